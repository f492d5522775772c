"""What is true: the packs of facts, and the library that loads, checks and finds them."""

from knowledge.errors import Fault, InvalidPack, KnowledgeError, PackNotFound
from knowledge.load import load_pack, pack_folder
from knowledge.pack import KINDS, Held, Pack
from knowledge.schema import FACETS, TOPICS, Amount, Fact, Option, Percent, Range

__all__ = [
    "FACETS",
    "KINDS",
    "TOPICS",
    "Amount",
    "Fact",
    "Fault",
    "Held",
    "InvalidPack",
    "KnowledgeError",
    "Option",
    "Pack",
    "PackNotFound",
    "Percent",
    "Range",
    "load_pack",
    "pack_folder",
]

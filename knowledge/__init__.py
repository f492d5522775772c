"""What is true: the packs of facts, and the library that loads, checks and finds them."""

from knowledge.errors import Fault, InvalidPack, KnowledgeError, PackNotFound
from knowledge.fact import Fact
from knowledge.figures import Amount, Count, Percent, Range
from knowledge.load import load_pack, pack_folder
from knowledge.pack import KINDS, Held, Pack
from knowledge.pay import Pay
from knowledge.schema import FACETS, REFUSALS, TOPICS, Option

__all__ = [
    "FACETS",
    "KINDS",
    "REFUSALS",
    "TOPICS",
    "Amount",
    "Count",
    "Fact",
    "Fault",
    "Held",
    "InvalidPack",
    "KnowledgeError",
    "Option",
    "Pack",
    "PackNotFound",
    "Pay",
    "Percent",
    "Range",
    "load_pack",
    "pack_folder",
]

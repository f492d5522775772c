"""Training data for the pack: frames filled with its words, its FAQs, and the examples that it has of its own."""

from __future__ import annotations

from typing import Dict, List, Optional

from rasa.nlu.utils.pattern_utils import read_lookup_table_file
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.importers.utils import training_data_from_paths
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method

from knowledge import Pack, load_pack
from knowledge.load import pack_folder
from nlu.frames import Frames, strange_lookups

FAQ = "faq"
"""The key under which a message holds the id of the FAQ that it asks for."""
FAQ_INTENT = "ask_faq"
OWN_EXAMPLES = "nlu"
"""The folder of a pack in which it may have examples and lookup tables in words that only its field has."""


class PackImporter(RasaFileImporter):
    """Rasa's own importer, with frames filled by the pack's words, and an example for every way in which a FAQ is asked."""

    @cached_method
    def get_nlu_data(self, language: Optional[str] = "en") -> TrainingData:
        """The examples for the pack, and the names that it doesn't hold. Raises knowledge.KnowledgeError."""
        files, own, pack = super().get_nlu_data(language), own_data(language), load_pack()
        lookups = _lookups_of(files)
        frames = Frames.of(pack, lookups)
        examples = [example for message in files.training_examples for example in frames.examples(message)]
        examples += own.training_examples + faq_examples(pack)
        tables = [{"name": kind, "elements": texts} for kind, texts in strange_lookups(pack, lookups).items()]
        return TrainingData(examples, files.entity_synonyms, files.regex_features, tables + own.lookup_tables, files.responses)


def own_data(language: Optional[str] = "en") -> TrainingData:
    """The examples and lookup tables in the pack's own folder, which say what they mean: no place is filled, nothing left out."""
    return training_data_from_paths([str(path) for path in sorted((pack_folder() / OWN_EXAMPLES).glob("*.yml"))], language)


def faq_examples(pack: Pack) -> List[Message]:
    """One message for each FAQ's `question` and each of its `asked` lines."""
    return [
        Message(data={TEXT: text, INTENT: FAQ_INTENT, FAQ: faq})
        for faq, entry in pack.faqs.items()
        for text in (entry.question, *entry.asked)
    ]


def _lookups_of(training_data: TrainingData) -> Dict[str, List[str]]:
    """The names of each lookup table; Rasa gives them as a list or as the path of a file."""
    lookups: Dict[str, List[str]] = {}
    for table in training_data.lookup_tables:
        elements = table["elements"]
        lookups.setdefault(table["name"], []).extend(elements if isinstance(elements, list) else read_lookup_table_file(elements))
    return lookups

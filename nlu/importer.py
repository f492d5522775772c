"""Training data from the files and from the pack's FAQs: a FAQ in YAML needs no other line of training data."""

from __future__ import annotations

from typing import List, Optional

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method

from knowledge import Pack, load_pack

FAQ = "faq"
"""The key under which a message holds the id of the FAQ that it asks for."""
FAQ_INTENT = "ask_faq"


class PackImporter(RasaFileImporter):
    """Rasa's own importer, with an example for every way in which the pack says that a FAQ is asked."""

    @cached_method
    def get_nlu_data(self, language: Optional[str] = "en") -> TrainingData:
        """The examples of the files and of the pack's FAQs. Raises knowledge.KnowledgeError."""
        files = super().get_nlu_data(language)
        examples = files.training_examples + faq_examples(load_pack())
        return TrainingData(examples, files.entity_synonyms, files.regex_features, files.lookup_tables, files.responses)


def faq_examples(pack: Pack) -> List[Message]:
    """One message for each FAQ's `question` and each of its `asked` lines."""
    return [
        Message(data={TEXT: text, INTENT: FAQ_INTENT, FAQ: faq})
        for faq, entry in pack.faqs.items()
        for text in (entry.question, *entry.asked)
    ]

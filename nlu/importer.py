"""Training data for the pack: frames filled with its words, its FAQs, and the examples that it has of its own."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional

from rasa.nlu.utils.pattern_utils import read_lookup_table_file
from rasa.shared.core.domain import Domain
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.importers.utils import training_data_from_paths
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method

from knowledge import Pack, load_pack
from knowledge.load import pack_folder
from knowledge.schema import FACETS
from nlu.frames import FAQ_INTENT, Frames, example, strange_lookups
from nlu.limits import is_limit, limited

FACET_INTENT = "own_facet"
"""The intent of frames for the facets that only the pack has."""
_WELCOME = "utter_welcome"
_STARTERS = 2
"""So many of a pack's starters stand on the first screen, beside a comparison and a recommendation."""
_LIMITED = (*FACETS, "skills", "entry_roles", FAQ_INTENT[len("ask_") :])
"""Topics that limits are put beside, as beside the facets that only the pack has."""
OWN_EXAMPLES = "nlu"
"""The folder of a pack in which it may have examples and lookup tables in words that only its field has."""


class PackImporter(RasaFileImporter):
    """Rasa's own importer, with frames filled by the pack's words, and an example for every way in which a FAQ is asked."""

    @cached_method
    def get_domain(self) -> Domain:
        """The domain, with an intent for each facet of the pack's own, and its wording of responses. Raises knowledge.KnowledgeError."""
        pack = load_pack()
        own = {response: [{"text": text}] for response, text in pack.setting.phrases.items()}
        intents = [f"ask_{facet}" for facet in pack.own_facets]
        merged = super().get_domain().merge(Domain.from_dict({"intents": intents})).as_dict()
        responses = {**merged.get("responses", {}), **own}
        return Domain.from_dict({**merged, "responses": {**responses, **first_screen(pack, responses)}})

    @cached_method
    def get_nlu_data(self, language: Optional[str] = "en") -> TrainingData:
        """The examples for the pack, and the names that it doesn't hold. Raises knowledge.KnowledgeError."""
        files, own, pack = super().get_nlu_data(language), own_data(language), load_pack()
        lookups = _lookups_of(files)
        frames = Frames.of(pack, lookups)
        of_facets = [message.get(TEXT) for message in files.training_examples if message.get(INTENT) == FACET_INTENT]
        framed = [message for message in files.training_examples if message.get(INTENT) != FACET_INTENT and not is_limit(message)]
        examples = [each for message in framed for each in frames.examples(message)]
        examples += [each for facet in pack.own_facets for each in frames.of_own_facet(facet, of_facets)]
        said = [*own.training_examples, *topic_examples(pack, frames), *faq_examples(pack)]
        limits = (each for each in files.training_examples if is_limit(each) and not frames.holds(each.get(TEXT)))
        topics = (*_LIMITED, *pack.own_facets)
        examples += list(limited(limits, [*examples, *said], topics, pack.setting.serves, frames.people))
        examples = [*_without(said, examples), *said]
        tables = [{"name": kind, "elements": texts} for kind, texts in strange_lookups(pack, lookups).items()]
        return TrainingData(examples, files.entity_synonyms, files.regex_features, tables + own.lookup_tables, files.responses)


def first_screen(pack: Pack, responses: Mapping[str, Any]) -> Dict[str, Any]:
    """`utter_welcome` in the words of the pack, with questions to start with: a channel shows it before anybody has asked."""

    def say(response: str, **places: str) -> str:
        text: str = responses[response][0]["text"]
        return text.format(field=pack.setting.field, degree=pack.setting.degree, **places)

    if _WELCOME not in responses:
        return {}
    questions = [pack.entry(topic).question for topic in pack.setting.starters[:_STARTERS]]
    names = [industry.name for industry in pack.industries.values()][:2]
    if len(names) == 2:
        questions.append(say("utter_suggest_compare", one=names[0], other=names[1]))
    if pack.interview:
        questions.append(say("utter_suggest_recommend", industries=pack.setting.industries_word))
    buttons = [{"title": question, "payload": question} for question in questions]
    return {_WELCOME: [{"text": say(_WELCOME), "buttons": buttons}]}


def _without(said: List[Message], examples: List[Message]) -> List[Message]:
    """`examples` without the texts that the pack itself says mean something: "data storytelling" may be a skill, and asked of a FAQ."""
    known = {message.get(TEXT).casefold() for message in said}
    return [message for message in examples if message.get(TEXT).casefold() not in known]


def own_data(language: Optional[str] = "en") -> TrainingData:
    """The examples and lookup tables in the pack's own folder, which say what they mean: no place is filled, nothing left out."""
    return training_data_from_paths([str(path) for path in sorted((pack_folder() / OWN_EXAMPLES).glob("*.yml"))], language)


def topic_examples(pack: Pack, frames: Frames) -> List[Message]:
    """The ways in which the pack says that a topic is asked for; and of its own facets their questions."""
    asked = [(key, text) for key, topic in pack.topics.items() for text in topic.asked]
    asked += [(key, text) for key in pack.own_facets for text in (pack.topics[key].question, pack.topics[key].subject_question) if text]
    filled = ((key, frames.filled(text.replace("{subject}", "{industry}"))) for key, text in asked)
    return [example(text, f"ask_{key}") for key, text in filled if text is not None]


def faq_examples(pack: Pack) -> List[Message]:
    """One message for each FAQ's `question` and each of its `asked` lines."""
    return [example(text, FAQ_INTENT, faq) for faq, entry in pack.faqs.items() for text in (entry.question, *entry.asked)]


def _lookups_of(training_data: TrainingData) -> Dict[str, List[str]]:
    """The names of each lookup table; Rasa gives them as a list or as the path of a file."""
    lookups: Dict[str, List[str]] = {}
    for table in training_data.lookup_tables:
        elements = table["elements"]
        lookups.setdefault(table["name"], []).extend(elements if isinstance(elements, list) else read_lookup_table_file(elements))
    return lookups

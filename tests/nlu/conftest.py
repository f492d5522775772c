"""A small pipeline of our components, trained on an invented pack, and the same pipeline loaded from its model folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Tuple, Type

import pytest
from rasa.engine.graph import ExecutionContext, GraphComponent, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.embedding_featurizer import SentenceEmbeddingFeaturizer
from nlu.entity_featurizer import EntityFeaturizer
from nlu.entity_finder import PackEntityFinder
from nlu.intent_classifier import LinearIntentClassifier
from nlu.unserved_finder import UnservedFinder

INVENTED = Path(__file__).parents[1] / "packs" / "lighthouse_keeping"
LOOKUPS = {"place": ["Germany", "New York"], "company": ["Google", "Kelp Farms International"]}
EXAMPLES = {
    "greet": ["hello", "hi there", "good morning", "hey you", "good evening to you"],
    "ask_salary": [
        "what do harbours pay",
        "salary at kelp farms",
        "how much money would I make",
        "starting pay",
        "wages of a lamp trimmer",
    ],
    "not_covered_place": [
        "what about Germany",
        "jobs in New York",
        "is there work in Germany",
        "moving to New York",
        "Germany or New York",
    ],
}
FAQS = {
    "light_oath": ["what is the oath of light", "must keepers swear an oath", "is there an honour code", "does the oath bind keepers"],
    "apprenticeship": ["do I have to be an apprentice first", "apprenticeship or lectures", "who takes apprentices", "apprentice places"],
}
TRAINABLE = (PackEntityFinder, EntityFeaturizer, UnservedFinder, LinearIntentClassifier)


@dataclass
class Workshop:
    """Makes components as Rasa's engine does."""

    storage: LocalModelStorage
    folder: Path

    def settings(self, component: Type[GraphComponent], **settings: Any) -> Dict[str, Any]:
        """The component's default settings, changed by `settings`; embeddings are kept in the workshop's own folder."""
        own = {"cache_file": str(self.folder / "embeddings.sqlite")} if component is SentenceEmbeddingFeaturizer else {}
        return {**component.get_default_config(), **own, **settings}

    def create(self, component: Type[GraphComponent], **settings: Any) -> Any:
        return component.create(self.settings(component, **settings), *self._place(component))

    def load(self, component: Type[GraphComponent], **settings: Any) -> Any:
        return component.load(self.settings(component, **settings), *self._place(component))

    def _place(self, component: Type[GraphComponent]) -> Tuple[LocalModelStorage, Resource, ExecutionContext]:
        return self.storage, Resource(component.__name__), ExecutionContext(GraphSchema({}), node_name=component.__name__)


@dataclass
class Pipelines:
    """The same components twice: as they came from training, and loaded again."""

    trained: List[Any]
    loaded: List[Any]
    folder: Path


def toy_data() -> TrainingData:
    messages = [Message(data={"text": text, "intent": intent}) for intent, texts in EXAMPLES.items() for text in texts]
    messages += [Message(data={"text": text, "intent": "ask_faq", "faq": faq}) for faq, texts in FAQS.items() for text in texts]
    return TrainingData(messages, lookup_tables=[{"name": kind, "elements": names} for kind, names in LOOKUPS.items()])


def run(components: List[Any], text: str) -> Message:
    """One message sent through all components."""
    message = Message(data={"text": text})
    for component in components:
        component.process([message])
    return message


def make_workshop(folder: Path) -> Workshop:
    (folder / "model").mkdir()
    return Workshop(LocalModelStorage(folder / "model"), folder)


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """A workshop with an empty model folder and the invented pack."""
    monkeypatch.setenv("WAYPOINT_PACK", str(INVENTED))
    return make_workshop(tmp_path)


@pytest.fixture(scope="session")
def pipelines(tmp_path_factory: pytest.TempPathFactory) -> Pipelines:
    folder = tmp_path_factory.mktemp("pipelines")
    workshop = make_workshop(folder)
    data = toy_data()
    order = (PackEntityFinder, EntityFeaturizer, SentenceEmbeddingFeaturizer, UnservedFinder, LinearIntentClassifier)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WAYPOINT_PACK", str(INVENTED))
        trained = [workshop.create(component) for component in order]
        for component in trained:
            if isinstance(component, TRAINABLE):
                component.train(data)
            if hasattr(component, "process_training_data"):
                component.process_training_data(data)
        return Pipelines(trained, [workshop.load(component) for component in order], folder / "model")

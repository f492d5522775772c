"""What components have in common that have nothing to set and keep what a training told them in one JSON file."""

from __future__ import annotations

import json
from typing import Any, ClassVar, Dict

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from typing_extensions import Self

from nlu.settings import check_settings


class KeptComponent(GraphComponent):
    """A component that is made with what it was told: `NOTHING` before a training, after one what it kept in the file `KEPT`."""

    KEPT: ClassVar[str]
    NOTHING: ClassVar[Any]

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """There is nothing to set."""
        return {}

    @classmethod
    def create(cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext) -> Self:
        """Start with nothing. Raises InvalidConfigException for a setting."""
        return cls(config, model_storage, resource, cls.NOTHING)

    @classmethod
    def load(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> Self:
        """Start with what the training kept."""
        with model_storage.read_from(resource) as folder:
            held = json.loads((folder / cls.KEPT).read_text(encoding="utf-8"))
        return cls(config, model_storage, resource, held)

    def __init__(self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, held: Any) -> None:
        check_settings(type(self).__name__, config, {})
        self._model_storage = model_storage
        self._resource = resource

    def keep(self, held: Any) -> Resource:
        """Write `held`, as JSON holds it, for `load`."""
        with self._model_storage.write_to(self._resource) as folder:
            (folder / self.KEPT).write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
        return self._resource

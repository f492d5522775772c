"""What components that are neither trained nor set have in common."""

from __future__ import annotations

from typing import Any, Dict

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from typing_extensions import Self

from nlu.settings import check_settings


class PlainComponent(GraphComponent):
    """A component that learns nothing and has nothing to set."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """There is nothing to set."""
        return {}

    @classmethod
    def create(cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext) -> Self:
        """Raises InvalidConfigException for a setting."""
        return cls(config)

    def __init__(self, config: Dict[str, Any]) -> None:
        check_settings(type(self).__name__, config, {})

"""Rasa checks a model's domain against its schema at each start, in pure Python: the training did that, so only read it.

Rasa 3.6.21 (`DomainProvider.load` in rasa/graph_components/providers/domain_provider.py). What is read is the same; a start takes half a
second less.
"""

from __future__ import annotations

from typing import Any, Dict, Type

from rasa.engine.graph import ExecutionContext
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.graph_components.providers.domain_provider import DomainProvider
from rasa.shared.core.domain import Domain
from rasa.shared.utils.io import read_yaml_file

_FILE = "domain.yml"
"""Its name in a model."""


def apply() -> None:
    """Let every model's domain that is loaded from now on only be read."""
    DomainProvider.load = classmethod(_load)


def _load(  # Rasa looks at the names and kinds of its parameters before each training
    cls: Type[DomainProvider],
    config: Dict[str, Any],
    model_storage: ModelStorage,
    resource: Resource,
    execution_context: ExecutionContext,
    **kwargs: Any,
) -> DomainProvider:
    with model_storage.read_from(resource) as folder:
        domain = Domain.from_dict(read_yaml_file(folder / _FILE))
    return cls(model_storage, resource, domain)

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, List
from unittest.mock import Mock

import pytest
from rasa.engine.recipes.recipe import Recipe
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.engine.validation import validate
from rasa.graph_components.providers.domain_provider import DomainProvider
from rasa.shared.core.domain import Domain
from rasa.shared.data import TrainingType
from rasa.shared.utils import validation

from serving.patches import domain_validation

RASAS_OWN = vars(DomainProvider)["load"]
TOLD = "version: '3.1'\nintents: [ask_salary]\nresponses: {utter_yes: [{text: yes}]}\n"


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> Iterator[List[str]]:
    """What was checked against the schema; Rasa is as it came, before and after."""
    texts: List[str] = []
    check = validation.validate_yaml_schema

    def counted(text: str, *arguments: Any, **options: Any) -> None:
        texts.append(text)
        check(text, *arguments, **options)

    DomainProvider.load = RASAS_OWN
    monkeypatch.setattr(validation, "validate_yaml_schema", counted)
    yield texts
    DomainProvider.load = RASAS_OWN


def loaded(folder: Path) -> Domain:
    """The domain of a model that was trained with TOLD."""
    storage, resource = LocalModelStorage.create(folder), Resource("domain")
    importer = Mock(get_domain=lambda: Domain.from_yaml(TOLD))
    DomainProvider.create({}, storage, resource, Mock()).provide_train(importer)
    domain: Domain = DomainProvider.load({}, storage, resource, Mock()).provide_inference()
    return domain


def test_the_domain_of_a_model_is_only_read_and_is_the_same(checked: List[str], tmp_path: Path) -> None:
    domain_validation.apply()
    domain = loaded(tmp_path)
    assert len(checked) == 1, "the one of the training"
    assert domain.as_dict() == Domain.from_yaml(TOLD).as_dict()


def test_rasa_accepts_it_before_a_training(checked: List[str]) -> None:
    domain_validation.apply()
    config = {"recipe": "default.v1", "language": "en", "policies": [{"name": "RulePolicy"}]}
    validate(Recipe.recipe_for_name("default.v1").graph_config_for_recipe(config, {}, TrainingType.CORE))
    assert DomainProvider.load.__func__ is not RASAS_OWN.__func__


def test_rasa_itself_checks_it_again(checked: List[str], tmp_path: Path) -> None:
    """When this fails, Rasa has been mended: take the patch out."""
    loaded(tmp_path)
    assert len(checked) == 2

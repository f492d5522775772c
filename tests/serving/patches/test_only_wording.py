from __future__ import annotations

from typing import Any, Dict, List

import numpy as np
import pytest
from rasa.core.nlg import TemplatedNaturalLanguageGenerator

from serving.patches import only_wording

WORDINGS: Dict[str, List[Dict[str, Any]]] = {
    "utter_one": [{"text": "one"}],
    "utter_two": [{"text": "one"}, {"text": "two"}],
    "utter_by_channel": [{"text": "here", "channel": "slack"}],
    "utter_where": [{"text": "there", "condition": [{"type": "slot", "name": "place", "value": "there"}]}],
}


@pytest.fixture(params=[True, False], ids=["patched", "as it comes"])
def generator(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> TemplatedNaturalLanguageGenerator:
    monkeypatch.setattr(TemplatedNaturalLanguageGenerator, "_random_response_for", only_wording._choose_as_rasa)
    if request.param:
        only_wording.apply()
    return TemplatedNaturalLanguageGenerator(WORDINGS)


@pytest.mark.parametrize(
    ("response", "channel", "place", "texts"),
    [
        ("utter_one", "rest", "", {"one"}),
        ("utter_two", "rest", "", {"one", "two"}),
        ("utter_by_channel", "slack", "", {"here"}),
        ("utter_by_channel", "rest", "", set()),
        ("utter_where", "rest", "there", {"there"}),
        ("utter_where", "rest", "", set()),
        ("utter_none", "rest", "", set()),
    ],
)
def test_what_is_chosen_is_what_rasa_chooses(
    generator: TemplatedNaturalLanguageGenerator, response: str, channel: str, place: str, texts: set[str]
) -> None:
    chosen = [generator._random_response_for(response, channel, {"place": place}) for _ in range(40)]
    assert {each["text"] for each in chosen if each} == texts


@pytest.fixture
def without_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(np.random, "choice", None)


@pytest.mark.usefixtures("without_choice")
@pytest.mark.parametrize("generator", [True], indirect=True)
def test_an_only_wording_needs_no_choice(generator: TemplatedNaturalLanguageGenerator) -> None:
    assert generator._random_response_for("utter_one", "rest", {}) == {"text": "one"}


@pytest.mark.usefixtures("without_choice")
@pytest.mark.parametrize("generator", [False], indirect=True)
def test_rasa_itself_chooses_all_the_same(generator: TemplatedNaturalLanguageGenerator) -> None:
    """When this fails, Rasa has been mended: take the patch out."""
    with pytest.raises(TypeError):
        generator._random_response_for("utter_one", "rest", {})

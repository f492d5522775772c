"""Every pack in the project loads, without a fault and without anything to look at."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Dict

import pytest

from knowledge import load_pack
from knowledge.load import DEFAULT_PACK, check_pack

PACKS = [DEFAULT_PACK, *sorted(path for path in (Path(__file__).parents[1] / "packs").iterdir() if path.is_dir())]
NAMES = [folder.name for folder in PACKS]
PLACE = re.compile(r"{(\w+)}")


@pytest.mark.parametrize("folder", PACKS, ids=NAMES)
def test_nothing_is_to_be_mended(folder: Path) -> None:
    pack, warnings = check_pack(folder)
    assert [str(warning) for warning in warnings] == []
    assert len(list(pack.facts())) > len(pack.industries)


@pytest.mark.parametrize("folder", PACKS, ids=NAMES)
def test_a_phrase_replaces_a_response_and_has_its_places(folder: Path, domain: Dict[str, Any]) -> None:
    for response, phrase in load_pack(folder).setting.phrases.items():
        places = {place for variation in domain["responses"][response] for place in PLACE.findall(variation["text"])}
        assert set(PLACE.findall(phrase)) <= places, response


def test_nursing_says_what_only_the_richer_format_can() -> None:
    """By kind of nurse, by several sources, by rules and facets of its own."""
    pack = load_pack(next(folder for folder in PACKS if folder.name == "nursing"))
    assert {"hours", "education"} <= set(pack.facets)
    assert pack.holders("salary", "roles") and pack.holders("certifications", "roles") and pack.holders("outlook", "roles")
    assert any(len(pack.facts_of(subject, "salary")) > 1 for subject in pack.industries)
    assert all(pack.fact_of(subject, "certifications") or pack.rules_for(subject, "certifications") for subject in pack.industries)
    assert any(figure.kind == "count" for held in pack.facts() for figure in held.fact.figures)
    assert all(held.fact.brief for held in pack.facts())
    assert all(source.url and source.retrieved for source in pack.sources.values())
    assert not pack.tells("stories") and not pack.tells("choose")

"""A pack with facets of its own is asked about them like about any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from answering.heard import Heard
from answering.memory import Memory
from answering.respond import respond
from knowledge import Pack, load_pack
from knowledge.schema import FACETS


@pytest.fixture(scope="module")
def nursing(root: Path) -> Pack:
    return load_pack(root / "tests" / "packs" / "nursing")


def test_every_facet_of_its_own_is_answered_in_general_and_by_subject(nursing: Pack, keeps_contract) -> None:
    own = [facet for facet in nursing.facets if facet not in FACETS]
    assert own
    for facet in own:
        heard = Heard(f"ask_{facet}", ranking={f"ask_{facet}": 1.0}, topics=(facet,))
        for subjects in ((), (next(iter(nursing.industries)),), (next(iter(nursing.roles)),)):
            answer, _ = respond(Heard(**{**heard.__dict__, "subjects": subjects}), Memory(), nursing)
            assert answer.status in ("answered", "not_covered"), (facet, subjects)
            contract = answer.contract(nursing, "0123456789abcdef")
            keeps_contract(contract)
            assert contract["topic"] == "other"
        assert respond(heard, Memory(), nursing)[0].status == "answered"

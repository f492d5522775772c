"""Two are set against each other, and the pack holds one of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answering.heard import Heard, Stranger, Unserved
from answering.memory import Memory
from answering.message import heard_in
from answering.reading.steps import read
from answering.respond import respond
from knowledge import Pack
from tests.answering.conftest import Reader, reader_of

REFUSED = {"not_covered_profession": 0.9, "ask_compare": 0.05}


@pytest.fixture(scope="module")
def reader(default_pack: Pack) -> Reader:
    return reader_of(default_pack)


def asked(reader: Reader, text: str) -> Heard:
    """What is heard in `text`, with the trade in it that no pack knows."""
    start = text.index("circus rider")
    unserved = (Unserved("circus rider", start, start + len("circus rider"), "profession", 0.8),)
    return replace(heard_in(reader.parse(text, REFUSED), 0.0), strangers=(Stranger("profession", "circus rider"),), unserved=unserved)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("does finance pay more than a circus rider earns", "salary"),
        ("circus rider or finance, where is promotion faster", "promotion"),
        ("finance or circus rider?", "industry_profile"),
    ],
)
def test_the_side_that_the_pack_holds_is_told_and_the_other_named(default_pack: Pack, reader: Reader, text: str, topic: str) -> None:
    answer, _ = respond(asked(reader, text), Memory(), default_pack)
    assert (answer.status, answer.topic, answer.missing) == ("partly", topic, ("circus rider",))
    assert {held.subject for held in answer.facts} <= {"finance", None} and "finance" in {held.subject for held in answer.facts}


def test_neither_yes_nor_no_is_said_of_what_the_source_compares_nowhere(default_pack: Pack, reader: Reader) -> None:
    answer, _ = respond(asked(reader, "is finance better paid than a circus rider"), Memory(), default_pack)
    assert not str(answer.values.get("lead", "")).startswith(("Yes", "No"))


def test_a_place_is_no_other_side(default_pack: Pack, reader: Reader) -> None:
    heard = replace(asked(reader, "finance here or as a circus rider there"), strangers=(Stranger("place", "circus rider"),))
    answer, _ = respond(replace(heard, ranking={"not_covered_place": 0.95}, intent="not_covered_place"), Memory(), default_pack)
    assert answer.topic != "industry_profile"


@pytest.mark.parametrize(
    ("text", "point", "other"),
    [
        ("which of harbours and circuses is better for promotion", "circuses", ("circuses",)),
        ("circuses or harbours, which is better for promotion", "circuses", ("circuses",)),
        ("is harbours or circuses better for promotion", "harbours or circuses", ("circuses",)),
        ("are harbours or the rest better for promotion", "rest", ()),
        ("is promotion better in harbours than they say", "say", ()),
    ],
)
def test_a_side_that_the_pack_lacks_is_named_however_little_it_weighs(
    text: str, point: str, other: tuple[str, ...], invented_pack: Pack
) -> None:
    at = text.index(point)
    heard = heard_in(reader_of(invented_pack).parse(text, {"ask_compare": 1.0}), 1.0)
    heard = replace(heard, unserved=(Unserved(point, at, at + len(point), weight=0.01),))
    reading = read(heard, Memory(), invented_pack)
    assert reading.missing == other and ("tells_the_side_it_knows" in reading.because) == bool(other)

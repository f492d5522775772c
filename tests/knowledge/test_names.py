"""Names in every everyday form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge import Pack
from knowledge.common_names import COMMON, EVERYDAY, FREQUENT
from knowledge.names import Name, Names, names_of
from knowledge.schema import Industry, Role
from nlu.encoder import word_ranks

NAMES = Names(
    [
        Name("industry", "energy", "Energy and utilities"),
        Name("industry", "offices", "Physicians' offices"),
        Name("role", "aide", "Nurse's aide"),
        Name("industry", "cafes", "Cafés"),
        Name("industry", "shops", "Online-shops"),
        Name("company", "reilly", "O'Reilly"),
    ],
    lambda word: True,
)


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("pay in energy & utilities", "energy", "energy & utilities"),
        ("ENERGY AND UTILITIES?", "energy", "ENERGY AND UTILITIES"),
        ("energy&utilities", "energy", "energy&utilities"),
        ("the ｅｎｅｒｇｙ ＆ ｕｔｉｌｉｔｉｅｓ pay", "energy", "ｅｎｅｒｇｙ ＆ ｕｔｉｌｉｔｉｅｓ"),
        ("so 𝐞𝐧𝐞𝐫𝐠𝐲 𝐚𝐧𝐝 𝐔𝐭𝐢𝐥𝐢𝐭𝐢𝐞𝐬!", "energy", "𝐞𝐧𝐞𝐫𝐠𝐲 𝐚𝐧𝐝 𝐔𝐭𝐢𝐥𝐢𝐭𝐢𝐞𝐬"),
        ("a physicians office", "offices", "physicians office"),
        ("physician’s offices", "offices", "physician’s offices"),
        ("nurses aides", "aide", "nurses aides"),
        ("a cafe near me", "cafes", "cafe"),
        ("online shops", "shops", "online shops"),
        ("onlineshop work", "shops", "onlineshop"),
        ("oreilly", "reilly", "oreilly"),
        ("O'Reilly's jobs", "reilly", "O'Reilly"),
    ],
)
def test_a_name_is_found_in_every_form(text: str, name: str, found: str) -> None:
    [mention] = NAMES.find(text)
    assert mention.id == name and text[mention.start : mention.end] == found


def _with_industries(pack: Pack, *names: str) -> Pack:
    return replace(pack, industries={f"i{number}": Industry(name=name, facts={}) for number, name in enumerate(names)})


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("home health", ["i0"]),
        ("energy or utilities", ["i1", "i1"]),
        ("water works", []),  # two of them begin so
        ("CNX", ["i4"]),
        ("a home", []),
        ("services", []),
        ("weaving", ["i5"]),  # of machine learning: beside the words of the field
        ("a studio", []),
    ],
)
def test_parts_of_long_names_are_found_where_they_mean_one_thing(default_pack: Pack, text: str, ids: list[str]) -> None:
    pack = _with_industries(
        default_pack,
        "Home health care services",
        "Energy and utilities",
        "Water works east",
        "Water works west",
        "Nets (CNX)",
        "Machine weaving",
        "Learning studio",
    )
    found = Names(names_of(pack), lambda word: True).find(text)
    assert [mention.id for mention in found if mention.kind == "industry"] == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("and menders?", ["r1"]),
        ("what does the binder earn", ["r2"]),
        ("a net mender", ["r1"]),
        ("an assistant", []),  # of other trades
        ("their deployment", []),  # nobody
        ("a keeper", []),  # two end so
        ("the job", []),
        ("an analyst", []),
    ],
)
def test_a_role_is_found_by_the_last_word_of_its_name_where_nobody_else_is_called_so(default_pack: Pack, text: str, ids: list[str]) -> None:
    names = ("Net mender", "Sail binder", "Deck assistant", "Sail deployment", "Boat keeper", "Net keeper", "Tide job", "Tide analyst")
    roles = {f"r{at}": Role(name=name, facts={}) for at, name in enumerate(names, 1)}
    found = Names(names_of(replace(default_pack, roles=roles)), lambda word: True).find(text)
    assert [mention.id for mention in found if mention.kind == "role"] == ids


def test_a_frequent_word_is_no_name_for_being_one_of_what_the_name_has_several() -> None:
    names = Names([Name("topic", "law", "rights")], lambda word: True)
    assert names.find("Rights matter to me") and names.find("right, and then?") == []


def test_a_kind_of_employer_may_be_named_in_the_plural_alone() -> None:
    names = Names([Name("industry", "trade", "stores"), Name("industry", "trade", "shops")], lambda word: True)
    assert names.find("do shops or stores want us") and names.find("what else is in store, they keep talking shop") == []


def test_a_frequent_word_is_one() -> None:
    ranks = word_ranks()
    assert [word for word in FREQUENT if ranks.get(word, 1000) >= 1000] == []
    assert not FREQUENT & (COMMON | EVERYDAY)


def test_a_certificate_that_the_pack_lists_names_their_topic_where_it_names_nothing_else(default_pack: Pack) -> None:
    skill = next(iter(default_pack.skills.values())).name
    setting = default_pack.setting.copy(update={"certificates": ["XQC", skill]})
    names = Names(names_of(replace(default_pack, setting=setting)), lambda word: True)
    assert [(each.kind, each.id) for each in names.find("is the XQC hard")] == [("topic", "certifications")]
    assert {each.kind for each in names.find(f"is {skill} hard")} == {"skill"}


CUT = Names(
    [
        *(Name("industry", "harbours", "Harbours"), Name("industry", "kelp_farms", "kelp farms")),
        *(Name("topic", "promotion", "promotion"), Name("topic", "promotion", "promoted"), Name("industry", "automotive", "automotive")),
        *(Name("skill", "signalling", "automation"), Name("topic", "lanterns", "lanterns"), Name("skill", "lances", "lantana")),
    ],
    lambda word: word in ("auto", "promo", "harbour", "lant"),
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("promo harb", ["promotion", "harbours"]),
        ("harb, promo?", ["harbours", "promotion"]),
        ("promo in auto", ["promotion", "automotive"]),  # a word for cars, though automation begins so, too
        ("lant promoted", ["promotion"]),  # of two things
        ("harb is a promo", []),  # a sentence, in which words mean themselves
        ("auto correct promoted", ["promotion"]),
        ("har promoted", ["promotion"]),
    ],
)
def test_names_may_be_cut_short_where_nothing_else_is_said(text: str, ids: list[str]) -> None:
    assert [each.id for each in CUT.find(text)] == ids

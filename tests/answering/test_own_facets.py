"""A pack with facets of its own is asked about them like about any other."""

from __future__ import annotations

from answering.heard import Heard
from answering.lookup import ways_to
from answering.memory import Memory
from answering.respond import respond
from knowledge import Pack
from knowledge.schema import FACETS
from tests.answering.conftest import Converse


def test_every_facet_of_its_own_is_answered_in_general_and_by_subject(nursing_pack: Pack, keeps_contract) -> None:
    own = [facet for facet in nursing_pack.facets if facet not in FACETS]
    assert own
    for facet in own:
        heard = Heard(f"ask_{facet}", ranking={f"ask_{facet}": 1.0}, topics=(facet,))
        for subjects in ((), (next(iter(nursing_pack.industries)),), (next(iter(nursing_pack.roles)),)):
            answer, _ = respond(Heard(**{**heard.__dict__, "subjects": subjects}), Memory(), nursing_pack)
            assert answer.status in ("answered", "not_covered"), (facet, subjects)
            contract = answer.contract(nursing_pack, "0123456789abcdef")
            keeps_contract(contract)
            assert contract["topic"] == "other"
        assert respond(heard, Memory(), nursing_pack)[0].status == "answered"


def test_who_asks_the_way_to_a_role_is_told_what_it_takes(nursing_pack: Pack, converse: Converse) -> None:
    told = [role for role in nursing_pack.roles if ways_to(nursing_pack, role)]
    assert told
    for role in told:
        answer = converse(nursing_pack).say(f"how do I become a {nursing_pack.roles[role].name}?", "ask_entry_roles", ask_salary=0.3)
        assert answer.subjects == (role,)
        assert answer.facts[0] in ways_to(nursing_pack, role)


def test_where_a_pack_tells_nothing_of_the_way_the_role_itself_is_told(default_pack: Pack, converse: Converse) -> None:
    role = next(role for role in default_pack.roles if not ways_to(default_pack, role))
    answer = converse(default_pack).say(f"how do I become a {default_pack.roles[role].name}?", "ask_role_profile")
    assert answer.subjects == (role,) and answer.facts == tuple(default_pack.facts_of(role, "entry_roles")) + answer.facts[1:]


def test_a_few_entries_stand_after_what_is_said_in_general(nursing_pack: Pack, converse: Converse) -> None:
    told = {topic: {held.subject for held in nursing_pack.holders(topic)} for topic in nursing_pack.facets if nursing_pack.of_topic(topic)}
    few = next(topic for topic, subjects in told.items() if 0 < len(subjects) < len(nursing_pack.industries) / 2)
    assert converse(nursing_pack).say("hm", f"ask_{few}").facts[0].subject is None


def test_after_a_refusal_the_talk_is_of_what_was_asked(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    refused = talk.say("what do nurses earn in Kelpland", "not_covered_place", ask_salary=0.2)
    assert refused.status == "not_covered"
    answer = talk.say("in general then", "ask_overview", ask_demand=0.1)
    assert (answer.topic, answer.status) == ("salary", "answered")

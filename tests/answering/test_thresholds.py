"""Sentences that notice when a threshold moves which no graded set notices: `python -m benchmarks.thresholds` says of the others."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Any, Dict, FrozenSet, List, Mapping, Sequence, Tuple

import pytest

from answering import beliefs
from answering.lookup import stems
from answering.memory import Memory
from answering.message import heard_in
from answering.reading.steps import read
from answering.respond import respond
from knowledge import Pack
from tests.answering.conftest import Reader, reader_of
from tests.answering.reading.examples import kept, reading_of

Turn = Tuple[str, Dict[str, float]]


@dataclass(frozen=True)
class Noticed:
    """A threshold, a value that it may not have, what is said before, and the sentence that is read otherwise with it."""

    threshold: str
    moved: float
    before: Tuple[Turn, ...]
    text: str
    chances: Dict[str, float]
    heard: Mapping[str, Any] = field(default_factory=dict)
    after: float = 20.0


_LIST = (("which industries pay best", {"ask_salary": 0.9}),)
_AT_HOME = (("which industries are remote", {"ask_remote": 0.9}),)
_REFUSED = (("what do plumbers earn", {"not_covered_personal": 0.9}),)
_FINANCE = (("tell me about finance", {"ask_industry_profile": 0.9}),)
_SEVEN = tuple(
    (f"tell me about {industry}", {"ask_industry_profile": 0.9})
    for industry in ("healthcare", "consulting", "automotive", "manufacturing", "marketing", "retail", "tech")
)
_MOSTLY_SERVED = {"ask_skills": 0.88, "not_covered_detail": 0.08}
_HARDLY_REFUSED = {"not_covered_detail": 0.64, "ask_demand": 0.1, "ask_remote": 0.1}
_A_DETAIL = {"not_covered_detail": 0.6, **dict.fromkeys(("ask_demand", "ask_outlook", "ask_remote", "ask_promotion"), 0.08)}
_NORWAY = {"strangers": [("place", "Norway")]}
_SAID_PLAINLY = (("{faq}", {"ask_faq": 0.9}),)
_ALL = (*_FINANCE, *_SEVEN, ("compare them", {"ask_compare": 0.9}))
_ROLES = (("what roles are there", {"ask_entry_roles": 0.9}),)
_A_SKILL = (("tell me about {skill}", {"ask_skills": 0.9}),)

_PAY = (("what does tech pay", {"ask_salary": 0.9}),)
_INTERVIEW = (("find an industry for me", {"ask_recommend": 0.9}),)
_CPA = {"strangers": [("credential", "CPA")]}
_NO_DETAIL = {"not_covered_detail": 0.65, "ask_culture": 0.3}
_KAYAK = {"unserved": [("kayak", 0.4)]}
_REFUSED_OF_PAY = {"not_covered_profession": 0.75, "ask_choose": 0.2}
_ALL_OF_ONE = {"ask_industry_profile": 0.5, "ask_promotion": 0.3}
_POINT = {"unserved": [("tenth", 0.5)]}
_WHO_AND_WHERE = "so now tell me honestly who says so and where it is that he says it so plainly"
_GROWTH = (("how fast do job postings grow", {"ask_demand": 0.9}),)
_POSTINGS, _OPENINGS = "topics/demand#postings_growth", "topics/outlook#bls"
_IN_A_PUB = (
    "well my two friends and I sat in a pub for an hour last night and could not quite say"
    " what the job is called where you build dashboards"
)


def _of_figure(name: str, confidence: float, of_it: float) -> Dict[str, Any]:
    return {"name": name, "confidence": confidence, "of_it": of_it}


def _of_none(belief: float) -> Dict[str, Any]:
    return {"name": "how_old", "confidence": 0.1, "of_it": 0.1, "says_back": 0.0, "of_none": belief}


def _said_back(belief: float) -> Dict[str, Any]:
    return {**_of_figure("of_what", 0.05, 0.1), "says_back": belief}


def _hinted(confidence: float) -> Dict[str, Any]:
    return {"name": "how_old", "confidence": confidence}


def _of_its_age(confidence: float) -> Dict[str, Any]:
    return {"name": "how_old", "confidence": confidence, "instead_of": ["who_says"]}


def _ruled_out(belief: float) -> Dict[str, Any]:
    return {"learnt": "ruled_out", "belief": belief}


def _from_home(about: float) -> Dict[str, Any]:
    return {"ids": ["priorities/flexibility"], "text": "from my sofa", "stance": "wished", "about": about}


def _alike(**likeness: float) -> Dict[str, Any]:
    return {"alike": likeness}


def _opinions(likeness: float, second: float = 0.0) -> List[Dict[str, Any]]:
    others = [{"fact": "stories#beyond_code", "likeness": second}] if second else []
    return [{"fact": "stories#first_job", "likeness": likeness}, *others]


NOTICED = (
    Noticed("distressed", 0.45, (), "there is no point to anything", {"distress": 0.5}),
    Noticed("distressed", 0.75, (), "there is no point to anything", {"distress": 0.7}),
    Noticed("beside_a_pointer", 0.15, _LIST, "the second one by train", {"follow_up": 0.9}, {"unserved": [("train", 0.17)]}),
    Noticed("beside_a_pointer", 0.25, _LIST, "the second one by train", {"follow_up": 0.9}, {"unserved": [("train", 0.22)]}),
    Noticed("near_entry", 0.33, (), "which job would that be", {"ask_entry_roles": 0.9}, {"near_a_role": 0.36}),
    Noticed("near_entry", 0.43, (), "which job would that be", {"ask_entry_roles": 0.9}, {"near_a_role": 0.4}),
    Noticed("short", 6, _AT_HOME, "hm the very highest then please", {"ask_overview": 0.4}),
    Noticed("short", 4, _AT_HOME, "hm the very highest then", {"ask_overview": 0.4}),
    Noticed("few_words", 3, _REFUSED, "but why is that", {"ask_why": 0.9}),
    Noticed("few_words", 5, _REFUSED, "but why is that so", {"ask_why": 0.9}),
    Noticed("goes_on", 2, (), "retail welcomes newcomers, right?", {"ask_easiest": 0.3}),
    Noticed("goes_on", 4, (), "so retail welcomes newcomers, right?", {"ask_easiest": 0.3}),
    Noticed("over_a_hint", 0.6, (("what does tech pay", {"ask_salary": 0.9}),), "is that recent?", {"ask_demand": 0.7}),
    Noticed("over_a_hint", 0.9, (("what does tech pay", {"ask_salary": 0.9}),), "is that recent?", {"ask_demand": 0.85}),
    Noticed("sure_facet", 0.45, (), "{teller} again", {"ask_salary": 0.5}),
    Noticed("sure_facet", 0.75, (), "{teller} again", {"ask_salary": 0.7}),
    Noticed("recent", 6, (*_FINANCE, *_SEVEN), "compare them", {"ask_compare": 0.9}),
    Noticed("recent", 10, (*_FINANCE, *_A_SKILL, *_SEVEN), "compare them", {"ask_compare": 0.9}),
    Noticed("apart", 0.3, _ALL, "the one with {apart_by_a_third}", {"follow_up": 0.9}),
    Noticed("apart", 0.5, _ALL, "the one with {apart_by_less_than_half}", {"follow_up": 0.9}),
    Noticed("move", 0.5, _PAY, "brevity", {"follow_up": 0.5}, {"move": {"name": "wants_it_shorter", "confidence": 0.55}}),
    Noticed("move", 0.7, _PAY, "brevity", {"follow_up": 0.5}, {"move": {"name": "wants_it_shorter", "confidence": 0.65}}),
    Noticed("over_a_rule", 0.7, _PAY, "who says so?", {"follow_up": 0.5}, {"move": _of_its_age(0.75)}),
    Noticed("over_a_rule", 0.9, _PAY, "who says so?", {"follow_up": 0.5}, {"move": _of_its_age(0.85)}),
    Noticed("shared", 2.4, (), "so all employers prefer credentials then?", {"ask_certifications": 0.6}),
    Noticed("shared", 1.2, (), "so everyone gets a job right after graduating?", {"ask_entry_roles": 0.6}),
    Noticed("shared_hardly", 1.1, (), "so 44% find a job?", {"ask_source": 0.6}),
    Noticed("shared_hardly", 0.2, (), "is it true that 44% of employers look at papers", {"ask_source": 0.6}),
    Noticed("shared_more", 2.2, (), "the job where you build dashboards", {"ask_entry_roles": 0.9}),
    Noticed("shared_more", 0.45, (), "the job where you see gathers and helping", {"ask_entry_roles": 0.9}),
    Noticed("fades_after", 22.5 * 60, _INTERVIEW, "the second one", {"follow_up": 0.9}, after=25 * 60),
    Noticed("fades_after", 37.5 * 60, _INTERVIEW, "the second one", {"follow_up": 0.9}, after=35 * 60),
    Noticed("unknown_named", 0.3, (), "which skills count with a CPA", {"ask_skills": 0.6, "not_covered_detail": 0.35}, _CPA),
    Noticed("unknown_named", 0.5, (), "which skills count with a CPA", {"ask_skills": 0.5, "not_covered_detail": 0.45}, _CPA),
    Noticed("named", 0.1125, (), "tell me of the pay in retail", {"ask_remote": 0.7, "ask_salary": 0.13}),
    Noticed(
        "challenge", 20, _PAY, "so now tell me quite honestly and slowly and in plain words for once who says so to me", {"follow_up": 0.9}
    ),
    Noticed("challenges", 20, _PAY, f"{_WHO_AND_WHERE} to all of us here", {"follow_up": 0.9}),
    Noticed("challenges", 28, _PAY, f"{_WHO_AND_WHERE} to all of us here in the rain today", {"follow_up": 0.9}),
    Noticed("size", 7, _PAY, "and now the same in a shorter version", {"follow_up": 0.9}),
    Noticed("hint_learnt", 0.3, _PAY, "is the ink dry?", {"ask_overview": 0.3}, {"move": _hinted(0.35)}),
    Noticed("hint_learnt", 0.5, _PAY, "is the ink dry?", {"ask_overview": 0.3}, {"move": _hinted(0.45)}),
    Noticed("near_pay", 0.875, (), "what does the lowest tenth get", _REFUSED_OF_PAY, {"near_what_all_earn": 0.8, **_POINT}),
    Noticed("near", 0.6875, (), "may one work from a kayak", _NO_DETAIL, {"near_alike": 0.6, **_KAYAK}),
    Noticed("near_alone", 0.3, (), "may one work from a kayak", _NO_DETAIL, {"near_falling": 0.35, **_KAYAK}),
    Noticed("sure_point", 0.375, _PAY, "shorter please, by a kayak", {"follow_up": 0.9}, {"unserved": [("kayak", 0.45)]}),
    Noticed("asked_of_figure", 0.4, _PAY, "any loaf in it?", {"follow_up": 0.9}, {"asked_of_figure": _of_figure("how_old", 0.3, 0.45)}),
    Noticed("asked_of_figure", 0.6, _PAY, "any loaf in it?", {"follow_up": 0.9}, {"asked_of_figure": _of_figure("how_old", 0.3, 0.55)}),
    Noticed("surely_of_figure", 0.45, _PAY, "is it recent?", {"follow_up": 0.9}, {"asked_of_figure": _of_figure("inside", 0.5, 0.9)}),
    Noticed("surely_of_figure", 0.75, _PAY, "is it recent?", {"follow_up": 0.9}, {"asked_of_figure": _of_figure("inside", 0.7, 0.9)}),
    Noticed("no_yes", 0.15, (), "is there demand at night", {"ask_demand": 0.95}, {"unserved": [("night", 0.18)]}),
    Noticed("no_yes", 0.25, (), "is there demand at night", {"ask_demand": 0.95}, {"unserved": [("night", 0.22)]}),
    Noticed("long", 31, (), _IN_A_PUB, {"ask_entry_roles": 0.9}),
    Noticed("certain_of_figure", 0.75, _PAY, "any loaf in it?", _NO_DETAIL, {"asked_of_figure": _of_figure("how_old", 0.8, 0.9)}),
    Noticed("certain_of_figure", 0.95, _PAY, "any loaf in it?", _NO_DETAIL, {"asked_of_figure": _of_figure("how_old", 0.9, 0.9)}),
    Noticed("beyond_doubt", 0.88, _PAY, "any loaf in it?", {"ask_outlook": 0.9}, {"asked_of_figure": _of_figure("how_old", 0.7, 0.9)}),
    Noticed("beyond_doubt", 0.95, _PAY, "any loaf in it?", {"ask_outlook": 0.9}, {"asked_of_figure": _of_figure("how_old", 0.7, 0.93)}),
    Noticed("says_back", 0.4, _PAY, "I carve 71k into my loaf", _NO_DETAIL, {"asked_of_figure": _said_back(0.45)}),
    Noticed("says_back", 0.6, _PAY, "I carve 71k into my loaf", _NO_DETAIL, {"asked_of_figure": _said_back(0.55)}),
    Noticed("surely_says_back", 0.8, _PAY, "are you a robot of 71k", _NO_DETAIL, {"asked_of_figure": _said_back(0.83)}),
    Noticed("surely_says_back", 0.9, _PAY, "are you a robot of 71k", _NO_DETAIL, {"asked_of_figure": _said_back(0.87)}),
    Noticed("of_no_figure", 0.9, _PAY, "is it recent?", {"follow_up": 0.9}, {"asked_of_figure": _of_none(0.93)}),
    Noticed("of_no_figure", 0.99, _PAY, "is it recent?", {"follow_up": 0.9}, {"asked_of_figure": _of_none(0.97)}),
    Noticed("surely_telling", 0.375, (), "tell me about finance", _ALL_OF_ONE, {"near": [("industries/finance#outlook", 0.51)]}),
    Noticed("surely_telling", 0.625, (), "tell me about finance", _ALL_OF_ONE, {"near": [("industries/finance#outlook", 0.6)]}),
    Noticed("rather", 0.975, _GROWTH, "and openings by then?", {"follow_up": 0.9}, {"near": [(_OPENINGS, 0.52), (_POSTINGS, 0.5)]}),
    Noticed("rather", 1.625, _GROWTH, "and openings by then?", {"follow_up": 0.9}, {"near": [(_OPENINGS, 0.57), (_POSTINGS, 0.5)]}),
    Noticed("refused", 0.45, (), "hum me something", {"greet": 0.52, "out_of_scope_other": 0.48}),
    Noticed("refused", 0.55, (), "hum me something", {"greet": 0.47, "out_of_scope_other": 0.53}),
    Noticed("binding_unknown", 0.19, (), "which skills count in Norway", {"ask_skills": 0.77, "not_covered_place": 0.22}, _NORWAY),
    Noticed("binding_unknown", 0.31, (), "which skills count in Norway", {"ask_skills": 0.7, "not_covered_place": 0.28}, _NORWAY),
    Noticed("surely_telling", 0.375, (), "so what of finance, then", _HARDLY_REFUSED, {"near_finance": 0.72}),
    Noticed("surely_telling", 0.625, (), "so what of finance, then", _HARDLY_REFUSED, {"near_finance": 0.82}),
    Noticed("telling_a_detail", 0.09, (), "will I have to face crowds", _A_DETAIL, {"near_a_role": 0.48, "unserved": [("crowds", 0.3)]}),
    Noticed("telling_a_detail", 0.15, (), "will I have to face crowds", _A_DETAIL, {"near_a_role": 0.52, "unserved": [("crowds", 0.3)]}),
    Noticed("near_in_talk", 0.33, _SAID_PLAINLY, "so plain talk gets ahead", {"ask_overview": 0.3}, {"near_what_was_told": 0.36}),
    Noticed("near_in_talk", 0.43, _SAID_PLAINLY, "so plain talk gets ahead", {"ask_overview": 0.3}, {"near_what_was_told": 0.4}),
    Noticed("aside_point", 0.075, (), "which skills count by train", _MOSTLY_SERVED, {"unserved": [("train", 0.09)]}),
    Noticed("aside_point", 0.125, (), "which skills count by train", _MOSTLY_SERVED, {"unserved": [("train", 0.11)]}),
    Noticed("certain_from", 0.0075, _FINANCE, "how about advancing there", {"follow_up": 0.9, "ask_promotion": 0.009}),
    Noticed("certain_from", 0.0125, _FINANCE, "how about advancing there", {"follow_up": 0.9, "ask_promotion": 0.011}),
    Noticed("guessed", 0.225, (), "ugh", {"distress": 0.27}),
    Noticed("guessed", 0.375, (), "ugh", {"distress": 0.33}),
    Noticed("begins", 0.225, (), "hm well something", {"ask_recommend": 0.27, "ask_salary": 0.2}),
    Noticed("begins", 0.375, (), "hm well something", {"ask_recommend": 0.33, "ask_salary": 0.2}),
    Noticed("asked_of_us", 0.5, (), "who peeks?", {"greet": 0.6}, {"asked_of_us": {"name": "readers", "confidence": 0.55}}),
    Noticed("asked_of_us", 0.7, (), "who peeks?", {"greet": 0.6}, {"asked_of_us": {"name": "readers", "confidence": 0.65}}),
    Noticed("stance", 0.6, _INTERVIEW, "hospitals, brr", {"state_preference": 0.9}, {"learnt": _ruled_out(0.65)}),
    Noticed("stance", 0.8, _INTERVIEW, "hospitals, brr", {"state_preference": 0.9}, {"learnt": _ruled_out(0.75)}),
    Noticed("unnamed", 0.5, _INTERVIEW, "from my sofa", {"state_preference": 0.9}, {"unnamed_wishes": [_from_home(0.55)]}),
    Noticed("unnamed", 0.7, _INTERVIEW, "from my sofa", {"state_preference": 0.9}, {"unnamed_wishes": [_from_home(0.65)]}),
    Noticed("near_opinion", 0.35, (), "was any of you glum", {"ask_stories": 0.9}, {"near_opinions": _opinions(0.4)}),
    Noticed("near_opinion", 0.55, (), "was any of you glum", {"ask_stories": 0.9}, {"near_opinions": _opinions(0.5)}),
    Noticed("opinion_apart", 0.03, (), "was any of you glum", {"ask_stories": 0.9}, {"near_opinions": _opinions(0.5, 0.45)}),
    Noticed("opinion_apart", 0.15, (), "was any of you glum", {"ask_stories": 0.9}, {"near_opinions": _opinions(0.5, 0.4)}),
    Noticed("opinion", 0.3, (), "which lady was so glum", {"greet": 0.4, "ask_stories": 0.2}, {"near_opinions": _opinions(0.35)}),
    Noticed("opinion", 0.5, (), "which lady was so glum", {"greet": 0.4, "ask_stories": 0.2}, {"near_opinions": _opinions(0.45)}),
    Noticed("alike", 0.2, _ROLES, "who swabs decks", {"greet": 0.4}, _alike(ai_operations=0.25)),
    Noticed("alike", 0.4, _ROLES, "who swabs decks", {"greet": 0.4}, _alike(ai_operations=0.35)),
    Noticed("alike_apart", 0.03, _ROLES, "who swabs decks", {"greet": 0.4}, _alike(ai_operations=0.44, bi_developer=0.4)),
    Noticed("alike_apart", 0.08, _ROLES, "who swabs decks", {"greet": 0.4}, _alike(ai_operations=0.46, bi_developer=0.4)),
    Noticed("alike_by_a_word", 0.06, _ROLES, "who swabs dashboards", {"greet": 0.4}, _alike(ai_operations=0.35, bi_developer=0.26)),
    Noticed("alike_by_a_word", 0.18, _ROLES, "who swabs dashboards", {"greet": 0.4}, _alike(ai_operations=0.37, bi_developer=0.26)),
    Noticed("stuck_after", 1, _REFUSED, "what do bakers earn", {"not_covered_profession": 0.9}),
    Noticed("stuck_after", 3, (*_REFUSED, *_REFUSED), "what do bakers earn", {"not_covered_profession": 0.9}),
)

AS_HEARD = (
    ("out_of_reach", 0.88, "which course teaches communication on weekends"),
    ("out_of_reach", 0.98, "can I learn it on weekends"),
    ("surely_declined", 0.6, "which skills count for free"),
    ("surely_declined", 0.9, "does retail need python at night"),
    ("clear_nearest", 0.3, "is retail right for a shy person"),
    ("clear_nearest", 0.5, "does retail need python with one arm"),
    ("too_doubtful", 0.64, "My aunt is a judge. What pays best?"),
    ("too_doubtful", 0.92, "Is Acme hiring? What should I learn?"),
    ("second_point", 0.15, "how do I network in healthcare after prison"),
    ("second_point", 0.25, "how much ethics training is done in Sweden"),
    ("clear", 0.53, "Are there pilots? Which jobs exist?"),
    ("clear", 0.85, "Will it rain? What should I learn?"),
    ("clear_named", 0.45, "My dog is sick. Does tech promote?"),
    ("clear_named", 0.75, "My aunt is a judge. What pays best?"),
)
"""A threshold, a value that it may not have, and the sentence that is read otherwise with it, as the trained model hears that sentence:
`python -m tests.answering.reading.examples` notes what it makes of a new one.
"""


def sentences_of(threshold: str) -> List[Tuple[float, str]]:
    """The values that a threshold may not have, each with the sentence that says so."""
    written = [(each.threshold, each.moved, each.text) for each in NOTICED]
    return [(moved, text) for name, moved, text in (*written, *AS_HEARD) if name == threshold]


@pytest.fixture(scope="module")
def reader(default_pack: Pack) -> Reader:
    return reader_of(default_pack)


@pytest.mark.parametrize("noticed", NOTICED, ids=lambda each: f"{each.threshold}-{each.moved:g}")
def test_a_sentence_notices_when_a_threshold_moves(
    noticed: Noticed, default_pack: Pack, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled = _told(noticed, default_pack, reader)
    changed: Dict[str, Any] = {noticed.threshold: noticed.moved}
    monkeypatch.setattr(beliefs, "THRESHOLDS", replace(beliefs.THRESHOLDS, **changed))
    assert _told(noticed, default_pack, reader) != settled


@pytest.mark.parametrize(("threshold", "moved", "text"), AS_HEARD, ids=[f"{name}-{moved:g}" for name, moved, _ in AS_HEARD])
def test_a_sentence_as_the_model_hears_it_notices_too(
    threshold: str, moved: float, text: str, default_pack: Pack, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled = reading_of(text, (), default_pack, reader, kept())
    changed: Dict[str, Any] = {threshold: moved}
    monkeypatch.setattr(beliefs, "THRESHOLDS", replace(beliefs.THRESHOLDS, **changed))
    assert reading_of(text, (), default_pack, reader, kept()) != settled


def _told(noticed: Noticed, pack: Pack, reader: Reader) -> Any:
    memory, at = Memory(), 1_000_000.0
    for said, chances in noticed.before:
        text = said.format(**_words(pack, ()))
        faq = next((key for key, entry in pack.faqs.items() if entry.question == text), None)
        memory = respond(heard_in({**reader.parse(text, chances), "faq": faq}, at), memory, pack)[1]
    text = noticed.text.format(**_words(pack, memory.shown))
    message = reader.parse(text, noticed.chances)
    unserved = [
        {"text": word, "start": text.index(word), "end": text.index(word) + len(word), "weight": weight}
        for word, weight in noticed.heard.get("unserved", ())
    ]
    keys = ("move", "asked_of_us", "asked_of_figure", "unnamed_wishes", "near_opinions", "alike")
    learnt = {key: noticed.heard[key] for key in keys if key in noticed.heard}
    if "learnt" in noticed.heard:
        learnt["wishes"] = [{**each, **noticed.heard["learnt"]} for each in message["wishes"]]
    places = {
        "near_a_role": pack.holders("entry_roles", "roles")[:1],
        "near_finance": pack.facts_of("finance", "promotion"),
        "near_what_was_told": pack.of_faq(memory.faq)[:1] if memory.faq else (),
        "near_what_all_earn": [held for held in pack.facts() if held.fact.pay and not held.subject][:1],
        "near_alike": [held for held in pack.facts() if not held.fact.pay][:3],
        "near_falling": [held for held in pack.facts() if not held.fact.pay][:3],
    }
    found = [(held, likeness) for key, likeness in noticed.heard.items() for held in places.get(key, ())]
    near = [
        {"fact": held.id, "likeness": likeness - (0.1 * at if "near_falling" in noticed.heard else 0)}
        for at, (held, likeness) in enumerate(found)
    ]
    near += [{"fact": fact, "likeness": likeness} for fact, likeness in noticed.heard.get("near", ())]
    strangers = [
        {"entity": kind, "value": word, "start": text.index(word), "end": text.index(word) + len(word)}
        for kind, word in _strangers(noticed)
    ]
    more = {"near": near, "entities": [*message["entities"], *strangers], **({"unserved": unserved} if unserved else {}), **learnt}
    heard = heard_in({**message, **more}, at + noticed.after)
    return replace(read(heard, memory, pack), memory=Memory()), respond(heard, memory, pack)[0]


def _strangers(noticed: Noticed) -> Sequence[Tuple[str, str]]:
    found: Sequence[Tuple[str, str]] = noticed.heard.get("strangers", ())
    return found


def _words(pack: Pack, shown: Sequence[str]) -> Dict[str, str]:
    """What sentences leave open: names of the pack, and words said of one of the industries `shown` that set it apart from the others."""
    apart = {"apart_by_a_third": _apart(pack, shown, 0.3, 0.4), "apart_by_less_than_half": _apart(pack, shown, 0.4, 0.5)}
    return {
        "teller": next(story.name for story in pack.stories.values() if story.name),
        "skill": next(iter(pack.skills.values())).name,
        "faq": next(iter(pack.faqs.values())).question,
        **{name: " and ".join(words) for name, words in apart.items()},
    }


def _apart(pack: Pack, shown: Sequence[str], least: float, most: float) -> Sequence[str]:
    """Words of which one of `shown` has more of its own than any other, by `least` or more and less than `most`."""
    listed = [pack.industries[each] for each in shown if each in pack.industries]
    texts = [" ".join(fact.statement for fact in each.facts.values()).casefold() for each in listed]
    said, whole = [stems(text) for text in texts], [{word.rstrip("s") for word in re.findall(r"[a-z]+", text)} for text in texts]
    by_sharers: Dict[FrozenSet[int], List[str]] = {}
    for word in re.findall(r"[a-z]{6,}", " ".join(texts)):
        sharers = frozenset(place for place, held in enumerate(said) if stems(word) & held)
        if sharers == {place for place, held in enumerate(whole) if word.rstrip("s") in held}:  # whole words set apart, too
            by_sharers.setdefault(sharers, []).append(word)
    for sets in combinations(by_sharers, 3):
        scores = sorted(sum(1 / len(sharers) for sharers in sets if place in sharers) for place in range(len(said)))
        if least <= round(scores[-1] - scores[-2], 6) < most:
            return [by_sharers[sharers][0] for sharers in sets]
    return ()

"""What a question is limited to: refused, answered with the point named first, or served."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answering.answer import Answer
from answering.answers.partly import naming_its_point, with_its_point_aside
from answering.beliefs import THRESHOLDS
from answering.heard import Heard, Stranger, Unserved
from answering.memory import Memory
from answering.reading.decline import DECLINE, HOME, ORIGIN
from answering.reading.reading import Reading, take
from answering.reading.steps import read
from answering.reading.unserved import (
    answers_all_but_a_point,
    doubt,
    may_leave_out_a_point,
    names_its_point,
    names_the_measure_asked,
    nearest_is_worth_telling,
    points,
    signs,
)
from answering.respond import respond
from knowledge import Pack

SERVED = {"ask_salary": 0.95, "not_covered_place": 0.01}
REFUSED = {"not_covered_place": 0.95, "ask_salary": 0.04}
CHANCES = st.floats(0, 1)


def heard(ranking: dict, *weights: float, **more: object) -> Heard:
    names = ("Kelpland", "night shifts", "owls")
    return Heard(next(iter(ranking)), ranking=ranking, unserved=tuple(Unserved(n, weight=w) for n, w in zip(names, weights)), **more)  # type: ignore[arg-type]


def reading(ranking: dict, *weights: float, **more: object) -> Reading:
    return Reading.of(heard(ranking, *weights, **more), Memory())


def declined(of: Reading, pack: Pack) -> Reading:
    return take(take(of, pack, HOME), pack, DECLINE)


def test_what_looks_like_a_point_raises_the_doubt(invented_pack: Pack) -> None:
    doubts = [doubt(reading(SERVED, weight), invented_pack) for weight in (0.01, 0.5, 0.95)]
    assert doubts == sorted(doubts) and doubts[1] < doubt(reading(REFUSED, 0.5), invented_pack)


def test_what_the_pack_tells_of_is_a_lesser_point(invented_pack: Pack) -> None:
    told = next(word for word in next(invented_pack.facts()).fact.statement.split() if len(word) > 3 and word.isalpha())
    points_ = [Unserved(text, weight=0.5) for text in (told, "Kelpland")]
    known, unknown = (doubt(Reading.of(replace(heard(SERVED), unserved=(each,)), Memory()), invented_pack) for each in points_)
    assert known < unknown


def test_facets_of_one_packs_own_are_no_signs(nursing_pack: Pack) -> None:
    own = {f"ask_{facet}": 0.3 for facet in nursing_pack.own_facets}
    read_ = reading({**own, "ask_salary": 0.3}, 0.1)
    assert own and not set(own) & set(signs(read_.heard, read_.ranking, nursing_pack))


def test_without_words_that_nothing_accounts_for_the_belief_alone_counts(invented_pack: Pack) -> None:
    assert doubt(reading(REFUSED), invented_pack) == pytest.approx(0.95)


@given(against=CHANCES, weights=st.lists(CHANCES, max_size=4))
@settings(deadline=None, database=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_doubt_is_a_probability(invented_pack: Pack, against: float, weights: list) -> None:
    assert 0 <= doubt(reading({"ask_salary": 1 - against, "not_covered_place": against}, *weights), invented_pack) <= 1


def test_what_is_only_told_is_no_point() -> None:
    told = replace(heard(SERVED, 0.9), unserved=(Unserved("carpenter", weight=0.9, told=True), Unserved("Kelpland", weight=0.3)))
    assert points(Reading.of(told, Memory())) == ("Kelpland",)


def test_the_trade_somebody_comes_from_is_no_other_profession(invented_pack: Pack) -> None:
    asked = reading({"not_covered_profession": 0.9, "ask_entry_roles": 0.08}, 0.01, newcomer=True)
    read_ = take(asked, invented_pack, ORIGIN)
    assert read_.intent == "ask_entry_roles" and not declined(read_, invented_pack).refusal
    assert take(replace(asked, heard=replace(asked.heard, newcomer=False)), invented_pack, ORIGIN).intent == "not_covered_profession"


def test_a_refused_question_is_refused_with_its_point_named(invented_pack: Pack) -> None:
    read_ = declined(reading(REFUSED, 0.9), invented_pack)
    assert read_.refusal == "not_covered_place"
    named = names_its_point(read_, invented_pack)
    assert named is not None and named.missing == ("Kelpland",) and named.refusal


def test_a_refused_question_that_says_what_it_asks_for_is_told_the_nearest(invented_pack: Pack) -> None:
    read_ = declined(reading(REFUSED, 0.9, topics=("skills",)), invented_pack)
    nearest = nearest_is_worth_telling(read_, invented_pack)
    assert nearest is not None and (nearest.topic, nearest.refusal, nearest.missing) == ("skills", "", ("Kelpland",))


def test_what_is_paid_somewhere_else_is_no_nearest(invented_pack: Pack) -> None:
    read_ = declined(reading(REFUSED, 0.9, topics=("salary",)), invented_pack)
    assert nearest_is_worth_telling(read_, invented_pack) is None
    named = names_its_point(read_, invented_pack)
    assert named is not None and (named.refusal, named.missing) == (read_.refusal, ("Kelpland",))


def test_but_not_where_it_isnt_clear_what_its_point_is(invented_pack: Pack) -> None:
    read_ = declined(reading(REFUSED, 0.45, 0.4, topics=("skills",)), invented_pack)
    assert read_.refusal and nearest_is_worth_telling(read_, invented_pack) is None


def _likely_refused(pack: Pack, *weights: float) -> Reading:
    """A question that is declined, but not surely."""
    shares = (share / 100 for share in range(100))
    asked = (reading({"ask_remote": 0.9 * (1 - share), "not_covered_place": 0.9 * share}, *weights) for share in shares)
    return next(declined(each, pack) for each in asked if THRESHOLDS.declined <= doubt(each, pack) < THRESHOLDS.surely_declined)


def test_a_refusal_that_is_only_likely_gives_way_where_it_is_clear_what_is_asked(invented_pack: Pack) -> None:
    read_ = _likely_refused(invented_pack, 0.3)
    nearest = nearest_is_worth_telling(read_, invented_pack)
    assert read_.refusal and nearest is not None
    assert (nearest.topic, nearest.refusal, nearest.missing) == ("remote", "", ("Kelpland",))


def test_but_not_where_no_point_is_named_or_it_isnt_clear(invented_pack: Pack) -> None:
    read_ = _likely_refused(invented_pack, 0.3)
    unclear = {intent: chance * THRESHOLDS.clear_nearest if intent == "ask_remote" else chance for intent, chance in read_.ranking.items()}
    assert nearest_is_worth_telling(replace(read_, ranking={**unclear, "greet": 0.5}), invented_pack) is None
    pointless = replace(read_.heard, unserved=(Unserved("Kelpland", weight=THRESHOLDS.point / 2),))
    assert nearest_is_worth_telling(replace(read_, heard=pointless), invented_pack) is None


def test_a_question_that_is_served_has_nothing_missing(invented_pack: Pack) -> None:
    read_ = reading(SERVED, 0.01, 0.01)
    assert not declined(read_, invented_pack).refusal
    assert answers_all_but_a_point(read_, invented_pack) is None


def test_a_doubtful_one_is_answered_all_but_its_point(invented_pack: Pack) -> None:
    between = next(
        read_
        for read_ in (reading({"ask_remote": 0.75, "not_covered_place": 0.2}, weight / 100) for weight in range(6, 100))
        if THRESHOLDS.hedged <= doubt(read_, invented_pack) < THRESHOLDS.declined
    )
    read_ = answers_all_but_a_point(between, invented_pack)
    assert read_ is not None and read_.missing == ("Kelpland",) and not read_.refusal


@pytest.mark.parametrize(
    ("clause", "named"),
    (
        ({}, False),
        ({"text": "is that enough", "moves": frozenset({"points_out"})}, True),
        ({"unserved": (Unserved("owls", weight=0.4),)}, True),
    ),
)
def test_no_point_is_named_first_that_no_question_is_about(clause: dict, named: bool, invented_pack: Pack) -> None:
    ranking = {"ask_remote": 0.97}
    asked = Heard("ask_remote", **{"text": "which of the jobs can I do at home", "ranking": ranking, **clause})
    read_ = next(
        each
        for each in (reading({"ask_remote": 0.75, "not_covered_place": 0.2}, weight / 100, clauses=(asked,)) for weight in range(6, 100))
        if THRESHOLDS.hedged <= doubt(each, invented_pack) < THRESHOLDS.declined
    )
    assert (answers_all_but_a_point(read_, invented_pack) is not None) == named
    assert answers_all_but_a_point(replace(read_, heard=replace(read_.heard, moves=frozenset({"asks_whether_too_late"}))), invented_pack)


def test_but_no_pay_is_told_beside_a_point(invented_pack: Pack) -> None:
    sums = {"ask_salary": 0.6, "not_covered_place": 0.35}
    asked = (reading(sums, weight / 100) for weight in range(6, 100))
    between = [each for each in asked if THRESHOLDS.hedged <= doubt(each, invented_pack) < THRESHOLDS.declined]
    read_ = [answers_all_but_a_point(each, invented_pack) for each in between]
    assert read_ and all(each and each.refusal == "not_covered_detail" and each.missing == ("Kelpland",) for each in read_)


def test_one_that_is_probably_served_is_answered_first_and_its_point_named_at_the_end(invented_pack: Pack) -> None:
    asked = [heard({"ask_remote": 0.88, "not_covered_place": 0.08}, weight / 100) for weight in range(1, 100)]
    doubts = [doubt(Reading.of(each, Memory()), invented_pack) for each in asked]
    lightly = next(each for each, of in zip(asked, doubts) if THRESHOLDS.aside <= of < THRESHOLDS.hedged and each.unserved[0].weight > 0.1)
    answer, kept = respond(lightly, Memory(), invented_pack)
    assert (answer.status, answer.missing, kept.declined) == ("partly", ("Kelpland",), ())
    assert not answer.before and answer.parts[-1].response == "utter_aside"
    surely = next(each for each, of in zip(asked, doubts) if of < THRESHOLDS.aside)
    assert respond(surely, Memory(), invented_pack)[0].missing == ()


def test_what_is_only_told_beside_a_question_is_not_named_at_the_end(invented_pack: Pack) -> None:
    doubtful = {"ask_remote": 0.5, "not_covered_place": 0.4}
    asking, beside = Heard("ask_remote", unserved=(Unserved("Kelpland", weight=0.4),)), Heard("ask_remote", text="who does")
    of_each = [reading(doubtful, 0.4, clauses=(clause,)) for clause in (asking, beside)]
    assert all(doubt(each, invented_pack) >= THRESHOLDS.aside for each in of_each)
    asked, told = (may_leave_out_a_point(each, invented_pack) for each in of_each)
    assert asked is not None and asked.aside == ("Kelpland",) and told is None


def _of_a_baker(weight: float = 0.3, **more: object) -> Reading:
    asked = Heard("ask_skills", ranking={"ask_skills": 0.97}, unserved=(Unserved("baker", kind="profession", weight=weight),), **more)  # type: ignore[arg-type]
    return Reading.of(asked, Memory())


def test_a_trade_that_is_asked_about_alone_is_named_without_any_doubt(invented_pack: Pack) -> None:
    read_ = _of_a_baker()
    assert doubt(read_, invented_pack) < THRESHOLDS.aside
    aside = may_leave_out_a_point(read_, invented_pack)
    assert aside is not None and aside.aside == ("baker",)


@pytest.mark.parametrize("more", ({"of_field": True}, {"newcomer": True}, {"clauses": (Heard("ask_skills", text="what counts"),)}))
def test_but_not_beside_the_field_or_where_it_is_only_told(more: dict, invented_pack: Pack) -> None:
    role = next(iter(invented_pack.roles))
    assert may_leave_out_a_point(_of_a_baker(**more), invented_pack) is None
    assert may_leave_out_a_point(_of_a_baker(subjects=(role,)), invented_pack) is None
    assert may_leave_out_a_point(_of_a_baker(THRESHOLDS.aside_point / 2), invented_pack) is None


def test_a_year_beyond_all_that_is_told_is_named_without_any_doubt(invented_pack: Pack, nursing_pack: Pack) -> None:
    told = max(int(word) for word in nursing_pack.words if word.isdecimal() and len(word) == 4)

    def aside(year: int, pack: Pack) -> Optional[Reading]:
        read_ = replace(reading({"ask_outlook": 0.97}), heard=Heard("ask_outlook", unserved=(Unserved(f"by {year}", weight=0.3),)))
        assert doubt(read_, pack) < THRESHOLDS.aside
        return may_leave_out_a_point(read_, pack)

    later = aside(told + 10, nursing_pack)
    assert later is not None and later.aside == (f"by {told + 10}",)
    assert aside(told, nursing_pack) is None
    assert aside(told + 10, invented_pack) is None  # it tells of no year


def test_a_point_is_told_where_its_words_stand_in_a_fact_not_its_letters(invented_pack: Pack) -> None:
    held = next(held for held in invented_pack.facts() if len(held.fact.statement.split()) > 3)
    word = next(word for word in held.fact.statement.split() if len(word) > 5 and word.isalpha())
    answer = Answer("answered", "skills", "utter_told", facts=(held,))
    read_ = replace(reading(SERVED), missing=(word[:4],))
    assert naming_its_point(answer, read_).missing == (word[:4],)
    assert naming_its_point(answer, replace(read_, missing=(word,))) == answer


def test_where_the_weightiest_point_is_told_no_lesser_one_is_named_at_the_end(invented_pack: Pack) -> None:
    held = next(held for held in invented_pack.facts() if len(held.fact.statement.split()) > 3)
    word = next(word for word in held.fact.statement.split() if len(word) > 5 and word.isalpha())
    answer = Answer("answered", "skills", "utter_told", facts=(held,))
    assert with_its_point_aside(answer, replace(reading(SERVED), aside=(word, "owls"))) == answer
    assert with_its_point_aside(answer, replace(reading(SERVED), aside=("owls", word))).missing == ("owls",)


def test_whom_a_fact_is_credited_to_is_told_by_initials(invented_pack: Pack) -> None:
    held = next(held for held in invented_pack.facts() if (held.fact.credited_to or "").startswith("Office of Weather"))
    answer = Answer("answered", "outlook", "utter_told", facts=(held,))
    read_ = replace(reading(SERVED), missing=("OWW",))
    assert naming_its_point(answer, read_) == answer
    assert naming_its_point(answer, replace(read_, missing=("OWL",))).missing == ("OWL",)


def test_a_strange_name_is_named_though_each_of_its_words_stands_in_some_fact(invented_pack: Pack) -> None:
    held = next(held for held in invented_pack.facts() if len(held.fact.statement.split()) > 3)
    first, *_, last = [word for word in held.fact.statement.split() if word.isalpha() and len(word) > 2]
    name = f"{last} {first}"
    answer = Answer("answered", "skills", "utter_told", facts=(held,))
    read_ = replace(reading(SERVED), missing=(name, "owls"))
    assert naming_its_point(answer, read_).missing == ("owls",)
    strange = replace(read_.heard, strangers=(Stranger("profession", name),))
    assert naming_its_point(answer, replace(read_, heard=strange)).missing == (name, "owls")


def test_a_phrase_of_little_weight_is_not_named_at_the_end(invented_pack: Pack) -> None:
    doubtful = {"ask_remote": 0.5, "not_covered_place": 0.4}
    read_ = reading(doubtful, THRESHOLDS.aside_point / 2)
    assert doubt(read_, invented_pack) >= THRESHOLDS.aside and may_leave_out_a_point(read_, invented_pack) is None


@pytest.mark.parametrize("intent", ("greet", "ask_handoff", "ask_source"))
def test_what_isnt_about_facts_is_never_answered_in_part(intent: str, invented_pack: Pack) -> None:
    assert answers_all_but_a_point(reading({intent: 0.9}, 0.9), invented_pack) is None


@pytest.mark.parametrize(
    ("weights", "named"),
    (((0.9, 0.8, 0.7), ("Kelpland", "night shifts")), ((0.9, 0.01), ("Kelpland",)), ((THRESHOLDS.point / 2,), ()), ((), ())),
)
def test_at_most_two_points_are_named_those_of_weight(weights: tuple, named: tuple) -> None:
    assert points(reading(SERVED, *weights)) == named


@pytest.mark.parametrize(
    ("text", "parts", "named"),
    [
        ("teach me knot tying by night", ("tying", "knot"), ("knot tying",)),
        ("is tying a knot easy", ("tying", "knot"), ("tying", "knot")),
        ("knot tying and whale watching", ("watching", "knot", "whale", "tying"), ("whale watching", "knot tying")),
    ],
)
def test_points_that_stand_side_by_side_are_named_as_one(text: str, parts: tuple, named: tuple) -> None:
    found = [(text.index(each), each) for each in parts]
    unserved = tuple(Unserved(each, at, at + len(each), weight=0.9 - 0.1 * place) for place, (at, each) in enumerate(found))
    assert points(Reading.of(Heard("ask_skills", text=text, ranking=SERVED, unserved=unserved), Memory())) == named


def test_a_guess_with_a_point_begins_no_interview(invented_pack: Pack) -> None:
    ranking = {"ask_recommend": 0.9}
    begun = read(heard(ranking), Memory(), invented_pack)
    kept = read(replace(heard(ranking, 0.9), ranking={"ask_recommend": 0.45, "not_covered_personal": 0.4}), Memory(), invented_pack)
    assert begun.answer == "ask_wish" and kept.answer != "ask_wish"


@pytest.mark.parametrize(("point", "missing"), [("4100 to 5300", ()), ("4.1 and 5.3", ("4.1 and 5.3",)), ("4100 hours", ("4100 hours",))])
def test_the_very_numbers_of_a_figure_told_are_no_point(invented_pack: Pack, point: str, missing: tuple) -> None:
    held = invented_pack.fact_of("harbours", "salary")
    assert held is not None
    answer = Answer("answered", "salary", "utter_told", facts=(held,))
    assert naming_its_point(answer, replace(reading(SERVED), missing=(point,))).missing == missing


@pytest.mark.parametrize(
    ("text", "form", "named"),
    [
        ("how many keepers are there?", "how_many", ("how many keepers are there",)),
        ("say how many keepers go to sea in a year, roughly", "how_many", ()),
        ("what is a keeper", "what_is", ()),
    ],
)
def test_the_number_that_is_asked_for_and_not_told_is_named(invented_pack: Pack, text: str, form: str, named: tuple) -> None:
    asked = heard({"not_covered_detail": 0.5, "ask_demand": 0.2}, text=text, form=form)
    assert (names_the_measure_asked(Reading.of(asked, Memory()), invented_pack) or Reading.of(asked, Memory())).missing == named
    likely = heard({"ask_demand": 0.5, "not_covered_detail": 0.2}, text=text, form=form)
    assert names_the_measure_asked(Reading.of(likely, Memory()), invented_pack) is None


def test_a_number_asked_for_begins_where_the_words_do(invented_pack: Pack) -> None:
    text = "Say, how many keepers go to sea in a year?"
    asked = replace(heard({"not_covered_detail": 0.5}, text=text, form="how_many"), unserved=(Unserved("how many", 5, 13, weight=0.01),))
    found = names_the_measure_asked(Reading.of(asked, Memory()), invented_pack)
    assert found is not None and found.missing == ("how many keepers",)

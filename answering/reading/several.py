"""More than one question in a message, or more than one reading of it."""

from __future__ import annotations

from typing import List, Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import Heard
from answering.lookup import is_called_in
from answering.reading.decline import leaning
from answering.reading.fitting import POLAR, percents
from answering.reading.reading import Reading, distinct, if_it_does, industries_of, profile_of
from answering.reading.unserved import is_weighty, near_fact
from answering.vocabulary import COVERS, MONEY, MOST_MISSING, NEAR_MISS, PROFILES, RANKS, answered_beside, topic_of
from knowledge import Held, Pack

_BEGINS = ("recommend", "stories", "capabilities", "choose")
"""What never begins on a guess."""
_OF_A_FIGURE = ("how_much", "how_many", "how_long", "at_what_time")
"""Forms of a question that one figure answers, with the time it holds for."""
_OF_FIGURES = frozenset({"asks_how_many", "asks_of_growth", "asks_for_a_share"})
"""What else asks for one."""
_CLEAR = ("source", "handoff", "why", "compare", "filter")
"""Questions that need something named or said before, so that they are no guess."""
_ASKS_OUTRIGHT = ("which", "how_much", "how_many", "how_long", "what_is", "list_all", "at_what_time")
"""Forms of a question that stands for itself: of "or is it hype" nothing is left out."""


def likelier_wrong_than_right(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is finance any fun': of readings believed in so little most are wrong, so the two likeliest are offered, but only once."""
    if not _is_unsure(reading):
        return None
    likely = _likeliest(reading, pack)
    faq = reading.heard.faq if reading.topic == "faq" and reading.heard.faq in pack.faqs else None
    first, second = (faq, likely[0]) if faq else (likely[0], likely[1])
    return replace(reading, between=(first, second), answer="between")


def a_guess_about_something_strange(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is juggling any good in this': the topic is a guess, and something strange is asked about: that is said, and nothing asked back."""
    missing = reading.missing or reading.aside
    return replace(reading, refusal=f"{NEAR_MISS}detail", missing=missing) if missing and _is_unsure(reading) else None


def a_fact_is_near_a_guess(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'fraud and how analytics help': the topic is a guess, but a fact is so near by meaning that it is told."""
    untold = reading.topic in ("", "other") or (reading.topic == "stories" and not pack.stories and "stories" not in reading.topics)
    hardly = _is_unsure(reading) or _is_hardly_about_us(reading)
    near = near_fact(reading, pack) if hardly or (untold and not reading.missing) else None
    return replace(reading, answer="nearest", about=(near.id,)) if near else None


def _is_hardly_about_us(reading: Reading) -> bool:
    """Whether what can be asked here is asked for, after an answer and with no more than half a belief: "name the languages"."""
    return reading.topic == "capabilities" and reading.belief < beliefs.THRESHOLDS.clear_named and bool(reading.memory.facts)


@if_it_does("points_out")
def the_topic_talked_of(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is that compulsory', after 'do I need certificates in finance': of the two likeliest topics, the one that is talked of; of the
    industry in focus, where it is told of that: "is it required there".
    """
    last, focus = reading.memory.topic, industries_of(pack, reading.memory.focus)
    points = last in pack.topics and last in _likeliest(reading, pack)[:2]
    if not points or not _is_unsure(reading):
        return None
    of_it = focus if len(focus) == 1 and pack.fact_of(focus[0], last) and not _names_something(reading) else ()
    return replace(reading.asking(last), answer=last, subjects=reading.subjects or of_it, about=reading.about or of_it)


def more_of_the_one_pointed_at(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is it any fun', after 'what does a data analyst do': of a guess and "it", the topic talked of where yes or no is asked,
    else all that is told of the one in focus.
    """
    focus, last = reading.memory.focus, reading.memory.topic
    points = reading.heard.refers == "one" or (reading.does("points_out") and not industries_of(pack, focus))
    if len(focus) != 1 or not points or not _is_a_guess(reading, pack) or is_weighty(reading):
        return None
    same = reading.form in POLAR and last in pack.facets
    answer = last if same else profile_of(pack, focus[0])
    return replace(reading.asking(answer), answer=answer, subjects=focus, about=focus)


def _is_a_guess(reading: Reading, pack: Pack) -> bool:
    """Whether it names nothing, and was hardly taken for anything: for no topic that a subject has, at least."""
    if _names_something(reading):
        return False
    of_industries = bool(industries_of(pack, reading.memory.focus))
    of_no_facet = not of_industries and reading.topic not in pack.facets and reading.belief < beliefs.THRESHOLDS.guessed
    of_itself = reading.topic in (*_BEGINS, "overview", "state_preference") or of_no_facet
    of_no_industry = reading.topic == "recommend" and not of_industries  # of which none is recommended
    enough = beliefs.THRESHOLDS.over_a_hint if of_no_industry else beliefs.THRESHOLDS.doubtful
    return of_itself and reading.belief < enough


def _names_something(reading: Reading) -> bool:
    """Whether it names anything but what is in focus, tells a wish, is refused, or answers a question of ours."""
    names = reading.heard.subjects or (reading.subjects and reading.subjects != reading.memory.focus) or reading.named_topics
    told = reading.noted or reading.refusal or reading.memory.profile.asking
    return bool(names or told or reading.ordinals)


def asks_several(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what does finance pay and is it remote': each of the topics, in order; of several industries side by side."""
    if _is_one_question(reading):
        return None
    said, one_by_one = _one_by_one(reading, pack)
    asked = _naming_what_is_listed(one_by_one or _topics_joined(reading, pack))
    topics = tuple(each.topic for each in asked)
    facets = tuple(topic for topic in topics if topic in pack.facets)
    sides = industries_of(pack, reading.subjects)
    if len(topics) < 2:
        return None
    if one_by_one:
        reading = replace(reading, missing=distinct(reading.missing, _left_out(said, pack))[:MOST_MISSING])
        asked = (replace(asked[0], missing=reading.missing), *asked[1:])
    if len(sides) > 1 and facets and not (one_by_one and _each_of_its_own(said)):
        others = tuple(each for each in asked if each.topic not in facets)
        return replace(reading.asking("compare"), answer="compare", about=sides, facets=facets, beside=others)
    return replace(asked[0], beside=asked[1:])


@if_it_does("asks_how_many", "asks_of_growth", "asks_for_a_share")
def asks_for_a_figure_and_more(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how much do postings rise a year and who needs us most': a figure of all is surely near: that, and what else is asked."""
    held = _figure_surely_near(reading, pack) if reading.heard.clauses else None
    if held is None or _is_one_question(reading) or reading.refusal or reading.steers_a_recommendation:
        return None
    others = _besides_that_figure(reading, held, pack)
    beside = tuple(replace(_of_clause(reading, each), beside=()).asking(topic) for each in others for topic in topics_of(each, pack))
    if _names_somebody_else(reading, held, others, pack) or (len(reading.heard.clauses) > 1 and not beside):
        return None
    return replace(reading, answer="nearest", about=(held.id,), beside=_naming_what_is_listed(beside))


def _names_somebody_else(reading: Reading, held: Held, others: Tuple[Heard, ...], pack: Pack) -> bool:
    """Whether anybody is named whom neither the fact nor another question names."""
    named = {subject for clause in others for subject in clause.subjects}
    return any(each not in named and not is_called_in(pack, held.fact.statement, each) for each in reading.subjects)


def _besides_that_figure(reading: Reading, held: Held, pack: Pack) -> Tuple[Heard, ...]:
    """The questions but for the one that asks for a figure, and names nobody whom the fact doesn't name."""
    clauses = reading.heard.clauses
    able = [each for each in clauses if all(is_called_in(pack, held.fact.statement, subject) for subject in each.subjects)]
    surely = [each for each in able if _OF_FIGURES & each.moves] or [each for each in able if each.form in _OF_A_FIGURE]
    return tuple(each for each in clauses if each is not next(iter(surely), None))


def _figure_surely_near(reading: Reading, pack: Pack) -> Optional[Held]:
    """The nearest fact, where it gives a share or a growth of all, and stands out: what is asked for, whatever it is taken for."""
    near = reading.heard.closest
    held = pack.at(near[0].fact) if near else None
    if held is None or held.subject or not percents(held) or near[0].likeness < beliefs.THRESHOLDS.surely_near:
        return None
    others = [each.likeness for each in near[1:] if not _of_the_same(held, pack.at(each.fact))]
    return held if near[0].likeness - max(others, default=0.0) >= beliefs.THRESHOLDS.stands_out else None


def _of_the_same(held: Held, other: Optional[Held]) -> bool:
    """Whether both are of all, under one topic."""
    return other is not None and other.id.partition("#")[0] == held.id.partition("#")[0]


def leaves_what_it_spares(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how does one get into finance? spare me the money': what is asked besides, and nothing of what is to be left out."""
    named = reading.named_facets(pack)
    lists = reading.topic == "filter" or reading.form in ("which", "list_all") or reading.pool
    spares = reading.topic in reading.excluded_topics or (reading.excluded_topics and bool(reading.heard.clauses))
    of_one = len(reading.subjects) == 1
    return replace(reading.asking(named[0]), topics=named) if spares and of_one and len(named) == 1 and not lists else None


def _each_of_its_own(said: Tuple[Heard, ...]) -> bool:
    """Whether each part asks of somebody else: "pay in tech, promotion in healthcare"."""
    named = [subject for each in said for subject in set(each.subjects)]
    return all(each.subjects for each in said) and len(named) == len(set(named))


def _is_one_question(reading: Reading) -> bool:
    """Whether it chooses from many by conditions, or by all of several topics, wants advice, or sets roles against industries: then
    nothing of it stands alone.
    """
    conditions = bool(reading.heard.bounds or reading.excluded or reading.pool)
    by_both = reading.topic == "filter" and reading.does("says_both") and not reading.subjects  # "which tell both of pay and growth"
    return conditions or by_both or reading.topic == "recommend" or reading.does("sets_kinds_against")


def _naming_what_is_listed(asked: Tuple[Reading, ...]) -> Tuple[Reading, ...]:
    """Of jobs and skills that are asked for besides, the names are told."""
    return tuple(replace(each, form="list_all") if at and each.topic in COVERS else each for at, each in enumerate(asked))


def _topics_joined(reading: Reading, pack: Pack) -> Tuple[Reading, ...]:
    """A reading for each topic that one question names; a choice from all industries by several of them is one question."""
    topics = tuple(topic for topic in reading.named_topics if topic in (*pack.facets, *COVERS))
    of_these = reading.topic in topics or bool(reading.subjects and reading.topic in ("filter", "compare"))
    return _under_each(reading, topics) if of_these and reading.does("joins") else ()


def _under_each(reading: Reading, topics: Tuple[str, ...]) -> Tuple[Reading, ...]:
    """The question under each topic that it names: yes or no is asked of all of them, how much of pay, anything else only of the first."""
    others = replace(reading, form=reading.form if reading.form in POLAR else "")
    of_pay = reading.form == "how_much" and MONEY in topics and COVERS.get(topics[0])  # "what would I start as and does it pay"
    first = replace(reading, form="list_all") if of_pay else reading
    under = tuple((others if at else first).asking(topic) for at, topic in enumerate(topics))
    return tuple(replace(each, form="how_much") if of_pay and each.topic == MONEY else each for each in under)


def _one_by_one(reading: Reading, pack: Pack) -> Tuple[Tuple[Heard, ...], Tuple[Reading, ...]]:
    """What a message asks, one thing after the other, and a reading for each topic of it: its whole questions, or its parts, if these are
    about more.
    """
    heard = reading.heard
    questions, parts = (_each(reading, said, pack) for said in (heard.clauses, heard.parts))
    return (heard.parts, parts) if len(parts) > len(questions) else (heard.clauses, questions)


def _each(reading: Reading, said: Tuple[Heard, ...], pack: Pack) -> Tuple[Reading, ...]:
    """A reading for each topic of what is `said`; none where it is about one topic."""
    asked = [each for clause in said for each in _under_each(_of_clause(reading, clause), topics_of(clause, pack))]
    first = {each.topic: each for each in reversed(asked)}
    return tuple(first[topic] for topic in dict.fromkeys(each.topic for each in asked)) if len(first) > 1 else ()


def _left_out(said: Tuple[Heard, ...], pack: Pack) -> Tuple[str, ...]:
    """Of each question that can't be answered the weightiest of its words that nothing accounts for."""
    refused = [clause.unserved for clause in said if not topics_of(clause, pack)]
    return tuple(unserved[0].text for unserved in refused if unserved and unserved[0].weight >= beliefs.THRESHOLDS.point)


def _of_clause(reading: Reading, clause: Heard) -> Reading:
    subjects = clause.subjects or reading.subjects
    return replace(reading, heard=clause, form=clause.form, topics=clause.topics, subjects=subjects)


def only_one_can_be_answered(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how easy is it to get into finance, and is it fun there?': in the form of the one question that the source answers; what
    the other is about is named.
    """
    told = [clause for clause in reading.heard.clauses if reading.topic in topics_of(clause, pack)]
    if len(reading.heard.clauses) < 2 or len(told) != 1 or reading.refusal:
        return None
    left_out = (
        _left_out(reading.heard.clauses, pack)
        if any(clause.form in _ASKS_OUTRIGHT for clause in reading.heard.clauses if clause != told[0])
        else ()
    )
    missing = distinct(reading.missing, left_out)[:MOST_MISSING]
    if reading.form == told[0].form and missing == reading.missing:
        return None
    return replace(reading, form=told[0].form, missing=missing)


def topics_of(clause: Heard, pack: Pack) -> Tuple[str, ...]:
    """What a question by itself is about, if it can be answered: what it names, else what it is taken for."""
    topic = topic_of(clause.intent)
    told = topic in (*answered_beside(pack), *PROFILES) and (topic != "faq" or clause.faq in pack.faqs)
    if topic == "stories":  # what is asked of the people here is soon taken for it
        told = clause.ranking.get(clause.intent, 1.0) >= beliefs.THRESHOLDS.clear
    named = tuple(each for each in clause.topics if each in (*pack.facets, *COVERS) and each not in clause.excluded_topics)
    believed = beliefs.belief(clause.ranking, "ask_")
    if named and not clause.strangers and believed >= beliefs.THRESHOLDS.guessed:
        return named
    return (topic,) if told and believed >= beliefs.THRESHOLDS.doubtful else ()


def nearly_as_likely(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what about growth': a topic that is nearly as likely is answered too, if that brings something new."""
    has_conditions = reading.pool or reading.heard.bounds or reading.excluded
    ranks_one = reading.form in RANKS and reading.named_topics == (reading.topic,)  # "which sector grows the most"
    if reading.topic not in answered_beside(pack) or has_conditions or ranks_one:
        return None
    asked = (reading.topic, "choose") if reading.form in RANKS else (reading.topic,)  # "which pays best" asks for no advice
    others = [topic for topic in answered_beside(pack) if topic not in asked and (topic != "faq" or reading.heard.faq in pack.faqs)]
    best = reading.likeliest(others)
    (_, second) = _naming_what_is_listed((reading, reading.asking(best)))
    return replace(reading, second=second) if reading.believed(best) >= _enough_beside(reading) else None


def _likeliest(reading: Reading, pack: Pack) -> List[str]:
    """The topics of which the pack tells anything, the likeliest first: others can't be offered."""
    return sorted(filter(pack.tells, pack.topics), key=lambda topic: -reading.believed(topic))


def _is_unsure(reading: Reading) -> bool:
    """Whether the topic was taken from the text alone, which doesn't name it, and hardly believed in."""
    completed = reading.intent != leaning(replace(reading, intent=reading.heard.intent)) or reading.pool or reading.profile.asking
    told = reading.refusal or reading.named_topics or reading.memory.pending or reading.noted
    if completed or told or not reading.intent.startswith("ask_") or reading.topic in (*PROFILES, *_CLEAR):
        return False
    enough = beliefs.THRESHOLDS.begins if reading.topic in _BEGINS else beliefs.THRESHOLDS.half_right
    served = beliefs.served(reading.ranking)  # whether it can be served is settled by here
    return reading.ranking.get(reading.intent, 1.0) < enough * served


def _enough_beside(reading: Reading) -> float:
    """The belief that makes a second topic: measured against the likelier of the topic and what the message was first taken for."""
    first = leaning(replace(reading, intent=reading.heard.intent))
    return beliefs.THRESHOLDS.nearly * max(reading.ranking.get(reading.intent, 1.0), reading.ranking.get(first, 0.0))

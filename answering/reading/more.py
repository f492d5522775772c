"""A short question that goes on about what was just told, and names nothing: "how long does that take?", "how safe is it?"."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.lookup import at_addresses, facts_on, is_called_in
from answering.reading.brought import faq_talked_of
from answering.reading.figure import surely_asks_of_one
from answering.reading.fitting import POLAR, facts_that_fit, grows, percents
from answering.reading.reading import Reading, if_it_does, industries_of, profile_of
from answering.reading.topic import certain, topic_talked_of
from answering.reading.unserved import doubt, is_weighty, points
from answering.vocabulary import COVERS, GOES_ON, KINDS, NEAR_MISS, OFF_TOPIC, PROFILES, TALK
from knowledge import Held, Pack
from knowledge.keys import key_of

_OF_A_TOPIC = ("how_long", "at_what_time", "how_many", "why")
"""Forms that some fact of a topic may answer."""
_A_KIND = 2
"""So many words ask for a kind of thing and nothing else: "which software"."""
_GROWTH = "growth"
_OUTLOOK = "outlook"
"""The facet that growth is told of where none is named besides."""


@if_it_does("asks_of_growth")
def asks_how_a_facet_grows(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how fast is this working from home growing', after 'what does consulting pay': how the source says that grows over all, and no
    outlook of the one in focus.
    """
    asks = reading.form == "how_much" and not (reading.subjects or reading.heard.strangers)
    facets = [facet for facet in reading.named_facets(pack) if facet != _OUTLOOK] if asks else []
    growing = [held for facet in facets for held in pack.of_topic(facet) if any(map(grows, percents(held)))]
    return replace(reading.asking(facets[0]), answer="nearest", about=(growing[0].id,)) if len(growing) == 1 else None


@if_it_does("asks_of_growth")
def takes_growth_for_outlook(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the growth in retail then', after 'how fast do job postings grow': how jobs grow there, where a growth is talked of, though
    the word may name another facet.
    """
    named = reading.named_topics
    by_the_word = len(named) == 1 and named[0] != _OUTLOOK and named[0] in pack.facets and _is_named_by_growth(pack, named[0], reading.text)
    grown = any(map(grows, (figure for held in at_addresses(pack, reading.memory.facts) for figure in percents(held))))
    if not by_the_word or not grown or _OUTLOOK not in pack.facets or reading.memory.topic == named[0] or surely_asks_of_one(reading):
        return None
    alone = replace(reading.asking(_OUTLOOK), topics=(_OUTLOOK,), heard=replace(reading.heard, topics=(_OUTLOOK,)))
    return replace(alone, answer=_OUTLOOK, about=reading.subjects) if industries_of(pack, reading.subjects) == reading.subjects else alone


def _is_named_by_growth(pack: Pack, topic: str, text: str) -> bool:
    """Whether of a topic's words only the one for growth stands in a text: "the growth in tech", and no "career growth"."""
    said = f" {key_of(text)} "
    return {phrase for phrase in pack.topics[topic].words if f" {key_of(phrase)} " in said} == {_GROWTH}


def asks_more_of_the_topic(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how long does that take', after 'how do I get promoted': the fact of the topic talked of that answers such a question."""
    topic = topic_talked_of(reading)
    asks = reading.form in _OF_A_TOPIC or (reading.does("asks_by_how_much") and not reading.heard.among)
    if not asks or topic not in pack.topics or not _names_nothing(reading) or _is_another_question(reading):
        return None
    own = _own(reading, pack, topic)
    answering = facts_that_fit(reading, own) or facts_that_fit(reading, pack.of_topic(topic))
    return replace(reading.asking(topic), answer=topic, about=reading.memory.focus if own else ()) if answering else None


def asks_on_about_what_was_told(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how safe is it then', after 'is the job market saturated': of what was just told, so the source doesn't say, rather than that it
    lies outside, or that it is talk: "does that matter".
    """
    points_at_it = reading.does("points_out") or reading.heard.refers
    short = reading.heard.length <= beliefs.THRESHOLDS.hint and not reading.heard.strangers
    passing = reading.intent == f"{OFF_TOPIC}world" or _is_no_talk(reading) or _hardly_asks_for_the_source(reading)
    told = reading.memory.topic in (*pack.topics, *PROFILES) and reading.memory.facts
    if not passing or not points_at_it or not short or not told:
        return None
    if reading.intent in TALK:
        return replace(reading, answer="not_covered", refusal=f"{NEAR_MISS}detail", missing=_point(reading))
    ranking = {intent: chance for intent, chance in reading.ranking.items() if not intent.startswith((OFF_TOPIC, "ask_source"))}
    detail = f"{NEAR_MISS}detail"
    ranking[detail] = ranking.get(detail, 0.0) + 1.0 - sum(ranking.values())
    return replace(reading, intent=detail, ranking=ranking)


def _point(reading: Reading) -> Tuple[str, ...]:
    """What it is limited to, else all of it, where that is short."""
    return points(reading) or tuple(filter(None, (reading.in_few_words,)))


def _hardly_asks_for_the_source(reading: Reading) -> bool:
    """'are those expensive': yes or no is asked of what was told, and it is hardly taken for a question where that is from."""
    asks_who = reading.heard.hint or reading.does("asks_what_somebody_says")
    return reading.topic == "source" and reading.belief < beliefs.THRESHOLDS.doubtful and reading.form in POLAR and not asks_who


def _is_no_talk(reading: Reading) -> bool:
    """'is that enough', 'does it matter': hardly taken for talk, and asks yes or no of what was just told."""
    polar = reading.form in POLAR and reading.does("asks") and not reading.does("thanks_or_praises_us")
    return reading.intent in TALK and reading.belief < beliefs.THRESHOLDS.doubtful and polar and not reading.memory.profile.asking


def asks_on_about_the_one_told_of(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and what does that teach him', after 'what entry level roles are there' and 'the first one': all that is told of it."""
    focus = reading.memory.focus
    points = (reading.does("points_out") and reading.heard.refers != "many") or reading.heard.refers == "one"
    points = points or _asks_what_it_teaches_them(reading)
    short = reading.heard.length <= beliefs.THRESHOLDS.hint and not reading.memory.profile.asking
    if len(focus) != 1 or pack.kind_of(focus[0]) not in ("roles", "skills") or not _taken_for_nothing_of_it(reading, focus[0], pack):
        return None
    if not points or not short or not _names_nothing(reading) or reading.memory.frame.last.subjects != focus:
        return None
    answer = profile_of(pack, focus[0])
    return replace(reading.asking(answer), answer=answer, subjects=focus, about=focus)


def _asks_what_it_teaches_them(reading: Reading) -> bool:
    """'what would I learn', which points at nothing; 'and what does that one bring me', hardly taken for a question."""
    points_at_nothing = reading.does("speaks_of_oneself") or reading.intent in GOES_ON
    return reading.does("asks_what_it_teaches") and points_at_nothing


def asks_which_of_the_one_told_of(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which equations', after 'tell me about mathematics': the nearest fact is of the skill or job just told."""
    focus, held = reading.memory.focus, pack.at(reading.heard.nearest.fact)
    of_one = len(focus) == 1 and pack.kind_of(focus[0]) in ("roles", "skills") and reading.memory.frame.last.subjects == focus
    if not of_one or not _asks_for_a_kind(reading) or held is None or held.subject != focus[0]:
        return None
    answer = profile_of(pack, focus[0])
    return replace(reading.asking(answer), answer=answer, subjects=focus, about=focus)


def _asks_for_a_kind(reading: Reading) -> bool:
    """Whether it asks "which" of a kind of thing and nothing else, and isn't surely a question for a topic or an answer to ours."""
    heard = reading.heard
    bare = heard.length <= _A_KIND and reading.form == "which" and not (heard.strangers or heard.figures or heard.ordinals)
    sure = reading.intent.startswith("ask_") and reading.belief >= beliefs.THRESHOLDS.over_a_hint
    return bare and not (sure or reading.memory.profile.asking or is_weighty(reading))


def _taken_for_nothing_of_it(reading: Reading, focus: str, pack: Pack) -> bool:
    """Whether it was taken for a question about the world, or hardly for one about all of the kind: 'what is that job like'."""
    listing = reading.topic == KINDS[pack.kind_of(focus) or "roles"].listed_by
    about_all = listing and reading.heard.refers == "one" and reading.belief < beliefs.THRESHOLDS.doubtful
    return reading.intent == f"{OFF_TOPIC}world" or about_all or _asks_what_it_teaches_them(reading)


@if_it_does("asks_where")
def asks_where_that_counts(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'in which industries most?', after 'how do I get my point across at work': the fact of that answer that names some."""
    heard, faq = reading.heard, faq_talked_of(reading, pack)
    points = reading.does("points_out")  # "in which fields is that needed"
    names = heard.subjects or (heard.topics and not points) or heard.strangers or heard.figures
    sure = reading.belief >= beliefs.THRESHOLDS.over_a_hint and reading.intent.startswith("ask_") and not points
    if faq not in pack.faqs or names or sure or heard.length > beliefs.THRESHOLDS.hint:
        return None
    told = [held for held in pack.of_faq(faq) if _industries_in(held, pack)]
    return replace(reading, intent="ask_faq", answer="nearest", about=(told[0].id,)) if told else None


def is_near_what_was_told(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so those who put it plainly get ahead', after 'how do I get my point across at work': of what nothing serves surely the fact of
    that answer that is nearest; a point that would have it refused is named.
    """
    faq, heard = reading.memory.faq, reading.heard
    near = heard.nearest.fact if heard.nearest.likeness >= beliefs.THRESHOLDS.near_in_talk else ""
    sure = reading.intent.startswith("ask_") and reading.belief >= beliefs.THRESHOLDS.doubtful
    names = heard.subjects or heard.topics or heard.strangers or reading.memory.profile.asking
    if faq not in pack.faqs or not near.startswith(f"faqs/{faq}#") or sure or names or heard.length > beliefs.THRESHOLDS.challenge:
        return None
    refused = doubt(reading, pack) >= beliefs.THRESHOLDS.declined
    return replace(reading, intent="ask_faq", answer="nearest", about=(near,), missing=points(reading) if refused else ())


def asks_on_about_a_word_told(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and an MBA', after 'would a short course help': the point stands in a fact of the last answer, which is told."""
    heard = reading.heard
    names = reading.names_its_own or heard.topics or reading.memory.profile.asking
    goes_on = reading.does("leads_on") and heard.length <= beliefs.THRESHOLDS.short and not (names or reading.does("describes"))
    point = next(iter(points(reading)), "") if goes_on else ""
    told = [
        held for held in at_addresses(pack, reading.memory.facts) if point and f" {key_of(point)} " in f" {key_of(held.fact.statement)} "
    ]
    return replace(reading, intent="ask_faq", answer="nearest", about=(told[0].id,)) if len(told) == 1 else None


@if_it_does("adds_to_it", "says_too")
def asks_whether_it_is_so_there(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'in social media as well?', after 'do firms care about ethics': the fact of that answer that names it; else it is missing."""
    heard, faq = reading.heard, reading.memory.faq
    names = heard.topics or heard.figures or heard.excluded or reading.memory.profile.asking
    if faq not in pack.faqs or names or reading.form or heard.length > beliefs.THRESHOLDS.hint:
        return None
    said = tuple(dict.fromkeys((*(each.text for each in heard.strangers), *points(reading))))
    told = next((held for held in pack.of_faq(faq) if _calls(pack, held, said, heard.subjects)), None)
    if told:
        return replace(reading, intent="ask_faq", answer="nearest", about=(told.id,), subjects=(), missing=())
    again = replace(reading, intent="ask_faq", answer="faq", heard=replace(heard, faq=faq), missing=said[:1])
    return again if said and not heard.subjects else None


def _calls(pack: Pack, held: Held, said: Tuple[str, ...], subjects: Tuple[str, ...]) -> bool:
    """Whether a fact says one of those words, or calls one of those by name."""
    statement = held.fact.statement
    by_words = any(f" {key_of(each)} " in f" {key_of(statement)} " for each in said)
    return by_words or any(is_called_in(pack, statement, each) for each in subjects)


def asks_why_of_what_was_told(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'why do banks care', after 'which certificates count in finance': the reason for that, of the same one."""
    facet, last = topic_talked_of(reading), reading.memory.frame.last
    few = reading.heard.rest <= beliefs.THRESHOLDS.few_words and not (reading.topics or reading.heard.strangers)
    same = len(reading.subjects) == 1 and reading.subjects == last.subjects == reading.memory.focus
    sure = reading.intent.startswith("ask_") and reading.belief >= beliefs.THRESHOLDS.doubtful
    if reading.form != "why" or not (few and same) or sure or facet not in pack.facets or reading.does("asks_why_not"):
        return None
    return replace(reading.asking(facet), answer=facet, about=reading.subjects)


@if_it_does("asks_whether_it_says_why")
def asks_whether_it_says_why(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does the article say why tech pays that?', 'any reason they differ so much', after 'which industries pay best': the reason for the
    facet that is named, likeliest or talked of, and not where that is from.
    """
    asks = reading.form == "why" and not reading.heard.strangers
    if not asks or reading.heard.length > beliefs.THRESHOLDS.challenge:
        return None
    talked_of = topic_talked_of(reading)
    facet = next(iter(reading.named_facets(pack)), "") or certain(reading, pack.facets) or talked_of
    if facet not in pack.facets:
        return None
    about = reading.subjects or (reading.memory.frame.last.subjects if talked_of == facet else ())
    return replace(reading.asking(facet), answer=facet, subjects=about, about=about)


def _industries_in(held: Held, pack: Pack) -> int:
    """How many industries a fact names."""
    said = f" {key_of(held.fact.statement)} "
    return sum(f" {key_of(thing.name)} " in said for thing in pack.industries.values())


def _own(reading: Reading, pack: Pack, topic: str) -> Tuple[Held, ...]:
    """What is told under the topic of what is in focus."""
    tells_of_it = topic in pack.facets or topic in COVERS
    return tuple(held for each in reading.memory.focus for held in facts_on(pack, topic, each)) if tells_of_it else ()


def _names_nothing(reading: Reading) -> bool:
    """Whether it names nothing of its own, and no word of it matters that nothing accounts for."""
    heard = reading.heard
    names = heard.subjects or heard.topics or heard.strangers or heard.figures
    return not names and not is_weighty(reading)


def _is_another_question(reading: Reading) -> bool:
    """Whether it is long, asked in general or of a place in a list, an answer to a question of ours, or surely about another topic."""
    long = reading.heard.length > beliefs.THRESHOLDS.hint or bool(reading.memory.profile.asking or reading.ordinals)
    sure = reading.intent.startswith("ask_") and reading.belief >= beliefs.THRESHOLDS.over_a_hint
    of_those_there = reading.does("says_there") and reading.intent.startswith(NEAR_MISS)
    return long or sure or of_those_there or reading.does("asks_in_general")

"""A question in, an answer out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import List, Tuple

from answering import decline, dialogue, interview, suggest, talk, wording
from answering.answer import Answer, Suggestion
from answering.choose import answer_choose
from answering.clauses import asked
from answering.compare import compare
from answering.facets import COVERS, answer_topic, tells
from answering.faqs import answer_faq
from answering.filters import answer_filter, constraints
from answering.memory import Memory
from answering.profiles import answer_profile
from answering.question import Question
from answering.scope import declined, readings, second_reading, settled
from answering.source import answer_source
from answering.stories import answer_stories
from knowledge import FACETS, Pack

_TOLD = (*FACETS, *COVERS, "faq", "choose", "overview", "stories")
"""Topics of which something is told whatever else the question holds."""
PROFILES = ("industry_profile", "role_profile", "skill_profile")
GUESSED = 0.3
"""A topic less likely than this, that the text doesn't name, is a guess."""
STUCK_AFTER = 2
"""Answers in a row that didn't help, after which the next such one says what else there is."""
_JOINS = re.compile(r"\band\b|&|\?|,|;|\balso\b|\bplus\b|\bn\b", re.I)


def respond(question: Question, pack: Pack, contact: str = "") -> Tuple[Answer, Memory]:
    """Answer `question` from `pack`; also what the conversation is to remember.

    `contact` is the operator's way to a person, for a handoff.
    """
    if question.intent == "distress":
        return decline.distressed(), question.memory
    whole = settled(dialogue.resolve(asked(question), pack))
    if _belongs_to_interview(whole, pack):
        answer, memory = interview.proceed(whole, pack)
        return answer, _remembered(replace(memory, at=question.at), answer, replace(whole, intent="ask_recommend"), pack)
    answer = _answer(whole, pack, contact)
    memory = _remembered(replace(whole.memory, at=question.at), answer, whole, pack)
    if memory.failures > STUCK_AFTER:
        memory = replace(memory, failures=0)
        answer = replace(answer, parts=(*answer.parts, talk.capabilities(pack), talk.handoff(pack, contact)))
    if memory.asking and answer.status != "error":
        answer = replace(answer, parts=(*answer.parts, interview.reminder(pack, memory)))
    return answer, memory


def _belongs_to_interview(question: Question, pack: Pack) -> bool:
    if interview.changes(question):
        return True
    if question.memory.asking:
        return interview.takes_up(question, pack)
    return interview.begins(question, pack) and not question.pool and declined(question) is None


def _answer(question: Question, pack: Pack, contact: str) -> Answer:
    refusal = declined(question)
    if refusal is not None:
        if refusal.startswith("not_covered_"):
            return decline.not_covered(question, pack, refusal[len("not_covered_") :])
        return decline.out_of_scope(pack, f"utter_{refusal}")
    if question.intent in talk.TALK:
        return talk.talk(pack, question.intent)
    if dialogue.points_nowhere(question):
        return decline.nothing_there(pack, len(question.memory.shown), question.memory.shown)
    question = _tellable(question, pack)
    several = _several(question, pack)
    if several:
        return _together([_by_topic(replace(question, intent=f"ask_{topic}"), pack, contact) for topic in several], several)
    both = readings(question, pack.topics) if question.topic in pack.topics else ()
    if both and not question.memory.pending:
        return decline.between(pack, both, question.subjects)
    answer = _by_topic(question, pack, contact)
    if both:
        return replace(answer, parts=(*answer.parts, _assumed(pack, both)))
    return _with_second_reading(answer, question, pack, contact)


def _tellable(question: Question, pack: Pack) -> Question:
    """`question`, or where its topic is little more than a guess of which nothing is said, the likeliest that something is said of."""
    guessed = question.topic in FACETS and question.topic not in question.topics and question.ranking.get(question.intent, 1.0) < GUESSED
    if not guessed or not question.subjects or tells(pack, question.topic, question.subjects):
        return question
    told = tuple(topic for topic in FACETS if tells(pack, topic, question.subjects))
    best = question.likeliest(told) if told else question.topic
    near = question.ranking.get(f"ask_{best}", 0.0) >= question.ranking.get(question.intent, 1.0) / 2
    return replace(question, intent=f"ask_{best}") if near else question


def _with_second_reading(answer: Answer, question: Question, pack: Pack, contact: str) -> Answer:
    """`answer`, and what is told of a topic that is nearly as likely, where that is something else."""
    topic = second_reading(question, _TOLD)
    if not topic or answer.status != "answered":
        return answer
    other = _by_topic(replace(question, intent=f"ask_{topic}"), pack, contact)
    news = {held.id for held in other.facts} - {held.id for held in answer.facts}
    return _together([answer, other], [answer.topic, other.topic]) if news and other.status == "answered" else answer


def _together(answers: List[Answer], topics: List[str]) -> Answer:
    """Several answers to one message, in order: answered if any of them is."""
    answered = any(answer.status == "answered" for answer in answers)
    first = replace(answers[0], status="answered") if answered else answers[0]
    return replace(first, parts=tuple(answers[1:]), also=tuple(topics[1:]))


def _assumed(pack: Pack, both: Tuple[str, ...]) -> Answer:
    taken, other = (wording.inside(pack.topics[topic].title) for topic in both)
    return Answer("clarify", both[0], "utter_assumed", {"taken": taken, "other": other})


def _several(question: Question, pack: Pack) -> List[str]:
    """The topics, in order, of a message that asks about more than one; empty where it asks about one."""
    topics = [topic for topic in question.topics if topic in (*FACETS, *COVERS) and topic not in question.excluded_topics]
    asks = question.topic in topics and not question.bounds and not question.excluded and not question.pool
    return topics if asks and len(topics) > 1 and _JOINS.search(question.residue) else []


def _by_topic(question: Question, pack: Pack, contact: str) -> Answer:
    topic = question.topic
    if topic == "faq":
        return answer_faq(question, pack)
    if topic == "handoff":
        return talk.handoff(pack, contact)
    if topic == "capabilities":
        return talk.capabilities(pack)
    if topic == "source":
        return answer_source(question, pack)
    if topic in ("choose", "recommend", "state_preference"):
        return answer_choose(pack)
    if topic == "stories":
        return answer_stories(question, pack)
    if topic == "why":
        return _why(question, pack)
    if _wants_filter(question):
        return _filtered(question, pack)
    if topic == "compare" or (topic in (*FACETS, *PROFILES) and dialogue.alternatives(question)):
        return _compared(question, pack)
    if topic in PROFILES or (topic == "overview" and question.subjects):
        return answer_profile(question, pack)
    if topic in pack.topics:
        return answer_topic(question, pack, topic)
    return _ask_back(question, pack)


def _wants_filter(question: Question) -> bool:
    if question.topic == "filter" or question.pool:
        return True
    about_industries = question.topic in FACETS and not question.subjects
    return about_industries and (bool(question.excluded) or any(bound.comparison != "about" for bound in question.bounds))


def _filtered(question: Question, pack: Pack) -> Answer:
    """Filter by what the question asks; with nothing to filter by, take the topic talked of, or the likeliest."""
    if not constraints(question, pack):
        last = question.memory.topic if question.memory.topic in FACETS else ""
        facet = dialogue.facet_asked(question, pack) or last or question.likeliest(FACETS)
        if not question.excluded and not question.pool:
            return answer_topic(question, pack, facet)
        question = replace(question, topics=(facet,))
    return answer_filter(question, pack)


def _compared(question: Question, pack: Pack) -> Answer:
    """Compare what is named; with one named, that and the one in focus; with none, what was shown last."""
    memory = question.memory
    named = [*question.subjects]
    candidates = named if len(named) > 1 else [*memory.focus, *named] if named else [*(memory.shown or memory.recent)]
    kinds = [pack.kind_of(subject) for subject in candidates]
    common = max(kinds, key=kinds.count) if kinds else None
    subjects = tuple(dict.fromkeys(subject for subject, kind in zip(candidates, kinds) if kind == common))
    facet = dialogue.facet_asked(question, pack)
    if len(subjects) > 1:
        asked_for = facet in FACETS and (common == "industries" or facet in question.topics)
        return compare(pack, subjects, facet if asked_for else "")
    if named:
        return answer_topic(question, pack, facet) if facet else answer_profile(question, pack)
    return answer_topic(question, pack, facet) if facet else _ask_back(question, pack)


def _why(question: Question, pack: Pack) -> Answer:
    """The background that the source gives for the last answer."""
    memory = question.memory
    if memory.topic == "recommend" and memory.interview:
        return interview.shortlist(pack, memory)
    topic = next((each for each in (*question.topics, memory.topic) if each in FACETS), "")
    subjects = question.subjects or memory.focus
    if topic:
        return answer_topic(replace(question, subjects=subjects), pack, topic)
    if subjects:
        return answer_profile(replace(question, subjects=subjects), pack)
    known = {held.id: held for held in pack.facts()}
    facts = tuple(known[fact] for fact in memory.facts if fact in known)
    if not facts:
        return _ask_back(question, pack)
    return Answer(
        status="answered",
        topic=memory.topic,
        response="utter_why",
        values={"facts": wording.told(pack, facts), "source": wording.sourced(pack, facts)},
        facts=facts,
        suggestions=suggest.starters(pack),
    )


def _ask_back(question: Question, pack: Pack) -> Answer:
    """Ask about which of the things shown, once; after that, or with nothing shown, ask to rephrase."""
    shown = question.memory.shown
    if shown and question.intent in ("elaborate", "follow_up") and not question.memory.pending:
        names = wording.names(pack, shown)
        buttons = tuple(Suggestion(name, f"Tell me about {wording.inside(name)}") for name in names)[: suggest.MOST]
        listed = wording.listed([wording.inside(name) for name in names], "or")
        return Answer("clarify", "other", "utter_which", {"choices": listed}, suggestions=buttons)
    return decline.unclear(pack)


def _remembered(memory: Memory, answer: Answer, question: Question, pack: Pack) -> Memory:
    if question.intent == "start_over":
        return Memory(at=memory.at)
    if answer.status in ("not_covered", "out_of_scope", "clarify") and answer.topic != "recommend":
        asked = {"utter_which": ("industry_profile",), "utter_between": tuple(readings(question, pack.topics))}
        pending = asked.get(answer.response, ())
        focus = answer.subjects or memory.focus
        if answer.response == "utter_gap":  # an empty cell is talked of like a filled one: "and healthcare?" goes on from it
            return replace(memory, failures=0, pending=pending, focus=focus, topic=answer.topic)
        return replace(memory, failures=memory.failures + 1, pending=pending, focus=focus)
    if answer.status != "answered":
        return replace(memory, failures=0)
    if answer.topic == "source":  # it names sections, not subjects: there is nothing new to point at
        return replace(memory, facts=tuple(held.id for held in answer.facts) or memory.facts, pending=(), failures=0)
    told_of = answer.subjects
    if answer.topic == "stories":  # they are told without naming the industries that their tellers work in
        told_of = tuple(subject for subject in answer.subjects if subject in question.subjects)
    many = len(told_of) > 1 and answer.topic != "stories"
    focus = () if many and not question.subjects else told_of
    if many and question.order == "highest" and answer.topic in ("salary", "filter"):
        focus = told_of[:1]
    recent = dict.fromkeys((*memory.recent, *told_of) if not many else ())
    return replace(
        memory,
        topic=answer.topic,
        faq=question.faq or "",
        focus=focus,
        shown=told_of if many else memory.shown,
        recent=tuple(recent)[-8:],
        facts=tuple(held.id for held in (*answer.facts, *(held for part in answer.parts for held in part.facts))) or memory.facts,
        pending=(),
        failures=0,
    )

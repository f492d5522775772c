"""A question in, an answer out."""

from __future__ import annotations

from dataclasses import replace
from typing import Tuple

from answering import decline, talk
from answering.answer import Answer
from answering.choose import answer_choose
from answering.facets import answer_topic
from answering.faqs import answer_faq
from answering.memory import Memory
from answering.profiles import answer_profile
from answering.question import Question
from answering.scope import declined
from answering.source import answer_source
from answering.stories import answer_stories
from knowledge import FACETS, Pack

PROFILES = ("industry_profile", "role_profile", "skill_profile")


def respond(question: Question, pack: Pack, contact: str = "") -> Tuple[Answer, Memory]:
    """Answer `question` from `pack`; also what the conversation is to remember.

    `contact` is the operator's way to a person, for a handoff.
    """
    answer = _answer(question, pack, contact)
    return answer, _remember(question.memory, answer)


def _answer(question: Question, pack: Pack, contact: str) -> Answer:
    if question.intent == "distress":
        return decline.distressed()
    refusal = declined(question)
    if refusal is not None:
        if refusal.startswith("not_covered_"):
            return decline.not_covered(question, pack, refusal[len("not_covered_") :])
        return decline.out_of_scope(pack, f"utter_{refusal}")
    if question.intent in talk.TALK:
        return talk.talk(pack, question.intent)
    return _by_topic(_with_topic(question, pack), pack, contact)


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
    if topic == "choose":
        return answer_choose(pack)
    if topic == "stories":
        return answer_stories(question, pack)
    if topic in PROFILES or (topic == "overview" and question.subjects):
        return answer_profile(question, pack)
    if topic in pack.topics:
        return answer_topic(question, pack, topic)
    return decline.unclear(pack)


def _with_topic(question: Question, pack: Pack) -> Question:
    """Give a question that names no topic of its own the one it is most likely about."""
    if question.topic in ("compare", "filter"):
        return replace(question, intent=f"ask_{question.likeliest((*FACETS, 'industry_profile', 'role_profile'))}")
    if question.topic in ("recommend", "state_preference"):
        return replace(question, intent="ask_choose")
    if question.topic in ("follow_up", "elaborate", "why", "correct"):
        topic = question.memory.topic if question.memory.topic in (*pack.topics, *PROFILES) else ""
        return replace(question, intent=f"ask_{topic or ('industry_profile' if question.subjects else '')}")
    return question


def _remember(memory: Memory, answer: Answer) -> Memory:
    if answer.status == "answered":
        return Memory(answer.topic, answer.subjects, tuple(held.id for held in answer.facts) or memory.facts)
    if answer.status == "chitchat":
        return memory
    return replace(memory, failures=memory.failures + 1)

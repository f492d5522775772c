"""Completes a question from what was said before: pointers, ellipsis, corrections, refinements."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Optional, Sequence, Tuple

from answering.facets import COVERS
from answering.memory import Memory
from answering.question import Question
from answering.source import quoted
from knowledge import FACETS, Pack

PROFILES = {"industries": "industry_profile", "roles": "role_profile", "skills": "skill_profile"}
_MOVES = ("follow_up", "correct")
_LEADS_ON = re.compile(r"^\W*(?:and|n|nd|ok|okay|k|so|also|then|what about|how about|what abt|how abt|but|plus|now|only|just|&)\b", re.I)
_REFINES = re.compile(r"^\W*(?:and|but|only|just|also|plus|that|which of|of those|of these|out of)\b", re.I)
_ALTERNATIVES = re.compile(r"\b(?:or|vs?\.?|versus|than|compared?|comparison|difference|better|between)\b", re.I)
_FILLER = frozenset(
    "and ok okay k n nd so what about how abt then or but also for in the same no nope sorry i meant mean it is was a an one ones"
    " that this to of on at instead please pls now rather hmm well wait actually not talking asking oh ah yes yeah there thats s m"
    " more like with same thing go back".split()
)
_HEARD = 0.1
"""The likelihood from which a question for the source counts, when the text also quotes a figure that the pack holds."""
_NAMED = 0.15
"""The likelihood from which a topic that the text names counts for more than one that it doesn't."""
_FEW = 4
"""So many words beside a name are no new question."""
_CERTAIN = 0.3
"""The share of all topics' likelihood that makes one the topic of a fragment."""


def resolve(question: Question, pack: Pack) -> Question:
    """`question` with its topic, its subjects and its pool, as the conversation so far completes them."""
    question = _known(replace(question, memory=question.memory.faded(question.at).within(pack)), pack)
    question = _by_name(_rescued(question, pack))
    question = _pointed(question)
    question = _with_topic(question, pack)
    question = _with_pool(question, pack)
    return _with_subjects(question, pack)


def leads_on(question: Question) -> bool:
    """Whether the text continues what was said: 'and remote?'."""
    return bool(_LEADS_ON.search(question.text))


def is_fragment(question: Question) -> bool:
    """Whether the text says nothing beside what it names: 'and healthcare?'."""
    named = question.subjects or question.topics or question.ordinals
    return bool(named) and set(_words(question.residue)) <= _FILLER


def points_nowhere(question: Question) -> bool:
    """Whether an ordinal points past what was shown, or at nothing."""
    places = len(question.memory.shown)
    if not places and question.intent.startswith("ask_"):
        return False
    return any(abs(ordinal) > places for ordinal in question.ordinals)


def alternatives(question: Question) -> bool:
    """Whether the text sets its subjects against each other."""
    return len(question.subjects) > 1 and bool(question.order or _ALTERNATIVES.search(question.text))


def facet_asked(question: Question, pack: Pack) -> str:
    """The facet that the text names or that the classifier is fairly sure of; empty where there is none."""
    named = tuple(topic for topic in question.topics if topic in FACETS and topic not in question.excluded_topics)
    if question.topic in FACETS and (question.topic in named or not named):
        return question.topic
    return question.likeliest(named) if named else _certain(question, FACETS)


def _known(question: Question, pack: Pack) -> Question:
    """Leaves out names and topics that the pack doesn't hold, or no longer."""
    return replace(
        question,
        subjects=tuple(subject for subject in question.subjects if pack.kind_of(subject)),
        excluded=tuple(subject for subject in question.excluded if pack.kind_of(subject)),
        topics=tuple(topic for topic in question.topics if topic in pack.topics),
        excluded_topics=tuple(topic for topic in question.excluded_topics if topic in pack.topics),
    )


def _rescued(question: Question, pack: Pack) -> Question:
    """Text that names something we know is no gibberish, and a doubtful superlative is about what was just compared."""
    if question.intent == "out_of_scope_gibberish" and (question.topics or question.subjects):
        return _asking(question, question.topics[0] if question.topics else _profile(pack, question.subjects[0]))
    if question.ranking.get("ask_source", 0.0) > _HEARD and not question.intent.startswith("ask_") and quoted(question.text, pack):
        return _asking(question, "source")
    doubtful = question.ranking.get(question.intent, 0.0) < 0.5 and len(_words(question.text)) <= 5
    if doubtful and question.order and question.memory.topic in ("compare", "filter", "salary") and not question.subjects:
        pay_asked = question.topics or ("salary",)
        return replace(_asking(question, "filter"), topics=pay_asked, pool=question.memory.shown)
    return question


def _by_name(question: Question) -> Question:
    """Between two likely topics, the one that the text names."""
    named = tuple(topic for topic in question.topics if topic not in question.excluded_topics)
    if not named or question.topic not in FACETS or question.topic in named:
        return question
    likeliest = question.likeliest(named)
    return _asking(question, likeliest) if question.ranking.get(f"ask_{likeliest}", 0.0) >= _NAMED else question


def _pointed(question: Question) -> Question:
    """Ordinals become the subjects that stand at those places of the last list."""
    shown = question.memory.shown
    if not shown or not question.ordinals or points_nowhere(question):
        return question
    pointed = tuple(shown[at - 1] if at > 0 else shown[at] for at in question.ordinals)
    return replace(question, subjects=tuple(dict.fromkeys((*question.subjects, *pointed))))


def _with_topic(question: Question, pack: Pack) -> Question:
    """Fragments and corrections go on with the last topic, or take the one that they name."""
    memory = question.memory
    if memory.pending:
        question = _settled(question, pack)
    if question.intent == "elaborate" and (question.subjects or memory.focus):
        subjects = question.subjects or memory.focus
        return replace(question, intent=f"ask_{_profile(pack, subjects[0])}", subjects=subjects)
    if question.ordinals and question.subjects and not question.topics and question.topic not in FACETS:
        keeps = question.intent == "follow_up" and memory.topic in FACETS and pack.fact_of(question.subjects[0], memory.topic)
        return _asking(question, memory.topic if keeps and not _says_more(question) else _profile(pack, question.subjects[0]))
    if question.intent not in _MOVES and not (memory.topic and is_fragment(question) and not question.topics):
        return question
    wanted = [topic for topic in question.topics if topic not in question.excluded_topics]
    if wanted:
        return _asking(question, wanted[0])
    if question.subjects:
        kind = pack.kind_of(question.subjects[0]) or "industries"
        told = memory.topic in pack.topics and memory.topic in (*FACETS, *COVERS, "stories")
        suits = told and COVERS.get(memory.topic, "industries") == kind
        return _asking(question, memory.topic if suits else PROFILES[kind])
    certain = "" if question.ordinals and not memory.shown else _certain(question, tuple(pack.topics))
    return _asking(question, certain) if certain else question


def _settled(question: Question, pack: Pack) -> Question:
    """The answer to what we asked back: one of the topics, by name or by place, or the subject that was missing."""
    pending = question.memory.pending
    if len(pending) == 1:
        return _asking(question, pending[0]) if question.subjects and is_fragment(question) else question
    chosen = [topic for topic in question.topics if topic in pending]
    if question.ordinals and is_fragment(question):
        chosen = [pending[at - 1] if at > 0 else pending[at] for at in question.ordinals if abs(at) <= len(pending)]
    if not chosen:
        return question
    subjects = question.memory.focus if question.ordinals else question.subjects or question.memory.focus
    return replace(_asking(question, chosen[0]), subjects=subjects, ordinals=())


def _with_pool(question: Question, pack: Pack) -> Question:
    """'Those', and refinements of a list, choose from what was shown."""
    memory = question.memory
    industries = tuple(subject for subject in memory.shown if pack.kind_of(subject) == "industries")
    recent = tuple(subject for subject in memory.recent if pack.kind_of(subject) == "industries")
    if len(industries) > 1 and _rules_out(question):
        return replace(question, intent="ask_filter", pool=industries, topics=_facets(memory))
    refines = memory.topic == "filter" and bool(_REFINES.search(question.text)) and not question.subjects
    pool = recent if len(recent) > 1 and not refines and question.among != len(industries) else industries
    if not pool or question.subjects or not (question.refers == "many" or refines or (question.excluded and leads_on(question))):
        return question
    if not (question.intent.startswith("ask_") or question.intent in (*_MOVES, "state_preference", "skip", "elaborate")):
        return question
    if question.topic == "compare" and len(pool) > 1 and not (question.order or question.bounds or question.excluded):
        return replace(question, subjects=pool)
    facet = facet_asked(question, pack)
    if facet and (question.order or question.bounds or refines or question.topic in ("filter", "compare", "recommend", "choose")):
        topics = tuple(dict.fromkeys((*question.topics, *(() if question.bounds and not question.topics else (facet,)))))
        return replace(question, intent="ask_filter", pool=pool, topics=topics)
    if question.topic in ("filter", "compare") or question.bounds or question.excluded:
        return replace(question, intent="ask_filter", pool=pool)
    return replace(question, subjects=pool) if question.topic in FACETS and len(pool) < len(pack.industries) else question


def _rules_out(question: Question) -> bool:
    """Whether the text only takes something off the last list: 'anything except tech'."""
    named = question.subjects or question.topics or question.bounds or question.is_general
    return bool(question.excluded) and not named and len(_words(question.residue)) <= _FEW and question.intent in ("ask_filter", *_MOVES)


def _facets(memory: Memory) -> Tuple[str, ...]:
    """The facets that the last answer told of."""
    told = (fact.rpartition("#")[2] for fact in memory.facts)
    return tuple(dict.fromkeys(facet for facet in told if facet in FACETS))


def _with_subjects(question: Question, pack: Pack) -> Question:
    """A question that goes on without naming its subject is about the one in focus."""
    if question.subjects or question.excluded or question.pool or not question.memory.focus or question.is_general:
        return question
    if question.topic not in FACETS and question.topic not in ("compare", *PROFILES.values()):
        return question
    if not (question.refers == "one" or leads_on(question) or len(_words(question.residue)) <= 3):
        return question
    focus = tuple(subject for subject in question.memory.focus if pack.kind_of(subject) == "industries")
    return replace(question, subjects=focus) if focus else question


def _certain(question: Question, among: Sequence[str]) -> str:
    chances = {topic: question.ranking.get(f"ask_{topic}", 0.0) for topic in among}
    best = max(chances, key=lambda topic: chances[topic])
    return best if chances[best] > _CERTAIN * sum(chances.values()) and chances[best] > 0.01 else ""


def _says_more(question: Question) -> bool:
    return bool(re.search(r"\b(?:more|about|tell|detail|explain)\b", question.residue, re.I)) and not re.search(
        r"\b(?:what|how) ab(?:ou)?t\b", question.residue, re.I
    )


def _profile(pack: Pack, subject: str) -> str:
    return PROFILES[pack.kind_of(subject) or "industries"]


def _asking(question: Question, topic: Optional[str]) -> Question:
    return replace(question, intent=f"ask_{topic}")


def _words(text: str) -> Tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.lower()))

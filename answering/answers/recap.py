"""What was told in a talk, in short."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

from answering import phrases
from answering.answer import Answer
from answering.answers.profile import facts_of_all_keys
from answering.answers.stories import teller_of
from answering.answers.told import told
from answering.frame import STORIES, Told
from answering.leads.briefs import MOST_LINES, brief, scoped
from answering.leads.lead import of_names
from answering.leads.shown import Shown, in_order
from answering.looks import wording
from answering.lookup import at_addresses, facts_on
from answering.reading.reading import Reading
from answering.vocabulary import COVERS, PROFILES
from answering.wishes.words import in_one_line, sentence
from knowledge import Held, Pack

Line = Tuple[str, Tuple[Held, ...]]
_FEW = 3
"""Of so many things at a time their facts are said, of more only their names."""


def answer_recap(reading: Reading, pack: Pack) -> Answer:
    """A line for each of the last answers that gave facts, in their order, and one for what somebody wishes for."""
    found = [line for each in dict.fromkeys(reading.memory.frame.told) if (line := _line(pack, each))]
    latest = list(dict(found[-MOST_LINES:]).items())
    wished = in_one_line(reading.profile.wishes, pack)
    wishes = (wording.labelled(phrases.say(pack, "recap_wishes"), sentence(wished)),) if wished else ()
    facts = in_order((held for _, facts in latest for held in facts), ()) or tuple(at_addresses(pack, reading.memory.facts))
    lead = phrases.say(pack, "recap" if len(found) <= MOST_LINES else "recap_of_late")
    return told(pack, "other", Shown(lead, (*wishes, *(text for text, _ in latest)), told=facts), facts, subjects=())


def _line(pack: Pack, answer: Told) -> Optional[Line]:
    """What an answer said first of each that it was about, under its topic; none where it gave no facts of its own."""
    facets = answer.facets[:1] if answer.topic in ("filter", "compare") else (answer.topic,)
    topic = facets[0] if facets else ""
    if answer.topic in PROFILES:
        return _of_each(pack, "", [held for each in answer.subjects for held in facts_of_all_keys(pack, each)[:1]])
    if topic == STORIES:
        stories = at_addresses(pack, answer.subjects)[:_FEW]
        return ("; ".join(f"{teller_of(pack, held)}: {brief(held)}" for held in stories), tuple(stories)) if stories else None
    if topic.startswith("faq/"):
        facts = list(pack.of_faq(topic.partition("/")[2]))[:1]
        return (scoped(facts[0]), tuple(facts)) if facts else None
    if topic not in (*pack.facets, *COVERS):
        return None
    return _of_topic(pack, topic, answer.subjects)


def _of_topic(pack: Pack, topic: str, subjects: Sequence[str]) -> Optional[Line]:
    own = [held for each in subjects if (held := next(iter(facts_on(pack, topic, each)), None))]
    if own and len(subjects) <= _FEW and topic in pack.facets:
        return _of_each(pack, pack.topics[topic].label, own)
    entries = own or list(pack.holders(topic, COVERS.get(topic, "industries")))
    general = list(pack.of_topic(topic))
    if not (entries or general):
        return None
    return (of_names(pack, topic, entries), tuple(entries)) if entries else (scoped(general[0]), (general[0],))


def _of_each(pack: Pack, label: str, facts: Sequence[Held]) -> Optional[Line]:
    """The names and briefs of `facts`, one after the other."""
    said = [f"{pack.named(held.subject).name if held.subject else label}: {brief(held)}" for held in facts]
    text = "; ".join(said)
    return (wording.labelled(label, text) if label else text, tuple(facts)) if said else None

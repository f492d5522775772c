"""Why: the reason that the source gives, that it gives none, or why a question was refused."""

from __future__ import annotations

from typing import Sequence

from answering import phrases
from answering.answer import Answer
from answering.copies import replace
from answering.leads.briefs import after_its_name, reason, sentence
from answering.leads.shown import Shown, in_order, lines_of
from answering.looks import suggest, wording
from answering.lookup import at_addresses
from answering.reading.reading import Reading
from answering.vocabulary import OFF_TOPIC
from knowledge import Held, Pack

_BACKGROUNDS = 2
"""So many facts tell what stands behind them."""


def answer_why(reading: Reading, pack: Pack) -> Answer:
    """The reason for the last answer, as far as one of its facts is one."""
    facts = tuple(at_addresses(pack, reading.memory.facts))
    shown = reasons(pack, [held for held in facts if held.fact.gives_a_reason], facts)
    return Answer(
        status="answered",
        topic=reading.memory.topic,
        response="utter_told",
        values=shown.values(pack, facts),
        detail=f"{wording.told(pack, facts)}\n\n{wording.sourced(pack, facts)}",
        facts=facts,
        suggestions=suggest.few_starters(pack),
    )


def leaving_the_reason_open(reading: Reading, answer: Answer, pack: Pack) -> Answer:
    """`answer`, which answers in part where it begins with that no reason is given."""
    unsaid = str(answer.values.get("lead", "")).startswith(phrases.say(pack, "unsaid_why"))
    if answer.status != "answered" or not unsaid:
        return answer
    return replace(answer, status="partly", missing=(reading.in_few_words or phrases.say(pack, "left_open_why"),))


def reasons(pack: Pack, given: Sequence[Held], own: Sequence[Held]) -> Shown:
    """The reason `given`, else that there is none as such; then what the statements of `own` facts say behind their first sentence."""
    background = [held for held in own if wording.behind_the_figure(held) and held not in given][:_BACKGROUNDS]
    lead = _reason(pack, given[0]) if given else phrases.say(pack, "only_background" if background else "unsaid_why")
    lines = tuple(_line(pack, held) for held in background) or tuple(lines_of(pack, own[:1] if not given else ()))
    return Shown(lead, lines, told=in_order(given[:1], background or own[:1]))


def why_declined(reading: Reading, pack: Pack) -> Answer:
    """Why the last question was refused: what the source doesn't hold."""
    refusal, *missing = reading.memory.declined
    phrase = "declined_world" if refusal.startswith(OFF_TOPIC) else "declined_for" if missing else "declined_kind"
    text = phrases.say(pack, phrase, missing=wording.quoted(missing), field=pack.setting.field)
    return Answer(
        status="out_of_scope" if refusal.startswith(OFF_TOPIC) else "not_covered",
        topic="source",
        response="utter_why_declined",
        values={"reason": text},
        missing=tuple(missing),
        suggestions=suggest.few_starters(pack),
    )


def _reason(pack: Pack, held: Held) -> str:
    """The reason as a sentence, after the name of the one whose it is, unless that is the whole statement."""
    said = reason(pack, held)
    whole = held.subject is None or held.fact.statement.startswith(said)
    return sentence(said) if whole else after_its_name(pack, held, said)


def _line(pack: Pack, held: Held) -> str:
    said = wording.behind_the_figure(held)
    return wording.labelled(pack.named(held.subject).name, said) if held.subject else said

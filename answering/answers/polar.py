"""Yes and no, which a question that is put the other way round leaves open."""

from __future__ import annotations

from answering import phrases
from answering.answer import Answer
from answering.copies import replace
from answering.reading.reading import Reading
from knowledge import Pack


def without_yes_or_no(reading: Reading, answer: Answer, pack: Pack) -> Answer:
    """`answer` with the bare fact where it is asked whether something is a myth: there a yes would say that it isn't so."""
    lead = str(answer.values.get("lead", ""))
    verdict = next((said for phrase in ("claim_right", "claim_wrong") if lead.startswith(said := phrases.say(pack, phrase, said=""))), "")
    if not verdict or not reading.does("calls_it_a_myth"):
        return answer
    fact = lead.removeprefix(verdict)
    return replace(answer, values={**answer.values, "lead": f"{fact[:1].upper()}{fact[1:]}"})

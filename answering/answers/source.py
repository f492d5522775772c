"""Where the last answer came from."""

from __future__ import annotations

from answering import phrases
from answering.answer import Answer
from answering.copies import replace
from answering.looks import suggest, wording
from answering.lookup import at_addresses, quoting
from answering.reading.reading import Reading
from knowledge import Held, Pack


def answer_source(reading: Reading, pack: Pack) -> Answer:
    """Who stands behind a quoted figure, or the last answer; before any, what all answers are drawn from."""
    last = quoting(pack, reading.heard.figures) or at_addresses(pack, reading.memory.facts)
    if reading.does("asks_for_the_author"):
        return _of_no_author(pack, next(pack.facts()))
    if not last:
        return _whole_pack(pack, next(pack.facts()))
    return Answer(
        status="answered",
        topic="source",
        response="utter_source",
        values={"origins": "\n".join(f"- {line}" for line in dict.fromkeys(_origin(pack, held) for held in last))},
        subjects=tuple(dict.fromkeys(held.subject for held in last if held.subject)),
        facts=tuple(last),
        suggestions=suggest.starters(pack),
    )


def _origin(pack: Pack, held: Held) -> str:
    source, section = pack.section(held.fact)
    return phrases.say(
        pack,
        "origin",
        source=source.title,
        section=section.title,
        credited=held.fact.credited_to or phrases.say(pack, "origin_nobody"),
        period=held.fact.period or phrases.say(pack, "origin_no_period"),
        region=held.fact.region or phrases.say(pack, "origin_no_region"),
    )


def _of_no_author(pack: Pack, any_fact: Held) -> Answer:
    """That no author is known here, then what all answers are drawn from."""
    missing = (phrases.say(pack, "left_open_author"),)
    return replace(_whole_pack(pack, any_fact), status="partly", response="utter_no_author", missing=missing)


def _whole_pack(pack: Pack, any_fact: Held) -> Answer:
    abouts = [wording.labelled(source.title, source.about) for source in pack.sources.values()]
    return Answer(
        status="answered",
        topic="source",
        response="utter_source_of_all",
        values={"origins": "\n".join(f"- {line}" for line in abouts)},
        suggestions=suggest.starters(pack),
        cites=(any_fact.fact,),
    )

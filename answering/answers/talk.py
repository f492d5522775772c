"""Small talk, and talk about the assistant itself: worded in domain.yml, with nothing to prove."""

from __future__ import annotations

from answering.answer import Answer
from answering.looks import suggest, wording
from answering.reading.reading import Reading
from knowledge import Pack


def talk(reading: Reading, pack: Pack) -> Answer:
    """The response called after the intent, with first questions where they help."""
    intent = reading.intent
    offers = intent in ("greet", "complain", "bot_challenge", "start_over", "affirm", "deny")
    return Answer(
        status="chitchat",
        topic="other",
        response=f"utter_{intent}",
        values={"field": pack.setting.field},
        suggestions=suggest.starters(pack) if offers else (),
    )


def capabilities(reading: Reading, pack: Pack) -> Answer:
    """What can be asked, read off the pack."""
    topics = [wording.inside(entry.title) for entry in pack.topics.values()]
    return Answer(
        status="chitchat",
        topic="capabilities",
        response="utter_capabilities",
        values={
            "degree": pack.setting.degree,
            "topics": wording.listed(topics),
            "industries": wording.names_inside(pack, pack.industries),
            "roles": wording.names_inside(pack, pack.roles),
            "skills": wording.names_inside(pack, pack.skills) or "none",
        },
        suggestions=suggest.starters(pack),
    )


def untouched(reading: Reading, pack: Pack) -> Answer:
    """The topics that no answer of the talk was about; all of them where every one was."""
    told = {topic for each in reading.memory.frame.told for topic in (each.topic, *each.facets)}
    left = [entry for key, entry in pack.topics.items() if key not in told]
    topics = wording.listed([wording.inside(entry.title) for entry in left or pack.topics.values()])
    return Answer(
        status="chitchat",
        topic="capabilities",
        response="utter_untouched" if left else "utter_all_touched",
        values={"topics": topics},
        suggestions=suggest.starters(pack),
    )


def nothing_before(reading: Reading, pack: Pack) -> Answer:
    """That there is nothing to go back to, with first questions."""
    return Answer(status="chitchat", topic="other", response="utter_nothing_before", suggestions=suggest.starters(pack))


def let_down(reading: Reading, pack: Pack) -> Answer:
    """What is said to somebody who hoped for more."""
    return _a_word(pack, "utter_let_down")


def unkind(reading: Reading, pack: Pack) -> Answer:
    """What is said to somebody who felt hurt by an answer."""
    return _a_word(pack, "utter_unkind")


def heard_them(reading: Reading, pack: Pack) -> Answer:
    """What somebody told of themselves, which no fact is about, is taken note of."""
    return _a_word(pack, "utter_heard_them")


def relieved(reading: Reading, pack: Pack) -> Answer:
    """What is said to somebody who says that they are well."""
    return _a_word(pack, "utter_relieved")


def _a_word(pack: Pack, response: str) -> Answer:
    """A response with a few questions that have answers."""
    return Answer(status="chitchat", topic="other", response=response, suggestions=suggest.few_starters(pack))


def handoff(reading: Reading, pack: Pack) -> Answer:
    """A way to a person: the contact that the operator set, else saying that there is none."""
    contact = reading.contact
    return Answer(
        status="chitchat",
        topic="handoff",
        response="utter_handoff" if contact else "utter_handoff_unset",
        values={"contact": contact},
        suggestions=() if contact else suggest.starters(pack),
    )


def stuck(reading: Reading, pack: Pack) -> Answer:
    """A way on after too many answers that didn't help: a person, and three questions that have answers."""
    return Answer(
        status="chitchat",
        topic="handoff",
        response="utter_stuck" if reading.contact else "utter_stuck_alone",
        values={"contact": reading.contact},
        suggestions=suggest.few_starters(pack),
    )

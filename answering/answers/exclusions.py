"""That industries are left out from now on, or count again."""

from __future__ import annotations

from answering import phrases
from answering.answer import Answer
from answering.copies import replace
from answering.looks import suggest, wording
from answering.reading.reading import Reading
from knowledge import Pack


def left_out(reading: Reading, pack: Pack) -> Answer:
    """What is ruled out for good, and how it comes back."""
    names = wording.names_inside(pack, reading.about)
    return Answer("chitchat", "other", "utter_left_out", {"names": names}, suggestions=suggest.few_starters(pack))


def let_in(reading: Reading, pack: Pack) -> Answer:
    """What counts again; what is still left out is said too."""
    frame = reading.memory.frame
    still = [each for each in reading.excluded if each not in reading.about]
    note = f" {phrases.say(pack, 'still_left_out', names=wording.names_inside(pack, still))}" if still else ""
    return Answer(
        "chitchat",
        "other",
        "utter_let_in",
        {"names": wording.names_inside(pack, reading.about), "note": note},
        suggestions=suggest.few_starters(pack),
        keeps={"frame": replace(frame, excluded=tuple(each for each in frame.excluded if each not in reading.about))},
    )


def what_is_out(reading: Reading, pack: Pack) -> Answer:
    """What is left out so far, and whether that is so of those that are named."""
    gone, named = reading.excluded, reading.about
    counts = tuple(each for each in named if each not in gone)
    meant = tuple(each for each in named if each in gone) or gone
    phrase = "still_counts" if counts else "is_left_out" if named else "all_left_out"
    lead = phrases.say(pack, phrase, names=wording.names_inside(pack, counts or meant))
    note = phrases.say(pack, "still_left_out", names=wording.names_inside(pack, gone)) if counts else ""
    return Answer("chitchat", "other", "utter_told_nothing", {"lead": f"{lead} {note}".strip()}, suggestions=suggest.few_starters(pack))

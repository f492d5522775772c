"""What the desk tells after a click, in one place; what its pages say stands in templates, what a field is called beside the field."""

from __future__ import annotations

OWN_RIGHTS = "You can't take your own rights away: let another administrator do it."
WRITE_FIRST = "Write something first."
AMONG_THE_MISSED = "Noted: it is among the missed questions now, with your answer."
CHOOSE = "Choose what is to be done."
DECIDED_MEANWHILE = "Somebody decided on it meanwhile, as shown here. Nothing was changed."
CHANGED_MEANWHILE = "Somebody changed it meanwhile, as shown here. Nothing was changed."
WAITS_AGAIN = "It waits again. What was changed for it in the pack stays: that is undone under Facts, What was changed."
UNDO_LATER_FIRST = "The file was changed since: undo the later changes first."
NEW_QUESTION = "A new question with its answer"
UNREADABLE = "What is live can't be read any more: publish anew."
UNDER_WAY = "One is under way already: wait for its end."
ASKING_ITS_OWN = "Asking the pack's own questions"
ROLLING_BACK = "Rolling back"
DELETED = "The conversation is deleted, here and where the assistant keeps it."
CHANGED_SINCE = "Somebody changed this since you opened the page. Nothing was saved: open it anew in another tab, and compare."
GONE = "That is no longer there: nothing was noted."
TAKEN = "Somebody else has it, or it is over: nothing was done."


def too_many_passwords(minutes: int) -> str:
    return f"Too many wrong passwords: try again in {minutes} minutes."


def has_a_new_password(name: str) -> str:
    return f"{name} has a new password."


def decided(what: str, counts: bool) -> str:
    return f"Decided: {what}. It counts from the next publishing on." if counts else f"Decided: {what}."


def undone(what: str) -> str:
    return f"Undone: {what}."


def not_undone(faults: object) -> str:
    return f"Not undone, as the pack would have faults: {faults}"


def saved(what: str) -> str:
    return f"Saved: {what}. It is said from the next publishing on."


def is_there(name: str) -> str:
    return f"There is “{name}” already: change that, under Facts."


def names_of(name: str) -> str:
    return f"Names of {name}"

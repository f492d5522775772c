"""The interview as a form: all its questions at once, for channels that show one."""

from __future__ import annotations

from typing import Any, Dict

from answering.wishes.options import is_yes_or_no, option_of, options_at
from answering.wishes.profile import Profile
from knowledge import Pack


def form(profile: Profile, pack: Pack) -> Dict[str, Any]:
    """The form by the contract: `asking` is the question that is open in the conversation, if one is, `chosen` what is wished for."""
    return {"asking": profile.asking, "questions": [_question(step, pack) for step in pack.interview], "chosen": _chosen(profile, pack)}


def _question(step: str, pack: Pack) -> Dict[str, Any]:
    options = [{"id": wish, "title": option.title} for wish in options_at(pack, step) if (option := option_of(pack, wish))]
    return {"id": step, "question": pack.interview[step].question, "several": not is_yes_or_no(pack, step), "options": options}


def _chosen(profile: Profile, pack: Pack) -> list[str]:
    return [wish for wish in profile.wished if option_of(pack, wish)]

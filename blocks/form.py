"""The interview of a recommendation as a form in a modal: private to who opens it, all questions at once, and to be changed later."""

from __future__ import annotations

import json
from typing import Any, Dict, Iterator, List

from blocks import limits, words
from blocks.piece import Block, Piece
from blocks.prose import sections

ACTION = "form"
"""The action id of the button that opens it."""
SUBMITTED = "form"
"""The callback id of the modal."""
_NONE = "none"
"""The value of the option that leaves a question open, where one of two must be chosen."""
_TEXT = 900
"""Characters of what is chosen, in words."""

Answer = Dict[str, Any]
Form = Dict[str, Any]


def asks(answer: Answer) -> bool:
    """Whether an answer asks for wishes."""
    return bool((answer.get("form") or {}).get("asking"))


def form_button(answer: Answer, user: str) -> Iterator[Piece]:
    """A button that opens the form, where one is of use; not where others than the person would see it under a result."""
    held = answer.get("form")
    if held and not user and (held["asking"] or held["chosen"]):
        yield _button(answer, words.AT_ONCE if held["asking"] else words.CHANGE)


def invitation(answer: Answer) -> Iterator[Piece]:
    """What stands in the place of a question for wishes, where others read along."""
    yield from sections(words.INVITATION)
    yield _button(answer, words.PRIVATELY)


def modal(form: Form, chosen: List[str], kept: Dict[str, str]) -> Dict[str, Any]:
    """The form with what is `chosen` so far; `kept` comes back when it is submitted."""
    return {
        "type": "modal",
        "callback_id": SUBMITTED,
        "title": _plain(words.FORM_TITLE, limits.MODAL_TITLE),
        "submit": _plain(words.FORM_SUBMIT, limits.MODAL_TITLE),
        "close": _plain(words.CANCEL, limits.MODAL_TITLE),
        "private_metadata": json.dumps(kept),
        "blocks": [_input(question, place, chosen) for place, question in enumerate(form["questions"][: limits.MODAL_BLOCKS])],
    }


def picked(form: Form, values: Dict[str, Any]) -> List[Dict[str, str]]:
    """The options of a form that were chosen, by the `state.values` of its modal."""
    found = []
    for place, question in enumerate(form["questions"]):
        for element in (values.get(_block_id(place)) or {}).values():
            several = element.get("selected_options") or [element.get("selected_option") or {"value": _NONE}]
            numbers = {option["value"] for option in several}
            found += [option for number, option in enumerate(question["options"]) if str(number) in numbers]
    return found


def in_words(chosen: List[Dict[str, str]]) -> str:
    """What was chosen, as a sentence for the history."""
    text = words.WISHES.format(wishes=", ".join(option["title"] for option in chosen))
    return text if len(text) <= _TEXT else f"{text[:_TEXT]}…"


def first_question() -> str:
    """The id of its first block, under which a fault is told."""
    return _block_id(0)


def _input(question: Dict[str, Any], place: int, chosen: List[str]) -> Block:
    options = [_option(option["title"], str(number)) for number, option in enumerate(question["options"][: limits.OPTIONS])]
    before = [shown for shown, option in zip(options, question["options"]) if option["id"] in chosen]
    return {
        "type": "input",
        "block_id": _block_id(place),
        "optional": True,
        "label": _plain(question["question"], limits.LABEL),
        "element": {"action_id": ACTION, **_element(question, options, before)},
    }


def _element(question: Dict[str, Any], options: List[Dict[str, Any]], before: List[Dict[str, Any]]) -> Dict[str, Any]:
    if not question["several"]:
        left_open = _option(words.NO_PREFERENCE, _NONE)
        return {"type": "radio_buttons", "options": [*options, left_open], "initial_option": before[0] if before else left_open}
    kind = "checkboxes" if len(options) <= limits.CHECKBOXES else "multi_static_select"
    return {"type": kind, "options": options, **({"initial_options": before} if before else {})}


def _option(title: str, value: str) -> Dict[str, Any]:
    return {"text": _plain(title, limits.BUTTON), "value": value}


def _button(answer: Answer, title: str) -> Piece:
    button = {"type": "button", "action_id": ACTION, "text": _plain(title, limits.BUTTON), "value": answer["id"]}
    return Piece({"type": "actions", "block_id": f"{answer['id']}:{ACTION}", "elements": [button]})


def _plain(text: str, most: int) -> Dict[str, Any]:
    return {"type": "plain_text", "text": text if len(text) <= most else f"{text[: most - 1]}…", "emoji": False}


def _block_id(place: int) -> str:
    return f"question-{place}"

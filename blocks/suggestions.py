"""What to ask next: buttons, then menus; and those that were clicked, frozen."""

from __future__ import annotations

from typing import Any, Dict, List

from blocks import limits, words
from blocks.piece import Block, Piece
from blocks.prose import sections

ASK = "ask"
"""How the action ids of all suggestions begin."""

_WISH, _STEP = "wish", "step"
"""What the ids of rows hold whose buttons are one person's, before whose they are; those of steps answer a question of ours."""

Button = Dict[str, str]


def suggestions(buttons: List[Button], name: str) -> List[Piece]:
    """Buttons, past 25 of them menus; and in full what is too long for either. Under `name`, a click finds its message again."""
    usable = [button for button in buttons if len(button["payload"]) <= limits.VALUE]
    first, more = usable[: limits.ELEMENTS], usable[limits.ELEMENTS :]
    options = [button for button in more if len(button["payload"]) <= limits.OPTION_VALUE]
    others = [button for button in more if button not in options]
    blocks = [_buttons(first), *map(_menu, _chunks(options, limits.OPTIONS)), *map(_buttons, _chunks(others, limits.ELEMENTS))]
    named = ({**block, "block_id": f"{name}:{place}"} for place, block in enumerate(blocks) if block["elements"])
    return [*sections(_in_full(buttons)), *map(Piece, named)]


def owned(name: str, user: str, *, step: bool = False) -> str:
    """The name of rows whose buttons are for `user` alone, with none for anybody; of a `step`, they answer a question of ours."""
    return f"{name}:{_STEP if step else _WISH}:{user}"


def is_step(action: Dict[str, Any]) -> bool:
    """Whether a click answers a question of ours."""
    return _is_step(action)


def named(action: Dict[str, Any]) -> str:
    """The name under which a row of buttons stands."""
    return _parts(action)[0]


def owner(action: Dict[str, Any]) -> str:
    """Whose a clicked button is; empty where it is anybody's."""
    _, *parts = _parts(action)
    return parts[1] if parts[:1] in ([_WISH], [_STEP]) and len(parts) > 1 else ""


def frozen(blocks: List[Block], clicked: str, note: str) -> List[Block]:
    """The blocks of a message without the suggestion that was `clicked`, of a step without all of them, and with a note in its place."""
    answered = any(_is_step(block) and _without(block, clicked) != block for block in blocks)
    after: List[Block] = []
    for block in blocks:
        left = _without(block, clicked)
        if left != block and len(blocks) < limits.BLOCKS:
            after.append({"type": "context", "elements": [{"type": "mrkdwn", "text": note}]})
        if left.get("elements") != [] and not (answered and _is_step(block)):
            after.append(left)
    return after


def chosen(action: Dict[str, Any]) -> str:
    """The question of a click."""
    question: str = (action.get("selected_option") or action)["value"]
    return question


def title(action: Dict[str, Any]) -> str:
    """What stood on what was clicked."""
    shown: str = (action.get("selected_option") or action)["text"]["text"]
    return shown


def _buttons(buttons: List[Button]) -> Block:
    return {
        "type": "actions",
        "elements": [
            {"type": "button", "action_id": f"{ASK}-{place}", "text": _text(button["title"]), "value": button["payload"]}
            for place, button in enumerate(buttons)
        ],
    }


def _menu(buttons: List[Button]) -> Block:
    options = [{"text": _text(button["title"]), "value": button["payload"]} for button in buttons]
    select = {"type": "static_select", "action_id": f"{ASK}-menu", "placeholder": _text(words.MORE_QUESTIONS), "options": options}
    return {"type": "actions", "elements": [select]}


def _text(text: str) -> Dict[str, Any]:
    fits = len(text) <= limits.BUTTON
    return {"type": "plain_text", "text": text if fits else text[: limits.BUTTON - 1] + "…", "emoji": False}


def _in_full(buttons: List[Button]) -> str:
    return "\n".join(line for button in buttons for line in _long(button))


def _long(button: Button) -> List[str]:
    if len(button["payload"]) > limits.VALUE:
        return [f"- {button['title']}: {button['payload']}"]
    return [f"- {button['title']}"] if len(button["title"]) > limits.BUTTON else []


def _chunks(buttons: List[Button], size: int) -> List[List[Button]]:
    return [buttons[start : start + size] for start in range(0, len(buttons), size)]


def _without(block: Block, clicked: str) -> Block:
    if block["type"] != "actions":
        return block
    return {**block, "elements": [left for element in block["elements"] for left in _left(element, clicked)]}


def _is_step(block: Block) -> bool:
    return _STEP in _parts(block)


def _parts(row: Dict[str, Any]) -> List[str]:
    return str(row.get("block_id") or "").split(":")


def _left(element: Dict[str, Any], clicked: str) -> List[Dict[str, Any]]:
    if element["type"] != "static_select":
        return [] if element.get("value") == clicked else [element]
    options = [option for option in element["options"] if option["value"] != clicked]
    return [{**element, "options": options}] if options else []

"""What Slack refuses of a message or a view, by its reference of Block Kit: written apart from the code that must keep to it."""

from __future__ import annotations

from typing import Any, Callable, Dict, Iterator, List, Tuple

Faults = Iterator[str]

PLAIN = ("plain_text",)
ANY_TEXT = ("mrkdwn", "plain_text")


def message_faults(message: Dict[str, Any]) -> List[str]:
    """Everything wrong with what is posted."""
    faults = []
    text, blocks = message.get("text") or "", message.get("blocks") or []
    if not text and not blocks:
        faults.append("no_text")
    if len(text) > 40_000:
        faults.append("msg_too_long")
    tables = [block for block in blocks if block.get("type") == "table"]
    if len(tables) > 1:
        faults.append("only_one_table_allowed")
    if sum(len(block.get("text", "")) for block in blocks if block.get("type") == "markdown") > 12_000:
        faults.append("markdown blocks hold more than 12,000 characters")
    return faults + list(_blocks(blocks, 50, MESSAGE))


def view_faults(view: Dict[str, Any]) -> List[str]:
    """Everything wrong with a home view or a modal."""
    if view.get("type") == "modal":
        return [*_modal(view), *_blocks(view.get("blocks") or [], 100, {**VIEW, "input": _input})]
    faults = [] if view.get("type") == "home" else ["neither a home view nor a modal"]
    return faults + list(_blocks(view.get("blocks") or [], 100, VIEW))


def _modal(view: Dict[str, Any]) -> Faults:
    yield from _keys(view, "callback_id", "title", "submit", "close", "private_metadata", "blocks")
    for name in ("title", "submit", "close"):
        yield from _text(name, view.get(name), PLAIN, 24)
    yield from _length("callback_id", view.get("callback_id"), 255)
    yield from _length("private_metadata", view.get("private_metadata"), 3_000)
    yield from _count("blocks", view.get("blocks"), 100)


def _input(block: Dict[str, Any]) -> Faults:
    yield from _keys(block, "label", "element", "optional")
    yield from _text("label", block.get("label"), PLAIN, 2_000)
    element = block.get("element") or {}
    if element.get("type") == "plain_text_input":
        yield from _keys(element, "action_id", "multiline", "max_length", "initial_value")
        return
    kind, options = element.get("type"), element.get("options")
    most = {"checkboxes": 10, "radio_buttons": 10, "multi_static_select": 100}
    if kind not in most:
        yield f"an input of type {kind}"
        return
    yield from _keys(element, "action_id", "options", "initial_option" if kind == "radio_buttons" else "initial_options")
    yield from _count("options", options, most[kind])
    for option in options:
        yield from _text("option", option.get("text"), PLAIN, 75)
        yield from _length("value", option.get("value"), 150)
    first = [element["initial_option"]] if "initial_option" in element else element.get("initial_options", [])
    if ("initial_options" in element and not first) or [each for each in first if each not in options]:
        yield "what is chosen first is no option"


def _blocks(blocks: List[Dict[str, Any]], most: int, kinds: Dict[str, Callable[[Dict[str, Any]], Faults]]) -> Faults:
    if len(blocks) > most:
        yield f"{len(blocks)} blocks"
    for block in blocks:
        kind = block.get("type", "none")
        check = kinds.get(kind)
        if check is None:
            yield f"no block of type {kind} may be here"
        else:
            yield from (f"{kind}: {fault}" for fault in check(block))
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    if len(ids) != len(set(ids)):
        yield "a block_id twice"


def _length(what: str, text: Any, longest: int) -> Faults:
    if not isinstance(text, str) or not 1 <= len(text) <= longest:
        yield f"{what} is no text of 1 to {longest} characters"


def _count(what: str, items: Any, most: int) -> Faults:
    if not isinstance(items, list) or not 1 <= len(items) <= most:
        yield f"not 1 to {most} {what}"


def _text(what: str, text: Any, kinds: Tuple[str, ...], longest: int) -> Faults:
    if not isinstance(text, dict) or text.get("type") not in kinds:
        yield f"{what} is no text object of type {kinds}"
    else:
        yield from _length(what, text.get("text"), longest)


def _keys(item: Dict[str, Any], *known: str) -> Faults:
    unknown = item.keys() - {"type", "block_id", *known}
    if unknown:
        yield f"unknown keys {sorted(unknown)}"


def _markdown(block: Dict[str, Any]) -> Faults:
    yield from _keys(block, "text")
    yield from _length("text", block.get("text"), 12_000)


def _section(block: Dict[str, Any]) -> Faults:
    yield from _keys(block, "text")
    yield from _text("text", block.get("text"), ANY_TEXT, 3_000)


def _header(block: Dict[str, Any]) -> Faults:
    yield from _keys(block, "text")
    yield from _text("text", block.get("text"), PLAIN, 150)


def _divider(block: Dict[str, Any]) -> Faults:
    yield from _keys(block)


def _context(block: Dict[str, Any]) -> Faults:
    yield from _keys(block, "elements")
    yield from _count("elements", block.get("elements"), 10)
    for element in block["elements"]:
        yield from _text("element", element, ANY_TEXT, 2_000)


def _table(block: Dict[str, Any]) -> Faults:
    yield from _keys(block, "rows", "column_settings")
    rows = block.get("rows") or []
    yield from _count("rows", rows, 100)
    if len({len(row) for row in rows}) > 1:
        yield "rows of different widths"
    for row in rows:
        yield from _count("cells", row, 20)
        for cell in row:
            if cell.get("type") != "raw_text" or not cell.get("text"):
                yield f"a cell is {cell}"
    if sum(len(cell.get("text", "")) for row in rows for cell in row) > 10_000:
        yield "more than 10,000 characters"
    if len(block.get("column_settings") or []) > 20:
        yield "settings of more than 20 columns"


def _actions(block: Dict[str, Any]) -> Faults:
    yield from _keys(block, "elements")
    elements = block.get("elements") or []
    yield from _count("elements", elements, 25)
    ids = [element.get("action_id") for element in elements]
    if len(ids) != len(set(ids)):
        yield "an action_id twice"
    for element in elements:
        yield from _length("action_id", element.get("action_id"), 255)
        if element.get("type") == "button":
            yield from _button(element)
        elif element.get("type") == "static_select":
            yield from _select(element)
        else:
            yield f"an element of type {element.get('type')}"


def _button(element: Dict[str, Any]) -> Faults:
    yield from _keys(element, "action_id", "text", "value", "style", "accessibility_label")
    yield from _text("button", element.get("text"), PLAIN, 75)
    yield from _length("value", element.get("value"), 2_000)


def _select(element: Dict[str, Any]) -> Faults:
    yield from _keys(element, "action_id", "placeholder", "options")
    yield from _text("placeholder", element.get("placeholder"), PLAIN, 150)
    yield from _count("options", element.get("options"), 100)
    for option in element["options"]:
        yield from _text("option", option.get("text"), PLAIN, 75)
        yield from _length("value", option.get("value"), 150)


def _context_actions(block: Dict[str, Any]) -> Faults:
    yield from _keys(block, "elements")
    yield from _count("elements", block.get("elements"), 5)
    for element in block["elements"]:
        yield from _keys(element, "action_id", "positive_button", "negative_button")
        if element.get("type") != "feedback_buttons":
            yield f"an element of type {element.get('type')}"
        for name in ("positive_button", "negative_button"):
            button = element.get(name) or {}
            yield from _text(name, button.get("text"), PLAIN, 75)
            yield from _length("value", button.get("value"), 2_000)
            yield from _length("accessibility_label", button.get("accessibility_label", "-"), 75)


VIEW = {"section": _section, "header": _header, "divider": _divider, "context": _context, "actions": _actions}
MESSAGE = {**VIEW, "markdown": _markdown, "table": _table, "context_actions": _context_actions}

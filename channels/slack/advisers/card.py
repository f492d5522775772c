"""The card of a hand-off in the advisers' channel, and what stands in its thread."""

from __future__ import annotations

import textwrap
from datetime import datetime, timezone
from typing import Any, Dict, List, Sequence

from blocks import limits
from blocks.mrkdwn import escape, mrkdwn
from blocks.piece import Block, Message
from blocks.split import split
from channels.handoff.words import SOMEBODY, TAKEN_BACK, for_advisers
from channels.slack import words
from channels.slack.advisers.marks import CARD, mark
from channels.slack.settings import NAME as SLACK
from handoff.record import Entry, Handoff

TAKE, NOT_NOW, DONE, BACK, NAME = "handoff-take", "handoff-not-now", "handoff-done", "handoff-back", "handoff-name"
"""The action ids of the buttons."""
_QUESTION, _QUOTED = 300, 80
_TRANSCRIPT = 40
"""Messages that are shown of what was said before, the last ones."""


def card(handoff: Handoff, entries: Sequence[Entry]) -> Message:
    """How it stands, with the buttons that serve now."""
    head = words.STATES[handoff.state].format(name=escape(handoff.adviser_name or SOMEBODY))
    who = f"{head}: {escape(handoff.name)}" if handoff.name else head
    question = f"\n>{escape(' '.join(handoff.question.split())[:_QUESTION])}" if handoff.question else ""
    context = [
        words.ON.format(channel=handoff.channel),
        *([words.TOPIC.format(topic=escape(handoff.topic))] if handoff.topic else []),
        words.SINCE.format(time=_when(handoff.asked_at)),
    ]
    declined = [f"<@{entry.text}>" for entry in entries if entry.kind == "declined"]
    if handoff.state == "waiting":
        context.append(words.UNTIL.format(time=_when(handoff.until)))
    if declined and handoff.state == "waiting":
        context.append(words.DECLINED.format(advisers=", ".join(declined)))
    if handoff.adviser:
        context.append(f"<@{handoff.adviser}>" if handoff.adviser.startswith(("U", "W")) else escape(handoff.adviser_name))
    blocks: List[Block] = [
        {"type": "section", "block_id": mark(handoff.id, CARD), "text": {"type": "mrkdwn", "text": who + question}},
        {"type": "context", "elements": [{"type": "mrkdwn", "text": " · ".join(context)}]},
    ]
    buttons = _buttons(handoff)
    if buttons:
        blocks.append({"type": "actions", "block_id": f"handoff-do:{handoff.id}", "elements": buttons})
    return Message(f"{who}{question}", blocks)


def transcript(said: Sequence[Dict[str, Any]], handoff: Handoff) -> Message:
    """What was said before, from the thread's beginning."""
    by = {True: words.VISITOR_SAID, False: words.ASSISTANT_SAID}
    lines = [by[message["from"] == "user"].format(text=mrkdwn(message["text"])) for message in said]
    shown = lines[-_TRANSCRIPT:]
    head = words.SAID_BEFORE if shown else words.NOTHING_BEFORE
    if len(shown) < len(lines):
        head = words.SAID_LAST.format(count=len(lines))
    text = "\n".join([head, *shown])
    cut = split_mrkdwn(text)[-(limits.BLOCKS - 1) :]
    blocks = [_section(each) for each in cut]
    blocks[0]["block_id"] = mark(handoff.id, 1)
    return Message(text[: limits.SECTION], blocks)


def said_by_visitor(handoff: Handoff, entries: Sequence[Entry]) -> Message:
    """What the visitor wrote, each message in a block of its own."""
    name = escape(handoff.name) or words.VISITOR
    blocks = [_marked(handoff, entry, words.SAID.format(name=name, text=escape(entry.text))) for entry in entries]
    return Message("\n".join(f"{name}: {escape(entry.text)}" for entry in entries), blocks)


def corrected(handoff: Handoff, entry: Entry, entries: Sequence[Entry]) -> Message:
    """What the visitor makes of something they wrote; that stands above as it was, where nobody may have read it yet."""
    earlier = [each.text for each in entries if entry.of in (each.id, each.of) and each.place < entry.place and each.text]
    before = escape(textwrap.shorten(earlier[-1], _QUOTED, placeholder="…")) if earlier else "…"
    wording = words.TAKEN_BACK if entry.kind == "deleted" else words.CORRECTED
    text = wording.format(name=escape(handoff.name) or words.VISITOR, text=escape(entry.text), before=before)
    return Message(text, [_marked(handoff, entry, text)])


def said_elsewhere(handoff: Handoff, entry: Entry) -> Message:
    """What an adviser wrote who isn't in Slack."""
    name = escape(handoff.adviser_name or SOMEBODY)
    text = TAKEN_BACK if entry.kind == "deleted" else entry.text
    return Message(f"{name}: {escape(text)}", [_marked(handoff, entry, words.SAID_AT_THE_DESK.format(name=name, text=escape(text)))])


def happened(handoff: Handoff, entry: Entry) -> Message:
    """What happened, in the thread."""
    if entry.kind == "taken":
        text = words.HOW_TO.format(adviser=handoff.adviser, name=escape(handoff.adviser_name or SOMEBODY))
        buttons = {"type": "actions", "block_id": f"handoff-end:{handoff.id}", "elements": _buttons(handoff)}
        return Message(text, [_marked(handoff, entry, text), *([buttons] if handoff.is_taken else [])])
    if entry.kind == "left":
        own = handoff.channel == SLACK  # then it is a mention that we wrote, not what somebody typed
        text = words.LEFT.format(text=escape(entry.text), contact=handoff.contact if own else escape(handoff.contact))
        return Message(text, [_marked(handoff, entry, text)])
    text = escape(for_advisers(entry))
    return Message(text, [_marked(handoff, entry, text)])


def split_mrkdwn(text: str) -> List[str]:
    """Pieces that fit into sections, with some room."""
    return split(text, limits.SECTION - 200) or ["…"]


def _buttons(handoff: Handoff) -> List[Block]:
    if handoff.state == "waiting":
        return [_button(TAKE, words.TAKE, handoff, "primary"), _button(NOT_NOW, words.NOT_NOW, handoff)]
    if handoff.is_taken:
        return [
            _button(DONE, words.DONE, handoff, "primary"),
            _button(BACK, words.BACK, handoff),
            _button(NAME, words.MY_NAME, handoff),
        ]
    return []


def _button(action: str, text: str, handoff: Handoff, style: str = "") -> Block:
    look = {"style": style} if style else {}
    return {"type": "button", "action_id": action, "text": {"type": "plain_text", "text": text}, "value": handoff.id, **look}


def _marked(handoff: Handoff, entry: Entry, text: str) -> Block:
    return {**_section(text[: limits.SECTION]), "block_id": mark(handoff.id, entry.place)}


def _section(text: str) -> Block:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def _when(at: float) -> str:
    """A time by the clock of whoever reads it."""
    return f"<!date^{int(at)}^{{time}}|{datetime.fromtimestamp(at, timezone.utc):%H:%M} UTC>"

"""The card of a hand-off in the advisers' channel, and what stands in its thread."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any, Dict, List, Sequence

from channels.handoff import words
from channels.slack.advisers.marks import CARD, mark
from channels.slack.outgoing import limits
from channels.slack.outgoing.mrkdwn import escape, mrkdwn
from channels.slack.outgoing.piece import Block, Message
from channels.slack.outgoing.split import split
from handoff.record import Entry, Handoff

TAKE, NOT_NOW, DONE, BACK, NAME = "handoff-take", "handoff-not-now", "handoff-done", "handoff-back", "handoff-name"
"""The action ids of the buttons."""
NOTE = "note:"
"""How what colleagues alone read begins."""
_QUESTION = 300
_TRANSCRIPT = 40
"""Messages that are shown of what was said before, the last ones."""
_HOW_TO = (
    "<@{adviser}> has taken it, shown as *{name}*. What <@{adviser}> writes in this thread goes to the visitor, seen once :eyes: "
    f"stands on it; edits and deletions are carried, files are not. What begins with `{NOTE}` stays here, as does what others write."
)
_STATES = {
    "waiting": ":hourglass_flowing_sand: *Somebody would like to talk to a person*",
    "taken": ":speech_balloon: *Somebody talks with {name}*",
    "ended": ":white_check_mark: *A talk with a person is over*",
    "expired": ":alarm_clock: *Somebody waited for a person, and nobody came*",
    "message_left": ":envelope: *Somebody left a message*",
}


def card(handoff: Handoff, entries: Sequence[Entry]) -> Message:
    """How it stands, with the buttons that serve now."""
    head = _STATES[handoff.state].format(name=escape(handoff.adviser_name or words.SOMEBODY))
    who = f"{head}: {escape(handoff.name)}" if handoff.name else head
    question = f"\n>{escape(' '.join(handoff.question.split())[:_QUESTION])}" if handoff.question else ""
    context = [
        f"On: {handoff.channel}",
        *([f"Topic: {escape(handoff.topic)}"] if handoff.topic else []),
        f"Waiting since {_when(handoff.asked_at)}",
    ]
    declined = [f"<@{entry.text}>" for entry in entries if entry.kind == "declined"]
    if handoff.state == "waiting":
        context.append(f"waits until {_when(handoff.until)}")
    if declined and handoff.state == "waiting":
        context.append(f"Not now: {', '.join(declined)}")
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
    lines = [f"{'*Visitor*' if message['from'] == 'user' else '_Assistant_'}: {mrkdwn(message['text'])}" for message in said]
    shown = lines[-_TRANSCRIPT:]
    head = "What was said before:" if shown else "Nothing was said before."
    if len(shown) < len(lines):
        head = f"What was said last, of {len(lines)} messages:"
    text = "\n".join([head, *shown])
    cut = split_mrkdwn(text)[-(limits.BLOCKS - 1) :]
    blocks = [_section(each) for each in cut]
    blocks[0]["block_id"] = mark(handoff.id, 1)
    return Message(text[: limits.SECTION], blocks)


def said_by_visitor(handoff: Handoff, entries: Sequence[Entry]) -> Message:
    """What the visitor wrote, each message in a block of its own."""
    name = escape(handoff.name) or "Visitor"
    blocks = [_marked(handoff, entry, f"*{name}:* {escape(entry.text)}") for entry in entries]
    return Message("\n".join(f"{name}: {escape(entry.text)}" for entry in entries), blocks)


def said_elsewhere(handoff: Handoff, entry: Entry) -> Message:
    """What an adviser wrote who isn't in Slack."""
    name = escape(handoff.adviser_name or words.SOMEBODY)
    text = words.TAKEN_BACK if entry.kind == "deleted" else entry.text
    return Message(f"{name}: {escape(text)}", [_marked(handoff, entry, f"*{name}* (at the desk): {escape(text)}")])


def happened(handoff: Handoff, entry: Entry) -> Message:
    """What happened, in the thread."""
    if entry.kind == "taken":
        text = _HOW_TO.format(adviser=handoff.adviser, name=escape(handoff.adviser_name or words.SOMEBODY))
        buttons = {"type": "actions", "block_id": f"handoff-end:{handoff.id}", "elements": _buttons(handoff)}
        return Message(text, [_marked(handoff, entry, text), *([buttons] if handoff.is_taken else [])])
    if entry.kind == "left":
        text = f"*A message was left:*\n>{escape(entry.text)}\nTo be answered at: {escape(handoff.contact)}"
        return Message(text, [_marked(handoff, entry, text)])
    text = words.for_advisers(entry)
    return Message(text, [_marked(handoff, entry, text)])


def split_mrkdwn(text: str) -> List[str]:
    """Pieces that fit into sections, with some room."""
    return split(text, limits.SECTION - 200) or ["…"]


def _buttons(handoff: Handoff) -> List[Block]:
    if handoff.state == "waiting":
        return [_button(TAKE, "Take", handoff, "primary"), _button(NOT_NOW, "Not now", handoff)]
    if handoff.is_taken:
        return [
            _button(DONE, "Done", handoff, "primary"),
            _button(BACK, "Back to the bot", handoff),
            _button(NAME, "My name…", handoff),
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

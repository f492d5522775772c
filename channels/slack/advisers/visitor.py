"""People who ask in Slack: how they ask for a person, and what they read of one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Dict, List, Optional

from blocks import limits
from blocks.mrkdwn import escape
from blocks.piece import Block, Message
from blocks.words import CANCEL, OFFER
from channels.handoff.words import CONSENT, CONSENT_TO_LEAVE, IN_SLACK, SOMEBODY, told
from channels.messenger.place import Place
from channels.slack import words
from channels.slack.advisers.marks import mark
from handoff.record import Entry, Handoff

END = "person-end"
"""The action id of the button that ends it."""
ASKED, LEFT = "person-asked", "person-left"
"""The callback ids of the modals."""
_NAME, _TEXT = 60, 1_000


@dataclass(frozen=True)
class Wish:
    """What a modal was filled in with: `place` is where the person is reached, `asked_in` the conversation that advisers may read."""

    place: str
    asked_in: str
    name: str = ""
    text: str = ""

    def as_data(self) -> str:
        return json.dumps({"place": self.place, "asked_in": self.asked_in})


def wish(place: Place, alone: bool) -> Wish:
    """Who asks in a `place`; what others wrote there too is nobody's to show."""
    direct = place.channel.startswith("D")
    where = f"{place.channel}:{place.thread}" if direct else f"{place.user}:"
    return Wish(where, place.conversation if alone else "")


def modal(wished: Wish, closed: Optional[str]) -> Dict[str, Any]:
    """What is agreed to before anybody reads anything; where nobody is there, a message is left."""
    agreed = f"{closed} {CONSENT_TO_LEAVE.format(where=IN_SLACK)}" if closed else CONSENT
    consent = {"type": "section", "text": {"type": "plain_text", "text": agreed}}
    name = _input("name", words.OWN_NAME, _NAME, optional=True)
    about = _input("text", words.MESSAGE if closed else words.ABOUT, _TEXT, optional=not closed, multiline=True)
    return {
        "type": "modal",
        "callback_id": LEFT if closed else ASKED,
        "private_metadata": wished.as_data(),
        "title": {"type": "plain_text", "text": words.LEAVE if closed else OFFER},
        "submit": {"type": "plain_text", "text": words.AGREE_TO_LEAVE if closed else words.AGREE_TO_ASK},
        "close": {"type": "plain_text", "text": CANCEL},
        "blocks": [consent, name, about],
    }


def filled_in(view: Dict[str, Any]) -> Wish:
    """A modal that was sent."""
    given = json.loads(view["private_metadata"])
    return Wish(given["place"], given["asked_in"], value(view, "name"), value(view, "text"))


def value(view: Dict[str, Any], name: str) -> str:
    """What stands in a field of a modal."""
    field = ((view.get("state") or {}).get("values") or {}).get(name) or {}
    return str((field.get(name) or {}).get("value") or "").strip()


def name_modal(before: str) -> Dict[str, Any]:
    """Asks an adviser what visitors are to read."""
    field = _input("name", words.NAME_LABEL, _NAME, initial=before)
    return {
        "type": "modal",
        "callback_id": "handoff-named",
        "private_metadata": "name",
        "title": {"type": "plain_text", "text": words.NAME_TITLE},
        "submit": {"type": "plain_text", "text": words.NAME_SUBMIT},
        "close": {"type": "plain_text", "text": CANCEL},
        "blocks": [field],
    }


def message(handoff: Handoff, entry: Entry) -> Message:
    """What somebody who asked in Slack reads of what happened, or was said."""
    text = _text(handoff, entry)
    section = {"type": "section", "block_id": mark(handoff.id, entry.place), "text": {"type": "mrkdwn", "text": text[: limits.SECTION]}}
    blocks: List[Block] = [section]
    if entry.kind in ("asked", "taken") and handoff.is_open:
        title = words.STOP_WAITING if entry.kind == "asked" else words.END_TALK
        button = {"type": "button", "action_id": END, "text": {"type": "plain_text", "text": title}, "value": handoff.id}
        blocks.append({"type": "actions", "block_id": f"person-do:{handoff.id}:{entry.place}", "elements": [button]})
    return Message(text, blocks)


def _text(handoff: Handoff, entry: Entry) -> str:
    if not entry.says:
        return escape(told(entry, handoff.adviser_name))
    name = escape(handoff.adviser_name or SOMEBODY)
    if entry.kind == "deleted":
        return words.ADVISER_TAKES_BACK.format(name=name)
    says = words.ADVISER_CORRECTS if entry.kind == "edited" else words.ADVISER_SAYS
    return says.format(name=name, text=escape(entry.text))


def _input(name: str, label: str, longest: int, *, optional: bool = False, multiline: bool = False, initial: str = "") -> Block:
    element: Dict[str, Any] = {"type": "plain_text_input", "action_id": name, "max_length": longest, "multiline": multiline}
    if initial:
        element["initial_value"] = initial
    return {"type": "input", "block_id": name, "optional": optional, "label": {"type": "plain_text", "text": label}, "element": element}

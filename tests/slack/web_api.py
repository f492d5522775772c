"""The fake's Web API: what a method needs, and what it does."""

from __future__ import annotations

import json
import re
from typing import Any, Callable, Dict, Optional, Tuple

from tests.slack.block_kit import message_faults, view_faults
from tests.slack.state import Posted, State, Upload

Arguments = Dict[str, Any]
Answer = Dict[str, Any]
Method = Callable[[State, Arguments], Answer]

TIMESTAMP = re.compile(r"\d{10}\.\d{6}")


class Refused(Exception):
    """Slack's `ok: false`, by its name."""

    def __init__(self, error: str, **more: Any) -> None:
        super().__init__(error)
        self.answer = {"ok": False, "error": error, **more}


def auth_test(state: State, _: Arguments) -> Answer:
    return {
        "team": "Acme",
        "team_id": state.team,
        "user": "waypoint",
        "user_id": state.bot,
        "bot_id": state.bot_id,
        "enterprise_id": state.enterprise,
        "url": "https://acme.example/",
    }


def post_message(state: State, given: Arguments) -> Answer:
    channel = _channel(state, state.called.get(given["channel"], given["channel"]))
    if given.get("thread_ts") is not None and not TIMESTAMP.fullmatch(given["thread_ts"]):
        raise Refused("invalid_thread_ts")
    _readable(state, given)
    blocks = state.named(given.get("blocks") or [])
    posted = state.keep(Posted(channel, given.get("thread_ts"), given.get("text", ""), blocks, state.timestamp()))
    return {"channel": channel, "ts": posted.ts, "message": {"text": posted.text, "blocks": posted.blocks}}


def post_ephemeral(state: State, given: Arguments) -> Answer:
    channel = _channel(state, given["channel"])
    if (channel, given["user"]) in state.gone:
        raise Refused("user_not_in_channel")
    _readable(state, given)
    blocks = state.named(given.get("blocks") or [])
    return {
        "message_ts": state.keep(
            Posted(channel, given.get("thread_ts"), given.get("text", ""), blocks, state.timestamp(), given["user"])
        ).ts
    }


def update(state: State, given: Arguments) -> Answer:
    posted = next((each for each in state.posted if (each.channel, each.ts) == (given["channel"], given["ts"])), None)
    if posted is None:
        raise Refused("message_not_found")
    _readable(state, given)
    posted.text, posted.blocks = given.get("text", ""), state.named(given.get("blocks") or [])
    state.changed()
    return {"channel": posted.channel, "ts": posted.ts}


def set_status(state: State, given: Arguments) -> Answer:
    """An empty status takes the last one away."""
    if "status" not in given:
        raise Refused("invalid_arguments")
    state.statuses.append((_channel(state, given["channel_id"]), given["thread_ts"], given["status"]))
    return {}


def set_prompts(state: State, given: Arguments) -> Answer:
    if "thread_ts" in given:
        raise Refused("invalid_arguments")  # Slack itself stays silent, and shows nothing
    if not 1 <= len(given["prompts"]) <= 4 or any(set(prompt) != {"title", "message"} for prompt in given["prompts"]):
        raise Refused("invalid_arguments")
    state.prompts.append((_channel(state, given["channel_id"]), given["prompts"]))
    return {}


def publish(state: State, given: Arguments) -> Answer:
    faults = view_faults(given["view"])
    if faults:
        state.faults += faults
        raise Refused("invalid_arguments")
    state.views[given["user_id"]] = given["view"]
    return {"view": given["view"]}


def open_view(state: State, given: Arguments) -> Answer:
    """A modal, for whom the trigger was."""
    faults = view_faults(given["view"])
    if faults:
        state.faults += faults
        raise Refused("invalid_arguments", response_metadata={"messages": faults})
    if given["trigger_id"] in state.triggers:
        raise Refused("exchanged_trigger_id")
    state.triggers.add(given["trigger_id"])
    state.modals.append({**given["view"], "id": state.id("V"), "app_installed_team_id": state.team})
    state.changed()
    return {"view": state.modals[-1]}


def upload_url(state: State, given: Arguments) -> Answer:
    upload = Upload(f"F{len(state.uploads):08}", given["filename"], int(given["length"]), given.get("alt_txt", ""))
    state.uploads.append(upload)
    return {"upload_url": f"{state.address}/upload/{upload.id}", "file_id": upload.id}


def complete_upload(state: State, given: Arguments) -> Answer:
    for named in json.loads(given["files"]):
        upload = next(each for each in state.uploads if each.id == named["id"])
        if len(upload.content) != upload.length:
            raise Refused("posting_to_general_channel_denied" if not upload.content else "invalid_arguments")
        upload.channel, upload.thread = _channel(state, given["channel_id"]), given.get("thread_ts")
        upload.order = len(state.posted)
    return {"files": [{"id": named["id"]} for named in json.loads(given["files"])]}


def replies(state: State, given: Arguments) -> Answer:
    """The messages of a thread, those of the app among them, the oldest first."""
    said = state.heard.get((_channel(state, given["channel"]), given["ts"]), [])
    own = [_own(state, each) for each in state.posted if _stands(each, given["channel"]) and given["ts"] in (each.thread, each.ts)]
    oldest, latest = given.get("oldest") or "0", given.get("latest") or "9"
    return {"messages": sorted((each for each in [*said, *own] if oldest < each["ts"] < latest), key=lambda each: each["ts"])}


def history(state: State, given: Arguments) -> Answer:
    """The last messages of a channel, those in threads apart, the newest first."""
    channel = _channel(state, given["channel"])
    own = [_own(state, each) for each in state.posted if _stands(each, channel) and not each.thread]
    said = [each for (where, thread), heard in list(state.heard.items()) for each in heard if (where, thread) == (channel, each["ts"])]
    return {"messages": sorted([*said, *own], key=lambda each: each["ts"], reverse=True)[: int(given.get("limit") or 100)]}


def react(state: State, given: Arguments) -> Answer:
    """A reaction of the app, once on each message."""
    reaction = (_channel(state, given["channel"]), given["timestamp"], given["name"])
    if reaction in state.reactions:
        raise Refused("already_reacted")
    if not any(each["ts"] == given["timestamp"] for heard in list(state.heard.values()) for each in heard):
        raise Refused("message_not_found")
    state.reactions.append(reaction)
    state.changed()
    return {}


def _own(state: State, posted: Posted) -> Dict[str, Any]:
    return {
        "type": "message",
        "user": state.bot,
        "bot_id": state.bot_id,
        "text": posted.text,
        "ts": posted.ts,
        "blocks": posted.blocks,
    }


def _stands(posted: Posted, channel: str) -> bool:
    return posted.channel == channel and not posted.user


def open_socket(state: State, _: Arguments) -> Answer:
    return {"url": f"{state.address.replace('http', 'ws', 1)}/socket"}


METHODS: Dict[str, Tuple[Method, Tuple[str, ...], Optional[str]]] = {
    "auth.test": (auth_test, (), None),
    "chat.postMessage": (post_message, ("channel",), "chat:write"),
    "chat.postEphemeral": (post_ephemeral, ("channel", "user"), "chat:write"),
    "chat.update": (update, ("channel", "ts"), "chat:write"),
    "assistant.threads.setStatus": (set_status, ("channel_id", "thread_ts"), "assistant:write"),
    "assistant.threads.setSuggestedPrompts": (set_prompts, ("channel_id", "prompts"), "assistant:write"),
    "conversations.replies": (replies, ("channel", "ts"), "channels:history"),
    "conversations.history": (history, ("channel",), "channels:history"),
    "reactions.add": (react, ("channel", "timestamp", "name"), "reactions:write"),
    "views.publish": (publish, ("user_id", "view"), None),
    "views.open": (open_view, ("trigger_id", "view"), None),
    "files.getUploadURLExternal": (upload_url, ("filename", "length"), "files:write"),
    "files.completeUploadExternal": (complete_upload, ("files",), "files:write"),
    "apps.connections.open": (open_socket, (), None),
}
"""Each method, its required arguments, and the scope it needs."""


def call(state: State, name: str, token: str, given: Arguments) -> Answer:
    """What Slack answers."""
    if name not in METHODS:
        raise Refused("unknown_method")
    method, required, scope = METHODS[name]
    if token != (state.app_token if name == "apps.connections.open" else state.token):
        raise Refused("invalid_auth" if token else "not_authed")
    if scope and scope not in state.scopes:
        raise Refused("missing_scope", needed=scope, provided=",".join(sorted(state.scopes)))
    missing = [argument for argument in required if given.get(argument) in (None, "")]
    if missing:
        state.faults.append(f"{name} lacks {missing}")
        raise Refused("invalid_arguments", response_metadata={"messages": [f"[ERROR] missing required field: {missing[0]}"]})
    return {"ok": True, **method(state, given)}


def _channel(state: State, channel: str) -> str:
    """The channel meant: a person's id stands for the direct message with them."""
    channel = f"D{channel[1:]}" if channel.startswith("U") else channel
    if channel.startswith("D") or channel in state.member_of:
        return channel
    raise Refused("not_in_channel" if channel.startswith("C") else "channel_not_found")


def _readable(state: State, given: Arguments) -> None:
    faults = message_faults(given)
    if faults:
        state.faults += faults
        raise Refused("invalid_blocks", response_metadata={"messages": faults})

"""The places of Slack: direct messages, threads, and commands that only one person sees."""

from __future__ import annotations

from typing import Any, Dict

from channels.messenger.place import Place


def of_team(team: str) -> str:
    """How all conversations of a workspace begin."""
    return f"slack:{team}:"


def direct(team: str, user: str, channel: str, thread: str) -> Place:
    """A direct message: one conversation with each person, whatever thread they use."""
    return Place(f"{of_team(team)}{user}", user, channel, thread)


def in_thread(team: str, user: str, channel: str, thread: str) -> Place:
    """A thread of a channel: a conversation of its own, which all who are in the thread share."""
    return Place(f"{of_team(team)}{channel}:{thread}", user, channel, thread, shared=True)


def whispered(team: str, user: str, channel: str, response_url: str, thread: str = "") -> Place:
    """A command in a channel, seen by nobody else, in a thread if it was given there: one conversation for each person and channel."""
    return Place(f"{of_team(team)}{channel}:{user}", user, channel, thread, response_url=response_url)


def of_message(team: str, event: Dict[str, Any]) -> Place:
    """Where a message stands."""
    thread = event.get("thread_ts") or event["ts"]
    make = direct if is_direct(event["channel"]) else in_thread
    return make(team, event["user"], event["channel"], thread)


def of_click(team: str, body: Dict[str, Any]) -> Place:
    """Where a click on a message happened."""
    user, container = body["user"]["id"], body["container"]
    channel = container["channel_id"]
    if container.get("is_ephemeral"):
        return whispered(team, user, channel, body["response_url"], container.get("thread_ts") or "")
    make = direct if is_direct(channel) else in_thread
    return make(team, user, channel, container.get("thread_ts") or container["message_ts"])


def is_direct(channel: str) -> bool:
    """Whether a channel is a direct message to the bot."""
    return channel.startswith("D")

"""Where a question was asked: there it is answered, and nowhere else remembered."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """`conversation` is Rasa's; with a `response_url`, only `user` sees the answer; where it is `shared`, others see it too."""

    conversation: str
    user: str
    channel: str
    thread: str = ""
    response_url: str = ""
    shared: bool = False

"""Which messages a conversation holds, so that a new one needn't be looked for in the tracker store, which takes long."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import Callable, Set, Tuple

CONVERSATIONS = 10_000
"""Conversations remembered; beyond, the one not seen for longest is forgotten, which costs no more than reading it again."""
FRESH = 60.0
"""Seconds of silence after which another replica may have served the conversation: what is remembered isn't relied on."""


class Seen:
    """The ids of a conversation's messages. `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, conversations: int = CONVERSATIONS) -> None:
        self._clock = clock
        self._conversations = conversations
        self._ids: OrderedDict[str, Tuple[float, Set[str]]] = OrderedDict()

    def is_new(self, sender: str, message_id: str) -> bool:
        """True only when it is sure that the conversation holds no such message."""
        at, ids = self._ids.get(sender, (-FRESH, set()))
        return self._clock() - at < FRESH and message_id not in ids

    def add(self, sender: str, *message_ids: str) -> None:
        """Remember messages of a conversation all of whose earlier ones were added too."""
        _, ids = self._ids.pop(sender, (0.0, set()))
        ids.update(message_ids)
        self._ids[sender] = (self._clock(), ids)
        if len(self._ids) > self._conversations:
            self._ids.popitem(last=False)

    def forget(self, sender: str) -> None:
        """Remember nothing of a conversation."""
        self._ids.pop(sender, None)

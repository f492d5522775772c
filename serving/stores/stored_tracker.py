"""A conversation as far as a turn needs it: its last turns, and what led to the state in which they begin."""

from __future__ import annotations

import copy
from collections import deque
from functools import cache
from itertools import islice
from typing import Any, Dict, Iterable, List, Optional, Text, Type

from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, ActiveLoop, ConversationPaused, Event, SlotSet, UserUttered
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

from serving import fast_json

Slots = Optional[Iterable[Slot]]


class StoredTracker(DialogueStateTracker):
    """A tracker that knows which of its events the store holds already.

    First come `led` events that stand for all that isn't loaded, then the event at `place` in the store and those after it,
    up to the place `kept`; whatever follows is new.
    """

    led = 0
    place = 0
    kept = 0

    @classmethod
    def load(cls, sender_id: Text, slots: Slots, before: List[Event], place: int, events: List[Event]) -> StoredTracker:
        """The tracker of `events`, the first of which stands at `place`; `before` led there."""
        tracker = cls(sender_id, slots)
        for event in (*before, *events):
            tracker.update(event)
        tracker.led, tracker.place, tracker.kept = len(before), place, place + len(events)
        return tracker

    def copy(self) -> StoredTracker:
        """One that an action may change as it likes: as Rasa's own, which goes through all events again, twice a turn."""
        same = copy.copy(self)
        same.events = deque(self.events, self._max_event_history)
        same.slots = {name: copy.copy(slot) for name, slot in self.slots.items()}
        same.active_loop = copy.copy(self.active_loop)
        same.model_id = same.assistant_id = None  # which Rasa's doesn't take along
        return same

    def new_events(self) -> List[Event]:
        """The events that the store doesn't hold yet."""
        return list(islice(self.events, self.led + self.kept - self.place, None))

    def last_turns(self, turns: int) -> int:
        """The index of the event with which the last `turns` turns begin: the listening that comes before what the user said."""
        said = [at for at, event in enumerate(self.events) if at >= self.led and isinstance(event, UserUttered)]
        if len(said) < turns:
            return self.led
        first = said[-turns]
        return first - 1 if first > self.led and _is_listening(self.events[first - 1]) else first

    def state_before(self, index: int) -> List[Event]:
        """Events that lead a new tracker to the state that this one was in before its event at `index`."""
        past = DialogueStateTracker(self.sender_id, self.slots.values())
        for event in islice(self.events, index):
            past.update(event)
        initial = {name: slot.initial_value for name, slot in past.slots.items()}
        state: List[Event] = [SlotSet(name, value) for name, value in past.current_slot_values().items() if value != initial[name]]
        if past.active_loop_name:
            state.append(ActiveLoop(past.active_loop_name))
        if past.is_paused():
            state.append(ConversationPaused())
        return state


def dump(events: Iterable[Event]) -> str:
    """Events as JSON."""
    return fast_json.dumps([event.as_dict() for event in events])


def read(event: Dict[str, Any]) -> Event:
    """An event from what its `as_dict` made."""
    read: Event = _kind(event["event"])._from_parameters(event)
    return read


@cache
def _kind(name: str) -> Type[Event]:
    # Rasa's own reading looks through all kinds of events for each event, which takes longer than all else.
    kind: Type[Event] = Event.resolve_by_type(name)
    return kind


def _is_listening(event: Event) -> bool:
    return isinstance(event, ActionExecuted) and bool(event.action_name == ACTION_LISTEN_NAME)

"""Reads on in the stored conversations: each turn becomes a row that can be searched; what was deleted there goes here too."""

from __future__ import annotations

import threading
import time
from typing import Dict, List, Optional

from django.db import transaction
from django.db.models.expressions import RawSQL

from desk.models import Group, ReadTo, Turn
from desk.stored import Conversations, conversations
from desk.told import Told, turns

PATIENCE = 0.3
"""Seconds that a page waits for what was said since."""
_OVERLAP = 10.0
"""Seconds: what is written by several processes doesn't come in order."""
_FIELDS = (
    "at",
    "channel",
    "pack",
    "status",
    "topic",
    "text",
    "answer",
    "answer_id",
    "rules",
    "missing",
    "names",
    "doubt",
    "rating",
    "reason",
    "missed",
)
_KEPT = ("SELECT sender_id FROM conversations", "SELECT asked_in FROM handoffs")
_ALONE = threading.Lock()
_seen: Dict[str, int] = {}


def read_on(seconds: Optional[float] = None) -> bool:
    """Take in what was said since, for at most so long, or for as long as whoever opens a page waits; whether that was all."""
    if not _ALONE.acquire(blocking=False):
        return False
    try:
        return _read(conversations(), time.monotonic() + (PATIENCE if seconds is None else seconds))
    finally:
        _ALONE.release()


def _read(stored: Conversations, until: float) -> bool:
    position, _ = ReadTo.objects.get_or_create(pk=1)
    changed = stored.changed(position.at - _OVERLAP)
    for sender, at, events in changed:
        if _seen.get(sender) == events:
            continue
        if time.monotonic() > until:
            return False
        keep(turns(stored.events(sender)))
        _seen[sender] = events
        if at > position.at:
            position.at = at
            position.save()
    forget_deleted()
    return True


def keep(told: List[Told]) -> None:
    """Write turns, or bring them up to date."""
    rows = [row_of(each) for each in told if each.contract]
    Turn.objects.bulk_create(rows, update_conflicts=True, unique_fields=["sender", "place"], update_fields=_FIELDS)
    # One that isn't missed after all, or was told by a form of its own, leaves its group.
    left = Turn.objects.filter(sender__in={each.sender for each in told}, missed="").exclude(group=None)
    touched = list(left.values_list("group", flat=True).distinct())
    left.update(group=None)
    _retell(touched)


def row_of(told: Told) -> Turn:
    return Turn(
        sender=told.sender,
        place=told.place,
        at=told.at,
        channel=told.channel,
        pack=str(told.contract.get("pack") or ""),
        status=told.status,
        topic=str(told.contract.get("topic") or ""),
        text=told.text,
        answer=told.answer,
        answer_id=str(told.contract.get("id") or ""),
        rules=" ".join(told.rules),
        missing=told.missing,
        names=told.names[:255],
        doubt=1 - told.belief,
        rating=told.rating if told.rating in ("up", "down") else "",
        reason=told.reason,
        missed=told.missed,
    )


def forget_deleted() -> int:
    """Delete the turns whose conversations are no longer kept, and what was only known by them; how many turns that were."""
    with transaction.atomic():
        gone = Turn.objects.all()
        for kept in _KEPT:
            gone = gone.exclude(sender__in=RawSQL(kept, ()))  # a constant  # noqa: S611  # nosec B611
        if not gone.exists():  # each page asks, and an index alone tells
            return 0
        touched = list(gone.exclude(group=None).values_list("group", flat=True).distinct())
        deleted, _ = gone.delete()
        _retell(touched)
    for sender in list(_seen) if deleted else ():
        if not Turn.objects.filter(sender=sender).exists():
            _seen.pop(sender, None)
    return deleted


def _retell(groups: List[int]) -> None:
    """Let groups be called and counted by what is left of them; one that nobody decided on goes with its last question."""
    for group in Group.objects.filter(pk__in=groups):
        left = group.turn_set.order_by("-at")
        first = left.first()
        if first is None and not group.decision:
            group.delete()
            continue
        group.title, group.size = (first.text if first else "(deleted)"), left.count()
        group.save()

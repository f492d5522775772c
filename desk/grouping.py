"""Puts missed questions that mean the same into groups: each goes to the nearest group that names the same, or begins one."""

from __future__ import annotations

import functools
import threading
import time
from typing import Dict, List, Tuple

import numpy as np
from numpy.typing import NDArray

from desk.models import Group, Turn
from nlu.encoder import SentenceEncoder

NEAR = 0.62
"""Cosine from which a question means what a group means. A first guess: it was not yet measured against groups made by hand."""
_AT_ONCE = 256
_ALONE = threading.Lock()

Vectors = NDArray[np.float32]


@functools.lru_cache(maxsize=1)
def _encoder() -> SentenceEncoder:
    return SentenceEncoder()


def group_new(most: int = _AT_ONCE) -> int:
    """Group missed questions that are in no group yet, the oldest first; how many there were."""
    with _ALONE:
        waiting = list(Turn.objects.filter(group=None).exclude(missed="").order_by("at")[:most])
        if not waiting:
            return 0
        texts = list(dict.fromkeys(turn.text.strip().lower() for turn in waiting))
        vectors = dict(zip(texts, _encoder().encode(texts)))
        groups = _Groups()
        for turn in waiting:
            turn.group_id = groups.of(turn, vectors[turn.text.strip().lower()])
        Turn.objects.bulk_update(waiting, ["group"])
        groups.save()
        return len(waiting)


class _Groups:
    """All groups, by their vectors."""

    def __init__(self) -> None:
        self._groups: List[Group] = list(Group.objects.all())
        self._vectors = np.stack([_unit(np.frombuffer(each.vector, dtype=np.float32)) for each in self._groups]) if self._groups else None
        self._changed: Dict[int, Group] = {}

    def of(self, turn: Turn, vector: Vectors) -> int:
        """The id of the group that a question goes to."""
        place, near = self._nearest(vector, turn.names)
        if near < NEAR:
            place = self._begin(turn, vector)
        group = self._groups[place]
        # The sum of its vectors: where it points is what it means.
        summed = np.frombuffer(group.vector, dtype=np.float32) + vector if group.size else vector
        assert self._vectors is not None
        self._vectors[place] = _unit(summed)
        group.vector, group.size, group.last_at = summed.astype(np.float32).tobytes(), group.size + 1, max(group.last_at, turn.at)
        self._changed[group.pk] = group
        return int(group.pk)

    def save(self) -> None:
        """Keep what changed; a decision that somebody took meanwhile stays."""
        Group.objects.bulk_update(self._changed.values(), ["vector", "size", "last_at"])

    def _nearest(self, vector: Vectors, names: str) -> Tuple[int, float]:
        if self._vectors is None:
            return 0, -1.0
        nearness = np.where([each.names == names for each in self._groups], self._vectors @ vector, -1.0)
        place = int(nearness.argmax())
        return place, float(nearness[place])

    def _begin(self, turn: Turn, vector: Vectors) -> int:
        group = Group.objects.create(title=turn.text, vector=vector.tobytes(), topic=turn.topic, names=turn.names, last_at=turn.at)
        self._groups.append(group)
        self._vectors = vector[None, :].copy() if self._vectors is None else np.vstack([self._vectors, vector])
        return len(self._groups) - 1


def waiting_first(groups: List[Group], people: Dict[int, int]) -> List[Group]:
    """Ordered by how many people asked, each half as heavy after two weeks."""
    now = time.time()
    return sorted(groups, key=lambda each: -people.get(each.pk, 0) * 0.5 ** ((now - each.last_at) / (14 * 86400)))


def _unit(vector: Vectors) -> Vectors:
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector

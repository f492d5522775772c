"""Puts missed questions that mean the same into groups: each goes to the nearest group that names the same, or begins one."""

from __future__ import annotations

import functools
import threading
import time
from typing import Dict, List, Tuple

import numpy as np
from numpy.typing import NDArray

from desk.models import Group, Turn
from knowledge import load_pack
from knowledge.errors import KnowledgeError
from nlu.encoder import SentenceEncoder

NEAR = 0.4
"""Cosine from which a question means what a group means, measured from the middle of all that is asked: questions about work are all alike.

Chosen beside groups made by hand (`python -m benchmarks.desk`), so that about four in a hundred stand in a wrong group: an editor who
sees two groups of one meaning decides twice, one who sees two meanings in a group can't decide.
"""
_AT_ONCE = 256
_ALONE = threading.Lock()

Vectors = NDArray[np.float32]


@functools.lru_cache(maxsize=1)
def _encoder() -> SentenceEncoder:
    """The one that wasn't tuned: tuning taught which fact answers a question, not which questions mean the same."""
    return SentenceEncoder(tuned=False)


def group_new(most: int = _AT_ONCE) -> int:
    """Group missed questions that are in no group yet, the oldest first; how many there were."""
    with _ALONE:
        waiting = list(Turn.objects.filter(group=None).exclude(missed="").order_by("at")[:most])
        if not waiting:
            return 0
        texts = list(dict.fromkeys(turn.text.strip().lower() for turn in waiting))
        vectors = dict(zip(texts, _encoder().encode(texts)))
        groups = _Groups(np.stack([vectors[turn.text.strip().lower()] for turn in waiting]))
        for turn in waiting:
            turn.group_id = groups.of(turn, vectors[turn.text.strip().lower()])
        Turn.objects.bulk_update(waiting, ["group"])
        groups.save()
        return len(waiting)


@functools.lru_cache(maxsize=1)
def _usual() -> Vectors:
    """What the pack's own questions say: where nothing was missed yet, they tell where the middle of all questions is."""
    try:
        pack = load_pack()
    except KnowledgeError:
        return np.zeros((0, _encoder().dimensions), dtype=np.float32)
    questions = [*(topic.question for topic in pack.topics.values()), *(faq.question for faq in pack.faqs.values())]
    return _encoder().encode([each.lower() for each in questions])


class _Groups:
    """All groups, by their vectors; `new` are those of what is to be grouped."""

    def __init__(self, new: Vectors) -> None:
        self._groups: List[Group] = list(Group.objects.all())
        sums = [_unit(np.frombuffer(each.vector, dtype=np.float32)) for each in self._groups]
        weighed = [each.size * summed for each, summed in zip(self._groups, sums)]
        everything = np.vstack([*weighed, new, _usual()])
        self._middle = everything.sum(axis=0) / (sum(each.size for each in self._groups) + len(new) + len(_usual()))
        # Room for those that are begun.
        self._vectors = np.zeros((len(sums) + len(new), new.shape[1]), dtype=np.float32)
        for place, summed in enumerate(sums):
            self._vectors[place] = self._from_middle(summed)
        self._changed: Dict[int, Group] = {}

    def of(self, turn: Turn, vector: Vectors) -> int:
        """The id of the group that a question goes to."""
        place, near = self._nearest(vector, turn.names)
        if near < NEAR:
            place = self._begin(turn, vector)
        group = self._groups[place]
        # The sum of its vectors: where it points is what it means.
        summed = np.frombuffer(group.vector, dtype=np.float32) + vector if group.size else vector
        group.vector, group.size, group.last_at = summed.astype(np.float32).tobytes(), group.size + 1, max(group.last_at, turn.at)
        self._vectors[place] = self._from_middle(summed)
        self._changed[group.pk] = group
        return int(group.pk)

    def save(self) -> None:
        """Keep what changed; a decision that somebody took meanwhile stays."""
        Group.objects.bulk_update(self._changed.values(), ["vector", "size", "last_at"])

    def _nearest(self, vector: Vectors, names: str) -> Tuple[int, float]:
        if not self._groups:
            return 0, -1.0
        there = self._vectors[: len(self._groups)] @ self._from_middle(vector)
        nearness = np.where([each.names == names for each in self._groups], there, -1.0)
        place = int(nearness.argmax())
        return place, float(nearness[place])

    def _begin(self, turn: Turn, vector: Vectors) -> int:
        group = Group.objects.create(title=turn.text, vector=vector.tobytes(), topic=turn.topic, names=turn.names, last_at=turn.at)
        self._groups.append(group)
        return len(self._groups) - 1

    def _from_middle(self, summed: Vectors) -> Vectors:
        """Where a sum of vectors points, seen from the middle."""
        return _unit(_unit(summed) - self._middle)


def waiting_first(groups: List[Group], people: Dict[int, int]) -> List[Group]:
    """Ordered by how many people asked, each half as heavy after two weeks."""
    now = time.time()
    return sorted(groups, key=lambda each: -people.get(each.pk, 0) * 0.5 ** ((now - each.last_at) / (14 * 86400)))


def _unit(vector: Vectors) -> Vectors:
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector

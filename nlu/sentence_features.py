"""Puts one sentence-level feature vector on a message, and gathers them from messages as matrices."""

from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Dict, Iterator, Sequence, Tuple, Union

import numpy as np
from numpy.typing import NDArray
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from scipy.sparse import csr_matrix, spmatrix


def set_sentence_features(message: Message, vector: Union[NDArray[np.float32], spmatrix], origin: str, attribute: str = TEXT) -> None:
    """Give `attribute` of `message` one vector of shape (1, width), instead of an earlier one of the same origin."""
    message.features = [each for each in message.features if each.origin != origin or each.attribute != attribute]
    message.add_features(Features(vector, FEATURE_TYPE_SENTENCE, attribute, origin))


@dataclass(frozen=True)
class FeatureLayout:
    """Which featurizers give how many numbers for a text: the columns that a model was trained on, in order."""

    dense: Dict[str, int]
    sparse: Dict[str, int]

    @classmethod
    def of(cls, messages: Sequence[Message]) -> FeatureLayout:
        """The layout of all featurizers that gave one of `messages` a sentence vector."""
        layout = cls({}, {})
        for message in messages:
            for each in _sentence_features(message):
                (layout.sparse if each.is_sparse() else layout.dense)[each.origin] = each.features.shape[1]
        return layout

    def dense_matrix(self, messages: Sequence[Message], attribute: str = TEXT) -> NDArray[np.float32]:
        """Shape (len(messages), sum of dense widths); zeros where a message has no vector."""
        matrix = np.zeros((len(messages), sum(self.dense.values())), dtype=np.float32)
        for row, start, features in _placed(messages, self.dense, attribute):
            matrix[row, start : start + features.shape[1]] = features[0]
        return matrix

    def sparse_matrix(self, messages: Sequence[Message], attribute: str = TEXT) -> csr_matrix:
        """Shape (len(messages), sum of sparse widths); an empty row where a message has no vector."""
        placed = sorted(
            ((row, start, features.tocsr()) for row, start, features in _placed(messages, self.sparse, attribute)), key=itemgetter(0, 1)
        )
        sizes = np.zeros(len(messages), np.int32)
        for row, _, features in placed:
            sizes[row] += len(features.data)
        columns = np.concatenate([np.zeros(0, np.int32), *(features.indices + start for _, start, features in placed)])
        counts = np.concatenate([np.zeros(0, np.float32), *(features.data for _, _, features in placed)]).astype(np.float32)
        return rows_of(counts, columns, sizes, sum(self.sparse.values()))


def rows_of(values: Any, columns: Any, sizes: Any, width: int) -> csr_matrix:
    """A matrix of shape (len(sizes), width) whose rows hold `sizes` of the `values` each, at `columns`, all in order."""
    ends = np.array([0, *itertools.accumulate(sizes)], np.int32)
    return with_arrays(_empty(len(sizes), width), data=values, indices=columns, indptr=ends)


def with_arrays(matrix: csr_matrix, **arrays: Any) -> csr_matrix:
    """`matrix` with other `arrays`, unchecked: a new matrix checks its own, and a copy goes through pickle, longer than all the rest."""
    made = object.__new__(csr_matrix)
    vars(made).update(vars(matrix), **arrays)
    return made


@functools.lru_cache
def _empty(height: int, width: int) -> csr_matrix:
    return csr_matrix((height, width), dtype=np.float32)


def _placed(messages: Sequence[Message], widths: Dict[str, int], attribute: str) -> Iterator[Tuple[int, int, Any]]:
    """Row, first column and matrix of every sentence vector that `widths` has a place for."""
    starts = dict(zip(widths, np.cumsum([0, *widths.values()]).tolist()))
    for row, message in enumerate(messages):
        for each in _sentence_features(message, attribute):
            if each.origin in starts:
                yield row, starts[each.origin], each.features


def _sentence_features(message: Message, attribute: str = TEXT) -> Iterator[Features]:
    return (each for each in message.features if each.type == FEATURE_TYPE_SENTENCE and each.attribute == attribute)

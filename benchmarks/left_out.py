"""How a linear layer hears what it didn't learn from."""

from __future__ import annotations

from typing import Iterable, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from nlu.label_model import LabelModel
from nlu.layer import Vectors

Labels = NDArray[np.str_]
Rows = NDArray[np.int64]


def heard_left_out(
    vectors: Vectors, told: Labels, splits: Iterable[Tuple[Rows, Rows]], strength: float = 10.0, texts: Sequence[str] = ()
) -> Tuple[Labels, Vectors]:
    """What a layer takes each of `vectors` for, whose label is `told`, and how much it believes that.

    Of each of `splits` it learns from the first rows, as closely as `strength` says, and hears the second; by their words, too, where
    `texts` are given.
    """
    heard, beliefs = told.copy(), np.zeros(len(told), np.float32)
    for learnt, left in splits:
        model = LabelModel.fit(vectors[learnt], told[learnt].tolist(), "", strength, [texts[each] for each in learnt] if texts else ())
        found = [model.likeliest(vectors[each], texts[each] if texts else "") for each in left]
        heard[left], beliefs[left] = [name for name, _ in found], [belief for _, belief in found]
    return heard, beliefs

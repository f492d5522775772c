"""`python -m benchmarks.asked_parts`: learn anew what the parts of a message ask, say how well it is heard, and write the weights."""

from __future__ import annotations

from typing import Iterator, List, Tuple

import numpy as np
from sklearn.model_selection import GroupKFold

from benchmarks.left_out import Labels, heard_left_out
from benchmarks.moves.sentences import PACKS
from knowledge import load_pack
from nlu.asked_parts import NONE, WEIGHTS, sentences, unmarked, vectors_and_labels
from nlu.encoder import SentenceEncoder, model_fingerprint
from nlu.frames import Frames
from nlu.label_model import LabelModel
from nlu.layer import Vectors

_FOLDS = 5
_STRENGTH = 6.0


def main() -> None:
    learnt = list(_parts())
    vectors = np.array([vector for vector, _, _ in learnt])
    told, groups = np.array([label for _, label, _ in learnt]), [sentence for _, _, sentence in learnt]
    splits = GroupKFold(_FOLDS).split(vectors, groups=groups)
    _report(told, *heard_left_out(vectors, told, splits, _STRENGTH))
    WEIGHTS.write_text(LabelModel.fit(vectors, told.tolist(), model_fingerprint(), _STRENGTH).to_json(), encoding="utf-8")


def _parts() -> Iterator[Tuple[Vectors, str, int]]:
    """Of each part of each message, in the words of each pack, where it points, what it asks, and the message's number."""
    encoder = SentenceEncoder()
    for pack in PACKS:
        frames = Frames.of(load_pack(pack), {})
        for number, marked in enumerate(sentences()):
            filled = frames.filled(marked)
            if filled is not None:
                text, marks = unmarked(filled)
                yield from ((vector, label, number) for vector, label in vectors_and_labels(text, marks, encoder.read(text)[1]))


def _report(told: Labels, heard: Labels, beliefs: Vectors) -> None:
    asked = told != NONE
    print(f"{100 * float((heard == told).mean()):.1f} % of {len(told)} parts heard rightly; of {int(asked.sum())} that ask something:")
    for least in (0.0, 0.4, 0.5, 0.6, 0.7):
        sure = (heard != NONE) & (beliefs >= least)
        right: List[float] = [100 * float((heard == told)[sure].mean()), 100 * float(((heard == told) & sure & asked).sum() / asked.sum())]
        print(f"believed in by {least} or more: {right[0]:.1f} % of what is heard is right, {right[1]:.1f} % of what is asked is heard")


if __name__ == "__main__":
    main()

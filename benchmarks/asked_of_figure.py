"""`python -m benchmarks.asked_of_figure`: learn anew what is asked of a figure, say how well it is heard, and write the weights."""

from __future__ import annotations

from typing import List

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import StratifiedKFold

from answering.beliefs import THRESHOLDS
from benchmarks.intent_examples import some
from benchmarks.left_out import Labels, heard_left_out
from benchmarks.moves.sentences import PACKS, asked_in_talks, questions, unfilled
from nlu import asked_of_us, wish_model
from nlu.asked_of_figure import ANOTHER, NOT_OF_IT, WEIGHTS, sentences
from nlu.encoder import SentenceEncoder, model_fingerprint
from nlu.label_model import LabelModel
from nlu.moves import NONE

_FOLDS = 5
_MOVES = 600
_QUESTIONS = 300
_OF_US = 400
_WISHED = 400
_SO_MUCH = ("asks_whether_everywhere", "asks_by_how_much", "asks_why_it_is_first")
_DOUBT = ("doubts_there_is_nothing", "contradicts", "only_corrects", "takes_back", "says_no", "grumbles")
_MAY_BE_OF_IT = (*_SO_MUCH, *_DOUBT, NONE)
"""Moves whose words ask something of a figure, or doubt it, just as well: "is that so everywhere", "that's false"."""
_STRENGTH = 10.0


def main() -> None:
    written = [(text, label) for label, texts in sentences().items() for text in texts]
    others = _others()
    texts = [text for text, _ in written] + others
    told = np.array([label for _, label in written] + [ANOTHER] * len(others))
    vectors = SentenceEncoder().encode(texts)
    splits = StratifiedKFold(_FOLDS, shuffle=True, random_state=0).split(vectors, told)
    heard, beliefs = heard_left_out(vectors, told, splits, _STRENGTH, texts)
    _report(told, heard, beliefs >= THRESHOLDS.asked_of_figure)
    WEIGHTS.write_text(LabelModel.fit(vectors, told.tolist(), model_fingerprint(), _STRENGTH, texts).to_json(), encoding="utf-8")


def _report(told: Labels, heard: Labels, sure: NDArray[np.bool_]) -> None:
    of_it = np.array([label not in NOT_OF_IT for label in told])
    asks = np.array([label not in NOT_OF_IT for label in heard])
    others = f"{100 * asks[~of_it].mean():.1f} % of {(~of_it).sum()} others"
    print(f"asked of a figure: {100 * asks[of_it].mean():.1f} % of {of_it.sum()} heard, {others}")
    for label in sorted(set(told[of_it].tolist())):
        rows = told == label
        shares = [100 * (heard[each] == label).mean() for each in (rows, rows & sure)]
        print(f"{label}: {shares[0]:.1f} % of {rows.sum()}, surely {shares[1]:.1f}")


def _others() -> List[str]:
    """What steers a talk, is wished for, asked of the assistant or of the packs: none of it is asked of a figure."""
    shared = [label for label in sentences() if label not in NOT_OF_IT]
    steering = some(unfilled((*shared, *_MAY_BE_OF_IT)), _MOVES)
    of_us = some((text for texts in asked_of_us.sentences().values() for text in texts), _OF_US)
    wished = some((each.text for each in wish_model.sentences()), _WISHED)
    asked = (text for pack in PACKS for text in (*some(questions(pack), _QUESTIONS), *asked_in_talks(pack)))
    return list(dict.fromkeys((*steering, *of_us, *wished, *asked)))


if __name__ == "__main__":
    main()

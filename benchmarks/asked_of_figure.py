"""`python -m benchmarks.asked_of_figure`: learn anew what is asked of a figure, say how well it is heard, and write the weights."""

from __future__ import annotations

from typing import List

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import StratifiedKFold

from answering.beliefs import THRESHOLDS
from benchmarks.intent_examples import some
from benchmarks.left_out import Labels, heard_left_out
from benchmarks.moves.sentences import PACKS, questions, unfilled
from nlu.asked_of_figure import ANOTHER, NOT_OF_IT, WEIGHTS, sentences
from nlu.encoder import SentenceEncoder, model_fingerprint
from nlu.label_model import LabelModel

_FOLDS = 5
_QUESTIONS = 60
_MOVES = 100
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
    """What steers a talk and what is asked of the packs: most of it is asked of no figure."""
    shared = [label for label in sentences() if label not in NOT_OF_IT]
    return [*some(unfilled(shared), _MOVES), *(text for pack in PACKS for text in some(questions(pack), _QUESTIONS))]


if __name__ == "__main__":
    main()

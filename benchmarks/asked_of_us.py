"""`python -m benchmarks.asked_of_us`: learn anew what is asked of the assistant itself, say how well it is heard, and write the weights."""

from __future__ import annotations

from typing import List

import numpy as np
from sklearn.model_selection import StratifiedKFold

from answering.beliefs import THRESHOLDS
from benchmarks.intent_examples import some
from benchmarks.left_out import Labels, heard_left_out
from benchmarks.moves.sentences import PACKS, asked_in_talks, questions, unfilled
from nlu.asked_of_us import NONE, WEIGHTS, sentences
from nlu.encoder import SentenceEncoder, model_fingerprint
from nlu.english.itself import itself_in, speaks_to_us
from nlu.label_model import LabelModel

_FOLDS = 5
_MOVES = 1_500
_STRENGTH = 30.0


def main() -> None:
    written = [(text, label) for label, texts in sentences().items() for text in texts]
    texts = [text for text, _ in written] + _others()
    told = np.array([label for _, label in written] + [NONE] * (len(texts) - len(written)))
    vectors = SentenceEncoder().encode(texts)
    splits = StratifiedKFold(_FOLDS, shuffle=True, random_state=0).split(vectors, told)
    heard, beliefs = heard_left_out(vectors, told, splits, _STRENGTH, texts)
    heard[beliefs < THRESHOLDS.asked_of_us] = NONE
    heard[[not speaks_to_us(text) for text in texts]] = NONE
    by_rules = np.array([itself_in(text) or NONE for text in texts])
    _report(told, by_rules, np.where(by_rules == NONE, heard, by_rules))
    WEIGHTS.write_text(LabelModel.fit(vectors, told.tolist(), model_fingerprint(), _STRENGTH, texts).to_json(), encoding="utf-8")


def _report(told: Labels, by_rules: Labels, both: Labels) -> None:
    for label in sorted(set(told.tolist())):
        rows = told == label
        shares = [100 * float((each[rows] == label).mean()) for each in (by_rules, both)]
        print(f"{label}: of {int(rows.sum())} rules hear {shares[0]:.1f} %, with what was learnt {shares[1]:.1f} %")


def _others() -> List[str]:
    """What steers a talk and what is asked of the packs: none of it is asked of us."""
    asked = (text for pack in PACKS for text in (*questions(pack), *asked_in_talks(pack)))
    return list(dict.fromkeys((*some(unfilled(), _MOVES), *asked)))


if __name__ == "__main__":
    main()

"""`python -m benchmarks.moves`: learn the weights anew, say how well sentences are heard that they weren't learnt from, and write them."""

from __future__ import annotations

from typing import List, Sequence, Set, Tuple

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold

from answering.beliefs import THRESHOLDS
from benchmarks.left_out import Labels, heard_left_out
from benchmarks.moves.sentences import labelled
from nlu.encoder import SentenceEncoder, model_fingerprint
from nlu.english.sentence import read_sentence
from nlu.english.wishes import steering
from nlu.label_model import LabelModel
from nlu.moves import NONE, WEIGHTS

_FOLDS = 3


def main() -> None:
    examples = list(labelled())
    texts, told = [each.text for each in examples], np.array([each.move for each in examples])
    vectors = SentenceEncoder().encode(texts)
    groups = [each.sentence or each.text for each in examples]
    heard, beliefs = heard_left_out(vectors, told, GroupKFold(_FOLDS).split(vectors, told, groups), texts=texts)
    heard[beliefs < THRESHOLDS.move] = NONE
    rules = [_by_rules(text, set(told)) for text in texts]
    _report(told, np.array([each.sentence is not None for each in examples]), heard, rules)
    model = LabelModel.fit(vectors, told.tolist(), model_fingerprint(), texts=texts)
    WEIGHTS.write_text(model.to_json(), encoding="utf-8")
    print(f"{len(texts)} texts, {len(model.labels)} labels: {WEIGHTS}")


def _by_rules(text: str, moves: Set[str]) -> Set[str]:
    read = read_sentence(text, [])
    return {*read["moves"], *steering(text), read["hint"], read["form"]} & moves


def _report(told: Labels, is_sentence: NDArray[np.bool_], heard: Labels, rules: Sequence[Set[str]]) -> None:
    by_rule = np.array([move in found for move, found in zip(told, rules)])
    spoke = np.array([bool(found) for found in rules])
    learnt = (heard != NONE) & ~spoke
    rows: List[Tuple[str, NDArray[np.bool_]]] = [(move, told == move) for move in sorted(set(told.tolist()) - {NONE})]
    rows += [("all moves", told != NONE), ("none, sentences", (told == NONE) & is_sentence), ("none, questions", ~is_sentence)]
    print("| move | texts | heard by rules, % | and learnt, % | learnt wrongly, % |\n| --- | --- | --- | --- | --- |")
    for name, rows_of in rows:
        right = by_rule | (learnt & (heard == told))
        shares = [100 * float(each[rows_of].mean()) for each in (by_rule, right & (told != NONE), learnt & (heard != told))]
        print(f"| {name} | {int(rows_of.sum())} | " + " | ".join(f"{share:.1f}" for share in shares) + " |")


if __name__ == "__main__":
    main()

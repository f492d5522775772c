"""`python -m benchmarks.wishes`: learn anew what wishes are about and how they are meant, say how well, and write the weights."""

from __future__ import annotations

import re
from pathlib import Path
from typing import List, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold

from answering.beliefs import THRESHOLDS
from benchmarks.intent_examples import some
from nlu import moves
from nlu.encoder import SentenceEncoder, model_fingerprint
from nlu.english.wishes import OPEN, RULED_OUT, WISHED, rule_for
from nlu.english.wishes import STANCES as RULES
from nlu.feelings import sentences as feelings
from nlu.label_model import LabelModel, Vectors
from nlu.wish_model import NO_WISH, STANCES, THINGS, Sentence, sentences, unmarked, vectors_of

_FOLDS = 5
_CLOSELY, _LOOSELY = 10.0, 3.0
"""How closely things and stances are learned."""
_WISHING = ("likes", "rules_out", "lifts", "takes_back", "changes_wish", "asks_what_if", "keeps_only")
"""Moves of sentences that may say what is wished for."""
_STEERING, _FEELINGS, _WORDS = 1_500, 800, 30
"""So many sentences in which nothing is wished for, and the most words of one."""
_NAMED, _A_NAME = re.compile(r"\{\w+\}"), "[banks]"
_MEANT = {"likes": WISHED, "rules_out": RULED_OUT}
"""Moves whose sentences say so of the name in them."""

Labels = NDArray[np.str_]


def main() -> None:
    encoder, written = SentenceEncoder(), sentences()
    wishing = [each for each in written if each.stance != NO_WISH]
    parts = np.array([_vectors(encoder, each)[0] for each in (*written, *_about_nothing())])
    both, more = (np.array([np.hstack(_vectors(encoder, each)) for each in group]) for group in (wishing, _others()))
    things = np.array([each.thing for each in (*written, *_about_nothing())])
    said = np.array([each.stance for each in wishing])
    _report("thing", things, *_cross_validated(parts, things, [each.text for each in (*written, *_about_nothing())], _CLOSELY))
    heard, beliefs = _cross_validated(both, said, [each.text for each in wishing], _LOOSELY)
    _report("stance", said, heard, beliefs)
    unruled = np.array([rule_for(each.text, [each.span], 0) is None for each in wishing])
    surely = unruled & (heard != WISHED) & (beliefs >= THRESHOLDS.stance)
    print(f"Of {int(surely.sum())} of which no rule speaks and the model surely says another than {WISHED}, it is right in ", end="")
    print(f"{int((heard[surely] == said[surely]).sum())}; {int((said[surely] == WISHED).sum())} were {WISHED}.")
    _write(THINGS, parts, things.tolist(), _CLOSELY)
    _write(STANCES, np.vstack([both, more]), [*said.tolist(), *(each.stance for each in _others())], _LOOSELY)


def _write(path: Path, vectors: Vectors, labels: Sequence[str], strength: float) -> None:
    path.write_text(LabelModel.fit(vectors, labels, model_fingerprint(), strength).to_json(), encoding="utf-8")


def _vectors(encoder: SentenceEncoder, sentence: Sentence) -> Tuple[Vectors, Vectors]:
    found = vectors_of(encoder.read(sentence.text)[1], sentence.text, sentence.span)
    assert found, f"The encoder doesn't reach the thing in: {sentence.text}"
    return found


def _others() -> List[Sentence]:
    """The examples of the rules, which mark the name that they speak of as the sentences do, and sentences that steer a talk by a name."""
    examples = [
        unmarked(example, "", rule.stance) for rule in RULES for example in rule.examples if rule.stance in (WISHED, RULED_OUT, OPEN)
    ]
    steering = [unmarked(_NAMED.sub(_A_NAME, text, 1), "", stance) for move, stance in _MEANT.items() for text in moves.sentences()[move]]
    return [each for each in (*examples, *steering) if each.span[1]]


def _about_nothing() -> List[Sentence]:
    """Sentences that steer a talk, and that tell of feelings or of any day: nothing is wished for in them."""
    steering = [text for move, texts in moves.sentences().items() if move not in _WISHING for text in texts if "{" not in text]
    texts = [*some(steering, _STEERING), *some([text for text, _ in feelings.written()], _FEELINGS)]
    return [Sentence(text, (0, len(text)), NO_WISH, NO_WISH) for text in texts if len(text.split()) <= _WORDS]


def _cross_validated(vectors: Vectors, told: Labels, groups: Sequence[str], strength: float) -> Tuple[Labels, Vectors]:
    """What a model that saw nothing of a sentence takes it for, and how much it believes that."""
    heard, beliefs = told.copy(), np.zeros(len(told), np.float32)
    for learnt, left in GroupKFold(_FOLDS).split(vectors, told, groups):
        model = LabelModel.fit(vectors[learnt], told[learnt].tolist(), "", strength)
        found = [model.likeliest(vector) for vector in vectors[left]]
        heard[left], beliefs[left] = [name for name, _ in found], [belief for _, belief in found]
    return heard, beliefs


def _report(what: str, told: Labels, heard: Labels, beliefs: Vectors) -> None:
    right = heard == told
    print(f"{what}: {100 * right.mean():.1f} % right of {len(told)}", end="")
    for least in (0.5, 0.6, 0.7, 0.8):
        sure = beliefs >= least
        print(f"; from {least} on {100 * sure.mean():.0f} % are heard, {100 * right[sure].mean():.1f} % right", end="")
    print()


if __name__ == "__main__":
    main()

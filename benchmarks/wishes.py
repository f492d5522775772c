"""`python -m benchmarks.wishes`: learn anew what wishes are about and how they are meant, say how well, and write the weights."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Iterator, List, Sequence, Tuple

import numpy as np
from sklearn.model_selection import GroupKFold

from answering.beliefs import THRESHOLDS
from benchmarks.intent_examples import some
from benchmarks.left_out import Labels, Rows, heard_left_out
from benchmarks.moves.sentences import unfilled
from nlu import moves
from nlu.encoder import SentenceEncoder, model_fingerprint
from nlu.english.wishes import OPEN, RULED_OUT, WISHED, part_around, parts_of, rule_for
from nlu.english.wishes import STANCES as RULES
from nlu.feelings import sentences as feelings
from nlu.label_model import LabelModel
from nlu.layer import Vectors
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


def main() -> None:
    encoder, written, others = SentenceEncoder(), sentences(), _others()
    every, wishing = [*written, *_about_nothing()], [each for each in written if each.stance != NO_WISH]
    parts = np.array([_vectors(encoder, each)[0] for each in every])
    both, more = (np.array([np.hstack(_vectors(encoder, each)) for each in group]) for group in (wishing, others))
    texts = [_part(each) for each in every]
    things, said = np.array([each.thing for each in every]), np.array([each.stance for each in wishing])
    _report("thing", things, *heard_left_out(parts, things, _split(every), _CLOSELY, texts))
    heard, beliefs = heard_left_out(both, said, _split(wishing), _LOOSELY, [_part(each) for each in wishing])
    _report("stance", said, heard, beliefs)
    unruled = np.array([rule_for(each.text, [each.span], 0) is None for each in wishing])
    surely = unruled & (heard != WISHED) & (beliefs >= THRESHOLDS.stance)
    print(f"Of {int(surely.sum())} of which no rule speaks and the model surely says another than {WISHED}, it is right in ", end="")
    print(f"{int((heard[surely] == said[surely]).sum())}; {int((said[surely] == WISHED).sum())} were {WISHED}.")
    _write(THINGS, parts, things.tolist(), _CLOSELY, texts)
    stances = [*said.tolist(), *(each.stance for each in others)]
    _write(STANCES, np.vstack([both, more]), stances, _LOOSELY, [_part(each) for each in (*wishing, *others)])


def _split(written: Sequence[Sentence]) -> Iterator[Tuple[Rows, Rows]]:
    """So that no sentence is heard by what was learnt from the same one, with its brackets on another word."""
    texts = [each.text for each in written]
    return iter(GroupKFold(_FOLDS).split(texts, groups=texts))


def _write(path: Path, vectors: Vectors, labels: Sequence[str], strength: float, texts: Sequence[str]) -> None:
    path.write_text(LabelModel.fit(vectors, labels, model_fingerprint(), strength, texts).to_json(), encoding="utf-8")


def _part(sentence: Sentence) -> str:
    """The part of a sentence in which its thing stands."""
    return sentence.text[slice(*part_around(parts_of(sentence.text), *sentence.span))]


def _vectors(encoder: SentenceEncoder, sentence: Sentence) -> Tuple[Vectors, Vectors]:
    found = vectors_of(encoder.read(sentence.text)[1], parts_of(sentence.text), sentence.span)
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
    texts = [*some(unfilled(_WISHING), _STEERING), *some([text for text, _ in feelings.written()], _FEELINGS)]
    return [Sentence(text, (0, len(text)), NO_WISH, NO_WISH) for text in texts if len(text.split()) <= _WORDS]


def _report(what: str, told: Labels, heard: Labels, beliefs: Vectors) -> None:
    right = heard == told
    print(f"{what}: {100 * right.mean():.1f} % right of {len(told)}", end="")
    for least in (0.5, 0.6, 0.7, 0.8):
        sure = beliefs >= least
        print(f"; from {least} on {100 * sure.mean():.0f} % are heard, {100 * right[sure].mean():.1f} % right", end="")
    print()


if __name__ == "__main__":
    main()

"""`python -m benchmarks.wishes`: learn anew what wishes are about and how they are meant, say how well, and write the weights."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import Iterator, List, Sequence, Tuple

import numpy as np
from sklearn.model_selection import GroupKFold

from answering.beliefs import THRESHOLDS
from benchmarks.intent_examples import some
from benchmarks.left_out import Labels, Rows, heard_left_out
from benchmarks.moves.sentences import PACKS, labelled, questions, unfilled
from knowledge import load_pack
from knowledge.names import FIELD, Names
from knowledge.wish_names import wish_names
from nlu import moves
from nlu.encoder import SentenceEncoder, known_words, model_fingerprint
from nlu.english.wishes import OPEN, RULED_OUT, WISHED, part_around, parts_of, rule_for
from nlu.english.wishes import STANCES as RULES
from nlu.feelings import sentences as feelings
from nlu.label_model import LabelModel
from nlu.layer import Vectors
from nlu.wish_model import ASKED, NO_WISH, STANCES, THINGS, Sentence, sentences, unmarked, vectors_of

_FOLDS = 5
_CLOSELY, _LOOSELY = 10.0, 3.0
"""How closely things and stances are learned."""
_WISHING = ("likes", "rules_out", "lifts", "takes_back", "changes_wish", "asks_what_if", "keeps_only")
"""Moves of sentences that may say what is wished for."""
_STEERING, _FEELINGS, _WORDS = 1_500, 800, 30
"""So many sentences in which nothing is wished for, and the most words of one."""
_NAMED, _A_NAME = re.compile(r"\{\w+\}"), "[banks]"
_NAMING = 2_000
"""So many sentences in which something is asked."""
_ASKING = (
    *("none", "returns", "recalls", "sorts", "describes", "contradicts", "only_corrects", "in_general", "wants_more", "wants_it_longer"),
    *("wants_only_numbers", "wants_it_simpler", "asks_others", "asks_other_one", "asks_whether_it_was_named", "asks_for_one_story"),
    *("asks_what_it_takes", "asks_what_is_known", "asks_whether_everywhere", "before_tax", "who_says", "of_what", "why_trust"),
)
"""Moves of sentences in which something is asked of a name."""
_TELLING = ("state_preference",)
"""Intents of messages that tell wishes."""
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
    _learn_what_is_asked(encoder, [*(each for each in written if each.span[1]), *others, *_asked()])
    _write(STANCES, np.vstack([both, more]), stances, _LOOSELY, [_part(each) for each in (*wishing, *others)])


def _learn_what_is_asked(encoder: SentenceEncoder, named: Sequence[Sentence]) -> None:
    """Of which names something is asked, and which are wished for, or not."""
    vectors, texts = np.array([np.hstack(_vectors(encoder, each)) for each in named]), [_part(each) for each in named]
    told = np.array([each.stance for each in named])
    heard, beliefs = heard_left_out(vectors, told, _split(named), _LOOSELY, texts)
    surely = (heard == NO_WISH) & (beliefs >= THRESHOLDS.only_named)
    for what, some_of in (("of which something is asked", told == NO_WISH), ("wished for or not", told != NO_WISH)):
        print(f"asked: of {int(some_of.sum())} names {what} {100 * surely[some_of].mean():.1f} % are surely asked of")
    _write(ASKED, vectors, told.tolist(), _LOOSELY, texts)


def _split(written: Sequence[Sentence]) -> Iterator[Tuple[Rows, Rows]]:
    """So that no sentence is heard by what was learnt from the same one, with its brackets on another word."""
    texts = [each.text for each in written]
    return iter(GroupKFold(_FOLDS).split(texts, groups=texts))


def _write(path: Path, vectors: Vectors, labels: Sequence[str], strength: float, texts: Sequence[str]) -> None:
    path.write_text(LabelModel.fit(vectors, labels, model_fingerprint(), strength, texts).to_json(), encoding="utf-8")


def _part(sentence: Sentence) -> str:
    """The part of a sentence in which its thing stands."""
    return sentence.text[slice(*part_around(parts_of(sentence.text), *sentence.span))]


@functools.cache  # of each sentence two or three layers are learned
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


def _asked() -> Iterator[Sentence]:
    """Questions, and what is said in the middle of talks, with the place of each name in them that could be wished for."""
    moved = (each.text for each in labelled() if each.sentence and each.move in _ASKING)
    texts = {*moved, *(text for pack in PACKS for text in questions(pack, but=_TELLING))}
    names = Names([name for pack in PACKS for name in wish_names(load_pack(pack))], known_words().__contains__)
    for text in some(texts, _NAMING):
        yield from (Sentence(text, (found.start, found.end), NO_WISH, NO_WISH) for found in names.find(text) if found.kind != FIELD)


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

"""`python -m benchmarks.encoder [--without PACK ...]`: tune the encoder anew, say how often a question's fact is the nearest, and write it.

Without some packs, which shows what a new one gains, nothing is written.
"""

from __future__ import annotations

import argparse
import time
from typing import Dict, List, Mapping, Sequence

import numpy as np

from benchmarks.encoder import examples
from benchmarks.encoder.examples import PackQuestions
from benchmarks.encoder.learning import Plan, Texts, learn
from benchmarks.encoder.tasks import Answered, Labelled
from benchmarks.tuning.blocks import entering, last_blocks, vectors_after
from benchmarks.tuning.prototypes import Prototypes
from benchmarks.tuning.transformer import Matrix
from nlu.encoder import TUNED_BLOCKS, WordPieces, packaged_model
from nlu.model_file import ModelFile

_BLOCKS = 3
_STEPS = 1500
_SHOWN = 100
_KEPT = 0.7
"""How much it counts that vectors stay where they were: the packaged model knows more of language than our examples."""
_WEIGHTS = {"facts": 5.0, "intents": 2.0, "moves": 2.0, "feelings": 1.0}
"""How often a batch is taken of each."""


def main() -> None:
    without = _arguments()
    packs, labelled = list(examples.pack_questions()), _labelled_texts()
    model = ModelFile(packaged_model())
    blocks = last_blocks(model, _BLOCKS)
    known = sorted({text for pack in packs for text in _texts(pack)} | {text for each in labelled.values() for text, _ in each})
    pieces = WordPieces()
    inputs, vectors = entering(model, [pieces.of(text) for text in known], blocks)
    texts = Texts(dict(zip(known, inputs)), dict(zip(known, vectors)))
    before = {pack.name: _nearest(pack, texts.before) for pack in packs}
    started = time.monotonic()
    learn(blocks, texts, _plan([pack for pack in packs if pack.name not in without], labelled, texts), lambda step: _tell(step, started))
    print("| pack | questions | its fact is the nearest, %, untuned | tuned |\n| --- | --- | --- | --- |")
    for pack in packs:
        said = _texts(pack)
        tuned = _nearest(pack, dict(zip(said, vectors_after(blocks, [texts.inputs[text] for text in said]))))
        note = ", not learnt from" if pack.name in without else ""
        print(f"| {pack.name}{note} | {len(pack.questions)} | {before[pack.name]:.1f} | {tuned:.1f} |")
    if not without:
        np.savez_compressed(TUNED_BLOCKS, **model.to_arrays(blocks))
        print(f"Written: {TUNED_BLOCKS}. Now learn again what reads its vectors: docs/decisions/0020-tuned-encoder.md says what.")


def _arguments() -> Sequence[str]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without", nargs="+", default=[], metavar="PACK")
    without: List[str] = parser.parse_args().without
    return without


def _labelled_texts() -> Dict[str, examples.Texts]:
    return {"intents": examples.intents(), "moves": examples.moves(), "feelings": examples.feelings()}


def _texts(pack: PackQuestions) -> List[str]:
    return [*dict.fromkeys([text for text, _ in pack.questions] + [text for fact in pack.facts for text in fact])]


def _plan(packs: Sequence[PackQuestions], labelled: Dict[str, examples.Texts], texts: Texts) -> Plan:
    asked = sum(len(pack.questions) for pack in packs)
    answered = [(Answered(pack.questions, pack.facts), _WEIGHTS["facts"] * len(pack.questions) / asked) for pack in packs]
    return Plan([*answered, *((_labelled(name, rows, texts), _WEIGHTS[name]) for name, rows in labelled.items())], _STEPS, _KEPT, seed=0)


def _labelled(name: str, rows: examples.Texts, texts: Texts) -> Labelled:
    names = sorted({label for _, label in rows})
    labels = np.searchsorted(names, [label for _, label in rows])
    vectors = np.stack([texts.before[text] for text, _ in rows])
    return Labelled([text for text, _ in rows], labels, Prototypes.of(name, vectors, labels))


def _nearest(pack: PackQuestions, vectors: Mapping[str, Matrix]) -> float:
    """Of 100 questions, how many have their fact nearest of all, briefly or whole."""
    facts = [np.stack([vectors[fact[form]] for fact in pack.facts]) for form in (0, 1)]
    found = [int(np.maximum(*(form @ vectors[text] for form in facts)).argmax()) == place for text, place in pack.questions]
    return 100 * float(np.mean(found))


def _tell(step: int, started: float) -> None:
    if (step + 1) % _SHOWN == 0:
        print(f"{step + 1} of {_STEPS} steps, {time.monotonic() - started:.0f} s", flush=True)


if __name__ == "__main__":
    main()

"""`python -m benchmarks.feelings`: learn anew to hear danger and low spirits, in English and in other languages, and write the weights."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator

from benchmarks.intent_examples import intent_examples
from benchmarks.moves.sentences import PACKS
from knowledge.load import choose_pack
from nlu import regression
from nlu.embedding_featurizer import EMBEDDING, embedded
from nlu.encoder import model_fingerprint
from nlu.feelings.find import find_feeling
from nlu.feelings.model import WEIGHTS, WEIGHTS_IN_OTHER_LANGUAGES, FeelingModel
from nlu.feelings.sentences import HARMLESS, digest, examples_in_other_languages, steering, written, written_in_other_languages

_DISTRESS = "distress"
_EACH = 2
"""Of a pack's examples every second is enough to know what is harmless."""


def main() -> None:
    texts, labels = zip(*written(), *steering(), *((text, HARMLESS) for pack in PACKS for text in _harmless(pack)))
    foreign, tiers = zip(*written_in_other_languages(), *examples_in_other_languages())
    vectors, sentences = embedded(texts, EMBEDDING, __name__), digest()
    english, others = regression.at_once(
        lambda: FeelingModel.fit(texts, labels, vectors, model_fingerprint(), sentences),
        lambda: FeelingModel.fit(foreign, tiers, sentences=sentences),
    )
    english.write(WEIGHTS)
    others.write(WEIGHTS_IN_OTHER_LANGUAGES)
    print(f"{len(texts)} English texts, {len(foreign)} in other languages: {WEIGHTS}, {WEIGHTS_IN_OTHER_LANGUAGES}")


def _harmless(pack: Path) -> Iterator[str]:
    """What is asked of `pack` is harmless, but for what a rule hears danger in."""
    with choose_pack(pack):
        examples = intent_examples()
    asked = {each.get("text") for each in examples if each.get("intent") != _DISTRESS}
    for text in sorted(filter(None, asked))[::_EACH]:
        feeling = find_feeling(text)
        if feeling is None or feeling.tier != "danger":
            yield text


if __name__ == "__main__":
    main()

"""`python -m benchmarks.activations`: find out how large each number becomes that the encoder multiplies, on the questions of this folder.

The quick graph (nlu/quick_model.py) makes them even by it before it rounds them. After `python -m benchmarks.encoder`, before all else.
"""

from __future__ import annotations

from typing import Dict

import numpy as np
from numpy.typing import NDArray

from benchmarks.questions import questions
from nlu.encoder import LARGEST, SentenceEncoder, tuned_model
from nlu.quick_model import OUTPUT, content, read_by_products


def main() -> None:
    largest = _largest()
    np.savez_compressed(LARGEST, **{name: values.astype(np.float16) for name, values in largest.items()})
    for name, values in largest.items():
        print(f"{name}: {values.max():.1f} at most, {np.median(values):.2f} in the middle")


def _largest() -> Dict[str, NDArray[np.float32]]:
    states = read_by_products()
    outputs = list(dict.fromkeys(states.values()))
    encoder = SentenceEncoder(model=content(tuned_model(), {}, outputs), outputs=[OUTPUT, *outputs])
    found = {name: np.zeros(1, np.float32) for name in outputs}
    for text in questions():
        for name, state in zip(outputs, encoder.states(text)[1:]):
            found[name] = np.maximum(found[name], np.abs(state).max(axis=0))
    return {product: found[state] for product, state in states.items()}


if __name__ == "__main__":
    main()

"""The quick graph computes what the packaged file does, but for rounding."""

from __future__ import annotations

import numpy as np
import pytest

from nlu.encoder import LARGEST, MAX_PIECES, TUNED_BLOCKS, SentenceEncoder, packaged_model, tuned_model
from nlu.model_file import ModelFile
from nlu.quick_model import _LEVELS, OUTPUT, content, read_by_products

TEXTS = ["What does healthcare pay?", "pay", "", "R", "Ünïcode 🙂 and ﬁgures: 95,000", "a long story " * MAX_PIECES]


@pytest.fixture(scope="module")
def in_floats() -> SentenceEncoder:
    with np.load(TUNED_BLOCKS, allow_pickle=False) as arrays:
        return SentenceEncoder(model=ModelFile(packaged_model()).patched(dict(arrays)))


@pytest.fixture(scope="module")
def quick() -> SentenceEncoder:
    return SentenceEncoder()


@pytest.mark.parametrize("text", TEXTS)
def test_it_points_where_the_packaged_graph_does(text: str, quick: SentenceEncoder, in_floats: SentenceEncoder) -> None:
    (vector, pieces), (exact, those) = quick.read(text), in_floats.read(text)
    assert pieces.states.shape == those.states.shape
    assert (vector @ exact.T).item() > 0.98


def test_what_is_near_stays_near(quick: SentenceEncoder, in_floats: SentenceEncoder) -> None:
    texts = ["What is the pay?", "How much would I earn?", "Will it rain on Sunday?", "can I work from my sofa", "who rises"]
    near, exact = (vectors @ vectors.T for vectors in (encoder.encode(texts) for encoder in (quick, in_floats)))
    assert np.abs(near - exact).max() < 0.05


def test_rounding_loses_less_where_it_is_known_how_large_activations_become(quick: SentenceEncoder, in_floats: SentenceEncoder) -> None:
    uneven = SentenceEncoder(model=content(tuned_model(), {}))
    exact = in_floats.encode(TEXTS)
    kept, without = (np.sum(encoder.encode(TEXTS) * exact, axis=1).mean() for encoder in (quick, uneven))
    assert 1 - kept < 0.7 * (1 - without)


def test_of_each_uneven_product_it_is_known() -> None:
    states = read_by_products()
    reader = SentenceEncoder(model=content(tuned_model(), {}, list(states.values())), outputs=[OUTPUT, *states.values()])
    with np.load(LARGEST, allow_pickle=False) as arrays:
        widths = {name: arrays[name].shape for name in arrays}
    assert widths == {name: (state.shape[1],) for name, state in zip(states, reader.states("width")[1:])}


def test_two_products_fit_into_sixteen_bits() -> None:
    assert 2 * 255 * _LEVELS < 2**15

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from sklearn.feature_extraction.text import CountVectorizer

from nlu.ngram_featurizer import NgramFeaturizer

EXAMPLES = ["What does tech pay in the end?", "Pay, please", "ΟΔΟΣ ΟΔΥΣΣΕΥΣ", "a b c", "İstanbul ﬁrst straße"]
WORDS = {"analyzer": "word", "token_pattern": r"(?u)\b\w+\b"}
COUNTED = {
    "char_wb": CountVectorizer(analyzer="char_wb", ngram_range=(2, 4)).fit(EXAMPLES),
    "word": CountVectorizer(ngram_range=(1, 2), **WORDS).fit(EXAMPLES),
}
LETTERS = st.text(st.sampled_from([*"aehptwy ?ΣσİfI\t\x1f\u3000"]), max_size=30)


def featurizer(analyzer: str) -> NgramFeaturizer:
    """One that knows the n-grams of EXAMPLES."""
    low, high = COUNTED[analyzer].ngram_range
    config = {**NgramFeaturizer.get_default_config(), "analyzer": analyzer, "min_ngram": low, "max_ngram": high}
    return NgramFeaturizer(config, "ngrams", cast(ModelStorage, None), Resource("ngrams"), COUNTED[analyzer].vocabulary_)


MADE = {analyzer: featurizer(analyzer) for analyzer in COUNTED}


@pytest.mark.parametrize("analyzer", COUNTED)
@given(LETTERS)
@example("tech tech\tTECH pay")
@example("ΟΔΟΣ ΣΟΔ")
@example("")
def test_n_grams_are_counted_as_scikit_learn_counts_them(analyzer: str, text: str) -> None:
    """However often a word was counted before."""
    message = Message({TEXT: text})
    MADE[analyzer].process([message])
    counted: Any = message.features[0].features
    assert (counted != COUNTED[analyzer].transform([text])).nnz == 0

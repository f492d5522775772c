"""Phrases around the words that look like a point, and their weights."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Sequence

import numpy as np
import pytest

from nlu.encoder import Pieces, model_fingerprint
from nlu.english.phrases import MOST_WORDS, words_in
from nlu.points import FEATURES, Phrase, PointModel, Told, phrases
from nlu.word_counts import WordCounts

MODEL = PointModel(np.array([1.0], np.float32), 0.0, np.eye(1, len(FEATURES), dtype=np.float32)[0], 0.0, "invented")


def told(*entities: Dict[str, Any]) -> Told:
    return Told(entities, (), WordCounts.of([]), {})


def found(text: str, scores: Dict[str, float], *entities: Dict[str, Any]) -> List[str]:
    """The phrases of `text` where each word has its score of `scores`, or a very low one."""
    words = words_in(text)
    values = [scores.get(text[start:end], -9.0) for start, end in words]
    return [phrase.text for phrase in phrases(text, (words, values), told(*entities))]


def entity(text: str, name: str, kind: str) -> Dict[str, Any]:
    return {"entity": kind, "start": text.index(name), "end": text.index(name) + len(name)}


def feature(phrase: Phrase, name: str) -> float:
    return phrase.features[FEATURES.index(name)]


def test_the_likeliest_word_comes_first() -> None:
    assert found("lamps in Norway or Kelpland", {"Norway": 1.0, "Kelpland": 3.0})[:2] == ["Kelpland", "Norway"]


def test_likely_neighbours_are_one_phrase() -> None:
    assert found("pay in Kelp County today", {"Kelp": 2.0, "County": 1.0})[0] == "Kelp County"


@pytest.mark.parametrize("text", ["Kelp, County", "Kelp? County"])
def test_a_mark_keeps_them_apart(text: str) -> None:
    assert found(text, {"Kelp": 2.0, "County": 1.0})[:2] == ["Kelp", "County"]


def test_what_the_pack_names_is_no_part_of_it() -> None:
    text = "harbour pay in Kelpland"
    assert found(text, {"pay": 0.0, "Kelpland": 2.0, "harbour": 1.0}, entity(text, "pay", "topic"))[:2] == ["Kelpland", "harbour"]


def test_but_the_name_of_the_field_may_begin_a_longer_one() -> None:
    text = "is a lamp engineer paid"
    assert found(text, {"engineer": 2.0, "lamp": -2.0}, entity(text, "lamp", "field"))[0] == "lamp engineer"


def test_a_word_that_seldom_stands_alone_takes_the_one_behind_it() -> None:
    assert found("do keepers learn data entry there", {"data": 1.0})[0] == "data entry"
    assert found("do keepers use data or lamps", {"data": 1.0})[0] == "data"
    text = "is data science a skill"
    assert found(text, {"data": 1.0}, entity(text, "science", "skill"))[0] == "data"


def test_a_phrase_has_few_words() -> None:
    text = "one two three four five six seven eight nine"
    first = found(text, dict.fromkeys(text.split(), 1.0))[0]
    assert len(first.split()) == MOST_WORDS


def test_words_of_a_question_are_tried_however_likely_a_long_story_is() -> None:
    story = ", ".join(f"kelp{letter}" for letter in "abcdefghijklmno")
    text = f"I sold {story}. Is there a grant?"
    words = words_in(text)
    scores = [2.0 if text[s:e].startswith("kelp") else 1.0 if text[s:e] == "grant" else -9.0 for s, e in words]
    start = text.index("Is there")
    tried = {phrase.text for phrase in phrases(text, (words, scores), replace(told(), questions=((start, len(text)),)))}
    assert "grant" in tried
    assert "grant" not in {phrase.text for phrase in phrases(text, (words, scores), told())}


def test_no_words_no_phrases() -> None:
    assert phrases("?!", ((), []), told()) == []


def test_a_sentence_that_asks_counts_more_than_one_that_tells() -> None:
    text = "I sold lamps in Norway. What does Kelpland pay?"
    words = words_in(text)
    scores = [2.0 if text[s:e] in ("Norway", "Kelpland") else -9.0 for s, e in words]
    asked = {phrase.text: feature(phrase, "asked") for phrase in phrases(text, (words, scores), told())}
    assert asked["Kelpland"] == 1.0 and asked["Norway"] == 0.0


def test_a_weight_grows_with_the_score_and_stays_a_probability() -> None:
    text = "low high"
    weights = {phrase.text: MODEL.weight(phrase) for phrase in phrases("low, high", (words_in("low, high"), [-1.0, 4.0]), told())}
    assert 0 <= weights["low"] < 0.5 < weights["high"] <= 1 and set(weights) == set(text.split())


def pieces(scores: Sequence[float], spans: Sequence[Sequence[int]]) -> Pieces:
    return Pieces(np.array(scores, np.float32)[:, None], np.array(spans, np.int64))


def test_a_word_has_the_mean_of_its_pieces_and_the_marks_at_the_ends_count_for_none() -> None:
    words, scores = MODEL.scores("kelp ok", [((0, 7), pieces([9.0, 1.0, 3.0, 5.0, 9.0], [(0, 0), (0, 2), (2, 4), (5, 7), (0, 0)]))])
    assert words == ((0, 4), (5, 7)) and scores == [2.0, 5.0]


def test_a_word_beyond_the_encoders_reach_is_read_in_its_clause() -> None:
    text = "kelp ok"
    whole, clause = pieces([1.0], [(0, 4)]), pieces([4.0], [(0, 2)])
    assert MODEL.scores(text, [((0, 7), whole)])[0] == ((0, 4),)
    assert MODEL.scores(text, [((0, 7), whole), ((5, 7), clause)])[1] == [1.0, 4.0]


def test_the_packaged_weights_fit_the_packaged_encoder() -> None:
    assert PointModel.load().encoder == model_fingerprint()

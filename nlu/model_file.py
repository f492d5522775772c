"""Reads the weights of the packaged model out of its ONNX content and writes others over them, with nothing but NumPy.

The file stores its matrices as int8 with a float scale for each column, and ONNX Runtime computes with their products: a block
can be taken out, trained, rounded again and put back, byte for byte in place. Running it then costs what it did before.
"""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, NamedTuple, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from nlu.protobuf import fields, sized, varints

Matrix = NDArray[np.float32]
Weights = Dict[str, Matrix]

BLOCKS = 6
BLOCK_OUTPUTS = ("layer_norm_2", "layer_norm_4", "layer_norm_6", "layer_norm_8", "layer_norm_10", "last_hidden_state")
"""What the file calls the output of each block; only the last is an output of the model."""

_EMBEDDINGS = "inner.embeddings."
_WORDS = f"{_EMBEDDINGS}word_embeddings.weight"
_MATRICES = ("query", "key", "value", "out", "up", "down")
_VECTORS = {
    "query_b": "attention.self.query.bias",
    "key_b": "attention.self.key.bias",
    "value_b": "attention.self.value.bias",
    "out_b": "attention.output.dense.bias",
    "norm1_g": "attention.output.LayerNorm.weight",
    "norm1_b": "attention.output.LayerNorm.bias",
    "up_b": "intermediate.dense.bias",
    "down_b": "output.dense.bias",
    "norm2_g": "output.LayerNorm.weight",
    "norm2_b": "output.LayerNorm.bias",
}
# Field numbers of onnx.proto.
_GRAPH, _INITIALIZER, _OUTPUT = 7, 5, 12
_DIMS, _TYPE, _NAME, _RAW = 1, 2, 8, 9
_INT8 = 3


class _Tensor(NamedTuple):
    """Where a tensor's numbers lie in the file, and what they are."""

    start: int
    end: int
    shape: Tuple[int, ...]
    kind: np.dtype[Any]


class ModelFile:
    """The content of the packaged model.onnx. Weights are in float32; matrices have shape (inputs, outputs)."""

    def __init__(self, content: bytes) -> None:
        """Raises ValueError for a model whose tensors are not called as in the packaged one."""
        self._content = content
        self._tensors = _tensors(content)
        matrices = [name[:-2] for name in self._tensors if name.startswith("val_") and name.endswith("_q")]
        if len(matrices) != BLOCKS * len(_MATRICES):
            raise ValueError("this is not the packaged export of all-MiniLM-L6-v2, the only one whose weights can be told apart")
        each = len(_MATRICES)
        self._matrices = [dict(zip(_MATRICES, matrices[at * each : (at + 1) * each])) for at in range(BLOCKS)]

    def embeddings(self) -> Weights:
        """What becomes of word pieces before the first block: `word` and `position` to add, and the norm's `g` and `b`."""
        return {"word": self._matrix(_WORDS), **self.around_words()}

    def around_words(self) -> Weights:
        """The `embeddings` but for the words, which as floats take 47 MB."""
        segment = self._read(f"{_EMBEDDINGS}token_type_embeddings.weight")[0].astype(np.float32)
        return {
            "position": self._matrix(f"{_EMBEDDINGS}position_embeddings.weight") + segment,
            "g": self._read(f"{_EMBEDDINGS}LayerNorm.weight").astype(np.float32),
            "b": self._read(f"{_EMBEDDINGS}LayerNorm.bias").astype(np.float32),
        }

    def words(self) -> Tuple[NDArray[np.int8], NDArray[np.float32]]:
        """The vectors of word pieces as the file keeps them: whole numbers (pieces, dimensions), and a scale for each (pieces, 1)."""
        return self._read(f"{_WORDS}_q"), self._read(f"{_WORDS}_scale").astype(np.float32)

    def block(self, at: int) -> Weights:
        """The weights of one block, 0 to 5, as benchmarks.tuning.transformer computes with them: query, key and value in one."""
        matrices = {name: self._matrix(stored) for name, stored in self._matrices[at].items()}
        vectors = {name: self._read(_vector_name(at, name)).astype(np.float32) for name in _VECTORS}
        return {
            "qkv": np.concatenate([matrices.pop(name) for name in ("query", "key", "value")], axis=1),
            "qkv_b": np.concatenate([vectors.pop(name) for name in ("query_b", "key_b", "value_b")]),
            **matrices,
            **vectors,
        }

    def to_arrays(self, blocks: Mapping[int, Weights]) -> Dict[str, NDArray[Any]]:
        """The weights of whole blocks, rounded to int8, under the names of the file: 1.8 MB a block."""
        arrays: Dict[str, NDArray[Any]] = {}
        for at, weights in blocks.items():
            parts = {**weights, **_parted(weights, "qkv", ""), **_parted(weights, "qkv_b", "_b")}
            for name, stored in self._matrices[at].items():
                scale = np.maximum(np.abs(parts[name]).max(axis=0, keepdims=True) / 127, 1e-12).astype(np.float32)
                arrays[stored + "_q"] = np.rint(parts[name] / scale).astype(np.int8)
                arrays[stored + "_scale"] = scale
            arrays.update({_vector_name(at, name): parts[name] for name in _VECTORS})
        return arrays

    def patched(self, arrays: Mapping[str, NDArray[Any]], outputs: Sequence[str] = ()) -> bytes:
        """The content with `arrays` in place of the tensors of those names, and with more `outputs`.

        Raises ValueError for an array that doesn't fit in its place.
        """
        content = bytearray(self._content)
        for name, array in arrays.items():
            tensor = self._tensors.get(name)
            if tensor is None or (tensor.shape, tensor.kind) != (array.shape, array.dtype):
                raise ValueError(f"{name}, {array.dtype} of shape {array.shape}, has no place in the model file")
            content[tensor.start : tensor.end] = np.ascontiguousarray(array).tobytes()
        return bytes(content) + (_more_outputs(outputs) if outputs else b"")

    def _read(self, name: str) -> NDArray[Any]:
        tensor = self._tensors[name]
        count = (tensor.end - tensor.start) // tensor.kind.itemsize
        return np.frombuffer(self._content, tensor.kind, count, tensor.start).reshape(tensor.shape)

    def _matrix(self, name: str) -> Matrix:
        matrix: Matrix = self._read(name + "_q").astype(np.float32) * self._read(name + "_scale").astype(np.float32)
        return matrix


def _vector_name(at: int, name: str) -> str:
    return f"inner.encoder.layer.{at}.{_VECTORS[name]}"


def _parted(weights: Weights, name: str, ending: str) -> Weights:
    return dict(zip((part + ending for part in ("query", "key", "value")), np.split(weights[name], 3, axis=-1)))


def _tensors(content: bytes) -> Dict[str, _Tensor]:
    """The stored tensors by name, in the order of the file."""
    graphs = [(start, end) for number, _, start, end in fields(content, 0, len(content)) if number == _GRAPH]
    tensors: Dict[str, _Tensor] = {}
    for graph in graphs:
        for number, _, start, end in fields(content, *graph):
            if number == _INITIALIZER:
                name, tensor = _tensor(content, start, end)
                tensors[name] = tensor
    return tensors


def _tensor(content: bytes, start: int, end: int) -> Tuple[str, _Tensor]:
    name, kind, place = "", 0, (0, 0)
    shape: List[int] = []
    for number, value, first, last in fields(content, start, end):
        if number == _DIMS:
            shape += [value] if first == last else varints(content, first, last)
        elif number == _TYPE:
            kind = value
        elif number == _NAME:
            name = content[first:last].decode()
        elif number == _RAW:
            place = (first, last)
    return name, _Tensor(*place, tuple(shape), np.dtype(np.int8 if kind == _INT8 else np.float32))


def _more_outputs(names: Sequence[str]) -> bytes:
    """To be written after a model: protobuf merges a message that follows into the one before."""
    any_floats = sized(2, sized(1, b"\x08\x01"))  # ValueInfoProto.type: a tensor of float32
    return sized(_GRAPH, b"".join(sized(_OUTPUT, sized(1, name.encode()) + any_floats) for name in names))

"""The packaged model as a graph of few operations that multiply int8 by int8: half of its time, and a quarter of the memory of
its weights.

The packaged file keeps its weights as int8, but computes with floats: six tenths of its time are products that wait for 42 MB of
weights, the rest are small operations that ONNX Runtime has larger ones for.
"""

from __future__ import annotations

import struct
from typing import Any, Dict, List, Mapping, Sequence, Union

import numpy as np
from numpy.typing import NDArray

from nlu.model_file import BLOCKS, Matrix, ModelFile, Weights
from nlu.protobuf import four_bytes, sized, whole

VERSION = b"1"
"""To be raised with every change of what the graph computes: what was learned from other vectors is of no use then."""
INPUT, OUTPUT = "input_ids", "last_hidden_state"
"""The numbers of a text's pieces, shape (1, pieces); what the model makes of each, (1, pieces, dimensions)."""

_HEADS = 12
_SMALLEST = 1e-12
"""What the model adds to a variance before it divides by it."""
_LEVELS = 63
"""Weights are whole numbers up to this, seven bits and not eight: processors without instructions of their own for that add two products
in 16 bits, which 255 times 127 twice would not fit, and would find another sum than the others.
"""
_SHARE = 0.75
"""How much of the unevenness of activations goes over to the weights, which have a scale for each column; the rest stays."""
_SMALL_ACTIVATION, _SMALL_WEIGHT = 1e-3, 1e-5
_OPERATORS, _MICROSOFT = 17, "com.microsoft"
"""The version of ONNX's operators, and the domain of those that ONNX Runtime adds."""
_KINDS = {"float32": 1, "int8": 3, "int64": 7}
_VERSION_OF_FORMAT = 8

Number = Union[int, float]
Largest = Mapping[str, NDArray[Any]]
"""For a product, by its name, the largest that each of its inputs becomes: shape (inputs,)."""


def read_by_products() -> Dict[str, str]:
    """The products whose inputs are uneven, and the state of the graph that each reads: shape (1, pieces, inputs)."""
    blocks = range(BLOCKS)
    return {
        **{f"qkv_{at}": f"normed2_{at - 1}" if at else "embedded" for at in blocks},
        **{f"up_{at}": f"normed1_{at}" for at in blocks},
        **{f"down_{at}": f"widened_{at}" for at in blocks},
    }


def content(file: ModelFile, largest: Largest, outputs: Sequence[str] = ()) -> bytes:
    """The content of a model.onnx with the weights of `file`, which gives states of the graph as `outputs` besides.

    Without what is the `largest`, inputs stay uneven, and rounding loses more of them. It reads one text at a time: activations are
    rounded by the largest among all that are read together, so that texts would change each other's vectors.
    """
    graph = _Graph(largest)
    state = _embeddings(graph, file)
    for at in range(BLOCKS):
        state = _block(graph, at, file.block(at), state)
    graph.add("Identity", [state], OUTPUT)
    return graph.written([OUTPUT, *outputs])


def _embeddings(graph: _Graph, file: ModelFile) -> str:
    """What the first block reads. Words stay int8 until they are looked up."""
    words, scale = file.words()
    others = file.around_words()
    rounded = graph.add("Gather", [graph.weight("words", words), INPUT], "rounded")
    scales = graph.add("Gather", [graph.weight("words_scale", scale), INPUT], "scales")
    word = graph.add("Mul", [graph.add("Cast", [rounded], "cast", to=_KINDS["float32"]), scales], "word")
    count = graph.add("Shape", [INPUT], "count", start=1, end=2)
    begin, axis = graph.weight("begin", np.zeros(1, np.int64)), graph.weight("axis", np.zeros(1, np.int64))
    place = graph.add("Slice", [graph.weight("places", others["position"]), begin, count, axis], "place")
    both = graph.add("Add", [word, place], "both")
    norms = [graph.weight("norm_g", others["g"]), graph.weight("norm_b", others["b"])]
    return graph.add("LayerNormalization", [both, *norms], "embedded", axis=-1, epsilon=_SMALLEST)


def _block(graph: _Graph, at: int, weights: Weights, state: str) -> str:
    def vector(name: str) -> str:
        return graph.weight(f"{name}_{at}", weights[name])

    def product(name: str, of: str, *bias: str) -> str:
        return graph.product(f"{name}_{at}", weights[name], of, *bias)

    def normed(number: int, change: str, before: str, bias: str) -> str:
        given = [change, before, vector(f"norm{number}_g"), vector(f"norm{number}_b"), vector(bias)]
        return graph.add("SkipLayerNormalization", given, f"normed{number}_{at}", _MICROSOFT, epsilon=_SMALLEST)

    parts = [f"{part}_{at}" for part in ("query", "key", "value")]
    graph.add("Split", [product("qkv", state, vector("qkv_b"))], parts, axis=2)
    seen = graph.add("MultiHeadAttention", parts, f"seen_{at}", _MICROSOFT, num_heads=_HEADS)
    attended = normed(1, product("out", seen), state, "out_b")
    widened = graph.add("BiasGelu", [product("up", attended), vector("up_b")], f"widened_{at}", _MICROSOFT)
    return normed(2, product("down", widened), attended, "down_b")


class _Graph:
    """An ONNX graph, written as it is built."""

    def __init__(self, largest: Largest) -> None:
        self._largest = largest
        self._weights: Dict[str, bytes] = {}
        self._nodes: List[bytes] = []

    def weight(self, name: str, array: NDArray[Any]) -> str:
        """Keep `array` under `name`, which is given back."""
        dimensions = b"".join(whole(1, size) for size in array.shape)
        kind = whole(2, _KINDS[array.dtype.name])
        self._weights[name] = dimensions + kind + sized(8, name.encode()) + sized(9, np.ascontiguousarray(array).tobytes())
        return name

    def add(self, kind: str, inputs: Sequence[str], outputs: Union[str, List[str]], domain: str = "", **attributes: Number) -> str:
        """Add an operation; the name of its first output is given back."""
        named = [outputs] if isinstance(outputs, str) else outputs
        node = b"".join(sized(1, name.encode()) for name in inputs) + b"".join(sized(2, name.encode()) for name in named)
        node += sized(4, kind.encode()) + b"".join(sized(5, _attribute(*each)) for each in attributes.items())
        self._nodes.append(node + sized(7, domain.encode()))
        return named[0]

    def product(self, name: str, matrix: Matrix, of: str, *bias: str) -> str:
        """`of` times `matrix`, whose columns are rounded to _LEVELS each way, plus a `bias`.

        Where it is known how large each input becomes, the large ones are made smaller and their weights larger.
        """
        if name in self._largest:
            factors = _factors(self._largest[name], matrix)
            of = self.add("Mul", [of, self.weight(f"{name}_factors", 1 / factors)], f"{name}_even")
            matrix = matrix * factors[:, None]
        scale = np.maximum(np.abs(matrix).max(axis=0) / _LEVELS, _SMALLEST).astype(np.float32)
        rounded = self.weight(f"{name}_rounded", np.rint(matrix / scale).astype(np.int8))
        zeros = self.weight(f"{name}_zeros", np.zeros(len(scale), np.int8))
        return self.add("DynamicQuantizeMatMul", [of, rounded, self.weight(f"{name}_scale", scale), zeros, *bias], name, _MICROSOFT)

    def written(self, outputs: Sequence[str]) -> bytes:
        """The content of the model's file."""
        graph = b"".join(sized(1, node) for node in self._nodes) + sized(2, b"quick")
        graph += b"".join(sized(5, weight) for weight in self._weights.values())
        graph += sized(11, _value(INPUT, "int64", 2)) + b"".join(sized(12, _value(name, "float32", 3)) for name in outputs)
        operators = sized(8, sized(1, b"") + whole(2, _OPERATORS)) + sized(8, sized(1, _MICROSOFT.encode()) + whole(2, 1))
        return whole(1, _VERSION_OF_FORMAT) + operators + sized(7, graph)


def _factors(largest: NDArray[Any], matrix: Matrix) -> Matrix:
    """What the weights of each input are multiplied by, and the input divided by; their product is 1."""
    inputs = np.maximum(largest.astype(np.float32), _SMALL_ACTIVATION)
    weights = np.maximum(np.abs(matrix).max(axis=1), _SMALL_WEIGHT)
    logs = _SHARE * np.log(inputs) - (1 - _SHARE) * np.log(weights)
    factors: Matrix = np.exp(logs - logs.mean()).astype(np.float32)
    return factors


def _attribute(name: str, value: Number) -> bytes:
    if isinstance(value, float):
        return sized(1, name.encode()) + four_bytes(2, struct.pack("<f", value)) + whole(20, 1)
    return sized(1, name.encode()) + whole(3, value % (1 << 64)) + whole(20, 2)  # below zero as two's complement


def _value(name: str, kind: str, dimensions: int) -> bytes:
    """What goes in or comes out: a tensor of any sizes."""
    shape = b"".join(sized(1, sized(2, f"{name}_{at}".encode())) for at in range(dimensions))
    return sized(1, name.encode()) + sized(2, sized(1, whole(1, _KINDS[kind]) + sized(2, shape)))

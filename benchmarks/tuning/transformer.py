"""Blocks of a transformer in NumPy, forwards and backwards, on sentences laid end to end.

Arrays of activations have shape (pieces of all sentences, width): padding is spent only inside attention.
"""

from __future__ import annotations

from typing import Dict, Optional, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Weights = Dict[str, Matrix]

HEADS = 12
_LEAST = 1e-12
"""The epsilon of the model's norms."""
_SLICE = 32
"""Rows that the curve is computed for at a time: they stay in the processor's cache."""


class Batch:
    """How sentences of `lengths` pieces lie end to end."""

    def __init__(self, lengths: Sequence[int]) -> None:
        self.lengths = np.asarray(lengths)
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)[:-1]])
        self._sentence = np.repeat(np.arange(len(self.lengths)), self.lengths)
        self.position = np.arange(int(self.lengths.sum())) - self.starts[self._sentence]
        self._count, self._longest = len(self.lengths), int(self.lengths.max())
        self._padded_row = self._sentence * self._longest + self.position
        written = np.arange(self._longest) < self.lengths[:, None]
        self.mask: Matrix = np.where(written, 0, -1e9).astype(np.float32)[:, None, None, :]
        self._weight: Matrix = (1 / self.lengths).astype(np.float32)[:, None]

    def to_heads(self, rows: Matrix) -> Matrix:
        """Padded and parted for attention: shape (sentences, heads, longest, width / heads)."""
        width = rows.shape[1]
        padded = np.zeros((self._count * self._longest, width), np.float32)
        padded[self._padded_row] = rows
        return np.ascontiguousarray(padded.reshape(self._count, self._longest, HEADS, width // HEADS).transpose(0, 2, 1, 3))

    def from_heads(self, heads: Matrix) -> Matrix:
        """The reverse of `to_heads`."""
        rows: Matrix = heads.transpose(0, 2, 1, 3).reshape(self._count * self._longest, -1)[self._padded_row]
        return rows

    def mean(self, rows: Matrix) -> Matrix:
        """Shape (sentences, width)."""
        means: Matrix = np.add.reduceat(rows, self.starts, axis=0) * self._weight
        return means

    def mean_backward(self, slope: Matrix) -> Matrix:
        """The slope of the rows, given that of their means."""
        spread: Matrix = (slope * self._weight)[self._sentence]
        return spread


class Dropout:
    """Blanks a share `rate` of all numbers, the same ones for the same seed."""

    def __init__(self, rate: float, seed: Sequence[int]) -> None:
        self._rate = rate
        self._random = np.random.default_rng(list(seed))

    def kept(self, shape: Tuple[int, ...]) -> Matrix:
        """What to multiply by: 0, or a little more than 1."""
        kept: Matrix = (self._random.random(shape, dtype=np.float32) >= self._rate) * np.float32(1 / (1 - self._rate))
        return kept


def norm(rows: Matrix, g: Matrix, b: Matrix) -> Tuple[Matrix, Matrix, Matrix]:
    """The layer norm of `rows`; then the rows before `g` and `b`, and the inverse of their deviations, which going back needs."""
    rows = rows - rows.mean(axis=1, keepdims=True)
    inverse = (1 / np.sqrt(np.einsum("ij,ij->i", rows, rows)[:, None] / rows.shape[1] + _LEAST)).astype(np.float32)
    rows *= inverse
    return rows * g + b, rows, inverse


def forward(w: Weights, x: Matrix, batch: Batch, dropout: Optional[Dropout] = None) -> Tuple[Matrix, Weights]:
    """What block `w` makes of `x`, and what `backward` needs to know of it."""
    q, k, v = (batch.to_heads(part) for part in np.split(x @ w["qkv"] + w["qkv_b"], 3, axis=1))
    q *= np.float32(q.shape[-1] ** -0.5)
    a = q @ k.transpose(0, 1, 3, 2) + batch.mask
    a -= a.max(axis=-1, keepdims=True)
    np.exp(a, out=a)
    a /= a.sum(axis=-1, keepdims=True)
    saved: Weights = {"x": x, "q": q, "k": k, "v": v, "a": a, "mixed": batch.from_heads(a @ v)}
    z = _dropped(saved["mixed"] @ w["out"] + w["out_b"], "kept1", saved, dropout)
    y, saved["norm1"], saved["inverse1"] = norm(z + x, w["norm1_g"], w["norm1_b"])
    u = y @ w["up"] + w["up_b"]
    below, slope = _normal(u)
    slope *= u
    slope += below
    saved.update(y=y, slope=slope, curved=u * below)
    z = _dropped(saved["curved"] @ w["down"] + w["down_b"], "kept2", saved, dropout)
    output, saved["norm2"], saved["inverse2"] = norm(z + y, w["norm2_g"], w["norm2_b"])
    return output, saved


def backward(w: Weights, d: Matrix, saved: Weights, batch: Batch) -> Tuple[Matrix, Weights]:
    """The slopes of what went into block `w` and of its weights, given the slope `d` of what came out."""
    g: Weights = {}
    d, g["norm2_g"], g["norm2_b"] = _norm_backward(d, saved["norm2"], saved["inverse2"], w["norm2_g"])
    dz = d * saved["kept2"] if "kept2" in saved else d
    g["down"], g["down_b"] = saved["curved"].T @ dz, dz.sum(axis=0)
    du = dz @ w["down"].T
    du *= saved["slope"]
    g["up"], g["up_b"] = saved["y"].T @ du, du.sum(axis=0)
    d, g["norm1_g"], g["norm1_b"] = _norm_backward(d + du @ w["up"].T, saved["norm1"], saved["inverse1"], w["norm1_g"])
    dz = d * saved["kept1"] if "kept1" in saved else d
    g["out"], g["out_b"] = saved["mixed"].T @ dz, dz.sum(axis=0)
    dqkv = _attention_backward(batch.to_heads(dz @ w["out"].T), saved, batch)
    g["qkv"], g["qkv_b"] = saved["x"].T @ dqkv, dqkv.sum(axis=0)
    return d + dqkv @ w["qkv"].T, g


def _attention_backward(d: Matrix, saved: Weights, batch: Batch) -> Matrix:
    a = saved["a"]
    dv = a.transpose(0, 1, 3, 2) @ d
    da = d @ saved["v"].transpose(0, 1, 3, 2)
    da -= np.einsum("bhij,bhij->bhi", da, a)[..., None]
    da *= a
    dq, dk = (da @ saved["k"]) * np.float32(d.shape[-1] ** -0.5), da.transpose(0, 1, 3, 2) @ saved["q"]
    return np.concatenate([batch.from_heads(each) for each in (dq, dk, dv)], axis=1)


def _dropped(rows: Matrix, name: str, saved: Weights, dropout: Optional[Dropout]) -> Matrix:
    if dropout is None:
        return rows
    saved[name] = dropout.kept(rows.shape)
    return rows * saved[name]


def _norm_backward(d: Matrix, rows: Matrix, inverse: Matrix, g: Matrix) -> Tuple[Matrix, Matrix, Matrix]:
    dg, db, d = np.einsum("ij,ij->j", d, rows), d.sum(axis=0), d * g
    along = np.einsum("ij,ij->i", d, rows)[:, None] / rows.shape[1]
    return inverse * (d - d.mean(axis=1, keepdims=True) - rows * along), dg, db


def _normal(u: Matrix) -> Tuple[Matrix, Matrix]:
    """The normal distribution at `u`, and its density: NumPy lacks erf, Abramowitz and Stegun's 7.1.26 is right to 1e-7."""
    below, density = np.empty_like(u), np.empty_like(u)
    for start in range(0, len(u), _SLICE):
        x = u[start : start + _SLICE]
        t = 1 / (1 + np.float32(0.3275911 * 2**-0.5) * np.abs(x))
        bell = np.exp(np.float32(-0.5) * x * x)
        tail = np.float32(1.061405429) * t
        for factor in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
            tail += np.float32(factor)
            tail *= t
        tail *= bell
        tail *= np.float32(0.5)
        below[start : start + _SLICE] = np.where(x >= 0, 1 - tail, tail)
        density[start : start + _SLICE] = bell * np.float32((2 * np.pi) ** -0.5)
    return below, density

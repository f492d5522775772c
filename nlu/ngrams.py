"""How often each few letters, or each word and pair of words, stand in a text: what an encoder's vector alone doesn't show."""

from __future__ import annotations

import functools
import itertools
import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, List, Mapping, Optional, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from nlu.ahead import Ahead
from nlu.feelings.fold import fold

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

Numbers = NDArray[np.float32]
Row = Tuple[NDArray[np.int64], Numbers]

_SIZES = (1, 2, 3, 4)
"""In letters. A Chinese word has one or two; four reach over the end of a short word into the next."""
_WORD = re.compile(r"[a-z0-9']+|[%?$€£]")


def letters(text: str) -> List[str]:
    """Each one to four letters that follow one another, blanks among them."""
    folded = f" {fold(text)} "
    return [folded[start : start + size] for size in _SIZES for start in range(len(folded) - size + 1)]


def words(text: str) -> List[str]:
    """Each word and each sign that asks or counts, and each two of them that follow one another, the text's begin and end among them."""
    found = ["<", *_WORD.findall(text.lower()), ">"]
    return [*found[1:-1], *map(" ".join, itertools.pairwise(found))]


@dataclass(frozen=True)
class Ngrams:
    """The column of each n-gram that `read` finds in texts, and its weight (columns,): the fewer texts hold it, the higher. Those of
    `beside`, where there are any, have the columns after them.
    """

    read: Callable[[str], List[str]]
    columns: Mapping[str, int]
    weights: Numbers
    beside: Optional[Ngrams] = None

    @classmethod
    def of(
        cls, texts: Sequence[str], least: int, read: Callable[[str], List[str]], beside: Optional[Callable[[str], List[str]]] = None
    ) -> Ngrams:
        """Those that stand in `least` of `texts` or more, and those that `beside` finds."""
        held = Counter(ngram for text in texts for ngram in set(read(text)))
        kept = sorted(ngram for ngram, count in held.items() if count >= least)
        weights = [math.log((1 + len(texts)) / (1 + held[ngram])) + 1 for ngram in kept]
        others = cls.of(texts, least, beside) if beside else None
        return cls(read, {ngram: column for column, ngram in enumerate(kept)}, np.array(weights, np.float32), others)

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.columns) + (self.beside.width if self.beside else 0)

    @functools.cached_property
    def row(self) -> Ahead[Row]:
        """The columns of what a text holds, and their values, as a vector of length 1, or two of them where others are counted beside;
        empty where it holds nothing known.
        """
        return Ahead(self._row)

    def _row(self, text: str) -> Row:
        columns, values = self._of_its_own(text)
        if self.beside is None:
            return columns, values
        others, theirs = self.beside._row(text)
        return np.concatenate([columns, others + len(self.columns)]), np.concatenate([values, theirs])

    def _of_its_own(self, text: str) -> Row:
        ngrams = self.read(text)
        found = Counter(map(self.columns.get, ngrams))
        unknown = found.pop(None, 0)
        columns = np.fromiter(found, np.int64, len(found))
        values = self.weights[columns]
        if len(found) + unknown < len(ngrams):  # some stand there more than once
            values = (1 + np.log(np.fromiter(found.values(), np.float32, len(found)))) * values
        return columns, values / max(math.sqrt(values @ values), 1e-9)

    def matrix(self, texts: Sequence[str]) -> csr_matrix:
        """The rows of `texts`."""
        from scipy.sparse import csr_matrix  # only a training needs it

        rows = [self.row(text) for text in texts]
        ends = np.cumsum([0, *(len(columns) for columns, _ in rows)])
        columns, values = (np.concatenate(each) for each in zip(*rows))
        return csr_matrix((values, columns, ends), shape=(len(texts), self.width))

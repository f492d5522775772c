"""How likely it is that a question can't be served: learned on labelled questions to several packs, and checked on each by the others.

limits.jsonl holds questions of our own to the default pack, limited to something that no source of this kind serves, and their twins,
which tell much and ask something plain. Beside it, a set for each of OTHERS: packs of other fields, so that nothing is learned which only
one pack has. `python -m benchmarks.doubt` and `python -m benchmarks.points` learn on these and on what BENCH_QUESTIONS names.
"""

from pathlib import Path
from typing import Iterator, Sequence, Tuple

from knowledge.load import DEFAULT_PACK

_HERE = Path(__file__).parent
LABELLED = _HERE / "limits.jsonl"
_PACKS = (
    _HERE.parents[1] / "tests" / "packs" / "nursing",
    *sorted(folder for folder in (_HERE / "packs").iterdir() if folder.is_dir()),
)
OTHERS = {pack: _HERE / f"{pack.name}.jsonl" for pack in _PACKS}
"""Packs of other fields, and the questions to each."""


def by_pack(sets: Sequence[Path]) -> Iterator[Tuple[Path, Sequence[Path]]]:
    """Each pack with the questions to it: the default pack with `sets`, then the others."""
    yield DEFAULT_PACK, sets
    yield from ((pack, [questions]) for pack, questions in OTHERS.items())

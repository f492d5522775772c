"""`python -m knowledge`: check the pack and print the grid of industries by facets."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Callable, Iterable, List

from knowledge.errors import InvalidPack, KnowledgeError
from knowledge.load import check_pack, pack_folder
from knowledge.pack import Pack


def grid(pack: Pack) -> List[str]:
    """One line an industry, one column a facet: ● holds a fact, ○ has a rule that holds for all, · the source leaves empty."""
    width = max(len(industry.name) for industry in pack.industries.values())
    lines = [" " * width + "  " + "  ".join(pack.facets)]
    for subject, industry in pack.industries.items():
        cells = (_cell(pack, subject, facet) for facet in pack.facets)
        lines.append(f"{industry.name:{width}}  " + "  ".join(f"{cell:^{len(facet)}}" for cell, facet in zip(cells, pack.facets)))
    return lines


def _cell(pack: Pack, subject: str, facet: str) -> str:
    return "●" if pack.fact_of(subject, facet) else "○" if pack.rules_for(subject, facet) else "·"


def _place() -> str:
    """The folder of the pack, as one would write it here."""
    folder, here = pack_folder().resolve(), Path.cwd()
    return str(folder.relative_to(here) if here in folder.parents else folder)


def main(besides: Callable[[], Iterable[str]] = tuple) -> int:
    """Print what the pack holds, what is wrong with it or may harm, and `besides`; which folder it was stands in the last line."""
    try:
        pack, warnings = check_pack()
    except KnowledgeError as error:
        print(error, file=sys.stderr)
        for warning in error.warnings if isinstance(error, InvalidPack) else ():
            print(f"Look at {warning}", file=sys.stderr)
        return 1
    print("\n".join(grid(pack)))
    for warning in warnings:
        print(f"Look at {warning}")
    cells = [_cell(pack, subject, facet) for subject in pack.industries for facet in pack.facets]
    facts = sum(1 for _ in pack.facts())
    told = f"{facts} facts, no fault; {cells.count('●')} cells filled, {len(cells) - cells.count('●')} empty"
    print(*besides(), sep="\n")
    print(f"{_place()}: {told}{', ' + str(len(warnings)) + ' to look at' if warnings else ''}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""`python -m knowledge`: check the pack and print the grid of industries by facets."""

from __future__ import annotations

import sys
from typing import List

from knowledge.errors import KnowledgeError
from knowledge.load import load_pack, pack_folder
from knowledge.pack import Pack
from knowledge.schema import FACETS


def grid(pack: Pack) -> List[str]:
    """One line an industry, one column a facet: a filled cell holds a fact, an empty one the source doesn't fill."""
    width = max(len(industry.name) for industry in pack.industries.values())
    lines = [" " * width + "  " + "  ".join(FACETS)]
    for subject, industry in pack.industries.items():
        cells = ("●" if pack.fact_of(subject, facet) else "·" for facet in FACETS)
        lines.append(f"{industry.name:{width}}  " + "  ".join(f"{cell:^{len(facet)}}" for cell, facet in zip(cells, FACETS)))
    return lines


def main() -> int:
    try:
        pack = load_pack()
    except KnowledgeError as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(grid(pack)))
    filled = sum(len(industry.facts) for industry in pack.industries.values())
    empty = len(pack.industries) * len(FACETS) - filled
    facts = sum(1 for _ in pack.facts())
    print(f"\n{pack_folder().name}: {facts} facts, no fault; {filled} cells filled, {empty} empty")
    return 0


if __name__ == "__main__":
    sys.exit(main())

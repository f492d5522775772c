"""Names that mean something else to everybody: places, schools and seniorities of data/nlu, and common words."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Dict

_LOOKUPS = Path(__file__).parents[1] / "data" / "nlu" / "lookups"
_KINDS = {"place": "a place", "school": "a school", "seniority": "a seniority"}
"""Lookup tables that a pack hardly means, and what an entry of each is. Professions, sectors and firms it may mean."""
_ENTRY = "    - "
EVERYDAY = frozenset(
    "a about all also am an and any are as at be been best but by can could did do does every for from get go had has have he "
    "hello help hi how i if in into is it just least less like many me might more most much must my need needs no not of oh ok "
    "okay on one or other she should so some than thanks that the their them then there these they this those to up us want wants "
    "was we what when where which who why will with would yes you your".split()
)
"""Words of almost every question: as a name they would be found everywhere."""
COMMON = frozenset(
    "answer ask best better big career careers case company day days degree employer employers example field find first give good "
    "graduate graduates help high home industry industries job jobs kind know last learn life list long look lot low make money name "
    "need new next number old option part people person place question real role roles sector sectors skill skills small something "
    "start student students study take tell thing things think time type use want way week work worker workers working world year "
    "years".split()
)
"""Words that stand in questions about anything."""


@functools.lru_cache(maxsize=1)
def strange_names() -> Dict[str, str]:
    """What each name of the lookup tables is, by its text in small letters: 'a place'. Empty where the tables aren't there."""
    found: Dict[str, str] = {}
    for kind, what in _KINDS.items():
        path = _LOOKUPS / f"{kind}.yml"
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        found.update({line[len(_ENTRY) :].strip().casefold(): what for line in lines if line.startswith(_ENTRY)})
    return found

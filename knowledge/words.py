"""How a pack calls its field, its degree, its graduates and what an industry is: where it doesn't say, the field tells."""

from __future__ import annotations

from typing import List

EMPLOYER_WORDS = ("employer", "employers", "company", "companies")
INDUSTRY_WORDS = ("industry", "industries")
ROLE_WORDS = ("role", "roles")


def degree_words(degree: str, field: str) -> List[str]:
    """'machine learning degree', 'degree in machine learning', 'bachelor's in machine learning', ..."""
    return _once(degree, f"{field} degree", f"degree in {field}", f"bachelor's in {field}", f"master's in {field}")


def graduate_words(field: str) -> List[str]:
    """'machine learning graduate', 'machine learning graduates', 'machine learning students', ..."""
    return _once(*(f"{field} {who}{many}" for who in ("graduate", "major", "student") for many in ("", "s")))


def _once(*words: str) -> List[str]:
    return list(dict.fromkeys(words))

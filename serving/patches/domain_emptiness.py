"""Rasa writes out the whole domain, and builds an empty one, for each message to see whether the domain is empty: see it once.

Rasa 3.6.21 (`Domain.is_empty` in rasa/shared/core/domain.py). A domain of a running assistant never changes; a new model brings a new one.
"""

from __future__ import annotations

from rasa.shared.core.domain import Domain

_look = Domain.is_empty
_ANSWER = "_waypoint_is_empty"


def apply() -> None:
    """Put the answer that is kept in the place of the one worked out."""
    Domain.is_empty = _is_empty


def _is_empty(domain: Domain) -> bool:
    kept = vars(domain)
    if _ANSWER not in kept:
        kept[_ANSWER] = _look(domain)
    return bool(kept[_ANSWER])

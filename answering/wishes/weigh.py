"""What speaks for and against an industry, by somebody's wishes: only what a fact carries counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, List, Optional, Sequence, Tuple

from answering.wishes.options import option_of, stands_for
from answering.wishes.profile import Profile
from knowledge import Held, Option, Pack

NAMED = 3.0
"""The points of an industry that is wished for by name, where no option of the pack says how many."""


@dataclass(frozen=True)
class Reason:
    """Why an industry fits a wish, or where `points` are below zero, why not: the wish, its points and the fact behind it."""

    wish: str
    points: float
    held: Held


def ranking(profile: Profile, pack: Pack, pool: Sequence[str] = ()) -> List[Tuple[str, List[Reason]]]:
    """The industries of `pool`, or all, that something speaks for and nobody ruled out, each with its reasons; the best first."""
    allowed = [subject for subject in (pool or pack.industries) if subject not in profile.excluded(pack)]
    weighed = [(subject, reasons_for(profile, subject, pack)) for subject in allowed]
    fitting = [(subject, reasons) for subject, reasons in weighed if total(reasons) > 0]
    return sorted(fitting, key=lambda each: -total(each[1]))


def total(reasons: Sequence[Reason]) -> float:
    """All points together."""
    return sum(reason.points for reason in reasons)


def reasons_for(profile: Profile, subject: str, pack: Pack) -> List[Reason]:
    """What speaks for `subject`, and what against it.

    An option brings its points for each facet that the source fills for the industry (for pay in proportion to the middle of the range,
    of the highest middle), and the points that it gives to industries by name; it takes those of `against`. One that is ruled out
    takes what it would give to industries by name.
    """
    by_name = subject in profile.wished  # counts once, though an option that is its name is wished for too
    wished = [wish for wish in profile.wished if wish == subject or not (by_name and subject in stands_for(pack, wish))]
    found = [reason for wish in wished for reason in _of_wish(wish, subject, pack)]
    return [*found, *(reason for wish in profile.ruled_out for reason in _of_ruled_out(wish, subject, pack))]


def can_be_weighed(wish: str, pack: Pack) -> bool:
    """Whether the source ties a wish to any industry."""
    option = option_of(pack, wish)
    return bool(option.facets or option.against or option.industries) if option else pack.kind_of(wish) == "industries"


def _of_wish(wish: str, subject: str, pack: Pack) -> Iterator[Reason]:
    option = option_of(pack, wish)
    if option is None:
        reason = _by_name(wish, subject, pack)
        yield from (reason,) if reason else ()
        return
    for facet, points in option.facets.items():
        held = pack.fact_of(subject, facet)
        if held:
            yield Reason(wish, points * _share(pack, held, facet), held)
    for facet, points in option.against.items():
        held = pack.fact_of(subject, facet)
        if held:
            yield Reason(wish, -points, held)
    backed = _backed(wish, option, subject, pack)
    yield from (backed,) if backed else ()


def _of_ruled_out(wish: str, subject: str, pack: Pack) -> Iterator[Reason]:
    option = option_of(pack, wish)
    backed = _backed(wish, option, subject, pack) if option else None
    if backed:
        yield Reason(wish, -backed.points, backed.held)


def _backed(wish: str, option: Option, subject: str, pack: Pack) -> Optional[Reason]:
    backing = option.industries.get(subject)
    held = pack.reason_of(subject, backing.because) if backing else None
    return Reason(wish, backing.points, held) if backing and held else None


def _by_name(wish: str, subject: str, pack: Pack) -> Optional[Reason]:
    """For an industry that is wished for by name, as much as the option that is its name would bring."""
    if wish != subject:
        return None
    for step, inquiry in pack.interview.items():
        for name, option in inquiry.options.items():
            backed = _backed(wish, option, subject, pack) if subject in stands_for(pack, f"{step}/{name}") else None
            if backed:
                return backed
    held = next((fact for facet in pack.facets if (fact := pack.fact_of(subject, facet))), None)
    return Reason(wish, NAMED, held) if held else None


def _share(pack: Pack, held: Held, facet: str) -> float:
    own = held.fact.pay
    if own is None:
        return 1.0
    middles = [paid.middle for each in pack.holders(facet) if (paid := each.fact.pay) and paid.comparable(own)]
    return own.middle / max(middles)

"""Wishes as people read them: in one line, so that they can be corrected."""

from __future__ import annotations

from typing import Iterable, List

from answering.copies import replace
from answering.looks.wording import listed
from answering.wishes.options import option_of, title_of
from answering.wishes.profile import OPEN, RULED_OUT, WISHED, Noted, Profile
from knowledge import Pack


def in_one_line(wishes: Iterable[Noted], pack: Pack) -> str:
    """'pay and flexibility; not finance; certificates left open'."""
    noted = [_as_its_opposite(each, pack) for each in wishes]
    parts = [
        listed(_titles(noted, WISHED, pack)),
        f"not {listed(out, 'or')}" if (out := _titles(noted, RULED_OUT, pack)) else "",
        f"{listed(left)} left open" if (left := _titles(noted, OPEN, pack)) else "",
    ]
    return "; ".join(part for part in parts if part)


def wished_and_ruled_out(profile: Profile, pack: Pack) -> str:
    """The same without what was left open: what a result goes by."""
    return in_one_line((each for each in profile.wishes if each.stance != OPEN), pack)


def sentence(text: str) -> str:
    """`text` with a capital to begin with."""
    return text[:1].upper() + text[1:]


def _as_its_opposite(noted: Noted, pack: Pack) -> Noted:
    """What is ruled out, as a wish for its one opposite where it has one: "no certificates"."""
    option = option_of(pack, noted.id) if noted.stance == RULED_OUT else None
    opposite = [f"{noted.id.partition('/')[0]}/{each}" for each in option.opposite] if option else []
    return replace(noted, id=opposite[0], stance=WISHED) if len(opposite) == 1 and option_of(pack, opposite[0]) else noted


def _titles(wishes: List[Noted], stance: str, pack: Pack) -> List[str]:
    return list(dict.fromkeys(title_of(pack, each.id) for each in wishes if each.stance == stance))

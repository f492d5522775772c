"""One person's wishes: what is wished for, ruled out or left open, each with the words that said so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Iterable, Mapping, Optional, Sequence, Tuple

from answering.copies import replace
from answering.wishes.options import is_known, opposites, option_of, stands_for, step_of
from knowledge import Pack
from knowledge.wish_names import option_id

WISHED, RULED_OUT, OPEN, DOUBTED = "wished", "ruled_out", "open", "doubted"
_STEPS_BACK = 5
"""So many changes can be undone."""


@dataclass(frozen=True)
class Noted:
    """One wish: its id (wishes/options.py), its stance, and the words that said so."""

    id: str
    stance: str = WISHED
    said: str = ""


Wishes = Tuple[Noted, ...]


@dataclass(frozen=True)
class Profile:
    """All wishes so far, the latest last.

    `asking` is the question of the interview that is open, `skipped` those that somebody didn't want to answer, `doubts` what may or
    may not have been a wish. `before` are the wishes as they were before each of the last changes, the latest last.
    """

    wishes: Wishes = ()
    asking: str = ""
    skipped: Tuple[str, ...] = ()
    doubts: Wishes = ()
    before: Tuple[Wishes, ...] = ()

    @property
    def wished(self) -> Tuple[str, ...]:
        """The ids wished for."""
        return tuple(each.id for each in self.wishes if each.stance == WISHED)

    @property
    def ruled_out(self) -> Tuple[str, ...]:
        """The ids ruled out."""
        return tuple(each.id for each in self.wishes if each.stance == RULED_OUT)

    @property
    def says_something(self) -> bool:
        """Whether anything is wished for or ruled out."""
        return bool(self.wished or self.ruled_out)

    def excluded(self, pack: Pack) -> Tuple[str, ...]:
        """The industries that are ruled out, by name or by an option that names them, and not wished for by name."""
        found = dict.fromkeys(industry for wish in self.ruled_out for industry in stands_for(pack, wish))
        return tuple(industry for industry in found if industry not in self.wished)

    def open_steps(self, pack: Pack) -> Tuple[str, ...]:
        """The questions that nothing answers yet and that weren't skipped."""
        answered = {step_of(pack, each.id) for each in self.wishes}
        return tuple(step for step in pack.interview if step not in answered and step not in self.skipped)

    def with_wishes(self, wishes: Iterable[Noted], pack: Pack, replaces: bool = False) -> Profile:
        """This profile with `wishes` noted as one change that can be undone; `replaces` when they take the place of their step's others."""
        noted = self.wishes
        named = [_turned(each, pack) for each in wishes]
        if replaces:
            steps = {step_of(pack, each.id) for each in named} - {""}
            noted = tuple(each for each in noted if step_of(pack, each.id) not in steps)
        for wish in named:
            noted = (*(each for each in noted if not _gives_way(each, wish, pack)), wish)
        return self._changed(noted)

    def with_picked(self, picked: Sequence[str], pack: Pack) -> Profile:
        """This profile with the options that were `picked` in a form in place of those wished for before, as one change."""
        kept = tuple(each for each in self.wishes if each.stance == RULED_OUT or option_of(pack, each.id) is None)
        options = [Noted(each) for each in picked if option_of(pack, each)]
        noted = replace(self, wishes=kept).with_wishes(options, pack).wishes
        answered = {step_of(pack, each.id) for each in options}
        skipped = tuple(step for step in pack.interview if step not in answered)
        return replace(self._changed(noted), asking="", skipped=skipped, doubts=())

    def without(self, ids: Sequence[str]) -> Profile:
        """This profile with nothing noted of `ids`."""
        return self._changed(tuple(each for each in self.wishes if each.id not in ids))

    def undone(self) -> Profile:
        """This profile before the last change."""
        return replace(self, wishes=self.before[-1], before=self.before[:-1]) if self.before else self

    def within(self, pack: Pack) -> Profile:
        """This profile without what `pack` doesn't hold any more."""

        def held(wishes: Wishes) -> Wishes:
            return tuple(each for each in wishes if is_known(pack, each.id))

        return Profile(
            wishes=held(self.wishes),
            asking=self.asking if self.asking in pack.interview else "",
            skipped=tuple(step for step in self.skipped if step in pack.interview),
            doubts=held(self.doubts),
            before=tuple(held(each) for each in self.before),
        )

    @classmethod
    def from_json(cls, stored: object) -> Profile:
        """Read what `Memory.to_json` wrote; whatever isn't of that shape is left out."""
        if not isinstance(stored, dict):
            return cls()
        before, asking, skipped = stored.get("before"), stored.get("asking"), stored.get("skipped")
        return cls(
            wishes=_wishes(stored.get("wishes")),
            asking=asking if isinstance(asking, str) else "",
            skipped=tuple(each for each in skipped if isinstance(each, str)) if isinstance(skipped, (list, tuple)) else (),
            doubts=_wishes(stored.get("doubts")),
            before=tuple(_wishes(each) for each in before)[-_STEPS_BACK:] if isinstance(before, (list, tuple)) else (),
        )

    @classmethod
    def from_interview(cls, given: Mapping[str, Any], asking: object) -> Profile:
        """Read the answers of an interview as they were stored before there were profiles: the names of options by question."""
        answers = [(step, name) for step, names in given.items() if isinstance(names, (list, tuple)) for name in names]
        wishes = tuple(Noted(option_id(step, name)) for step, name in answers if isinstance(name, str) and name)
        skipped = tuple(dict.fromkeys(step for step, name in answers if not name))
        return cls(wishes=wishes, asking=asking if isinstance(asking, str) else "", skipped=skipped)

    def _changed(self, wishes: Wishes) -> Profile:
        if wishes == self.wishes:
            return self
        return replace(self, wishes=wishes, before=(*self.before, self.wishes)[-_STEPS_BACK:])


def _turned(wish: Noted, pack: Pack) -> Noted:
    """`wish`, or where it rules out an option that has an opposite, a wish for that."""
    turned = opposites(pack, wish.id) if wish.stance == RULED_OUT else ()
    return replace(wish, id=turned[0], stance=WISHED) if turned else wish


def _gives_way(old: Noted, new: Noted, pack: Pack) -> bool:
    """Whether `old` can't stand beside `new`."""
    if old.id == new.id:
        return True
    if new.stance == OPEN:
        return False
    if new.stance == WISHED and old.stance == WISHED:
        return old.id in opposites(pack, new.id)
    return old.stance in (WISHED, RULED_OUT) and old.stance != new.stance and _names_the_same(old.id, new.id, pack)


def _names_the_same(old: str, new: str, pack: Pack) -> bool:
    """Whether both are industries, or options that are their names, and `new` covers all that `old` names."""
    covered = set(stands_for(pack, old))
    return bool(covered) and covered <= set(stands_for(pack, new)) and (option_of(pack, old) is None or option_of(pack, new) is None)


def _wishes(stored: object) -> Wishes:
    entries = stored if isinstance(stored, (list, tuple)) else ()
    return tuple(wish for each in entries if (wish := _wish(each)))


def _wish(stored: object) -> Optional[Noted]:
    if not isinstance(stored, dict):
        return None
    kept: Dict[str, str] = {key: value for key, value in stored.items() if key in ("id", "stance", "said") and isinstance(value, str)}
    return Noted(**kept) if "id" in kept and kept.get("stance", WISHED) in (WISHED, RULED_OUT, OPEN, DOUBTED) else None

"""Names that mean something else to everybody: places, schools and seniorities of data/nlu, and common words."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import AbstractSet, Dict, FrozenSet, List

from knowledge.keys import Phrase, key_of

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
OF_TALK = frozenset(
    "before earlier again previously ago say said says tell told mention mentioned bit bits thing things something anything part wait"
    " remind brought talked talking spoke spoken already now hang hold sorry well was were which what's that's please though regarding"
    " concerning thanks sec second minute minutes moment while repeat actually really exactly only one stuff word words first".split()
)
"""Words of any question for what was said."""
COMMON = frozenset(
    "answer ask best better big career careers case company day days degree employer employers example field find first give good "
    "graduate graduates help high home industry industries job jobs kind know last learn life list long look lot low make money name "
    "need new next number old option part people person place question real role roles sector sectors skill skills small something "
    "start student students study take tell thing things think time type use want way week work worker workers working world year "
    "years".split()
)
"""Words that stand in questions about anything."""

CLIPPED = frozenset(
    "admin agri auto chem comm consul econ educ elec engin envir exec geog govt hosp info invest maint manag math mech metal nutri pharm"
    " pharma photo physio polit promo psych psycho remo stat stats vet".split()
)
"""Words that mostly stand for a longer one, though they are words themselves."""
FREQUENT = frozenset(
    "above action added air almost alone always another around available back bad base based bit call called came change class "
    "close coming common complete considered course cover cross cut deal deep done down due during early end ended enough even ever "
    "everyone everything fact fall far features feel feeling few final fine finished form forward found free front full further "
    "gave getting given goal going gone great ground half hand happened hard hear heard held her here higher his hit hold hot "
    "however idea important include included inside instead interest keep key land late later lead leave led left length level "
    "light limited little live lived living longer looking lost lower mark match matter maybe mean means meet middle mind moment "
    "morning move moved moving nearly needed never night nothing often once only open own parts past play playing point points "
    "possible post present press previous probably process rather reason record release rest return right run running same saying "
    "second section seen sent set several shot show shows single size someone soon sound special stage standard started state stay "
    "still stop stopped story street strong sure system table takes taking talk team term thought today together told took top "
    "total track trade tried try trying turn under until used using usually various well whole wide win without won yet".split()
)
"""Words among the thousand that are written most, by `nlu.encoder.word_ranks`, that mean something else in most questions."""
SAID_OF_MANY = frozenset({"shop", "store"})
"""Words that name a kind of employer in the plural alone: not in "what else is in store" or "they keep talking shop"."""


@functools.lru_cache(maxsize=1)
def strange_names() -> Dict[str, str]:
    """What each name of the lookup tables is, by its text in small letters: 'a place'. Empty where the tables aren't there."""
    return {text.casefold(): what for kind, what in _KINDS.items() for text in _listed(kind)}


def heads_of_trades(own: AbstractSet[Phrase]) -> FrozenSet[str]:
    """The last words of what professions are called, by their keys, but for those of `own`: 'developer', of 'web developer'."""
    return frozenset(trade[-1] for trade in _trades() if trade not in own)


@functools.lru_cache(maxsize=1)
def _trades() -> FrozenSet[Phrase]:
    return frozenset(tuple(key_of(text).split()) for text in _listed("profession"))


def _listed(kind: str) -> List[str]:
    """What a lookup table lists; nothing where there is none."""
    path = _LOOKUPS / f"{kind}.yml"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return [line[len(_ENTRY) :].strip() for line in lines if line.startswith(_ENTRY)]

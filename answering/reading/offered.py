"""A sum that somebody is offered, or thinks of, is weighed: "they offered me 104k, is that fair?"."""

from __future__ import annotations

from typing import Iterable, List, Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.lookup import own_facts_on
from answering.reading.reading import Reading, if_it_does
from answering.vocabulary import MONEY
from knowledge import Held, Pack

_FAR = 5
"""A sum that is more times as large as what is paid, or as small, is of something else."""
_ASKS_OTHERWISE = ("which", "list_all", "most", "least", "why", "how", "compare", "where", "does_it_say", "is_it_true")
"""Forms of questions that don't weigh it."""


@if_it_does("weighs_a_sum")
def weighs_a_sum_of_pay(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is 104k in finance fair?': the sum is held against what is paid there; where no figure is given, that there is none."""
    heard = reading.heard
    subjects = reading.subjects or (reading.memory.focus if reading.memory.topic == MONEY else ())
    strange = [each for each in heard.strangers if each.kind == "place"]
    asks_more = strange or len(subjects) > 1 or reading.form in _ASKS_OTHERWISE or reading.memory.profile.asking
    if asks_more or not _is_all_about_one_sum(reading) or not _may_be_paid(reading, subjects, pack):
        return None
    return replace(reading.asking(MONEY), answer="offered", subjects=subjects, about=subjects)


def asks_for_so_much_of_one(reading: Reading, pack: Pack) -> bool:
    """'does finance pay 100k': whether the sum can be held against what is paid by the one named."""
    return len(reading.subjects) == 1 and _is_all_about_one_sum(reading) and bool(_paid_to(reading, reading.subjects, pack))


def pays_weighed(reading: Reading, subjects: Tuple[str, ...], pack: Pack) -> List[Held]:
    """What is paid to the one named, else in general, where it is of that size."""
    return _paid_to(reading, subjects, pack) or _near(reading, (held for held in pack.of_topic(MONEY) if not held.subject))


def _is_all_about_one_sum(reading: Reading) -> bool:
    """Whether it has one number, and names no other topic."""
    heard = reading.heard
    open_sided = any(bound.comparison != "about" for bound in heard.bounds) or any("%" in said for said in heard.quoted)
    names_more = open_sided or heard.excluded or set(reading.named_topics) - {MONEY} or heard.length > beliefs.THRESHOLDS.challenge
    return len(heard.figures) == 1 and not names_more


def _may_be_paid(reading: Reading, subjects: Tuple[str, ...], pack: Pack) -> bool:
    """Whether it may be held against something, or is as much as is paid to others."""
    return bool(pays_weighed(reading, subjects, pack) or (subjects and _near(reading, pack.holders(MONEY))))


def _paid_to(reading: Reading, subjects: Tuple[str, ...], pack: Pack) -> List[Held]:
    return _near(reading, (held for subject in subjects for held in own_facts_on(pack, MONEY, subject)))


def _near(reading: Reading, facts: Iterable[Held]) -> List[Held]:
    """Those of `facts` that tell of pay of the size that is said."""
    number = reading.heard.figures[0]
    return [held for held in facts if held.fact.pay and held.fact.pay.high / _FAR <= number <= _FAR * held.fact.pay.high]

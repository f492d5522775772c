"""What a filter asks of an industry: a fact that is there, or not, or pay within a bound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple

from answering import phrases
from answering.copies import replace
from answering.heard import Bound, Comparison
from answering.looks import pay, wording
from answering.reading.reading import Reading
from answering.vocabulary import MONEY
from knowledge import Pack


@dataclass(frozen=True)
class Constraint:
    """One thing that an industry must meet: a fact under `facet` that is there or (`lacks`) not, or pay within `bound`."""

    facet: str
    lacks: bool = False
    bound: Optional[Bound] = None

    def met(self, pack: Pack, subject: str) -> pay.Fit:
        """How far `subject` meets it, by what the source says."""
        facts = pack.facts_of(subject, self.facet)
        if self.bound is None:
            return "wholly" if bool(facts or pack.rules_for(subject, self.facet)) != self.lacks else "not"
        fits = {pay.fit(paid, self.bound) for held in facts if (paid := held.fact.pay)}
        if "wholly" in fits:
            return "wholly"
        return "partly" if "partly" in fits and not self.bound.whole else "not"

    def worded(self, pack: Pack) -> str:
        """The constraint in words."""
        if self.bound is not None:
            return phrases.say(pack, "with_all_pay" if self.bound.whole else "with_pay", bound=pay.told(self.bound))
        label = wording.inside(pack.topics[self.facet].label)
        return phrases.say(pack, "without_label" if self.lacks else "with_label", label=label)


def constraints(reading: Reading, pack: Pack) -> Tuple[Constraint, ...]:
    """What the question asks of an industry, beside the pool it is to come from."""
    heard = reading.heard
    sums = heard.bounds if len(heard.bounds) == 1 else [bound for bound in heard.bounds if bound.comparison != "about"]
    bounds = [Constraint(MONEY, bound=replace(bound, comparison=_comparison(bound, heard.order))) for bound in sums]
    lacking = [Constraint(topic, lacks=True) for topic in reading.excluded_topics if topic in pack.facets]
    wanted = reading.named_facets(pack)
    having = [Constraint(topic) for topic in wanted if not (topic == MONEY and bounds)]
    return (*bounds, *having, *lacking)


def matching(pack: Pack, pool: Sequence[str], wanted: Sequence[Constraint]) -> List[str]:
    """Those of `pool` that meet every constraint at least partly, in the pool's order."""
    return [subject for subject in pool if all(constraint.met(pack, subject) != "not" for constraint in wanted)]


def _comparison(bound: Bound, order: str) -> Comparison:
    """A bare sum asks for at least that much, unless the lowest pay is asked for."""
    if bound.comparison != "about":
        return bound.comparison
    return "at_most" if order == "lowest" else "at_least"

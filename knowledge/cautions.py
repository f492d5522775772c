"""What a pack could hold without a fault of form and yet to harm: refused where it can only be a mistake, else warned of."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from difflib import get_close_matches
from statistics import median
from typing import Dict, Sequence, Tuple

from knowledge.common_names import EVERYDAY
from knowledge.fact import Fact
from knowledge.figure_cautions import check_figures
from knowledge.keys import key_of
from knowledge.name_cautions import check_names, stray_quote
from knowledge.pack import Pack
from knowledge.pay import Pay
from knowledge.salvage import Lost
from knowledge.schema import cell_of
from knowledge.strict_yaml import Report, Step

LONGEST_BRIEF = 12
"""Words that a brief may have."""
LONGEST_STATEMENT = 2_000
LONG_STATEMENT = 600
UNUSUAL = 6.0
"""So many times the usual pay, or so small a part of it, is looked at."""
FEW = 5
"""Of fewer sums nothing is usual."""
FEW_WAYS = 10
"""A FAQ asked in fewer ways is hardly heard; the guide asks for twenty at least."""
WIDE = 4.0
"""Pay that ends at more than so many times where it begins is looked at."""
_A_YEAR = {"hour": 2080, "month": 12, "year": 1}
"""So many hours of work, months and years are one year."""
_ALIKE = 0.9
"""Two words so alike are one of them mistyped."""

_HTML = re.compile(r"</?[a-z][\w-]*(?:\s[^<>]*)?/?>|javascript:|&(?:[a-z]+|#\w+);", re.IGNORECASE)
_DRAFT = re.compile(r"\b(?:TODO|TBD|TBC|FIXME|XXX|lorem ipsum)\b")
_LINK = re.compile(r"!?\[[^\]]*\]\(\S*\)")
_BRACES = re.compile(r"\{\w*\}")
_UNWANTED = (
    (_DRAFT, "is still a draft: write it out"),
    (_LINK, "leads people away from what the pack says: write plain text, and the address as `url` in sources.yml"),
    (_BRACES, "is shown as it stands, as a fact has no places to fill: write the word"),
)
"""What hardly belongs into a fact, and why."""

_OF_ANY_CERTIFICATE = frozenset("card certificate certification certified course credential exam examination licence license test".split())


def cautions(pack: Pack, refuse: Report, warn: Report, lost: Lost) -> None:
    """Report what harms to `refuse`, what may harm to `warn`; what could not be read is `lost`."""
    for name, path, fact in pack.located_facts():
        _check_text(name, path, fact, refuse, warn)
        check_figures(name, path, fact, warn)
    _check_sums(pack, warn)
    _check_ranks(pack, warn)
    check_names(pack, refuse, warn)
    _check_days(pack, warn)
    _check_ways(pack, warn)
    if not lost:
        _check_sections(pack, warn)
        _check_certificates(pack, warn)


def _check_text(name: str, path: Tuple[Step, ...], fact: Fact, refuse: Report, warn: Report) -> None:
    for key, text in (("statement", fact.statement), ("brief", fact.brief or "")):
        markup = _HTML.search(text)
        if markup:
            refuse(name, (*path, key), f"HTML ({markup.group()}) is shown as it stands, or not at all: write plain text")
        for pattern, why in _UNWANTED:
            if found := pattern.search(text):
                warn(name, (*path, key), f"'{found.group()}' {why}")
    texts = {"statement": fact.statement, "brief": fact.brief, "called": fact.called, "period": fact.period, "region": fact.region}
    for key, told in texts.items():
        quote = stray_quote(told or "")
        if quote:
            warn(name, (*path, key), quote)
    if (words := len((fact.brief or "").split())) > LONGEST_BRIEF:
        refuse(name, (*path, "brief"), f"has {words} words: {LONGEST_BRIEF} at most")
    length = len(fact.statement)
    if length > LONGEST_STATEMENT:
        refuse(name, (*path, "statement"), f"has {length:,} characters: split it into facts of one or two sentences")
    elif length > LONG_STATEMENT:
        warn(name, (*path, "statement"), f"has {length:,} characters: one or two sentences are read, more are skipped")


def _check_sums(pack: Pack, warn: Report) -> None:
    """Sums and what they are of: a digit too many or too few, one end without the other, money or people mistyped."""
    paid = [(name, (*path, "figures"), pay) for name, path, fact in pack.located_facts() for pay in fact.pays]
    of_levels, of_money = Counter(pay.level for *_, pay in paid), Counter(pay.currency for *_, pay in paid)
    for name, path, pay in paid:
        alike = [_in_a_year(other) for *_, other in paid if other.currency == pay.currency]
        usual = median(alike) / _A_YEAR[pay.period]
        if len(alike) >= FEW and not usual / UNUSUAL < pay.middle < usual * UNUSUAL:
            warn(name, path, f"{pay} is far from what is usual in this pack ({usual:,.0f}): is a digit too many or too few, or the period?")
        elif pay.high > pay.low * WIDE:
            warn(name, path, f"{pay} ends at more than {WIDE:g} times where it begins: is a digit missing?")
        for word, counted in ((pay.level, of_levels), (pay.currency, of_money)):
            if meant := _mistyped(word, counted):
                warn(name, path, f"'{word}' stands here alone: did you mean '{meant}'? Pay of the one isn't compared with pay of the other")


def _in_a_year(pay: Pay) -> float:
    return pay.middle * _A_YEAR[pay.period]


def _mistyped(word: str, counted: Counter[str]) -> str:
    """The usual word that was meant by one that stands in one place only; empty where none was."""
    usual = [other for other, times in counted.items() if times > 1 and other != word]
    cutoff = _ALIKE if len(word) > 3 else 0.6  # XDB and XBD
    return next(iter(get_close_matches(word, usual, 1, cutoff)), "") if counted[word] == 1 else ""


def _check_ranks(pack: Pack, warn: Report) -> None:
    """A place in the source's own order belongs to one only, and none between two is free."""
    orders: Dict[str, Dict[int, Tuple[str, Sequence[Step]]]] = {}
    for name, path, fact in pack.located_facts():
        if fact.rank and name.startswith("industries/"):
            cell, place = cell_of(str(path[-1])), (*path, "rank")
            other, _ = orders.setdefault(cell, {}).setdefault(fact.rank, (name, place))
            if other != name:
                warn(name, place, f"{other} has rank {fact.rank} for {cell} too: only one can be there")
    for cell, order in orders.items():
        for rank, (file, where) in order.items():
            if rank > min(order) and rank - 1 not in order:
                warn(
                    file,
                    where,
                    f"is rank {rank}, and nothing has rank {rank - 1} for {cell}: give it to the one that the source puts there",
                )


def _check_ways(pack: Pack, warn: Report) -> None:
    for key, faq in pack.faqs.items():
        if len(faq.asked) < FEW_WAYS:
            told = f"lists {len(faq.asked)} ways of asking, too few to be heard by: twenty is the least, forty are good"
            warn(f"faqs/{key}.yml", ("asked",), told)


def _check_certificates(pack: Pack, warn: Report) -> None:
    """Each is named by some fact, unless a rule says for all what is needed."""
    topic = pack.topics.get("certifications")
    if topic is None or any(fact.holds_for for fact in topic.facts.values()):
        return
    said = [frozenset(key_of(f"{held.fact.statement} {held.fact.brief or ''}").split()) for held in pack.facts()]
    for index, certificate in enumerate(pack.setting.certificates):
        words = frozenset(key_of(certificate).split()) - _OF_ANY_CERTIFICATE - EVERYDAY
        if words and not any(words <= text for text in said):
            told = f"no fact names '{certificate}', so who asks for it is told of others: write what the source says of it, or delete it"
            warn("pack.yml", ("certificates", index), told)


def _check_days(pack: Pack, warn: Report) -> None:
    for key, source in pack.sources.items():
        if source.check_by and source.check_by < date.today():  # noqa: DTZ011  the editor's own day
            warn("sources.yml", (key, "check_by"), f"was to be looked at again by {source.check_by}: do, and move the day")


def _check_sections(pack: Pack, warn: Report) -> None:
    used = {held.fact.section for held in pack.facts()}
    for key, source in pack.sources.items():
        for section in source.sections:
            if section not in used:
                warn("sources.yml", (key, "sections", section), "no fact comes from this section: delete it, or cite it")

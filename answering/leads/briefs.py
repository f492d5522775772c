"""A fact in a few words, for leads, lists and tables."""

from __future__ import annotations

from typing import Dict, List, Optional, Sequence

from answering import phrases
from answering.looks import wording
from answering.lookup import leaves_something_out
from knowledge import Held, Pack
from knowledge.fact import says_why

LONGEST = 420
"""Characters that an answer shows at most, but for its first line and its source."""
MOST_LINES = 5


def brief(held: Held) -> str:
    """What is said of a fact after a name and a colon: its pay where it gives one, else its brief; without a full stop at the end."""
    pay = held.fact.pay if held.subject else None
    if pay:
        return str(pay)
    return held.fact.short.rstrip(".")


def fully(pack: Pack, held: Held) -> str:
    """The brief, or the statement where the brief leaves something out."""
    return wording.stated(pack, held.fact) if leaves_something_out(held) else brief(held)


def sentence(text: str) -> str:
    """`text` as a sentence: with a capital and a full stop."""
    text = text.strip()
    ended = text if text.endswith((".", "?", "!", ":", ")_")) else f"{text}."  # a scope in italics ends a sentence
    return ended[:1].upper() + ended[1:]


def after_its_name(pack: Pack, held: Held, said: str) -> str:
    """What is `said` of a fact's subject as a sentence, after the subject's name."""
    return sentence(phrases.say(pack, "lead_of", name=pack.named(held.subject or "").name, brief=said))


def scoped(held: Held) -> str:
    """The brief with what it leaves out of the fact's scope: '$85,000 to $115,000 a year (starting, United States)'."""
    said = brief(held)
    pay = held.fact.pay
    level = pay.level if pay and not _is_said(pay.level, said) else None
    period = f"a {pay.period}" if pay and not held.subject and not _is_said(pay.period, said) else None
    when = held.fact.period if held.fact.period and not _is_said(held.fact.period, said) else None
    parts = [part for part in (period, level, when, held.fact.region) if part]
    return f"{said} ({', '.join(parts)})" if parts else said


def reason(pack: Pack, held: Held) -> str:
    """The reason that a fact gives: its brief where that is one, else what of the statement holds it in so many words."""
    if "why" in held.fact.answers:
        return scoped(held)
    behind = wording.behind_the_figure(held)
    return behind if says_why(behind) else wording.stated(pack, held.fact)


def in_a_cell(pack: Pack, held: Held) -> str:
    """The brief for a table under the label of its topic: of pay also whose it is, where the label doesn't say that."""
    pay, topic = held.fact.pay, held.key
    label = pack.topics[topic].label if topic in pack.topics else ""
    return brief(held) if pay is None or _is_said(pay.level, label) else f"{brief(held)} ({pay.level})"


def line(pack: Pack, held: Held, with_scope: bool = False, whole: bool = False) -> str:
    """One line of a list: a bold name and the brief, or the brief alone; `with_scope` where another fact of the same stands beside it,
    `whole` with what its brief leaves out.
    """
    if held.subject is None:
        return sentence(scoped(held))
    said = fully(pack, held) if whole else scoped(held) if with_scope else brief(held)
    return wording.labelled(pack.named(held.subject).name, said)


def bulleted(lines: Sequence[str], room: int = LONGEST) -> str:
    """The first of `lines` that fit, as a Markdown list."""
    kept: List[str] = []
    for each in lines[:MOST_LINES]:
        if sum(len(one) for one in kept) + len(each) > room and kept:
            break
        kept.append(f"- {each}")
    return "\n".join(kept)


def source(pack: Pack, facts: Sequence[Held]) -> str:
    """One short line on where `facts` come from: at most two sections, the scope that they share, and what else bounds a figure."""
    titles, sections = wording.origins(pack, facts)
    titles = [*titles[:2], phrases.say(pack, "other_sources")] if len(titles) > 2 else titles
    others = [phrases.say(pack, "other_sections")] if len(sections) > 2 else []
    named = wording.listed([*(f"“{section}”" for section in sections[:2]), *others])
    whole = f"{wording.listed(titles)}, " if len(pack.sources) > 1 else ""
    scopes = [part for part in (wording.shared_scope(pack, facts), *_bounds(pack, facts)) if part]
    return phrases.say(pack, "sourced", sources=f"{whole}{named}", scope="".join(f"; {part}" for part in scopes))


def _bounds(pack: Pack, facts: Sequence[Held]) -> List[str]:
    """Whom figures are credited to, their periods and their regions, each once, but for what all facts share or the statement says."""
    shared = wording.shared_scope(pack, facts)
    found: Dict[str, str] = {}
    for fact in (fact for fact in wording.differing(facts) if fact.figures):
        if fact.credited_to:
            found[fact.credited_to] = phrases.say(pack, "credited", who=fact.credited_to)
        found.update({part: part for part in (fact.period, fact.region) if part})
    return [said for part, said in found.items() if part not in shared]


def _is_said(words: Optional[str], text: str) -> bool:
    """Whether at least half of the longer words of `words` stand in `text`."""
    told = text.casefold()
    longer = [word.strip(",.").casefold() for word in (words or "").split() if len(word) > 3]
    return 2 * sum(word in told for word in longer) >= len(longer)

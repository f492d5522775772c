"""Two are set against each other, and the pack knows one of them: that one is told, the other is named."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import TRADE
from answering.reading.reading import Reading, if_it_does, profile_of
from answering.reading.topic import certain
from answering.reading.unserved import DETAILS, points
from answering.vocabulary import MONEY, NEAR_MISS
from knowledge import Pack
from knowledge.keys import key_of

_KINDS = (TRADE, "sector", "speciality")
"""Unknown names that may stand beside an industry, a role or a skill: no place, employer or school."""
_JOINS = ("and", "or", "v", "vs", "versus", "against", "with", "than")
_ARTICLES = ("", "a ", "an ", "the ", "some ")
_JOINED = tuple(f"{word} {article}" for word in _JOINS for article in _ARTICLES)
"""What stands between two names: "and the "."""
_STANDS_FOR_MANY = frozenset(
    ("other", "rest", "else", "everything", "everybody", "everyone", "all", "average", "any", "elsewhere", "same", "something")
)
"""Words that name no other side."""
_REFUSALS = (*DETAILS, f"{NEAR_MISS}industry")


@if_it_does("sets_against", "of_these")
def tells_the_side_it_knows(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does retail pay more than a circus': refused, as nothing is known of circuses: what is said of the other side is told; so it is
    where the other side stands right beside it: "which of retail and circuses is better for pay".
    """
    compares = (
        (reading.does("sets_against") or (reading.does("of_these") and reading.form == "which"))
        and reading.heard.length <= beliefs.THRESHOLDS.long
        and len(reading.subjects) == 1
    )
    other = joined_side(reading, pack) if compares and reading.heard.length <= beliefs.THRESHOLDS.challenge else ()
    if compares and not other and reading.refusal in _REFUSALS:
        other = _other_side(reading)
    if not other:
        return None
    subject, facet = reading.subjects[0], _facet(reading, pack)
    heard = replace(reading.heard, form="", order="")  # neither yes nor no, and no ranking: the source compares the two nowhere
    asked = replace(reading.asking(facet or profile_of(pack, subject)), heard=heard, form="", refusal="", missing=other)
    return replace(asked, answer=asked.topic, about=(subject,))


def joined_side(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What nothing accounts for and stands joined to the one side that is named, before it or behind it."""
    thing = pack.named(reading.subjects[0])
    names = [f" {key_of(name)} " for name in (thing.name, *thing.aliases)]
    text = reading.heard.text
    sides = ((each, _words(text[: each.start]), _words(text[each.end :])) for each in reading.heard.unserved if not each.told)
    joined = [each.text for each, before, after in sides if _ends_with(before, names) or _begins_with(after, names)]
    others = [each for each in joined if not _STANDS_FOR_MANY & set(_words(each).split())]
    return tuple(others[:1]) or _within_one(reading, names)


def _within_one(reading: Reading, names: Sequence[str]) -> Tuple[str, ...]:
    """The other side of a phrase that holds both: 'retail or teaching', of which nothing accounts for the whole."""
    for each in (one.text for one in reading.heard.unserved if not one.told):
        whole = _words(each)
        begun = [name for name in names if whole.startswith(name)]
        rests = [whole[len(start) :] for name in begun for word in _JOINS if whole.startswith(start := f"{name}{word} ")]
        if rests and not _STANDS_FOR_MANY & set(rests[0].split()):
            return (" ".join(each.split()[-len(rests[0].split()) :]),)
    return ()


def _words(text: str) -> str:
    """The words of `text` as names are compared, with a space before and behind."""
    return f" {key_of(text)} "


def _ends_with(before: str, names: Sequence[str]) -> bool:
    """Whether a name and a word that joins stand at the end: 'which of retail and'."""
    named = tuple(names)
    return any(before.endswith(joined) and before[: -len(joined)].endswith(named) for joined in _JOINED)


def _begins_with(after: str, names: Sequence[str]) -> bool:
    """Whether a word that joins and a name stand at the beginning: 'or retail, which pays more'."""
    named = tuple(name[1:] for name in names)
    return any(after.startswith(joined, 1) and after[1 + len(joined) :].startswith(named) for joined in _JOINED)


def _other_side(reading: Reading) -> Tuple[str, ...]:
    """The name of something that no pack holds; else what the question is surely limited to."""
    strangers = tuple(each.text for each in reading.heard.other_strangers if each.kind in _KINDS)
    sure = any(each.weight >= beliefs.THRESHOLDS.beside_a_pointer and not each.told for each in reading.heard.unserved)
    return strangers[:1] or (points(reading)[:1] if sure else ())


def _facet(reading: Reading, pack: Pack) -> str:
    """The facet that is compared: a named one, or one that is fairly surely meant; empty where all of both is."""
    named = reading.named_facets(pack)
    return reading.likeliest(named) if named else MONEY if reading.form == "how_much" else certain(reading, pack.facets)

"""How wide a range is, or how far two are apart, behind yes or no to what was said of it; and which of two is the wider one."""

from __future__ import annotations

from typing import Tuple

from answering import phrases
from answering.answer import Answer
from answering.answers.told import told
from answering.leads.briefs import sentence
from answering.leads.shown import Shown
from answering.looks import wording
from answering.looks.figures import Claim, claims, whole, width_of
from answering.lookup import at_addresses
from answering.reading.reading import Reading
from answering.reading.width import Width, side_asked, width_said
from knowledge import Pack, Range
from knowledge.pay import money


def answer_width_said(reading: Reading, pack: Pack) -> Answer:
    """'so it varies by 30k?': yes or no, and how wide it is; of two how far they are apart at both ends."""
    width = width_said(reading, pack)
    assert width is not None  # without it it isn't read so
    low, high = width.found
    right = {low == width.said, high == width.said}
    verdict = "right" if right == {True} else "wrong" if right == {False} else "partly"
    said = _of_one(pack, width.ranges[0]) if len(width.ranges) == 1 else _gaps(pack, width)
    phrase = "width_partly" if verdict == "partly" else f"claim_{verdict}"
    lead = phrases.say(pack, phrase, said=wording.not_at_the_start(said))
    return _told(pack, lead, width.ranges)


def answer_width(reading: Reading, pack: Pack) -> Answer:
    """'by how much do both ends of pay in finance differ?': how wide that range is."""
    ranges = tuple(claims(at_addresses(pack, reading.about)))
    return _told(pack, _of_one(pack, ranges[0]), ranges)


def _of_one(pack: Pack, claim: Claim) -> str:
    paid = _range(claim)
    sums = {"width": width_of(claim), "low": paid.low, "high": paid.high}
    places = {name: money(number, paid.currency) for name, number in sums.items()}
    return phrases.say(pack, "width_of_one", **places)


def _gaps(pack: Pack, width: Width) -> str:
    """'They are $5,000 apart at the lower end and $10,000 at the upper end.'"""
    low, high = (money(gap, _range(width.ranges[0]).currency) for gap in width.found)
    phrase = "width_of_both_ends" if low == high else "reckoned_gap_of_ranges"
    return phrases.say(pack, f"reckoned_gap_at_{width.end}" if width.end else phrase, low=low, high=high)


def answer_widths(reading: Reading, pack: Pack) -> Answer:
    """'is that wider than finance's?': yes or no, and how wide each of the two is."""
    two = tuple(claims(at_addresses(pack, reading.about)))
    mine, theirs = map(width_of, two)
    stands = "wider" if mine > theirs else "narrower" if mine < theirs else "same"
    asked = side_asked(reading)
    names = [pack.named(claim.held.subject or "").name for claim in two]
    sums = [money(width, _range(two[0]).currency) for width in (mine, theirs)]
    phrase = f"widths_{stands}" if not asked else "widths_yes" if asked == stands else "widths_no"
    lead = phrases.say(pack, phrase, one=wording.inside(names[0]), mine=sums[0], other=wording.inside(names[1]), theirs=sums[1])
    return _told(pack, lead, two)


def _told(pack: Pack, lead: str, ranges: Tuple[Claim, ...]) -> Answer:
    facts = tuple(claim.held for claim in ranges)
    return told(pack, "source", Shown(sentence(lead), tuple(sentence(whole(pack, claim)) for claim in ranges), told=facts), facts)


def _range(claim: Claim) -> Range:
    assert isinstance(claim.figure, Range)
    return claim.figure

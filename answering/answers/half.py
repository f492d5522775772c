"""'more than half?', 'so it doubled?': yes or no, as the figure says that was shown."""

from __future__ import annotations

from answering import phrases
from answering.answer import Answer
from answering.answers.told import told
from answering.leads.briefs import sentence
from answering.leads.shown import Shown
from answering.looks.figures import Claim, whole
from answering.lookup import at_addresses
from answering.reading.fitting import percents
from answering.reading.reading import Reading
from knowledge import Pack, Percent

_AGAINST = {"half": 50, "twice": 100}
"""By what it is held against the number of a figure that is as much; of growth, twice as many is 100%."""


def answer_half_claim(reading: Reading, pack: Pack) -> Answer:
    """'more than half then': yes or no, and the figure."""
    (held,) = at_addresses(pack, reading.about)
    figure = percents(held)[0]
    less = reading.heard.order == "lowest"
    right = (is_under if less else is_over)(figure, _AGAINST[reading.form])
    lead = sentence(phrases.say(pack, "claim_right" if right else "claim_wrong", said=whole(pack, Claim(held, figure))))
    return told(pack, "source", Shown(lead, (), told=(held,)), (held,))


def is_over(figure: Percent, number: int) -> bool:
    """Whether it is more: "over 50%" is, "nearly 50%" isn't."""
    return figure.value > number or (figure.value == number and figure.qualifier == "over")


def is_under(figure: Percent, number: int) -> bool:
    """Whether it is less: "nearly 50%" is, "over 50%" isn't."""
    return figure.value < number or (figure.value == number and figure.qualifier in ("nearly", "under"))

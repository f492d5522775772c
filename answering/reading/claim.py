"""What somebody takes for granted: who leads, that something holds for everyone, a figure. It is put right before anything else."""

from __future__ import annotations

from typing import List, Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import Heard
from answering.lookup import THOUSAND, facts_about, own_facts_on, said_of_another
from answering.reading.figure import answers_our_question, asks_nothing_of_one, in_words, quoted_facts, unquoted
from answering.reading.fitting import grows, is_share, leader, nearest_to, percents
from answering.reading.offered import asks_for_so_much_of_one
from answering.reading.one_sided import joined_side
from answering.reading.others import topic_of_those_who_find_work
from answering.reading.reading import Reading, if_it_does, industries_of
from answering.reading.topic import facet_asked
from answering.vocabulary import MONEY, RANKS
from knowledge import Held, Pack, Percent

_NEARLY = 4
"""A share in words is so many percent from the figure that it stands for, at most."""
_CLAIMS = ("is_it_true", "does_it_say", "is_it", "why")
_TELLING = ("recommend", "choose", "filter", "compare", "why", "state_preference", "industry_profile")


@if_it_does("presumes", "tells_what_was_heard")
def claims_a_rank(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'since healthcare pays the most, should I go there?': who does lead is said first."""
    named, facet = industries_of(pack, reading.subjects), facet_asked(reading, pack)
    claimed = reading.heard.order and len(named) == 1 and facet and not _only_says_more(reading, facet)
    if not claimed or reading.topic not in (facet, *_TELLING) or not _is_told(reading) or joined_side(reading, pack):
        return None
    first = leader(reading, pack.holders(facet))
    asks_the_reason = reading.form == "why" and first is not None and first.subject == named[0]
    return None if asks_the_reason else replace(reading.asking(facet), answer="rank_claim", about=named)


def _only_says_more(reading: Reading, facet: str) -> bool:
    """'is that more than finance?', or 'why would a bank need more people', which names no facet."""
    measures = reading.does("measures_against") and reading.does("points_out")
    return measures or (reading.form == "why" and facet not in reading.topics)


@if_it_does("generalizes", "says_most")
def claims_it_of_all(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so everybody gets a job within six months?': the share that the source gives is said first."""
    presumes = reading.does("presumes") or reading.form == "is_it_true"
    claimed = presumes and not reading.heard.quoted
    if not claimed or not _is_told(reading):
        return None
    return replace(reading, answer="share_claim", intent="ask_source") if share_claimed(reading, pack) else None


@if_it_does("asks_whether_any_find_work", "asks_how_usual")
def asks_whether_any_find_work(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'will anyone ever land a job with it': the share of those who do; so "is that normal", right after a kind word."""
    heard = reading.heard
    names = heard.subjects or heard.excluded or heard.strangers or heard.bounds or reading.named_facets(pack)
    of_stories = reading.topic == "stories" and reading.belief >= beliefs.THRESHOLDS.doubtful  # "did anyone find it hard at first"
    if names or of_stories or not (_is_told(reading) and _asks_how_long_it_takes(reading)):
        return None
    topic = topic_of_those_who_find_work(pack)
    return replace(reading.asking(topic), answer=topic, form="how_many") if topic else None


def _asks_how_long_it_takes(reading: Reading) -> bool:
    """Whether it says so itself, or asks what is usual right after a kind word."""
    return reading.does("asks_whether_any_find_work") or reading.memory.comforted


def share_claimed(reading: Reading, pack: Pack) -> Optional[Held]:
    """The share that a claim about all or most is about: the one with its words, or the one of the topic that is named."""
    nearest = nearest_to(reading.text, [held for held in pack.facts() if is_share(held)])
    of_topic = (held for topic in reading.topics for held in pack.of_topic(topic) if is_share(held) and reading.does("says_most"))
    return nearest or next(of_topic, None)


@if_it_does("says_it_of_one_alone")
def claims_it_of_one_alone(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so you only get to work from home in tech', after 'is tech remote': where else it is so."""
    named, facet = industries_of(pack, reading.subjects), facet_asked(reading, pack)
    alone = len(named) == 1 and not reading.excluded and not reading.heard.bounds
    if not alone or not facet or not _is_told(reading) or reading.does("states_a_wish") or reading.form not in ("", "is_it_true", "is_it"):
        return None
    return replace(reading.asking(facet), answer="alone_claim", about=named) if len(pack.holders(facet)) > 1 else None


def claims_what_is_said_of_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so retail is where drugs are developed, right?': the source says that of another; of whom, and what it says of the one named."""
    if not _claims_something_of_one(reading):
        return None
    (named,) = reading.subjects
    return replace(reading, answer="another_claim", about=(named,)) if said_of_another(pack, reading.text, named) else None


def claims_what_is_said_of_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'I heard retail welcomes newcomers': the fact of it that says so; a question only where it was hardly taken for anything."""
    clear_question = bool(reading.form) and reading.belief >= beliefs.THRESHOLDS.doubtful
    if clear_question or not _claims_something_of_one(reading):
        return None
    (named,) = reading.subjects
    nearest = nearest_of_it(reading, pack)
    return replace(reading, answer="own_claim", about=(named,)) if nearest else None


@if_it_does("asks_whether_it_says")
def claims_what_is_not_said(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does it say that retail is boring?': no, and what it does say of that one."""
    heard = reading.heard
    about_more = reading.named_topics or heard.order or heard.figures or heard.strangers or heard.bounds
    if len(reading.subjects) != 1 or about_more or not _is_told(reading) or nearest_of_it(reading, pack) or _is_near_by_meaning(reading):
        return None
    return replace(reading, answer="unsaid_claim", about=reading.subjects) if what_is_claimed(reading) else None


def _is_near_by_meaning(reading: Reading) -> bool:
    """Whether a fact of the one that is named is so near that it may well say so."""
    (named,) = reading.subjects
    return any(each.fact.startswith(f"industries/{named}#") and each.likeness >= beliefs.THRESHOLDS.near for each in reading.heard.near)


def what_is_claimed(reading: Reading) -> Tuple[str, ...]:
    """The weightiest words of it that nothing accounts for, but for those that only ask whether it is said."""
    claimed = [each for each in reading.heard.unserved if not set(each.text.casefold().split()) & _REPORTS]
    return tuple(each.text for each in sorted(claimed, key=lambda each: -each.weight)[:1])


_REPORTS = frozenset(
    "say says said claim claims call calls give gives mention mentions reason reasons it source article text state".split()
)
"""Words that ask whether something is said."""


def nearest_of_it(reading: Reading, pack: Pack) -> Optional[Held]:
    """The fact of the one that is named that shares most words with the text."""
    (named,) = reading.subjects
    return nearest_to(reading.text, facts_about(pack, named))


def _claims_something_of_one(reading: Reading) -> bool:
    """Whether it takes something for granted of one thing, but no rank and no figure."""
    heard = reading.heard
    claimed = reading.form == "is_it_true" or (reading.does("presumes") and reading.does("contradicts"))
    says_something = heard.rest > beliefs.THRESHOLDS.goes_on  # "so finance?" claims nothing
    return claimed and says_something and len(reading.subjects) == 1 and not (heard.order or heard.figures) and _is_told(reading)


def claims_a_figure_that_is_not_there(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is it true that 44% find a job?': the source gives no such figure, and what it gives instead."""
    if not _quotes_what_is_not_there(reading, pack):
        return None
    heard = reading.heard
    said = reading.form in ("is_it_true", "does_it_say")
    if _claims_pay_of_one_without(reading, pack):
        return replace(reading.asking(MONEY), answer=MONEY, about=reading.subjects, form="", heard=_without_the_sum(reading))
    if not said and asks_for_so_much_of_one(reading, pack):
        return replace(reading.asking(MONEY), answer="offered", about=reading.subjects)  # "does finance pay 100k"
    near = nearest_to(unquoted(reading), _with_figures(pack), hardly=in_words(reading))
    about_facts = said or heard.subjects or heard.topics or near
    return replace(reading, answer="unheld_claim") if about_facts else None


def _claims_pay_of_one_without(reading: Reading, pack: Pack) -> bool:
    """'marketing is 80k at the start, isn't it': of that one no pay is given, and that of others is no answer."""
    claimed, named = reading.heard.claimed, industries_of(pack, reading.subjects)
    of_money = claimed is not None and (claimed.times > 1 or claimed.unit == "money" or claimed.low >= THOUSAND)
    return of_money and len(named) == 1 and not any(held.fact.pay for held in own_facts_on(pack, MONEY, named[0]))


def _without_the_sum(reading: Reading) -> Heard:
    return replace(reading.heard, bounds=(), figures=(), reckoning=None, claimed=None, unserved=())


def says_about_so_many(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'only a third of them find work, in how long?': the share that is near, and is about so much."""
    wanted = reading.heard.reckoning
    parts = [each.low for each in wanted.operands if each.unit == "part" and not each.comparison] if wanted else []
    if len(parts) != 1 or _asks_of_more_than_a_share(reading):
        return None
    near = (pack.at(each.fact) for each in reading.heard.near if each.likeness >= beliefs.THRESHOLDS.near_in_talk)
    about = next((held for held in near if held and _gives_about(held, parts[0])), None)
    return replace(reading, answer="nearest", about=(about.id,), subjects=()) if about else None


def _asks_of_more_than_a_share(reading: Reading) -> bool:
    """Whether it names somebody, asks for names or for who leads, or has nothing to do with a figure."""
    heard = reading.heard
    names = heard.subjects or heard.strangers or heard.excluded or heard.kind
    asks_otherwise = reading.form in (*RANKS, "which", "list_all") or asks_nothing_of_one(reading)
    return bool(names or asks_otherwise) or not _is_told(reading)


def _gives_about(held: Held, part: float) -> bool:
    """Whether it gives a share that is about so much."""
    return any(abs(share.value - part) <= _NEARLY for share in _shares(held))


def _shares(held: Held) -> List[Percent]:
    """The shares that it gives, and no growth."""
    return [figure for figure in percents(held) if not grows(figure)]


def _quotes_what_is_not_there(reading: Reading, pack: Pack) -> bool:
    """Whether a number is said as if it were so, that no fact has."""
    heard = reading.heard
    bounded = any(bound.comparison != "about" for bound in heard.bounds)
    claimed = (reading.form in _CLAIMS or reading.does("presumes")) and heard.quoted and not bounded
    return bool(claimed) and _is_told(reading) and not heard.strangers and not quoted_facts(reading, pack)


def _is_told(reading: Reading) -> bool:
    """Whether it is short enough to be all about the claim, and no question of ours is open."""
    return reading.heard.length <= beliefs.THRESHOLDS.challenge and not answers_our_question(reading)


def _with_figures(pack: Pack) -> List[Held]:
    return [held for held in pack.facts() if held.fact.figures]

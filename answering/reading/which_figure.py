"""Which figure is meant, where a question says so by its number, by the words of its topic or by what it counts."""

from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

from answering import beliefs, nouns
from answering.copies import replace
from answering.looks.figures import ANSWERED, CHALLENGES, Claim, every_claim, is_annual
from answering.lookup import (
    at_addresses,
    bare_words,
    calls,
    facts_about,
    in_full,
    numbers_of,
    own_facts_on,
    quoting,
    stands_among,
    topic_of_fact,
)
from answering.reading.beside import called_as_the_field, go_together
from answering.reading.figure import shown_with_figures, told_before
from answering.reading.fitting import nearest_to, percents
from answering.reading.of_roles import role_talked_of
from answering.reading.reading import Reading, if_it_does, industries_of
from answering.reading.topic import facet_talked_of
from answering.vocabulary import MONEY, PROFILES
from knowledge import Held, Pack
from knowledge.keys import key_of
from knowledge.numbers import is_a_year

_TWO = 2


def picked(reading: Reading, pack: Pack, among: Sequence[Held]) -> List[Held]:
    """Those of `among` that the question picks: by the topic that it names, by who it names, or by its words; none where it picks none.

    What all of them have picks none of them.
    """
    of_topic = [held for held in among if topic_of_fact(pack, held) in reading.named_topics]
    of_it = [held for held in of_topic or among if any(_is_of(pack, held, subject) for subject in reading.heard.subjects)]
    if of_it or of_topic:
        return of_it or of_topic
    each_once = list({tuple(held.fact.figures): held for held in reversed(among)}.values())
    one = nearest_to(reading.text, each_once, hardly=True) if len(each_once) > 1 else None
    return [one] if one else []


def _is_of(pack: Pack, held: Held, subject: str) -> bool:
    """Whether a fact is about a subject, or about nobody and calls it: "technology companies that grow"."""
    return held.subject == subject or (held.subject is None and calls(pack, held, subject))


@if_it_does("says_of_what_a_figure_is")
def names_the_figure_it_means(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the 60 with the credentials, what is it', after 'how much did remote work grow': another figure with a number, by its words."""
    numbers = reading.heard.figures
    short = len(numbers) == 1 and reading.heard.length <= beliefs.THRESHOLDS.hint and not reading.heard.bounds
    if not short or not at_addresses(pack, reading.memory.facts):
        return None
    meant = picked(reading, pack, quoting(pack, numbers))
    return replace(reading, answer="figure", intent="ask_source", form=_asked(reading)) if meant else None


def _asked(reading: Reading) -> str:
    """What is asked of the figure: what it is of, where nothing else is."""
    return reading.form if reading.form in CHALLENGES else "of_what"


@if_it_does("says_whose_number_it_is")
def gives_it_to_one(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the 90 is for technology?', after 'compare pay in finance and technology': of whom that number is, and what the other one has."""
    return replace(reading, answer="whose_number", intent="ask_source") if number_and_its_own(reading, pack) else None


def number_and_its_own(reading: Reading, pack: Pack) -> Optional[Tuple[Claim, Claim]]:
    """The figure with the number that is said to be of one that is named, and that one's own; None where it has none."""
    if not _says_whose_it_is(reading):
        return None
    (number,), (subject,) = reading.heard.figures, reading.heard.subjects or reading.heard.excluded
    told = [*at_addresses(pack, reading.memory.facts), *told_before(reading, pack)]
    meant = next((claim for claim in every_claim(told) if _has(claim, number)), None)
    if meant is None:
        return None
    owned = every_claim(own_facts_on(pack, topic_of_fact(pack, meant.held), subject))
    own = next((claim for claim in owned if go_together(meant.figure, claim.figure)), None)
    return (meant, own) if own else None


def _says_whose_it_is(reading: Reading) -> bool:
    heard = reading.heard
    named = heard.subjects or heard.excluded  # "the 58 was mining, no"
    one_of_each = len(named) == 1 and len(heard.figures) == 1
    short = heard.length <= beliefs.THRESHOLDS.hint and not heard.strangers
    return one_of_each and short


def _has(claim: Claim, number: float) -> bool:
    """Whether it is one of the figure's numbers, or so many thousands of one."""
    return stands_among(number, claim.figure.numbers if claim.figure else ())


@if_it_does("asks_whose_number_it_is")
def asks_whose_number_it_is(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'who had that 115 again', after 'what does finance pay': what was told, or else any figure of the pack, that has that number."""
    heard, figures = reading.heard, reading.heard.figures
    asks = len(figures) == 1 and heard.length <= beliefs.THRESHOLDS.hint
    if not asks or heard.subjects or heard.strangers or not reading.memory.facts:
        return None
    told = [*shown_with_figures(reading, pack), *told_before(reading, pack)]
    found = _with_number(told, figures[0]) or _with_number([held for held in pack.facts() if held.fact.figures], figures[0])
    about = tuple(dict.fromkeys(held.id for held in found))
    return replace(reading, answer="figure", intent="ask_source", form="of_what", about=about) if about else None


@if_it_does("asks_what_it_was", "recalls")
def asks_what_a_number_was(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what was the 35% again', after 'what does finance pay': the figure of what was told, or else of the pack, that has that number."""
    heard, figures = reading.heard, reading.heard.figures
    names = heard.subjects or heard.strangers or heard.ordinals or heard.bounds or reading.profile.asking
    if len(figures) != 1 or is_a_year(figures[0]) or names or heard.length > beliefs.THRESHOLDS.hint:
        return None
    everything = [held for held in pack.facts() if held.fact.figures]
    told = (shown_with_figures(reading, pack), told_before(reading, pack), everything)
    found = next((has for each in told if (has := _with_number(each, figures[0]))), [])
    about = tuple(dict.fromkeys(held.id for held in found))
    return replace(reading, answer="figure", intent="ask_source", form="of_what", about=about) if about else None


def asks_which_number_it_was(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is it 41% or 65% that look at the culture': of two numbers the one that a near fact gives."""
    heard, numbers = reading.heard, set(reading.heard.figures)
    either = len(numbers) == _TWO and "or" in bare_words(reading.text) and heard.length <= beliefs.THRESHOLDS.challenge
    if not either or heard.subjects or heard.strangers or heard.bounds or reading.profile.asking:
        return None
    near = (pack.at(each.fact) for each in heard.near if each.likeness >= beliefs.THRESHOLDS.near_what_was_shown)
    meant = next((held for held in near if held and percents(held) and numbers & numbers_of([held])), None)
    return replace(reading, answer="nearest", about=(meant.id,), subjects=()) if meant else None


def _with_number(facts: Sequence[Held], number: float) -> List[Held]:
    """Those that have it, each figure once."""
    every = numbers_of(facts)
    has = [held for held in facts if in_full(number, every) in numbers_of([held])]
    return list({repr(held.fact.figures): held for held in reversed(has)}.values())[::-1]


def asks_for_that_of_one_there(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'do nursing assistants get the same there', after 'starting salary in home healthcare': the figure of that place that is theirs."""
    roles = [subject for subject in reading.heard.subjects if pack.kind_of(subject) == "roles"]
    places = industries_of(pack, reading.heard.subjects) or industries_of(pack, reading.memory.focus)
    if len(roles) != 1 or len(places) != 1 or not _asks_for_one(reading):
        return None
    if reading.form == "how_many":
        return _how_many_of_them_there(reading, pack, roles[0], places[0])
    return _of_one_there(reading, pack, roles[0], places[0])


def keeps_the_role_in_a_place(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and in home health?', after 'what does an LPN earn': the figure of that place that is theirs, and nobody else's."""
    role, places = _one_of_the_roles_talked_of(reading, pack), industries_of(pack, reading.heard.subjects)
    own = role and any(held.fact.pay for held in own_facts_on(pack, MONEY, role)) and facet_talked_of(reading, pack) == MONEY
    if not own or len(places) != 1 or places != reading.heard.subjects or not _goes_on_with_pay(reading, pack):
        return None
    told = [held for held in own_facts_on(pack, MONEY, places[0]) if held.fact.pay]
    theirs = next((held for held in told if calls(pack, held, role)), None)
    if theirs is None:
        return _asked_of_their_own(reading, pack, role)
    return replace(reading, answer="nearest", about=(theirs.id,), subjects=()) if not reading.heard.reckoning else None


def _one_of_the_roles_talked_of(reading: Reading, pack: Pack) -> str:
    """The role talked of, but for the one that goes by the name of all in the field, of whom places tell first."""
    role = role_talked_of(reading, pack)
    return role if role and nouns.called_as_the_field(pack, pack.named(role).name) != role else ""


def _goes_on_with_pay(reading: Reading, pack: Pack) -> bool:
    """Whether it asks in few words for pay, or for nothing that it names, and not of all the field: "and hospital nurses?"."""
    heard = reading.heard
    people = heard.of_field or not set(key_of(reading.text).split()).isdisjoint(key_of(" ".join(pack.setting.people)).split())
    names_more = heard.strangers or people or set(reading.named_topics) - {MONEY}
    sure = reading.intent.startswith("ask_") and reading.topic != MONEY and reading.belief >= beliefs.THRESHOLDS.doubtful
    return not (names_more or sure or _asks_for_names(reading)) and heard.length <= beliefs.THRESHOLDS.hint


def _of_one_there(reading: Reading, pack: Pack, role: str, place: str) -> Optional[Reading]:
    """The figure of a place that calls somebody, and that of the field where it is named beside them."""
    shown = shown_with_figures(reading, pack)
    topic = _topic_meant(reading, shown, pack)
    told = [held for held in own_facts_on(pack, topic, place) if held.fact.figures] if topic else []
    theirs = next((held for held in told if calls(pack, held, role)), None)
    if theirs is None and told and topic == MONEY:
        return _asked_of_their_own(reading, pack, role)
    if theirs is None or len(told) < _TWO or theirs in shown[:1]:
        return None
    of_field = _of_the_field(pack, told) if reading.heard.of_field and not shown else None
    if of_field:
        return replace(reading, answer="figure", intent=f"ask_{topic}", form="in_its_words", about=(of_field.id, theirs.id))
    return replace(reading, answer="nearest", about=(theirs.id,), subjects=())


def _of_the_field(pack: Pack, told: Sequence[Held]) -> Optional[Held]:
    """The fact that calls what it measures as the field is called."""
    return next((claim.held for claim in every_claim(told) if called_as_the_field(pack, claim)), None)


def _how_many_of_them_there(reading: Reading, pack: Pack, role: str, place: str) -> Optional[Reading]:
    """'how many practical nurses work in nursing homes': the share that the source gives of that place and that calls them."""
    shares = [held for held in facts_about(pack, place) if percents(held) and calls(pack, held, role)]
    return replace(reading, answer="nearest", about=(shares[0].id,), subjects=()) if shares and place in reading.heard.subjects else None


def _asked_of_their_own(reading: Reading, pack: Pack, role: str) -> Optional[Reading]:
    """What somebody is paid anywhere, where nothing is said of them in the place that is named beside them."""
    own = next((held for held in own_facts_on(pack, MONEY, role) if held.fact.pay and held.subject == role), None)
    short = reading.heard.length <= beliefs.THRESHOLDS.hint and not reading.heard.figures
    if own is None or not short or reading.form not in ("", "what_is", "how_much", "of_a_part"):
        return None
    return replace(reading, answer="figure", intent="ask_source", form="of_a_part", about=(own.id,))


def _topic_meant(reading: Reading, shown: Sequence[Held], pack: Pack) -> str:
    """The topic that is named, or else that of the figure just shown; empty where there is none."""
    named = [each for each in reading.named_topics if reading.believed(each) >= beliefs.THRESHOLDS.named]
    return next(iter(named), "") or (topic_of_fact(pack, shown[0]) if shown else "")


def _asks_for_one(reading: Reading) -> bool:
    """Whether it is short, and neither asks for names, nor what somebody does, nor wants anything reckoned."""
    heard = reading.heard
    of_all = reading.topic in PROFILES and reading.form == "what_is" and reading.belief >= beliefs.THRESHOLDS.doubtful
    return not (heard.reckoning or _asks_for_names(reading) or of_all) and heard.length <= beliefs.THRESHOLDS.challenge


def _asks_for_names(reading: Reading) -> bool:
    return reading.form in ("which", "most", "least", "list_all", "why") or bool(reading.heard.excluded or reading.heard.bounds)


@if_it_does("points_at_one_by_its_words", "points_at_a_figure_by_its_words")
def points_at_another_figure(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the figure on openings?', after 'what does the labor bureau say': the one whose words it has, not the one that was shown."""
    shown = shown_with_figures(reading, pack)
    form = _asked(reading)
    points = shown and not reading.heard.figures and form in ANSWERED
    if not points or reading.heard.length > beliefs.THRESHOLDS.hint or reading.heard.strangers:
        return None
    meant = _with_the_same_number(reading, pack, shown) or _of_all_shares(reading, pack)
    return replace(reading, answer="figure", intent="ask_source", form=form, about=(meant[0].id,)) if meant else None


@if_it_does("speaks_of_a_figure")
def asks_of_a_figure_told_before(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which figure is that', after 'what does finance pay' and 'what does a data analyst do': the last one that was said, where the last
    answer said none.
    """
    said = at_addresses(pack, reading.memory.frame.figures[-1:])
    asks = reading.form in ANSWERED and reading.heard.length <= beliefs.THRESHOLDS.hint
    names = reading.heard.subjects or reading.heard.topics or reading.heard.figures or reading.heard.strangers
    if not said or shown_with_figures(reading, pack) or not asks or names:
        return None
    return replace(reading, answer="figure", intent="ask_source", about=(said[0].id,))


@if_it_does("asks_for_the_yearly_one")
def asks_for_the_yearly_one(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so what is the yearly one', after 'is it true that openings grow by 40% by 2030': of all growths the one that is counted by the
    year.
    """
    names = reading.heard.subjects or reading.heard.strangers or reading.heard.figures
    if names:
        return None
    shown = [held for held in at_addresses(pack, reading.memory.facts) if percents(held)]
    yearly = [held for held in pack.facts() if any(map(is_annual, held.fact.figures))]
    if not shown or not yearly:
        return None
    other = [held for held in yearly if held not in shown] or yearly
    return replace(reading, answer="figure", intent="ask_source", form="of_what", about=tuple(held.id for held in other))


def _with_the_same_number(reading: Reading, pack: Pack, shown: Sequence[Held]) -> List[Held]:
    """The figures picked of those with the number just shown: of all where it was just asked of, else of those that were said."""
    alike, said = quoting(pack, tuple(numbers_of(shown[:1]))), reading.memory.frame.figures
    return picked(reading, pack, alike if _a_figure_was_asked_of(reading) else [held for held in alike if held.id in said])


def _a_figure_was_asked_of(reading: Reading) -> bool:
    return reading.memory.topic == "source"


def _of_all_shares(reading: Reading, pack: Pack) -> List[Held]:
    """The share picked of all; who is named has facts of its own, and "the one with the nets" may be anything, unless a figure was just
    asked of.
    """
    of_a_figure = _a_figure_was_asked_of(reading) or reading.does("points_at_a_figure_by_its_words")
    return [] if reading.heard.subjects or not of_a_figure else picked(reading, pack, [held for held in pack.facts() if percents(held)])


@if_it_does("wants_all_shares")
def asks_for_all_shares(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'list all the percentages you have', after 'what does tech pay': every share that the source gives, or every growth."""
    heard = reading.heard
    of_some = heard.subjects or heard.strangers or (reading.named_topics and not reading.does("asks_of_growth"))
    if of_some or heard.length > beliefs.THRESHOLDS.hint:
        return None
    return replace(reading, answer="shares", intent="ask_source")

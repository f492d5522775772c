"""Asked of a part of what a figure that was shown is of, of one end of its range, its halves, what it was before: mostly it isn't said."""

from __future__ import annotations

from itertools import pairwise
from typing import List, Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.looks.kinds_of_number import kinds_of_number
from answering.lookup import calls, numbers_of, own_facts_on, stems, topic_of_fact
from answering.reading.ends import middle_of, names_the_average
from answering.reading.figure import answers_our_question, is_beyond_doubt, shown_with_figures
from answering.reading.fitting import percents
from answering.reading.reading import Reading, if_it_does
from knowledge import Held, Pack, Range

_SHARES = {"share", "percentage", "percent", "proportion"}
_FEW = 2
"""So many facts at most were told where a figure was talked of by itself."""
_TIMES = ("year", "month", "week")


@if_it_does("asks_of_a_part", "asks_who_gets_which", "asks_what_it_was_before", "asks_within_a_time")
def asks_of_a_part_of_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'in retail alone?', after 'what share of graduates finds a role within six months': no figure is given of that part alone."""
    shown = _figure_shown(reading, pack)
    sure = reading.intent.startswith("ask_") and reading.belief >= beliefs.THRESHOLDS.over_a_hint and reading.topic == "faq"
    if shown is None or sure or not _is_short_and_of_it(reading, pack, shown):
        return None
    if reading.does("asks_who_gets_which") and reading.form != "why" and _gives_ends(shown):
        return _asked_of(reading, shown, "of_which_end")
    if reading.does("asks_what_it_was_before"):
        return _asked_of(reading, shown, "before_it")
    part = reading.does("asks_of_a_part") or _asks_within_another_time(reading, shown)
    return _asked_of(reading, shown, "of_a_part") if part and not _has_a_figure_of_its_own(reading, pack, shown) else None


@if_it_does("asks_whether_it_is_counted_in")
def asks_whether_one_is_counted_in(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'are banks in that too?', after 'what does tech pay': what the source says of whom the figure that was shown counts."""
    shown = shown_with_figures(reading, pack)
    of_parts = "what_is_in_it" in (reading.form, reading.heard.hint)
    if not shown or reading.heard.length > beliefs.THRESHOLDS.challenge or of_parts or answers_our_question(reading):
        return None
    if set(reading.named_topics) - {topic_of_fact(pack, held) for held in shown}:
        return None
    return _asked_of(reading, next((held for held in shown if held.fact.counted), shown[0]), "of_whom")


def asks_for_it_of_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is it that share in healthcare, too?', after 'how many new tech hires are recent graduates': of another than whom a
    share that was shown is of, the source gives none; where it does, that is told.
    """
    shown = _figure_shown(reading, pack)
    others = _others_named(reading, pack, shown) if shown and percents(shown) else ()
    if shown is None or not others or not _asks_for_the_same(reading, shown) or _asks_who_says_it(reading):
        return None
    topic = topic_of_fact(pack, shown)
    others = () if reading.heard.excluded else others
    own = next((held for each in others for held in own_facts_on(pack, topic, each) if percents(held)), None)
    if own:
        return replace(reading, answer="nearest", about=(own.id,), subjects=())
    return None if _only_goes_on(reading) and not reading.heard.excluded else _asked_of(reading, shown, "of_a_part")


def _asks_who_says_it(reading: Reading) -> bool:
    """'a government number, or whose?': the one that is named may have said it."""
    asked = reading.heard.asked_of_figure
    return asked is not None and asked.name == "who_says" and is_beyond_doubt(reading)


def _others_named(reading: Reading, pack: Pack, shown: Held) -> Tuple[str, ...]:
    """Who is named and isn't whom the figure is of."""
    named = tuple(each for each in reading.heard.subjects if pack.kind_of(each) != "skills")
    if any(each == shown.subject or calls(pack, shown, each) for each in reading.heard.excluded):  # "and outside tech?"
        return named or reading.heard.excluded
    return () if any(each == shown.subject or calls(pack, shown, each) for each in named) else named


def _asks_for_the_same(reading: Reading, shown: Held) -> bool:
    """Whether it is short, and wants that number, a share, or says that it is the same there."""
    heard = reading.heard
    if heard.excluded:
        return _only_goes_on(reading) and not heard.subjects
    names_more = heard.strangers or heard.bounds or heard.ordinals or reading.form == "is_there"
    if names_more or heard.length > beliefs.THRESHOLDS.hint or answers_our_question(reading):
        return False
    return set(heard.figures) <= numbers_of([shown]) if heard.figures else _wants_a_share(reading)


def _wants_a_share(reading: Reading) -> bool:
    """Whether it asks for a share or as much, or only goes on from one that was told by itself."""
    wanted = reading.heard.reckoning
    as_much = wanted is not None and wanted.operation == "compare" and reading.does("adds_to_it")
    told_alone = _only_goes_on(reading) and len(reading.memory.facts) <= _FEW
    of_a_share = reading.does("asks_for_a_share") or reading.does("speaks_of_a_figure") or _says_a_share(reading)
    return as_much or told_alone or of_a_share or reading.form == "same_figure"


def _only_goes_on(reading: Reading) -> bool:
    """'and in nursing homes', which names nothing but whom it is of."""
    return reading.only_goes_on and not reading.heard.figures


@if_it_does("asks_of_every_one", "asks_whether_all_of_them")
def asks_whether_it_holds_for_each(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'in all of healthcare?', after 'what does healthcare pay': all that the source says of it, which tells of whom it speaks."""
    shown = _figure_shown(reading, pack)
    names = set(reading.heard.subjects)
    of_one = shown is not None and names == {shown.subject} and reading.does("asks_of_every_one")
    of_all = reading.does("asks_whether_all_of_them") and not names and len(reading.memory.facts) <= _FEW
    if shown is None or not (of_one or of_all) or reading.named_topics or reading.heard.length > beliefs.THRESHOLDS.short:
        return None
    return _asked_of(reading, shown, "left_open")


def asks_which_of_its_words(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'projected, or counted?', after 'how much will openings grow by 2030': one of both words stands in what the source says of it."""
    shown = _figure_shown(reading, pack)
    if shown is None or not _asks_which_of_two(reading):
        return None
    words = stems(reading.text.partition("?")[0])
    if words & stems(shown.fact.statement):
        return _asked_of(reading, shown, "in_its_words")
    measures = " ".join(figure.measures for figure in percents(shown))
    return _asked_of(reading, shown, "of_what") if words & stems(measures) else None


def _asks_which_of_two(reading: Reading) -> bool:
    """'this or that', and nothing else."""
    heard = reading.heard
    names = heard.subjects or heard.topics or heard.figures or heard.strangers or heard.bounds or heard.ordinals
    either = reading.does("sets_against") and "or" in reading.text.partition("?")[0].casefold().replace(",", " ").split()
    alone = not (names or heard.asked or reading.does("points_out")) and heard.length <= beliefs.THRESHOLDS.hint
    return either and alone and reading.form in ("", "is_it")


@if_it_does("asks_why_two_numbers")
def asks_why_there_are_two(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'why two numbers?', after 'what does tech pay': what a range is; of two figures what each of them measures."""
    shown = _figure_shown(reading, pack)
    if shown is None or reading.heard.figures or not _is_short_and_of_it(reading, pack, shown):
        return None
    one_range = _is_a_range(shown) and reading.memory.frame.last.topic != "compare"
    about = (shown.id,) if one_range else ()
    return replace(reading, answer="figure", intent="ask_source", form="mean_or_range" if one_range else "same_figure", about=about)


@if_it_does("takes_it_for_the_middle")
def takes_an_end_for_the_middle(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so 130k is about the middle of it?', after 'what does tech pay': which end of the range that is, or that it lies halfway."""
    shown = _figure_shown(reading, pack)
    one_number = len(reading.heard.figures) == 1 and not reading.heard.subjects and reading.heard.length <= beliefs.THRESHOLDS.challenge
    if shown is None or not one_number or not _is_a_range(shown):
        return None
    if reading.does("speaks_of_all") and names_the_average(reading, pack):  # "but the average is 92, so I am above it"
        return None
    return _asked_of(reading, shown, "mean_or_range")


@if_it_does("asks_of_those_at_an_end")
def asks_of_those_at_an_end(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what do the best paid tenth get there', after 'what does tech pay': of those alone nothing is said."""
    shown = _figure_shown(reading, pack)
    if shown is None or shown.fact.pay is None or not shown.subject:
        return None
    of_it = set(reading.heard.subjects) <= {shown.subject} and not reading.heard.strangers
    return _asked_of(reading, shown, "of_a_part") if of_it and reading.heard.length <= beliefs.THRESHOLDS.challenge else None


@if_it_does("asks_on_which_side_half_are")
def asks_of_a_median(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'half earn more?', after 'pay in hospitals', of whose pay the middle is given: so many are paid more, and so many less."""
    shown = _figure_shown(reading, pack)
    pay = shown.fact.pay if shown else None
    if pay is None or not middle_of(pay) or reading.heard.subjects:
        return None
    return _asked_of(reading, shown, "halves") if shown and reading.heard.length <= beliefs.THRESHOLDS.hint else None


@if_it_does("asks_for_a_kind_of_number")
def asks_for_a_kind_that_is_not_given(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is a standard deviation given', after 'what does tech pay': what kind of number the source doesn't give of the figure shown."""
    shown = _figure_shown(reading, pack)
    heard = reading.heard
    names_more = heard.subjects or heard.strangers or heard.figures or heard.bounds or answers_our_question(reading)
    if shown is None or names_more or heard.length > beliefs.THRESHOLDS.challenge:
        return None
    return _asked_of(reading, shown, "no_such_kind") if kinds_not_given(reading, shown) else None


def kinds_not_given(reading: Reading, shown: Held) -> Tuple[str, ...]:
    """The kinds of number that are asked for, but for a median, where the figure shown is one."""
    given = middle_of(shown.fact.pay) if shown.fact.pay else ""
    return tuple(each for each in kinds_of_number(reading.text) if each != given)


def _gives_ends(held: Held) -> bool:
    """Whether it gives a range, or what those at either end are paid."""
    return _is_a_range(held) or len(held.fact.pays) > 1


def _is_a_range(held: Held) -> bool:
    return any(isinstance(figure, Range) for figure in held.fact.figures)


def _asked_of(reading: Reading, shown: Held, form: str) -> Reading:
    return replace(reading, answer="figure", intent="ask_source", form=form, about=(shown.id,))


def _figure_shown(reading: Reading, pack: Pack) -> Optional[Held]:
    """The fact that was told first of those with a figure, or with a share where it speaks of one."""
    shown = shown_with_figures(reading, pack)
    share = next((held for held in shown if percents(held)), None) if _says_a_share(reading) else None
    return share or next(iter(shown), None)


def _says_a_share(reading: Reading) -> bool:
    return bool(_SHARES & set(reading.text.casefold().replace(",", " ").split()))


def _is_short_and_of_it(reading: Reading, pack: Pack, shown: Held) -> bool:
    """Whether it is short, quotes no number and names no other topic, nor anything that no pack holds."""
    heard = reading.heard
    names_more = heard.strangers or heard.excluded or heard.bounds or heard.ordinals or heard.quoted
    named = [each for each in reading.named_topics if reading.believed(each) >= beliefs.THRESHOLDS.named]
    of_it = set(named) <= {topic_of_fact(pack, shown)}
    return of_it and not names_more and heard.length <= beliefs.THRESHOLDS.hint and not answers_our_question(reading)


def _asks_within_another_time(reading: Reading, shown: Held) -> bool:
    """'how many find one within a year then', of a share that is given for another time."""
    asks = reading.does("asks_within_a_time") and shown.fact.period is not None
    return asks and not any(word in (shown.fact.period or "") for word in _times(reading.text))


def _times(text: str) -> List[str]:
    """The times that a text names, as a period may: "four winters"."""
    words = [word.strip("?.,!") for word in text.casefold().split()]
    return [f"{one} {other}" for one, other in pairwise(words) if other.startswith(_TIMES)]


def _has_a_figure_of_its_own(reading: Reading, pack: Pack, shown: Held) -> bool:
    """Whether one that is named, other than the one shown, has a figure of its own under that topic."""
    topic = topic_of_fact(pack, shown)
    others = [subject for subject in reading.heard.subjects if subject != shown.subject]
    return any(held.fact.figures for subject in others for held in own_facts_on(pack, topic, subject))

"""What would be refused, and speaks of the figure that was just shown: by its number, by pointing at both, by what it is near."""

from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

from answering import beliefs
from answering.copies import replace
from answering.looks.figures import ANSWERED, FORMS_OF_LABELS
from answering.lookup import calls, in_full, numbers_of, quoting
from answering.reading.figure import answers_our_question, asks_nothing_of_one, shown_with_figures, told_before
from answering.reading.fitting import percents
from answering.reading.reading import Reading
from answering.reading.which_figure import picked
from answering.vocabulary import GIBBERISH, OFF_TOPIC
from knowledge import Held, Pack

_NOWHERE = ("place", "company")
"""Kinds of what no pack holds that a question is limited to, whatever number it quotes."""
_BOTH = 2


def speaks_of_the_figure_after_all(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is 85 fixed by the law then?', after 'what does healthcare pay': all that the source says of the figure."""
    refused = reading.refusal or reading.intent == GIBBERISH
    if not refused or reading.heard.length > beliefs.THRESHOLDS.challenges or answers_our_question(reading):
        return None
    meant = [] if _is_limited_elsewhere(reading) or _is_surely_refused(reading) else _meant(reading, pack)
    if not meant:
        return None
    about = tuple(held.id for held in meant)
    return replace(reading, answer="figure", intent="ask_source", form=_form(reading), about=about, refusal="", missing=())


def tells_what_has_its_number(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the 60% keeps coming up, sort that out for me': what the source gives with a share that is quoted, where nothing else of it
    could be served.
    """
    heard = reading.heard
    quotes = heard.quoted and len(heard.figures) == 1 and not reading.does("sums_its_own_numbers")
    unsure = reading.refusal or reading.belief < beliefs.THRESHOLDS.doubtful
    if not quotes or not unsure or _names_anything(reading) or heard.length > beliefs.THRESHOLDS.challenges:
        return None
    about = tuple(held.id for held in quoting(pack, heard.figures) if percents(held))
    return replace(reading, answer="figure", intent="ask_source", form="of_what", about=about, refusal="", missing=()) if about else None


def _names_anything(reading: Reading) -> bool:
    """Whether it names anything beside a number, or answers a question of ours."""
    heard = reading.heard
    return bool(heard.subjects or heard.strangers or heard.bounds or reading.named_topics or answers_our_question(reading))


def _is_surely_refused(reading: Reading) -> bool:
    """'is it stressful', after what is paid: as good as surely a near miss, with a point of its own, and nothing that a figure answers."""
    asked = reading.heard.asked_of_figure
    of_none = (asked is None or asked.name == "left_open") and not reading.heard.figures
    has_a_point = any(each.weight >= beliefs.THRESHOLDS.sure_point and not each.told for each in reading.heard.unserved)
    return of_none and has_a_point and reading.belief >= beliefs.THRESHOLDS.certain_of_figure


def _is_limited_elsewhere(reading: Reading) -> bool:
    """Whether it is asked of a place or an employer that no pack holds."""
    return any(each.kind in _NOWHERE for each in reading.heard.strangers)


def _meant(reading: Reading, pack: Pack) -> List[Held]:
    """The figures told lately that have its numbers; both, where it points at both; else the one shown, which it is near."""
    shown = shown_with_figures(reading, pack)
    said = [held for held in told_before(reading, pack) if held not in shown]
    quoted = _picked_by_its_words(reading, pack) or _with_its_numbers(reading, pack, [*shown, *said])
    if quoted or not shown or asks_nothing_of_one(reading):
        return quoted
    if reading.heard.among == _BOTH and len(shown[:_BOTH]) + len(said) >= _BOTH:
        return [*shown, *said][:_BOTH]
    return shown[:1] if _is_of_the_one_shown(reading, shown) else []


def _picked_by_its_words(reading: Reading, pack: Pack) -> List[Held]:
    """Of all with its numbers the one whose topic it names: "over or under sixty, that remote one"."""
    return picked(reading, pack, quoting(pack, reading.heard.figures))[:1] if reading.named_topics else []


def _with_its_numbers(reading: Reading, pack: Pack, known: Sequence[Held]) -> List[Held]:
    """Those of `known` that hold a number that it says, in the order of the numbers; none where it names somebody else or another unit."""
    known = [held for held in known if _may_be_its_unit(reading, held)]
    if not all(any(each == held.subject or calls(pack, held, each) for held in known) for each in reading.heard.subjects):
        return []
    every = numbers_of(known)
    numbers = {in_full(number, every) for number in reading.heard.figures} & every
    found: List[Held] = []
    for number in sorted(numbers):
        first = next(held for held in known if number in numbers_of([held]))
        found += [first] if first not in found else []
    return found


def _may_be_its_unit(reading: Reading, held: Held) -> bool:
    """Whether a number that is said in years, or of money, may be of it: no share is."""
    claimed = reading.heard.claimed
    return claimed is None or claimed.unit in ("", "percent") or not percents(held)


def _is_of_the_one_shown(reading: Reading, shown: Sequence[Held]) -> bool:
    """Whether it names nobody else and nothing shown is nearer by meaning, or it surely asks something of a figure."""
    if set(reading.heard.subjects) - {held.subject for held in shown} or reading.heard.strangers or reading.heard.figures:
        return False
    asked, nearest = reading.heard.asked_of_figure, reading.heard.nearest
    near = nearest.fact in reading.memory.facts and nearest.likeness >= beliefs.THRESHOLDS.near_what_was_shown
    of_the_world = beliefs.belief(reading.ranking, OFF_TOPIC) >= beliefs.THRESHOLDS.doubtful
    return near or (asked is not None and asked.of_it >= beliefs.THRESHOLDS.of_the_figure_shown and not of_the_world)


def _form(reading: Reading) -> str:
    """What is asked of it, where a rule or what was learnt knows that; else that the source says no more of it."""
    asked = reading.heard.asked_of_figure
    learnt = FORMS_OF_LABELS.get(asked.name, asked.name) if asked else ""
    heard: Tuple[str, ...] = (reading.form, *reading.heard.asked, learnt)
    return next((form for form in heard if form in ANSWERED), "left_open")

"""What is asked of the last answer itself: a figure is questioned, or the answer is wanted longer or shorter."""

from __future__ import annotations

from typing import FrozenSet, List, Optional, Sequence, Set, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import STORIES
from answering.kept import kept
from answering.looks.figures import ANSWERED, CHALLENGES
from answering.lookup import (
    THOUSAND,
    at_addresses,
    bare_words,
    from_an_office,
    from_whom,
    in_full,
    is_credited_by_name,
    is_credited_so,
    is_named,
    letters_apart,
    numbers_of,
    own_facts_on,
    quoting,
    stands_among,
    stems,
    that_say_a_figure,
    topic_of_fact,
)
from answering.reading.carried import carried
from answering.reading.evidence import probable
from answering.reading.fitting import grows, is_share, lasts, nearest_to, percents
from answering.reading.reading import Reading, distinct, if_it_does
from answering.reading.unserved import is_weighty
from answering.vocabulary import GOES_ON, KINDS, NEAR_MISS, OFF_TOPIC, TALK
from knowledge import Held, Pack
from knowledge.numbers import is_a_year, numbers_in

_OF_THE_FIELD = (
    "which",
    "can_i",
    "do_i_need",
    "is_enough",
    "compare",
    "list_all",
    "most",
    "least",
    "how_many",
    "how_long",
    "why",
    "what_if",
)
"""Forms that ask something of the field, whatever was shown."""
_ALL_THE_SAME = {
    "why_trust": ("which", "can_i", "why", "most", "how_many"),
    "mean_or_range": ("most", "least", "can_i", "how_many"),
    "of_what": ("which", "can_i", "how_many"),
    "who_says": ("which", "list_all", "can_i"),
    "per_what": ("which", "how_many"),
    "where": ("which", "how_many"),
    "when": ("which", "how_long"),
    "how_old": ("which",),
}
"""By hint the forms of these that it may have: 'can you prove it?', 'is that the top end?', 'name your source'."""
_WHO = "who_says"
_OF_A_FIGURE = tuple(form for form in CHALLENGES if form != _WHO)
"""Forms that ask something else of a figure."""
_OF_MONEY = ("what_is_in_it", "before_tax")
"""Forms that ask what a sum takes in."""
INSIDE = "inside"
"""What lies behind a figure: as often what of a list is."""
_OVER_TIME = "over_time"
"""How something changes: "will there be more of these later on" may be asked of the field."""
OF_MORE = (INSIDE, "own_chance", "a_part", "left_open")
"""What is asked in words that may as well ask something of the field, or of whoever asks."""
_TWO = 2
_BARELY = 2
"""A message of so many words asks for a reason and nothing else: "why not"."""
_A_FIGURE = 3
"""A message of so many words is hardly more than the figure in it."""
_SEVERAL = frozenset(("they", "them", "these", "those", "all", "both", "figures", "numbers", "percentages"))
"""One of them points at more than one figure."""
_COMPARED = frozenset({"than", "average", "compared"})
"""Words of a statement that holds its figure against others."""
_SMALLER = ("wants_it_shorter", "wants_only_numbers", "wants_only_names", "wants_it_simpler")
_SIZES = (*_SMALLER, "wants_it_longer")


def shown_with_figures(reading: Reading, pack: Pack) -> List[Held]:
    """The facts just told that give a figure, the first told first; none that stand behind what was told of one, which gives none."""
    return that_say_a_figure(at_addresses(pack, reading.memory.facts), len(reading.memory.frame.last.subjects) == 1)


def are_of_one(shown: Sequence[Held]) -> bool:
    """Whether the facts just told are of one subject, beside what holds for all, or of none."""
    return len({held.subject for held in shown} - {None}) <= 1


def told_before(reading: Reading, pack: Pack) -> List[Held]:
    """The facts whose figures were told in this conversation, the latest first."""
    return at_addresses(pack, reading.memory.frame.figures[::-1])


def told_or_shown(reading: Reading, pack: Pack) -> List[Held]:
    """Those facts, and then whatever else the last answer told."""
    return at_addresses(pack, distinct(reading.memory.frame.figures[::-1], reading.memory.facts))


def asks_why_it_was_refused(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'why not?', after 'what does a plumber earn': what the source doesn't hold."""
    bare = not (reading.heard.subjects or reading.heard.topics) and reading.heard.length <= beliefs.THRESHOLDS.few_words
    if (reading.heard.refers == "one" and reading.topic != "why") or _asks_why_of_a_figure(reading, pack):  # "what drives it"
        return None
    asks = reading.form == "why" or reading.topic == "why"
    return replace(reading, answer="why_declined") if bare and asks and reading.memory.declined else None


def _asks_why_of_a_figure(reading: Reading, pack: Pack) -> bool:
    """'why so high', of a figure that was shown: more than a bare why, and surely asked of what is behind it."""
    asked = reading.heard.asked_of_figure
    inside = asked is not None and asked.name == INSIDE and asked.belief >= beliefs.THRESHOLDS.certain_of_figure
    return inside and reading.heard.length > _BARELY and bool(shown_with_figures(reading, pack))


def asks_why_though_it_is_denied(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'why that high when they are not in demand', after 'how is the job market': what is denied is no topic to be left out."""
    denied = reading.form == "why" and reading.excluded_topics and not (reading.subjects or reading.excluded)
    return replace(reading, excluded_topics=()) if denied and shown_with_figures(reading, pack) else None


def asks_what_is_in_what_is_paid(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does it count overtime, friends of mine at banks work till ten every night', after 'average entry salary': what is told beside it is
    passed over.
    """
    heard = reading.heard
    form = next((each for each in (reading.form, *heard.asked, heard.hint) if each in _OF_MONEY), "")
    shown = [held for held in shown_with_figures(reading, pack) if held.fact.pay]
    points = (reading.does("points_out") or heard.figures) and not asks_nothing_of_one(reading)
    if not form or not shown or not points or heard.length > beliefs.THRESHOLDS.challenges or heard.bounds or answers_our_question(reading):
        return None
    return replace(reading, answer="figure", intent="ask_source", form=form, about=(shown[0].id,))


def asks_what_somebody_says(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what does the NACE survey say?', 'the labor bureau, which number is theirs?': what the source credits to whom is named."""
    short = reading.heard.length <= beliefs.THRESHOLDS.challenge
    asks = reading.does("asks_what_somebody_says") or reading.form == _WHO or (reading.topic == "source" and reading.does("points_out"))
    of_an_office = _asks_for_an_offices_figure(reading, pack)
    asks = asks or (reading.does("points_at_one_by_whom") and reading.memory.topic in ("source", *pack.topics))
    if not short or not (asks or of_an_office) or reading.form in _OF_A_FIGURE:
        return None
    return _of_whom(reading, from_whom(pack, reading.text) or (from_an_office(pack) if of_an_office else []))


def _asks_for_an_offices_figure(reading: Reading, pack: Pack) -> bool:
    """'any official number?'; not who says the one just shown."""
    asks = reading.does("asks_for_an_offices_figure") and reading.heard.length <= beliefs.THRESHOLDS.hint
    return asks and not (surely_asks_who_says_it(reading) and shown_with_figures(reading, pack))


def surely_asks_who_says_it(reading: Reading) -> bool:
    """'an official number, or who made it', of the figure shown: no office's figure is asked for."""
    asked = reading.heard.asked_of_figure
    return asked is not None and asked.name == _WHO and is_certain(reading)


@if_it_does("asks_what_somebody_says")
def asks_which_survey_says_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which survey found that culture matters to graduates?': the nearest fact, where it is credited to one."""
    if reading.form in _OF_A_FIGURE or (is_beyond_doubt(reading) and shown_with_figures(reading, pack)):
        return None
    held = pack.at(reading.heard.nearest.fact)
    if held is None or reading.heard.nearest.likeness < beliefs.THRESHOLDS.near_of_topic:
        return None
    return _of_whom(reading, [held]) if is_credited_so(reading.text, held) or _asks_who_says_it(reading, held) else None


def _asks_who_says_it(reading: Reading, held: Held) -> bool:
    """'who says that adaptability counts', of what is credited to somebody by name, and very near."""
    near = reading.heard.nearest.likeness >= beliefs.THRESHOLDS.near_of_another
    return near and is_credited_by_name(held) and reading.does("asks_who_says")


@if_it_does("asks_for_a_named_source")
def asks_for_a_named_source(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does any of these numbers come from an office with a name?': the figures that are credited to somebody by name."""
    if reading.heard.subjects or reading.heard.figures:
        return None
    near = [each.fact for each in reading.heard.near]
    named = [held for held in pack.facts() if held.fact.figures and is_credited_by_name(held)]
    return _of_whom(reading, sorted(named, key=lambda held: near.index(held.id) if held.id in near else len(near)))


def asks_for_another_figure(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and openings by 2030?', after 'how fast do job postings grow': another share that the source gives
    answers it more probably than those just shown.
    """
    shown = reading.memory.facts
    if not _asks_for_a_number(reading) or not any(map(percents, at_addresses(pack, shown))) or _is_sure_of_a_topic(reading):
        return None
    if _asks_why_or_where(reading) or _speaks_of_what_was_shown(reading, pack) or _names_a_facet_of_the_one_in_focus(reading, pack):
        return None
    if _asks_it_of_one(reading, pack):
        return None
    if _names_a_time_of_its_own(reading, pack) or (reading.form == "how_long" and any(map(lasts, at_addresses(pack, shown)))):
        return None
    enough = beliefs.THRESHOLDS.beside
    other = probable(reading, pack, enough, lambda held: _is_share_of_all(held) and held.id not in shown, lambda held: held.id in shown)
    return replace(reading, answer="nearest", about=(other.id,)) if other else None


def _asks_for_a_number(reading: Reading) -> bool:
    """Whether it is hardly more, and asks how many, speaks of a share, of growth or of a number, or only goes on: "and openings by
    2030?".
    """
    asks = reading.form in ("how_many", "how_much", "how_long", "same_figure")
    speaks = any(map(reading.does, ("asks_for_a_share", "speaks_of_a_figure", "asks_of_growth", "says_most")))
    goes_on = reading.does("leads_on") and reading.heard.length <= beliefs.THRESHOLDS.short
    wants_one = (asks or speaks or goes_on) and not asks_nothing_of_one(reading)
    return wants_one and _is_hardly_more_than_a_figure(reading)


def _asks_it_of_one(reading: Reading, pack: Pack) -> bool:
    """Whether it is carried on about one, or asks there what is as good as refused: "how many divers row in one boat there"."""
    return any(carried(reading, pack)) or (reading.does("says_there") and reading.intent.startswith(NEAR_MISS))


def _asks_why_or_where(reading: Reading) -> bool:
    """Whether it asks for a reason, or where to begin: "where do I start"."""
    return reading.form == "why" or reading.does("asks_when_it_begins")


def _speaks_of_what_was_shown(reading: Reading, pack: Pack) -> bool:
    """Whether it says a number that was shown, or a year of it, hints at what it points at ("is it a forecast"), or surely asks something
    of a figure.
    """
    heard, shown = reading.heard, at_addresses(pack, reading.memory.facts)
    told = {number for held in shown for number in numbers_in(held.fact.period or "").values()} | numbers_of(shown)
    says = bool(told & set(heard.figures)) or bool(heard.hint and heard.refers == "one")
    return says or is_beyond_doubt(reading)


def _names_a_facet_of_the_one_in_focus(reading: Reading, pack: Pack) -> bool:
    """'and promotion?', 'climbing?', after 'what does tech pay'."""
    one = len(reading.memory.focus) == 1 and pack.kind_of(reading.memory.focus[0]) == "industries"
    named = reading.does("leads_on") and bool(reading.named_facets(pack))
    surely = reading.is_rather_of_a_facet(pack)
    return one and (named or surely) and reading.heard.rest <= beliefs.THRESHOLDS.goes_on


def _names_a_time_of_its_own(reading: Reading, pack: Pack) -> bool:
    """Whether it has a number that stands in no figure and no period of the pack: "what happens after 2050"."""
    unquoted_numbers = [f"{number:g}" for number in reading.heard.figures if not quoting(pack, (number,))]
    return any(not any(number in (held.fact.period or "") for held in pack.facts()) for number in unquoted_numbers)


def _is_hardly_more_than_a_figure(reading: Reading) -> bool:
    """Whether it is short, names nobody and picks nothing, and no question of ours is open."""
    heard = reading.heard
    names = heard.subjects or heard.bounds or heard.ordinals or heard.strangers or heard.order
    points_at_things = heard.among or heard.refers == "many"
    short = heard.length <= beliefs.THRESHOLDS.hint and not reading.memory.profile.asking
    return short and not (names or points_at_things)


def asks_for_a_share(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how likely is it, in percent, to be let up the ladder by those surveys': no topic is
    believed in much, so the share that most probably answers is told.
    """
    nearest = pack.at(reading.heard.nearest.fact)
    counts = reading.form == "how_many" and reading.heard.nearest.likeness >= beliefs.THRESHOLDS.near
    asks = reading.does("asks_for_a_share") or (counts and nearest is not None and _is_share_of_all(nearest))
    of_several = len(reading.named_facets(pack)) > 1  # "what share is promoted, and what share is at home"
    if not asks or of_several or reading.refusal or reading.subjects or reading.belief >= beliefs.THRESHOLDS.doubtful:
        return None
    held = probable(reading, pack, beliefs.THRESHOLDS.beside, _is_share_of_all)
    return replace(reading, answer="nearest", about=(held.id,)) if held else None


def _is_share_of_all(held: Held) -> bool:
    """Whether it gives a share, and of no one in particular."""
    return held.subject is None and bool(percents(held))


def _of_whom(reading: Reading, named: Sequence[Held]) -> Optional[Reading]:
    """Ask for the facts `named`, which are credited to whom the text names; None where it claims a figure besides one in that name."""
    of_a_name = {number for held in named for number in numbers_in(held.fact.credited_to or "").values()}
    claims_more = not of_a_name.issuperset(reading.heard.figures)
    about = tuple(held.id for held in named)
    return replace(reading, answer="said_by", intent="ask_source", about=about) if named and not claims_more else None


def questions_a_figure(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'until when?', after 'how fast is the field growing': the figure that was shown, or that is quoted, answers for itself."""
    longest = beliefs.THRESHOLDS.challenges if reading.heard.asked else beliefs.THRESHOLDS.challenge
    if reading.form not in CHALLENGES or reading.heard.length > longest or answers_our_question(reading):
        return None
    quotes = quoting(pack, reading.heard.figures)
    shown = at_addresses(pack, reading.memory.facts)
    if reading.form == "of_whom" and not quotes and not any(held.fact.figures for held in shown):
        return None
    points_at_it = reading.form != "is_there" and _points_at(reading, pack, shown)
    return replace(reading, answer="figure", intent="ask_source", form=_asked_form(reading)) if quotes or points_at_it else None


def _points_at(reading: Reading, pack: Pack, shown: Sequence[Held]) -> bool:
    """Whether it asks nothing but of what was shown; whom that counts may name its topic: "of all job ads in the country?"."""
    if asks_nothing_of_one(reading):
        return False
    asks_who = reading.form == _WHO and all(pack.kind_of(subject) == "skills" for subject in reading.heard.subjects)  # "whose statistics"
    surely = _asks_of_whom_or_what(reading) or surely_asks_of_one(reading)
    of_its_topic = surely and set(reading.heard.topics) <= {topic_of_fact(pack, held) for held in shown} and not reading.heard.subjects
    of_it = of_its_topic or (asks_who and not reading.heard.topics) or _asks_whether_of_one_only(reading, shown)
    return bool(shown) and (_asks_nothing_else(reading, pack) or of_it)


def _asks_of_whom_or_what(reading: Reading) -> bool:
    """'of all nets in the harbour?', 'berths of which kind?'."""
    return reading.form == "of_whom" or (reading.form == "of_what" and reading.heard.length <= beliefs.THRESHOLDS.short)


def _asks_whether_of_one_only(reading: Reading, shown: Sequence[Held]) -> bool:
    """'is that only in tech?', of a share of all."""
    asks = reading.form == "of_whom" and reading.does("points_out") and len(reading.heard.subjects) == 1
    return asks and bool(shown) and shown[0].subject is None and bool(shown[0].fact.figures)


def surely_asks_of_one(reading: Reading) -> bool:
    """Whether it is as good as certain, by what was learnt, that anything at all is asked of a figure."""
    asked = reading.heard.asked_of_figure
    return asked is not None and asked.of_it >= beliefs.THRESHOLDS.certain_of_figure


def asks_nothing_of_one(reading: Reading) -> bool:
    """Whether, by what was learnt, it has nothing to do with a figure, whatever a word of it may mean: "who trains the divers"; or is
    asked of whoever was told of, whose story gives none: "how old is the guy".
    """
    return reading.heard.of_no_figure >= beliefs.THRESHOLDS.of_no_figure or _asks_of_a_teller(reading)


def _asks_of_a_teller(reading: Reading) -> bool:
    of_somebody = reading.does("speaks_of_a_person") or reading.does("names_a_man_or_woman")
    return reading.memory.frame.last.topic == STORIES and of_somebody and reading.form != _WHO


def is_certain(reading: Reading) -> bool:
    """Whether it asks of a figure what hardly anything else is asked in those words: "a year or a month?"."""
    asked = reading.heard.asked_of_figure
    return asked is not None and asked.name not in OF_MORE and asked.belief >= beliefs.THRESHOLDS.certain_of_figure


def is_beyond_doubt(reading: Reading) -> bool:
    """Whether hardly any message that asks so asks of anything but a figure, whatever topics its words name: "growth of what"."""
    asked = reading.heard.asked_of_figure
    likely = asked is not None and asked.name not in (*OF_MORE, _OVER_TIME) and asked.belief >= beliefs.THRESHOLDS.doubtful
    return asked is not None and likely and asked.of_it >= beliefs.THRESHOLDS.beyond_doubt


def asked_of_one(reading: Reading) -> List[str]:
    """What the parts of the message ask of a figure, as far as a figure answers it."""
    return [form for form in reading.heard.asked if form in ANSWERED]


def _asked_form(reading: Reading) -> str:
    """What is asked of the figure: where it holds, of a place ("does that hold for Peru?"); what else, where that it is there is only said
    before ("there is a 22 as well, who says that?").
    """
    besides = asked_of_one(reading)
    if reading.form == "is_there" and "same_figure" in reading.heard.asked:
        return "same_figure"
    if reading.form == "is_there" and besides:
        return besides[0]
    place = reading.intent == f"{NEAR_MISS}place" or reading.heard.names_a_strange_place
    return "where" if place and reading.form == "of_whom" else reading.form


@if_it_does("attributes_it")
def says_whose_it_is(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'did the NACE survey find that?', after 'how fast is the field growing': whom the source credits with what was shown."""
    heard = reading.heard
    shown = at_addresses(pack, reading.memory.facts)
    elsewhere = heard.at_home or heard.names_a_strange_place
    says = heard.form != "does_it_say" and heard.length <= beliefs.THRESHOLDS.challenge
    of_another = set(heard.figures) - _numbers_said(shown) or set(heard.subjects) - _subjects(reading)
    if not says or not shown or elsewhere or of_another or answers_our_question(reading) or asks_nothing_of_one(reading):
        return None
    return replace(reading, answer="figure", intent="ask_source", form="is_theirs")


def _numbers_said(shown: Sequence[Held]) -> Set[float]:
    """The numbers of the figures that were shown, of large ones the thousands, too, and of their periods."""
    numbers = numbers_of(shown)
    periods = {number for held in shown for number in numbers_in(f"{held.fact.period or ''} {held.fact.credited_to or ''}").values()}
    return {*numbers, *(number // 1000 for number in numbers), *periods}


@if_it_does("asks_for_a_promise")
def asks_whether_it_is_promised(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'do they have to pay me at least 95k?', after 'what does tech pay': the source says what is usual and promises nobody anything."""
    shown = shown_with_figures(reading, pack)
    asks = reading.heard.length <= beliefs.THRESHOLDS.challenge
    short = reading.heard.length <= beliefs.THRESHOLDS.short
    points = reading.heard.figures or reading.does("points_out") or reading.does("presumes") or short
    if not asks or not shown or not points or not _asks_nothing_else(reading, pack) or answers_our_question(reading):
        return None
    return replace(reading, answer="figure", intent="ask_source", form="is_promised")


def holds_two_figures_together(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'22 and 40, why two numbers?', after 'how is the job market': two figures of the pack, each of which measures something else."""
    figures = set(reading.heard.figures)
    known = len(figures) == 2 and all(quoting(pack, (figure,)) for figure in figures)
    names = reading.heard.subjects or reading.heard.topics or reading.heard.bounds or reading.memory.profile.asking
    if not known or names or reading.heard.length > beliefs.THRESHOLDS.challenge or not at_addresses(pack, reading.memory.facts):
        return None
    return replace(reading, answer="figure", intent="ask_source", form="same_figure")


@if_it_does("adds_them_up")
def adds_up_what_is_no_sum(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'22% plus 40% makes 62 more jobs', after 'how is the job market': each of them measures something else."""
    figures = {figure for figure in reading.heard.figures if any(percents(held) for held in quoting(pack, (figure,)))}
    added = len(figures) > 1 and bool(reading.memory.facts)
    if not added or reading.heard.subjects or reading.heard.length > beliefs.THRESHOLDS.challenge or _is_one_whole(pack, figures):
        return None
    return replace(reading, answer="figure", intent="ask_source", form="same_figure")


def adds_up(reading: Reading) -> bool:
    """Whether it adds up two numbers or more."""
    return reading.does("adds_them_up") and len(reading.heard.figures) > 1


def _is_one_whole(pack: Pack, figures: Set[float]) -> bool:
    """Whether one fact holds two of them: parts of a whole that may be added up."""
    return any(len(figures & numbers_of([held])) > 1 for held in pack.facts())


def is_of_another_figure(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and graduates who put culture and flexibility first were 71%?', after 'how much did remote work grow': a fact that
    wasn't shown is so near that it is meant, and not the one that was.
    """
    held, shown = _share_near(reading, pack), shown_with_figures(reading, pack)
    if held is None or held in shown or not shown or not _says_a_number(reading) or _is_of_one_shown(reading, held, shown):
        return None
    named = any(is_credited_by_name(each) and is_named(reading.text, each) for each in pack.facts())
    form = _WHO if named else next((form for form in (reading.form, *reading.heard.asked) if form in ANSWERED), "")
    if form:
        return replace(reading, answer="figure", intent="ask_source", form=form, about=(held.id,))
    return replace(reading, answer="nearest", about=(held.id,), subjects=())


def _share_near(reading: Reading, pack: Pack) -> Optional[Held]:
    """The nearest fact, where it is near enough and gives a percentage."""
    near = reading.heard.nearest
    held = pack.at(near.fact) if near.likeness >= beliefs.THRESHOLDS.near_another_figure else None
    return held if held and percents(held) else None


def _says_a_number(reading: Reading) -> bool:
    """Whether it is short, and says that something is so much, or is it?"""
    heard = reading.heard
    says_one = heard.claimed is not None or (heard.reckoning is not None and heard.reckoning.operation == "compare")
    return says_one and bool(heard.figures) and not heard.bounds and heard.length <= beliefs.THRESHOLDS.challenge


def _is_of_one_shown(reading: Reading, held: Held, shown: Sequence[Held]) -> bool:
    """Whether a number that it says is of a figure shown, and not of that one, or it has none of its words."""
    figures = set(reading.heard.figures)
    shared = stems(unquoted(reading)) & stems(held.fact.statement)
    near = reading.heard.nearest.likeness >= beliefs.THRESHOLDS.near_of_another and reading.heard.length > beliefs.THRESHOLDS.short
    enough = len(shared) >= (1 if near else _TWO)
    if not enough and held.subject not in reading.heard.subjects:
        return True
    return bool(figures & numbers_of(shown)) and not figures & numbers_of([held])


@if_it_does("finds_them_at_odds")
def finds_two_at_odds(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'92 and 95, those don't fit together', after 'average entry salary' and 'what does tech pay': two figures, each of which
    measures something else.
    """
    told = [*shown_with_figures(reading, pack), *at_addresses(pack, reading.memory.frame.figures)]
    if _finds_all_of_them_at_odds(reading, pack):
        return replace(reading, answer="figure", intent="ask_source", form="same_figure", about=())
    named = [held for subject in reading.heard.subjects for held in own_facts_on(pack, reading.memory.topic, subject)]
    known = list({held.id: held for held in (*told, *named)}.values())
    numbers = {in_full(number, numbers_of(known)) for number in reading.heard.figures}
    has = [held for held in known if numbers & numbers_of([held])]
    at_odds = len(numbers) > 1 and numbers <= numbers_of(has) and len(has) > 1
    if not told or not at_odds or reading.heard.length > beliefs.THRESHOLDS.challenge:
        return None
    return replace(reading, answer="figure", intent="ask_source", form="same_figure", about=tuple(held.id for held in has))


def _finds_all_of_them_at_odds(reading: Reading, pack: Pack) -> bool:
    """Whether several figures were told, and those are pointed at that name no number: "those numbers contradict each other"."""
    heard = reading.heard
    names = heard.figures or heard.subjects or heard.strangers or heard.ordinals or set(reading.named_topics)
    known = [*shown_with_figures(reading, pack), *told_before(reading, pack)]
    several = len({repr(figure) for held in known for figure in held.fact.figures}) > 1
    of_none = asks_nothing_of_one(reading)  # "how come you know all this"
    points = not of_none and (heard.refers == "many" or not _SEVERAL.isdisjoint(bare_words(reading.text)))
    return several and points and not names and heard.length <= beliefs.THRESHOLDS.hint


def hints_at_a_figure(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is that recent?', after 'what does tech pay': a word that would ask it of the figure just shown, in a message that asks nothing
    else.
    """
    shown = shown_with_figures(reading, pack)
    if not shown or _picks_one(reading) or not _hints(reading, pack) or _is_sure_of_a_topic(reading) or _asks_anew(reading):
        return None
    of_another = (
        _is_of_another(reading, shown)
        or _asks_of_growth_or_an_end(reading, shown)
        or _asks_another_time(reading, pack, shown)
        or _goes_on_to_a_point(reading)
    )
    if of_another:
        return None
    return replace(reading, answer="figure", intent="ask_source", form=_hinted_form(reading), aside=_beside(reading))


def _asks_of_growth_or_an_end(reading: Reading, shown: Sequence[Held]) -> bool:
    """Whether a word for a middle stands in a question of growth, of what is paid, or of what those at an end get: "does it grow faster
    than average".
    """
    of_an_end = reading.does("asks_of_those_at_an_end")  # "what do the top 10% earn", of a middle
    grown = any(grows(figure) for held in shown for figure in percents(held))
    return (of_an_end and bool(reading.named_topics)) or (reading.does("asks_of_growth") and not grown)


def _beside(reading: Reading) -> Tuple[str, ...]:
    """The point of a question that a word of it only hints at: "how many applicants per opening"."""
    surely = [each.text for each in reading.heard.unserved if each.weight >= beliefs.THRESHOLDS.sure_point]
    return tuple(text for text in surely if not any(letter.isdigit() for letter in text))[:1]


def _is_of_another(reading: Reading, shown: Sequence[Held]) -> bool:
    """Whether it names a topic, or somebody, of whom none of the figures shown is: "what's the range in tech", of an average over all."""
    heard = reading.heard
    names = {part for held in shown for part in (held.cell, held.id.rpartition("#")[0].removeprefix("topics/"))}
    elsewhere = [stranger for stranger in heard.strangers if stranger.kind != "place"]
    of_nobody = bool(heard.subjects) and all(held.subject is None for held in shown)
    return bool(elsewhere or heard.excluded) or of_nobody or not (set(heard.subjects) <= _subjects(reading) and set(heard.topics) <= names)


def _goes_on_to_a_point(reading: Reading) -> bool:
    """'what about the feds': a going on to something that no figure was of."""
    of_an_end = reading.heard.hint == "mean_or_range" and reading.does("asks_which_end")  # "and the upper limit"
    return reading.intent in GOES_ON and reading.does("leads_on") and not (reading.heard.figures or of_an_end) and is_weighty(reading)


def _asks_another_time(reading: Reading, pack: Pack, shown: Sequence[Held]) -> bool:
    """'when can I sit the test', 'when do they recruit': a time that none of the figures shown says is asked, of a point that no figure is
    of, or very near another fact.
    """
    if reading.form != "how_long" or reading.heard.figures or any(map(lasts, shown)):
        return False
    nearest = pack.at(reading.heard.nearest.fact) if reading.heard.nearest.likeness >= beliefs.THRESHOLDS.near else None
    return is_weighty(reading) or (nearest is not None and nearest not in shown)


@if_it_does("names_a_figure")
def points_at_a_figure(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the other number, the 34', after 'is the job market growing': what that figure is."""
    heard = reading.heard
    bounded = any(bound.comparison != "about" for bound in heard.bounds)
    names = heard.subjects or heard.topics or heard.strangers or bounded or reading.memory.profile.asking
    short = heard.length <= beliefs.THRESHOLDS.hint and not names
    if not short or reading.form in CHALLENGES or len(heard.figures) != 1 or not quoting(pack, heard.figures):
        return None
    return replace(reading, answer="figure", intent="ask_source", form="of_what")


def _hinted_form(reading: Reading) -> str:
    """What is asked of the figure: where it holds, whatever else is hinted at, of a place ("is that true in Peru, too?"); who says it,
    where that is said in so many words ("who measured yours").
    """
    if reading.heard.hint == "of_what" and reading.does("asks_who_says"):
        return _WHO
    return "where" if reading.intent == f"{NEAR_MISS}place" else reading.heard.hint


def _picks_one(reading: Reading) -> bool:
    """'the last one', 'the cheaper one', 'who is third': one of a list is asked about, by its place or its rank."""
    by_rank = reading.does("asks_runner_up") or (reading.heard.order and reading.heard.refers == "one")
    return bool(reading.ordinals or reading.heard.among or by_rank)


def _says_the_range_shown(reading: Reading, pack: Pack) -> bool:
    """'so that 95 to 130, in which country is that', after 'what does tech pay': both ends of it."""
    ends = [held for held in shown_with_figures(reading, pack) if held.fact.pay and held.fact.pay.is_range]
    said = reading.heard.figures
    return len(said) > 1 and any(all(stands_among(number, numbers_of((held,))) for number in said) for held in ends)


def _hints(reading: Reading, pack: Pack) -> bool:
    """Whether it is a short question with a hint, of a form that asks nothing of the field, and no talk."""
    if (
        not reading.heard.hint
        or asks_nothing_of_one(reading)
        or _goes_on_to_another(reading)
        or reading.does("tells_of_somebodys_own")
        or _asks_where_people_are(reading)
        or reading.heard.length > (beliefs.THRESHOLDS.challenge if _says_the_range_shown(reading, pack) else beliefs.THRESHOLDS.hint)
        or reading.memory.profile.asking
    ):
        return False
    return _asks_something(reading) and _may_ask_of_it(reading)


def _asks_something(reading: Reading) -> bool:
    """Whether it is a question, or names an end of a range ("and the upper limit"), and no talk: "nice day today"."""
    asks, intent = reading.does("asks"), reading.intent
    if (intent in TALK and not reading.heard.quoted) or (intent.startswith(OFF_TOPIC) and not (asks or reading.does("points_out"))):
        return False
    return asks or reading.does("asks_which_end") or intent.startswith(("ask_", NEAR_MISS, OFF_TOPIC))


def _may_ask_of_it(reading: Reading) -> bool:
    """Whether its form may ask something of a figure: one that asks of the field does so beside a number, or with some hints."""
    form = reading.form
    return form not in _OF_THE_FIELD or form in _ALL_THE_SAME.get(reading.heard.hint, ()) or bool(reading.heard.figures)


def _asks_where_people_are(reading: Reading) -> bool:
    """'where do people end up': no question where a figure holds."""
    return reading.heard.hint == "where" and reading.does("asks_where") and not (reading.does("points_out") or reading.heard.refers)


def _goes_on_to_another(reading: Reading) -> bool:
    """'what about finance'; 'I'm 51, too old for that?': of whoever asks."""
    oneself = reading.heard.hint == "how_old" and reading.intent == f"{NEAR_MISS}personal"
    return oneself or (reading.intent in GOES_ON and bool(reading.heard.subjects))


def _asks_anew(reading: Reading) -> bool:
    """Whether it is a question of its own: of a topic in general ("the average pay overall"), or of a seniority or a place to which
    nothing points ("after ten years", "what about Peru").
    """
    in_general = bool(reading.heard.topics) and reading.does("asks_in_general")
    elsewhere = reading.intent == f"{NEAR_MISS}place" and not reading.does("points_out") and reading.heard.names_a_strange_place
    of_a_topic = reading.form in ("how_much", "how_many") and reading.topic in reading.named_topics  # "how much of it is really remote"
    of_all = reading.form == "which" and reading.does("asks_in_general") and reading.belief >= beliefs.THRESHOLDS.doubtful
    of_another = of_all or _asks_for_names(reading) or reading.intent == f"{NEAR_MISS}seniority"
    return of_a_topic or in_general or elsewhere or of_another


def _asks_for_names(reading: Reading) -> bool:
    """'that is not so many. which positions do they find?': the likeliest is a list of what a noun of it names."""
    kind = reading.heard.kind
    return bool(kind) and reading.form == "which" and reading.topic == KINDS[kind].listed_by


def _asks_nothing_else(reading: Reading, pack: Pack) -> bool:
    """Whether it names no topic, unless with a figure, and no subject but those talked of; "this statistic" is no skill where a figure is
    surely asked of.
    """
    return not (reading.heard.topics and not reading.heard.figures) and _others_named(reading, pack) <= _subjects(reading)


def _others_named(reading: Reading, pack: Pack) -> Set[str]:
    """Who is named, but for skills where something is surely asked of a figure."""
    surely = surely_asks_of_one(reading)
    return {each for each in reading.heard.subjects if not (surely and pack.kind_of(each) == "skills")}


def _is_sure_of_a_topic(reading: Reading) -> bool:
    return reading.belief >= beliefs.THRESHOLDS.over_a_hint and reading.intent.startswith("ask_") and reading.intent != "ask_source"


def claims_a_figure(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so 70% of all graduates are promoted?': a figure that was shown or that the pack holds is put right first, as is the rest of a
    share that was shown ("so 65 out of 100 stay without work?").
    """
    if reading.does("speaks_of_the_rest") and rest_of_a_share(reading, pack):
        return replace(reading, answer="claim", intent="ask_source")
    if not _claims_one(reading, pack) or reading.heard.length > beliefs.THRESHOLDS.challenge or answers_our_question(reading):
        return None
    quotes = quoted_facts(reading, pack) or rest_of_a_share(reading, pack)
    if quotes and _credits_another(reading, pack, quotes):
        return replace(reading, answer="figure", intent="ask_source", form="does_it_say")
    return replace(reading, answer="claim", intent="ask_source") if quotes else None


@kept
def _words_told(pack: Pack) -> FrozenSet[str]:
    """All words of all statements."""
    return frozenset().union(*(letters_apart(held.fact.statement) for held in pack.facts()))


def _credits_another(reading: Reading, pack: Pack, quotes: Sequence[Held]) -> bool:
    """Whether it names, for the number that it quotes, one that the source credits with another: "I thought the bureau says 40%"."""
    credited = [held for held in pack.facts() if held.fact.figures and is_credited_by_name(held) and is_named(reading.text, held)]
    named = [held for held in credited if is_named(reading.text, held, common=_words_told(pack))]  # not by "employers", of whom facts tell
    return bool(named) and not any(held in named for held in quotes)


def _claims_one(reading: Reading, pack: Pack) -> bool:
    """Whether it takes a figure for granted: "half of them are graduates?"."""
    stated = in_words(reading) and (reading.does("presumes") or (reading.form in ("", "is_it") and reading.does("asks")))
    said_by_us = reading.heard.claimed is not None and reading.heard.claimed.of_us and reading.heard.length <= beliefs.THRESHOLDS.short
    of_itself = said_by_us or reading.form == "is_it_true" or stated or _says_what_is_near(reading, pack)
    return of_itself or _says_the_rest(reading, pack) or _says_one_again(reading, pack)


def _says_what_is_near(reading: Reading, pack: Pack) -> bool:
    """'58 percent row every year?': a percentage as the nearest fact gives it, in a question that may be about just that."""
    claimed, held = reading.heard.claimed, pack.at(reading.heard.nearest.fact)
    of_percent = claimed is not None and claimed.unit == "percent" and bool(reading.heard.quoted) and reading.does("asks")
    near = held is not None and reading.heard.nearest.likeness >= beliefs.THRESHOLDS.near_of_another_share
    return of_percent and near and held is not None and numbers_of([held]).issuperset(reading.heard.figures)


def _says_the_rest(reading: Reading, pack: Pack) -> bool:
    """'does that mean 65% stay without?' of 35% that was shown."""
    shown = numbers_of(at_addresses(pack, reading.memory.facts))
    asks = reading.form == "is_it" and not reading.heard.hint and not shown & set(reading.heard.figures)
    return asks and bool(rest_of_a_share(reading, pack))


def _says_one_again(reading: Reading, pack: Pack) -> bool:
    """'only 7?' or '7 of them wanted boats?' of a 7% just shown, 'but you said 7% earlier' of one that was said: nothing but the figure and
    what it may be of.
    """
    heard = reading.heard
    if not heard.figures or heard.subjects or heard.bounds or heard.ordinals or heard.strangers:
        return False
    again = _says_a_shown_share(reading, pack) and _says_little_more(reading)
    bare = heard.length <= _A_FIGURE and numbers_of(at_addresses(pack, reading.memory.facts)).issuperset(heard.figures)
    held_against = heard.quoted and reading.does("holds_it_against_us")
    return again or bool((bare or held_against) and not heard.topics)


def _says_little_more(reading: Reading) -> bool:
    """Whether it is short and hints at nothing else, or says it of all: "so 7% of all people row to work now?"."""
    heard = reading.heard
    short = heard.length <= beliefs.THRESHOLDS.hint and not heard.hint
    return short or (reading.does("generalizes") and heard.length <= beliefs.THRESHOLDS.challenge)


def _says_a_shown_share(reading: Reading, pack: Pack) -> bool:
    """Whether it says a number that a share just shown has, and no other."""
    shown = {figure.value for held in at_addresses(pack, reading.memory.facts) for figure in percents(held)}
    return bool(reading.heard.figures) and shown.issuperset(reading.heard.figures)


def quoted_facts(reading: Reading, pack: Pack) -> List[Held]:
    """The facts that hold a figure that is claimed, of the subjects that are named; one in words must be about what they say, too."""
    named = reading.heard.subjects
    quotes = [held for held in quoting(pack, reading.heard.figures) if not named or held.subject is None or held.subject in named]
    if not in_words(reading):
        return [held for held in quotes if _is_like_one_shown(reading, pack, held)]
    topics = reading.named_topics
    near = _as_good_as_quoted(reading)
    of_topics = {held.id: {held.id.rpartition("#")[0].removeprefix("topics/"), held.cell} for held in quotes}
    quotes = [held for held in quotes if not topics or of_topics[held.id] & set(topics) or held.id == near]
    shown = [held for held in quotes if held.id in reading.memory.facts]
    return shown or [held for held in quotes if held.id in _about_it(reading, pack)]


def _as_good_as_quoted(reading: Reading) -> str:
    """The address of the fact that the text is so near that it says it in nearly its own words; empty where none is."""
    near = reading.heard.nearest
    return near.fact if near.likeness >= beliefs.THRESHOLDS.near_of_another else ""


def _is_like_one_shown(reading: Reading, pack: Pack, held: Held) -> bool:
    """Whether it may be meant by a bare number: not a share where years were told, nor a share where pay was."""
    shown = {type(figure) for each in shown_with_figures(reading, pack) for figure in each.fact.figures}
    bare = not any(sign in said for said in reading.heard.quoted for sign in "%$") and reading.heard.claimed is not None
    return not (bare and shown) or any(type(figure) in shown for figure in held.fact.figures)


def _about_it(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The addresses of the facts that a share in words may be about: the one that has most of its words, and the nearest by meaning."""
    near = reading.heard.nearest
    by_words = nearest_to(unquoted(reading), [held for held in pack.facts() if is_share(held)], hardly=True)
    by_meaning = (near.fact,) if near.likeness >= beliefs.THRESHOLDS.near_of_topic else ()
    return (by_words.id, *by_meaning) if by_words else by_meaning


def answers_our_question(reading: Reading) -> bool:
    """Whether a question of ours has just been asked, which a message without a figure may answer."""
    just_asked = bool(reading.memory.profile.asking) and reading.memory.topic == "recommend"
    return just_asked and not reading.heard.quoted and reading.form != "of_whom"


def in_words(reading: Reading) -> bool:
    """Whether a share is claimed, in words: "half of them", "nine out of ten"."""
    return any(not (said[0].isdecimal() or said[0] == "$") or " of " in said or " in " in said for said in reading.heard.quoted)


def unquoted(reading: Reading) -> str:
    """The text without the figures that it quotes."""
    text = reading.text
    for said in reading.heard.quoted:
        text = text.replace(said, " ")
    return text


def rest_of_a_share(reading: Reading, pack: Pack) -> List[Held]:
    """The shares just shown whose rest is claimed: 65% where 35% was said."""
    rests = tuple(100 - number for number in reading.heard.figures if 0 < number < 100)
    rests = rests if reading.heard.quoted or reading.does("speaks_of_the_rest") else ()
    return [held for held in at_addresses(pack, reading.memory.facts) if is_share(held) and held in quoting(pack, rests)]


def holds_another_figure_against_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'I read 111k somewhere, so you're wrong', after 'what does tech pay': the source doesn't hold that one, and what it holds is
    said again.
    """
    figures = reading.heard.figures
    doubts = reading.heard.hint == "why_trust"
    against = doubts or reading.does("contradicts") or _asks_whether_it_was(reading) or _quotes_a_large_number(reading)
    shown = shown_with_figures(reading, pack)
    years = all(map(is_a_year, figures))
    if not against or years or reading.heard.length > beliefs.THRESHOLDS.challenges or _is_held(reading, pack, shown):
        return None
    others = set(reading.heard.subjects) - ({held.subject for held in shown} if doubts else set())
    return replace(reading, answer="figure", intent="ask_source", form="does_it_say") if shown and not others else None


def _is_held(reading: Reading, pack: Pack, shown: Sequence[Held]) -> bool:
    """Whether the pack gives a number that is said: of pay where pay was shown, also in thousands, if nothing calls it a share."""
    if not (shown and shown[0].fact.pay) or any("%" in said for said in reading.heard.quoted):
        return bool(quoting(pack, reading.heard.figures))
    sums = numbers_of(held for held in pack.facts() if held.fact.pay)
    return any(in_full(number, sums) in sums for number in reading.heard.figures)


def _quotes_a_large_number(reading: Reading) -> bool:
    """'so do I write 121,300 in my paper?': a number in thousands that stands for no sum of somebody's own."""
    heard = reading.heard
    large = len(heard.figures) == 1 and heard.figures[0] >= THOUSAND and not is_a_year(heard.figures[0])
    bounded = any(bound.comparison != "about" for bound in heard.bounds)
    own = heard.reckoning or bounded or heard.topics or heard.strangers or reading.does("speaks_of_starting_pay")
    return large and not own and reading.form in ("", "is_it", "is_it_true", "do_i_need", "can_i")


def takes_it_for_another_figure(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'isn't it 85k?', after 'what is the average pay': another figure than the one shown has that number."""
    shown = shown_with_figures(reading, pack)[:1]
    figures = set(reading.heard.figures)
    asks = _asks_whether_it_was(reading) or _says_we_said_it(reading)
    if not shown or not asks or figures & numbers_of(shown):
        return None
    return replace(reading, answer="figure", intent="ask_source", form="was_it") if quoting(pack, reading.heard.figures) else None


def _says_we_said_it(reading: Reading) -> bool:
    """'you said 40?', with nothing else."""
    claimed = reading.heard.claimed
    return claimed is not None and claimed.of_us and not (reading.heard.topics or reading.heard.subjects) and not reading.heard.bounds


@if_it_does("asks_whether_it_is_much")
def tells_whether_it_is_much(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is that a lot, next to others?', after 'what does the labor bureau say': all that the source says of the share shown, where it
    compares it.
    """
    held = next(filter(_is_share_of_all, at_addresses(pack, reading.memory.facts)), None)
    if not held or reading.heard.subjects or reading.heard.topics:
        return None
    if _compares(held):
        return replace(reading, answer="nearest", about=(held.id,), subjects=())
    return replace(reading, answer="figure", intent="ask_source", form="left_open", about=(held.id,)) if reading.heard.figures else None


def _compares(held: Held) -> bool:
    """Whether the fact says how its figure stands to others: "faster than in most jobs", "outpaces the average"."""
    return not _COMPARED.isdisjoint(held.fact.statement.casefold().replace(",", " ").split())


def _asks_whether_it_was(reading: Reading) -> bool:
    """'7, was it?': hardly more than one number."""
    heard = reading.heard
    bounded = any(bound.comparison != "about" for bound in heard.bounds)
    bare = len(heard.figures) == 1 and heard.length <= beliefs.THRESHOLDS.few_words and not (heard.topics or bounded or heard.ordinals)
    return bare and reading.form in ("is_it", "is_it_true") and reading.does("points_out")


def wants_it_in_another_size(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'shorter please', after 'what does tech pay': the same in that size."""
    of_one = len(reading.memory.focus) == 1 and not reading.memory.read  # of one subject there is more than the last answer
    more = reading.does("wants_more") and not of_one and not reading.does("asks_for_another")
    wished = more or any(reading.does(move) for move in _SIZES)
    asks_more = reading.does("asks_others") or _asks_of_something(reading) or _picks_a_place(reading)  # "and the others? only the numbers"
    if (
        not wished
        or asks_more
        or _surely_asks_for_a_facet(reading, pack)
        or reading.memory.profile.asking
        or not at_addresses(pack, reading.memory.facts)
    ):
        return None
    return replace(reading, answer="again")


@if_it_does("wants_it_boiled_down", "wants_it_in_plain_words")
def surely_wants_it_in_another_size(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'phew, what a mouthful, could you get that into a line or two', after 'what does tech pay': the same in that size, whatever is said
    of the reason.
    """
    heard = reading.heard
    names = (heard.subjects, heard.excluded, heard.bounds, heard.itself, reading.named_facets(pack))
    asks_for_an_order = reading.form in ("most", "least") or heard.length > beliefs.THRESHOLDS.challenges
    told = at_addresses(pack, reading.memory.facts) and not reading.memory.profile.asking
    return replace(reading, answer="again") if told and not (any(names) or asks_for_an_order) else None


def _picks_a_place(reading: Reading) -> bool:
    """'the second in full', of a list."""
    return bool(reading.ordinals) and len(reading.memory.shown) >= max(map(abs, reading.ordinals))


def _surely_asks_for_a_facet(reading: Reading, pack: Pack) -> bool:
    """'are there going to be more of these jobs'."""
    return reading.is_rather_of_a_facet(pack) and reading.does("asks")


def _asks_of_something(reading: Reading) -> bool:
    """Whether it names anything, is longer, or has a point of its own: "the odd part he hints at"."""
    heard = reading.heard
    topics = heard.topics if not (reading.does("wants_it_simpler") and reading.does("points_out")) else ()  # "explain that in easier words"
    named = heard.subjects or topics or heard.strangers or heard.ordinals or heard.length > beliefs.THRESHOLDS.size
    has_a_point = any(each.weight >= beliefs.THRESHOLDS.sure_point for each in heard.unserved)
    smaller = any(reading.does(move) for move in _SMALLER)
    says_for_what = smaller and reading.intent.startswith(OFF_TOPIC)  # "in one sentence, for my album"
    return bool(named) or (has_a_point and not says_for_what)


def _subjects(reading: Reading) -> set[str]:
    return {*reading.memory.focus, *reading.memory.shown, *reading.memory.recent}

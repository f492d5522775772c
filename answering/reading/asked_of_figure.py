"""What is asked of a figure that was shown in words that no rule knows, as it was learnt from sentences."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

from answering import beliefs
from answering.copies import replace
from answering.looks.figures import FORMS_OF_LABELS
from answering.lookup import bare_words, calls, in_full, numbers_of, quoting, tellers_in, topic_of_fact
from answering.reading.figure import (
    INSIDE,
    answers_our_question,
    are_of_one,
    asked_of_one,
    is_beyond_doubt,
    is_certain,
    shown_with_figures,
    surely_asks_of_one,
    surely_asks_who_says_it,
)
from answering.reading.fitting import percents
from answering.reading.reading import Reading, profile_of
from answering.reading.reckoned import task_of
from answering.reading.unserved import points
from answering.vocabulary import NEAR_MISS, OFF_TOPIC, TALK, topic_of
from knowledge import Held, Pack
from knowledge.numbers import is_a_year

_OF_WHAT_IS_IN_IT = ("what_is_in_it", "of_what", "of_whom")
"""What may be asked where somebody wants to know what a figure takes in."""
_OF_ALL = ("which", "most", "least", "why", "compare", "list_all", "same_figure")
"""Forms that mostly ask something of a list or of two figures, or for a reason."""
_FEW = 3
"""So many figures at most are asked about at once."""
_BARELY = 2
"""So many words ask why, and nothing else."""
_NOT_LEARNT = "is_a_forecast"
"""What rules alone hear."""
_NEAR_MISSES = {"level": (f"{NEAR_MISS}seniority", f"{NEAR_MISS}personal"), "where": (f"{NEAR_MISS}place",)}
"""By what is asked of a figure what sounds like it, of nothing that was shown."""
_OF_A_TIME = frozenset(("year", "years", "month", "months", "week", "weeks", "hour", "hours", "decade"))
_OF_NO_TIME = ("who_says", "where", "of_whom", "level")
"""What a word for measuring asks nothing else of: "in which harbour was that measured"."""


def surely_asks_of_the_figure_shown(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is the taxman paid out of that?', after 'what does tech pay': what is surely asked of it, whatever a word hints at."""
    asked = reading.heard.asked_of_figure
    sure = asked is not None and asked.belief >= beliefs.THRESHOLDS.surely_of_figure
    return asks_of_the_figure_shown(reading, pack) if sure else None


def asks_of_the_figure_shown(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'off how many heads?', after 'what does tech pay': what is asked of the figure shown, where no rule has the words."""
    asked, shown = reading.heard.asked_of_figure, shown_with_figures(reading, pack)
    if asked is None or not shown or answers_our_question(reading) or _asks_something_else(reading, pack, shown):
        return None
    only_a_time = bool(reading.heard.figures) and not (_quotes_it(reading, shown) or reading.heard.quoted)  # "after 10 years"
    about = _of_the_topic_gone_back_to(reading, pack, shown) or _of_another_number(reading, pack) or ((shown[0].id,) if only_a_time else ())
    form = _form(reading, asked.name, shown)
    return replace(reading, answer="figure", intent="ask_source", form=form, about=about, aside=_point_beside(reading))


def _of_the_topic_gone_back_to(reading: Reading, pack: Pack, shown: Sequence[Held]) -> Tuple[str, ...]:
    """'back to the outlook: until when do those forecasts run', after 'what does tech pay': the figures in general of the topic that it
    names, and not the one shown.
    """
    told = {topic_of_fact(pack, held) for held in shown}
    topics = [each for each in reading.named_topics if each not in told] if reading.does("returns") else []
    return tuple(held.id for topic in topics[:1] for held in pack.of_topic(topic) if held.fact.figures and not held.subject)[:_FEW]


def _of_another_number(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """'and the 34, who says that': the shares with a bare number that none of the figures shown has."""
    heard = reading.heard
    bare = len(heard.figures) == 1 and not (heard.quoted or heard.bounds) and _OF_A_TIME.isdisjoint(bare_words(reading.text))
    shown = set(reading.memory.facts)
    others = [held for held in quoting(pack, heard.figures) if percents(held)] if bare else []
    return () if any(held.id in shown for held in others) else tuple(held.id for held in others[:1])


def asks_several_things_of_the_figure(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'until when is that, and who says so?', after 'what does tech pay': each is answered in its turn."""
    asked = asked_of_one(reading)
    asked = [form for form in asked if form != "of_whom" or "what_is_in_it" not in asked]
    shown = shown_with_figures(reading, pack)
    if len(asked) < 2 or not shown or reading.heard.length > beliefs.THRESHOLDS.challenges or answers_our_question(reading):
        return None
    of_more = _names_more(reading, pack, shown) and not _points_at_its_number(reading, pack, shown)
    if of_more or reading.heard.bounds or _claims_or_holds_together(reading) or task_of(reading, pack):
        return None
    return replace(reading, answer="figure", intent="ask_source", form=asked[0], aside=_point_beside(reading))


def _claims_or_holds_together(reading: Reading) -> bool:
    """Whether a number is said to be so, or two are held together."""
    figures = set(reading.heard.figures)
    return len(figures) > 1 or (reading.form == "is_it_true" and bool(figures))


def _points_at_its_number(reading: Reading, pack: Pack, shown: Sequence[Held]) -> bool:
    """Whether it quotes a figure shown and names nobody but skills: "I learned Morse, is the 71 for me or only for divers"."""
    every = numbers_of(shown)
    quotes = any(in_full(number, every) in every for number in reading.heard.figures)
    return quotes and all(pack.kind_of(each) == "skills" for each in reading.heard.subjects) and not reading.named_topics


def _form(reading: Reading, name: str, shown: Sequence[Held]) -> str:
    """The form that answers what is asked: whom it counts, where the source says that and no extras are asked for."""
    if reading.form == _NOT_LEARNT and not (is_certain(reading) and name in _OF_NO_TIME):
        return _NOT_LEARNT
    years = bool(reading.heard.figures) and all(map(is_a_year, reading.heard.figures))
    if name == "over_time" and years and "when" in (reading.form, reading.heard.hint):
        return "when"
    counts = name in _OF_WHAT_IS_IN_IT and bool(shown[0].fact.counted) and reading.heard.hint != "what_is_in_it"
    return "of_whom" if counts else FORMS_OF_LABELS.get(name, name)


def _point_beside(reading: Reading) -> Tuple[str, ...]:
    """The weightiest point of a question that is as likely not to be served: "ten people or ten thousand"."""
    declined = beliefs.against(reading.ranking) >= beliefs.THRESHOLDS.hedged
    return points(reading)[:1] if declined else ()


def _asks_something_else(reading: Reading, pack: Pack, shown: Sequence[Held]) -> bool:
    """Whether it names what no figure shown is of, picks one of several, says a number, or is likely a question of its own or talk."""
    quotes = bool(reading.heard.figures) and _quotes_it(reading, shown)
    picks = (reading.heard.among and not _is_of_one_alone(reading, shown)) or reading.memory.profile.asking
    own = _asks_of_several_topics(reading, pack) or (_is_likely_its_own(reading) and not quotes)
    says = _says_a_number_of_its_own(reading, quotes) or _goes_back_or_on(reading)
    of_a_teller = bool(tellers_in(pack, reading.text))  # "does Ada say so"
    return bool(_names_more(reading, pack, shown) or of_a_teller or picks or says or own or _asks_of_a_list(reading))


def _goes_back_or_on(reading: Reading) -> bool:
    """'how much was it again', 'and for nurses?', and of whom it is told: 'what's the catch', 'convince me'."""
    weighs = reading.does("asks_against") or reading.does("speaks_for_it")
    return weighs or reading.does("asks_what_it_was") or bool(reading.only_goes_on and reading.heard.subjects)


def _says_a_number_of_its_own(reading: Reading, quotes: bool) -> bool:
    """Whether it says a number, or a bound, that is none of the figure shown: "about 41", where that was told, is one."""
    bounds = [each for each in reading.heard.bounds if not (quotes and each.comparison == "about")]
    return bool(bounds or (reading.heard.quoted and not quotes))


def _asks_of_several_topics(reading: Reading, pack: Pack) -> bool:
    """Whether it holds whole questions about different topics: "how long until I find work, and what would I earn"."""
    clear = (each for each in reading.heard.clauses if beliefs.belief(each.ranking, each.intent) >= beliefs.THRESHOLDS.clear)
    return len({topic_of(each.intent) for each in clear} & set(pack.topics)) > 1


def _quotes_it(reading: Reading, shown: Sequence[Held]) -> bool:
    """Whether every number that it says is of a figure shown: "the 41 in which year"."""
    every = numbers_of(shown)
    return all(in_full(number, every) in every for number in reading.heard.figures)


def _names_more(reading: Reading, pack: Pack, shown: Sequence[Held]) -> bool:
    """Whether it names somebody or a topic that no figure shown is of, or picks one of a list."""
    named = [each for each in reading.subjects if not _is_only_a_word(reading, pack, each)]
    subjects = [each for each in named if not any(_is_of_it_alone(pack, held, each) for held in shown)]
    told_of = () if reading.subjects else _job_told_of(reading, pack)
    others = set() if _may_have_said_it(reading) else {*subjects, *told_of} - {held.subject for held in shown}
    topics = set() if is_beyond_doubt(reading) else set(reading.named_topics) - {topic_of_fact(pack, held) for held in shown}
    picks = reading.heard.ordinals and not _is_of_one_alone(reading, shown)
    return bool(others or topics or reading.heard.excluded or picks)


def _is_of_one_alone(reading: Reading, shown: Sequence[Held]) -> bool:
    """Whether something is asked beyond doubt, where there is nothing to pick from: "is this the middle one or the least"."""
    return is_beyond_doubt(reading) and are_of_one(shown)


def _may_have_said_it(reading: Reading) -> bool:
    """'did some school count that, or who': whoever is named may have said it."""
    return is_beyond_doubt(reading) and surely_asks_who_says_it(reading)


def _is_only_a_word(reading: Reading, pack: Pack, subject: str) -> bool:
    """Whether it is a skill where something is surely asked of a figure: "this statistic"."""
    return surely_asks_of_one(reading) and pack.kind_of(subject) == "skills"


def _is_of_it_alone(pack: Pack, held: Held, subject: str) -> bool:
    """Whether a fact with one figure calls a subject: that is whom the figure counts."""
    return len(held.fact.figures) == 1 and calls(pack, held, subject)


def _job_told_of(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The role or skill that was told of last, which is asked about rather than a figure over all beside it: "left alone with it?"."""
    focus = reading.memory.focus
    told = len(focus) == 1 and reading.memory.frame.last.subjects == focus and reading.memory.topic == profile_of(pack, focus[0])
    return focus if told and pack.kind_of(focus[0]) in ("roles", "skills") else ()


def _is_likely_its_own(reading: Reading) -> bool:
    """Whether it is likely a question that needs no figure, a near miss or talk; less so where it is certain what is asked; never where
    it points at nothing and is surely about the world: "did the chess club win last night".
    """
    if reading.intent == f"{OFF_TOPIC}world" and reading.belief >= beliefs.THRESHOLDS.clear and not reading.does("points_out"):
        return True
    if is_beyond_doubt(reading):
        return False
    if is_certain(reading):
        return reading.intent.startswith("ask_") and reading.topic != "source" and reading.belief >= beliefs.THRESHOLDS.over_a_hint
    if _says_so_of_whom_or_where(reading):
        return False
    of_its_own = _asks_of_the_pack(reading) or (reading.intent in TALK and not _surely_doubts(reading))
    return of_its_own and reading.belief >= beliefs.THRESHOLDS.doubtful


def _says_so_of_whom_or_where(reading: Reading) -> bool:
    """'that's what foremen make?', 'does that hold abroad': it points at the figure, and asks for whom or where it is so."""
    asked = reading.heard.asked_of_figure
    near = asked is not None and reading.intent in _NEAR_MISSES.get(asked.name, ())
    return near and reading.does("points_out")


def _asks_of_the_pack(reading: Reading) -> bool:
    """Whether its intent asks anything but where what was said is from."""
    return reading.intent.startswith(("ask_", NEAR_MISS)) and reading.topic != "source"


def _surely_doubts(reading: Reading) -> bool:
    """'hard to swallow': a doubt in what was shown, which sounds like a grumble."""
    asked = reading.heard.asked_of_figure
    return asked is not None and asked.name == "why_trust" and asked.belief >= beliefs.THRESHOLDS.doubtful


def _asks_of_a_list(reading: Reading) -> bool:
    """Whether its form asks for one of a list, or for a reason, and it isn't sure that something else is asked."""
    asked = reading.heard.asked_of_figure
    sure = asked is not None and asked.name != INSIDE and asked.belief >= beliefs.THRESHOLDS.surely_of_figure
    sure = sure or is_beyond_doubt(reading)
    asks_who = bool(reading.heard.order) and reading.does("describes_briefly")  # "who has the lowest ceiling"
    only_why = reading.form == "why" and reading.heard.length <= _BARELY  # "how come?" doubts no figure
    return asks_who or only_why or (reading.form in _OF_ALL and not sure)

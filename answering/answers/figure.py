"""A figure is questioned: who says it, for when and where, of what, and which other it isn't."""

from __future__ import annotations

from typing import List, Sequence, Tuple

from answering import beliefs, phrases
from answering.answer import Answer
from answering.answers.same_figure import answer_same_figure
from answering.answers.told import told
from answering.copies import replace
from answering.leads import briefs
from answering.leads.briefs import sentence
from answering.leads.shown import Shown, in_order
from answering.looks import suggest, wording
from answering.looks.figures import Claim, answered, claims, gives_a_start, is_left_open, says_it, what_it_counts, whole
from answering.lookup import (
    at_addresses,
    in_full,
    is_credited_by_name,
    is_credited_to_an_office,
    is_named,
    letters_apart,
    numbers_of,
    quoting,
    stands_among,
    stems,
)
from answering.reading.ends import middle_of
from answering.reading.figure import asked_of_one, quoted_facts, rest_of_a_share, told_before, unquoted
from answering.reading.fitting import grows, nearest_to
from answering.reading.part import kinds_not_given
from answering.reading.reading import Reading
from answering.reading.unserved import is_sure_of_its_point, points
from answering.reading.which_figure import picked
from answering.vocabulary import MOST_MISSING
from knowledge import Amount, Count, Held, Pack, Percent, Range
from knowledge.numbers import is_a_year, numbers_in
from knowledge.pay import money

_OF_TIME = ("when", "how_old")
_LEFT_OPEN = {
    "who_says": "left_open_teller",
    "where": "left_open_place",
    "when": "left_open_time",
    "per_what": "left_open_time",
    "how_old": "left_open_time",
}
"""What is asked by a form where no answer to it stands in the source."""
_DIGITS = 4
"""Of a year of the calendar."""
_PREFERS = frozenset(("prefer", "prefers", "preferred", "favor", "favors", "favored", "favour", "favours"))
"""Words of a fact that say of something that it is liked better, and no must."""
_NEVER_SAID = {
    "before_tax": "left_open_tax",
    "what_is_in_it": "left_open_parts",
    "how_many_asked": "left_open_sample",
    "of_whom": "left_open_whom",
    "of_a_part": "left_open_part",
    "of_which_end": "left_open_end",
    "is_promised": "left_open_promise",
    "before_it": "left_open_before",
    "over_time": "left_open_over_time",
    "inside": "left_open_inside",
    "left_open": "left_open_more",
}
"""What no typed figure says of itself."""


def answer_figure(reading: Reading, pack: Pack) -> Answer:
    """What the figures that are quoted, or else the one shown last, say to the challenge."""
    shown = at_addresses(pack, reading.memory.facts)
    if reading.about:
        return _asked_of_those(reading, pack, at_addresses(pack, reading.about), shown)
    numbers = _asked_numbers(reading, pack)
    meant = _meant(reading, pack, numbers, shown)
    said = at_addresses(pack, reading.memory.frame.figures)
    found = meant or _quoted(pack, numbers, shown, said)
    if reading.form == "does_it_say":
        return _does_it_say(reading, pack, found)
    if reading.form == "is_theirs":
        return _is_theirs(reading, pack, found, shown)
    if reading.form == "is_there":
        return _is_there(reading, pack, numbers, meant)
    if reading.form == "was_it":
        return _was_it(pack, _with_figures(shown)[0], found)
    if numbers and not found and reading.form != "is_promised" and not _is_halfway(reading, numbers, shown):
        return _not_there(reading, pack, numbers, shown)
    if reading.form == "same_figure":
        return answer_same_figure(reading, pack, numbers, found, meant)
    return _asked_of(reading, pack, _distinct(_of_what_it_names(reading, found) or _asked(reading, shown)), shown)


def _asked_of_those(reading: Reading, pack: Pack, facts: Sequence[Held], shown: Sequence[Held]) -> Answer:
    """What the figures of `facts` say, or that each measures something else."""
    if reading.form == "same_figure":
        return answer_same_figure(reading, pack, (), (), claims(facts))
    return _asked_of(reading, pack, _those_meant(reading, facts), shown)


def _those_meant(reading: Reading, facts: Sequence[Held]) -> List[Claim]:
    """Of each fact the figure with a number that is quoted, else the first."""
    numbers = _in_full(reading.heard.figures, facts)
    return [(claims([held], numbers) or claims([held]))[0] for held in facts if held.fact.figures]


def _quoted(pack: Pack, numbers: Sequence[float], shown: Sequence[Held], said: Sequence[Held]) -> List[Claim]:
    """The figures with those numbers: those that were shown, else told before, else all that the pack holds."""
    return (claims(shown, numbers) or claims(said, numbers) or claims(quoting(pack, numbers), numbers)) if numbers else []


def _meant(reading: Reading, pack: Pack, numbers: Sequence[float], shown: Sequence[Held]) -> List[Claim]:
    """Of the figures with those numbers the ones that the question picks by its words, and beside which it sets the one shown."""
    meant = claims(picked(reading, pack, quoting(pack, numbers)), numbers) if numbers else []
    beside = claims(shown, numbers) if meant and reading.form == "same_figure" else []
    told = {_sums(claim) for claim in claims(shown, numbers)} - {()}
    meant = [claim for claim in meant if _sums(claim) not in told or claim.held in shown]  # another fact may repeat what was told
    return [*beside, *meant]


def _is_there(reading: Reading, pack: Pack, numbers: Sequence[float], meant: Sequence[Claim]) -> Answer:
    """'isn't there a 37 for nets, too?': yes, where the words pick one with that number or name nothing; else what it is of."""
    first, *others = _distinct(meant or claims(quoting(pack, numbers), numbers))
    named = reading.named_topics or reading.heard.subjects
    phrase = "figure_is_there" if named and not meant else "figure_there"
    lead = phrases.say(pack, phrase, number=_written(pack, reading.heard.figures), figure=whole(pack, first))
    return _told(pack, Shown(lead, _lines_beside(pack, first, others), told=_held((first, *others))))


def _was_it(pack: Pack, shown: Claim, found: Sequence[Claim]) -> Answer:
    """'isn't it 85k?': no, the one shown is another; and what has the number that is said."""
    others = [claim for claim in _distinct(found) if claim.held.id != shown.held.id]
    lead = phrases.say(pack, "figure_was_it", figure=whole(pack, shown))
    return _told(pack, Shown(lead, _lines_beside(pack, shown, others), told=_held((shown, *others))))


def _lines_beside(pack: Pack, first: Claim, others: Sequence[Claim]) -> Tuple[str, ...]:
    """A line for each of `others` that says something new: the same figure may stand in a fact about another."""
    said = whole(pack, first)
    return tuple(sentence(each) for each in dict.fromkeys(whole(pack, claim) for claim in others) if each != said)


def _asked_of(reading: Reading, pack: Pack, asked: Sequence[Claim], shown: Sequence[Held]) -> Answer:
    """What the figures asked about say, a line each, and which other figures are not meant."""
    lines = _lines(reading, pack, asked)
    others = _others_alike(pack, asked) if reading.form == "of_what" else []
    lines += [sentence(phrases.say(pack, "figure_other", figure=whole(pack, claim))) for claim in others]
    lines += [sentence(said) for claim in asked if reading.form == "of_what" and (said := what_it_counts(pack, claim))]
    lead, *rest = dict.fromkeys(lines)
    if reading.heard.figures and reading.form == "who_says":
        lead = _from_the_same(reading, pack, asked, shown, lead)
    answer = _told(pack, Shown(lead, tuple(rest), told=_held((*asked, *others))))
    if reading.form == "no_such_kind":
        return replace(answer, status="partly", missing=kinds_not_given(reading, asked[0].held)[:MOST_MISSING])
    if all(says_it(reading.form, claim) for claim in asked):
        return answer
    left_open = _left_open(reading, pack, asked)
    if left_open:
        return _open(reading, answer, phrases.say(pack, left_open))
    return _as_far_as_it_says(reading, pack, answer)


def _lines(reading: Reading, pack: Pack, asked: Sequence[Claim]) -> List[str]:
    """What each figure says to what is asked, then to what else is."""
    says = (_no_such_kind, _an_end, _how_exact)
    special = [next(filter(None, (say(reading, pack, claim) for say in says)), "") for claim in asked]
    first = [said or answered(pack, reading.form, claim) for said, claim in zip(special, asked)]
    return [*map(sentence, first), *(sentence(answered(pack, form, claim)) for form in _asked_besides(reading) for claim in asked)]


def _left_open(reading: Reading, pack: Pack, asked: Sequence[Claim]) -> str:
    """What is asked and none of the figures says, as the phrase that names it; empty where they say it all."""
    unsaid = [form for form in _may_be_left_open(reading) if all(is_left_open(pack, form, claim) for claim in asked)]
    if unsaid:
        return _LEFT_OPEN[unsaid[0]]
    return _time_left_open(reading, asked) or _middle_left_open(reading, asked)


def _time_left_open(reading: Reading, asked: Sequence[Claim]) -> str:
    """A start that no period names, or a year that lies in none."""
    if reading.form in _OF_TIME and any(_lies_outside(year, asked) for year in reading.heard.figures):
        return "left_open_time"
    if reading.form in _OF_TIME and reading.does("asks_what_comes_after"):
        return "left_open_time"
    starts = any(gives_a_start(claim.held.fact.period or "") for claim in asked)
    return "left_open_start" if reading.form == "when" and reading.does("asks_when_it_begins") and not starts else ""


def _middle_left_open(reading: Reading, asked: Sequence[Claim]) -> str:
    """The average of a range, or of pay whose median the source gives."""
    other = all(isinstance(claim.figure, Range) or _is_another_middle(reading, claim) for claim in asked)
    return "left_open_middle" if other and reading.does("asks_for_the_middle") else ""


def _lies_outside(year: float, asked: Sequence[Claim]) -> bool:
    """Whether it is a year of the calendar that no period of the figures holds: "in 2040?"."""
    periods = [
        [number for written, number in numbers_in(claim.held.fact.period or "").items() if len(written) == _DIGITS] for claim in asked
    ]
    return is_a_year(year) and not any(years and min(years) <= year <= max(years) for years in periods)


def _is_another_middle(reading: Reading, claim: Claim) -> bool:
    """Whether the average is asked for, of pay whose middle is a median, or the other way round."""
    middle = middle_of(claim.held.fact.pay) if claim.held.fact.pay else ""
    return bool(middle) and middle not in reading.text.casefold()


def _may_be_left_open(reading: Reading) -> List[str]:
    """The forms of what is asked; where a figure comes from is always said, by its section ("where did you get that")."""
    forms = [] if _places(reading) else [reading.form, *_asked_besides(reading)]
    return [form for form in forms if form != "who_says" or not reading.does("asks_where")]


def _asked_besides(reading: Reading) -> List[str]:
    """What else the message asks of the figure: who says so, after "until when"."""
    return [form for form in asked_of_one(reading) if form != reading.form]


def _no_such_kind(reading: Reading, pack: Pack, claim: Claim) -> str:
    """'is a median or a standard deviation given?': the source gives none; empty where something else is asked."""
    if reading.form != "no_such_kind":
        return ""
    kinds = wording.listed(kinds_not_given(reading, claim.held), "or")
    return phrases.say(pack, "figure_no_such_kind", kinds=kinds, figure=whole(pack, claim))


def _how_exact(reading: Reading, pack: Pack, claim: Claim) -> str:
    """'is it rounded?': what the source says before the number, or that it says nothing of that; empty where something else is asked."""
    asks = reading.form == "mean_or_range" and reading.does("asks_how_exact") and not reading.does("asks_for_the_middle")
    if not asks or not isinstance(claim.figure, (Amount, Percent, Count)) or claim.held.fact.hedge:
        return ""
    qualifier = claim.figure.qualifier
    phrase = "figure_just_so" if qualifier == "exactly" else "figure_not_exact"
    return phrases.say(pack, phrase, qualifier=qualifier, figure=whole(pack, claim))


def _an_end(reading: Reading, pack: Pack, claim: Claim) -> str:
    """'115, is that the bottom or the top': which end of the range it is; empty where no end is quoted, or something else is asked."""
    figure = claim.figure
    if isinstance(figure, Range) and reading.form == "mean_or_range" and reading.does("asks_for_that_end") and not reading.heard.figures:
        return _end_asked_for(reading, pack, claim, figure)
    asks = reading.form == "mean_or_range" and (reading.does("asks_which_end") or reading.does("asks_for_the_middle"))
    numbers = _in_full(reading.heard.figures, [claim.held]) if asks else ()
    if not isinstance(figure, Range) or len(numbers) != 1 or numbers[0] not in figure.numbers:
        return ""
    phrase, end = ("figure_low_end", figure.low) if numbers[0] == figure.low else ("figure_high_end", figure.high)
    return phrases.say(pack, phrase, number=money(end, figure.currency), figure=whole(pack, claim))


def _end_asked_for(reading: Reading, pack: Pack, claim: Claim, figure: Range) -> str:
    """'and the ceiling?': that end of the range."""
    low = reading.does("speaks_of_the_low_end")
    number = money(figure.low if low else figure.high, figure.currency)
    return phrases.say(pack, "figure_low_end" if low else "figure_high_end", number=number, figure=whole(pack, claim))


def _is_halfway(reading: Reading, numbers: Sequence[float], shown: Sequence[Held]) -> bool:
    """Whether the number that is taken for the middle lies halfway between the ends of a range just shown, as is told of it anyway."""
    ranges = [claim.figure for claim in _with_figures(shown) if isinstance(claim.figure, Range)]
    middles = {(each.low + each.high) / 2 for each in ranges}
    return reading.form == "mean_or_range" and any(stands_among(number, middles) for number in numbers)


def _of_what_it_names(reading: Reading, found: Sequence[Claim]) -> List[Claim]:
    """Of several figures with the number that is quoted the one whose words the question has comes first."""
    nearest = nearest_to(reading.text, [claim.held for claim in found], hardly=True)
    return sorted(found, key=lambda claim: nearest is not None and claim.held.id != nearest.id)


def _from_the_same(reading: Reading, pack: Pack, asked: Sequence[Claim], shown: Sequence[Held], lead: str) -> str:
    """`lead` behind yes or no, where it is asked whether the figure shown last has the same source: not if it is credited to nobody."""
    if not reading.does("asks_whether_same"):
        return lead
    before = [held.fact.credited_to for held in shown if held.fact.figures][:1]
    same = bool(before and before[0]) and all(claim.held.fact.credited_to == before[0] for claim in asked)
    return phrases.say(pack, "figure_same_source" if same else "figure_other_source", figure=lead)


def _as_far_as_it_says(reading: Reading, pack: Pack, answer: Answer) -> Answer:
    """`answer`, which no figure gives to a question about taxes or bonuses, nor about a place that the source doesn't name."""
    if _places(reading):
        return replace(answer, status="partly", missing=_places(reading)[:1])
    never_said = "left_open_place" if _asks_for_a_smaller_place(reading) else _NEVER_SAID.get(reading.form)
    longest = beliefs.THRESHOLDS.challenge if reading.form == "of_a_part" else beliefs.THRESHOLDS.hint
    named = reading.in_last_words if reading.heard.length <= longest else ""
    return _open(reading, answer, named or phrases.say(pack, never_said)) if never_said else answer


def _asks_for_a_smaller_place(reading: Reading) -> bool:
    """'which state is that in', of a figure that is given for a country."""
    return reading.form == "where" and reading.does("asks_for_a_smaller_place")


def _places(reading: Reading) -> Tuple[str, ...]:
    """The places for which a figure is asked that the source doesn't name."""
    return tuple(each.text for each in reading.heard.strangers if each.kind == "place") if reading.form == "where" else ()


def _open(reading: Reading, answer: Answer, asked: str) -> Answer:
    """`answer`, which leaves open what was asked: in the person's words where they are few, else its point, or its name."""
    named = (reading.in_few_words,) if reading.in_few_words else _sure_points(reading) or (asked,)
    return replace(answer, status="partly", missing=named)


def _sure_points(reading: Reading) -> Tuple[str, ...]:
    """What a longer question is surely limited to."""
    return tuple(said for said in points(reading) if any(map(str.isalpha, said))) if is_sure_of_its_point(reading) else ()


def _asked_numbers(reading: Reading, pack: Pack) -> Tuple[float, ...]:
    """The numbers that are quoted; one that no figure holds is a year where it is asked of when."""
    said = at_addresses(pack, (*reading.memory.facts, *reading.memory.frame.figures))
    numbers = _in_full(reading.heard.figures, said)
    if any(held.fact.pay for held in said[:1]) and not quoting(pack, numbers):  # "who is the 130 for", of one that wasn't told
        numbers = _in_full(numbers, [held for held in pack.facts() if held.fact.pay])
    years = all(is_a_year(number) for number in numbers) and not quoting(pack, numbers)
    return numbers if not years and (reading.form not in _OF_TIME or quoting(pack, numbers)) else ()


def _in_full(numbers: Sequence[float], shown: Sequence[Held]) -> Tuple[float, ...]:
    """The numbers, those in full that leave out the thousands of a sum that was shown: 91 of $91,000."""
    sums = numbers_of(shown)
    return tuple(in_full(number, sums) for number in numbers)


def answer_claim(reading: Reading, pack: Pack) -> Answer:
    """'so 70% of all graduates are promoted?': what the figure says, with a no before it where the claim turns it round."""
    numbers = reading.heard.figures
    named = reading.heard.subjects
    shown = at_addresses(pack, reading.memory.facts)
    rest = _rest(numbers)
    rested = claims(rest_of_a_share(reading, pack), rest) if reading.does("speaks_of_the_rest") else []
    found = rested or _claimed(reading, pack, shown)
    found = [claim for claim in found if not named or claim.held.subject in (None, *named)] or found
    asked = _distinct(found)
    another = not rested and not set(_numbers_of(asked)) & set(numbers)
    phrase = _phrase_of_a_claim(reading, asked[0], another)
    brief, statement = briefs.scoped(asked[0].held), asked[0].held.fact.first_sentence
    lead = sentence(phrases.say(pack, phrase, brief=brief, name=_of(pack, asked[0].held), statement=statement))
    lines = tuple(sentence(whole(pack, claim)) for claim in asked[1:])
    return _told(pack, Shown(lead, lines, told=_held(asked)))


def _phrase_of_a_claim(reading: Reading, claim: Claim, another: bool) -> str:
    """Which phrase holds the figure against what is said of it; `another` where that has another number."""
    if another or reading.does("turns_round") or _is_only_preferred(reading, claim.held):
        return "claim_turned_round"
    if _is_no_share(reading, claim):
        return "claim_of_growth"
    return "claim_only" if _says_more_than(reading, claim.held) else "claim"


def _is_no_share(reading: Reading, claim: Claim) -> bool:
    """Whether growth is taken for a share of all: "so 60% of the jobs are remote", where that is by how much they have grown."""
    growth = isinstance(claim.figure, Percent) and grows(claim.figure)
    return growth and reading.does("claims_a_share_of_them") and not reading.does("asks_of_growth")


def _is_only_preferred(reading: Reading, held: Held) -> bool:
    """Whether what is said to be a must is only liked better: "60% of employers require it"."""
    return reading.does("says_it_is_a_must") and bool(_PREFERS & letters_apart(held.fact.first_sentence))


def _says_more_than(reading: Reading, held: Held) -> bool:
    """Whether a claim has a word of its own that the fact hasn't: "so 34% more got hired" of postings."""
    name = f"{held.subject or ''} {held.part}"
    return bool(stems(unquoted(reading)) - stems(f"{held.fact.statement} {held.fact.brief or ''} {name}"))


def _claimed(reading: Reading, pack: Pack, shown: Sequence[Held]) -> List[Claim]:
    """The figures that a claim may be about: picked by its words, shown, of which it says the rest, or all with that number."""
    numbers = reading.heard.figures
    found = _meant(reading, pack, numbers, shown) or claims(shown, numbers)
    return found or claims(rest_of_a_share(reading, pack), _rest(numbers)) or claims(quoted_facts(reading, pack), numbers)


def _rest(numbers: Sequence[float]) -> Tuple[float, ...]:
    return tuple(100 - number for number in numbers)


def _numbers_of(asked: Sequence[Claim]) -> List[float]:
    return [number for claim in asked if claim.figure for number in claim.figure.numbers]


def _others_alike(pack: Pack, asked: Sequence[Claim]) -> List[Claim]:
    """Other figures of the pack with the same number: they measure something else."""
    numbers = _numbers_of(asked)
    known = {claim.figure for claim in asked}
    alike = _distinct(claims(quoting(pack, numbers), numbers)) if numbers else []
    measured = {_measure(claim) for claim in asked}
    own = {_sums(claim) for claim in asked if claim.held.subject} - {()}
    return [each for each in alike if each.figure not in known and _measure(each) not in measured and _sums(each) not in own]


def _measure(claim: Claim) -> str:
    return getattr(claim.figure, "measures", claim.held.id)


def _of(pack: Pack, held: Held) -> str:
    return f"{wording.inside(pack.named(held.subject).name)}: " if held.subject else ""


def _asked(reading: Reading, shown: Sequence[Held]) -> List[Claim]:
    """The one that was said first, of the subject that is named where there is one, or the share whose words it has; a figure before a
    statement.
    """
    shown = [held for held in shown if held.fact.figures] or list(shown)
    pay_first = bool(shown[0].fact.pay)  # what is paid is meant where that was told first, and of one where that one is named
    worded = [held for held in shown if not (held.fact.pay and (held.subject or pay_first))]
    nearest = nearest_to(_words_of_no_period(reading, shown), worded, hardly=True) if reading.form != "of_whom" else None
    of_subject = [held for held in shown if held.subject in reading.heard.subjects] or ([nearest] if nearest else []) or list(shown)
    return (_with_figures(of_subject) or claims(of_subject))[:1]


def _words_of_no_period(reading: Reading, shown: Sequence[Held]) -> str:
    """The text without the words that stand in a period, where it is asked for one: in "over which years" they say nothing of a figure."""
    if reading.form not in (*_OF_TIME, "per_what"):
        return reading.text
    periods = " ".join(held.fact.period or "" for held in shown).casefold()
    return " ".join(word for word in reading.text.split() if word.strip("?.,!").casefold().rstrip("s") not in periods)


def _with_figures(facts: Sequence[Held]) -> List[Claim]:
    return [claim for claim in claims(facts) if claim.figure]


def _distinct(found: Sequence[Claim]) -> List[Claim]:
    """One for each figure, at most a short list: the same figure may stand in several facts."""
    by_figure = {(claim.figure, claim.held.fact.credited_to, claim.held.subject): claim for claim in reversed(found)}
    own = {_sums(claim) for claim in found if claim.held.subject} - {()}
    return [claim for claim in reversed(list(by_figure.values())) if claim.held.subject or _sums(claim) not in own][: briefs.MOST_LINES]


def _sums(claim: Claim) -> Tuple[float, ...]:
    """The numbers of pay, which a fact about all may repeat; of nothing else."""
    return tuple(claim.figure.numbers) if isinstance(claim.figure, (Range, Amount)) else ()


def _does_it_say(reading: Reading, pack: Pack, found: Sequence[Claim]) -> Answer:
    """'does the bureau say 40%?': whom the source credits with the number, and what it credits to who is named."""
    named = [claim for claim in _with_figures(list(pack.facts())) if _names_whom(reading, claim.held)]
    agreeing = [claim for claim in found if _names_whom(reading, claim.held)]
    if agreeing:
        return _it_says(reading, pack, "figure_says_so", agreeing)
    if named:
        return _somebody_else(reading, pack, named, found)
    if found:
        return _it_says(reading, pack, "figure_is_there", found)
    return _not_there(reading, pack, reading.heard.figures, at_addresses(pack, reading.memory.facts))


def _is_theirs(reading: Reading, pack: Pack, found: Sequence[Claim], shown: Sequence[Held]) -> Answer:
    """'did the NACE survey find that?': yes, or who is credited with it, and what else is credited to the one that is named."""
    asked = found or _whose(shown)
    meant = found or (asked if shown[0].fact.figures else claims(shown))
    agreeing = [claim for claim in meant if _names_whom(reading, claim.held)]
    if agreeing:
        return _it_says(reading, pack, "figure_says_so", agreeing)
    named = [claim for claim in _with_figures(list(pack.facts())) if _names_whom(reading, claim.held)]
    if named:
        return _somebody_else(reading, pack, named, asked)
    lead = phrases.say(pack, "figure_not_so", figure=answered(pack, "who_says", asked[0]))
    return _told(pack, Shown(lead, told=_held(asked[:1])))


def _whose(shown: Sequence[Held]) -> List[Claim]:
    """The first figure that was shown; where none was, what is credited to somebody by name before anything else."""
    return (_with_figures(shown) or claims([held for held in shown if is_credited_by_name(held)]) or claims(shown))[:1]


def _names_whom(reading: Reading, held: Held) -> bool:
    """Whether it names whom a fact is credited to, or says that it is an office: "does the government say so"."""
    return is_named(reading.text, held) or (reading.does("speaks_of_an_office") and is_credited_to_an_office(held))


def _it_says(reading: Reading, pack: Pack, phrase: str, found: Sequence[Claim]) -> Answer:
    first, *others = _distinct(found)
    who = first.held.fact.credited_to or ""
    lead = phrases.say(pack, phrase, number=_written(pack, reading.heard.figures), figure=whole(pack, first), who=who)
    return _told(pack, Shown(lead, _lines_beside(pack, first, others), told=_held(found)))


def _somebody_else(reading: Reading, pack: Pack, named: Sequence[Claim], found: Sequence[Claim]) -> Answer:
    """No: who is named stands behind other figures; the one quoted is from elsewhere, if it is there at all."""
    theirs = "; ".join(dict.fromkeys(whole(pack, claim) for claim in _distinct(named)))
    lead = phrases.say(pack, "figure_says_not", who=named[0].held.fact.credited_to or "", figure=theirs)
    lines = tuple(sentence(answered(pack, "who_says", claim)) for claim in _distinct(found))
    return _told(pack, Shown(lead, lines, told=_held((*named, *found))))


def _not_there(reading: Reading, pack: Pack, numbers: Sequence[float], shown: Sequence[Held]) -> Answer:
    """A number that the source doesn't hold is said not to be there; what was shown stands beside it."""
    told = told_before(reading, pack)
    beside = [held for held in told if shown and held.subject and held.subject == shown[0].subject and held not in shown]
    near = _with_figures([*shown, *beside])[:2]
    lead = phrases.say(pack, "figure_not_there", number=_written(pack, numbers))
    if not near:
        return Answer("not_covered", "source", "utter_told_nothing", {"lead": lead}, suggestions=suggest.few_starters(pack))
    lines = tuple(sentence(phrases.say(pack, "figure_instead", figure=whole(pack, claim))) for claim in near)
    return _open(reading, _told(pack, Shown(lead, lines, told=_held(near))), _written(pack, numbers))


def _told(pack: Pack, shown: Shown) -> Answer:
    return told(pack, "source", shown, in_order(shown.told, ()))


def _held(found: Sequence[Claim]) -> Tuple[Held, ...]:
    return tuple(claim.held for claim in found)


def _written(pack: Pack, numbers: Sequence[float]) -> str:
    return wording.listed([f"{number:,.0f}" if number == int(number) else f"{number:,}" for number in numbers], "or")

"""Pointers at many, as in "which of those", and refinements of a list: what to choose from, and by what."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import Heard
from answering.lookup import own_facts_on
from answering.memory import Memory
from answering.reading.it import about_the_one_in_focus
from answering.reading.point import all_asked_about, in_focus_or_listed, means_those_left, some_talked_of
from answering.reading.reading import Reading, distinct, if_it_does, industries_of, profile_of
from answering.reading.remaining import listed_alone
from answering.reading.topic import facet_asked, facet_talked_of
from answering.vocabulary import GOES_ON, KINDS, MONEY, RANKS
from knowledge import Pack
from knowledge.schema import cell_of

_TWO = 2
_FEW = 3
"""So many answers back somebody's "they" may point."""
_CAN_BE_ABOUT_THOSE = (*GOES_ON, "state_preference", "skip", "elaborate")
"""Intents beside the questions that may be about those."""


def rules_out(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'anything except tech', after 'which industries pay best': the rest of it, with the same facts."""
    begins = _begins_by_ruling_out(reading, pack)
    industries = tuple(pack.industries) if begins else industries_of(pack, reading.memory.shown)
    of_a_result = reading.noted and reading.steers_a_recommendation  # which goes by it then
    if len(industries) < 2 or of_a_result or not _only_rules_out(reading):
        return None
    facets = (KINDS["industries"].listed_by,) if begins else facets_told(reading.memory, pack)
    heard = bounded_as_before(reading, () if begins else facets)
    return replace(reading.asking("filter"), answer="filter" if facets else "", heard=heard, pool=industries, topics=facets)


def bounded_as_before(reading: Reading, facets: Sequence[str]) -> Heard:
    """What was heard, with the bounds of the list before, where it goes by pay: "only above 85", then "no tech"."""
    return replace(reading.heard, bounds=reading.memory.frame.bounds) if MONEY in facets else reading.heard


def _begins_by_ruling_out(reading: Reading, pack: Pack) -> bool:
    """Whether a talk begins with several that are ruled out, 'not tech, not banks': then the rest of all is meant, and what that wants."""
    several = len(industries_of(pack, reading.excluded)) > 1 and not reading.does("leads_on")
    return several and not (reading.memory.frame.told or reading.profile.asking)


def compares_those(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'compare them', after 'which industries pay best': all of those, side by side."""
    pool = _those(reading, pack)
    plain = not (reading.heard.order or reading.heard.bounds or reading.excluded)
    asks = reading.topic == "compare" or (reading.intent in GOES_ON and reading.form == "compare")
    return replace(reading.asking("compare"), subjects=pool) if len(pool) > 1 and asks and plain else None


def filters_those_by_a_facet(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which of those pays most', after 'which industries are remote': those, by that facet."""
    pool, facet, heard = _those(reading, pack), facet_asked(reading, pack), reading.heard
    narrows = heard.order or heard.bounds or _refines(reading) or _asks_for_some(reading)
    only_bounds = heard.bounds and not reading.topics
    if not (pool and facet and narrows) or only_bounds:
        return None
    if heard.among == len(pool) == _TWO and not any(own_facts_on(pack, facet, each) for each in pool):
        return replace(reading.asking("compare"), answer="compare", subjects=pool, about=pool, facets=(facet,))
    return _narrowed(reading, pool, facet)


def _narrowed(reading: Reading, pool: Tuple[str, ...], facet: str) -> Reading:
    """Those of `pool` by `facet`: who leads, or who lacks it, where that is asked."""
    heard = reading.heard
    ranks = {"highest": "most", "lowest": "least"}.get(heard.order, "") if heard.among == 2 and heard.form == "which" else ""
    narrowed = replace(reading.asking("filter"), pool=pool, form=ranks or reading.form)
    if _lacks_what_goes_unnamed(reading):
        return replace(narrowed, excluded_topics=(facet,))
    narrowed = replace(narrowed, topics=distinct(reading.topics, (facet,)))
    return _ranked_by(narrowed, facet) if heard.order else narrowed


def _lacks_what_goes_unnamed(reading: Reading) -> bool:
    """'which of the three has no papers': something is lacked, and no name of a topic stands in the text."""
    return reading.does("says_it_has_none") and not (reading.topics or reading.excluded_topics) and reading.form == "which"


def _ranked_by(reading: Reading, facet: str) -> Reading:
    """What ranks them isn't lacked: 'leave out money and banks: who is best of the rest'."""
    return replace(reading, excluded_topics=tuple(each for each in reading.excluded_topics if each != facet))


def _asks_for_some(reading: Reading) -> bool:
    """Whether some of those are to be chosen: 'which of those don't need certificates', too."""
    without = bool(reading.excluded_topics) and reading.form == "which"
    return without or reading.topic in ("filter", "compare", "recommend", "choose")


@if_it_does("lets_go", "takes_back")
def lets_a_condition_go(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'forget about remote', after 'which industries pay well and are remote': all that meet what else was asked for."""
    memory, takes_back = reading.memory, reading.does("takes_back") and reading.heard.rest <= beliefs.THRESHOLDS.short
    gone = reading.excluded_topics or (reading.topics if takes_back else ())
    told = facets_told(memory, pack)
    kept = tuple(each for each in told if each not in gone)
    asked_for = {*told, *(each.topic for each in memory.frame.told), *(gone if takes_back else ())}
    if memory.topic != "filter" or not (reading.does("lets_go") or takes_back) or not kept or not asked_for & set(gone):
        return None
    heard = replace(reading.heard, bounds=memory.frame.bounds)
    return replace(reading.asking("filter"), heard=heard, topics=kept, excluded_topics=())


def filters_those(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'only those over 100k', after 'which industries are remote': those that are left."""
    pool = _those(reading, pack)
    narrows = reading.topic in ("filter", "compare") or reading.heard.bounds or reading.excluded
    return replace(reading.asking("filter"), pool=pool) if pool and narrows else None


def tells_of_those(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'are they remote', after 'compare pay in finance and tech': of each of those."""
    pool = _those(reading, pack)
    if not pool or reading.topic not in pack.facets or len(pool) == len(pack.industries):
        return None
    return _of_each_of_two(reading, pool, reading.topic, pack) or replace(reading, subjects=pool)


def _of_each_of_two(reading: Reading, two: Tuple[str, ...], facet: str, pack: Pack) -> Optional[Reading]:
    """Two side by side, where a facet is told of one of them only: of the other it is said that nothing is."""
    told = [each for each in two if own_facts_on(pack, facet, each)]
    if len(two) != _TWO or len(told) != 1:
        return None
    return replace(reading.asking("compare"), answer="compare", subjects=two, about=two, facets=(facet,))


@if_it_does("of_those_left")
def asks_of_those_left(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'for the ones remaining, what pay do you have', after 'which industries pay best' and 'anything except tech': of those alone."""
    shown = industries_of(pack, reading.memory.shown)
    named = reading.named_facets(pack) or ((MONEY,) if reading.does("speaks_of_starting_pay") else ())
    names = reading.subjects or reading.excluded or reading.heard.bounds or reading.steers_a_recommendation
    if len(named) != 1 or len(shown) < 2 or names or reading.does("drops_something"):
        return None
    form = {"highest": "most", "lowest": "least"}.get(reading.heard.order, reading.form)
    told = replace(reading.asking(named[0]), answer=named[0], subjects=shown, about=shown)
    ranked = replace(reading.asking("filter"), answer="filter", form=form, topics=named, pool=shown)
    return ranked if form in ("which", *RANKS) else told


@if_it_does("asks_in_those")
def tells_a_facet_in_those(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the money in those?', after 'which industries are remote': of each of those, of which the source says nothing too."""
    named = reading.named_facets(pack)
    pool = _those(reading, pack) if len(named) == 1 else ()
    heard = reading.heard
    narrows = heard.order or heard.bounds or reading.excluded or reading.excluded_topics or reading.form in ("which", *RANKS)
    if not pool or narrows or len(pool) == len(pack.industries):
        return None
    return replace(reading.asking(named[0]), answer=named[0], subjects=pool, about=pool)


def asks_why_of_those(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what makes them pay that well', after 'which industries pay best': the reasons, of those that were shown."""
    named, shown = reading.named_facets(pack), industries_of(pack, reading.memory.shown)
    names = reading.subjects or reading.excluded or reading.excluded_topics or reading.heard.bounds or reading.heard.strangers
    if reading.form != "why" or reading.heard.refers != "many" or len(named) != 1 or names:
        return None
    focus = reading.memory.focus
    if len(focus) == 1 and pack.kind_of(focus[0]) == "roles" and pack.fact_of(focus[0], named[0]):  # they are those in that role
        return replace(reading.asking(named[0]), answer=named[0], subjects=focus, about=focus)
    if len(shown) < 2:  # "and promotions, what do those depend on"
        return replace(reading.asking(named[0]), answer=named[0], about=())
    return replace(reading.asking(named[0]), answer=named[0], subjects=shown, about=shown)


def same_of_those(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and for both?', after 'tell me about finance' and 'is tech remote': the topic of the talk, of the two talked of."""
    last = facet_talked_of(reading, pack)
    bare = not (reading.topics or reading.subjects or reading.excluded or reading.heard.order or reading.heard.bounds)
    goes_on = reading.does("leads_on") or reading.heard.rest <= beliefs.THRESHOLDS.goes_on
    two = some_talked_of(reading, pack, 2) if reading.heard.among == 2 else ()
    if not bare or not goes_on or not two or not last or industries_of(pack, two) != two:
        return None
    return replace(reading, answer=last, about=two, subjects=two)


def a_facet_of_the_two(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'neither has a salary?', after 'tell me about marketing' and 'what about retail': what is said of that, of those two."""
    named, heard = reading.named_facets(pack), reading.heard
    names_its_own = reading.subjects or reading.ordinals or heard.strangers or heard.order or heard.bounds
    if heard.among != 2 or len(named) != 1 or names_its_own or heard.length > beliefs.THRESHOLDS.hint:
        return None
    two = industries_of(pack, some_talked_of(reading, pack, _TWO))
    if len(two) != _TWO:
        return None
    return _of_each_of_two(reading, two, named[0], pack) or replace(reading.asking(named[0]), answer=named[0], subjects=two, about=two)


@if_it_does("says_they")
def they_are_the_people_of_before(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'do they take beginners', after 'what does finance pay' and 'what skills do I need': of the one industry talked of before, not of
    skills.
    """
    those, told = in_focus_or_listed(reading), reading.memory.frame.told
    skills = len(those) > 1 and all(pack.kind_of(each) == "skills" for each in those)
    facet = _facet_believed_in(reading, pack)
    names_its_own = reading.subjects or reading.pool or reading.excluded or reading.refusal or reading.does("asks_in_general")
    if not skills or not facet or names_its_own:
        return None
    before = next((each.subjects for each in reversed(told[-_FEW:]) if len(industries_of(pack, each.subjects)) == 1), ())
    return replace(reading.asking(facet), answer=facet, subjects=before, about=before)


def it_is_the_one_of_before(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and what do they pay there', after 'tell me about finance' and 'do internships help': of the one industry that was talked of before
    a question that had nothing to do with any.
    """
    facet = _facet_believed_in(reading, pack)
    of_none = bool(reading.memory.faq) and not industries_of(pack, reading.memory.focus)
    of_all = reading.pool or reading.refusal or reading.does("asks_in_general") or reading.form in ("which", *RANKS)
    if not of_none or not facet or of_all or reading.names_its_own or not _points_at_it_or_goes_on(reading):
        return None
    before = next((each.subjects for each in reversed(reading.memory.frame.told[-_FEW:]) if each.subjects), ())
    one = len(before) == 1 and industries_of(pack, before) == before
    return replace(reading.asking(facet), answer=facet, subjects=before, about=before) if one else None


def _points_at_it_or_goes_on(reading: Reading) -> bool:
    """'and what do they pay there', 'and remote work?'."""
    return reading.heard.refers == "one" or reading.does("says_they") or reading.only_goes_on


def _facet_believed_in(reading: Reading, pack: Pack) -> str:
    """The facet that is asked for, if it is named or believed in; of a bare guess nothing is told."""
    facet = facet_asked(reading, pack)
    return facet if facet in reading.named_topics or reading.believed(facet) >= beliefs.THRESHOLDS.named else ""


def asks_a_facet_of_those(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which of those pays more', after 'what does a data analyst do' and 'compare it with a research assistant': what the source says of
    that, of each role or skill.
    """
    named, points = reading.named_facets(pack), reading.heard.refers == "many" or reading.heard.among
    focus = in_focus_or_listed(reading)
    kinds = {pack.kind_of(each) for each in reading.subjects}
    names_its_own = "industries" in kinds or kinds & {pack.kind_of(each) for each in focus}
    if len(named) != 1 or not points or names_its_own or not talks_of_others(reading, pack) or reading.does("asks_in_general"):
        return None
    those = some_talked_of(reading, pack, 2) if reading.heard.among == 2 else focus
    if not those or _are_employers(reading, those, pack):
        return None
    return replace(reading.asking(named[0]), answer=named[0], subjects=those, about=those)


def says_it_of_what_was_listed(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which of them gets you up the ladder', after 'what entry level roles are there': what it is likeliest about is asked of those roles
    or skills, and not of every industry.
    """
    points = reading.heard.refers == "many" or reading.heard.among
    settled = reading.subjects or reading.pool or reading.excluded or reading.refusal or reading.does("asks_in_general")
    if settled or not points or reading.topic not in pack.facets or not talks_of_others(reading, pack):
        return None
    those = in_focus_or_listed(reading)
    return replace(reading, subjects=those, about=those) if not _are_employers(reading, those, pack) else None


def asks_it_of_the_two(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which of that pair would let me work from my kitchen', after 'tell me about retail' and 'and marketing?': what it may be about,
    of both, whatever it was taken for at first; all that is told of them where it only asks how they differ.
    """
    two = _two_pointed_at(reading, pack)
    facet = reading.topic if reading.topic in pack.facets else _facet_believed_in(reading, pack)
    facets = (facet,) if facet else ()
    asks = facets or reading.form == "compare"
    if not two or not asks or reading.names_its_own or reading.ordinals or reading.pool or reading.refusal:
        return None
    return replace(reading.asking("compare"), answer="compare", subjects=two, about=two, facets=facets)


def _two_pointed_at(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The last two of a kind, where the text points at two, and no recommendation is steered."""
    two = some_talked_of(reading, pack, _TWO) if reading.heard.among == _TWO and not reading.steers_a_recommendation else ()
    kinds = {pack.kind_of(each) for each in two}
    return two if len(kinds) == 1 and all(kinds) else ()


def _are_employers(reading: Reading, those: Tuple[str, ...], pack: Pack) -> bool:
    """Whether "they" are the people who want a skill, and not it: 'do they pay for that', after 'what about python'."""
    return len(those) == 1 and pack.kind_of(those[0]) == "skills" and reading.does("says_they")


def is_of_the_one_in_focus(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'many days on site?', after 'tell me about consulting': what a near miss leans to is asked of the one in focus, too."""
    leans = {"leans_to_an_answer", "nearest_is_worth_telling"} & set(reading.because)
    return about_the_one_in_focus(reading, pack) if leans else None


@if_it_does("of_these")
def asks_which_of_them_go_with_one(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which of those matter in finance', after 'which skills are needed': of what was listed, and that the source doesn't tell them apart
    by the one thing of another kind that is named.
    """
    two = some_talked_of(reading, pack, 2) if reading.heard.among == 2 else ()
    those = two or in_focus_or_listed(reading)
    if len(those) < 2 or not _asks_which_of_them(reading, pack, those):
        return None
    if two:
        return replace(reading.asking(profile_of(pack, two[0])), answer="compare", about=two, subjects=two, form="most")
    listing = KINDS[pack.kind_of(those[0]) or "industries"].listed_by
    return replace(reading.asking(listing), answer=listing, about=reading.subjects, form="list_all")


def _asks_which_of_them(reading: Reading, pack: Pack, those: Tuple[str, ...]) -> bool:
    """Whether it points at roles or skills, and names one thing of another kind."""
    points = reading.heard.refers == "many" and talks_of_others(reading, pack)
    if points and not reading.subjects and reading.intent == "ask_faq" and len(those) == reading.heard.among:
        return True  # "which of the two gets me better at talking", whatever is said of talking in general
    if not points or len(reading.subjects) != 1 or reading.belief >= beliefs.THRESHOLDS.over_a_hint:
        return False
    kind = pack.kind_of(those[0]) or "industries"
    return pack.kind_of(reading.subjects[0]) != kind and not reading.named_facets(pack)


def recommends_none_of_those(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which of the five suits me best', after 'what entry level roles are there': of roles or skills none is recommended
    as industries are: the one that is described, or all of them.
    """
    those = _as_many_as_meant(reading, pack)
    asks = reading.topic in ("recommend", "choose", "state_preference") and not reading.noted and not reading.steers_a_recommendation
    if not asks or len(those) < 2 or not talks_of_others(reading, pack) or reading.subjects:
        return None
    kind = pack.kind_of(those[0]) or "industries"
    if len(those) < len(pack.collection(kind)):  # some were left out
        return listed_alone(reading, those, pack)
    listing = KINDS[kind].listed_by
    return replace(reading.asking(listing), answer=listing, form=reading.form or "which")


def _as_many_as_meant(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What was listed last of the kind that is in focus, where the text points at all of it or at so many; else none."""
    those, among = in_focus_or_listed(reading), reading.heard.among
    if not among:
        return those if reading.heard.refers == "many" and reading.does("of_these") else ()
    listed = reading.memory.frame.last_list(pack, pack.kind_of(those[0]) or "") if those else ()
    return next((each for each in (those, listed) if len(each) == among), ())


def tells_of_both(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what do they both do', after 'what does a data analyst do' and 'what does a research assistant do': of roles or skills each; by a
    facet where it is rather asked for than anything else: 'do I need papers for either of them'.
    """
    heard = reading.heard
    two = some_talked_of(reading, pack, 2) if heard.among == 2 else ()
    names_its_own = reading.names_its_own or reading.topics or reading.ordinals
    if not two or names_its_own or heard.length > beliefs.THRESHOLDS.hint or pack.kind_of(two[0]) not in ("roles", "skills"):
        return None
    if reading.does("measures_against") or heard.order or reading.does("describes"):
        return None
    facet = _facet_believed_in(reading, pack)
    asked = reading if facet else reading.asking(profile_of(pack, two[0]))
    return replace(asked, answer="compare", subjects=two, about=two, facets=(facet,) if facet else ())


def _those(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The industries that the text points at: those talked of since the last list, or that list; none where it points at none."""
    of_a_faq = bool(reading.memory.faq) and reading.does("says_they")  # internships, say, and not industries of before
    if talks_of_others(reading, pack) or _talks_of_one(reading) or of_a_faq:
        return ()
    if reading.does("of_all_asked") and not reading.subjects:
        return all_asked_about(reading, pack)
    if means_those_left(reading):
        return industries_of(pack, reading.memory.shown)
    if reading.does("asks_others"):
        return _wider_list(reading, pack) if _points_at_those(reading) or reading.excluded else ()
    return last_ones(reading, pack) if _points_at_those(reading) else ()


def last_ones(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """Those talked of since the last list, or that list, or as many of them as are meant."""
    industries, recent = industries_of(pack, reading.memory.shown), industries_of(pack, reading.memory.recent)
    whole_list = reading.heard.among and reading.heard.among == len(industries) != len(recent)
    pool = recent if len(recent) > 1 and not _refines(reading) and not whole_list else industries
    if reading.heard.among and len(pool) != reading.heard.among:
        pool = industries_of(pack, some_talked_of(reading, pack, reading.heard.among)) or pool
    return pool


def _talks_of_one(reading: Reading) -> bool:
    """'their pay?', 'what do they pay', where the last answer was about one industry: its people."""
    heard = reading.heard
    points_at_more = heard.among or heard.order or reading.excluded or heard.bounds or reading.topic == "compare"
    few = heard.length <= 2 or (reading.does("says_they") and reading.memory.frame.last.subjects == reading.memory.focus)
    return len(reading.memory.frame.last.subjects) == 1 and not points_at_more and few


def talks_of_others(reading: Reading, pack: Pack) -> bool:
    """Whether roles or skills are in focus or were just listed, so that "both" and "they" are no industries of before, unless the text
    says so.
    """
    kinds = {pack.kind_of(each) for each in in_focus_or_listed(reading)}
    says_so = reading.heard.kind in ("roles", "skills") and reading.heard.refers != "one"
    return says_so or (bool(kinds) and "industries" not in kinds and reading.heard.kind != "industries")


def _wider_list(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What "the rest" is taken from: the last list with more than two that holds what is ruled out; all, where something is."""
    gone = set(reading.excluded)
    lists = [industries_of(pack, each) for each in reading.memory.frame.lists]
    return next((each for each in reversed(lists) if len(each) > 2 and gone <= set(each)), tuple(pack.industries) if gone else ())


def _points_at_those(reading: Reading) -> bool:
    if reading.subjects or not (reading.intent.startswith("ask_") or reading.intent in _CAN_BE_ABOUT_THOSE):
        return False
    goes_on = bool(reading.excluded) and reading.does("leads_on") and not reading.does("asks_in_general")
    return reading.heard.refers == "many" or _refines(reading) or goes_on


def _refines(reading: Reading) -> bool:
    """Whether it narrows the list that was just chosen: 'only the remote ones', 'no certificates either'."""
    of_one = reading.heard.refers == "one" and len(reading.memory.focus) == 1 and not (reading.heard.order or reading.excluded)
    if reading.memory.topic != "filter" or reading.subjects or reading.does("asks_in_general") or of_one:
        return False
    rules_out_a_topic = bool(reading.excluded_topics) and reading.heard.rest <= beliefs.THRESHOLDS.few_words and not reading.does("asks")
    return reading.does("refines") or rules_out_a_topic


def _only_rules_out(reading: Reading) -> bool:
    """Whether the text does nothing but take something off a list."""
    names_more = reading.subjects or reading.topics or reading.heard.bounds or reading.does("asks_in_general")
    few = reading.heard.rest <= beliefs.THRESHOLDS.few_words or _crosses_off(reading) or _gives_a_reason(reading)
    no_question = not reading.does("asks") and reading.belief < beliefs.THRESHOLDS.over_a_hint
    return bool(reading.excluded) and not names_more and few and (reading.intent in ("ask_filter", *GOES_ON) or no_question)


def _crosses_off(reading: Reading) -> bool:
    """Whether it says so in words for that: "I've had it with banks", "I refuse to work for a bank"."""
    says_so = reading.does("crosses_off") or reading.does("takes_it_off")
    crosses_off = says_so and reading.heard.rest <= beliefs.THRESHOLDS.challenge
    return crosses_off or (reading.does("rules_out") and reading.heard.rest <= beliefs.THRESHOLDS.hint)


def _gives_a_reason(reading: Reading) -> bool:
    """Whether it rules out what it begins with, and only says why: "nor hospitals, I faint at the sight of blood"."""
    heard = reading.heard
    first = heard.text.replace(";", ",").split(",")[0]
    return "," in heard.text and len(first.split()) <= beliefs.THRESHOLDS.few_words and heard.length <= beliefs.THRESHOLDS.challenge


def facets_told(memory: Memory, pack: Pack) -> Tuple[str, ...]:
    """The facets that the last answer was about."""
    facets = (cell_of(fact.rpartition("#")[2]) for fact in memory.facts)
    return tuple(dict.fromkeys(facet for facet in facets if facet in pack.facets))

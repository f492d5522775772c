"""Pointers by words, as in "is it remote": a question that goes on without naming its subject."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.lookup import at_addresses
from answering.reading.fitting import POLAR
from answering.reading.point import list_counted
from answering.reading.reading import Reading, at_places, if_it_does, industries_of, only, profile_of
from answering.vocabulary import EASE, KINDS, MONEY, PROFILES, RANKS
from knowledge import Pack
from knowledge.keys import key_of


def about_the_one_in_focus(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is it remote', after 'tell me about finance': about that one; after a role, its pay or its skills are the role's."""
    names_its_own = reading.subjects or reading.excluded or reading.pool or reading.does("asks_in_general")
    names_its_own = names_its_own or _asks_how_hard_it_is_at_all(reading)
    if names_its_own or speaks_of_others(reading) or reading.topic not in (*pack.facets, "skills", "compare", *PROFILES):
        return None
    focus = _focus(reading, pack)
    if not focus or _asks_for_names(reading, focus):
        return None
    return replace(reading, subjects=focus) if _goes_on(reading) or _points_at_a_role(reading, pack) else None


def _asks_how_hard_it_is_at_all(reading: Reading) -> bool:
    """'how hard is it to find a first job', after a list: its "it" points at none of them."""
    listed = len(reading.memory.frame.last.subjects) != 1
    return listed and reading.does("asks_how_hard_it_is") and not reading.does("says_there")


@if_it_does("asks_what_it_teaches")
def what_the_one_in_focus_teaches(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what would you get better at there', after 'what does a data analyst do': all about that role."""
    focus = reading.memory.focus
    names = reading.names_its_own or reading.named_topics or reading.ordinals or reading.heard.length > beliefs.THRESHOLDS.hint
    of_a_facet = reading.topic in pack.facets and reading.belief < beliefs.THRESHOLDS.doubtful  # what it teaches is none of them
    guessed = of_a_facet or reading.topic in ("stories", "capabilities")
    if len(focus) != 1 or pack.kind_of(focus[0]) not in ("roles", "skills") or names or not guessed:
        return None
    topic = profile_of(pack, focus[0])
    return replace(reading.asking(topic), answer=topic, subjects=focus, about=focus)


@if_it_does("asks_for_anything_on")
def asks_for_anything_on_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'anything on money', after 'tell me about retail': that facet of the one in focus, and no wish."""
    focus, named = industries_of(pack, reading.memory.focus), reading.named_facets(pack)
    asks = not (reading.memory.profile.asking or reading.subjects or reading.excluded)
    if not asks or len(focus) != 1 or len(named) != 1 or reading.heard.length > beliefs.THRESHOLDS.hint:
        return None
    return replace(reading.asking(named[0]), answer=named[0], subjects=focus, about=focus)


def speaks_of_others(reading: Reading) -> bool:
    """'do employers like certificates', and not "do they hire graduates": of everybody, and of nothing that it points at."""
    points = reading.heard.refers and not reading.does("ends_in_a_tag")
    return reading.does("speaks_of_everybody") and not (points or reading.does("says_there") or reading.does("leads_on"))


def _asks_for_names(reading: Reading, focus: Tuple[str, ...]) -> bool:
    """Whether it points at nothing and asks who leads, or of whom a facet is true: 'then who pays most', 'so who is remote'."""
    if reading.heard.refers:
        return False
    ranks = len(focus) == 1 and reading.form in RANKS and bool(reading.heard.order)
    return ranks or (reading.form == "which" and bool(reading.named_topics) and reading.does("asks_who_is_so"))


def what_one_does_there(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what would I start as there', after 'tell me about finance': hardly taken for a question for jobs, and of the one in focus: the
    facet that is named, or all about it; of jobs, where it is surely one, that it isn't singled out.
    """
    focus, listing = industries_of(pack, reading.memory.focus), KINDS["roles"].listed_by
    names_its_own = reading.subjects or reading.excluded or reading.ordinals or reading.heard.strangers or reading.does("asks_in_general")
    if reading.topic != listing or len(focus) != 1 or names_its_own or reading.heard.kind in ("roles", "skills"):
        return None
    if not (reading.does("points_out") or reading.heard.refers == "one"):
        return None
    guessed = reading.belief < beliefs.THRESHOLDS.doubtful and not pack.fact_of(focus[0], listing)
    named = next(iter(reading.named_facets(pack)), profile_of(pack, focus[0]))
    answer = named if guessed else listing
    return replace(reading.asking(answer), subjects=focus, about=focus)


@if_it_does("asks_whether_for_beginners")
def whether_the_one_picked_is_for_beginners(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is the second one for beginners', after 'which industries pay best': how easy the one at that place is to get into, or the one in
    focus where no pay was told last; of a role, that people start in it.
    """
    heard, listing = reading.heard, KINDS["roles"].listed_by
    picked = only(at_places(reading.ordinals, list_counted(reading, pack)) if reading.ordinals else _industry_pointed_at(reading, pack))
    names = reading.subjects or reading.excluded or heard.strangers or heard.bounds or set(reading.topics) - {EASE, listing}
    kind = pack.kind_of(picked) if picked and not names else None
    if kind == "industries":
        return replace(reading.asking(EASE), answer=EASE, subjects=(picked,), about=(picked,), ordinals=())
    if kind != "roles" or not pack.fact_of(picked, listing):
        return None
    return replace(reading.asking(listing), answer=listing, about=(), subjects=(picked,), ordinals=(), form="list_all")


def _industry_pointed_at(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The one industry in focus, where a few words point at it, and something else than its pay was told last."""
    points = reading.heard.refers == "one" or reading.does("points_out")
    asks = points and reading.form in ("", *POLAR) and reading.heard.length <= beliefs.THRESHOLDS.hint
    return industries_of(pack, reading.memory.focus) if asks and reading.memory.topic != MONEY else ()


@if_it_does("asks_whether_for_beginners")
def whether_it_is_for_beginners(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is it entry level', after 'what does a data analyst do': yes, where it is among the roles that people start in."""
    focus, listing = reading.memory.focus, KINDS["roles"].listed_by
    points = reading.heard.refers == "one" or reading.does("points_out")
    asks = points and reading.form in ("", "is_it") and not (reading.subjects or reading.does("asks_how_hard_it_is"))
    if not asks or len(focus) != 1 or pack.kind_of(focus[0]) != "roles" or not pack.fact_of(focus[0], listing):
        return None
    return replace(reading.asking(listing), answer=listing, about=(), subjects=focus, form="list_all")


@if_it_does("asks_whether_for_beginners")
def whether_pay_is_at_the_start(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is that for new grads', after 'what does tech pay': at which level the pay is that was just told."""
    paid = [held for held in at_addresses(pack, reading.memory.facts) if held.fact.pay]
    if not paid or not _asks_for_whom_it_is(reading):
        return None
    first = next((held for held in paid if held.subject in reading.memory.focus), paid[0])
    return replace(reading, answer="figure", intent="ask_source", form="at_which_level", about=(first.id,))


def _asks_for_whom_it_is(reading: Reading) -> bool:
    """Whether it asks in few words if what was told is for beginners, and names nothing; no job is meant."""
    heard = reading.heard
    bare = heard.length <= beliefs.THRESHOLDS.goes_on
    points = bare or bool(heard.refers) or MONEY in heard.topics or reading.does("points_out") or reading.does("supposes")
    names = set(reading.subjects) - set(reading.memory.focus) or _names_a_stranger(reading) or heard.bounds or heard.order
    asks = reading.form in ("", "is_it", "is_it_true", "of_whom", "of_what")
    asks = asks and not any(map(reading.does, ("asks_how_hard_it_is", "speaks_of_a_search")))  # "and finding a first job?"
    return asks and points and not (names or reading.does("says_the_job")) and heard.length <= beliefs.THRESHOLDS.hint


def _names_a_stranger(reading: Reading) -> bool:
    """Whether it names one by itself; "is that after ten years, or for new people" names both sides."""
    return bool(reading.heard.strangers) and not reading.does("sets_against")


@if_it_does("asks_what_else")
def the_others_of_its_kind(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what other jobs are there', after 'what does a data analyst do': all that are told of."""
    kind = reading.heard.kind
    names = reading.subjects or reading.ordinals or reading.heard.strangers or reading.heard.bounds or reading.named_facets(pack)
    if kind not in ("roles", "skills") or names or reading.heard.length > beliefs.THRESHOLDS.hint:
        return None
    listing = KINDS[kind].listed_by
    return replace(reading.asking(listing), answer=listing, about=(), form="list_all")


def field_of_the_role(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """'and the pay in that industry', after 'what does a tax clerk do': the industry that a name of the role calls; else none."""
    focus = reading.memory.focus
    field = pack.fields_of_roles.get(focus[0]) if len(focus) == 1 else None
    points = reading.does("points_out") and pack.setting.industry_word in key_of(reading.text).split()
    return (field,) if field and points and reading.topic in pack.facets and not reading.heard.strangers else ()


def _goes_on(reading: Reading) -> bool:
    """Whether it points at what is in focus, or says too little to be about anything else."""
    its_people = reading.does("says_they") and _told_of_it(reading)
    points = reading.heard.refers == "one" or its_people or (reading.does("points_out") and len(reading.memory.focus) == 1)
    few = reading.heard.rest <= (beliefs.THRESHOLDS.short if _told_of_it(reading) else beliefs.THRESHOLDS.goes_on)
    return points or few or reading.does("leads_on") or _asks_for_themselves(reading)


def _asks_for_themselves(reading: Reading) -> bool:
    """'what would I earn', where the last answer was about one thing."""
    return _told_of_it(reading) and reading.does("speaks_of_oneself")


def _told_of_it(reading: Reading) -> bool:
    """Whether the last answer was about one thing, which is in focus."""
    told = reading.memory.frame.last
    return len(told.subjects) == 1 and told.subjects == reading.memory.focus


def _focus(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The industries in focus; or the roles, which can be asked for a facet, for skills or for what they do."""
    industries = field_of_the_role(reading, pack) or industries_of(pack, reading.memory.focus) or _asked_about(reading, pack)
    if industries:
        return industries if reading.topic != "skills" else ()
    roles = tuple(each for each in reading.memory.focus if pack.kind_of(each) == "roles")
    of_roles = reading.topic in (*pack.facets, "skills", KINDS["roles"].profile)
    return roles if roles and of_roles and _points_at_a_role(reading, pack) else ()


def _asked_about(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The industry that was asked about, where roles or skills were listed for it: 'is it easy', after 'how do I get into finance'."""
    told = reading.memory.frame.last.subjects
    return industries_of(pack, told) if len(told) == 1 and len(reading.memory.focus) > 1 else ()


def _points_at_a_role(reading: Reading, pack: Pack) -> bool:
    """Whether a role is in focus, and the text points at it or says too little to be about anything else: 'salary?'."""
    heard = reading.heard
    which = len(reading.memory.focus) > 1 and reading.does("describes_briefly")  # "which is easier", after two of them
    points = (
        which or bool(heard.refers) or reading.does("says_the_job") or reading.does("points_out") or heard.kind == "roles" or not heard.rest
    )
    of_employers = heard.kind == "industries"  # "in those firms"
    of_role = bool(reading.memory.focus) and pack.kind_of(reading.memory.focus[0]) == "roles" and not of_employers
    return of_role and (points or _asks_what_is_told_of_it(reading, pack))


def _asks_what_is_told_of_it(reading: Reading, pack: Pack) -> bool:
    """'what licences are needed', after 'what does a practical nurse do': the pack tells that of the role itself."""
    told = _told_of_it(reading) and reading.heard.rest <= beliefs.THRESHOLDS.short and not reading.heard.strangers
    return told and reading.topic in pack.facets and pack.fact_of(reading.memory.focus[0], reading.topic) is not None

"""What points back further than the last answer: "go back", "the one before", "what did you say about tech?", "the other one"."""

from __future__ import annotations

from typing import List, Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import STORIES, Told
from answering.lookup import at_addresses, numbers_of, paid, stands_among
from answering.reading.beside import pair_of
from answering.reading.figure import is_beyond_doubt
from answering.reading.point import all_asked_about, facets_listed, list_meant, means_those_left, some_talked_of
from answering.reading.reading import Reading, if_it_does, industries_of, profile_of
from answering.reading.reckoned import means_the_other_figure
from answering.reading.remaining import listed_alone
from answering.reading.topic import facet_asked, facet_talked_of
from answering.reading.unserved import near_fact
from answering.vocabulary import COVERS, KINDS, MONEY, NEAR_MISS, PROFILES
from knowledge import Pack

_WITHOUT_SUBJECTS = ("choose", "overview", "capabilities")
_AT_A_TIME = 3
"""More at a time were listed, and not talked of."""


@if_it_does("undoes")
def goes_back_in_the_talk(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'go back', after 'tell me about tech' and 'tell me about finance': the answer before the last."""
    told = reading.memory.frame.told
    if len(told) < 2:
        return None
    named, before = reading.named_facets(pack), told[-2].subjects
    if named and len(before) == 1:  # "go back one, is it remote there"
        return replace(reading.asking(named[0]), answer=named[0], subjects=before, about=before)
    return _retold(reading, len(told) - 2, pack)


@if_it_does("asks_before")
def the_one_before(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the one before?', after 'what does tech pay' and 'what does finance pay': what was talked of before, on the topic that is
    named, or on that of the talk where it suits.
    """
    named = reading.named_facets(pack)
    if reading.subjects or reading.ordinals or reading.does("sets_against") or len(named) < len(reading.topics):
        return None
    told, focus = reading.memory.frame.told, reading.memory.focus
    places = [at for at, each in enumerate(told) if len(each.subjects) == 1 and each.subjects != focus and each.topic != STORIES]
    above = "" if named else _above_it(reading, pack)
    if above:
        return _of_one(reading, above, pack)
    if not places:
        return _retold(reading, len(told) - 2, pack) if len(told) > 1 else None
    subject = told[places[-1]].subjects[0]
    if named:
        return replace(reading.asking(named[0]), answer=named[0], subjects=(subject,), about=(subject,))
    return replace(_of_one(reading, subject, pack), back=places[-1])


def _above_it(reading: Reading, pack: Pack) -> str:
    """'and the one before it', after 'what entry level roles are there' and 'the fourth one': what stands above that in the list; empty
    where the one in focus wasn't picked from a list just now.
    """
    told, focus, listed = reading.memory.frame.told, reading.memory.focus, list_meant(reading, pack)
    picked = len(told) > 1 and len(told[-2].subjects) != 1 and len(focus) == 1 and focus[0] in listed[1:]
    return listed[listed.index(focus[0]) - 1] if picked else ""


@if_it_does("wants_a_recap")
def sums_up_the_talk(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'recap what you told me so far', after 'what does tech pay' and 'is finance remote': what was told in this talk, in short."""
    names = reading.subjects or reading.topics or reading.heard.strangers
    asks = reading.memory.frame.told and not names and not reading.profile.asking
    return replace(reading, answer="recap", about=(), subjects=()) if asks else None


@if_it_does("asks_what_was_talked_of")
def lists_those_talked_of(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which roles did we go through', after 'what does a data analyst do' and 'and a research assistant?': those, in their order."""
    kind = reading.heard.kind or "industries"
    listing, talked_of = KINDS[kind].listed_by, _talked_of(reading, pack, kind)
    names = reading.subjects or set(reading.topics) - {listing} or reading.heard.strangers or reading.profile.asking
    if names or not talked_of:
        return None
    if kind != "industries":
        return listed_alone(reading, talked_of, pack)
    topic = facet_talked_of(reading, pack) or listing
    return replace(reading.asking(topic), answer=topic, about=talked_of, subjects=talked_of)


def _talked_of(reading: Reading, pack: Pack, kind: str) -> Tuple[str, ...]:
    """Those of a kind that were talked of by few at a time, in their order."""
    few = (told for told in reading.memory.frame.told if len(told.subjects) <= _AT_A_TIME)
    return tuple(dict.fromkeys(each for told in few for each in told.subjects if pack.kind_of(each) == kind))


@if_it_does("asks_the_first")
def the_very_first(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what was my first question', after 'what does tech pay' and 'is finance remote': the first answer once more."""
    first = _retold(reading, 0, pack) if reading.memory.frame.told else None
    return replace(first, back=-1) if first else None  # what was told since stays told


@if_it_does("means_the_first_suggested")
def the_first_suggested(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the first one you suggested, what does it pay', after a recommendation and 'tell me about retail': its first, else the one that the
    talk began with; what is asked of it, or all.
    """
    first, named = _first_suggested(reading.memory.frame.told, pack), reading.named_facets(pack)
    names = reading.subjects or reading.heard.strangers or reading.heard.bounds or len(named) < len(reading.topics)
    if not first or names or len(named) > 1:
        return None
    topic = named[0] if named else profile_of(pack, first[0])
    return replace(reading.asking(topic), answer=topic, subjects=first, about=first, ordinals=())


def _first_suggested(told: Tuple[Told, ...], pack: Pack) -> Tuple[str, ...]:
    """What the first recommendation put first, else the first answer: of several asked about, one that the source says it of."""
    first = next((each for each in told if each.topic == "recommend"), told[0] if told else Told(""))
    industries = industries_of(pack, first.subjects)
    said = tuple(each for each in industries if first.topic in pack.facets and pack.fact_of(each, first.topic))
    return (said or industries)[:1]


@if_it_does("asks_what_is_untouched")
def asks_what_is_untouched(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what haven't we talked about yet', after 'what does tech pay': the topics that no answer was about."""
    names = reading.subjects or reading.topics or reading.heard.strangers or reading.profile.asking
    return replace(reading, answer="untouched", about=(), subjects=()) if reading.memory.frame.told and not names else None


@if_it_does("asks_whether_it_was_named")
def asks_whether_it_was_named(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'was retail in that list?', after 'which industries are easiest to enter': what that list told of it, or that it told nothing."""
    named, facets = industries_of(pack, reading.subjects), facets_listed(reading, pack)
    asks = not (reading.topics or reading.heard.strangers or reading.heard.bounds)
    if not asks or len(named) != 1 or named != reading.subjects or not facets or facets[0] not in pack.facets:
        return None
    return replace(reading.asking(facets[0]), answer=facets[0], about=named, form="is_it")


@if_it_does("recalls", "returns")
def back_to_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'go back to tech', after 'what does tech pay' and 'what does finance pay': what was told of it last; all about it where nothing
    was told.
    """
    asks_of_a_place = "place_in_the_list" in reading.because and reading.named_topics  # "back to the first, is it remote"
    if reading.heard.strangers or not _few_words(reading) or asks_of_a_place:
        return None
    place = _last_about(reading)
    if place is not None and not _told_more(reading):
        return _retold(reading, place, pack)
    if not reading.subjects or reading.named_topics:
        return None
    subjects, near = reading.subjects, near_fact(reading, pack)  # "tech firms that want bigger teams, what share was that"
    if near:
        return replace(reading, answer="nearest", about=(near.id,))
    return replace(reading, answer=profile_of(pack, subjects[0]), about=subjects)


@if_it_does("names_a_list")
def back_to_the_list(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'go back to the list', after 'which industries are remote' and 'tell me about finance': the last that was shown, once more."""
    again = reading.does("returns") or reading.does("recalls") or reading.does("lifts")
    names = reading.subjects or reading.topics or reading.ordinals
    if not again or names or not _few_words(reading):
        return None
    listing = (*pack.facets, *COVERS, "filter", "compare")
    places = [at for at, each in enumerate(reading.memory.frame.told) if len(each.subjects) != 1 and each.topic in listing]
    return _retold(reading, places[-1], pack) if places else None


def _means_people_or_shares(reading: Reading) -> bool:
    """'somebody from the other one too', after a story; 'so the others never find any work'; 'the other percentages that you have'."""
    of_a_teller = reading.memory.frame.last.topic == STORIES and reading.does("asks_for_somebody_there")
    return of_a_teller or reading.does("asks_whether_any_find_work") or reading.does("wants_all_shares")


@if_it_does("asks_others")
def the_others(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the other one?', after 'compare pay in finance and tech' and 'tell me about finance': of the last list, or the last two,
    what isn't in focus, on the topic of the talk.
    """
    named = reading.subjects or reading.excluded or reading.heard.order
    if named or _means_people_or_shares(reading) or means_those_left(reading) or means_the_other_figure(reading):
        return None
    others = _not_in_focus(reading, pack)
    if reading.heard.kind in ("roles", "skills") and {pack.kind_of(each) for each in others} != {reading.heard.kind}:
        listing = KINDS[reading.heard.kind].listed_by  # "and the other roles", where industries were listed
        return replace(reading.asking(listing), answer=listing, about=(), subjects=(), form="list_all")
    if not others:
        return None
    asked = next(iter((*reading.named_topics, *reading.facets_meant(pack))), "")
    if asked:
        return replace(reading.asking(asked), subjects=others)
    return _of_one(reading, others[0], pack) if len(others) == 1 else _of_many(reading, others, pack)


def _not_in_focus(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What is left of the list without what is in focus; all of it only where two were listed and another was talked of since."""
    focus = reading.memory.focus
    listed = _listed_with_it(reading, pack)
    of_industries = bool(listed) and industries_of(pack, listed) == listed
    of_all = not focus or focus == listed == reading.memory.frame.last.subjects
    if of_industries and of_all and not reading.does("asks_other_one"):  # "the others", after a list: those that it left out
        return tuple(each for each in pack.industries if each not in listed)
    if not listed:
        return _others_with_a_fact(reading, pack)
    others = tuple(each for each in listed if each not in focus and pack.kind_of(each))
    return others if len(others) < len(listed) or (focus and len(listed) == 2) else ()


def _others_with_a_fact(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """Of the one industry in focus all others of which the source says the same: 'and the others?', after 'what does tech pay'; of one role
    or skill the others of its kind.
    """
    focus = reading.memory.focus
    kind = pack.kind_of(focus[0]) if len(focus) == 1 else None
    if kind in ("roles", "skills") and not reading.does("asks_other_one"):
        return tuple(each for each in pack.collection(kind) if each not in focus)
    if reading.does("asks_other_one") or not focus or industries_of(pack, focus) != focus:
        return ()
    return tuple(each for each in pack.industries if each not in focus and pack.facts_of(each, _facet_of_others(reading, pack)))


def _facet_of_others(reading: Reading, pack: Pack) -> str:
    """What was told of the one in focus; its pay, where only numbers are wanted."""
    return reading.memory.topic if reading.memory.topic in pack.facets else MONEY if reading.does("wants_only_numbers") else ""


def _listed_with_it(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The list that what is in focus stands in, or was taken from."""
    return _two_where_one_is_asked(reading, pack) or _list_that_held(reading, reading.memory.focus) or list_meant(reading, pack)


def _list_that_held(reading: Reading, focus: Tuple[str, ...]) -> Tuple[str, ...]:
    """Of several in focus, all of what was shown last, the list that they were taken from: "and the remaining three", after two of five."""
    several = len(focus) > 1 and set(focus) == set(reading.memory.shown)
    before = (each for each in reversed(reading.memory.frame.lists) if set(focus) < set(each))
    return next(before, ()) if several else ()


def _two_where_one_is_asked(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The last two talked of, where "the other one" and not "the others" is asked for; one of the two is in focus."""
    if not reading.does("asks_other_one"):
        return ()
    focus, recent = reading.memory.focus, reading.memory.recent  # where it was gone back, the other one isn't told of any more
    two = some_talked_of(reading, pack, 2) or tuple(each for each in recent if focus and pack.kind_of(each) == pack.kind_of(focus[0]))[-2:]
    return two if len(two) == 2 and set(two) & set(focus) else ()


@if_it_does("names_the_range")
def recalls_the_pay_of_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the range there was what again?', after 'what does tech pay' and 'is tech remote': the pay of the one in focus; 'what was the tech
    range', of the one that is named.
    """
    focus = industries_of(pack, reading.subjects or reading.memory.focus)
    names = len(focus) < len(reading.subjects) or set(reading.topics) - {MONEY} or reading.heard.strangers or reading.heard.bounds
    if len(focus) != 1 or not _asks_for_its_range(reading) or names or not pack.facts_of(focus[0], MONEY):
        return None
    return replace(reading.asking(MONEY), answer=MONEY, subjects=focus, about=focus)


def says_an_end_of_its_pay(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'max there 120?', after 'tell me about consulting': what the one in focus pays, where that number is an end of it."""
    heard, focus = reading.heard, industries_of(pack, reading.memory.focus)
    names = reading.subjects or set(reading.topics) - {MONEY} or heard.strangers or reading.excluded or len(heard.figures) != 1
    asks = (reading.does("asks_which_end") or heard.order) and heard.length <= beliefs.THRESHOLDS.short
    paid_there = paid(pack, focus) if len(focus) == 1 and asks and not names else []
    if not paid_there or not stands_among(heard.figures[0], numbers_of(paid_there)):
        return None
    return replace(reading.asking(MONEY), answer=MONEY, subjects=focus, about=focus, form="is_it")


def _asks_for_its_range(reading: Reading) -> bool:
    """Whether it asks in few words for a range once more, or for that of the one it points at."""
    of_it = reading.does("recalls") or (reading.heard.refers == "one" and not reading.subjects)
    short = reading.heard.length <= beliefs.THRESHOLDS.hint
    return of_it and short and not reading.does("asks_in_general")


@if_it_does("asks_those_not_asked")
def those_not_talked_of(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what do the ones pay that I haven't asked about?', after 'what does tech pay' and 'and finance?': of all others of which the source
    says it.
    """
    if reading.subjects:
        return None
    asked, facet = all_asked_about(reading, pack), facet_asked(reading, pack) or facet_talked_of(reading, pack)
    others = tuple(each for each in pack.industries if each not in asked and pack.facts_of(each, facet))
    if not asked or not facet or not others:
        return None
    return replace(reading.asking(facet), answer=facet, subjects=others, about=others)


def in_general(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'ok then in general', after 'what does tech pay': the topic of the talk, of nobody in particular; 'in the US, then', of the same."""
    last, bare = MONEY if _then_for_beginners(reading) else reading.memory.topic, not _names_anything(reading)
    short = reading.heard.rest <= beliefs.THRESHOLDS.short
    wished = _says_in_general(reading) or (short and reading.does("only_corrects")) or _then_where_it_is_told(reading)
    if not bare or not wished or last not in pack.topics or _sets_it_beside_all(reading, pack):
        return None
    of_it = _asked_of_elsewhere(reading, pack)
    measured = any(held.fact.figures for held in pack.of_topic(last))
    return replace(reading, answer=last, subjects=of_it, about=of_it, form="how_much" if measured else reading.form)


def _sets_it_beside_all(reading: Reading, pack: Pack) -> bool:
    """'more than divers in general?', of a figure just shown: both of them are meant."""
    wanted = reading.heard.reckoning
    return wanted is not None and wanted.operation == "versus" and pair_of(reading, pack) is not None


def _names_anything(reading: Reading) -> bool:
    heard = reading.heard
    named = reading.subjects or reading.topics or reading.ordinals or reading.excluded or heard.strangers
    return bool(named or heard.bounds or heard.figures)


def _says_in_general(reading: Reading) -> bool:
    """Whether it says so; "does it count every field" asks whom a figure counts."""
    return reading.does("in_general") and reading.form != "of_whom"


def _then_where_it_is_told(reading: Reading) -> bool:
    return _then_at_home(reading) or _then_for_beginners(reading)


def _then_at_home(reading: Reading) -> bool:
    """'fine, in the US', or 'nationwide then', after 'what does tech pay in Lima': where the facts hold, then."""
    at_home = reading.heard.at_home or reading.does("over_the_country")
    asks = reading.does("asks") and not reading.does("leads_on")
    return at_home and _was_of_a_place(reading) and not asks and reading.heard.rest <= beliefs.THRESHOLDS.hint


def _then_for_beginners(reading: Reading) -> bool:
    """'ok and the juniors?', after 'what do senior people earn in tech': the pay that is told, then."""
    of_seniors = reading.memory.declined[:1] == (f"{NEAR_MISS}seniority",) and not reading.form
    return of_seniors and reading.does("speaks_of_a_start") and reading.heard.rest <= beliefs.THRESHOLDS.short


def _was_of_a_place(reading: Reading) -> bool:
    return reading.memory.declined[:1] == (f"{NEAR_MISS}place",)


def _asked_of_elsewhere(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What was just asked about, for another place than the facts hold for."""
    topic = MONEY if _then_for_beginners(reading) else reading.memory.topic
    same = _then_where_it_is_told(reading) and not reading.does("in_general") and topic in pack.facets
    return tuple(each for each in reading.memory.focus if pack.kind_of(each) in ("industries", "roles")) if same else ()


@if_it_does("asks_whether_everywhere")
def whether_it_is_so_everywhere(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is that in every industry?', after 'how do I get promoted': of which ones the source says so."""
    last = facet_talked_of(reading, pack)
    names = reading.subjects or reading.topics or reading.heard.strangers
    if reading.does("asks_how_usual") or _asks_whom_a_figure_counts(reading, pack):
        return None
    listed = reading.memory.frame.last.topic
    if not names and listed in COVERS:  # of jobs and skills it is said for none alone
        return replace(reading, answer=listed, about=(), subjects=(), form="list_all")
    if names or last not in pack.facets:
        return None
    shown = industries_of(pack, reading.memory.shown)
    if reading.heard.refers == "many" and 1 < len(shown) < len(pack.industries):
        return replace(reading, answer=last, about=shown, subjects=shown)
    return replace(reading, answer=last, about=(), subjects=(), form="list_all")


def _asks_whom_a_figure_counts(reading: Reading, pack: Pack) -> bool:
    """'is that for all trimmers?', of what they are paid: whom it counts, and not which industries say so."""
    told, asked = at_addresses(pack, reading.memory.facts), reading.heard.asked_of_figure
    surely = asked is not None and asked.name == "of_whom" and asked.belief >= beliefs.THRESHOLDS.surely_of_figure
    of_people = (surely or reading.form == "of_whom" or is_beyond_doubt(reading)) and reading.heard.refers != "many"
    return of_people and any(held.fact.figures for held in told)


def _few_words(reading: Reading) -> bool:
    """Whether it says hardly more than what is gone back to; who asks what we said of it may say when and why."""
    most = beliefs.THRESHOLDS.challenge if reading.does("recalls") and reading.subjects else beliefs.THRESHOLDS.size
    return reading.heard.rest <= most


def _last_about(reading: Reading) -> Optional[int]:
    """The place of the last answer, but for the very last, on what is named: on all of it, else on its topic alone."""
    told, topics, subjects = reading.memory.frame.told, reading.named_topics, set(reading.subjects)
    if not topics and not subjects:
        return None

    def fits(each: Told) -> bool:
        of_topic = not topics or each.topic in topics or (each.topic in ("filter", "compare") and set(topics) & set(each.facets))
        return bool(of_topic) and subjects <= set(each.subjects) and (bool(topics) or len(each.subjects) < 3)

    places = [at for at, each in enumerate(told) if fits(each)]
    alone = [at for at in places if subjects == set(told[at].subjects)]
    return (alone or places)[-1] if places else None


def _told_more(reading: Reading) -> bool:
    """Whether more than one topic was told of what is named, and none of them is asked for: then all about it is told."""
    if reading.named_topics or not reading.does("recalls"):
        return False
    about = [each for each in reading.memory.frame.told if each.subjects == reading.subjects]
    return len({each.topic for each in about}) > 1


def _retold(reading: Reading, place: int, pack: Pack) -> Optional[Reading]:
    """The answer at `place` once more; None where it can't be given again."""
    told = reading.memory.frame.told[place]
    subjects = tuple(each for each in told.subjects if pack.kind_of(each))
    read = replace(reading, back=place, subjects=subjects, about=told.subjects, topics=(), ordinals=(), excluded=())
    if told.topic.startswith("faq/"):
        faq = told.topic.partition("/")[2]
        return replace(read, answer="faq", heard=replace(reading.heard, faq=faq)) if faq in pack.faqs else None
    if told.topic == "compare":
        facets = told.facets if len(told.facets) == 1 else ()
        return replace(read, answer="compare", facets=facets) if len(subjects) > 1 else None
    if told.topic == "filter":
        return replace(read, answer="filter", pool=subjects, topics=told.facets) if subjects and told.facets else None
    if told.topic == "recommend":
        return replace(read, answer="shortlist", about=(), subjects=()) if reading.profile.says_something else None
    return replace(read, answer=told.topic) if _can_be_told(told.topic, subjects, pack) else None


def _can_be_told(topic: str, subjects: Tuple[str, ...], pack: Pack) -> bool:
    if topic in PROFILES:
        return bool(subjects)
    return bool(pack.stories) if topic == STORIES else topic in (*_WITHOUT_SUBJECTS, *pack.topics)


def _of_one(reading: Reading, subject: str, pack: Pack) -> Reading:
    """`subject` on the topic of the talk where that suits and there is a fact, or the same is asked for; else all about it."""
    last = facet_talked_of(reading, pack)
    suits = bool(last) and (bool(pack.fact_of(subject, last)) or reading.does("asks_other_one"))
    return replace(reading, answer=last if suits else profile_of(pack, subject), subjects=(subject,), about=(subject,))


def _of_many(reading: Reading, subjects: Tuple[str, ...], pack: Pack) -> Reading:
    last, before = reading.memory.topic, reading.memory.frame.told
    last = _facet_of_others(reading, pack) or last
    facets: List[str] = [last] if last in pack.facets else list(before[-1].facets[:1]) if before else []
    if facets and industries_of(pack, subjects) == subjects:
        return replace(reading, answer=facets[0], subjects=subjects, about=subjects)
    return replace(reading, answer=profile_of(pack, subjects[0]), subjects=subjects, about=subjects)

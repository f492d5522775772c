"""Things that are pointed at by what was said of them: "the one with dashboards", "the cheaper one", a graduate by name."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import STORIES, kind_of
from answering.heard import Near
from answering.looks import pay
from answering.lookup import (
    described,
    described_in_a_list,
    every_story,
    letters_apart,
    paid,
    set_in,
    shares_words,
    sharing_words,
    spoken_of_as,
    stems,
    stories_from,
    stories_named_in,
    story_at,
    tellers_in,
    words_recalled,
)
from answering.reading.fitting import POLAR
from answering.reading.point import list_meant, some_talked_of
from answering.reading.reading import Reading, if_it_does, industries_of, only, profile_of
from answering.reading.tellers import stories_told
from answering.reading.topic import certain, facet_talked_of
from answering.reading.unserved import doubt, is_weighty, points
from answering.vocabulary import GOES_ON, MONEY, NEAR_MISS, OFF_TOPIC, RANKS, TALK
from knowledge import Pack

_OF_KINDS = ("roles", "skills")
_HE_OR_SHE = frozenset({"he", "she"})
_TWO = 2
_NEAREST = 4
"""So many of the nearest facts show which of two is described."""


def one_by_what_was_said_of_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the one with dashboards?', after 'what entry level roles are there': of the list, or of its kind, the one that is described;
    to be compared with, beside the one in focus.
    """
    meant = _the_one_described(reading, pack)
    if not meant:
        return None
    reading = replace(reading, profile=reading.memory.profile, noted=())  # "the one for people who like boats" tells of nobody's wish
    if kind_of(pack, meant) == STORIES:
        return replace(reading, answer=STORIES, about=(meant,))
    focus = reading.memory.focus
    if reading.form == "compare" and len(focus) == 1 and pack.kind_of(focus[0]) == pack.kind_of(meant):
        return replace(reading, answer="compare", subjects=(*focus, meant), about=(*focus, meant))
    if reading.named_topics and reading.named_topics[0] in pack.facets:
        return replace(reading.asking(reading.named_topics[0]), subjects=(meant,))
    told = _told_so(reading, meant, pack) or profile_of(pack, meant)
    return replace(reading, answer=told, subjects=(meant,), about=(meant,))


def _told_so(reading: Reading, meant: str, pack: Pack) -> str:
    """The facet that was listed, where what describes that one stands in what is told of it there: "the one with exams" of certificates;
    else the only facet of an industry where it does.
    """
    facet = facet_talked_of(reading, pack)
    asked = stems(reading.text)
    if facet and any(asked & stems(held.fact.statement) for held in pack.facts_of(meant, facet)):
        return facet
    words = words_recalled(reading.text)
    said = {each: max((shares_words(held.fact.statement, words) for held in pack.facts_of(meant, each)), default=0) for each in pack.facets}
    first, second, *_ = (*sorted(said, key=lambda each: -said[each]), "", "")
    alone = pack.kind_of(meant) == "industries" and said.get(first, 0) > said.get(second, 0)
    return first if alone else _near_of_it(reading, meant, pack)


def _near_of_it(reading: Reading, meant: str, pack: Pack) -> str:
    """The facet of an industry's fact that is near: "which of them wants me there in person", of remote work."""
    near = (pack.at(each.fact) for each in reading.heard.closest)
    return next((held.cell for held in near if held and held.subject == meant and held.cell in pack.facets), "")


@if_it_does("leads_on")
def another_by_a_word_of_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and dashboards?', after 'what does a research assistant do': of the kind in focus the other one that is described so."""
    focus = reading.memory.focus
    kind = pack.kind_of(focus[0]) or "" if len(focus) == 1 else ""
    names = reading.names_its_own or reading.topics or reading.ordinals or reading.heard.refers
    goes_on = reading.heard.length <= beliefs.THRESHOLDS.goes_on and reading.intent in GOES_ON
    if kind not in _OF_KINDS or names or not goes_on:
        return None
    meant = described(pack, reading.text, tuple(each for each in pack.collection(kind) if each not in focus))
    return replace(reading, answer=profile_of(pack, meant), subjects=(meant,), about=(meant,)) if meant else None


@if_it_does("describes_briefly")
def one_listed_by_a_word_of_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and which is about privacy', after 'which industries want certificates': before it is asked of which, the one whose facts under
    what was listed have that word.
    """
    facet, shown = facet_talked_of(reading, pack), industries_of(pack, reading.memory.shown)
    if reading.names_its_own or reading.heard.order or not facet or len(shown) < _TWO:
        return None
    asked = stems(" ".join(each.text for each in reading.heard.unserved))
    meant = only(each for each in shown if any(asked & stems(held.fact.statement) for held in pack.facts_of(each, facet)))
    return replace(reading.asking(facet), answer=facet, subjects=(meant,), about=(meant,)) if meant else None


def _the_one_described(reading: Reading, pack: Pack) -> str:
    candidates = _candidates(reading, pack) if _describes_one(reading, pack) else ()
    kinds = {pack.kind_of(each) for each in reading.subjects}  # "I like the kelp one": it is named, though it wasn't listed
    if len(candidates) < 2 or kinds & {pack.kind_of(each) for each in candidates} or _sets_them_apart_by_another(reading, pack, candidates):
        return ""
    if reading.form == "compare":
        return described(pack, reading.text, tuple(each for each in candidates if each not in reading.memory.focus))
    if reading.does("describes_by_lack"):
        return _the_other(candidates, described(pack, reading.text, candidates))
    look = described_in_a_list if set(candidates) <= set(reading.memory.shown) else described
    return look(pack, _description(reading, pack, candidates), candidates) or _nearest_of_them(reading, pack, candidates)


def _sets_them_apart_by_another(reading: Reading, pack: Pack, candidates: Tuple[str, ...]) -> bool:
    """Whether it asks which of them go with an industry that they aren't: "which of those skills count in finance"."""
    others = {pack.kind_of(each) for each in reading.subjects} - {kind_of(pack, each) for each in candidates}
    return "industries" in others and reading.heard.refers == "many" and not reading.heard.kind


def _the_other(two: Tuple[str, ...], lacked: str) -> str:
    """Of two the one of which that isn't said: "the one without dashboards"."""
    others = [each for each in two if each != lacked]
    return others[0] if lacked and len(others) == 1 else ""


def _nearest_of_them(reading: Reading, pack: Pack, candidates: Tuple[str, ...]) -> str:
    """The one that is nearest by meaning, where no fact of another is near: of two "the one that is with live systems"; of more where it is
    near enough, and no order or facet is asked for: "which of them keeps things running".
    """
    near = [(held.subject, each.likeness) for each in reading.heard.near if (held := pack.at(each.fact)) and held.subject]
    owners = [(subject, likeness) for subject, likeness in near if subject in candidates]
    if not owners:
        return ""
    nearest, likeness = owners[0]
    of_two = _points_at_few(reading, pack, candidates) and {subject for subject, _ in near[:_NEAREST] if subject in candidates} == {nearest}
    alone = {subject for subject, _ in owners} == {nearest}
    if (of_two and near[0] == owners[0]) or (alone and _is_described_by_meaning(reading, pack, candidates, likeness)):
        return nearest
    return ""


def _points_at_few(reading: Reading, pack: Pack, candidates: Tuple[str, ...]) -> bool:
    return len(candidates) == reading.heard.among == 2 or (reading.does("of_these") and kind_of(pack, candidates[0]) in _OF_KINDS)


def _is_described_by_meaning(reading: Reading, pack: Pack, candidates: Tuple[str, ...], likeness: float) -> bool:
    """Whether a role or skill is told by what it does, and not by an order or a facet that all may have."""
    of_kinds = kind_of(pack, candidates[0]) in _OF_KINDS and reading.does("describes")
    asks_else = reading.heard.order or reading.named_topics or _tells_by_rank_or_facet(reading, pack)
    return of_kinds and not asks_else and likeness >= beliefs.THRESHOLDS.near_entry


@if_it_does("describes")
def one_talked_of_before(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the one with dashboards, what was it called', after 'what does a data analyst do' and 'what does tech pay': of the roles or skills
    talked of before, the one that is described.
    """
    names = reading.subjects or reading.topics or reading.ordinals or reading.heard.strangers or reading.heard.order
    if names or reading.heard.length > beliefs.THRESHOLDS.hint:
        return None
    kinds = {kind for told in reading.memory.frame.told for each in told.subjects if (kind := pack.kind_of(each)) in _OF_KINDS}
    meant = [found for kind in _OF_KINDS if kind in kinds and (found := described(pack, reading.text, tuple(pack.collection(kind))))]
    return replace(reading, answer=profile_of(pack, meant[0]), subjects=(meant[0],), about=(meant[0],)) if meant else None


def the_cheaper_one(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the cheaper one, what is good about it?', after 'compare pay in finance and tech': of the last two, or the last list, the one
    at that end.
    """
    known = paid(pack, _pool(reading, pack))
    if len(known) < 2 or reading.heard.limit or reading.heard.figures or reading.subjects or not _tells_one_by_pay(reading, pack):
        return None
    first = pay.ranked(known, lowest=reading.heard.order == "lowest")[0].subject or ""
    asked = tuple(each for each in reading.facets_meant(pack) if each != MONEY)
    if asked:  # "the cheaper of the two, is it remote"
        return replace(reading.asking(asked[0]), answer=asked[0], subjects=(first,), about=(first,))
    goes_on = reading.heard.rest > beliefs.THRESHOLDS.short
    return replace(reading, answer="industry_profile" if goes_on else MONEY, subjects=(first,), about=(first,))


def _tells_one_by_pay(reading: Reading, pack: Pack) -> bool:
    """Whether it says which one by what it pays, or by an order after pay was told; not "which of them is less of a struggle to enter"."""
    if not reading.heard.order:
        return False
    asks_else = [each for each in reading.facets_meant(pack) if each != MONEY]
    if reading.does("names_one_by_pay") or (reading.does("names_one_by_its_end") and asks_else and _talked_of_pay(reading)):
        return not set(reading.named_topics) - {MONEY, *pack.facets}
    of_it = len(reading.memory.focus) == 1 and reading.does("asks_of_it_there")  # "what is the least that they pay in it"
    if of_it or is_weighty(reading):
        return False
    asks_another = reading.named_topics or certain(reading, pack.facets) not in ("", MONEY)
    return _one_by_rank(reading) and _talked_of_pay(reading) and not asks_another


def _pool(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """Of "those" all industries that were asked about since the last list; else the last two, or the last list."""
    recent = industries_of(pack, reading.memory.recent) if reading.does("of_these") and not reading.heard.among else ()
    return recent if len(recent) > 1 else industries_of(pack, some_talked_of(reading, pack, 2) or list_meant(reading, pack))


def a_teller_by_name(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what does Theo say': whose story is named; with a facet, the industry it is set in. 'how old is Theo': no story says."""
    named = () if "takes_their_field_for_its_name" in reading.because else stories_named_in(pack, reading.text)
    return _owning_what_it_lacks(_of_stories(reading, named, pack), pack) if named else None


def the_teller_in_focus(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'where does she work?', after 'what does Sarah say': that story, or where a facet is asked for, its industry."""
    stories = stories_told(reading)
    points = reading.does("stands_for_somebody") or reading.heard.refers == "one" or reading.does("points_out")
    points = points or reading.does("names_their_field") or reading.does("speaks_of_a_person")
    if (
        len(stories) != 1
        or not points
        or _asks_nothing_of_a_teller(reading, pack)
        or reading.subjects
        or reading.ordinals
        or reading.excluded
    ):
        return None
    return _owning_what_it_lacks(_of_stories(reading, stories, pack), pack)


def _asks_nothing_of_a_teller(reading: Reading, pack: Pack) -> bool:
    """Whether it is only talk ("thank you, that helped"), speaks of somebody whom they know, or surely asks what no story is about."""
    only_talk = reading.intent in TALK and not reading.does("asks")
    others = reading.does("asks_of_other_tellers")
    wishes = _says_what_they_want(reading)
    return only_talk or others or wishes or _speaks_of_their_own(reading) or _surely_asks_of_others(reading, pack)


def _says_what_they_want(reading: Reading) -> bool:
    """'I'd go for anything where they train beginners': no person is spoken of, and somebody tells at length what they want."""
    of_somebody = reading.does("speaks_of_a_person") or reading.does("names_their_field")
    wants = reading.does("states_a_wish") or reading.does("speaks_of_oneself")
    return not of_somebody and wants and reading.heard.length > beliefs.THRESHOLDS.hint


_OF_A_STORY = ("ask_stories", "follow_up", "elaborate", "ask_why", "repeat")
"""Intents of what may be asked of one story by "it" or "that"."""


def _surely_asks_of_others(reading: Reading, pack: Pack) -> bool:
    """Whether it speaks of nobody, and surely asks something that no story is about: "where is it quickest to get in then"; or asks so in
    more than a few words: "I used to mend nets, would that count for something".
    """
    if any(map(reading.does, ("stands_for_somebody", "speaks_of_a_person", "names_their_field"))):
        return False
    of_all = reading.topic in pack.facets and reading.form in (*RANKS, "which", "list_all")
    of_its_own = of_all or reading.intent == "ask_faq" or reading.intent.startswith(NEAR_MISS)
    at_length = reading.heard.length > beliefs.THRESHOLDS.short and reading.intent not in _OF_A_STORY
    return at_length or (of_its_own and reading.belief >= beliefs.THRESHOLDS.clear)


@if_it_does("asks_for_another", "asks_for_one_story")
def one_story(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'tell me one story': a single one, of whoever wasn't told of one by one; 'another', after that, the next."""
    of_the_same = bool(spoken_of_as(pack, reading.text, stories_told(reading)[:1]))  # "what else did this man say"
    goes_on = reading.memory.frame.last.topic == STORIES and reading.does("asks_for_another") and not of_the_same
    begins = reading.topic == STORIES and reading.does("asks_for_one_story")
    names = reading.subjects or (reading.topics and not begins) or reading.heard.strangers or reading.profile.asking
    if not (goes_on or begins) or names:
        return None
    others = _nearest_story(reading, pack, _not_told_one_by_one(reading, pack))  # all of them, once each was told
    return replace(reading, answer=STORIES, about=others, heard=replace(reading.heard, near_opinions=()))


def _nearest_story(reading: Reading, pack: Pack, stories: Tuple[str, ...]) -> Tuple[str, ...]:
    """Of those not told the one that is nearest to "somebody who had a hard start", of a woman where one is asked for; else the first."""
    candidates = spoken_of_as(pack, reading.text, stories) or stories
    describes = reading.does("asks_what_one_says") or reading.does("names_a_man_or_woman")
    near = [each.fact for each in reading.heard.near_opinions if each.fact in candidates] if describes else []
    return (*near, *candidates)[:1]


def _speaks_of_their_own(reading: Reading) -> bool:
    """Whether it speaks of somebody whom they know, and of no teller: "my niece", or of what "she" should do, who has done it."""
    return reading.does("speaks_of_their_own") or reading.does("asks_what_they_should_do")


def _only_says_he_or_she(reading: Reading) -> bool:
    """Whether "she" is nobody who was told of: no story was told, and no woman or man is asked for."""
    asks_for_one = any(map(reading.does, ("asks_what_one_says", "names_a_man_or_woman", "describes")))
    return bool(_HE_OR_SHE & letters_apart(reading.text)) and not asks_for_one and not _were_told(reading)


def _not_told_one_by_one(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    told = {each.subjects[0] for each in reading.memory.frame.told if each.topic == STORIES and len(each.subjects) == 1}
    return tuple(each for each in every_story(pack) if each not in told)


def _were_told(reading: Reading) -> bool:
    """Whether any story was told."""
    return any(each.topic == STORIES for each in reading.memory.frame.told)


_SAYS_IT = 4
"""So many words say that it is asked how old they were."""
_PEOPLE = frozenset({"he", "she", "they", "them", "their", "his", "her", "people", "graduates", "tellers"})

_OF_AN_AGE = frozenset({"old", "older", "oldest", "age", "ages", "aged", "young", "younger", "youngest", "born"})


def asks_how_old_they_are(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how old were they all', after 'what do graduates say': of those tellers no story says it, which isn't asked of what they say."""
    told = stories_told(reading)
    named = stories_named_in(pack, reading.text)
    of_people = bool(named or letters_apart(reading.text) & _PEOPLE) or reading.does("names_a_man_or_woman")
    if not _asks_an_age(reading) or not told or not of_people or reading.subjects or _speaks_of_their_own(reading):
        return None
    of_all = named or (told if len(told) == 1 and not letters_apart(reading.text) & {"all", "they", "them"} else every_story(pack))
    return replace(reading, answer=STORIES, about=of_all, missing=(" ".join(reading.text.split()[:_SAYS_IT]).rstrip("?!.,"),))


def _asks_an_age(reading: Reading) -> bool:
    """Whether it is asked how old somebody is: 'is he still there' sounds like it."""
    return "how_old" in (reading.form, reading.heard.hint) and bool(letters_apart(reading.text) & _OF_AN_AGE)


@if_it_does("asks_others")
def the_tellers_not_told(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the other ones?', after 'what does Sarah say': the stories of whoever wasn't told of one by one; "somebody from the other one
    too", where two industries were told of before, whoever is from there.
    """
    if reading.memory.frame.last.topic != STORIES or reading.subjects or reading.topics:
        return None
    from_there = _from_the_other_of_two(reading, pack)
    if from_there:
        return replace(reading, answer=STORIES, about=from_there)
    others = _not_told_one_by_one(reading, pack)
    return replace(reading, answer=STORIES, about=others) if others and len(others) < len(pack.stories) else None


def _from_the_other_of_two(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The stories from the one of the last two industries that whoever was told of isn't from."""
    two = industries_of(pack, reading.memory.shown)
    here = set_in(pack, stories_told(reading))
    other = only(each for each in two if each not in here) if len(two) == _TWO else ""
    return stories_from(pack, (other,)) if other and reading.does("asks_for_somebody_there") else ()


def the_tellers_listed(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'where do they work?', after 'what do graduates say': those stories, or where a facet is named, the industries they are set in."""
    stories = stories_told(reading)
    points = reading.does("stands_for_somebody") or reading.heard.refers == "many"
    names_its_own = reading.subjects or reading.ordinals or reading.does("asks_in_general") or reading.heard.strangers
    if len(stories) < 2 or not points or names_its_own or reading.heard.length > beliefs.THRESHOLDS.hint:
        return None
    meant = described(pack, reading.text, stories) if reading.does("stands_for_somebody") else ""
    return _owning_what_it_lacks(_of_stories(reading, (meant,) if meant else stories, pack), pack)


def a_teller_by_what_was_said(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what did the guy say about cleaning data', after 'what do graduates say': the one who speaks of that."""
    long = reading.heard.length > beliefs.THRESHOLDS.challenge or _speaks_of_their_own(reading)
    told = stories_told(reading)
    of_the_same = len(told) == 1 and bool(_HE_OR_SHE & letters_apart(reading.text)) and _may_be_spoken_of_so(reading, pack, told)
    if (
        long
        or of_the_same
        or tellers_in(pack, reading.text)
        or industries_of(pack, reading.subjects)
        or not _asks_what_was_said(reading, pack)
    ):
        return None
    meant = described(pack, reading.text, every_story(pack))
    about = (meant,) if meant else _who_speak_of_it(reading, pack)
    return replace(reading, answer=STORIES, about=about) if about else None


def _may_be_spoken_of_so(reading: Reading, pack: Pack, told: Tuple[str, ...]) -> bool:
    """Whether whoever was told of is spoken of as the text does, or nothing says how: "how much does she make", of Ada."""
    return bool(spoken_of_as(pack, reading.text, told)) or not spoken_of_as(pack, " ".join(_HE_OR_SHE), told)


def _who_speak_of_it(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """'which of them brings up nets': all who do, where not everybody does; of those with a name, where only these are meant."""
    named = bool(letters_apart(reading.text) & {"name", "named", "names"})
    stories = tuple(each for each in every_story(pack) if story_at(pack, each).name or not named)
    found = sharing_words(pack, reading.text, stories) if reading.does("asks_who_speaks_of") else ()
    return found if len(found) < len(stories) else ()


def _asks_what_was_said(reading: Reading, pack: Pack) -> bool:
    """Whether it points at somebody where stories are talked of, or were told before and it says that they said it."""
    somebody = ("stands_for_somebody", "speaks_of_a_person", "asks_who_speaks_of")
    points = any(map(reading.does, somebody)) or reading.heard.hint == "who_says"
    if reading.memory.topic == STORIES:
        points = points or reading.does("asks_what_one_says")  # "wasn't there a guy who spoke of fog"
        surely_of_all = reading.is_rather_of_a_facet(pack) and reading.does("asks_where")
        return points and not (reading.named_facets(pack) or surely_of_all)
    return _were_told(reading) and reading.does("speaks_of_a_person") and reading.does("asks_what_somebody_says")


_OF_OTHERS = ("asks_of_other_tellers", "asks_for_any_others", "asks_what_else")


def a_teller_by_industry(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the guy from healthcare', or 'any from healthcare', after 'what do graduates say': the one from there."""
    describes = reading.does("describes") or reading.does("describes_briefly") or reading.heard.length <= beliefs.THRESHOLDS.few_words
    describes = (describes or reading.does("speaks_of_a_person")) and reading.memory.frame.last.topic == STORIES
    if not (describes or (_were_told(reading) and reading.does("asks_for_somebody_there"))) or len(reading.subjects) != 1 or reading.topics:
        return None
    there = stories_from(pack, (reading.subjects[0],))
    answer = "no_others" if _asks_for_others_than(reading, there) else STORIES
    return replace(reading, answer=answer, about=there) if there else None


def _asks_for_others_than(reading: Reading, there: Tuple[str, ...]) -> bool:
    """'who else from finance', where all from there were told of."""
    return set(there) <= set(stories_told(reading)) and any(map(reading.does, _OF_OTHERS))


def stories_from_there(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what do people say about working there', after 'tell me about finance': the stories from it, or that there are none; so of one that
    is told by its place: "did anybody say how it is in the first".
    """
    by_place = bool(reading.ordinals and reading.subjects)
    focus = industries_of(pack, reading.subjects if by_place else reading.memory.focus)
    points = reading.heard.refers == "one" or reading.does("says_there") or by_place
    there = reading.topic == STORIES and points and (by_place or not reading.subjects) and len(focus) == 1
    return replace(reading, answer=STORIES, subjects=focus, about=focus) if there else None


@if_it_does("asks_what_somebody_says", "speaks_of_a_person", "stands_for_somebody")
def a_teller_by_meaning(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does somebody say that looking for work felt scary': whoever speaks of that, where it is asked what somebody says."""
    heard = reading.heard
    if _speaks_of_their_own(reading) or _only_says_he_or_she(reading):
        return None
    first, second, *_ = (*heard.near_opinions, *(Near("", 0.0),) * 2)
    stands_out = first.likeness >= beliefs.THRESHOLDS.opinion and first.likeness - second.likeness >= beliefs.THRESHOLDS.stands_out
    near = stands_out and first.likeness >= heard.nearest.likeness
    surely = reading.intent.startswith("ask_") and reading.belief >= beliefs.THRESHOLDS.doubtful and reading.topic != STORIES
    of_a_facet = bool(reading.named_facets(pack)) and reading.memory.topic != STORIES  # "is that one bad for promotions"
    if not near or surely or of_a_facet or not _speaks_of_somebody(reading) or doubt(reading, pack) >= beliefs.THRESHOLDS.surely_declined:
        return None
    return replace(reading, answer=STORIES, about=(first.fact,))


@if_it_does("speaks_of_a_person", "asks_what_one_says")
def a_teller_not_told_of_yet(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what did the woman find hard when she began', before any story was told: whose story speaks of a "her", or has those words."""
    asks_else = reading.named_facets(pack) or reading.heard.length > beliefs.THRESHOLDS.long or _speaks_of_their_own(reading)
    if _were_told(reading) or asks_else or not _asks_for_a_story(reading):
        return None
    if reading.subjects:
        meant = only(stories_from(pack, (reading.subjects[0],))) if len(reading.subjects) == 1 else ""
    else:
        meant = _described_teller(reading, pack)
    return replace(reading, answer=STORIES, about=(meant,)) if meant else None


def _described_teller(reading: Reading, pack: Pack) -> str:
    """Whose story has clearly more words of the text than any other; where stories are surely asked for, whoever alone is spoken of as
    the text does, or whose has a few more.
    """
    stories = every_story(pack)
    clearly = described(pack, reading.text, stories, beliefs.THRESHOLDS.shared_clearly)
    if clearly or reading.topic != STORIES or reading.belief < beliefs.THRESHOLDS.guessed:
        return clearly
    called = spoken_of_as(pack, reading.text, stories)
    by_words = only(called) or described(pack, reading.text, called or stories, beliefs.THRESHOLDS.shared_more)
    near = (each.fact for each in reading.heard.near_opinions if each.fact in called and each.likeness >= beliefs.THRESHOLDS.opinion)
    return by_words or next(near, "")


def _asks_for_a_story(reading: Reading) -> bool:
    """Whether what somebody says may well be asked."""
    return reading.topic == STORIES or reading.believed(STORIES) >= beliefs.THRESHOLDS.named


def _speaks_of_somebody(reading: Reading) -> bool:
    """Whether it asks what some person says, or of "her", where stories are talked of or nothing else serves it."""
    asks_who = reading.does("asks_what_somebody_says") and reading.believed(STORIES) >= beliefs.THRESHOLDS.named
    elsewhere = reading.memory.topic != STORIES and not reading.intent.startswith((NEAR_MISS, OFF_TOPIC))
    return asks_who or reading.does("speaks_of_a_person") or (reading.does("stands_for_somebody") and not elsewhere)


def _of_stories(reading: Reading, stories: Tuple[str, ...], pack: Pack) -> Reading:
    industries = set_in(pack, stories)
    facet = _facet_asked_of_them(reading, pack)
    if facet and industries:
        unsaid = _said_of_nobody(reading, pack) if len(stories) == 1 else ()
        return replace(reading.asking(facet), answer=facet, subjects=industries, about=industries, missing=unsaid)
    return replace(reading, answer=STORIES, about=stories)


def _facet_asked_of_them(reading: Reading, pack: Pack) -> str:
    """The facet that is surely asked for, of the industries that they work in; empty where what they say is."""
    facet = next(iter(reading.named_facets(pack)), reading.topic if reading.topic in pack.facets else "")
    if facet in ("", MONEY, reading.topic) and _asks_what_they_are_paid(reading, pack):
        return MONEY
    of_what_was_said = reading.form in POLAR and reading.does("asks_what_somebody_says") and reading.does("stands_for_somebody")
    beyond = beliefs.against(reading.ranking) >= beliefs.THRESHOLDS.clear and bool(_points_beside_tellers(reading, pack))
    surely = facet in reading.named_topics or reading.believed(facet) >= beliefs.THRESHOLDS.sure_facet
    return facet if surely and not (of_what_was_said or beyond) else ""


_OF_PAY = ("how_much", "before_tax", "per_what", "is_it")


def _asks_what_they_are_paid(reading: Reading, pack: Pack) -> bool:
    """'how much does she take home': a sum is asked for, and what all are paid is nearest to it."""
    near = pack.at(reading.heard.nearest.fact)
    of_pay = near is not None and near.cell == MONEY and reading.heard.nearest.likeness >= beliefs.THRESHOLDS.near_of_topic
    return of_pay and reading.form in _OF_PAY and reading.does("asks")


def _said_of_nobody(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """'what does she earn', 'did Ada earn well': no story says it of its teller; of the industry it is told."""
    of_somebody = reading.does("stands_for_somebody") or bool(tellers_in(pack, reading.text))
    of_their_own = of_somebody and not reading.does("says_they") and not reading.does("names_their_field")
    words = reading.in_last_words if reading.topic == MONEY else reading.in_few_words
    return (words,) if of_their_own and words else ()


_IN_FIGURES = ("how_much", "how_many", "how_long", "how_old", "before_tax", "when")


def _is_not_told(reading: Reading) -> bool:
    """'is he married', of whose story nothing is near to that, and which is hardly taken for one about stories."""
    told = {each.fact: each.likeness for each in reading.heard.near_opinions}.get(reading.about[0], 0.0) if reading.about else 0.0
    of_one = reading.answer == STORIES and len(reading.about) == 1 and reading.form in POLAR
    return of_one and told < beliefs.THRESHOLDS.opinion and reading.believed(STORIES) < beliefs.THRESHOLDS.doubtful


def _owning_what_it_lacks(reading: Reading, pack: Pack) -> Reading:
    """With what is missing: what is asked of a teller and no fact can tell ("how old"), in the person's words."""
    if reading.answer != STORIES and reading.does("names_their_field"):  # "what does Ada's industry pay"
        return reading
    unsaid = beliefs.against(reading.ranking) >= beliefs.THRESHOLDS.clear or _another_speaks_of_it(reading)
    unsaid = unsaid or (reading.form in _IN_FIGURES and reading.answer == STORIES) or _is_not_told(reading)  # no story has a figure
    if not (reading.does("asks") or reading.form in (*POLAR, *_IN_FIGURES)) or not unsaid:
        return reading
    return replace(reading, missing=_points_beside_tellers(reading, pack) or tuple(filter(None, (reading.in_last_words,))))


def _another_speaks_of_it(reading: Reading) -> bool:
    """Whether some other story is clearly nearer to what is asked of one: 'what did she find hard', which two others tell."""
    nearest, near = reading.heard.nearest_opinion, {each.fact: each.likeness for each in reading.heard.near_opinions}
    told = near.get(reading.about[0], 0.0) if reading.answer == STORIES and len(reading.about) == 1 else nearest.likeness
    enough = nearest.likeness >= beliefs.THRESHOLDS.opinion
    return enough and nearest.likeness - told >= beliefs.THRESHOLDS.stands_out


def _points_beside_tellers(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The points of the question but for those that only call a teller by name: "does Ada"."""
    called = stems(" ".join(story.name for story in pack.stories.values() if story.name))
    return tuple(each for each in points(reading) if not stems(each) <= called)


def _describes_one(reading: Reading, pack: Pack) -> bool:
    """Whether the text tells one of several by what it does, not by a place, a rank or a facet that all may have."""
    heard = reading.heard
    describes = ("describes", "describes_briefly", "describes_by_lack")
    of_a_list = bool(_kind_of_the_list(reading, pack)) and reading.form in ("which", *RANKS)
    if not (of_a_list or any(map(reading.does, describes))) or reading.excluded or reading.excluded_topics:
        return False
    if reading.ordinals or heard.bounds or heard.strangers or reading.does("measures_against"):
        return False
    return of_a_list or not _tells_by_rank_or_facet(reading, pack) or _kind_described(reading, pack) in _OF_KINDS


def _tells_by_rank_or_facet(reading: Reading, pack: Pack) -> bool:
    """Whether it asks by an order, or which of them by a facet that is named or surely meant: "which of these let me stay home"."""
    surely = reading.is_rather_of_a_facet(pack)
    of_a_facet = reading.heard.form in ("which", "most", "least") and (reading.named_topics or surely)
    return bool(reading.heard.order or of_a_facet)


def _description(reading: Reading, pack: Pack, candidates: Tuple[str, ...]) -> str:
    """What says which one it is, and what "it" in that stands for, where that is none of them; not what is said before, as in "too dull.
    the one with dashboards".
    """
    focus = [each for each in reading.memory.focus if each not in candidates] if reading.heard.refers == "one" else []
    parts = [part for part in reading.text.split(".") if part.strip()]
    text = parts[-1] if len(parts) > 1 and len(parts[-1].split()) > beliefs.THRESHOLDS.goes_on else reading.text
    return " ".join((text, *(pack.named(each).name for each in focus)))


def _candidates(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What is described is one of these: of a kind that is named the last list, or all of it; else the last list."""
    of_all = _kind_of_the_list(reading, pack)
    if of_all:
        return tuple(pack.collection(of_all))
    kind, frame = _kind_described(reading, pack), reading.memory.frame
    two = some_talked_of(reading, pack, _TWO) if reading.heard.among == _TWO else ()
    if two and kind in _OF_KINDS and pack.kind_of(two[0]) == kind:
        return two
    if kind in _OF_KINDS:
        listed, every = frame.last_list(pack, kind), tuple(pack.collection(kind))
        return every if reading.heard.among == len(every) else listed or every  # "of the five", where two of them were compared
    return frame.last_list(pack, kind) if kind and not reading.does("asks_in_general") else ()


def _kind_of_the_list(reading: Reading, pack: Pack) -> str:
    """Roles or skills, where it goes back to a list, and one of these was talked of last: "back to the list, which is about dashboards"."""
    if not (reading.does("returns") and reading.does("names_a_list")) or reading.subjects:
        return ""
    kinds = (kind_of(pack, each) for told in reversed(reading.memory.frame.told) for each in told.subjects)
    kind = next((kind for kind in kinds if kind), "")
    return kind if kind in _OF_KINDS else ""


def _kind_described(reading: Reading, pack: Pack) -> str:
    """The kind that is named, else that of what is in focus, else that of the last list."""
    frame, focus = reading.memory.frame, reading.memory.focus
    in_focus = kind_of(pack, focus[0]) if focus else ""
    if not (reading.does("describes") or reading.does("describes_by_lack")):
        return in_focus if in_focus in _OF_KINDS and not reading.subjects else ""
    return reading.heard.kind or in_focus or (kind_of(pack, frame.lists[-1][0]) if frame.lists else "")


def _one_by_rank(reading: Reading) -> bool:
    return reading.heard.refers == "one" or reading.does("points_out")


def _talked_of_pay(reading: Reading) -> bool:
    memory = reading.memory
    return memory.topic == MONEY or any(address.endswith(f"#{MONEY}") for address in memory.facts)

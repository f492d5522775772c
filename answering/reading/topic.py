"""What fragments and corrections are about: the topic that they name, or the last one."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

from answering import beliefs
from answering.copies import replace
from answering.lookup import called_after
from answering.reading.fitting import POLAR
from answering.reading.reading import Reading, if_it_does, only, profile_of
from answering.reading.several import topics_of
from answering.vocabulary import COVERS, GOES_ON, KINDS, MONEY, NEAR_MISS, OFF_TOPIC, PROFILES, RANKS, topic_of
from knowledge import Pack

_WISH = "state_preference"
_OF_ALL_OF_IT = ("asks_all_of_it", "asks_what_else", "says_too_much", "sets_against", "asks_whether_it_fits", "likes")
"""What asks for all that is told of one, sets it against another, or wishes for it."""
_FEW = 3
"""So many facets are asked for again at a time."""


@if_it_does("asks_more_about_that")
def more_of_that(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'can you say more about that', after 'how do I get ahead in finance': the whole story of that, and no other facet."""
    told = reading.memory.topic in pack.facets and reading.memory.facts
    names = reading.subjects or reading.topics or reading.heard.strangers
    return replace(reading, answer="again") if told and not names else None


def more_of_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'tell me more', after 'what does finance pay': all about what is named, or what is in focus."""
    subjects = reading.subjects or reading.memory.focus
    if reading.intent != "elaborate" or not subjects:
        return None
    return replace(reading.asking(profile_of(pack, subjects[0])), subjects=subjects)


def one_of_the_list(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the second one?', after 'which industries pay best': the last topic, where there is a fact of it; else all about it."""
    guessed = reading.heard.length <= beliefs.THRESHOLDS.goes_on and reading.belief < beliefs.THRESHOLDS.over_a_hint  # "the very last"
    if not _points_at_a_place(reading) or reading.topics or (reading.topic in pack.facets and not guessed):
        return None
    subject, last = reading.subjects[0], topic_talked_of(reading)
    asked = _asked_besides(reading, pack)
    if asked:
        return replace(reading.asking(asked), answer=asked, about=reading.subjects)
    goes_on = guessed or reading.intent == "follow_up"
    keeps = goes_on and last in pack.facets and pack.fact_of(subject, last) and not reading.does("says_more")
    topic = last if keeps else profile_of(pack, subject)
    return replace(reading.asking(topic), answer="" if _asks_more_than_points(reading) else topic, about=reading.subjects)


def _points_at_a_place(reading: Reading) -> bool:
    """Whether it points at a place that the list has, and isn't surely refused: "how long to learn the first one"."""
    refused = reading.intent.startswith(NEAR_MISS) and reading.belief >= beliefs.THRESHOLDS.sure_why
    pointed = reading.ordinals or "place_in_the_list" in reading.because
    return bool(pointed and reading.subjects) and not refused


def _asked_besides(reading: Reading, pack: Pack) -> str:
    """The facet that another part of the message asks for: 'the second then. how do people rise there'; where there is no other, the one
    that yes or no is likely asked of: 'is the second ok for newbies'; empty where none or several.
    """
    sure = certain(reading, pack.facets) if reading.form in POLAR and not reading.heard.clauses else ""
    if sure and reading.believed(sure) >= beliefs.THRESHOLDS.named:
        return sure
    others = [clause for clause in reading.heard.clauses if not clause.ordinals]
    asked = [topic for clause in others for topic in topics_of(clause, pack) if topic in pack.facets]
    return only(asked)


def _asks_more_than_points(reading: Reading) -> bool:
    """Whether anything but a place is left that the answer may have to serve."""
    sets_against = reading.does("sets_against") and len(reading.subjects) > 1
    weighty = any(each.weight >= beliefs.THRESHOLDS.beside_a_pointer for each in reading.heard.unserved)
    return bool(reading.heard.strangers) or weighty or sets_against


def asks_more_than_it_wishes(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'hm, what would they like me to have on paper': a question, hardly taken for a wish: the likeliest that facts answer."""
    if reading.intent != _WISH or reading.belief >= beliefs.THRESHOLDS.doubtful or reading.heard.wishes or not reading.form:
        return None
    answers = {topic: reading.ranking.get(f"ask_{topic}", 0.0) for topic in (*pack.facets, *COVERS)}
    first = max(answers, key=lambda topic: answers[topic])
    clear = answers[first] >= beliefs.THRESHOLDS.certain * sum(answers.values()) and answers[first] >= beliefs.THRESHOLDS.named
    return reading.asking(first) if clear else None


def topic_named(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and certificates?', after 'which industries pay best': the topic that the text names."""
    named = reading.named_topics
    return reading.asking(named[0]) if named and _goes_on(reading) else None


def topic_of_the_one_in_focus(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and remote?', after 'what does tech pay': its remote work, and no filter of all."""
    memory = reading.memory
    one = len(memory.focus) == 1 and not reading.subjects and len(reading.named_topics) == 1
    if reading.intent != "ask_filter" or not one:
        return None
    about_one = _talks_of_the_one(reading, pack) and reading.does("leads_on") and is_fragment(reading)
    its_people = reading.does("says_they") and memory.frame.last.subjects == memory.focus
    about_that = (reading.heard.refers == "one" or its_people) and (reading.heard.kind == "roles" or _asks_whether_it_is(reading))
    return reading.asking(reading.named_topics[0]) if about_one or about_that else None


def _talks_of_the_one(reading: Reading, pack: Pack) -> bool:
    """Whether a facet was told last, or one that was described and of which the pack tells the topic named: 'and remote?', after 'what does
    a cost estimator do'.
    """
    topic, one = reading.memory.topic, reading.memory.focus[0]
    described = topic == profile_of(pack, one) and pack.fact_of(one, reading.named_topics[0]) is not None
    return topic in pack.facets or described


def _asks_whether_it_is(reading: Reading) -> bool:
    """'easy to start there?', 'but is it flexible': no question for names."""
    return reading.form in ("", "is_it", "can_i") and reading.memory.frame.last.topic not in ("filter", "compare")


def turns_to_another_topic(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'forget the salary. is remote work common there?', after 'tell me about finance': of that alone, and nothing that does without; of
    the likeliest where it goes by no name: "never mind the pay, how do I get in".
    """
    others = tuple(each for each in (*pack.facets, *COVERS) if each not in reading.excluded_topics)
    named = reading.named_facets(pack) or tuple(filter(None, (certain(reading, others),)))
    if not _leaves_a_topic(reading) or len(named) != 1 or reading.profile.asking:
        return None
    ranking = {intent: belief for intent, belief in reading.ranking.items() if topic_of(intent) not in reading.excluded_topics}
    heard = replace(reading.heard, excluded_topics=(), topics=named, parts=(), clauses=(), ranking=ranking)
    return replace(reading.asking(named[0]), heard=heard, ranking=ranking, topics=named, excluded_topics=())


@if_it_does("turns_to_a_topic")
def goes_on_to_a_topic(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and regarding remote work', after 'compare pay in finance and tech': of those in focus, and no wish."""
    named, focus = reading.named_facets(pack), reading.memory.focus
    of_industries = bool(focus) and all(pack.kind_of(each) == "industries" for each in focus)
    if len(named) != 1 or not of_industries or reading.names_its_own or reading.steers_a_recommendation:
        return None
    return replace(reading.asking(named[0]), answer=named[0], subjects=focus, about=focus)


def _leaves_a_topic(reading: Reading) -> bool:
    """Whether one topic is left for another; of a list, which has more conditions, only where a slip is put right: "sorry, I meant remote,
    not pay".
    """
    if not reading.excluded_topics:
        return False
    if reading.intent == "correct" and reading.belief >= beliefs.THRESHOLDS.doubtful:
        return True
    turns = reading.does("turns_away") or (reading.does("lets_go") and reading.does("asks"))
    return turns and reading.memory.topic != "filter"


@if_it_does("asks")
def doubts_that_there_is_any(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so no pay at all?', after 'tell me about manufacturing': what is said of that, of the one in focus."""
    gone, focus = reading.excluded_topics, reading.memory.focus
    names = reading.subjects or reading.named_topics or reading.heard.strangers or reading.does("asks_in_general")
    bare = not names and reading.heard.rest <= beliefs.THRESHOLDS.short
    if len(gone) != 1 or len(focus) != 1 or gone[0] not in pack.facets or not bare:
        return None
    return replace(reading.asking(gone[0]), answer=gone[0], subjects=focus, about=focus, excluded_topics=())


def same_of_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and finance?', after 'what does tech pay': the last topic, where it suits the kind of subject; else all about it."""
    if not reading.subjects or not _goes_on(reading):
        return None
    kind, last = pack.kind_of(reading.subjects[0]) or "industries", topic_talked_of(reading)
    several = _facets_of_the_one_before(reading)
    if 1 < len(several) <= _FEW and last in several:
        first, *others = (reading.asking(each) for each in several)
        return replace(first, beside=tuple(others))
    if not _suits(reading, kind, last, pack):
        return reading.asking(KINDS[kind].profile)
    told = kind != "roles" or any(held.subject in reading.subjects for held in pack.holders(last, kind))
    heard = reading.heard if told else replace(reading.heard, near=())  # what is near a name tells of something else
    return replace(reading.asking(last), heard=heard)


def _facets_of_the_one_before(reading: Reading) -> Tuple[str, ...]:
    """What was told last, where all of it is meant of the one that is named: "the same three things for finance"; "and finance?", after
    pay and remote work in tech.
    """
    told = reading.memory.frame.last
    of_one = len(told.subjects) == 1 and reading.does("leads_on")
    meant = of_one or (reading.heard.rest > 1 and reading.does("points_out"))
    return told.facets if meant and len(reading.subjects) == 1 else ()


def _suits(reading: Reading, kind: str, topic: str, pack: Pack) -> bool:
    """Whether the last topic can be asked of one of that kind."""
    of_its_own = COVERS.get(topic, "industries") == kind or (kind == "industries" and _told_of_industries(reading, pack))
    of_its_own = of_its_own or (kind == "roles" and topic in pack.facets)  # that none is told is said
    return topic in pack.topics and topic in (*pack.facets, *COVERS, "stories") and of_its_own


def _told_of_industries(reading: Reading, pack: Pack) -> bool:
    """Whether roles or skills were listed for an industry, as in "skills for tech": the same may be asked of the next one."""
    last = reading.memory.frame.last
    return last.topic in COVERS and bool(last.subjects) and all(pack.kind_of(each) == "industries" for each in last.subjects)


@if_it_does("supposes")
def asks_whether_another_lacks_it_too(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'nor retail?', after 'is marketing remote': the topic talked of, of that one, and nothing ruled out."""
    gone, last = reading.excluded, reading.memory.frame.last
    facet = facet_talked_of(reading, pack)
    one = len(gone) == 1 and pack.kind_of(gone[0]) == "industries" and len(last.subjects) == 1 and last.topic == facet
    bare = not (reading.subjects or reading.topics or reading.heard.bounds) and reading.heard.rest <= beliefs.THRESHOLDS.short
    if not facet or not one or not bare or not reading.does("drops_something"):
        return None
    return replace(reading.asking(facet), answer=facet, subjects=gone, about=gone, excluded=())


def leaves_one_for_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'forget finance, what about tech', after 'is finance remote': the topic talked of, of the other."""
    gone, named, topic = reading.excluded, reading.subjects, topic_talked_of(reading)
    names_more = reading.named_topics or reading.heard.strangers or reading.heard.bounds or reading.steers_a_recommendation
    bare = not names_more and reading.heard.rest <= beliefs.THRESHOLDS.few_words
    talked_of = {*reading.memory.focus, *reading.memory.recent, *reading.memory.shown}
    if not gone or len(named) != 1 or not set(gone) <= talked_of or not bare or reading.form in RANKS:
        return None
    kind = pack.kind_of(named[0]) or "industries"
    return replace(reading.asking(topic), answer=topic, about=named, excluded=()) if _suits(reading, kind, topic, pack) else None


@if_it_does("leads_on", "supposes", "asks")
def people_called_after_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the bankers?', after 'what does tech pay': the facet talked of, of the industry after which those people are called."""
    facet, heard = facet_talked_of(reading, pack), reading.heard
    goes_on = reading.intent in GOES_ON or reading.intent == f"{NEAR_MISS}profession"
    if not facet or not goes_on or reading.names_its_own or reading.topics or heard.length > beliefs.THRESHOLDS.short:
        return None
    meant = only(called_after(pack, reading.text))
    return replace(reading.asking(facet), answer=facet, subjects=(meant,), about=(meant,)) if meant else None


def asks_whether_another_does(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does retail?', after 'which industries are remote': the topic talked of, of that one."""
    facet, named = facet_talked_of(reading, pack), reading.subjects
    bare = not (reading.topics or reading.excluded or reading.heard.strangers) and reading.heard.rest <= 1
    of_one = len(named) == 1 and pack.kind_of(named[0]) == "industries"
    if not facet or not bare or not of_one or reading.form != "is_it" or reading.belief >= beliefs.THRESHOLDS.doubtful:
        return None
    return replace(reading.asking(facet), answer=facet, about=named)


@if_it_does("asks_which_kind")
def that_kind_of_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what kind in finance', after 'which certificates count': the facet talked of, of that one."""
    few = reading.heard.rest <= beliefs.THRESHOLDS.few_words and not (reading.heard.strangers or reading.topics)
    asks = few and reading.belief < beliefs.THRESHOLDS.over_a_hint
    last = facet_talked_of(reading, pack)
    industries = bool(reading.subjects) and all(pack.kind_of(each) == "industries" for each in reading.subjects)
    return reading.asking(last) if asks and last and industries else None


def facet_talked_of(reading: Reading, pack: Pack) -> str:
    """The topic of the last answer, where it is a facet; of a list or a comparison the one facet that it was by."""
    topic = topic_talked_of(reading)
    return topic if topic in pack.facets else ""


def topic_talked_of(reading: Reading) -> str:
    """The topic of the last answer; of a list or a comparison the one facet that it was by."""
    last = reading.memory.frame.last
    by_one = last.topic in ("filter", "compare") and len(last.facets) == 1 and reading.memory.topic == last.topic
    return last.facets[0] if by_one else reading.memory.topic


def nearest_of_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'finance side, how much do they hand over', after 'what does tech pay': the topic talked of, of the one that is named, where that
    very fact is near.
    """
    topic = facet_talked_of(reading, pack)
    if len(reading.subjects) != 1 or not topic or reading.named_topics or reading.heard.length > beliefs.THRESHOLDS.hint:
        return None
    held = pack.fact_of(reading.subjects[0], topic)
    near = held is not None and held.id in {each.fact for each in reading.heard.closest}
    unsure = reading.belief < beliefs.THRESHOLDS.clear or reading.intent.startswith((NEAR_MISS, OFF_TOPIC))
    goes_on = near and unsure and not reading.heard.strangers
    return replace(reading.asking(topic), answer=topic, about=reading.subjects) if goes_on else None


def goes_over_to_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and how would that go in finance', after 'is tech remote': it points at what was said of one, names another, and is likely to ask
    nothing else: the same of that one.
    """
    topic, last = facet_talked_of(reading, pack), reading.memory.frame.last.subjects
    named = reading.subjects
    one = len(named) == 1 and pack.kind_of(named[0]) == "industries" and named[0] not in last
    if not topic or not one or reading.named_topics or not _points_back(reading) or _asks_for_more_than_that(reading, topic):
        return None
    return replace(reading.asking(topic), answer=topic, about=named)


def _points_back(reading: Reading) -> bool:
    """Whether it points at what was said, or leads on from it."""
    return any(map(reading.does, ("points_out", "leads_on", "swaps", "asks_the_same")))


def _asks_for_more_than_that(reading: Reading, topic: str) -> bool:
    """Whether it measures, wants all that is told, holds a point of its own, or is as likely as not about something else; what asks the
    same in so many words only measures.
    """
    if reading.does("asks_the_same"):
        return bool(reading.heard.bounds or reading.ordinals or reading.excluded or reading.steers_a_recommendation)
    of_all = reading.form in (*RANKS, "which", "list_all", "compare") or any(map(reading.does, _OF_ALL_OF_IT))
    weighty = any(each.weight >= beliefs.THRESHOLDS.beside_a_pointer for each in reading.heard.unserved)
    steered = reading.steers_a_recommendation or reading.heard.length > beliefs.THRESHOLDS.hint
    return bool(of_all or weighty or steered or _measures(reading)) or _is_of_something_else(reading, topic)


def _measures(reading: Reading) -> bool:
    heard = reading.heard
    return bool(heard.order or heard.bounds or heard.figures or heard.strangers or reading.ordinals or reading.excluded or reading.pool)


def _is_of_something_else(reading: Reading, topic: str) -> bool:
    """Whether it is likely about another topic, or all but surely about all that is told of one."""
    goes_on = (*GOES_ON, *(f"ask_{each}" for each in (topic, *PROFILES, *(("compare",) if reading.does("swaps") else ()))))
    others = max((chance for intent, chance in reading.ranking.items() if intent not in goes_on), default=0.0)
    return others >= beliefs.THRESHOLDS.guessed or (reading.topic in PROFILES and reading.belief >= beliefs.THRESHOLDS.clear_named)


def fairly_sure(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how about advancing there', after 'tell me about finance': the topic that the classifier is fairly sure of."""
    if not _goes_on(reading) or reading.excluded or (reading.ordinals and not reading.memory.shown):
        return None
    topic = _of_those_talked_of(reading, certain(reading, tuple(pack.topics)), pack)
    return reading.asking(topic) if topic else None


def _of_those_talked_of(reading: Reading, topic: str, pack: Pack) -> str:
    """`topic`; after a few industries that tells nothing of any, the facet that is as likely: "and on getting in?" asks for no jobs."""
    told = reading.memory.frame.last.subjects
    of_industries = 0 < len(told) <= _FEW and all(pack.kind_of(each) == "industries" for each in told)
    if topic not in COVERS or not of_industries or reading.heard.kind or reading.subjects:
        return topic
    facet = certain(reading, pack.facets)
    return facet if reading.believed(facet) >= beliefs.THRESHOLDS.nearly * reading.believed(topic) else topic


def is_fragment(reading: Reading) -> bool:
    """Whether the text says nothing beside what it names: 'and healthcare?'."""
    return bool(reading.subjects or reading.topics or reading.ordinals) and not reading.does("says_something_else")


def facet_asked(reading: Reading, pack: Pack) -> str:
    """The facet that the text names; in a few words that name none the one talked of; else one that the classifier is fairly sure of."""
    named = reading.named_facets(pack)
    if named:
        return reading.topic if reading.topic in named else reading.likeliest(named)
    if reading.does("speaks_of_starting_pay"):
        return MONEY
    if reading.topic in pack.facets:
        return reading.topic
    ranks_those = bool(reading.heard.order) and (reading.heard.refers == "many" or reading.does("of_all_asked"))
    sure = certain(reading, pack.facets)
    if ranks_those and reading.believed(sure) >= beliefs.THRESHOLDS.named:  # "which of them is less of a struggle to enter"
        return sure
    bare = facet_talked_of(reading, pack) if ranks_those or reading.heard.rest <= beliefs.THRESHOLDS.short else ""
    return bare or sure


def certain(reading: Reading, among: Sequence[str]) -> str:
    """The topic that has enough of the belief in all of `among`; empty where none has."""
    best = reading.likeliest(among)
    everything = sum(reading.believed(topic) for topic in among)
    enough = max(beliefs.THRESHOLDS.certain * everything, beliefs.THRESHOLDS.certain_from)
    return best if reading.believed(best) > enough else ""


def _goes_on(reading: Reading) -> bool:
    """Whether this is no whole question, which keeps its topic."""
    bare = is_fragment(reading) or _only_leads_on_to_another(reading)
    return reading.intent in GOES_ON or bool(reading.memory.topic and bare and not reading.topics)


def _only_leads_on_to_another(reading: Reading) -> bool:
    """'hm and with an insurer?', 'and as a diver?': a few words beside a name, which ask nothing, taken for a question of all about it."""
    heard, unsure = reading.heard, reading.belief < beliefs.THRESHOLDS.doubtful or reading.topic in PROFILES
    asks = reading.form or reading.noted or heard.strangers or heard.order
    return bool(reading.subjects) and reading.does("leads_on") and unsure and not asks and heard.rest <= beliefs.THRESHOLDS.few_words

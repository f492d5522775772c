"""Which answer it is to be, about which subjects: each rule sets a key of ANSWERS in answers/."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.lookup import at_addresses, facts_on, own_facts_on, ways_to
from answering.reading.constraints import constraints
from answering.reading.evidence import probable
from answering.reading.fitting import percents
from answering.reading.point import points_nowhere
from answering.reading.reading import Reading, if_it_does, profile_of
from answering.reading.topic import facet_asked, facet_talked_of, is_fragment
from answering.reading.unserved import near_fact, points
from answering.vocabulary import COVERS, EASE, GOES_ON, KINDS, MONEY, NEAR_MISS, PROFILES, RANKS, TALK
from knowledge import Pack
from knowledge.keys import key_of


def refuses(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what does a plumber earn': a question that can't be answered is declined."""
    if not reading.refusal:
        return None
    return replace(reading, answer="not_covered" if reading.refusal.startswith(NEAR_MISS) else "out_of_scope")


def small_talk(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'hello'; not what is hardly taken for talk, and asks: 'do I need them at the start'."""
    hardly = reading.does("asks") and bool(reading.form) and reading.belief < beliefs.THRESHOLDS.named
    return replace(reading, answer=reading.intent) if reading.intent in TALK and not hardly else None


def nothing_stands_there(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the ninth one', after 'compare pay in finance and tech'."""
    return replace(reading, answer="nothing_there") if points_nowhere(reading, pack) else None


def speaks_for_itself(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what do graduates say': stories, the source, what can be asked and a way to a person need nothing more."""
    alone = (*(("stories",) if pack.stories else ()), "source", "capabilities", "handoff")
    return _answered(reading, reading.topic) if reading.topic in alone else None


def retrieved_faq(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'do I need work experience first': the FAQ that was retrieved; where none was, none is told."""
    if reading.topic != "faq":
        return None
    return _answered(reading, "faq" if reading.heard.faq in pack.faqs else "unclear")


@if_it_does("asks_meaning")
def what_a_topic_means(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what do you mean by ease of entry': what is told of the topic that goes by that label."""
    said = f" {key_of(reading.text)} "
    named = [facet for facet in pack.facets if f" {key_of(pack.topics[facet].label)} " in said]
    return replace(_answered(reading.asking(named[0]), named[0]), about=()) if len(named) == 1 else None


@if_it_does("asks_what_others_value")
def what_others_weigh(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what do graduates care about when they choose', not what to weigh: the shares that the source gives of that."""
    asks = reading.topic == "choose" and "choose" in pack.topics
    shares = tuple(held.id for held in pack.of_topic("choose") if percents(held)) if asks else ()
    return replace(_answered(reading, "nearest"), about=shares) if shares else None


def how_to_choose(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how do I choose an industry': what to weigh; also where a recommendation can't be begun."""
    if reading.topic not in ("choose", "recommend", "state_preference"):
        return None
    told = "choose" in pack.topics and (pack.of_topic("choose") or pack.choosing)
    return _answered(reading, "choose") if told else unclear(reading, pack)


def the_reason_that_is_near(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'why does tech keep on wanting people': taken for a facet that gives no reason: its facet that does, where that is near."""
    asked = reading.form == "why" and len(reading.subjects) == 1 and reading.topic in pack.facets and not reading.named_topics
    if not asked or any(held.fact.gives_a_reason for held in facts_on(pack, reading.topic, reading.subjects[0])):
        return None
    near = (pack.at(each.fact) for each in reading.heard.closest)
    giving = next((held for held in near if held and held.subject in reading.subjects and held.fact.gives_a_reason), None)
    return _answered(reading.asking(giving.cell), giving.cell) if giving and giving.cell in pack.facets else None


def why_of_a_topic(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'why', after 'what does finance pay': what the source says of pay, of the subjects in focus."""
    topic = next((each for each in (*reading.topics, facet_talked_of(reading, pack)) if each in pack.facets), "")
    if reading.topic != "why" or not topic:
        return None
    return replace(_answered(reading, topic), about=reading.subjects or reading.memory.focus)


def why_of_a_subject(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'why', after 'tell me about finance': the same again."""
    subjects = reading.subjects or reading.memory.focus
    if reading.topic != "why" or not subjects:
        return None
    return replace(_answered(reading, profile_among(reading, subjects, pack)), about=subjects)


def why_of_those_facts(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'why', after 'how do I choose an industry': the facts behind the last answer."""
    behind = reading.topic == "why" and at_addresses(pack, reading.memory.facts)
    return _answered(reading, "why") if behind else None


def comes_first(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which industries pay the most': the topic, which says who leads; with nothing else to meet, a list of all says less."""
    named = reading.named_facets(pack)
    others = reading.pool or reading.subjects or reading.excluded or reading.excluded_topics or reading.heard.bounds or reading.heard.limit
    ranks = reading.topic == "filter" and reading.form in RANKS
    return _answered(reading, named[0]) if ranks and len(named) == 1 and not others else None


def filters(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which industries pay over 90k': those that meet it."""
    return _answered(reading, "filter") if _wants_filter(reading, pack) and constraints(reading, pack) else None


def filters_by_a_facet(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'anything but finance', after 'what does tech pay': with no more to choose by, the facet talked of, or the likeliest."""
    if not _wants_filter(reading, pack) or not (reading.excluded or reading.pool):
        return None
    return replace(_answered(reading, "filter"), topics=(_facet_talked_of(reading, pack),))


def names_what_sorts_none(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which of these is the least stressful', after 'which industries are remote': a list is guessed at, and nothing to choose by is told:
    that is named, and no list of something else is given.
    """
    guessed = "leans_to_an_answer" in reading.because and reading.topic == "filter"
    weighty = any(each.weight >= beliefs.THRESHOLDS.no_yes for each in reading.heard.unserved)
    if not guessed or not weighty or reading.named_topics or reading.pool or reading.names_its_own or not points(reading):
        return None
    near = near_fact(reading, pack)
    named = replace(reading, missing=points(reading), refusal="")
    if near:
        return replace(named, answer="nearest", about=(near.id,))
    return replace(named, answer="not_covered", refusal=f"{NEAR_MISS}detail")


def lists_by_a_facet(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'filter the industries': nothing to choose by, so all that is said of the likeliest facet; of roles or skills, where only those are
    named, their list.
    """
    if not _wants_filter(reading, pack):
        return None
    listed = [topic for topic in reading.named_topics if topic in COVERS]
    only = len(listed) == 1 and not reading.named_facets(pack) and not reading.pool
    return _answered(reading, listed[0] if only else _facet_talked_of(reading, pack))


def compares(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'compare finance and tech': two or more of a kind side by side, under each of the facets that are named, or under the one talked of
    where it says so: "compare them in that regard".
    """
    sides = _sides(reading, pack) if _wants_comparison(reading, pack) else ()
    if len(sides) < 2:
        return None
    in_that = (facet_talked_of(reading, pack),) if reading.does("in_that_regard") else ()
    named = reading.named_facets(pack) or tuple(filter(None, in_that))
    facet = facet_asked(reading, pack)
    told = any(pack.fact_of(each, facet) for each in sides) and not _asks_only_advice(reading)
    surely = pack.kind_of(sides[0]) == "industries" or reading.believed(facet) >= beliefs.THRESHOLDS.doubtful
    guessed = (facet,) if facet in pack.facets and surely and told else ()
    return replace(_answered(reading, "compare"), about=sides, facets=named or guessed)


def _asks_only_advice(reading: Reading) -> bool:
    """'should I go to retail or marketing': which of them, and by nothing in particular."""
    return reading.does("asks_advice_on_it") and not reading.heard.order and not reading.does("speaks_of_starting_pay")


def nothing_to_compare_with(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how does finance compare': with one side only, what is said of it; 'compare all industries': what figures order."""
    if not _wants_comparison(reading, pack):
        return None
    if not reading.subjects and not reading.named_topics and reading.does("asks_in_general"):
        return _answered(reading, MONEY)
    facet = facet_asked(reading, pack)
    told = facet in reading.named_topics or not reading.subjects or any(pack.fact_of(each, facet) for each in reading.subjects)
    if facet and told:
        return _answered(reading, facet)
    return _answered(reading, profile_among(reading, reading.subjects, pack)) if reading.subjects else None


def a_facet_of_those_named(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what is a data analyst in tech paid': hardly taken for all that is told of one, and a facet is named: that, of those
    of whom it is told; of a role where an industry is named besides. Of pay also where none is told of it, as nothing else answers that.
    """
    named = reading.named_facets(pack)
    guessed = reading.topic in PROFILES and reading.belief < beliefs.THRESHOLDS.doubtful
    if len(named) != 1 or not guessed or not reading.subjects:
        return None
    told = tuple(each for each in reading.subjects if own_facts_on(pack, named[0], each))
    roles = tuple(each for each in told if pack.kind_of(each) == "roles")
    about = roles or told or _whose_fact_is_near(reading, pack, named[0]) or _roles_that_give_no_pay(reading, pack, named[0])
    return replace(_answered(reading.asking(named[0]), named[0]), subjects=about, about=about) if about else None


def _roles_that_give_no_pay(reading: Reading, pack: Pack, facet: str) -> Tuple[str, ...]:
    """The roles that are named, where a sum is asked of them and none is told."""
    asked = facet == MONEY and reading.form == "how_much"
    return tuple(each for each in reading.subjects if pack.kind_of(each) == "roles") if asked else ()


def _whose_fact_is_near(reading: Reading, pack: Pack, facet: str) -> Tuple[str, ...]:
    """Of whom the fact tells that surely answers, where it tells of the facet: "what does a GIS person earn", and GIS is a skill."""
    surely = beliefs.THRESHOLDS.surely_telling
    held = probable(reading, pack, surely, lambda each: bool(each.subject) and each in own_facts_on(pack, facet, each.subject or ""))
    return (held.subject,) if held and held.subject else ()


def what_is_near_of_those_named(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'would retail let a beginner start': taken for a facet that isn't named, of which nothing is told of it: its fact that is near."""
    guessed = reading.topic in pack.facets and reading.topic not in reading.named_topics and reading.belief < beliefs.THRESHOLDS.sure_topic
    guessed = guessed and reading.topic != reading.memory.topic  # "a data analyst?", after pay in tech
    if not guessed or not reading.subjects or any(facts_on(pack, reading.topic, each) for each in reading.subjects):
        return None
    held = probable(reading, pack, beliefs.THRESHOLDS.telling, lambda each: each.subject in reading.subjects)
    if held is None:
        return None
    facet = held.cell if held.cell in pack.facets else profile_of(pack, held.subject or "")
    return replace(_answered(reading.asking(facet), facet), about=(held.subject or "",))


def all_about_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'tell me about finance'."""
    asked = reading.topic in PROFILES or reading.topic == "overview"
    return _answered(reading, profile_among(reading, reading.subjects, pack)) if asked and reading.subjects else None


@if_it_does("asks_the_way")
def the_way_there(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how do I become a nurse practitioner': what it takes, where the pack tells of it for that role."""
    roles = [subject for subject in reading.subjects if ways_to(pack, subject)]
    if not roles or set(reading.named_topics) - {"entry_roles"}:
        return None
    return replace(_answered(reading, KINDS["roles"].profile), about=(roles[-1],))


@if_it_does("counts_or_lists_them")
def counts_or_lists_the_industries(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how many industries are there': all of them by name."""
    return _answered(reading, "kinds") if not reading.heard.strangers else None


@if_it_does("lists_the_jobs")
def lists_what_a_noun_names(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'list the jobs': nothing else is asked than the names of a kind."""
    return _answered(reading, KINDS["roles"].listed_by) if not reading.subjects else None


def lists_the_kind(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what does a typical role involve': with none named, the topic that lists them."""
    return _answered(reading, PROFILES[reading.topic].listed_by) if reading.topic in PROFILES else None


def how_one_gets_in_there(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how do I get into finance': of the jobs that people start in nothing is told of an industry, and how easy it is to get into is."""
    of_the_way = not reading.heard.kind or reading.does("speaks_of_a_search")
    asks = reading.text and reading.topic == KINDS["roles"].listed_by and of_the_way and reading.form not in ("which", "list_all", *RANKS)
    told = [each for each in reading.subjects if pack.fact_of(each, EASE)]
    of_jobs = any(pack.kind_of(each) != "industries" or pack.fact_of(each, reading.topic) for each in reading.subjects)
    return _answered(reading.asking(EASE), EASE) if asks and told and not of_jobs else None


def topic_of_the_pack(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what does finance pay'."""
    return _answered(reading, reading.topic) if reading.topic in pack.topics else None


def tells_of_those_named(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'two offers, a bank and a hospital': of what is named, and nothing else, the topic of the talk; where none suits, all of it."""
    kinds = {pack.kind_of(each) for each in reading.subjects}
    if len(kinds) != 1 or reading.named_topics:
        return None
    last = facet_talked_of(reading, pack)
    suits = kinds == {"industries"} and any(pack.fact_of(each, last) for each in reading.subjects)
    if len(reading.subjects) > 1:
        return replace(_answered(reading, "compare"), facets=(last,) if suits else ())
    return _answered(reading, last if suits else profile_among(reading, reading.subjects, pack))


@if_it_does("leads_on")
def goes_on_to_what_is_not_told(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and bonuses?', after 'what does tech pay': of whomever, the source says nothing of that."""
    weighty = any(each.weight >= beliefs.THRESHOLDS.beside_a_pointer for each in reading.heard.unserved)
    goes_on = reading.intent in GOES_ON and reading.memory.facts and not reading.subjects
    if not goes_on or not weighty or not points(reading) or near_fact(reading, pack):
        return None
    return replace(reading, answer="not_covered", refusal=f"{NEAR_MISS}detail", missing=points(reading))


def about_which(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'tell me more', after 'which industries are remote': of which, but only once."""
    asks = reading.memory.shown and reading.intent in ("elaborate", "follow_up") and not reading.memory.pending
    return _answered(reading, "which") if asks else None


def unclear(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'ok and then': with nothing before it, asked to say it in other words, unless a fact is near by meaning: then that is told."""
    near = near_fact(reading, pack)
    return replace(reading, answer="nearest", about=(near.id,)) if near else _answered(reading, "unclear")


def profile_among(reading: Reading, subjects: Tuple[str, ...], pack: Pack) -> str:
    """The profile topic that is asked for, if one of `subjects` is of its kind; else that of the first."""
    topics = [KINDS[pack.kind_of(subject) or "industries"].profile for subject in subjects]
    return reading.topic if reading.topic in topics else topics[0]


def _answered(reading: Reading, answer: str) -> Reading:
    return replace(reading, answer=answer, about=reading.subjects)


def _wants_filter(reading: Reading, pack: Pack) -> bool:
    if reading.topic == "filter" or reading.pool:
        return True
    if reading.topic not in pack.facets or reading.subjects:
        return False
    bounded = any(bound.comparison != "about" for bound in reading.heard.bounds)
    return bool(reading.excluded) or bounded or _wants_without(reading)


def _wants_without(reading: Reading) -> bool:
    """Whether a whole question rules out the very topic that it asks for ("which industries don't need certificates"), or, asked of all,
    any topic ("which fields are easy to enter without certificates").
    """
    itself = reading.topic in reading.excluded_topics and reading.intent == reading.heard.intent
    of_all = bool(reading.excluded_topics) and reading.does("asks_in_general")
    return (itself or of_all) and not is_fragment(reading)


def _facet_talked_of(reading: Reading, pack: Pack) -> str:
    return facet_asked(reading, pack) or facet_talked_of(reading, pack) or reading.likeliest(pack.facets)


def _wants_comparison(reading: Reading, pack: Pack) -> bool:
    sets_against = len(reading.subjects) > 1 and bool(reading.heard.order or reading.does("sets_against"))
    return reading.topic == "compare" or (reading.topic in (*pack.facets, *PROFILES) and sets_against)


def _sides(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What is to be compared: what is named; with one named, that and the one in focus; with none, what was shown last."""
    memory, named = reading.memory, reading.subjects
    candidates = named if len(named) > 1 else (*memory.focus, *named) if named else memory.shown or memory.recent
    kinds = [pack.kind_of(subject) for subject in candidates]
    common = max(kinds, key=kinds.count) if kinds else None
    return tuple(dict.fromkeys(subject for subject, kind in zip(candidates, kinds) if kind == common))

"""What somebody wishes for, and how they steer a recommendation: it never begins unasked, and any sentence fills it."""

from __future__ import annotations

from typing import Optional, Set, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import SUPPOSED
from answering.heard import TRADE, Heard, Wish
from answering.lookup import stems
from answering.reading.fitting import POLAR
from answering.reading.reading import Reading, Step, at_places, if_it_does, industries_of, only
from answering.reading.turned import shows_a_result
from answering.vocabulary import NEAR_MISS, OFF_TOPIC, RANKS
from answering.wishes.fill import filled, left_open, meaning, of_step, settled
from answering.wishes.options import is_yes_or_no, met_by_the_same, opposites, option_of, options_about, options_at, stands_for, step_of
from answering.wishes.profile import DOUBTED, OPEN, RULED_OUT, WISHED, Noted, Profile
from answering.wishes.weigh import ranking
from knowledge import Pack

_NOT_TO_NOTE = frozenset(
    ("asks_what_if", "asks_why_not", "asks_meaning", "asks_against", "takes_back", "asks_noted", "forgets_wishes", "turns_to_a_topic")
)
"""Moves whose names are no wishes."""
_OUR_ASKING = frozenset(("ask", "asking", "question", "questions"))
"""Words of what goes on where nothing else has begun: 'on with the questions'."""
_WHO_ASKS_THEM = frozenset(
    (
        "they",
        "employers",
        "employer",
        "interviewer",
        "interviewers",
        "recruiters",
        "recruiter",
        "companies",
        "company",
        "firms",
        "interview",
    )
)
"""Words of those who ask questions of their own: "what will they ask me"."""
_THANKS = ("thank", "praise")
_RESULTS = ("shortlist", "why_shortlist", "runner_up", "what_if")
"""Answers that recommend something."""
_PAUSES = frozenset(",.;!:")
"""What stands between two parts of a sentence."""
_MANY = 4
"""So many are too many to be told of in between."""
_TELLING = ("recommend", "state_preference", "skip")
"""Topics of messages that tell wishes."""


def fills_in_the_form(reading: Reading, pack: Pack) -> Optional[Reading]:
    """A form with options picked: they take the place of all that was picked before, and the result follows."""
    if reading.heard.chosen is None or not pack.interview:
        return None
    return _answered(reading, "shortlist", reading.profile.with_picked(reading.heard.chosen, pack))


@if_it_does("disowns")
def disowns_a_wish(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'that was her idea, not mine', after 'recommend me an industry' and 'finance': what was noted last is taken back, and what was
    doubtful is no wish.
    """
    latest = [each.id for each in reading.profile.wishes if each.stance == WISHED][-1:]
    if not _is_talked_of(reading) or not (latest or reading.profile.doubts):
        return None
    return _settled(reading, False, pack) if reading.profile.doubts else _answered(reading, "noted", reading.profile.without(latest))


_OF_TAKING_BACK = frozenset("take taken back forget undo scrap drop remove delete cancel cross strike last off out said wait".split())
"""Words that nothing accounts for, and that only say that something is taken back."""


@if_it_does("takes_back")
def takes_a_wish_back(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'remove the certificate thing', after 'recommend me an industry' and 'no certificates': it is no longer noted."""
    named, noted = _named(reading, pack), _named_of_those_noted(reading, pack)
    if not _may_take_back(reading, noted) or rules_out_for_a_result(reading, pack):
        return None
    if noted and reading.does("asks_other_one"):
        return _answered(reading, "noted", reading.profile.without(_others_beside(reading.profile, noted, pack)))
    if not noted and (out := _ruled_out_by_name(reading, pack)):
        return _answered(reading, "shortlist", reading.profile.with_wishes(out, pack))
    ids = noted or _opposite_to(named, reading.profile, pack) or _at_the_place_named(reading)
    profile = reading.profile.without(tuple(ids)) if named or ids else _undone(reading)
    allowed = tuple(replace(each, stance=OPEN) for each in reading.profile.wishes if each.id in ids and each.stance == RULED_OUT)
    return replace(_answered(reading, "noted", _with_others(reading, pack, profile, {*ids, *named})), noted=allowed)


def _with_others(reading: Reading, pack: Pack, profile: Profile, gone: Set[str]) -> Profile:
    """`profile` with what it wishes for beside what it takes back: "drop the pay bit, free evenings matter more to me"."""
    told = _heard_of_wishes(reading, pack).wishes
    others = tuple(wish for wish in told if wish.stance == WISHED and not _all_meant(wish, pack) & gone)
    return filled(profile, replace(reading.heard, wishes=others), pack).profile if others else profile


def _undone(reading: Reading) -> Profile:
    """Without the last change; the same where something is named that was never noted."""
    return reading.profile if _names_what_is_not_noted(reading) else reading.profile.undone()


def _names_what_is_not_noted(reading: Reading) -> bool:
    """'forget the kelp part', where nothing is noted of kelp: all else stays."""
    named = (each for each in reading.heard.unserved if not _OF_TAKING_BACK.issuperset(each.text.casefold().split()))
    return any(each.weight >= beliefs.THRESHOLDS.names_a_wish for each in named)


def _opposite_to(named: Tuple[str, ...], profile: Profile, pack: Pack) -> Set[str]:
    """What is wished for and can't be beside what is named: 'remove the certificate thing', after 'no certificates'."""
    return {other for each in named for other in opposites(pack, each) if other in profile.wished}


def _at_the_place_named(reading: Reading) -> Set[str]:
    """The wish at the place that it names, of those noted: 'forget my first wish'."""
    place, noted = reading.heard.ordinal_word, reading.profile.wishes
    return {noted[place - 1].id if place > 0 else noted[place].id} if place and abs(place) <= len(noted) else set()


def _ruled_out_by_name(reading: Reading, pack: Pack) -> Tuple[Noted, ...]:
    """What it takes out that was never noted: "take the boats off, too"."""
    return tuple(Noted(each, RULED_OUT, pack.named(each).name) for each in industries_of(pack, reading.excluded))


def _may_take_back(reading: Reading, noted: Set[str]) -> bool:
    """Whether anything is noted that it may mean: what it names, or all where the recommendation is talked of."""
    return bool(noted or (reading.profile.wishes and _is_talked_of(reading)))


def _others_beside(profile: Profile, noted: Set[str], pack: Pack) -> Tuple[str, ...]:
    """What is wished for beside `noted` in answer to the same question: of boats and nets, "boats it is, take the other one out"."""
    steps = {step_of(pack, each) for each in noted}
    return tuple(each for each in profile.wished if each not in noted and step_of(pack, each) in steps)


@if_it_does("lets_go")
def lets_a_wish_go(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'forget about remote work', after 'I like remote work and good pay, recommend me an industry': it doesn't count any more, which is
    less than to rule it out.
    """
    kept_up = {each for wish in _wished_in_its_place(reading) for each in _all_meant(wish, pack)}
    gone = (_named_of_those_noted(reading, pack) & set(reading.profile.wished)) - kept_up
    if not gone or rules_out_for_a_result(reading, pack):
        return None
    others = tuple(wish for wish in _heard_of_wishes(reading, pack).wishes if not _all_meant(wish, pack) & gone)
    kept = reading.profile.without(tuple(gone))
    return _answered(reading, "noted", filled(kept, replace(reading.heard, wishes=others), pack).profile)  # "forget X, Y matters more"


def _wished_in_its_place(reading: Reading) -> Tuple[Wish, ...]:
    """What is wished for behind the part that lets something go: "scrap the nets, boats are cooler"."""
    behind = _behind_the_first(reading)
    return tuple(each for each in reading.heard.wishes[1:] if each.stance == WISHED and _PAUSES & set(behind.partition(each.text)[0]))


def _behind_the_first(reading: Reading) -> str:
    """What stands behind the first thing that it names of wishes."""
    first = reading.heard.wishes[:1]
    return reading.text.partition(first[0].text)[2] if first else ""


@if_it_does("forgets_wishes", "drops_all")
def forgets_all_wishes(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'forget my wishes'; with "and start over" behind it the first question is asked again, as with "cancel all that, from scratch"."""
    complains = reading.intent == "complain" and reading.belief >= beliefs.THRESHOLDS.doubtful
    all_of_it = reading.does("begins_afresh") and reading.does("drops_all") and reading.steers_a_recommendation
    if complains or not (reading.does("forgets_wishes") or all_of_it):
        return None
    return _answered(reading, "ask_wish" if reading.does("begins_afresh") and pack.interview else "forgotten", Profile())


@if_it_does("starts_again")
def starts_again(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'restart the recommendation': the first question, with nothing noted."""
    asks = reading.does("asks") and reading.does("points_out") and not _is_talked_of(reading)  # "does one start over there"
    return _answered(reading, "ask_wish", Profile()) if pack.interview and not asks else None


@if_it_does("pauses")
def pauses(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'stop', after 'recommend me an industry': no more questions, and what is noted stays."""
    runs = reading.profile.asking or "recommend" in (reading.topic, reading.memory.topic)
    another = any(wish.stance in (WISHED, DOUBTED) and not wish.asked for wish in reading.heard.wishes)  # "scrap that, boats suit me more"
    if reading.does("asks_result") or another or not runs:
        return None
    return _answered(reading, "pause", replace(reading.profile, asking=""))


@if_it_does("resumes_wishes", "returns")
def goes_on(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'continue the recommendation', after 'recommend me an industry', 'software' and 'stop': the next open question."""
    words = frozenset(reading.text.casefold().replace("?", " ").split())
    of_questions = not _OUR_ASKING.isdisjoint(words)
    if not _WHO_ASKS_THEM.isdisjoint(words) and of_questions:
        return None
    speaks_of_it = reading.topic == "recommend" or reading.belief < beliefs.THRESHOLDS.guessed or of_questions
    paused = reading.memory.topic == "recommend" and bool(reading.profile.open_steps(pack))
    returns = reading.does("resumes_wishes") or ((reading.profile.asking or paused) and _goes_back_to_nothing_named(reading))
    if not returns or not (_has_begun(reading) or speaks_of_it) or not pack.interview:
        return None
    return _answered(reading, "ask_wish", reading.profile)


@if_it_does("wants_to_be_asked")
def begins_to_ask(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'fine, ask me': the first question, or the next one."""
    asks = pack.interview and not (reading.heard.subjects or reading.heard.topics)
    return _answered(reading, "ask_wish", reading.profile) if asks else None


def _has_begun(reading: Reading) -> bool:
    talked_of = any(told.topic in ("recommend", "choose") for told in reading.memory.frame.told)
    return bool(reading.profile.says_something or reading.profile.skipped or reading.profile.asking or talked_of)


def _goes_back_to_nothing_named(reading: Reading) -> bool:
    """'so, back to where we stopped': with a question of ours open, that is meant."""
    heard = reading.heard
    named = heard.subjects or heard.topics or heard.strangers or heard.ordinals or heard.wishes
    return reading.does("returns") and not named and heard.length <= beliefs.THRESHOLDS.hint


@if_it_does("undoes")
def goes_back(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'undo', after 'recommend me an industry' and 'software': the last wish is taken back."""
    if not _is_talked_of(reading) or not pack.interview:
        return None
    profile = reading.profile
    if reading.memory.frame.last.topic == SUPPOSED:  # nothing was noted, so nothing is taken back
        return _answered(reading, "shortlist", profile)
    if profile.skipped and profile.asking and not _answered_since(profile, pack):
        return _answered(reading, "ask_wish", replace(profile, skipped=profile.skipped[:-1], asking=""))
    return _answered(reading, "ask_wish" if profile.asking else "noted", profile.undone())


@if_it_does("changes_wish")
def changes_a_wish(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'can I change my answer about money', after 'recommend me an industry' and 'software': that question again."""
    if not pack.interview or any(wish.corrects for wish in reading.heard.wishes):
        return None
    if not _is_talked_of(reading) and not reading.profile.says_something:
        return None
    if _tells_several(reading, pack):
        return None
    step = _step_named(reading, pack)
    profile = reading.profile.without(of_step(reading.profile, step, pack))
    skipped = tuple(each for each in profile.skipped if each != step)
    return _answered(reading, "ask_wish", replace(profile, asking=step, skipped=skipped))


def _tells_several(reading: Reading, pack: Pack) -> bool:
    """'pay doesn't matter, I'd rather climb': it says of several things that they are meant differently, or, as in 'changed my mind,
    flexibility matters more', wishes for another than before; and asks to change none.
    """
    meant = [(wish, chosen) for wish in reading.heard.wishes if (chosen := meaning(wish, reading.profile, pack))]
    if reading.does("asks") or any(wish.asked for wish in reading.heard.wishes):
        return False
    another = any(wish.stance == WISHED and chosen not in reading.profile.wished for wish, chosen in meant)
    return another or len({wish.stance for wish, _ in meant}) > 1


@if_it_does("asks_noted")
def asks_what_is_noted(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what have you noted so far'; but 'no tech, then: what are my choices' says what is wanted."""
    asks_only = not (reading.heard.excluded or reading.heard.topics or reading.heard.figures or reading.does("asks_why_it_is_first"))
    return _answered(reading, "noted", reading.profile) if asks_only and pack.interview else None


@if_it_does("asks_options")
def asks_for_the_options(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what are my options again', after 'recommend me an industry': those of the question that is open."""
    return _answered(reading, "ask_wish", reading.profile) if reading.profile.asking else None


@if_it_does("asks_purpose")
def asks_what_it_is_for(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'why do you ask that', after 'recommend me an industry': what the open question is for."""
    of_the_question = "question" in reading.text.casefold()
    asks = reading.profile.asking and (of_the_question or not (reading.subjects or reading.named_topics))
    return _answered(reading, "purpose", reading.profile) if asks else None


@if_it_does("asks_how_to_answer")
def asks_how_to_answer(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'can I tell you everything in one go', after 'recommend me an industry': yes, and the question again."""
    asks = reading.profile.asking and not (reading.subjects or reading.named_topics)
    return _answered(reading, "at_once", reading.profile) if asks else None


@if_it_does("asks_meaning")
def asks_what_an_option_means(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what do you mean by meaningful work', after 'recommend me an industry' and 'software': what it stands for."""
    named = [each for each in _named(reading, pack) if "/" in each]
    if not named or not _is_talked_of(reading):
        return None
    return replace(_answered(reading, "option_meaning", reading.profile), about=tuple(named[:1]))


@if_it_does("asks_runner_up")
def asks_for_the_second(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'who came second', after 'I like remote work and good pay, recommend me an industry': the runner-up."""
    if reading.does("asks_why_it_is_first") or not _has_a_result(reading, pack):
        return None
    gone = tuple(wish for wish in reading.heard.wishes if wish.stance == RULED_OUT)
    known = filled(reading.profile, replace(reading.heard, wishes=gone), pack, also_asked=True)
    turned = bool(gone) and known.profile.excluded(pack) != reading.profile.excluded(pack)  # "tech isn't for me, what is next best then"
    return _answered(reading, "shortlist" if turned else "runner_up", known.profile if turned else reading.profile)


@if_it_does("asks_why_not", "asks_other_one", "asks_whether_it_fits", "speaks_for_it", "leads_on")
def asks_why_not_that_one(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'why not finance', after 'I like remote work and good pay, recommend me an industry': what spoke for it and what against."""
    named = industries_of(pack, (*reading.subjects, *reading.excluded)) or _the_other_talked_of(reading, pack)
    named = named or _the_one_that_may_fit(reading, pack)
    fits = reading.does("asks_whether_it_fits") or (reading.does("speaks_for_it") and reading.memory.topic == "recommend")
    fits = fits or _goes_on_to_one(reading)
    asks = reading.does("asks_why_not") or (reading.form == "why" and reading.does("asks_other_one")) or fits
    if not named or not asks or not reading.profile.says_something:
        return None
    return replace(_answered(reading, "why_not", reading.profile), about=named[:2])


def _goes_on_to_one(reading: Reading) -> bool:
    """'and finance', right after a result: how that one stands in it."""
    just_told = reading.memory.frame.last.topic == reading.memory.topic == "recommend" and not reading.memory.profile.asking
    return just_told and reading.only_goes_on and reading.does("joins") and len(reading.subjects) == 1 and not reading.excluded


def _the_one_that_may_fit(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """'does that suit me?': the one talked of, or the first of the result."""
    names = reading.heard.subjects or reading.named_topics or reading.heard.wishes or reading.heard.strangers
    asks = reading.does("asks_whether_it_fits") or (reading.does("speaks_for_it") and reading.memory.topic == "recommend")
    if names or not asks or not _has_a_result(reading, pack):
        return ()
    return industries_of(pack, reading.memory.focus[:1]) or (ranking(reading.profile, pack)[0][0],)


def _the_other_talked_of(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """'why not the other one': of the result the second, or what was talked of before it."""
    if not reading.does("asks_other_one") or not _has_a_result(reading, pack):
        return ()
    first = ranking(reading.profile, pack)[0][0]
    told = [each for told in reversed(reading.memory.frame.told) for each in industries_of(pack, told.subjects)]
    return tuple(each for each in told if each != first)[:1]


@if_it_does("asks_against")
def asks_what_speaks_against(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what speaks against it', after 'I like remote work and good pay, recommend me an industry': of the first of the result."""
    if not _has_a_result(reading, pack):
        return None
    best = ranking(reading.profile, pack)[0][0]
    shown = reading.memory.shown
    at_place = at_places(reading.ordinals, shown)
    named = industries_of(pack, (*reading.subjects, *at_place)) or industries_of(pack, reading.memory.focus[:1]) or (best,)
    return replace(_answered(reading, "speaks_against", reading.profile), about=named[:1])


@if_it_does("asks_what_if")
def asks_what_if(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what if I took the certificate', after 'I like remote work and good pay, recommend me an industry': another result, and nothing
    is noted.
    """
    of_a_list = reading.does("lifts") and reading.memory.frame.last.topic == "filter"  # "and if I let finance in again"
    if not reading.profile.says_something or not _supposed(reading, pack) or of_a_list:
        return None
    meant = tuple(_as_supposed(wish, reading, pack) for wish in _supposed(reading, pack) if not _is_who_climbs(wish, reading))
    supposed = filled(reading.profile, replace(reading.heard, wishes=meant), pack, also_asked=True)
    return replace(_answered(reading, "what_if", supposed.profile), noted=supposed.noted) if supposed.noted else None


def _as_supposed(wish: Wish, reading: Reading, pack: Pack) -> Wish:
    """What is supposed is wished for, where it isn't let go of: 'and if the money came first', which nobody said that it does."""
    if _lets_go_of(wish, reading, pack):
        return replace(wish, stance="open")
    return replace(wish, stance="wished") if wish.stance == DOUBTED else wish


_WHO = frozenset({"who", "whos", "who's", "who'd", "which", "what"})


def _is_who_climbs(wish: Wish, reading: Reading) -> bool:
    """Whether it only asks who comes first then: 'if the pay counted most, who would move up'; beside another wish."""
    before = reading.text.casefold().replace("’", "'").partition(wish.text.casefold())[0].split()[-2:]
    return len(reading.heard.wishes) > 1 and bool(_WHO & set(before))


def _lets_go_of(wish: Wish, reading: Reading, pack: Pack) -> bool:
    """Whether it supposes that a thing wished for doesn't count, or that one ruled out is allowed: 'and if I dropped the pay?', 'and if
    I were fine with finance?'.
    """
    meant = meaning(wish, reading.profile, pack)
    if wish.stance == RULED_OUT:
        return meant in reading.profile.wished or (option_of(pack, meant) is not None and not opposites(pack, meant))
    gone = {*reading.profile.excluded(pack), *reading.memory.frame.excluded}
    named = set(stands_for(pack, meant))
    return wish.stance == WISHED and not reading.does("likes") and bool(gone & named or (named and reading.does("allows_it")))


def _supposed(reading: Reading, pack: Pack) -> Tuple[Wish, ...]:
    """What it says of wishes, what it only points at too: 'and if I go without one?', after 'are certificates needed in finance'."""
    return reading.heard.wishes or without_what_was_told_of(reading, pack)


def without_what_was_told_of(reading: Reading, pack: Pack) -> Tuple[Wish, ...]:
    """That what was told of last isn't wanted, where it can be wished for: 'without one', after 'are certificates needed in finance'."""
    if not reading.does("does_without_that"):
        return ()
    meant = options_about(pack, reading.memory.topic)[:1]
    return (Wish(meant, reading.text, "ruled_out"),) if meant else ()


def rules_out_for_a_result(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The industries that a message takes out which asks for a result without them: 'take finance out again, who wins now'."""
    talked_of = reading.profile.says_something or _is_talked_of(reading)
    return industries_of(pack, reading.excluded) if talked_of and reading.does("asks_result") else ()


def asks_why_that_one(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'why that one', after 'I like remote work and good pay, recommend me an industry': which wish it meets."""
    named = industries_of(pack, reading.subjects)
    of_one = reading.form == "why" and named and not reading.named_topics and not reading.does("asks_why_not")  # "why did cars win"
    of_it = (reading.topic == "why" or of_one) and reading.memory.topic == "recommend"
    asks = of_it or (reading.does("asks_why_it_is_first") and (reading.memory.topic == "recommend" or not reading.topics))
    return _why_that_one(reading, pack, named) if asks else None


def _why_that_one(reading: Reading, pack: Pack, named: Tuple[str, ...]) -> Optional[Reading]:
    """Which wishes are met, or that none ranks them yet."""
    if _has_a_result(reading, pack):
        return replace(_answered(reading, "why_shortlist", reading.profile), about=named)
    return _answered(reading, "shortlist", reading.profile) if _was_told_unranked(reading) else None


def _was_told_unranked(reading: Reading) -> bool:
    """Whether what is left was told last, with nothing to rank it by: 'why', after 'no banks' and 'who wins'."""
    return reading.memory.topic == "recommend" and reading.profile.says_something and not reading.profile.asking


@if_it_does("asks_result", "refuses_questions")
def asks_for_the_result(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'just tell me', after 'recommend me an industry' and 'software': the result by what is known."""
    only_refuses = not (reading.does("asks_result") or (_is_talked_of(reading) and reading.profile.says_something))
    if not pack.interview or only_refuses:
        return None
    if reading.named_topics and reading.does("asks") and not _is_talked_of(reading):  # "does that change what they pay"
        return None
    pool = chosen_from(reading, pack)
    profile = _with_what_it_says(reading, pool, pack)
    known = profile.says_something and (_may_mean_the_result(reading, pack) or profile is not reading.profile)
    fits = bool(ranking(profile, pack, pool)) if pool else known or reading.profile.asking  # of two that nothing speaks for, what is told
    return replace(_answered(reading, "shortlist", profile), pool=pool) if fits else None


def _with_what_it_says(reading: Reading, pool: Tuple[str, ...], pack: Pack) -> Profile:
    """The profile with what the question for the result says of wishes; those of `pool` aren't wished for."""
    also_asked = reading.does("asks_where_to_go") and not reading.does("of_these")  # "from home, what fits me?"
    told = _heard_of_wishes(reading, pack)
    wishes = (*(each for each in told.wishes if not set(each.ids) & set(pool)), *without_what_was_told_of(reading, pack))
    profile = filled(reading.profile, replace(told, wishes=wishes), pack, also_asked).profile
    named = rules_out_for_a_result(reading, pack) or _the_one_set_aside(reading, pack)
    gone = tuple(Noted(each, RULED_OUT, pack.named(each).name) for each in named)
    return profile.with_wishes(gone, pack) if gone else profile


def _the_one_set_aside(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """'set that one aside too, what's left', after a result: the one talked of, else the first of it."""
    aside = reading.does("sets_that_one_aside") or reading.does("drops_that_one")
    if not aside or reading.memory.topic != "recommend":
        return ()
    focus = industries_of(pack, reading.memory.focus)
    return focus if len(focus) == 1 else industries_of(pack, reading.memory.shown)[:1]


def chosen_from(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """Those that somebody wants one of: named in the question for the result, or pointed at: 'only of finance and tech, which one'."""
    heard = reading.heard
    if heard.excluded:
        return ()
    asked = {each for wish in heard.wishes if wish.asked for each in wish.ids}
    named = tuple(each for each in industries_of(pack, reading.subjects) if each in asked)
    shown = industries_of(pack, reading.memory.shown)
    pointed = shown[: heard.among or len(shown)] if heard.refers == "many" and not reading.subjects else ()
    return named if len(named) > 1 else pointed if len(pointed) > 1 else ()


@if_it_does("of_these")
def chooses_from_these(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'recommend one of tech, healthcare or finance for someone who likes remote work': the result, of these alone."""
    chooses = "recommend" in (reading.topic, reading.memory.topic) or reading.does("states_a_wish") or shows_a_result(reading.memory, pack)
    if not chooses or _ranks_or_asks_of_others(reading, pack):  # "which of these pays least"
        return None
    named = industries_of(pack, reading.subjects)
    pool = named if len(named) > 1 else industries_of(pack, reading.memory.shown) if reading.heard.refers == "many" else ()
    others = tuple(wish for wish in reading.heard.wishes if not set(wish.ids) & set(pool))
    profile = filled(reading.profile, replace(reading.heard, wishes=others), pack, also_asked=True).profile
    return replace(_answered(reading, "shortlist", profile), pool=pool) if len(pool) > 1 and profile.says_something else None


def _ranks_or_asks_of_others(reading: Reading, pack: Pack) -> bool:
    """'which of these pays least', or which parts of a skill."""
    of_others = reading.named_topics or any(pack.kind_of(each) != "industries" for each in reading.subjects)
    return reading.form in (*RANKS, "which") and bool(of_others) and not reading.does("states_a_wish")


@if_it_does("supposes_the_first_choice")
def supposes_the_first_choice(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and had I stayed with my first pick', after 'I like finance and good pay, recommend me an industry' and 'scrap finance, put
    technology down': the result with what was wished for first and isn't any more.
    """
    first = next((each for wishes in reading.profile.before for each in wishes if _is_given_up(each, reading.profile)), None)
    if first is None or not reading.profile.says_something:
        return None
    profile = reading.profile.without(reading.profile.ruled_out if first.id in reading.profile.ruled_out else ())
    supposed = profile.with_wishes((first,), pack, replaces=True)
    return replace(_answered(reading, "what_if", supposed), noted=(first,))


def _is_given_up(wish: Noted, profile: Profile) -> bool:
    return wish.stance == WISHED and wish.id not in profile.wished


@if_it_does("asks_where_to_go")
def asks_where_to_go_and_tells_no_wish(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'I am a nurse by trade, which field should I pick': the first question that finds it out, whatever they were."""
    heard = reading.heard
    others = any(each.kind != TRADE for each in heard.strangers)
    names = any((heard.subjects, heard.excluded, heard.bounds, heard.wishes, heard.unnamed_wishes, heard.topics, others))
    tells = heard.strangers or reading.does("speaks_of_oneself")
    begun = any((reading.memory.topic, reading.profile.asking, reading.profile.says_something))
    return _answered(reading, "ask_wish", reading.profile) if tells and pack.interview and not (names or begun) else None


@if_it_does("is_undecided", "asks_to_be_led")
def offers_to_find_out(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'no idea where I belong': the first question that finds it out, or the next one."""
    heard = reading.heard
    names = heard.subjects or heard.excluded or heard.strangers or heard.bounds or any(not wish.asked for wish in heard.wishes)
    if names or reading.profile.asking or not pack.interview or not reading.profile.open_steps(pack):
        return None
    return _answered(reading, "ask_wish", reading.profile)


STEERED: Step = (
    fills_in_the_form,
    *(disowns_a_wish, takes_a_wish_back, lets_a_wish_go, forgets_all_wishes),
    supposes_the_first_choice,
    *(starts_again, pauses, goes_on, begins_to_ask, goes_back, changes_a_wish, offers_to_find_out, asks_where_to_go_and_tells_no_wish),
    *(asks_what_is_noted, asks_how_to_answer, asks_for_the_options, asks_what_it_is_for, asks_what_an_option_means),
    *(asks_for_the_second, asks_why_not_that_one, asks_what_speaks_against, asks_what_if, asks_why_that_one),
    *(asks_for_the_result, chooses_from_these),
)


def settles_a_doubt(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'yes', after 'recommend me an industry' and 'my mother says get certificates': it was meant."""
    if not reading.profile.doubts:
        return None
    yes, no = _says_so(reading, "says_yes", "affirm"), _says_so(reading, "says_no", "deny")
    if yes != no:
        return _settled(reading, yes, pack)
    unsettled = replace(reading, profile=replace(reading.profile, doubts=()))
    unsure = reading.does("skips") and not _named(reading, pack) and reading.profile.asking
    return replace(unsettled, answer="ask_wish") if unsure else unsettled  # "maybe, not sure": nothing is noted, nor left open


def _says_so(reading: Reading, move: str, intent: str) -> bool:
    """Whether it says yes or no to a doubt of ours: 'yes, that is mine', too."""
    surely = reading.intent == intent and reading.belief >= beliefs.THRESHOLDS.doubtful
    return reading.does(move) or (surely and reading.heard.length <= beliefs.THRESHOLDS.short and not reading.heard.wishes)


def _settled(reading: Reading, yes: bool, pack: Pack) -> Reading:
    known = settled(reading.profile, yes, pack)
    return replace(_answered(reading, "next_wish", known.profile), noted=known.noted)


def asks_of_what_it_names(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'I prefer seeing tech and finance pay in one table': it sounds like a wish, but something is asked of all that it names, and of one
    facet.
    """
    facet = only(reading.named_facets(pack)) if reading.topic in _TELLING and _only_names_them(reading) else ""
    return reading.asking(facet) if facet else None


def says_what_they_wish(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'I hate banks, what else pays well?': noted, whatever is asked besides."""
    if _is_no_wish(reading, pack):
        return None
    reading = reading.asking("recommend") if _asks_to_be_advised(reading) else reading
    if not _may_tell_wishes(reading) or _names_no_wishes(reading) or not pack.interview:
        return None
    also_asked = reading.does("asks_to_recommend") and not reading.named_topics  # "what would you advise a cook who likes numbers"
    known = filled(reading.profile, _heard_of_wishes(reading, pack), pack, also_asked)
    if not known.says_something:
        return None
    return replace(reading, profile=known.profile, noted=known.noted)


def _only_names_them(reading: Reading) -> bool:
    """'boats and nets, pay of both pls, I'm on the bus': something is asked of all that it names, though a word sounds like a wish."""
    expected = reading.profile.asking or reading.does("asks_to_recommend") or reading.does("changes_an_answer")
    return not expected and bool(reading.heard.wishes) and all(each.only_named for each in reading.heard.wishes)


def _is_no_wish(reading: Reading, pack: Pack) -> bool:
    """Whether it points back, asks about what it names, puts a question right, only says no or only thanks."""
    only_names = reading.does("wants_only_names") and reading.memory.topic not in ("", "recommend")
    only_names = only_names and not reading.profile.says_something
    thanks = reading.intent in _THANKS or reading.does("measures_against")
    thanks = thanks and reading.does("thanks_or_praises_us") and not _says_what_they_like(reading)  # "kinder than the office at the docks"
    is_none = (_points_at_what_was_told(reading, pack), _asks_about_what_it_names(reading), _corrects_a_question(reading, pack))
    return only_names or thanks or any(is_none) or _only_says_no(reading, pack) or _only_names_them(reading)


def _asks_to_be_advised(reading: Reading) -> bool:
    """Whether a recommendation is asked for in so many words, and hardly anything else is."""
    unsure = reading.belief < beliefs.THRESHOLDS.over_a_hint or (reading.topic == "filter" and not reading.form)
    return reading.does("asks_to_recommend") and unsure


def _may_tell_wishes(reading: Reading) -> bool:
    telling = reading.topic in _TELLING or reading.profile.asking or reading.does("asks_where_to_go") or reading.memory.profile.doubts
    return bool(telling) or _says_what_they_like(reading) or _just_told(reading) or _weighs(reading)


def _weighs(reading: Reading) -> bool:
    """'free time beats pay for me', after 'I like good pay, recommend me an industry' and 'what does tech pay': with wishes known, it says
    of one in so many words that it counts less, and asks nothing.
    """
    less = any(wish.stance == OPEN and not wish.asked for wish in reading.heard.wishes)
    return less and reading.memory.profile.says_something and not (reading.form or _asks_something(reading))


def _only_says_no(reading: Reading, pack: Pack) -> bool:
    """'rather not', after 'recommend me an industry': a no to a question that has more answers than yes and no leaves it open."""
    asking = reading.profile.asking
    return bool(asking) and reading.does("says_no") and not is_yes_or_no(pack, asking)


def _names_no_wishes(reading: Reading) -> bool:
    """Whether what it names isn't wished for; what is supposed, with nothing noted yet and a question of ours open, is."""
    begins = reading.profile.asking and not reading.profile.says_something
    return bool(_NOT_TO_NOTE & reading.heard.moves - ({"asks_what_if"} if begins else set()))


@if_it_does("points_out", "recalls")
def asks_in_between(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what salary would I get there', after 'recommend me an industry' and 'healthcare': a facet of what is wished for, or what was told,
    is asked for, and no wish is told.
    """
    facet = _facet_in_between(reading, pack) if reading.profile.asking else ""
    tells = _says_what_they_like(reading) or reading.does("answers_itself")
    if not facet or tells:
        return None
    wished = [each for wish in reading.profile.wished[-1:] for each in stands_for(pack, wish)]
    there = tuple(wished) if reading.does("points_out") and len(wished) < _MANY else ()
    return replace(reading.asking(facet), subjects=reading.subjects or there)


def _facet_in_between(reading: Reading, pack: Pack) -> str:
    """What is asked for in a question in between: the likely facet, else the only one that it names."""
    if reading.is_rather_of_a_facet(pack):
        return reading.topic
    goes_on = reading.does("leads_on") and (reading.does("says_there") or reading.does("points_out"))  # "and money there"
    asks = reading.does("asks") or (goes_on and bool(reading.memory.facts))
    named = reading.named_facets(pack) if asks and not reading.profile.doubts else ()
    return only(named)


def _corrects_a_question(reading: Reading, pack: Pack) -> bool:
    """'sorry, wrong one, I wanted finance', after 'what does tech pay': the question is put right, and nothing is wished for."""
    surely = beliefs.THRESHOLDS.clear if reading.subjects else beliefs.THRESHOLDS.over_a_hint
    corrects = reading.heard.intent == "correct" and reading.heard.ranking.get("correct", 0.0) >= surely
    corrects = corrects or _wanted_another_role(reading, pack)
    return corrects and not (reading.profile.asking or reading.profile.says_something or reading.memory.topic == "recommend")


def _wanted_another_role(reading: Reading, pack: Pack) -> bool:
    """'my bad, I wanted the research assistant', after 'what does a data analyst do': a role, which no industry is weighed by."""
    last = reading.memory.frame.last.subjects
    return len(last) == len(reading.subjects) == 1 and pack.kind_of(last[0]) == pack.kind_of(reading.subjects[0]) == "roles"


def _heard_of_wishes(reading: Reading, pack: Pack) -> Heard:
    """What was heard, with what is wished for by no name of it where wishes are talked of: "I'd do it from my sofa"."""
    told = reading.topic in _TELLING or reading.heard.moves & {"asks_result", "asks_to_recommend", "asks_where_to_go"}
    talked_of = reading.profile.asking or reading.memory.topic == "recommend" or told or _tells_a_life_and_a_wish(reading)
    unnamed = (reading.heard.unnamed_wishes if talked_of else ()) or _by_its_topic(reading, pack) or _what_counts_more(reading, pack)
    return replace(reading.heard, wishes=(*reading.heard.wishes, *unnamed)) if unnamed else reading.heard


def _by_its_topic(reading: Reading, pack: Pack) -> Tuple[Wish, ...]:
    """'to climb is what counts', after 'recommend me an industry' and 'software': what names nothing, and asks nothing, answers the open
    question by what it is likeliest about.
    """
    if not reading.profile.asking or _names_or_asks(reading) or reading.belief < beliefs.THRESHOLDS.doubtful:
        return ()
    options = options_at(pack, reading.profile.asking)
    meant = [each for each in options if (option := option_of(pack, each)) and reading.topic in option.facets]
    return (Wish(tuple(meant[:1]), reading.heard.text),) if meant else ()


def _what_counts_more(reading: Reading, pack: Pack) -> Tuple[Wish, ...]:
    """'climbing beats home office for me', where wishes are talked of: what isn't named is the likeliest facet beside the one that counts
    less.
    """
    less = _what_counts_less(reading, pack) if reading.steers_a_recommendation else set()
    if not less or not (reading.does("sets_against") or reading.does("measures_against")):
        return ()
    gone = {facet for each in less if (option := option_of(pack, each)) for facet in (*option.facets, *option.against)}
    meant = options_about(pack, _likeliest_facet(reading, pack, gone))[:1]
    return (Wish(meant, reading.heard.text),) if meant else ()


def _what_counts_less(reading: Reading, pack: Pack) -> Set[str]:
    """What it says of all that it names of wishes: that it counts less."""
    wishes = reading.heard.wishes
    only_less = all(wish.stance == OPEN and not wish.asked for wish in wishes)
    return {each for wish in wishes for each in _all_meant(wish, pack)} if only_less else set()


def _likeliest_facet(reading: Reading, pack: Pack, gone: Set[str]) -> str:
    """The facet that it is likeliest about, beside those `gone`: by belief, else that of the nearest fact; empty where none is likely."""
    others = [facet for facet in pack.facets if facet not in gone]
    likeliest = reading.likeliest(others)
    if reading.believed(likeliest) >= beliefs.THRESHOLDS.named:
        return likeliest
    near = (each for each in reading.heard.near if each.likeness >= beliefs.THRESHOLDS.near_of_topic)
    return next((held.cell for each in near if (held := pack.at(each.fact)) and held.cell in others), "")


def _names_or_asks(reading: Reading) -> bool:
    heard = reading.heard
    names = heard.wishes or heard.subjects or heard.topics or heard.strangers
    asks = reading.does("asks") or reading.does("leads_on") or "?" in heard.text
    return bool(names or asks) or heard.length > beliefs.THRESHOLDS.hint


def _points_at_what_was_told(reading: Reading, pack: Pack) -> bool:
    """'and working from home, same two': asked of what was told, and no wish."""
    told = reading.memory.topic not in ("", "recommend") and (reading.heard.ordinals or not reading.profile.asking)
    points = bool(reading.heard.ordinals or reading.heard.among) and bool(reading.named_facets(pack))
    return told and points and not reading.does("states_a_wish")


def _asks_about_what_it_names(reading: Reading) -> bool:
    """'why does pay matter', 'I'm no good at maths, is that a problem?': a question about it, and no wish."""
    if not reading.does("asks") and not reading.heard.clauses and reading.form != "why":
        return False
    if _asks_whether_it_changes(reading):
        return False
    asked = [clause for clause in reading.heard.clauses if clause.form in POLAR and not (clause.subjects or clause.topics)]
    about_it = any("points_out" in clause.moves for clause in asked) and not reading.steers_a_recommendation
    return about_it or (reading.form == "why" and reading.topic not in _TELLING and _names_one(reading.heard))


def _asks_whether_it_changes(reading: Reading) -> bool:
    """Whether it adds a wish to others and asks what comes of that: 'I also like cars, does that change things?'."""
    return reading.does("changes_an_answer") and reading.memory.profile.says_something and reading.does("asks")


def _names_one(heard: Heard) -> bool:
    return bool(heard.subjects or heard.ordinals or heard.refers)


def doubts_a_wish(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'my mother says get certificates', after 'recommend me an industry': asked whether that is their wish too."""
    told = reading.topic in _TELLING or reading.profile.asking or reading.memory.topic == "recommend"
    doubtful = reading.profile.doubts and told and not reading.noted
    return _answered(reading, "doubt", reading.profile) if doubtful else None


def answers_the_open_question(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'software', after 'recommend me an industry': noted, and the next one asked. A question in between is answered instead."""
    if not reading.profile.asking or not reading.noted:
        return None
    return None if _asks_something(reading) else _answered(reading, "next_wish", reading.profile)


@if_it_does("asks_to_recommend", "asks_where_to_go", "states_a_wish", "changes_an_answer")
def recommends_by_what_it_says(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'suggest an industry: not health, I can't see needles': asked in so many words, by the wishes that it tells; what can't be served of
    their reasons doesn't matter. So it is where they are told first: "I like numbers, but no exams. Where to?".
    """
    asks = (reading.does("asks_to_recommend") and reading.topic == "recommend") or _asks_where_to_go(reading) or _lists_wishes(reading)
    asks = asks or _asks_whether_it_changes(reading)
    if not (asks and reading.noted) or reading.profile.asking or reading.does("of_these"):
        return None
    return _answered(reading, "shortlist", reading.profile)


def _lists_wishes(reading: Reading) -> bool:
    """Whether it does nothing but say several things that somebody wants: "my musts: numbers, good pay, no boats, I get sick"."""
    several = len(reading.noted) > 1 and reading.heard.length <= beliefs.THRESHOLDS.long
    return several and reading.does("states_a_wish") and not (reading.form or _asks_something(reading))


def _asks_where_to_go(reading: Reading) -> bool:
    """Whether it tells what somebody wants, and then asks for no facts but where that leads: 'I like nets, and no exams. Where to?'."""
    tells = _says_what_they_like(reading) or len(reading.noted) > 1 or reading.topic in _TELLING
    return tells and reading.does("asks_where_to_go")


@if_it_does("tells_their_life")
def goes_by_the_life_they_told(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'I was a cook for years and never home, what I want now is to work from home': the result by the wish; the story can't be served and
    needn't be.
    """
    wished = any(each.stance == WISHED for each in reading.noted) and not (reading.form or reading.profile.asking)
    return _answered(reading, "shortlist", reading.profile) if wished and _tells_a_life_and_a_wish(reading) else None


@if_it_does("skips")
def skips_the_open_question(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'skip that one', after 'recommend me an industry': the question, and nothing of a list."""
    bare = reading.heard.length <= beliefs.THRESHOLDS.short and not (reading.heard.subjects or reading.heard.excluded or reading.noted)
    says_so = reading.intent == "skip" or reading.does("drops_that_one")
    skips = says_so and bare and not reading.does("asks")
    return _answered(reading, "next_wish", left_open(reading.profile)) if reading.profile.asking and skips else None


def leaves_it_open(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'no', after 'recommend me an industry': left open, and the next one asked."""
    if not reading.profile.asking or not (reading.does("skips") or reading.intent == "skip" or reading.does("says_no")):
        return None
    return _answered(reading, "next_wish", left_open(reading.profile))


def finds_no_wish_in_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'something with dolphins', after 'recommend me an industry': said that it can't be placed, and the question again."""
    taken_for_none = reading.belief < beliefs.THRESHOLDS.doubtful and reading.memory.topic == "recommend" and not reading.named_topics
    told = reading.topic in ("state_preference", "recommend") or (taken_for_none and not reading.intent.startswith("ask_"))
    unasked = reading.intent == "state_preference" and reading.belief >= beliefs.THRESHOLDS.doubtful and pack.interview
    open_ended = (reading.profile.asking or unasked) and told and not reading.does("asks")
    return _answered(reading, "not_placed", reading.profile) if open_ended else None


def recommends(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which industry suits me': the result where wishes are known, else the first question."""
    if reading.topic != "recommend" or reading.pool or reading.refusal or not pack.interview:
        return None
    if (reading.subjects or reading.missing) and not reading.noted:
        return None
    if _goes_on_about_what_was_told(reading):
        return None
    return _answered(reading, "shortlist" if reading.profile.says_something else "ask_wish", reading.profile)


def _goes_on_about_what_was_told(reading: Reading) -> bool:
    """'and what would such a place hand me each year', after 'which industries are remote': hardly taken for a wish to be advised,
    and asked on of what was told.
    """
    told = reading.memory.topic not in ("", "recommend", "choose", "other") and not reading.steers_a_recommendation
    unsure = reading.belief < beliefs.THRESHOLDS.sure_topic and not (reading.does("asks_to_recommend") or _says_what_they_like(reading))
    return told and unsure and reading.does("leads_on") and bool(reading.form) and not reading.noted


def goes_by_what_they_told(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'pay matters most to me': the result by what is known, with no question asked."""
    if not reading.noted or _asks_something(reading):
        return None
    told = reading.topic in ("state_preference", "skip") or _just_told(reading) or bool(reading.memory.profile.doubts)
    told = told or reading.intent.startswith((NEAR_MISS, OFF_TOPIC)) or _weighs(reading)
    unsure = reading.belief < beliefs.THRESHOLDS.doubtful
    if not told and not (unsure and _says_what_they_like(reading)):
        return None
    result = _answered(reading, "shortlist", reading.profile)
    tells_more = reading.memory.profile.says_something  # what they tell besides is no question
    return replace(result, missing=(), aside=()) if tells_more else result


@if_it_does("asks_result")
def asks_for_a_result_of_nothing(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'show me the result', with no wish told: that nothing is noted yet."""
    asks_facts = reading.intent.startswith("ask_") and reading.topic != "recommend"
    named = reading.subjects or reading.named_topics or reading.pool or reading.heard.strangers or reading.heard.order
    if asks_facts or named or not pack.interview:
        return None
    return _answered(reading, "noted", reading.profile)


WISHES: Step = (
    *(doubts_a_wish, leaves_it_open, recommends, goes_by_what_they_told, finds_no_wish_in_it),
    asks_for_a_result_of_nothing,
)


def _answered(reading: Reading, answer: str, profile: Profile) -> Reading:
    """`reading`, to be answered so; a result holds nothing that was ruled out of lists, which is noted with it."""
    if answer not in _RESULTS:
        return replace(reading, answer=answer, profile=profile)
    known = {each.id for each in profile.wishes}
    out = tuple(Noted(each, RULED_OUT) for each in reading.memory.frame.excluded if each not in known)
    return replace(reading, answer=answer, profile=replace(profile, wishes=(*profile.wishes, *out)) if out else profile)


def _named(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What the text names that can be wished for."""
    return tuple(each for wish in reading.heard.wishes if (each := meaning(wish, reading.profile, pack)))


def _named_of_those_noted(reading: Reading, pack: Pack) -> Set[str]:
    """What it takes back of what is noted: not what comes behind with an "if" or "but": "forget the boats, if I may stay ashore"."""
    first, behind = reading.heard.wishes[:1], _behind_the_first(reading)
    joined = tuple(wish for wish in reading.heard.wishes[1:] if len(behind.partition(wish.text)[0].split()) <= beliefs.THRESHOLDS.goes_on)
    meant = (*first, *joined, *(wish for wish in reading.heard.wishes if wish.stance != WISHED))
    named = {each for wish in meant for each in _all_meant(wish, pack)}
    return {each.id for each in reading.profile.wishes} & named


def _all_meant(wish: Wish, pack: Pack) -> Set[str]:
    """All that its words may stand for, and whatever else goes by the same facts."""
    return {each for name in wish.ids for each in (name, *stands_for(pack, name), *met_by_the_same(pack, name))}


def _is_talked_of(reading: Reading) -> bool:
    """Whether a question of the interview is open, or the last answer was about the recommendation."""
    return bool(reading.profile.asking) or reading.memory.topic == "recommend"


def _may_mean_the_result(reading: Reading, pack: Pack) -> bool:
    """Whether the recommendation is talked of, or wishes are known and no other list was shown since: 'and who wins'."""
    last = reading.memory.frame.last
    another_list = last.topic in (*pack.facets, "filter", "compare") and len(last.subjects) != 1
    return _is_talked_of(reading) or (reading.profile.says_something and not another_list)


def _says_what_they_like(reading: Reading) -> bool:
    """Whether it says so in words that a rule knows, or sounds like it: 'I'm drawn to finance'."""
    return reading.does("states_a_wish") or reading.does("likes")


def _just_told(reading: Reading) -> bool:
    """Whether it corrects or adds to a result that was just given."""
    return reading.memory.topic == "recommend" and reading.profile.says_something and not _asks_something(reading)


def _has_a_result(reading: Reading, pack: Pack) -> bool:
    return _may_mean_the_result(reading, pack) and bool(ranking(reading.profile, pack))


def _tells_a_life_and_a_wish(reading: Reading) -> bool:
    """Whether somebody tells how it was, and what they want, and asks nothing."""
    return reading.does("tells_their_life") and reading.does("states_a_wish") and "?" not in reading.text


def _asks_something(reading: Reading) -> bool:
    asks = (reading.does("asks") or reading.form == "why") and not reading.does("answers_itself")
    if _tells_a_life_and_a_wish(reading):  # "..., what I want now is sleep"
        return False
    return asks and reading.topic not in ("recommend", "state_preference")


def _answered_since(profile: Profile, pack: Pack) -> bool:
    """Whether something was noted after the last question that was skipped."""
    order = list(pack.interview)
    latest = step_of(pack, profile.wishes[-1].id) if profile.wishes else ""
    return latest in order and order.index(latest) > order.index(profile.skipped[-1])


def _step_named(reading: Reading, pack: Pack) -> str:
    """The question whose answer is to be changed: by name, by place, or the last that was answered."""
    steps = list(pack.interview)
    named = [step for each in _named(reading, pack) if (step := step_of(pack, each))]
    if named:
        return named[0]
    place = reading.heard.ordinal_word
    if place:
        return steps[min(place, len(steps)) - 1 if place > 0 else -1]
    by_its_words = [step for step in steps if stems(f"{step} {pack.interview[step].question}") & stems(reading.text)]
    if by_its_words:
        return by_its_words[0]
    answered = [step for wish in reading.profile.wishes if (step := step_of(pack, wish.id))]
    return answered[-1] if answered else steps[0]

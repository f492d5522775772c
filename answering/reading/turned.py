"""What turns a recommendation by a name or a nod.

One is let in again or ruled out behind other questions, a point matters little, something is asked to have counted, an answer to our
question picks none of its options.
"""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import SUPPOSED
from answering.memory import Memory
from answering.reading.reading import Reading, Step, if_it_does, industries_of, profile_of
from answering.wishes.fill import left_open, meaning
from answering.wishes.options import every_option, is_yes_or_no, options_about, stands_for, step_of
from answering.wishes.profile import DOUBTED, OPEN, RULED_OUT, WISHED, Noted, Profile
from answering.wishes.weigh import ranking
from knowledge import Pack

_GIVES = ("recommend", SUPPOSED)
"""Topics of answers that show a result."""
_SAYS_LITTLE = frozenset({"says_yes", "says_both"})
"""Moves that pick none of several options."""
_NOT_LET_IN = frozenset({"asks_what_if", "takes_back"})
"""Moves of what is only supposed, or a wish that is taken back."""
_MAYBE = frozenset(("maybe", "perhaps", "possibly", "depends", "probably"))


@if_it_does("lifts")
def lets_one_in_again(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'put finance back in', after 'I like remote work and good pay, recommend me an industry', 'no finance' and 'what does tech pay': it
    counts again, and the result is shown; where a question of ours is open, that.
    """
    named = industries_of(pack, reading.subjects)
    asks = reading.heard.topics or reading.heard.excluded or reading.heard.strangers or reading.heard.moves & _NOT_LET_IN or reading.form
    if not named or asks or not (reading.profile.asking or shows_a_result(reading.memory, pack)):
        return None
    gone = tuple(wish for wish in reading.profile.ruled_out if set(stands_for(pack, wish)) & set(named))
    noted = tuple(Noted(each, OPEN, pack.named(each).name) for each in named)
    answer = "next_wish" if reading.profile.asking else "shortlist"
    return replace(reading, answer=answer, profile=reading.profile.without(gone), noted=noted, lifted=named, excluded=())


def rules_one_out_behind_a_question(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and without finance', after 'I like remote work and good pay, recommend me an industry' and 'what does tech pay': the result
    without it.
    """
    gone, heard = industries_of(pack, reading.excluded), reading.heard
    names = reading.subjects or heard.topics or heard.bounds or heard.strangers or heard.order or reading.form
    behind = reading.memory.topic != "recommend" and not reading.profile.asking and shows_a_result(reading.memory, pack)
    if not gone or names or not behind:
        return None
    noted = tuple(Noted(each, RULED_OUT, pack.named(each).name) for each in gone)
    return replace(reading, answer="shortlist", profile=reading.profile.with_wishes(noted, pack), noted=noted)


def shows_a_result(memory: Memory, pack: Pack) -> bool:
    """Whether the list that was shown last is a result of wishes, whatever was asked of one of it since."""
    lists = (told.topic for told in reversed(memory.frame.told) if len(industries_of(pack, told.subjects)) > 1)
    return memory.profile.says_something and next(lists, "") in _GIVES


def puts_one_wish_in_place_of_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'scrap finance, put technology down', after 'I like finance and good pay, recommend me an industry': what was wished for goes, and
    the other one takes its place.
    """
    gone, named = industries_of(pack, reading.excluded), industries_of(pack, reading.subjects)
    noted = tuple(each for each in reading.profile.wished if set(stands_for(pack, each)) & set(gone))
    asks = reading.does("asks") or reading.heard.bounds or reading.does("asks_result")
    if not noted or not named or asks or not _wishes_are_talked_of(reading, pack):
        return None
    out = tuple(Noted(each, RULED_OUT, pack.named(each).name) for each in gone if reading.does("rules_out"))
    wished = tuple(Noted(each, WISHED, pack.named(each).name) for each in named)
    return _noting(reading, reading.profile.without(noted), (*out, *wished), pack)


@if_it_does("pauses", "takes_back", "undoes")
def takes_another_instead(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'scrap that, technology suits me better', after 'recommend me an industry' and 'finance': the last answer gives way to another."""
    others, latest = _wished_anew(reading, pack), next(reversed(reading.profile.wished), "")
    names = reading.excluded or reading.does("asks") or reading.heard.bounds
    if not others or names or not latest or not _wishes_are_talked_of(reading, pack):
        return None
    same = any(step_of(pack, each) == step_of(pack, latest) for each in others)
    return _noting(reading, reading.profile.undone() if same else reading.profile, tuple(map(Noted, others)), pack)


def _wished_anew(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What it wishes for, or may, of which nothing is noted."""
    told = (wish for wish in reading.heard.wishes if wish.stance in (WISHED, DOUBTED) and not wish.asked)
    meant = dict.fromkeys(each for wish in told if (each := meaning(wish, reading.profile, pack)))
    noted = {each.id for each in reading.profile.wishes} | {named for each in reading.profile.wishes for named in stands_for(pack, each.id)}
    return tuple(meant) if noted.isdisjoint((*meant, *(named for each in meant for named in stands_for(pack, each)))) else ()


def _noting(reading: Reading, profile: Profile, noted: Tuple[Noted, ...], pack: Pack) -> Reading:
    """`reading` with `noted` in `profile`: the open question goes on, else the result is shown."""
    known = profile.with_wishes(noted, pack)
    return replace(reading, answer="next_wish" if known.asking else "shortlist", profile=known, noted=noted, excluded=())


def _wishes_are_talked_of(reading: Reading, pack: Pack) -> bool:
    return reading.steers_a_recommendation or shows_a_result(reading.memory, pack)


@if_it_does("does_not_matter")
def says_it_matters_little(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'not that important to me', after 'recommend me an industry', 'software', 'good pay' and 'what does tech pay': what was told of last
    counts no longer; a question of ours is left open.
    """
    heard = reading.heard
    if heard.wishes or heard.subjects or heard.topics or not (pack.interview and (reading.memory.topic or reading.profile.asking)):
        return None
    talked_of = _wish_talked_of(reading, pack)
    if reading.profile.asking and not talked_of:
        return replace(reading, answer="next_wish", profile=left_open(reading.profile))
    if not talked_of:
        return None
    noted = (Noted(talked_of, OPEN),)
    return replace(reading, answer="noted", profile=reading.profile.without((talked_of,)), noted=noted)


def _wish_talked_of(reading: Reading, pack: Pack) -> str:
    """The wish that the last answer was about, or of a result the one told last; empty where it was about none."""
    if reading.memory.topic == "recommend":
        return "" if reading.profile.asking else next(reversed(reading.profile.wished), "")
    told_of = options_about(pack, reading.memory.topic)
    return next((each for each in reading.profile.wished if each in told_of), "")


@if_it_does("asks_whether_counted")
def asks_whether_it_is_counted(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'did you consider the pay I asked for', after 'I like remote work and good pay, recommend me an industry': whether that is noted."""
    if not reading.profile.says_something or reading.subjects:
        return None
    meant = tuple(dict.fromkeys(each for wish in reading.heard.wishes if (each := meaning(wish, reading.profile, pack))))
    return replace(reading, answer="counted", about=meant)


@if_it_does("wants_it_shorter", "wants_it_simpler")
def wants_the_question_alone(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'too long, shorter please', after 'recommend me an industry' and 'software': our question, and nothing else."""
    names = reading.heard.subjects or reading.heard.topics or reading.heard.wishes
    return replace(reading, answer="ask_wish") if reading.profile.asking and not names else None


def picks_no_option(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'yes', after 'recommend me an industry': our question again, which has more answers than yes and no; a "maybe" to one that has no
    others leaves it open.
    """
    heard, asking = reading.heard, reading.profile.asking
    maybe = not _MAYBE.isdisjoint(reading.text.casefold().replace(",", " ").replace(".", " ").split())
    little = maybe or heard.moves & _SAYS_LITTLE
    names = heard.wishes or heard.subjects or heard.topics or heard.strangers or reading.profile.doubts or reading.does("asks")
    if not asking or not little or names or heard.length > beliefs.THRESHOLDS.few_words:
        return None
    if is_yes_or_no(pack, asking):
        return None if reading.does("says_yes") else replace(reading, answer="next_wish", profile=left_open(reading.profile))
    return replace(reading, answer="ask_wish")


def begins_our_questions_anew(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'let's start over', after 'recommend me an industry' and 'software': the first question, with nothing noted."""
    surely = reading.intent == "start_over" and reading.belief >= beliefs.THRESHOLDS.doubtful
    cleared = replace(reading.profile, wishes=(), skipped=(), doubts=(), asking="")
    return replace(reading, answer="ask_wish", profile=cleared) if surely and reading.profile.asking else None


@if_it_does("asks_to_be_led", "leaves_it_to_us")
def leaves_it_to_us(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'you choose for me', after 'recommend me an industry': the question is left open; the result where something is known."""
    names = reading.heard.wishes or reading.heard.subjects or reading.heard.topics
    if not reading.profile.asking or names:
        return None
    if reading.profile.says_something:
        return replace(reading, answer="shortlist")
    return replace(reading, answer="next_wish", profile=left_open(reading.profile))


def _listed(memory: Memory, pack: Pack) -> Tuple[str, ...]:
    """The wishes that the last list was made by: those that its facets meet."""
    told = next((each for each in reversed(memory.frame.told) if each.topic == "filter"), None)
    facets = [each for each in (told.facets if told else ()) if each in pack.facets]
    if len(facets) + bool(memory.frame.excluded) < 2:
        return ()
    return tuple(dict.fromkeys(each for facet in facets if (each := _wish_for(facet, pack))))


def _wish_for(facet: str, pack: Pack) -> str:
    """The option that a facet meets, else one that several industries meet by it alone; empty where there is none."""
    options = list(every_option(pack))
    met = [each for each, option in options if facet in option.facets]
    backed = [
        each for each, option in options if len(option.industries) > 1 and {why.because for why in option.industries.values()} == {facet}
    ]
    return next(iter([*met, *backed]), "")


@if_it_does(
    *("asks_result", "refuses_questions", "asks_runner_up", "asks_what_if", "asks_noted", "asks_why_it_is_first", "asks_against"),
    "asks_whether_it_fits",
)
def takes_a_list_for_wishes(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'no more questions, the result please', after 'which industries have remote work and good pay, but no finance': what the list was
    made by are their wishes, where they told no others.
    """
    wished = () if reading.profile.says_something or reading.profile.asking else _listed(reading.memory, pack)
    if not wished or not pack.interview:
        return None
    noted = (*(Noted(each) for each in wished), *(Noted(each, RULED_OUT) for each in reading.memory.frame.excluded))
    profile = reading.profile.with_wishes(noted, pack)
    return replace(reading, profile=profile, memory=replace(reading.memory, topic="recommend", profile=profile))


@if_it_does("names_the_winner")
def asks_on_of_the_winner(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'tell me more about the winner', after 'I like remote work and good pay, recommend me an industry': of the first of the result."""
    ranked = ranking(reading.profile, pack) if shows_a_result(reading.memory, pack) else []
    if not ranked or reading.subjects or reading.does("asks_result"):
        return None
    first = ranked[0][0]
    facet = next(iter(reading.named_facets(pack)), "") or profile_of(pack, first)
    return replace(reading.asking(facet), answer=facet, subjects=(first,), about=(first,))


TURNED: Step = (
    *(puts_one_wish_in_place_of_another, takes_another_instead),
    *(lets_one_in_again, rules_one_out_behind_a_question, says_it_matters_little, asks_whether_it_is_counted),
    asks_on_of_the_winner,
    *(wants_the_question_alone, picks_no_option, begins_our_questions_anew, leaves_it_to_us),
)

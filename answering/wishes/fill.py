"""What one message adds to somebody's wishes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Sequence, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import Heard, Wish
from answering.lookup import stems
from answering.wishes.options import every_option, is_known, is_yes_or_no, option_of, options_at, stands_for, step_of
from answering.wishes.profile import DOUBTED, RULED_OUT, WISHED, Noted, Profile
from knowledge import Pack


@dataclass(frozen=True)
class Filled:
    """The profile after a message; `noted` is what the message added, `doubted` what may or may not be a wish."""

    profile: Profile
    noted: Tuple[Noted, ...] = ()
    doubted: Tuple[Noted, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether the message said anything of wishes."""
        return bool(self.noted or self.doubted)


def filled(profile: Profile, heard: Heard, pack: Pack, also_asked: bool = False) -> Filled:
    """`profile` with the wishes of a message; `also_asked` counts those too that stand in a question: "which pays well and is remote?"."""
    counting = [wish for wish in heard.wishes if also_asked or not wish.asked]
    meant = [(wish, chosen) for wish in counting if (chosen := meaning(wish, profile, pack))]
    meant = _no_more_than_allowed(_kept_beside(meant, pack), pack)
    said = _without_contradictions([(wish, Noted(chosen, wish.stance, wish.text)) for wish, chosen in meant if not wish.taken_back], pack)
    if not said:
        answered = _answer_to_the_open_question(profile, heard, pack)
        return Filled(profile.with_wishes(answered, pack, replaces=True), answered) if answered else Filled(profile)
    noted = tuple(each for _, each in said if each.stance != DOUBTED)
    doubted = tuple(replace(each, stance=WISHED) for _, each in said if each.stance == DOUBTED)
    taken_back = [chosen for wish, chosen in meant if wish.taken_back]
    kept = profile.without(taken_back) if taken_back else profile
    after = kept.with_wishes(noted, pack, replaces=any(wish.corrects for wish, _ in said) and not taken_back)
    return Filled(replace(after, doubts=doubted), noted, doubted)


def _kept_beside(meant: List[Tuple[Wish, str]], pack: Pack) -> List[Tuple[Wish, str]]:
    """`meant`, where nothing is taken back for what comes next and answers another question: "good pay and free time, no startup"."""
    steps = [step_of(pack, chosen) for _, chosen in meant]
    stays = [bool(step) and step != after for step, after in zip(steps, [*steps[1:], ""])]
    return [
        (replace(wish, taken_back=False, stance="wished") if wish.taken_back and kept else wish, chosen)
        for (wish, chosen), kept in zip(meant, stays)
    ]


def _no_more_than_allowed(meant: List[Tuple[Wish, str]], pack: Pack) -> List[Tuple[Wish, str]]:
    """`meant`, with what is only put up with left open: "I wouldn't mind boats"; whoever doesn't mind exams, a yes or no, takes them."""

    def is_open(wish: Wish, step: str) -> bool:
        return wish.borne and wish.stance == WISHED and not (step and is_yes_or_no(pack, step))

    return [(replace(wish, stance="open") if is_open(wish, step_of(pack, chosen)) else wish, chosen) for wish, chosen in meant]


def _without_contradictions(said: List[Tuple[Wish, Noted]], pack: Pack) -> List[Tuple[Wish, Noted]]:
    """`said` without what the same sentence says otherwise by another word, unless it corrects itself: what it rules out in so many words
    is no wish ("I hate talking to people"), and what is only guessed to be ruled out is one, if it is wished for by another word.
    """
    if any(wish.corrects for wish, _ in said):
        return said
    wished = {each for _, noted in said if noted.stance == WISHED for each in _all_that_is(noted.id, pack)}
    sure = [(wish, each) for wish, each in said if wish.said or each.stance != RULED_OUT or each.id not in wished]
    against = {each.id for _, each in sure if each.stance == RULED_OUT}
    return [(wish, each) for wish, each in sure if each.stance != WISHED or each.id not in against]


def _all_that_is(chosen: str, pack: Pack) -> Tuple[str, ...]:
    """What somebody wishes for who wishes for that: a bank's finance, and the interest in it."""
    industries = set(stands_for(pack, chosen))
    options = (each for each, _ in every_option(pack) if industries & set(stands_for(pack, each)))
    return (chosen, *industries, *options)


def meaning(wish: Wish, profile: Profile, pack: Pack) -> str:
    """Which of the things that a word may stand for is meant: an industry, else an option of the open question, else the first."""
    known = [each for each in wish.ids if is_known(pack, each)]
    industries = [each for each in known if pack.kind_of(each) == "industries"]
    asked = [each for each in known if option_of(pack, each) and step_of(pack, each) == profile.asking]
    titled = [each for each in known if (option := option_of(pack, each)) and option.title.casefold() == wish.text.casefold()]
    options = [each for each in known if option_of(pack, each)]
    return next(iter([*titled, *industries, *asked, *options, *known]), "")


def settled(profile: Profile, yes: bool, pack: Pack) -> Filled:
    """`profile` once somebody has said whether what was doubtful is a wish."""
    noted = tuple(replace(each, stance=WISHED if yes else RULED_OUT) for each in profile.doubts)
    return Filled(replace(profile.with_wishes(noted, pack), doubts=()), noted)


def _answer_to_the_open_question(profile: Profile, heard: Heard, pack: Pack) -> Tuple[Noted, ...]:
    """A yes, a no, or the place of an option, where a question of the interview is open."""
    if not profile.asking:
        return ()
    options = options_at(pack, profile.asking)
    if is_yes_or_no(pack, profile.asking) and {"says_yes", "says_no"} & heard.moves:
        return (Noted(options["says_no" in heard.moves], WISHED, heard.text),)
    places = [heard.bare_number] if heard.bare_number else [*heard.ordinals] if not (heard.subjects or heard.topics) else []
    chosen: List[str] = [options[at - 1] if at > 0 else options[at] for at in places if abs(at) <= len(options)]
    return tuple(Noted(each, WISHED, heard.text) for each in chosen or _worded_alike(options, heard, pack))


def _worded_alike(options: Sequence[str], heard: Heard, pack: Pack) -> List[str]:
    """The one of `options` that a word or two begin like: "machinery", where "machines and production" is offered."""
    said = stems(heard.text) if heard.length <= beliefs.THRESHOLDS.goes_on else frozenset()
    alike = [each for each in options if (option := option_of(pack, each)) and stems(option.title) & said]
    return alike if len(alike) == 1 else []


def left_open(profile: Profile) -> Profile:
    """`profile` with the open question skipped."""
    return replace(profile, skipped=(*profile.skipped, profile.asking)) if profile.asking else profile


def of_step(profile: Profile, step: str, pack: Pack) -> Tuple[str, ...]:
    """The ids noted as answers to one question."""
    return tuple(each.id for each in profile.wishes if step_of(pack, each.id) == step)

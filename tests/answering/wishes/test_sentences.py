"""Two thousand sentences that wish for and rule out every name and option of a pack: none is noted as its opposite, few are lost."""

from __future__ import annotations

import itertools
from random import Random
from typing import Iterator, List, Tuple

import pytest

from answering.heard import Heard, Wish
from answering.message import heard_in
from answering.wishes.fill import filled
from answering.wishes.options import opposites, stands_for
from answering.wishes.profile import Profile
from knowledge import Pack
from knowledge.names import Names
from knowledge.wish_names import FIELD, SEPARATOR, wish_names
from nlu.wishes import read_wishes

SENTENCES = 2_000
LOST = 0.03
WISHED = (
    "I like {}",
    "I really love {} and nothing else comes close",
    "{} matters most to me",
    "I'd like something with {}",
    "{} please",
    "give me {}",
    "I want to work with {}",
    "I care about {}",
    "something for someone who likes {}",
    "ok, {} then",
    "I'd rather have {}",
    "{} would be great",
    "{}? yes please",
    "I'm into {}",
    "{} sounds good",
    "I don't hate {}",
    "put me down for {}",
)
RULED_OUT = (
    "not {}",
    "I hate {}",
    "anything but {}",
    "I don't like {}",
    "no {} please",
    "I don't want to work with {}",
    "please leave out {}",
    "{} is not for me",
    "{} bores me",
    "I'm not interested in {}",
    "without {}",
    "I can't stand {}",
    "never {}",
    "{}? no thanks",
    "I refuse to do {}",
    "spare me {}",
    "{} drains me",
    "{} is a dealbreaker",
    "I'm done with {}",
    "I have zero interest in {}",
    "{} is the last thing I want",
    "I could do without {}",
)
BORNE = ("I wouldn't mind {}", "I have nothing against {}", "I could live with {}", "I'd be fine with {}", "no problem with {}")
JOINED = ("{} but {}", "{}. {}", "{}, and {}", "{}; {}")
Said = Tuple[str, bool]


def sentences(pack: Pack) -> Iterator[Tuple[str, List[Said]]]:
    """Each with the names that it wishes for (True) or rules out (False)."""
    names = [name.text for name in wish_names(pack) if name.kind != FIELD]
    chosen = Random(17)  # noqa: S311
    for at in range(SENTENCES):
        words = [names[at % len(names)], *chosen.sample(names, at % 2)]
        said = [(word, chosen.random() < 0.5) for word in words]
        parts = [chosen.choice(WISHED if wished else RULED_OUT).format(word) for word, wished in said]
        yield (chosen.choice(JOINED).format(*parts) if len(parts) > 1 else parts[0]), said


@pytest.fixture(scope="module", params=("default_pack", "invented_pack", "nursing_pack"))
def read(request: pytest.FixtureRequest) -> Tuple[Pack, Names]:
    pack: Pack = request.getfixturevalue(request.param)
    return pack, Names(wish_names(pack), is_word=lambda word: True)


def test_no_wish_is_noted_as_its_opposite_and_few_are_lost(read: Tuple[Pack, Names]) -> None:
    pack, names = read
    meant = {name.text.casefold(): name.id.split(SEPARATOR) for name in wish_names(pack)}
    opposite, lost, count = [], [], 0
    for sentence, said in sentences(pack):
        profile = filled(Profile(), heard_in({"text": sentence, **read_wishes(sentence, names)}, 0.0), pack).profile
        if any(_touch(one, other, meant, pack) for (one, _), (other, _) in itertools.combinations(said, 2)):
            continue
        for word, wished in said:
            count += 1
            kept, against = _stances(profile, wished)
            ids = meant[word.casefold()]
            turned = [each for wish in ids for each in opposites(pack, wish)]
            if set(ids) & set(against) or (wished and set(turned) & set(kept)):
                opposite.append(sentence)
            elif not (set(ids) & set(kept) or (not wished and set(turned) & set(profile.wished))):
                lost.append(sentence)
    assert not opposite
    assert count > SENTENCES / 2
    assert len(lost) <= LOST * count, lost[:20]


def _stances(profile: Profile, wished: bool) -> Tuple[Tuple[str, ...], Tuple[str, ...]]:
    return (profile.wished, profile.ruled_out) if wished else (profile.ruled_out, profile.wished)


def _touch(one: str, other: str, meant: dict, pack: Pack) -> bool:
    """Whether two words may stand for the same, so that the later one counts."""
    first, second = meant[one.casefold()], meant[other.casefold()]
    same = {*first} & {*second, *(each for wish in second for each in opposites(pack, wish))}
    industries = {each for wish in first for each in stands_for(pack, wish)} & {each for wish in second for each in stands_for(pack, wish)}
    return bool(same or industries)


@pytest.mark.parametrize("said", BORNE)
def test_what_is_only_put_up_with_is_left_open_but_for_a_yes_or_no(said: str, default_pack: Pack) -> None:
    names = Names(wish_names(default_pack), is_word=lambda word: True)

    def noted(word: str) -> List[Tuple[str, str]]:
        sentence = said.format(word)
        heard = heard_in({"text": sentence, **read_wishes(sentence, names)}, 0.0)
        return [(each.id, each.stance) for each in filled(Profile(), heard, default_pack).profile.wishes]

    assert noted("finance") == [("finance", "open")]
    assert noted("exams") == [("certificates/gladly", "wished")]


@pytest.mark.parametrize("by_rule", (True, False))
def test_what_is_only_guessed_to_be_ruled_out_gives_way_to_a_wish_for_it(by_rule: bool, default_pack: Pack) -> None:
    wishes = (Wish(("finance",), "bank"), Wish(("finance",), "banking", "ruled_out", said=by_rule))
    known = filled(Profile(), Heard("state_preference", "a bank, I grew up with banking", wishes=wishes), default_pack).profile
    assert [each.stance for each in known.wishes] == ["ruled_out" if by_rule else "wished"]

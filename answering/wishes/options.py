"""What can be wished for: options of the interview, industries, roles and skills, by one kind of id."""

from __future__ import annotations

from typing import Iterator, Optional, Tuple

from answering.looks.wording import inside
from knowledge import Option, Pack
from knowledge.wish_names import option_id


def option_of(pack: Pack, wish: str) -> Optional[Option]:
    """The option with that id; None for anything else."""
    step, _, name = wish.partition("/")
    return pack.interview[step].options.get(name) if step in pack.interview else None


def every_option(pack: Pack) -> Iterator[Tuple[str, Option]]:
    """All options of the interview, in order, each with its id."""
    for step, inquiry in pack.interview.items():
        yield from ((option_id(step, name), option) for name, option in inquiry.options.items())


def is_known(pack: Pack, wish: str) -> bool:
    """Whether the pack still holds it."""
    return option_of(pack, wish) is not None or pack.kind_of(wish) is not None


def title_of(pack: Pack, wish: str) -> str:
    """How it is called inside a sentence."""
    option = option_of(pack, wish)
    return inside(option.title if option else pack.named(wish).name)


def step_of(pack: Pack, wish: str) -> str:
    """The question of the interview that it answers; empty where there is none."""
    if "/" in wish:
        step = wish.partition("/")[0]
        return step if step in pack.interview else ""
    served = (step for step, inquiry in pack.interview.items() for option in inquiry.options.values() if wish in option.industries)
    return next(served, "")


def stands_for(pack: Pack, wish: str) -> Tuple[str, ...]:
    """The industries that it names: an industry itself, or those of an option whose words are their names."""
    if pack.kind_of(wish) == "industries":
        return (wish,)
    option = option_of(pack, wish)
    words = {word.casefold() for word in (option.title, *option.words)} if option else set()
    named = option.industries if option else ()
    return tuple(each for each in named if words & {name.casefold() for name in (pack.named(each).name, *pack.named(each).aliases)})


def met_by_the_same(pack: Pack, wish: str) -> Tuple[str, ...]:
    """The options that the same facets meet: where somebody may work from home, and from anywhere."""
    option = option_of(pack, wish)
    if option is None or not option.facets:
        return ()
    return tuple(each for each, other in every_option(pack) if set(other.facets) == set(option.facets))


def options_about(pack: Pack, facet: str) -> Tuple[str, ...]:
    """The options that a facet meets, or speaks against."""
    return tuple(each for each, option in every_option(pack) if facet in (*option.facets, *option.against))


def opposites(pack: Pack, wish: str) -> Tuple[str, ...]:
    """The options that can't be wished for beside it."""
    option = option_of(pack, wish)
    places = {name: step for step, inquiry in pack.interview.items() for name in inquiry.options}
    return tuple(option_id(places[name], name) for name in option.opposite) if option else ()


def options_at(pack: Pack, step: str) -> Tuple[str, ...]:
    """The options of one question, in order."""
    return tuple(option_id(step, name) for name in pack.interview[step].options)


def is_yes_or_no(pack: Pack, step: str) -> bool:
    """Whether a question has two answers that rule each other out."""
    options = options_at(pack, step)
    return len(options) == 2 and options[1] in opposites(pack, options[0])

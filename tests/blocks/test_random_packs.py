"""Every topic's answer, every list and every comparison of packs of any size and wording fits what Slack takes."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any, Dict, List, Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from answering.heard import Heard
from answering.memory import Memory
from answering.respond import respond
from blocks.render import render
from knowledge import KINDS, Pack
from tests.blocks.test_render import SETTINGS, faults, lines, long_lines, reply_of
from tests.examples import examples


@st.composite
def packs(draw: st.DrawFn, pack: Pack) -> Pack:
    """`pack` with other words, and with more or less of everything."""
    words = itertools.cycle(draw(st.lists(lines | long_lines, min_size=1, max_size=6)))
    times = draw(st.sampled_from([1, 4]))

    def many(things: Mapping[str, Any]) -> Dict[str, Any]:
        left = list(things.items())[: draw(st.integers(1, len(things)))]
        return {f"{key}_{number}": other(thing, f" {number}") for number in range(times) for key, thing in left}

    def other(thing: Any, number: str) -> Any:
        facts = {key: reworded(fact) for key, fact in thing.facts.items()}
        return thing.copy(update={"name": f"{next(words)[:200]}{number}", "facts": facts})

    def reworded(fact: Any) -> Any:
        return fact.copy(update={"statement": next(words), "called": None, "credited_to": draw(st.none() | st.just(next(words)))})

    def told(entries: Mapping[str, Any]) -> Dict[str, Any]:
        return {
            key: entry.copy(
                update={"facts": {f"{fact}_{number}": reworded(held) for number in range(times) for fact, held in entry.facts.items()}}
            )
            for key, entry in entries.items()
        }

    return replace(
        pack,
        **{kind: many(pack.collection(kind)) for kind in KINDS},
        topics=told(pack.topics),
        faqs=told(pack.faqs),
        stories={key: story.copy(update={"fact": reworded(story.fact), "industry": None}) for key, story in pack.stories.items()},
        interview={},
    )


def asked(pack: Pack, intents: List[str]) -> List[Heard]:
    """Every intent about nothing and, in turn, about all of a kind, about two or about one of it; and every FAQ."""
    named = [tuple(pack.collection(kind)) for kind in KINDS]
    choices = itertools.cycle([choice for each in named for choice in (each, each[:2], each[-1:])])
    return [
        *(Heard(intent, ranking={intent: 1.0}) for intent in intents),
        *(Heard(intent, ranking={intent: 1.0}, subjects=next(choices)) for intent in intents for _ in range(examples(2))),
        *(Heard("ask_faq", ranking={"ask_faq": 1.0}, faq=faq) for faq in pack.faqs),
    ]


def test_whatever_a_pack_holds_is_answered_within_slacks_limits(pack: Pack, domain: Dict[str, Any], words: Any) -> None:
    @settings(max_examples=examples(2), **SETTINGS)
    @given(other=packs(pack))
    def fits(other: Pack) -> None:
        for question in asked(other, domain["intents"]):
            answer, _ = respond(question, Memory(), other)
            assert faults(render(reply_of(other, answer, words))) == [], question

    fits()

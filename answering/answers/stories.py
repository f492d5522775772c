"""What graduates said: reported as theirs, never generalised."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

from answering import beliefs, phrases
from answering.answer import Answer
from answering.answers.gap import gap, unserved
from answering.answers.told import told
from answering.copies import replace
from answering.heard import Near
from answering.leads.briefs import brief
from answering.leads.shown import Shown
from answering.looks import suggest, wording
from answering.lookup import story_at
from answering.reading.fitting import POLAR, nearest_to
from answering.reading.reading import Reading
from knowledge import Held, Pack


def answer_stories(reading: Reading, pack: Pack) -> Answer:
    """The stories of the named industries; all of them where none is named, or none has one, which is said first; that there are none, in
    a pack without any.
    """
    if "stories" not in pack.topics:
        return gap(pack, "other", phrases.say(pack, "stories_about"), (), (), suggest.few_starters(pack))
    if not pack.stories:
        return gap(pack, "stories", pack.topics["stories"].about, (), (), suggest.next_topics(pack, "stories"))
    fitting = [key for key, story in pack.stories.items() if story.industry in reading.about or f"stories#{key}" in reading.about]
    told_of = tuple(Held(f"stories#{key}", pack.stories[key].fact) for key in fitting or pack.stories)
    nearest = _nearest(reading, told_of)
    facts = (nearest,) if nearest else _nearest_first(reading, told_of)
    industries = (story_at(pack, held.id).industry for held in facts)
    shown = _shown(pack, facts)
    if not nearest and _asks_more_of_one(reading):
        shown = replace(shown, lead=f"{phrases.say(pack, 'story_no_more')} {shown.lead}")
    answer = told(pack, "stories", shown, facts, subjects=tuple(industry for industry in industries if industry))
    return answer if fitting else _after_saying_that_none_is_from(reading, pack, answer, shown, facts)


def _after_saying_that_none_is_from(reading: Reading, pack: Pack, answer: Answer, shown: Shown, facts: Sequence[Held]) -> Answer:
    """`answer`, which tells all stories, where an industry was asked for of which nobody tells: that is said first."""
    asked = tuple(each for each in reading.about if pack.kind_of(each) == "industries")
    if not asked:
        return answer
    unsaid = wording.unsaid_of(pack, "stories", asked)
    values = replace(shown, lead=f"{unsaid} {shown.lead}").values(pack, facts)
    return replace(answer, status="partly", values=values, missing=unserved(pack, asked))


def _asks_more_of_one(reading: Reading) -> bool:
    """Whether yes or no is asked of somebody whose story was just told."""
    return reading.form in POLAR and "the_teller_in_focus" in reading.because and not reading.missing


_MEANS_THEM = frozenset({"whoever_works_there", "the_teller_of_that_sort", "the_teller_who_is_left"})
"""Rules that say whose stories are meant: all of them."""


def _nearest(reading: Reading, told_of: Sequence[Held]) -> Optional[Held]:
    """The story that the question is about: by its words, or by its meaning; none where it is said whose are meant."""
    if _MEANS_THEM.intersection(reading.because):
        return None
    return nearest_to(reading.text, told_of) or _nearest_by_meaning(reading, told_of)


def _nearest_first(reading: Reading, told_of: Tuple[Held, ...]) -> Tuple[Held, ...]:
    """All of them: those that are near to what is asked before the others, since not all are shown in full."""
    near = {each.fact: each.likeness for each in reading.heard.near_opinions if each.likeness >= beliefs.THRESHOLDS.near_opinion}
    return tuple(sorted(told_of, key=lambda held: -near.get(held.id, 0.0)))


def _nearest_by_meaning(reading: Reading, told_of: Sequence[Held]) -> Optional[Held]:
    """The one that is near enough, where no other is as near: "did anybody tell how it went" asks for all of them."""
    facts = {held.id: held for held in told_of}
    near, second, *_ = (*(each for each in reading.heard.near_opinions if each.fact in facts), *(Near("", 0.0),) * 2)
    stands_out = near.likeness - second.likeness >= beliefs.THRESHOLDS.opinion_apart
    return facts.get(near.fact) if near.likeness >= beliefs.THRESHOLDS.near_opinion and stands_out else None


def _shown(pack: Pack, facts: Tuple[Held, ...]) -> Shown:
    """Who says what, in a line each: opinions, and said to be. Where only one does, that one in full."""
    tellers = [teller_of(pack, held) for held in facts]
    lines = tuple(wording.labelled(teller, brief(held)) for teller, held in zip(tellers, facts))
    if len(facts) == 1:
        return Shown(phrases.say(pack, "story_lead", teller=tellers[0], brief=brief(facts[0])), (facts[0].fact.statement,), told=facts)
    return Shown(phrases.say(pack, "stories_lead"), lines, told=facts)


def teller_of(pack: Pack, held: Held) -> str:
    story = story_at(pack, held.id)
    name = story.name or (story.fact.credited_to or "").capitalize()
    return f"{name} ({wording.inside(pack.named(story.industry).name)})" if story.industry else name

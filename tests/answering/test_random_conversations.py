"""Conversations of 30 turns at random: whatever is said, every turn is answered, cited, and about what was really shown."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field, replace
from typing import Dict, List, Mapping, Set, Tuple

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from answering.answer import Answer
from answering.beliefs import THRESHOLDS
from answering.frame import kind_of
from answering.memory import Memory
from answering.phrases import common
from answering.reading.reading import Reading
from answering.vocabulary import COVERS
from knowledge import FACETS, KINDS, Pack
from tests.answering.conftest import Conversation, Converse

TURNS = 30
CONVERSATIONS = int(os.environ.get("TEST_CONVERSATIONS") or 10)
"""So many on each pack; TEST_CONVERSATIONS=1000 is the long form."""
MOVES: Dict[str, Tuple[str, ...]] = {
    # single questions
    "what about {industry}?": ("follow_up", "ask_industry_profile"),
    "{topic} in {industry}": ("ask_{facet}", "ask_industry_profile", "follow_up"),
    "which industries have {topic}?": ("ask_{facet}", "ask_filter"),
    "{topic}?": ("ask_{facet}", "follow_up"),
    "tell me about {role}": ("ask_role_profile", "ask_entry_roles"),
    "is {skill} needed": ("ask_skill_profile", "ask_skills"),
    "which roles are there": ("ask_entry_roles",),
    "what skills": ("ask_skills",),
    "what do graduates say of {industry}": ("ask_stories",),
    "what can I do with the degree": ("ask_overview",),
    "how do I choose": ("ask_choose",),
    "do I need that first": ("ask_faq",),
    # pointers and ellipsis
    "and {topic}?": ("follow_up", "ask_{facet}"),
    "what about {topic} there": ("follow_up", "ask_{facet}"),
    "the {ordinal} one": ("follow_up", "elaborate", "ask_industry_profile", "ask_{facet}", "nlu_fallback"),
    "tell me more about the last two": ("elaborate", "ask_compare"),
    "#{place}": ("follow_up", "out_of_scope_gibberish"),
    "{topic} of the {ordinal} and the {ordinal}": ("ask_{facet}", "ask_compare"),
    "why?": ("ask_why",),
    "more": ("elaborate",),
    "tell me more about it": ("elaborate", "ask_industry_profile"),
    "ok and then?": ("follow_up",),
    # further back
    "go back": ("goodbye", "correct"),
    "and the one before?": ("follow_up", "out_of_scope_world"),
    "back to {industry}": ("follow_up", "not_covered_personal"),
    "what did you say about {topic}?": ("ask_stories", "repeat"),
    "and the other one?": ("follow_up",),
    "the others": ("follow_up", "ask_filter"),
    "the former": ("follow_up",),
    "and the latter, {topic}?": ("follow_up", "ask_{facet}"),
    "and for both?": ("follow_up", "ask_compare"),
    "the {ordinal} {noun} on your list": ("follow_up", "ask_recommend"),
    "drop the {ordinal} one": ("follow_up", "ask_filter"),
    "ok {industry} is fine again": ("follow_up", "ask_industry_profile"),
    "the one with {word}": ("follow_up", "out_of_scope_world"),
    "the cheaper one": ("follow_up", "ask_filter"),
    "is that more than {industry}": ("follow_up", "ask_compare"),
    "which is better": ("ask_compare", "follow_up"),
    "what does it pay": ("ask_salary",),
    "in general": ("follow_up", "ask_overview"),
    "the difference between the {ordinal} and the {ordinal}": ("ask_compare", "out_of_scope_world"),
    # an answer as a whole
    "do all of them pay over {sum}": ("ask_filter", "ask_salary"),
    "is any of them below {sum}": ("ask_filter", "ask_salary"),
    "which was better": ("not_covered_profession", "ask_compare"),
    "is that the only one": ("follow_up", "ask_filter"),
    "in a numbered list please": ("out_of_scope_task", "repeat"),
    "show me the spot in the text": ("ask_source", "out_of_scope_task"),
    "recap what you told me so far": ("repeat", "out_of_scope_task"),
    "what haven't we talked about yet": ("ask_capabilities", "follow_up"),
    "what was my first question": ("repeat", "ask_capabilities"),
    "which of these is easiest to get into": ("ask_easiest", "ask_filter"),
    "and the lowest?": ("follow_up", "ask_filter"),
    "and the other end?": ("follow_up", "out_of_scope_world"),
    "shorter please": ("repeat", "out_of_scope_task"),
    "give me an example": ("elaborate", "out_of_scope_task"),
    # a figure
    "is that {figure} for sure": ("ask_source", "nlu_fallback"),
    "so it is {figure}, right?": ("affirm", "ask_{facet}"),
    "is that more than {sum}": ("ask_compare", "ask_salary"),
    "I was offered {sum} in {industry}, is that fair": ("not_covered_personal", "ask_salary"),
    "what was the {figure} again": ("repeat", "ask_source"),
    "how much is that a month": ("ask_salary", "out_of_scope_world"),
    "which has the widest range": ("ask_filter", "ask_salary"),
    "is that an average": ("ask_source", "nlu_fallback"),
    "who was counted there": ("ask_source", "not_covered_detail"),
    "is that before tax": ("not_covered_detail", "ask_salary"),
    "are those two the same figure": ("ask_compare", "ask_source"),
    "by how much?": ("follow_up", "ask_compare"),
    "what year is that from": ("ask_source", "follow_up"),
    # corrections
    "no, I meant {industry}": ("correct",),
    "not that, {topic}": ("correct",),
    "no, {role}": ("correct", "deny"),
    # comparisons
    "compare {industry} and {industry}": ("ask_compare",),
    "{industry} or {industry}, which has better {topic}": ("ask_compare", "ask_{facet}"),
    "{role} vs {role}": ("ask_compare",),
    "compare them": ("ask_compare",),
    "and compared with {industry}?": ("ask_compare", "follow_up"),
    # filters
    "which pay over {sum} and have {topic}": ("ask_filter",),
    "over {sum}": ("ask_filter", "ask_salary"),
    "starting at {sum} or more": ("ask_filter",),
    "between {sum} and {sum}": ("ask_filter",),
    "{topic} without {topic}": ("ask_filter",),
    "anything but {industry}": ("ask_filter", "deny"),
    "only the ones with {topic}": ("ask_filter", "follow_up"),
    "which of those pay most": ("ask_filter", "ask_compare", "ask_salary"),
    "which of those have {topic}": ("ask_filter", "ask_{facet}"),
    "and not {industry}": ("ask_filter", "correct"),
    "top 2 for pay": ("ask_filter",),
    "lowest {topic}": ("ask_{facet}", "ask_filter"),
    # several at once
    "{topic} and {topic}?": ("ask_{facet}", "ask_filter"),
    "{topic}, {topic} and also {topic} in {industry}?": ("ask_{facet}",),
    # the recommendation
    "which industry suits me": ("ask_recommend",),
    "I hate {industry}": ("state_preference", "out_of_scope_world"),
    "I don't like {option}, I'd rather have {option}": ("state_preference", "correct"),
    "{option} isn't that important": ("state_preference",),
    "my mother says {option}": ("state_preference", "nlu_fallback"),
    "give me the result": ("ask_recommend", "out_of_scope_task"),
    "what have you noted so far": ("ask_capabilities",),
    "which came second": ("follow_up", "ask_filter"),
    "why not {industry}": ("ask_why",),
    "why that one": ("ask_why",),
    "what speaks against it": ("ask_why", "out_of_scope_world"),
    "what if I wanted {option}": ("ask_recommend", "follow_up"),
    "recommend one of {industry}, {industry} or {industry} for someone who likes {option}": ("ask_recommend",),
    "remove the {option} thing": ("ask_filter", "correct"),
    "undo": ("correct",),
    "forget my wishes": ("out_of_scope_task",),
    "restart the recommendation": ("start_over", "ask_recommend"),
    "continue the recommendation": ("ask_recommend", "affirm"),
    "what do you mean by {option}": ("small_talk", "ask_capabilities"),
    "why do you ask": ("ask_why",),
    "I like {option}": ("state_preference",),
    "{option}": ("state_preference", "follow_up", "ask_{facet}"),
    "skip": ("skip",),
    "change my {ordinal} answer": ("correct", "state_preference"),
    "go on": ("affirm", "follow_up"),
    "stop": ("stop",),
    # the source
    "where does that come from": ("ask_source",),
    "who says {figure}": ("ask_source", "nlu_fallback"),
    # what can't be answered
    "{topic} in Narnia": ("not_covered_place",),
    "will I get hired": ("not_covered_personal",),
    "what's the weather": ("out_of_scope_world",),
    "blorp": ("out_of_scope_gibberish", "nlu_fallback"),
    "I can't go on any longer": ("distress",),
    "I feel so hopeless": ("distress", "not_covered_personal"),
    # talk
    "hello": ("greet",),
    "thanks": ("thank",),
    "what can you do": ("ask_capabilities",),
    "can I talk to somebody": ("ask_handoff",),
    "are you human": ("bot_challenge",),
    "again please": ("repeat",),
    "start over": ("start_over",),
    "this is no help": ("complain",),
    "yes": ("affirm",),
    "no": ("deny",),
}
"""What can be said, and what it may be taken for."""
ORDINALS = ("first", "second", "third", "fourth", "seventh", "last")
NOUNS = {"industry": "industries", "role": "roles", "skill": "skills"}
LOOK_BEYOND = {
    *("the_others", "asks_what_else_fits", "who_is_on_that_side_of_one", "who_pays_as_well_as_that", "leaves_out_what_was_ruled_out"),
    *("one_by_what_was_said_of_it", "one_by_its_meaning", "another_by_a_word_of_it", "one_talked_of_before", "asks_in_between"),
}
"""Rules that look for what wasn't shown: those that a list left out, that fit besides, that pay more than one or weren't ruled out; in all
of a kind the one that is described or wished for.
"""


@dataclass(frozen=True)
class Turn:
    """One message, with what the classifier makes of it and the seconds since the one before."""

    text: str
    intent: str
    doubts: Mapping[str, float]
    after: float


@dataclass
class Watch:
    """What people have seen and said so far, told from the texts alone."""

    pack: Pack
    seen: Set[str] = field(default_factory=set)
    said: Set[str] = field(default_factory=set)
    listed: Tuple[str, ...] = ()
    lists: Dict[str, Tuple[str, ...]] = field(default_factory=dict)

    def reads(self, text: str) -> None:
        self.seen |= {
            subject for kind in KINDS for subject, thing in self.pack.collection(kind).items() if thing.name.casefold() in text.casefold()
        }


def fills(pack: Pack) -> Dict[str, List[str]]:
    """What may stand in each place of MOVES."""
    figures = [str(int(number)) for held in pack.facts() for figure in held.fact.figures for number in figure.numbers]
    return {
        "industry": [industry.name for industry in pack.industries.values()],
        "role": [role.name for role in pack.roles.values()],
        "skill": [skill.name for skill in pack.skills.values()],
        "topic": [pack.topics[topic].label for topic in (*FACETS, "entry_roles", "skills")],
        "facet": [*FACETS],
        "ordinal": [*ORDINALS],
        "noun": [*NOUNS],
        "word": [word for held in pack.facts() for word in held.fact.statement.split()[:6] if word.isalpha()][:60],
        "place": ["1", "2", "4", "9"],
        "sum": ["4,000", "50k", "90k", "$100,000", "121 thousand", "400k"],
        "option": [option.title for inquiry in pack.interview.values() for option in inquiry.options.values()],
        "figure": figures,
    }


def turns(pack: Pack) -> st.SearchStrategy:
    words = fills(pack)

    @st.composite
    def turn(draw: st.DrawFn) -> Turn:
        def fill(place: re.Match) -> str:
            return draw(st.sampled_from(words[place.group(1)]))

        form = draw(st.sampled_from([*MOVES]))
        intent, other = (
            re.sub(r"{(\w+)}", fill, draw(st.sampled_from(intents))) for intents in (MOVES[form], ("ask_{facet}", "not_covered_detail"))
        )
        doubt = draw(st.sampled_from([0.0, 0.0, 0.2, 0.49]))
        after = draw(st.sampled_from([5.0] * 9 + [THRESHOLDS.fades_after + 1.0]))
        return Turn(re.sub(r"{(\w+)}", fill, form), intent, {other: doubt} if doubt and other != intent else {}, after)

    return st.lists(turn(), min_size=TURNS, max_size=TURNS)


@pytest.mark.parametrize("name", ["default_pack", "invented_pack", "nursing_pack"])
def test_thirty_turns(name: str, request: pytest.FixtureRequest, converse: Converse, words, keeps_contract) -> None:
    pack: Pack = request.getfixturevalue(name)

    @settings(max_examples=CONVERSATIONS, deadline=None, database=None, derandomize=True, phases=(Phase.generate,))
    @given(said=turns(pack), contact=st.sampled_from(["", "jo@tower.example"]))
    def goes_well(said: List[Turn], contact: str) -> None:
        talk, watch = converse(pack, contact), Watch(pack)
        for turn in said:
            before = talk.memory
            answer = talk.say(turn.text, turn.intent, turn.after, **turn.doubts)
            question = talk.said[-1][0]
            watch.said |= {*question.subjects, *question.excluded}
            assert_refers_to_what_was_shown(talk, answer, watch)
            assert_each_place_is_right(talk, watch)
            text = words.text(answer, pack)
            assert_sound(answer, text, pack, words)
            keeps_contract(answer.contract(pack, "0123abcd"))
            watch.reads(text)
            assert_remembers_what_was_shown(talk, answer, before, watch)

    goes_well()


def assert_sound(answer: Answer, text: str, pack: Pack, words) -> None:
    for part in (answer, *answer.parts):
        assert part.response in words.responses
        assert words.places(part.response) <= {*part.values, *common(pack)}
    assert text.strip() and not re.search(r"[{}]|\bNone\b", text)
    contract = answer.contract(pack, "0123abcd")
    assert bool(contract["citations"]) >= (answer.status == "answered")
    assert all(suggestion.title.strip() and suggestion.question.strip() for suggestion in answer.suggestions)


def assert_refers_to_what_was_shown(talk: Conversation, answer: Answer, watch: Watch) -> None:
    """Nothing is pointed at that was never shown, and no place beyond the end of the list; a kind that is named may be all of that kind."""
    question = talk.said[-1][0]
    resolved = talk.readings[-1]
    of_the_kind = {*watch.pack.collection(question.kind)} if question.kind in KINDS else set()
    unseen = {*resolved.subjects, *resolved.pool} - {*question.subjects} - watch.seen - watch.said - of_the_kind
    assert not unseen or LOOK_BEYOND & {*resolved.because}, resolved
    shown = resolved.memory.shown
    assert set(shown) <= watch.seen
    if answer.response == "utter_nothing_there":
        meant = [watch.lists.get(question.kind) or shown, *lists_of_focus(resolved)]
        past_its_end = [len(each) for each in meant if any(abs(place) > len(each) for place in question.ordinals)]
        assert question.among or int(answer.values["places"]) in past_its_end, question.text
    if answer.response == "utter_nothing_shown":
        assert not shown and question.ordinals
    beyond = bool(shown) and any(abs(place) > len(shown) for place in resolved.ordinals)
    in_interview = bool(
        resolved.memory.profile.asking or resolved.profile.says_something
    )  # where a place may be that of an answer given there
    assert not (beyond and answer.facts and not in_interview), question.text


def assert_each_place_is_right(talk: Conversation, watch: Watch) -> None:
    """A place is counted in the list that was shown last, or in the last of the kind that is named; past its end in one that holds it;
    where one was told of since that stands in a list of another kind, in that; without a list, in what was told of one by one.
    """
    question, resolved = talk.said[-1][0], talk.readings[-1]
    if "place_in_the_list" not in resolved.because or question.among or kind_of(watch.pack, (resolved.about or ("",))[0]) == "stories":
        return
    listed = watch.lists.get(question.kind) or watch.listed or told_one_by_one(watch.pack, resolved)
    last = max(map(abs, question.ordinals), default=0)
    if last > len(listed):
        longer = [each for each in resolved.memory.frame.lists if set(listed) < set(each)]
        assert any(len(each) >= last for each in (*longer, *lists_of_focus(resolved))), question.text
        return
    of_focus = [each for each in lists_of_focus(resolved) if len(each) >= last]
    meant = [{each[at - 1] if at > 0 else each[at] for at in question.ordinals} for each in (listed, *of_focus)]
    assert any(each <= {*resolved.subjects, *resolved.about} for each in meant), (question.text, listed, resolved)


def lists_of(answer: Answer, pack: Pack) -> Dict[str, Tuple[str, ...]]:
    """What an answer lists, by kind: each is a list of its own where it lists roles or skills beside others, and "the fourth" counts in one
    of them; else all of it is one list.
    """
    kinds = {each: kind_of(pack, each) for each in answer.subjects}
    by_kind = {kind: tuple(each for each in answer.subjects if kinds[each] == kind) for kind in kinds.values()}
    apart = {answer.topic, *answer.also} & {*COVERS} and min(map(len, by_kind.values())) > 1
    return by_kind if apart else {kinds[answer.subjects[0]]: answer.subjects}


def lists_of_focus(resolved: Reading) -> List[Tuple[str, ...]]:
    """The lists that what is in focus stands in."""
    return [each for each in resolved.memory.frame.lists if {*resolved.memory.focus} & {*each}]


def told_one_by_one(pack: Pack, resolved: Reading) -> Tuple[str, ...]:
    """Those of the last one's kind that were told of one by one, in order."""
    alone = [told.subjects[0] for told in resolved.memory.frame.told if len(told.subjects) == 1 and pack.kind_of(told.subjects[0])]
    return tuple(dict.fromkeys(each for each in alone if pack.kind_of(each) == pack.kind_of(alone[-1])))


def assert_remembers_what_was_shown(talk: Conversation, answer: Answer, before: Memory, watch: Watch) -> None:
    memory, question = talk.memory, talk.said[-1][0]
    if answer.care:
        assert replace(memory, at=before.at, danger=before.danger, comforted=before.comforted) == before
        return
    if talk.readings[-1].answer == "start_over":
        watch.listed, watch.lists = (), {}
    if answer.status in ("answered", "partly") and len(answer.subjects) > 1 and answer.topic not in ("source", "stories"):
        watch.lists.update(lists_of(answer, watch.pack))
        watch.listed = next((each for each in lists_of(answer, watch.pack).values() if each == memory.shown), answer.subjects)
        assert_in_order(answer, watch.pack)
    assert memory.shown == watch.listed, question.text
    assert {*memory.shown} <= watch.seen
    assert {*memory.focus, *memory.recent} <= watch.seen | watch.said
    assert memory.at == question.at
    assert set(memory.facts) <= {held.id for _, each in talk.said for part in (each, *each.parts) for held in part.facts}


def assert_in_order(answer: Answer, pack: Pack) -> None:
    """The bold names of a list stand in the order that is remembered."""
    named = {pack.named(subject).name: subject for subject in answer.subjects}
    bold = [named[name] for name in re.findall(r"\*\*(.+?)\*\*", " ".join(answer.values.values())) if name in named]
    if set(bold) == set(answer.subjects):
        assert tuple(dict.fromkeys(bold)) == answer.subjects

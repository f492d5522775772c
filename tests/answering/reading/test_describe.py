"""Whose story is meant that was not told yet, and what is asked of a teller beyond it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answering.heard import Unserved
from answering.memory import Memory
from answering.message import heard_in
from answering.reading.steps import read
from answering.respond import respond
from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(invented_pack: Pack, converse: Converse) -> Conversation:
    return converse(invented_pack)


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("the woman who told you something, what did she like?", "brisa"),
        ("one person found it long, alone at night", "night_keeper"),
        ("a story of somebody who hears ships", "brisa"),
        ("is it lonely in a harbour? someone who worked there", "brisa"),
    ],
)
def test_whoever_is_described_is_told_of_first(talk: Conversation, text: str, teller: str) -> None:
    assert [held.id for held in talk.say(text, "ask_stories").facts] == [f"stories#{teller}"]


@pytest.mark.parametrize(
    ("text", "intent"), [("what did he like?", "ask_stories"), ("that one person who hears ships", "ask_demand"), ("ships", "ask_stories")]
)
def test_nobody_is_described_by_another_word_for_them_or_where_nothing_of_the_kind_is_asked(
    talk: Conversation, text: str, intent: str
) -> None:
    talk.say(text, intent)
    assert "a_teller_not_told_of_yet" not in talk.readings[-1].because


@pytest.mark.parametrize("text", ["does Brisa own pearls", "how much does Brisa earn"])
def test_what_is_asked_of_a_teller_and_not_told_is_named_in_whole(talk: Conversation, text: str) -> None:
    answer = talk.say(text, "not_covered_detail", ask_salary=0.1)
    assert (answer.status, answer.missing) == ("partly", (text,))


def test_the_man_and_the_woman_are_each_told_of(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("what do graduates say", "ask_stories")
    told = []
    for text in ("and the woman?", "and the guy?", "and the woman?"):
        answer = talk.say(text, "follow_up")
        told.append(tuple(held.id for held in answer.facts))
    assert told == [("stories#ariella", "stories#sarah"), ("stories#theo",), ("stories#ariella", "stories#sarah")]


def test_whoever_is_meant_by_a_sort_or_by_being_left_is_told_of(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("what does Ariella say", "ask_stories")
    for text, told in (
        ("and the lad of the three?", "theo"),
        ("what did the fellow enjoy", "theo"),
        ("that leaves one, who is it", "sarah"),
        ("is he fond of boats", "theo"),
    ):
        assert [held.id for held in talk.say(text, "follow_up").facts] == [f"stories#{told}"], text


def test_whoever_works_where_it_was_told_of_is_asked_for(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("what does finance pay", "ask_salary")
    answer = talk.say("is there anybody in your text who works there", "ask_stories")
    assert [held.id for held in answer.facts] == ["stories#ariella"]
    talk.say("compare pay in finance and tech", "ask_compare")
    both = talk.say("do you quote anybody from these two", "ask_stories")
    assert {held.id for held in both.facts} == {"stories#ariella", "stories#sarah"}


@pytest.mark.parametrize(
    ("text", "intent", "topic"),
    [("where's it quickest to get in then", "ask_easiest", "easiest"), ("how many letters does it take", "not_covered_hiring", "other")],
)
def test_what_surely_asks_something_else_is_not_asked_of_the_teller(
    converse: Converse, default_pack: Pack, text: str, intent: str, topic: str
) -> None:
    talk = converse(default_pack)
    talk.say("what does Sarah say", "ask_stories")
    assert talk.say(text, intent).topic == topic


def test_the_cheaper_one_is_asked_in_a_sentence_of_its_own(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("compare pay in consulting and healthcare", "ask_compare")
    answer = talk.say("that cheaper one then. can I work from wherever", "ask_remote")
    assert (answer.topic, answer.subjects) == ("remote", ("consulting",))


def test_another_is_asked_about_by_a_word_of_it(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("what does a research assistant do", "ask_role_profile")
    assert talk.say("and dashboards?", "follow_up").subjects == ("bi_developer",)


def test_one_of_the_whole_list_is_described_though_only_two_were_compared_since(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("what entry level roles are there", "ask_entry_roles")
    talk.say("compare a research assistant and a data analyst", "ask_compare")
    answer = talk.say("ok back to the whole list. which is the most about dashboards", "ask_faq")
    assert answer.subjects == ("bi_developer",)


def test_one_listed_is_found_by_a_word_of_what_is_told_of_it(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("which industries want certificates", "ask_certifications")
    talk.memory = replace(talk.memory, faq="")
    heard = replace(talk.said[-1][0], text="and which is about safety", intent="follow_up", ranking={"follow_up": 0.9}, topics=(), form="")
    heard = replace(heard, unserved=(Unserved("safety"),), moves=frozenset({"leads_on", "describes_briefly"}))
    reading = read(heard, talk.memory, default_pack)
    assert (reading.answer, reading.about) == ("certifications", ("automotive",))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("the one with startups", "technology"),  # no word that begins like "starting"
        ("which of them is about preparing data", "data_analyst"),  # though that names a skill
        ("is there one where somebody guides you", "machine_learning_engineer"),
        ("the research thing sounds nice, what would I do", "research_assistant"),
    ],
)
def test_one_of_a_list_is_found_by_what_was_said_of_it(text: str, meant: str, default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    if default_pack.kind_of(meant) == "industries":
        talk.say("which industries pay best", "ask_salary")
    else:
        talk.say("what entry level roles are there", "ask_entry_roles")
    assert talk.say(text, "follow_up").subjects == (meant,)


def test_what_is_described_by_what_was_listed_is_told_of_that(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("which industries want certificates", "ask_certifications")
    answer = talk.say("the one with HIPAA", "follow_up")
    assert (answer.topic, answer.subjects) == ("certifications", ("healthcare",))


@pytest.mark.parametrize("text", ["what was that about fraud before", "you said something about fraud earlier"])
def test_what_was_told_is_found_again_by_a_word_of_it(text: str, default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("tell me about finance", "ask_industry_profile")
    talk.say("what does retail pay", "ask_salary")
    answer = talk.say(text, "not_covered_detail")
    assert answer.subjects == ("finance",) and "fraud" in answer.values["lead"]


def test_a_word_that_no_fact_has_was_never_told(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("what does finance pay", "ask_salary")
    answer = talk.say("what was that about submarines before", "out_of_scope_world")
    assert (answer.status, answer.missing) == ("not_covered", ("submarines",))


@pytest.mark.parametrize(("text", "status"), [("did Theo earn well", "partly"), ("what does Theo's industry pay", "answered")])
def test_what_a_teller_earns_is_not_what_their_field_pays(text: str, status: str, default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say(text, "ask_salary")
    assert (answer.status, answer.subjects) == (status, ("healthcare",))


def test_what_other_graduates_say_is_asked_of_the_stories(default_pack: Pack, converse: Converse) -> None:
    assert converse(default_pack).say("what did the other graduates say?", "ask_stories").topic == "stories"
    assert converse(default_pack).say("what did the previous user say", "out_of_scope_world").topic != "stories"


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("a story of somebody who had it hard at first, one is enough", "first_job"),
        ("one story please, of a woman", "beyond_code"),
        ("tell me one story", "theo"),
    ],
)
def test_one_story_is_that_which_is_asked_for(text: str, teller: str, default_pack: Pack, converse: Converse) -> None:
    near = [{"fact": "stories#first_job", "likeness": 0.4}, {"fact": "stories#beyond_code", "likeness": 0.3}]
    told = converse(default_pack)
    heard = heard_in({**told.reader.parse(text, {"ask_stories": 0.9}), "near_opinions": near}, 1_000_000.0)
    assert read(heard, Memory(), default_pack).about == (f"stories#{teller}",)


@pytest.mark.parametrize("text", ["ought she to sit an exam first", "my niece likes exams. must she take one, too", "could he sit an exam"])
def test_somebody_whom_they_know_is_no_teller(text: str, default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("what does Sarah say", "ask_stories")
    assert talk.say(text, "ask_certifications").topic == "certifications"


def test_she_is_no_teller_before_any_was_told_of(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    near = [{"fact": "stories#beyond_code", "likeness": 0.6}]
    message = {**talk.reader.parse("she says that setbacks count", {"ask_stories": 0.3, "follow_up": 0.2}), "near_opinions": near}
    assert "a_teller_by_meaning" not in read(heard_in(message, 1_000_000.0), Memory(), default_pack).because


def test_no_story_says_how_old_its_teller_is(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("what does Theo say", "ask_stories")
    for text, tellers in (("how old is he", 1), ("how old were they all back then", len(default_pack.stories))):
        answer = talk.say(text, "not_covered_detail")
        assert answer.status == "partly" and answer.missing and len(answer.facts) == tellers, text


def test_what_else_somebody_says_is_asked_of_the_same_one(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("what do graduates say", "ask_stories")
    told = talk.say("and the guy?", "follow_up")
    assert talk.say("what did that man say besides", "ask_stories").facts == told.facts


def test_whoever_else_is_from_the_other_of_two_is_told_of(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("compare pay in finance and healthcare", "ask_compare")
    first = talk.say("did anybody say what it is like in the first of the two", "ask_stories")
    other = talk.say("and somebody from the other one", "follow_up")
    assert [held.id for answer in (first, other) for held in answer.facts] == ["stories#ariella", "stories#theo"]


def test_who_speaks_of_something_is_told_where_several_do(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("what do graduates say", "ask_stories")
    told = talk.say("which of them mentions coding", "not_covered_detail")
    assert {held.id for held in told.facts} == {"stories#sarah", "stories#beyond_code"}
    named = talk.say("of those with a name, who mentions coding", "not_covered_detail")
    assert [held.id for held in named.facts] == ["stories#sarah"]


def test_all_are_told_of_where_no_story_stands_out(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    for likeness, count in ((0.54, len(default_pack.stories)), (0.4, 1)):
        near = [{"fact": "stories#first_job", "likeness": 0.55}, {"fact": "stories#beyond_code", "likeness": likeness}]
        message = {**talk.reader.parse("did anybody tell", {"ask_stories": 0.9}), "near_opinions": near}
        assert len(respond(heard_in(message, 1_000_000.0), Memory(), default_pack)[0].facts) == count


def test_what_somebody_earns_is_asked_of_whoever_was_told_of(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    told = talk.say("what does Ariella say", "ask_stories")
    answer = talk.say("how much does she make", "not_covered_detail", ask_salary=0.1)
    assert answer.facts == told.facts and answer.missing == ("how much does she make",)


def test_who_else_is_from_there_is_nobody_where_all_of_them_were_told(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    story = next(each for each in default_pack.stories.values() if each.industry and each.name)
    talk.say(f"what does {story.name} say", "ask_stories")
    talk.say(f"who else from {default_pack.named(story.industry or '').name}", "ask_stories")
    assert talk.readings[-1].answer == "no_others"

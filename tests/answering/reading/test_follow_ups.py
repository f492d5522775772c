"""What goes on from the last answer in a few words: "what do they pay there", "and below 81?", "is that everywhere?"."""

from __future__ import annotations

from typing import Sequence, Tuple

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse

NOT_SURE = 0.3


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.mark.parametrize("text", ["is it flexible at least", "simple to begin there?"])
def test_what_is_asked_of_it_is_no_list_of_all(talk: Conversation, text: str) -> None:
    talk.say("what does finance pay", "ask_salary")
    talk.say(f"{text} remote", "ask_filter", ask_remote=NOT_SURE)
    assert talk.readings[-1].subjects == ("finance",)
    assert talk.readings[-1].answer == "remote"


def test_they_are_the_people_of_the_one_that_was_told_of_last(talk: Conversation) -> None:
    talk.say("which industries are easy to enter", "ask_easiest")
    talk.say("tell me about finance", "ask_industry_profile")
    talk.say("what would they pay", "ask_salary")
    assert talk.readings[-1].subjects == ("finance",)
    talk.say("which industries are easy to enter", "ask_easiest")
    talk.say("tell me about finance", "ask_industry_profile")
    talk.say("what would those pay", "ask_salary")
    assert len(talk.readings[-1].subjects) > 1


def test_a_small_number_bounds_the_pay_that_is_talked_of(talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_salary")
    talk.say("and who drops under 81?", "out_of_scope_world")
    assert talk.readings[-1].because[-1] == "asks_for_those_within"
    assert [bound.value for bound in talk.readings[-1].heard.bounds] == [81_000]


def test_a_small_number_bounds_nothing_where_nobody_talks_of_pay(talk: Conversation) -> None:
    talk.say("is tech remote", "ask_remote")
    talk.say("and who drops under 81?", "out_of_scope_world")
    assert talk.readings[-1].answer == "out_of_scope"


def test_who_starts_people_on_a_sum_is_asked_of_all(talk: Conversation) -> None:
    talk.say("who starts newcomers at 91k or more", "not_covered_profession")
    assert talk.readings[-1].because == ("asks_for_those_within",)


@pytest.mark.parametrize(
    ("before", "text", "intent", "rule"),
    [
        (
            (("what does finance pay", "ask_salary"), ("what does tech pay", "ask_salary")),
            *("which was the lowest again", "out_of_scope_world", "who_comes_at_that_end"),
        ),
        (
            (("what entry level roles are there", "ask_entry_roles"), ("the first one", "follow_up")),
            *("and what does that do for him", "out_of_scope_world", "asks_on_about_the_one_told_of"),
        ),
        (
            (("what share of employers prefers certificates", "ask_certifications"),),
            *("only 60?", "not_covered_personal", "claims_a_figure"),
        ),
    ],
)
def test_what_the_classifier_takes_for_nothing_of_the_talk_is_read_by_what_was_told(
    talk: Conversation, before: Sequence[Tuple[str, str]], text: str, intent: str, rule: str
) -> None:
    for said, meant in before:
        talk.say(said, meant)
    talk.say(text, intent)
    assert talk.readings[-1].because[-1] == rule


def test_whether_it_is_so_everywhere_lists_where(talk: Conversation) -> None:
    talk.say("how do I get promoted in finance", "ask_promotion")
    answer = talk.say("does that hold for all of them?", "follow_up")
    assert talk.readings[-1].because == ("whether_it_is_so_everywhere",)
    assert len(answer.subjects) > 1


def test_what_kind_in_another_is_of_the_topic_talked_of(talk: Conversation) -> None:
    talk.say("which industries want certificates", "ask_certifications")
    talk.say("which ones in healthcare", "ask_industry_profile", ask_faq=0.6)
    assert talk.readings[-1].answer == "certifications"
    assert talk.readings[-1].subjects == ("healthcare",)


def test_a_name_and_a_topic_alone_ask_for_that_and_not_for_everything(talk: Conversation) -> None:
    talk.say("finance salary", "ask_industry_profile")
    assert talk.readings[-1].answer == "salary"


def test_home_after_a_refused_place_asks_the_same_of_home(talk: Conversation) -> None:
    talk.say("what does finance pay in Oslo", "not_covered_place", ask_salary=0.2)
    talk.say("fine, in the US", "not_covered_place")
    assert talk.readings[-1].because[-1] == "in_general"
    assert talk.readings[-1].answer == "salary"


def test_her_industry_is_that_of_the_graduate_who_was_told_of(talk: Conversation) -> None:
    talk.say("what does Ariella say", "ask_stories")
    talk.say("what does her sector pay", "ask_salary")
    assert talk.readings[-1].subjects == ("finance",)


def test_of_several_graduates_the_one_with_that_word_is_meant(talk: Conversation) -> None:
    talk.say("what do graduates say", "ask_stories")
    talk.say("what does he mean by unglamorous", "ask_stories")
    assert len(talk.readings[-1].about) == 1


def test_somebody_elses_dislike_rules_out_too(talk: Conversation) -> None:
    talk.say("my son hates finance. who else is hiring", "ask_demand")
    assert talk.readings[-1].excluded == ("finance",)


def test_a_question_about_what_is_named_is_no_wish(talk: Conversation) -> None:
    talk.say("recommend me an industry", "ask_recommend")
    talk.say("why does communication matter", "ask_skill_profile")
    assert not talk.memory.profile.wishes
    assert talk.readings[-1].answer == "skill_profile"


def test_a_sum_is_named_in_thousands(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    answer = talk.say("who says 90", "ask_source")
    assert "$90,000" in answer.values["lead"]


def test_what_people_start_in_is_for_beginners(talk: Conversation) -> None:
    talk.say("what does a data analyst do", "ask_role_profile")
    assert talk.say("is it entry level", "ask_easiest").topic == "entry_roles"


def test_the_others_are_all_that_are_told_of(talk: Conversation) -> None:
    talk.say("what does a data analyst do", "ask_role_profile")
    answer = talk.say("what other jobs are there", "follow_up")
    assert answer.topic == "entry_roles" and len(answer.subjects) == len(talk.pack.roles)


def test_one_of_another_kind_is_found_again_by_what_it_does(talk: Conversation) -> None:
    talk.say("what does a data analyst do", "ask_role_profile")
    talk.say("which industries pay best", "ask_salary")
    assert talk.say("the one with dashboards, what was it called", "follow_up").subjects == ("bi_developer",)


def test_a_figure_is_pointed_at_by_its_number(talk: Conversation) -> None:
    talk.say("is the job market growing", "ask_outlook")
    answer = talk.say("the other number, the 34 one", "follow_up")
    assert answer.topic == "source" and "34" in str(answer.values)


def test_who_said_it_is_found_by_what_was_said(talk: Conversation) -> None:
    talk.say("what do graduates say", "ask_stories")
    talk.say("what does Theo say", "ask_stories")
    answer = talk.say("and what did the guy say about cleaning data", "ask_skill_profile")
    assert [held.id for held in answer.facts] == ["stories#first_job"]


def test_what_a_story_does_not_tell_is_said(talk: Conversation) -> None:
    talk.say("what does Theo say", "ask_stories")
    assert talk.say("is he still there", "not_covered_place", follow_up=0.4).missing == ("is he still there",)
    assert talk.say("does he go on about it", "ask_stories").values["lead"].startswith("The source says no more")


def test_they_are_no_skills(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    talk.say("and what skills do I need", "ask_skills")
    assert talk.say("do they take newcomers", "ask_easiest").subjects == ("finance",)
    assert talk.say("and do they pay well at least", "ask_filter", ask_salary=NOT_SURE).subjects == ("finance",)


def test_skills_are_asked_for_of_the_next_one(talk: Conversation) -> None:
    talk.say("skills for tech", "ask_skills")
    answer = talk.say("and for healthcare", "follow_up")
    assert answer.topic == "skills" and "healthcare" in answer.values["lead"]


def test_whether_all_of_them_are_so_is_asked_of_what_they_were_told_by(talk: Conversation) -> None:
    talk.say("compare remote work in finance and consulting", "ask_compare")
    assert talk.say("so all of them?", "follow_up").topic == "remote"


def test_what_somebody_mentions_is_in_their_story(talk: Conversation) -> None:
    talk.say("what does Sarah say", "ask_stories")
    assert talk.say("did she mention money", "ask_salary").topic == "stories"


def test_what_is_forgotten_is_no_condition_of_what_is_asked_instead(talk: Conversation) -> None:
    talk.say("tell me about finance", "ask_industry_profile")
    answer = talk.say("forget the salary. is remote work common there", "ask_filter", ask_remote=NOT_SURE)
    assert (answer.topic, answer.subjects) == ("remote", ("finance",))


def test_neither_behind_a_name_rules_it_out(talk: Conversation) -> None:
    talk.say("which industries are remote", "ask_remote")
    left = talk.say("not tech. retail neither. finance neither", "follow_up").subjects
    assert left and not set(left) & {"technology", "finance"}


def test_who_pays_most_is_not_asked_of_the_one_in_focus(talk: Conversation) -> None:
    talk.say("what does consulting pay", "ask_salary")
    answer = talk.say("then just tell me who pays most", "ask_salary")
    assert len(answer.subjects) > 1


def test_what_is_for_beginners_stays_in_focus(talk: Conversation) -> None:
    talk.say("what does a data analyst do", "ask_role_profile")
    talk.say("is it entry level", "ask_easiest")
    assert talk.memory.focus == ("data_analyst",)


def test_which_of_the_roles_pays_best_is_asked_of_their_pay(talk: Conversation) -> None:
    talk.say("which entry level roles are there", "ask_entry_roles")
    assert talk.say("ok and which of those pays best", "ask_salary").topic == "salary"
    assert talk.say("which of those pays best", "ask_filter").topic != "entry_roles"


@pytest.mark.parametrize(
    ("text", "intent"), [("what pay do they start on?", "ask_salary"), ("starting pay?", "ask_salary"), ("and pay?", "ask_filter")]
)
def test_what_is_told_of_a_role_is_asked_of_the_one_that_was_described(
    converse: Converse, nursing_pack: Pack, text: str, intent: str
) -> None:
    talk = converse(nursing_pack)
    role = next(key for key, each in nursing_pack.roles.items() if "salary" in each.facts)
    talk.say(f"what does a {nursing_pack.roles[role].name} do", "ask_role_profile")
    answer = talk.say(text, intent)
    assert (answer.topic, answer.subjects) == ("salary", (role,))


def test_what_no_role_is_told_of_is_asked_of_all(converse: Converse, nursing_pack: Pack) -> None:
    talk = converse(nursing_pack)
    role = next(key for key, each in nursing_pack.roles.items() if "demand" not in each.facts)
    talk.say(f"what does a {nursing_pack.roles[role].name} do", "ask_role_profile")
    assert role not in talk.say("who hires most people?", "ask_demand").subjects


def test_why_is_asked_of_what_was_told_of_the_same_one(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("which certificates count at harbours", "ask_certifications")
    answer = talk.say("why do harbours care", "out_of_scope_world", ask_faq=0.4)
    assert (answer.topic, answer.subjects) == ("certifications", ("harbours",))


def test_what_a_topic_means_is_asked_by_its_label(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("tell me about kelp farms", "ask_industry_profile")
    assert talk.say("what do you mean by outlook", "ask_skill_profile", not_covered_detail=0.5).topic == "outlook"


@pytest.mark.parametrize("text", ["was there also somebody at {there}", "is there anyone from {there}"])
def test_somebody_from_there_is_asked_for(text: str, converse: Converse, default_pack: Pack) -> None:
    key, story = next((key, story) for key, story in default_pack.stories.items() if story.industry)
    talk = converse(default_pack)
    talk.say("what do graduates say", "ask_stories")
    talk.say("what do they pay", "ask_salary")
    name = default_pack.industries[story.industry or ""].name.lower()
    assert f"stories#{key}" in [held.id for held in talk.say(text.format(there=name), "follow_up").facts]


def test_thanks_for_a_story_are_thanks(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    teller = next(story.name for story in default_pack.stories.values() if story.name)
    talk.say(f"what does {teller} say", "ask_stories")
    assert talk.say("thank you, that helped a bit", "thank").status == "chitchat"


def test_yes_or_no_of_what_was_told_asks_for_no_source(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("which certifications count", "ask_certifications")
    assert talk.say("are those expensive", "ask_source", follow_up=0.3, not_covered_detail=0.35).topic != "source"


@pytest.mark.parametrize(("text", "answer"), [("what's the catch", "drawbacks"), ("convince me", "merits")])
def test_what_speaks_for_or_against_one_is_asked_of_no_figure(talk: Conversation, text: str, answer: str) -> None:
    talk.say("what does finance pay", "ask_salary")
    talk.say(text, "out_of_scope_world", ask_source=0.3)
    assert talk.readings[-1].answer == answer and talk.readings[-1].about == ("finance",)


@pytest.mark.parametrize("text", ["and how would that go in finance", "put banks in their place", "let me hear that for finance"])
def test_what_points_back_and_names_another_asks_the_same_of_it(talk: Conversation, text: str) -> None:
    talk.say("is tech remote", "ask_remote")
    talk.say(text, "ask_industry_profile", follow_up=0.5)
    assert (talk.readings[-1].answer, talk.readings[-1].about) == ("remote", ("finance",))


@pytest.mark.parametrize(
    "text", ["and tell me all there is on finance", "what else is there in finance", "and which people does finance want"]
)
def test_what_asks_for_more_than_that_is_no_such_question(talk: Conversation, text: str) -> None:
    talk.say("is tech remote", "ask_remote")
    talk.say(text, "ask_industry_profile", follow_up=0.5)
    assert talk.readings[-1].answer != "remote"


def test_getting_in_is_asked_of_those_talked_of_and_not_for_jobs(talk: Conversation) -> None:
    talk.say("compare pay in finance and healthcare", "ask_compare")
    talk.say("and on getting in?", "follow_up", ask_entry_roles=0.1, ask_easiest=0.09)
    assert (talk.readings[-1].answer, talk.readings[-1].subjects) == ("easiest", ("finance", "healthcare"))


@pytest.mark.parametrize(
    ("text", "intent", "facet"),
    [
        ("same for the other one please", "follow_up", "promotion"),
        ("and in the other?", "follow_up", "promotion"),
        ("does the other one want certificates", "ask_certifications", "certifications"),
    ],
)
def test_of_the_other_one_the_same_is_asked_or_what_is_named(talk: Conversation, text: str, intent: str, facet: str) -> None:
    talk.say("tell me about retail", "ask_industry_profile")
    talk.say("how do people rise in tech", "ask_promotion")
    talk.say(text, intent)
    assert (talk.readings[-1].answer, talk.readings[-1].subjects) == (facet, ("retail",))


@pytest.mark.parametrize("text", ["is the lower one remote", "the one with the lower floor, is it remote"])
def test_one_is_told_by_its_end_where_pay_is_talked_of(talk: Conversation, text: str) -> None:
    talk.say("compare pay in finance and tech", "ask_compare")
    talk.say(text, "ask_remote")
    assert (talk.readings[-1].answer, len(talk.readings[-1].subjects)) == ("remote", 1)


@pytest.mark.parametrize("text", ["is the one I asked about first remote", "remote work in the one we started with"])
def test_the_one_that_the_talk_began_with_is_meant(talk: Conversation, text: str) -> None:
    talk.say("what does finance pay", "ask_salary")
    talk.say("what does tech pay", "ask_salary")
    talk.say(text, "ask_remote")
    assert (talk.readings[-1].answer, talk.readings[-1].subjects) == ("remote", ("finance",))

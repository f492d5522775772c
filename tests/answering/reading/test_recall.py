"""What points back further than the last answer, or at something by what was said of it."""

from __future__ import annotations

from typing import List, Tuple

import pytest

from answering.answer import Answer
from answering.looks import wording
from answering.memory import Memory
from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


def said(talk: Conversation, *turns: Tuple[str, str]) -> List[Answer]:
    return [talk.say(text, intent) for text, intent in turns]


def test_go_back_gives_the_answer_before_the_last_and_again_the_one_before_that(talk: Conversation) -> None:
    first, second, _ = said(
        talk, ("what does finance pay", "ask_salary"), ("is tech remote", "ask_remote"), ("which roles are there", "ask_entry_roles")
    )
    back, further = said(talk, ("go back", "goodbye"), ("back", "greet"))
    assert (back.topic, back.subjects) == (second.topic, second.subjects)
    assert (further.topic, further.subjects) == (first.topic, first.subjects)


def test_the_one_before_keeps_the_topic_of_the_talk(talk: Conversation) -> None:
    said(talk, ("what does finance pay", "ask_salary"), ("and tech?", "follow_up"), ("and healthcare?", "follow_up"))
    before, earlier = said(talk, ("and the one before?", "follow_up"), ("and the one before that?", "out_of_scope_world"))
    assert (before.topic, before.subjects) == ("salary", ("technology",))
    assert (earlier.topic, earlier.subjects) == ("salary", ("finance",))


@pytest.mark.parametrize("text", ["go back to tech", "what did you say about tech?", "back to tech please", "remind me of tech"])
def test_what_was_told_of_a_subject_is_told_again(text: str, talk: Conversation) -> None:
    said(talk, ("is tech remote", "ask_remote"), ("what does finance pay", "ask_salary"))
    answer = talk.say(text, "out_of_scope_world", ask_stories=0.3)
    assert (answer.topic, answer.subjects) == ("remote", ("technology",))


def test_what_was_told_of_a_topic_is_told_again(talk: Conversation) -> None:
    said(talk, ("what does finance pay", "ask_salary"), ("is tech remote", "ask_remote"))
    answer = talk.say("what did you say about pay?", "ask_stories")
    assert (answer.topic, answer.subjects) == ("salary", ("finance",))


def test_what_was_never_told_of_is_told_now(talk: Conversation) -> None:
    assert talk.say("what did you say about tech?", "ask_stories").topic == "industry_profile"


def test_the_other_one_is_the_one_of_two_that_is_not_in_focus(talk: Conversation) -> None:
    said(talk, ("what does finance pay", "ask_salary"), ("and tech?", "follow_up"))
    one, other = said(talk, ("and the other one?", "follow_up"), ("the other one", "follow_up"))
    assert (one.topic, one.subjects, other.subjects) == ("salary", ("finance",), ("technology",))


def test_the_rest_of_a_list(talk: Conversation) -> None:
    listed, _ = said(talk, ("which industries are remote", "ask_remote"), ("the first one", "follow_up"))
    rest = talk.say("and the others?", "out_of_scope_world")
    assert set(rest.subjects) == set(listed.subjects[1:])


def test_former_and_latter_are_of_the_two_in_the_order_they_came_up(talk: Conversation) -> None:
    said(talk, ("what does finance pay", "ask_salary"), ("and tech?", "follow_up"))
    latter, former, again = said(talk, ("the latter", "follow_up"), ("the former", "follow_up"), ("the latter", "follow_up"))
    assert (latter.subjects, former.subjects, again.subjects) == (("technology",), ("finance",), ("technology",))


def test_for_both_completes_the_topic(talk: Conversation) -> None:
    said(talk, ("is finance remote", "ask_remote"), ("and tech?", "follow_up"))
    answer = talk.say("and for both?", "out_of_scope_world")
    assert (answer.topic, answer.subjects) == ("remote", ("finance", "technology"))


def test_a_place_is_counted_in_the_last_list_of_its_kind_however_long_ago(talk: Conversation) -> None:
    industries, skills, roles = said(
        talk, ("which industries are remote", "ask_remote"), ("what skills", "ask_skills"), ("which roles are there", "ask_entry_roles")
    )
    said(talk, *[("thanks", "thank"), ("is finance remote", "ask_remote")] * 5)
    assert talk.say("the third industry on your list", "ask_recommend").subjects == industries.subjects[2:3]
    assert talk.say("and the last skill?", "follow_up").subjects == skills.subjects[-1:]
    assert talk.say("what does the second role do", "out_of_scope_world").subjects == roles.subjects[1:2]


def test_what_was_dropped_is_gone_and_the_rest_is_told(talk: Conversation) -> None:
    listed = talk.say("which pay over 86k", "ask_filter").subjects
    assert set(talk.say("drop the second", "follow_up").subjects) == {*listed} - {listed[1]}


def test_a_thing_is_found_by_what_was_said_of_it(talk: Conversation) -> None:
    roles = talk.pack.roles
    talk.say("which roles are there", "ask_entry_roles")
    for role in roles:
        told = talk.pack.fact_of(role, "entry_roles")
        assert told
    found = talk.say("and the one with dashboards?", "out_of_scope_world")
    assert len(found.subjects) == 1 and "dashboard" in found.facts[0].fact.statement


def test_what_fits_several_points_at_none(talk: Conversation) -> None:
    talk.say("which roles are there", "ask_entry_roles")
    assert len(talk.say("the one with machine learning", "follow_up").subjects) != 1


def test_a_role_asked_for_its_pay_is_told_what_the_source_gives_by_role(talk: Conversation, words) -> None:
    talk.say("what does a data analyst do", "ask_role_profile")
    answer = talk.say("how much does it pay", "ask_salary")
    assert (answer.status, answer.missing) == ("partly", ("data analyst",))
    assert "data analyst" in words.text(answer, talk.pack)


def test_two_roles_have_no_pay_to_compare(talk: Conversation) -> None:
    talk.say("what does an AI operations specialist do", "ask_role_profile")
    assert talk.say("does it earn more than a data analyst?", "ask_role_profile").status == "not_covered"


def test_of_two_that_were_compared_by_pay_one_is_the_cheaper(talk: Conversation) -> None:
    said(talk, ("what does tech pay", "ask_salary"), ("and healthcare", "follow_up"))
    assert talk.say("is that more than finance", "follow_up").subjects == ("healthcare", "finance")
    assert talk.say("tell me about the cheaper one", "out_of_scope_world").subjects == ("healthcare",)


def test_of_three_that_were_asked_about_one_by_one_one_is_the_highest(talk: Conversation) -> None:
    said(talk, ("what does tech pay", "ask_salary"), ("and healthcare", "follow_up"), ("and finance", "follow_up"))
    alone = talk.say("which of those is highest", "ask_filter")
    together = talk.say("compare pay in tech, healthcare and finance", "ask_compare")
    assert alone.subjects == ("technology",) and set(together.subjects) == {"technology", "healthcare", "finance"}


def test_those_at_two_places_are_compared(talk: Conversation) -> None:
    roles = talk.say("which roles are there", "ask_entry_roles").subjects
    answer = talk.say("difference between the first and the last", "out_of_scope_world")
    assert (answer.topic, answer.subjects) == ("compare", (roles[0], roles[-1]))


def test_graduates_are_found_by_name_and_by_place(talk: Conversation) -> None:
    keys = list(talk.pack.stories)
    talk.say("what do graduates say", "ask_stories")
    second = talk.say("the second one", "follow_up")
    assert [held.id for held in second.facts] == [f"stories#{keys[1]}"]
    by_name = talk.say(f"and {talk.pack.stories[keys[0]].name}?", "out_of_scope_world")
    assert [held.id for held in by_name.facts] == [f"stories#{keys[0]}"]
    pay = talk.say("what does that sector pay", "ask_salary")
    assert (pay.topic, pay.subjects) == ("salary", (talk.pack.stories[keys[0]].industry,))
    bare = talk.say(f"{talk.pack.stories[keys[1]].name.lower()}s story", "out_of_scope_world")
    assert [held.id for held in bare.facts] == [f"stories#{keys[1]}"]


def test_who_comes_second_may_be_asked_with_what_they_are_told_to_have(talk: Conversation) -> None:
    first = talk.say("which industries pay best", "ask_salary")
    second = talk.say("who comes second and whats the range", "out_of_scope_world", ask_salary=0.3, follow_up=0.3)
    assert (second.topic, set(second.subjects)) == ("filter", set(first.subjects))


def test_a_question_that_names_something_else_is_no_description(talk: Conversation) -> None:
    said(talk, ("what does finance pay", "ask_salary"), ("which roles are there", "ask_entry_roles"))
    answer = talk.say("which industries are remote", "ask_remote")
    assert answer.topic == "remote" and len(answer.subjects) > 2


def test_what_was_ruled_out_stays_out_until_it_is_let_in(talk: Conversation) -> None:
    said(talk, ("which industries pay over 86k", "ask_filter"), ("without finance", "ask_filter"), ("how do I choose", "ask_choose"))
    assert "finance" not in talk.say("which industries are remote", "ask_remote").subjects
    assert talk.say("what does finance pay", "ask_salary").subjects == ("finance",)
    assert "finance" not in talk.say("which industries pay best", "ask_salary").subjects
    assert "finance" in talk.say("ok finance is fine again", "follow_up").subjects
    assert "finance" in talk.say("which industries are remote", "ask_remote").subjects


def test_what_somebody_rules_out_of_their_wishes_stays_out_of_lists_too(talk: Conversation) -> None:
    talk.say("I hate finance", "state_preference")
    assert "finance" not in talk.say("which industries pay best", "ask_salary").subjects
    talk.say("forget what I said about finance", "correct")
    assert not talk.memory.profile.ruled_out
    assert "finance" in talk.say("which industries pay best", "ask_salary").subjects


def test_a_role_that_corrects_nothing_known_keeps_the_topic_in_general(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    answer = talk.say("no I meant everybody", "correct")
    assert answer.topic == "salary" and len(answer.subjects) > 1


def test_another_figure_held_against_it_is_said_not_to_be_there(talk: Conversation, words) -> None:
    first = talk.say("what do graduates earn on average", "ask_salary")
    answer = talk.say("I read 111k somewhere, so you're wrong", "complain")
    assert answer.topic == "source" and {held.id for held in answer.facts} <= {held.id for held in first.facts}
    assert "111" in words.text(answer, talk.pack)


def test_pointers_before_anything_was_said_fail_softly(talk: Conversation) -> None:
    for text in ("back", "the one before", "the other one", "and the latter?", "the one with dashboards", "and for both?", "in general"):
        talk.memory = Memory()
        assert talk.say(text, "follow_up").status in ("clarify", "chitchat", "answered", "out_of_scope")


def test_a_bare_facet_after_a_role_is_about_the_role_and_the_talk_stays_with_it(talk: Conversation) -> None:
    talk.say("what is a research assistant", "ask_role_profile")
    pay, home = said(talk, ("salary?", "ask_salary"), ("can she work from home", "ask_remote"))
    assert (pay.status, pay.missing) == ("partly", ("research assistant",))
    assert (home.topic, home.status) == ("remote", "partly") and "research assistant" in home.values["lead"]
    compared = talk.say("how does that compare to the BI developer", "ask_role_profile")
    assert (compared.topic, compared.subjects) == ("compare", ("research_assistant", "bi_developer"))
    assert talk.say("and which pays better", "ask_filter").status == "not_covered"


def test_after_a_comparison_by_one_facet_another_industry_is_told_by_that_facet(talk: Conversation) -> None:
    said(talk, ("what do graduates earn", "ask_salary"), ("tech or finance?", "ask_compare"))
    answer = talk.say("what about consulting instead", "follow_up")
    assert (answer.topic, answer.subjects) == ("salary", ("consulting",))


def test_of_the_stories_the_one_from_an_industry(talk: Conversation) -> None:
    talk.say("what do graduates say", "ask_stories")
    answer = talk.say("who works in finance", "ask_industry_profile")
    (held,) = answer.facts
    assert talk.pack.stories[held.id.partition("#")[2]].industry == "finance"
    assert talk.say("what did she say exactly", "ask_stories").facts == answer.facts


def test_all_that_was_told_of_it_is_told_again_where_that_was_more_than_one_topic(talk: Conversation) -> None:
    said(talk, ("is tech remote", "ask_remote"), ("what does tech pay", "ask_salary"), ("is finance remote", "ask_remote"))
    assert talk.say("what did you tell me about tech", "ask_stories").topic == "industry_profile"


def test_what_no_story_tells_of_its_teller_is_named_before_it(talk: Conversation) -> None:
    talk.say("what does Ariella say", "ask_stories")
    asked = talk.say("how old is she?", "out_of_scope_world")
    assert (asked.status, asked.missing) == ("partly", ("how old is she",))
    assert talk.say("and what does she say of finance?", "ask_stories").missing == ()
    assert talk.say("how old is Ariella?", "out_of_scope_world").missing == ("how old is Ariella",)


def test_the_range_is_that_of_the_one_in_focus(talk: Conversation) -> None:
    said(talk, ("what does tech pay", "ask_salary"), ("is it remote", "ask_remote"))
    answer = talk.say("the range there was what again?", "ask_promotion", ask_promotion=0.3)
    assert (answer.topic, answer.subjects) == ("salary", ("technology",))


def test_those_not_talked_of_are_all_others_that_the_source_says_it_of(talk: Conversation) -> None:
    said(talk, ("what does tech pay", "ask_salary"), ("and finance?", "follow_up"))
    answer = talk.say("and the ones I didn't mention?", "follow_up")
    assert (answer.topic, set(answer.subjects)) == ("salary", {"healthcare", "consulting"})


def test_those_not_talked_of_may_be_counted_after_a_comparison(talk: Conversation) -> None:
    talk.say("compare pay in tech and finance", "ask_compare")
    answer = talk.say("then the two we haven't looked at", "follow_up")
    assert (answer.topic, set(answer.subjects)) == ("salary", {"healthcare", "consulting"})


def test_the_others_are_the_graduates_who_were_not_told_of_one_by_one(talk: Conversation) -> None:
    keys = list(talk.pack.stories)
    said(talk, ("what do graduates say", "ask_stories"), (f"what does {talk.pack.stories[keys[0]].name} say", "ask_stories"))
    others = talk.say("and the other ones?", "follow_up")
    assert [held.id for held in others.facts] == [f"stories#{key}" for key in keys[1:]]


def test_a_place_that_is_crossed_off_leaves_the_others_though_the_words_alone_would_be_refused(talk: Conversation) -> None:
    listed = talk.say("which industries are remote", "ask_remote").subjects
    left = talk.say("drop the second", "follow_up", out_of_scope_injection=0.3, out_of_scope_gibberish=0.3)
    assert (left.topic, left.subjects) == ("filter", (listed[0], *listed[2:]))


@pytest.mark.parametrize(("text", "intent"), [("does that matter", "skip"), ("is it fun", "small_talk")])
def test_yes_or_no_that_is_asked_of_what_was_told_is_no_talk(text: str, intent: str, talk: Conversation) -> None:
    talk.say("tell me about tech", "ask_industry_profile")
    answer = talk.say(text, intent, ask_stories=0.3, affirm=0.3)
    assert (answer.status, answer.missing) == ("not_covered", (text,))


def test_what_one_does_there_is_asked_of_the_one_in_focus(talk: Conversation) -> None:
    talk.say("tell me about finance", "ask_industry_profile")
    guessed = talk.say("how would I get going there", "ask_entry_roles", ask_easiest=0.3, ask_promotion=0.3)
    assert guessed.subjects == ("finance",)
    talk.say("what would I start as there", "ask_entry_roles")
    assert talk.readings[-1].about == ("finance",)


def test_which_of_two_points_at_them_and_at_no_figure(talk: Conversation) -> None:
    said(talk, ("what does finance pay", "ask_salary"), ("and tech?", "follow_up"))
    talk.say("and which of the two wants certificates", "ask_certifications")
    assert "asks_for_another_figure" not in talk.readings[-1].because


@pytest.mark.parametrize("text", ["back to the one before, what would I learn there", "and the one before: what does it do"])
def test_the_one_before_may_be_asked_something(text: str, talk: Conversation) -> None:
    talk.say("what does a data analyst do", "ask_role_profile")
    talk.say("research assistant?", "ask_role_profile")
    assert talk.say(text, "follow_up", not_covered_learning=0.4).subjects == ("data_analyst",)
    assert talk.say("and the other one, same question", "follow_up").subjects == ("research_assistant",)


def test_a_topic_of_the_one_before(talk: Conversation) -> None:
    said(talk, ("what does tech pay", "ask_salary"), ("what does finance pay", "ask_salary"))
    answer = talk.say("back to the one before, is it remote", "ask_remote")
    assert (answer.topic, answer.subjects) == ("remote", ("technology",))


def test_one_is_described_by_an_abbreviation(talk: Conversation) -> None:
    talk.say("how do people get promoted in finance, manufacturing and automotive", "ask_promotion")
    assert talk.say("and the one where you'd have a say in R&D", "follow_up").subjects == ("automotive",)


def test_back_may_be_asked_something(talk: Conversation) -> None:
    said(talk, ("what does tech pay", "ask_salary"), ("what does finance pay", "ask_salary"))
    answer = talk.say("go back one step", "follow_up")
    assert (answer.topic, answer.subjects) == ("salary", ("technology",))
    assert talk.say("no, the other", "correct", follow_up=0.4).subjects == ("finance",)


def test_after_a_refusal_the_same_may_be_asked_of_any_job(talk: Conversation) -> None:
    refused = talk.say("what salary has a plumber", "not_covered_profession", ask_salary=0.2)
    answer = talk.say("ok then for any ML job", "ask_entry_roles")
    assert (refused.status, refused.topic) == ("not_covered", "salary")
    assert (answer.status, answer.topic) == ("answered", "salary")


@pytest.mark.parametrize(
    ("text", "place"), [("and the one before it?", 2), ("and the one after number three", 3), ("back to the very first of your list", 0)]
)
def test_a_place_is_told_by_the_one_beside_it(text: str, place: int, talk: Conversation) -> None:
    listed = talk.say("what entry level roles are there", "ask_entry_roles").subjects
    talk.say("number four, what is that", "follow_up")
    assert talk.say(text, "follow_up").subjects == (listed[place],)


def test_above_the_first_of_a_list_stands_nothing(talk: Conversation) -> None:
    talk.say("what entry level roles are there", "ask_entry_roles")
    assert talk.say("the one before number one", "follow_up").status == "clarify"


def test_the_range_of_the_one_that_is_named_is_told_again(talk: Conversation) -> None:
    said(talk, ("what does finance pay", "ask_salary"), ("and tech?", "follow_up"), ("is it remote", "ask_remote"))
    answer = talk.say("and what was that finance range?", "not_covered_detail")
    assert (answer.topic, answer.subjects) == ("salary", ("finance",))


@pytest.mark.parametrize("text", ["wait, I don't mean finance, tech", "hold on, not finance, tech", "sorry I meant tech, not finance"])
def test_what_was_meant_stands_behind_the_slip(text: str, talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    answer = talk.say(text, "correct")
    assert (answer.topic, answer.subjects) == ("salary", ("technology",))


@pytest.mark.parametrize("text", ["does the article say why tech pays that", "any reason tech pays so much?", "explain why it pays that"])
def test_a_reason_that_is_asked_for_in_passing_is_no_question_for_the_source(text: str, talk: Conversation) -> None:
    talk.say("what does tech pay", "ask_salary")
    answer = talk.say(text, "ask_source", ask_salary=0.3)
    assert (answer.topic, answer.subjects) == ("salary", ("technology",))
    assert talk.readings[-1].form == "why"


@pytest.mark.parametrize("text", ["am I too old at 46?", "I'm 38, too late for me?"])
def test_an_age_is_no_figure(text: str, talk: Conversation) -> None:
    talk.say("do certificates count", "ask_certifications")
    assert talk.say(text, "not_covered_personal").status == "not_covered"


def test_what_was_not_talked_of_is_named(talk: Conversation) -> None:
    said(talk, ("what does finance pay", "ask_salary"), ("which roles are there", "ask_entry_roles"))
    answer = talk.say("what haven't we covered yet", "out_of_scope_world")
    topics = str(answer.values["topics"])
    inside = {key: wording.inside(topic.title) for key, topic in talk.pack.topics.items()}
    assert (answer.status, answer.topic) == ("chitchat", "capabilities")
    assert inside["promotion"] in topics and inside["salary"] not in topics and inside["entry_roles"] not in topics


def test_whether_one_was_named_is_told_by_what_the_list_was_of(talk: Conversation) -> None:
    talk.say("which industries are easiest to enter", "ask_easiest")
    answer = talk.say("was marketing in that list?", "follow_up")
    assert (answer.topic, answer.subjects) == ("easiest", ("marketing",))
    left_out = talk.say("did you mention consulting just now", "correct")
    assert (left_out.topic, left_out.status, left_out.missing) == ("easiest", "partly", ("consulting",))


def test_a_facet_named_after_pay_is_of_the_one_in_focus_and_no_figure_over_all(talk: Conversation) -> None:
    talk.say("what does consulting pay", "ask_salary")
    answer = talk.say("and promotion?", "ask_filter", ask_promotion=0.3)
    assert (answer.topic, answer.missing) == ("promotion", ("consulting",))


@pytest.mark.parametrize("text", ["and which ones don't?", "ok and where not"])
def test_those_that_do_not_are_listed(talk: Conversation, text: str) -> None:
    having = talk.say("which industries want certificates", "ask_certifications").subjects
    lacking = talk.say(text, "ask_filter")
    assert lacking.topic == "filter" and lacking.subjects and not set(lacking.subjects) & set(having)


def test_what_asks_of_all_but_one_asks_nothing_of_the_figure_shown(talk: Conversation) -> None:
    assert talk.say("does tech take beginners, true?", "ask_easiest").subjects == ("technology",)
    answer = talk.say("huh ok. and besides tech where is it easy", "ask_easiest", ask_filter=0.45)
    assert len(answer.subjects) > 1 and "technology" not in answer.subjects


def test_a_topic_that_was_not_meant_is_left_for_the_one_that_was(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    answer = talk.say("sorry, I meant remote, not pay", "correct")
    assert (answer.topic, answer.subjects) == ("remote", ("finance",))


def test_what_is_hardly_taken_for_talk_and_asks_is_none(talk: Conversation) -> None:
    talk.say("do certificates count", "ask_certifications")
    doubts = {f"not_covered_{kind}": 0.1 for kind in ("detail", "profession", "hiring")} | {"ask_choose": 0.07, "ask_faq": 0.05}
    answer = talk.say(
        "do I need them at the start",
        "start_over",
        **doubts,
        **{f"ask_{each}": 0.09 for each in ("demand", "skills", "overview")},
        out_of_scope_world=0.23,
    )
    assert answer.topic != "other" or answer.status != "chitchat"


def test_thanks_ask_nothing_of_us(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    assert not talk.say("thank you, nice", "thank").response.startswith("utter_itself")


def test_anything_on_a_facet_is_asked_of_the_one_in_focus_and_no_wish(talk: Conversation) -> None:
    talk.say("tell me about retail", "ask_industry_profile")
    answer = talk.say("anything on money", "state_preference")
    assert (answer.topic, answer.missing) == ("salary", ("retail",))


def test_the_first_suggested_is_the_first_of_the_recommendation(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    first = talk.say("I love working from home, which trade do you recommend", "ask_recommend").subjects[0]
    other = next(key for key in invented_pack.industries if key != first)
    talk.say(f"tell me about {invented_pack.named(other).name}", "ask_industry_profile")
    assert talk.say("back to the first one you suggested", "follow_up").subjects == (first,)


def test_the_first_suggested_is_what_was_told_of_several_that_were_asked_about(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    assert not invented_pack.fact_of("kelp_farms", "remote") and invented_pack.fact_of("airship_lines", "remote")
    talk.say("of kelp farms and airship lines, which one lets me work from home", "ask_remote")
    talk.say("which trades pay best", "ask_filter")
    answer = talk.say("the first one you suggested, what is the pay there", "ask_salary")
    assert (answer.topic, answer.subjects) == ("salary", ("airship_lines",))
    talk = converse(invented_pack)
    talk.say("which trades pay best", "ask_filter")
    talk.say("the first one you suggested", "follow_up")
    assert "the_first_suggested" not in talk.readings[-1].because  # it is the first of that list


def test_an_end_of_what_the_one_in_focus_pays_may_be_said(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("is consulting remote", "ask_remote")
    answer = talk.say("max there 120?", "out_of_scope_world", ask_filter=0.3)
    assert (answer.topic, answer.subjects) == ("salary", ("consulting",))
    talk.say("max there 777?", "out_of_scope_world", ask_filter=0.3)
    assert "says_an_end_of_its_pay" not in talk.readings[-1].because


def test_the_remaining_are_those_of_the_list_that_two_were_taken_from(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    listed = talk.say("what entry level roles are there", "ask_entry_roles").subjects
    talk.say("number 2 and number 4, difference?", "follow_up")
    assert set(talk.say("ok and the remaining three", "follow_up").subjects) == {listed[0], listed[2], listed[4]}


def test_the_first_one_asked_about_is_recalled(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("tell me about marketing", "ask_industry_profile")
    talk.say("is consulting remote", "ask_remote")
    answer = talk.say("and that first one I asked about, is it easy to get in", "ask_easiest")
    assert (answer.topic, talk.readings[-1].about) == ("easiest", ("marketing",))

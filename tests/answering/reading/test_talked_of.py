"""Those of a kind that were talked of in this talk, and who does what somebody doesn't."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


def test_the_roles_that_were_talked_of_are_listed(talk: Conversation) -> None:
    talk.say("what does a data analyst do", "ask_role_profile")
    talk.say("and a research assistant?", "follow_up")
    assert set(talk.say("which jobs did we discuss", "ask_entry_roles").subjects) == {"data_analyst", "research_assistant"}


def test_the_industries_that_were_talked_of_are_listed(talk: Conversation) -> None:
    talk.say("what does finance pay", "ask_salary")
    talk.say("and healthcare?", "follow_up")
    assert talk.say("which fields did we go through", "ask_choose").subjects == ("finance", "healthcare")


@pytest.mark.parametrize("text", ["which ones let you do it, if not they", "who does it, if they don't", "where is it then, if not there"])
def test_who_does_is_asked_where_somebody_does_not(text: str, talk: Conversation) -> None:
    talk.say("is manufacturing remote", "ask_remote")
    answer = talk.say(text, "ask_easiest")
    assert answer.topic == "remote" and len(answer.subjects) > 1

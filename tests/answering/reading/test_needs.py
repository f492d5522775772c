"""Whether what was told of is needed."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Converse


@pytest.mark.parametrize("text", ["are they needed", "and are those really required?", "is it mandatory"])
def test_papers_may_be_needed_and_not_only_people(converse: Converse, default_pack: Pack, text: str) -> None:
    talk = converse(default_pack)
    talk.say("which certificates does healthcare want", "ask_certifications")
    answer = talk.say(text, "ask_demand")
    assert (answer.topic, answer.subjects) == ("certifications", ("healthcare",))

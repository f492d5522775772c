"""Every message leaves a trace: by which rules it was read, and nothing that somebody wrote."""

from __future__ import annotations

import logging

import pytest

from answering.respond import logger
from knowledge import Pack
from tests.answering.conftest import Converse


def test_the_debug_log_names_the_rules_and_not_what_people_wrote(
    default_pack: Pack, converse: Converse, caplog: pytest.LogCaptureFixture
) -> None:
    talk = converse(default_pack)
    talk.say("which industries allow remote work", "ask_remote")
    with caplog.at_level(logging.DEBUG, logger=logger.name):
        answer = talk.say("and the second one, for my cousin at the quay?", "follow_up")
    line = caplog.messages[0]
    assert " > ".join(answer.because) in line and "place_in_the_list" in answer.because
    assert "follow_up" in line and "cousin" not in line and "quay" not in line

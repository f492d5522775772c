"""`make publish` and `make rollback`: what they say and do, on a small pack whose model is never trained."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Optional

import pytest
import sqlalchemy as sa

from knowledge import load_pack
from knowledge.schema import Question
from running import publish, trial
from running.model import model_of
from running.publish import NotPublished, Press
from serving.stores.database import connect
from serving.stores.migrations import upgrade

ROOT = Path(__file__).parents[2]
LAMPS = ROOT / "tests" / "packs" / "lighthouse_keeping"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy: Path = shutil.copytree(LAMPS, tmp_path / LAMPS.name)
    return copy


@pytest.fixture
def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Press:
    """One that takes any bytes for a model."""
    engine = connect(sa.engine.make_url(f"sqlite:///{tmp_path / 'conversations.db'}"))
    upgrade(engine)
    monkeypatch.setattr(publish, "trained", lambda speaking, models, told: models.put(publish.made_from_of(speaking.names), b"a model"))
    return Press(engine, {**os.environ, "WAYPOINT_RUN": str(tmp_path)}, "me")


def change(folder: Path, old: str = "4,100", new: str = "4,200") -> None:
    file = folder / "industries" / "harbours.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(old, new).replace(old.replace(",", ""), new.replace(",", "")), encoding="utf-8")


def test_published_changed_and_rolled_back(press: Press, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "is live" in press.publish(folder)
    assert "live already" in press.publish(folder)
    change(folder)
    assert press.since(press.shelf.live(folder.name), load_pack(folder)) == [
        "Harbours, pay: says “Harbours lead with 4,200 to 5,300 glims a month.” instead of"
        " “Harbours lead with 4,100 to 5,300 glims a month.”; figures are 4,200 to 5,300 instead of 4,100 to 5,300"
    ]
    assert "is live" in press.publish(folder)
    assert "Changed: Harbours" in capsys.readouterr().out
    assert "is live again" in press.roll_back(folder.name)
    live = press.shelf.live(folder.name)
    assert live and len({each.digest for each in press.shelf.history(folder.name)}) == 2 and live.restores
    with pytest.raises(NotPublished, match="no version before"):
        press.roll_back(folder.name)


def test_nothing_to_roll_back(press: Press) -> None:
    with pytest.raises(NotPublished, match="Nothing was ever published"):
        press.roll_back("any")


def test_questions_answered_wrongly_stop_it_unless_told_otherwise(press: Press, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "questions.yml").write_text("pay: {question: what do harbours pay, topic: salary}\n", encoding="utf-8")
    monkeypatch.setattr(trial, "asked", lambda *_: ["“what do harbours pay”: the topic is other, and should be salary"])
    with pytest.raises(NotPublished, match="1 of the pack's own questions"):
        press.publish(folder)
    assert press.shelf.live(folder.name) is None
    assert "is live" in press.publish(folder, anyway=True)


def test_what_is_heard_in_its_questions_is_written_down_and_nothing_is_published(
    press: Press, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = tmp_path / "heard.json"
    monkeypatch.setattr(trial, "heard", lambda pack, *_: {each.question: [{"text": each.question}] for each in pack.questions.values()})
    (folder / "questions.yml").write_text("pay: {question: what do harbours pay}\n", encoding="utf-8")
    with pytest.raises(NotPublished, match="no model yet"):
        press.hear(folder, heard)
    monkeypatch.setattr(trial, "asked", lambda *_: [])
    press.publish(folder)
    before = press.shelf.live(folder.name)
    change(folder)
    assert press.hear(folder, heard) == "1 questions of the pack's own were heard."
    assert json.loads(heard.read_text(encoding="utf-8")) == {"what do harbours pay": [{"text": "what do harbours pay"}]}
    file = folder / "industries" / "harbours.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("name: Harbours", "name: Havens"), encoding="utf-8")
    assert "heard" in press.hear(folder, heard), "by the model that is live: nothing is trained"
    assert press.shelf.live(folder.name) == before


EXPECTED = {"question": "?", "status": "answered", "topic": "salary", "facts": ["a#salary"], "subjects": ["a"]}


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"status": "answered", "topic": "salary", "facts": ["b#salary", "a#salary"], "subjects": ["a"]}, None),
        ({"status": "partly", "topic": "salary", "facts": ["a#salary"], "subjects": ["a"]}, "the status is partly, and should be answered"),
        ({"status": "answered", "topic": "salary", "facts": [], "subjects": ["a"]}, "it gives no facts, and should give a#salary"),
        ({"status": "answered", "topic": "salary", "facts": ["a#salary"], "subjects": ["b"]}, "it gives b, and should give a"),
    ],
)
def test_what_an_answer_lacks_is_said(answer: Dict[str, Any], said: Optional[str]) -> None:
    faults: List[str] = trial.amiss(Question(**EXPECTED), answer)
    assert faults == ([said] if said else [])


@pytest.mark.parametrize(("wanted", "right"), [("hours", True), ("other", True), ("salary", False)])
def test_a_facet_of_the_packs_own_may_be_expected(wanted: str, right: bool) -> None:
    faults = trial.amiss(Question(question="?", topic=wanted), {"topic": "other", "facet": "hours"})
    assert faults == ([] if right else ["the topic is hours, and should be salary"])


class Hears:
    """Hears the same question in every text."""

    def __init__(self, intent: str) -> None:
        self.intent = {"name": intent, "confidence": 1.0}

    async def parse_message(self, text: str) -> Dict[str, Any]:
        return {"text": text, "intent": self.intent, "intent_ranking": [self.intent], "entities": []}


@pytest.mark.parametrize(("heard", "faults"), [("ask_hours", 0), ("ask_remote", 1)])
def test_an_answer_of_a_facet_of_the_packs_own_is_known_as_such(heard: str, faults: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "_agent", lambda *_: Hears(heard))
    question = Question(question="what are the hours like", topic="hours", status="answered")
    pack = replace(load_pack(ROOT / "tests" / "packs" / "nursing"), questions={"one": question})
    assert len([fault for fault in trial.asked(pack, ROOT, ROOT, lambda _: None) if "should be hours" in fault]) == faults


@pytest.mark.filterwarnings("ignore:Slot auto-fill:UserWarning")
def test_the_default_packs_own_questions_are_answered_as_it_says(default_pack: Any) -> None:
    told: List[str] = []
    assert trial.asked(default_pack, ROOT / "knowledge" / "machine_learning", ROOT / model_of(), told.append) == []
    assert len(told) == len(default_pack.questions) > 0

"""Training data: a FAQ in the pack is enough."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.nlu.training_data.training_data import TrainingData

from knowledge import KnowledgeError, load_pack
from nlu.importer import PackImporter
from tests.nlu.conftest import INVENTED

CONFIG = "recipe: default.v1\nlanguage: en\nimporters:\n- name: nlu.importer.PackImporter\n"
NLU = 'version: "3.1"\nnlu:\n- intent: greet\n  examples: |\n    - hello\n    - hi\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with config.yml, data/ and a pack of its own."""
    shutil.copytree(INVENTED, tmp_path / "pack")
    monkeypatch.setenv("WAYPOINT_PACK", str(tmp_path / "pack"))
    (tmp_path / "config.yml").write_text(CONFIG)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "nlu.yml").write_text(NLU)
    return tmp_path


def _read(project: Path) -> TrainingData:
    return PackImporter(str(project / "config.yml"), None, [str(project / "data")]).get_nlu_data()


def test_every_way_of_asking_a_faq_is_an_example(project: Path) -> None:
    faqs = [(message.get("text"), message.get("faq")) for message in _read(project).intent_examples if message.get("intent") == "ask_faq"]
    assert faqs == [(text, faq) for faq, entry in load_pack().faqs.items() for text in (entry.question, *entry.asked)]


def test_examples_of_the_files_stay(project: Path) -> None:
    assert [message.get("text") for message in _read(project).intent_examples if message.get("intent") == "greet"] == ["hello", "hi"]


@pytest.mark.filterwarnings("ignore:Slot auto-fill:UserWarning")  # Rasa says so of every domain with a slot
def test_the_first_screen_offers_what_the_pack_can_answer(project: Path, root: Path) -> None:
    domain = PackImporter(str(project / "config.yml"), str(root / "domain.yml"), [str(project / "data")]).get_domain()
    (welcome,), pack = domain.responses["utter_welcome"], load_pack()
    starters = [button["payload"] for button in welcome["buttons"]]
    assert pack.setting.field in welcome["text"]
    assert starters[0] == pack.entry(pack.setting.starters[0]).question
    assert any(all(industry.name in question for industry in list(pack.industries.values())[:2]) for question in starters)


def test_rasa_finds_the_importer_by_its_name(project: Path) -> None:
    importer = TrainingDataImporter.load_from_config(str(project / "config.yml"), None, [str(project / "data")])
    assert "ask_faq" in importer.get_nlu_data().intents


@pytest.mark.parametrize(
    ("was", "becomes"),
    [("  - apprentice places\n", "  - apprentice places\n  - seats for apprentices\n"), ("apprentice places", "apprentice seats")],
)
def test_an_edited_faq_changes_the_fingerprint(project: Path, was: str, becomes: str) -> None:
    before = _read(project).fingerprint()
    assert _read(project).fingerprint() == before
    faq = project / "pack" / "faqs" / "apprenticeship.yml"
    faq.write_text(faq.read_text().replace(was, becomes))
    assert _read(project).fingerprint() != before


def test_a_renamed_faq_changes_the_fingerprint(project: Path) -> None:
    before = _read(project).fingerprint()
    faqs = project / "pack" / "faqs"
    (faqs / "apprenticeship.yml").rename(faqs / "apprentices.yml")
    assert _read(project).fingerprint() != before


def test_a_faulty_pack_stops_the_training(project: Path) -> None:
    (project / "pack" / "pack.yml").unlink()
    with pytest.raises(KnowledgeError, match=r"pack\.yml"):
        _read(project)


def test_what_a_pack_asks_of_a_faq_is_no_example_of_anything_else(project: Path) -> None:
    asked = next(iter(load_pack().faqs.values())).asked[0]
    (project / "data" / "nlu.yml").write_text(f"{NLU}    - {asked.upper()}\n")
    held = [message.get("intent") for message in _read(project).intent_examples if message.get("text").casefold() == asked.casefold()]
    assert held == ["ask_faq"]


def test_the_wording_of_the_pack_takes_the_place_of_the_common_one(project: Path) -> None:
    (project / "domain.yml").write_text("version: '3.1'\nresponses:\n  utter_greet:\n  - text: hello\n  utter_thank:\n  - text: welcome\n")
    pack = project / "pack" / "pack.yml"
    text = pack.read_text(encoding="utf-8")
    start = "phrases:\n" if "phrases:\n" in text else ""
    own = "phrases:\n  utter_greet: Ahoy!\n"
    pack.write_text(text.replace(start, own, 1) if start else text + own, encoding="utf-8")
    responses = PackImporter(str(project / "config.yml"), str(project / "domain.yml"), [str(project / "data")]).get_domain().responses
    assert responses["utter_greet"] == [{"text": "Ahoy!"}] and responses["utter_thank"] == [{"text": "welcome"}]

import json

import pytest

from benchmarks.understanding.items import read_conversations
from benchmarks.understanding.run import question_files
from channels.setting import SettingError


def _file(tmp_path, *lines):
    path = tmp_path / "set.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return path


def test_a_question_is_a_conversation_of_one_turn(tmp_path):
    [conversation] = read_conversations(_file(tmp_path, {"id": "a", "text": "hello", "kind": "chitchat", "topic": "other"}, ""))
    assert [(turn.id, turn.text, turn.topics) for turn in conversation.turns] == [("a", "hello", ("other",))]


def test_a_script_keeps_its_turns_in_order(tmp_path):
    turns = [{"turn": at, "text": text, "kind": "flow", "topic": ["salary"]} for at, text in enumerate(("one", "two"), 1)]
    [conversation] = read_conversations(_file(tmp_path, {"id": "d", "turns": turns}))
    assert [turn.id for turn in conversation.turns] == ["d.1", "d.2"]


@pytest.mark.parametrize(
    "line",
    (
        "not json",
        {"id": "a", "text": "no kind"},
        {"id": "a", "text": "x", "kind": "unheard of"},
        {"id": "a", "text": "x", "kind": "flow", "must_all": ["("]},
        {"id": "a", "text": "x", "kind": "near_miss", "limit": "["},
    ),
)
def test_a_broken_line_is_told_by_file_and_line(tmp_path, line):
    path = _file(tmp_path, {"id": "good", "text": "x", "kind": "flow"}, line)
    with pytest.raises(SettingError, match=r"set\.jsonl:2 is no labelled question"):
        read_conversations(path)


def test_every_set_of_the_project_can_be_read(settings):
    sets = {path.name: read_conversations(path) for path in question_files(settings)}
    assert sets and all(sets.values())


def test_a_folder_stands_for_the_question_files_in_it(settings, tmp_path):
    path = _file(tmp_path, {"id": "a", "text": "x", "kind": "flow"})
    (tmp_path / "notes.txt").write_text("no set", encoding="utf-8")
    assert question_files(type(settings)(questions=(tmp_path,)))[-1] == path
    assert (tmp_path / "notes.txt") not in question_files(type(settings)(questions=(tmp_path,)))

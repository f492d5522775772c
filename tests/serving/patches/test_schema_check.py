from __future__ import annotations

from typing import Any, List

import pytest
from rasa.shared.nlu.training_data.formats.rasa_yaml import RasaYAMLReader
from rasa.shared.utils import io, validation
from rasa.shared.utils.validation import YamlValidationException

from serving.patches import schema_check

TOLD = "version: '3.1'\nnlu:\n- intent: ask_salary\n  examples: |\n    - what is paid\n    - pay\n"
WRONG = TOLD + "- intent: [ask_remote]\n"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> List[Any]:
    """How texts were read: Rasa's own check reads them in pure Python, as ["safe", "rt"]."""
    ways: List[Any] = []
    plain = io.read_yaml

    def counted(text: str, reader_type: Any = "safe") -> Any:
        ways.append(reader_type)
        return plain(text, reader_type)

    monkeypatch.setattr(io, "read_yaml", counted)
    monkeypatch.setattr(validation, "validate_yaml_schema", schema_check._RASAS_OWN)
    return ways


def test_a_file_that_fits_its_schema_is_read_quickly_only(read: List[Any]) -> None:
    schema_check.apply()
    data = RasaYAMLReader().reads(TOLD)
    assert [each.get("text") for each in data.training_examples] == ["what is paid", "pay"]
    assert ["safe", "rt"] not in read


def test_what_is_wrong_is_said_as_rasa_says_it(read: List[Any], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(YamlValidationException) as before:
        RasaYAMLReader().reads(WRONG)
    schema_check.apply()
    with pytest.raises(YamlValidationException) as after:
        RasaYAMLReader().reads(WRONG)
    assert str(after.value) == str(before.value) and "Line 7" in str(after.value)
    assert capsys.readouterr().err == ""

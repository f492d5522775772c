"""`python -m benchmarks.stock_bot EPOCHS`: turn the copy of the project in this folder into the same bot on Rasa's defaults."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Dict, List

from ruamel.yaml import YAML

from benchmarks import pipeline

_RULES = Path("data/rules/rules.yml")
_UNSURE = {"rule": "unsure", "steps": [{"intent": "nlu_fallback"}, {"action": "action_answer"}]}
"""Without it TED makes up what to do with a message that DIET is unsure of, and most messages get no answer."""
_ENDPOINTS = {"action_endpoint": {"url": "http://localhost:5055/webhook"}}
"""As in the file of `rasa init`: all else, also where conversations are kept, is Rasa's default."""


def main() -> None:
    from nlu.importer import PackImporter

    examples = PackImporter("config.yml", "domain.yml", ["data"]).get_nlu_data()
    rules = [*YAML(typ="safe").load(_RULES)["rules"], _UNSURE]
    Path("data").unlink()
    Path("data").mkdir()
    Path("data/nlu.yml").write_text(examples.nlu_as_yaml(), encoding="utf-8")
    _write("data/rules.yml", {"version": "3.1", "rules": rules})
    _write("data/stories.yml", {"version": "3.1", "stories": _stories(rules)})
    _write("config.yml", _config(int(sys.argv[1])))
    _write("endpoints.yml", _ENDPOINTS)


def _stories(rules: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
    """The rules again: TED and UnexpecTED learn from stories alone."""
    return [{"story": f"story {rule['rule']}", "steps": rule["steps"]} for rule in rules]


def _config(epochs: int) -> Dict[str, Any]:
    """Rasa's defaults, but what nothing can be predicted for is answered by the same action as in our bot."""
    own = YAML(typ="safe").load(Path("config.yml"))["policies"]
    config = pipeline.stock(epochs)
    rules = {policy["name"]: policy for policy in own}
    return {**config, "policies": [rules.get(policy["name"], policy) for policy in config["policies"]]}


def _write(name: str, held: Dict[str, Any]) -> None:
    path = Path(name)
    path.unlink(missing_ok=True)
    YAML().dump(held, path)


if __name__ == "__main__":
    main()

"""What to measure, from the environment."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Dict, Mapping, Optional, Tuple, Type

from channels.setting import SettingError

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results.json"


@dataclass(frozen=True)
class Settings:
    """benchmarks/README.md says what each is for."""

    data: Optional[Path] = None
    results: Path = RESULTS
    questions: Tuple[Path, ...] = ()
    url: str = ""
    show: int = 0
    examples: int = 10
    seeds: int = 3
    tests: int = 0
    timed: int = 300
    stock_epochs: int = 20
    stock_intents: int = 0
    stock_bot_epochs: int = 2

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """BENCH_DATA, BENCH_QUESTIONS, BENCH_URL, BENCH_RESULTS and the numbers BENCH_SEEDS and so on. Raises SettingError."""
        data = environment.get("BENCH_DATA")
        return cls(
            data=Path(data).resolve() if data else None,
            results=Path(environment.get("BENCH_RESULTS") or RESULTS).resolve(),
            questions=_paths(environment.get("BENCH_QUESTIONS") or ""),
            url=environment.get("BENCH_URL") or "",
            show=number(environment, "BENCH_SHOW", cls.show, 0),
            examples=number(environment, "BENCH_EXAMPLES", cls.examples, 1),
            seeds=number(environment, "BENCH_SEEDS", cls.seeds, 1),
            tests=number(environment, "BENCH_TESTS", cls.tests, 0),
            timed=number(environment, "BENCH_TIMED", cls.timed, 1),
            stock_epochs=number(environment, "BENCH_STOCK_EPOCHS", cls.stock_epochs, 0),
            stock_intents=number(environment, "BENCH_STOCK_INTENTS", cls.stock_intents, 0),
            stock_bot_epochs=number(environment, "BENCH_STOCK_BOT_EPOCHS", cls.stock_bot_epochs, 1),
        )


def _paths(text: str) -> Tuple[Path, ...]:
    """The paths in `text`, with a colon between them. Raises SettingError for one that isn't there."""
    paths = tuple(Path(each).resolve() for each in text.split(os.pathsep) if each)
    for path in paths:
        if not path.exists():
            raise SettingError(f"BENCH_QUESTIONS names {path}, which isn't there: name question files (.jsonl) or folders of them.")
    return paths


def numbers(settings: Type[Any], prefix: str, environment: Mapping[str, str], least: int) -> Dict[str, int]:
    """Each field of the dataclass `settings` that is a number, from its name in capitals after `prefix`. Raises SettingError."""
    defaults = {field.name: field.default for field in fields(settings) if isinstance(field.default, int)}
    return {name: number(environment, f"{prefix}{name.upper()}", default, least) for name, default in defaults.items()}


def number(environment: Mapping[str, str], name: str, otherwise: int, least: int) -> int:
    """The number that `name` sets in `environment`, at least `least`; `otherwise` where it sets none. Raises SettingError."""
    text = environment.get(name) or str(otherwise)
    if not text.isdecimal() or int(text) < least:
        raise SettingError(f"{name} must be a whole number, {least} or more, not '{text}'.")
    return int(text)

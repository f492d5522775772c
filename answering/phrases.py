"""The wording of domain.yml, for the sentences that are put together here; a pack may have its own."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Mapping

import yaml

from knowledge import Pack

_DOMAIN = Path(__file__).parents[1] / "domain.yml"


def say(pack: Pack, phrase: str, **places: str) -> str:
    """The response `utter_<phrase>`, in the words of the pack where it has its own, with `places` filled in. Raises KeyError."""
    response = f"utter_{phrase}"
    return (pack.setting.phrases.get(response) or _responses()[response]).format(**places)


def has(pack: Pack, phrase: str) -> bool:
    """Whether there is such a phrase."""
    response = f"utter_{phrase}"
    return response in pack.setting.phrases or response in _responses()


@functools.lru_cache(maxsize=1)
def _responses() -> Mapping[str, str]:
    domain = yaml.safe_load(_DOMAIN.read_text(encoding="utf-8"))
    return {name: wordings[0]["text"] for name, wordings in domain["responses"].items()}

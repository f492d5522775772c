"""A pack's own wording of responses: each takes the place of one in domain.yml, and has no place that nothing fills."""

from __future__ import annotations

import functools
import re
from difflib import get_close_matches
from pathlib import Path
from typing import Dict, FrozenSet, Iterator, Mapping, Sequence

from knowledge.pack import Pack
from knowledge.plain_yaml import read_plain
from knowledge.strict_yaml import Report

ANYWHERE = frozenset(("field", "degree", "setting", "settings", "Setting", "Settings", "home", "sources"))
"""Places that every response may have."""

_DOMAIN = Path(__file__).parents[1] / "domain.yml"
_PLACE = re.compile(r"{([^{}]*)}")
_NAMES = "utter_names"
"""How the responses begin that list what a topic tells of: a pack may have one for each of its topics."""


def check_wording(pack: Pack, report: Report) -> None:
    """Report every wording of `pack` that can't be said."""
    known = _places() if pack.setting.phrases else {}
    if not known:
        return
    lists = frozenset().union(*(places for response, places in known.items() if response.startswith(_NAMES)))
    known = {**{f"{_NAMES}_{topic}": lists for topic in pack.topics}, **known}
    for response, text in pack.setting.phrases.items():
        for message in _faults(response, text, known):
            report("pack.yml", ("phrases", response), message)


def _faults(response: str, text: str, known: Mapping[str, FrozenSet[str]]) -> Iterator[str]:
    if response not in known:
        close = get_close_matches(response, known, n=1, cutoff=0.7)
        yield f"domain.yml has no such response{f': did you mean {close[0]}?' if close else ''}"
        return
    places, rest = known[response] | ANYWHERE, _PLACE.sub("", text)
    if "{" in rest or "}" in rest:
        yield "each { needs its }: what stands between them is filled in"
    for place in _PLACE.findall(text):
        if place not in places:
            yield f"nothing fills {{{place}}} here; there can be {', '.join(f'{{{each}}}' for each in sorted(places))}"


@functools.lru_cache(maxsize=1)
def _places() -> Dict[str, FrozenSet[str]]:
    """The places of every response of domain.yml."""
    return {name: frozenset(place for text in texts for place in _PLACE.findall(text)) for name, texts in responses().items()}


@functools.lru_cache(maxsize=1)
def responses() -> Mapping[str, Sequence[str]]:
    """The wordings of every response of domain.yml; none where there is no such file."""
    if not _DOMAIN.is_file():
        return {}
    held = read_plain(_DOMAIN)["responses"]
    return {name: tuple(each["text"] for each in wordings) for name, wordings in held.items()}

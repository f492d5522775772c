"""`python -m benchmarks.added [COUNT]`: adds industries to a copy of the pack, trains, and asks of each what people ask every day.

The first eleven are real names, in every form in which people write them; the rest are invented. Each has a fact for every facet,
with a figure of its own, so that an answer is right only if it tells of the industry that was asked about. How long the questions of
the topics take is set beside the default pack, whose model must be current.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Dict, Iterator, List, Tuple

import yaml

from benchmarks.settings import ROOT
from knowledge.load import DEFAULT_PACK, load_pack
from knowledge.plain_yaml import read_plain
from running.model import model_of

if TYPE_CHECKING:
    from benchmarks.understanding.ask import InProcess

_NAMES = (
    "Energy and utilities",
    "Telecommunications",
    "Agriculture",
    "Government",
    "Real estate",
    "Arts & entertainment",
    "Home health care services",
    "Hospitality",
    "Mining and quarrying",
    "Public transport",
    "Pulp and paper",
)
_FORMS: Tuple[Tuple[str, str], ...] = (
    ("salary", "salary in {name}"),
    ("salary", "what does {name} pay"),
    ("demand", "is there demand in {name}?"),
    ("outlook", "what is the job outlook in {name}"),
    ("easiest", "How easy is it to get into {name}?"),
    ("certifications", "do I need certificates in {name}"),
    ("remote", "can i work from home in {name}"),
    ("promotion", "how do people get promoted in {name}"),
    ("salary", "pay {name}"),
)
_WRITTEN = (str, str.lower, str.upper, lambda name: name.replace(" and ", " & "), lambda name: name.replace("&", "and").lower())
_FIRST = 61_000
_COUNT = 11
_USUAL_LIMIT = 90


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else _COUNT
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder) / "pack"
        added = _add(pack, count)
        usual, _ = _timed(_assistant(ROOT / model_of(DEFAULT_PACK)), _questions())
        os.environ["WAYPOINT_PACK"] = str(pack)
        seconds = _train(Path(folder))
        print(f"{count} industries: trained in {seconds:.0f} s ({_USUAL_LIMIT} are allowed on two quiet cores).", flush=True)
        assistant = _assistant(Path(folder) / "added.tar.gz")
        seconds, longest = _timed(assistant, _questions())
        print(f"Half of the answers take under {1000 * seconds:.0f} ms, {seconds / usual:.2f} times as long as with the pack itself;")
        print(f"the longest of them has {longest} characters.", flush=True)
        _ask(assistant, added[:_COUNT])


def _assistant(model: Path) -> InProcess:
    from benchmarks.understanding.ask import InProcess  # reads the pack when it is loaded

    return InProcess(str(model))


def _questions() -> List[str]:
    """What each topic of the default pack answers, of everything that the pack holds."""
    return [topic.question for topic in load_pack(DEFAULT_PACK).topics.values()]


def _timed(assistant: InProcess, questions: List[str]) -> Tuple[float, int]:
    """The median of the seconds that an answer takes, and the characters of the longest; the first answer of all doesn't count."""
    seconds, longest = [], 0
    for number, text in enumerate([*questions[:1], *questions]):
        started = time.perf_counter()
        reply = assistant.ask(f"timed{number}", text)
        seconds.append(time.perf_counter() - started)
        longest = max(longest, len(reply.text))
    return median(seconds[1:]), longest


def _add(pack: Path, count: int) -> List[Tuple[str, int]]:
    """Copy the default pack and write `count` industries into it: their names, and the first figure of each."""
    shutil.copytree(DEFAULT_PACK, pack)
    section = next(iter(read_plain(pack / "sources.yml").values()))["sections"]
    names = [*_NAMES, *(f"{_syllables(number)} works" for number in range(count))][:count]
    added = [(name, _FIRST + 10 * number) for number, name in enumerate(names)]
    for number, (name, figure) in enumerate(added):
        industry = {"name": name, "facts": dict(_facts(name, figure, next(iter(section))))}
        (pack / "industries" / f"added_{number}.yml").write_text(yaml.safe_dump(industry, sort_keys=False), encoding="utf-8")
    return added


def _facts(name: str, figure: int, section: str) -> Iterator[Tuple[str, Dict[str, object]]]:
    """A fact for each facet that is asked for; the place of the facet is added to `figure`."""
    for place, facet in enumerate(dict.fromkeys(facet for facet, _ in _FORMS)):
        value = figure + place
        amount = {"kind": "amount", "value": value, "currency": "USD", "period": "year", "level": "starting"}
        yield facet, {"statement": f"{name} stands at ${value:,} here.", "section": section, "figures": [amount]}


def _syllables(number: int) -> str:
    """An invented word for `number`."""
    parts = ("bra", "dol", "fen", "gir", "kus", "lom", "mav", "nep", "ros", "tiv")
    return "".join(parts[int(digit)] for digit in f"{number:03d}").capitalize()


def _train(folder: Path) -> float:
    started = time.monotonic()
    command = [sys.executable, "-m", "running.quiet", "rasa", "train", "--force", "--out", str(folder), "--fixed-model-name", "added"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - started


def _ask(assistant: InProcess, added: List[Tuple[str, int]]) -> None:
    """Ask every form about every industry, in turn in each way of writing its name."""
    right, asked = 0, 0
    facets = list(dict.fromkeys(facet for facet, _ in _FORMS))
    for name, figure in added:
        for number, (facet, form) in enumerate(_FORMS):
            text = form.format(name=_WRITTEN[number % len(_WRITTEN)](name))
            reply = assistant.ask(f"{name}{number}", text)
            good = f"{figure + facets.index(facet):,}" in reply.text
            asked, right = asked + 1, right + good
            if not good:
                print(f"- {text!r} -> {reply.status}: {reply.text[:120]!r}", flush=True)
    print(f"{right} of {asked} plain questions are right.")


if __name__ == "__main__":
    main()

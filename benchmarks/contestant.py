"""A bot in a folder of its own: trained, started and stopped by the commands that its users give."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, List

from ruamel.yaml import YAML

from benchmarks import child
from benchmarks.load import conversation
from benchmarks.settings import ROOT
from running.ports import free_ports

_PATIENCE = 300.0
"""Seconds until a server that doesn't answer is given up."""
_PROJECT = "actions answering benchmarks channels knowledge nlu publishing running serving data".split()
_PROJECT += ["domain.yml", "config.yml", "credentials.yml", "endpoints.yml"]
_EPOCHS = "epochs.json"


@dataclass
class Contestant:
    """`wrapper` is what stands before `rasa` and `rasa_sdk` after `python -m`; `trainer` is what trains, after `python -m`.

    `python` runs Rasa; the action server is the same for all.
    """

    name: str
    folder: Path
    wrapper: List[str]
    trainer: List[str]
    python: str = sys.executable
    facts: Dict[str, Any] = field(default_factory=dict)
    _processes: List[subprocess.Popen[bytes]] = field(default_factory=list)
    port: int = 0

    def train(self) -> Dict[str, Any]:
        """`train_s`: seconds of the whole command, nothing kept from before. Raises child.StepFailed."""
        start = time.perf_counter()
        child.run([*self.trainer, "train", "--force", "--fixed-model-name", "waypoint"], self.folder, self.python)
        seconds = time.perf_counter() - start
        report = self.folder / _EPOCHS
        left = json.loads(report.read_text())["seconds_left"] if report.is_file() else 0.0
        return {**self.facts, "train_s": round(seconds, 1), **({"train_s_100_epochs": round(seconds + left)} if left else {})}

    def start(self) -> float:
        """Seconds from starting both servers to the first answer. Raises child.StepFailed."""
        self.port, actions = free_ports(2)
        _point_to(self.folder / "endpoints.yml", actions)
        begun = time.perf_counter()
        self._spawn(self.python, ["rasa", "run", "--port", str(self.port), "--interface", "127.0.0.1", "--endpoints", "endpoints.yml"])
        self._spawn(sys.executable, ["rasa_sdk", "--quiet", "--actions", "actions", "--port", str(actions)])
        while not self._answers():
            if any(process.poll() is not None for process in self._processes) or time.perf_counter() - begun > _PATIENCE:
                raise child.StepFailed(f"The bot '{self.name}' did not start: {(self.folder / 'log').read_text()[-2000:]}")
            time.sleep(0.1)
        return time.perf_counter() - begun

    def stop(self) -> None:
        """End both servers."""
        for process in self._processes:
            process.send_signal(signal.SIGTERM)
        for process in self._processes:
            process.wait()

    @property
    def address(self) -> str:
        return f"{self.root}/webhooks/rest/webhook"

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def rasa_process(self) -> int:
        return self._processes[0].pid

    @property
    def actions_process(self) -> int:
        return self._processes[1].pid

    def _spawn(self, python: str, arguments: List[str]) -> None:
        command = [python, "-m", *self.wrapper, *arguments]
        environment = {**child.environment(), "SANIC_HOST": "127.0.0.1", "WAYPOINT_ADDRESS_LIMIT": "1000000"}
        with (self.folder / "log").open("ab") as log:
            self._processes.append(subprocess.Popen(command, cwd=self.folder, env=environment, stdout=log, stderr=log))

    def _answers(self) -> bool:
        try:
            return all(turn.answered for turn in conversation(self.address, ["hello"]))
        except OSError:
            return False


def ours(folder: Path) -> Contestant:
    """Our bot as it is."""
    return Contestant("ours", _copy(folder / "ours"), ["running.quiet"], ["running.quiet", "rasa"])


def stock(folder: Path, epochs: int) -> Contestant:
    """The same domain, examples, actions and channel on Rasa's defaults, trained for `epochs`. Raises child.StepFailed."""
    plain = _copy(folder / "stock")
    child.run(["benchmarks.stock_bot", str(epochs)], plain)
    return Contestant("stock", plain, [], ["benchmarks.epoch_clock", _EPOCHS, "rasa"], child.python_with_tensorflow(), {"epochs": epochs})


def _copy(folder: Path) -> Path:
    folder.mkdir()
    for name in _PROJECT:
        (folder / name).symlink_to(ROOT / name)
    _own(folder / "endpoints.yml", (ROOT / "endpoints.yml").read_text(encoding="utf-8"))
    return folder


def _own(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text, encoding="utf-8")


def _point_to(endpoints: Path, port: int) -> None:
    yaml = YAML()
    held = yaml.load(endpoints)
    held["action_endpoint"]["url"] = f"http://localhost:{port}/webhook"
    yaml.dump(held, endpoints)

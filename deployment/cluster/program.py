"""One process of a cluster, as supervisor is told of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Mapping, Sequence

_SECTION = """
[program:{name}]
command = {command}
directory = {directory}
environment = {environment}
{user}stopsignal = {stop_signal}
stdout_logfile = {log}
stdout_logfile_maxbytes = 20MB
stdout_logfile_backups = 1
redirect_stderr = true
autorestart = true
startsecs = 1
startretries = 1000000
stopwaitsecs = {stop_seconds}
stopasgroup = {whole_group}
killasgroup = true
priority = {priority}
"""


@dataclass(frozen=True)
class Program:
    """`user` is whom it runs as, if not as the one who starts it; lower `priority` starts earlier and stops later."""

    name: str
    command: Sequence[str]
    directory: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    user: str = ""
    stop_signal: str = "TERM"
    stop_seconds: int = 15
    whole_group: bool = True
    priority: int = 500

    def section(self, logs: Path) -> str:
        """Its part of supervisord.conf."""
        return _SECTION.format(
            name=self.name,
            command=" ".join(_quoted(word) for word in self.command),
            directory=_escaped(str(self.directory)),
            environment=",".join(f"{name}={_quoted(value)}" for name, value in self.environment.items()),
            user=f"user = {self.user}\n" if self.user else "",
            stop_signal=self.stop_signal,
            stop_seconds=self.stop_seconds,
            whole_group=str(self.whole_group).lower(),
            log=_escaped(str(logs / f"{self.name}.log")),
            priority=self.priority,
        )


def _quoted(word: str) -> str:
    return f'"{_escaped(word)}"'


def _escaped(text: str) -> str:
    return text.replace("%", "%%")  # supervisor fills in what stands between %( and )s

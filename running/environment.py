"""Settings kept in a file beside the code. `python -m running.environment MODULE`: run a module with them."""

from __future__ import annotations

import codecs
import io
import os
import runpy
import sys
from pathlib import Path
from typing import Dict, List, Tuple

from dotenv.parser import parse_stream

from running.settings import ROOT

FILE = ROOT / ".env"

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
"""What editors put before a text, and what the text is in then."""
_OLD_WINDOWS = "cp1252"


def read_environment(file: Path = FILE) -> None:
    """Set what `file` sets, if it is there, and the environment doesn't. Say which of its lines set nothing."""
    if not file.is_file():
        return
    settings, unread = parse(decode(file.read_bytes()))
    for name, value in settings.items():
        os.environ.setdefault(name, value)
    if unread:
        lines = ", ".join(map(str, unread))
        say(f"{file.name}: line{'s' if len(unread) > 1 else ''} {lines} can't be read and set nothing. Write NAME=value, or NAME='value'.")


def decode(data: bytes) -> str:
    """The text of a file, whichever editor wrote it."""
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode(_OLD_WINDOWS, errors="replace")


def parse(text: str) -> Tuple[Dict[str, str], List[int]]:
    """What a text sets, as python-dotenv reads it but with nothing filled in for `${...}`; and the lines that set nothing."""
    settings: Dict[str, str] = {}
    unread: List[int] = []
    for binding in parse_stream(io.StringIO(text)):
        if binding.key and binding.value is not None and "\0" not in binding.value:
            settings[binding.key] = binding.value
        elif binding.error or binding.key:
            unread.append(binding.original.line + len(binding.original.string) - len(binding.original.string.lstrip("\r\n")))
    return settings, unread


def say(line: str) -> None:
    """Print a line for whoever starts the assistant, if anybody is there to read it."""
    print(line, file=sys.stderr, flush=True)


def main() -> None:
    read_environment()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()

"""Why a file is not YAML, in an editor's words, and the line to mend, which is often not the one where reading stopped."""

from __future__ import annotations

import re
from typing import Callable, Dict, Optional, Sequence, Tuple

import yaml

from knowledge.strict_yaml import Slip

_TAB = re.compile(r" *\t")
_OPENING = re.compile(r"""^\s*(?:- +)?(?:[\w.-]+: +)?(?P<quote>["'])(?P<rest>.*)$""")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7})(?: |$)")
_NO_BREAK = re.compile(r"^\s*[\u00a0\u2007\u202f]|^\s*(?:- +)?[\w.-]+:[\u00a0\u2007\u202f]|-[\u00a0\u2007\u202f]")
_ENDS_THERE = re.compile(r"\s*(?:$|[,\]}#])")
_APOSTROPHE = re.compile(r"\w'\w")
_AFTER_S = re.compile(r"\ws' \w")
_TEXT = re.compile(r"^\s*(?:- +)?[\w.-]+: +(?![\"'>|{\[])(?P<text>.*)$")
_INNER_COLON = re.compile(r":(?: |$)")
_BLOCK_TEXT = re.compile(r":\s*[>|][+-]?\d?\s*(?:#.*)?$")
_ENTRY = re.compile(r"\s*(?:- +)?[\w.-]+:(?: |$)|\s*- ")
_SPECIAL = re.compile(r"(?:^\s*(?:- +)?(?:[\w.-]+: +)?|[,\[{] *(?:[\w.-]+: +)?)(?P<sign>[@`%*&!|>])\S")
_BRACKETED = re.compile(r"^\s*(?:- +)?[\w.-]+: +(?P<sign>[\[{])[^\[\]{}]*[\]}].*[^\]}\s,]\s*$")

_BACKSLASH = re.compile(r"""\\(?!["\\/nrt])""")
_KEYS_IN_BRACES = re.compile(r"[\[{][^\[\]{}]*[\]}]")


def explain(text: str, error: yaml.YAMLError) -> Slip:
    """The slip behind PyYAML's `error`."""
    lines = text.splitlines()
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    stopped = min(mark.line + 1, max(len(lines), 1)) if mark else _line_at(text, getattr(error, "position", 0))
    for cause in _CAUSES:
        found = cause(lines, stopped)
        if found:
            return Slip(*found)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "can't be read"
    return Slip(stopped, f"is not YAML ({problem}): compare the line, and the one above it, with the other files")


Found = Optional[Tuple[int, str]]


def _control_character(lines: Sequence[str], stopped: int) -> Found:
    for number, line in enumerate(lines, 1):
        if any((ord(letter) < 32 and letter != "\t") or ord(letter) == 127 for letter in line):
            return number, "an invisible control character: delete it, or write the line anew"
    return None


def _tab(lines: Sequence[str], stopped: int) -> Found:
    found = next((number for number, line in enumerate(lines[:stopped], 1) if _TAB.match(line)), None)
    return (found, "a tab: indent with spaces, two for each step") if found else None


def _conflict(lines: Sequence[str], stopped: int) -> Found:
    found = next((number for number, line in enumerate(lines, 1) if _CONFLICT.match(line)), None)
    told = "git left both sides of a conflict here: keep one, and delete the lines of <<<<<<<, ======= and >>>>>>>"
    return (found, told) if found else None


def _no_break_space(lines: Sequence[str], stopped: int) -> Found:
    found = next((number for number, line in enumerate(lines[: stopped + 1], 1) if _NO_BREAK.search(line)), None)
    return (found, "a space of another kind (no-break space), often copied from a document: type it anew") if found else None


def _quotes(lines: Sequence[str], stopped: int) -> Found:
    for number, line in enumerate(lines[:stopped], 1):
        opening = _OPENING.match(line)
        if not opening:
            continue
        quote, rest = opening["quote"], opening["rest"]
        if quote == "'" and _has_an_apostrophe(rest):
            return number, "an apostrophe inside single quotes ends the text: put the text in double quotes"
        closed = rest.replace('\\"', "").find(quote)
        if closed < 0 and number < len(lines) and _closes(lines[number:stopped], quote):
            continue
        if closed < 0:
            return number, f"the text that begins with {quote} has no {quote} at its end: add it"
        if number == stopped and quote not in rest[closed + 1 :] and not _ENDS_THERE.match(rest[closed + 1 :]):
            other = "single" if quote == '"' else "double"
            return number, f"text goes on after its closing {quote}: put the whole text in {other} quotes, or none"
    return None


def _has_an_apostrophe(rest: str) -> bool:
    """Whether the rest of a text in single quotes holds an apostrophe that ends it too soon."""
    return bool(_APOSTROPHE.search(rest) or _AFTER_S.search(rest)) and rest.replace("''", "").count("'") > 1


def _closes(following: Sequence[str], quote: str) -> bool:
    """Whether a text of several lines ends before another entry begins."""
    for line in following:
        if _ENTRY.match(line):
            return False
        if line.rstrip().endswith(quote):
            return True
    return False


def _inner_colon(lines: Sequence[str], stopped: int) -> Found:
    text = _TEXT.match(lines[stopped - 1]) if lines else None
    if text and _INNER_COLON.search(text["text"]):
        return stopped, "a colon inside text reads as a key: put the whole text in double quotes"
    return None


def _special(lines: Sequence[str], stopped: int) -> Found:
    text = _SPECIAL.search(lines[stopped - 1]) if lines else None
    return (stopped, f"text that begins with {text['sign']} must stand in double quotes") if text else None


def _bracketed_text(lines: Sequence[str], stopped: int) -> Found:
    text = _BRACKETED.match(lines[stopped - 1]) if lines else None
    return (stopped, f"text that begins with {text['sign']} must stand in double quotes") if text else None


def _brackets(lines: Sequence[str], stopped: int) -> Found:
    for number in (stopped, stopped - 1):
        line = lines[number - 1] if 0 < number <= len(lines) else ""
        for opening, closing in ("[]", "{}"):
            if line.count(opening) != line.count(closing):
                return number, f"each {opening} needs its {closing}, and parts are parted by commas"
    return None


def _backslash(lines: Sequence[str], stopped: int) -> Found:
    line = lines[stopped - 1] if lines else ""
    if '"' in line and _BACKSLASH.search(line):
        return stopped, "a backslash inside double quotes begins a sign of its own: put the text in single quotes"
    return None


def _parted_otherwise(lines: Sequence[str], stopped: int) -> Found:
    line = lines[stopped - 1] if lines else ""
    if _KEYS_IN_BRACES.search(line):
        return stopped, "a comma is missing, or another sign stands in its place: inside { } and [ ] parts are parted by commas"
    return None


def _indent(lines: Sequence[str], stopped: int) -> Found:
    """The first line that stands at a depth which no line above it opened, or the one that closed that depth too soon."""
    open_depths, block, opens = [0], -1, False
    closed_by: Dict[int, int] = {}
    for number, line in enumerate(lines[: stopped + 1], 1):
        depth = len(line) - len(line.lstrip(" "))
        if line.strip()[:1] in ("", "#") or depth > block >= 0:
            continue
        block = -1
        if depth > open_depths[-1] and opens:
            open_depths.append(depth)
            closed_by.pop(depth, None)
        while depth < open_depths[-1]:
            closed_by[open_depths.pop()] = number
        if depth != open_depths[-1] and _ENTRY.match(line):
            if depth in closed_by:
                told = f"begins further left than its neighbour in line {number}, which begins {depth} spaces from the edge: line it up"
                return closed_by[depth], told
            return number, f"begins {depth} spaces from the edge, which fits no line above it: line it up with its neighbours"
        entry = line.rstrip().endswith(":") or line.lstrip().startswith("- ")
        opens, block = entry, depth if _BLOCK_TEXT.search(line) else -1
        if line.lstrip().startswith("- "):
            open_depths.append(depth + 2)
    return None


def _unfinished(lines: Sequence[str], stopped: int) -> Found:
    line = lines[stopped - 1] if lines else ""
    for number in (stopped, stopped - 1):
        text = lines[number - 1].strip() if 0 < number <= len(lines) else ""
        if not text or _ENTRY.match(text) or text[0] in "#[{-\"'":
            continue
        return number, "neither `key: text` nor a line of a list: a key needs a colon and a space, a list a dash and a space"
    if line.startswith("---"):
        return stopped, "'---' begins a second document: one file holds one thing"
    return None


_CAUSES: Sequence[Callable[[Sequence[str], int], Found]] = (
    _control_character,
    _conflict,
    _no_break_space,
    _tab,
    _quotes,
    _inner_colon,
    _special,
    _bracketed_text,
    _brackets,
    _backslash,
    _parted_otherwise,
    _indent,
    _unfinished,
)


def _line_at(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1

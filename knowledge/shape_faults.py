"""What a file holds and shouldn't, or lacks, in an editor's words: the messages of pydantic, told anew."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Callable, Dict, List, Mapping, Optional, Sequence, Type

from pydantic import BaseModel
from pydantic.utils import ROOT_KEY

from knowledge.fact import Fact
from knowledge.figures import Amount, Count, Percent, Range
from knowledge.schema import Backing, Factor, Faq, Industry, Inquiry, Option, Question, Role, Section, Setting, Skill, Source, Story, Topic
from knowledge.strict_yaml import Step

_SHAPES: Sequence[Type[BaseModel]] = (
    Fact, Range, Amount, Percent, Count, Backing, Factor, Faq, Industry, Inquiry, Option, Question, Role, Section, Setting, Skill, Source,
    Story, Topic,
)  # fmt: skip
_FIGURES = {"Range", "Amount", "Percent", "Count"}
_PAIRS = {
    "industry_words": "what one is called and what many are, as in [setting, settings]",
    "role_words": "what one is called and what many are, as in [kind of nurse, kinds of nurse]",
}
"""What stands in lists of a fixed length."""
_KINDS = "range, amount, percent or count"


def path_of(error: Mapping[str, object]) -> List[Step]:
    """Where it stands in the file, without pydantic's own steps."""
    steps = error["loc"]
    assert isinstance(steps, tuple)
    return [step for step in steps if step != ROOT_KEY and step not in _FIGURES]


def message_of(error: Mapping[str, object], shape: Optional[Type[BaseModel]]) -> str:
    """What is wrong and what to do."""
    kind, path, context = str(error["type"]), path_of(error), error.get("ctx")
    key = str(path[-1]) if path else ""
    if kind == "value_error.extra":
        return _unknown_key(key, error, shape)
    told = _TOLD.get(kind)
    return told(key, context if isinstance(context, dict) else {}) if told else str(error["msg"])


def _unknown_key(key: str, error: Mapping[str, object], shape: Optional[Type[BaseModel]]) -> str:
    steps = error["loc"]
    assert isinstance(steps, tuple)
    owner = _owner(steps, shape)
    if key.replace(",", "").isdigit() and owner in (Range, Amount, Percent, Count):
        return "a comma parts keys here: write the number without one, such as 97260"
    known = list(owner.__fields__) if owner else []
    head, colon, rest = key.partition(":")
    if colon and head in known:
        return f"a key needs a colon and a space: write `{head}: {rest.strip()}`"
    close = get_close_matches(key.casefold(), known, n=1, cutoff=0.6)
    if close:
        return f"unknown key: did you mean {close[0]}?"
    if key.strip('“”„‘’"') != key or any(sign in key for sign in "“”„‘’"):
        return "smart quotes don't mark text here: use straight double quotes"
    return f"unknown key; there can be {', '.join(known)}" if known else "unknown key: delete it"


def _owner(steps: Sequence[Step], shape: Optional[Type[BaseModel]]) -> Optional[Type[BaseModel]]:
    """The shape whose key the last step isn't."""
    named = {each.__name__: each for each in _SHAPES}
    for step in reversed(steps[:-1]):
        if step in named and step in _FIGURES:
            return named[str(step)]
    owner = shape
    for step in steps[:-1]:
        inner = owner.__fields__.get(str(step)) if owner else None
        if inner is not None:
            owner = inner.type_ if isinstance(inner.type_, type) and issubclass(inner.type_, BaseModel) else owner
    return owner


_Told = Callable[[str, Dict[str, object]], str]
_TOLD: Dict[str, _Told] = {
    "value_error.missing": lambda key, _: f"is missing: add `{key}:`",
    "type_error.none.not_allowed": lambda key, _: "is empty: write something, or delete the line" if key else "the file is empty",
    "value_error.any_str.min_length": lambda *_: "is empty: write something, or delete the line",
    "type_error.str": lambda *_: "must be text: if it begins with [ or {, put it in double quotes; if it is indented below, line it up",
    "type_error.list": lambda *_: "must be a list: [one, two], or a line for each that begins with a dash",
    "type_error.sequence": lambda *_: "must be a list: [one, two], or a line for each that begins with a dash",
    "type_error.dict": lambda *_: "must be keys with values, one `key: value` a line",
    "type_error.float": lambda *_: "must be a plain number, such as 3 or 2.5",
    "type_error.integer": lambda *_: "must be a whole number, such as 1",
    "value_error.number.not_gt": lambda _, context: f"must be above {context['limit_value']}",
    "value_error.number.not_ge": lambda _, context: f"must be {context['limit_value']} or more",
    "value_error.discriminated_union.missing_discriminator": lambda *_: f"a figure needs `kind:`, which is {_KINDS}",
    "value_error.discriminated_union.invalid_discriminator": lambda _, context: (
        f"there is no kind of figure '{context['discriminator_value']}': it is {_KINDS}"
    ),
    "value_error.const": lambda _, context: f"must be {_any_of(context['permitted'])}",
    "value_error.tuple.length": lambda key, context: f"must be a list of {context['expected_length']}{_example(key)}",
    "value_error.date": lambda *_: "is no day of the calendar: write it as 2025-08-28",
    "type_error.tuple": lambda key, _: f"must be a list{_example(key) or ': [one, two]'}",
}


def _example(key: str) -> str:
    return f": {_PAIRS[key]}" if key in _PAIRS else ""


def _any_of(permitted: object) -> str:
    words = [str(each) for each in permitted] if isinstance(permitted, (list, tuple)) else [str(permitted)]
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]

"""What can be wished for, and how people name it: industries, roles, skills, and the options of the interview."""

from __future__ import annotations

from typing import Dict, Iterator, List, Tuple

from knowledge.names import FIELD, Name
from knowledge.pack import KINDS, Pack

SEPARATOR = "|"
"""Between the ids that one word may stand for."""


def option_id(step: str, option: str) -> str:
    """The id under which an option is wished for: no industry, role or skill has a slash in its id."""
    return f"{step}/{option}"


def wish_names(pack: Pack) -> List[Name]:
    """Every name; its id holds all that it may stand for, an industry before an option, in the order of the pack.

    The field's names are among them, with `FIELD` as their kind, so that no word of them is taken for a wish.
    """
    meant: Dict[str, Dict[str, None]] = {}
    for text, wish in _every(pack):
        meant.setdefault(text.casefold(), {})[wish] = None
    field = dict.fromkeys(text.casefold() for text in pack.setting.names_of_the_field)
    return [
        *(Name("wish", SEPARATOR.join(wishes), text) for text, wishes in meant.items()),
        *(Name(FIELD, FIELD, text, fuzzy=False) for text in field if text not in meant),
    ]


def _every(pack: Pack) -> Iterator[Tuple[str, str]]:
    for kind in KINDS:
        for subject, thing in pack.collection(kind).items():
            yield from ((text, subject) for text in (thing.name, *thing.aliases))
    for step, inquiry in pack.interview.items():
        for name, option in inquiry.options.items():
            yield from ((text, option_id(step, name)) for text in (option.title, *option.words))
    for facet in pack.facets:
        served_by = [
            option_id(step, name)
            for step, inquiry in pack.interview.items()
            for name, option in inquiry.options.items()
            if facet in option.facets
        ]
        topic = pack.topics.get(facet)
        if served_by and topic:
            yield from ((text, served_by[0]) for text in (topic.label, *topic.words))

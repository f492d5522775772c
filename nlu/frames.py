"""Examples with places to fill: "what do {employers} pay {graduates}", filled with the words of the pack."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from typing import Any, Dict, FrozenSet, List, Mapping, Optional, Sequence, Tuple

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from knowledge import Pack
from knowledge.names import Name, Names, names_of
from nlu.english.names import article
from nlu.pack_words import Groups, PackWords, asked_with, is_a_name, says, tells_of_roles

Lookups = Mapping[str, Sequence[str]]

FAQ = "faq"
"""The key under which a message holds the id of the FAQ that it asks for."""
FAQ_INTENT = "ask_faq"
_REFUSAL = "not_covered_"
_MOST_WORDS = 6
"""So many words of a facet of the pack's own fill its frames."""
_PLACE = re.compile(r"(?:\b(?P<article>an?) )?\{(?P<place>[a-z_]+)\}", re.I)
_USUAL = 0.5
"""The first word of a group fills half of its places."""
_FALL = 1.2
"""How fast later words of a list become rare: the one at place n has the weight n to the power of minus this."""
_ANY = "any"
"""Under `told`, any FAQ and any facet that only the pack has."""
_LITTLE = 2
"""So few words beside its places."""
_PEOPLE = ("graduates", "graduate", "roles", "role")
_OWN = frozenset({"role", "skill"})
_SUBJECTS = frozenset({"industry", "field"})
_FOREIGN = ("profession", "sector")
_PLACES_OF = {"profession": ("trade", "trades"), "sector": ("sector", "sector")}
_SERVED = {"not_covered_profession": frozenset({"field", "role"}), "not_covered_industry": frozenset({"industry"})}
"""Refusals for something that a pack may hold, and the kinds of name that show it."""

_SERVED_LOOKUPS: Dict[str, FrozenSet[str]] = {"profession": frozenset({"field", "role"}), "sector": frozenset({"industry"})}
"""Lookup tables of strangers, and the kinds of name that make one of their entries none."""


@dataclass(frozen=True)
class Frames:
    """Fills frames for one pack."""

    pack: Pack
    words: PackWords
    foreign: Mapping[str, Groups]
    names: Names

    @classmethod
    def of(cls, pack: Pack, lookups: Lookups) -> Frames:
        """For `pack`; other trades and sectors are those of `lookups` that it doesn't hold."""
        names = Names(names_of(pack), lambda word: True)
        foreign: Dict[str, Groups] = {}
        for kind in _FOREIGN:
            strange = [text for text in lookups.get(kind, ()) if not names.find(text)]
            one, many = _PLACES_OF[kind]
            foreign[one] = tuple((text,) for text in strange if kind == "sector" or text + "s" in strange)
            if many != one:
                foreign[many] = tuple((text + "s",) for (text,) in foreign[one])
        return cls(pack, PackWords.of(pack), foreign, names)

    def examples(self, message: Message) -> List[Message]:
        """`message` with its places filled; none where the pack has no words for them, or serves what it refuses."""
        frame, terms = message.get(TEXT), (message.get("metadata") or {}).get("intent") or {}
        intent, faq = self._meant(message.get(INTENT), terms)
        if intent is None or self._refuses_its_own(frame, intent):
            return []
        texts = dict.fromkeys(self.filled(frame, variant) for variant in self._variants(frame))
        return [example(text, intent, faq) for text in texts if text is not None]

    def of_own_facet(self, facet: str, frames: Sequence[str]) -> List[Message]:
        """Examples for a facet of the pack's own: `frames` with its words, and the ways of asking that the pack lists."""
        words = self.pack.topics[facet].words or [self.pack.topics[facet].about]
        texts = [self.filled(frame.replace("{facet}", word)) for frame in frames for word in words[:_MOST_WORDS]]
        return [example(text, f"ask_{facet}") for text in dict.fromkeys(texts) if text is not None]

    @property
    def people(self) -> List[str]:
        """What those are called who are asked about, the longest words first."""
        groups = (group for place in _PEOPLE for group in self.words.places.get(place, ()))
        return sorted({word for group in groups for word in group}, key=lambda word: (-len(word), word))

    def holds(self, text: str) -> bool:
        """Whether `text` is the name of something that the pack holds, or names a role or a skill."""
        found = self.names.find(text)
        return any(each.kind in _OWN or (each.kind in _SUBJECTS and (each.start, each.end) == (0, len(text))) for each in found)

    @staticmethod
    def _variants(frame: str) -> Sequence[str]:
        """A frame that is little more than its places ("{industry}?"), or of one of many trades, is worth more than one example."""
        little = len(_PLACE.sub("", frame).split()) <= _LITTLE and "{" in frame
        return ("", "again") if little or "{trade" in frame else ("",)

    def filled(self, frame: str, variant: str = "") -> Optional[str]:
        """`frame` with words in its places, each time the same ones; None where there are none. `variant` gives other ones."""
        chance = random.Random(frame + variant)  # noqa: S311  # nosec B311: a choice of words
        used: List[str] = []
        missing: List[str] = []

        def fill(match: re.Match[str]) -> str:
            word = self._word(match["place"], chance, used)
            if word is None:
                missing.append(match["place"])
                return match.group()
            used.append(word)
            written = match["article"]
            return f"{article(word, written[0].isupper())} {word}" if written else word

        text = _PLACE.sub(fill, frame)
        return None if missing else text

    def _word(self, place: str, chance: random.Random, used: Sequence[str]) -> Optional[str]:
        groups = [group for group in self.words.places.get(place) or self.foreign.get(place, ()) if group]
        fresh = [group for group in groups if len(groups) == 1 or not set(group) & set(used)] or groups
        if not fresh:
            return None
        group = chance.choice(fresh)
        if len(groups) > 2 and chance.random() < _USUAL:
            return group[0]
        return chance.choices(group, [(1 + rank) ** -_FALL for rank in range(len(group))])[0]

    def _meant(self, intent: str, terms: Mapping[str, Any]) -> Tuple[Optional[str], Optional[str]]:
        """The intent of an example in this pack and its FAQ, under its `terms`; no intent for no example.

        `unless`: words; where a topic of the pack claims one of them, it is a question for that topic. `of_roles`: a facet that is
        asked of a role; where the pack tells of it, it is a question for it. Else it is what it says, but with `only` nothing.
        `told`: words for each topic; where what the pack says of that holds one of them, it is a question for the topic; under `any`
        words by which a pack may ask itself: it is a question for the FAQ, or the facet of the pack's own, that is asked with them.
        What the pack `serves`, it doesn't refuse.
        """
        facet = terms.get("of_roles")
        if facet:
            return tells_of_roles(self.pack, facet) or (None if terms.get("only") else intent), None
        if terms.get("told"):
            return self._told(None if terms.get("only") else intent, terms["told"])
        served = self.pack.setting.serves.get(intent[len(_REFUSAL) :]) if intent.startswith(_REFUSAL) else None
        if served:
            return self._asking(served)
        claimed = set(terms.get("unless") or ())
        topics = (key for key, topic in self.pack.topics.items() if claimed & {word.casefold() for word in topic.words})
        return next((f"ask_{key}" for key in topics), intent), None

    def _told(self, intent: Optional[str], told: Mapping[str, Sequence[str]]) -> Tuple[Optional[str], Optional[str]]:
        """The topic that the pack tells of in one of the words `told` for it, or what it is asked for with one of those for `any`; else
        `intent`, but no example where a FAQ tells of them.
        """
        topic = next((topic for topic, words in told.items() if topic != _ANY and says(self.pack, topic, words)), None)
        topic = topic or asked_with(self.pack, told.get(_ANY, ()))
        if topic:
            return self._asking(topic)
        every = [word for words in told.values() for word in words]
        return None if any(says(self.pack, faq, every) for faq in self.pack.faqs) else intent, None

    def _asking(self, topic: str) -> Tuple[str, Optional[str]]:
        """The intent that asks for a topic, or the one of all FAQs and the FAQ."""
        return (FAQ_INTENT, topic) if topic in self.pack.faqs else (f"ask_{topic}", None)

    def _refuses_its_own(self, frame: str, intent: str) -> bool:
        """Whether `frame` refuses a field, a role, an industry or a certificate that the pack names."""
        if not intent.startswith(_REFUSAL):
            return False
        kinds = _SERVED.get(intent, frozenset())
        text = _PLACE.sub("…", frame)
        found = self.names.find(text) if kinds or any(map(is_a_name, text.split())) else []
        return any(each.kind in kinds or (each.kind == "topic" and is_a_name(text[each.start : each.end])) for each in found)


def example(text: str, intent: str, faq: Optional[str] = None) -> Message:
    """An example of `intent`, and of `faq` if it is a question from the pack's FAQs."""
    return Message(data={TEXT: text, INTENT: intent, **({FAQ: faq} if faq else {})})


def strange_lookups(pack: Pack, lookups: Lookups) -> Dict[str, List[str]]:
    """`lookups` without what the pack holds: its own sectors are no strange ones, its own people no other profession."""
    named = names_of(pack)
    own = Names(
        [Name(name.kind, name.id, name.text, fuzzy=False) for name in named if name.kind in ("field", "role", "industry")],
        lambda word: True,
    )

    def held(kind: str, text: str) -> bool:
        return any(_SERVED_LOOKUPS.get(kind, frozenset()) & {mention.kind} for mention in own.find(text))

    return {kind: [text for text in texts if not held(kind, text)] for kind, texts in lookups.items()}

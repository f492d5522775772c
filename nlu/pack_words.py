"""What people call the things of a pack: the words that fill the places of frames. A pack needs no keys of its own for it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

from knowledge import Held, Pack
from knowledge.keys import key_of
from knowledge.names import Name, Names
from knowledge.schema import Setting
from nlu.english.names import AREA, DEGREE, EMPLOYER, STUDY, plural, singular

Words = Tuple[str, ...]
Groups = Tuple[Words, ...]
"""The words of each thing that a place can be filled with: one group an industry, the name first."""

_EMPLOYER = "employer"
_FIELD_PEOPLE = ("graduate", "grad", "person", "major")


@dataclass(frozen=True)
class PackWords:
    """The words for each place of a frame, as groups; a place without words fills no frame."""

    places: Mapping[str, Groups] = field(default_factory=dict)

    @classmethod
    def of(cls, pack: Pack) -> PackWords:
        """From the names, aliases and, where the pack has them, the words of its setting."""
        setting = pack.setting
        people = _distinct([*_listed(setting, "graduate_words"), *_people(setting.field_aliases)])
        areas = _areas_of_field(pack, people)
        return cls(
            {
                "field": (tuple(areas),),
                "degree": (tuple(_degrees(pack)),),
                **_of_graduates(people, areas),
                **_of_industries(pack),
                **_of_roles(pack),
                "skill": tuple(_distinct([thing.name.casefold(), *thing.aliases]) for thing in pack.skills.values()),
                "topic": tuple(_distinct([pack.topics[facet].label.casefold(), pack.topics[facet].about]) for facet in pack.facets),
                "certificate": (certificates_of(pack) or _certificates_in(areas),),
                "home": (tuple(setting.home_regions),) if setting.home_regions else (),
            }
        )


def _areas_of_field(pack: Pack, people: Sequence[str]) -> Tuple[str, ...]:
    """What the field is called, without its people, degrees and studies."""
    named = {_reading(text) for text in people}
    called = (text for text in (pack.setting.field, *pack.setting.field_aliases) if _reading(text) not in named)
    return tuple(_distinct(text for text in called if not DEGREE.search(text) and not STUDY.search(text)))


def _degrees(pack: Pack) -> Sequence[str]:
    setting = pack.setting
    aliases = filter(DEGREE.search, setting.field_aliases)
    return _distinct([setting.degree, f"degree in {setting.field}", *_listed(setting, "degree_words"), *aliases])


def _of_graduates(people: Sequence[str], areas: Sequence[str]) -> Dict[str, Groups]:
    made = [_distinct(f"{area} {person}" for area in areas[:6] for person in _FIELD_PEOPLE)]
    groups = [people, *made] if people else made
    return {
        "graduate": tuple(tuple(singular(text) for text in group) for group in groups),
        "graduates": tuple(tuple(plural(text) for text in group) for group in groups),
    }


def _of_industries(pack: Pack) -> Dict[str, Groups]:
    groups = [_distinct([thing.name, *thing.aliases]) for thing in pack.industries.values()]
    kinds = _listed(pack.setting, "employer_words")[:1] or [_EMPLOYER]
    return {
        "industry": tuple(_areas(group) for group in groups),
        "employer": tuple((*_employers(group), *kinds) for group in groups),
        "employers": tuple((*map(plural, _employers(group)), *map(plural, kinds)) for group in groups),
    }


def _of_roles(pack: Pack) -> Dict[str, Groups]:
    groups = [_distinct(_short([thing.name, *thing.aliases])) for thing in pack.roles.values()]
    return {
        "role": tuple(tuple(singular(text) for text in group) for group in groups),
        "roles": tuple(tuple(plural(text) for text in group) for group in groups),
    }


def _listed(setting: Setting, key: str) -> List[str]:
    """The words that the pack itself lists under an optional key of pack.yml; those that stand in for missing ones don't count."""
    return list(getattr(setting, key)) if key in setting.__fields_set__ else []


def _distinct(texts: Iterable[str]) -> Words:
    """The first of those of `texts` that read alike: not 'machine-learning' after 'machine learning', nor 'A.B.' after 'AB'."""
    first: Dict[str, str] = {}
    for text in texts:
        first.setdefault(_reading(text), text)
    return tuple(text for reading, text in first.items() if reading)


def _reading(text: str) -> str:
    return key_of(text).replace(" ", "")


def _people(aliases: Sequence[str]) -> List[str]:
    """Those of the field's aliases that stand in both numbers and name no area: 'nurse' and 'nurses'."""
    written = {alias.casefold() for alias in aliases}
    return [alias for alias in aliases if plural(alias).casefold() in written - {alias.casefold()} and not AREA.search(alias)]


def _short(names: Sequence[str]) -> Iterable[str]:
    """Without what stands in brackets: 'Nurse midwife' of 'Nurse midwife (CNM)'; in small letters, but for abbreviations."""
    for name in names:
        plain = re.sub(r"\s*\([^)]*\)", "", name)
        yield plain if any(word.isupper() for word in plain.split()) else plain.casefold()


def _areas(names: Words) -> Words:
    """The names of an industry that can stand after "in": the name, and aliases that are no kind of employer."""
    return (names[0].casefold(), *(name for name in names[1:] if not EMPLOYER.search(name)))


def _employers(names: Words) -> Words:
    """The names of an industry that are a kind of employer; else "... company"."""
    return tuple(singular(name) for name in names if EMPLOYER.search(name)) or (f"{names[0].casefold()} company",)


def certificates_of(pack: Pack) -> Words:
    """The certificates and licences that the pack names: under their key, or as words for the topic: 'CPA' beside 'certificate'."""
    named = _listed(pack.setting, "certificates")
    return tuple(named) or tuple(word for word in pack.topics["certifications"].words if is_a_name(word))


def _certificates_in(areas: Words) -> Words:
    return tuple(f"{area} {kind}" for area in areas[:3] for kind in ("certificate", "certification"))


def is_a_name(word: str) -> bool:
    """Whether `word` is written as names are, with a capital other than the first: 'CPA', 'the PE license'."""
    return any(letter.isupper() for letter in word[1:])


def says(pack: Pack, topic: str, words: Sequence[str]) -> bool:
    """Whether one of `words` stands in what the pack says of `topic`, in general or of something; of a FAQ, in its answer."""
    named = _finder(words)
    return any(named.find(held.fact.statement) for held in _facts_on(pack, topic))


def asked_with(pack: Pack, words: Sequence[str]) -> Optional[str]:
    """The FAQ, or the facet that only the pack has, that is asked for with most of `words`; None where none is with any."""
    names = _finder(words)
    faqs = {key: f"{faq.title} {faq.question}" for key, faq in pack.faqs.items()}
    facets = {key: " ".join((pack.topics[key].title, *pack.topics[key].words)) for key in pack.own_facets}
    found = {key: len({each.id for each in names.find(text)}) for key, text in {**faqs, **facets}.items()}
    best = max(found, key=lambda key: found[key], default=None)
    return best if best and found[best] else None


def _finder(words: Sequence[str]) -> Names:
    """Finds `words` in a text, each under its own name, in every way of writing a name."""
    return Names([Name("topic", word, word, fuzzy=False) for word in words], lambda word: True)


def _facts_on(pack: Pack, topic: str) -> Sequence[Held]:
    if topic in pack.faqs:
        return pack.of_faq(topic)
    return [*pack.of_topic(topic), *pack.holders(topic), *pack.holders(topic, "roles")] if topic in pack.topics else []


def tells_of_roles(pack: Pack, facet: str) -> Optional[str]:
    """The intent that asks a role's `facet` in this pack: of its own, or where the role's profile tells of it; None where nothing does."""
    facts = [fact for role in pack.roles.values() for key, fact in role.facts.items()]
    if any(facet in role.facts for role in pack.roles.values()):
        return f"ask_{facet}"
    words = _finder(pack.topics[facet].words)
    telling = [fact for fact in facts if fact.figures and words.find(fact.statement)]
    return "ask_role_profile" if 2 * len(telling) >= len(pack.roles) else None

"""A pack in memory: everything one degree's assistant knows, and how to look it up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Dict, FrozenSet, Iterator, List, Mapping, Optional, Tuple, Union

from knowledge.fact import Fact
from knowledge.keys import key_of
from knowledge.schema import (
    FACETS,
    GENERAL,
    OPTIONAL,
    OWN_KEYS,
    Factor,
    Faq,
    Industry,
    Inquiry,
    Named,
    Question,
    Role,
    Section,
    Setting,
    Skill,
    Source,
    Story,
    Topic,
    cell_of,
)

KINDS = ("industries", "roles", "skills")
"""The collections of things that people name in questions."""
_PARTS = {"choosing": "choose", "stories": "stories", "skills": "skills", "roles": "entry_roles"}
"""By a file that isn't named after a topic the one that it is told under."""


@dataclass(frozen=True)
class Held:
    """A fact with its address (`industries/healthcare#salary`) and, for a named thing, that thing's id."""

    id: str
    fact: Fact
    subject: Optional[str] = None

    @cached_property
    def key(self) -> str:
        """What the fact stands under: `salary` of `industries/healthcare#salary`."""
        return self.id.rpartition("#")[2]

    @cached_property
    def cell(self) -> str:
        """The cell that it stands in: `salary` of `salary_2`, too."""
        return cell_of(self.key)

    @property
    def part(self) -> str:
        """The topic or FAQ that it belongs to by the file it stands in: `entry_roles` of `roles/...`; empty for an industry's."""
        room, _, name = self.id.partition("#")[0].partition("/")
        return name if room in ("topics", "faqs") else _PARTS.get(room, "")


@dataclass(frozen=True)
class Pack:
    """Every file of a pack, checked. Mappings keep the pack's order.

    An answer looks up thousands of cells of a large pack, so what stands where is noted when it is first asked for.
    """

    setting: Setting
    sources: Mapping[str, Source]
    industries: Mapping[str, Industry]
    roles: Mapping[str, Role]
    skills: Mapping[str, Skill]
    topics: Mapping[str, Topic]
    faqs: Mapping[str, Faq]
    stories: Mapping[str, Story]
    choosing: Mapping[str, Factor]
    interview: Mapping[str, Inquiry]
    questions: Mapping[str, Question] = field(default_factory=dict)

    def collection(self, kind: str) -> Mapping[str, Named]:
        """The named things of one kind of KINDS."""
        collections: Dict[str, Mapping[str, Named]] = {
            "industries": self.industries,
            "roles": self.roles,
            "skills": self.skills,
        }
        return collections[kind]

    def kind_of(self, subject: str) -> Optional[str]:
        """Which collection holds the id `subject`; ids are unique across all of them."""
        return self._kinds.get(subject)

    def named(self, subject: str) -> Named:
        """The industry, role or skill with the id `subject`."""
        return self._things[subject]

    @cached_property
    def facets(self) -> Tuple[str, ...]:
        """What can be told of industries, roles and skills here: the common facets, then the pack's own."""
        return (*FACETS, *(topic for topic in self.topics if topic not in (*FACETS, *GENERAL, *OPTIONAL)))

    @property
    def own_facets(self) -> Tuple[str, ...]:
        """The facets that other packs don't have."""
        return self.facets[len(FACETS) :]

    def keys_of(self, kind: str) -> Tuple[str, ...]:
        """What can be told of one kind of KINDS, in the order to tell it."""
        return (*OWN_KEYS[kind], *self.facets)

    def facts_of(self, subject: str, key: str) -> List[Held]:
        """All that the pack says of `subject` under `key`: several facts where sources disagree, none where they don't say."""
        return list(self._cells.get((subject, key), ()))

    def fact_of(self, subject: str, key: str) -> Optional[Held]:
        """The first that the pack says of `subject` under `key`, or None where the source doesn't say."""
        return next(iter(self._cells.get((subject, key), ())), None)

    def filled(self, subject: str) -> int:
        """Of how many facets the pack tells something of `subject`."""
        return self._filled.get(subject, 0)

    def reason_of(self, subject: str, because: str) -> Optional[Held]:
        """The fact that an option of the interview gives as its reason for `subject`: one of its facets, or the fact at an address."""
        if "#" not in because:
            return self.fact_of(subject, because)
        return self.at(because)

    def at(self, address: str) -> Optional[Held]:
        """The fact at `address`: `industries/healthcare#salary`."""
        return self._addresses.get(address)

    def rules_for(self, subject: str, topic: str) -> List[Held]:
        """The general facts of `topic` that hold for `subject` too, for where the source says nothing of its own."""
        if topic not in self.topics:
            return []
        covered = {"all", self.kind_of(subject), subject}
        return [held for held in self.of_topic(topic) if covered & set(held.fact.holds_for)]

    @cached_property
    def fields_of_roles(self) -> Mapping[str, str]:
        """By role the industry that one of its names calls: 'market research analyst' works in market research. Not where it calls two."""
        names = {subject: [key_of(name) for name in (thing.name, *thing.aliases)] for subject, thing in self.industries.items()}
        found: Dict[str, str] = {}
        for role, thing in self.roles.items():
            called = [f" {key_of(name)} " for name in (thing.name, *thing.aliases)]
            fields = [subject for subject, known in names.items() if any(f" {name} " in text for name in known for text in called)]
            found.update({role: fields[0]} if len(fields) == 1 else {})
        return found

    def naming(self, subject: str) -> List[Held]:
        """The facts of whole topics and of FAQs that call `subject` by one of its names."""
        return self._naming.get(subject, [])

    @cached_property
    def _naming(self) -> Dict[str, List[Held]]:
        called = {
            subject: [f" {key_of(name)} " for name in (thing.name, *thing.aliases)]
            for kind in KINDS
            for subject, thing in self.collection(kind).items()
        }
        general = [held for topic in self.topics for held in self.of_topic(topic)] + [
            held for faq in self.faqs for held in self.of_faq(faq)
        ]
        said = [(held, f" {key_of(held.fact.statement)} ") for held in general]
        return {subject: [held for held, text in said if any(name in text for name in names)] for subject, names in called.items()}

    def holders(self, key: str, kind: str = "industries") -> Tuple[Held, ...]:
        """Every fact under `key` in one collection, ranked ones first, else in the pack's order; those of one subject together."""
        return self._holders.get((kind, key), ())

    def tells(self, topic: str) -> bool:
        """Whether there is anything to say under `topic`: a choice or stories without content are not to be offered."""
        return topic in self.faqs or topic in self._told

    def of_topic(self, topic: str) -> List[Held]:
        """The facts that hold for a whole topic, in the pack's order."""
        return [Held(f"topics/{topic}#{key}", fact) for key, fact in self.topics[topic].facts.items()]

    def of_faq(self, faq: str) -> List[Held]:
        """The facts that answer a FAQ."""
        return [Held(f"faqs/{faq}#{key}", fact) for key, fact in self.faqs[faq].facts.items()]

    @cached_property
    def words(self) -> FrozenSet[str]:
        """Every word that stands in a fact, a name, a FAQ or a word for a topic, as key_of writes it."""
        things = (thing for kind in KINDS for thing in self.collection(kind).values())
        told = [held.fact.statement for held in self.facts()]
        told += [text for thing in things for text in (thing.name, *thing.aliases)]
        told += [word for topic in self.topics.values() for word in topic.words]
        told += [entry.question for entry in self.faqs.values()]
        return frozenset(word for text in told for word in key_of(text).split())

    def facts(self) -> Iterator[Held]:
        """Every fact of the pack, with its address."""
        return iter(self._addresses.values())

    def located_facts(self) -> Iterator[Tuple[str, Tuple[str, ...], Fact]]:
        """Every fact with the file that it stands in, and its path there."""
        for held in self.facts():
            file, _, key = held.id.partition("#")
            yield f"{file}.yml", ("facts", key) if "/" in file else (key, "fact"), held.fact

    def section(self, fact: Fact) -> Tuple[Source, Section]:
        """The source and the section that a fact comes from."""
        return self._sections[fact.section]

    @cached_property
    def _kinds(self) -> Mapping[str, str]:
        return {subject: kind for kind in reversed(KINDS) for subject in self.collection(kind)}

    @cached_property
    def _things(self) -> Mapping[str, Named]:
        return {subject: self.collection(kind)[subject] for subject, kind in self._kinds.items()}

    @cached_property
    def _cells(self) -> Mapping[Tuple[str, str], List[Held]]:
        """By subject and key: what is told there, and what stands beside it under a number of its own."""
        cells: Dict[Tuple[str, str], List[Held]] = {}
        for subject, kind in self._kinds.items():
            for key, fact in self.collection(kind)[subject].facts.items():
                held = Held(f"{kind}/{subject}#{key}", fact, subject)
                for name in dict.fromkeys((key, cell_of(key))):
                    cells.setdefault((subject, name), []).append(held)
        return cells

    @cached_property
    def _holders(self) -> Mapping[Tuple[str, str], Tuple[Held, ...]]:
        """By kind and key what `holders` gives."""
        cells: Dict[Tuple[str, str], List[List[Held]]] = {}
        for (subject, key), cell in self._cells.items():
            cells.setdefault((self._kinds[subject], key), []).append(cell)
        return {
            at: tuple(held for cell in sorted(found, key=lambda cell: cell[0].fact.rank or len(found) + 1) for held in cell)
            for at, found in cells.items()
        }

    @cached_property
    def _sections(self) -> Mapping[str, Tuple[Source, Section]]:
        """By its id each section, with its source."""
        return {key: (source, section) for source in self.sources.values() for key, section in source.sections.items()}

    @cached_property
    def _filled(self) -> Mapping[str, int]:
        return Counter(subject for subject, key in self._cells if key in self.facets)

    @cached_property
    def _told(self) -> FrozenSet[str]:
        return frozenset(topic for held in self.facts() for topic in (held.cell, held.part))

    @cached_property
    def _addresses(self) -> Mapping[str, Held]:
        return {held.id: held for held in self._every_fact()}

    def _every_fact(self) -> Iterator[Held]:
        for kind in KINDS:
            for subject, thing in self.collection(kind).items():
                yield from (Held(f"{kind}/{subject}#{key}", fact, subject) for key, fact in thing.facts.items())
        for topic in self.topics:
            yield from self.of_topic(topic)
        for faq in self.faqs:
            yield from self.of_faq(faq)
        yield from (Held(f"stories#{key}", story.fact) for key, story in self.stories.items())
        yield from (Held(f"choosing#{key}", factor.fact) for key, factor in self.choosing.items())

    def entry(self, topic: str) -> Union[Topic, Faq]:
        """The topic or FAQ called `topic`: both have a title, a question and what they are about."""
        return self.topics[topic] if topic in self.topics else self.faqs[topic]

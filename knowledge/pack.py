"""A pack in memory: everything one degree's assistant knows, and how to look it up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Iterator, List, Mapping, Optional, Tuple, Union

from knowledge.schema import Fact, Factor, Faq, Industry, Inquiry, Named, Role, Section, Setting, Skill, Source, Story, Topic

KINDS = ("industries", "roles", "skills")
"""The collections of things that people name in questions."""


@dataclass(frozen=True)
class Held:
    """A fact with its address (`industries/healthcare#salary`) and, for a named thing, that thing's id."""

    id: str
    fact: Fact
    subject: Optional[str] = None


@dataclass(frozen=True)
class Pack:
    """Every file of a pack, checked. Mappings keep the pack's order."""

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
        return next((kind for kind in KINDS if subject in self.collection(kind)), None)

    def named(self, subject: str) -> Named:
        """The industry, role or skill with the id `subject`."""
        kind = self.kind_of(subject)
        if kind is None:
            raise KeyError(subject)
        return self.collection(kind)[subject]

    def fact_of(self, subject: str, key: str) -> Optional[Held]:
        """What the pack says of `subject` under `key`, or None where the source doesn't say."""
        kind = self.kind_of(subject)
        thing = self.collection(kind).get(subject) if kind else None
        if not isinstance(thing, (Industry, Role, Skill)):
            return None
        return Held(f"{kind}/{subject}#{key}", thing.facts[key], subject) if key in thing.facts else None

    def holders(self, key: str, kind: str = "industries") -> List[Held]:
        """Every fact under `key` in one collection, ranked ones first, else in the pack's order."""
        held = [fact for fact in (self.fact_of(subject, key) for subject in self.collection(kind)) if fact]
        return sorted(held, key=lambda each: each.fact.rank or len(held) + 1)

    def of_topic(self, topic: str) -> List[Held]:
        """The facts that hold for a whole topic, in the pack's order."""
        return [Held(f"topics/{topic}#{key}", fact) for key, fact in self.topics[topic].facts.items()]

    def of_faq(self, faq: str) -> List[Held]:
        """The facts that answer a FAQ."""
        return [Held(f"faqs/{faq}#{key}", fact) for key, fact in self.faqs[faq].facts.items()]

    def facts(self) -> Iterator[Held]:
        """Every fact of the pack, with its address."""
        for kind in KINDS:
            for subject, thing in self.collection(kind).items():
                assert isinstance(thing, (Industry, Role, Skill))
                yield from (Held(f"{kind}/{subject}#{key}", fact, subject) for key, fact in thing.facts.items())
        for topic in self.topics:
            yield from self.of_topic(topic)
        for faq in self.faqs:
            yield from self.of_faq(faq)
        yield from (Held(f"stories#{key}", story.fact) for key, story in self.stories.items())
        yield from (Held(f"choosing#{key}", factor.fact) for key, factor in self.choosing.items())

    def section(self, fact: Fact) -> Tuple[Source, Section]:
        """The source and the section that a fact comes from."""
        source, section = next(
            (source, source.sections[fact.section]) for source in self.sources.values() if fact.section in source.sections
        )
        return source, section

    def entry(self, topic: str) -> Union[Topic, Faq]:
        """The topic or FAQ called `topic`: both have a title, a question and what they are about."""
        return self.topics[topic] if topic in self.topics else self.faqs[topic]

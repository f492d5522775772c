"""Whatever names something else in a pack names what is there."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Collection, Dict, Iterable, Mapping, Sequence

from knowledge.pack import KINDS, Pack
from knowledge.salvage import Lost
from knowledge.schema import FACETS, GENERAL, OPTIONAL, OWN_KEYS, REFUSALS, TOPICS, cell_of
from knowledge.strict_yaml import Report, Step


def check_references(pack: Pack, report: Report, lost: Lost, names: Mapping[str, Collection[str]]) -> None:
    """Report every name that leads nowhere; what could not be read is `lost`, and can't be missed.

    `names` are those of the files in each folder, of those with faults too: what they are called is known.
    """
    _References(pack, report, lost, names).check()


class _References:
    def __init__(self, pack: Pack, report: Report, lost: Lost, names: Mapping[str, Collection[str]]) -> None:
        self.pack = pack
        self._fault = report
        self._lost = lost
        self._names = names
        self._named = {name for kind in KINDS for name in names[kind]}
        """Every industry, role and skill."""
        self._told = {*names["topics"], *names["faqs"]}
        """Every topic and FAQ."""

    def check(self) -> None:
        pack = self.pack
        if not self._lost.touches("sources.yml", "sections"):
            self._check_sections(pack)
        self._check_offers(pack)
        self._check_setting(pack)
        self._check_topics(pack)
        self._check_cells(pack)
        self._refuse_unknown("pack.yml", "order", pack.setting.order, self._named, "industry, role or skill")
        self._check_rules(pack)
        self._check_stories(pack)
        self._check_interview(pack)
        self._check_names(pack)
        self._check_questions(pack)
        for faq in set(self._names["faqs"]) & set(self._names["topics"]):
            self._fault(f"faqs/{faq}.yml", (), f"topics/{faq}.yml has the same name: rename one")

    def _check_stories(self, pack: Pack) -> None:
        known = self._names["industries"]
        for key, story in pack.stories.items():
            if story.industry and story.industry not in known:
                told = f"there is no industry '{story.industry}'{_did_you_mean(story.industry, known)}"
                self._fault("stories.yml", (key, "industry"), told)

    def _check_offers(self, pack: Pack) -> None:
        for kind, entries in (("topics", pack.topics), ("faqs", pack.faqs)):
            for key, entry in entries.items():
                self._refuse_unknown(f"{kind}/{key}.yml", "suggests", entry.suggests, self._told, "topic or FAQ")
        self._refuse_unknown("pack.yml", "starters", pack.setting.starters, self._told, "topic or FAQ")

    def _check_topics(self, pack: Pack) -> None:
        topics = self._names["topics"]
        for key in (*FACETS, *GENERAL):
            if topics and key not in topics:
                self._fault(f"topics/{key}.yml", (), "is missing: every pack says something of it")
        for key in topics:
            if key not in (*FACETS, *GENERAL, *OPTIONAL) and cell_of(key) != key:
                self._fault(f"topics/{key}.yml", (), "its name must not end in a number: so do the names of facts that stand side by side")
        for key, topic in pack.topics.items():
            self._refuse_unknown(f"topics/{key}.yml", "near", topic.near, topics, "topic")

    def _check_cells(self, pack: Pack) -> None:
        """Facts stand under facets that there are."""
        facets = (*FACETS, *(topic for topic in self._names["topics"] if topic not in (*FACETS, *GENERAL, *OPTIONAL)))
        for kind in KINDS:
            keys = (*OWN_KEYS[kind], *facets)
            for subject, thing in pack.collection(kind).items():
                for key in thing.facts:
                    if cell_of(key) not in keys:
                        meant = _did_you_mean(key, keys) or f"; there can be {', '.join(keys)}"
                        self._fault(f"{kind}/{subject}.yml", ("facts", key), f"unknown fact {key}{meant}")
        for step, inquiry in pack.interview.items():
            for name, option in inquiry.options.items():
                for key, facet in [*(("facets", each) for each in option.facets), *(("against", each) for each in option.against)]:
                    if facet not in facets:
                        path = (step, "options", name, key, facet)
                        self._fault("interview.yml", path, f"unknown facet {facet}; facets are {', '.join(facets)}")

    def _check_rules(self, pack: Pack) -> None:
        for held in pack.facts():
            file, _, key = held.id.partition("#")
            for index, covered in enumerate(held.fact.holds_for):
                if not file.startswith("topics/"):
                    self._fault(f"{file}.yml", ("facts", key, "holds_for"), "only a fact of a topic can hold for others")
                elif covered not in ("all", *KINDS) and covered not in self._named:
                    told = f"there is no industry, role or skill '{covered}'; it can also be all, {', '.join(KINDS)}"
                    self._fault(f"{file}.yml", ("facts", key, "holds_for", index), told)

    def _check_setting(self, pack: Pack) -> None:
        for refusal, topic in pack.setting.serves.items():
            if refusal not in REFUSALS:
                self._fault("pack.yml", ("serves", refusal), f"nothing is turned away for '{refusal}'; there can be {', '.join(REFUSALS)}")
            elif topic not in self._told:
                self._fault("pack.yml", ("serves", refusal), f"there is no topic or FAQ '{topic}'{_did_you_mean(topic, self._told)}")

    def _check_questions(self, pack: Pack) -> None:
        facts = {held.id for held in pack.facts()}
        for key, question in pack.questions.items():
            if question.topic is not None and question.topic not in (*TOPICS, *self._names["topics"]):
                self._fault("questions.yml", (key, "topic"), self._no_topic(question.topic))
            for name, listed, known, what in (
                ("facts", question.facts, facts, "fact"),
                ("subjects", question.subjects, self._named, "subject"),
            ):
                for index, each in enumerate(listed):
                    if each not in known and _file_of(each) not in self._lost:
                        self._fault("questions.yml", (key, name, index), f"there is no {what} '{each}'{_did_you_mean(each, known)}")

    def _no_topic(self, topic: str) -> str:
        """What to write in place of a topic that no answer has."""
        told = f"no answer has the topic '{topic}'"
        if topic in self._names["faqs"]:
            return f"{told}: for a FAQ write what stands in it as `topic`, or other where nothing does"
        own = [name for name in self._names["topics"] if name not in TOPICS]
        meant = _did_you_mean(topic, (*TOPICS, *own)) or f": write {', or '.join(filter(None, (', '.join(own), ', '.join(TOPICS))))}"
        return f"{told}{meant}"

    def _check_sections(self, pack: Pack) -> None:
        holder: Dict[str, str] = {}
        for key, source in pack.sources.items():
            for section in source.sections:
                other = holder.setdefault(section, key)
                if other != key:
                    self._fault("sources.yml", (key, "sections", section), f"'{other}' has a section of that name too: rename one")
        for name, path, fact in pack.located_facts():
            if fact.section not in holder:
                self._fault(
                    name,
                    (*path, "section"),
                    f"no source in sources.yml has a section '{fact.section}'{_did_you_mean(fact.section, holder)}",
                )

    def _check_interview(self, pack: Pack) -> None:
        options = {name for inquiry in pack.interview.values() for name in inquiry.options}
        for step, inquiry in pack.interview.items():
            for name, option in inquiry.options.items():
                for subject, backing in option.industries.items():
                    address = backing.because if "#" in backing.because else f"industries/{subject}#{backing.because}"
                    if not pack.reason_of(subject, backing.because) and _file_of(address) not in self._lost:
                        meant = _did_you_mean(address, (held.id for held in pack.facts()))
                        self._fault("interview.yml", (step, "options", name, "industries", subject), f"there is no fact {address}{meant}")
                for index, other in enumerate(option.opposite):
                    if other not in options and "interview.yml" not in self._lost:
                        self._fault(
                            "interview.yml",
                            (step, "options", name, "opposite", index),
                            f"there is no option '{other}'{_did_you_mean(other, options)}",
                        )

    def _refuse_unknown(self, name: str, key: str, listed: Sequence[str], known: Collection[str], what: str) -> None:
        for index, each in enumerate(listed):
            if each not in known:
                self._fault(name, (key, index), f"there is no {what} '{each}'{_did_you_mean(each, known)}")

    def _check_names(self, pack: Pack) -> None:
        """No id and no name stands for two things: not even for a thing and the field."""
        ids: Dict[str, str] = {}
        taken: Dict[str, str] = {}
        for kind in KINDS:
            for subject, thing in pack.collection(kind).items():
                file = f"{kind}/{subject}.yml"
                other = ids.setdefault(subject, file)
                if other != file:
                    self._fault(file, (), f"{other} has the same name: rename one")
                for index, name in enumerate([thing.name, *thing.aliases]):
                    self._take(taken, name, file, ("aliases", index - 1) if index else ("name",))
        for index, name in enumerate(pack.setting.field_aliases):
            self._take(taken, name, "pack.yml", ("field_aliases", index))

    def _take(self, taken: Dict[str, str], name: str, file: str, path: Sequence[Step]) -> None:
        other = taken.setdefault(name.casefold(), file)
        if other != file:
            self._fault(file, path, f"'{name}' already names {other}: take it out of one of the two")


def _file_of(address: str) -> str:
    """The file of a fact's address: 'stories.yml' of 'stories#ada'."""
    return f"{address.partition('#')[0]}.yml"


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word, list(known), n=1, cutoff=0.7) or get_close_matches(word.casefold(), list(known), n=1, cutoff=0.7)
    return f": did you mean '{close[0]}'?" if close else ""

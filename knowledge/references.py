"""Whatever names something else in a pack names what is there."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Callable, Collection, Dict, Iterable, Sequence, Set, Tuple

from knowledge.fact import Fact
from knowledge.pack import KINDS, Pack
from knowledge.schema import FACETS, GENERAL, OPTIONAL, REFUSALS, TOPICS, cell_of
from knowledge.strict_yaml import Step

Report = Callable[[str, Sequence[Step], str], None]


def check_references(pack: Pack, report: Report, unread: Set[str]) -> None:
    """Report every name that leads nowhere; `unread` are files and folders with faults: what couldn't be read can't be missed."""
    _References(pack, report).check(unread)


class _References:
    def __init__(self, pack: Pack, report: Report) -> None:
        self.pack = pack
        self._fault = report

    def check(self, unread: Set[str]) -> None:
        pack = self.pack
        if "sources.yml" not in unread:
            self._check_sections(pack)
        topics = {**pack.topics, **pack.faqs}
        if not unread & {"topics", "faqs"}:
            self._check_offers(pack, topics)
            self._check_setting(pack, topics)
        if "topics" not in unread:
            self._check_topics(pack)
            self._check_cells(pack)
        if not unread & set(KINDS):
            named = {subject for kind in KINDS for subject in pack.collection(kind)}
            self._refuse_unknown("pack.yml", "order", pack.setting.order, named, "industry, role or skill")
            self._check_rules(pack, named)
        if "industries" not in unread:
            for key, story in pack.stories.items():
                if story.industry and story.industry not in pack.industries:
                    self._fault(
                        "stories.yml",
                        (key, "industry"),
                        f"there is no industry '{story.industry}'{_did_you_mean(story.industry, pack.industries)}",
                    )
            self._check_interview(pack)
        self._check_names(pack)
        if not unread:
            self._check_questions(pack)
        for faq in set(pack.faqs) & set(pack.topics):
            self._fault(f"faqs/{faq}.yml", (), f"topics/{faq}.yml has the same name: rename one")

    def _check_offers(self, pack: Pack, topics: Collection[str]) -> None:
        for kind, entries in (("topics", pack.topics), ("faqs", pack.faqs)):
            for key, entry in entries.items():
                self._refuse_unknown(f"{kind}/{key}.yml", "suggests", entry.suggests, topics, "topic or FAQ")
        self._refuse_unknown("pack.yml", "starters", pack.setting.starters, topics, "topic or FAQ")

    def _check_topics(self, pack: Pack) -> None:
        for key in (*FACETS, *GENERAL):
            if key not in pack.topics:
                self._fault(f"topics/{key}.yml", (), "is missing: every pack says something of it")
        for key in pack.topics:
            if key not in (*FACETS, *GENERAL, *OPTIONAL) and cell_of(key) != key:
                self._fault(f"topics/{key}.yml", (), "its name must not end in a number: so do the names of facts that stand side by side")
        for key, topic in pack.topics.items():
            self._refuse_unknown(f"topics/{key}.yml", "near", topic.near, pack.topics, "topic")

    def _check_cells(self, pack: Pack) -> None:
        """Facts stand under facets that there are."""
        for kind in KINDS:
            for subject, thing in pack.collection(kind).items():
                for key in thing.facts:
                    if cell_of(key) not in pack.keys_of(kind):
                        meant = _did_you_mean(key, pack.keys_of(kind)) or f"; there can be {', '.join(pack.keys_of(kind))}"
                        self._fault(f"{kind}/{subject}.yml", ("facts", key), f"unknown fact {key}{meant}")
        for step, inquiry in pack.interview.items():
            for name, option in inquiry.options.items():
                for key, facet in [*(("facets", each) for each in option.facets), *(("against", each) for each in option.against)]:
                    if facet not in pack.facets:
                        path = (step, "options", name, key, facet)
                        self._fault("interview.yml", path, f"unknown facet {facet}; facets are {', '.join(pack.facets)}")

    def _check_rules(self, pack: Pack, named: Collection[str]) -> None:
        for held in pack.facts():
            file, _, key = held.id.partition("#")
            for index, covered in enumerate(held.fact.holds_for):
                if not file.startswith("topics/"):
                    self._fault(f"{file}.yml", ("facts", key, "holds_for"), "only a fact of a topic can hold for others")
                elif covered not in ("all", *KINDS) and covered not in named:
                    told = f"there is no industry, role or skill '{covered}'; it can also be all, {', '.join(KINDS)}"
                    self._fault(f"{file}.yml", ("facts", key, "holds_for", index), told)

    def _check_setting(self, pack: Pack, topics: Collection[str]) -> None:
        for refusal, topic in pack.setting.serves.items():
            if refusal not in REFUSALS:
                self._fault("pack.yml", ("serves", refusal), f"nothing is turned away for '{refusal}'; there can be {', '.join(REFUSALS)}")
            elif topic not in topics:
                self._fault("pack.yml", ("serves", refusal), f"there is no topic or FAQ '{topic}'{_did_you_mean(topic, topics)}")

    def _check_questions(self, pack: Pack) -> None:
        facts = {held.id for held in pack.facts()}
        named = {subject for kind in KINDS for subject in pack.collection(kind)}
        for key, question in pack.questions.items():
            if question.topic is not None and question.topic not in TOPICS:
                self._fault("questions.yml", (key, "topic"), f"must be one of {', '.join(TOPICS)}")
            for name, listed, known, what in (("facts", question.facts, facts, "fact"), ("subjects", question.subjects, named, "subject")):
                for index, each in enumerate(listed):
                    if each not in known:
                        self._fault("questions.yml", (key, name, index), f"there is no {what} '{each}'{_did_you_mean(each, known)}")

    def _check_sections(self, pack: Pack) -> None:
        holder: Dict[str, str] = {}
        for key, source in pack.sources.items():
            for section in source.sections:
                other = holder.setdefault(section, key)
                if other != key:
                    self._fault("sources.yml", (key, "sections", section), f"'{other}' has a section of that name too: rename one")
        for name, path, fact in _located_facts(pack):
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
                    if not pack.reason_of(subject, backing.because):
                        address = backing.because if "#" in backing.because else f"industries/{subject}#{backing.because}"
                        meant = _did_you_mean(address, (held.id for held in pack.facts()))
                        self._fault("interview.yml", (step, "options", name, "industries", subject), f"there is no fact {address}{meant}")
                for index, other in enumerate(option.opposite):
                    if other not in options:
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


def _located_facts(pack: Pack) -> Iterable[Tuple[str, Sequence[Step], Fact]]:
    """Each fact with the file it stands in and its path there."""
    for held in pack.facts():
        file, _, key = held.id.partition("#")
        inside = ("facts", key) if "/" in file else (key, "fact")
        yield f"{file}.yml", inside, held.fact


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word, list(known), n=1, cutoff=0.7) or get_close_matches(word.casefold(), list(known), n=1, cutoff=0.7)
    return f": did you mean '{close[0]}'?" if close else ""

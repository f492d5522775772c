"""Looks facts up in a pack: of a subject on a topic or the nearest one, by a figure, by address."""

from __future__ import annotations

import functools
from typing import Collection, Dict, FrozenSet, Iterable, List, Mapping, Optional, Sequence, Tuple

from answering import beliefs
from answering.frame import STORIES
from answering.vocabulary import DEGREES, MONEY, OFFICES, WAYS
from knowledge import KINDS, Held, Pack
from knowledge.common_names import EVERYDAY, OF_TALK
from knowledge.keys import key_of
from knowledge.schema import OWN_KEYS, Story


def facts_on(pack: Pack, topic: str, subject: str) -> List[Held]:
    """All that the pack says of `subject` under `topic`, and its reason where it has one.

    Where it says nothing there: what else is told of it that speaks of the topic, the general rules that hold for it, what is told of the
    topic in general and names it, or what it says under the first topic near enough to serve.
    """
    facts = (
        own_facts_on(pack, topic, subject) or pack.rules_for(subject, topic) or naming(pack, topic, subject) or _near(pack, topic, subject)
    )
    reason = pack.fact_of(subject, "why") if facts and facts[0].subject else None
    return [*facts, reason] if reason and reason not in facts else facts


def own_facts_on(pack: Pack, topic: str, subject: str) -> List[Held]:
    """What the pack says of `subject` itself under `topic`, or where it tells more of it: several facts where sources disagree."""
    return pack.facts_of(subject, topic) or _speaking_of(pack, topic, subject)


def tells_cell(pack: Pack, topics: Sequence[str], subjects: Sequence[str]) -> bool:
    """Whether the pack tells anything of one of `subjects` under one of `topics`."""
    return any(facts_on(pack, topic, subject) for topic in topics if topic in pack.topics for subject in subjects)


def facts_about(pack: Pack, subject: str) -> List[Held]:
    """All that the pack says of `subject` itself, under whatever key."""
    return [held for key in pack.named(subject).facts for held in pack.facts_of(subject, key)]


def ways_to(pack: Pack, role: str) -> List[Held]:
    """What the pack tells of how one comes to `role` and goes on from it: licences, its own facets such as education, promotion."""
    if pack.kind_of(role) != "roles":
        return []
    first, *others = WAYS
    return [held for facet in (first, *pack.own_facets, *others) for held in pack.facts_of(role, facet)]


def calls(pack: Pack, held: Held, subject: str) -> bool:
    """Whether a fact, about whomever, calls `subject` by one of its names: "restaurant managers often work 50 hours"."""
    return is_called_in(pack, held.fact.statement, subject)


def is_called_in(pack: Pack, text: str, subject: str) -> bool:
    """Whether `text` calls `subject` by one of its names."""
    said, thing = f" {key_of(text)} ", pack.named(subject)
    return any(f" {key_of(name)} " in said for name in (thing.name, *thing.aliases))


def naming(pack: Pack, topic: str, subject: str) -> List[Held]:
    """What is told of a facet in general, or in its FAQs, and names `subject`: "forensic accountants prefer the CFE"."""
    return [held for held in pack.naming(subject) if topic_of_fact(pack, held) == topic] if topic in pack.facets else []


def _near(pack: Pack, topic: str, subject: str) -> List[Held]:
    near = (pack.facts_of(subject, each) for each in pack.topics[topic].near)
    return next((facts for facts in near if facts), [])


def _speaking_of(pack: Pack, topic: str, subject: str) -> List[Held]:
    """What is told of a role or a skill that speaks of a facet: of pay where it gives a sum, else where it has one of its words."""
    if topic not in pack.facets:
        return []
    told = [held for key in OWN_KEYS[pack.kind_of(subject) or "industries"] for held in pack.facts_of(subject, key)]
    if topic == MONEY:
        return [held for held in told if held.fact.pay]
    words = [f" {key_of(word)} " for word in pack.topics[topic].words]
    return [held for held in told if any(word in f" {key_of(_said(held))} " for word in words)]


def _said(held: Held) -> str:
    return " ".join((held.fact.statement, *(getattr(figure, "measures", "") for figure in held.fact.figures)))


def quoting(pack: Pack, figures: Sequence[float]) -> List[Held]:
    """The facts that hold one of `figures`: 65, 92000."""
    return [held for held in pack.facts() if any(number in figures for figure in held.fact.figures for number in figure.numbers)]


def paid(pack: Pack, subjects: Iterable[str]) -> List[Held]:
    """What is paid, of those of `subjects` of which the source says that."""
    return [held for each in subjects if (held := pack.fact_of(each, MONEY)) and held.fact.pay]


THOUSAND = 1000


def stands_among(number: float, numbers: Collection[float]) -> bool:
    """Whether it is one of `numbers`, or so many thousands of one."""
    return number in numbers or number * THOUSAND in numbers


_LEAST = 10
"""So many thousands at least are said without a word for it."""


def in_full(number: float, sums: Collection[float]) -> float:
    """Of `sums` the one that comes to that many thousands: 97,260 of 97; the number itself where it is one, or none does."""
    if number in sums or number < _LEAST:
        return number
    return next((each for each in sorted(sums) if number in (each // THOUSAND, round(each / THOUSAND))), number)


def numbers_of(facts: Iterable[Held]) -> FrozenSet[float]:
    """All numbers of the figures of `facts`."""
    return frozenset(number for held in facts for figure in held.fact.figures for number in figure.numbers)


def from_whom(pack: Pack, text: str) -> List[Held]:
    """The facts that are credited to a survey, a bureau or the like that `text` names; graduates who tell of themselves are no such."""
    field = letters_apart(_of_the_field(pack))
    credited = (held for held in said_by_the_source(pack) if held.fact.credited_to)
    return [held for held in credited if is_named(text, held, True, field)]


def said_by_the_source(pack: Pack) -> List[Held]:
    """All facts but what graduates tell of themselves."""
    return [held for held in pack.facts() if not held.id.startswith(f"{STORIES}#")]


def from_an_office(pack: Pack) -> List[Held]:
    """The facts with figures that are credited to an office of a government."""
    return [held for held in pack.facts() if held.fact.figures and is_credited_to_an_office(held)]


def is_credited_to_an_office(held: Held) -> bool:
    """Whether it is credited to an office of a government: a bureau, a ministry."""
    return any(word in OFFICES for word in (held.fact.credited_to or "").casefold().split())


def is_named(text: str, held: Held, most_of_it: bool = False, common: FrozenSet[str] = frozenset()) -> bool:
    """Whether `text` names whom the fact is credited to: by initials, or by one of the name's longer words (or at least half of them);
    `common` words name nobody.
    """
    written, _ = _credited(held.fact.credited_to or "")
    names = written - common
    enough = len(names) / 2 if most_of_it else 1
    return (bool(names) and len(names & letters_apart(text)) >= enough) or is_named_by_initials(text, held)


def is_named_by_initials(text: str, held: Held) -> bool:
    """Whether `text` names whom the fact is credited to by three initials or more: "NASA"."""
    _, initials = _credited(held.fact.credited_to or "")
    return len(initials) > 2 and initials in letters_apart(text)


def is_credited_so(text: str, held: Held) -> bool:
    """Whether `text` calls what the fact is credited to by what it is: "survey", of a name that ends with that word."""
    credited = held.fact.credited_to or ""
    return is_credited_by_name(held) and credited.split()[-1].casefold() in letters_apart(text)


def is_credited_by_name(held: Held) -> bool:
    """Whether it is credited to somebody who has a name: no "unnamed studies"."""
    return any(word[:1].isupper() for word in (held.fact.credited_to or "").split())


def topic_of_fact(pack: Pack, held: Held) -> str:
    """The topic that a fact is told under: of one about a subject its facet, of a FAQ the FAQ's, else that of its file."""
    if held.subject:
        return held.cell if held.cell in pack.topics else "overview"
    return pack.faqs[held.part].topic if held.part in pack.faqs else held.part


def at_addresses(pack: Pack, addresses: Sequence[str]) -> List[Held]:
    """The facts with these addresses, those left out that the pack doesn't hold."""
    return [held for address in addresses if (held := pack.at(address))]


def every_story(pack: Pack) -> Tuple[str, ...]:
    """The addresses of all stories."""
    return tuple(f"{STORIES}#{key}" for key in pack.stories)


def story_at(pack: Pack, address: str) -> Story:
    """The story whose fact has that address."""
    return pack.stories[address.partition("#")[2]]


def stories_from(pack: Pack, industries: Collection[str]) -> Tuple[str, ...]:
    """The addresses of the stories that are set in any of `industries`."""
    return tuple(each for each in every_story(pack) if story_at(pack, each).industry in industries)


def stories_named_in(pack: Pack, text: str) -> Tuple[str, ...]:
    """The addresses of the stories whose tellers `text` calls by name."""
    return tuple(f"{STORIES}#{key}" for key in tellers_in(pack, text))


def tellers_in(pack: Pack, text: str) -> Tuple[str, ...]:
    """The stories whose tellers `text` calls by name, in the pack's order; "Annes story" is hers too."""
    words = letters_apart(text)
    names = ((key, story.name.casefold()) for key, story in pack.stories.items() if story.name)
    return tuple(key for key, name in names if name in words or f"{name}s" in words)


def described(pack: Pack, text: str, members: Sequence[str], apart: Optional[float] = None) -> str:
    """The one of `members`, ids or addresses of facts, that `text` describes by words that are said of it; empty where it doesn't share
    more words of its own with one than with any other, by `apart` if given.
    """
    enough = beliefs.THRESHOLDS.apart if apart is None else apart
    said, field = [_said_of(pack, each) for each in members], _of_the_field(pack)
    untold = _degrees_not_said(text, said)
    begun = _apart([stems(each) for each in said], stems(text) - stems(field) - untold, members, enough)
    plain = frozenset(word for word in _plain(text) if word[:5] not in untold)
    return begun or _apart([_plain(each) for each in said], plain - _plain(field), members, enough)


def sharing_words(pack: Pack, text: str, members: Sequence[str]) -> Tuple[str, ...]:
    """Those of `members` that say of themselves most of the longer words of `text` that any of them says."""
    said = {each: _plain(_said_of(pack, each)) | stems(_said_of(pack, each)) for each in members}
    plain = _plain(text) - _plain(_of_the_field(pack))
    asked = {word: stems(word) | {word} for word in plain}
    shared = {each: sum(bool(forms & said[each]) for forms in asked.values()) for each in members}
    most = max(shared.values(), default=0)
    return tuple(each for each in members if most and shared[each] == most)


def likeness_to_each(pack: Pack, text: str, members: Sequence[str], alike: Mapping[str, float]) -> Dict[str, float]:
    """How near `text` is to each of `members`: how `alike` they are by meaning, and the more by each word that is said of few of them."""
    said = {each: stems(_said_of(pack, each)) for each in members}
    asked = stems(text) - stems(_of_the_field(pack)) - _degrees_not_said(text, [_said_of(pack, each) for each in members])
    holders = {word: [each for each in members if word in said[each]] for word in asked}
    words = {each: sum(1 / len(having) for having in holders.values() if each in having) for each in members}
    return {each: alike.get(each, 0.0) + beliefs.THRESHOLDS.alike_by_a_word * words[each] for each in members}


def _degrees_not_said(text: str, said: Sequence[str]) -> FrozenSet[str]:
    """The beginnings of the degrees that `text` asks for and that nothing says: to master something is no master's."""
    asked = {word for word in _without_apostrophes(text) if word[:5] in DEGREES and word.endswith("s")}
    return frozenset(word[:5] for word in asked - _without_apostrophes(" ".join(said)))


def _without_apostrophes(text: str) -> FrozenSet[str]:
    return frozenset(word.strip(".,;:?!()").replace("'", "").replace("’", "") for word in text.casefold().split())


def described_in_a_list(pack: Pack, text: str, members: Sequence[str]) -> str:
    """The same of those that were just listed: by the words of the field too, or of roles and skills by words that are akin to theirs."""
    clearly = described(pack, text, members)
    if clearly or not members or pack.kind_of(members[0]) not in ("roles", "skills"):
        return clearly
    said, enough = [_said_of(pack, each) for each in members], beliefs.THRESHOLDS.apart
    untold = _degrees_not_said(text, said)
    asked = frozenset(word for word in _plain(text) if word[:5] not in untold)
    akin = [frozenset(word for word in asked if any(_are_akin(word, other) for other in _plain(each))) for each in said]
    return _apart([stems(each) for each in said], stems(text) - untold, members, enough) or _apart(akin, asked, members, enough)


def _are_akin(word: str, other: str) -> bool:
    """Whether two words begin alike, but for the end of the shorter one: "guide" and "guidance"."""
    alike = max(_ALIKE, min(len(word), len(other)) - 1)
    return word[:alike] == other[:alike]


_ALIKE = 4
"""So many letters at least."""


def _apart(words: Sequence[FrozenSet[str]], asked: FrozenSet[str], members: Sequence[str], enough: float) -> str:
    """The one of `members`, of which these words are said, with more of those `asked` than any other, each the less the more have it."""
    weights = {word: 1.0 / sum(word in each for each in words) for word in asked if any(word in each for each in words)}
    scores: Dict[str, float] = {
        member: sum(weight for word, weight in weights.items() if word in each) for member, each in zip(members, words)
    }
    first, second, *_ = (*sorted(scores, key=lambda each: -scores[each]), "", "")
    return first if scores.get(first, 0.0) - scores.get(second, 0.0) >= enough else ""


def called_after(pack: Pack, text: str) -> Tuple[str, ...]:
    """The industries after whose names somebody is called in `text`: "the bankers", "a marketer"."""
    roots = [word[: -len(ending)] for word in letters_apart(text) for ending in _OF_PEOPLE if word.endswith(ending)]
    called = {root + ending for root in roots if len(root) > 3 for ending in ("", "s", "ing")}
    names = {key: {name.casefold() for name in (industry.name, *industry.aliases)} for key, industry in pack.industries.items()}
    return tuple(key for key, own in names.items() if called & own)


_OF_PEOPLE = ("er", "ers", "keeper", "keepers", "man", "men", "people", "folk", "guys", "worker", "workers", "owner", "owners")
"""How words for people end that are made of the name of where they work."""


def spoken_of_as(pack: Pack, text: str, stories: Sequence[str]) -> Tuple[str, ...]:
    """Those of `stories`, addresses of facts, that speak of somebody as `text` does, or whose tellers are called so: as "her" or a woman,
    or as "him" or a man.
    """
    said = letters_apart(text)
    called = frozenset().union(*(pronouns for names, pronouns in _CALLED if said & (names | pronouns)))
    return tuple(each for each in stories if called & (letters_apart(_said_of(pack, each)) | _called_in(pack, each)))


def _called_in(pack: Pack, story: str) -> FrozenSet[str]:
    """What the teller of a story is called by the name; nothing where that isn't known."""
    called = story_at(pack, story).called
    return frozenset((called,)) if called else frozenset()


def said_of_another(pack: Pack, text: str, named: str) -> str:
    """Of whom of the same kind alone the source says a word of `text` that it doesn't say of `named`; empty where of none."""
    kind = pack.kind_of(named) or "industries"
    members = tuple(pack.collection(kind))
    said = {each: stems(_said_of(pack, each)) for each in members}
    setting, thing = pack.setting, pack.named(named)
    of_topics = (word for each in pack.topics.values() for word in each.words)
    known = stems(" ".join((setting.field, *setting.field_aliases, thing.name, *thing.aliases, *of_topics)))
    asked = stems(" ".join(word for word in text.casefold().split() if word.strip(".,?!") not in EVERYDAY)) - known
    holders = {word: [each for each in members if word in said[each]] for word in asked}
    if any(named in each for each in holders.values()):
        return ""
    alone = [each[0] for each in holders.values() if len(each) == 1]
    return alone[0] if alone and len(set(alone)) == 1 else ""


def _of_the_field(pack: Pack) -> str:
    """Words that stand for the field and the degree, and set nothing apart."""
    return " ".join(pack.setting.names_of_the_field)


def named_by_a_word(pack: Pack, text: str, kind: str) -> Tuple[str, ...]:
    """Those of a kind that `text` calls by a longer word of their name which no other name holds: "the junior", "local"."""
    names = {key: letters_apart(thing.name) for each in KINDS for key, thing in pack.collection(each).items()}
    said = {word for word in letters_apart(text) - letters_apart(_of_the_field(pack)) if len(word) > 4}
    own = {word: [key for key, name in names.items() if not name.isdisjoint((word, word.rstrip("s")))] for word in said}
    return tuple(key for key in pack.collection(kind) if any(named == [key] for named in own.values()))


def called_with_a_word(pack: Pack, text: str, members: Sequence[str]) -> Tuple[str, ...]:
    """Those of `members` whose names hold a word of `text`, however short; everyday words count for nothing."""
    said = letters_apart(text) - frozenset(EVERYDAY)
    return tuple(each for each in members if said & letters_apart(pack.named(each).name))


def named_in_part(pack: Pack, text: str, kind: str) -> Tuple[str, ...]:
    """Those of a kind one of whose last two words `text` holds, where nothing else has that word in its name: "the analyst"."""
    names = {key: letters_apart(thing.name) for each in KINDS for key, thing in pack.collection(each).items()}
    field = letters_apart(_of_the_field(pack))
    said = {word.rstrip("s") for word in letters_apart(text)}

    def own(member: str) -> FrozenSet[str]:
        ends = pack.collection(kind)[member].name.casefold().split()[-2:]
        ends = [word for word in ends if word.rstrip("s") != kind.rstrip("s")]  # "the last skill" is no half a name
        return frozenset(word for word in ends if len(word) > 4 and word not in field and sum(word in each for each in names.values()) == 1)

    return tuple(member for member in pack.collection(kind) if {word.rstrip("s") for word in own(member)} & said)


@functools.lru_cache(maxsize=4096)  # facts are asked of again and again
def stems(text: str) -> FrozenSet[str]:
    """The beginnings of the longer words of `text`, so that "hire" is found in "hiring"; and what is shortened so: "R&D"."""
    shortened = (word.strip(".,;:?!()'\"") for word in text.casefold().split() if "&" in word)
    longer = (word.rstrip("s")[:5] for word in letters_apart(text) if len(word) > 3 and word not in _SAYS_NOTHING)
    return frozenset((*longer, *filter(lambda word: len(word) > 2, shortened)))


def words_recalled(text: str) -> Tuple[str, ...]:
    """The words of `text` that may stand in what was said before, in their order: without those of every question and of any talk."""
    words = (word.strip(".,;:?!()'\"’") for word in text.casefold().split())
    return tuple(dict.fromkeys(word for word in words if len(word) > 2 and word not in EVERYDAY and word not in OF_TALK))


def shares_words(text: str, words: Sequence[str]) -> int:
    """How many of `words` stand in `text`, whole ones counted twice, beside those that begin like one of its words."""
    said, begun = letters_apart(text), stems(text)
    singular = {each.rstrip("s") for each in said}
    whole = [word for word in words if any(part.rstrip("s") in singular for part in letters_apart(word) if len(part) > 2)]
    alike = [word for word in words if word not in whole and stems(word) & begun]
    return 2 * len(whole) + len(alike)


@functools.lru_cache(maxsize=4096)
def _plain(text: str) -> FrozenSet[str]:
    """The longer words of `text` as a whole, in the singular: "startups" is no beginning of "starting"."""
    return frozenset(word.rstrip("s") for word in letters_apart(text) if len(word) > 3 and word not in _SAYS_NOTHING)


_SAYS_NOTHING = frozenset(
    "which what that with from where does have this those these most more about they them their there role roles industry industries sector"
    " skill skills jobs work works working graduate graduates would could should your like need needs"
    " into first somebody someone anyone people please again never always help helps helping then than when okay well else".split()
)


_CALLED = (
    (
        frozenset(("guy", "man", "bloke", "dude", "fellow", "lad", "chap", "gentleman", "boy", "men", "guys", "male")),
        frozenset(("he", "him", "his")),
    ),
    (
        frozenset(("woman", "girl", "lady", "gal", "lass", "women", "ladies", "girls", "female")),
        frozenset(("she", "her", "hers")),
    ),
)
"""What somebody is called, and what then stands for them."""


@functools.lru_cache(maxsize=1024)  # facts are credited to the same few
def _credited(name: str) -> Tuple[FrozenSet[str], str]:
    """The longer words of whom a fact is credited to, and the initials."""
    written = [word.strip(".,") for word in name.split() if word[:1].isupper()]
    return frozenset(word.casefold() for word in written if len(word) > 3), "".join(
        word[0] for word in written if "." not in word
    ).casefold()


def set_in(pack: Pack, stories: Sequence[str]) -> Tuple[str, ...]:
    """The industries that `stories`, addresses of facts, are set in, each once."""
    industries = (story_at(pack, each).industry for each in stories)
    return tuple(dict.fromkeys(filter(None, industries)))


def bare_words(text: str) -> FrozenSet[str]:
    """The words of `text` without the stops and marks beside them: what a hyphen joins is one."""
    return frozenset(word.strip("?.,!") for word in text.casefold().split())


@functools.lru_cache(maxsize=256)  # a message is looked at for each fact
def letters_apart(text: str) -> FrozenSet[str]:
    """What stands in `text` between all that is no letter and no digit."""
    plain = "".join(letter if letter.isalnum() else " " for letter in text.casefold())
    return frozenset(plain.split())


def _said_of(pack: Pack, member: str) -> str:
    """Its name, and all that the pack says of it."""
    kind = pack.kind_of(member)
    if not kind:
        return " ".join(held.fact.statement for held in at_addresses(pack, [member]))
    thing = pack.collection(kind)[member]
    return " ".join((thing.name, *(f"{fact.statement} {fact.brief or ''}" for fact in thing.facts.values())))


def says_it_all(pack: Pack, held: Held) -> bool:
    """Whether the brief of a fact, behind the name of what it is about, holds all but one of the longer words of its statement."""
    named = pack.named(held.subject).name if held.subject else ""
    return len(stems(held.fact.statement) - stems(f"{named} {held.fact.short}")) <= 1


def leaves_something_out(held: Held) -> bool:
    """Whether the pay of a fact isn't all that it says: it gives another figure, or goes on for a second sentence.

    What a pack tells of a role in one fact, such as pay, outlook and where it leads to, would otherwise be read nowhere but in the detail.
    """
    pay, fact = held.fact.pay if held.subject else None, held.fact
    return pay is not None and (len(fact.figures) > 1 or fact.goes_on)


def that_say_a_figure(told: Sequence[Held], of_one: bool) -> List[Held]:
    """Those that give a figure; where one was told of, whose own fact gives none, not those of all that stand behind it."""
    behind = of_one and bool(told) and bool(told[0].subject) and not told[0].fact.figures
    return [held for held in told if held.fact.figures and (held.subject or not behind)]

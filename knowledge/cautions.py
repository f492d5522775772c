"""What a pack could hold without a fault of form and yet to harm: refused where it can only be a mistake, else warned of."""

from __future__ import annotations

import re
from datetime import date
from statistics import median
from typing import Callable, Dict, Iterator, List, Mapping, Sequence, Tuple

from knowledge.common_names import COMMON, strange_names
from knowledge.fact import Fact
from knowledge.figures import Percent
from knowledge.numbers import numbers_in
from knowledge.pack import KINDS, Pack
from knowledge.strict_yaml import Step

Report = Callable[[str, Sequence[Step], str], None]

LONGEST_STATEMENT = 2_000
LONG_STATEMENT = 600
LONGEST_TITLE = 30
"""What a button of every channel can show."""
EVERYDAY = frozenset(
    "a about all also am an and any are as at be been best but by can could did do does every for from get go had has have he "
    "hello help hi how i if in into is it just least less like many me might more most much must my need needs no not of oh ok "
    "okay on one or other she should so some than thanks that the their them then there these they this those to up us want wants "
    "was we what when where which who why will with would yes you your".split()
)
"""Words of almost every question: as a name they would be found everywhere."""

UNUSUAL = 6.0
"""So many times the usual pay, or so small a part of it, is looked at."""
FEW = 5
"""Of fewer sums nothing is usual."""

_SMART = frozenset("“”„‘’«»")
_HTML = re.compile(r"</?[a-z][\w-]*(?:\s[^<>]*)?/?>|javascript:", re.IGNORECASE)
_IN_WORDS = re.compile(
    r"\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|hundred|thousand|million|billion|dozen)\b", re.IGNORECASE
)
_GROWTH = re.compile(r"grow|increas|ris|chang|declin|expan|more", re.IGNORECASE)


def cautions(pack: Pack, refuse: Report, warn: Report) -> None:
    """Report what harms to `refuse`, what may harm to `warn`."""
    for name, path, fact in _facts(pack):
        _check_text(name, path, fact, refuse, warn)
        _check_figures(name, path, fact, warn)
    _check_size(pack, warn)
    _check_names(pack, refuse, warn)
    _check_words(pack, warn)
    _check_asked(pack, warn)
    _check_titles(pack, warn)
    _check_sources(pack, warn)


def _facts(pack: Pack) -> Iterator[Tuple[str, Tuple[Step, ...], Fact]]:
    for held in pack.facts():
        file, _, key = held.id.partition("#")
        yield f"{file}.yml", (("facts", key) if "/" in file else (key, "fact")), held.fact


def _check_text(name: str, path: Tuple[Step, ...], fact: Fact, refuse: Report, warn: Report) -> None:
    for key, text in (("statement", fact.statement), ("brief", fact.brief or "")):
        markup = _HTML.search(text)
        if markup:
            refuse(name, (*path, key), f"HTML ({markup.group()}) is shown as it stands, or not at all: write plain text")
    texts = {"statement": fact.statement, "brief": fact.brief, "called": fact.called, "period": fact.period, "region": fact.region}
    for key, told in texts.items():
        quote = _stray_quote(told or "")
        if quote:
            warn(name, (*path, key), quote)
    length = len(fact.statement)
    if length > LONGEST_STATEMENT:
        refuse(name, (*path, "statement"), f"has {length:,} characters: split it into facts of one or two sentences")
    elif length > LONG_STATEMENT:
        warn(name, (*path, "statement"), f"has {length:,} characters: one or two sentences are read, more are skipped")


def _stray_quote(text: str) -> str:
    """What is wrong with the quotes around a text; nothing where they are none, or part of it."""
    if text[:1] in _SMART and text[-1:] in _SMART:
        return "keeps its smart quotes: use straight double quotes, or none"
    if text.count('"') == 1 and text[-1] == '"':
        return 'ends with a " that nothing opened: add one at the beginning, or delete it'
    return ""


def _check_figures(name: str, path: Tuple[Step, ...], fact: Fact, warn: Report) -> None:
    words = _IN_WORDS.search(fact.statement)
    told = numbers_in(fact.statement).values()
    if words and not any(number in told for figure in fact.figures for number in figure.numbers):
        warn(name, (*path, "statement"), f"has a number in words ('{words.group()}'), which nobody can look up: write digits and a figure")
    for index, figure in enumerate(fact.figures):
        if isinstance(figure, Percent) and figure.value > 100 and not _GROWTH.search(figure.measures):
            warn(name, (*path, "figures", index), f"{figure.value:g} % is more than everybody: is it a share? then it is at most 100")


def _check_size(pack: Pack, warn: Report) -> None:
    """Pay that is many times what is usual in the pack has a digit too many, or too few."""
    paid = [(name, path, pay) for name, path, fact in _facts(pack) for pay in fact.pays]
    for name, path, pay in paid:
        alike = [other.middle for _, _, other in paid if (other.currency, other.period) == (pay.currency, pay.period)]
        usual = median(alike)
        if len(alike) >= FEW and not usual / UNUSUAL < pay.middle < usual * UNUSUAL:
            warn(name, (*path, "figures"), f"{pay} is far from what is usual in this pack ({usual:,.0f}): is a digit too many or too few?")


def _check_words(pack: Pack, warn: Report) -> None:
    """A word names one topic only."""
    taken: Dict[str, str] = {}
    for key, topic in pack.topics.items():
        for index, word in enumerate(topic.words):
            other = taken.setdefault(word.casefold(), key)
            if other != key:
                warn(
                    f"topics/{key}.yml",
                    ("words", index),
                    f"'{word}' is a word of topics/{other}.yml too, and only that is heard: delete one",
                )


def _check_names(pack: Pack, refuse: Report, warn: Report) -> None:
    words = {word.casefold(): topic for topic, entry in pack.topics.items() for word in entry.words}
    folded: Dict[str, str] = {}
    for kind in KINDS:
        for subject, thing in pack.collection(kind).items():
            file = f"{kind}/{subject}.yml"
            for index, text in enumerate([thing.name, *thing.aliases]):
                path: Sequence[Step] = ("aliases", index - 1) if index else ("name",)
                if text[:1] in _SMART and text[-1:] in _SMART:
                    warn(file, path, f"{text} keeps its smart quotes: use straight double quotes, or none")
                if text in EVERYDAY:
                    refuse(file, path, f"'{text}' stands in almost every question, so each would be about this: delete it")
                elif means := _means_more(text, words):
                    warn(file, path, f"'{text}' is {means}")
                other = folded.setdefault(_fold(text), file)
                if other != file:
                    warn(file, path, f"'{text}' reads like a name of {other}: people will get one for the other")


def _means_more(name: str, words: Mapping[str, str]) -> str:
    """What else a name stands for: a common word, something that no pack holds, a topic by its `words`; empty where nothing."""
    folded = name.casefold()
    if folded in COMMON:
        return "a common word: every question that has it would be about this too"
    if folded in strange_names():
        return f"{strange_names()[folded]} too: a question about that would get an answer about this. Say it in more words"
    return f"a word of topics/{words[folded]}.yml too: a question with it means both" if folded in words else ""


def _fold(text: str) -> str:
    """How a name is read: without case, marks, and the s of the plural."""
    parts = re.findall(r"[^\W_]+", text.casefold().replace("&", " and "))
    return " ".join(part[:-1] if len(part) > 3 and part.endswith("s") and not part.endswith(("ss", "news")) else part for part in parts)


def _check_asked(pack: Pack, warn: Report) -> None:
    asked: Dict[str, str] = {}
    for key, faq in pack.faqs.items():
        for index, line in enumerate(faq.asked):
            other = asked.setdefault(line.casefold(), key)
            if other != key:
                warn(f"faqs/{key}.yml", ("asked", index), f"faqs/{other}.yml is asked in the same words: delete one of the two")


def _check_titles(pack: Pack, warn: Report) -> None:
    titles = [(f"topics/{key}.yml", topic.title) for key, topic in pack.topics.items()]
    titles += [(f"faqs/{key}.yml", faq.title) for key, faq in pack.faqs.items()]
    for file, title in titles:
        if len(title) > LONGEST_TITLE:
            warn(file, ("title",), f"has {len(title)} characters, and stands on a button: {LONGEST_TITLE} at most")


def _check_sources(pack: Pack, warn: Report) -> None:
    used: List[str] = [fact.section for _, _, fact in _facts(pack)]
    for key, source in pack.sources.items():
        if source.check_by and source.check_by < date.today():  # noqa: DTZ011  the editor's own day
            warn("sources.yml", (key, "check_by"), f"was to be looked at again by {source.check_by}: do, and move the day")
        for section in source.sections:
            if section not in used:
                warn("sources.yml", (key, "sections", section), "no fact comes from this section: delete it, or cite it")

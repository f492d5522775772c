"""What names, words and titles may harm: a name that stands for more than one thing, or that nobody would type."""

from __future__ import annotations

import re
from typing import Dict, Iterator, List, Mapping, Sequence, Set, Tuple

from knowledge.common_names import COMMON, EVERYDAY, FREQUENT, strange_names
from knowledge.pack import KINDS, Pack
from knowledge.strict_yaml import Report, Step

LONGEST_TITLE = 30
"""What a button of every channel can show."""
_ANY_TOPIC = frozenset(
    "career careers degree degrees graduate graduates industry industries job jobs people work working year years".split()
)
"""Words of questions about any topic: as a word of one they would draw all others there."""

_PHRASE = 2
"""So many words are a phrase, and may mean a topic where none of them does."""
_SMART = frozenset("“”„‘’«»")
_WORD = re.compile(r"[^\W_]+")
_MARKED = re.compile(r"[*`{}<>|\n]|\]\(")
_STOPS = (",", ";", ":", ".")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.)+$|\b(?:Inc|Co|Corp|Ltd|etc)\.$")


def check_names(pack: Pack, refuse: Report, warn: Report) -> None:
    """Report names, words, lines and titles: what harms to `refuse`, what may harm to `warn`."""
    _check_names(pack, refuse, warn)
    _check_topic_words(pack, refuse, warn)
    _check_asked(pack, warn)
    _check_titles(pack, warn)
    _check_lists(pack, warn)


def stray_quote(text: str) -> str:
    """What is wrong with the quotes around a text; nothing where they are none, or part of it."""
    if text[:1] in _SMART and text[-1:] in _SMART:
        return "keeps its smart quotes: use straight double quotes, or none"
    if text.count('"') == 1 and text[-1] == '"':
        return 'ends with a " that nothing opened: add one at the beginning, or delete it'
    return ""


def _named(pack: Pack) -> Iterator[Tuple[str, str, Sequence[Step], str]]:
    """Each name: its kind, its file, where it stands there, and what it is."""
    for kind in KINDS:
        for subject, thing in pack.collection(kind).items():
            for index, text in enumerate([thing.name, *thing.aliases]):
                yield kind, f"{kind}/{subject}.yml", (("aliases", index - 1) if index else ("name",)), text


def _check_names(pack: Pack, refuse: Report, warn: Report) -> None:
    meanings, refused = _meanings(pack), _refused(pack)
    folded: Dict[str, str] = {}
    for kind, file, path, text in _named(pack):
        if useless := _useless(text):
            refuse(file, path, useless)
            continue
        told = _badly_written(text) or (f"'{text}' is {means}" if (means := _means_more(text, kind, meanings)) else "")
        if told:
            warn(file, path, told)
        other = folded.setdefault(_fold(text), file)
        if other != file and _fold(text) not in refused:
            warn(file, path, f"'{text}' reads like a name of {other}: people will get one for the other")


def _refused(pack: Pack) -> Set[str]:
    """How names read that stand letter by letter for two things: that is a fault, which is told elsewhere."""
    holders: Dict[str, Set[str]] = {}
    for _, file, _, text in _named(pack):
        holders.setdefault(text.casefold(), set()).add(file)
    for text in pack.setting.field_aliases:
        holders.setdefault(text.casefold(), set()).add("pack.yml")
    return {_fold(text) for text, files in holders.items() if len(files) > 1}


def _useless(text: str) -> str:
    """Why a name, or a word of a topic, can't serve; empty where it can."""
    words = _WORD.findall(text.casefold())
    if not words:
        return f"'{text}' has neither a letter nor a digit, so nobody can ask for it: delete it"
    if EVERYDAY.issuperset(words):
        return f"'{text}' stands in almost every question, so each would be about this: delete it"
    return ""


def _badly_written(text: str) -> str:
    """How a name, or a title, would look wrong where it is shown; empty where it wouldn't."""
    if text[:1] in _SMART and text[-1:] in _SMART:
        return f"{text} keeps its smart quotes: use straight double quotes, or none"
    mark = _MARKED.search(text)
    if mark:
        sign = "a line break" if mark.group() == "\n" else mark.group()
        return f"has {sign} in it, which is shown as it stands, or breaks what stands around it: write plain text in one line"
    if text.endswith(_STOPS) and not _ABBREVIATED.search(text):
        return f"ends with '{text[-1]}', which would stand inside sentences: delete it"
    return ""


def _meanings(pack: Pack) -> Dict[str, str]:
    """What each word means that stands for something in the pack already, by the word in small letters."""
    meanings = {
        word.casefold(): f"a word of topics/{topic}.yml too: a question with it means both"
        for topic, entry in pack.topics.items()
        for word in entry.words
    }
    any_employer = "a word for any employer too (`employer_words` of pack.yml): a question with it is about this, or about all. Delete one"
    meanings.update({word.casefold(): any_employer for word in pack.setting.employer_words})
    meanings[pack.setting.field.casefold()] = "what the pack calls its field: every question that has it would be about this too"
    return meanings


def _means_more(name: str, kind: str, meanings: Mapping[str, str]) -> str:
    """What else a name stands for: a common word, what has a meaning in the pack, a number, something that no pack holds."""
    folded = name.casefold()
    if folded in COMMON or folded in FREQUENT:
        return "a common word: every question that has it would be about this too. Say it in more words, or delete it"
    if folded in meanings:
        return meanings[folded]
    if folded.isdigit() or (len(folded) == 1 and kind != "skills"):  # a skill may be R
        return "hardly a name: whatever has it in it would be about this. Write it out"
    if folded in strange_names():
        advice = "Say it in more words" if kind != "skills" else "Say it in more words, a language as in 'speak Spanish' or 'bilingual'"
        return f"{strange_names()[folded]} too: a question about that would get an answer about this. {advice}"
    return ""


def _fold(text: str) -> str:
    """How a name is read: without case, marks, and the s of the plural."""
    parts = _WORD.findall(text.casefold().replace("&", " and "))
    return " ".join(part[:-1] if len(part) > 3 and part.endswith("s") and not part.endswith(("ss", "news")) else part for part in parts)


def _check_topic_words(pack: Pack, refuse: Report, warn: Report) -> None:
    """A word names one topic, and isn't one of every question."""
    taken: Dict[str, str] = {}
    for key, topic in pack.topics.items():
        for index, word in enumerate(topic.words):
            file, path = f"topics/{key}.yml", ("words", index)
            other = taken.setdefault(word.casefold(), key)
            useless = _useless(word)
            if useless and len(_WORD.findall(word)) < _PHRASE:  # "get into" asks for one topic
                refuse(file, path, useless)
            elif word.casefold() in _ANY_TOPIC:
                warn(file, path, f"'{word}' stands in questions about any topic, which would all be taken for this one: delete it")
            elif other != key:
                warn(file, path, f"'{word}' is a word of topics/{other}.yml too, and only that is heard: delete one")


def _check_asked(pack: Pack, warn: Report) -> None:
    """No line asks for two things."""
    asked = {line.casefold(): f"topics/{key}.yml" for key, topic in pack.topics.items() for line in (topic.question, *topic.asked)}
    for key, faq in pack.faqs.items():
        file = f"faqs/{key}.yml"
        for index, line in enumerate(faq.asked):
            other = asked.setdefault(line.casefold(), file)
            if other != file:
                warn(file, ("asked", index), f"{other} is asked in the same words: delete one of the two")


def _check_titles(pack: Pack, warn: Report) -> None:
    titles = [(f"topics/{key}.yml", topic.title) for key, topic in pack.topics.items()]
    titles += [(f"faqs/{key}.yml", faq.title) for key, faq in pack.faqs.items()]
    for file, title in titles:
        if len(title) > LONGEST_TITLE:
            warn(file, ("title",), f"has {len(title)} characters, and stands on a button: {LONGEST_TITLE} at most")
    setting = pack.setting
    shown = [(file, "title", title) for file, title in titles]
    shown += [("pack.yml", key, text) for key, text in (("title", setting.title), ("degree", setting.degree), ("field", setting.field))]
    for file, key, text in shown:
        if told := _badly_written(text):
            warn(file, (key,), told)


def _check_lists(pack: Pack, warn: Report) -> None:
    """What is offered, or ordered, twice."""
    lists: List[Tuple[str, str, Sequence[str]]] = [
        ("pack.yml", "starters", pack.setting.starters),
        ("pack.yml", "order", pack.setting.order),
        *((f"topics/{key}.yml", "suggests", topic.suggests) for key, topic in pack.topics.items()),
        *((f"faqs/{key}.yml", "suggests", faq.suggests) for key, faq in pack.faqs.items()),
    ]
    for file, key, listed in lists:
        for index, each in enumerate(listed):
            if each in listed[:index]:
                warn(file, (key, index), f"'{each}' stands in this list already: delete one")

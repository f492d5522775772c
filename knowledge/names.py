"""Finds what a text names: industries, roles, skills and the field itself, by name, alias or near misspelling."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Callable, Dict, FrozenSet, Iterable, Iterator, List, Optional, Sequence, Set, Tuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from knowledge.common_names import CLIPPED, COMMON, FREQUENT, SAID_OF_MANY, heads_of_trades
from knowledge.keys import Phrase, Token, phrase_of, tokens_of, word_key
from knowledge.pack import KINDS, Pack
from knowledge.words import EMPLOYER_WORDS

FIELD = "field"
"""The kind of a name of the field, which can't be wished for."""
_MIN_FUZZY = 5
"""Shorter words are never taken for misspellings, nor joined: too many are one letter from another word."""
_MIN_CLIPPED = 4
"""So many letters at least a name is cut to."""
_MIN_HEAD = 4
"""So many letters at least the last word of a role's name has that names it by itself."""
_OF_NOBODY = ("ance", "ence", "ics", "ing", "ion", "ity", "ment", "ship")
"""Endings of words for what is done, and not for who does it."""
_TERSE = 4
"""In messages of more words nothing is cut."""
_SMALL_WORDS = frozenset("am an and as at be by do for go he hi if in is it may me my no of oh ok on or so the to up us we who".split())
"""A name that reads like one of these counts only in the case it is written in: the US, but not "tell us"."""
_BODY = re.compile(r"\b[A-Z][a-z]+(?: (?:of|and|for|the|on) (?:the )?[A-Z][a-z]+| [A-Z][a-z]+){2,}")
"""At least three words with capitals that belong together."""
_SINGULAR = ("industry", "role", "skill")
_BRACKETS = re.compile(r"\(([^)]*)\)")
_JOINING = frozenset("and of for in the with by".split())
_GENERAL = frozenset(
    "agency business care company development education employer firm general good group home industry information management office"
    " organization other personal private product production professional program public research school science security service social"
    " sector skill storage studio support system training work worker".split()
)
"""Words that say too little to name an industry by themselves, though they may stand beside an "and" in its name."""
_MIN_TWO_SLIPS = 9
"""Only longer words may be two letters off: teamwork isn't telework."""


@dataclass(frozen=True)
class Name:
    """Something to find: `kind` and `id` say what it is, `text` is how people write it; `fuzzy`, whether misspelt too."""

    kind: str
    id: str
    text: str
    fuzzy: bool = True


@dataclass(frozen=True)
class Mention:
    """A name found in a text, at characters `start` to `end`; `exact` is False for a misspelling."""

    kind: str
    id: str
    start: int
    end: int
    exact: bool


def names_of(pack: Pack) -> List[Name]:
    """Everything that `pack` names; kinds are industry, role, skill, topic, field, home (the regions its facts hold for) and body (whom a
    fact is credited to by name).

    A word for employers names no topic: "which employers pay best" asks for pay.
    """
    named = [
        Name(singular, subject, text)
        for kind, singular in zip(KINDS, _SINGULAR)
        for subject, thing in pack.collection(kind).items()
        for text in (thing.name, *thing.aliases)
    ]
    setting = pack.setting
    field = [Name(FIELD, FIELD, text) for text in setting.names_of_the_field]
    home = [Name("home", "home", text, fuzzy=False) for text in setting.home_regions]
    topics = [
        Name("topic", key, word) for key, topic in pack.topics.items() for word in topic.words if word.casefold() not in EMPLOYER_WORDS
    ]
    bodies = [Name("body", "body", text, fuzzy=False) for text in sorted(_bodies(pack))]
    written = [*named, *field, *home, *topics, *bodies]
    return [*written, *_certificates(pack, written), *_short_forms(pack, written)]


def _certificates(pack: Pack, written: Sequence[Name]) -> List[Name]:
    """The certificates that `pack` lists, as words for their topic, where they name nothing else: 'NCLEX'."""
    known = {phrase_of(tokens_of(name.text)) for name in written}
    listed = pack.setting.certificates
    return [Name("topic", "certifications", text, fuzzy=False) for text in listed if phrase_of(tokens_of(text)) not in known]


def _bodies(pack: Pack) -> Set[str]:
    """Whom facts are credited to, by the longest names in it: "Bureau of Labor Statistics" of "U.S. Bureau of Labor Statistics"."""
    credited = (held.fact.credited_to or "" for held in pack.facts())
    return {match.group() for each in credited for match in _BODY.finditer(each)}


def _short_forms(pack: Pack, written: Sequence[Name]) -> List[Name]:
    """Other ways of writing the names of `pack`, where they mean nothing else in it: 'CNM' for 'Nurse midwife (CNM)' and, of an
    industry, parts of its name such as 'home health' for 'Home health care services', or 'corporate' for 'Corporate accounting' in
    a pack about accounting; of a role the last word, as 'aide' of 'nurse aide'.
    """
    known = {phrase_of(tokens_of(name.text)) for name in written}
    field = frozenset(phrase_of(tokens_of(f"{pack.setting.field} {pack.setting.degree}")))
    meant: Dict[str, List[Name]] = {}
    for name in _names_proper(pack):
        of_industry = {*_parts(name.text), *_without(field, name.text)} if name.kind == "industry" else ()
        for text in sorted({*_outside_and_inside(name.text), *of_industry}):
            if phrase_of(tokens_of(text)) not in known:
                meant.setdefault(text, []).append(Name(name.kind, name.id, text, fuzzy=False))
    short = [names[0] for names in meant.values() if len(names) == 1]
    return [*short, *_heads(pack, [*written, *short])]


def _heads(pack: Pack, written: Sequence[Name]) -> List[Name]:
    """The last words of the names of roles that end no other name of the pack and no other trade's: 'aide', but no 'assistant'."""
    meant: Dict[str, Set[Tuple[str, str]]] = {}
    for name in written:
        phrase = phrase_of(tokens_of(_BRACKETS.sub(" ", name.text)))
        for word in phrase if name.kind == FIELD else phrase[-1:]:
            meant.setdefault(word, set()).add((name.kind, name.id))
    of_others = heads_of_trades({phrase_of(tokens_of(name.text)) for name in written})
    owned = {word: next(iter(owners)) for word, owners in meant.items() if len(owners) == 1 and word not in of_others}
    return [Name(kind, subject, word, fuzzy=False) for word, (kind, subject) in owned.items() if kind == "role" and _says_enough(word)]


def _says_enough(word: str) -> bool:
    """Whether a last word can stand for somebody: no 'deployment', nor an everyday word."""
    somebody = word.isalpha() and not word.endswith(_OF_NOBODY)
    return somebody and len(word) >= _MIN_HEAD and word not in _GENERAL | COMMON | FREQUENT


def _names_proper(pack: Pack) -> Iterator[Name]:
    for kind, singular in zip(KINDS, _SINGULAR):
        yield from (Name(singular, subject, thing.name) for subject, thing in pack.collection(kind).items())


def _outside_and_inside(name: str) -> Set[str]:
    """What stands outside of the brackets of `name`, and each part inside."""
    inside = [part.strip() for found in _BRACKETS.findall(name) for part in found.split(",")]
    return {_BRACKETS.sub(" ", name).strip(), *inside} - {"", name}


def _parts(name: str) -> Set[str]:
    """Two words or more that begin `name`, or where it has an "and", what stands on either side."""
    name = _BRACKETS.sub(" ", name).strip()
    sides = [side.strip() for side in re.split(r"\s+(?:and|&)\s+|,\s*(?:and\s+)?|/", name)]
    words = name.split()
    cut = range(2, len(words)) if len(sides) == 1 else ()
    begun = {" ".join(words[:size]) for size in cut if word_key(words[size - 1]) not in _JOINING}
    alone = {side for side in sides if len(sides) > 1 and (" " in side or (len(side) > 3 and word_key(side) not in _GENERAL))}
    return begun | alone


def _without(field: FrozenSet[str], name: str) -> Set[str]:
    """What is left of `name` without the words of the field, where that says enough."""
    words = name.split()
    left = [word for word in words if word_key(word) not in field]
    says_little = len(left) == 1 and (len(left[0]) <= 3 or word_key(left[0]) in _GENERAL)
    return {" ".join(left)} if left and len(left) < len(words) and not says_little else set()


class Names:
    """All names that can be found. Of two names written alike the first given counts."""

    def __init__(self, names: Iterable[Name], is_word: Callable[[str], bool]) -> None:
        """`is_word` says whether a lower-case word is spelt right, so that it is nobody's misspelling."""
        self._is_word = is_word
        self._by_phrase: Dict[Phrase, Name] = {}
        self._by_joined: Dict[str, Name] = {}
        self._fuzzy_by_letter: Dict[str, Set[str]] = {}
        for name in names:
            self._add(name)
        self._clipped = _clippings(self._by_phrase)
        self._longest = max((len(phrase) for phrase in self._by_phrase), default=0)
        self._beginnings = {phrase[0] for phrase in self._by_phrase}
        self._beginnings.update(joined[:size] for joined in self._by_joined for size in range(1, len(joined) + 1))

    def find(self, text: str) -> List[Mention]:
        """Every name in `text`, left to right, none overlapping; longer ones win."""
        tokens = [self._corrected(token) for token in tokens_of(text)]
        phrase = phrase_of(tokens)
        found: List[Mention] = []
        at = 0
        while at < len(tokens):
            mention, used = self._at(tokens, phrase, at)
            if mention:
                found.append(mention)
            at += used
        return self._with_cut_ones(tokens, found) if len(tokens) <= _TERSE else found

    def _add(self, name: Name) -> None:
        phrase = phrase_of(tokens_of(name.text))
        if not phrase:
            return
        self._by_phrase.setdefault(phrase, name)
        joined = "".join(phrase)
        if len(joined) >= _MIN_FUZZY:
            self._by_joined.setdefault(joined, name)
        if name.fuzzy:
            for word in phrase:
                if len(word) >= _MIN_FUZZY and word.isalpha():
                    self._fuzzy_by_letter.setdefault(word[0], set()).add(word)

    def _at(self, tokens: Sequence[Token], phrase: Phrase, at: int) -> Tuple[Optional[Mention], int]:
        """The longest name that begins at the token `at`, and how many tokens it takes; `phrase` is what all of them are compared by."""
        if phrase[at] not in self._beginnings:  # of no name, as most words
            return None, 1
        for size in range(min(max(self._longest, 2), len(tokens) - at), 0, -1):
            keys = phrase[at : at + size]
            name = self._by_phrase.get(keys) or self._by_joined.get("".join(keys))
            if name:
                window = tokens[at : at + size]
                exact = all(token.exact for token in window)
                if _is_meant(name.text, window) and (exact or name.fuzzy):
                    return Mention(name.kind, name.id, window[0].start, window[-1].end, exact), size
        return None, 1

    def _corrected(self, token: Token) -> Token:
        word = token.text.casefold()
        if len(word) < _MIN_FUZZY or not word.isalpha() or self._is_word(word) or self._is_word(token.key):
            return token
        candidates = sorted(self._fuzzy_by_letter.get(token.key[:1], ()))
        if token.key in candidates:
            return token
        close = extractOne(token.key, candidates, scorer=OSA.distance, score_cutoff=1 if len(word) < _MIN_TWO_SLIPS else 2)
        return Token(token.text, token.start, token.end, close[0], exact=False) if close else token

    def _with_cut_ones(self, tokens: Sequence[Token], found: List[Mention]) -> List[Mention]:
        """`found`, and the names that are cut, where the text is nothing but names: "promo auto"."""
        other = [token for token in tokens if token.key not in _JOINING and not any(each.start <= token.start < each.end for each in found)]
        cut = [mention for token in other if (mention := self._cut_short(token))]
        return sorted((*found, *cut), key=lambda each: each.start) if len(cut) == len(other) else found

    def _cut_short(self, token: Token) -> Optional[Mention]:
        """The name that is cut to `token`, if it is no ordinary word."""
        word = token.text.casefold()
        name = self._clipped.get(word) or self._clipped.get(token.key)
        ordinary = word in COMMON or word in FREQUENT or (self._is_word(word) and word not in CLIPPED)
        return Mention(name.kind, name.id, token.start, token.end, exact=False) if name and not ordinary else None


def _clippings(by_phrase: Dict[Phrase, Name]) -> Dict[str, Name]:
    """By the beginnings of names of one word that may be misspelt the one name of which they are, where no other thing's begins so.

    A word that a thing has its id from goes before other names: "auto" is automotive, though automation is found in manufacturing.
    """
    named = [(phrase, name) for phrase, name in by_phrase.items() if name.fuzzy]
    own = [(phrase, name) for phrase, name in named if name.id == "_".join(phrase)]
    return {**_beginnings(named), **_beginnings(own)}


def _beginnings(named: Sequence[Tuple[Phrase, Name]]) -> Dict[str, Name]:
    """By the beginnings of one-word names that only names of one thing have the first such name."""
    owners: Dict[str, Set[str]] = {}
    whole: Dict[str, Name] = {}
    for phrase, name in named:
        for word in phrase:
            for cut in (word[:size] for size in range(_MIN_CLIPPED, len(word))):
                owners.setdefault(cut, set()).add(name.id)
                if len(phrase) == 1:
                    whole.setdefault(cut, name)
    return {cut: name for cut, name in whole.items() if len(owners[cut]) == 1}


def _is_meant(name: str, window: Sequence[Token]) -> bool:
    """Whether what is written alike means the name: "us" isn't the US, nor a "right" the "rights" that a pack speaks of."""
    if len(window) > 1 or window[0].text == name:
        return True
    word = window[0].text.casefold()
    return len(name) > 1 and word not in _SMALL_WORDS and (word == name.casefold() or word not in FREQUENT | SAID_OF_MANY)

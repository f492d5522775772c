"""The words of a text, and which of them belong together: "state of Texas", "C++", "mid 30s", "too late"."""

from __future__ import annotations

import re
from typing import FrozenSet, Sequence, Tuple

Span = Tuple[int, int]

MOST_WORDS = 6
"""A phrase that is to be named in an answer has no more words."""

_CONTRACTED = re.compile(r"(?:n['’]t|['’](?:s|ve|re|ll|d|m))$")
"""What a small word is drawn together with: "aren't", "who've"."""
_LEANING = frozenset("business career computer customer data health information job physical product project software web".split())
"""Words that seldom stand alone: the word behind them says what is meant ("data engineering")."""
_BEFORE = ("too", "how")
"""Words that belong to what stands behind them: "too late", "how many"."""

_WORD = re.compile(r"(?:\d+(?:[.,]\d+)+[^\W_]*|[^\W_]+)(?:[’'][^\W_]+)*(?:[+#%]+(?!\w))?")
_JOINT = re.compile(r"\s?[-–/&]\s?|\.\s?(?=[A-Z]\b)|\.(?=[A-Z])|[’']|\s")
"""What may stand between two words of one phrase."""

_SMALL = frozenset(
    "a an the i me my mine you your yours we our us they them their he she his her it its this that these those is are am was were be been"
    " being do does did doing have has had having will would can could should shall may might must not no nor and or but if so than then as"
    " at by for from in into of on onto to with about over under between through up down out off again just very too also there here what"
    " which who whom whose how when where why any some all each every both few more most other such only own same please thanks thank hi"
    " hello hey anyone someone everybody really get got getting go going know think want like need make made makes im i'm i've don't can't"
    " it's what's there's i'd i'll isn't doesn't thats whats theres dont cant isnt doesnt whos vs versus".split()
)
_COUNTED = frozenset("many much often long far soon big old large little".split())
"""Words that ask something only behind "how"."""
_LIMITS_NOTHING = frozenset(
    "per percent percentage share number year years month months week weeks area areas branch branches country nationwide decade next until"
    " till til away normal normally usual usually typical typically roughly fastest quickest grad grads graduate graduates undergrad"
    " undergrads undergraduate undergraduates student students people folks ppl guys n u r ur pls plz lol btw idk tbh imo gonna wanna gotta"
    " cuz half near employee employees worker workers professional professionals newcomer newcomers beginner beginners"
    " rookie rookies starter starters majors".split()
)
"""Words that ask how much, how long, how often or which of all, stand for whoever asks, or are only ways of talking."""
_OF_DEGREE = frozenset(
    "best better good great top highest biggest valuable important useful relevant popular essential key main second first"
    " new recent fresh marketable promising potential realistic crazy total complete next"
    " entry level entry-level jr newbie newbies noob noobs fresher freshers necessarily automatically preferably order addition"
    " low high lowest bottom min max minimum maximum"
    " myself yourself abt".split()
)
"""Words that ask for the best of what there is, or say how good it is to be: they limit it to nothing."""
_OF_WORK = frozenset(
    "job jobs career careers role roles position positions path paths market opportunity opportunities grab grabbing land landing"
    " tip tips advice suggestion suggestions suggested additionally become becoming learn learning start starting".split()
)
"""Words for finding work, or for what helps to find it: all that is asked is about that."""
_PEOPLE = frozenset("staff team teams talent expert experts specialist specialists scientist scientists analyst analysts".split())
"""Words for the people in a field, beside its name."""
_EDGES = frozenset(
    "a an the my our your their his her its this that these those of and or to in at for on as is with i any do be by until till".split()
)
_LEFT_OPEN = _EDGES | frozenset("who whom whose which has have had does did are was were not never".split())
"""Words that a phrase doesn't end with: "executives who do not"."""
_CONNECTS = frozenset("while after before during when since until if because without whether".split())
"""Words that begin a clause."""


def begins_at(text: str, start: int) -> int:
    """Where a phrase of `text` that starts at `start` begins with the "too" or "how" before it: "too late" is a point, "late" none."""
    before = text[:start].rstrip()
    word = next((each for each in _BEFORE if f" {before.lower()}".endswith(f" {each}")), "")
    return len(before) - len(word) if word else start


def words_in(text: str) -> Tuple[Span, ...]:
    """Where the words of `text` are, left to right: "C++", "don't", "60%" and "2.9" are one word each."""
    return tuple(match.span() for match in _WORD.finditer(text))


def is_small(word: str) -> bool:
    """Whether `word` only holds a sentence together."""
    plain = word.lower().replace("’", "'")
    return plain in _SMALL or (plain != (whole := _CONTRACTED.sub("", plain)) and whole in _SMALL)


def leans(word: str) -> bool:
    """Whether `word` seldom stands alone: "data"."""
    return word.lower() in _LEANING


def says_nothing(phrase: str, beside_its_field: bool = False) -> bool:
    """Whether `phrase` only asks, points or says how good: "how many of", "there", "many years until", "top 7", "best"; capitals may be a
    name ("IT"). Where it stands `beside_its_field`, also whether it is only a word for the people in it: "staff".
    """
    words = [word for word in phrase.split() if not (beside_its_field and word.lower() in _PEOPLE)]
    asks_how = words[:1] in (["how"], ["How"])
    counted = asks_how or not _LIMITS_NOTHING.isdisjoint(words)
    if words[:1] in (["top"], ["Top"]) and len(words) > 1 and words[1].isdecimal():
        words = words[2:]
    of_work = frozenset() if asks_how else _OF_WORK  # "how many jobs" asks for a number of them
    return all(_is_small_as_written(word) or _limits_nothing(word, of_work) or (counted and word in _COUNTED) for word in words)


def _limits_nothing(word: str, of_work: FrozenSet[str]) -> bool:
    return any(word.lower() in words for words in (_LIMITS_NOTHING, _OF_DEGREE, of_work))


def _is_small_as_written(word: str) -> bool:
    return is_small(word) and not (len(word) > 1 and word.isupper())


def connects(word: str) -> bool:
    """Whether `word` begins a clause, or what goes with one: "while"."""
    return word.lower() in _CONNECTS


def is_year(word: str) -> bool:
    """Whether `word` is a year: "1999"."""
    return word.isdecimal() and len(word) == 4 and 1900 <= int(word) < 2100


def may_be_age(word: str) -> bool:
    """Whether `word` may be how old somebody is who works: "47"."""
    return word.isdecimal() and len(word) == 2 and 16 <= int(word) < 80


def touch(text: str, left: Span, right: Span) -> bool:
    """Whether nothing parts two words that follow each other."""
    joint = _JOINT.match(text, left[1])
    return joint is not None and joint.end() == right[0]


def trimmed(text: str, words: Sequence[Span]) -> Sequence[Span]:
    """`words`, which follow each other, without those that a phrase doesn't begin or end with ("the state of Texas in")."""
    first, last = 0, len(words)
    while first < last - 1 and text[slice(*words[first])].lower() in _EDGES:
        first += 1
    while last > first + 1 and text[slice(*words[last - 1])].lower() in _LEFT_OPEN:
        last -= 1
    return words[first:last]

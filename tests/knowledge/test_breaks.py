"""What editors do to a pack by mistake: each is told with its file, the right line, and what to do about it.

`REFUSED` stop the pack from being served, `WARNED` are only to be looked at. Each line: file, text there, what becomes of it,
where the fault is told, and words of what it says.
"""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Dict, List, Tuple

import pytest

from knowledge import InvalidPack, load_pack
from knowledge.load import check_pack
from tests.knowledge.conftest import WAYS

Edit = Callable[[str, str, str], None]
Break = Tuple[str, str, str, str, str]

GARDENS, ORCHARDS, SALARY, MANNERS = "industries/gardens.yml", "industries/orchards.yml", "topics/salary.yml", "faqs/manners.yml"
LIFE = "    statement: Nobody works from home in an orchard."
PAY = "    statement: Gardens pay 1,200 to 1,500 doubloons."
RANGE = "{kind: range, low: 1200, high: 1500,"
SHARE = "30% go to tasters.\n    section: pay\n    figures:\n      - {kind: percent, value: 30,"
CUPS = "      - {kind: count, value: 77, measures: cups}\n"

REFUSED: Dict[str, Break] = {
    # how YAML is written
    "tab": (ORCHARDS, LIFE, "\t" + LIFE.strip(), f"{ORCHARDS}:10", "a tab: indent with spaces"),
    "tab after spaces": (ORCHARDS, LIFE, "  \t" + LIFE.strip(), f"{ORCHARDS}:10", "a tab: indent with spaces"),
    "no closing double quote": (SALARY, "title: Pay", 'title: "Pay', f"{SALARY}:1", 'no " at its end'),
    "no closing single quote": (SALARY, "title: Pay", "title: 'Pay", f"{SALARY}:1", "no ' at its end"),
    "no closing quote inside a fact": (ORCHARDS, LIFE, '    statement: "Nobody works.', f"{ORCHARDS}:10", 'no " at its end'),
    "apostrophe in single quotes": (ORCHARDS, LIFE, "    statement: 'An orchard's far.'", f"{ORCHARDS}:10", "double quotes"),
    "apostrophe at the end of a word": (ORCHARDS, LIFE, "    statement: 'Tasters' pay is low.'", f"{ORCHARDS}:10", "double quotes"),
    "text after a quoted word": (ORCHARDS, LIFE, '    statement: "Nobody" works.', f"{ORCHARDS}:10", "single quotes"),
    "no-break space": (SALARY, "about: pay", "about:\u00a0pay", f"{SALARY}:3", "type it anew"),
    "no-break spaces to indent": (ORCHARDS, LIFE, "\u00a0\u00a0  statement: Nobody.", f"{ORCHARDS}:10", "type it anew"),
    "a conflict that git left": (SALARY, "title: Pay", "<<<<<<< HEAD\ntitle: Pay\n=======\ntitle: P", f"{SALARY}:1", "keep one"),
    "text that begins with &": (SALARY, "title: Pay", "title: &pay", f"{SALARY}:1", "text that begins with & must"),
    "colon in text": (SALARY, "about: pay", "about: pay: all of it", f"{SALARY}:3", "put the whole text in double quotes"),
    "colon in a statement": (ORCHARDS, LIFE, "    statement: Nobody works: it rains.", f"{ORCHARDS}:10", "a colon inside text"),
    "no space after the colon": (SALARY, "about: pay", "about:pay", f"{SALARY}:3", "a key needs a colon and a space"),
    "one space too many": (SALARY, "about: pay", " about: pay", f"{SALARY}:3", "line it up"),
    "a fact too far left": (
        ORCHARDS, "  remote:", "demand:\n    statement: A.\n    section: life\n  remote:", f"{ORCHARDS}:9", "neighbour in line 12",
    ),
    "a key too far left": (ORCHARDS, "    section: life", "   section: life", f"{ORCHARDS}:11", "line it up"),
    "a fact between two depths": (ORCHARDS, "  remote:", " remote:", f"{ORCHARDS}:9", "line it up"),
    "brackets left open": (GARDENS, "[garden, tea garden]", "[garden, tea garden", f"{GARDENS}:2", "needs its ]"),
    "braces left open": (GARDENS, "level: starting}", "level: starting", f"{GARDENS}:9", "needs its }"),
    "text that begins with @": (SALARY, "title: Pay", "title: @pay", f"{SALARY}:1", "text that begins with @ must"),
    "text that begins with %": (SALARY, "title: Pay", "title: %pay", f"{SALARY}:1", "text that begins with % must"),
    "text in asterisks": (SALARY, "title: Pay", "title: *Pay*", f"{SALARY}:1", "text that begins with * must"),
    "text that begins with !": (SALARY, "title: Pay", "title: !pay now", f"{SALARY}:1", "text that begins with ! must"),
    "a second document": (SALARY, "title: Pay", "title: Pay\n---", f"{SALARY}:2", "one file holds one thing"),
    "a line that is no entry": (SALARY, "about: pay", "and this\nabout: pay", f"{SALARY}:3", "neither"),
    "duplicate key": (GARDENS, "    section: pay", "    section: pay\n    section: life", f"{GARDENS}:7", "(first in line 6)"),
    "duplicate fact": (ORCHARDS, "  remote:", "  salary: {statement: A., section: pay}\n  remote:", f"{ORCHARDS}:9", "a second time"),
    "no comma in a figure": (GARDENS, "low: 1200, high", "low: 1200 high", f"{GARDENS}:9", "parted by commas"),
    "semicolon in a figure": (GARDENS, "low: 1200, high", "low: 1200; high", f"{GARDENS}:9", "parted by commas"),
    "backslash in double quotes": (SALARY, "title: Pay", 'title: "C:\\Users\\tea"', f"{SALARY}:1", "a backslash inside double quotes"),
    "soft hyphen": (GARDENS, "tea garden", "tea gar\u00adden", f"{GARDENS}:2", "an invisible letter"),
    "space of no width in a key": (ORCHARDS, "  remote:", "  re\u200bmote:", f"{ORCHARDS}:9", "an invisible letter"),
    "control character": (SALARY, "title: Pay", "title: P\x07ay", f"{SALARY}:1", "an invisible control character"),
    "smart quotes around a value": (
        GARDENS, "level: starting}", "level: “all, some”}", f"{GARDENS}:9", "straight double quotes",
    ),
    # keys
    "unknown key": (GARDENS, "name: Gardens", "name: Gardens\nnickname: G", f"{GARDENS}:2", "did you mean name?"),
    "misspelt key": (ORCHARDS, LIFE, LIFE + "\n    credited_too: x", f"{ORCHARDS}:11", "did you mean credited_to?"),
    "capital key": (SALARY, "title: Pay", "Title: Pay", f"{SALARY}:1", "did you mean title?"),
    "misspelt key of a figure": (GARDENS, "currency: XDB", "curency: XDB", f"{GARDENS}:9", "did you mean currency?"),
    "no space after the colon of a figure": (GARDENS, "low: 1200", "low:1200", f"{GARDENS}:9", "write `low: 1200`"),
    "unknown facet": (ORCHARDS, "  remote:", "  weather:", f"{ORCHARDS}:9", "there can be demand"),
    "misspelt facet": (ORCHARDS, "  remote:", "  remotely:", f"{ORCHARDS}:9", "did you mean 'remote'?"),
    "a fact outside of facts": (ORCHARDS, "  remote:", "remote:", f"{ORCHARDS}:9", "unknown key"),
    "missing key": (SALARY, "about: pay\n", "", f"{SALARY}:1", "is missing: add `about:`"),
    "missing statement": (ORCHARDS, LIFE + "\n", "", f"{ORCHARDS}:9", "is missing: add `statement:`"),
    "missing section": (ORCHARDS, "    section: life\n", "", f"{ORCHARDS}:9", "is missing: add `section:`"),
    # what stands in them
    "empty value": (SALARY, "title: Pay", "title:", f"{SALARY}:1", "is empty"),
    "empty text": (SALARY, "title: Pay", 'title: " "', f"{SALARY}:1", "is empty"),
    "empty list": (GARDENS, "aliases: [garden, tea garden]", "aliases:", f"{GARDENS}:2", "is empty"),
    "empty fact": (ORCHARDS, "  remote:", "  demand:\n  remote:", f"{ORCHARDS}:9", "is empty"),
    "a list for a text": (GARDENS, "name: Gardens", "name: [Gardens]", f"{GARDENS}:1", "must be text"),
    "a text for a list": (GARDENS, "[garden, tea garden]", "garden", f"{GARDENS}:2", "must be a list"),
    "a text for a fact": (ORCHARDS, "  remote:", "  demand: High.\n  remote:", f"{ORCHARDS}:9", "must be keys with values"),
    "comma in a figure": (GARDENS, RANGE, '{kind: range, low: "1,200", high: 1500,', f"{GARDENS}:9", "write digits only"),
    "bare comma in a figure": (GARDENS, RANGE, "{kind: range, low: 1,200, high: 1500,", f"{GARDENS}:9", "without one"),
    "dollars in a figure": (GARDENS, RANGE, "{kind: range, low: $1200, high: 1500,", f"{GARDENS}:9", "write digits only"),
    "percent in a figure": (SALARY, "value: 30,", "value: 30%,", f"{SALARY}:11", "write digits only"),
    "k in a figure": (GARDENS, RANGE, "{kind: range, low: 1.2k, high: 1500,", f"{GARDENS}:9", "write digits only"),
    "words in a figure": (SALARY, "value: 30,", "value: thirty,", f"{SALARY}:11", "write digits only"),
    "nothing in a figure": (SALARY, "value: 30,", "value: 0,", f"{SALARY}:11", "must be above 0"),
    "huge percentage": (SALARY, "value: 30,", "value: 3000,", f"{SALARY}:11", "must be at most 1000"),
    "range upside down": (GARDENS, "high: 1500", "high: 1100", f"{GARDENS}:9", "must be above low (1200)"),
    "a sign for the currency": (GARDENS, "currency: XDB", "currency: $", f"{GARDENS}:9", "three capital letters"),
    "a currency in small letters": (GARDENS, "currency: XDB", "currency: xdb", f"{GARDENS}:9", "three capital letters"),
    "unknown kind": (SALARY, "kind: percent", "kind: share", f"{SALARY}:11", "it is range, amount, percent or count"),
    "no kind": (SALARY, "kind: percent, ", "", f"{SALARY}:11", "a figure needs `kind:`"),
    "unknown qualifier": (SALARY, "value: 30,", "value: 30, qualifier: circa,", f"{SALARY}:11", "must be exactly, about"),
    "unknown period": (GARDENS, "period: month", "period: week", f"{GARDENS}:9", "must be hour, month or year"),
    "figure and text differ": (GARDENS, "1,500 doubloons", "1,600 doubloons", f"{GARDENS}:5", "neither figures"),
    "k in a statement": (GARDENS, "1,500 doubloons", "15k doubloons", f"{GARDENS}:5", "write 15k out in digits"),
    "European spelling": (GARDENS, "1,500 doubloons", "1.500 doubloons", f"{GARDENS}:5", "a comma parts thousands"),
    "millions in a statement": (GARDENS, "1,500 doubloons", "1,500 of 3.4 million doubloons", f"{GARDENS}:5", "3,400,000"),
    "long brief": (ORCHARDS, LIFE, LIFE + "\n    brief: a b c d e f g h i j k l m", f"{ORCHARDS}:11", "12 at most"),
    "rank in words": (ORCHARDS, "rank: 1", "rank: first", f"{ORCHARDS}:6", "must be a whole number"),
    "rank zero": (ORCHARDS, "rank: 1", "rank: 0", f"{ORCHARDS}:6", "must be 1 or more"),
    "HTML": (ORCHARDS, "Nobody works", "<b>Nobody</b> works", f"{ORCHARDS}:10", "write plain text"),
    "a sign of HTML": (ORCHARDS, "Nobody works", "Nobody &amp; nothing works", f"{ORCHARDS}:10", "write plain text"),
    "a script": (ORCHARDS, "Nobody works", "<script>x</script> works", f"{ORCHARDS}:10", "write plain text"),
    "a script's address": (ORCHARDS, "Nobody works", "Nobody [works](javascript:x)", f"{ORCHARDS}:10", "write plain text"),
    "text that begins with a bracket": (ORCHARDS, "Nobody works", "[Nobody] works", f"{ORCHARDS}:10", "text that begins with [ must"),
    "20,000 characters": (ORCHARDS, "Nobody works", "Nobody works " * 1600, f"{ORCHARDS}:10", "split it"),
    # what leads nowhere
    "unknown section": (ORCHARDS, "    section: life", "    section: live", f"{ORCHARDS}:11", "did you mean 'life'?"),
    "unknown suggestion": (SALARY, "[manners]", "[maners]", f"{SALARY}:12", "did you mean 'manners'?"),
    "unknown starter": ("pack.yml", "[salary]", "[salaries]", "pack.yml:5", "did you mean 'salary'?"),
    "unknown id in the order": ("pack.yml", "[orchards]", "[orchard]", "pack.yml:6", "did you mean 'orchards'?"),
    "wording of no response": ("pack.yml", "order:", "phrases: {utter_greeting: Hi}\norder:", "pack.yml:6", "did you mean utter_greet?"),
    "wording with a place of its own": ("pack.yml", "order:", "phrases: {utter_greet: 'Hi {x}'}\norder:", "pack.yml:6", "can be {Setting}"),
    "wording with an open brace": ("pack.yml", "order:", "phrases: {utter_greet: 'Hi {field'}\norder:", "pack.yml:6", "needs its }"),
    "unknown industry of a story": ("stories.yml", "industry: gardens", "industry: sea", "stories.yml:3", "there is no industry"),
    "industry of a story in capitals": ("stories.yml", "industry: gardens", "industry: Gardens", "stories.yml:3", "mean 'gardens'?"),
    "unknown topic of a FAQ": (MANNERS, "topic: other", "topic: hours", f"{MANNERS}:1", "leave it out"),
    "alias of two": (ORCHARDS, "name: Orchards", "name: Orchards\naliases: [Garden]", f"{GARDENS}:2", "already names"),
    # words of every question
    "alias a": (GARDENS, "[garden,", "[a,", f"{GARDENS}:2", "delete it"),
    "alias the": (GARDENS, "[garden,", "[the,", f"{GARDENS}:2", "delete it"),
    "alias how much": (GARDENS, "[garden,", "[how much,", f"{GARDENS}:2", "delete it"),
    "alias without a letter": (GARDENS, "[garden,", "['?',", f"{GARDENS}:2", "delete it"),
    "a topic's word is the": (SALARY, "suggests:", "words: [the]\nsuggests:", f"{SALARY}:12", "delete it"),
    "alias no": (GARDENS, "[garden,", "[no,", f"{GARDENS}:2", "delete it"),
    "alias yes, on a line of its own": (GARDENS, "[garden, tea garden]", "\n  - garden\n  - yes", f"{GARDENS}:4", "delete it"),
}  # fmt: skip

WARNED: Dict[str, Break] = {
    "alias that is a topic's word": (GARDENS, "[garden,", "[wages,", f"{GARDENS}:2", "a word of topics/salary.yml too"),
    "alias that is a place": (GARDENS, "[garden,", "[Washington,", f"{GARDENS}:2", "is a place too"),
    "a language as a skill": ("skills/sipping.yml", "name: Sipping", "name: Spanish", "skills/sipping.yml:1", "'speak Spanish'"),
    "alias that is a common word": (GARDENS, "[garden,", "[work,", f"{GARDENS}:2", "a common word"),
    "alias that is a frequent word": (GARDENS, "[garden,", "[Show,", f"{GARDENS}:2", "Say it in more words"),
    "alias on air": (GARDENS, "[garden,", "[air,", f"{GARDENS}:2", "a common word"),
    "alias where one may live": (
        ORCHARDS, "name: Orchards", "name: Orchards\naliases:\n  - grove\n  - live", f"{ORCHARDS}:4", "a common word",
    ),
    "alias that is any employer": (GARDENS, "[garden,", "[companies,", f"{GARDENS}:2", "a word for any employer too"),
    "alias among the employer words": (
        "pack.yml", "order:", "employer_words: [house, Garden]\norder:", f"{GARDENS}:2", "(`employer_words` of pack.yml)",
    ),
    "a FAQ that is asked in few ways": (MANNERS, f"[{WAYS}]", "[can i slurp, may i]", f"{MANNERS}:4", "lists 2 ways"),
    "a FAQ that nobody asks": (MANNERS, f"asked: [{WAYS}]\n", "", f"{MANNERS}:1", "lists 0 ways"),
    "a certificate that no fact names": (
        "pack.yml", "order:", "certificates: [slurping licence, Royal Leaf]\norder:", "pack.yml:6", "no fact names 'Royal Leaf'",
    ),
    "a place in the order that is left out": (GARDENS, '    period: "1703"', '    period: "1703"\n    rank: 3', f"{GARDENS}:8", "rank 2"),
    "a share that is typed as a count": (SALARY, "kind: percent", "kind: count", f"{SALARY}:11", "write `kind: percent`"),
    "a small share that nothing says": (
        SALARY, SHARE, SHARE.replace("figures:\n", "figures:\n      - {kind: percent, value: 6, measures: cups}\n"), f"{SALARY}:11",
        "says 6",
    ),
    "alias that is the field": (GARDENS, "[garden,", "[tea tasting,", f"{GARDENS}:2", "calls its field"),
    "alias of one letter": (GARDENS, "[garden,", "[g,", f"{GARDENS}:2", "hardly a name"),
    "alias that is a number": (GARDENS, "[garden,", "[2024,", f"{GARDENS}:2", "hardly a name"),
    "a topic's word of every question": (SALARY, "words: [wages]", "words: [jobs]", f"{SALARY}:12", "questions about any topic"),
    "asterisks in a name": (GARDENS, "name: Gardens", "name: '**Gardens**'", f"{GARDENS}:1", "plain text"),
    "a line break in a name": (GARDENS, "name: Gardens", 'name: "Gar\\ndens"', f"{GARDENS}:1", "a line break"),
    "a title that ends with a comma": (SALARY, "title: Pay", 'title: "Pay,"', f"{SALARY}:1", "ends with ','"),
    "a link": (ORCHARDS, "Nobody works", "Nobody [works](https://tea.example)", f"{ORCHARDS}:10", "as `url` in sources.yml"),
    "a picture": (ORCHARDS, "Nobody works", "Nobody ![works](tea.png)", f"{ORCHARDS}:10", "write plain text"),
    "a place to fill in a fact": (ORCHARDS, "Nobody works", "Nobody in {industry} works", f"{ORCHARDS}:10", "write the word"),
    "a draft": (ORCHARDS, "Nobody works", "TODO Nobody works", f"{ORCHARDS}:10", "still a draft"),
    "a figure that nothing says": (SALARY, SHARE, SHARE.replace("figures:\n", f"figures:\n{CUPS}"), f"{SALARY}:11", "says 77"),
    "the same rank twice": (GARDENS, '    period: "1703"', '    period: "1703"\n    rank: 1', f"{GARDENS}:8", "rank 1 for salary too"),
    "a starter twice": ("pack.yml", "[salary]", "[salary, salary]", "pack.yml:5", "already: delete one"),
    "a topic's question in a FAQ": (MANNERS, "[can i slurp,", "[what do tasters earn?,", f"{MANNERS}:4", "topics/salary.yml is asked"),
    "two names that read alike": (ORCHARDS, "name: Orchards", "name: Orchards\naliases: [Tea-Gardens]", f"{GARDENS}:2", "reads like"),
    "a share of 590 %": (SALARY, SHARE, SHARE.replace("30", "590"), f"{SALARY}:11", "is it a share?"),
    "numbers in words": (ORCHARDS, "Nobody works", "Ninety-seven thousand work", f"{ORCHARDS}:10", "write digits"),
    "ten in words beside its figure": (
        SALARY, "30% go to tasters.\n    section: pay\n    figures:\n",
        f"30% go to tasters, ten minutes each.\n    section: pay\n    figures:\n{CUPS.replace('77', '10')}", f"{SALARY}:8",
        "says 'ten' in words, and its figure 10: write the digits",
    ),
    "thirty-five in words beside its figure": (
        SALARY, "30% go to tasters.\n    section: pay\n    figures:\n",
        f"30% go to Thirty-five tasters.\n    section: pay\n    figures:\n{CUPS.replace('77', '35')}", f"{SALARY}:8", "'Thirty-five'",
    ),
    "numbers in words beside a figure": (ORCHARDS, "pay 2,000 doubloons", "pay two thousand", f"{ORCHARDS}:4", "write digits"),
    "a remark that cuts a text": (ORCHARDS, "Nobody works", "Nobody is #1 and works", f"{ORCHARDS}:10", "put the whole text in double"),
    "a quote that nothing opened": (ORCHARDS, LIFE, LIFE + '\n    called: far orchards"', f"{ORCHARDS}:11", "nothing opened"),
    "smart quotes around a text": (ORCHARDS, LIFE, LIFE + "\n    period: “1703”", f"{ORCHARDS}:11", "straight"),
    "a long statement": (ORCHARDS, "Nobody works", "Nobody works " * 60, f"{ORCHARDS}:10", "one or two sentences"),
    "a long title": (SALARY, "title: Pay", "title: All that a taster can ever hope to earn", f"{SALARY}:1", "stands on a button"),
    "a section that nobody cites": ("sources.yml", "    life:", "    rest: {title: R}\n    life:", "sources.yml:6", "no fact comes from"),
    "a source to look at again": ("sources.yml", "  about:", "  check_by: 2020-01-01\n  about:", "sources.yml:3", "looked at again"),
    "smart quotes around a name": (GARDENS, "name: Gardens", "name: “Gardens”", f"{GARDENS}:1", "straight"),
}  # fmt: skip


def told(folder: Path) -> List[str]:
    with pytest.raises(InvalidPack) as raised:
        load_pack(folder)
    return [str(fault) for fault in raised.value.faults]


@pytest.mark.parametrize("case", REFUSED)
def test_a_break_is_refused_with_line_and_remedy(tea: Path, edit: Edit, case: str) -> None:
    name, old, new, place, remedy = REFUSED[case]
    edit(name, old, new)
    faults = told(tea)
    assert any(fault.startswith(f"{place}: ") and remedy in fault for fault in faults), "\n".join(faults)


@pytest.mark.parametrize("case", WARNED)
def test_what_may_harm_is_warned_of(tea: Path, edit: Edit, case: str) -> None:
    edit(SALARY, "suggests:", "words: [wages]\nsuggests:")
    name, old, new, place, remedy = WARNED[case]
    edit(name, old, new)
    warnings = [str(warning) for warning in check_pack(tea)[1]]
    assert len(warnings) == 1 and warnings[0].startswith(f"{place}: ") and remedy in warnings[0], "\n".join(warnings)


def test_one_line_in_two_faqs_is_warned_of(tea: Path) -> None:
    text = (tea / MANNERS).read_text(encoding="utf-8").replace("topic: other\n", "")
    (tea / "faqs/tongue.yml").write_text(text.replace(WAYS, "may i, Can I slurp, a, b, c, d, e, f, g, h"), encoding="utf-8")
    assert [str(each) for each in check_pack(tea)[1]] == [
        "faqs/tongue.yml:3: asked.1: faqs/manners.yml is asked in the same words: delete one of the two"
    ]


def test_a_word_of_two_topics_is_warned_of(tea: Path, edit: Edit) -> None:
    hours = "title: Hours\nlabel: Hours\nabout: hours\nquestion: Which hours?\nwords: [wages]\n"
    (tea / "topics/hours.yml").write_text(hours, encoding="utf-8")
    edit(SALARY, "suggests:", "words: [wages]\nsuggests:")
    (warning,) = check_pack(tea)[1]
    assert str(warning).startswith(f"{SALARY}:12: ") and "topics/hours.yml" in str(warning)


def test_what_stands_for_two_things_is_told_once(tea: Path, edit: Edit) -> None:
    edit("pack.yml", "[tea science]", "[tea science, Tea Taster]")
    edit(ORCHARDS, "name: Orchards", "name: Orchards\naliases:\n  - grove\n  - Garden")
    with pytest.raises(InvalidPack) as raised:
        load_pack(tea)
    assert [str(each) for each in (*raised.value.faults, *raised.value.warnings)] == [
        f"{GARDENS}:2: aliases.0: 'garden' already names {ORCHARDS}: take it out of one of the two",
        "pack.yml:4: field_aliases.1: 'Tea Taster' already names roles/taster.yml: take it out of one of the two",
    ]


def test_an_order_may_begin_where_the_source_does(tea: Path, edit: Edit) -> None:
    edit(ORCHARDS, "rank: 1", "rank: 2")
    assert check_pack(tea)[1] == []
    edit(GARDENS, '    period: "1703"', '    period: "1703"\n    rank: 3')
    assert check_pack(tea)[1] == []


def test_a_certificate_may_be_named_otherwise(tea: Path, edit: Edit) -> None:
    """By its other words, or not at all where a rule says for all what is needed."""
    edit("pack.yml", "order:", "certificates: [the orchard licence, exam of Tasting]\norder:")
    assert check_pack(tea)[1] == []
    edit("pack.yml", "exam of Tasting", "Royal Leaf")
    assert len(check_pack(tea)[1]) == 1
    rule = "What?, facts: {rule: {statement: All need one., section: life, holds_for: all}}}"
    edit("topics/certifications.yml", "What of certifications?}", rule)
    assert check_pack(tea)[1] == []


def test_small_numbers_may_stand_in_words(tea: Path, edit: Edit) -> None:
    edit(SALARY, "30%", "six percent and then nine in ten years, 30%")
    edit(
        SALARY,
        "    figures:\n",
        "    figures:\n      - {kind: percent, value: 6, measures: cups}\n      - {kind: count, value: 9, measures: sips}\n",
    )
    assert check_pack(tea)[1] == []


def test_pay_far_from_what_is_usual_is_warned_of(tea: Path, edit: Edit) -> None:
    kind = "{{kind: amount, value: {}, currency: XDB, period: month, level: starting}}"
    figures = ", ".join(kind.format(value) for value in (1400, 1600, 1700))
    edit(
        ORCHARDS,
        "    figures:\n      - {kind: amount, value: 2000, currency: XDB, period: month, level: starting}",
        f"    figures: [{kind.format(2000)}, {figures}]",
    )
    edit(ORCHARDS, "pay 2,000 doubloons", "pay 2,000, 1,400, 1,600 or 1,700 doubloons")
    assert check_pack(tea)[1] == []
    edit(ORCHARDS, "pay 2,000", "pay 20,000")
    edit(ORCHARDS, "value: 2000", "value: 20000")
    (warning,) = check_pack(tea)[1]
    assert str(warning).startswith(f"{ORCHARDS}:7: ") and "a digit too many" in str(warning)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("1700, currency: XDB", "1700, currency: XBD", "did you mean 'XDB'?"),
        ("1700, currency: XDB, period: month, level: starting", "1700, currency: XDB, period: month, level: staring", "'starting'?"),
        ("1700, currency: XDB, period: month", "1700, currency: XDB, period: hour", "or the period?"),
    ],
)
def test_pay_that_stands_alone_is_warned_of(tea: Path, edit: Edit, old: str, new: str, told: str) -> None:
    kind = "{{kind: amount, value: {}, currency: XDB, period: month, level: starting}}"
    edit(ORCHARDS, "pay 2,000 doubloons", "pay 2,000, 1,400, 1,600 or 1,700 doubloons")
    figures = ", ".join(kind.format(value) for value in (2000, 1400, 1600, 1700))
    edit(
        ORCHARDS,
        "    figures:\n      - {kind: amount, value: 2000, currency: XDB, period: month, level: starting}",
        f"    figures: [{figures}]",
    )
    assert check_pack(tea)[1] == []
    edit(ORCHARDS, old, new)
    (warning,) = check_pack(tea)[1]
    assert str(warning).startswith(f"{ORCHARDS}:7: ") and told in str(warning)


def test_pay_that_ends_far_from_where_it_begins_is_warned_of(tea: Path, edit: Edit) -> None:
    edit(GARDENS, "pay 1,200", "pay 120")
    edit(GARDENS, "low: 1200", "low: 120")
    (warning,) = check_pack(tea)[1]
    assert str(warning).startswith(f"{GARDENS}:8: ") and "is a digit missing?" in str(warning)


def test_a_sound_pack_has_nothing_to_look_at(tea: Path) -> None:
    assert check_pack(tea)[1] == []


@pytest.mark.parametrize("text", ["", "\n", "# only this\n", "---\n"])
def test_an_empty_file_is_told(tea: Path, text: str) -> None:
    (tea / GARDENS).write_text(text, encoding="utf-8")
    assert f"{GARDENS}:1: the file is empty: write what it should hold, or delete it" in told(tea)


@pytest.mark.parametrize(
    ("name", "told_so"),
    [
        ("industries/sea.yaml", "rename it to sea.yml"),
        ("industries/Sea.yml.txt", "rename it to sea.yml"),
        ("industry/sea.yml", "did you mean the folder industries?"),
        ("industries/sea.yml.bak", "take it out of the folder"),
        ("notes.docx", "take it out of the folder"),
    ],
)
def test_a_file_that_is_no_part_of_a_pack_is_told(tea: Path, name: str, told_so: str) -> None:
    (tea / name).parent.mkdir(exist_ok=True)
    (tea / name).write_text("name: Sea", encoding="utf-8")
    (fault,) = told(tea)
    assert fault.startswith(f"{name}:1: ") and told_so in fault


LEFT_THERE = (
    ".DS_Store", "desktop.ini", "Thumbs.db", "industries/.gardens.yml.swp", "industries/gardens.yml~", "industries/#gardens.yml#",
    "industries/.#gardens.yml", "industries/._gardens.yml", "..data/gardens.yml", "..2026_01_01/industries/gardens.yml",
    "~$notes.docx", "__MACOSX/industries/gardens.yml", ".git/config",
)  # fmt: skip


@pytest.mark.parametrize("name", LEFT_THERE)
def test_what_other_programs_leave_there_is_left_alone(tea: Path, name: str) -> None:
    (tea / name).parent.mkdir(parents=True, exist_ok=True)
    (tea / name).write_bytes(b"\x00\xff")
    assert list(load_pack(tea).industries) == ["orchards", "gardens"]


def test_a_pack_mounted_by_kubernetes_loads(tea: Path) -> None:
    data = tea / "..2026_01_01"
    data.mkdir()
    (tea / "pack.yml").rename(data / "pack.yml")
    (tea / "..data").symlink_to(data.name)
    (tea / "pack.yml").symlink_to("..data/pack.yml")
    assert load_pack(tea).setting.title == "Lantern"


@pytest.mark.parametrize("written", ["yes", "no", "on", "1e3", "2025-08-28", "0x1F", "1.10", "12:30", "null hypothesis", "007"])
def test_text_stays_text(tea: Path, edit: Edit, written: str) -> None:
    edit(GARDENS, 'period: "1703"', f"period: {written}")
    edit(GARDENS, PAY, "    statement: Gardens pay.")
    held = load_pack(tea).fact_of("gardens", "salary")
    assert held is not None and held.fact.period == written


def test_a_byte_order_mark_and_line_ends_of_windows_do_no_harm(tea: Path) -> None:
    text = (tea / GARDENS).read_text(encoding="utf-8")
    (tea / GARDENS).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load_pack(tea).industries["gardens"].name == "Gardens"


def test_an_anchor_that_holds_itself_is_told(tea: Path, edit: Edit) -> None:
    edit(GARDENS, "[garden, tea garden]", "&names [*names]")
    assert f"{GARDENS}:2: an anchor (&) holds itself: write the text out" in told(tea)

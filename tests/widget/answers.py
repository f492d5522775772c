"""Answers of every shape that the widget draws, by a word in the question."""

from __future__ import annotations

from typing import Any, Dict, List, Sequence

_ARTICLE = "Leading Industries Hiring Graduates With a Machine Learning Degree (article)"
_PAY = {"source": _ARTICLE, "section": "Where starting salaries are best", "credited_to": None, "period": None, "region": "United States"}
_REMOTE = {**_PAY, "section": "Remote, hybrid and flexible work", "region": None}
_LINKED = {**_PAY, "url": "https://example.org/article", "retrieved": "2025-08-28"}
_CREDITED = {**_PAY, "credited_to": "the Bureau of Labor Statistics", "period": "2020-2030"}
_SOURCE = f"_Source: {_ARTICLE}, “Where starting salaries are best”; United States._"
_RANGES = (("Technology", 95_000, 130_000), ("Finance", 90_000, 125_000), ("Healthcare", 85_000, 115_000), ("Consulting", 80_000, 120_000))
_BUTTONS = [
    {"title": "Promotion prospects", "payload": "Which industries offer the strongest promotion prospects?"},
    {"title": "Industries in demand", "payload": "Which industries want machine learning graduates most?"},
    {"title": "Remote work: Healthcare", "payload": "Can I work from home in healthcare?"},
]
_COMPARED = {
    "columns": ["", "Technology", "Healthcare"],
    "rows": [
        ["Starting pay", "$95,000 to $130,000 a year (starting; United States)", "$85,000 to $115,000 a year (starting; United States)"],
        [
            "Remote work",
            "Internet-based businesses lean heavily on digital collaboration, which supports fully remote as well as hybrid roles.",
            "Projects in drug discovery and medical imaging commonly offer hybrid and remote roles.",
        ],
        ["Certifications", "Broader technical certifications complement a degree.", "the source doesn't say"],
    ],
}
_MANY = {
    "columns": [*_COMPARED["columns"], "Finance", "Consulting"],
    "rows": [[title, *cells, *cells] for title, *cells in _COMPARED["rows"]],
}
_INTERESTS = ("Health and medicine", "Finance and markets", "Technology and software", "Making things", "Skip this question")
LEAD = "Technology typically leads, with $95,000 to $130,000 a year at the start."
BESIDE = "The average over all roles is $92,000 a year."
MARKUP_FREE = "It says what work in industries is like."
DETAIL = "The whole story:\n\n- **Technology**: teams\n- **Healthcare**: patients"
MARKUP = (
    '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> '
    "[click](javascript:window.hacked=1) <b onclick='window.hacked=1'>bold</b>"
)

MARKDOWN = """## Heading
3. costs $5 to $6
4. *slanted*
   - below

Read https://example.org/a?b=c, write to desk@example.org

| a | b |
| --- | --- |
| c | 40 % |

<i>Not HTML</i> &amp; ~$5 and ~$6 \\* 7
[1]: no link"""

HELP = "[call 988](tel:988) or [text HOME](sms:741741?body=HOME)"


def answer_to(text: str) -> Dict[str, Any]:
    """The text, buttons and contract of an answer."""
    asked = text.lower()
    for word, said in _fixed().items():
        if word in asked:
            return said
    if "compare" in asked:
        compared = _compared(asked)
        return _answer(_comparison(compared), "compare", [_PAY, _REMOTE], table=compared, chart=_chart(compared["columns"][1:]))
    if "introverts" in asked:
        return _answer(
            f"The source names no share of introverts. {MARKUP_FREE}\n\n{_SOURCE}",
            "overview",
            [_LINKED],
            status="partly",
            missing=["how many introverts", "<b>Germany</b>"],
            detail=DETAIL,
        )
    if "story" in asked:
        short = f"**Technology** pays most at the start.\n\n{_SOURCE}"
        return _answer(short, "salary", [_LINKED, _REMOTE], table=_pay_table(), detail=_story())
    if "over" in asked:
        return _answer(_pay(), "filter", [_PAY], table=_pay_table(), chart=_chart())
    if "pay" in asked or "earn" in asked:
        return _answer(_pay(), "salary", [_PAY, _CREDITED], chart=_chart())
    return _answer(
        f"**Healthcare**: hybrid and remote roles are common in drug discovery and medical imaging.\n\n{_SOURCE}", "remote", [_REMOTE]
    )


def _fixed() -> Dict[str, Dict[str, Any]]:
    """Answers that stand alone, by the word that asks for them."""
    buttons = [{"title": title, "payload": title} for title in _INTERESTS]
    return {
        "markdown": _answer(MARKDOWN, "other", []),
        "markup": _answer(MARKUP, "other", []),
        "person": _answer("", "handoff", [], status="handed_over"),
        "tomorrow": _answer("A text of a later version.", "other", [], status="dreamt_up", aura={"colour": "blue"}),
        "danger": _answer(f"You matter. Please talk to somebody. {HELP}", "other", [], status="out_of_scope", care=True),
        "weather": _answer(
            "That is outside what I can help with: I only know about careers for machine learning graduates.",
            "other",
            [],
            status="out_of_scope",
        ),
        "suits me": {**_answer("What interests you most?\n\n_1 of 5_", "recommend", [], status="clarify"), "buttons": buttons},
        "health and medicine": _answer(_recommended(), "recommend", [_PAY, _REMOTE]),
    }


def _pay() -> str:
    lines = [f"- **{name}**: ${low:,} to ${high:,} a year" for name, low, high in _RANGES]
    return f"{LEAD}\n\n" + "\n".join(lines) + f"\n- {BESIDE}\n\n{_SOURCE}"


def _compared(asked: str) -> Dict[str, List[Any]]:
    width = 4 if "three" in asked else 5 if "four" in asked else 3
    return {"columns": _MANY["columns"][:width], "rows": [row[:width] for row in _MANY["rows"]]}


def _recommended() -> str:
    lines = [f"{place}. **{name}**: pays well at the start" for place, (name, _, _) in enumerate(_RANGES[:3], 1)]
    return "By your wishes (health and medicine; high pay), these fit best:\n\n" + "\n".join(lines) + f"\n\n{_SOURCE}"


def _comparison(compared: Dict[str, List[Any]]) -> str:
    lines = [compared["columns"], ["---"] * len(compared["columns"]), *compared["rows"]]
    drawn = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    note = "Technology starts and ends higher than healthcare; the two ranges overlap."
    return f"{', '.join(compared['columns'][1:])}, side by side:\n\n{drawn}\n\n{note}\n\n{_SOURCE}"


def _story() -> str:
    lines = [["Industry", "Starting pay"], ["---"] * 2, *_pay_table()["rows"]]
    drawn = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return f"All that is known of starting pay:\n\n{drawn}\n\nPay grows **with experience**.\n\n{_SOURCE}"


def _pay_table() -> Dict[str, Any]:
    return {"columns": ["Industry", "Starting pay"], "rows": [[name, f"${low:,} to ${high:,} a year"] for name, low, high in _RANGES]}


def _chart(names: Sequence[str] = ()) -> Dict[str, Any]:
    rows = [{"label": name, "low": low, "high": high} for name, low, high in _RANGES if not names or name in names]
    return {"kind": "range", "title": "Starting pay, United States", "unit": "USD a year", "rows": rows}


def _answer(text: str, topic: str, citations: List[Dict[str, Any]], status: str = "answered", **extras: Any) -> Dict[str, Any]:
    contract = {"version": 2, "status": status, "topic": topic, "subjects": [], "facts": [], "citations": citations, **extras}
    return {"text": text, "buttons": _BUTTONS, "custom": {"answer": contract}}

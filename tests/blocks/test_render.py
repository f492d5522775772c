"""Whatever is answered fits what Slack takes, and nothing of it is lost."""

from __future__ import annotations

import html
import json
import re
from typing import Any, Dict, List

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from answering.respond import respond
from blocks.piece import Message
from blocks.render import render
from knowledge import Pack
from tests.answering.test_any_question import memories, questions
from tests.examples import examples
from tests.slack.block_kit import message_faults

SETTINGS = {
    "deadline": None,
    "database": None,
    "derandomize": True,
    "phases": (Phase.generate, Phase.shrink),
    "suppress_health_check": [HealthCheck.too_slow],
}

letters = st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Zs"), blacklist_characters="|`[]()#~\\*_")
words = st.text(letters | st.sampled_from("<>&"), min_size=1, max_size=12).filter(str.strip)
lines = st.lists(words, min_size=1, max_size=9).map(" ".join)
long_lines = st.tuples(lines, st.integers(1, 900)).map(lambda drawn: " ".join([drawn[0]] * drawn[1]))
endless = st.tuples(words, st.integers(1, 1_500)).map(lambda drawn: drawn[0] * drawn[1])
long_cells = st.tuples(lines, st.integers(1, 60)).map(lambda drawn: " ".join([drawn[0]] * drawn[1]))
texts = st.lists(lines | long_lines | endless | lines.map("- {}".format) | lines.map("**{}**".format), min_size=1, max_size=8)


def tables_of(width: int, count: int, cells: st.SearchStrategy[str]) -> st.SearchStrategy[List[List[str]]]:
    return st.builds(
        lambda width, count, heads, pool: [
            [heads[column % len(heads)] for column in range(width)],
            *([pool[(row + column) % len(pool)] for column in range(width)] for row in range(count)),
        ],
        width=st.integers(1, width),
        count=st.integers(1, count),
        heads=st.lists(st.just("") | lines, min_size=1, max_size=5),
        pool=st.lists(cells, min_size=1, max_size=4),
    )


tables = tables_of(3, 220, st.just("") | lines) | tables_of(45, 4, st.just("") | lines | long_cells) | tables_of(45, 2, endless)
citations = st.fixed_dictionaries(
    {
        "source": lines,
        "section": lines | long_lines,
        "credited_to": st.none() | lines,
        "period": st.none() | lines,
        "region": st.none() | lines,
    }
)
buttons = st.fixed_dictionaries({"title": lines | long_lines, "payload": lines | long_lines})


def markdown(table: List[List[str]]) -> str:
    heads, *rows = table
    return "\n".join("| " + " | ".join(row) + " |" for row in [heads, ["---"] * len(heads), *rows])


replies = st.builds(
    lambda parts, cited, suggested, repeated, status: {
        "text": "\n\n".join(part if isinstance(part, str) else markdown(part) for part in parts),
        "parts": parts,
        "buttons": suggested * repeated,
        "custom": {"answer": {"id": "0123456789abcdef", "status": status, "citations": cited}},
    },
    parts=st.lists(texts.map("\n".join) | tables, min_size=1, max_size=4),
    cited=st.lists(citations, max_size=30),
    suggested=st.lists(buttons, max_size=6),
    repeated=st.integers(1, 30),
    status=st.sampled_from(["answered", "chitchat"]),
)


def shown(messages: List[Message]) -> str:
    """All that people see in the blocks, without spaces and marks."""
    return bare("".join(strings([message.blocks for message in messages])))


def bare(text: str) -> str:
    return re.sub(r"[\s*•…-]", "", html.unescape(text))


def strings(node: Any) -> List[str]:
    if isinstance(node, dict):
        return [text for key, value in node.items() if key not in ("type", "action_id") for text in strings(value)]
    if isinstance(node, list):
        return [text for item in node for text in strings(item)]
    return [node] if isinstance(node, str) else []


def faults(messages: List[Message]) -> List[str]:
    return [fault for message in messages for fault in message_faults({"text": message.text, "blocks": message.blocks})]


@settings(max_examples=examples(15), **SETTINGS)
@given(reply=replies)
def test_anything_fits(reply: Dict[str, Any]) -> None:
    messages = render(reply)
    assert messages and faults(messages) == []
    json.dumps([message.blocks for message in messages])


@settings(max_examples=examples(30), **SETTINGS)
@given(text=texts.map("\n\n".join))
def test_no_text_is_lost(text: str) -> None:
    reply = {"text": text, "custom": {"answer": {"id": "0123456789abcdef", "status": "chitchat", "citations": []}}}
    assert shown(render(reply)) == bare(text)
    assert bare("".join(message.text for message in render(reply))) == bare(text)


@settings(max_examples=examples(15), **SETTINGS)
@given(table=tables)
def test_no_cell_is_lost(table: List[List[str]]) -> None:
    reply = {"text": markdown(table), "custom": {"answer": {"id": "0123456789abcdef", "status": "chitchat", "citations": []}}}
    messages = render(reply)
    seen = shown(messages)
    said = bare("".join(message.text for message in messages))
    for cell in {cell for row in table for cell in row if len(cell) < 100}:
        assert bare(cell) in seen
    for cell in {cell for row in table[1:] for cell in row if len(cell) < 100}:
        assert bare(cell) in said


@settings(max_examples=examples(10), **SETTINGS)
@given(suggested=st.lists(buttons, min_size=1, max_size=6), repeated=st.integers(1, 40))
def test_no_suggestion_is_lost(suggested: List[Dict[str, str]], repeated: int) -> None:
    reply = {
        "text": "Well.",
        "buttons": suggested * repeated,
        "custom": {"answer": {"id": "0123456789abcdef", "status": "chitchat", "citations": []}},
    }
    messages = render(reply)
    elements = [element for message in messages for block in message.blocks if block["type"] == "actions" for element in block["elements"]]
    asked = [option["value"] for element in elements for option in element.get("options", [element])]  # a button is its own only option
    fits = [button["payload"] for button in reply["buttons"] if len(button["payload"]) <= 2_000]
    assert sorted(asked) == sorted(fits)
    seen = shown(messages)
    assert all(bare(button["title"])[:2_000] in seen and bare(button["payload"])[:2_000] in seen for button in suggested)


@settings(max_examples=examples(20), **SETTINGS)
@given(cited=st.lists(citations, min_size=1, max_size=30))
def test_no_citation_is_lost(cited: List[Dict[str, Any]]) -> None:
    reply = {"text": "Well.", "custom": {"answer": {"id": "0123456789abcdef", "status": "answered", "citations": cited}}}
    seen = shown(render(reply))
    for citation in cited:
        assert all(bare(value) in seen for value in citation.values() if value)


def test_every_answer_of_both_packs_fits(every_answer, words) -> None:
    seen = set()
    for pack, _, answer in every_answer:
        known = (id(pack), words.shown(answer, pack))
        if known not in seen:
            seen.add(known)
            messages = render(reply_of(pack, answer, words))
            assert faults(messages) == [], known[1]
    assert len(seen) > 300


@pytest.mark.parametrize("subjects", ["industries", "roles", "skills"])
def test_every_comparison_is_a_table(pack: Pack, ask, words, subjects: str) -> None:
    named = tuple(pack.collection(subjects))
    for first, second in [(first, second) for first in named for second in named if first < second]:
        answer = ask(pack, "ask_compare", first, second)
        messages = render(reply_of(pack, answer, words))
        assert faults(messages) == []
        drawn = [block for message in messages for block in message.blocks if block["type"] == "table"]
        if answer.table:
            (block,) = drawn
            rows = [[cell["text"].strip() for cell in row] for row in block["rows"]]
            whole = [list(row) for row in answer.table.rows]
            assert rows[0] == list(answer.table.columns)
            assert rows[1:] and all(row in whole for row in rows[1:])  # the short answer shows some, the whole story all
            assert all(cell in html.unescape(messages[0].text) for row in rows[1:] for cell in row)


def test_any_question_gets_messages_that_fit(pack: Pack, domain, words) -> None:
    @settings(max_examples=examples(40), **SETTINGS)
    @given(heard=questions(pack, domain["intents"]), memory=memories(pack, domain["intents"]))
    def fits(heard, memory) -> None:
        answer, _ = respond(heard, memory, pack)
        assert faults(render(reply_of(pack, answer, words))) == []

    fits()


def test_a_source_line_becomes_a_context_block(pack: Pack, ask, words) -> None:
    (message,) = render(reply_of(pack, ask(pack, "ask_salary"), words))
    kinds = [block["type"] for block in message.blocks]
    assert kinds == ["markdown", "actions", "context", "actions", "context_actions"]  # the text, "Show all", the source, what to ask next
    assert "_Source" not in message.blocks[0]["text"]
    title = next(iter(pack.sources.values())).title
    assert title in message.blocks[2]["elements"][0]["text"]


def test_what_was_typed_has_no_power() -> None:
    answer = {"id": "0123456789abcdef", "status": "chitchat", "citations": []}
    (message,) = render({"text": "About <!channel> & <@U1>", "custom": {"answer": answer}})
    assert message.text == message.blocks[0]["text"] == "About &lt;!channel&gt; &amp; &lt;@U1&gt;"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("**Pay**: much", "*Pay*: much"),
        ("- one\n- two", "• one\n• two"),
        ("# Title\ntext", "*Title*\ntext"),
        ("[here](https://example.org/a?b=1&c=2)", "<https://example.org/a?b=1&amp;c=2|here>"),
        ("_so_ `it` is", "_so_ `it` is"),
    ],
)
def test_markdown_in_slacks_notation(written: str, said: str) -> None:
    answer = {"id": "0123456789abcdef", "status": "chitchat", "citations": []}
    (message,) = render({"text": written, "custom": {"answer": answer}})
    assert message.text == said


def reply_of(pack: Pack, answer, words) -> Dict[str, Any]:
    return {
        "text": words.shown(answer, pack),
        "buttons": [{"title": each.title, "payload": each.question} for each in answer.suggestions],
        "custom": {"answer": answer.contract(pack, "0123456789abcdef")},
    }


@pytest.mark.parametrize(
    ("status", "asked"),
    [
        ("answered", 1),
        ("partly", 1),
        ("not_covered", 1),
        ("out_of_scope", 0),
        ("clarify", 0),
        ("chitchat", 0),
        ("handed_over", 0),
        ("error", 0),
    ],
)
def test_whether_it_helped_is_asked_under_answers_only(pack: Pack, ask, words, status: str, asked: int) -> None:
    reply = reply_of(pack, ask(pack, "ask_salary"), words)
    reply["custom"]["answer"]["status"] = status
    kinds = [block["type"] for message in render(reply) for block in message.blocks]
    assert kinds.count("context_actions") == asked

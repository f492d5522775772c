"""`python -m tests.slack.picture [QUESTION]`: draws docs/pictures/slack.png, which the README shows.

Slack itself can't be reached from here. So the very blocks that it would be sent for a real answer are drawn on a page of our own, which
says so. Needs the trained model and Chromium.
"""

from __future__ import annotations

import html
import re
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, Dict, Iterator, List

from benchmarks.understanding.ask import InProcess
from blocks.render import render
from channels.conversation.collector import joined
from tests.slack.block_kit import message_faults
from tests.widget.pages import chromium

ASKED = "Which industries let people work from home?"
PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "slack.png"
_WIDTH = 620
_STYLE = """
body { font: 15px/1.47 'DejaVu Sans', sans-serif; color: #1d1c1d; margin: 0; padding: 16px 20px; width: 580px }
.from { font-weight: 700; margin-top: 14px } .from small { font-weight: 400; color: #616061 }
.said { margin: 0 } p { margin: 4px 0 } ul { margin: 4px 0; padding-left: 22px }
.context { color: #616061; font-size: 13px; margin: 6px 0 }
.button { display: inline-block; border: 1px solid #bbb; border-radius: 4px; padding: 3px 10px; margin: 3px 6px 3px 0 }
.button { font-weight: 700; font-size: 13px }
table { border-collapse: collapse } td { border: 1px solid #ddd; padding: 3px 8px }
footer { border-top: 1px solid #ddd; color: #616061; font-size: 12px; margin-top: 14px; padding-top: 6px }
"""
_NOTE = "Drawn by Waypoint's tests from the blocks that Slack gets for this answer. Slack draws them in its own look."


def main() -> None:
    asked = " ".join(sys.argv[1:]) or ASKED
    reply = joined(InProcess().messages("picture", asked))
    assert reply, "There was no answer."
    messages = render(reply)
    faults = [fault for message in messages for fault in message_faults(asdict(message))]
    assert not faults, f"Slack would refuse it: {faults}"
    with chromium() as browser:
        page = browser.new_page(viewport={"width": _WIDTH, "height": 100}, device_scale_factor=2)
        page.set_content(drawn(asked, [block for message in messages for block in message.blocks]))
        page.screenshot(path=str(PICTURE), full_page=True)
    print(f"{PICTURE.name} shows the answer to: {asked}")


def drawn(asked: str, blocks: List[Dict[str, Any]]) -> str:
    """The page: a question, each block of the answer, and what the picture is."""
    shown = "".join(part for block in blocks for part in _block(block))
    said = (
        f'<div class="from">Maya</div><p class="said">@Waypoint {html.escape(asked)}</p><div class="from">Waypoint <small>app</small></div>'
    )
    return f'<!doctype html><meta charset="utf-8"><style>{_STYLE}</style>{said}{shown}<footer>{_NOTE}</footer>'


def _block(block: Dict[str, Any]) -> Iterator[str]:
    """One block in HTML. Raises KeyError for a kind that answers don't have."""
    kind = block["type"]
    if kind == "markdown":
        yield _paragraphs(block["text"], "**")
    elif kind == "section":
        yield _paragraphs(block["text"]["text"], "*")
    elif kind == "context":
        yield from (f'<div class="context">{_marked(html.escape(each["text"], quote=False), "*")}</div>' for each in block["elements"])
    elif kind == "table":
        rows = ("".join(f"<td>{html.escape(_words(cell))}</td>" for cell in row) for row in block["rows"])
        yield f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    else:
        yield f"<div>{''.join(_buttons(block))}</div>"


def _buttons(block: Dict[str, Any]) -> Iterator[str]:
    for element in block["elements"]:
        each = [element] if "text" in element else [element[key] for key in ("positive_button", "negative_button")]
        yield from (f'<span class="button">{html.escape(button["text"]["text"])}</span>' for button in each)


def _words(cell: Any) -> str:
    """All text within a table's cell."""
    if isinstance(cell, dict):
        return str(cell.get("text") or "") + "".join(_words(each) for each in cell.get("elements") or ())
    return "".join(map(_words, cell)) if isinstance(cell, list) else ""


def _paragraphs(text: str, bold: str) -> str:
    """Paragraphs and lists; Slack's texts come escaped already."""
    parts = (_marked(part, bold) for part in text.split("\n") if part.strip())
    lines = "".join(
        re.sub(r"^[-•] (.*)$", r"<ul><li>\1</li></ul>", part) if part[:2] in ("- ", "• ") else f"<p>{part}</p>" for part in parts
    )
    return lines.replace("</ul><ul>", "")


def _marked(text: str, bold: str) -> str:
    star = re.escape(bold)
    linked = re.sub(r"&lt;(https?://[^|]+)\|([^&]+)&gt;|<(https?://[^|>]+)\|([^>]+)>|\[([^\]]+)\]\(([^)]+)\)", r"<u>\2\4\5</u>", text)
    strong = re.sub(rf"{star}(.+?){star}", r"<b>\1</b>", linked)
    return re.sub(r"(?<!\w)_(.+?)_(?!\w)", r"<i>\1</i>", strong)


if __name__ == "__main__":
    main()

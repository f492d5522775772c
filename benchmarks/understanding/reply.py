"""What the assistant said to one message."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from typing import Any, Dict, List, Tuple

REFUSALS = ("not_covered", "out_of_scope")
MOST_MISSING = 2
MOST_WORDS = 6
"""The contract's bounds of `missing`: entries, and words in each."""


@dataclass(frozen=True)
class Reply:
    """`text` as people read it, `answer` the contract's object, `payloads` what its buttons send."""

    text: str
    answer: Dict[str, Any]
    payloads: Tuple[str, ...] = ()

    @classmethod
    def of(cls, messages: List[Dict[str, Any]]) -> Reply:
        """Read the messages of the REST channel."""
        answers = [message["custom"]["answer"] for message in messages if "answer" in (message.get("custom") or {})]
        buttons = [button for message in messages for button in message.get("buttons") or []]
        text = "\n".join(message["text"] for message in messages if message.get("text"))
        return cls(plain(text), answers[-1] if answers else {}, tuple(each.get("payload") or each["title"] for each in buttons))

    @property
    def status(self) -> str:
        return str(self.answer.get("status", ""))

    def with_detail(self) -> Reply:
        """The reply with the whole story, which is one step away where the text is the short one."""
        return replace(self, text=f"{self.text}\n{plain(self.answer.get('detail') or '')}")

    def says(self, pattern: str) -> bool:
        """Whether the text holds `pattern`, without regard to case."""
        return bool(re.search(pattern, self.text, re.I))

    def names(self, limit: str) -> bool:
        """Whether `missing` names the point that can't be served, within the contract's bounds."""
        missing = self.answer.get("missing") or []
        short = len(missing) <= MOST_MISSING and all(len(entry.split()) <= MOST_WORDS for entry in missing)
        return short and any(re.search(limit, entry, re.I) for entry in missing)


def plain(markdown: str) -> str:
    """Markdown as a person reads it: without tags, marks and the addresses of links."""
    text = re.sub(r"<[^>]+>", " ", markdown)
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    return html.unescape(re.sub(r"[*_`#>|]+", "", text)).strip()

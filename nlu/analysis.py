"""`python -m nlu.analysis` writes anew what is kept of every pattern, which lets most be passed over."""

from __future__ import annotations

from nlu.english import rule
from nlu.feelings import analysis, rules


def write() -> None:
    """Both files, for the patterns of today."""
    rule.KEPT.file.write_text(rule.text_to_keep(), encoding="utf-8")
    analysis.KEPT.file.write_text(rules.text_to_keep(), encoding="utf-8")


if __name__ == "__main__":
    write()

"""What people say who only keep a cluster busy: in k6 (benchmarks/traffic.js), and while it is broken (tests/faults)."""

from __future__ import annotations

QUESTIONS = (
    "What does healthcare pay?",
    "Which industries can I work in?",
    "And finance?",
    "What skills do I need?",
    "Can I work from home in technology?",
    "Compare healthcare and finance",
    "hello",
    "Who won the match yesterday?",
)
TURNS = 8
"""Messages of one conversation."""

"""Whether a question is limited already: the examples of a training get a limit beside them only where they have none."""

from __future__ import annotations

from nlu.english.rule import Rule, loose

LIMITED = Rule(
    "limited",
    loose(r"[,;:\d$]|[.?!](?=.)|\b(?:years?|today|now|or|vs|than|after|before|nowadays|if|with|without)\b"),
    ("what do harbours pay now", "do they hire without papers", "is it safe, mostly", "It is far. Is it safe?"),
    ("what do harbours pay?", "do they hire", "what is known of kelp"),
)
"""Holds an addition of its own, or more than one sentence."""
STANDS_BEHIND = Rule(
    "stands_behind",
    loose(r"^(?:in|at|with|without|on|near|from|under|around|outside|across)\b(?!.*\b(?:if|when|my|your|me)\b)"),
    ("in harbours", "with a boat", "under sixty", "near the quay"),
    ("in my town", "with a boat if I may", "as a diver", "inland"),
)
"""Can stand right behind the people asked about: "what do divers *in harbours* earn"."""

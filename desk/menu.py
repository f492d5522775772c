"""The pages that stand in the menu, for who may see them."""

from __future__ import annotations

from typing import Any, Dict, Tuple

from django.http import HttpRequest

from desk.roles import ACCOUNTS, PUBLISH, READ, TALK, role_of

PAGES: Tuple[Tuple[str, str, str], ...] = (
    ("conversations", "Conversations", READ),
    ("queue", "Waiting", TALK),
    ("misses", "Missed questions", READ),
    ("pack", "Facts", READ),
    ("publishing", "Publish", PUBLISH),
    ("numbers", "Numbers", READ),
    ("accounts", "Accounts", ACCOUNTS),
)


def menu(request: HttpRequest) -> Dict[str, Any]:
    """For every template."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {}
    here = request.resolver_match.url_name if request.resolver_match else ""
    pages = [{"name": name, "title": title, "here": here == name} for name, title, needed in PAGES if user.has_perm(needed)]
    return {"pages": pages, "role": role_of(user)}

"""Requests that nobody who may had sent, a thousand in the long form: none is let in, none changes anything."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Tuple

import pytest

from tests.desk.conftest import PASSWORD, ROLES, Store, said
from tests.desk.test_roles import TABLE, address
from tests.examples import examples

ATTEMPTS, SEED = examples(100), 17
WORDS = "what do harbours pay by night"
CHANGING = ("delete", "act", "decide", "add", "undo", "start", "accounts", "account", "password", "cell", "names", "faq", "answer")
"""Addresses at which something can be changed."""
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
PRETENDED = (
    {},
    {"HTTP_X_FORWARDED_USER": "the administrator"},
    {"HTTP_REMOTE_USER": "the administrator"},
    {"HTTP_X_HTTP_METHOD_OVERRIDE": "GET"},
    {"HTTP_AUTHORIZATION": "Basic dGhlIGFkbWluaXN0cmF0b3I6eA=="},
    {"HTTP_X_FORWARDED_FOR": "127.0.0.1", "HTTP_X_REAL_IP": "127.0.0.1"},
    {"HTTP_HX_REQUEST": "true"},
)

Attempt = Tuple[Any, str, str, Dict[str, Any]]
"""A browser, a method, the name of an address, and what the request holds beside them."""


class Forger:
    """Makes attempts from what somebody may know: other accounts, old and mutilated sessions, pages of other sites."""

    def __init__(self, browser: Callable[..., Any], key: str, old: List[str]) -> None:
        self._chance = random.Random(SEED)  # noqa: S311  repeatable
        self._browser = browser
        self._key = key
        self._old = old
        self._roles = {role: browser(role) for role in ROLES}
        self._checked = browser("administrator", enforce_csrf_checks=True)
        self._checked.get("/password/")
        self._token = self._checked.cookies["desk_csrf"].value

    def attempt(self) -> Attempt:
        return self._chance.choice((self._with_a_session, self._as_another_role, self._from_another_site, self._for_another_host))()

    def _with_a_session(self) -> Attempt:
        """None, an old one, or something like one that is good."""
        place = self._chance.randrange(len(self._key))
        other = self._chance.choice([each for each in LETTERS if each != self._key[place]])
        near = f"{self._key[:place]}{other}{self._key[place + 1 :]}"
        client = self._browser()
        client.cookies["desk_session"] = self._chance.choice(
            ("", *self._old, near, self._key[:-1], self._key.upper(), f"{self._key}0", "'--")
        )
        name = self._chance.choice(sorted(TABLE))
        return client, self._chance.choice((TABLE[name][0], "POST")), name, self._pretended()

    def _as_another_role(self) -> Attempt:
        role = self._chance.choice([each for each in ROLES if each != "administrator"])
        name = self._chance.choice([each for each, (_, may) in sorted(TABLE.items()) if role not in may])
        return self._roles[role], TABLE[name][0], name, self._pretended()

    def _from_another_site(self) -> Attempt:
        """As the administrator's own browser, where another site made the form."""
        foreign: Dict[str, Any] = self._chance.choice(
            (
                {},
                {"HTTP_X_CSRFTOKEN": "".join(self._chance.choices(LETTERS, k=32))},
                {"HTTP_X_CSRFTOKEN": self._token[::-1]},
                {"HTTP_X_CSRFTOKEN": self._token, "HTTP_ORIGIN": "https://elsewhere.example"},
                {"HTTP_X_CSRFTOKEN": self._token, "HTTP_ORIGIN": "null"},
            )
        )
        return self._checked, "POST", self._chance.choice(CHANGING), foreign

    def _for_another_host(self) -> Attempt:
        host = self._chance.choice(("elsewhere.example", "testserver.elsewhere.example", "testserver:x", "127.0.0.1"))
        return self._roles["administrator"], "GET", self._chance.choice(sorted(TABLE)), {"HTTP_HOST": host}

    def _pretended(self) -> Dict[str, Any]:
        return dict(self._chance.choice(PRETENDED))


@pytest.fixture
def old_sessions(browser: Callable[..., Any]) -> Iterator[List[str]]:
    """Of somebody who signed out, and of an account that was locked."""
    from django.contrib.auth.models import User

    from desk.roles import give

    locked = User.objects.create_user("the former administrator", password=PASSWORD)
    give(locked, "administrator")
    gone, shut = browser("administrator"), browser()
    shut.force_login(locked)
    keys = [client.cookies["desk_session"].value for client in (gone, shut)]
    gone.logout()
    User.objects.filter(pk=locked.pk).update(is_active=False)
    yield keys
    locked.delete()


def everything(folder: Path) -> Any:
    """All that there is to change."""
    from django.contrib.auth.models import User

    from desk.models import Edit, Group, Log, Turn

    kept = [list(table.objects.order_by("pk").values_list()) for table in (Turn, Group, Edit, Log, User, User.groups.through)]
    return kept, {str(each): hashlib.sha256(each.read_bytes()).hexdigest() for each in sorted(folder.rglob("*")) if each.is_file()}


def test_no_forged_request_is_let_in(
    browser: Callable[..., Any],
    store: Store,
    accounts: Dict[str, Any],
    folder: Path,
    old_sessions: List[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from desk.models import Turn
    from desk.press import PRESS
    from desk.reading import read_on

    started: List[str] = []
    monkeypatch.setattr(PRESS, "start", started.append)
    store("somebody", said(WORDS))
    read_on()
    there = {name: address(name, Turn.objects.get().pk, accounts["reader"].pk) for name in TABLE}
    forger = Forger(browser, browser("administrator").cookies["desk_session"].value, old_sessions)
    before = everything(folder)
    for _ in range(ATTEMPTS):
        client, method, name, more = forger.attempt()
        answer = client.generic(method, there[name], "", **more)
        told = (method, name, more, answer.status_code)
        assert answer.status_code in (400, 403, 405) or answer.headers.get("Location", "").startswith("/login/"), told
        assert WORDS not in answer.content.decode(), told
    assert everything(folder) == before and not started

"""Every address by every role: a table, and a try of each."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict, Iterator, Tuple

import pytest

from tests.desk.conftest import PASSWORD, ROLES, Store, said

EVERYONE = set(ROLES)
TABLE: Dict[str, Tuple[str, set]] = {
    # name: (method, who may)
    "conversations": ("GET", EVERYONE),
    "conversation": ("GET", EVERYONE),
    "delete": ("POST", {"administrator"}),
    "export": ("GET", {"administrator"}),
    "queue": ("GET", {"adviser", "administrator"}),
    "handoff": ("GET", {"adviser", "administrator"}),
    "act": ("POST", {"adviser", "administrator"}),
    "misses": ("GET", EVERYONE),
    "miss": ("GET", EVERYONE),
    "decide": ("POST", {"editor", "publisher", "administrator"}),
    "pack": ("GET", EVERYONE),
    "add": ("POST", {"editor", "publisher", "administrator"}),
    "to_cell": ("GET", EVERYONE),
    "cell": ("GET", EVERYONE),
    "names": ("GET", EVERYONE),
    "faq": ("GET", EVERYONE),
    "answer": ("GET", EVERYONE),
    "history": ("GET", EVERYONE),
    "undo": ("POST", {"editor", "publisher", "administrator"}),
    "publishing": ("GET", {"publisher", "administrator"}),
    "start": ("POST", {"publisher", "administrator"}),
    "progress": ("GET", {"publisher", "administrator"}),
    "numbers": ("GET", EVERYONE),
    "numbers_csv": ("GET", EVERYONE),
    "accounts": ("GET", {"administrator"}),
    "account": ("GET", {"administrator"}),
    "home": ("GET", EVERYONE),
    "password": ("GET", EVERYONE),
}
OPEN = {"login", "logout"}


DONE = (200, 302, 400, 404)
"""What an address says to who may: a form without values is refused by 400, what isn't there by 404."""


def address(name: str, turn: int, account: int) -> str:
    from django.urls import reverse

    from desk.models import Group

    group = Group.objects.create(title="who sings", vector=b"").pk
    arguments: Dict[str, Any] = {
        "miss": [group],
        "decide": [group],
        "cell": ["industries", "harbours", "remote"],
        "names": ["industries", "harbours"],
        "answer": ["apprenticeship", "worth"],
        "undo": [0],
        "handoff": ["none"],
        "act": ["none"],
        "conversation": [turn],
        "delete": [turn],
        "export": ["csv"],
        "account": [account],
    }
    return reverse(name, args=arguments.get(name, []))


def test_the_table_holds_every_address(place: Any) -> None:
    from desk.urls import urlpatterns

    assert {each.name for each in urlpatterns} == {*TABLE, *OPEN}


@pytest.mark.parametrize("name", TABLE)
def test_an_address_lets_in_who_may(
    name: str,
    browser: Callable[..., Any],
    store: Store,
    accounts: Dict[str, Any],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from desk.models import Turn
    from desk.press import PRESS
    from desk.reading import read_on

    monkeypatch.setattr(PRESS, "start", lambda *_: True)
    method, may = TABLE[name]
    for role in ("", *ROLES):
        if not Turn.objects.exists():
            store(f"somebody before the {role}", said("what do harbours pay"))
            read_on()
        there = address(name, Turn.objects.get().pk, accounts["reader"].pk)
        client = browser(role)
        answer = client.generic(method, there)
        if not role:
            assert answer.status_code == 302 and answer.headers["Location"].startswith("/login/")
        elif role in may:
            assert answer.status_code in DONE, answer.content
        else:
            assert answer.status_code == 403, role
        assert client.generic("PROPFIND", there).status_code in (302, 403, 405)
        assert Turn.objects.exists() is not (name == "delete" and role in may)


@pytest.mark.parametrize("name", [name for name, (method, _) in TABLE.items() if method == "POST"])
def test_nothing_is_done_that_another_site_sent(name: str, browser: Callable[..., Any], store: Store, accounts: Dict[str, Any]) -> None:
    from desk.models import Turn
    from desk.reading import read_on

    store("somebody", said("what do harbours pay"))
    read_on()
    client = browser("administrator", enforce_csrf_checks=True)
    answer = client.post(address(name, Turn.objects.get().pk, accounts["reader"].pk))
    assert answer.status_code == 403 and b"Send it again" in answer.content and Turn.objects.exists()


def test_nobody_tries_passwords_for_ever(browser: Callable[..., Any], store: Store) -> None:
    def sign_in(password: str) -> Any:
        return browser().post("/login/", {"username": "the reader", "password": password})

    assert sign_in(PASSWORD).status_code == 302
    for _ in range(10):
        assert sign_in("wrong").status_code == 200
    refused = sign_in(PASSWORD)
    assert refused.status_code == 200 and b"Too many wrong passwords" in refused.content


def test_an_account_is_made_changed_and_locked(browser: Callable[..., Any], store: Store, accounts: Dict[str, Any]) -> None:
    from django.contrib.auth.models import User

    client = browser("administrator")
    made = {"username": "ada", "password1": PASSWORD, "password2": PASSWORD, "role": "editor"}
    assert client.post("/accounts/", made).status_code == 302
    ada = User.objects.get(username="ada")
    assert ada.has_perm("desk.edit") and not ada.has_perm("desk.publish")
    assert client.post(f"/accounts/{ada.pk}/", {"role": "reader"}).status_code == 302
    ada = User.objects.get(username="ada")
    assert not ada.is_active and not ada.has_perm("desk.edit")
    own = client.post(f"/accounts/{accounts['administrator'].pk}/", {"role": "reader", "active": "on"})
    assert b"own rights" in own.content and User.objects.get(pk=accounts["administrator"].pk).has_perm("desk.manage_accounts")
    ada.delete()


def test_every_page_keeps_out_what_is_from_elsewhere(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    for answer in _pages(browser("administrator")):
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy
        assert b"<script>" not in answer.content and b"style=" not in answer.content and b"onclick" not in answer.content


def _pages(client: Any) -> Iterator[Any]:
    for each in ("/conversations/", "/misses/", "/pack/", "/pack/faq/", "/publish/", "/numbers/", "/accounts/", "/nowhere/"):
        yield client.get(each)

from __future__ import annotations

import stat
from pathlib import Path
from typing import Dict

import pytest

from channels.web import settings
from channels.web.secret import SHORTEST, kept_secret
from channels.web.settings import SettingError, Settings

SECRET = "s" * SHORTEST


def test_the_defaults_let_in_no_other_origin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "_SECRET_FILE", tmp_path / "secret")
    read = Settings.read({})
    assert read.origins == frozenset() and (read.session_limit, read.address_limit) == (60, 600)
    assert read.secret == (tmp_path / "secret").read_text() and read.secret not in repr(read)


def test_a_secret_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "run" / "secret"
    first = kept_secret(path)
    assert len(first) >= SHORTEST and kept_secret(path) == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]
    assert kept_secret(tmp_path / "other") != first


def test_what_is_set_is_read() -> None:
    read = Settings.read(
        {
            "WAYPOINT_SECRET": SECRET,
            "WAYPOINT_ORIGINS": "https://a.example, http://localhost:8000",
            "WAYPOINT_SESSION_LIMIT": "5",
            "WAYPOINT_ADDRESS_LIMIT": "7",
        }
    )
    assert read == Settings(SECRET, frozenset(["https://a.example", "http://localhost:8000"]), 5, 7)


@pytest.mark.parametrize(
    "wrong",
    [
        {"WAYPOINT_SECRET": "short"},
        {"WAYPOINT_ORIGINS": "a.example"},
        {"WAYPOINT_ORIGINS": "https://a.example/"},
        {"WAYPOINT_ORIGINS": "https://*.example"},
        {"WAYPOINT_SESSION_LIMIT": "0"},
        {"WAYPOINT_ADDRESS_LIMIT": "many"},
    ],
)
def test_what_cannot_be_set_is_named(wrong: Dict[str, str]) -> None:
    with pytest.raises(SettingError, match=next(iter(wrong))):
        Settings.read({"WAYPOINT_SECRET": SECRET, **wrong})


@pytest.mark.parametrize(
    ("listed", "sent"),
    [
        ("https://münchen.example", "https://xn--mnchen-3ya.example"),
        ("https://a.example:443", "https://a.example"),
        ("http://a.example:80", "http://a.example"),
        ("http://A.example:8080", "http://a.example:8080"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_origins_are_listed_as_browsers_send_them(listed: str, sent: str) -> None:
    assert Settings.read({"WAYPOINT_SECRET": SECRET, "WAYPOINT_ORIGINS": listed}).origins == {sent}


@pytest.mark.parametrize("listed", ["https://a.example:99999", "https://a.example:b", "https://[::", "https://ü..example"])
def test_origins_that_no_browser_sends_are_refused(listed: str) -> None:
    with pytest.raises(SettingError, match="WAYPOINT_ORIGINS must list origins"):
        Settings.read({"WAYPOINT_SECRET": SECRET, "WAYPOINT_ORIGINS": listed})

"""Under which names the desk is reached, as people write them."""

from __future__ import annotations

from desk.place import hosts, origins


def test_names_and_addresses_are_read_as_people_write_them() -> None:
    assert hosts("desk.example.org, localhost ,[::1]") == ["desk.example.org", "localhost", "[::1]"]
    assert hosts("https://desk.example.org/, desk.example.org:8443,") == ["desk.example.org", "desk.example.org"]
    assert hosts("*") == ["*"] and hosts(".example.org") == [".example.org"]
    assert origins("https://desk.example.org/, https://a.example:8443") == ["https://desk.example.org", "https://a.example:8443"]
    assert origins("") == []

"""How long each page of the desk takes."""

from __future__ import annotations

import time
import uuid
from typing import Any, Dict, Iterator, List, Tuple

from django.test import Client

from handoff import changes

_TIMES = 20


def measure() -> Iterator[Dict[str, Any]]:
    """For each page: median and p95 of its milliseconds, as its process takes them; and of all together, the worst p95."""
    client = Client(HTTP_HOST="localhost")
    client.force_login(_account())
    for name, address in addresses():
        taken = [_milliseconds(client, address) for _ in range(_TIMES + 1)][1:]
        taken.sort()
        yield {"page": name, "median, ms": taken[_TIMES // 2], "p95, ms": taken[int(_TIMES * 0.95) - 1]}


def addresses() -> List[Tuple[str, str]]:
    """Every page that is looked at, in its heaviest forms."""
    from desk.models import Group, Turn
    from knowledge import load_pack

    pack = load_pack()
    turn, group = Turn.objects.order_by("-at").first(), Group.objects.order_by("-size").first()
    assert turn and group, "nothing was stored"
    subject, facet = next(iter(pack.industries)), pack.facets[0]
    return [
        ("conversations", "/conversations/"),
        ("conversations, page 100", "/conversations/?page=100"),
        ("conversations, filtered", "/conversations/?status=not_covered&channel=web"),
        ("conversations, words", "/conversations/?words=holiday+days"),
        ("conversations, words that are nowhere", "/conversations/?words=zzzz"),
        ("one conversation", f"/conversations/{turn.pk}/"),
        ("missed questions", "/misses/"),
        ("missed questions, decided", "/misses/?decided=1"),
        ("one group", f"/misses/{group.pk}/"),
        ("pack", "/pack/"),
        ("a cell", f"/pack/cell/industries/{subject}/{facet}/"),
        ("names", f"/pack/names/industries/{subject}/"),
        ("a new FAQ for a group", f"/pack/faq/?group={group.pk}"),
        ("history", "/pack/history/"),
        ("publish", "/publish/"),
        ("publish, tried", "/publish/?try=1"),
        ("who waits", "/waiting/"),
        ("one who waits", f"/waiting/{_handoff(turn.sender)}/"),
        *((f"numbers by {by}, 90 days", f"/numbers/?by={by}&days=90") for by in ("day", "topic", "rule")),
        ("accounts", "/accounts/"),
        ("the password", "/password/"),
    ]


def _milliseconds(client: Client, address: str) -> float:
    began = time.perf_counter()
    reply = client.get(address)
    taken = 1000 * (time.perf_counter() - began)
    assert reply.status_code == 200, (address, reply.status_code)
    return round(taken, 1)


def _handoff(sender: str) -> str:
    """Somebody who waits, with a long conversation before."""
    from desk.stored import conversations

    asked = changes.Asked(uuid.uuid4().hex, sender, "web", question="Can I talk to a person?", name="Ann")
    with conversations().begin() as connection:
        outcome = changes.ask(connection, asked, time.time(), time.time() + 3600)
    assert outcome.handoff
    return outcome.handoff.id


def _account() -> Any:
    from django.contrib.auth.models import User

    from desk.roles import give

    account, _ = User.objects.get_or_create(username="benchmark")
    give(account, "administrator")
    return account

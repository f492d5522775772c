"""Visitors who wait for a person: the queue, one talk, taking it, writing, ending it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from desk.log import note
from desk.models import Turn
from desk.roles import TALK
from desk.stored import conversations
from desk.views.needs import needs
from handoff import desk as handoffs

_LONGEST = 4000
_REFUSED = "Somebody else has it, or it is over: nothing was done."


@needs(TALK)
def queue(request: HttpRequest) -> HttpResponse:
    """All that are open, who has waited longest first."""
    with conversations().begin() as connection:
        return render(request, "desk/queue.html", {"open": handoffs.queue(connection), "me": me(request)})


@needs(TALK)
def one(request: HttpRequest, key: str) -> HttpResponse:
    """What was said in it, and before it with the assistant."""
    with conversations().begin() as connection:
        found = handoffs.find(connection, key)
        if found is None:
            raise Http404
        entries = handoffs.entries(connection, key)
    note(request.user, "looked", f"hand-off {key}")
    before = list(Turn.objects.filter(sender=found.asked_in).order_by("-at")[:20])[::-1]
    told = {"handoff": found, "entries": entries, "before": before, "mine": found.is_taken and found.adviser == me(request)}
    return render(request, "desk/handoff.html", told)


@needs(TALK, "POST")
def act(request: HttpRequest, key: str) -> HttpResponse:
    """Take it, write, end it, or give it back to the assistant."""
    do, text = request.POST.get("do", ""), request.POST.get("text", "").strip()[:_LONGEST]
    with conversations().begin() as connection:
        if handoffs.find(connection, key) is None:
            raise Http404
        outcome = _done(connection, key, request, do, text)
    if outcome is None:
        messages.error(request, "Write something first.")
    elif not outcome.stands:
        messages.error(request, _REFUSED)
    else:
        note(request.user, "talked", f"{do} {key}")
    if outcome is not None and outcome.stands and do in ("done", "back"):
        return redirect("queue")
    return redirect("handoff", key=key)


def _done(connection: Any, key: str, request: HttpRequest, do: str, text: str) -> Any:
    """What came of it; None where there is nothing to be done."""
    if do == "take":
        return handoffs.take(connection, key, me(request), request.POST.get("name", "").strip()[:80] or request.user.get_username())
    if do == "say" and text:
        return handoffs.say(connection, key, me(request), text, request.POST.get("entry", "")[:64])
    if do in ("done", "back"):
        return handoffs.done(connection, key, me(request), back=do == "back")
    return None


def me(request: HttpRequest) -> str:
    """The adviser that an account is."""
    return f"desk:{request.user.pk}"

"""Visitors who wait for a person: the queue, one talk, taking it, writing, ending it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any, Dict, List, Optional

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from desk import words
from desk.happened import happened, who
from desk.log import note, noted_lately
from desk.masking import masked
from desk.models import Turn
from desk.offer import Offer, offer, unanswered
from desk.roles import TALK
from desk.stored import conversations
from desk.views.needs import needs
from handoff import desk as handoffs
from handoff.record import Entry, Handoff
from knowledge.errors import KnowledgeError

_LONGEST = 4000
_PAGE = 20
_MINE = "mine"


@needs(TALK)
def queue(request: HttpRequest) -> HttpResponse:
    """All that are open, who has waited longest first; below them messages that were left, the last first."""
    with conversations().begin() as connection:
        found, left = handoffs.queue(connection), handoffs.messages_left(connection)
    told = {"open": found, "waiting": sum(not each.is_taken for each in found), "me": me(request), "has_htmx": settings.HTMX.is_dir()}
    told["left"] = Paginator(left, _PAGE).get_page(request.GET.get("page"))
    return render(request, "desk/queue.html", told)


@dataclass(frozen=True)
class Talk:
    """A hand-off as one adviser sees it; `last` is what the visitor waits for an answer to, `heard` what the assistant made of it."""

    handoff: Handoff
    entries: List[Entry]
    mine: bool
    last: Optional[Entry]
    heard: str

    @property
    def stands(self) -> str:
        """How far it is: a page that shows it is told of nothing else."""
        return f"{self.handoff.last}-{_MINE if self.mine else self.handoff.state}-{'heard' if self.heard else ''}"

    @property
    def news(self) -> str:
        """What a page that is open tells of: what the visitor said last, or how it ended."""
        last = next((each for each in reversed(self.entries) if each.who != "adviser" and (each.says or each.kind == "ended")), None)
        return f"{who(last, self.handoff)}: {last.text if last.says else happened(last)}" if last else ""


@needs(TALK)
def one(request: HttpRequest, key: str) -> HttpResponse:
    """What was said in it, and before it with the assistant. A page that is open asks again and again, and is told only what is new."""
    talk, shown = _talk(request, key), request.GET.get("stands", "")
    if shown == talk.stands:
        return HttpResponse(status=204)
    if not shown or not noted_lately(request.user, "looked", f"hand-off {key}"):
        note(request.user, "looked", f"hand-off {key}")
    return _page(request, talk, shown)


def _page(request: HttpRequest, talk: Talk, shown: str = "", text: str = "", status: int = 200) -> HttpResponse:
    """The page of a talk; `shown` is how it stood on a page that is open, `text` what was written and isn't sent."""
    before = list(Turn.objects.filter(sender=talk.handoff.asked_in).exclude(missed="by_person").order_by("-at")[:20])[::-1]
    told: Dict[str, Any] = {name: getattr(talk, name) for name in ("handoff", "mine", "stands", "last")}
    told["entries"] = [(each, who(each, talk.handoff), "" if each.kind == "message" else happened(each)) for each in talk.entries]
    told.update(before=before, entry=uuid.uuid4().hex, longest=_LONGEST, has_htmx=settings.HTMX.is_dir(), text=text)
    told.update(news=talk.news if shown else "", offer=_offered(talk), was_mine=talk.handoff.adviser == me(request))
    told["form_too"] = bool(shown) and _form_of(shown) != _form_of(talk.stands)
    told["noted"] = set(to_be_known(talk.handoff).values_list("answer_id", flat=True))
    return render(request, "desk/handoff.html", told, status=status)


def _form_of(stands: str) -> str:
    """Which form belongs to how it stands: an open page gets another only then, so that what is being typed stays."""
    return stands.split("-")[1] if stands.count("-") == 2 else ""


def _talk(request: HttpRequest, key: str) -> Talk:
    """Raises Http404."""
    with conversations().begin() as connection:
        found = handoffs.find(connection, key)
        if found is None:
            raise Http404
        entries = handoffs.entries(connection, key)
        mine = found.is_taken and found.adviser == me(request)
        last = unanswered(entries) if mine else None
        return Talk(found, entries, mine, last, handoffs.heard(connection, key, last.id) if last else "")


@needs(TALK, "POST")
def act(request: HttpRequest, key: str) -> HttpResponse:
    """Take it, write, end it, give it back, have answered a message; or note that the assistant should know what was asked."""
    do, text = request.POST.get("do", ""), request.POST.get("text", "").strip()[:_LONGEST]
    if do == "look":
        return _page(request, _talk(request, key), text=text)
    with conversations().begin() as connection:
        found = handoffs.find(connection, key)
        if found is None:
            raise Http404
        entries = handoffs.entries(connection, key) if do == "known" else []
        outcome = _done(connection, key, request, do, text)
    if do == "known":
        return _known(request, found, entries)
    if outcome is None:
        messages.error(request, words.WRITE_FIRST)
    elif not outcome.stands:
        messages.error(request, words.TAKEN)
        if text:
            return _page(request, _talk(request, key), text=text, status=409)
    else:
        note(request.user, "talked", f"{do} {key}")
    if outcome is not None and outcome.stands and do in ("done", "back", "settled"):
        return redirect("queue")
    return redirect("handoff", key=key)


def _done(connection: Any, key: str, request: HttpRequest, do: str, text: str) -> Any:
    """What came of it; None where there is nothing to be done."""
    if do == "take":
        return handoffs.take(connection, key, me(request), request.POST.get("name", "").strip()[:80] or request.user.get_username())
    if do == "say" and text:
        return handoffs.say(connection, key, me(request), text, request.POST.get("entry", "")[:64])
    if do == "settled":
        return handoffs.settle(connection, key, me(request))
    if do in ("done", "back"):
        return handoffs.done(connection, key, me(request), back=do == "back")
    return None


def _offered(talk: Talk) -> Optional[Offer]:
    """What the assistant would say; nothing while its pack can't be read."""
    try:
        return offer(talk.handoff, talk.last, talk.heard) if talk.last and talk.heard else None
    except (KnowledgeError, LookupError):
        return None


def _known(request: HttpRequest, found: Handoff, entries: List[Entry]) -> HttpResponse:
    """Make a missed question of what the visitor asked, with what the adviser answered."""
    asked = next((entry for entry in entries if entry.id == request.POST.get("of") and entry.who == "visitor" and entry.says), None)
    if asked is None or not found.asked_in:
        messages.error(request, words.GONE)
        return redirect("handoff", key=found.id)
    told = {"channel": found.channel, "status": "handed_over", "topic": found.topic, "missed": "by_person", "at": asked.at}
    told.update(text=masked(asked.text), answer=masked(answered(entries, asked)), answer_id=asked.id[:64])
    # No event of the conversation has a place below 0.
    Turn.objects.update_or_create(sender=found.asked_in, place=-int(asked.at), defaults=told)
    note(request.user, "talked", f"to be known, of {found.id}")
    messages.success(request, words.AMONG_THE_MISSED)
    return redirect("handoff", key=found.id)


def answered(entries: List[Entry], asked: Entry) -> str:
    """What the adviser wrote to something, up to the visitor's next words after that."""
    edited = {entry.of: entry.text for entry in entries if entry.kind in ("edited", "deleted")}
    said: List[str] = []
    for entry in entries:
        if entry.place > asked.place and entry.kind == "message":
            if entry.who == "visitor" and said:
                break
            said += [edited.get(entry.id, entry.text)] if entry.who == "adviser" else []
    return "\n\n".join(filter(None, said))


def to_be_known(found: Handoff) -> QuerySet:
    """What was asked in a conversation's talks and was noted."""
    return Turn.objects.filter(sender=found.asked_in, missed="by_person")


def me(request: HttpRequest) -> str:
    """The adviser that an account is."""
    return handoffs.adviser_of(request.user.pk)

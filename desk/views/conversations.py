"""What was said: the list, one conversation, deleting and handing out."""

from __future__ import annotations

import csv
import io
import itertools
import json
from datetime import datetime, timedelta, timezone
from typing import Any, Dict, Iterator, List, Optional

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import get_current_timezone

from answering.heard import Heard
from answering.message import heard_in
from desk import words
from desk.log import note
from desk.masking import masked
from desk.models import Log, Turn
from desk.reading import forget_deleted, read_on
from desk.roles import DELETE, READ
from desk.stored import conversations
from desk.told import Told, turns
from desk.views.needs import needs

_PAGE = 50
FILTERS = ("channel", "pack", "status", "topic", "rating", "missed")
_HANDED_OUT = ("at", "channel", "pack", "status", "topic", "text", "answer", "rules", "missing", "rating", "reason", "missed")
_AT_ONCE = 1_000
"""Rows that are in memory at once while they are handed out."""


@needs(READ)
def listed(request: HttpRequest) -> HttpResponse:
    """The turns that fit the filters, the newest first."""
    behind = not read_on()
    page = _page(request, chosen(request))
    choices = {name: [each for each in _values(name) if each] for name in FILTERS}
    asked = request.GET.copy()
    asked.pop("page", None)
    told = {"page": page, "choices": choices, "asked": request.GET, "query": asked.urlencode(), "behind": behind}
    return render(request, "desk/conversations.html", told)


def _page(request: HttpRequest, found: QuerySet) -> Page:
    """The turns of one page. Words are looked for in every row: once, and not again to see how many there are."""
    if not request.GET.get("words"):
        return Paginator(found, _PAGE).get_page(request.GET.get("page"))
    page = Paginator(list(found.values_list("pk", flat=True)), _PAGE).get_page(request.GET.get("page"))
    rows = Turn.objects.in_bulk(page.object_list)
    page.object_list = [rows[pk] for pk in page.object_list if pk in rows]
    return page


def chosen(request: HttpRequest) -> QuerySet:
    """The turns that the request's filters let through."""
    found = Turn.objects.order_by("-at")
    for name in FILTERS:
        if request.GET.get(name):
            found = found.filter(**{name: request.GET[name]})
    day = _day(request.GET.get("day"))
    if day:
        found = found.filter(at__gte=day.timestamp(), at__lt=(day + timedelta(days=1)).timestamp())
    for word in request.GET.get("words", "").split()[:8]:
        found = found.filter(Q(text__icontains=word) | Q(answer__icontains=word))
    return found


@needs(READ)
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """All of the conversation that a turn is of. That somebody looked is noted."""
    turn = get_object_or_404(Turn, pk=pk)
    note(request.user, "looked", f"conversation of turn {pk}")
    told = [{"told": each, "heard": heard_words(each)} for each in turns(conversations().events(turn.sender))]
    looked = Log.objects.filter(did="looked", what__endswith=f"turn {pk}").order_by("-at")[:5]
    return render(request, "desk/conversation.html", {"turn": turn, "told": told, "looked": looked})


@needs(DELETE, "POST")
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete the conversation that a turn is of."""
    turn = get_object_or_404(Turn, pk=pk)
    conversations().delete(turn.sender)
    forget_deleted()
    note(request.user, "deleted", f"conversation of turn {pk}")
    messages.success(request, words.DELETED)
    return redirect("conversations")


@needs(DELETE)
def export(request: HttpRequest, form: str) -> HttpResponse:
    """The turns that fit the filters, as JSON or CSV; who asked is left out."""
    if form not in ("json", "csv"):
        raise Http404
    found = chosen(request)
    note(request.user, "exported", f"{found.count()} turns as {form}")
    if form == "json":
        return StreamingHttpResponse(_as_json(_rows(found)), content_type="application/json", headers=_named("turns.json"))
    return StreamingHttpResponse(_as_csv(_rows(found)), content_type="text/csv; charset=utf-8", headers=_named("turns.csv"))


def _rows(found: QuerySet) -> Iterator[Dict[str, Any]]:
    for row in found.values(*_HANDED_OUT).iterator(_AT_ONCE):
        yield {**row, "at": datetime.fromtimestamp(row["at"], timezone.utc).isoformat(timespec="seconds")}


def _as_json(rows: Iterator[Dict[str, Any]]) -> Iterator[str]:
    yield '{"turns": ['
    for place, row in enumerate(rows):
        yield f"{',' if place else ''}\n{json.dumps(row)}"
    yield "\n]}\n"


def _as_csv(rows: Iterator[Dict[str, Any]]) -> Iterator[str]:
    line = io.StringIO()
    writer = csv.writer(line)
    for values in itertools.chain([_HANDED_OUT], ([harmless(value) for value in row.values()] for row in rows)):
        writer.writerow(values)
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def harmless(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def heard_words(told: Told) -> Dict[str, Any]:
    """What was heard, for people."""
    heard: Heard = heard_in(told.heard, told.at)
    ranking = sorted(heard.ranking.items(), key=lambda each: -each[1])[:3]
    return {
        "beliefs": [f"{name.replace('_', ' ')} {belief:.0%}" for name, belief in ranking],
        "named": [*heard.subjects, *heard.topics],
        "unserved": [masked(each.text) for each in heard.unserved],
        "json": masked(json.dumps(told.contract, indent=1, ensure_ascii=False)),
    }


def _values(name: str) -> List[str]:
    return list(Turn.objects.order_by(name).values_list(name, flat=True).distinct()[:100])


def _day(text: Optional[str]) -> Optional[datetime]:
    try:
        return datetime.strptime(text or "", "%Y-%m-%d").replace(tzinfo=get_current_timezone())
    except ValueError:
        return None


def _named(name: str) -> Dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}

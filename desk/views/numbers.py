"""Numbers, as tables with bars, and as CSV."""

from __future__ import annotations

import csv
import time

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from desk.chart import over_time
from desk.compare import history
from desk.counts import BY, STATUSES, rows, unserved
from desk.reading import read_on
from desk.roles import READ
from desk.views.conversations import harmless
from desk.views.needs import needs

_DAYS = (7, 30, 90)


@needs(READ)
def page(request: HttpRequest) -> HttpResponse:
    """By one of BY."""
    read_on()
    by, days = _asked(request)
    found = rows(by, days)
    most = max((row.asked for row in found), default=0)
    told = {"by": by, "days": days, "choices": BY, "spans": _DAYS, "rows": found, "most": most, "unserved": unserved(days)}
    if by == "day" and found:
        told["chart"] = over_time(found, days, time.time(), (each.at for each in history()))
    return render(request, "desk/numbers.html", told)


@needs(READ)
def handed_out(request: HttpRequest) -> HttpResponse:
    """The same as CSV."""
    by, days = _asked(request)
    response = HttpResponse(content_type="text/csv; charset=utf-8", headers={"Content-Disposition": f'attachment; filename="by-{by}.csv"'})
    writer = csv.writer(response)
    writer.writerow([by, "asked", *STATUSES, "rated up", "rated down"])
    writer.writerows([harmless(row.name), row.asked, *(row.by[status] for status in STATUSES), row.up, row.down] for row in rows(by, days))
    return response


def _asked(request: HttpRequest) -> tuple:
    by, days = request.GET.get("by", "day"), request.GET.get("days", "7")
    return by if by in BY else "day", int(days) if days in map(str, _DAYS) else 7

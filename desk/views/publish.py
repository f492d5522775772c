"""Try and publish: what changed, what would be answered otherwise, making it live, and going back."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any, Dict, List, Tuple

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from desk import compare, words
from desk.current import checked_pack
from desk.log import note
from desk.press import PRESS
from desk.roles import PUBLISH
from desk.views.needs import needs
from knowledge.errors import KnowledgeError

_HEARD = settings.RUN / "heard.json"
HEARING = words.ASKING_ITS_OWN


@needs(PUBLISH)
def page(request: HttpRequest) -> HttpResponse:
    """What changed since what is live, and what was published before."""
    told: Dict[str, Any] = {
        "run": PRESS.last,
        "has_htmx": settings.HTMX.is_dir(),
        "history": [(each, _day(each.at)) for each in compare.history()[:15]],
    }
    try:
        pack, cautions = checked_pack()
        live = compare.live_pack()
        told.update(changes=compare.in_words(live, pack), cautions=cautions, first=live is None, questions=pack.questions)
        if live is not None and request.GET.get("try") == "1":
            told["asked"], told["pairs"] = compare.answers(live, pack)
            told["own"], told["own_pairs"] = compare.own_answers(live, pack, compare.heard_lately(_HEARD))
    except KnowledgeError as error:
        told["fault"] = str(error)
    except LookupError:
        told["fault"] = words.UNREADABLE
    return render(request, "desk/publish.html", told)


@needs(PUBLISH, "POST")
def start(request: HttpRequest) -> HttpResponse:
    """Begin to publish, or to roll back."""
    what, options = _work(request.POST)
    if PRESS.start(what, request.user.get_username(), *options):
        note(request.user, "tried" if what == HEARING else "published", " ".join([what, *(each for each in options if each[:2] == "--")]))
    else:
        messages.error(request, words.UNDER_WAY)
    return redirect("publishing")


@needs(PUBLISH)
def progress(request: HttpRequest) -> HttpResponse:
    """How far it has come: a part of the page, which asks for it again until it is over."""
    return render(request, "desk/progress.html", {"run": PRESS.last})


def _work(sent: Any) -> Tuple[str, List[str]]:
    """What is to be done, and with which options."""
    if sent.get("do") == "rollback":
        return words.ROLLING_BACK, ["--rollback"]
    if sent.get("do") == "hear":
        return HEARING, ["--hear", str(_HEARD)]
    return "Publishing", ["--anyway"] if sent.get("anyway") else []


def _day(at: float) -> str:
    return datetime.fromtimestamp(at, timezone.utc).strftime("%Y-%m-%d %H:%M UTC")

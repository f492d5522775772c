"""Missed questions: the groups, one group in its context, and what is decided about it, once."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from desk import draft, facts, words
from desk.current import current_pack
from desk.grouping import group_new, waiting_first
from desk.log import note
from desk.models import Group, Turn
from desk.reading import read_on
from desk.roles import EDIT, READ
from desk.views.needs import needs
from knowledge import KINDS
from knowledge.errors import KnowledgeError

_PAGE = 30
_SHOWN = 40
LACKS = {
    "not_covered_company": "a company",
    "not_covered_place": "a place",
    "not_covered_school": "a school",
    "not_covered_profession": "another profession",
    "not_covered_industry": "another industry",
    "not_covered_detail": "a detail of the subject",
    "not_covered_conditions": "conditions of work",
    "not_covered_hiring": "getting hired",
    "not_covered_learning": "how to learn it",
    "not_covered_personal": "advice on one person's case",
    "not_covered_seniority": "later in a career",
}
"""What a question can lack, by the intents of near misses in data/nlu."""
NAMES = {"company": "company", "place": "place", "school": "school", "profession": "profession", "speciality": "tool or speciality"}
"""Lookup tables that the words of a near miss can go to."""


@needs(READ)
def listed(request: HttpRequest) -> HttpResponse:
    """Groups that wait, the heaviest first; or those that were decided."""
    read_on()
    group_new(64)
    decided = request.GET.get("decided") == "1"
    groups = Group.objects.exclude(decision="") if decided else Group.objects.filter(decision="")
    people = dict(Turn.objects.exclude(group=None).values_list("group").annotate(Count("sender", distinct=True)))
    ordered = list(groups.order_by("-decided_at")) if decided else waiting_first(list(groups.defer("vector")), people)
    page = Paginator([(each, people.get(each.pk, 0)) for each in ordered], _PAGE).get_page(request.GET.get("page"))
    left = Turn.objects.filter(group=None).exclude(missed="").count()
    told = {"page": page, "decided": decided, "left": left, "query": "decided=1" if decided else ""}
    return render(request, "desk/misses.html", told)


@needs(READ)
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """A group with its questions."""
    return _page(request, get_object_or_404(Group, pk=pk))


@needs(EDIT, "POST")
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide on a group, unless somebody did meanwhile."""
    group = get_object_or_404(Group, pk=pk)
    decision = request.POST.get("decision", "")
    if decision == "anew":
        return _anew(request, group)
    changes, told = _changes(decision, request, group)
    if not told:
        return _page(request, group, [words.CHOOSE], 400)
    try:
        with transaction.atomic():
            if not take(group, request, decision, told):
                raise draft.Changed
            if changes:
                draft.write(changes, {}, request.user.get_username(), told)
    except draft.Changed:
        return _page(request, Group.objects.get(pk=pk), [words.DECIDED_MEANWHILE], 409)
    except draft.NotWritten as error:
        return _page(request, Group.objects.get(pk=pk), error.faults, 400)
    note(request.user, "decided", f"group {pk}: {told}")
    messages.success(request, words.decided(told, bool(changes)))
    return redirect("misses")


def _anew(request: HttpRequest, group: Group) -> HttpResponse:
    """Let a group wait again; what was changed for it in the pack stays, and is undone there."""
    decided = Group.objects.filter(pk=group.pk, version=_number(request.POST.get("version"))).exclude(decision="")
    if not decided.update(decision="", note="", decided_by=None, decided_at=None, version=group.version + 1):
        return _page(request, Group.objects.get(pk=group.pk), [words.CHANGED_MEANWHILE], 409)
    note(request.user, "decided", f"group {group.pk}: anew")
    messages.success(request, words.WAITS_AGAIN)
    return redirect("miss", pk=group.pk)


def take(group: Group, request: HttpRequest, decision: str, told: str) -> bool:
    """Note a decision; False where the page was old."""
    fresh = Group.objects.filter(pk=group.pk, version=_number(request.POST.get("version")), decision="")
    return bool(fresh.update(decision=decision, note=told, decided_by=request.user, decided_at=timezone.now(), version=group.version + 1))


def questions_of(group: Group, most: int = 12) -> List[str]:
    """How it was asked, each wording once; those with something left out are no examples."""
    texts = group.turn_set.order_by("-at").values_list("text", flat=True)[:200]
    return list(dict.fromkeys(text for text in texts if "[…]" not in text and len(text) <= 300))[:most]


def answered_in(group: Group) -> str:
    """What an adviser answered to it last; empty where none did."""
    last = group.turn_set.filter(missed="by_person").exclude(answer="").order_by("-at").first()
    return last.answer if last else ""


def _changes(decision: str, request: HttpRequest, group: Group) -> Tuple[Dict[str, draft.Change], str]:
    """What is to be changed in the pack, and how to say it; nothing to say where it isn't known what was meant."""
    if decision == "leave":
        return {}, "left as it is"
    texts = questions_of(group)
    if decision == "example":
        return _example(request.POST.get("topic", ""), texts)
    if decision == "not_covered":
        return _not_covered(request, texts)
    return {}, ""


def _example(topic: str, texts: List[str]) -> Tuple[Dict[str, draft.Change], str]:
    pack = current_pack()
    if topic in pack.faqs:
        return {f"faqs/{topic}.yml": facts.asked_into(texts)}, f"it asks for {pack.faqs[topic].title}"
    if topic in pack.topics:
        return {"nlu/ask.yml": facts.examples_into(f"ask_{topic}", texts)}, f"it asks for {pack.topics[topic].title}"
    return {}, ""


def _not_covered(request: HttpRequest, texts: List[str]) -> Tuple[Dict[str, draft.Change], str]:
    lacks = request.POST.get("lacks", "")
    if lacks not in LACKS:
        return {}, ""
    changes: Dict[str, draft.Change] = {"nlu/not_covered.yml": facts.examples_into(lacks, texts)}
    words = [each.strip().lower() for each in request.POST.get("words", "").split(",") if each.strip()][:10]
    if words and request.POST.get("names") in NAMES:
        changes["nlu/lookups.yml"] = facts.examples_into(request.POST["names"], words, "lookup")
    return changes, f"not covered: {LACKS[lacks]}{' (' + ', '.join(words) + ')' if words else ''}"


def _page(request: HttpRequest, group: Group, faults: List[str] = [], status: int = 200) -> HttpResponse:  # noqa: B006  never changed
    told: Dict[str, Any] = {
        "group": group,
        "turns": group.turn_set.order_by("-at")[:_SHOWN],
        "people": group.turn_set.values("sender").distinct().count(),
        "lacks": LACKS,
        "names": NAMES,
        "faults": faults,
    }
    try:
        pack = current_pack()
        told["topics"] = [(key, pack.entry(key).title) for key in (*pack.topics, *pack.faqs)]
        told["cells"] = [(f"{kind}/{subject}", pack.named(subject).name) for kind in KINDS for subject in pack.collection(kind)]
        told["facets"] = [(facet, pack.topics[facet].title) for facet in pack.facets if facet in pack.topics]
    except KnowledgeError as error:
        told["faults"] = [*faults, str(error)]
    return render(request, "desk/miss.html", told, status=status)


def _number(text: Any) -> int:
    return int(text) if str(text or "").isdecimal() else 0

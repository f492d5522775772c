"""The pack in the browser: its grid, its cells, names and FAQs by form, with the checks and a preview; what was changed, and undoing it."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any, Callable, Dict, List, Optional, Set, Tuple

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode

from desk import draft, facts, words
from desk.current import current_pack
from desk.figures import Figures
from desk.in_slack import in_slack
from desk.log import note
from desk.models import Edit, Group
from desk.preview import Preview, of_cell, of_faq
from desk.roles import EDIT, READ
from desk.views.misses import answered_in, questions_of, take
from desk.views.needs import needs
from knowledge import KINDS, Pack
from knowledge.errors import KnowledgeError
from knowledge.fact import Fact


class FactForm(forms.Form):
    """A fact: its sentence, where it comes from, its figures."""

    statement = forms.CharField(
        widget=forms.Textarea({"rows": 4}),
        required=False,
        help_text="One or two sentences of your own. Left empty, the source doesn't say.",
    )
    brief = forms.CharField(required=False, help_text="The same in at most twelve words, as in a list.")
    section = forms.ChoiceField(help_text="Where the source says it.")
    called = forms.CharField(required=False, label="Called there", help_text="The section's own name for it, if it has one.")
    credited_to = forms.CharField(required=False, help_text="Whom the section credits.")
    period = forms.CharField(required=False)
    region = forms.CharField(required=False)

    def __init__(self, pack: Pack, sent: Any, held: Optional[Fact] = None, **options: Any) -> None:
        super().__init__(sent, **options)
        self.figures = Figures(sent, list(held.figures) if held else [])
        sections = [
            (key, f"{source.title}: {section.title}") for source in pack.sources.values() for key, section in source.sections.items()
        ]
        self.fields["section"].choices = sections

    def full_clean(self) -> None:
        """With the figures."""
        super().full_clean()
        if self.is_bound and self.figures.is_valid():
            self.cleaned_data["figures"] = self.figures.figures

    def is_valid(self) -> bool:
        """With the figures."""
        return super().is_valid() and self.figures.is_valid()


class NameForm(forms.Form):
    """How a thing is called."""

    name = forms.CharField(max_length=80)
    aliases = forms.CharField(widget=forms.Textarea, required=False, label="Other names", help_text="One a line.")

    def clean_aliases(self) -> List[str]:
        """Each once."""
        return list(dict.fromkeys(" ".join(each.split()) for each in self.cleaned_data["aliases"].splitlines() if each.strip()))


class NewThing(NameForm):
    """Another industry, role or skill."""

    kind = forms.ChoiceField(choices=[(kind, kind) for kind in KINDS])
    field_order = ("kind", "name", "aliases")


class FaqForm(FactForm):
    """A question with its answer."""

    title = forms.CharField(max_length=80)
    question = forms.CharField(max_length=300)
    about = forms.CharField(max_length=80, help_text="Inside a sentence: “advice on ethics”.")
    asked = forms.CharField(widget=forms.Textarea, label="How it is asked", help_text="One a line; the more, the better it is heard.")
    field_order = ("title", "question", "about", "asked")

    def clean_asked(self) -> List[str]:
        """Each once."""
        return list(dict.fromkeys(" ".join(each.split()) for each in self.cleaned_data["asked"].splitlines() if each.strip()))


@dataclass(frozen=True)
class Page:
    """A form, the file that it is of, what it changes, and what it shows of it."""

    title: str
    form: forms.Form
    file: str
    changes: Callable[[Dict[str, Any]], Dict[str, draft.Change]]
    shown: Optional[Callable[[Pack], Preview]] = None
    group: Optional[Group] = None
    seen: str = ""


@needs(READ)
def grid(request: HttpRequest) -> HttpResponse:
    """Industries by facets, and all that stands beside them."""
    try:
        pack = current_pack()
    except KnowledgeError as error:
        return render(request, "desk/broken.html", {"fault": str(error)}, status=503)
    rows = {kind: [_row(pack, kind, subject, thing.name) for subject, thing in pack.collection(kind).items()] for kind in KINDS}
    tables = [(kind, pack.keys_of(kind), rows[kind]) for kind in KINDS]
    today = datetime.now(timezone.utc).date()
    due = {source: each for source, each in pack.sources.items() if each.check_by is not None and each.check_by < today}
    old = [(source, each.title) for source, each in due.items()]
    late = [_address(held.id, held.fact) for held in pack.facts() if pack.section(held.fact)[0] in due.values()]
    told = {"tables": tables, "faqs": pack.faqs.items(), "old": old, "late": late, "folder": draft.folder().name, "new": NewThing()}
    told["whole"] = request.GET.get("whole") == "1"
    return render(request, "desk/pack.html", told)


@needs(READ, "GET", "POST")
def cell(request: HttpRequest, kind: str, subject: str, facet: str) -> HttpResponse:
    """One fact by form: POST previews or saves it."""
    pack = _pack()
    if kind not in KINDS or subject not in pack.collection(kind) or facet not in pack.keys_of(kind):
        raise Http404
    name, held = f"{kind}/{subject}.yml", pack.at(f"{kind}/{subject}#{facet}")
    fact = held.fact if held else None
    form = FactForm(pack, request.POST or None, fact, initial=_values(fact))
    group = _group(request)
    address = f"{kind}/{subject}#{facet}"

    def changes(values: Dict[str, Any]) -> Dict[str, draft.Change]:
        made = {name: facts.fact_into(facet, values)}
        if group and values["statement"].strip():
            made["questions.yml"] = facts.question_into(group.title, [address])
        return made

    title = f"{pack.named(subject).name}: {pack.topics[facet].title if facet in pack.topics else facet}"

    def shown(drafted: Pack) -> Preview:
        return of_cell(drafted, subject, facet)

    return _edit(request, Page(title, form, name, changes, shown if facet in pack.topics else None, group))


@needs(READ, "GET", "POST")
def names(request: HttpRequest, kind: str, subject: str) -> HttpResponse:
    """How an industry, role or skill is called."""
    pack = _pack()
    if kind not in KINDS or subject not in pack.collection(kind):
        raise Http404
    thing = pack.named(subject)
    form = NameForm(request.POST or None, initial={"name": thing.name, "aliases": "\n".join(thing.aliases)})
    file = f"{kind}/{subject}.yml"

    def changes(values: Dict[str, Any]) -> Dict[str, draft.Change]:
        return {file: facts.names_into(values["name"], values["aliases"])}

    return _edit(request, Page(words.names_of(thing.name), form, file, changes))


@needs(EDIT, "POST")
def add(request: HttpRequest) -> HttpResponse:
    """Another industry, role or skill."""
    pack, form = _pack(), NewThing(request.POST)
    kind, name = request.POST.get("kind", ""), request.POST.get("name", "")
    _refuse_known(form, "name", {thing.name for kind in KINDS for thing in pack.collection(kind).values()})
    file = f"{kind if kind in KINDS else KINDS[0]}/{facts.free_id(name, _taken(pack))}.yml"

    def changes(values: Dict[str, Any]) -> Dict[str, draft.Change]:
        return {file: facts.names_into(values["name"], values["aliases"])}

    return _edit(request, Page(f"New: {name}", form, file, changes, seen="none"))


@needs(READ, "GET", "POST")
def faq(request: HttpRequest) -> HttpResponse:
    """A new FAQ, perhaps for a group of missed questions."""
    pack, group = _pack(), _group(request)
    first = {"question": group.title, "asked": "\n".join(questions_of(group)), "statement": answered_in(group)} if group else {}
    form = FaqForm(pack, request.POST or None, initial=first)
    if request.method == "POST":
        _refuse_known(form, "title", {each.title for each in pack.faqs.values()})
    key = facts.free_id(request.POST.get("title", ""), _taken(pack))

    def changes(values: Dict[str, Any]) -> Dict[str, draft.Change]:
        made = facts.faq_of(values["title"], values["question"], values["about"], values["asked"], values)
        asked = facts.question_into(group.title if group else values["question"], [f"faqs/{key}#answer"])
        return {f"faqs/{key}.yml": made, "questions.yml": asked}

    def shown(drafted: Pack) -> Preview:
        return of_faq(drafted, key)

    return _edit(request, Page(words.NEW_QUESTION, form, f"faqs/{key}.yml", changes, shown, group, "none"))


@needs(READ, "GET", "POST")
def answer(request: HttpRequest, key: str, fact: str) -> HttpResponse:
    """A FAQ that is there, with one of the facts that answer it."""
    pack = _pack()
    if key not in pack.faqs or fact not in pack.faqs[key].facts:
        raise Http404
    held = pack.faqs[key]
    first = {name: getattr(held, name) for name in ("title", "question", "about")}
    first.update(asked="\n".join(held.asked), **_values(held.facts[fact]))
    form = FaqForm(pack, request.POST or None, held.facts[fact], initial=first)

    def changes(values: Dict[str, Any]) -> Dict[str, draft.Change]:
        return {f"faqs/{key}.yml": facts.faq_into(values["title"], values["question"], values["about"], values["asked"], fact, values)}

    def shown(drafted: Pack) -> Preview:
        return of_faq(drafted, key)

    return _edit(request, Page(held.title, form, f"faqs/{key}.yml", changes, shown))


@needs(READ)
def to_cell(request: HttpRequest) -> HttpResponse:
    """The cell that a form names."""
    kind, _, subject = request.GET.get("thing", "").partition("/")
    try:
        there = reverse("cell", args=[kind, subject, request.GET.get("facet", "")])
    except NoReverseMatch:
        raise Http404 from None
    return redirect(f"{there}?{urlencode({'group': request.GET.get('group', '')})}")


@needs(READ)
def history(request: HttpRequest) -> HttpResponse:
    """What was changed here, and how to undo it."""
    page = Paginator(Edit.objects.order_by("-at", "-pk"), 20).get_page(request.GET.get("page"))
    return render(request, "desk/history.html", {"page": page, "query": "", "edits": [(each, _lines(each)) for each in page]})


@needs(EDIT, "POST")
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a change back, if its file wasn't changed since."""
    edit = get_object_or_404(Edit, pk=pk)
    try:
        draft.undo(edit, request.user.get_username())
        note(request.user, "undid", edit.what)
        messages.success(request, words.undone(edit.what))
    except draft.Changed:
        messages.error(request, words.UNDO_LATER_FIRST)
    except draft.NotWritten as error:
        messages.error(request, words.not_undone(error))
    return redirect("history")


def _edit(request: HttpRequest, page: Page) -> HttpResponse:
    """The page of a form: checks what it holds, previews and saves it, unless the file was changed since the page was opened."""
    told: Dict[str, Any] = {"page": page, "seen": request.POST.get("seen") or page.seen or draft.digest(page.file)}
    told["draws"] = settings.WIDGET.is_dir()
    told["may_edit"] = request.user.has_perm(EDIT)
    told["version"] = request.POST.get("version") or (page.group.version if page.group else "")
    if request.method != "POST":
        return render(request, "desk/edit.html", told)
    if not told["may_edit"]:
        raise PermissionDenied
    if not page.form.is_valid():
        return render(request, "desk/edit.html", told, status=400)
    try:
        if request.POST.get("do") != "preview":
            return _save(request, page, told["seen"])
        with draft.drafted(page.changes(page.form.cleaned_data)) as drafted:
            if page.shown:
                told["preview"] = shown = page.shown(drafted.pack)
                told["drawn"] = {"chat": shown.message, "slack": in_slack(shown)}
        return render(request, "desk/edit.html", told)
    except draft.Changed:
        return render(request, "desk/edit.html", {**told, "faults": [words.CHANGED_SINCE]}, status=409)
    except draft.NotWritten as error:
        return render(request, "desk/edit.html", {**told, "faults": error.faults}, status=400)


def _save(request: HttpRequest, page: Page, seen: str) -> HttpResponse:
    """Raises draft.Changed, also where somebody decided on the group meanwhile, and draft.NotWritten."""
    with transaction.atomic():
        if page.group and not take(page.group, request, "answered", page.title):
            raise draft.Changed
        draft.write(page.changes(page.form.cleaned_data), {page.file: seen}, request.user.get_username(), page.title)
        note(request.user, "edited", page.title)
    messages.success(request, words.saved(page.title))
    return redirect("misses" if page.group else "pack")


def _group(request: HttpRequest) -> Optional[Group]:
    key = request.POST.get("group") or request.GET.get("group") or ""
    return Group.objects.filter(pk=int(key)).first() if key.isdecimal() else None


def _pack() -> Pack:
    try:
        return current_pack()
    except KnowledgeError:
        raise Http404 from None


def _taken(pack: Pack) -> Set[str]:
    """Ids that stand for something."""
    return {*pack.topics, *pack.faqs, *(subject for kind in KINDS for subject in pack.collection(kind))}


def _refuse_known(form: forms.Form, field: str, names: Set[str]) -> None:
    """Say so where what is new is called as something that is there."""
    given = str(form.data.get(field, ""))
    known = next((name for name in names if name.casefold() == " ".join(given.split()).casefold()), None)
    if known and form.is_valid():
        form.add_error(field, words.is_there(known))


def _address(fact: str, held: Fact) -> Tuple[str, str]:
    """What a fact says, and where it is edited: empty for one that has no cell."""
    kind, _, rest = fact.partition("/")
    subject, _, facet = rest.partition("#")
    try:
        if kind == "faqs":
            return held.short, reverse("answer", args=[subject, facet])
        return held.short, reverse("cell", args=[kind, subject, facet]) if kind in KINDS else ""
    except NoReverseMatch:
        return held.short, ""


def _row(pack: Pack, kind: str, subject: str, name: str) -> Tuple[str, str, List[Tuple[str, Dict[str, Any]]]]:
    return subject, name, [(facet, _cell(pack, subject, facet)) for facet in pack.keys_of(kind)]


def _cell(pack: Pack, subject: str, facet: str) -> Dict[str, Any]:
    held = pack.fact_of(subject, facet)
    if held is None:
        ruled = bool(pack.rules_for(subject, facet))
        return {"mark": "○" if ruled else "·", "said": "a general rule" if ruled else "empty"}
    source, section = pack.section(held.fact)
    origin, age = f"{source.title}: {section.title}", held.fact.period or source.retrieved or ""
    return {"mark": "●", "said": held.fact.short, "from": origin, "age": age}


def _values(fact: Optional[Fact]) -> Dict[str, Any]:
    return {name: getattr(fact, name) for name in facts.PLAIN} if fact else {}


def _lines(edit: Edit) -> List[str]:
    before, after = (edit.before or "").splitlines(), (edit.after or "").splitlines()
    return [line for line in difflib.unified_diff(before, after, lineterm="", n=1) if not line.startswith(("---", "+++"))]

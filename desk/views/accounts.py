"""Accounts: who may sign in, and as what."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.contrib.auth.forms import AuthenticationForm, BaseUserCreationForm, SetPasswordForm
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from desk import words
from desk.log import note
from desk.models import Log
from desk.roles import ACCOUNTS, MAY, give, role_of
from desk.views.needs import needs

_TRIES = 10
_WITHIN = 15
"""So many wrong passwords for one account within so many minutes, and it has to wait."""


class SignIn(AuthenticationForm):
    """Django's own, which lets nobody try for ever."""

    def clean(self) -> dict:
        name = str(self.cleaned_data.get("username") or "")[:150]
        since = timezone.now() - timezone.timedelta(minutes=_WITHIN)
        if Log.objects.filter(did="refused", who=name, at__gte=since).count() >= _TRIES:
            raise ValidationError(words.too_many_passwords(_WITHIN))
        try:
            return super().clean()
        except ValidationError:
            Log.objects.create(who=name, did="refused")
            raise


class NewAccount(BaseUserCreationForm):
    """A name, a password and a role."""

    role = forms.ChoiceField(choices=[(role, role) for role in MAY])


class Change(forms.Form):
    """The role of an account, and whether it may still sign in."""

    role = forms.ChoiceField(choices=[(role, role) for role in MAY])
    active = forms.BooleanField(required=False)


@needs(ACCOUNTS, "GET", "POST")
def listed(request: HttpRequest) -> HttpResponse:
    """All accounts; a form makes another."""
    form = NewAccount(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            made = form.save()
            give(made, form.cleaned_data["role"])
        note(request.user, "account", f"made {made.username}, {form.cleaned_data['role']}")
        messages.success(request, f"{made.username} can sign in as {form.cleaned_data['role']}.")
        return redirect("accounts")
    accounts = [(each, role_of(each)) for each in User.objects.order_by("username").prefetch_related("groups")]
    return render(request, "desk/accounts.html", {"form": form, "accounts": accounts, "log": Log.objects.order_by("-at")[:30]})


@needs(ACCOUNTS, "GET", "POST")
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an account. Nobody locks themselves out: the last administrator stays one."""
    account = get_object_or_404(User, pk=pk)
    form = Change(request.POST or None, initial={"role": role_of(account), "active": account.is_active})
    password = SetPasswordForm(account, request.POST if "new_password1" in request.POST else None)
    if request.method == "POST" and "new_password1" in request.POST:
        if password.is_valid():
            password.save()
            note(request.user, "account", f"new password for {account.username}")
            messages.success(request, words.has_a_new_password(account.username))
            return redirect("accounts")
    elif request.method == "POST" and form.is_valid():
        if account == request.user and (form.cleaned_data["role"] != "administrator" or not form.cleaned_data["active"]):
            form.add_error(None, words.OWN_RIGHTS)
        else:
            with transaction.atomic():
                give(account, form.cleaned_data["role"])
                account.is_active = form.cleaned_data["active"]
                account.save()
            note(request.user, "account", f"{account.username} is {form.cleaned_data['role']}{'' if account.is_active else ', locked'}")
            return redirect("accounts")
    return render(request, "desk/account.html", {"account": account, "form": form, "password": password})

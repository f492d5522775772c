"""`python -m desk account NAME`: make an account, the first one for example; the password is asked for."""

from __future__ import annotations

import getpass
import sys
from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from desk.management.prepare import prepare
from desk.roles import MAY, give


class Command(BaseCommand):
    help = "Make an account of the desk, or give an old one a new password and role"
    requires_system_checks: Any = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name")
        parser.add_argument("--role", choices=list(MAY), default="administrator")

    def handle(self, *_: Any, **asked: Any) -> None:
        prepare()
        account = User.objects.filter(username=asked["name"]).first() or User(username=asked["name"])
        try:
            account.full_clean(exclude=["password"])
            password = _password()
            validate_password(password, account)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        account.set_password(password)
        account.is_active = True
        account.save()
        give(account, asked["role"])
        self.stdout.write(f"{account.username} can sign in as {asked['role']}.")


def _password() -> str:
    """From the terminal, twice; from a pipe, its first line."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    password = getpass.getpass("Password: ")
    if getpass.getpass("Once more: ") != password:
        raise CommandError("The two are not the same.")
    return password

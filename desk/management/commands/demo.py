"""`python -m desk demo`: fill an empty database with a made-up week, and make an account to look at it."""

from __future__ import annotations

import secrets
import time
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand

from desk.grouping import group_new
from desk.made_up import store, week
from desk.management.prepare import prepare
from desk.models import Turn
from desk.place import endpoints
from desk.reading import read_on
from desk.roles import give
from knowledge import load_pack
from publishing.place import engine_of

_NAME = "demo"


class Command(BaseCommand):
    help = "Fill the desk with a made-up week"
    requires_system_checks: Any = ()

    def handle(self, *_: Any, **__: Any) -> None:
        prepare()
        read_on(seconds=60)
        if not Turn.objects.exists():
            count = store(engine_of(endpoints()), week(load_pack(), time.time()))
            self.stdout.write(f"{count} made-up questions are there.")
            read_on(seconds=60)
            while group_new():
                pass
        account, _ = User.objects.get_or_create(username=_NAME)
        password = secrets.token_urlsafe(9)
        account.set_password(password)
        account.save()
        give(account, "administrator")
        self.stdout.write(f"Sign in to the desk as {_NAME} with the password {password}")

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class Desk(AppConfig):
    """The desk as Django knows it."""

    name = "desk"
    label = "desk"

    def ready(self) -> None:
        """Let the roles be what desk/roles.py says after each migration."""
        from desk.roles import make_groups

        post_migrate.connect(make_groups, sender=self)

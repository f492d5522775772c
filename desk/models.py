"""The desk's own tables. Nothing in them identifies a person who asked: texts are masked before they come here."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from desk.roles import PERMISSIONS

MISSED = ("not_covered", "partly", "clarify", "rated_down", "doubtful", "by_person")
"""Why a question counts as missed; `by_person` where an adviser answered it, and says that the assistant should."""


class Group(models.Model):
    """Missed questions that mean the same, and what was decided about them. `version` counts its changes: nobody decides on an old page."""

    title = models.TextField()
    vector = models.BinaryField()
    size = models.IntegerField(default=0)
    topic = models.CharField(max_length=64, default="")
    names = models.CharField(max_length=255, default="")
    last_at = models.FloatField(default=0, db_index=True)
    decision = models.CharField(max_length=32, default="", db_index=True)
    note = models.TextField(default="")
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    decided_at = models.DateTimeField(null=True)
    version = models.IntegerField(default=1)


class Turn(models.Model):
    """One question and what was answered."""

    sender = models.CharField(max_length=255)
    place = models.IntegerField()
    at = models.FloatField(db_index=True)
    channel = models.CharField(max_length=64, db_index=True)
    pack = models.CharField(max_length=255, default="")
    status = models.CharField(max_length=32, db_index=True)
    topic = models.CharField(max_length=64, db_index=True)
    text = models.TextField()
    answer = models.TextField(default="")
    answer_id = models.CharField(max_length=64, default="", db_index=True)
    rules = models.TextField(default="")
    missing = models.TextField(default="")
    names = models.CharField(max_length=255, default="")
    doubt = models.FloatField(default=0)
    rating = models.CharField(max_length=8, default="", db_index=True)
    reason = models.TextField(default="")
    missed = models.CharField(max_length=16, default="", db_index=True)
    group = models.ForeignKey(Group, null=True, on_delete=models.SET_NULL)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sender", "place"], name="desk_turn_once")]
        indexes = [models.Index(fields=["sender", "at"])]


class ReadTo(models.Model):
    """Up to which time the stored conversations were read, in seconds since 1970."""

    at = models.FloatField(default=0)


class Log(models.Model):
    """Who did what at the desk: looked at a conversation, deleted one, decided, edited, published, changed an account."""

    at = models.DateTimeField(auto_now_add=True)
    who = models.CharField(max_length=150)
    did = models.CharField(max_length=32)
    what = models.TextField(default="")

    class Meta:
        permissions = PERMISSIONS
        indexes = [models.Index(fields=["did", "-at"])]


class Edit(models.Model):
    """A change of a file of the pack, so that it can be undone."""

    at = models.DateTimeField(auto_now_add=True)
    who = models.CharField(max_length=150)
    what = models.TextField()
    file = models.CharField(max_length=255)
    before = models.TextField(null=True)
    after = models.TextField(null=True)
    undone = models.BooleanField(default=False)

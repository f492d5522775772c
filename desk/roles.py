"""Who may do what: five roles, each a group of Django's, made by a migration's end."""

from __future__ import annotations

from typing import Any, Dict, Tuple

READ, EDIT, PUBLISH, TALK, DELETE, ACCOUNTS = (
    "desk.read",
    "desk.edit",
    "desk.publish",
    "desk.talk",
    "desk.delete_conversations",
    "desk.manage_accounts",
)

MAY: Dict[str, Tuple[str, ...]] = {
    "reader": (READ,),
    "editor": (READ, EDIT),
    "publisher": (READ, EDIT, PUBLISH),
    "adviser": (READ, TALK),
    "administrator": (READ, EDIT, PUBLISH, TALK, DELETE, ACCOUNTS),
}
PERMISSIONS = (
    ("read", "Read conversations, misses, facts and numbers"),
    ("edit", "Decide on misses and change facts"),
    ("publish", "Publish and roll back"),
    ("talk", "Talk with visitors"),
    ("delete_conversations", "Delete and export conversations"),
    ("manage_accounts", "Make and change accounts"),
)


def make_groups(**_: Any) -> None:
    """Make the groups hold what MAY says."""
    from django.contrib.auth.models import Group, Permission

    known = {f"desk.{each.codename}": each for each in Permission.objects.filter(content_type__app_label="desk")}
    for role, allowed in MAY.items():
        group, _ = Group.objects.get_or_create(name=role)
        group.permissions.set(known[each] for each in allowed if each in known)


def role_of(user: Any) -> str:
    """The role of an account."""
    group = user.groups.first()
    return str(group.name) if group else ""


def give(user: Any, role: str) -> None:
    """Let an account have this role and no other."""
    from django.contrib.auth.models import Group

    user.groups.set([Group.objects.get(name=role)])

"""The endpoints file that the Rasa server is given."""

from __future__ import annotations

from pathlib import Path

from running.settings import ROOT, RUN, Settings

PLAIN = ROOT / "endpoints.yml"


def endpoints_file(settings: Settings) -> Path:
    """endpoints.yml itself, or a copy in .run/ with what runs the actions and the database that `settings` choose."""
    if settings.actions_port == Settings.actions_port and settings.database is None:
        return PLAIN
    from ruamel.yaml import YAML  # only the rarer way pays for it

    yaml = YAML()
    endpoints = yaml.load(PLAIN)
    called = endpoints["action_endpoint"]
    if settings.actions_port:
        called["url"] = f"http://localhost:{settings.actions_port}/webhook"
    else:
        del called["url"]
    if settings.database is not None:
        endpoints["tracker_store"]["db"] = str(settings.database)
    derived = RUN / f"endpoints-{settings.port}.yml"
    yaml.dump(endpoints, derived)
    return derived

"""The endpoints file that the Rasa server is given."""

from __future__ import annotations

from pathlib import Path

from running.settings import ENDPOINTS, RUN, Settings


def endpoints_file(settings: Settings) -> Path:
    """endpoints.yml itself, or a copy in .run/ with the action server and the database that `settings` choose."""
    if not settings.actions_port and settings.database is None:
        return ENDPOINTS
    from ruamel.yaml import YAML  # only the rarer way pays for it

    yaml = YAML()
    endpoints = yaml.load(ENDPOINTS)
    if settings.actions_port:
        endpoints["action_endpoint"].pop("actions_module", None)
        endpoints["action_endpoint"]["url"] = f"http://localhost:{settings.actions_port}/webhook"
    if settings.database is not None:
        endpoints["tracker_store"]["db"] = str(settings.database)
    derived = RUN / f"endpoints-{settings.port}.yml"
    yaml.dump(endpoints, derived)
    return derived

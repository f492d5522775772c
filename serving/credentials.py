"""The credentials file that the Rasa server is given."""

from __future__ import annotations

from pathlib import Path

from serving.settings import ROOT, RUN, Settings
from serving.slack import slack_credentials

PLAIN = ROOT / "credentials.yml"
SLACK = "channels.slack.channel.SlackChannel"


def credentials_file(settings: Settings) -> Path:
    """credentials.yml itself, or a copy in .run/ with the Slack channel when its tokens are set."""
    slack = slack_credentials()
    if slack is None:
        return PLAIN
    from ruamel.yaml import YAML  # only the rarer way pays for it

    yaml = YAML()
    credentials = yaml.load(PLAIN)
    credentials[SLACK] = slack
    derived = RUN / f"credentials-{settings.port}.yml"
    yaml.dump(credentials, derived)
    return derived

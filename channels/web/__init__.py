"""The web channel: what the chat widget speaks (channels/openapi.yml)."""

from channels.web.channel import WebChannel

__all__ = ["WebChannel"]

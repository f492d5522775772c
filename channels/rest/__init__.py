"""The REST channel: for programs, one message in and one out."""

from channels.rest.channel import RestChannel

__all__ = ["RestChannel"]

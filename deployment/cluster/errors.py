"""What can go wrong with a cluster."""

from __future__ import annotations


class ClusterError(Exception):
    """The cluster can't run; the message says why, and what to do."""

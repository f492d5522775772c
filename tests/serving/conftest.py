from __future__ import annotations

import socket
from typing import Dict

import pytest


@pytest.fixture
def free_ports() -> Dict[str, int]:
    """Two ports that nothing listens on, as the settings that take them."""
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return {"PORT": one.getsockname()[1], "ACTIONS_PORT": other.getsockname()[1]}

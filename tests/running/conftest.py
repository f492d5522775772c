from __future__ import annotations

from typing import Dict

import pytest

from running import ports


@pytest.fixture
def free_ports() -> Dict[str, int]:
    """Two ports that nothing listens on, as the settings that take them."""
    return dict(zip(("PORT", "ACTIONS_PORT"), ports.free_ports(2)))

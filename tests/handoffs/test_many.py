"""The short form of `make handoffs`: a few talks while Slack fails, and a server is killed."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.handoffs.many import run


def test_nothing_is_lost_doubled_out_of_order_or_somebody_elses(tmp_path: Path) -> None:
    where = {"db": str(tmp_path / "conversations.db")}
    faults, figures = asyncio.run(run(where, str(tmp_path), talks=6, together=6, messages=10, slow=1, every=4.0))
    assert figures["messages"] == 60 and figures["what Slack couldn't take"] == []
    assert {kind: many for kind, many in faults.items() if many} == {}

"""The channel does what channels/openapi.yml says, asked by Schemathesis with what the document allows and with what it doesn't."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig
from schemathesis.schemas import BaseSchema

from tests.channels.web_site import Clock, Rasa, Site, Visitor

CONFIG = SchemathesisConfig.from_dict(
    {
        # 422 is of the right form, but holds nothing that anyone sees, or too much. Sanic itself refuses TRACE, before any handler.
        "checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", "401", "404", "422"]}},
        "phases": {"coverage": {"unexpected-methods": ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]}},
    }
)
schema = schemathesis.pytest.from_fixture("document")


@pytest.fixture(scope="module")
def document() -> BaseSchema:
    """Read when it is asked for: what to ask of it is made then, which takes seconds, and not by each process that collects the tests."""
    return schemathesis.openapi.from_path(str(Path(__file__).parents[3] / "channels" / "openapi.yml"), config=CONFIG)


@pytest.fixture(scope="module")
def visitor() -> Iterator[Visitor]:
    """Of a server in a thread of its own: Schemathesis asks and waits."""
    loop = asyncio.new_event_loop()
    site = Site(loop, Rasa(), Clock(), session_limit=1_000_000, address_limit=1_000_000)
    someone = site.visitor()
    serving = threading.Thread(target=loop.run_forever)
    serving.start()
    yield someone
    loop.call_soon_threadsafe(loop.stop)
    serving.join()
    site.close()
    loop.close()


@schema.parametrize()
@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_it_keeps_its_contract(case: schemathesis.Case, visitor: Visitor) -> None:
    case.call_and_validate(base_url=visitor.site.address, headers={"Authorization": f"Bearer {visitor.token}"})

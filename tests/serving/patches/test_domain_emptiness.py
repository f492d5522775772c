from __future__ import annotations

from typing import Any, Callable, List

import pytest
from rasa.shared.core.domain import Domain

from serving.patches import domain_emptiness

RASAS_OWN = Domain.is_empty
FULL = {"intents": ["ask_salary"]}


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> List[Any]:
    """The domains that were written out; Rasa is as it came, before and after."""
    domains: List[Any] = []
    as_dict: Callable[[Domain], Any] = Domain.as_dict

    def counted(domain: Domain) -> Any:
        domains.append(domain)
        return as_dict(domain)

    monkeypatch.setattr(Domain, "as_dict", counted)
    monkeypatch.setattr(Domain, "is_empty", RASAS_OWN)
    return domains


def test_a_domain_is_looked_at_once(written: List[Any]) -> None:
    domain_emptiness.apply()
    domain = Domain.from_dict(FULL)
    assert not any(domain.is_empty() for _ in range(3))
    assert written.count(domain) == 1


def test_rasa_itself_looks_each_time(written: List[Any]) -> None:
    """When this fails, Rasa has been mended: take the patch out."""
    domain = Domain.from_dict(FULL)
    assert not any(domain.is_empty() for _ in range(3))
    assert written.count(domain) == 3


@pytest.mark.usefixtures("written")
def test_each_domain_has_an_answer_of_its_own() -> None:
    domain_emptiness.apply()
    assert [Domain.empty().is_empty(), Domain.from_dict(FULL).is_empty(), Domain.empty().is_empty()] == [True, False, True]

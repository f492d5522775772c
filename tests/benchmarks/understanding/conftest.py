import pytest

from benchmarks.settings import Settings


@pytest.fixture
def settings():
    return Settings()

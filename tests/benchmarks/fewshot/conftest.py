"""The workshop in which components are made, as in tests/nlu."""

from tests.nlu.conftest import workshop

__all__ = ["workshop"]

from __future__ import annotations

import threading
from typing import List

import pytest

from nlu import other_thread
from nlu.other_thread import OtherThread

_SOON = 30.0
"""Seconds for what takes none."""


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which wake a thread whenever it pleases them."""
    monkeypatch.setattr(other_thread, "_CORES", 2)
    monkeypatch.setattr(other_thread, "_LATEST", 0.0)


def test_it_works_beside_the_thread_that_asks() -> None:
    may_end, thread = threading.Event(), OtherThread("other")
    begun = thread.begin(lambda: (may_end.wait(_SOON), threading.current_thread().name))
    may_end.set()
    assert begun and begun.result() == (True, "other")


def test_one_thread_does_one_thing_after_the_other() -> None:
    thread = OtherThread("other")
    said: List[threading.Thread] = []
    for _ in range(20):
        begun = thread.begin(threading.current_thread)
        assert begun
        said.append(begun.result())
    assert len(set(said)) == 1 and said[0] is not threading.current_thread()


def test_what_goes_wrong_is_raised_where_the_result_is_asked_for() -> None:
    begun = OtherThread("other").begin(lambda: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        assert begun and begun.result()


def test_nothing_is_begun_beside_something_else() -> None:
    may_end, thread = threading.Event(), OtherThread("other")
    begun = thread.begin(lambda: may_end.wait(_SOON))
    assert thread.begin(lambda: True) is None
    may_end.set()
    assert begun and begun.result()


def test_nothing_is_begun_on_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(other_thread, "_CORES", 1)
    assert OtherThread("other").begin(lambda: True) is None


def test_it_rests_for_a_while_where_it_is_woken_late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(other_thread, "_LATEST", 0.01)
    now = 0.0
    thread = OtherThread("other", lambda: now)

    def is_begun(woken_late: float) -> bool:
        begun = thread.begin(lambda: True)
        if begun is not None:
            assert begun.result()
            begun.woken_late = woken_late
        return begun is not None

    assert all(is_begun(woken_late=each) for each in (0.0, 5.0, *[0.0001] * 20, 5.0, 0.02))  # once is chance
    assert not is_begun(0.0)
    now = 20.0
    assert not is_begun(0.0)
    now = 40.0
    assert is_begun(0.0) and is_begun(0.0)

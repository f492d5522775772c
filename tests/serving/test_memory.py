from __future__ import annotations

import ctypes
import subprocess
import sys
from typing import Any

import pytest

from serving import memory

_FREED = """
import ctypes
from serving.memory import give_back

def held():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096

libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]
pieces = [libc.malloc(50_000) for _ in range(1_000)]
for piece in pieces:
    ctypes.memset(piece, 1, 50_000)
for piece in pieces[:-1]:  # the last keeps the heap from shrinking by itself
    libc.free(piece)
before = held()
give_back()
print(before - held())
"""


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="only glibc is asked")
def test_what_was_freed_goes_back_to_the_system() -> None:
    freed = subprocess.run([sys.executable, "-c", _FREED], capture_output=True, text=True, check=True)
    assert int(freed.stdout) > 40_000_000


def test_another_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(name: Any) -> object:
        return object()

    monkeypatch.setattr(ctypes, "CDLL", none)
    memory.give_back()

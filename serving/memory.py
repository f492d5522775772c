"""Memory that was freed, given back to the operating system."""

from __future__ import annotations

import ctypes
import gc


def give_back() -> None:
    """After a model is loaded: the C library keeps what the loading took and freed, a sixth of a process, for more that never comes.

    Does nothing where the C library isn't glibc.
    """
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)

"""What makes a trained component stale besides its own class, its settings and the training data."""

from __future__ import annotations

import hashlib
import inspect
from types import ModuleType


def source_fingerprint(*modules: ModuleType) -> str:
    """A digest of the source of `modules`.

    Rasa looks only at a component's class: without this, an edit to a module that the class calls would not retrain.
    """
    return hashlib.sha256("".join(inspect.getsource(module) for module in modules).encode()).hexdigest()

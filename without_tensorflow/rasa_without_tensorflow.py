"""Stand-ins for tensorflow and keras: Rasa 3.6 may import them and derive classes from them, but any use of them ends the program.

Rasa imports TensorFlow at every start, whatever the pipeline. README.md beside this file in its repository tells how to install it.
"""

from __future__ import annotations

import abc
import importlib.abc
import importlib.machinery
import sys
import types
from typing import Any, NoReturn, Optional, Sequence

PACKAGES = ("tensorflow", "keras")
"""What Rasa 3.6.21 imports without being asked. All else of TensorFlow's it imports where it is used."""

_advice = "Install tensorflow 2.12 for it."


class TensorFlowLeftOut(SystemExit):
    """Something made use of TensorFlow. Not an Exception: Rasa catches those when it loads a model, and then serves on without a model."""


def install(advice: str = _advice) -> None:
    """Stand in for the packages that aren't installed; `advice` is the sentence that tells people where they are."""
    global _advice
    _advice = advice
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.append(_Finder())  # last: the real packages are found first


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(
        self, fullname: str, path: Optional[Sequence[str]] = None, target: Optional[types.ModuleType] = None
    ) -> Optional[importlib.machinery.ModuleSpec]:
        package = fullname.partition(".")[0]
        if package not in PACKAGES or not isinstance(sys.modules.get(package), (_Module, type(None))):
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        return _Module(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        """There is nothing in it."""


class _Module(types.ModuleType):
    def __getattr__(self, name: str) -> Any:
        return _stand_in(self.__name__, name)


class _StandIn(abc.ABCMeta):
    """The type of what stands for TensorFlow's classes, functions and values, and of the classes derived from them."""

    def __getattr__(cls, name: str) -> Any:
        return _stand_in(f"{cls.__module__}.{cls.__name__}", name)


def _stand_in(owner: str, name: str) -> Any:
    if name.startswith("__"):  # what Python itself looks for
        raise AttributeError(name)
    return _StandIn(name, (), {"__module__": owner})


def _refuse(used: type, *_: Any, **__: Any) -> NoReturn:
    user = _user() or f"What calls {used.__module__}.{used.__name__}"
    raise TensorFlowLeftOut(f"{user} needs TensorFlow, which this environment leaves out. {_advice}")


def _user() -> Optional[str]:
    """The component of Rasa's graph that is running."""
    frame: Optional[types.FrameType] = sys._getframe()
    while frame:
        component = getattr(frame.f_locals.get("self"), "_component_class", None)
        if isinstance(component, type):
            return component.__name__
        frame = frame.f_back
    return None


_USES = "call instancecheck subclasscheck enter iter len getitem setitem contains bool int float index neg"
for _use in f"{_USES} add radd sub rsub mul rmul truediv rtruediv matmul lt le gt ge".split():
    setattr(_StandIn, f"__{_use}__", _refuse)

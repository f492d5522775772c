"""`python -m running.quiet MODULE ...`: run a module without other people's deprecation warnings and long goodbyes.

`rasa run` gets our patches of Rasa's own code too, and so does a forced `rasa train`.
"""

from __future__ import annotations

import atexit
import gc
import runpy
import sys
import warnings

import sanic.app  # noqa: F401  turns every deprecation warning on when first imported: so, import it, then turn them off

from running.moved import advice, named_by

_YOUNG = 100_000
"""Objects after which Python looks for garbage: with its own 700 it goes through what is loaded, and stays, for an eighth of a start."""


def look_for_garbage_seldom() -> None:
    """As a process of ours does, in the servers and in what measures their work."""
    gc.set_threshold(_YOUNG)


def main() -> None:
    look_for_garbage_seldom()
    for category in (DeprecationWarning, PendingDeprecationWarning):
        warnings.filterwarnings("ignore", category=category)
    # Python collects garbage as it ends, for seconds after TensorFlow; the operating system takes it all anyway.
    atexit.register(gc.freeze)
    del sys.argv[0]
    if sys.argv[:1] == ["rasa"]:
        moved = advice(named_by(sys.argv))
        if moved:
            sys.exit(moved)
    if sys.argv[:2] == ["rasa", "run"]:
        from serving.patches.all import apply  # what else is started here need not wait for Rasa to load

        apply()
    if sys.argv[:2] == ["rasa", "train"] and "--force" in sys.argv:
        from serving.patches import forced_training, schema_check, threaded_training

        for patch in (forced_training, schema_check, threaded_training):
            patch.apply()
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()

"""`python -m serving.helper_process MODEL`: understand each line, a text as JSON, and write what was heard in it as another line.

The first line that it writes names the model. It ends when nobody can give it lines any more: with the process that started it.
"""

from __future__ import annotations

import os
import sys
from typing import Any, Dict, Optional, cast

from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.utils.common import configure_logging_and_warnings

from serving import fast_json, memory
from serving.patches import domain_validation, graph_runner
from serving.watch import logs


def main() -> None:
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0) as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what else is printed here is no answer
        configure_logging_and_warnings()
        logs.configure()
        for patch in (domain_validation, graph_runner):
            patch.apply()
        processor = MessageProcessor(sys.argv[1], *cast(Any, (None, None, None)))  # which it only needs for what it isn't asked for
        memory.give_back()
        answers.write(f"{processor.model_metadata.model_id}\n".encode())
        for line in sys.stdin.buffer:
            answers.write(fast_json.dumps(_heard(processor, fast_json.loads(line.decode()))).encode() + b"\n")


def _heard(processor: MessageProcessor, text: str) -> Optional[Dict[str, Any]]:
    """None where something fails: it is tried again where that is told."""
    try:
        heard: Dict[str, Any] = processor._parse_message_with_graph(UserMessage(text), cast(Any, None))
        return heard
    except Exception:  # noqa: BLE001
        return None


if __name__ == "__main__":
    main()

"""An answer as it is posted in Slack: by the code that posts it."""

from __future__ import annotations

import base64
from dataclasses import asdict
from typing import Any, Dict

from blocks.chart import alternative, picture
from blocks.render import render
from desk.preview import Preview


def in_slack(shown: Preview) -> Dict[str, Any]:
    """Its messages, to somebody who asks directly, and the picture of its chart, which comes after them."""
    posted: Dict[str, Any] = {"messages": [asdict(message) for message in render(shown.message)]}
    chart = shown.message["custom"]["answer"].get("chart")
    if chart:
        source = f"data:image/png;base64,{base64.b64encode(picture(chart)).decode()}"
        posted["picture"] = {"source": source, "text": alternative(chart)}
    return posted

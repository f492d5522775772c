"""What is said about the assistant itself, and to what it serves nobody with: worded in domain.yml."""

from __future__ import annotations

from answering.answer import Answer
from answering.looks import suggest
from answering.reading.reading import Reading
from knowledge import Pack

_ABOUT_PRIVACY = ("deletes", "how_long", "readers", "stores", "knows_me", "details")
_REFUSED = ("injection", "discriminates", "unethical")
_LEADS_ON = ("sign", "glad_sign", "limits", "unethical", "discriminates")


def itself(reading: Reading, pack: Pack) -> Answer:
    """The sentence for what was said."""
    kind = reading.itself
    if kind == "deletes":
        offers = suggest.offer(pack, "delete"), suggest.offer(pack, "keep")
        return _about_privacy("utter_itself_deletes", suggestions=offers, keeps={"deleting": True})
    if kind in ("how_long", "stores", "readers"):
        response = f"utter_itself_{kind}" if reading.kept_days else f"utter_itself_{kind}_open"
        return _about_privacy(response, values={"days": str(reading.kept_days)})
    if kind in _ABOUT_PRIVACY:
        return _about_privacy(f"utter_itself_{kind}")
    return Answer(
        status="out_of_scope" if kind in _REFUSED else "chitchat",
        topic="other",
        response=f"utter_itself_{kind}",
        values={"field": pack.setting.field},
        suggestions=suggest.few_starters(pack) if kind in _LEADS_ON else (),
    )


def deleted(reading: Reading, pack: Pack) -> Answer:
    """What was kept is deleted by the channel, once this is said."""
    return _about_privacy("utter_itself_deleted", erase=True)


def kept(reading: Reading, pack: Pack) -> Answer:
    """Nothing is deleted."""
    return _about_privacy("utter_itself_kept")


def _about_privacy(response: str, **more: object) -> Answer:
    return Answer(status="chitchat", topic="privacy", response=response, **more)  # type: ignore[arg-type]

"""What a messenger must be able to say."""

from __future__ import annotations

from typing import Any, Dict, Protocol

from channels.messenger.place import Place


class Post(Protocol):
    """Says things in the places of one messenger; whatever goes wrong there is raised."""

    async def answer(self, place: Place, reply: Dict[str, Any], asked: str = "") -> None:
        """Post a reply by the answer contract, to what was `asked`."""

    async def status(self, place: Place) -> None:
        """Show that an answer is being looked for. Never raises."""

    async def tell(self, place: Place, text: str) -> None:
        """Tell a person something, in plain words."""

    def reason(self, error: BaseException) -> str:
        """The messenger, and an error of it in a few words, for the log: with nothing that anyone wrote."""

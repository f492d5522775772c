"""Actions in Rasa's own process: `actions_module` in endpoints.yml names the package that holds them, as `rasa_sdk --actions` does.

Rasa 3.6.21 calls actions over HTTP alone (`RemoteAction.run` in rasa/core/actions/action.py): what a call writes, sends, receives and reads
takes longer than the answering itself.
"""

from __future__ import annotations

import json
from functools import cached_property
from typing import Any, Dict, Optional

from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection

from serving import fast_json

MODULE = "actions_module"
"""The key in endpoints.yml, under action_endpoint."""

_KEPT = "_own_actions"
_REJECTED = 400
"""How an action server says that an action doesn't want to run."""


class OwnActions(EndpointConfig):
    """Stands where Rasa has an action server, and runs the actions itself."""

    def __init__(self, endpoint: EndpointConfig) -> None:
        self.__dict__.update(vars(endpoint))

    def load(self) -> ActionExecutor:
        """What holds the actions, loaded once. Raises what loading them raises; whoever asks next tries anew."""
        return self._executor

    @property
    def loaded(self) -> bool:
        """Whether the actions have been loaded."""
        return "_executor" in vars(self)

    @cached_property
    def _executor(self) -> ActionExecutor:
        executor = ActionExecutor()
        executor.register_package(self.kwargs[MODULE])
        return executor

    async def request(self, *arguments: Any, **options: Any) -> Optional[Any]:
        """What the action answers to the call `json`.

        Both are written and read as JSON: an action gets and gives what it does over HTTP, and nothing that Rasa still holds.
        """
        try:
            return _as_json(await self.load().run(_as_json(options["json"])))
        except ActionExecutionRejection as rejection:
            said: Dict[str, str] = {"error": str(rejection), "action_name": rejection.action_name}
            raise ClientResponseError(_REJECTED, "rejected", json.dumps(said)) from None


def of(endpoint: EndpointConfig) -> Optional[OwnActions]:
    """What runs the actions in the place of Rasa's `endpoint`, kept with it; None where an action server does."""
    if not endpoint.kwargs.get(MODULE):
        return None
    kept: OwnActions = vars(endpoint).get(_KEPT) or OwnActions(endpoint)
    setattr(endpoint, _KEPT, kept)
    return kept


def _as_json(value: object) -> Any:
    return fast_json.loads(fast_json.dumps(value))

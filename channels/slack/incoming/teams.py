"""Whose a request is: of the workspace or organisation that the token is for, or of another that the app is installed in too.

The team that a body names is no sign of it: in an organisation-wide installation it may be missing, and in a channel that two companies
share it is that of whoever wrote. What counts is for whom Slack sends the request.
"""

from __future__ import annotations

import logging
from typing import Any, Awaitable, Callable, Dict, Iterator, List, Optional

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse

from channels.slack import words

logger = logging.getLogger(__name__)

Body = Dict[str, Any]


def ours_alone(identity: AuthorizeResult, shown: Callable[[str], bool]) -> Callable[..., Awaitable[Optional[BoltResponse]]]:
    """A middleware that lets in what is sent for `identity`; `shown` knows the rows of buttons that this process has shown."""

    async def check(body: Body, next_: Callable[[], Awaitable[BoltResponse]]) -> BoltResponse:
        if is_ours(body, identity) or _is_on_ours(body, identity, shown):
            return await next_()
        if not any(isinstance(each, str) for each in _sent_for(body)):
            return BoltResponse(status=400, body='{"error": "it names no workspace"}')
        logger.warning("A request for another workspace was left alone.")
        return BoltResponse(status=200, body=words.ELSEWHERE if "command" in body else "")

    return check


def is_ours(body: Body, identity: AuthorizeResult) -> bool:
    """Whether Slack sends a request for the workspace or the organisation of `identity`."""
    if body.get("type") == "url_verification" or "ssl_check" in body:
        return True
    ours = {each for each in (identity.team_id, identity.enterprise_id) if each}
    return any(isinstance(each, str) and each in ours for each in _sent_for(body))


def _sent_for(body: Body) -> Iterator[Any]:
    """The ids of the workspaces and organisations that a request is sent for."""
    authorizations = body.get("authorizations")
    if authorizations:
        for each in _dicts(authorizations):
            yield each.get("team_id")
            yield each.get("enterprise_id") if _is_wide(each) else None
        return
    team = body.get("team")
    yield _id(team)
    yield body.get("team_id")
    yield _part(body, "view").get("app_installed_team_id")
    if _is_wide(body):
        yield from (_id(body.get("enterprise")), body.get("enterprise_id"))
    if team is None and "team_id" not in body:
        yield _part(body, "user").get("team_id")


def _is_on_ours(body: Body, identity: AuthorizeResult, shown: Callable[[str], bool]) -> bool:
    """Whether somebody of another company clicked on a message of ours, in a channel that both share."""
    message = _part(body, "message")
    if body.get("type") != "block_actions":
        return False
    if identity.bot_id and message.get("bot_id") == identity.bot_id:
        return True
    return message.get("team") == identity.team_id or any(shown(str(action.get("block_id"))) for action in _dicts(body.get("actions")))


def _is_wide(body: Body) -> bool:
    return body.get("is_enterprise_install") in (True, "true")


def _id(of: Any) -> Any:
    return of.get("id") if isinstance(of, dict) else of


def _part(body: Body, name: str) -> Body:
    part = body.get(name)
    return part if isinstance(part, dict) else {}


def _dicts(of: Any) -> List[Body]:
    return [each for each in of if isinstance(each, dict)] if isinstance(of, list) else []

"""Published versions, the models that hear for them and what was made live when, in the conversations' database."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import Any, Dict, List, Optional

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from knowledge.version import Version
from publishing.place import is_missing
from serving.stores.conversation_tables import PACK_MODELS, PACK_VERSIONS, PUBLICATIONS

KEPT_MODELS = 5
"""So many models are kept: of what was live before, a rollback trains again."""

_P, _V, _M = PUBLICATIONS.c, PACK_VERSIONS.c, PACK_MODELS.c
_ALL = (
    sa.select(PUBLICATIONS, _V.names)
    .join(PACK_VERSIONS, sa.and_(_V.digest == _P.digest, _V.pack == _P.pack))
    .where(_P.pack == sa.bindparam("of_pack"))
    .order_by(_P.id.desc())
)
_LIVE = _ALL.limit(1)
_VERSION = sa.select(_V.files).where(_V.pack == sa.bindparam("of_pack"), _V.digest == sa.bindparam("of_digest"))
_MODEL = sa.select(_M.data).where(_M.made_from == sa.bindparam("key"))


@dataclass(frozen=True)
class Publication:
    """One making live: `names` and `made_from` tell which model hears for it, `restores` what it takes up again, 0 for nothing."""

    id: int
    pack: str
    digest: str
    names: str
    made_from: str
    restores: int
    at: float
    by: str

    @property
    def origin(self) -> int:
        """The publication in which its version was first made live."""
        return self.restores or self.id


class NothingBefore(Exception):
    """There is no version before the live one."""


class PublishedMeanwhile(Exception):
    """Another was made live since one looked: nothing was done."""


class Shelf:
    """What it raises is sqlalchemy.exc.SQLAlchemyError, unless it says otherwise."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def live(self, pack: str) -> Optional[Publication]:
        """What was made live last; None where nothing ever was."""
        return next(iter(self._publications(_LIVE, pack)), None)

    def history(self, pack: str) -> List[Publication]:
        """Every making live, the last first."""
        return self._publications(_ALL, pack)

    def version(self, pack: str, digest: str) -> Version:
        """A version that was published. Raises LookupError."""
        with self._engine.connect() as connection:
            row = connection.execute(_VERSION, {"of_pack": pack, "of_digest": digest}).one_or_none()
        if row is None:
            raise LookupError(f"{pack}@{digest}")
        return Version(pack, digest, json.loads(row.files))

    def model(self, made_from: str) -> Optional[bytes]:
        """The model that was made from what has this digest, if it is kept."""
        with self._engine.connect() as connection:
            row = connection.execute(_MODEL, {"key": made_from}).one_or_none()
        return row.data if row else None

    def keep_model(self, made_from: str, data: bytes) -> None:
        """Keep a model, and as many as KEPT_MODELS of those before it."""
        with self._engine.begin() as connection:
            if connection.execute(_MODEL, {"key": made_from}).one_or_none() is None:
                connection.execute(sa.insert(PACK_MODELS), {"made_from": made_from, "data": data, "made_at": time.time()})
            last = sa.select(_M.made_from).order_by(_M.made_at.desc()).limit(KEPT_MODELS)
            keys = [row.made_from for row in connection.execute(last)]
            connection.execute(sa.delete(PACK_MODELS).where(_M.made_from.not_in(keys)))

    def publish(
        self, version: Version, names: str, made_from: str, by: str, after: Optional[Publication], restores: int = 0
    ) -> Publication:
        """Make a version live, unless another than `after` is meanwhile. Raises PublishedMeanwhile."""
        with self._engine.begin() as connection:
            _alone(connection)
            last = connection.execute(_LIVE, {"of_pack": version.pack}).one_or_none()
            if (last.id if last else 0) != (after.id if after else 0):
                raise PublishedMeanwhile
            if connection.execute(_VERSION, {"of_pack": version.pack, "of_digest": version.digest}).one_or_none() is None:
                files = json.dumps(dict(version.files), ensure_ascii=False)
                row = {"digest": version.digest, "pack": version.pack, "names": names, "files": files}
                connection.execute(sa.insert(PACK_VERSIONS), row)
            told: Dict[str, Any] = {
                "pack": version.pack,
                "digest": version.digest,
                "made_from": made_from,
                "restores": restores,
                "at": time.time(),
                "by": by,
            }
            made = connection.execute(sa.insert(PUBLICATIONS), told).inserted_primary_key
        return Publication(id=int(made[0]), names=names, **told)

    def before(self, live: Publication) -> Publication:
        """What was live just before `live`'s version was first published: what a rollback takes up. Raises NothingBefore.

        What was rolled back before that stays so.
        """
        history = {each.id: each for each in self.history(live.pack)}
        found = next((each for each in history.values() if each.id < live.origin and each.digest != live.digest), None)
        if found is None:
            raise NothingBefore
        return history[found.origin]

    def _publications(self, select: Any, pack: str) -> List[Publication]:
        if is_missing(self._engine):
            return []
        try:
            with self._engine.connect() as connection:
                return [Publication(**row) for row in connection.execute(select, {"of_pack": pack}).mappings()]
        except (sa.exc.OperationalError, sa.exc.ProgrammingError):
            if self._has_table():
                raise
            return []  # of a version before there were any, or nobody has spoken yet

    def _has_table(self) -> bool:
        return bool(sa.inspect(self._engine).has_table(PUBLICATIONS.name))


def _alone(connection: Connection) -> None:
    """Let nobody else publish meanwhile."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql(f"LOCK TABLE {PUBLICATIONS.name} IN SHARE ROW EXCLUSIVE MODE")

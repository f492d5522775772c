"""Base of every shape in a pack."""

from __future__ import annotations

from pydantic import BaseModel, Extra


class Model(BaseModel):
    """Immutable, strict about keys; no text is empty."""

    class Config:
        extra = Extra.forbid
        frozen = True
        anystr_strip_whitespace = True
        min_anystr_length = 1
        smart_union = True

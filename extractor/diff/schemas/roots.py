"""Where operations hold schemas."""

from __future__ import annotations

from extractor.diff.schemas.view import Place
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class Root:
    """A pair of schemas that an operation holds itself. ``loose``: the value travels as text."""

    where: str
    old: Place
    new: Place
    loose: bool

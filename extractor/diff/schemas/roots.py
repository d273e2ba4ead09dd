"""Where operations hold schemas."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.diff.schemas.view import Place


@dataclass(frozen=True, slots=True)
class Root:
    """A pair of schemas that an operation holds itself. ``loose``: the value travels as text."""

    where: str
    old: Place
    new: Place
    loose: bool

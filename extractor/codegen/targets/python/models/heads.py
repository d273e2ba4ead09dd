"""What modules of models begin with, and the module that brings the parts of a large API together."""

from __future__ import annotations

HEADER = '''"""Structures and values of the API."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, TypeAlias

from pydantic import MISSING, Field

from {dots}runtime.unions import Choice, OneOf
from {dots}runtime.values import File, Model, OpenIntEnum, OpenStrEnum
'''
TOGETHER = '''"""Structures and values of the API. Each is loaded when it is first used, with those that it needs."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
{told}
_PARTS = {{
{homes}}}


def __getattr__(name: str) -> Any:
    if name not in _PARTS:
        raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
    found = getattr(import_module(f".part{{_PARTS[name]}}", __name__), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(_PARTS)
'''

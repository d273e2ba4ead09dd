"""The finding of a build that a correction answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from extractor.document import Origin
from extractor.overlay.sources import evidence_at

Node = dict[str, Any]


class FindingError(ValueError):
    """No such finding at that place; the message names those that are there."""


def finding_at(report: Mapping[str, Any], code: str, pointer: str, sources: Mapping[str, tuple[Origin, ...]]) -> str:
    """The words of the finding with a code at a pointer, or on the rows behind it.

    ``report`` is the ``diagnostics.json`` of a build. Raises FindingError where there is none.
    """
    places = {o.text_key() for o in evidence_at(sources, pointer)}
    listed = report.get("diagnostics")
    here = [d for d in listed if _is_at(d, pointer, places)] if isinstance(listed, list) else []
    for found in here:
        if found.get("code") == code:
            return f"{code}: {found.get('message')}"
    codes = ", ".join(sorted({str(d.get("code")) for d in here})) or "none"
    raise FindingError(f"no finding {code} at {pointer}; the findings of the build there: {codes}")


def _is_at(found: Any, pointer: str, places: set[str]) -> bool:
    if not isinstance(found, dict):
        return False
    at = found.get("pointer")
    if isinstance(at, str) and (at == pointer or at.startswith(pointer + "/") or pointer.startswith(at + "/")):
        return True
    return _key(found.get("origin")) in places


def _key(raw: Any) -> str | None:
    """The name of the text at an origin of the report."""
    if not isinstance(raw, dict) or not isinstance(raw.get("file"), str):
        return None
    return Origin.from_json(raw).text_key()

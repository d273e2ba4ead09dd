"""The source map of a document: JSON pointers to the places that they were read from, as JSON and back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from extractor.document import Origin
from extractor.spill import by_part

# What lies beside a document.
SOURCES_FILE = "sources.json"
EVIDENCE_FILE = "evidence.json"
DIAGNOSTICS_FILE = "diagnostics.json"

Node = dict[str, Any]
_quoted = json.JSONEncoder(ensure_ascii=False).encode


def sources_as_json(sources: Mapping[str, tuple[Origin, ...]]) -> Node:
    """The source map: JSON pointer to origins."""
    return {pointer: [o.as_json() for o in origins] for pointer, origins in sources.items()}


def sources_pieces(sources: Mapping[str, tuple[Origin, ...]]) -> Iterator[str]:
    """The source map as text, a line a pointer: never all of it as objects, which take most memory."""
    number = 0
    for pointer, origins in (entry for part in by_part(sources) for entry in part.items()):
        listed = ", ".join(map(_origin_text, origins))
        yield f"{',' if number else '{'}\n  {_quoted(pointer)}: [{listed}]"
        number += 1
    yield "\n}\n" if number else "{}\n"


def _origin_text(origin: Origin) -> str:
    """An origin as an item of the source map: what ``json.dumps`` writes, in a quarter of its time."""
    members = [
        f'"{key}": {_quoted(value) if isinstance(value, str) else value}' for key, value in origin.as_json().items()
    ]
    return f"{{{', '.join(members)}}}"


def sources_from_json(raw: Mapping[str, Any]) -> dict[str, tuple[Origin, ...]]:
    """The inverse of ``sources_as_json``.

    Raises TypeError or AttributeError where the text is no source map.
    """
    return {pointer: tuple(Origin.from_json(o) for o in origins) for pointer, origins in raw.items()}

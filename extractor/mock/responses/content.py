"""Values as bytes of a media type."""

from __future__ import annotations

import base64
import json
from typing import Any
from urllib.parse import urlencode

from extractor.mock.negotiation import bare, is_json
from extractor.mock.responses.xml import is_xml, to_xml
from extractor.oas.document import Document

# One transparent point, so that what shows pictures has one to show.
_PICTURES = {
    "image/png": base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    ),
    "image/gif": base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"),
}
_STREAMS = {"application/x-ndjson", "application/jsonl", "application/x-jsonlines", "application/json-lines"}


def encoded(document: Document, value: Any, media_type: str, schema: Any) -> bytes:
    """A value in the form of a media type; ``schema`` tells the names that XML has for it."""
    name = bare(media_type)
    if is_json(media_type):
        return as_json(value)
    if is_xml(name) and not isinstance(value, str):
        return to_xml(document, value, schema)
    if name in _STREAMS:
        return b"".join(as_json(v) + b"\n" for v in (value if isinstance(value, list) else [value]))
    if name == "text/event-stream" and not isinstance(value, str):
        return b"data: " + as_json(value) + b"\n\n"
    if name == "application/x-www-form-urlencoded" and isinstance(value, dict):
        return urlencode({k: v if isinstance(v, str) else as_json(v) for k, v in value.items()}).encode()
    if isinstance(value, str):
        return _PICTURES[name] if name in _PICTURES and len(value) < 20 else value.encode("utf-8", "replace")
    return b"" if value is None else as_json(value)


def as_json(value: Any) -> bytes:
    """JSON as UTF-8. Raises ValueError for what JSON cannot hold (infinity)."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8", "replace")

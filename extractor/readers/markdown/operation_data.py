"""The operation in the front matter of a page of docusaurus-openapi-docs: JSON, deflated or not, as a document.

api: eJztWW1v2zYQ…        {"method": "get", "path": "/boats", "responses": {}} as the only operation of a document
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from typing import Any

from extractor.lazy_regex import lazy_regex
from extractor.readers.markdown.front_matter import front_matter_end

MAX_BYTES = 8 * 1024 * 1024  # of the JSON
METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})
# 'api: {"method": "get"}'
_DATA = lazy_regex(r"^api:[ \t]{1,8}(?:([A-Za-z0-9+/]{40,}={0,2})|(\{.*\}))[ \t]*\r?$", re.MULTILINE)
# 'title: "List boats"', "title: List boats"
_TITLE = lazy_regex(
    r"^title:[ \t]{1,8}(?:\"((?:[^\"\\]|\\.){1,300})\"|([^\"'\s].{0,300}?))[ \t]{0,8}\r?$", re.MULTILINE
)
_CIRCULAR = lazy_regex(r"circular\(([^()]{1,200})\)")  # "circular(boats.Boat)" in the place of a schema
_CHOICES = frozenset({"oneOf", "anyOf", "allOf"})
_TEXTS = frozenset({"description", "title", "summary", "example", "examples", "default", "enum", "const", "pattern"})
MAX_DEPTH = 200
_APART = frozenset(
    {"method", "path", "servers", "security", "securitySchemes", "info", "postman", "jsonRequestBodyExample"}
)


def operation_document(text: str) -> tuple[str, int] | None:
    """The document as JSON with a line for each member, and the line of the page that holds it; None without one."""
    found = _DATA.search(text, 0, front_matter_end(text))
    data = _decoded(found.group(1), found.group(2)) if found else None
    if found is None or data is None:
        return None
    document = _document(data, _title(text[: front_matter_end(text)]))
    return json.dumps(document, ensure_ascii=False, indent=1), text.count("\n", 0, found.start()) + 1


def _decoded(deflated: str | None, plain: str | None) -> dict[str, Any] | None:
    try:
        shown: str | bytes = plain or ""
        if deflated:
            inflating = zlib.decompressobj()
            shown = inflating.decompress(base64.b64decode(deflated, validate=True), MAX_BYTES)
            if inflating.unconsumed_tail:
                return None
        data = json.loads(shown)
    except (binascii.Error, zlib.error, ValueError, RecursionError):
        return None
    known = isinstance(data, dict) and data.get("method") in METHODS and str(data.get("path", "")).startswith("/")
    return data if known and isinstance(data.get("responses"), dict) else None


def _closed(node: Any, depth: int) -> Any:
    """The node with an open schema where its generator cut a structure that holds itself ("circular(Boat)"), and
    without choices among nothing."""
    if depth > MAX_DEPTH:
        return node
    if isinstance(node, list):
        return [_closed(inner, depth + 1) for inner in node]
    if isinstance(node, dict):
        kept = {k: v for k, v in node.items() if v != [] or k not in _CHOICES}
        return {k: v if k in _TEXTS else _closed(v, depth + 1) for k, v in kept.items()}
    cut = _CIRCULAR.fullmatch(node) if isinstance(node, str) else None
    return {"title": cut.group(1)} if cut else node


def _title(block: str) -> str:
    """The title of a page, which its generator made of the summary; "" where that is a request line or a path."""
    found = _TITLE.search(block)
    title = (found.group(1) or found.group(2)).strip() if found else ""
    return "" if "/" in title and " " not in title.strip() else title.replace('\\"', '"')


def _document(data: dict[str, Any], title: str) -> dict[str, Any]:
    """A document with this operation alone; what it says of servers and credentials holds for all of it. The title of
    the page is the summary, which the generator leaves out of the data."""
    operation = {k: _closed(v, 0) for k, v in data.items() if k not in _APART}
    operation = {**({"summary": title} if title else {}), **operation}
    schemes = data.get("securitySchemes")
    return {
        "openapi": "3.0.3",
        "info": data.get("info") or {"title": "API", "version": "unversioned"},
        **({"servers": data["servers"]} if data.get("servers") else {}),
        **({"security": data["security"]} if data.get("security") else {}),
        "paths": {data["path"]: {data["method"]: operation}},
        **({"components": {"securitySchemes": schemes}} if isinstance(schemes, dict) and schemes else {}),
    }

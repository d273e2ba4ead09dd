"""The documented headers of a response, written in the simple style."""

from __future__ import annotations

import re
from typing import Any

from extractor.mock.responses.content import as_json
from extractor.oas.document import Document, Node, UnresolvedError, mapping
from extractor.oas.values.samples import Sampler
from extractor.oas.values.validity import Validity

Header = tuple[str, str]
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # "X-Boat"
_UNSENDABLE = re.compile(r"[^\x20-\x7e].*", re.S)  # "é": from the first character on that a header cannot hold
# What frames or encodes the content, or keeps the connection, is the server's own business.
_OWN = {
    "connection", "content-encoding", "content-length", "content-type", "date", "keep-alive", "proxy-connection",
    "server", "te", "trailer", "transfer-encoding", "upgrade",
}  # fmt: skip


def documented_headers(document: Document, response: Node, sampler: Sampler, validity: Validity) -> tuple[Header, ...]:
    """All headers that a response documents; those that cannot be written are left out."""
    made = []
    for name, raw in mapping(response.get("headers")).items():
        if str(name).lower() in _OWN or not _TOKEN.fullmatch(str(name)):
            continue
        try:
            header = document.follow(raw)
            value = _value(document, header, str(name), sampler, validity)
        except UnresolvedError:
            continue
        written = _written(value, header)
        if written is not None:
            made.append((str(name), written))
    return tuple(made)


def sendable(value: str) -> str:
    """A value of a header as it can be sent: nothing from where a line cannot hold it."""
    return _UNSENDABLE.sub("", value).strip()


def _value(document: Document, header: Node, name: str, sampler: Sampler, validity: Validity) -> Any:
    content = mapping(header.get("content"))
    media = mapping(next(iter(content.values()))) if content else header
    schema = media.get("schema", {"type": "string"})
    shown = [media["example"]] if "example" in media else []
    shown += [document.follow(example).get("value") for example in mapping(media.get("examples")).values()]
    return next((v for v in shown if validity.holds(schema, v)), None) or sampler.value(schema, name, 1)


def _written(value: Any, header: Node) -> str | None:
    """The simple style (OpenAPI, "Style Values"); nothing for what no header can carry."""
    if "content" in header:
        shown = as_json(value).decode()
    elif isinstance(value, list):
        shown = ",".join(map(_scalar, value))
    elif isinstance(value, dict):
        separator = "=" if header.get("explode") is True else ","
        shown = ",".join(f"{k}{separator}{_scalar(v)}" for k, v in value.items())
    else:
        shown = _scalar(value)
    safe = shown.isascii() and (shown.isprintable() or not shown)
    return shown.strip() if safe else None


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else as_json(value).decode()

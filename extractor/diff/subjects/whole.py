"""What belongs to the document as a whole: servers, the API's own description."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.diff.model import Found
from extractor.diff.schemas.checks.docs import prose_of
from extractor.diff.schemas.merging import key_of
from extractor.oas.document import Document, listing, mapping

_INFO = ("title", "summary", "description", "termsOfService", "contact", "license")


def servers(old: Document, new: Document) -> Iterator[Found]:
    """Addresses that went and came; the one that is implied does not count."""
    left, right = _addresses(old), _addresses(new)
    if not left or not right:
        return
    yield from (Found("server-removed", left[url], "/servers", (("old", url),)) for url in left if url not in right)
    yield from (Found("server-added", "/servers", right[url], (("new", url),)) for url in right if url not in left)


def _addresses(document: Document) -> dict[str, str]:
    return {
        str(mapping(server).get("url", "")).rstrip("/"): f"/servers/{number}"
        for number, server in enumerate(listing(document.root.get("servers")))
    }


def info(old: Document, new: Document) -> Iterator[Found]:
    """Version, title and the like."""
    left, right = mapping(old.root.get("info")), mapping(new.root.get("info"))
    if str(left.get("version")) != str(right.get("version")):
        yield _info("version-changed", "version", left.get("version"), right.get("version"))
    for word in _INFO:
        if key_of(_flat(left.get(word))) != key_of(_flat(right.get(word))):
            yield _info("info-changed", word, left.get(word), right.get(word))
    links = [{"externalDocs": document.root.get("externalDocs")} for document in (old, new)]
    yield from prose_of(links[0], links[1], lambda word: (f"/{word}", f"/{word}"))


def _flat(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


def _info(kind: str, word: str, old: Any, new: Any) -> Found:
    return Found(
        kind, f"/info/{word}", f"/info/{word}", (("name", word), ("old", old or "none"), ("new", new or "none"))
    )

"""OpenAPI documents in the scripts of a page, addresses of those that it links, and pages that scripts alone fill.

const __redoc_state = {"menu": {}, "spec": {"data": {"openapi": "3.0.1", "paths": {}}}}        the object of "data"
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.document import Block, Paragraph
from extractor.lazy_regex import lazy_regex

EMBEDDED = "application/openapi+json"  # the language of a code block that holds such a document
BESIDE = "application/openapi+json; beside"  # that of one which the page names and shows nothing of
MAX_DOCUMENTS = 8
MAX_DEPTH = 8  # of a document inside other data
WAITING = 3  # words of a page that tells to wait: "Loading..."
FEW_WORDS = 12  # of a page that scripts fill
MAX_STARTS = 24  # objects of a script that are tried
_STATES = ('"openapi"', '"swagger"', "'openapi'", '\\"openapi\\"')
_OPENED = lazy_regex(r"\{\s{0,40}\"(?:openapi|swagger)\"\s{0,8}:")  # {"openapi":
_OBJECT = lazy_regex(r"(?:[=(:,]|^|>)\s{0,40}(?=\{\s{0,40}\")")  # "= {", "spec: {"
# url: "openapi.json", "url": "/v3/api-docs", spec-url="./boats.yaml"
_LINKED = lazy_regex(
    r"\b[\"']?url[\"']?\s{0,4}:\s{0,4}[\"']"
    r"([^\"'\s]{1,300}\.(?:json|ya?ml)|[^\"'\s]{0,200}/api-docs[^\"'\s]{0,100})[\"']"
)
# "openapi.json", "https://boats.example/swagger/v1/swagger.yaml", "/v3/api-docs"
_OFFERED = lazy_regex(r"(?:^|/)(?:openapi|swagger)[\w.-]{0,60}\.(?:json|ya?ml)(?:\?|$)|/v[23]/api-docs(?:\.ya?ml)?$")
_ATTRIBUTES = ("spec-url", "data-url", "apidescriptionurl", "schema-url")
_VIEWERS = "redoc[spec-url],rapi-doc[spec-url],elements-api[apidescriptionurl],script[data-url]"
_JSON = json.JSONDecoder()


def embedded_documents(parser: LexborHTMLParser) -> Iterator[str]:
    """The documents in scripts, as JSON with a line for each member; each once."""
    found: list[Any] = []
    for node in parser.css("script"):
        text = node.text() or ""
        if any(mark in text for mark in _STATES):
            found.extend(document for document in _in_script(text) if document not in found)
    for document in found[:MAX_DOCUMENTS]:
        yield json.dumps(document, ensure_ascii=False, indent=1)


def _in_script(text: str) -> Iterator[Any]:
    opened = [m.start() for m in _OPENED.finditer(text)][:MAX_STARTS]
    direct = [value for at in opened if _is_document(value := _decoded(text, at))]
    if direct:
        yield from direct
        return
    for found in list(_OBJECT.finditer(text))[:MAX_STARTS]:
        held = _held(_decoded(text, found.end()), 0)
        if held is not None:
            yield held
            return


def _decoded(text: str, at: int) -> Any:
    """The JSON value that begins there; None where none does."""
    try:
        return _JSON.raw_decode(text, at)[0]
    except (ValueError, RecursionError):
        return None


def _held(value: Any, depth: int) -> Any:
    """The document in a value, at any place of it."""
    if _is_document(value) or depth > MAX_DEPTH:
        return value if _is_document(value) else None
    inner = value.values() if isinstance(value, dict) else ()
    return next((held for v in inner if (held := _held(v, depth + 1)) is not None), None)


def _is_document(value: Any) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("paths"), dict):
        return False
    return isinstance(value.get("openapi", value.get("swagger")), str)


def linked_documents(parser: LexborHTMLParser) -> tuple[str, ...]:
    """The addresses of documents that a viewer on the page loads."""
    found: dict[str, None] = {}
    for node in parser.css(_VIEWERS):
        found.update(dict.fromkeys(v for name in _ATTRIBUTES if (v := node.attributes.get(name))))
    for node in parser.css("script"):
        text = node.text() or ""
        if "url" in text:
            found.update(dict.fromkeys(m.group(1) for m in _LINKED.finditer(text)))
    return tuple(found)[:MAX_DOCUMENTS]


def offered_documents(root: LexborNode | None) -> tuple[str, ...]:
    """The addresses of documents that links of a page lead to."""
    links = root.css("a[href]") if root is not None else []
    found = (node.attributes.get("href") or "" for node in links)
    return tuple(dict.fromkeys(address for address in found if _OFFERED.search(address)))[:MAX_DOCUMENTS]


def needs_script(parser: LexborHTMLParser, root: LexborNode | None, blocks: Sequence[Block]) -> bool:
    """Whether a page has scripts and, without them, hardly a word: none at all, or "Loading..." and nothing that leads
    on. ``blocks`` are what it shows."""
    if not parser.css("script"):
        return False
    if not blocks:
        return root is None or len((root.text() or "").split()) < FEW_WORDS
    words = [word for block in blocks if isinstance(block, Paragraph) for word in block.text.split()]
    waits = len(words) <= WAITING and all(isinstance(block, Paragraph) and "/" not in block.text for block in blocks)
    return waits and parser.css_first("a[href]") is None

"""Examples in XML as the structure that they show: elements are members, repeated ones an array, text without elements
a value. Attributes are left out, so are documents that declare entities, and pages of HTML.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, ParseError, fromstring

from extractor.document import Json

MAX_SIZE = 200_000
MAX_DEPTH = 60
_START = re.compile(r"(?:^|\n)[ \t]{0,80}<(?:\?xml|[A-Za-z_])")  # '<?xml version="1.0"?>', "<Boat>"
_TRAILING = re.compile(r">[^<>]{1,2000}\Z")  # "</Boat>\n\nmore"
_ELLIPSIS = re.compile(r"^\s*(?:\.{3,}|…+)\s*$", re.MULTILINE)
_PAGES = frozenset({"html", "svg", "body", "div", "script", "form", "p", "project", "configuration", "dependency"})
_INTEGER = re.compile(r"-?(?:0|[1-9]\d{0,14})", re.ASCII)  # "42"; "007" is a text
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})\.\d{1,15}", re.ASCII)  # "9.5"


def read_xml(text: str) -> tuple[str, str, str, Json] | None:
    """What stands in front of the XML of an example, the XML itself, the name of its root, and what it shows; None
    where it is no XML, or one without elements inside."""
    start = _START.search(text) if "</" in text and len(text) <= MAX_SIZE else None
    if start is None or "<!ENTITY" in text or "<!DOCTYPE" in text:
        return None
    at = text.index("<", start.start())
    written = text[at:].strip()
    root = _root(written)
    if root is None or not len(root) or _name(root).lower() in _PAGES:
        return None
    return text[:at].strip(), written, _name(root), _shown(root, 0)


def _root(written: str) -> Element | None:
    for tried in (written, _TRAILING.sub(">", _ELLIPSIS.sub("", written))):
        try:
            return fromstring(tried)  # noqa: S314 -- documents with a DTD are refused above, so that no entity expands
        except (ParseError, ValueError):
            continue
    return None


def _name(element: Element) -> str:
    """The local name, without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _shown(element: Element, depth: int) -> Json:
    if not len(element) or depth > MAX_DEPTH:
        return _value((element.text or "").strip())
    members: dict[str, list[Json]] = {}
    for child in element:
        members.setdefault(_name(child), []).append(_shown(child, depth + 1))
    return {name: found if len(found) > 1 else found[0] for name, found in members.items()}


def _value(text: str) -> Json:
    if text in {"true", "false"}:
        return text == "true"
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text

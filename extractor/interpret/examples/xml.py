"""Examples in XML as the structure that they show: elements and attributes are members, repeated elements an array,
text without elements a value. Documents that declare entities are left out, and pages of HTML.

<Boat id="7"><name>Ida</name></Boat>        {"id": 7, "name": "Ida"}, with "id" an attribute
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import TYPE_CHECKING

from extractor.document import Json
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAX_SIZE = 200_000
MAX_DEPTH = 60
_START = lazy_regex(r"(?:^|\n)[ \t]{0,80}<(?:\?xml|[A-Za-z_])")  # '<?xml version="1.0"?>', "<Boat>"
_TRAILING = lazy_regex(r">[^<>]{1,2000}\Z")  # "</Boat>\n\nmore"
_ELLIPSIS = lazy_regex(r"^\s*(?:\.{3,}|…+)\s*$", re.MULTILINE)  # a line "..."
_OTHERS = lazy_regex(r"(\"|')\s{1,8}(?:\.{3,}|…+)(?=\s{0,8}/?>)")  # ' name="Ida" .../>': further attributes
_PAGES = frozenset({"html", "svg", "body", "div", "script", "form", "p", "project", "configuration", "dependency"})
_EMPTY = frozenset({"img", "input", "link", "meta", "iframe", "a", "br", "hr", "source", "video", "embed"})  # of pages
_INTEGER = lazy_regex(r"-?(?:0|[1-9]\d{0,14})", re.ASCII)  # "42"; "007" is a text
_NUMBER = lazy_regex(r"-?(?:0|[1-9]\d{0,14})\.\d{1,15}", re.ASCII)  # "9.5"
_CUT = lazy_regex(r"\.{3,}|…+")  # "...": a text that stands for what is left out


@dataclass(frozen=True, slots=True)
class Xml:
    """The XML of an example: what stands in front, its text, the name of its root, what it shows, and which members are
    attributes, by the names that lead to each. ``lone``: it is one element, which HTML has too."""

    before: str
    written: str
    root: str
    value: Json
    attributes: tuple[tuple[str, ...], ...]
    lone: bool


def read_xml(text: str) -> Xml | None:
    """The XML of an example; None where it is no XML, or one element without attributes and without elements inside."""
    closed = "</" in text or "/>" in text
    start = _START.search(text) if closed and len(text) <= MAX_SIZE else None
    if start is None or "<!ENTITY" in text or "<!DOCTYPE" in text:
        return None
    at = text.index("<", start.start())
    written = text[at:].strip()
    root = _root(written)
    others = _PAGES if root is not None and len(root) else _PAGES | _EMPTY
    if root is None or not (len(root) or root.attrib) or _name(root).lower() in others:
        return None
    if not len(root):
        root.text = None  # what a lone element holds is shown; a schema has its attributes
    told = frozenset(_name(e) for e in root.iter() if len(e) or not _CUT.fullmatch((e.text or "").strip()))
    attributes = tuple(dict.fromkeys(_attributes(root, (), 0)))
    shown = _value_of(root, told, 0)
    return Xml(text[:at].strip(), written, _name(root), shown, attributes, lone=not len(root)) if shown else None


def _root(written: str) -> Element | None:
    from xml.etree.ElementTree import ParseError, fromstring  # noqa: PLC0415 -- few pages show XML

    for tried in (written, _TRAILING.sub(">", _ELLIPSIS.sub("", _OTHERS.sub(r"\1", written)))):
        try:
            return fromstring(tried)  # noqa: S314 -- documents with a DTD are refused above, so that no entity expands
        except (ParseError, ValueError):
            continue
    return None


def _name(element: Element) -> str:
    """The local name, without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _own_attributes(element: Element) -> dict[str, str]:
    """The attributes that say something of an element without text: none of its own name space, as "xsi:nil" is."""
    if not len(element) and (element.text or "").strip():
        return {}
    return {name: value for name, value in element.attrib.items() if not name.startswith("{")}


def _value_of(element: Element, told: Set[str], depth: int) -> Json:
    """What an element shows; ``told`` are the names of those that hold anything but "..."."""
    attributes = _own_attributes(element)
    if not (len(element) or attributes) or depth > MAX_DEPTH:
        text = (element.text or "").strip()
        return None if _CUT.fullmatch(text) else _value(text)
    members: dict[str, list[Json]] = {name: [_value(value)] for name, value in attributes.items()}
    inside: dict[str, list[Json]] = {}
    for child in element:
        shown = _value_of(child, told, depth + 1)
        if shown is not None or _name(child) not in told:
            inside.setdefault(_name(child), []).append(shown)
    return {name: found if len(found) > 1 else found[0] for name, found in (members | inside).items()}


def _attributes(element: Element, above: tuple[str, ...], depth: int) -> Iterator[tuple[str, ...]]:
    """The names that lead to each member that is an attribute; an element of the same name goes first."""
    inside = {_name(child) for child in element}
    yield from ((*above, name) for name in _own_attributes(element) if name not in inside)
    for child in element if depth < MAX_DEPTH else ():
        yield from _attributes(child, (*above, _name(child)), depth + 1)


def _value(text: str) -> Json:
    if text in {"true", "false"}:
        return text == "true"
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text

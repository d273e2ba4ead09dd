"""Values as XML, by the ``xml`` hints of their schemas (OpenAPI, "XML Object")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, tostring

from extractor.mock.negotiation import bare
from extractor.oas.document import Document, Node, UnresolvedError, mapping, text
from extractor.oas.schemas.flatten import component, joined

_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)  # "boat"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # "\u0000"


def is_xml(media_type: str) -> bool:
    """Whether content is XML."""
    return bare(media_type).endswith(("/xml", "+xml"))


def to_xml(document: Document, value: Any, schema: Any) -> bytes:
    """A document whose root is named by the schema: by its ``xml.name``, else by the component that it is."""
    whole = _whole(document, schema)
    name = text(mapping(whole.get("xml")).get("name")) or component(mapping(schema)) or "root"
    if isinstance(value, list):
        root = Element(_named(name))
        root.extend(_items(document, value, whole, "item"))
    else:
        root = _element(document, value, whole, name)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _element(document: Document, value: Any, schema: Node, name: str) -> Element:
    hints = mapping(schema.get("xml"))
    prefix = text(hints.get("prefix"))
    element = Element(f"{_named(prefix)}:{_named(name)}" if prefix else _named(name))
    if text(hints.get("namespace")):
        element.set(f"xmlns:{_named(prefix)}" if prefix else "xmlns", _clean(hints["namespace"]))
    if isinstance(value, dict):
        for key, part in value.items():
            _add(document, element, key, part, _whole(document, mapping(schema.get("properties")).get(key)))
    elif isinstance(value, list):
        element.extend(_items(document, value, schema, "item"))
    elif value is not None:
        element.text = _clean(_scalar(value))
    return element


def _add(document: Document, element: Element, key: str, value: Any, schema: Node) -> None:
    hints = mapping(schema.get("xml"))
    name = text(hints.get("name")) or key
    if hints.get("attribute") is True and not isinstance(value, dict | list):
        element.set(_named(name), _clean(_scalar(value)))
    elif isinstance(value, list) and hints.get("wrapped") is not True:
        element.extend(_items(document, value, schema, name))
    elif isinstance(value, list):
        wrapper = Element(_named(name))
        wrapper.extend(_items(document, value, schema, name))
        element.append(wrapper)
    else:
        element.append(_element(document, value, schema, name))


def _items(document: Document, values: list[Any], schema: Node, name: str) -> Iterator[Element]:
    """The elements of a list: named by the hint of its items, else as the list is."""
    items = schema.get("items")
    whole = _whole(document, items)
    named = text(mapping(whole.get("xml")).get("name")) or (component(mapping(items)) if name == "item" else None)
    return (_element(document, v, whole, named or name) for v in values)


def _whole(document: Document, schema: Any) -> Node:
    try:
        return joined(document, mapping(schema))
    except UnresolvedError:
        return {}


def _scalar(value: Any) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def _clean(value: str) -> str:
    return _FORBIDDEN.sub("�", value)


def _named(name: str) -> str:
    if _NAME.fullmatch(name):
        return name
    legal = re.sub(r"[^\w.-]", "_", name, flags=re.ASCII) or "_"
    return legal if _NAME.fullmatch(legal) else f"_{legal}"

"""Bodies by media type."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.diff.schemas.view import Place
from extractor.diff.subjects.operations import follow
from extractor.oas.document import Document, Node, mapping
from extractor.oas.pointer import escape

Media = Mapping[str, tuple[str, Node]]


def contents(document: Document, pointer: str, node: Node) -> Media:
    """Media type, as RFC 9110 compares them, to its pointer and node."""
    return {
        _plain(str(name)): follow(document, f"{pointer}/content/{escape(str(name))}", raw)
        for name, raw in mapping(node.get("content")).items()
    }


def schema_of(pointer: str, node: Node) -> Place:
    """The schema of a media type, parameter or header; of any kind where there is none."""
    if "schema" in node:
        return ((f"{pointer}/schema", node["schema"]),)
    for name, raw in mapping(node.get("content")).items():
        if "schema" in mapping(raw):
            return ((f"{pointer}/content/{escape(str(name))}/schema", raw["schema"]),)
    return ((pointer, {}),)


def is_loose(media_type: str) -> bool:
    """Whether values of the media type travel as text."""
    return not (media_type.partition(";")[0].endswith(("/json", "+json")) or media_type == "*/*")


def _plain(name: str) -> str:
    return ";".join(part.strip() for part in name.lower().split(";"))

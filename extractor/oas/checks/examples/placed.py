"""The examples of a document, each with its place; to list them needs no validator, which is slow to load."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from extractor.oas.document import METHODS
from extractor.oas.pointer import escape
from extractor.origin import Origin
from extractor.values import dataclass

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Placed:
    """An example in the document: its pointer, value, and the pointer of the schema that it should fit."""

    pointer: str
    value: Any
    schema: str


def examples(spec: Node) -> Iterator[Placed]:
    """All media type examples that have a schema beside them."""
    for path, item in spec.get("paths", {}).items():
        for method in METHODS:
            operation = item.get(method)
            if not isinstance(operation, dict):
                continue
            base = f"/paths/{escape(path)}/{method}"
            yield from _content(operation.get("requestBody"), f"{base}/requestBody")
            for status, response in operation.get("responses", {}).items():
                yield from _content(response, f"{base}/responses/{escape(str(status))}")


def _content(holder: Any, base: str) -> Iterator[Placed]:
    for media, entry in (holder.get("content") or {}).items() if isinstance(holder, dict) else ():
        if not isinstance(entry, dict) or "schema" not in entry or "xml" in media:
            continue  # an example in XML is its text
        pointer = f"{base}/content/{escape(media)}"
        if "example" in entry:
            yield Placed(f"{pointer}/example", entry["example"], f"{pointer}/schema")
        for name, example in (entry.get("examples") or {}).items():
            if isinstance(example, dict) and "value" in example:
                yield Placed(f"{pointer}/examples/{escape(name)}", example["value"], f"{pointer}/schema")


def nearest_origins(pointer: str, sources: Mapping[str, tuple[Origin, ...]]) -> tuple[Origin, ...]:
    """The places of a node; of one that was taken from a document as it is, those of the nearest that holds it."""
    while pointer.count("/") > 1:
        if found := sources.get(pointer):
            return found
        pointer = pointer.rpartition("/")[0]
    return ()

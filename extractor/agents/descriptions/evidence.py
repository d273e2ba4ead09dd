"""What the pages say: the words behind an operation, and the text of a page with what was read from it.

GET /boats  ->  {"where": "boats.html, table 1, row 1", "says": "limit | No | Integer | How many boats"}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from extractor.agents.texts import line, visible_start
from extractor.document import Origin
from extractor.oas.pointer import exists, node_at

_TEXT = 400
_POINTERS = 5  # places of the document that are named behind a text


@dataclass(frozen=True)
class Evidence:
    """The source map beside a document, and the texts that it leads to. Both are empty where a build left none."""

    sources: Mapping[str, tuple[Origin, ...]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    def quotes(self, spec: Mapping[str, Any], pointer: str, most: int) -> list[dict[str, str]]:
        """The words that an operation was read from, then those of the structures that it refers to, directly or by
        others: each once, in about so many characters."""
        found: dict[str, dict[str, str]] = {}
        left = most
        for origin in self._origins(spec, pointer) if self.sources else ():
            key = origin.text_key()
            if key in found or not self.texts.get(key):
                continue
            if left <= 0:
                break
            found[key] = {"where": line(origin.describe(), 200), "says": visible_start(self.texts[key], _TEXT)}
            left -= sum(map(len, found[key].values()))
        return list(found.values())

    def _origins(self, spec: Mapping[str, Any], pointer: str) -> Iterator[Origin]:
        """Where an operation and what it refers to was read, nearest first; nothing that an overlay wrote."""
        path = pointer.rpartition("/")[0]
        waiting = [pointer, path, f"{path}/parameters"]
        met = set(waiting)
        for part in waiting:
            for place in self._by_part.get(part, ()):
                yield from (o for o in self.sources[place] if o.action is None)
            for reference in _references(node_at(spec, part) if part != path and exists(spec, part) else None):
                if reference not in met:
                    met.add(reference)
                    waiting.append(reference)

    @cached_property
    def _by_part(self) -> dict[str, list[str]]:
        """The pointers of the source map by the operation or component that they lie in."""
        found: dict[str, list[str]] = {}
        for place in self.sources:
            found.setdefault("/".join(place.split("/")[:4]), []).append(place)
        return found

    @cached_property
    def pages(self) -> dict[str, list[str]]:
        """The names of pages, each with the keys of its texts."""
        found: dict[str, list[str]] = {}
        names = dict.fromkeys(o.file for origins in self.sources.values() for o in origins if o.action is None)
        for name in names:
            found[name] = []
        for key in self.texts:
            page = _page_of(key, found)
            if page is not None:
                found[page].append(key)
        return {name: sorted(keys, key=_natural) for name, keys in sorted(found.items()) if keys}

    @cached_property
    def _read(self) -> dict[str, list[str]]:
        """The pointers that were read from a text, by its key."""
        found: dict[str, list[str]] = {}
        for pointer, origins in self.sources.items():
            for origin in origins:
                if origin.action is None:
                    found.setdefault(origin.text_key(), []).append(pointer)
        return found

    def page(self, name: str) -> str:
        """The texts of a page that facts were read from, each with its place and the places in the document.

        Raises KeyError for a page that there is not.
        """
        parts = []
        for key in self.pages[name]:
            pointers = self._read.get(key, [])
            more = f" and {len(pointers) - _POINTERS} more" if len(pointers) > _POINTERS else ""
            parts.append(f"[{line(key.removeprefix(name).lstrip(', '), 200) or 'page'}]")
            parts.append(visible_start(self.texts[key], 10_000))
            parts += [f"-> {', '.join(pointers[:_POINTERS])}{more}"] if pointers else []
            parts.append("")
        return "\n".join(parts)


def _references(node: Any) -> Iterator[str]:
    """The pointers of the components that a node refers to, in its order."""
    if isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str) and reference.startswith("#/components/"):
            yield reference[1:]
        for inner in node.values():
            yield from _references(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _references(inner)


def _natural(key: str) -> list[tuple[int, str]]:
    """Row 2 before row 10."""
    return [
        (int(part), "") if part.isdecimal() and len(part) < 10 else (0, part)
        for part in key.replace(",", "").split(" ")
    ]


def _page_of(key: str, names: Mapping[str, Any]) -> str | None:
    """The page of a key such as ``boats.html, table 1, row 2``; names may hold commas, and the longest fits."""
    end = len(key)
    while (end := key.rfind(", ", 0, end)) > 0:
        if key[:end] in names:
            return key[:end]
    return key if key in names else None

"""Schemas to facts: each component is shown once on a page, where it is first used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.oas.document import listing, mapping
from extractor.oas.pointer import escape, exists, node_at
from extractor.review.facts.model import Facet, Fact, Node, value_text

BOUNDS = (
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems",
    "minProperties", "maxProperties", "multipleOf",
)  # fmt: skip
FLAGS = ("nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems")
TEXTS = ("description", "title", "pattern", "x-guess")
CHOICES = ("allOf", "oneOf", "anyOf")
MAX_DEPTH = 30

Said = tuple[list[Facet], list[Fact]]


class Schemas:
    """The schemas of one page; ``reached`` are the pointers of components that were shown."""

    def __init__(self, spec: Node) -> None:
        self.spec = spec
        self.reached: dict[str, None] = {}

    def facets_and_facts(self, pointer: str, node: Any, depth: int = 0) -> Said:
        """The facets of a schema, and the facts inside it."""
        node = mapping(node)
        if depth > MAX_DEPTH:
            return [], []
        reference = node.get("$ref")
        if isinstance(reference, str):
            facets, inside = self._reference(pointer, reference, depth)
            return [*facets, *_plain(pointer, node)], inside  # what stands beside a reference holds too
        facets = list(_plain(pointer, node))
        inside = [*self._fields(pointer, node, depth), *self._choices(pointer, node, depth)]
        for word in ("items", "additionalProperties", "contentSchema", "x-content-schema"):
            if isinstance(node.get(word), dict):
                more, deeper = self.facets_and_facts(f"{pointer}/{word}", node[word], depth + 1)
                facets.extend(more)
                inside.extend(deeper)
        return facets, inside

    def _reference(self, pointer: str, reference: str, depth: int) -> Said:
        name = reference.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
        facets = [Facet("ref", f"{pointer}/$ref", name)]
        target = reference.removeprefix("#")
        if not reference.startswith("#/") or not exists(self.spec, target):
            return facets, []
        if target in self.reached:
            return facets, [Fact("same", target, name, same=target)]
        self.reached[target] = None
        more, inside = self.facets_and_facts(target, node_at(self.spec, target), depth + 1)
        return facets, [Fact("schema", target, name, tuple(more), tuple(inside))]

    def _fields(self, pointer: str, node: Node, depth: int) -> Iterator[Fact]:
        required = listing(node.get("required"))
        for name, schema in mapping(node.get("properties")).items():
            place = f"{pointer}/properties/{escape(str(name))}"
            facets, inside = self.facets_and_facts(place, schema, depth + 1)
            if name in required:
                facets.insert(0, Facet("required", f"{pointer}/required/{required.index(name)}", "required"))
            yield Fact("field", place, str(name), tuple(facets), tuple(inside), (str(name),))

    def _choices(self, pointer: str, node: Node, depth: int) -> Iterator[Fact]:
        for word in CHOICES:
            for number, schema in enumerate(listing(node.get(word))):
                place = f"{pointer}/{word}/{number}"
                facets, inside = self.facets_and_facts(place, schema, depth + 1)
                yield Fact("choice", place, f"{word} {number + 1}", tuple(facets), tuple(inside))


def _plain(pointer: str, node: Node) -> Iterator[Facet]:
    if "type" in node:
        kinds = node["type"]
        said = " | ".join(map(value_text, kinds)) if isinstance(kinds, list) else value_text(kinds)
        yield Facet("type", f"{pointer}/type", said)
    if "format" in node:
        yield Facet("format", f"{pointer}/format", value_text(node["format"]))
    yield from _values(pointer, node)
    for word in (*BOUNDS, *FLAGS):
        if word in node:
            yield _stated(pointer, word, node[word])
    for word in TEXTS:
        if word in node:
            yield Facet(word, f"{pointer}/{word}", value_text(node[word]), (value_text(node[word]),))
    yield from _samples(pointer, node)


def _values(pointer: str, node: Node) -> Iterator[Facet]:
    if "default" in node:
        yield Facet("default", f"{pointer}/default", value_text(node["default"]), (value_text(node["default"]),))
    if "const" in node:
        yield Facet("enum", f"{pointer}/const", value_text(node["const"]), (value_text(node["const"]),))
    if listing(node.get("enum")):
        yield Facet("list", f"{pointer}/enum", "one of")
    for number, value in enumerate(listing(node.get("enum"))):
        yield Facet("enum", f"{pointer}/enum/{number}", value_text(value), (value_text(value),))


def _stated(pointer: str, word: str, value: Any) -> Facet:
    if word in BOUNDS:
        return Facet("bound", f"{pointer}/{word}", f"{word} {value_text(value)}", (value_text(value),))
    return Facet("flag", f"{pointer}/{word}", word if value is True else f"{word} {value_text(value)}")


def _samples(pointer: str, node: Node) -> Iterator[Facet]:
    if "example" in node:
        yield Facet("example", f"{pointer}/example", value_text(node["example"]), (value_text(node["example"]),))
    for number, value in enumerate(listing(node.get("examples"))):
        yield Facet("example", f"{pointer}/examples/{number}", value_text(value), (value_text(value),))

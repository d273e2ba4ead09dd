"""Operations to facts: what a call is, sends and gets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from extractor.oas.document import METHODS, listing, mapping
from extractor.oas.pointer import escape, exists, node_at
from extractor.review.facts.model import Facet, Fact, Node, formatted, value_text
from extractor.review.facts.schemas import Schemas
from extractor.values import dataclass

_TEXTS = ("summary", "description", "operationId", "deprecated")


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation of the document, numbered from 1 in its order."""

    number: int
    pointer: str
    method: str
    path: str
    node: Node

    @property
    def label(self) -> str:
        """As changes name it: ``GET /pets``."""
        return f"{self.method.upper()} {self.path}"

    @property
    def tags(self) -> tuple[str, ...]:
        """Its tags; none where it has none."""
        return tuple(str(tag) for tag in listing(self.node.get("tags")))


def operations_of(spec: Node) -> list[Operation]:
    """All operations under ``paths``, in document order."""
    found: list[Operation] = []
    for path, item in mapping(spec.get("paths")).items():
        for method in (m for m in mapping(item) if m in METHODS):
            pointer = f"/paths/{escape(str(path))}/{method}"
            found.append(Operation(len(found) + 1, pointer, method, str(path), mapping(item[method])))
    return found


def facts_of(spec: Node, operation: Operation) -> tuple[list[Fact], tuple[str, ...]]:
    """The facts of an operation, and the components that they lead to."""
    reader = _Reader(spec)
    facts = list(reader.facts(operation))
    return facts, tuple(reader.components)


class _Reader:
    def __init__(self, spec: Node) -> None:
        self.spec = spec
        self.schemas = Schemas(spec)
        self.components = self.schemas.reached

    def facts(self, operation: Operation) -> Iterator[Fact]:
        pointer, node = operation.pointer, operation.node
        facets = [_text(pointer, word, node[word]) for word in _TEXTS if word in node]
        facets.extend(self._security(pointer, node))
        yield Fact("operation", pointer, operation.label, tuple(facets), words=(operation.path, operation.label))
        item = pointer.rpartition("/")[0]
        yield from self._parameters(item, mapping(node_at(self.spec, item)))
        yield from self._parameters(pointer, node)
        if "requestBody" in node:
            yield self._body(f"{pointer}/requestBody", node["requestBody"])
        for status, response in mapping(node.get("responses")).items():
            yield self._response(f"{pointer}/responses/{escape(str(status))}", str(status), response)
        yield from self._error_codes(pointer, node)

    def _followed(self, pointer: str, node: Any) -> tuple[str, Node]:
        """A node, or the component that it refers to; one step, as components of this kind do not refer on."""
        reference = mapping(node).get("$ref")
        if isinstance(reference, str) and reference.startswith("#/") and exists(self.spec, reference[1:]):
            self.components[reference[1:]] = None
            return reference[1:], mapping(node_at(self.spec, reference[1:]))
        return pointer, mapping(node)

    def _security(self, pointer: str, node: Node) -> Iterator[Facet]:
        for number, wanted in enumerate(listing(node.get("security", self.spec.get("security")))):
            names = [str(name) for name in mapping(wanted)]
            for scheme in (f"/components/securitySchemes/{escape(name)}" for name in names):
                if exists(self.spec, scheme):
                    self.components[scheme] = None
            yield Facet("security", f"{pointer}/security/{number}", " + ".join(names))

    def _parameters(self, holder: str, node: Node) -> Iterator[Fact]:
        for number, raw in enumerate(listing(node.get("parameters"))):
            place, parameter = self._followed(f"{holder}/parameters/{number}", raw)
            name = value_text(parameter.get("name", ""))
            facets = [Facet("in", f"{place}/in", value_text(parameter.get("in", "")))]
            yield self._valued("parameter", place, name, parameter, facets)

    def _valued(self, kind: str, place: str, name: str, node: Node, facets: list[Facet]) -> Fact:
        """What parameters and headers are: a schema with a few words around it."""
        facets.extend(_text(place, w, node[w]) for w in ("required", "deprecated") if node.get(w))
        inside: list[Fact] = []
        if "schema" in node:
            more, inside = self.schemas.facets_and_facts(f"{place}/schema", node["schema"])
            facets.extend(more)
        facets.extend(_text(place, w, node[w]) for w in ("description", "example") if w in node)
        content = self._content(place, node)
        return Fact(kind, place, name, tuple(facets), (*inside, *content, *_examples(place, node)), (name,))

    def _body(self, pointer: str, raw: Any) -> Fact:
        place, body = self._followed(pointer, raw)
        facets = [_text(place, w, body[w]) for w in ("required", "description") if body.get(w)]
        return Fact("body", place, "", tuple(facets), tuple(self._content(place, body)))

    def _response(self, pointer: str, status: str, raw: Any) -> Fact:
        place, response = self._followed(pointer, raw)
        facets = [_text(place, "description", response["description"])] if response.get("description") else []
        headers = [self._header(place, str(n), h) for n, h in mapping(response.get("headers")).items()]
        inside = (*headers, *self._content(place, response))
        return Fact("response", place, status, tuple(facets), inside, (status,))

    def _header(self, holder: str, name: str, raw: Any) -> Fact:
        place, header = self._followed(f"{holder}/headers/{escape(name)}", raw)
        return self._valued("header", place, name, header, [])

    def _content(self, holder: str, node: Node) -> Iterator[Fact]:
        for media, raw in mapping(node.get("content")).items():
            place, body = f"{holder}/content/{escape(str(media))}", mapping(raw)
            facets, inside = self.schemas.facets_and_facts(f"{place}/schema", body.get("schema"))
            facets.extend(_text(place, w, body[w]) for w in ("example",) if w in body)
            yield Fact("media", place, str(media), tuple(facets), (*inside, *_examples(place, body)))

    def _error_codes(self, pointer: str, node: Node) -> Iterator[Fact]:
        for number, raw in enumerate(listing(node.get("x-error-codes"))):
            place = f"{pointer}/x-error-codes/{number}"
            members = mapping(raw).items()
            facets = [
                Facet("said", f"{place}/{escape(str(k))}", f"{k}: {value_text(v)}", (value_text(v),))
                for k, v in members
            ]
            yield Fact("error-code", place, value_text(mapping(raw).get("code", number + 1)), tuple(facets))


def _examples(holder: str, node: Mapping[str, Any]) -> Iterator[Fact]:
    for name, raw in mapping(node.get("examples")).items():
        place, value = f"{holder}/examples/{escape(str(name))}", mapping(raw).get("value")
        said = value_text(mapping(raw).get("summary", name))
        yield Fact("example", place, said, (Facet("value", f"{place}/value", formatted(value), (value_text(value),)),))


def _text(pointer: str, word: str, value: Any) -> Facet:
    said = word if value is True else value_text(value)
    return Facet(word, f"{pointer}/{word}", said, () if value is True else (said,))

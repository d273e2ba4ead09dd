"""A schema as it holds: references followed, ``allOf`` joined, both spellings of OpenAPI 3.0 and 3.1 made one.

A place is a conjunction of parts, each a pointer and the node there: one part for a schema that stands alone, more
where ``allOf`` says several things about one value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from extractor.diff.schemas.merging import bounds_of, joined_bounds, joined_values, key_of, types_of, values_of
from extractor.oas.document import Document, UnresolvedError, listing, mapping, text
from extractor.oas.pointer import escape
from extractor.oas.schemas.inferred import INFERRED
from extractor.values import dataclass, field

Node = Mapping[str, Any]
Part = tuple[str, Any]
Place = tuple[Part, ...]
CHOICES = ("oneOf", "anyOf")
FIRST_SAID = (
    "title", "description", "default", "pattern", "multipleOf", "format", "externalDocs", "discriminator",
    "x-enum-descriptions", INFERRED,
)  # fmt: skip
# Keywords that are told whole.
CONDITIONS = (
    "not", "if", "then", "else", "contains", "minContains", "maxContains", "dependentRequired", "dependentSchemas",
    "propertyNames", "unevaluatedProperties", "unevaluatedItems", "contentSchema",
)  # fmt: skip
FLAGS = ("readOnly", "writeOnly", "deprecated", "uniqueItems")
_MOST_PARTS = 400
_NOTES = {"description", "summary", "title", "deprecated"}


@dataclass(frozen=True, slots=True)
class View:
    """What a place says. ``words`` are keywords with one value; ``places`` say which part states a keyword.

    ``types`` is empty where any type will do. ``enum`` is None where nothing is listed.
    """

    place: Place
    types: frozenset[str]
    nullable: bool
    enum: Mapping[str, Any] | None
    bounds: Mapping[str, tuple[float, bool]]
    words: Mapping[str, Any]
    places: Mapping[str, str]
    required: frozenset[str]
    properties: Mapping[str, Place]
    inner: Mapping[str, Place]
    choices: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)
    closed: bool = False

    @property
    def pointer(self) -> str:
        """Where the schema stands."""
        return self.place[0][0] if self.place else ""

    def at(self, keyword: str) -> str:
        """The pointer of a keyword: where it stands, else the schema itself."""
        return f"{self.places[keyword]}/{keyword}" if keyword in self.places else self.pointer


class Schemas:
    """The schemas of one document, each looked at once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._siblings_count = not str(document.root.get("openapi", "")).startswith("3.0")
        self._views: dict[tuple[str, ...], View] = {}

    def view(self, place: Place) -> View:
        """What a place says."""
        key = tuple(pointer for pointer, _ in place)
        if key not in self._views:
            self._views[key] = _view(place, list(self._parts(place)))
        return self._views[key]

    def settled(self, place: Place) -> Place:
        """The place that bare references lead to, so that a shared schema is one place wherever it is used."""
        seen: set[str] = set()
        while len(place) == 1 and isinstance(place[0][1], dict) and self._is_bare(place[0][1]):
            pointer, node = place[0]
            if pointer in seen:
                return place
            seen.add(pointer)
            place = (self._target(node["$ref"]),)
        return place

    def _is_bare(self, node: Node) -> bool:
        return isinstance(node.get("$ref"), str) and (len(node) == 1 or not self._siblings_count)

    def _target(self, reference: str) -> Part:
        try:
            return unquote(reference[1:]) if reference.startswith("#") else reference, self._document.at(reference)
        except UnresolvedError:
            return reference, {}

    def _parts(self, place: Place) -> Iterator[Part]:
        """All parts that hold at once; a reference that leads back to itself adds nothing."""
        todo, seen = list(reversed(place)), set[str]()
        while todo and len(seen) < _MOST_PARTS:
            pointer, node = todo.pop()
            if pointer in seen:
                continue
            seen.add(pointer)
            node = _as_object(node)
            more: list[Part] = [(f"{pointer}/allOf/{n}", part) for n, part in enumerate(listing(node.get("allOf")))]
            if isinstance(node.get("$ref"), str):
                more.insert(0, self._target(node["$ref"]))
            if "$ref" not in node or self._siblings_count:
                only = _alone(pointer, node)
                more.extend([only] if only else [])
                yield pointer, node
            todo.extend(reversed(more))


def _as_object(node: Any) -> Node:
    return {"not": {}} if node is False else mapping(node)


def variants(pointer: str, node: Node, word: str) -> list[Part]:
    """The alternatives but null, which is a matter of ``nullable``."""
    parts = [(f"{pointer}/{word}/{n}", part) for n, part in enumerate(listing(node.get(word)))]
    return [part for part in parts if not _is_null(part[1])]


def _is_null(node: Any) -> bool:
    return isinstance(node, dict) and (node.get("type") in ("null", ["null"]) or node.get("enum") == [None])


def _alone(pointer: str, node: Node) -> Part | None:
    """The one alternative beside null, or the only one: no choice at all."""
    for word in CHOICES:
        found = variants(pointer, node, word)
        if len(found) == 1:
            return found[0]
    return None


def _view(place: Place, parts: list[Part]) -> View:
    words: dict[str, Any] = {}
    places: dict[str, str] = {}
    properties: dict[str, Place] = {}
    inner: dict[str, Place] = {}
    choices: dict[str, tuple[Place, ...]] = {}
    for where, node in parts:
        _take_words(where, node, words, places)
        for name, schema in mapping(node.get("properties")).items():
            part = (f"{where}/properties/{escape(str(name))}", schema)
            properties[str(name)] = (*properties.get(str(name), ()), part)
        for step, part in _inner(where, node):
            inner[step] = (*inner.get(step, ()), part)
        for word in CHOICES:
            found = variants(where, node, word)
            if len(found) > 1 and not _listed(node, word):
                choices.setdefault(word, tuple((part,) for part in found))
                places.setdefault(word, where)
    nodes = [node for _, node in parts]
    return View(
        place, types_of(nodes), _nullable(nodes), joined_values(_lists(nodes)), joined_bounds(map(bounds_of, nodes)),
        words, places, frozenset(str(n) for node in nodes for n in listing(node.get("required")) if isinstance(n, str)),
        properties, inner, choices, any(node.get("additionalProperties") is False for node in nodes),
    )  # fmt: skip


def _take_words(where: str, node: Node, words: dict[str, Any], places: dict[str, str]) -> None:
    for keyword in node:
        places.setdefault(str(keyword), where)
    for keyword in (*FIRST_SAID, *CONDITIONS):
        if keyword in node:
            words.setdefault(keyword, node[keyword])
    for keyword in FLAGS:
        if node.get(keyword) is True:
            words[keyword] = True
    if "format" not in node and (implied := _implied_format(node)):
        words.setdefault("format", implied)
    examples = [node["example"]] if "example" in node else listing(node.get("examples"))
    if examples:
        words.setdefault("examples", examples)


def _implied_format(node: Node) -> str:
    """OpenAPI 3.1 spells the formats byte and binary of 3.0 in keywords of JSON Schema, which can say more."""
    encoding, media = text(node.get("contentEncoding")), text(node.get("contentMediaType"))
    if encoding:
        return "byte" if encoding == "base64" else encoding
    return "binary" if media == "application/octet-stream" else media


def _inner(where: str, node: Node) -> Iterator[tuple[str, Part]]:
    if "items" in node:
        yield "[]", (f"{where}/items", node["items"])
    if isinstance(node.get("additionalProperties"), dict) and node["additionalProperties"]:
        yield "{}", (f"{where}/additionalProperties", node["additionalProperties"])
    for n, schema in enumerate(listing(node.get("prefixItems"))):
        yield f"[{n}]", (f"{where}/prefixItems/{n}", schema)
    for pattern, schema in mapping(node.get("patternProperties")).items():
        yield f"{{{pattern}}}", (f"{where}/patternProperties/{escape(str(pattern))}", schema)


def _listed(node: Node, word: str) -> bool:
    """Whether the alternatives are single values: an enum whose values have descriptions."""
    each = listing(node.get(word))
    return bool(each) and all(isinstance(v, dict) and values_of(v) is not None for v in each)


def _lists(nodes: list[Node]) -> Iterator[list[Any]]:
    for node in nodes:
        own = values_of(node)
        if own is not None:
            yield own
        for word in CHOICES:
            if _listed(node, word):
                yield [value for v in node[word] for value in values_of(v) or []]


def _nullable(nodes: list[Node]) -> bool:
    """Whether null may stand here: all parts with a type allow it, or one without a type adds it to the others."""
    typed = [_allows_null(node) for node in nodes if node.get("type")]
    return (bool(typed) and all(typed)) or any(_adds_null(node) for node in nodes)


def _allows_null(node: Node) -> bool:
    kind = node["type"]
    return node.get("nullable") is True or "null" in (kind if isinstance(kind, list) else [kind])


def _adds_null(node: Node) -> bool:
    """In strict reading ``nullable`` without a type says nothing (OpenAPI 3.0.3); those who write it mean this."""
    if node.get("type"):
        return False
    return node.get("nullable") is True or any(_is_null(v) for word in CHOICES for v in listing(node.get(word)))


def name_of(place: Place) -> str:
    """An alternative in words: the component it refers to, its title, or its type."""
    node = mapping(place[0][1]) if place else {}
    reference = text(node.get("$ref"))
    kind = node.get("type")
    return reference.rpartition("/")[2] or text(node.get("title")) or (key_of(kind).strip('"') if kind else "schema")

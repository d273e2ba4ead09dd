"""Content of requests and responses: which media type code uses, its type, and a sample of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from extractor.codegen.model.fits import fits
from extractor.codegen.model.package import Content, Form, Location, Parameter
from extractor.codegen.model.types import Anything, Kind, Scalar, Type, without_files
from extractor.codegen.reading.schemas import Types
from extractor.oas.document import Document, Json, Node, UnresolvedError, listing, mapping, text
from extractor.oas.schemas.flatten import joined, named_types
from extractor.oas.values.samples import Sampler
from extractor.oas.values.scalars import holds
from extractor.values import replace

_JSON = re.compile(r"^[\w.+-]+/(?:[\w.+-]+\+)?json$")  # "application/json", "application/problem+json"
_ORDER = (Form.JSON, Form.MULTIPART, Form.FORM, Form.TEXT, Form.BINARY)
_XML = re.compile(r"[/+]xml\b")  # application/xml  image/svg+xml
_CHARSET = re.compile(r"; *charset=(?!\"?utf-8\b)[^;]*", re.IGNORECASE)  # "; charset=iso-8859-1"
_LIST = {"type", "items", "description", "title"}  # of an array without limits
_DEEPEST = 4  # of lists and alternatives that a file may stand in
_STATUS = re.compile(r"[1-5](?:\d\d|[Xx]{2})|default")  # "404", "4XX", "default"


def described(status: str) -> bool:
    """Whether a status is one of OpenAPI: a code, a range or ``default``."""
    return _STATUS.fullmatch(status) is not None


def form_of(media_type: str) -> Form:
    """How content of a media type is written; parameters of the media type do not matter."""
    bare = media_type.split(";", maxsplit=1)[0].strip().lower()
    if _JSON.fullmatch(bare) or bare == "*/*":
        return Form.JSON
    if bare == "application/x-www-form-urlencoded":
        return Form.FORM
    if bare.startswith("multipart/"):
        return Form.MULTIPART
    return Form.TEXT if bare.startswith("text/") else Form.BINARY


class Reader:
    """Reads content objects; ``types`` collects the declarations they need."""

    def __init__(self, document: Document, types: Types) -> None:
        self.types = types
        self._document = document
        self._sampler = Sampler(document)
        self._samples: dict[str, Json] = {}

    def content(self, node: Node, wish: str, *, sampled: bool = True) -> Content | None:
        """The preferred content: JSON, then forms, text and bytes; plain ``application/json`` before its relatives."""
        media_type = preferred(self._document, node)
        return None if media_type is None else self.content_of(node, media_type, wish, sampled=sampled)

    def content_of(self, node: Node, media_type: str, wish: str, *, sampled: bool = True) -> Content:
        """The content of one media type."""
        form = form_of(media_type)
        media = self._document.follow(mapping(node[media_type]))
        schema = media.get("schema", {})
        if form is Form.BINARY:
            return Content(media_type, form, Scalar(Kind.FILE))
        if form is Form.TEXT:
            return Content(_sent_as(media_type, form), form, Scalar(Kind.STRING), sample="text")
        type_ = self.types.convert(schema, wish)
        type_ = without_files(type_) if form is Form.JSON else type_
        encoding = tuple(_encoding(media)) if form is Form.FORM else ()
        parts = tuple(part_types(self._document, media)) if form is Form.MULTIPART else ()
        made = Content(_sent_as(media_type, form), form, type_, encoding=encoding, parts=parts)
        if not sampled:
            return made
        return replace(made, sample=self._sample(schema), examples=tuple(self.examples(media, type_)))

    def item_sample(self, schema: Any) -> Json:
        """A value that fits the schema of an item."""
        return self._sample(schema)

    def _sample(self, schema: Any) -> Json:
        """A sample; one is made for all places that refer to the same schema, or list what it describes."""
        node = mapping(schema)
        if node.keys() <= _LIST and node.get("type") == "array" and "$ref" in mapping(node.get("items")):
            return [self._sample(node["items"])]
        reference = node.get("$ref")
        if not isinstance(reference, str):
            return self._sampler.value(schema, "value")
        if reference not in self._samples:
            self._samples[reference] = self._sampler.value(schema, "value")
        return self._samples[reference]

    def examples(self, node: Node, type_: Type) -> list[Json]:
        """The documented examples of a media type that fit its type."""
        return [v for v in self._example_values(node) if fits(v, type_, self.types.declarations)]

    def _example_values(self, media: Node) -> list[Any]:
        shown = [media["example"]] if "example" in media else []
        for example in mapping(media.get("examples")).values():
            try:
                found = self._document.follow(example)
            except UnresolvedError:
                continue
            if "value" in found:
                shown.append(found["value"])
        return shown

    def parameter_sample(self, schema: Any, name: str, example: Any) -> Json:
        """The documented example where it fits, else a value made from the schema."""
        if isinstance(example, str | int | float) and isinstance(schema, dict) and "$ref" not in schema:
            values = schema.get("enum")
            if holds(schema, example) and (not values or example in values):
                return example
        return self._sampler.value(schema, name)


def _sent_as(media_type: str, form: Form) -> str:
    """The media type of a content that is sent: no range, texts without a charset, as they are sent in UTF-8, and parts
    without a boundary of the document's own."""
    if form is Form.TEXT:
        return _CHARSET.sub("", media_type)
    if form is not Form.MULTIPART:
        return "application/json" if media_type == "*/*" else media_type
    bare = media_type.partition(";")[0].strip()
    return "multipart/form-data" if "*" in bare else bare


def part_types(document: Document, media: Node) -> Iterator[tuple[str, str]]:
    """Members of a form in parts with the media type that its encoding gives them, the first of several; structures are
    sent as JSON alone."""
    members = mapping(joined(document, mapping(media.get("schema"))).get("properties"))
    for name, raw in mapping(media.get("encoding")).items():
        types = (t.strip() for t in text(mapping(raw).get("contentType")).split(","))
        first = next((t for t in types if t and "*" not in t), None)
        if first and (form_of(first) is Form.JSON or not _is_structure(document, mapping(members.get(name)))):
            yield str(name), first


def _is_structure(document: Document, schema: Node) -> bool:
    """Whether a member is an object, or a list of such."""
    whole = joined(document, schema)
    inner = joined(document, mapping(whole["items"])) if "items" in whole else whole
    return "object" in named_types(inner) or "properties" in inner


def _encoding(media: Node) -> Iterator[Parameter]:
    """Members of a form that have a style (OpenAPI 3.1, section 4.8.15), as parameters of a query."""
    for name, raw in mapping(media.get("encoding")).items():
        node = mapping(raw)
        if node.keys() & {"style", "explode", "allowReserved"}:
            style = text(node.get("style")) or "form"
            explode, reserved = bool(node.get("explode", style == "form")), node.get("allowReserved") is True
            yield Parameter(
                str(name), Location.QUERY, Anything(), required=False, style=style, explode=explode, reserved=reserved
            )


def preferred(document: Document, content: Node) -> str | None:
    """The media type of a content that code uses: parts rather than JSON, where one schema with files is for both."""
    order = sorted((m for m in content if isinstance(m, str)), key=_preference)
    parts = next((m for m in order if form_of(m) is Form.MULTIPART), None)
    if parts is not None and form_of(order[0]) is Form.JSON:
        schema = mapping(content[parts]).get("schema")
        if schema == mapping(content[order[0]]).get("schema") and _holds_files(document, mapping(schema)):
            return parts
    return order[0] if order else None


def further(document: Document, content: Node) -> Iterator[str]:
    """Media types beside the preferred one that carry something else: one a form, with a schema of its own; of JSON
    each with a schema of its own (``application/merge-patch+json``)."""
    chosen = preferred(document, content)
    forms = {form_of(chosen)} if chosen else set()
    schemas = [mapping(content[chosen]).get("schema")] if chosen else []
    for media_type in content if chosen else ():
        if not isinstance(media_type, str) or _XML.search(media_type):
            continue
        form, schema = form_of(media_type), mapping(content[media_type]).get("schema")
        if form in forms and form is not Form.JSON:
            continue
        if form in (Form.TEXT, Form.BINARY) or schema not in schemas:
            forms.add(form)
            schemas.append(schema)
            yield media_type


def _holds_files(document: Document, schema: Node) -> bool:
    """Whether a member of an object is content of a file, or a list of such, or may be."""
    try:
        members = mapping(joined(document, schema).get("properties")).values()
        return any(_is_file(document, mapping(m)) for m in members)
    except UnresolvedError:
        return False


def _is_file(document: Document, schema: Node, depth: int = 0) -> bool:
    node = joined(document, schema)
    if depth > _DEEPEST or node.get("format") == "binary":
        return depth <= _DEEPEST
    inside = [*listing(node.get("oneOf")), *listing(node.get("anyOf")), node.get("items")]
    return any(_is_file(document, mapping(n), depth + 1) for n in inside if n)


def _preference(media_type: str) -> tuple[int, bool, bool]:
    form = form_of(media_type)
    return (_ORDER.index(form), media_type != "application/json", "json" not in media_type)

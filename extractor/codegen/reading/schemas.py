"""Schemas to types: objects and values become declarations with names of their own, the rest is written in place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from extractor.codegen.model.naming import Scope, pascal
from extractor.codegen.model.types import (
    Anything,
    Declaration,
    Enum,
    EnumValue,
    Field,
    Kind,
    ListOf,
    MapOf,
    Named,
    Nullable,
    Object,
    Scalar,
    Type,
    Union,
    nullable,
    strip_null,
    union,
)
from extractor.codegen.model.walk import is_larger
from extractor.codegen.reading.families import families, tag_values
from extractor.codegen.reading.notes import notes
from extractor.codegen.reading.shapes import allows_null, alternatives, guessed_type, is_null, is_object, listed_values
from extractor.oas.document import Document, Node, UnresolvedError, listing, mapping, text
from extractor.oas.pointer import escape
from extractor.oas.schemas.flatten import COMPONENTS, component, joined, named_types
from extractor.oas.schemas.inferred import is_inferred
from extractor.values import replace

DEEPEST = 60
LARGEST = 500  # parts of one type; aliases of aliases may double it each time
_FORMATS = {"date-time": Kind.DATETIME, "date": Kind.DATE, "binary": Kind.FILE}
_PLAIN = frozenset({"string", "integer", "number", "boolean"})
_TELLING = frozenset({"enum", "const", "oneOf", "anyOf", "nullable", "properties"})  # a type is more than its name


class Types:
    """All declarations of a document. Components keep their names; inline structures are named by their place."""

    def __init__(self, document: Document, scope: Scope) -> None:
        self.declarations: dict[str, Declaration] = {}
        self._document = document
        self._scope = scope
        self._names: dict[str, str] = {}
        self._known: dict[str, Type] = {}
        self._open: set[str] = set()
        schemas = mapping(mapping(document.root.get("components")).get("schemas"))
        for key in sorted(map(str, schemas), key=lambda k: pascal(k) != k):
            self._names[key] = scope.claim(pascal(key))
        self._families = families(document, self._names, scope)
        for key in schemas:
            self._component(str(key))

    def convert(self, schema: Any, wish: str, depth: int = 0) -> Type:
        """The type of a schema; ``wish`` names it where it needs a name. Raises ``UnresolvedError``."""
        if not isinstance(schema, dict | Mapping) or not schema or depth > DEEPEST or is_inferred(schema):
            return Anything()  # examples show what there may be, not what else there is
        key = component(schema)
        if key is not None and key in self._names:
            made = self._component(key)
            made = self._families.get(key, made) if isinstance(made, Named) else made
            return nullable(made) if schema.get("nullable") is True else made
        whole = joined(self._document, schema)
        kind = whole.get("type")
        if isinstance(kind, str) and kind in _PLAIN and _TELLING.isdisjoint(whole):
            return self._plain(whole, kind, wish, depth)  # most members are such
        return self._inline(whole, wish, depth)

    def _component(self, key: str) -> Type:
        """A component's type. One that leads back to itself without an object between is anything."""
        if key in self._known:
            return self._known[key]
        name = self._names[key]
        if key in self._open:
            return Anything()
        self._open.add(key)
        try:
            made = self._declared(key, name)
            if is_larger(made, LARGEST):
                raise UnresolvedError(f"a type of more than {LARGEST} parts")
        except UnresolvedError as error:
            self._document.report("schema-skipped", f"/components/schemas/{escape(key)}", name=key, reason=str(error))
            made = Anything()
        self._open.discard(key)
        self._known[key] = made
        return made

    def _declared(self, key: str, name: str) -> Type:
        schema = joined(self._document, {"$ref": f"{COMPONENTS}{escape(key)}"})
        if is_object(schema):
            # Known before its fields are read: a structure may hold itself.
            named = Named(name)
            self._known[key] = nullable(named) if allows_null(schema) else named
        return self._inline(schema, name, 0, claimed=True)

    def _inline(self, schema: Node, wish: str, depth: int, *, claimed: bool = False) -> Type:
        claim: Callable[[], str] = (lambda: wish) if claimed else (lambda: self._scope.claim(pascal(wish)))
        made = self._bare(schema, wish, depth, claim)
        return nullable(made) if allows_null(schema) else made

    def _bare(self, schema: Node, wish: str, depth: int, claim: Callable[[], str]) -> Type:
        """The type without its null."""
        if (values := listed_values(schema)) is not None:
            return self._enum(schema, values, claim)
        if variants := alternatives(schema):
            return self._union(schema, variants, wish, depth, claim)
        members = mapping(schema.get("properties"))
        made = [
            self._object(schema, claim(), depth) if members and k == "object" else self._plain(schema, k, wish, depth)
            for k in named_types(schema) or [guessed_type(schema)]
        ]
        return union(made)

    def _plain(self, schema: Node, kind: str, wish: str, depth: int) -> Type:
        match kind:
            case "string":
                media = text(schema.get("contentMediaType"))
                binary = Kind.FILE if media == "application/octet-stream" else Kind.STRING
                return Scalar(_FORMATS.get(text(schema.get("format")), binary))
            case "integer" | "number" | "boolean":
                return Scalar(Kind(kind))
            case "array":
                return ListOf(self._item(schema, _item_name(wish), depth))
            case "object":
                return MapOf(self._rest(schema, f"{wish}Value", depth) or Anything())
            case _:
                return Anything()

    def _item(self, schema: Node, wish: str, depth: int) -> Type:
        """The type of items: also of those that have a place of their own, where there are no others."""
        first, rest = listing(schema.get("prefixItems")), schema.get("items")
        if not first:
            return self.convert(rest, wish, depth + 1)
        if not mapping(rest) and rest is not False and schema.get("maxItems") != len(first):
            return Anything()
        wanted = [*first, rest] if mapping(rest) else first
        return union([self.convert(s, f"{wish}_{number}", depth + 1) for number, s in enumerate(wanted, 1)])

    def _rest(self, schema: Node, wish: str, depth: int) -> Type | None:
        """The type of members that are not listed, where the schema tells it."""
        rest = mapping(schema.get("additionalProperties")) or mapping(schema.get("unevaluatedProperties"))
        patterns = [s for s in mapping(schema.get("patternProperties")).values() if mapping(s)]
        wanted = [rest, *patterns] if rest else patterns
        made = [self.convert(s, f"{wish}_{n}" if n > 1 else wish, depth + 1) for n, s in enumerate(wanted, 1)]
        return union(made) if made else None

    def _enum(self, schema: Node, values: list[str | int], claim: Callable[[], str]) -> Type:
        kind = Kind.STRING if isinstance(values[0], str) else Kind.INTEGER
        meanings = mapping(schema.get("x-enum-descriptions"))
        described = tuple(EnumValue(v, text(meanings.get(str(v)))) for v in values)
        name = claim()
        self.declarations[name] = Enum(name, kind, described, text(schema.get("description")))
        return Named(name)

    def _union(self, schema: Node, variants: list[Node], wish: str, depth: int, claim: Callable[[], str]) -> Type:
        base = {k: v for k, v in schema.items() if k not in ("oneOf", "anyOf", "description")}
        shared = {"properties", "required", "additionalProperties"} & base.keys()
        made = []
        for number, variant in enumerate((v for v in variants if not is_null(v)), start=1):
            whole = {"allOf": [base, variant]} if shared else variant
            made.append(self.convert(whole, _variant_name(wish, variant, number), depth + 1))
        made_one = self._named(union(made), schema, wish, claim)
        return nullable(made_one) if any(map(is_null, variants)) else made_one

    def _named(self, made: Type, schema: Node, wish: str, claim: Callable[[], str]) -> Type:
        """The union with its name, and with what the document says of its tag."""
        bare = strip_null(made)
        if not isinstance(bare, Union) or bare.name:
            return made
        node = mapping(schema.get("discriminator"))
        tag, own = text(node.get("propertyName")), tag_values(node, self._names, bare.variants)
        name = claim()
        bare = replace(
            bare,
            name=name,
            declared=name in self._names.values(),
            tag=tag or bare.tag,
            mapping=own if tag else bare.mapping,
        )
        return nullable(bare) if isinstance(made, Nullable) else bare

    def _object(self, schema: Node, name: str, depth: int) -> Type:
        required = {str(r) for r in listing(schema.get("required"))}
        # The place is kept now, so that a structure stands in front of those that its fields need.
        self.declarations[name] = Object(name, ())
        fields = tuple(
            self._field(str(key), value, name, depth, required=str(key) in required)
            for key, value in mapping(schema.get("properties")).items()
        )
        additional = self._rest(schema, f"{name}Value", depth)
        self.declarations[name] = Object(name, fields, text(schema.get("description")), additional)
        return Named(name)

    def _field(self, key: str, schema: Any, owner: str, depth: int, *, required: bool) -> Field:
        try:
            made = self.convert(schema, f"{owner}_{key}", depth + 1)
            whole = joined(self._document, mapping(schema))
        except UnresolvedError as error:
            self._document.report("schema-skipped", "", name=f"{owner}.{key}", reason=str(error))
            return Field(key, Anything(), required=required)
        return Field(
            key,
            made,
            required=required,
            description=text(whole.get("description")),
            notes=notes(whole),
            deprecated=whole.get("deprecated") is True,
            read_only=whole.get("readOnly") is True,
            write_only=whole.get("writeOnly") is True,
        )


def _item_name(wish: str) -> str:
    """Pools hold a PoolsItem: dropping the plural is guesswork in all but a few words."""
    return f"{wish}Item"


def _variant_name(wish: str, variant: Node, number: int) -> str:
    return f"{wish}_{text(variant.get('title')) or number}"

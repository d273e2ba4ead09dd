"""Fields and types as schemas, each keyword marked with the column that it was read from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from extractor.api import Facts, Field, Object, ObjectKey, TypeExpr
from extractor.document import Json, Origin
from extractor.oas.schemas.inferred import INFERRED
from extractor.openapi.evidence.ledger import Ledger
from extractor.openapi.schemas.flavor import JSON_TYPES, Flavor
from extractor.openapi.schemas.guesses import GUESSES
from extractor.openapi.schemas.inferred import inferred
from extractor.spill import Series

Node = dict[str, Any]

_STRUCTURED = frozenset({"$ref", "allOf", "anyOf", "oneOf", "properties", "items", "additionalProperties"})


class SchemaBuilder:
    """Builds schemas; ``name`` gives the component name of an object, where it has one."""

    def __init__(
        self,
        flavor: Flavor,
        ledger: Ledger,
        name: Callable[[ObjectKey], str | None],
        *,
        infer: bool = True,
        whole: bool = False,
    ) -> None:
        self.whole = whole
        self.flavor = flavor
        self.ledger = ledger
        self.name = name
        self.infer = infer

    def field(self, f: Field, *, described: bool = True) -> Node:
        """The schema of a field, its description included unless it stands elsewhere (parameters)."""
        extra = self._extra(f, described)
        target = self._target(f)
        if target and f.type.kind == "string":
            extra |= self.flavor.json_text(target)
        type_ = replace(f.type, nullable=True) if f.facts.nullable else f.type
        if target and type_.items is None and type_.kind in {"object", "any"}:
            node = self.flavor.beside(self.flavor.nullable(target) if type_.nullable else target, extra)
        else:
            node = {**self._typed(type_, target, f.facts), **extra}
        self._mark(node, f)
        if self.infer and f.sample and not target:
            self._sampled(node, f)
        return node

    def _sampled(self, node: Node, f: Field) -> None:
        """Add to an open schema what examples show: its type, the members of an object, the items of an array."""
        kind = dict if node.get("type") == "object" else list if node.get("type") == "array" else object
        found = [(value, origin) for value, origin in f.sample if isinstance(value, kind) and value is not None]
        if not found or node.keys() & {"enum", "const", "$ref", "allOf", "anyOf", "additionalProperties"}:
            return
        shown = inferred([value for value, _ in found], self.flavor)
        if kind is list:
            shown = {"items": {**shown["items"], INFERRED: shown[INFERRED]}} if shown["items"] else {}
        for keyword, value in shown.items():
            node[keyword] = value
            self.ledger.mark(node, keyword, [origin for _, origin in found])

    def description(self, f: Field) -> str:
        """The description of a field, without what became keywords unless it is kept whole."""
        return f.description if self.whole or f.brief is None else f.brief

    def _target(self, f: Field) -> Node | None:
        """A reference to the structure that a field holds, or a choice where there are several."""
        names = [self.name(key) for key in (f.object, *f.alternatives) if key]
        options = [self.flavor.reference(name) for name in dict.fromkeys(names) if name]
        if not options:
            return None
        return options[0] if len(options) == 1 else {"allOf" if f.combined else "anyOf": options}

    def _extra(self, f: Field, described: bool) -> Node:
        """Keywords that stand on the field itself, whatever its type."""
        extra: Node = {}
        if described and (told := self.description(f)):
            extra["description"] = told
        if f.facts.default:
            extra["default"] = f.facts.default[0]
        if described and f.facts.deprecated:
            extra["deprecated"] = True
        if described and f.facts.read_only != f.facts.write_only:
            extra["readOnly" if f.facts.read_only else "writeOnly"] = True
        if f.facts.guesses:
            extra["x-guess"] = ", ".join(GUESSES[g] for g in f.facts.guesses)
        return extra

    def _typed(self, t: TypeExpr, target: Node | None, facts: Facts) -> Node:
        """A type with what is said of its values, null among them where the page says so."""
        node = self._plain(t, target, facts)
        return self.flavor.nullable(node) if t.nullable else node

    def _plain(self, t: TypeExpr, target: Node | None, facts: Facts) -> Node:
        """A type with enum, bounds and pattern at the level that they speak of."""
        if t.kind == "array":
            items = self._typed(t.items, target, _for_items(facts)) if t.items else self._open_items(target, facts)
            return {"type": "array", "items": items, **self.flavor.bounds(_level(facts, "array"))}
        if t.kind == "map" and target and not t.items:
            return target  # a "dict" whose fields are described: they are its keys
        if t.kind == "map":
            node: Node = {"type": "object"}
            if t.items:
                node["additionalProperties"] = self._typed(t.items, target, _for_items(facts))
            return node
        if target and t.kind in {"object", "any"}:
            return target
        if target and t.kind == "union":
            scalars = [self._scalar(o, Facts()) for o in t.options if not o.name]
            return self.flavor.any_of([*target.get("anyOf", [target]), *scalars]) if scalars else target
        return {**self._scalar(t, facts), **self._values(facts)}

    def _open_items(self, target: Node | None, facts: Facts) -> Node:
        if target:
            return target
        return self._values(_for_items(facts))

    def _scalar(self, t: TypeExpr, facts: Facts) -> Node:
        if t.kind == "union":
            return self.flavor.any_of([self._typed(o, None, Facts()) for o in t.options])
        if t.kind == "null":
            return self.flavor.null()
        if t.kind == "any":
            return {}
        node: Node = {"type": JSON_TYPES[t.kind]}
        fmt = facts.format or t.format
        if fmt:
            node["format"] = fmt
        if facts.pattern:
            node["pattern"] = facts.pattern
        node.update(self.flavor.bounds(_level(facts, t.kind)))
        return node

    def _values(self, facts: Facts) -> Node:
        if not facts.enum:
            return {}
        if facts.fixed and len(facts.enum) == 1:
            return self.flavor.constant(facts.enum[0].value)
        node: Node = {"enum": [v.value for v in facts.enum]}
        told = {_key(v.value): v.description for v in facts.enum if v.description}
        if told:
            node["x-enum-descriptions"] = told
        return node

    def _mark(self, node: Node, f: Field) -> None:
        """Each keyword to its column; values and bounds come from the description."""
        where = {
            "type": ("type",), "format": ("type", "description"), "items": ("type",), "additionalProperties": ("type",),
            "$ref": ("type", "description"), "allOf": ("type", "description"), "anyOf": ("type",),
            "description": ("description",), "enum": ("description", "range"), "default": ("default", "description"),
            "const": ("description", "range"),
        }  # fmt: skip
        for keyword in node:
            column = next((c for role in where.get(keyword, ("description",)) if (c := f.columns.header(role))), None)
            self.ledger.mark(node, keyword, [f.origin.at_column(column), *f.extra])
        inner = node.get("items")
        if isinstance(inner, dict) and "enum" in inner:
            self.ledger.mark(inner, "enum", [f.origin.at_column(f.columns.header("description"))])

    def object(self, members: Series[Object], is_sent: Callable[[ObjectKey], bool]) -> Node:
        """The schema of a class of equal objects; every member's rows are evidence of its properties. ``is_sent`` says
        of one whether a request body reaches it: what every answer has, a request may lack."""
        first = members[0]
        rows: list[list[Origin]] = [[] for _ in first.fields]
        for member in members:
            for found, f in zip(rows, member.fields, strict=True):
                found.extend((f.origin, *f.extra))
        properties: Node = {}
        node: Node = {"type": "object"}
        only_answered = any(f.facts.answered for f in first.fields) and not any(is_sent(m.key) for m in members)
        needed = [f for f in first.fields if f.required or (only_answered and f.facts.answered)]
        if any(f.name for f in needed):
            node["required"] = list(dict.fromkeys(f.name for f in needed if f.name))
            self.ledger.mark(node, "required", [_required_origin(f) for f in needed])
        node["properties"] = properties
        for position, f in enumerate(first.fields):
            if not f.name:
                continue  # a structure that the object holds all of
            properties[f.name] = self.field(f)
            self.ledger.mark(properties, f.name, rows[position])
        for name in dict.fromkeys(name for member in members for name in member.attributes):
            if _is_plain(properties.get(name)):
                properties[name]["xml"] = {"attribute": True}
        if self.infer:
            self._add_shown(properties, members)
        return self._with_parts(node, first) if any(not f.name for f in first.fields) else node

    def _add_shown(self, properties: Node, members: Series[Object]) -> None:
        """Add the fields that only examples have, by the values of all members."""
        shown: dict[str, list[Field]] = {}
        for f in (f for member in members for f in member.shown if f.name not in properties):
            shown.setdefault(f.name, []).append(f)
        for name, fields in shown.items():
            properties[name] = inferred([value for f in fields for value in f.shown], self.flavor)
            self.ledger.mark(properties, name, [o for f in fields for o in (f.origin, *f.extra)])

    def _with_parts(self, node: Node, o: Object) -> Node:
        """The object beside the structures that it holds all of."""
        held = [(f, target) for f in o.fields if not f.name and (target := self._target(f)) is not None]
        parts: list[Node] = [*(target for _, target in held), *([node] if node["properties"] else [])]
        for index, (f, _) in enumerate(held):
            self.ledger.mark(parts, index, (f.origin, *f.extra))
        return {"allOf": parts} if parts else {"type": "object"}


def _is_plain(node: Node | None) -> bool:
    """Whether a schema is one of a value that an attribute may hold."""
    return node is not None and _STRUCTURED.isdisjoint(node) and node.get("type") not in {"object", "array"}


def _required_origin(f: Field) -> Origin:
    return f.origin.at_column(f.columns.header("required"))


def _key(value: Json) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _for_items(facts: Facts) -> Facts:
    """What speaks of the items of an array: its values and their form, not the number of items."""
    bounds = tuple((k, v) for k, v in facts.bounds if not k.endswith("Items"))
    return Facts(enum=facts.enum, bounds=bounds, pattern=facts.pattern, format=facts.format, guesses=facts.guesses)


def _level(facts: Facts, kind: str) -> tuple[tuple[str, int | float], ...]:
    """The bounds that fit a type: lengths for strings, counts for arrays, limits for numbers."""
    if kind == "string":
        return tuple(b for b in facts.bounds if b[0].endswith("Length"))
    if kind == "array":
        return tuple(b for b in facts.bounds if b[0].endswith("Items"))
    if kind in {"integer", "number"}:
        return tuple(b for b in facts.bounds if not b[0].endswith(("Length", "Items")))
    return ()

"""What answers must be like, as data that the runtime holds against them: a constant a structure, and one a union."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.codegen.model.dispatch import choices
from extractor.codegen.model.package import Form, Operation, Package, Response
from extractor.codegen.model.types import (
    Anything,
    Enum,
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
)
from extractor.codegen.model.walk import parts, reached
from extractor.codegen.targets.typescript.literals import literal, string
from extractor.codegen.targets.typescript.names import INHERITED, Names
from extractor.values import dataclass

_KINDS = {Kind.INTEGER: "number", Kind.NUMBER: "number", Kind.BOOLEAN: "boolean"}
_HEAD = """/** What answers must be like. */

import type { Shape as shape } from "./runtime/shapes.js";
"""


@dataclass(frozen=True, slots=True)
class Shapes:
    """Writes the shapes of types."""

    package: Package
    names: Names

    def structures(self) -> tuple[str, ...]:
        """The structures that answers hold."""
        types = [t for o in self.package.operations for t in _read(o)]
        found = reached(types, self.package.declarations)
        return tuple(n for n, d in self.package.declarations.items() if n in found and isinstance(d, Object))

    def module(self) -> str:
        """The module of all shapes that have a name; each may name others that stand behind it."""
        texts = [_HEAD]
        texts += [f"\nexport const {self.names.classes[n]}: shape = {self._structure(n)};\n" for n in self.structures()]
        texts += [f"\nexport const {self.names.unions[u]}: shape = {self._union(u)};\n" for u in self._unions()]
        return "".join(texts) if len(texts) > 1 else f"{_HEAD}\nexport type None = shape;\n"

    def of(self, type_: Type, home: str = "shapes.") -> str:
        """The shape of a type as an expression; inside the module itself, which is no home, names are read late."""
        match type_:
            case Named(name):
                return self._named(name, home)
            case Union() if type_ in self.names.unions:
                return _late(self.names.unions[type_], home)
            case Union():
                return self._union(type_, home)
            case Scalar(kind):
                return string(_KINDS.get(kind, "string"))
            case ListOf(item):
                return f"{{ list: {self.of(item, home)} }}"
            case MapOf(value):
                return f"{{ members: {{}}, rest: {self.of(value, home)} }}"
            case Nullable(inner):
                return f"{{ maybe: {self.of(inner, home)} }}"
            case _:
                return '"any"'

    def answers(self, responses: tuple[Response, ...]) -> str:
        """The shapes of answers by status; nothing where none has one."""
        found = {r.status: self.of(r.content.type) for r in responses if _is_json(r) and r.content is not None}
        told = [f"{string(status)}: {shape}" for status, shape in found.items() if shape != '"any"']
        return f"{{ {', '.join(told)} }}" if told else ""

    def _named(self, name: str, home: str) -> str:
        made = self.package.declarations[name]
        if isinstance(made, Enum):
            return '"string"' if made.kind is Kind.STRING else '"number"'
        return _late(self.names.classes[name], home)

    def _structure(self, name: str) -> str:
        made = self.package.declarations[name]
        assert isinstance(made, Object)
        members = "".join(f"    {_key(f.name)}: {self._member(f)},\n" for f in made.fields)
        required = [f.name for f in made.fields if f.required]
        lines = [f"  members: {{\n{members}  }},\n" if members else "  members: {},\n"]
        lines += [f"  required: {literal([*required])},\n"] if required else []
        if made.additional is not None and not isinstance(made.additional, Anything):
            lines.append(f"  rest: {self.of(made.additional, '')},\n")
        return f"{{\n{''.join(lines)}}}"

    def _member(self, field: Field) -> str:
        made = self.of(field.type, "")
        return f"{made} as const" if field.name in INHERITED and not made.startswith("()") else made

    def _union(self, union: Union, home: str = "") -> str:
        one = ", ".join(self.of(v, home) for v in union.variants)
        found = {c.number: dict(c.tags) for c in choices(union, self.package.declarations) if c.tags}
        tags = ", ".join(f"{n}: {literal({k: list(v) for k, v in told.items()})}" for n, told in found.items())
        return f"{{ one: [{one}]{f', tags: {{ {tags} }}' if tags else ''} }}"

    def _unions(self) -> Iterator[Union]:
        """The unions with a name that answers hold."""
        todo: list[Type] = [t for o in self.package.operations for t in _read(o)]
        for name in self.structures():
            made = self.package.declarations[name]
            assert isinstance(made, Object)
            todo += [f.type for f in made.fields] + ([made.additional] if made.additional is not None else [])
        found: set[Type] = set()
        while todo:
            found.add(type_ := todo.pop())
            todo.extend(parts(type_))
        yield from (u for u in self.names.unions if u in found)


def _key(name: str) -> str:
    return literal({name: None}).removeprefix("{ ").removesuffix(": null }")


def _late(name: str, home: str) -> str:
    return f"{home}{name}" if home else f"() => {name}"


def _is_json(response: Response) -> bool:
    return response.content is not None and response.content.form not in (Form.BINARY, Form.TEXT)


def _read(operation: Operation) -> Iterator[Type]:
    """The types of what answers hold."""
    yield from (r.content.type for r in operation.success if r.content is not None and _is_json(r))
    if operation.stream:
        yield operation.stream.item

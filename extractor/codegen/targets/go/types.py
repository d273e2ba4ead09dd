"""Types of the code model in Go. Members that may be left out are pointers, slices, maps or ``Optional``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extractor.codegen.model.package import Content, Form, Package, Response
from extractor.codegen.model.types import (
    Anything,
    Declaration,
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
    strip_null,
    union,
)
from extractor.codegen.targets.go.names import Names
from extractor.codegen.writing.order import knots
from extractor.codegen.writing.unions import Unions
from extractor.values import dataclass

SCALARS = {
    Kind.STRING: "string",
    Kind.INTEGER: "int64",
    Kind.NUMBER: "float64",
    Kind.BOOLEAN: "bool",
    Kind.DATETIME: "DateTime",
    Kind.DATE: "Date",
    Kind.FILE: "File",
}


@dataclass(frozen=True, slots=True)
class Typing:
    """Writes types; ``unions`` names those that need a declaration of their own. ``knot`` tells which structures hold
    each other by value, so that a member between them is a pointer.
    """

    names: Names
    declarations: Mapping[str, Declaration]
    unions: Unions
    knot: Mapping[str, int]

    def member(self, field: Field, owner: Object) -> str:
        """The type of a member."""
        bare = strip_null(field.type)
        if isinstance(bare, Named) and self.knot[bare.name] == self.knot[owner.name]:
            pointer = f"*{self.written(bare)}"
            return f"Optional[{pointer}]" if isinstance(field.type, Nullable) and not field.required else pointer
        return self.written(field.type) if field.required else self.optional(field.type)

    def written(self, type_: Type) -> str:
        """The type of a value that must be there; null is a nil pointer."""
        match type_:
            case Anything():
                return "any"
            case Scalar(kind):
                return SCALARS[kind]
            case Named(name):
                return self.names.types[name]
            case ListOf(item):
                return f"[]{self.written(item)}"
            case MapOf(value):
                return f"map[string]{self.written(value)}"
            case Union():
                return self.unions.name(type_, self._plain)
            case Nullable(inner):
                return self._pointer(inner)

    def optional(self, type_: Type) -> str:
        """The type of a value that may be left out: null and left out differ where null is allowed."""
        if isinstance(type_, Nullable | Anything):
            return f"Optional[{self.written(strip_null(type_))}]"
        return self._pointer(type_)

    def _pointer(self, type_: Type) -> str:
        written = self.written(type_)
        return written if written.startswith(("[]", "map[")) or written == "any" else f"*{written}"

    def word(self, type_: Type) -> str:
        """A word for a type, as part of a name."""
        return self.unions.word(type_, self._plain)

    def _plain(self, type_: Type) -> str:
        written = self.written(type_)
        return f"{written[:1].upper()}{written[1:]}"

    def content(self, content: Content) -> str:
        """The type of an answer's content; structures are pointers."""
        if content.form is Form.BINARY:
            return "[]byte"
        return "string" if content.form is Form.TEXT else self.result(content.type)

    def result(self, type_: Type) -> str:
        """The type that a method gives: structures as pointers, everything else as it is."""
        return f"*{self.written(type_)}" if self._is_structure(type_) else self.written(type_)

    def _is_structure(self, type_: Type) -> bool:
        return isinstance(type_, Named) and not isinstance(self.declarations[type_.name], Enum)

    def returned(self, responses: tuple[Response, ...]) -> str:
        """What a method gives for all its successes; nothing where none has content."""
        contents = [r.content for r in responses if r.content is not None]
        kinds = dict.fromkeys(map(self.content, contents))
        if len(kinds) < 2:
            return next(iter(kinds), "")
        if all(c.form not in (Form.BINARY, Form.TEXT) for c in contents):
            return self.result(union([c.type for c in contents]))
        return "[]byte"


def typing(package: Package, names: Names) -> Typing:
    """The typing of a package."""
    groups = enumerate(knots(package.declarations, _held))
    knot = {name: number for number, group in groups for name in group}
    return Typing(names, package.declarations, Unions(names.globals), knot)


def _held(declaration: Declaration) -> Iterator[str]:
    """The declarations that a structure holds by value: what must be there, and what may be left out or null."""
    for field in declaration.fields if isinstance(declaration, Object) else ():
        bare = strip_null(field.type)
        if isinstance(bare, Named) and field.required != isinstance(field.type, Nullable):
            yield bare.name

"""Types of the code model in Rust."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.codegen.model.package import Content, Form, Package, Response
from extractor.codegen.model.types import Enum, Kind, ListOf, MapOf, Named, Nullable, Object, Scalar, Type, Union, union
from extractor.codegen.targets.rust.names import Names
from extractor.codegen.targets.rust.sizes import large
from extractor.codegen.writing.order import knots
from extractor.codegen.writing.unions import Unions
from extractor.values import dataclass

SCALARS = {
    Kind.STRING: "String",
    Kind.INTEGER: "i64",
    Kind.NUMBER: "f64",
    Kind.BOOLEAN: "bool",
    Kind.DATETIME: "DateTime",
    Kind.DATE: "Date",
    Kind.FILE: "File",
}
_SHORT = {"String": "String", "i64": "Integer", "f64": "Number", "bool": "Boolean"}
_TEXTS = (Kind.STRING, Kind.DATETIME, Kind.DATE)


@dataclass(frozen=True, slots=True)
class Typing:
    """Writes types. ``knot`` tells which declarations need each other, so that a member between them is boxed, as
    ``large`` ones are; ``unions`` names those that need a declaration of their own.
    """

    names: Names
    package: Package
    knot: Mapping[str, int]
    large: frozenset[str]
    unions: Unions

    def written(self, type_: Type, owner: str = "", module: str = "") -> str:
        """The type as Rust; ``owner`` is the structure that holds it by value, ``module`` stands before models."""
        match type_:
            case Scalar(kind):
                return SCALARS[kind]
            case Named(name):
                made = f"{module}{self.names.types[name]}"
                boxed = owner and (name in self.large or self.knot[name] == self.knot[owner])
                return f"Box<{made}>" if boxed else made
            case ListOf(item):
                return f"Vec<{self.written(item, module=module)}>"
            case MapOf(value):
                return f"BTreeMap<String, {self.written(value, module=module)}>"
            case Nullable(inner):
                return f"Option<{self.written(inner, owner, module)}>"
            case Union():
                return f"{module}{self.unions.name(type_, self._plain)}"
            case _:
                return "Value"

    def word(self, type_: Type) -> str:
        """A word for a type, as part of a name."""
        return self.unions.word(type_, self._plain)

    def _plain(self, type_: Type) -> str:
        written = self.written(type_)
        return _SHORT.get(written, written)

    def argument(self, type_: Type, module: str = "models::") -> str:
        """The type of an argument: texts in any form that makes one."""
        made = self.written(type_, module=module)
        return f"impl Into<{made}>" if self.converts(type_) else made

    def converts(self, type_: Type) -> bool:
        """Whether an argument of the type is converted."""
        if isinstance(type_, Named):
            declared = self.package.declarations[type_.name]
            return isinstance(declared, Enum) and declared.kind is Kind.STRING
        return isinstance(type_, Scalar) and type_.kind in _TEXTS

    def has_default(self, type_: Type) -> bool:
        """Whether there is an empty value; values of documented lists and of unions have none."""
        match type_:
            case Named(name):
                declared = self.package.declarations[name]
                return isinstance(declared, Object) and self.is_default(declared)
            case Union():
                return False
            case _:
                return True

    def is_default(self, declared: Object) -> bool:
        """Whether a structure has an empty value: all that it must hold has one. One that holds itself has none."""
        required = [f.type for f in declared.fields if f.required]
        inside = {t.name for t in required if isinstance(t, Named)}
        if any(self.knot[n] == self.knot[declared.name] for n in inside):
            return False
        return all(map(self.has_default, required))

    def content(self, content: Content | None) -> str:
        """The type of an answer's content."""
        if content is None:
            return "()"
        plain = {Form.BINARY: "Bytes", Form.TEXT: "String"}
        return plain.get(content.form) or self.written(content.type, module="models::")

    def returned(self, responses: tuple[Response, ...]) -> tuple[str, str]:
        """What a call gives, and the method that reads it."""
        kinds = {self.content(r.content): r.content for r in responses} or {"()": None}
        contents = [c for c in kinds.values() if c is not None]
        if not contents:
            return "()", "nothing"
        forms = {c.form for c in contents}
        if forms <= {Form.TEXT} or (len(kinds) > 1 and forms & {Form.BINARY, Form.TEXT}) or Form.BINARY in forms:
            return ("String", "text") if forms == {Form.TEXT} else ("Bytes", "bytes")
        made = self.written(union([c.type for c in contents]), module="models::")
        return (f"Option<{made}>", "json_or_nothing") if "()" in kinds else (made, "json")


def typing(package: Package, names: Names) -> Typing:
    """The typing of a package."""
    groups = list(knots(package.declarations))
    knot = {name: number for number, group in enumerate(groups) for name in group}
    return Typing(names, package, knot, large(package.declarations, groups), Unions(names.globals))

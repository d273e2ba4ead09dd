"""Types and values of the code model in TypeScript."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from extractor.codegen.model.dispatch import fitting
from extractor.codegen.model.fits import fits
from extractor.codegen.model.package import Content, Form
from extractor.codegen.model.types import (
    Anything,
    Declaration,
    Enum,
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
from extractor.codegen.targets.typescript.literals import key, literal, string
from extractor.codegen.targets.typescript.names import Names
from extractor.oas.document import Json
from extractor.values import dataclass

# Moments stay text: a ``Date`` forgets the zone and the digits behind the millisecond.
SCALARS = {
    Kind.STRING: "string",
    Kind.INTEGER: "number",
    Kind.NUMBER: "number",
    Kind.BOOLEAN: "boolean",
    Kind.DATETIME: "string",
    Kind.DATE: "string",
    Kind.FILE: "Binary",
}
FILE_OR_TEXT = "Binary | string"  # a file in a structure that forms and JSON share


@dataclass(frozen=True, slots=True)
class Typing:
    """Writes types and values; ``module`` is put in front of the names of models, ``file`` is what a file may be."""

    names: Names
    declarations: Mapping[str, Declaration]
    module: str = "models."
    file: str = SCALARS[Kind.FILE]

    def written(self, type_: Type) -> str:
        """The type as TypeScript."""
        match type_:
            case Anything():
                return "unknown"
            case Scalar(kind):
                return self.file if kind is Kind.FILE else SCALARS[kind]
            case Named(name):
                return f"{self.module}{self.names.classes[name]}"
            case ListOf(item):
                inner = self.written(item)
                alone = not isinstance(item, Union | Nullable) and inner != FILE_OR_TEXT
                return f"{inner}[]" if alone else f"({inner})[]"
            case MapOf(value):
                return f"Record<string, {self.written(value)}>"
            case Union() if type_ in self.names.unions:
                return f"{self.module}{self.names.unions[type_]}"
            case Union():
                return self.variants(type_)
            case Nullable(inner):
                return _either((self.written(inner), "null"))

    def variants(self, union: Union) -> str:
        """The types of a union."""
        return _either(map(self.written, union.variants))

    def content(self, content: Content | None, *, sent: bool = False) -> str:
        """The type of content: bytes are sent as a file or a buffer."""
        if content is None:
            return "undefined"
        if content.form is Form.BINARY:
            return "Binary" if sent else "Uint8Array<ArrayBuffer>"
        return "string" if content.form is Form.TEXT else self.written(content.type)

    def expression(self, value: Json, type_: Type) -> str:
        """A JSON value as a caller would write it; one that does not fit the type is forced into it."""
        if not fits(value, type_, self.declarations):
            return f"{literal(value)} as never"
        return self._fitting(value, type_)

    def _fitting(self, value: Json, type_: Type) -> str:
        match type_, value:
            case Nullable(inner), _:
                return "null" if value is None else self._fitting(value, inner)
            case ListOf(item), list():
                return "[" + ", ".join(self._fitting(v, item) for v in value) + "]"
            case MapOf(item), dict():
                return _object({k: self._fitting(v, item) for k, v in value.items()})
            case Union(), _:
                return self._fitting(value, fitting(value, type_, self.declarations))
            case Named(name), dict():
                return self._declared(value, self.declarations[name])
            case Scalar(Kind.FILE), str():
                return f"new Blob([{string(value)}])"
            case _:
                return literal(value)

    def _declared(self, value: dict[str, Json], declaration: Declaration) -> str:
        if isinstance(declaration, Enum):
            return literal(value)
        known = {f.name: f.type for f in declaration.fields}
        extra = declaration.additional
        made = {k: self._fitting(v, known[k]) if k in known else literal(v) for k, v in value.items()}
        # Members that the type does not list are kept on the wire; the compiler would not take them.
        loose = extra is None and not known.keys() >= value.keys()
        return f"{_object(made)} as {self.module}{self.names.classes[declaration.name]}" if loose else _object(made)


def _object(members: Mapping[str, str]) -> str:
    if not members:
        return "{}"
    shown = (f"{'[' + string(k) + ']' if k == '__proto__' else key(k)}: {v}" for k, v in members.items())
    return "{ " + ", ".join(shown) + " }"


def _either(types: Iterable[str]) -> str:
    return " | ".join(dict.fromkeys(types))


def index_type(declaration: Object, typing: Typing) -> str:
    """The type of members that are not listed; the listed ones must fit it too."""
    assert declaration.additional is not None
    fields = [typing.written(f.type) for f in declaration.fields]
    absent = [] if all(f.required for f in declaration.fields) else ["undefined"]
    return _either((typing.written(declaration.additional), *fields, *absent))

"""Types of the code model as Python annotations, and JSON values as typed expressions."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.codegen.model.dispatch import fitting
from extractor.codegen.model.fits import Declarations, fits
from extractor.codegen.model.types import (
    Anything,
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
    strip_null,
)
from extractor.codegen.targets.python.literals import literal, string
from extractor.codegen.targets.python.names import Names
from extractor.oas.document import Json
from extractor.values import dataclass

SCALARS = {
    Kind.STRING: "str",
    Kind.INTEGER: "int",
    Kind.NUMBER: "float",
    Kind.BOOLEAN: "bool",
    Kind.DATETIME: "datetime",
    Kind.DATE: "date",
    Kind.FILE: "File",
}


@dataclass(frozen=True, slots=True)
class Typing:
    """Writes types and values; ``module`` is put in front of the names of models."""

    names: Names
    declarations: Declarations
    module: str = "models."

    def annotation(self, type_: Type) -> str:
        """The type as an annotation that is a valid expression too."""
        match type_:
            case Anything():
                return "Any"
            case Scalar(kind):
                return SCALARS[kind]
            case Named(name):
                return f"{self.module}{self.names.classes[name]}"
            case ListOf(item):
                return f"list[{self.annotation(item)}]"
            case MapOf(value):
                return f"dict[str, {self.annotation(value)}]"
            case Union() if type_ in self.names.unions:
                return f"{self.module}{self.names.unions[type_]}"
            case Union(variants):
                return " | ".join(dict.fromkeys(map(self.annotation, variants)))
            case Nullable(inner):
                return f"{self.annotation(inner)} | None"

    def accepted(self, type_: Type) -> str:
        """The annotation of what a caller may give: plain values for enums, names and values for structures. A list of
        one structure is one of a union too, so what holds several is any sequence."""
        made = " | ".join(dict.fromkeys((self.annotation(type_), *self._plain(type_))))
        whole = strip_null(type_)
        return made.replace("list[", "Sequence[") if isinstance(whole, ListOf) and _is_mixed(whole.item) else made

    def _plain(self, type_: Type) -> Iterator[str]:
        match type_:
            case Named(name):
                declared = self.declarations[name]
                yield SCALARS[declared.kind] if isinstance(declared, Enum) else "Mapping[str, Any]"
            case ListOf(item):
                yield from (f"list[{made}]" for made in self._plain(item))
            case Nullable(inner):
                yield from self._plain(inner)
            case Union(variants):
                yield from (made for v in variants if isinstance(v, Named) for made in self._plain(v))

    def expression(self, value: Json, type_: Type) -> str:  # noqa: PLR0911 - a row a type
        """A JSON value as a caller would write it; one that does not fit the type is written as it is."""
        if not fits(value, type_, self.declarations):
            return literal(value)
        match type_, value:
            case Nullable(inner), _:
                return "None" if value is None else self.expression(value, inner)
            case ListOf(item), list():
                return "[" + ", ".join(self.expression(v, item) for v in value) + "]"
            case MapOf(item), dict():
                return "{" + ", ".join(f"{string(k)}: {self.expression(v, item)}" for k, v in value.items()) + "}"
            case Union(), _:
                return self.expression(value, fitting(value, type_, self.declarations))
            case Named(name), _:
                return self._declared(value, name)
            case Scalar(Kind.DATETIME | Kind.DATE as kind), str():
                return f"{SCALARS[kind]}.fromisoformat({string(value)})"
            case Scalar(Kind.FILE), str():
                return f"File({value.encode('utf-8', 'replace')!r})"
            case _:
                return literal(value)

    def _declared(self, value: Json, name: str) -> str:
        declaration = self.declarations[name]
        cls = f"{self.module}{self.names.classes[name]}"
        if isinstance(declaration, Enum):
            member = self.names.members[name].get(value) if isinstance(value, str | int) else None
            return f"{cls}.{member}" if member else f"{cls}({literal(value)})"
        assert isinstance(value, dict)
        return f"{cls}({', '.join(self._arguments(value, declaration))})"

    def _arguments(self, value: dict[str, Json], declaration: Object) -> list[str]:
        known = {f.name: f.type for f in declaration.fields}
        fields = self.names.fields[declaration.name]
        given = [f"{fields[n]}={self.expression(v, known[n])}" for n, v in value.items() if n in known]
        rest = {n: v for n, v in value.items() if n not in known}
        return [*given, f"**{literal(rest)}"] if rest else given


def _is_mixed(item: Type) -> bool:
    return isinstance(strip_null(item), Union)

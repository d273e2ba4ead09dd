"""Types of the code model as Java's, and the codecs that read and write them."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.codegen.model.types import Kind, ListOf, MapOf, Named, Nullable, Scalar, Type, Union
from extractor.codegen.writing.unions import Unions
from extractor.values import dataclass

_SCALARS = {
    Kind.STRING: ("String", "STRING"),
    Kind.INTEGER: ("Long", "LONG"),
    Kind.NUMBER: ("Double", "DOUBLE"),
    Kind.BOOLEAN: ("Boolean", "BOOLEAN"),
    Kind.DATETIME: ("Timestamp", "TIMESTAMP"),
    Kind.DATE: ("Day", "DAY"),
    Kind.FILE: ("FileContent", "FILE"),
}


@dataclass(frozen=True, slots=True)
class Typing:
    """Writes types; ``classes`` are names in code by those of declarations, ``unions`` those of further classes."""

    classes: Mapping[str, str]
    unions: Unions

    def type(self, type_: Type) -> str:
        """The type, boxed, as null is a value of its own."""
        match type_:
            case Scalar(kind):
                return _SCALARS[kind][0]
            case Named(name):
                return self.classes[name]
            case ListOf(item):
                return f"List<{self.type(item)}>"
            case MapOf(value):
                return f"Map<String, {self.type(value)}>"
            case Nullable(inner):
                return self.type(inner)
            case Union():
                return self.unions.name(type_, self.type)
            case _:
                return "JsonNode"

    def codec(self, type_: Type) -> str:
        """The expression of the codec."""
        match type_:
            case Scalar(kind):
                return f"Codec.{_SCALARS[kind][1]}"
            case Named(name):
                return f"{self.classes[name]}.CODEC"
            case ListOf(item):
                return f"Codec.list({self.codec(item)})"
            case MapOf(value):
                return f"Codec.map({self.codec(value)})"
            case Nullable(inner):
                return self.codec(inner)
            case Union():
                return f"{self.unions.name(type_, self.type)}.CODEC"
            case _:
                return "Codec.JSON"

    def word(self, type_: Type) -> str:
        """A word for a type, as part of a name."""
        return self.unions.word(type_, self.type)

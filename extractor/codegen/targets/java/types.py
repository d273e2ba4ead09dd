"""Types of the code model as Java's, and the codecs that read and write them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from extractor.codegen.types import Kind, ListOf, MapOf, Named, Nullable, Scalar, Type, Union

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
    """Writes types; ``classes`` are names in code by those of declarations."""

    classes: Mapping[str, str]

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
                return "OneOf"
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
                return "Codec.ONE_OF"
            case _:
                return "Codec.JSON"

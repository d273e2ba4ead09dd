"""Types of the code model as Java's, and the codecs that read and write them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extractor.codegen.naming import Scope, shorten
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
    """Writes types; ``classes`` are names in code by those of declarations, ``scope`` gives further ones. ``unions``
    collects those that need a class of their own, by their variants.
    """

    classes: Mapping[str, str]
    scope: Scope
    unions: dict[Union, str] = field(default_factory=dict)

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
                return self._union(type_)
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
                return f"{self._union(type_)}.CODEC"
            case _:
                return "Codec.JSON"

    def _union(self, type_: Union) -> str:
        if type_ not in self.unions:
            parts = [self.word(v) for v in type_.variants]
            self.unions[type_] = self.scope.claim(shorten("Or".join(parts)))
        return self.unions[type_]

    def word(self, type_: Type) -> str:
        """A word for a type, as part of a name."""
        match type_:
            case ListOf(item):
                return f"{self.word(item)}List"
            case MapOf(value):
                return f"{self.word(value)}Map"
            case Nullable(inner):
                return self.word(inner)
            case _:
                return self.type(type_)

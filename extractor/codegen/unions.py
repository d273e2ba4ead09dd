"""Names of unions, for languages in which a value of several types needs a declaration of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from extractor.codegen.naming import Scope, shorten
from extractor.codegen.types import ListOf, MapOf, Nullable, Type, Union


@dataclass(frozen=True, slots=True)
class Unions:
    """Names by unions, given when one is first needed, so that a package has only those that its files need.

    ``scope`` keeps them apart from all others of the package; ``plain`` is the word for a type without parts.
    """

    scope: Scope
    made: dict[Union, str] = field(default_factory=dict)

    def name(self, union: Union, plain: Callable[[Type], str]) -> str:
        """The name of a union: ``StringOrPet``."""
        if union not in self.made:
            parts = [self.word(v, plain) for v in union.variants]
            self.made[union] = self.scope.claim(shorten("Or".join(parts)))
        return self.made[union]

    def word(self, type_: Type, plain: Callable[[Type], str]) -> str:
        """A word for a type, as part of a name: ``PetList``."""
        match type_:
            case ListOf(item):
                return f"{self.word(item, plain)}List"
            case MapOf(value):
                return f"{self.word(value, plain)}Map"
            case Union():
                return self.name(type_, plain)
            case Nullable(inner):
                return self.word(inner, plain)
            case _:
                return plain(type_)

    def each(self) -> Iterator[tuple[Union, str]]:
        """All unions with their names; declaring one may need further ones, which follow."""
        done: set[Union] = set()
        while left := [u for u in self.made if u not in done]:
            for union in left:
                done.add(union)
                yield union, self.made[union]

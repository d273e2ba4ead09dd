"""Names of unions, for languages in which a value of several types needs a declaration of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extractor.codegen.model.naming import LONGEST, Scope, pascal
from extractor.codegen.model.package import Package
from extractor.codegen.model.types import ListOf, MapOf, Named, Nullable, Object, Type, Union
from extractor.codegen.model.walk import parts
from extractor.values import dataclass, field

UNWIELDY = 2 * LONGEST  # an error may have the answers of hundreds of operations


def named_unions(package: Package) -> dict[Union, str]:
    """The unions that get a name of their own also where the language can do without: those that the document names,
    and those of several structures; in the order of their use.
    """
    found: dict[Union, str] = {}
    todo = list(reversed(list(_types(package))))
    while todo:
        type_ = todo.pop()
        if isinstance(type_, Union) and type_.name and (type_.declared or _structures(type_, package) > 1):
            found[type_] = type_.name if type_.declared else found.get(type_, type_.name)
        todo.extend(parts(type_))
    return found


def _structures(union: Union, package: Package) -> int:
    named = [v for v in union.variants if isinstance(v, Named)]
    return sum(isinstance(package.declarations[v.name], Object) for v in named) + sum(
        isinstance(v, MapOf) for v in union.variants
    )


def _types(package: Package) -> Iterator[Type]:
    for declaration in package.declarations.values():
        if isinstance(declaration, Object):
            yield from (f.type for f in declaration.fields)
            yield from [declaration.additional] if declaration.additional is not None else []
    for operation in package.operations:
        yield from (p.type for p in operation.parameters)
        contents = [r.content for r in (*operation.success, *operation.errors)]
        yield from (c.type for c in [operation.body.content if operation.body else None, *contents] if c)
        yield from [operation.stream.item] if operation.stream else []


@dataclass(frozen=True, slots=True)
class Unions:
    """Names by unions, given when one is first needed, so that a package has only those that its files need.

    ``scope`` keeps them apart from all others of the package; ``plain`` is the word for a type without parts.
    """

    scope: Scope
    made: dict[Union, str] = field(default_factory=dict)

    def name(self, union: Union, plain: Callable[[Type], str]) -> str:
        """The name of a union: its own, or ``StringOrPet``; one of very many types is ``PetOrOther``."""
        if union not in self.made:
            words = [self.word(v, plain) for v in union.variants]
            joined = "Or".join(words)
            if union.name and (union.declared or len(joined) > LONGEST):
                joined = pascal(union.name)
            elif len(joined) > UNWIELDY:
                joined = f"{words[0]}OrOther"
            self.made[union] = self.scope.claim(joined)
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

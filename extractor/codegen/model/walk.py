"""Which declarations a type reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from extractor.codegen.model.types import Declaration, ListOf, MapOf, Named, Nullable, Object, Type, Union


def parts(type_: Type) -> Iterator[Type]:
    """The types that a type is made of, without those of declarations."""
    match type_:
        case ListOf(inner) | MapOf(inner) | Nullable(inner):
            yield inner
        case Union(variants):
            yield from variants
        case _:
            return


def is_larger(type_: Type, most: int) -> bool:
    """Whether a type is made of more parts, without those of declarations."""
    todo, seen = [type_], 0
    while todo and seen <= most:
        todo.extend(parts(todo.pop()))
        seen += 1
    return seen > most


def names(type_: Type) -> Iterator[str]:
    """The declarations that a type names itself."""
    if isinstance(type_, Named):
        yield type_.name
    for part in parts(type_):
        yield from names(part)


def members(declaration: Declaration) -> Iterator[Type]:
    """The types of what an object holds; none of other declarations."""
    if isinstance(declaration, Object):
        yield from (f.type for f in declaration.fields)
        if declaration.additional is not None:
            yield declaration.additional


def needed(declaration: Declaration) -> Iterator[str]:
    """The declarations that one names in its members."""
    return (name for type_ in members(declaration) for name in names(type_))


def reached(types: Iterable[Type], declarations: Mapping[str, Declaration]) -> set[str]:
    """All declarations that the types need, through others too."""
    todo = [name for type_ in types for name in names(type_)]
    found: set[str] = set()
    while todo:
        name = todo.pop()
        if name in found or name not in declarations:
            continue
        found.add(name)
        todo.extend(needed(declarations[name]))
    return found


def named(type_: Type, classes: Mapping[str, str], unions: Mapping[Union, str]) -> Iterator[str]:
    """The names in code of the classes and of the named unions that a type is made of."""
    if isinstance(type_, Named):
        yield classes[type_.name]
    elif isinstance(type_, Union) and type_ in unions:
        yield unions[type_]
    else:
        for part in parts(type_):
            yield from named(part, classes, unions)


def named_inside(declaration: Declaration, classes: Mapping[str, str], unions: Mapping[Union, str]) -> Iterator[str]:
    """Likewise of what the members of a declaration are made of."""
    return (name for type_ in members(declaration) for name in named(type_, classes, unions))

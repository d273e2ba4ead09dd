"""Which structure of a union reads a value: by tags, then by members that must be there, then by those that it knows.
A member of another kind of JSON (a text for a number) is none that it knows.

oneOf: [{kind: const "cat", …}, {kind: const "dog", …}], {"kind": "dog"}  -> the second
oneOf: [{required: [a]}, {required: [b]}], {"b": 1}                       -> the second
the first again, {"kind": "cow"}                                          -> none: the value stays as it is
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.codegen.model.fits import fits
from extractor.codegen.model.types import (
    Declaration,
    Enum,
    Kind,
    ListOf,
    MapOf,
    Named,
    Object,
    Scalar,
    Type,
    Union,
    strip_null,
)
from extractor.oas.document import Json
from extractor.values import dataclass

Declarations = Mapping[str, Declaration]
Values = tuple[str | int, ...]
_OF_KIND: Mapping[str, Json] = {"number": 1, "boolean": True, "string": "", "array": [], "object": {}}
_SCALARS = {Kind.INTEGER: "number", Kind.NUMBER: "number", Kind.BOOLEAN: "boolean"}


@dataclass(frozen=True, slots=True)
class Choice:
    """A structure of a union: its place among the variants; the values of members that only it may have; the members
    that must be there, and all that it knows; the kinds of JSON of those that others have in another kind.
    """

    number: int
    tags: tuple[tuple[str, Values], ...] = ()
    required: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    kinds: tuple[tuple[str, str], ...] = ()


def choices(union: Union, declarations: Declarations) -> tuple[Choice, ...]:
    """The structures of a union, in its order. Maps know no member, and are the last resort."""
    found = {n: d for n, v in enumerate(union.variants) if (d := _structure(v, declarations)) is not None}
    values = {n: dict(_values(d, declarations)) for n, d in found.items()}
    mapped = _mapped(union, found)
    for number in found if mapped else ():
        others = {v for n, each in mapped.items() if n != number for v in each}
        own = (v for v in values[number].pop(union.tag, ()) if v not in others)
        if told := tuple(dict.fromkeys((*mapped.get(number, ()), *own))):
            values[number][union.tag] = told
    kinds = {n: dict(_kinds(d, declarations)) for n, d in found.items()}
    made = [
        Choice(n, tuple(_tags(n, values, union.tag)), _required(d), _members(d), tuple(_telling(n, kinds)))
        for n, d in found.items()
    ]
    maps = [Choice(n) for n, v in enumerate(union.variants) if isinstance(v, MapOf)]
    return (*made, *maps)


def chosen(value: Mapping[str, Json], from_: Sequence[Choice]) -> int | None:
    """The number of the variant that reads an object; None where its tag is one that no variant has. Where the tag is
    not that of some variants, one without a tag of its own reads what has all that must be there."""
    fit = [c for c in from_ if all(value[n] in v for n, v in c.tags if n in value)]
    whole = [c for c in fit if all(n in value for n in c.required)]
    rest = fit if len(fit) == len(from_) else [c for c in fit if any(n in value for n, _ in c.tags)]
    best = max(whole or rest, key=lambda c: _fitness(c, value), default=None)
    return best.number if best is not None else None


def fitting(value: Json, union: Union, declarations: Declarations) -> Type:
    """The variant that reads a value that fits the union: for objects the chosen one, where the value fits it."""
    fit = [v for v in union.variants if fits(value, v, declarations)]
    number = chosen(value, choices(union, declarations)) if isinstance(value, dict) else None
    best = union.variants[number] if number is not None else fit[0]
    return best if best in fit else fit[0]


def union_tags(unions: Iterable[Union], declarations: Declarations) -> dict[tuple[str, str], Values]:
    """The values of members that tell structures of unions apart, by structure and member."""
    made: dict[tuple[str, str], Values] = {}
    for union in unions:
        for choice in choices(union, declarations):
            variant = union.variants[choice.number]
            if isinstance(variant, Named):
                for name, values in choice.tags:
                    made[variant.name, name] = tuple(dict.fromkeys((*made.get((variant.name, name), ()), *values)))
    return made


def unclear(union: Union, declarations: Declarations) -> Iterator[tuple[str, str]]:
    """The structures of which a value, with all members or with those alone that must be there, is read by another one,
    which it fits as well: a structure, and the one that reads it."""
    from_ = choices(union, declarations)
    names = {n: v.name for n, v in enumerate(union.variants) if isinstance(v, Named)}
    for choice in from_:
        structure = _structure(union.variants[choice.number], declarations)
        if structure is None:
            continue
        samples = {**dict(_sample(structure, declarations)), **{n: values[0] for n, values in choice.tags}}
        least = {n: v for n, v in samples.items() if n in choice.required}
        for value in (samples, least):
            reader = chosen(value, from_)
            if reader != choice.number and reader in names:
                yield structure.name, names[reader]
                break


def _sample(structure: Object, declarations: Declarations) -> Iterator[tuple[str, Json]]:
    """Members with a value of their kind, which is all that structures are told apart by."""
    kinds, values = dict(_kinds(structure, declarations)), dict(_values(structure, declarations))
    for field in structure.fields:
        yield field.name, values[field.name][0] if field.name in values else _OF_KIND.get(kinds.get(field.name, ""))


def _fitness(choice: Choice, value: Mapping[str, Json]) -> tuple[int, int, int, int]:
    """How much of a value a variant knows; of equal ones, that with more tags, with less that is missing, the first."""
    kinds = dict(choice.kinds)
    known = sum(n in value and kind_of(value[n]) in ("null", kinds.get(n, kind_of(value[n]))) for n in choice.members)
    tags = sum(n in value for n, _ in choice.tags)
    return known, tags, -len(choice.members), -choice.number


def _structure(variant: Type, declarations: Declarations) -> Object | None:
    found = declarations.get(variant.name) if isinstance(variant, Named) else None
    return found if isinstance(found, Object) else None


def _required(structure: Object) -> tuple[str, ...]:
    return tuple(f.name for f in structure.fields if f.required)


def _members(structure: Object) -> tuple[str, ...]:
    return tuple(f.name for f in structure.fields)


def _values(structure: Object, declarations: Declarations) -> Iterator[tuple[str, Values]]:
    """The members of a structure that have documented values."""
    for field in structure.fields:
        bare = strip_null(field.type)
        found = declarations.get(bare.name) if isinstance(bare, Named) else None
        if isinstance(found, Enum):
            yield field.name, tuple(v.value for v in found.values)


def kind_of(value: Json) -> str:
    """What a value is in JSON."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case str():
            return "string"
        case dict():
            return "object"
        case list():
            return "array"
        case _:
            return "number"


def _kinds(structure: Object, declarations: Declarations) -> Iterator[tuple[str, str]]:
    """The members of a structure that are of one kind of JSON."""
    for field in structure.fields:
        bare = strip_null(field.type)
        found = declarations.get(bare.name) if isinstance(bare, Named) else None
        match bare:
            case Scalar(kind):
                yield field.name, _SCALARS.get(kind, "string")
            case Named() if found is not None:
                yield field.name, _SCALARS.get(found.kind, "string") if isinstance(found, Enum) else "object"
            case ListOf():
                yield field.name, "array"
            case MapOf():
                yield field.name, "object"


def _telling(number: int, kinds: Mapping[int, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    """The kinds of members that another structure has in another kind."""
    for name, own in kinds[number].items():
        if any(other.get(name, own) != own for other in kinds.values()):
            yield name, own


def _mapped(union: Union, found: Mapping[int, Object]) -> dict[int, list[str]]:
    """Values of the document's own tag, by the variant that they mean."""
    made: dict[int, list[str]] = {}
    for value, name in union.mapping:
        for number, structure in found.items():
            if structure.name == name:
                made.setdefault(number, []).append(value)
    return made


def _tags(number: int, values: Mapping[int, Mapping[str, Values]], tag: str) -> Iterator[tuple[str, Values]]:
    """The members whose values tell a variant from others: one value, or values that no other variant has."""
    for name, own in values[number].items():
        others = [v[name] for n, v in values.items() if n != number and name in v]
        if name == tag or len(own) == 1 or (others and not any(Counter(own) & Counter(o) for o in others)):
            yield name, own

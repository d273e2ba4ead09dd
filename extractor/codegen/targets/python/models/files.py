"""Models by datamodel-code-generator: it is given schemas with numbers for names and no text of the document.

Names, texts, limits and wire names reach the templates beside the schemas (``spectable``), already escaped; so nothing
in a document makes the generator rename, merge or drop a model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from extractor.codegen.model.package import Package
from extractor.codegen.model.types import (
    Anything,
    Declaration,
    Enum,
    Field,
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
from extractor.codegen.model.walk import named, named_inside
from extractor.codegen.model.walk import parts as inside
from extractor.codegen.target import GenerateError
from extractor.codegen.targets.python.literals import docstring, string
from extractor.codegen.targets.python.models.aliases import alias
from extractor.codegen.targets.python.models.datamodel import VALUES, started
from extractor.codegen.targets.python.models.heads import HEADER, TOGETHER
from extractor.codegen.targets.python.names import Names
from extractor.codegen.targets.python.types import Typing
from extractor.codegen.writing.order import parts, shelves
from extractor.codegen.writing.prose import sentence

Node = dict[str, Any]
_SCALARS: dict[Kind, Node] = {
    Kind.STRING: {"type": "string"},
    Kind.INTEGER: {"type": "integer"},
    Kind.NUMBER: {"type": "number"},
    Kind.BOOLEAN: {"type": "boolean"},
    Kind.DATETIME: {"type": "string", "customTypePath": "datetime.datetime"},
    Kind.DATE: {"type": "string", "customTypePath": "datetime.date"},
    Kind.FILE: {"type": "string", "customTypePath": f"{VALUES}.File"},
}
# "Zq12qZ": the number of a declaration in place of its name; "OfZq12qZ" where it is used, or the generator renames it
_STAND_IN = re.compile(r"\b(?:Of)?Zq(\d+)qZ\b")
_CLASS = re.compile(r"class (\w+)\(")  # "class Boat("
_SPLIT = re.compile(r"^(?=class \w)", re.M)  # in front of each "class Boat"
# Members in a part, which is loaded as a whole. Type checkers give up on some ten thousand; people do before that.
LARGEST = 1_000


@contextmanager
def begun(package: Package, names: Names, templates: Path) -> Iterator[Callable[[], dict[str, str]]]:
    """Begin to make the models, and yield what waits for them: path to text.

    They are ``models.py``, or for a large API a package ``models`` in parts. Waiting raises ``GenerateError`` where a
    model got lost on the way.
    """
    order = list(package.declarations.values())
    numbers: dict[str | Union, str] = {d.name: _stand_in(n) for n, d in enumerate(order)}
    numbers |= {u: _stand_in(len(order) + n) for n, u in enumerate(names.unions)}
    schemas = {numbers[d.name]: _schema(d, numbers) for d in order}
    typing = Typing(names, package.declarations, module="")
    told = {numbers[d.name]: {"spectable": _of(d, names, typing)} for d in order}
    with started(schemas, told, templates) as wait:
        yield lambda: _files(package, names, wait() if schemas else "")


def _files(package: Package, names: Names, text: str) -> dict[str, str]:
    """The models as modules, with the names of the package in place of numbers."""
    order = [names.classes[n] for n in package.declarations]
    known = [*order, *names.unions.values()]
    named = _STAND_IN.sub(lambda found: known[int(found[1])], text)
    classes = {found[1]: c.rstrip() for c in _SPLIT.split(named) if (found := _CLASS.match(c))}
    if lost := set(order) ^ classes.keys():
        raise GenerateError(f"models differ from the document: {', '.join(sorted(lost)[:5])}")
    aliases = {names.unions[u]: u for u in _inner_first(names.unions)}
    written = {name: alias(u, name, names, package) for name, u in aliases.items()}
    grouped = [[names.classes[n] for n in p] for p in parts(package.declarations, _size, LARGEST, shelves(package))]
    if len(grouped) <= 1:
        return {"models.py": _module(".", "", [*(classes[n] for n in order), *written.values()])}
    return _package(grouped, package, {**classes, **written}, names)


def _inner_first(unions: Iterable[Union]) -> list[Union]:
    """Unions, each behind those that it is made of."""
    made: dict[Union, None] = {}
    known = set(unions)

    def visit(type_: Type) -> None:
        for part in inside(type_):
            visit(part)
        if isinstance(type_, Union) and type_ in known:
            made[type_] = None

    for union in unions:
        visit(union)
    return list(made)


def _stand_in(number: int) -> str:
    return f"Zq{number}qZ"


def _size(declaration: Declaration) -> int:
    return 1 + len(declaration.values if isinstance(declaration, Enum) else declaration.fields)


def _module(dots: str, imports: str, texts: Iterable[str]) -> str:
    return "\n\n\n".join([HEADER.format(dots=dots) + imports, *texts]) + "\n"


def _package(grouped: list[list[str]], package: Package, texts: Mapping[str, str], names: Names) -> dict[str, str]:
    """A module a part, which imports what it needs of those before it, and one that brings all together."""
    home = {cls: number for number, part in enumerate(grouped, 1) for cls in part}
    classes, unions = names.classes, names.unions
    needs = {classes[n]: list(named_inside(d, classes, unions)) for n, d in package.declarations.items()}
    for union in _inner_first(names.unions):
        name = names.unions[union]
        needs[name] = [n for v in union.variants for n in named(v, classes, unions)]
        home[name] = max((home[n] for n in needs[name]), default=1)
        grouped[home[name] - 1].append(name)
    made = {}
    for number, part in enumerate(grouped, 1):
        wanted = dict.fromkeys(n for name in part for n in needs[name])
        imports = "".join(f"from .part{home[c]} import {c}\n" for c in wanted if home[c] != number)
        made[f"models/part{number}.py"] = _module("..", imports, [texts[n] for n in part])
    told = "".join(f"    from .part{home[c]} import {c} as {c}\n" for c in home)
    made["models/__init__.py"] = TOGETHER.format(
        told=told, homes="".join(f'    "{c}": {n},\n' for c, n in home.items())
    )
    return made


def _schema(declaration: Declaration, numbers: Mapping[str | Union, str]) -> Node:
    if isinstance(declaration, Enum):
        # The values are written by our template; the generator is only told how many there are.
        return {"type": "integer", "enum": list(range(len(declaration.values)))}
    return {
        "type": "object",
        "properties": {f"f{n}": _type(f.type, numbers) for n, f in enumerate(declaration.fields)},
        "required": [f"f{n}" for n, f in enumerate(declaration.fields) if f.required],
    }


def _type(type_: Type, numbers: Mapping[str | Union, str]) -> Node:  # noqa: PLR0911 - a row a type
    match type_:
        case Anything():
            return {}
        case Scalar(kind):
            return _SCALARS[kind]
        case Named(name):
            return _elsewhere(numbers[name])
        case ListOf(item):
            return {"type": "array", "items": _type(item, numbers)}
        case MapOf(value):
            return {"type": "object", "additionalProperties": _type(value, numbers)}
        case Union() if type_ in numbers:
            return _elsewhere(numbers[type_])
        case Union(variants):
            return {"anyOf": [_type(v, numbers) for v in variants]}
        case Nullable(Union(variants) as union) if union not in numbers:
            return {"anyOf": [*(_type(v, numbers) for v in variants), {"type": "null"}]}
        case Nullable(inner):
            return {"anyOf": [_type(inner, numbers), {"type": "null"}]}


def _elsewhere(number: str) -> Node:
    """A model or a union by its number, wherever it is made: so models can be made in portions."""
    return {"type": "string", "customTypePath": f"{VALUES}.Of{number}"}


def _of(declaration: Declaration, names: Names, typing: Typing) -> Node:
    other = "Documented values." if isinstance(declaration, Enum) else f"``{declaration.name}`` of the API."
    described = docstring(declaration.description or other)
    if isinstance(declaration, Enum):
        return {"docstring": described, **_enum(declaration, names)}
    return {
        "docstring": described,
        "extra": _extra(declaration, typing),
        "fields": {f"f{n}": _field(f, declaration, names) for n, f in enumerate(declaration.fields)},
    }


def _enum(declaration: Enum, names: Names) -> Node:
    members = names.members[declaration.name]
    return {
        "base": "OpenStrEnum" if declaration.kind is Kind.STRING else "OpenIntEnum",
        "members": [
            {
                "name": members[v.value],
                "literal": string(v.value) if isinstance(v.value, str) else repr(v.value),
                "docstring": docstring(v.description) if v.description else "",
            }
            for v in declaration.values
        ],
    }


def _extra(declaration: Object, typing: Typing) -> str:
    if declaration.additional is None or isinstance(declaration.additional, Anything):
        return ""
    # The base class says dict[str, Any] | None, and pydantic takes no None here.
    ignored = "# pyright: ignore[reportIncompatibleVariableOverride]"
    return f"__pydantic_extra__: dict[str, {typing.annotation(declaration.additional)}] = Field(init=False)  {ignored}"


def _field(field: Field, owner: Object, names: Names) -> Node:
    alias = names.fields[owner.name][field.name] != field.name
    text = sentence(field.description, field.notes, deprecated=field.deprecated)
    return {
        "name": names.fields[owner.name][field.name],
        "opening": "Annotated[" if alias else "",
        "closing": f", Field(alias={string(field.name)})]" if alias else "",
        "docstring": docstring(text) if text else "",
    }

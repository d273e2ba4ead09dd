"""All names of a Python package, decided once before anything is rendered."""

from __future__ import annotations

import builtins
import keyword
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from extractor.codegen.model.naming import (
    DEVICE_NAMES,
    Scope,
    claimed,
    constant,
    file_stem,
    pascal,
    service_name,
    snake,
)
from extractor.codegen.model.naming import methods as named_methods
from extractor.codegen.model.package import Location, Operation, Package
from extractor.codegen.model.types import Enum, EnumValue, Object, Union
from extractor.codegen.writing.unions import named_unions
from extractor.oas.words import words

KEYWORDS = frozenset({*keyword.kwlist, *keyword.softkwlist})
# A member of this name would hide the type from the annotations beside it.
_HIDING = frozenset({"bool", "bytes", "date", "datetime", "dict", "float", "int", "list", "object", "str"})
_MODEL = frozenset({*dir(BaseModel), "to_json", "model_config", "model_fields"})
_MEMBER = frozenset({*KEYWORDS, *_HIDING, *_MODEL})
_MODEL_MODULE = frozenset({
    "Annotated", "Any", "BaseModel",
    "Choice", "ConfigDict", "Decimal", "Dict", "Enum", "Field", "File", "FrozenSet", "IntEnum",
    "List", "Literal", "MISSING", "Model", "NotRequired",
    "OneOf", "OpenIntEnum", "OpenStrEnum", "Optional", "RootModel",
    "Sequence", "Set", "StrEnum", "TypeAlias", "TypeAliasType", "TypedDict", "UUID", "Union", "date", "datetime",
    *keyword.kwlist, *dir(builtins),
})  # fmt: skip
_ENUM = frozenset({"NAME", "VALUE", "KNOWN", "MRO"})
_SERVICE = frozenset({*KEYWORDS, *_HIDING, "models", "calls", "iterate", "iterate_async"})
_CLIENT = frozenset(
    {*KEYWORDS, *_HIDING, "type", "cached_property", "send", "raw", "stream", "download", "close", "aclose", "settings"}
)
_PACKAGES = frozenset({
    *sys.stdlib_module_names, *KEYWORDS, *DEVICE_NAMES, "tests", "httpx2", "pydantic", "pytest", "setup",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class ServiceNames:
    """A service: its module, the attribute of the client, and its class (``Async`` in front of the other)."""

    module: str
    attribute: str
    cls: str


@dataclass(frozen=True, slots=True)
class Names:
    """Names in code, by the names in the document."""

    package: str
    prefix: str
    classes: Mapping[str, str]
    fields: Mapping[str, Mapping[str, str]]
    members: Mapping[str, Mapping[str | int, str]]
    services: Mapping[str, ServiceNames]
    methods: Mapping[str, str]
    iterators: Mapping[str, str]
    streams: Mapping[str, str]
    constants: Mapping[str, tuple[str, str, str]]
    parameters: Mapping[str, Mapping[tuple[Location, str], str]]
    schemes: Mapping[str, str]
    variables: Mapping[str, str]
    unions: Mapping[Union, str]


def names(package: Package, wanted: str) -> Names:
    """Every name of the package; ``wanted`` is the user's name for it, or nothing."""
    name = package_name(wanted or package.title)
    scope = Scope(separator="")
    classes = _classes(package, scope)
    methods, iterators, streams = _methods(package)
    schemes, variables = settings_names(package)
    return Names(
        package=name,
        prefix=constant(name),
        classes=classes,
        fields={d.name: _fields(d) for d in package.declarations.values() if isinstance(d, Object)},
        members={d.name: _members(d.values) for d in package.declarations.values() if isinstance(d, Enum)},
        services=_services(package),
        methods=methods,
        iterators=iterators,
        streams=streams,
        constants=_constants(package, methods),
        parameters={o.id: _parameters(o) for o in package.operations},
        schemes=schemes,
        variables=variables,
        unions={u: _class(n, scope) for u, n in named_unions(package).items()},
    )


def settings_names(package: Package) -> tuple[dict[str, str], dict[str, str]]:
    """The client's arguments for credentials, by scheme, and for parts of the documented address, by variable."""
    settings = Scope({*KEYWORDS, "self"})
    settings.reserve("base_url", "auth", "headers", "options", "retry", "user_agent", "hooks", "http")
    variables = package.servers[0].variables if package.servers else {}
    schemes = claimed((s.name for s in package.schemes), snake, settings)
    return schemes, claimed(variables, snake, settings)


def package_name(wanted: str) -> str:
    """A name that can be imported, published and a folder: ASCII, no keyword, no module of Python's own, no device."""
    found = [w.lower() for w in words(wanted) if w.isascii()]
    name = re.sub(r"[^a-z0-9_]", "", "_".join(found))[:60].strip("_") or "api"
    name = f"api_{name}" if name[0].isdigit() else name
    return f"{name}_api" if name in _PACKAGES else name


def _classes(package: Package, scope: Scope) -> dict[str, str]:
    return {n: _class(n, scope) for n in sorted(package.declarations, key=lambda n: n in _MODEL_MODULE)}


def _class(name: str, scope: Scope) -> str:
    return scope.claim(f"{name}Model" if name in _MODEL_MODULE else name)


def _fields(declaration: Object) -> dict[str, str]:
    """Names of members. None is what another member is called on the wire, as constructors take either."""
    scope = Scope(_MEMBER)
    wires = [f.name for f in declaration.fields]
    # Such as class_ beside class, which would be class_ too.
    kept = [w for w in wires if w.endswith("_") and w not in _MEMBER and w.rstrip("_") == snake(w) and w[0].isalpha()]
    scope.reserve(*kept)
    made = {**claimed([w for w in wires if w not in kept], snake, scope), **{w: w for w in kept}}
    return {w: made[w] for w in wires}


def _members(values: tuple[EnumValue, ...]) -> dict[str | int, str]:
    scope = Scope(_ENUM, digit_prefix="VALUE_")
    by_text = claimed((str(v.value) for v in values), constant, scope)
    return {v.value: by_text[str(v.value)] for v in values}


def _services(package: Package) -> dict[str, ServiceNames]:
    modules, attributes, classes = Scope(KEYWORDS), Scope(_CLIENT), Scope(separator="")
    classes.reserve("Session", "AsyncSession", "Call", "RequestOptions", "Iterator", "AsyncIterator", "Any", "File")
    return {
        s.name: ServiceNames(
            modules.claim(file_stem(s.name)),
            attributes.claim(service_name(s.name, snake, attributes)),
            classes.claim(f"{pascal(s.name)}Service"),
        )
        for s in package.services
    }


def _methods(package: Package) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Names of the methods, of those that iterate over pages, and of those that give items of a stream."""
    made: dict[str, str] = {}
    iterators: dict[str, str] = {}
    streams: dict[str, str] = {}
    for service in package.services:
        scope = Scope(_SERVICE)
        made |= named_methods((o.id for o in service.operations), service.name, snake, scope)
        iterators |= {o.id: scope.claim(f"iter_{made[o.id]}") for o in service.operations if o.paging}
        streams |= {o.id: scope.claim(f"stream_{made[o.id]}") for o in service.operations if o.stream}
    return made, iterators, streams


def _constants(package: Package, methods: Mapping[str, str]) -> dict[str, tuple[str, str, str]]:
    """Names of the constants of an operation: its endpoint, its pages and its stream."""
    made: dict[str, tuple[str, str, str]] = {}
    for service in package.services:
        scope = Scope({"MISSING"})
        plain = {o.id: scope.claim(_upper(methods[o.id])) for o in service.operations}
        made |= {i: (n, scope.claim(f"{n}_PAGES"), scope.claim(f"{n}_STREAM")) for i, n in plain.items()}
    return made


def _upper(name: str) -> str:
    """The name in capitals; scripts without capitals need a word more to differ from the function's name."""
    return name.upper() if name.upper() != name else f"{name}_ENDPOINT"


def _parameters(operation: Operation) -> dict[tuple[Location, str], str]:
    scope = Scope({*KEYWORDS, "self"})
    scope.reserve("body", "options", "models", "calls")
    order = sorted(operation.parameters, key=lambda p: snake(p.name) != p.name)
    made = {(p.place, p.name): scope.claim(snake(p.name)) for p in order}
    return {(p.place, p.name): made[p.place, p.name] for p in operation.parameters}

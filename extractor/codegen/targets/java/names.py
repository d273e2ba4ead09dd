"""All names of a Java package, decided once before anything is rendered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

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
from extractor.codegen.model.types import Enum, EnumValue, Object
from extractor.codegen.writing.statuses import documented, error_class
from extractor.oas.words import words
from extractor.values import dataclass

KEYWORDS = frozenset(
    """
abstract assert boolean break byte case catch char class const continue default do double else enum extends false final
finally float for goto if implements import instanceof int interface long native new null package private protected
public record return sealed permits short static strictfp super switch synchronized this throw throws transient true try
var void volatile while yield _
""".split()
)
_OBJECT = frozenset("getClass hashCode equals notify notifyAll toString wait clone finalize".split())
_MODEL = frozenset({*KEYWORDS, *_OBJECT, *"json isSet isNull need find check isObject builder toBuilder codec".split()})
_BUILDER = frozenset({"build", "set", "put", "whole", "nothing"})
_CALL = frozenset({*KEYWORDS, *_OBJECT, *"""
set content pages header timeout retry strict send sendAsync raw download body items stream session operation values
headers
""".split()})  # fmt: skip
# Names that the files of types use for other things, by their import or as part of java.lang.
_TYPES = frozenset(
    """
String Long Double Boolean Object Override Void Builder Building Codec Model OneOf UnionRule OpenEnum Timestamp Day
FileContent Problems
List Map Optional JsonNode Call StreamItems Operation Paging Session Stream Streaming StreamSupport Iterable Integer
Class Record Enum Math
Deprecated SuppressWarnings Exception RuntimeException Throwable System Thread Error Process Package Module Number
""".split()
)


@dataclass(frozen=True, slots=True)
class ServiceNames:
    """A service: the client's method, and its class."""

    method: str
    cls: str


@dataclass(frozen=True, slots=True)
class Names:
    """Names in code, by the names in the document. ``models`` gives further classes that collide with none."""

    package: str
    group: str
    artifact: str
    prefix: str
    classes: Mapping[str, str]
    fields: Mapping[str, Mapping[str, str]]
    members: Mapping[str, Mapping[str | int, str]]
    services: Mapping[str, ServiceNames]
    methods: Mapping[str, str]
    calls: Mapping[str, str]
    parameters: Mapping[str, Mapping[tuple[Location, str], str]]
    schemes: Mapping[str, str]
    variables: Mapping[str, str]
    errors: Mapping[str, str]
    models: Scope

    @property
    def folder(self) -> str:
        """The folder of the package."""
        return self.package.replace(".", "/")


def names(package: Package, wanted: str) -> Names:
    """Every name of the package; ``wanted`` is the user's name for it (it may be dotted), or nothing."""
    dotted = package_name(wanted or package.title)
    models = Scope(separator="")
    group, _, artifact = dotted.rpartition(".")
    methods, calls = _operations(package)
    settings = Scope(
        {
            *KEYWORDS,
            *_OBJECT,
            *"baseUrl auth header transport http timeout retry before after problems strict build".split(),
        }
    )
    statuses = documented(package)
    scope = Scope(["ApiException", "CallException", "ConnectionException", "UnexpectedContentException"], separator="")
    return Names(
        package=dotted,
        group=group or artifact,
        artifact=artifact.replace("_", "-"),
        prefix=constant(artifact),
        classes=_classes(package, models),
        fields={d.name: _fields(d) for d in package.declarations.values() if isinstance(d, Object)},
        members={d.name: _members(d.values) for d in package.declarations.values() if isinstance(d, Enum)},
        services=_services(package),
        methods=methods,
        calls=calls,
        parameters={o.id: _parameters(o) for o in package.operations},
        schemes=claimed((s.name for s in package.schemes), camel, settings),
        variables=claimed(package.servers[0].variables if package.servers else (), camel, settings),
        errors={s: scope.claim(f"{error_class(s).removesuffix('Error')}Exception") for s in statuses},
        models=models,
    )


def camel(text: str) -> str:
    """``petStatus``."""
    first, *others = snake(text).split("_")
    return first + "".join(w[:1].upper() + w[1:] for w in others)


def package_name(wanted: str) -> str:
    """Steps of ASCII letters and digits, none a keyword, with dots between them where the user gave some."""
    return ".".join(_step(part) for part in wanted.split(".") if part.strip()) if _dotted(wanted) else _step(wanted)


def _dotted(wanted: str) -> bool:
    return bool(re.fullmatch(r"\w+(\.\w+)+", wanted))


def _step(text: str) -> str:
    name = re.sub(r"[^a-z0-9_]", "", "_".join(w.lower() for w in words(text) if w.isascii()))[:60].strip("_") or "api"
    name = f"api_{name}" if name[0].isdigit() else name
    return f"{name}_" if name in KEYWORDS | {"java", "javax"} | DEVICE_NAMES else name


def _class(text: str, ending: str = "") -> str:
    """A class, in ASCII as its file is named so."""
    name = pascal(text)
    return (name if name.isascii() else f"X{pascal(file_stem(text))}") + ending


def _claimed(wanted: Iterable[str], ending: str = "") -> dict[str, str]:
    scope = Scope(separator="")
    return {n: scope.claim(_class(n, ending)) for n in wanted}


def _classes(package: Package, scope: Scope) -> dict[str, str]:
    taken = _TYPES | KEYWORDS
    scope.reserve(*taken)
    plain = {n: n if n.isascii() and n.isidentifier() else _class(n) for n in package.declarations}
    odd = {n for n, c in plain.items() if c in taken or c.casefold() in DEVICE_NAMES}
    made = {n: scope.claim(c) for n, c in plain.items() if n not in odd}
    return made | {n: scope.claim(f"{plain[n]}Model") for n in sorted(odd)}


def _fields(declaration: Object) -> dict[str, str]:
    return claimed((f.name for f in declaration.fields), camel, Scope(_MODEL | _BUILDER))


def _members(values: tuple[EnumValue, ...]) -> dict[str | int, str]:
    by_text = claimed((str(v.value) for v in values), constant, Scope({"CODEC"}, digit_prefix="VALUE_"))
    return {v.value: by_text[str(v.value)] for v in values}


def _services(package: Package) -> dict[str, ServiceNames]:
    scope = Scope(KEYWORDS | _OBJECT | {"builder", "session"})
    methods = claimed((s.name for s in package.services), lambda n: service_name(n, camel, scope), scope)
    classes = _claimed((s.name for s in package.services), "Service")
    return {s.name: ServiceNames(methods[s.name], classes[s.name]) for s in package.services}


def _operations(package: Package) -> tuple[dict[str, str], dict[str, str]]:
    """Names of the methods, and of the classes of their calls."""
    made: dict[str, str] = {}
    for service in package.services:
        ids, scope = (o.id for o in service.operations), Scope(KEYWORDS | _OBJECT)
        made |= named_methods(ids, service.name, camel, scope)
    return made, _claimed((o.id for o in package.operations), "Call")


def _parameters(operation: Operation) -> dict[tuple[Location, str], str]:
    scope = Scope(_CALL)
    order = sorted(operation.parameters, key=lambda p: camel(p.name) != p.name)
    return {(p.place, p.name): scope.claim(camel(p.name)) for p in order}

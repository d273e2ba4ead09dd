"""All names of a TypeScript package, decided once before anything is rendered."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.codegen.model.naming import Scope, camel, claimed, constant, file_stem, pascal, service_name
from extractor.codegen.model.naming import methods as named_methods
from extractor.codegen.model.package import Location, Operation, Package, Service
from extractor.codegen.model.types import Enum, EnumValue, Union
from extractor.codegen.writing.unions import named_unions
from extractor.oas.words import words
from extractor.values import dataclass

KEYWORDS = frozenset({
    "abstract", "any", "arguments", "as", "asserts", "async", "await", "bigint", "boolean", "break", "case", "catch",
    "class", "const", "constructor", "continue", "debugger", "declare", "default", "delete", "do", "else", "enum",
    "eval", "export", "extends", "false", "finally", "for", "from", "function", "get", "if", "implements", "import",
    "in", "infer", "instanceof", "interface", "is", "keyof", "let", "module", "namespace", "never", "new", "null",
    "number", "object", "of", "package", "private", "protected", "prototype", "public", "readonly", "require",
    "return", "satisfies", "set", "static", "string", "super", "switch", "symbol", "this", "throw", "true", "try",
    "type", "typeof", "undefined", "unique", "unknown", "using", "var", "void", "while", "with", "yield",
})  # fmt: skip
# Names of the language that a model of the same name would hide.
_GLOBALS = frozenset({
    "Array", "ArrayBuffer", "Blob", "Boolean", "Date", "Error", "File", "Function", "Headers", "Map", "Number",
    "Object", "Promise", "Record", "RegExp", "Request", "Response", "Set", "String", "Symbol", "Uint8Array", "Binary",
    "Partial", "Readonly", "ReadonlyArray", "AsyncGenerator",
})  # fmt: skip
# Members of every object, which no literal is without for the compiler.
INHERITED = frozenset({
    "constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf",
})  # fmt: skip
_SERVICE = frozenset({*INHERITED, "then"})
_CLIENT = frozenset({*_SERVICE, "send", "raw", "stream", "items", "follow"})
_MODULE = frozenset(
    {
        *KEYWORDS,
        "models",
        "options",
        "params",
        "shapes",
        "iterate",
        "Call",
        "Endpoint",
        "Paging",
        "RequestOptions",
        "Session",
        "Stream",
        "Binary",
    }
)
_OPTIONS = ("baseUrl", "auth", "headers", "timeout", "retry", "userAgent", "fetch", "log", "hooks", "strict")


@dataclass(frozen=True, slots=True)
class ServiceNames:
    """A service: its module, the property of the client, and its class."""

    module: str
    attribute: str
    cls: str


@dataclass(frozen=True, slots=True)
class OperationNames:
    """An operation: its method and function, and the names beside them in its module. ``parameters`` are properties."""

    method: str
    iterator: str
    function: str
    endpoint: str
    pages: str
    streaming: str
    stream: str
    params: str
    parameters: Mapping[tuple[Location, str], str]


@dataclass(frozen=True, slots=True)
class Names:
    """Names in code, by the names in the document."""

    package: str
    prefix: str
    classes: Mapping[str, str]
    members: Mapping[str, Mapping[str | int, str]]
    services: Mapping[str, ServiceNames]
    operations: Mapping[str, OperationNames]
    schemes: Mapping[str, str]
    variables: Mapping[str, str]
    unions: Mapping[Union, str]


def names(package: Package, wanted: str) -> Names:
    """Every name of the package; ``wanted`` is the user's name for it (``@scope/name`` too), or nothing."""
    name = package_name(wanted or package.title)
    options = Scope(KEYWORDS | INHERITED)
    options.reserve(*_OPTIONS)
    operations: dict[str, OperationNames] = {}
    services = _services(package)
    for service in package.services:
        operations |= _operations(service, services[service.name].cls)
    types = Scope({*KEYWORDS, *_GLOBALS}, separator="")
    return Names(
        package=name,
        prefix=constant(name.rpartition("/")[2]),
        classes={n: types.claim(n) for n in package.declarations},
        members={d.name: _members(d.values) for d in package.declarations.values() if isinstance(d, Enum)},
        services=services,
        operations=operations,
        schemes=claimed((s.name for s in package.schemes), camel, options),
        variables=claimed(package.servers[0].variables if package.servers else {}, camel, options),
        unions={u: types.claim(n) for u, n in named_unions(package).items()},
    )


def package_name(wanted: str) -> str:
    """A name that npm takes: small letters, digits and dashes, with a scope where the user gives one."""
    scope, slash, rest = wanted.rpartition("/") if wanted.startswith("@") else ("", "", wanted)
    return f"@{_dashed(scope)}/{_dashed(rest)}" if slash else _dashed(rest)


def _dashed(text: str) -> str:
    found = [w.lower() for w in words(text) if w.isascii()]
    return re.sub(r"[^a-z0-9-]", "", "-".join(found))[:60].strip("-") or "api"


def _members(values: tuple[EnumValue, ...]) -> dict[str | int, str]:
    by_text = claimed((str(v.value) for v in values), constant, Scope({"__proto__"}, digit_prefix="VALUE_"))
    return {v.value: by_text[str(v.value)] for v in values}


def _services(package: Package) -> dict[str, ServiceNames]:
    modules, attributes, classes = Scope(), Scope({*KEYWORDS, *_CLIENT}), Scope(separator="")
    return {
        s.name: ServiceNames(
            modules.claim(file_stem(s.name).replace("_", "-")),
            attributes.claim(service_name(s.name, camel, attributes)),
            classes.claim(f"{pascal(s.name)}Service"),
        )
        for s in package.services
    }


def _operations(service: Service, cls: str) -> dict[str, OperationNames]:
    operations, methods, module = service.operations, Scope(_SERVICE | KEYWORDS), Scope(_MODULE)
    module.reserve(cls)
    called = named_methods((o.id for o in operations), service.name, camel, methods)
    return {
        o.id: OperationNames(
            method=called[o.id],
            iterator=methods.claim(f"iter{_capital(called[o.id])}") if o.paging else "",
            function=module.claim(called[o.id]),
            endpoint=module.claim(f"{called[o.id]}Endpoint"),
            pages=module.claim(f"{called[o.id]}Pages") if o.paging else "",
            streaming=methods.claim(f"stream{_capital(called[o.id])}") if o.stream else "",
            stream=module.claim(f"{called[o.id]}Stream") if o.stream else "",
            params=module.claim(f"{_capital(called[o.id])}Params"),
            parameters=_parameters(o),
        )
        for o in operations
    }


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _parameters(operation: Operation) -> dict[tuple[Location, str], str]:
    scope = Scope({"__proto__", *INHERITED})
    scope.reserve("body")
    order = sorted(operation.parameters, key=lambda p: camel(p.name) != p.name)
    made = {(p.place, p.name): scope.claim(camel(p.name)) for p in order}
    return {(p.place, p.name): made[p.place, p.name] for p in operation.parameters}

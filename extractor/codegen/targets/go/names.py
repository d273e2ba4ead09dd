"""All names of a Go package, decided once before anything is rendered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from extractor.codegen.model.naming import Scope, camel, claimed, constant, file_stem, pascal
from extractor.codegen.model.naming import methods as named_methods
from extractor.codegen.model.package import Location, Operation, Package
from extractor.codegen.model.types import Enum, Object
from extractor.oas.words import words
from extractor.values import dataclass

KEYWORDS = frozenset({
    "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go",
    "goto", "if", "import", "interface", "map", "package", "range", "return", "select", "struct", "switch", "type",
    "var",
})  # fmt: skip
_PREDECLARED = frozenset({
    "any", "append", "bool", "byte", "cap", "clear", "close", "cmp", "comparable", "complex", "complex64", "complex128",
    "context", "copy", "delete", "error", "false", "float32", "float64", "imag", "int", "int8", "int16", "int32",
    "int64", "iota", "iter", "json", "len", "make", "max", "min", "new", "nil", "panic", "print", "println", "real",
    "recover", "rune", "string", "true", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr",
})  # fmt: skip
# What the runtime and the client declare; a scope does not mind capitals, so both cases are taken.
_RUNTIME = (
    "APIError", "APIKey", "AkSk", "Auth", "Basic", "Bearer", "Call", "Client", "ConnectionError", "ContentError",
    "Date", "DateTime", "DefaultRetry", "File", "NewAPIKey", "NewAkSk", "NewBasic", "NewBearer", "NewClient",
    "NewDate", "NewDateTime", "Null", "Option", "Optional", "Ptr", "RawResponse", "Request", "RequestHeader",
    "RequestOption", "RequestRetry", "RequestTimeout", "RetryPolicy", "Some", "Version", "WithAuth", "WithBaseURL",
    "WithHTTPClient", "WithHeader", "WithLogger", "WithRetry", "WithTimeout", "WithUserAgent", "algorithm", "at",
    "byStatus", "canonicalPath", "canonicalQuery", "content", "decodeObject", "deep", "digest", "encode",
    "encodeObject", "endpoint", "escapeQuotes", "failed", "files", "first", "flat", "form", "fromEnvironment",
    "hexadecimal", "inner", "isStructure", "heldEvent", "iterate", "joint", "known", "listed", "matrix",
    "mediaTypeOf", "member", "members", "named", "newAPIError", "nextLink", "number", "paging", "pair", "parameter",
    "parts", "pathValue", "carried", "plain", "queryPairs", "quoted", "read", "retryAfter", "same", "separators",
    "server", "session", "shape", "signedHeaders", "statusError", "stream", "streamItems", "streaming",
    "keptReserved", "plainPairs", "text", "union", "unquoted", "unset", "unsignable", "variantFitness", "variantOf",
    "variantRule", "wait", "word", "write", "written", "APIKeySource", "BearerSource", "SecretSource", "WithAfter",
    "WithBefore", "WithStrict", "lenient", "lenientItems", "lenientMembers", "memberTypes", "sourced",
    "RequestStrict", "WithProblems", "gaps", "gapsOf", "holds", "nullable", "presence", "readable", "structureGaps",
    "valued", "wireOf",
)  # fmt: skip
_BUILDS = frozenset({
    "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "nacl", "netbsd",
    "openbsd", "plan9", "solaris", "wasip1", "windows", "zos", "386", "amd64", "arm", "arm64", "loong64", "mips",
    "mips64", "mips64le", "mipsle", "ppc64", "ppc64le", "riscv", "riscv64", "s390x", "sparc64", "wasm", "test",
})  # fmt: skip
_MEMBERS = ("Extra", "MarshalJSON", "UnmarshalJSON", "String", "GoString", "Error", "Unwrap")
_LOCALS = frozenset({*KEYWORDS, *_PREDECLARED, "s", "ctx", "params", "body", "options", "call", "out", "err"})
_HOST = re.compile(r"(?!gopkg\.in)[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?")  # "github.com"
_STEP = re.compile(r"[A-Za-z0-9_~-](?:[A-Za-z0-9._~-]{0,98}[A-Za-z0-9_-])?")  # "pets-go"
_MAJOR = re.compile(r"v[01]|v0\d*")  # "v1", "v007": versions that no path ends with
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))})


@dataclass(frozen=True, slots=True)
class ServiceNames:
    """A service: its file, the field of the client, and its type."""

    file: str
    field: str
    type: str


@dataclass(frozen=True, slots=True)
class OperationNames:
    """An operation: its method and what else it declares. ``arguments`` and ``fields`` are of its parameters."""

    method: str
    iterator: str
    call: str
    endpoint: str
    pages: str
    streaming: str
    stream: str
    params: str
    arguments: Mapping[tuple[Location, str], str]
    fields: Mapping[tuple[Location, str], str]


@dataclass(frozen=True, slots=True)
class Names:
    """Names in code, by the names in the document. ``globals`` gives further ones that collide with none."""

    module: str
    package: str
    prefix: str
    types: Mapping[str, str]
    fields: Mapping[str, Mapping[str, str]]
    values: Mapping[str, Mapping[str | int, str]]
    services: Mapping[str, ServiceNames]
    operations: Mapping[str, OperationNames]
    schemes: Mapping[str, str]
    variables: Mapping[str, str]
    globals: Scope


def names(package: Package, wanted: str, errors: Iterable[str]) -> Names:
    """Every name of the package; ``wanted`` is the user's module path (its last step names the package), or nothing."""
    module, name = module_path(wanted or package.title)
    scope = Scope({*KEYWORDS, *_PREDECLARED}, separator="")
    scope.reserve(*_RUNTIME, *errors)
    options = claimed((s.name for s in package.schemes), lambda n: f"With{exported(n)}", scope)
    variables = package.servers[0].variables if package.servers else {}
    types = {n: scope.claim(exported(n, n)) for n in package.declarations}
    services = _services(package, scope)
    return Names(
        module=module,
        package=name,
        prefix=constant(name),
        types=types,
        fields={
            d.name: claimed((f.name for f in d.fields), exported, _members())
            for d in package.declarations.values()
            if isinstance(d, Object)
        },
        values={d.name: _values(d, types[d.name], scope) for d in package.declarations.values() if isinstance(d, Enum)},
        services=services,
        operations=_operations(package, scope),
        schemes=options,
        variables=claimed(variables, lambda n: f"With{exported(n)}", scope),
        globals=scope,
    )


def exported(text: str, made: str = "") -> str:
    """An exported name: scripts without capitals get an X in front (Go specification, Exported identifiers)."""
    name = made or pascal(text)
    return name if name[:1].isupper() and name[:1].isalpha() else f"X{name}"


def module_path(wanted: str) -> tuple[str, str]:
    """Module path and package name: of ``github.com/acme/pets-go`` the latter is petsgo. What is no path of a module
    is the title of an API."""
    host, *steps = wanted.strip("/").split("/")
    if (
        steps
        and "." in host
        and _HOST.fullmatch(host)
        and all(map(_is_step, steps))
        and not _MAJOR.fullmatch(steps[-1])
    ):
        return "/".join((host, *steps)), _package(steps[-1])
    name = _package(wanted)
    return name, name


def _is_step(step: str) -> bool:
    """Whether a step of a module path is one (Go Modules Reference, Module paths and versions)."""
    return _STEP.fullmatch(step) is not None and step.partition(".")[0].lower() not in _DEVICES


def _package(text: str) -> str:
    found = "".join(w.lower() for w in words(text) if w.isascii())
    name = re.sub(r"[^a-z0-9]", "", found)[:40] or "api"
    name = f"api{name}" if name[0].isdigit() else name
    taken = name in KEYWORDS or name in _PREDECLARED or name in {"main", "internal", "vendor", "test", "testing", "std"}
    return f"{name}api" if taken else name


def _members() -> Scope:
    scope = Scope(separator="")
    scope.reserve(*_MEMBERS)
    return scope


def _values(declaration: Enum, name: str, scope: Scope) -> dict[str | int, str]:
    return {v.value: scope.claim(f"{name}{pascal(str(v.value))}") for v in declaration.values}


def _services(package: Package, scope: Scope) -> dict[str, ServiceNames]:
    files, fields = Scope(), Scope(separator="")
    fields.reserve("Raw", "Stream", "session", "send")
    return {
        s.name: ServiceNames(
            _file(files.claim(file_stem(s.name))),
            fields.claim(exported(s.name)),
            scope.claim(f"{exported(s.name)}Service"),
        )
        for s in package.services
    }


def _file(stem: str) -> str:
    """A name that no build takes for one of a system or of tests (``_linux``, ``_test``)."""
    return f"service_{stem}_ops" if stem.rpartition("_")[2] in _BUILDS else f"service_{stem}"


def _operations(package: Package, scope: Scope) -> dict[str, OperationNames]:
    made: dict[str, OperationNames] = {}
    for service in package.services:
        methods = Scope(separator="")
        ids = [o.id for o in service.operations]
        called, whole = named_methods(ids, service.name, exported, methods), claimed(ids, exported, Scope(separator=""))
        for operation in service.operations:
            method, name = called[operation.id], whole[operation.id]
            made[operation.id] = OperationNames(
                method=method,
                iterator=methods.claim(f"All{method}") if operation.paging else "",
                call=scope.claim(f"New{name}Call"),
                endpoint=scope.claim(f"endpoint{name}"),
                pages=scope.claim(f"paging{name}") if operation.paging else "",
                streaming=methods.claim(f"Stream{method}") if operation.stream else "",
                stream=scope.claim(f"streaming{name}") if operation.stream else "",
                params=scope.claim(f"{name}Params"),
                **_parameters(operation),
            )
    return made


def _parameters(operation: Operation) -> dict[str, dict[tuple[Location, str], str]]:
    arguments, fields = Scope(_LOCALS, separator=""), Scope(separator="")
    arguments.reserve("s", "ctx", "params", "body", "options")
    fields.reserve("Body")
    return {
        "arguments": {(p.place, p.name): arguments.claim(_unexported(p.name)) for p in operation.parameters},
        "fields": {(p.place, p.name): fields.claim(exported(p.name)) for p in operation.parameters},
    }


def _unexported(text: str) -> str:
    name = camel(text)
    return name if not name[:1].isdigit() else f"n{name}"

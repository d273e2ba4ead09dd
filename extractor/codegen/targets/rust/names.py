"""All names of a Rust package, decided once before anything is rendered."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.codegen.model.naming import Scope, claimed, constant, file_stem, pascal, service_name, snake
from extractor.codegen.model.naming import methods as named_methods
from extractor.codegen.model.package import Location, Package, Service
from extractor.codegen.model.types import Declaration, Enum
from extractor.oas.words import words
from extractor.values import dataclass

KEYWORDS = frozenset({
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true",
    "try", "type", "typeof", "union", "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "_",
})  # fmt: skip
# Names of the language and of the package that a type of the same name would hide.
_TYPES = (
    "Self", "Option", "Some", "None", "Vec", "String", "Box", "Result", "Ok", "Err", "Default", "Clone", "Debug",
    "PartialEq", "Serialize", "Deserialize", "Map", "Value", "BTreeMap", "Copy", "Send", "Sync", "Drop", "From", "Into",
    "AsRef", "ToString", "IntoIterator", "Iterator", "Fn", "FnMut", "FnOnce", "Eq", "Hash", "Bytes", "DateTime", "Date",
    "File", "Arc", "Operation", "Paged", "Paging", "Style", "Request", "Endpoint", "Parameter", "Place", "Form",
    "Error", "RawResponse", "Session", "Body", "Framing", "Piece", "Streaming", "Streamed",
    "T", "S", "D", "str", "bool", "i64", "f64",
)  # fmt: skip
# Methods of every call, which the methods for its parameters stand beside.
_REQUEST = (
    "new",
    "call",
    "header",
    "timeout",
    "retry",
    "send",
    "raw",
    "download",
    "items",
    "stream",
    "into_future",
    "clone",
)
_BUILDER = (
    "base_url", "auth", "header", "timeout", "retry", "user_agent", "http_client", "before", "after", "build", "new",
    "default",
)  # fmt: skip
_MODULES = ("main", "support", "client", "models", "signing", "data", "test")


@dataclass(frozen=True, slots=True)
class ServiceNames:
    """A service: its module, its method of the client, and its structure."""

    module: str
    method: str
    type: str


@dataclass(frozen=True, slots=True)
class OperationNames:
    """An operation: its method, its type, and its parameters: arguments and methods of the call alike."""

    method: str
    type: str
    parameters: Mapping[tuple[Location, str], str]


@dataclass(frozen=True, slots=True)
class Names:
    """Names in code, by the names in the document. ``globals`` gives further types that collide with none."""

    package: str
    prefix: str
    types: Mapping[str, str]
    members: Mapping[str, Mapping[str, str]]
    services: Mapping[str, ServiceNames]
    operations: Mapping[str, OperationNames]
    schemes: Mapping[str, str]
    variables: Mapping[str, str]
    globals: Scope

    @property
    def crate(self) -> str:
        """The package as code names it."""
        return self.package.replace("-", "_")


def names(package: Package, wanted: str) -> Names:
    """Every name of the package; ``wanted`` is the user's name for it, or nothing."""
    name = package_name(wanted or package.title)
    types, builder = _scope(separator=""), _scope(KEYWORDS)
    builder.reserve(*_BUILDER)
    variables = package.servers[0].variables if package.servers else {}
    return Names(
        package=name,
        prefix=constant(name),
        types={n: types.claim(n) for n in package.declarations},
        members={d.name: _members(d) for d in package.declarations.values()},
        services=_services(package),
        operations={i: made for s in package.services for i, made in _operations(s).items()},
        schemes=claimed((s.name for s in package.schemes), snake, builder),
        variables=claimed(variables, snake, builder),
        globals=types,
    )


def _scope(reserved: frozenset[str] = frozenset(), *, separator: str = "_") -> Scope:
    made = Scope(reserved, separator=separator, digit_prefix="n" if separator else "N")
    if not separator:
        made.reserve(*_TYPES)
    return made


def package_name(wanted: str) -> str:
    """A name that cargo takes: small letters, digits and dashes, no keyword, not a digit first."""
    made = "-".join(w.lower() for w in words(wanted) if w.isascii())[:60].strip("-") or "api"
    made = f"api-{made}" if made[0].isdigit() else made
    return f"{made}-api" if made in KEYWORDS or made in {"test", "core", "std", "alloc", "proc-macro"} else made


def _members(declaration: Declaration) -> dict[str, str]:
    if isinstance(declaration, Enum):
        scope = Scope(separator="", digit_prefix="N")
        scope.reserve("Unknown", "Self")
        return claimed((str(v.value) for v in declaration.values), pascal, scope)
    scope = _scope(KEYWORDS)
    scope.reserve("extra", "new", "read", "written", "serialize", "deserialize", "clone", "default")
    return claimed((f.name for f in declaration.fields), snake, scope)


def _services(package: Package) -> dict[str, ServiceNames]:
    modules, methods, types = _scope(KEYWORDS), _scope(KEYWORDS), _scope(separator="")
    modules.reserve(*_MODULES)
    methods.reserve("builder", "request", "clone")
    return {
        s.name: ServiceNames(
            modules.claim(file_stem(s.name)),
            methods.claim(service_name(s.name, snake, methods)),
            types.claim(f"{pascal(s.name)}Service"),
        )
        for s in package.services
    }


def _operations(service: Service) -> dict[str, OperationNames]:
    """Types of operations share the module of their service with its structure."""
    methods, types = _scope(KEYWORDS), _scope(separator="")
    methods.reserve("new", "clone")
    types.reserve(f"{pascal(service.name)}Service")
    called = named_methods((o.id for o in service.operations), service.name, snake, methods)
    made = {}
    for operation in service.operations:
        scope = _scope(KEYWORDS)
        scope.reserve("body", "request", *_REQUEST)
        named = {(p.place, p.name): scope.claim(snake(p.name)) for p in operation.parameters}
        made[operation.id] = OperationNames(called[operation.id], types.claim(pascal(operation.id)), named)
    return made

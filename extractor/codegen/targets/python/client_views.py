"""What the templates of errors and of the client read: an exception a status, an argument a credential."""

from __future__ import annotations

from extractor.codegen.model.package import Response, SchemeKind, SecurityScheme
from extractor.codegen.targets.python.literals import docstring, string
from extractor.codegen.targets.python.names import Names
from extractor.codegen.targets.python.views import Views
from extractor.codegen.writing.prose import flat
from extractor.codegen.writing.statuses import about, documented, error_base, error_class
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class ErrorView:
    """The exception of a documented status."""

    status: str
    cls: str
    base: str
    docstring: str
    annotation: str


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A credential: the client's argument, its type, how it is made of text, and its variables of the environment."""

    argument: str
    name: str
    annotation: str
    make: str
    environment: tuple[str, ...]
    about: str


def errors(views: Views) -> tuple[ErrorView, ...]:
    """One exception for each status that an operation documents as an error."""
    return tuple(_error(views, status, responses) for status, responses in documented(views.package).items())


def _error(views: Views, status: str, responses: tuple[Response, ...]) -> ErrorView:
    types = dict.fromkeys(views.content(r.content, sent=False) for r in responses if r.content)
    return ErrorView(
        string(status),
        error_class(status),
        error_base(status),
        docstring(f"Status {status}: {about(status, responses)}."),
        "Any" if "Any" in types or not responses else " | ".join([*types, "None"]),
    )


def schemes(views: Views) -> tuple[SchemeView, ...]:
    """Arguments of the client for credentials."""
    return tuple(_scheme(s, views.names) for s in views.package.schemes)


_PARTS = {SchemeKind.BASIC: ("_USER", "_PASSWORD"), SchemeKind.AK_SK: ("_ACCESS_KEY", "_SECRET_KEY")}


def environment(scheme: SecurityScheme, prefix: str, argument: str) -> tuple[str, ...]:
    """The variables of the environment that hold a credential; ``argument`` is its name in the client."""
    return tuple(f"{prefix}_{argument.upper()}{part}" for part in _PARTS.get(scheme.kind, ("",)))


def _scheme(scheme: SecurityScheme, names: Names) -> SchemeView:
    argument = names.schemes[scheme.name]
    annotation, make = {
        SchemeKind.API_KEY: ("Secret", f"ApiKey({{}}, {string(scheme.parameter)}, {string(scheme.place)})"),
        SchemeKind.BEARER: ("Secret", "Bearer({})"),
        SchemeKind.BASIC: ("tuple[str, str]", "Basic(*{})"),
        SchemeKind.AK_SK: ("tuple[str, str]", "AkSk(*{})"),
    }[scheme.kind]
    return SchemeView(
        argument,
        string(scheme.name),
        annotation,
        make.replace("{}", "value", 1),
        environment(scheme, names.prefix, argument),
        flat(scheme.description) or scheme.kind.value.replace("_", " "),
    )

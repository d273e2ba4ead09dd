"""What the templates of errors and of the client read: an error class a status, an option a credential."""

from __future__ import annotations

from extractor.codegen.model.naming import constant
from extractor.codegen.model.package import Response, SchemeKind, SecurityScheme
from extractor.codegen.targets.typescript.literals import comment, key, string
from extractor.codegen.targets.typescript.names import Names
from extractor.codegen.targets.typescript.views import Views
from extractor.codegen.writing.prose import flat
from extractor.codegen.writing.statuses import about, documented, error_base, error_class
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class ErrorView:
    """The error class of a documented status."""

    status: str
    cls: str
    base: str
    comment: str
    type: str


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A credential: the client's option, its type, how it is made, and its variables of the environment."""

    option: str
    access: str
    name: str
    type: str
    make: str
    found: str
    environment: tuple[str, ...]
    about: str
    comment: str


def errors(views: Views) -> tuple[ErrorView, ...]:
    """One class for each status that an operation documents as an error."""
    return tuple(_error(views, status, responses) for status, responses in documented(views.package).items())


def _error(views: Views, status: str, responses: tuple[Response, ...]) -> ErrorView:
    types = dict.fromkeys(views.typing.content(r.content) for r in responses if r.content)
    told = "unknown" if "unknown" in types else " | ".join(dict.fromkeys([*types, "undefined"]))
    text = comment(f"Status {status}: {about(status, responses)}")
    return ErrorView(string(status), error_class(status), error_base(status), text, told)


def schemes(views: Views) -> tuple[SchemeView, ...]:
    """Options of the client for credentials."""
    return tuple(_scheme(s, views.names) for s in views.package.schemes)


def _scheme(scheme: SecurityScheme, names: Names) -> SchemeView:
    option = names.schemes[scheme.name]
    prefix = f"{names.prefix}_{constant(scheme.name)}"
    pair = scheme.kind in (SchemeKind.BASIC, SchemeKind.AK_SK)
    make, parts = {
        SchemeKind.API_KEY: (f"new ApiKey(value, {string(scheme.parameter)}, {string(scheme.place)})", ("",)),
        SchemeKind.BEARER: ("new Bearer(value)", ("",)),
        SchemeKind.BASIC: ("new Basic(...value)", ("_USER", "_PASSWORD")),
        SchemeKind.AK_SK: ("new AkSk(...value)", ("_ACCESS_KEY", "_SECRET_KEY")),
    }[scheme.kind]
    environment = tuple(f"{prefix}{part}" for part in parts)
    about = flat(scheme.description) or scheme.kind.value.replace("_", " ")
    reader = "pairFromEnvironment" if pair else "fromEnvironment"
    return SchemeView(
        option,
        f"options.{option}" if key(option) == option else f"options[{string(option)}]",
        scheme.name,
        "readonly [string, string]" if pair else "Secret",
        make,
        f"{reader}({', '.join(map(string, environment))})",
        environment,
        about,
        comment(f"{about}; else {' and '.join(environment)} of the environment.", "  "),
    )

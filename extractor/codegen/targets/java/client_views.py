"""What the templates of errors and of the client read."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.codegen.model.naming import constant
from extractor.codegen.model.package import SchemeKind, SecurityScheme
from extractor.codegen.targets.java.literals import comment, string
from extractor.codegen.targets.java.views import Views
from extractor.codegen.writing.statuses import documented, phrase
from extractor.values import dataclass

_MAKERS = {SchemeKind.BEARER: "bearer", SchemeKind.BASIC: "basic", SchemeKind.AK_SK: "akSk"}


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A credential: the method that takes it, its arguments, variables of the environment, and how it is made."""

    method: str
    name: str
    arguments: tuple[str, ...]
    environment: tuple[str, ...]
    maker: str
    comment: str

    @property
    def signature(self) -> str:
        """The arguments of the method."""
        return ", ".join(f"String {a}" for a in self.arguments)

    def made(self, values: tuple[str, ...]) -> str:
        """The credential of these expressions."""
        return f"Auth.{self.maker}{', '.join(values)})"


@dataclass(frozen=True, slots=True)
class ErrorView:
    """The exception of a status; ``type`` and ``codec`` where all its answers are of one type."""

    status: str
    cls: str
    comment: str
    type: str
    codec: str


def schemes(views: Views) -> tuple[SchemeView, ...]:
    """All credentials."""
    return tuple(_scheme(views, s) for s in views.package.schemes)


def _scheme(views: Views, scheme: SecurityScheme) -> SchemeView:
    method = views.names.schemes[scheme.name]
    pair = {SchemeKind.BASIC: ("user", "password"), SchemeKind.AK_SK: ("key", "secret")}.get(scheme.kind)
    prefix = f"{views.names.prefix}_{constant(method)}"
    key = f"apiKey({string(scheme.place)}, {string(scheme.parameter)}, "
    return SchemeView(
        method,
        string(scheme.name),
        pair or ("value",),
        tuple(f"{prefix}_{p.upper()}" for p in pair) if pair else (prefix,),
        f"{_MAKERS[scheme.kind]}(" if scheme.kind in _MAKERS else key,
        comment(scheme.description or f"The credential {scheme.name}.", "        "),
    )


def errors(views: Views) -> Iterator[ErrorView]:
    """An exception a documented status."""
    for status, responses in documented(views.package).items():
        kinds = {views.answer(r) for r in responses if r.content is not None}
        type_, form, codec = next(iter(kinds)) if len(kinds) == 1 else ("", "", "")
        told = comment(f"The service answered with status {status}: {phrase(status)}.")
        typed = form == "json"
        yield ErrorView(status, views.names.errors[status], told, type_ if typed else "", codec if typed else "")

"""What the templates of services, errors and the client read: names chosen, types written, texts escaped."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.codegen.model.naming import constant, pascal
from extractor.codegen.model.package import Form, Operation, Package, Parameter, Response, SchemeKind, SecurityScheme
from extractor.codegen.model.portions import Paging, Stream
from extractor.codegen.model.types import Type
from extractor.codegen.targets.rust.layout import WIDTH, listed, skipped, width
from extractor.codegen.targets.rust.literals import comment, string, texts
from extractor.codegen.targets.rust.names import OperationNames, ServiceNames
from extractor.codegen.targets.rust.types import Typing
from extractor.codegen.writing.prose import flat, sentence
from extractor.codegen.writing.statuses import about, data_of, documented, phrase
from extractor.values import dataclass

_PAGES = {"token": "Token", "marker": "Marker", "offset": "Offset", "page": "Page", "link": "Link"}


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """An argument, or what a call may be given: its name, its type as a caller writes it, how it is kept."""

    name: str
    type: str
    plain: str
    given: str
    comment: str = ""
    deprecated: bool = False

    @property
    def head(self) -> str:
        """The first lines of the method that gives it."""
        return listed(f"pub fn {self.name}(", ["mut self", f"{self.name}: {self.type}"], ") -> Self {", "    ")


@dataclass(frozen=True, slots=True)
class MethodView:
    """An operation: its method, its type, and what a call may be given."""

    names: OperationNames
    comment: str
    head: str
    deprecated: bool
    endpoint: str
    fixed: tuple[str, ...]
    required: tuple[ArgumentView, ...]
    optional: tuple[ArgumentView, ...]
    returns: str
    reads: str
    paging: str
    item: str
    stream: str
    stream_item: str


@dataclass(frozen=True, slots=True)
class ErrorView:
    """The variant of a documented status."""

    status: str
    name: str
    comment: str
    data: str


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A credential: the builder's method, its parameters, how it is made of them and of variables
    of the environment, which are ``found`` in code."""

    method: str
    scheme: str
    head: str
    make: str
    environment: tuple[str, ...]
    found: str
    make_found: str
    about: str
    comment: str


@dataclass(frozen=True, slots=True)
class Views:
    """Makes the views of a package."""

    package: Package
    typing: Typing

    def method(self, operation: Operation, service: ServiceNames) -> MethodView:
        """The view of an operation."""
        named = self.typing.names.operations[operation.id]
        required = tuple(self._arguments(operation, named, required=True))
        returns, reads = self.typing.returned(operation.success)
        arguments = ["&self", *(f"{a.name}: {a.type}" for a in required)]
        return MethodView(
            names=named,
            comment=comment(_text(operation, named), "    "),
            head=listed(f"pub fn {named.method}(", arguments, f") -> Request<{named.type}> {{", "    "),
            deprecated=operation.deprecated,
            endpoint=_endpoint(operation),
            fixed=tuple(
                f"set({number}, {string(str(p.sample))})"
                for number, p in enumerate(operation.fixed, len(operation.parameters))
            ),
            required=required,
            optional=tuple(self._arguments(operation, named, required=False)),
            returns=returns,
            reads=reads,
            paging=_paging(operation.paging) if operation.paging else "",
            item=self.typing.written(operation.paging.item_type, module="models::") if operation.paging else "",
            stream=_stream(operation.stream) if operation.stream else "",
            stream_item=self.typing.written(operation.stream.item, module="models::") if operation.stream else "",
        )

    def errors(self) -> Iterable[ErrorView]:
        """One variant for each status that an operation documents as an error."""
        for status, responses in documented(self.package).items():
            text = comment(f"Status {status}: {about(status, responses)}", "    ")
            yield ErrorView(status, pascal(phrase(status)), text, self._data(responses))

    def _data(self, responses: tuple[Response, ...]) -> str:
        return self.typing.written(data_of(responses), module="models::")

    def schemes(self) -> tuple[SchemeView, ...]:
        """Methods of the builder for credentials."""
        return tuple(self._scheme(s) for s in self.package.schemes)

    def _scheme(self, scheme: SecurityScheme) -> SchemeView:
        method = self.typing.names.schemes[scheme.name]
        prefix = f"{self.typing.names.prefix}_{constant(scheme.name)}"
        place = f"KeyPlace::{(scheme.place or 'header').capitalize()}"
        arguments, make, parts = {
            SchemeKind.API_KEY: (("value",), f"Auth::api_key({place}, {string(scheme.parameter)}, ", ("",)),
            SchemeKind.BEARER: (("token",), "Auth::bearer(", ("",)),
            SchemeKind.BASIC: (("user", "password"), "Auth::basic(", ("_USER", "_PASSWORD")),
            SchemeKind.AK_SK: (("key", "secret"), "Auth::ak_sk(", ("_ACCESS_KEY", "_SECRET_KEY")),
        }[scheme.kind]
        environment = tuple(f"{prefix}{part}" for part in parts)
        about = flat(scheme.description) or scheme.kind.value.replace("_", " ")
        told = comment(f"{about}; else {' and '.join(environment)} of the environment.", "    ")
        head = listed(
            f"pub fn {method}(", ["mut self", *(f"{a}: impl Into<String>" for a in arguments)], ") -> Self {", "    "
        )
        found = ", ".join(f"value_{number}" for number in range(len(parts)))
        return SchemeView(
            method, string(scheme.name), head, f"{make}{', '.join(arguments)})", environment, found,
            f"{make}{found})", about, told,
        )  # fmt: skip

    def _arguments(self, operation: Operation, named: OperationNames, *, required: bool) -> Iterable[ArgumentView]:
        for index, p in enumerate(operation.parameters):
            if p.required is required:
                name = named.parameters[p.place, p.name]
                told = comment(sentence(p.description, p.notes, deprecated=False) or f"With {p.name}.", "    ")
                value = f"set({index}, {self._value(p.type, name)})"
                yield ArgumentView(
                    name, self.typing.argument(p.type), self._plain(p.type), value, told, deprecated=p.deprecated
                )
        if operation.body is not None and operation.body.required is required:
            told = comment(operation.body.description or "With a body.", "    ")
            yield self._body(operation.body.content.form, operation.body.content.type, told)

    def _value(self, type_: Type, name: str) -> str:
        if not self.typing.converts(type_):
            return name
        made = self._plain(type_)
        return f"{name}.into()" if made == "String" else f"Into::<{made}>::into({name})"

    def _plain(self, type_: Type) -> str:
        return self.typing.written(type_, module="models::")

    def _body(self, form: Form, type_: Type, told: str) -> ArgumentView:
        if form is Form.BINARY:
            return ArgumentView("body", "impl Into<Body>", "Bytes", "binary(body.into())", told)
        plain = self._plain(type_)
        if plain == "String":
            return ArgumentView("body", "impl AsRef<str>", plain, "content(body.as_ref())", told)
        return ArgumentView("body", f"&{plain}", plain, "content(body)", told)


def _text(operation: Operation, named: OperationNames) -> str:
    """Summary, description, arguments, errors and link: the comment of a method."""
    told = [operation.summary, operation.description]
    blocks = list(dict.fromkeys(t.strip() for t in told if t.strip())) or [f"{operation.method} {operation.path}"]
    for p in operation.parameters:
        if p.required:
            text = flat(sentence(p.description, p.notes, deprecated=p.deprecated))
            blocks.append(f"The argument {named.parameters[p.place, p.name]}: {text or p.name}")
    blocks += [f"Error {r.status}: {flat(r.description) or phrase(r.status)}" for r in operation.errors]
    blocks += [f"Documentation: {operation.docs_url}"] if operation.docs_url else []
    return "\n\n".join(blocks)


def _endpoint(operation: Operation) -> str:
    """The constant of an operation, as the formatter lays it out."""
    body = operation.body.content if operation.body else None
    held = f"Some(({string(body.media_type)}, Form::{body.form.value.capitalize()}))" if body else "None"
    rows = [
        f"        id: {string(operation.id)},",
        f"        method: {string(operation.method)},",
        f"        path: {string(operation.route)},",
        listed("parameters: &[", [_parameter(p) for p in operation.sent], "],", "        "),
        f"        body: {held},",
        listed("encoding: &[", [_parameter(p) for p in (body.encoding if body else ())], "],", "        "),
        listed("parts: &[", [f"({string(n)}, {string(k)})" for n, k in (body.parts if body else ())], "],", "        "),
        listed("answers: &[", _forms(operation.success), "],", "        "),
        listed("errors: &[", _forms(operation.errors), "],", "        "),
        listed("security: &[", [texts(names) for names in operation.security], "],", "        "),
        f"        server: {string(operation.server)},",
    ]
    lines = "\n".join(rows)
    text = f"    const ENDPOINT: &'static Endpoint = &Endpoint {{\n{lines}\n    }};"
    odd = [p.name for p in operation.sent] + [n for names in operation.security for n in names]
    return skipped(text, odd)


def _parameter(p: Parameter) -> str:
    flags = f"{str(p.explode).lower()}, {str(p.json).lower()}"
    return f"Parameter::new({string(p.name)}, Place::{p.place.value.capitalize()}, {string(p.style)}, {flags})" + (
        ".reserved()" if p.reserved else ""
    )


def _forms(responses: tuple[Response, ...]) -> list[str]:
    forms = {r.status: _form(r) for r in responses}
    return [f"({string(status)}, Form::{form})" for status, form in forms.items()]


def _form(response: Response) -> str:
    if response.content is None:
        return "Nothing"
    form = response.content.form
    return form.value.capitalize() if form in (Form.BINARY, Form.TEXT) else "Json"


def _paging(paging: Paging) -> str:
    limit = f"Some({string(paging.limit)})" if paging.limit else "None"
    members = [
        f"style: Style::{_PAGES[paging.style.value]}",
        f"parameter: {string(paging.parameter)}",
        f"limit: {limit}",
        f"items: {texts(paging.items)}",
        f"token: {texts(paging.token)}",
        f"more: {texts(paging.more)}",
        f"done: {str(paging.done).lower()}",
    ]
    return _constant("PAGING", "Paging", members)


def _stream(stream: Stream) -> str:
    members = [
        f"media_type: {string(stream.media_type)}",
        f"framing: Framing::{pascal(stream.framing.value)}",
        f"piece: Piece::{pascal(stream.piece.value)}",
        f"change: {string(stream.switch)}",
    ]
    return _constant("STREAMING", "Streaming", members)


def _constant(name: str, type_: str, members: list[str]) -> str:
    """A constant of a trait, as the formatter lays it out."""
    head = f"const {name}: &'static {type_} ="
    line = f"        &{type_} {{ {', '.join(members)} }};"
    if width(f"    {head} {line.strip()}") > WIDTH >= width(line):
        return f"    {head}\n{line}"
    return skipped(listed(f"{head} &{type_} {{ ", members, " };", "    "))

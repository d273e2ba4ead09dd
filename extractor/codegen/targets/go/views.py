"""What the templates of services, errors and the client read: names chosen, types written, texts escaped."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.codegen.model.naming import constant
from extractor.codegen.model.package import Form, Operation, Package, Parameter, Response, SchemeKind, SecurityScheme
from extractor.codegen.model.portions import Paging, Stream
from extractor.codegen.targets.go.literals import comment, string
from extractor.codegen.targets.go.names import OperationNames
from extractor.codegen.targets.go.types import Typing
from extractor.codegen.writing.prose import flat, sentence
from extractor.codegen.writing.statuses import about, data_of, documented, error_class
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """A required argument, or a field of the structure of the others. ``value`` is how a call holds it."""

    name: str
    type: str
    value: str
    comment: str = ""


@dataclass(frozen=True, slots=True)
class MethodView:
    """An operation: its endpoint, the function that makes its call, and its method."""

    names: OperationNames
    comment: str
    endpoint: str
    paging: str
    item: str
    stream: str
    stream_item: str
    required: tuple[ArgumentView, ...]
    optional: tuple[ArgumentView, ...]
    values: str
    body: str
    returns: str

    @property
    def signature(self) -> str:
        """The parameters of the function that makes the call."""
        parts = [f"{a.name} {a.type}" for a in self.required]
        return ", ".join([*parts, *([f"params *{self.names.params}"] if self.optional else [])])

    @property
    def forwarded(self) -> str:
        """The arguments handed on."""
        return ", ".join([*(a.name for a in self.required), *(["params"] if self.optional else [])])

    @property
    def results(self) -> str:
        """What the method gives."""
        return f"({self.returns}, error)" if self.returns else "error"


@dataclass(frozen=True, slots=True)
class ErrorView:
    """The type of a documented status."""

    status: str
    name: str
    comment: str
    data: str


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A credential: its option, the parameters of that, how it is made, and its variables of the environment."""

    option: str
    scheme: str
    parameters: str
    make: str
    environment: tuple[str, ...]
    variables: str
    found: str
    about: str
    comment: str


@dataclass(frozen=True, slots=True)
class Views:
    """Makes the views of a package."""

    package: Package
    typing: Typing

    def method(self, operation: Operation) -> MethodView:
        """The view of an operation."""
        named = self.typing.names.operations[operation.id]
        required = tuple(self._required(operation, named))
        optional = tuple(self._optional(operation, named))
        body = operation.body
        values = {(p.place, p.name): named.arguments[p.place, p.name] for p in operation.parameters if p.required}
        values |= {k: f"params.{f}" for k, f in named.fields.items() if k not in values}
        values |= {(p.place, p.name): string(str(p.sample)) for p in operation.fixed}
        held = "" if body is None else "body" if body.required else "params.Body"
        return MethodView(
            names=named,
            comment=comment(self._text(operation, named.method)),
            endpoint=self._endpoint(operation),
            paging=_paging(operation.paging) if operation.paging else "",
            item=self.typing.written(operation.paging.item_type) if operation.paging else "",
            stream=_stream(operation.stream) if operation.stream else "",
            stream_item=self.typing.written(operation.stream.item) if operation.stream else "",
            required=required,
            optional=optional,
            values=", ".join(values[p.place, p.name] for p in operation.sent),
            body=f", body: {held}, hasBody: true" if held else "",
            returns=self.typing.returned(operation.success),
        )

    def errors(self) -> Iterator[ErrorView]:
        """One type for each status that an operation documents as an error."""
        for status, responses in documented(self.package).items():
            name = error_class(status)
            told = comment(f"{name} is status {status}: {about(status, responses)}")
            yield ErrorView(status, name, told, self._data(responses))

    def _data(self, responses: tuple[Response, ...]) -> str:
        written = self.typing.result(data_of(responses))
        return written if written.startswith(("*", "[]", "map[")) or written == "any" else f"*{written}"

    def schemes(self) -> tuple[SchemeView, ...]:
        """Options of the client for credentials."""
        return tuple(self._scheme(s) for s in self.package.schemes)

    def _scheme(self, scheme: SecurityScheme) -> SchemeView:
        option = self.typing.names.schemes[scheme.name]
        prefix = f"{self.typing.names.prefix}_{constant(scheme.name)}"
        parameters, make, parts = {
            SchemeKind.API_KEY: (
                "value string", "NewAPIKey", ("",)
            ),
            SchemeKind.BEARER: ("token string", "NewBearer", ("",)),
            SchemeKind.BASIC: ("user, password string", "NewBasic", ("_USER", "_PASSWORD")),
            SchemeKind.AK_SK: ("key, secret string", "NewAkSk", ("_ACCESS_KEY", "_SECRET_KEY")),
        }[scheme.kind]  # fmt: skip
        environment = tuple(f"{prefix}{part}" for part in parts)
        about = flat(scheme.description) or scheme.kind.value.replace("_", " ")
        found = ", ".join(f"values[{index}]" for index in range(len(parts)))
        given = parameters.removesuffix(" string")
        key = scheme.kind is SchemeKind.API_KEY
        rest = f", {string(scheme.parameter)}, {string(scheme.place)}" if key else ""
        told = comment(
            f"{option} gives the credential {flat(scheme.name)}: {about}; else {' and '.join(environment)} of the "
            "environment."
        )
        return SchemeView(
            option, string(scheme.name), parameters, f"{make}({given}{rest})", environment,
            ", ".join(map(string, environment)), f"{make}({found}{rest})", about, told,
        )  # fmt: skip

    def _required(self, operation: Operation, named: OperationNames) -> Iterator[ArgumentView]:
        for p in operation.parameters:
            if p.required:
                name = named.arguments[p.place, p.name]
                yield ArgumentView(name, self.typing.written(p.type), name)
        if operation.body is not None and operation.body.required:
            yield ArgumentView("body", self._body_type(operation, required=True), "body")

    def _optional(self, operation: Operation, named: OperationNames) -> Iterator[ArgumentView]:
        for p in operation.parameters:
            if not p.required:
                name = named.fields[p.place, p.name]
                yield ArgumentView(name, self.typing.optional(p.type), f"params.{name}", _parameter_comment(p))
        if operation.body is not None and not operation.body.required:
            text = comment(operation.body.description, "\t")
            yield ArgumentView("Body", self._body_type(operation, required=False), "params.Body", text)

    def _body_type(self, operation: Operation, *, required: bool) -> str:
        assert operation.body is not None
        content = operation.body.content
        if content.form is Form.BINARY:
            return "io.Reader"
        return self.typing.result(content.type) if required else self.typing.optional(content.type)

    def _endpoint(self, operation: Operation) -> str:
        parts = [f"id: {string(operation.id)}, method: {string(operation.method)}, path: {string(operation.route)}"]
        if operation.sent:
            parts.append(f"parameters: []parameter{{{', '.join(map(_parameter, operation.sent))}}}")
        if operation.body is not None:
            content = operation.body.content
            parts.append(f"mediaType: {string(content.media_type)}, form: {string(content.form.value)}")
            if content.encoding:
                parts.append(f"encoding: []parameter{{{', '.join(map(_parameter, content.encoding))}}}")
            if content.parts:
                kinds = (f"{string(name)}: {string(kind)}" for name, kind in content.parts)
                parts.append(f"parts: map[string]string{{{', '.join(kinds)}}}")
        parts += [f"answers: {_forms(operation.success)}", f"errors: {_forms(operation.errors)}"]
        if operation.security:
            alternatives = (f"{{{', '.join(map(string, names))}}}" for names in operation.security)
            parts.append(f"security: [][]string{{{', '.join(alternatives)}}}")
        parts += [f"server: {string(operation.server)}"] if operation.server else []
        return f"&endpoint{{{', '.join(parts)}}}"

    def _text(self, operation: Operation, method: str) -> str:
        """Summary, description, arguments, errors and link: the comment of a method."""
        told = [operation.summary, operation.description]
        blocks = list(dict.fromkeys(t.strip() for t in told if t.strip())) or [f"{operation.method} {operation.path}"]
        named = self.typing.names.operations[operation.id].arguments
        for p in operation.parameters:
            if p.required:
                text = flat(sentence(p.description, p.notes, deprecated=p.deprecated))
                blocks.append(f"The argument {named[p.place, p.name]}: {text or p.name}")
        blocks += [f"Errors: {error_class(r.status)}: {flat(r.description) or r.status}" for r in operation.errors]
        blocks += [f"Documentation: {operation.docs_url}"] if operation.docs_url else []
        blocks += ["Deprecated: the documentation says so."] if operation.deprecated else []
        return f"{method}: {blocks[0]}\n\n" + "\n\n".join(blocks[1:])


def _parameter_comment(p: Parameter) -> str:
    text = comment(sentence(p.description, p.notes, deprecated=False), "\t")
    return text + (("\t//\n" if text else "") + "\t// Deprecated: the documentation says so.\n" if p.deprecated else "")


def _parameter(p: Parameter) -> str:
    explode = ", explode: true" if p.explode else ""
    held = (", json: true" if p.json else "") + (", reserved: true" if p.reserved else "")
    return f"{{name: {string(p.name)}, place: {string(p.place.value)}, style: {string(p.style)}{explode}{held}}}"


def _forms(responses: tuple[Response, ...]) -> str:
    shown = (f"{string(status)}: {string(form)}" for status, form in {r.status: _form(r) for r in responses}.items())
    return f"map[string]string{{{', '.join(shown)}}}"


def _form(response: Response) -> str:
    if response.content is None:
        return "none"
    form = response.content.form
    return form.value if form in (Form.BINARY, Form.TEXT) else "json"


def _paging(paging: Paging) -> str:
    items, token = (", ".join(map(string, steps)) for steps in (paging.items, paging.token))
    limit = f", limit: {string(paging.limit)}" if paging.limit else ""
    more = f", more: []string{{{', '.join(map(string, paging.more))}}}" if paging.more else ""
    more += ", done: true" if paging.done else ""
    return (
        f"&paging{{style: {string(paging.style.value)}, parameter: {string(paging.parameter)}{limit}, "
        f"items: []string{{{items}}}, token: []string{{{token}}}{more}}}"
    )


def _stream(stream: Stream) -> str:
    change = f", change: {string(stream.switch)}" if stream.switch else ""
    return (
        f"&streaming{{mediaType: {string(stream.media_type)}, framing: {string(stream.framing.value)}, "
        f"piece: {string(stream.piece.value)}{change}}}"
    )

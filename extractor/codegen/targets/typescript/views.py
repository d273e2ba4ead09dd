"""What the templates of services read: names chosen, types written, texts escaped."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.codegen.model.package import Form, Operation, Package, Parameter, Response, Service
from extractor.codegen.model.portions import Paging, Stream
from extractor.codegen.targets.typescript.literals import comment, key, literal, string
from extractor.codegen.targets.typescript.names import Names, OperationNames
from extractor.codegen.targets.typescript.shapes import Shapes
from extractor.codegen.targets.typescript.types import Typing
from extractor.codegen.writing.prose import flat, one_line, sentence
from extractor.codegen.writing.statuses import error_class
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class ParamView:
    """A property of the object that a method takes."""

    name: str
    access: str
    type: str
    required: bool
    comment: str


@dataclass(frozen=True, slots=True)
class MethodView:
    """An operation: its endpoint, the function that makes its call, and its method."""

    names: OperationNames
    id: str
    method: str
    path: str
    brief: str
    comment: str
    returns: str
    params: tuple[ParamView, ...]
    values: str
    parameters: tuple[str, ...]
    body: str
    has_body: bool
    answers: str
    shapes: str
    errors: str
    security: str
    server: str
    paging: str
    item: str
    stream: str
    stream_item: str

    @property
    def argument(self) -> str:
        """The parameter of function and method; one that needs nothing may be left out."""
        if not self.params:
            return ""
        needed = any(p.required for p in self.params)
        return f"params: {self.names.params}{'' if needed else ' = {}'}"

    @property
    def forwarded(self) -> str:
        """The argument handed on."""
        return "params" if self.params else ""


@dataclass(frozen=True, slots=True)
class ServiceView:
    """A tag."""

    module: str
    attribute: str
    cls: str
    title: str
    comment: str
    inner_comment: str
    methods: tuple[MethodView, ...]


@dataclass(frozen=True, slots=True)
class Views:
    """Makes the views of a package."""

    package: Package
    names: Names

    @property
    def typing(self) -> Typing:
        """Types and values."""
        return Typing(self.names, self.package.declarations)

    @property
    def shapes(self) -> Shapes:
        """What answers must be like."""
        return Shapes(self.package, self.names)

    def services(self) -> tuple[ServiceView, ...]:
        """All services."""
        return tuple(self._service(s) for s in self.package.services)

    def _service(self, service: Service) -> ServiceView:
        named = self.names.services[service.name]
        text = service.description or f"Operations of {service.name}."
        methods = tuple(self._method(o) for o in service.operations)
        title = one_line(service.name)
        return ServiceView(named.module, named.attribute, named.cls, title, comment(text), comment(text, "  "), methods)

    def _method(self, operation: Operation) -> MethodView:
        named, paging = self.names.operations[operation.id], operation.paging
        params = tuple(self._params(operation, named))
        access = {p: f"params{_access(n)}" for p, n in named.parameters.items()}
        access |= {(p.place, p.name): string(str(p.sample)) for p in operation.fixed}
        return MethodView(
            names=named,
            id=string(operation.id),
            method=string(operation.method),
            path=string(operation.route),
            brief=comment(f"The call of `{operation.method} {operation.path}`, for `send`, `raw` and `stream`."),
            comment=comment(self._text(operation), "  "),
            returns=self._returns(operation.success),
            params=params,
            values=", ".join(access[p.place, p.name] for p in operation.sent),
            parameters=tuple(map(_parameter, operation.sent)),
            body=_body(operation),
            has_body=operation.body is not None,
            answers=_answers(operation.success),
            shapes=self.shapes.answers(operation.success),
            errors=_answers(operation.errors),
            security=literal([list(names) for names in operation.security]),
            server=operation.server,
            paging=_paging(paging) if paging else "",
            item=self.typing.written(paging.item_type) if paging else "",
            stream=self._stream(operation.stream) if operation.stream else "",
            stream_item=self.typing.written(operation.stream.item) if operation.stream else "",
        )

    def _params(self, operation: Operation, named: OperationNames) -> Iterator[ParamView]:
        for p in operation.parameters:
            name = named.parameters[p.place, p.name]
            told = sentence(p.description, p.notes, deprecated=False)
            text = comment(f"{told}\n@deprecated" if p.deprecated else told, "  ")
            yield _param(name, self.typing.written(p.type), text, required=p.required)
        if operation.body is not None:
            written = self.typing.content(operation.body.content, sent=True)
            yield _param("body", written, comment(operation.body.description, "  "), required=operation.body.required)

    def _stream(self, stream: Stream) -> str:
        shape = self.shapes.of(stream.item)
        parts = [f"mediaType: {string(stream.media_type)}", f"framing: {string(stream.framing.value)}"]
        parts += [f"piece: {string(stream.piece.value)}"]
        parts += [f"switch: {string(stream.switch)}"] if stream.switch else []
        parts += [f"shape: {shape}"] if shape != '"any"' else []
        return "{ " + ", ".join(parts) + " }"

    def _returns(self, responses: tuple[Response, ...]) -> str:
        kinds = dict.fromkeys(self.typing.content(r.content) for r in responses)
        return " | ".join(sorted(kinds, key=lambda k: k == "undefined")) or "undefined"

    def _text(self, operation: Operation) -> str:
        """Summary, description, errors and link: the comment of a method."""
        told = [operation.summary, operation.description]
        blocks = list(dict.fromkeys(t.strip() for t in told if t.strip())) or [f"{operation.method} {operation.path}"]
        tags = [
            f"@throws {{{error_class(r.status)}}} {flat(r.description) or f'status {r.status}'}"
            for r in operation.errors
        ]
        tags += [f"@see {operation.docs_url}"] if operation.docs_url else []
        tags += ["@deprecated"] if operation.deprecated else []
        return "\n\n".join([*blocks, *(["\n".join(tags)] if tags else [])])


def _param(name: str, written: str, text: str, *, required: bool) -> ParamView:
    optional = "" if required or written == "unknown" else " | undefined"
    return ParamView(f"{key(name)}{'' if required else '?'}", name, f"{written}{optional}", required, text)


def _access(name: str) -> str:
    return f".{name}" if key(name) == name else f"[{string(name)}]"


def _parameter(p: Parameter) -> str:
    parts = [f"name: {string(p.name)}", f"place: {string(p.place.value)}", f"style: {string(p.style)}"]
    parts += [f"explode: {'true' if p.explode else 'false'}", *(["json: true"] if p.json else [])]
    parts += ["reserved: true"] if p.reserved else []
    return "{ " + ", ".join(parts) + " }"


def _body(operation: Operation) -> str:
    if operation.body is None:
        return ""
    content = operation.body.content
    encoding = f", encoding: [{', '.join(map(_parameter, content.encoding))}]" if content.encoding else ""
    parts = f", parts: {literal(dict(content.parts))}" if content.parts else ""
    return f"{{ mediaType: {string(content.media_type)}, form: {string(content.form.value)}{encoding}{parts} }}"


def _answers(responses: tuple[Response, ...]) -> str:
    forms = {r.status: _form(r) for r in responses}
    return literal(forms)  # type: ignore[arg-type]  # texts are JSON


def _form(response: Response) -> str:
    if response.content is None:
        return "none"
    form = response.content.form
    return form.value if form in (Form.BINARY, Form.TEXT) else "json"


def _paging(paging: Paging) -> str:
    parts = [f"style: {string(paging.style.value)}", f"parameter: {string(paging.parameter)}"]
    parts += [f"limit: {string(paging.limit)}"] if paging.limit else []
    parts += [f"items: {literal(list(paging.items))}", f"token: {literal(list(paging.token))}"]
    parts += [f"more: {literal(list(paging.more))}"] if paging.more else []
    parts += ["done: true"] if paging.done else []
    return "{ " + ", ".join(parts) + " }"

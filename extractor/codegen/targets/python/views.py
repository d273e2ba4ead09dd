"""What the templates read: names chosen, types written, texts escaped. Templates only lay it out."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.codegen.model.package import (
    Content,
    Form,
    Operation,
    Package,
    Parameter,
    Response,
    Service,
)
from extractor.codegen.targets.python.literals import docstring, string
from extractor.codegen.targets.python.names import Names
from extractor.codegen.targets.python.types import Typing
from extractor.codegen.targets.python.wires import body_wire, paging_wire, parameter_wire, stream_wire
from extractor.codegen.writing.prose import flat, one_line, sentence
from extractor.codegen.writing.statuses import error_class
from extractor.values import dataclass

UNSET = " | MISSING"


@dataclass(frozen=True, slots=True)
class ParameterView:
    """An argument of a method. ``wire`` is the runtime's description of a parameter, nothing for a body."""

    name: str
    annotation: str
    required: bool
    wire: str = ""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """How an answer is read: its status and the runtime's description of it."""

    status: str
    wire: str


@dataclass(frozen=True, slots=True)
class MethodView:
    """An operation: its method, the constant of its endpoint, and all that they need."""

    name: str
    iterator: str
    constant: str
    pages: str
    id: str
    method: str
    path: str
    returns: str
    docstring: str
    brief: str
    deprecated: bool
    required: tuple[ParameterView, ...]
    optional: tuple[ParameterView, ...]
    values: tuple[ParameterView, ...]
    body: str
    successes: tuple[AnswerView, ...]
    errors: tuple[AnswerView, ...]
    security: str
    paging: str
    item: str
    server: str
    streaming: str
    stream_constant: str
    stream: str
    stream_item: str

    @property
    def signature(self) -> str:
        """The arguments of the function that makes the call."""
        needed = [f"{a.name}: {a.annotation}" for a in self.required]
        others = [f"{a.name}: {a.annotation} = MISSING" for a in self.optional]
        return ", ".join([*needed, *(["*", *others] if others else [])])

    @property
    def method_signature(self) -> str:
        """The arguments of the method: those of the call, and the options."""
        parts = ["self", self.signature] if self.signature else ["self"]
        return ", ".join([*parts, *([] if self.optional else ["*"]), "options: RequestOptions | None = None"])

    @property
    def forwarded(self) -> str:
        """The arguments of the method handed on to the call."""
        return ", ".join([*(a.name for a in self.required), *(f"{a.name}={a.name}" for a in self.optional)])

    @property
    def returned(self) -> str:
        """The values of the call, in the order of the endpoint's parameters."""
        names = [v.name for v in self.values]
        return f"({names[0]},)" if len(names) == 1 else f"({', '.join(names)})"


@dataclass(frozen=True, slots=True)
class ServiceView:
    """A tag."""

    module: str
    attribute: str
    cls: str
    title: str
    docstring: str
    methods: tuple[MethodView, ...]


@dataclass(frozen=True, slots=True)
class Views:
    """Makes the views of a package."""

    package: Package
    names: Names

    @property
    def typing(self) -> Typing:
        """Annotations and values."""
        return Typing(self.names, self.package.declarations)

    def services(self) -> tuple[ServiceView, ...]:
        """All services."""
        return tuple(self._service(s) for s in self.package.services)

    def _service(self, service: Service) -> ServiceView:
        named = self.names.services[service.name]
        methods = tuple(self._method(o) for o in service.operations)
        text = service.description or f"Operations of {service.name}."
        return ServiceView(named.module, named.attribute, named.cls, one_line(service.name), docstring(text), methods)

    def _method(self, operation: Operation) -> MethodView:
        name = self.names.methods[operation.id]
        given = tuple(self._parameter(operation, p) for p in operation.parameters)
        fixed = tuple(ParameterView(string(str(p.sample)), "str", True, parameter_wire(p)) for p in operation.fixed)
        body = self._body(operation)
        arguments = [*given, *([body] if body else [])]
        paging = operation.paging
        return MethodView(
            name=name,
            iterator=self.names.iterators.get(operation.id, ""),
            constant=self.names.constants[operation.id][0],
            pages=self.names.constants[operation.id][1],
            id=string(operation.id),
            method=string(operation.method),
            path=string(operation.route),
            returns=self._returns(operation.success),
            docstring=docstring(self._text(operation), "        "),
            brief=docstring(f"{operation.method} {operation.path}"),
            deprecated=operation.deprecated,
            required=tuple(a for a in arguments if a.required),
            optional=tuple(a for a in arguments if not a.required),
            values=(*given, *fixed),
            body=body_wire(operation),
            successes=tuple(self._answer(r) for r in operation.success),
            errors=tuple(self._answer(r) for r in operation.errors),
            security=repr(operation.security),
            paging=paging_wire(paging) if paging else "",
            item=self.typing.annotation(paging.item_type) if paging else "",
            server=operation.server,
            streaming=self.names.streams.get(operation.id, ""),
            stream_constant=self.names.constants[operation.id][2],
            stream=stream_wire(operation.stream, self.typing) if operation.stream else "",
            stream_item=self.typing.annotation(operation.stream.item) if operation.stream else "",
        )

    def _parameter(self, operation: Operation, parameter: Parameter) -> ParameterView:
        annotation = self.typing.accepted(parameter.type)
        return ParameterView(
            self.names.parameters[operation.id][parameter.place, parameter.name],
            annotation if parameter.required else f"{annotation}{UNSET}",
            parameter.required,
            parameter_wire(parameter),
        )

    def _body(self, operation: Operation) -> ParameterView | None:
        body = operation.body
        if body is None:
            return None
        annotation = self.content(body.content, sent=True)
        return ParameterView("body", annotation if body.required else f"{annotation}{UNSET}", body.required)

    def content(self, content: Content, *, sent: bool) -> str:
        """The annotation of content: bytes are sent as a file too."""
        if content.form is Form.BINARY:
            return "File | bytes" if sent else "bytes"
        return self.typing.accepted(content.type) if sent else self.typing.annotation(content.type)

    def _returns(self, responses: tuple[Response, ...]) -> str:
        kinds = dict.fromkeys(self.content(r.content, sent=False) if r.content else "None" for r in responses)
        return " | ".join(sorted(kinds, key=lambda k: k == "None")) or "None"

    def _answer(self, response: Response) -> AnswerView:
        content = response.content
        if content is None:
            return AnswerView(string(response.status), 'Answer("none")')
        form = content.form if content.form in (Form.BINARY, Form.TEXT) else Form.JSON
        type_ = f", lambda: {self.typing.annotation(content.type)}" if form is Form.JSON else ""
        return AnswerView(string(response.status), f"Answer({string(form.value)}{type_})")

    def _text(self, operation: Operation) -> str:
        """Summary, description, arguments, errors, link: the docstring of a method."""
        told = [operation.summary, operation.description, "Deprecated." if operation.deprecated else ""]
        blocks = list(dict.fromkeys(t.strip() for t in told if t.strip())) or [f"{operation.method} {operation.path}"]
        if arguments := list(self._argument_texts(operation)):
            blocks.append("Args:\n" + "\n".join(arguments))
        if errors := list(self._error_texts(operation)):
            blocks.append("Raises:\n" + "\n".join(errors))
        if operation.docs_url:
            blocks.append(f"Documentation: {operation.docs_url}")
        return "\n\n".join(blocks)

    def _argument_texts(self, operation: Operation) -> Iterator[str]:
        named = self.names.parameters[operation.id]
        for parameter in operation.parameters:
            text = sentence(parameter.description, parameter.notes, deprecated=parameter.deprecated)
            yield f"    {named[parameter.place, parameter.name]}: {flat(text) or parameter.name}"
        if operation.body is not None:
            yield f"    body: {flat(operation.body.description) or operation.body.content.media_type}"

    def _error_texts(self, operation: Operation) -> Iterator[str]:
        for response in operation.errors:
            yield f"    {error_class(response.status)}: {flat(response.description) or f'status {response.status}'}"

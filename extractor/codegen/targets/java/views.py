"""What the templates read: names chosen, types written, texts escaped. Templates only lay it out."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.codegen.model.package import Content, Form, Operation, Package, Response
from extractor.codegen.model.portions import Paging, Stream
from extractor.codegen.model.types import Enum, Kind, Nullable, Object, Scalar
from extractor.codegen.targets.java.literals import comment, string
from extractor.codegen.targets.java.names import Names
from extractor.codegen.targets.java.types import Typing
from extractor.codegen.targets.java.unions import rules
from extractor.codegen.writing.prose import flat, sentence
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class FieldView:
    """A member of a model or an argument of a call; ``number`` is its place among the parameters, -1 for the body."""

    name: str
    wire: str
    type: str
    codec: str
    required: bool
    nullable: bool
    comment: str
    number: int = -1

    @property
    def presence(self) -> str:
        """Whether it must be there: not null, or else null; the name of what checks it."""
        if not self.required:
            return "find"
        return "hold" if self.nullable else "need"


@dataclass(frozen=True, slots=True)
class ModelView:
    """A structure."""

    cls: str
    comment: str
    fields: tuple[FieldView, ...]

    @property
    def required(self) -> str:
        """The names of members that must be there, as arguments."""
        return ", ".join(f.wire for f in self.fields if f.required)


@dataclass(frozen=True, slots=True)
class EnumView:
    """An enumeration: name, value and comment of each constant; ``base`` is the type of the values."""

    cls: str
    comment: str
    base: str
    codec: str
    values: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class UnionView:
    """A value of several types: word, type and codec of each, and the rules that tell them apart."""

    cls: str
    comment: str
    variants: tuple[tuple[str, str, str], ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CallView:
    """An operation: the method of the service, and the class of its call."""

    id: str
    method: str
    cls: str
    type: str
    comment: str
    steps: tuple[str, ...]
    required: tuple[FieldView, ...]
    optional: tuple[FieldView, ...]
    item: str
    paging: str
    stream: str
    stream_item: str
    fixed: tuple[FieldView, ...] = ()

    @property
    def class_comment(self) -> str:
        """The comment above the class, which is not indented as that of the method is."""
        return self.comment.replace("\n    ", "\n")

    @property
    def signature(self) -> str:
        """The required arguments."""
        return ", ".join(f"{a.type} {a.name}" for a in self.required)

    @property
    def forwarded(self) -> str:
        """The required arguments handed on."""
        return "".join(f", {a.name}" for a in self.required)


@dataclass(frozen=True, slots=True)
class ServiceView:
    """A tag."""

    name: str
    method: str
    cls: str
    comment: str
    calls: tuple[CallView, ...]


@dataclass(frozen=True, slots=True)
class Views:
    """Makes the views of a package."""

    package: Package
    names: Names
    typing: Typing

    def models(self) -> Iterator[ModelView]:
        """All structures."""
        for made in self.package.declarations.values():
            if isinstance(made, Object):
                told = comment(made.description or made.name)
                yield ModelView(self.names.classes[made.name], told, tuple(self._fields(made)))

    def _fields(self, made: Object) -> Iterator[FieldView]:
        for field in made.fields:
            yield FieldView(
                self.names.fields[made.name][field.name],
                string(field.name),
                self.typing.type(field.type),
                self.typing.codec(field.type),
                field.required,
                isinstance(field.type, Nullable) or self.typing.type(field.type) == "JsonNode",
                comment(sentence(field.description, field.notes, deprecated=field.deprecated) or field.name, "    "),
            )

    def unions(self) -> Iterator[UnionView]:
        """All unions that anything needs."""
        for union, cls in self.typing.unions.each():
            variants = {self.typing.word(v): (self.typing.type(v), self.typing.codec(v)) for v in union.variants}
            told = comment(f"One of several types: {', '.join(type_ for type_, _ in variants.values())}.")
            places = {word: number for number, word in enumerate(variants)}
            numbers = {n: places[self.typing.word(v)] for n, v in enumerate(union.variants)}
            found = tuple((word, *made) for word, made in variants.items())
            yield UnionView(cls, told, found, rules(union, self.package.declarations, numbers))

    def enums(self) -> Iterator[EnumView]:
        """All enumerations."""
        for made in self.package.declarations.values():
            if isinstance(made, Enum):
                values = tuple(self._constants(made))
                scalar = Scalar(made.kind)
                told = comment(made.description or made.name)
                yield EnumView(
                    self.names.classes[made.name], told, self.typing.type(scalar), self.typing.codec(scalar), values
                )

    def _constants(self, made: Enum) -> Iterator[tuple[str, str, str]]:
        """Name, value and comment of each value; integers beyond 64 bits have no constant."""
        for v in made.values:
            told = comment(v.description or str(v.value), "    ")
            if made.kind is not Kind.INTEGER:
                yield self.names.members[made.name][v.value], string(str(v.value)), told
            elif -(2**63) <= int(v.value) < 2**63:
                yield self.names.members[made.name][v.value], f"{v.value}L", told

    def services(self) -> tuple[ServiceView, ...]:
        """All services."""
        return tuple(
            ServiceView(
                s.name,
                self.names.services[s.name].method,
                self.names.services[s.name].cls,
                comment(s.description or f"Operations of {s.name}."),
                tuple(self._call(o) for o in s.operations),
            )
            for s in self.package.services
        )

    def _call(self, operation: Operation) -> CallView:
        arguments = list(self._arguments(operation))
        return CallView(
            id=string(operation.id),
            method=self.names.methods[operation.id],
            cls=self.names.calls[operation.id],
            type=self.returned(operation),
            comment=comment(_text(operation), "    "),
            steps=(f'"{operation.method}", {string(operation.route)}', *self._steps(operation)),
            required=tuple(a for a in arguments if a.required),
            optional=tuple(a for a in arguments if not a.required),
            item=self.typing.type(operation.paging.item_type) if operation.paging else "",
            paging=self._paging(operation.paging) if operation.paging else "",
            stream=self._stream(operation.stream) if operation.stream else "",
            stream_item=self.typing.type(operation.stream.item) if operation.stream else "",
            fixed=tuple(self._fixed(operation)),
        )

    def _arguments(self, operation: Operation) -> Iterator[FieldView]:
        named = self.names.parameters[operation.id]
        for number, p in enumerate(operation.parameters):
            told = comment(sentence(p.description, p.notes, deprecated=p.deprecated) or p.name, "    ")
            typing = self.typing
            yield FieldView(
                named[p.place, p.name], string(p.name), typing.type(p.type), typing.codec(p.type), p.required,
                isinstance(p.type, Nullable), told, number,
            )  # fmt: skip
        if (body := operation.body) is not None:
            type_, codec = self.content(body.content)
            told = comment(body.description or body.content.media_type, "    ")
            yield FieldView("body", '""', type_, codec, body.required, nullable=False, comment=told)

    def _fixed(self, operation: Operation) -> Iterator[FieldView]:
        """Parameters that nobody is asked for; their name is the code of their value."""
        text = Scalar(Kind.STRING)
        for number, p in enumerate(operation.fixed, len(operation.parameters)):
            name, made = string(str(p.sample)), (self.typing.type(text), self.typing.codec(text))
            yield FieldView(name, string(p.name), *made, required=True, nullable=False, comment="", number=number)

    def content(self, content: Content) -> tuple[str, str]:
        """Type and codec of what is sent."""
        if content.form is Form.BINARY:
            return "FileContent", "Codec.FILE"
        return self.typing.type(content.type), self.typing.codec(content.type)

    def answer(self, response: Response) -> tuple[str, str, str]:
        """Type, form and codec of an answer."""
        match response.content:
            case None:
                return "Void", "none", "null"
            case Content(form=Form.BINARY):
                return "byte[]", "binary", "null"
            case Content(form=Form.TEXT):
                return "String", "text", "null"
            case Content(type=type_):
                return self.typing.type(type_), "json", self.typing.codec(type_)

    def returned(self, operation: Operation) -> str:
        """The type of the value: that of all answers with content, else Object."""
        kinds = {self.answer(r)[0] for r in operation.success}
        kinds = kinds - {"Void"} or {"Void"}
        return kinds.pop() if len(kinds) == 1 else "Object"

    def _steps(self, operation: Operation) -> Iterator[str]:
        for p in operation.sent:
            flags = f"{str(p.explode).lower()}, {str(p.json).lower()}"
            yield f".parameter({string(p.name)}, {string(p.place.value)}, {string(p.style)}, {flags})"
            yield from [".reserved()"] if p.reserved else ()
        if operation.body:
            content = operation.body.content
            yield f".body({string(content.media_type)}, {string(content.form.value)})"
            for p in content.encoding:
                flags = f"{str(p.explode).lower()}, {str(p.reserved).lower()}"
                yield f".encoding({string(p.name)}, {string(p.style)}, {flags})"
            yield from (f".part({string(name)}, {string(kind)})" for name, kind in content.parts)
        for response in operation.success:
            _, form, codec = self.answer(response)
            yield f".answer({string(response.status)}, {string(form)}, {codec})"
        yield from (f".error({string(r.status)})" for r in operation.errors)
        yield from [f".server({string(operation.server)})"] if operation.server else []
        yield from (f".security({', '.join(map(string, group))})" for group in operation.security)

    def _stream(self, stream: Stream) -> str:
        words = (stream.media_type, stream.framing.value, stream.piece.value, stream.switch)
        return f"{', '.join(map(string, words))}, {self.typing.codec(stream.item)}"

    def _paging(self, paging: Paging) -> str:
        paths = (paging.items, paging.token, paging.more)
        items, token, more = (f"List.of({', '.join(map(string, path))})" for path in paths)
        limit = string(paging.limit) if paging.limit else "null"
        codec = self.typing.codec(paging.item_type)
        told = f"{more}, {str(paging.done).lower()}, {codec}"
        return f"{string(paging.style.value)}, {string(paging.parameter)}, {limit}, {items}, {token}, {told}"


def _text(operation: Operation) -> str:
    """Summary, description, errors and link."""
    told = [operation.summary, operation.description, "Deprecated." if operation.deprecated else ""]
    blocks = list(dict.fromkeys(t.strip() for t in told if t.strip())) or [f"{operation.method} {operation.path}"]
    blocks += [f"Status {r.status}: {flat(r.description)}" for r in operation.errors]
    if operation.docs_url:
        blocks.append(f"Documentation: {operation.docs_url}")
    return "\n\n".join(blocks)

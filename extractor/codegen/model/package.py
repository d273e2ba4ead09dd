"""The code model: what every target renders. Built once from a document, frozen, without any language in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from urllib.parse import quote

from extractor.codegen.model.portions import Paging, Stream
from extractor.codegen.model.types import Declaration, Type
from extractor.oas.document import Json
from extractor.oas.selected import without_query
from extractor.values import dataclass

# What stands in a path for itself (RFC 3986, section 3.3), "%" of "%20" among it.
_SAFE = "/%:@!$&'()*+,;=-._~"
_PLAIN = re.compile(r"[\w/%:@!$&'()*+,;=.~{}-]*", re.ASCII)  # "/boats/{id}:sink"
_VARIABLES = re.compile(r"(\{[^{}]*\})")  # "{id}"


class Location(StrEnum):
    """Where a parameter travels (OpenAPI 3.1, section 4.8.12.2)."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"


class Form(StrEnum):
    """How content is written."""

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"
    TEXT = "text"
    BINARY = "binary"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter; ``style``, ``explode`` and ``reserved`` as in OpenAPI, ``json`` where its content is JSON."""

    name: str
    place: Location
    type: Type
    required: bool
    description: str = ""
    notes: tuple[str, ...] = ()
    deprecated: bool = False
    style: str = "form"
    explode: bool = True
    json: bool = False
    sample: Json = None
    reserved: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """Content of one media type; ``sample`` is made to fit it, ``examples`` are those of the document that do.

    ``encoding``: members of a form that are written as parameters of the query are. ``parts``: members of a form in
    parts, and the media types that they are sent in.
    """

    media_type: str
    form: Form
    type: Type
    sample: Json = None
    examples: tuple[Json, ...] = ()
    encoding: tuple[Parameter, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """What a request carries."""

    content: Content
    required: bool
    description: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """An answer; ``status`` is a code, a range such as ``4XX``, or ``default``. No content: no body.

    ``headers`` are the names of those that are documented.
    """

    status: str
    content: Content | None
    description: str = ""
    headers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One call. ``security`` lists alternatives, each the names of schemes that go together. ``fixed`` are
    parameters that always have the text of their sample, which nobody is asked for. ``server`` is its own address,
    where it has one.
    """

    id: str
    service: str
    method: str
    path: str
    summary: str = ""
    description: str = ""
    docs_url: str = ""
    deprecated: bool = False
    parameters: tuple[Parameter, ...] = ()
    fixed: tuple[Parameter, ...] = ()
    body: Body | None = None
    success: tuple[Response, ...] = ()
    errors: tuple[Response, ...] = ()
    paging: Paging | None = None
    stream: Stream | None = None
    security: tuple[tuple[str, ...], ...] = ()
    pointer: str = ""
    server: str = ""

    def answers(self) -> Iterator[Type]:
        """The types of what comes back, items of a stream among them."""
        yield from (r.content.type for r in (*self.success, *self.errors) if r.content is not None)
        if self.stream is not None:
            yield self.stream.item

    @property
    def route(self) -> str:
        """The path that travels: without what stands behind "#", and without its query, which is among ``fixed``; signs
        that no address can hold are percent-encoded."""
        path = without_query(self.path)[0]
        if _PLAIN.fullmatch(path):
            return path
        return "".join(p if p.startswith("{") else quote(p, safe=_SAFE) for p in _VARIABLES.split(path))

    @property
    def sent(self) -> tuple[Parameter, ...]:
        """All parameters that travel: those that a caller gives, then those that are fixed."""
        return (*self.parameters, *self.fixed)

    @property
    def types(self) -> tuple[Type, ...]:
        """All types that a caller gives or gets."""
        bodies = (self.body, *self.success, *self.errors)
        contents = (body.content.type for body in bodies if body is not None and body.content is not None)
        streamed = (self.stream.item,) if self.stream is not None else ()
        return (*(p.type for p in self.sent), *contents, *streamed)


class SchemeKind(StrEnum):
    """What a credential is."""

    API_KEY = "api_key"
    BEARER = "bearer"
    BASIC = "basic"
    AK_SK = "ak_sk"


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """A way to prove who calls; ``place`` and ``parameter`` for keys only."""

    name: str
    kind: SchemeKind
    place: str = ""
    parameter: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """Operations of one tag, in the order of the document."""

    name: str
    description: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Server:
    """A base address; ``variables`` are names with their defaults and values."""

    url: str
    variables: Mapping[str, tuple[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Package:
    """All that a target needs of a document."""

    title: str
    version: str
    description: str
    license: str
    servers: tuple[Server, ...]
    schemes: tuple[SecurityScheme, ...]
    services: tuple[Service, ...]
    declarations: Mapping[str, Declaration]

    @property
    def operations(self) -> tuple[Operation, ...]:
        """All operations, service by service."""
        return tuple(o for s in self.services for o in s.operations)

"""What interpretation yields: operations, parameters, bodies, responses, objects and fields, with their evidence.

The words are OpenAPI's. ``shown`` values are as the page has them; everything else is what they mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from extractor.diagnostic import Diagnostic
from extractor.document import Contents, Json, Origin
from extractor.spill import Series

Kind = Literal["string", "integer", "number", "boolean", "null", "object", "array", "map", "union", "any"]
Location = Literal["path", "query", "header", "cookie"]
WEBHOOK = "webhook:"  # in front of the name of a webhook, in place of a path
ObjectKey = tuple[str, str, int]  # file, element ("table 3"), nesting inside the element (0: the element itself)


@dataclass(frozen=True, slots=True)
class TypeExpr:
    """A type expression. ``items`` is an array's item or a map's value; ``name`` an object's documented name;
    ``known`` is false where the words of the page name no type that the dialects know."""

    kind: Kind
    format: str | None = None
    items: TypeExpr | None = None
    name: str | None = None
    options: tuple[TypeExpr, ...] = ()
    bounds: tuple[tuple[str, int], ...] = ()
    known: bool = True
    nullable: bool = False  # whether null may stand for a value of the type

    @property
    def may_be_array(self) -> bool:
        """Whether it is an array, or one of its options is."""
        return self.kind == "array" or any(option.kind == "array" for option in self.options)

    def leaf(self) -> TypeExpr:
        """The innermost item of arrays and maps."""
        inner = self
        while inner.items is not None:
            inner = inner.items
        return inner


@dataclass(frozen=True, slots=True)
class EnumValue:
    """One documented value, in the field's own type, with its description."""

    value: str | int | float | bool | None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a description says of a value, as JSON Schema keywords. ``guesses`` names readings that are guesses."""

    enum: tuple[EnumValue, ...] = ()
    default: tuple[Json, ...] = ()  # empty: none stated; one element: the value
    bounds: tuple[tuple[str, int | float], ...] = ()
    pattern: str | None = None
    format: str | None = None
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    nullable: bool = False
    required: bool | None = None
    answered: bool = False  # it is in every answer, whatever a request may leave out
    tables: tuple[str, ...] = ()  # numbers of tables that the text points to
    guesses: tuple[str, ...] = ()
    problems: tuple[tuple[str, str], ...] = ()  # (diagnostic code, detail)
    fixed: bool = False  # the one value of ``enum`` is the only one that a call has
    joined: bool | None = None  # whether the values of an array travel as one, between commas; None: not said


@dataclass(frozen=True, slots=True)
class Columns:
    """Header texts of a parameter table by role, so that evidence can name the column."""

    headers: tuple[tuple[str, str], ...] = ()

    def header(self, role: str) -> str | None:
        """The header text of the column with this role."""
        return next((text for r, text in self.headers if r == role), None)


@dataclass(frozen=True, slots=True)
class Field:
    """A row of a parameter table. ``object`` is the key of the structure it holds, where it holds one."""

    name: str
    type: TypeExpr
    origin: Origin
    columns: Columns
    description: str = ""
    brief: str | None = None  # the description without what became keywords; None where that is all of it
    required: bool | None = None
    facts: Facts = Facts()
    object: ObjectKey | None = None
    alternatives: tuple[ObjectKey, ...] = ()  # further structures that it may hold, by what another field says
    combined: bool = False  # it holds all of its structures at once, not one of them
    shown_type: str = ""
    extra: tuple[Origin, ...] = ()  # further rows that speak of the same field
    links: tuple[str, ...] = ()  # link targets of the row that lead to no table of its own page
    shown: tuple[Json, ...] = ()  # values of a field that only examples have
    sample: tuple[tuple[Json, Origin], ...] = ()  # what examples show of one whose row leaves its type open


@dataclass(frozen=True, slots=True)
class Object:
    """A documented structure. ``name`` is the documented one, or empty for the root of a body; ``shown`` are fields
    that only examples have."""

    key: ObjectKey
    name: str
    fields: tuple[Field, ...]
    origin: Origin
    shown: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Parameter:
    """A path, query, header or cookie parameter."""

    location: Location
    field: Field


@dataclass(frozen=True, slots=True)
class Example:
    """A documented example: its value as it travels, which is the text where it is not JSON. ``shape``: the page shows
    types, and the value, which has one of each, is shown nowhere. ``read``: what the text of one in XML says."""

    value: Json
    origin: Origin
    summary: str = ""
    media_type: str = "application/json"
    shape: bool = False
    read: Json = None
    root: str = ""  # the outermost element of XML

    @property
    def content(self) -> Json:
        """What the example shows, in whatever form."""
        return self.read if self.root else self.value


def telling(examples: Sequence[Example]) -> tuple[Example, ...]:
    """The examples that tell the structure of a body: those in JSON where there are any, else those in XML."""
    plain = tuple(e for e in examples if not e.root)
    return plain or tuple(examples)


def member_names(values: Iterable[Json]) -> frozenset[str]:
    """The names of the outermost members of values that are objects, or arrays of such."""
    items = [item for value in values for item in (value if isinstance(value, list) else [value])]
    return frozenset(name for item in items if isinstance(item, dict) for name in item)


@dataclass(frozen=True, slots=True)
class Body:
    """A request or response body: an object, or a bare type (an array at the top, a binary file).

    ``whole`` is a row that stands for the body itself rather than for a field of it.
    """

    origin: Origin
    media_types: tuple[str, ...] = ()
    media_origins: tuple[Origin, ...] = ()
    object: ObjectKey | None = None
    type: TypeExpr | None = None
    examples: tuple[Example, ...] = ()
    alternatives: tuple[Body, ...] = ()  # bodies for other cases, each with a table of its own
    whole: Field | None = None


@dataclass(frozen=True, slots=True)
class Response:
    """A response by status code ("200", "4XX", "default")."""

    status: str
    origin: Origin
    description: str = ""
    description_origin: Origin | None = None
    headers: tuple[Field, ...] = ()
    body: Body | None = None


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """A row of an error-code table."""

    code: str
    origin: Origin
    status: str = ""
    message: str = ""
    description: str = ""
    remedy: str = ""


Guess = Literal["", "stated", "shown"]


@dataclass(frozen=True, slots=True)
class Credential:
    """What carries credentials: a header, or a query parameter. ``guess`` is empty for a row of an operation's table,
    "stated" where a page says so of all requests, "shown" where a call that is shown sends it."""

    name: str
    scheme: str  # a scheme name of the dialect, e.g. "token"; of Authorization: "bearer", "basic" or "digest"
    required: bool
    origin: Origin
    location: Literal["header", "query"] = "header"
    guess: Guess = ""


@dataclass(frozen=True, slots=True)
class Same:
    """That a side of an operation is as that of another one: ``links`` lead to it, or ``lines`` are its method and
    path ("GET /boats"). ``more``: it has what it describes itself besides."""

    side: str  # "request" or "response"
    origin: Origin
    links: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class Operation:
    """One method and path, as one page (or the assigned fragments of one) documents it."""

    method: str
    path: str
    origin: Origin
    page: str
    name: str = ""
    summary: str = ""
    description: str = ""
    deprecated: bool = False
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    responses: tuple[Response, ...] = ()
    credentials: tuple[Credential, ...] = ()
    open: Origin | None = None  # where the page says that no credentials are needed
    bare: bool = False  # a call is shown that sends no credentials
    errors: tuple[ErrorCode, ...] = ()
    breadcrumb: tuple[str, ...] = ()
    server: str = ""  # what its request line has in front of the path
    called: str = ""  # what a call of it has in front of the path, where its request line has nothing
    base: str = ""  # what calls of it have in front of the path that is stated: "/v1"
    listed: bool = False  # a list of operations names it: a page that describes it takes its place
    guess: str = ""  # what of method and path no page states: "method", or "sample" where a call that is shown has them
    anchors: tuple[str, ...] = ()  # of the headings of its part of the page
    same: tuple[Same, ...] = ()  # sides that are as those of other operations


@dataclass(frozen=True, slots=True)
class Server:
    """A documented endpoint."""

    url: str
    description: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class TableRows:
    """The rows, items or terms of a group of fields that were read; the left side of the balance. ``apart`` are those
    that are an element of their own, such as a paragraph."""

    origin: Origin
    rows: tuple[int, ...]
    apart: tuple[Origin, ...] = ()

    def origins(self) -> Iterator[Origin]:
        """The place of each."""
        yield from (self.origin.at_row(row) for row in self.rows)
        yield from self.apart


@dataclass(frozen=True, slots=True)
class Binding:
    """Where a group of fields went and why: the part of its operation, and the weightiest reasons."""

    origin: Origin
    part: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Blocks:
    """How many blocks of a page, headings aside, ended where; and how many request lines it shows, and how many of
    them are operations."""

    facts: int = 0
    examples: int = 0
    description: int = 0
    schemas: int = 0
    unplaced: int = 0
    lines: int = 0
    lines_taken: int = 0


@dataclass(frozen=True, slots=True)
class Embedded:
    """An OpenAPI document that a page holds, as JSON with a line for each member; ``origin`` is its block of code."""

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Equivalent:
    """A method that OpenAPI lacks, and what the documentation says is the same: another method with a fixed query."""

    method: str
    other: str
    name: str
    value: str
    origin: Origin


MissReason = Literal["label", "columns", "listed", "sentence", "example", "code", "method"]


@dataclass(frozen=True, slots=True)
class Miss:
    """A line with a method and a path that is no operation of its page: why, and the words that no dialect knows."""

    method: str
    path: str
    reason: MissReason
    text: str
    words: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Definition:
    """A structure that stands outside any operation: other pages may point to it by an anchor or by its name.
    ``kept``: it is a schema of its own even where nothing points to it."""

    object: Object
    anchors: tuple[str, ...] = ()
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """What one page says. ``tables`` lists every parameter table on it.

    ``parameters`` and response ``headers`` are those of tables that belong to none of its operations; ``anchors`` lead
    to structures of its operations, which are among ``objects``; ``bindings`` say why its groups went where;
    ``texts`` are the texts behind its origins, by file and ``Origin.text_key``, and ``digest`` tells whether a page
    shows the same as another.
    """

    file: str
    title: str
    operations: tuple[Operation, ...] = ()
    objects: tuple[Object, ...] = ()
    errors: tuple[ErrorCode, ...] = ()
    servers: tuple[Server, ...] = ()
    tables: tuple[TableRows, ...] = ()
    definitions: tuple[Definition, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    headers: tuple[Field, ...] = ()
    anchors: tuple[tuple[str, ObjectKey], ...] = ()
    bindings: tuple[Binding, ...] = ()
    blocks: Blocks = Blocks()
    misses: tuple[Miss, ...] = ()
    equivalents: tuple[Equivalent, ...] = ()
    embedded: tuple[Embedded, ...] = ()
    credentials: tuple[Credential, ...] = ()  # what it says of all requests
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict, compare=False, repr=False)
    digest: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Api:
    """All pages of one documentation, in reading order, with its tables of contents."""

    pages: Series[Page]
    contents: Series[Contents] = ()
    diagnostics: Series[Diagnostic] = ()

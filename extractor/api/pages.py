"""Pages: what one says, what became of its rows and blocks; and all pages of a documentation together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractor.api.bodies import Response
from extractor.api.fields import Field, Object, ObjectKey, Parameter
from extractor.api.operations import Credential, Equivalent, ErrorCode, Miss, Operation
from extractor.api.types import EnumValue
from extractor.diagnostic import Diagnostic
from extractor.document import Contents, Origin
from extractor.spill import Series
from extractor.values import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Server:
    """A documented endpoint."""

    url: str
    description: str
    origin: Origin

    def above(self, paths: Sequence[str]) -> Server:
        """The server without its path, where at least half of these paths have that in front themselves."""
        _, slash, path = (self.url.partition("://")[2] or self.url).rstrip("/").partition("/")
        base = f"{slash}{path}"
        repeated = sum(path == base or path.startswith(f"{base}/") for path in paths) if base else 0
        if not repeated or 2 * repeated < len(paths):
            return self
        return replace(self, url=self.url.rstrip("/").removesuffix(base))


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


NO_BLOCKS = Blocks()


@dataclass(frozen=True, slots=True)
class Embedded:
    """An OpenAPI document that a page holds, as JSON with a line for each member; ``origin`` is its block of code."""

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Definition:
    """A structure that stands outside any operation: other pages may point to it by an anchor or by its name.
    ``kept``: it is a schema of its own even where nothing points to it; ``shown``: only an example tells it, and only
    links lead there."""

    object: Object
    anchors: tuple[str, ...] = ()
    kept: bool = False
    shown: bool = False


@dataclass(frozen=True, slots=True)
class ToldOfAll:
    """A parameter that the documentation states of all operations, or of those of some methods."""

    parameter: Parameter
    methods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ValueList:
    """A table or list of values, and the anchors that lead to it. ``columns`` are those that hold values: a name and a
    number for each, say."""

    file: str
    anchors: tuple[str, ...]
    columns: tuple[tuple[EnumValue, ...], ...]
    origin: Origin


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
    blocks: Blocks = NO_BLOCKS
    misses: tuple[Miss, ...] = ()
    equivalents: tuple[Equivalent, ...] = ()
    embedded: tuple[Embedded, ...] = ()
    credentials: tuple[Credential, ...] = ()  # what it says of all requests
    of_all: tuple[ToldOfAll, ...] = ()
    answers: tuple[Response, ...] = ()  # to what goes wrong, which it states of all operations
    values: tuple[ValueList, ...] = ()  # lists of values that nothing on the page has used
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Api:
    """All pages of one documentation, in reading order, with its tables of contents."""

    pages: Series[Page]
    contents: Series[Contents] = ()
    diagnostics: Series[Diagnostic] = ()

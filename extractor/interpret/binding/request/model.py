"""What is gathered of the request of one operation."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.api import Credential, Field, Parameter, TypeExpr
from extractor.diagnostic import Diagnostic
from extractor.document import Origin
from extractor.interpret.operations.model import RequestLine
from extractor.values import dataclass, field

NO_BODY = frozenset({"GET", "HEAD", "OPTIONS", "LIST"})
STRING = TypeExpr("string")


@dataclass(frozen=True, slots=True)
class Around:
    """What the part of the page around the tables of a request says of it."""

    several: bool = False  # the tables describe other operations too, so that a body need not be this one's
    elsewhere: frozenset[str] = frozenset()  # names that another of them is shown to send
    parted: bool = False  # a section of its own is about the body
    bodiless: bool = False  # a line says that there is none
    beside: tuple[RequestLine, ...] = ()  # the request lines of the same part of the page
    asked: frozenset[str] = frozenset()  # names in the queries of the request line and of calls that are shown


@dataclass(slots=True)
class Request:
    """What the request tables of one operation yield, gathered row by row."""

    line: RequestLine
    beside: Sequence[RequestLine] = ()  # the lines of other operations of the same part of the page
    parameters: list[Parameter] = field(default_factory=list)
    credentials: list[Credential] = field(default_factory=list)
    body: list[Field] = field(default_factory=list)
    cases: list[tuple[Field, ...]] = field(default_factory=list)  # the body in other cases
    media: list[tuple[str, Origin]] = field(default_factory=list)
    stated: Sequence[tuple[str, Origin]] = ()  # media types that lines state
    whole: Field | None = None  # a row that is the body itself
    form: bool = False
    has_body_table: bool = False
    bodiless: bool = False
    parted: bool = False  # a section of its own is about the body
    asked: frozenset[str] = frozenset()  # names in queries that are shown
    arguments_sent: bool = False  # what is told to be parameters of the address is in the body that is shown
    named: frozenset[str] = frozenset()  # the names of all rows
    rows: tuple[str, ...] = ()  # the name of each row
    findings: list[Diagnostic] = field(default_factory=list)

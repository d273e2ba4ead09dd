"""Operations: one method and path with all that a page says of it, and the lines that are no operation."""

from __future__ import annotations

from typing import Literal

from extractor.api.bodies import Body, Response
from extractor.api.fields import Parameter
from extractor.document import Origin
from extractor.values import dataclass

WEBHOOK = "webhook:"  # in front of the name of a webhook, in place of a path


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """A row of an error-code table."""

    code: str
    origin: Origin
    status: str = ""
    message: str = ""
    description: str = ""
    remedy: str = ""


Guess = Literal["", "stated", "shown", "some"]


@dataclass(frozen=True, slots=True)
class Credential:
    """What carries credentials: a header, or a query parameter. ``guess`` is empty for a row of an operation's table,
    "stated" where a page says so of all requests, "shown" where a call that is shown sends it, "some" where a page says
    so of some requests."""

    name: str
    scheme: str  # a scheme name of the dialect, e.g. "token"; of Authorization: "bearer", "basic" or "digest"
    required: bool
    origin: Origin
    location: Literal["header", "query"] = "header"
    guess: Guess = ""


@dataclass(frozen=True, slots=True)
class Same:
    """That a side of an operation is as that of another one: ``links`` lead to it, or ``lines`` are its method and
    path ("GET /boats"). ``more``: it has what it describes itself besides. ``body``: parameters of the other one are
    members of its body. ``named``: the line itself, in small letters, where its words may name an operation by its
    title."""

    side: str  # "request" or "response"
    origin: Origin
    links: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    more: bool = False
    body: bool = False
    named: str = ""


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
    told: str = ""  # the one server that its page names
    listed: bool = False  # a list of operations names it: a page that describes it takes its place
    guess: str = ""  # what no page states: "verb", "method" (and path), or "sample" where a call that is shown has them
    anchors: tuple[str, ...] = ()  # of the headings of its part of the page
    same: tuple[Same, ...] = ()  # sides that are as those of other operations


@dataclass(frozen=True, slots=True)
class Equivalent:
    """A method that OpenAPI lacks, and what the documentation says is the same: another method with a fixed query."""

    method: str
    other: str
    name: str
    value: str
    origin: Origin


MissReason = Literal["stated", "label", "columns", "listed", "sentence", "example", "code", "method", "path"]


@dataclass(frozen=True, slots=True)
class Miss:
    """A line with a method and a path that is no operation of its page: why, and the words that no dialect knows.
    ``method`` is empty where the line has a path alone. ``opens``: the line begins with them, so that it may be meant
    as a request line."""

    method: str
    path: str
    reason: MissReason
    text: str
    words: str
    origin: Origin
    opens: bool = False

"""What rules that find operations yield: request lines, and the place in the page where one is stated."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from extractor.document import Block, Origin
from extractor.values import dataclass, replace

SENDING = frozenset({"POST", "PUT", "PATCH"})  # methods whose requests have a body as a rule
MAX_BASE = 3  # segments of a base path in front of an example's path


@dataclass(frozen=True, slots=True)
class RequestLine:
    """A request line: method in capitals, path with ``{name}`` variables, names in its query string.

    ``literals`` are names of the query string with a value that is a word ("action=login"); ``selector`` are those that
    tell calls on one path apart. ``guess`` names what the page does not state: "verb" for the method
    alone, "method" for the path, too, or "sample" where both are those of a call that is shown.
    """

    method: str
    path: str
    query: tuple[str, ...]
    host: str
    origin: Origin
    summary: str = ""  # what a table of operations says of it
    told: str = ""  # what a list elsewhere says of it, where its own section states it
    sample: str = ""  # code that a row of a table shows beside it, of what is sent
    answer: str = ""  # code of an answer that a row of a table shows beside it
    # statuses that its row lists, with what is said of each: ("404", "No such boat")
    statuses: tuple[tuple[str, str], ...] = ()
    sure: bool = True  # whether the host is one by its form; "{index}/boats" may begin with a variable of the path
    literals: tuple[tuple[str, str], ...] = ()
    selector: tuple[tuple[str, str], ...] = ()
    guess: str = ""
    name: str = ""  # of the call, where its documentation gives it one
    kinds: tuple[tuple[str, Literal["integer", "number"]], ...] = ()  # variables of the path whose type the line states
    envelope: str = ""  # of JSON-RPC: "object" or "list", as the parameters are given; "" for other calls
    # what words behind it say of what is sent, "form" or a media type of forms: "`POST /boats` (form data)"
    form: str = ""

    @property
    def key(self) -> str:
        """The path as OpenAPI has it: that of a call with a selector ends in "#action=login"."""
        chosen = "&".join(f"{name}={value}" for name, value in self.selector)
        return f"{self.path}#{chosen}" if chosen else self.path

    def fits(self, other: RequestLine) -> bool:
        """Whether an example's request line is one of this operation, be it with a base path in front ("/v1/boats")."""
        if self.method != other.method:
            return False
        base = other.path.rstrip("/").count("/") - self.path.rstrip("/").count("/")
        if not 0 < base <= MAX_BASE:
            return self.matches(other)
        segments = other.path.split("/")
        tail = "/".join(["", *segments[base + 1 :]])
        return not any("{" in part for part in segments[: base + 1]) and self.matches(replace(other, path=tail))

    def matches(self, other: RequestLine) -> bool:
        """Whether the other's path is this one with values for variables (any value fits a variable), and whatever it
        selects is what this one does."""
        said = dict((*other.literals, *other.selector))
        if any(said.get(name, value) != value for name, value in self.selector):
            return False
        mine, theirs = self.path.rstrip("/").split("/"), other.path.rstrip("/").split("/")
        return len(mine) == len(theirs) and all(
            a == b or a.startswith("{") or b.startswith("{") for a, b in zip(mine, theirs, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge of a construct whose title is the heading of what it holds, such as a tab: where it opens, in front of
    the blocks of its title (``titles`` of them), or where it ends."""

    opens: bool
    origin: Origin
    titles: int = 0


@dataclass(frozen=True, slots=True)
class Stated:
    """A block that states operations, by a construct of its own: a table of method and path, a component. ``shown``: a
    call that is shown stands for the statement. ``listed``: each line is an operation of its own, which this
    place does no more than name. ``selects``: it says which call of a path that others state. ``told`` are lines
    that sections state, with what this place says of them."""

    lines: tuple[RequestLine, ...]
    origin: Origin
    shown: bool = False
    listed: bool = False
    selects: bool = False
    told: tuple[RequestLine, ...] = ()


def is_call_of(stated: RequestLine, line: RequestLine) -> bool:
    """Whether a line is one of an operation, as it is stated or as a call with values and a base path in front."""
    if stated.method != line.method:
        return False
    return stated.matches(line) or ("{" not in line.path and stated.fits(line))


def first_call(stated: RequestLine, calls: Iterable[RequestLine]) -> RequestLine | None:
    """The first of the calls that is one of this operation."""
    return next((line for line in calls if stated.fits(line)), None)


def base_shown(stated: RequestLine, call: RequestLine | None) -> str:
    """What a call of an operation has in front of its stated path: "/v1"; "" where the paths are the same."""
    more = call.path.rstrip("/").count("/") - stated.path.rstrip("/").count("/") if call is not None else 0
    return "/".join(call.path.split("/")[: more + 1]) if call is not None and more > 0 else ""


PageBlock = Block | Stated | Edge  # what a page is made of once what states operations is recognised

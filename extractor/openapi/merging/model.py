"""The values of merging: an operation of the document with all that its pages say, and before that, what names it."""

from __future__ import annotations

from extractor.api import Body, Credential, ErrorCode, Operation, Parameter, Response
from extractor.cache.codec import Codec
from extractor.lazy_regex import lazy_regex
from extractor.openapi.names import operation_key
from extractor.values import dataclass

_VARIABLE = lazy_regex(r"\{([^{}]*)\}")  # "{id}" of "/boats/{id}"


@dataclass(frozen=True, slots=True)
class Merged:
    """One operation of the spec: what its pages say, put together. ``pages`` has at least one entry."""

    method: str
    path: str
    pages: tuple[Operation, ...]
    parameters: tuple[Parameter, ...]
    bodies: tuple[Body, ...]
    responses: tuple[tuple[Response, ...], ...]  # all pages' responses of one status, statuses in order
    credentials: tuple[Credential, ...]
    errors: tuple[ErrorCode, ...]

    @property
    def key(self) -> str:
        """Its ``operation_key``."""
        return operation_key(self.method, self.path)

    @property
    def answered(self) -> bool:
        """Whether a page describes an answer of it, and not only those of all operations."""
        return any(not r.of_all for same in self.responses for r in same)

    @property
    def stating(self) -> tuple[Operation, ...]:
        """The pages that state the operation; all, where they do no more than show calls of it."""
        return tuple(p for p in self.pages if not p.guess) or self.pages

    @property
    def first(self) -> Operation:
        """The page that comes first of those that state it; its words win."""
        return self.stating[0]

    @property
    def summary(self) -> str:
        """The first title; where that is of calls that fail ("Unknown boat"), the first of one that succeeds."""
        succeeds = (p.summary for p in self.stating if any(r.status.startswith("2") for r in p.responses))
        own = [r for r in self.first.responses if not r.of_all]
        fails = own and all(r.status[0] in "45" for r in own)
        first = self.first.summary or next((p.summary for p in self.stating if p.summary), "")
        return next(succeeds, first) if fails else first


def skeleton(path: str) -> str:
    """A path without its variables' names: what OpenAPI compares (3.1, section 4.8.8.1)."""
    return _VARIABLE.sub("{}", path)


def variables(path: str) -> list[str]:
    """The names of a path's variables, in order."""
    return _VARIABLE.findall(path)


@dataclass(frozen=True, slots=True)
class OperationGroup:
    """An operation that pages describe: its method and path, the page that comes first, and the name that it has there,
    empty where there are several pages."""

    method: str
    path: str
    page: str
    name: str


GROUPS = Codec(OperationGroup)

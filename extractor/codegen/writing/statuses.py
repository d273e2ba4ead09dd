"""Exceptions by status: which there are, their names and bases."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from http import HTTPStatus

from extractor.codegen.model.naming import pascal
from extractor.codegen.model.package import Form, Package, Response
from extractor.codegen.model.types import Anything, Type, union
from extractor.codegen.writing.prose import one_line


def error_class(status: str) -> str:
    """The exception of a documented status; ranges and ``default`` have the general ones."""
    if not status.isdigit():
        return error_base(status)
    name = pascal(phrase(status))
    return name if name.endswith("Error") else f"{name}Error"


def phrase(status: str) -> str:
    """The words of a status (RFC 9110, section 15)."""
    try:
        return HTTPStatus(int(status)).phrase.replace("'", "")
    except ValueError:
        return f"status {status}"


def error_of(status: int, known: Collection[str]) -> str:
    """The exception that a status raises: its own where it has one, else the general one."""
    return error_class(str(status) if str(status) in known else f"{status // 100}XX")


def error_base(status: str) -> str:
    """The general exception of a status."""
    return {"4": "ClientError", "5": "ServerError"}.get(status[0], "ApiError")


# Services and what stands in front of them give these whatever a document says.
COMMON = ("400", "401", "403", "404", "405", "409", "422", "429", "500", "502", "503", "504")


def documented(package: Package) -> dict[str, tuple[Response, ...]]:
    """The statuses that operations document as errors, and common ones, in order, with all their answers; no ranges."""
    found: dict[str, list[Response]] = {status: [] for status in COMMON}
    for operation in package.operations:
        for response in operation.errors:
            if response.status.isdigit():
                found.setdefault(response.status, []).append(response)
    return {status: tuple(found[status]) for status in sorted(found)}


def about(status: str, responses: Iterable[Response]) -> str:
    """What is said of a status: the documented words where all answers have the same, else those of the standard."""
    texts = dict.fromkeys(one_line(r.description) for r in responses if r.description)
    return next(iter(texts)) if len(texts) == 1 else phrase(status)


def data_of(responses: Iterable[Response]) -> Type:
    """The type of what answers of a status hold as data; anything where they hold none."""
    types = [r.content.type for r in responses if r.content and r.content.form not in (Form.BINARY, Form.TEXT)]
    return union(types) if types else Anything()

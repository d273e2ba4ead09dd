"""What is wrong with a request, as problem details (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from extractor.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: the place (query, path, header, cookie, body), the name or JSON path there, and why."""

    place: str
    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place} {self.name}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Problem:
    """A refusal: status, what is wrong, further members of the body, headers that the status asks for."""

    status: int
    detail: str
    faults: tuple[Fault, ...] = ()
    members: Mapping[str, Any] = field(default_factory=dict)
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def body(self) -> dict[str, Any]:
        """The problem details object."""
        shown = [{"in": f.place, "name": f.name, "message": f.reason} for f in self.faults]
        return {
            "title": phrase(self.status),
            "status": self.status,
            "detail": self.detail,
            **({"errors": shown} if shown else {}),
            **self.members,
        }


def phrase(status: int) -> str:
    """The reason phrase of a status."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"Status {status}"

"""What can go wrong with a call. Texts never hold a credential."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_CODES = ("error_code", "errorCode", "code", "error")
_MESSAGES = (
    "error_msg",
    "errorMsg",
    "error_message",
    "message",
    "error_description",
    "detail",
    "msg",
    "title",
    "errors",
)
_LONGEST = 300  # characters of a message
_REQUEST_IDS = ("x-request-id", "x-github-request-id", "request-id", "x-correlation-id")


class CallError(Exception):
    """Base of everything that a call raises."""


class ConnectionFailed(CallError):
    """No answer: no connection, or it broke."""


class TimedOut(ConnectionFailed):
    """No answer in time."""


class UnexpectedContent(CallError):
    """The answer arrived, and its content is not what the documentation says; ``body`` is the raw content."""

    def __init__(self, endpoint: str, reason: str, status: int, body: bytes) -> None:
        super().__init__(f"{endpoint}: the answer (status {status}) cannot be read: {reason}")
        self.status = status
        self.body = body


class ApiError(CallError):
    """The service refused. ``code`` and ``message`` are its own; ``body`` is the raw answer.

    ``data`` is the answer in the documented type; None where none is documented or the answer does not fit it.
    """

    data: Any

    def __init__(
        self, endpoint: str, status: int, headers: Mapping[str, str], body: bytes, raw: Any = None, data: Any = None
    ) -> None:
        said = _said(raw)
        self.endpoint = endpoint
        self.status = status
        self.headers = headers
        self.body = body
        self.data = data
        self.code = _first(said, _CODES)
        self.message = _first(said, _MESSAGES) or _plain(headers, body)
        self.request_id = _first([{k.lower(): v for k, v in headers.items()}], _REQUEST_IDS) or _first(
            said, ("request_id",)
        )
        told = " ".join(part for part in (self.code, self.message) if part)
        request = f" (request {self.request_id})" if self.request_id else ""
        super().__init__(f"{endpoint}: status {status}{': ' + told if told else ''}{request}")


class ClientError(ApiError):
    """Status 4xx: the request is at fault."""


class ServerError(ApiError):
    """Status 5xx: the service is at fault."""


def _said(raw: Any) -> list[Mapping[str, Any]]:
    """What tells of an error, first what the answer wraps: ``{"error": {...}}``, ``{"errors": ["...", ...]}``, ``{"detail": [{"msg": "..."}]}``."""
    whole: Mapping[str, Any] = raw if isinstance(raw, Mapping) else {"errors": raw}
    for key in ("error", "errors", "detail"):
        held = whole.get(key)
        inner = held[0] if isinstance(held, list) and held else held
        if isinstance(inner, Mapping):
            return [inner, whole]
        if isinstance(inner, str) and inner is not held:
            return [{"message": inner}, whole]
    return [whole]


def _plain(headers: Mapping[str, str], body: bytes) -> str | None:
    """A body that is plain text is the message, as far as one line of a log goes."""
    media_type = next((v for k, v in headers.items() if k.lower() == "content-type"), "")
    text = (
        " ".join(body[: 4 * _LONGEST].decode("utf-8", "ignore").split())
        if media_type.lower().startswith("text/plain")
        else ""
    )
    return text[:_LONGEST] or None


def _first(said: list[Mapping[str, Any]], names: tuple[str, ...]) -> str | None:
    found = (raw[n] for raw in said for n in names if n in raw)
    return next((str(v) for v in found if isinstance(v, str | int) and not isinstance(v, bool)), None)

"""One exception for each documented status. ``data`` is the answer in its documented type, where it fits it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .runtime.errors import ApiError, CallError, ClientError, ConnectionFailed, ServerError, TimedOut, UnexpectedContent

if TYPE_CHECKING:
    from . import models

__all__ = [
    "ApiError",
    "BadRequestError",
    "UnauthorizedError",
    "ForbiddenError",
    "NotFoundError",
    "CallError",
    "ClientError",
    "ConnectionFailed",
    "ServerError",
    "TimedOut",
    "UnexpectedContent",
]


class BadRequestError(ClientError):
    """Status 400: Faulty request."""

    data: models.ErrorResponse | None


class UnauthorizedError(ClientError):
    """Status 401: Caller is not authenticated."""

    data: models.ErrorResponse | None


class ForbiddenError(ClientError):
    """Status 403: Caller lacks the permission."""

    data: models.ErrorResponse | None


class NotFoundError(ClientError):
    """Status 404: Not Found."""

    data: models.ErrorResponse | None


BY_STATUS: Mapping[str, type[ApiError]] = {
    "400": BadRequestError,
    "401": UnauthorizedError,
    "403": ForbiddenError,
    "404": NotFoundError,
}

"""One exception for each documented status. ``data`` is the answer in its documented type, where it fits it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .runtime.errors import ApiError, CallError, ClientError, ConnectionFailed, ServerError, TimedOut, UnexpectedContent

if TYPE_CHECKING:
    from . import models

__all__ = [
    "ApiError",
    "BadRequestError",
    "UnauthorizedError",
    "ForbiddenError",
    "NotFoundError",
    "MethodNotAllowedError",
    "ConflictError",
    "UnprocessableEntityError",
    "TooManyRequestsError",
    "InternalServerError",
    "BadGatewayError",
    "ServiceUnavailableError",
    "GatewayTimeoutError",
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


class MethodNotAllowedError(ClientError):
    """Status 405: Method Not Allowed."""

    data: Any


class ConflictError(ClientError):
    """Status 409: Conflict."""

    data: Any


class UnprocessableEntityError(ClientError):
    """Status 422: Unprocessable Entity."""

    data: Any


class TooManyRequestsError(ClientError):
    """Status 429: Too Many Requests."""

    data: Any


class InternalServerError(ServerError):
    """Status 500: Internal Server Error."""

    data: Any


class BadGatewayError(ServerError):
    """Status 502: Bad Gateway."""

    data: Any


class ServiceUnavailableError(ServerError):
    """Status 503: Service Unavailable."""

    data: Any


class GatewayTimeoutError(ServerError):
    """Status 504: Gateway Timeout."""

    data: Any


BY_STATUS: Mapping[str, type[ApiError]] = {
    "400": BadRequestError,
    "401": UnauthorizedError,
    "403": ForbiddenError,
    "404": NotFoundError,
    "405": MethodNotAllowedError,
    "409": ConflictError,
    "422": UnprocessableEntityError,
    "429": TooManyRequestsError,
    "500": InternalServerError,
    "502": BadGatewayError,
    "503": ServiceUnavailableError,
    "504": GatewayTimeoutError,
}

"""Client of ModelArts (sample)."""

from . import errors
from .client import AsyncClient, Client
from .runtime.auth import AkSk, ApiKey, Auth, Basic, Bearer
from .runtime.decode import RawResponse
from .runtime.errors import ApiError, CallError, ClientError, ConnectionFailed, ServerError, TimedOut, UnexpectedContent
from .runtime.headers import Headers
from .runtime.retry import RetryPolicy
from .runtime.session import RequestOptions
from .runtime.settings import Attempt, Hooks
from .runtime.values import MISSING, File

__version__ = "1.0.0"
__all__ = [
    "MISSING",
    "AkSk",
    "ApiError",
    "ApiKey",
    "AsyncClient",
    "Attempt",
    "Auth",
    "Basic",
    "Bearer",
    "CallError",
    "Client",
    "ClientError",
    "ConnectionFailed",
    "File",
    "Headers",
    "Hooks",
    "RawResponse",
    "RequestOptions",
    "RetryPolicy",
    "ServerError",
    "TimedOut",
    "UnexpectedContent",
    "errors",
]

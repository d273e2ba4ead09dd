"""The client, for plain and for ``async`` code. Services are attributes; each is loaded when it is first used."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

import httpx2

from .errors import BY_STATUS
from .runtime.auth import ApiKey, Auth, Secret, from_environment
from .runtime.decode import RawResponse
from .runtime.endpoint import Call
from .runtime.retry import RetryPolicy
from .runtime.session import AsyncSession, RequestOptions, Session, Settings, server_url
from .runtime.settings import Hooks
from .runtime.streams import Stream

if TYPE_CHECKING:
    from .services.data_management import AsyncDataManagementService, DataManagementService
    from .services.development_environment import AsyncDevelopmentEnvironmentService, DevelopmentEnvironmentService
    from .services.image_management import AsyncImageManagementService, ImageManagementService
    from .services.models import AsyncModelsService, ModelsService
    from .services.resource_management import AsyncResourceManagementService, ResourceManagementService

T = TypeVar("T")
I = TypeVar("I")  # noqa: E741 - the item of a stream
SERVER = "https://modelarts.{region}.myhuaweicloud.com"
USER_AGENT = "modelarts/1.0.0"


def _settings(
    base_url: str | None,
    variables: Mapping[str, str],
    auth: Mapping[str, Auth],
    headers: Mapping[str, str] | None,
    options: RequestOptions | None,
    retry: RetryPolicy | None,
    user_agent: str | None,
    hooks: Hooks | None,
) -> Settings:
    return Settings(
        base_url=base_url or server_url("MODELARTS_BASE_URL", SERVER, variables),
        user_agent=user_agent or USER_AGENT,
        auth=auth,
        headers=headers or {},
        options=options or RequestOptions(),
        retry=retry or RetryPolicy(),
        errors=BY_STATUS,
        hooks=hooks or Hooks(),
        documented=not (base_url or from_environment("MODELARTS_BASE_URL")),
    )


def _credentials(
    auth: Auth | None,
    x_auth_token: Secret | None,
) -> dict[str, Auth]:
    """What proves who calls: arguments, else variables of the environment. ``auth`` serves every operation."""
    found: dict[str, Auth] = {} if auth is None else {"": auth}
    value1 = x_auth_token or from_environment("MODELARTS_X_AUTH_TOKEN")
    if value1 is not None:
        found["XAuthToken"] = ApiKey(value1, "X-Auth-Token", "header")
    return found


class Client:
    """The client. Close it when it is no longer needed, or use it in ``with``.

    Args:
        base_url: address of the service; else MODELARTS_BASE_URL, else the documented server.
        region: part of the documented server's address.
        x_auth_token: api key; else MODELARTS_X_AUTH_TOKEN.
        auth: proves who calls where nothing more specific is given: ``Bearer``, ``AkSk`` or your own ``Auth``.
        headers: sent with every request.
        options: what holds for every call whose own options say nothing: timeout, headers, ``strict``.
        retry: when calls are tried again.
        hooks: functions that are called before and after each try, and with what answers miss.
        user_agent: in place of modelarts and its version.
        http: your own ``httpx2.Client``, for proxies, TLS settings or another transport.
    """

    def __init__(
        self,
        base_url: str | None = None,
        *,
        region: str = "cn-north-4",
        x_auth_token: Secret | None = None,
        auth: Auth | None = None,
        headers: Mapping[str, str] | None = None,
        options: RequestOptions | None = None,
        retry: RetryPolicy | None = None,
        user_agent: str | None = None,
        hooks: Hooks | None = None,
        http: httpx2.Client | None = None,
    ) -> None:
        variables: dict[str, str] = {
            "region": region,
        }
        found = _credentials(auth, x_auth_token)
        settings = _settings(base_url, variables, found, headers, options, retry, user_agent, hooks)
        self._session = Session(settings, http)

    @cached_property
    def resource_management(self) -> ResourceManagementService:
        """Operations of Resource Management."""
        from .services.resource_management import ResourceManagementService

        return ResourceManagementService(self._session)

    @cached_property
    def development_environment(self) -> DevelopmentEnvironmentService:
        """Operations of Development Environment."""
        from .services.development_environment import DevelopmentEnvironmentService

        return DevelopmentEnvironmentService(self._session)

    @cached_property
    def models(self) -> ModelsService:
        """Operations of Models."""
        from .services.models import ModelsService

        return ModelsService(self._session)

    @cached_property
    def data_management(self) -> DataManagementService:
        """Operations of Data Management."""
        from .services.data_management import DataManagementService

        return DataManagementService(self._session)

    @cached_property
    def image_management(self) -> ImageManagementService:
        """Operations of Image Management."""
        from .services.image_management import ImageManagementService

        return ImageManagementService(self._session)

    def send(self, call: Call[T], options: RequestOptions | None = None) -> T:
        """The value of the answer to a call made by a function of ``calls``. Raises ``CallError``."""
        return self._session.send(call, options)

    def raw(self, call: Call[T], options: RequestOptions | None = None) -> RawResponse[T]:
        """The answer as it came: status, headers, content. Errors raise nothing until ``parse``."""
        return self._session.raw(call, options)

    def stream(self, call: Call[Any], stream: Stream[I], options: RequestOptions | None = None) -> Iterator[I]:
        """The answer to a call item by item, as one of the constants of ``calls`` says; it is asked for when the first item is."""
        return self._session.stream(call, stream, options)

    def download(self, call: Call[Any], path: str | Path, options: RequestOptions | None = None) -> None:
        """Write the content of the answer to a file, piece by piece. Raises ``CallError``; then no file is left."""
        self._session.download(call, path, options)

    def close(self) -> None:
        """Close all connections."""
        self._session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


class AsyncClient:
    """The client for ``async`` code. Close it when it is no longer needed, or use it in ``async with``.

    Args:
        base_url: address of the service; else MODELARTS_BASE_URL, else the documented server.
        region: part of the documented server's address.
        x_auth_token: api key; else MODELARTS_X_AUTH_TOKEN.
        auth: proves who calls where nothing more specific is given: ``Bearer``, ``AkSk`` or your own ``Auth``.
        headers: sent with every request.
        options: what holds for every call whose own options say nothing: timeout, headers, ``strict``.
        retry: when calls are tried again.
        hooks: functions that are called before and after each try, and with what answers miss.
        user_agent: in place of modelarts and its version.
        http: your own ``httpx2.AsyncClient``, for proxies, TLS settings or another transport.
    """

    def __init__(
        self,
        base_url: str | None = None,
        *,
        region: str = "cn-north-4",
        x_auth_token: Secret | None = None,
        auth: Auth | None = None,
        headers: Mapping[str, str] | None = None,
        options: RequestOptions | None = None,
        retry: RetryPolicy | None = None,
        user_agent: str | None = None,
        hooks: Hooks | None = None,
        http: httpx2.AsyncClient | None = None,
    ) -> None:
        variables: dict[str, str] = {
            "region": region,
        }
        found = _credentials(auth, x_auth_token)
        settings = _settings(base_url, variables, found, headers, options, retry, user_agent, hooks)
        self._session = AsyncSession(settings, http)

    @cached_property
    def resource_management(self) -> AsyncResourceManagementService:
        """Operations of Resource Management."""
        from .services.resource_management import AsyncResourceManagementService

        return AsyncResourceManagementService(self._session)

    @cached_property
    def development_environment(self) -> AsyncDevelopmentEnvironmentService:
        """Operations of Development Environment."""
        from .services.development_environment import AsyncDevelopmentEnvironmentService

        return AsyncDevelopmentEnvironmentService(self._session)

    @cached_property
    def models(self) -> AsyncModelsService:
        """Operations of Models."""
        from .services.models import AsyncModelsService

        return AsyncModelsService(self._session)

    @cached_property
    def data_management(self) -> AsyncDataManagementService:
        """Operations of Data Management."""
        from .services.data_management import AsyncDataManagementService

        return AsyncDataManagementService(self._session)

    @cached_property
    def image_management(self) -> AsyncImageManagementService:
        """Operations of Image Management."""
        from .services.image_management import AsyncImageManagementService

        return AsyncImageManagementService(self._session)

    async def send(self, call: Call[T], options: RequestOptions | None = None) -> T:
        """The value of the answer to a call made by a function of ``calls``. Raises ``CallError``."""
        return await self._session.send(call, options)

    async def raw(self, call: Call[T], options: RequestOptions | None = None) -> RawResponse[T]:
        """The answer as it came: status, headers, content. Errors raise nothing until ``parse``."""
        return await self._session.raw(call, options)

    def stream(self, call: Call[Any], stream: Stream[I], options: RequestOptions | None = None) -> AsyncIterator[I]:
        """The answer to a call item by item, as one of the constants of ``calls`` says; it is asked for when the first item is."""
        return self._session.stream(call, stream, options)

    async def download(self, call: Call[Any], path: str | Path, options: RequestOptions | None = None) -> None:
        """Write the content of the answer to a file, piece by piece. Raises ``CallError``; then no file is left."""
        await self._session.download(call, path, options)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._session.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await self.aclose()

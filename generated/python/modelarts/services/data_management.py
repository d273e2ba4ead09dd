"""Operations of Data Management."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from .. import models
from ..calls import data_management as calls
from ..runtime.paging import iterate, iterate_async
from ..runtime.session import AsyncSession, RequestOptions, Session
from ..runtime.values import MISSING


class DataManagementService:
    """Operations of Data Management."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def list_labels(
        self,
        project_id: str,
        dataset_id: str,
        *,
        version_id: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListLabelsResponseBody:
        """Listing the Labels of a Dataset

        Returns the labels used in a dataset with their color, shortcut and other properties.

        Args:
            project_id: Project number that limits which resources the call can reach. If you do
                not know it, read Finding Your Project ID.
            dataset_id: Number of the dataset to look into.
            version_id: Looks only at the dataset version with this number.
            offset: Page from which results are returned. (default 0)
            limit: How many labels a page holds at most. The value ranges from 1 to 100000. (at
                least 1; at most 100000; default 100000)

        Raises:
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
            NotFoundError: No such dataset
        """
        return self._session.send(
            calls.list_labels(project_id, dataset_id, version_id=version_id, offset=offset, limit=limit), options
        )

    def iter_list_labels(
        self,
        project_id: str,
        dataset_id: str,
        *,
        version_id: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> Iterator[models.Label]:
        """All items of all pages of ``list_labels``; a page is fetched when its first item is asked for."""
        return iterate(
            self._session,
            calls.list_labels(project_id, dataset_id, version_id=version_id, offset=offset, limit=limit),
            calls.LIST_LABELS_PAGES,
            options,
        )

    def list_import_tasks(
        self,
        project_id: str,
        dataset_id: str,
        *,
        limit: int | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListImportTasksResponseBody:
        """Listing the Import Jobs of a Dataset

        Returns the import jobs started for a dataset and how far each has come.

        Args:
            project_id: Number of the project that the calling account works in. To look it up,
                see Finding Your Project ID.
            dataset_id: Number of the dataset to look into.
            limit: How many jobs a page holds at most. (at least 1; at most 100; default 10)
            offset: Page from which results are returned. (default 0)

        Raises:
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
            NotFoundError: No such dataset
        """
        return self._session.send(calls.list_import_tasks(project_id, dataset_id, limit=limit, offset=offset), options)

    def iter_list_import_tasks(
        self,
        project_id: str,
        dataset_id: str,
        *,
        limit: int | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> Iterator[models.ImportTaskStatusResp]:
        """All items of all pages of ``list_import_tasks``; a page is fetched when its first item is asked for."""
        return iterate(
            self._session,
            calls.list_import_tasks(project_id, dataset_id, limit=limit, offset=offset),
            calls.LIST_IMPORT_TASKS_PAGES,
            options,
        )


class AsyncDataManagementService:
    """Operations of Data Management."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def list_labels(
        self,
        project_id: str,
        dataset_id: str,
        *,
        version_id: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListLabelsResponseBody:
        """Listing the Labels of a Dataset

        Returns the labels used in a dataset with their color, shortcut and other properties.

        Args:
            project_id: Project number that limits which resources the call can reach. If you do
                not know it, read Finding Your Project ID.
            dataset_id: Number of the dataset to look into.
            version_id: Looks only at the dataset version with this number.
            offset: Page from which results are returned. (default 0)
            limit: How many labels a page holds at most. The value ranges from 1 to 100000. (at
                least 1; at most 100000; default 100000)

        Raises:
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
            NotFoundError: No such dataset
        """
        return await self._session.send(
            calls.list_labels(project_id, dataset_id, version_id=version_id, offset=offset, limit=limit), options
        )

    def iter_list_labels(
        self,
        project_id: str,
        dataset_id: str,
        *,
        version_id: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.Label]:
        """All items of all pages of ``list_labels``; a page is fetched when its first item is asked for."""
        return iterate_async(
            self._session,
            calls.list_labels(project_id, dataset_id, version_id=version_id, offset=offset, limit=limit),
            calls.LIST_LABELS_PAGES,
            options,
        )

    async def list_import_tasks(
        self,
        project_id: str,
        dataset_id: str,
        *,
        limit: int | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListImportTasksResponseBody:
        """Listing the Import Jobs of a Dataset

        Returns the import jobs started for a dataset and how far each has come.

        Args:
            project_id: Number of the project that the calling account works in. To look it up,
                see Finding Your Project ID.
            dataset_id: Number of the dataset to look into.
            limit: How many jobs a page holds at most. (at least 1; at most 100; default 10)
            offset: Page from which results are returned. (default 0)

        Raises:
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
            NotFoundError: No such dataset
        """
        return await self._session.send(
            calls.list_import_tasks(project_id, dataset_id, limit=limit, offset=offset), options
        )

    def iter_list_import_tasks(
        self,
        project_id: str,
        dataset_id: str,
        *,
        limit: int | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.ImportTaskStatusResp]:
        """All items of all pages of ``list_import_tasks``; a page is fetched when its first item is asked for."""
        return iterate_async(
            self._session,
            calls.list_import_tasks(project_id, dataset_id, limit=limit, offset=offset),
            calls.LIST_IMPORT_TASKS_PAGES,
            options,
        )

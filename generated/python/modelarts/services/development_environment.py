"""Operations of Development Environment."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

from .. import models
from ..calls import development_environment as calls
from ..runtime.paging import iterate, iterate_async
from ..runtime.session import AsyncSession, RequestOptions, Session
from ..runtime.values import MISSING


class DevelopmentEnvironmentService:
    """Operations of Development Environment."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def list_notebooks(
        self,
        project_id: str,
        *,
        feature: models.ListNotebooksFeature | str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        name: str | MISSING = MISSING,
        pool_id: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        owner: str | MISSING = MISSING,
        sort_dir: models.ListNotebooksSortDir | str | MISSING = MISSING,
        sort_key: str | MISSING = MISSING,
        status: models.ListNotebooksStatus | str | MISSING = MISSING,
        workspace_id: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListNotebooksResponseBody:
        """Listing Notebook Instances

        Returns the notebook instances that meet the given conditions, or all that the user can see
        if there are none.

        Args:
            project_id: Number of the project that the calling account works in. To look it up,
                see Finding Your Project ID.
            feature: Returns only instances of one category. Enumeration values: - DEFAULT: free
                flavor offered by CodeLab, at most one for each user - NOTEBOOK: flavor charged by
                use (default "NOTEBOOK")
            limit: How many instances a page holds at most. (default 10)
            name: Looks for instances by name; a part of it will do. Letters, digits,
                underscores and hyphens are allowed. The value contains a maximum of 128 characters.
                (at most 128 characters)
            pool_id: Returns only instances in the dedicated resource pool with this number.
            offset: Entry from which results are returned. (default 0)
            owner: Returns only instances of the user with this number, which consists of 32
                lowercase letters and digits and is generally that of the person logged in. It has
                an effect only for the main account or with the admin permission.
            sort_dir: Direction in which results are arranged. Enumeration values: - ASC:
                smallest first - DESC: largest first (default "DESC")
            sort_key: Name of the field to sort by. To sort by several fields, put commas
                between their names.
            status: Returns only instances in one stage. Enumeration values: - INIT: just
                registered - CREATING: being set up - STARTING: starting up - STOPPING: shutting
                down - DELETING: being removed - RUNNING: at work - STOPPED: shut down -
                SNAPSHOTTING: taking a snapshot, that is, while an image is saved - CREATE_FAILED:
                could not be set up - START_FAILED: could not start up - DELETE_FAILED: could not be
                removed - ERROR: out of order - DELETED: removed - FROZEN: blocked
            workspace_id: Number of the workspace to filter by, as shown by the API that lists
                workspaces. Accounts without any workspace of their own use 0; otherwise give the
                actual number. (default "0")

        Raises:
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
        """
        return self._session.send(
            calls.list_notebooks(
                project_id,
                feature=feature,
                limit=limit,
                name=name,
                pool_id=pool_id,
                offset=offset,
                owner=owner,
                sort_dir=sort_dir,
                sort_key=sort_key,
                status=status,
                workspace_id=workspace_id,
            ),
            options,
        )

    def iter_list_notebooks(
        self,
        project_id: str,
        *,
        feature: models.ListNotebooksFeature | str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        name: str | MISSING = MISSING,
        pool_id: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        owner: str | MISSING = MISSING,
        sort_dir: models.ListNotebooksSortDir | str | MISSING = MISSING,
        sort_key: str | MISSING = MISSING,
        status: models.ListNotebooksStatus | str | MISSING = MISSING,
        workspace_id: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> Iterator[models.NotebookResp]:
        """All items of all pages of ``list_notebooks``; a page is fetched when its first item is asked for."""
        return iterate(
            self._session,
            calls.list_notebooks(
                project_id,
                feature=feature,
                limit=limit,
                name=name,
                pool_id=pool_id,
                offset=offset,
                owner=owner,
                sort_dir=sort_dir,
                sort_key=sort_key,
                status=status,
                workspace_id=workspace_id,
            ),
            calls.LIST_NOTEBOOKS_PAGES,
            options,
        )

    def create_notebook(
        self,
        project_id: str,
        body: models.CreateNotebookRequestBody | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.CreateNotebookResponseBody:
        """Setting Up a Notebook Instance

        Sets up a notebook instance with the chosen flavor, image and storage. The work goes on
        after the answer; follow it by the instance number.

        Args:
            project_id: Number of the project that the calling account works in. To look it up,
                see Finding Your Project ID.
            body: application/json

        Raises:
            BadRequestError: Faulty request
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
        """
        return self._session.send(calls.create_notebook(project_id, body), options)

    def list_notebook_flavors(
        self,
        project_id: str,
        *,
        category: models.ListNotebookFlavorsCategory | str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        type: models.ListNotebookFlavorsType | str | MISSING = MISSING,
        sort_dir: models.ListNotebookFlavorsSortDir | str | MISSING = MISSING,
        sort_key: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListNotebookFlavorsResponseBody:
        """Listing Flavors for Notebooks

        Returns the flavors that can be picked for a notebook instance.

        Args:
            project_id: Project number that limits which resources the call can reach. If you do
                not know it, read Finding Your Project ID.
            category: Returns only flavors with one type of processor. The options are as
                follows: - CPU - GPU - ASCEND
            limit: How many flavors a page holds at most. There is no upper limit if it is left
                out.
            offset: Entry from which results are returned. (default 0)
            type: Type of cluster that offers the flavor. The options are as follows: - MANAGED:
                cluster shared by all - DEDICATED: cluster reserved for one user
            sort_dir: Direction in which results are arranged: ASC (smallest first) or DESC
                (largest first). (default "DESC")
            sort_key: Name of the field to sort by. To sort by several fields, put commas
                between their names.

        Raises:
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
            NotFoundError: Nothing found
        """
        return self._session.send(
            calls.list_notebook_flavors(
                project_id,
                category=category,
                limit=limit,
                offset=offset,
                type=type,
                sort_dir=sort_dir,
                sort_key=sort_key,
            ),
            options,
        )

    def iter_list_notebook_flavors(
        self,
        project_id: str,
        *,
        category: models.ListNotebookFlavorsCategory | str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        type: models.ListNotebookFlavorsType | str | MISSING = MISSING,
        sort_dir: models.ListNotebookFlavorsSortDir | str | MISSING = MISSING,
        sort_key: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> Iterator[models.NotebookFlavor]:
        """All items of all pages of ``list_notebook_flavors``; a page is fetched when its first item is asked for."""
        return iterate(
            self._session,
            calls.list_notebook_flavors(
                project_id,
                category=category,
                limit=limit,
                offset=offset,
                type=type,
                sort_dir=sort_dir,
                sort_key=sort_key,
            ),
            calls.LIST_NOTEBOOK_FLAVORS_PAGES,
            options,
        )

    def delete_notebook(
        self, project_id: str, id: str, *, options: RequestOptions | None = None
    ) -> models.DeleteNotebookResponseBody:
        """Removing a Notebook Instance

        Removes one notebook instance. Storage run by the platform is wiped with it and cannot be
        brought back.

        Args:
            project_id: Project number that limits which resources the call can reach. If you do
                not know it, read Finding Your Project ID.
            id: UUID of the instance to remove.

        Raises:
            NotFoundError: No such instance
        """
        return self._session.send(calls.delete_notebook(project_id, id), options)


class AsyncDevelopmentEnvironmentService:
    """Operations of Development Environment."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def list_notebooks(
        self,
        project_id: str,
        *,
        feature: models.ListNotebooksFeature | str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        name: str | MISSING = MISSING,
        pool_id: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        owner: str | MISSING = MISSING,
        sort_dir: models.ListNotebooksSortDir | str | MISSING = MISSING,
        sort_key: str | MISSING = MISSING,
        status: models.ListNotebooksStatus | str | MISSING = MISSING,
        workspace_id: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListNotebooksResponseBody:
        """Listing Notebook Instances

        Returns the notebook instances that meet the given conditions, or all that the user can see
        if there are none.

        Args:
            project_id: Number of the project that the calling account works in. To look it up,
                see Finding Your Project ID.
            feature: Returns only instances of one category. Enumeration values: - DEFAULT: free
                flavor offered by CodeLab, at most one for each user - NOTEBOOK: flavor charged by
                use (default "NOTEBOOK")
            limit: How many instances a page holds at most. (default 10)
            name: Looks for instances by name; a part of it will do. Letters, digits,
                underscores and hyphens are allowed. The value contains a maximum of 128 characters.
                (at most 128 characters)
            pool_id: Returns only instances in the dedicated resource pool with this number.
            offset: Entry from which results are returned. (default 0)
            owner: Returns only instances of the user with this number, which consists of 32
                lowercase letters and digits and is generally that of the person logged in. It has
                an effect only for the main account or with the admin permission.
            sort_dir: Direction in which results are arranged. Enumeration values: - ASC:
                smallest first - DESC: largest first (default "DESC")
            sort_key: Name of the field to sort by. To sort by several fields, put commas
                between their names.
            status: Returns only instances in one stage. Enumeration values: - INIT: just
                registered - CREATING: being set up - STARTING: starting up - STOPPING: shutting
                down - DELETING: being removed - RUNNING: at work - STOPPED: shut down -
                SNAPSHOTTING: taking a snapshot, that is, while an image is saved - CREATE_FAILED:
                could not be set up - START_FAILED: could not start up - DELETE_FAILED: could not be
                removed - ERROR: out of order - DELETED: removed - FROZEN: blocked
            workspace_id: Number of the workspace to filter by, as shown by the API that lists
                workspaces. Accounts without any workspace of their own use 0; otherwise give the
                actual number. (default "0")

        Raises:
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
        """
        return await self._session.send(
            calls.list_notebooks(
                project_id,
                feature=feature,
                limit=limit,
                name=name,
                pool_id=pool_id,
                offset=offset,
                owner=owner,
                sort_dir=sort_dir,
                sort_key=sort_key,
                status=status,
                workspace_id=workspace_id,
            ),
            options,
        )

    def iter_list_notebooks(
        self,
        project_id: str,
        *,
        feature: models.ListNotebooksFeature | str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        name: str | MISSING = MISSING,
        pool_id: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        owner: str | MISSING = MISSING,
        sort_dir: models.ListNotebooksSortDir | str | MISSING = MISSING,
        sort_key: str | MISSING = MISSING,
        status: models.ListNotebooksStatus | str | MISSING = MISSING,
        workspace_id: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.NotebookResp]:
        """All items of all pages of ``list_notebooks``; a page is fetched when its first item is asked for."""
        return iterate_async(
            self._session,
            calls.list_notebooks(
                project_id,
                feature=feature,
                limit=limit,
                name=name,
                pool_id=pool_id,
                offset=offset,
                owner=owner,
                sort_dir=sort_dir,
                sort_key=sort_key,
                status=status,
                workspace_id=workspace_id,
            ),
            calls.LIST_NOTEBOOKS_PAGES,
            options,
        )

    async def create_notebook(
        self,
        project_id: str,
        body: models.CreateNotebookRequestBody | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.CreateNotebookResponseBody:
        """Setting Up a Notebook Instance

        Sets up a notebook instance with the chosen flavor, image and storage. The work goes on
        after the answer; follow it by the instance number.

        Args:
            project_id: Number of the project that the calling account works in. To look it up,
                see Finding Your Project ID.
            body: application/json

        Raises:
            BadRequestError: Faulty request
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
        """
        return await self._session.send(calls.create_notebook(project_id, body), options)

    async def list_notebook_flavors(
        self,
        project_id: str,
        *,
        category: models.ListNotebookFlavorsCategory | str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        type: models.ListNotebookFlavorsType | str | MISSING = MISSING,
        sort_dir: models.ListNotebookFlavorsSortDir | str | MISSING = MISSING,
        sort_key: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListNotebookFlavorsResponseBody:
        """Listing Flavors for Notebooks

        Returns the flavors that can be picked for a notebook instance.

        Args:
            project_id: Project number that limits which resources the call can reach. If you do
                not know it, read Finding Your Project ID.
            category: Returns only flavors with one type of processor. The options are as
                follows: - CPU - GPU - ASCEND
            limit: How many flavors a page holds at most. There is no upper limit if it is left
                out.
            offset: Entry from which results are returned. (default 0)
            type: Type of cluster that offers the flavor. The options are as follows: - MANAGED:
                cluster shared by all - DEDICATED: cluster reserved for one user
            sort_dir: Direction in which results are arranged: ASC (smallest first) or DESC
                (largest first). (default "DESC")
            sort_key: Name of the field to sort by. To sort by several fields, put commas
                between their names.

        Raises:
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
            NotFoundError: Nothing found
        """
        return await self._session.send(
            calls.list_notebook_flavors(
                project_id,
                category=category,
                limit=limit,
                offset=offset,
                type=type,
                sort_dir=sort_dir,
                sort_key=sort_key,
            ),
            options,
        )

    def iter_list_notebook_flavors(
        self,
        project_id: str,
        *,
        category: models.ListNotebookFlavorsCategory | str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        type: models.ListNotebookFlavorsType | str | MISSING = MISSING,
        sort_dir: models.ListNotebookFlavorsSortDir | str | MISSING = MISSING,
        sort_key: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.NotebookFlavor]:
        """All items of all pages of ``list_notebook_flavors``; a page is fetched when its first item is asked for."""
        return iterate_async(
            self._session,
            calls.list_notebook_flavors(
                project_id,
                category=category,
                limit=limit,
                offset=offset,
                type=type,
                sort_dir=sort_dir,
                sort_key=sort_key,
            ),
            calls.LIST_NOTEBOOK_FLAVORS_PAGES,
            options,
        )

    async def delete_notebook(
        self, project_id: str, id: str, *, options: RequestOptions | None = None
    ) -> models.DeleteNotebookResponseBody:
        """Removing a Notebook Instance

        Removes one notebook instance. Storage run by the platform is wiped with it and cannot be
        brought back.

        Args:
            project_id: Project number that limits which resources the call can reach. If you do
                not know it, read Finding Your Project ID.
            id: UUID of the instance to remove.

        Raises:
            NotFoundError: No such instance
        """
        return await self._session.send(calls.delete_notebook(project_id, id), options)

"""Operations of Models."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from .. import models
from ..calls import models as calls
from ..runtime.paging import iterate, iterate_async
from ..runtime.session import AsyncSession, RequestOptions, Session
from ..runtime.values import MISSING


class ModelsService:
    """Operations of Models."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def list_models(
        self,
        project_id: str,
        *,
        model_name: str | MISSING = MISSING,
        exact_match: bool | MISSING = MISSING,
        model_version: str | MISSING = MISSING,
        model_status: models.ListModelsModelStatus | str | MISSING = MISSING,
        description: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        sort_by: models.ListModelsSortBy | str | MISSING = MISSING,
        order: models.ListModelsOrder | str | MISSING = MISSING,
        workspace_id: str | MISSING = MISSING,
        model_type: models.ListModelsModelType | str | MISSING = MISSING,
        not_model_type: models.ListModelsNotModelType | str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListModelsResponseBody:
        """Listing Models

        Returns the models that meet the given conditions.

        Args:
            project_id: Number of the project that the calling account works in. To look it up,
                see Finding Your Project ID.
            model_name: Looks for models by name; a part of it will do.
            exact_match: Whether the name has to be exactly the same.
            model_version: Looks for models by version. A version has three positive whole
                numbers of 1 or 2 digits, for example 2.10.3. None of them may begin with 0, so
                02.10.03 is wrong.
            model_status: Returns only models in one state. Possible values: - publishing: being
                published - published: available - failed: could not be published - building: image
                being built - building_failed: image could not be built
            description: Looks for models by their remark; a part of it will do.
            offset: Page to look at, counted from 0. (default 0)
            limit: How many models a page holds at most. (default 1000)
            sort_by: Field to sort by. Possible values: - create_at: when the application was
                set up (default value) - model_version: version of the application - model_size:
                size of the application (default "create_at")
            order: Direction in which results are arranged. Possible values: - asc: smallest
                first - desc: largest first (default value) (default "desc")
            workspace_id: Number of the workspace to filter by, as shown by the API that lists
                workspaces. Accounts without any workspace of their own use 0; otherwise give the
                actual number. (default "0")
            model_type: Returns only models of this type. Do not use it together with
                not_model_type. The value can be Custom, Image, MindSpore, PyTorch, TensorFlow or
                Template.
            not_model_type: Leaves out models of this type. Do not use it together with
                model_type. The value can be Custom, Image, MindSpore, PyTorch, TensorFlow or
                Template.

        Raises:
            BadRequestError: Faulty request
        """
        return self._session.send(
            calls.list_models(
                project_id,
                model_name=model_name,
                exact_match=exact_match,
                model_version=model_version,
                model_status=model_status,
                description=description,
                offset=offset,
                limit=limit,
                sort_by=sort_by,
                order=order,
                workspace_id=workspace_id,
                model_type=model_type,
                not_model_type=not_model_type,
            ),
            options,
        )

    def iter_list_models(
        self,
        project_id: str,
        *,
        model_name: str | MISSING = MISSING,
        exact_match: bool | MISSING = MISSING,
        model_version: str | MISSING = MISSING,
        model_status: models.ListModelsModelStatus | str | MISSING = MISSING,
        description: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        sort_by: models.ListModelsSortBy | str | MISSING = MISSING,
        order: models.ListModelsOrder | str | MISSING = MISSING,
        workspace_id: str | MISSING = MISSING,
        model_type: models.ListModelsModelType | str | MISSING = MISSING,
        not_model_type: models.ListModelsNotModelType | str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> Iterator[models.ModelListItem]:
        """All items of all pages of ``list_models``; a page is fetched when its first item is asked for."""
        return iterate(
            self._session,
            calls.list_models(
                project_id,
                model_name=model_name,
                exact_match=exact_match,
                model_version=model_version,
                model_status=model_status,
                description=description,
                offset=offset,
                limit=limit,
                sort_by=sort_by,
                order=order,
                workspace_id=workspace_id,
                model_type=model_type,
                not_model_type=not_model_type,
            ),
            calls.LIST_MODELS_PAGES,
            options,
        )


class AsyncModelsService:
    """Operations of Models."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def list_models(
        self,
        project_id: str,
        *,
        model_name: str | MISSING = MISSING,
        exact_match: bool | MISSING = MISSING,
        model_version: str | MISSING = MISSING,
        model_status: models.ListModelsModelStatus | str | MISSING = MISSING,
        description: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        sort_by: models.ListModelsSortBy | str | MISSING = MISSING,
        order: models.ListModelsOrder | str | MISSING = MISSING,
        workspace_id: str | MISSING = MISSING,
        model_type: models.ListModelsModelType | str | MISSING = MISSING,
        not_model_type: models.ListModelsNotModelType | str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListModelsResponseBody:
        """Listing Models

        Returns the models that meet the given conditions.

        Args:
            project_id: Number of the project that the calling account works in. To look it up,
                see Finding Your Project ID.
            model_name: Looks for models by name; a part of it will do.
            exact_match: Whether the name has to be exactly the same.
            model_version: Looks for models by version. A version has three positive whole
                numbers of 1 or 2 digits, for example 2.10.3. None of them may begin with 0, so
                02.10.03 is wrong.
            model_status: Returns only models in one state. Possible values: - publishing: being
                published - published: available - failed: could not be published - building: image
                being built - building_failed: image could not be built
            description: Looks for models by their remark; a part of it will do.
            offset: Page to look at, counted from 0. (default 0)
            limit: How many models a page holds at most. (default 1000)
            sort_by: Field to sort by. Possible values: - create_at: when the application was
                set up (default value) - model_version: version of the application - model_size:
                size of the application (default "create_at")
            order: Direction in which results are arranged. Possible values: - asc: smallest
                first - desc: largest first (default value) (default "desc")
            workspace_id: Number of the workspace to filter by, as shown by the API that lists
                workspaces. Accounts without any workspace of their own use 0; otherwise give the
                actual number. (default "0")
            model_type: Returns only models of this type. Do not use it together with
                not_model_type. The value can be Custom, Image, MindSpore, PyTorch, TensorFlow or
                Template.
            not_model_type: Leaves out models of this type. Do not use it together with
                model_type. The value can be Custom, Image, MindSpore, PyTorch, TensorFlow or
                Template.

        Raises:
            BadRequestError: Faulty request
        """
        return await self._session.send(
            calls.list_models(
                project_id,
                model_name=model_name,
                exact_match=exact_match,
                model_version=model_version,
                model_status=model_status,
                description=description,
                offset=offset,
                limit=limit,
                sort_by=sort_by,
                order=order,
                workspace_id=workspace_id,
                model_type=model_type,
                not_model_type=not_model_type,
            ),
            options,
        )

    def iter_list_models(
        self,
        project_id: str,
        *,
        model_name: str | MISSING = MISSING,
        exact_match: bool | MISSING = MISSING,
        model_version: str | MISSING = MISSING,
        model_status: models.ListModelsModelStatus | str | MISSING = MISSING,
        description: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        sort_by: models.ListModelsSortBy | str | MISSING = MISSING,
        order: models.ListModelsOrder | str | MISSING = MISSING,
        workspace_id: str | MISSING = MISSING,
        model_type: models.ListModelsModelType | str | MISSING = MISSING,
        not_model_type: models.ListModelsNotModelType | str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.ModelListItem]:
        """All items of all pages of ``list_models``; a page is fetched when its first item is asked for."""
        return iterate_async(
            self._session,
            calls.list_models(
                project_id,
                model_name=model_name,
                exact_match=exact_match,
                model_version=model_version,
                model_status=model_status,
                description=description,
                offset=offset,
                limit=limit,
                sort_by=sort_by,
                order=order,
                workspace_id=workspace_id,
                model_type=model_type,
                not_model_type=not_model_type,
            ),
            calls.LIST_MODELS_PAGES,
            options,
        )

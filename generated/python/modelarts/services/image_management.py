"""Operations of Image Management."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from .. import models
from ..calls import image_management as calls
from ..runtime.paging import iterate, iterate_async
from ..runtime.session import AsyncSession, RequestOptions, Session
from ..runtime.values import MISSING


class ImageManagementService:
    """Operations of Image Management."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def list_image_groups(
        self,
        project_id: str,
        *,
        name: str | MISSING = MISSING,
        name_fuzzy_match: bool | MISSING = MISSING,
        namespace: str | MISSING = MISSING,
        type: models.ListImageGroupsType | str | MISSING = MISSING,
        workspace_id: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListImageGroupsResponseBody:
        """Listing Image Groups

        Returns images grouped so that all versions of one name stand together.

        Args:
            project_id: Definition Number of the project that the calling account works in. To
                look it up, see Finding Your Project ID. Constraints N/A Range N/A Default Value N/A
            name: Definition Name of the image. Constraints Lowercase letters, digits,
                underscores, hyphens and dots are allowed. Range The value can contain a maximum of
                512 characters. Default Value N/A (at most 512 characters)
            name_fuzzy_match: Definition Whether a part of the image name is enough. Constraints
                N/A Range N/A (default true)
            namespace: Definition SWR organization that holds the image, as shown on the
                organization page of the SWR console. Constraints N/A Range N/A Default Value N/A
            type: Definition Who supplied the image. Constraints N/A Range - BUILD_IN: image
                supplied with the platform - DEDICATED: image that a user saved Default Value N/A
            workspace_id: Definition Number of the workspace to filter by, as shown by the API
                that lists workspaces. Accounts without any workspace of their own use 0; otherwise
                give the actual number. Constraints N/A Range N/A (default "0")

        Raises:
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
        """
        return self._session.send(
            calls.list_image_groups(
                project_id,
                name=name,
                name_fuzzy_match=name_fuzzy_match,
                namespace=namespace,
                type=type,
                workspace_id=workspace_id,
            ),
            options,
        )

    def list_images(
        self,
        project_id: str,
        *,
        limit: int | MISSING = MISSING,
        name: str | MISSING = MISSING,
        name_fuzzy_match: bool | MISSING = MISSING,
        namespace: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        service_type: models.ListImagesServiceType | str | MISSING = MISSING,
        sort_dir: models.ListImagesSortDir | str | MISSING = MISSING,
        sort_key: str | MISSING = MISSING,
        type: models.ListImagesType | str | MISSING = MISSING,
        workspace_id: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListImagesResponseBody:
        """Listing Images

        Returns images that notebook instances can be set up with.

        Args:
            project_id: Project number that limits which resources the call can reach. If you do
                not know it, read Finding Your Project ID.
            limit: How many images a page holds at most. (default 200)
            name: Name of the image. Lowercase letters, digits, underscores, hyphens and dots
                are allowed. The value contains a maximum of 512 characters. (at most 512
                characters)
            name_fuzzy_match: Whether a part of the image name is enough. (default true)
            namespace: SWR organization that holds the image, as shown on the organization page
                of the SWR console.
            offset: Entry from which results are returned. (default 0)
            service_type: Purpose that the image suits. Enumeration values: - COMMON: for any
                purpose - INFERENCE: best for inference - TRAIN: best for training jobs - DEV: best
                for development and tests - UNKNOWN: purpose not stated
            sort_dir: Direction in which results are arranged: ASC (smallest first) or DESC
                (largest first). (default "DESC")
            sort_key: Name of the field to sort by. To sort by several fields, put commas
                between their names.
            type: Who supplied the image. Enumeration values: - BUILD_IN: image supplied with
                the platform - DEDICATED: image that a user saved
            workspace_id: Number of the workspace to filter by, as shown by the API that lists
                workspaces. Accounts without any workspace of their own use 0; otherwise give the
                actual number. (default "0")

        Raises:
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
        """
        return self._session.send(
            calls.list_images(
                project_id,
                limit=limit,
                name=name,
                name_fuzzy_match=name_fuzzy_match,
                namespace=namespace,
                offset=offset,
                service_type=service_type,
                sort_dir=sort_dir,
                sort_key=sort_key,
                type=type,
                workspace_id=workspace_id,
            ),
            options,
        )

    def iter_list_images(
        self,
        project_id: str,
        *,
        limit: int | MISSING = MISSING,
        name: str | MISSING = MISSING,
        name_fuzzy_match: bool | MISSING = MISSING,
        namespace: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        service_type: models.ListImagesServiceType | str | MISSING = MISSING,
        sort_dir: models.ListImagesSortDir | str | MISSING = MISSING,
        sort_key: str | MISSING = MISSING,
        type: models.ListImagesType | str | MISSING = MISSING,
        workspace_id: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> Iterator[models.ImageResponse]:
        """All items of all pages of ``list_images``; a page is fetched when its first item is asked for."""
        return iterate(
            self._session,
            calls.list_images(
                project_id,
                limit=limit,
                name=name,
                name_fuzzy_match=name_fuzzy_match,
                namespace=namespace,
                offset=offset,
                service_type=service_type,
                sort_dir=sort_dir,
                sort_key=sort_key,
                type=type,
                workspace_id=workspace_id,
            ),
            calls.LIST_IMAGES_PAGES,
            options,
        )


class AsyncImageManagementService:
    """Operations of Image Management."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def list_image_groups(
        self,
        project_id: str,
        *,
        name: str | MISSING = MISSING,
        name_fuzzy_match: bool | MISSING = MISSING,
        namespace: str | MISSING = MISSING,
        type: models.ListImageGroupsType | str | MISSING = MISSING,
        workspace_id: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListImageGroupsResponseBody:
        """Listing Image Groups

        Returns images grouped so that all versions of one name stand together.

        Args:
            project_id: Definition Number of the project that the calling account works in. To
                look it up, see Finding Your Project ID. Constraints N/A Range N/A Default Value N/A
            name: Definition Name of the image. Constraints Lowercase letters, digits,
                underscores, hyphens and dots are allowed. Range The value can contain a maximum of
                512 characters. Default Value N/A (at most 512 characters)
            name_fuzzy_match: Definition Whether a part of the image name is enough. Constraints
                N/A Range N/A (default true)
            namespace: Definition SWR organization that holds the image, as shown on the
                organization page of the SWR console. Constraints N/A Range N/A Default Value N/A
            type: Definition Who supplied the image. Constraints N/A Range - BUILD_IN: image
                supplied with the platform - DEDICATED: image that a user saved Default Value N/A
            workspace_id: Definition Number of the workspace to filter by, as shown by the API
                that lists workspaces. Accounts without any workspace of their own use 0; otherwise
                give the actual number. Constraints N/A Range N/A (default "0")

        Raises:
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
        """
        return await self._session.send(
            calls.list_image_groups(
                project_id,
                name=name,
                name_fuzzy_match=name_fuzzy_match,
                namespace=namespace,
                type=type,
                workspace_id=workspace_id,
            ),
            options,
        )

    async def list_images(
        self,
        project_id: str,
        *,
        limit: int | MISSING = MISSING,
        name: str | MISSING = MISSING,
        name_fuzzy_match: bool | MISSING = MISSING,
        namespace: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        service_type: models.ListImagesServiceType | str | MISSING = MISSING,
        sort_dir: models.ListImagesSortDir | str | MISSING = MISSING,
        sort_key: str | MISSING = MISSING,
        type: models.ListImagesType | str | MISSING = MISSING,
        workspace_id: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListImagesResponseBody:
        """Listing Images

        Returns images that notebook instances can be set up with.

        Args:
            project_id: Project number that limits which resources the call can reach. If you do
                not know it, read Finding Your Project ID.
            limit: How many images a page holds at most. (default 200)
            name: Name of the image. Lowercase letters, digits, underscores, hyphens and dots
                are allowed. The value contains a maximum of 512 characters. (at most 512
                characters)
            name_fuzzy_match: Whether a part of the image name is enough. (default true)
            namespace: SWR organization that holds the image, as shown on the organization page
                of the SWR console.
            offset: Entry from which results are returned. (default 0)
            service_type: Purpose that the image suits. Enumeration values: - COMMON: for any
                purpose - INFERENCE: best for inference - TRAIN: best for training jobs - DEV: best
                for development and tests - UNKNOWN: purpose not stated
            sort_dir: Direction in which results are arranged: ASC (smallest first) or DESC
                (largest first). (default "DESC")
            sort_key: Name of the field to sort by. To sort by several fields, put commas
                between their names.
            type: Who supplied the image. Enumeration values: - BUILD_IN: image supplied with
                the platform - DEDICATED: image that a user saved
            workspace_id: Number of the workspace to filter by, as shown by the API that lists
                workspaces. Accounts without any workspace of their own use 0; otherwise give the
                actual number. (default "0")

        Raises:
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
        """
        return await self._session.send(
            calls.list_images(
                project_id,
                limit=limit,
                name=name,
                name_fuzzy_match=name_fuzzy_match,
                namespace=namespace,
                offset=offset,
                service_type=service_type,
                sort_dir=sort_dir,
                sort_key=sort_key,
                type=type,
                workspace_id=workspace_id,
            ),
            options,
        )

    def iter_list_images(
        self,
        project_id: str,
        *,
        limit: int | MISSING = MISSING,
        name: str | MISSING = MISSING,
        name_fuzzy_match: bool | MISSING = MISSING,
        namespace: str | MISSING = MISSING,
        offset: int | MISSING = MISSING,
        service_type: models.ListImagesServiceType | str | MISSING = MISSING,
        sort_dir: models.ListImagesSortDir | str | MISSING = MISSING,
        sort_key: str | MISSING = MISSING,
        type: models.ListImagesType | str | MISSING = MISSING,
        workspace_id: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.ImageResponse]:
        """All items of all pages of ``list_images``; a page is fetched when its first item is asked for."""
        return iterate_async(
            self._session,
            calls.list_images(
                project_id,
                limit=limit,
                name=name,
                name_fuzzy_match=name_fuzzy_match,
                namespace=namespace,
                offset=offset,
                service_type=service_type,
                sort_dir=sort_dir,
                sort_key=sort_key,
                type=type,
                workspace_id=workspace_id,
            ),
            calls.LIST_IMAGES_PAGES,
            options,
        )

"""Operations of Image Management."""

from __future__ import annotations

from typing import Final

from .. import models
from ..runtime.endpoint import Answer, Call, Endpoint, Parameter
from ..runtime.paging import Paging
from ..runtime.values import MISSING

LIST_IMAGE_GROUPS: Final[Endpoint[models.ListImageGroupsResponseBody]] = Endpoint(
    "ListImageGroups",
    "GET",
    "/v1/{project_id}/images/group",
    parameters=(
        Parameter("project_id", "path", style="simple", explode=False),
        Parameter("name", "query", style="form", explode=True),
        Parameter("name_fuzzy_match", "query", style="form", explode=True),
        Parameter("namespace", "query", style="form", explode=True),
        Parameter("type", "query", style="form", explode=True),
        Parameter("workspace_id", "query", style="form", explode=True),
    ),
    body=None,
    answers={"200": Answer("json", lambda: models.ListImageGroupsResponseBody)},
    errors={"401": Answer("none"), "403": Answer("none")},
    security=(("XAuthToken",),),
)

LIST_IMAGES: Final[Endpoint[models.ListImagesResponseBody]] = Endpoint(
    "ListImages",
    "GET",
    "/v1/{project_id}/images",
    parameters=(
        Parameter("project_id", "path", style="simple", explode=False),
        Parameter("limit", "query", style="form", explode=True),
        Parameter("name", "query", style="form", explode=True),
        Parameter("name_fuzzy_match", "query", style="form", explode=True),
        Parameter("namespace", "query", style="form", explode=True),
        Parameter("offset", "query", style="form", explode=True),
        Parameter("service_type", "query", style="form", explode=True),
        Parameter("sort_dir", "query", style="form", explode=True),
        Parameter("sort_key", "query", style="form", explode=True),
        Parameter("type", "query", style="form", explode=True),
        Parameter("workspace_id", "query", style="form", explode=True),
    ),
    body=None,
    answers={"200": Answer("json", lambda: models.ListImagesResponseBody)},
    errors={"401": Answer("none"), "403": Answer("none")},
    security=(("XAuthToken",),),
)
LIST_IMAGES_PAGES: Final[Paging[models.ImageResponse]] = Paging("offset", "offset", "limit", ("data",), ())


def list_image_groups(
    project_id: str,
    *,
    name: str | MISSING = MISSING,
    name_fuzzy_match: bool | MISSING = MISSING,
    namespace: str | MISSING = MISSING,
    type: models.ListImageGroupsType | str | MISSING = MISSING,
    workspace_id: str | MISSING = MISSING,
) -> Call[models.ListImageGroupsResponseBody]:
    """GET /v1/{project_id}/images/group"""
    return Call(LIST_IMAGE_GROUPS, (project_id, name, name_fuzzy_match, namespace, type, workspace_id), MISSING)


def list_images(
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
) -> Call[models.ListImagesResponseBody]:
    """GET /v1/{project_id}/images"""
    return Call(
        LIST_IMAGES,
        (
            project_id,
            limit,
            name,
            name_fuzzy_match,
            namespace,
            offset,
            service_type,
            sort_dir,
            sort_key,
            type,
            workspace_id,
        ),
        MISSING,
    )

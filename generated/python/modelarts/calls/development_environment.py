"""Operations of Development Environment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from .. import models
from ..runtime.endpoint import Answer, Body, Call, Endpoint, Parameter
from ..runtime.paging import Paging
from ..runtime.values import MISSING

LIST_NOTEBOOKS: Final[Endpoint[models.ListNotebooksResponseBody]] = Endpoint(
    "ListNotebooks",
    "GET",
    "/v1/{project_id}/notebooks",
    parameters=(
        Parameter("project_id", "path", style="simple", explode=False),
        Parameter("feature", "query", style="form", explode=True),
        Parameter("limit", "query", style="form", explode=True),
        Parameter("name", "query", style="form", explode=True),
        Parameter("pool_id", "query", style="form", explode=True),
        Parameter("offset", "query", style="form", explode=True),
        Parameter("owner", "query", style="form", explode=True),
        Parameter("sort_dir", "query", style="form", explode=True),
        Parameter("sort_key", "query", style="form", explode=True),
        Parameter("status", "query", style="form", explode=True),
        Parameter("workspaceId", "query", style="form", explode=True),
    ),
    body=None,
    answers={"200": Answer("json", lambda: models.ListNotebooksResponseBody)},
    errors={"401": Answer("none"), "403": Answer("none")},
    security=(("XAuthToken",),),
)
LIST_NOTEBOOKS_PAGES: Final[Paging[models.NotebookResp]] = Paging("offset", "offset", "limit", ("data",), ())

CREATE_NOTEBOOK: Final[Endpoint[models.CreateNotebookResponseBody]] = Endpoint(
    "CreateNotebook",
    "POST",
    "/v1/{project_id}/notebooks",
    parameters=(Parameter("project_id", "path", style="simple", explode=False),),
    body=Body("application/json", "json"),
    answers={"200": Answer("json", lambda: models.CreateNotebookResponseBody)},
    errors={"400": Answer("json", lambda: models.ErrorResponse), "401": Answer("none"), "403": Answer("none")},
    security=(("XAuthToken",),),
)

LIST_NOTEBOOK_FLAVORS: Final[Endpoint[models.ListNotebookFlavorsResponseBody]] = Endpoint(
    "ListNotebookFlavors",
    "GET",
    "/v1/{project_id}/notebooks/flavors",
    parameters=(
        Parameter("project_id", "path", style="simple", explode=False),
        Parameter("category", "query", style="form", explode=True),
        Parameter("limit", "query", style="form", explode=True),
        Parameter("offset", "query", style="form", explode=True),
        Parameter("type", "query", style="form", explode=True),
        Parameter("sort_dir", "query", style="form", explode=True),
        Parameter("sort_key", "query", style="form", explode=True),
    ),
    body=None,
    answers={"200": Answer("json", lambda: models.ListNotebookFlavorsResponseBody)},
    errors={"401": Answer("none"), "403": Answer("none"), "404": Answer("none")},
    security=(("XAuthToken",),),
)
LIST_NOTEBOOK_FLAVORS_PAGES: Final[Paging[models.NotebookFlavor]] = Paging("offset", "offset", "limit", ("data",), ())

DELETE_NOTEBOOK: Final[Endpoint[models.DeleteNotebookResponseBody]] = Endpoint(
    "DeleteNotebook",
    "DELETE",
    "/v1/{project_id}/notebooks/{id}",
    parameters=(
        Parameter("project_id", "path", style="simple", explode=False),
        Parameter("id", "path", style="simple", explode=False),
    ),
    body=None,
    answers={"200": Answer("json", lambda: models.DeleteNotebookResponseBody)},
    errors={"404": Answer("json", lambda: models.ErrorResponse)},
    security=(("XAuthToken",),),
)


def list_notebooks(
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
) -> Call[models.ListNotebooksResponseBody]:
    """GET /v1/{project_id}/notebooks"""
    return Call(
        LIST_NOTEBOOKS,
        (project_id, feature, limit, name, pool_id, offset, owner, sort_dir, sort_key, status, workspace_id),
        MISSING,
    )


def create_notebook(
    project_id: str, body: models.CreateNotebookRequestBody | Mapping[str, Any]
) -> Call[models.CreateNotebookResponseBody]:
    """POST /v1/{project_id}/notebooks"""
    return Call(CREATE_NOTEBOOK, (project_id,), body)


def list_notebook_flavors(
    project_id: str,
    *,
    category: models.ListNotebookFlavorsCategory | str | MISSING = MISSING,
    limit: int | MISSING = MISSING,
    offset: int | MISSING = MISSING,
    type: models.ListNotebookFlavorsType | str | MISSING = MISSING,
    sort_dir: models.ListNotebookFlavorsSortDir | str | MISSING = MISSING,
    sort_key: str | MISSING = MISSING,
) -> Call[models.ListNotebookFlavorsResponseBody]:
    """GET /v1/{project_id}/notebooks/flavors"""
    return Call(LIST_NOTEBOOK_FLAVORS, (project_id, category, limit, offset, type, sort_dir, sort_key), MISSING)


def delete_notebook(project_id: str, id: str) -> Call[models.DeleteNotebookResponseBody]:
    """DELETE /v1/{project_id}/notebooks/{id}"""
    return Call(DELETE_NOTEBOOK, (project_id, id), MISSING)

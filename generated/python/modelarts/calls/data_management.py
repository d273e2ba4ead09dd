"""Operations of Data Management."""

from __future__ import annotations

from typing import Final

from .. import models
from ..runtime.endpoint import Answer, Call, Endpoint, Parameter
from ..runtime.paging import Paging
from ..runtime.values import MISSING

LIST_LABELS: Final[Endpoint[models.ListLabelsResponseBody]] = Endpoint(
    "ListLabels",
    "GET",
    "/v2/{project_id}/datasets/{dataset_id}/data-annotations/labels",
    parameters=(
        Parameter("project_id", "path", style="simple", explode=False),
        Parameter("dataset_id", "path", style="simple", explode=False),
        Parameter("version_id", "query", style="form", explode=True),
        Parameter("offset", "query", style="form", explode=True),
        Parameter("limit", "query", style="form", explode=True),
    ),
    body=None,
    answers={"200": Answer("json", lambda: models.ListLabelsResponseBody)},
    errors={"401": Answer("none"), "403": Answer("none"), "404": Answer("none")},
    security=(("XAuthToken",),),
)
LIST_LABELS_PAGES: Final[Paging[models.Label]] = Paging("offset", "offset", "limit", ("labels",), ())

LIST_IMPORT_TASKS: Final[Endpoint[models.ListImportTasksResponseBody]] = Endpoint(
    "ListImportTasks",
    "GET",
    "/v2/{project_id}/datasets/{dataset_id}/import-tasks",
    parameters=(
        Parameter("project_id", "path", style="simple", explode=False),
        Parameter("dataset_id", "path", style="simple", explode=False),
        Parameter("limit", "query", style="form", explode=True),
        Parameter("offset", "query", style="form", explode=True),
    ),
    body=None,
    answers={"200": Answer("json", lambda: models.ListImportTasksResponseBody)},
    errors={"401": Answer("none"), "403": Answer("none"), "404": Answer("none")},
    security=(("XAuthToken",),),
)
LIST_IMPORT_TASKS_PAGES: Final[Paging[models.ImportTaskStatusResp]] = Paging(
    "offset", "offset", "limit", ("import_tasks",), ()
)


def list_labels(
    project_id: str,
    dataset_id: str,
    *,
    version_id: str | MISSING = MISSING,
    offset: int | MISSING = MISSING,
    limit: int | MISSING = MISSING,
) -> Call[models.ListLabelsResponseBody]:
    """GET /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels"""
    return Call(LIST_LABELS, (project_id, dataset_id, version_id, offset, limit), MISSING)


def list_import_tasks(
    project_id: str, dataset_id: str, *, limit: int | MISSING = MISSING, offset: int | MISSING = MISSING
) -> Call[models.ListImportTasksResponseBody]:
    """GET /v2/{project_id}/datasets/{dataset_id}/import-tasks"""
    return Call(LIST_IMPORT_TASKS, (project_id, dataset_id, limit, offset), MISSING)

"""Operations of Models."""

from __future__ import annotations

from typing import Final

from .. import models
from ..runtime.endpoint import Answer, Call, Endpoint, Parameter
from ..runtime.paging import Paging
from ..runtime.values import MISSING

LIST_MODELS: Final[Endpoint[models.ListModelsResponseBody]] = Endpoint(
    "ListModels",
    "GET",
    "/v1/{project_id}/models",
    parameters=(
        Parameter("project_id", "path", style="simple", explode=False),
        Parameter("model_name", "query", style="form", explode=True),
        Parameter("exact_match", "query", style="form", explode=True),
        Parameter("model_version", "query", style="form", explode=True),
        Parameter("model_status", "query", style="form", explode=True),
        Parameter("description", "query", style="form", explode=True),
        Parameter("offset", "query", style="form", explode=True),
        Parameter("limit", "query", style="form", explode=True),
        Parameter("sort_by", "query", style="form", explode=True),
        Parameter("order", "query", style="form", explode=True),
        Parameter("workspace_id", "query", style="form", explode=True),
        Parameter("model_type", "query", style="form", explode=True),
        Parameter("not_model_type", "query", style="form", explode=True),
    ),
    body=None,
    answers={"200": Answer("json", lambda: models.ListModelsResponseBody)},
    errors={"400": Answer("none")},
    security=(("XAuthToken",),),
)
LIST_MODELS_PAGES: Final[Paging[models.ModelListItem]] = Paging("offset", "offset", "limit", ("models",), ())


def list_models(
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
) -> Call[models.ListModelsResponseBody]:
    """GET /v1/{project_id}/models"""
    return Call(
        LIST_MODELS,
        (
            project_id,
            model_name,
            exact_match,
            model_version,
            model_status,
            description,
            offset,
            limit,
            sort_by,
            order,
            workspace_id,
            model_type,
            not_model_type,
        ),
        MISSING,
    )

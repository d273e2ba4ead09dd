"""Each operation against the documentation: what is sent, how answers are read, which errors are raised."""

from __future__ import annotations

from typing import Any

import pytest

from modelarts import Client, errors, models

from ..support import Api, Sent

SERVICE = "models"


def call_list_models(client: Client) -> object:
    return client.models.list_models(
        project_id="project-id",
        model_name="model-name",
        exact_match=True,
        model_version="model-version",
        model_status=models.ListModelsModelStatus.PUBLISHING,
        description="description",
        offset=0,
        limit=1000,
        sort_by=models.ListModelsSortBy.CREATE_AT,
        order=models.ListModelsOrder.DESC,
        workspace_id="0",
        model_type=models.ListModelsModelType.CUSTOM,
        not_model_type=models.ListModelsNotModelType.CUSTOM,
    )


def test_list_models_sends_what_is_documented(api: Api) -> None:
    api.sends(
        call_list_models,
        Sent(
            "GET",
            "/v1/project-id/models",
            "model_name=model-name&exact_match=true&model_version=model-version&model_status=publishing&description=description&offset=0&limit=1000&sort_by=create_at&order=desc&workspace_id=0&model_type=Custom&not_model_type=Custom",
            headers={"X-Auth-Token": "secret-value"},
        ),
    )
    api.sends(
        lambda client: client.models.list_models(project_id="project-id"),
        Sent("GET", "/v1/project-id/models", "", headers={"X-Auth-Token": "secret-value"}),
    )


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_"),
    [
        ("list_models/200_0", 200, "application/json", models.ListModelsResponseBody),
        ("list_models/200_0/unknown", 200, "application/json", models.ListModelsResponseBody),
    ],
)
def test_list_models_reads_answers(api: Api, key: str, status: int, media_type: str, type_: Any) -> None:
    api.answers(call_list_models, SERVICE, key, status, media_type, type_)


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_", "error"),
    [
        ("list_models/error/400_0", 400, "", None, errors.BadRequestError),
    ],
)
def test_list_models_raises_documented_errors(
    api: Api, key: str, status: int, media_type: str, type_: Any, error: Any
) -> None:
    api.fails(call_list_models, SERVICE, key, status, media_type, type_, error)


def test_list_models_fetches_all_pages(api: Api) -> None:
    api.pages(
        lambda client: client.models.iter_list_models(
            project_id="project-id",
            model_name="model-name",
            exact_match=True,
            model_version="model-version",
            model_status=models.ListModelsModelStatus.PUBLISHING,
            description="description",
            offset=0,
            limit=2,
            sort_by=models.ListModelsSortBy.CREATE_AT,
            order=models.ListModelsOrder.DESC,
            workspace_id="0",
            model_type=models.ListModelsModelType.CUSTOM,
            not_model_type=models.ListModelsNotModelType.CUSTOM,
        ),
        SERVICE,
        ("list_models/pages/1", "list_models/pages/2"),
        3,
        "model_name=model-name&exact_match=true&model_version=model-version&model_status=publishing&description=description&offset=0&limit=2&sort_by=create_at&order=desc&workspace_id=0&model_type=Custom&not_model_type=Custom",
        "model_name=model-name&exact_match=true&model_version=model-version&model_status=publishing&description=description&offset=2&limit=2&sort_by=create_at&order=desc&workspace_id=0&model_type=Custom&not_model_type=Custom",
    )

"""Each operation against the documentation: what is sent, how answers are read, which errors are raised."""

from __future__ import annotations

from typing import Any

import pytest

from modelarts import Client, errors, models

from ..support import Api, Sent

SERVICE = "data_management"


def call_list_labels(client: Client) -> object:
    return client.data_management.list_labels(
        project_id="project-id", dataset_id="dataset-id", version_id="version-id", offset=0, limit=100000
    )


def test_list_labels_sends_what_is_documented(api: Api) -> None:
    api.sends(
        call_list_labels,
        Sent(
            "GET",
            "/v2/project-id/datasets/dataset-id/data-annotations/labels",
            "version_id=version-id&offset=0&limit=100000",
            headers={"X-Auth-Token": "secret-value"},
        ),
    )
    api.sends(
        lambda client: client.data_management.list_labels(project_id="project-id", dataset_id="dataset-id"),
        Sent(
            "GET",
            "/v2/project-id/datasets/dataset-id/data-annotations/labels",
            "",
            headers={"X-Auth-Token": "secret-value"},
        ),
    )


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_"),
    [
        ("list_labels/200_0", 200, "application/json", models.ListLabelsResponseBody),
        ("list_labels/200_0/unknown", 200, "application/json", models.ListLabelsResponseBody),
    ],
)
def test_list_labels_reads_answers(api: Api, key: str, status: int, media_type: str, type_: Any) -> None:
    api.answers(call_list_labels, SERVICE, key, status, media_type, type_)


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_", "error"),
    [
        ("list_labels/error/401_0", 401, "", None, errors.UnauthorizedError),
        ("list_labels/error/403_1", 403, "", None, errors.ForbiddenError),
        ("list_labels/error/404_2", 404, "", None, errors.NotFoundError),
    ],
)
def test_list_labels_raises_documented_errors(
    api: Api, key: str, status: int, media_type: str, type_: Any, error: Any
) -> None:
    api.fails(call_list_labels, SERVICE, key, status, media_type, type_, error)


def test_list_labels_fetches_all_pages(api: Api) -> None:
    api.pages(
        lambda client: client.data_management.iter_list_labels(
            project_id="project-id", dataset_id="dataset-id", version_id="version-id", offset=0, limit=2
        ),
        SERVICE,
        ("list_labels/pages/1", "list_labels/pages/2"),
        3,
        "version_id=version-id&offset=0&limit=2",
        "version_id=version-id&offset=2&limit=2",
    )


def call_list_import_tasks(client: Client) -> object:
    return client.data_management.list_import_tasks(
        project_id="project-id", dataset_id="dataset-id", limit=10, offset=0
    )


def test_list_import_tasks_sends_what_is_documented(api: Api) -> None:
    api.sends(
        call_list_import_tasks,
        Sent(
            "GET",
            "/v2/project-id/datasets/dataset-id/import-tasks",
            "limit=10&offset=0",
            headers={"X-Auth-Token": "secret-value"},
        ),
    )
    api.sends(
        lambda client: client.data_management.list_import_tasks(project_id="project-id", dataset_id="dataset-id"),
        Sent("GET", "/v2/project-id/datasets/dataset-id/import-tasks", "", headers={"X-Auth-Token": "secret-value"}),
    )


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_"),
    [
        ("list_import_tasks/200_0", 200, "application/json", models.ListImportTasksResponseBody),
        ("list_import_tasks/200_0/unknown", 200, "application/json", models.ListImportTasksResponseBody),
    ],
)
def test_list_import_tasks_reads_answers(api: Api, key: str, status: int, media_type: str, type_: Any) -> None:
    api.answers(call_list_import_tasks, SERVICE, key, status, media_type, type_)


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_", "error"),
    [
        ("list_import_tasks/error/401_0", 401, "", None, errors.UnauthorizedError),
        ("list_import_tasks/error/403_1", 403, "", None, errors.ForbiddenError),
        ("list_import_tasks/error/404_2", 404, "", None, errors.NotFoundError),
    ],
)
def test_list_import_tasks_raises_documented_errors(
    api: Api, key: str, status: int, media_type: str, type_: Any, error: Any
) -> None:
    api.fails(call_list_import_tasks, SERVICE, key, status, media_type, type_, error)


def test_list_import_tasks_fetches_all_pages(api: Api) -> None:
    api.pages(
        lambda client: client.data_management.iter_list_import_tasks(
            project_id="project-id", dataset_id="dataset-id", limit=2, offset=0
        ),
        SERVICE,
        ("list_import_tasks/pages/1", "list_import_tasks/pages/2"),
        3,
        "limit=2&offset=0",
        "limit=2&offset=2",
    )

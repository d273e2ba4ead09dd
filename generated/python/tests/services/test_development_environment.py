"""Each operation against the documentation: what is sent, how answers are read, which errors are raised."""

from __future__ import annotations

from typing import Any

import pytest

from modelarts import Client, errors, models

from ..support import Api, Content, Sent

SERVICE = "development_environment"


def call_list_notebooks(client: Client) -> object:
    return client.development_environment.list_notebooks(
        project_id="project-id",
        feature=models.ListNotebooksFeature.NOTEBOOK,
        limit=10,
        name="name",
        pool_id="pool-id",
        offset=0,
        owner="owner",
        sort_dir=models.ListNotebooksSortDir.DESC,
        sort_key="sort-key",
        status=models.ListNotebooksStatus.INIT,
        workspace_id="0",
    )


def test_list_notebooks_sends_what_is_documented(api: Api) -> None:
    api.sends(
        call_list_notebooks,
        Sent(
            "GET",
            "/v1/project-id/notebooks",
            "feature=NOTEBOOK&limit=10&name=name&pool_id=pool-id&offset=0&owner=owner&sort_dir=DESC&sort_key=sort-key&status=INIT&workspaceId=0",
            headers={"X-Auth-Token": "secret-value"},
        ),
    )
    api.sends(
        lambda client: client.development_environment.list_notebooks(project_id="project-id"),
        Sent("GET", "/v1/project-id/notebooks", "", headers={"X-Auth-Token": "secret-value"}),
    )


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_"),
    [
        ("list_notebooks/200_0", 200, "application/json", models.ListNotebooksResponseBody),
        ("list_notebooks/200_0/unknown", 200, "application/json", models.ListNotebooksResponseBody),
    ],
)
def test_list_notebooks_reads_answers(api: Api, key: str, status: int, media_type: str, type_: Any) -> None:
    api.answers(call_list_notebooks, SERVICE, key, status, media_type, type_)


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_", "error"),
    [
        ("list_notebooks/error/401_0", 401, "", None, errors.UnauthorizedError),
        ("list_notebooks/error/403_1", 403, "", None, errors.ForbiddenError),
    ],
)
def test_list_notebooks_raises_documented_errors(
    api: Api, key: str, status: int, media_type: str, type_: Any, error: Any
) -> None:
    api.fails(call_list_notebooks, SERVICE, key, status, media_type, type_, error)


def test_list_notebooks_fetches_all_pages(api: Api) -> None:
    api.pages(
        lambda client: client.development_environment.iter_list_notebooks(
            project_id="project-id",
            feature=models.ListNotebooksFeature.NOTEBOOK,
            limit=2,
            name="name",
            pool_id="pool-id",
            offset=0,
            owner="owner",
            sort_dir=models.ListNotebooksSortDir.DESC,
            sort_key="sort-key",
            status=models.ListNotebooksStatus.INIT,
            workspace_id="0",
        ),
        SERVICE,
        ("list_notebooks/pages/1", "list_notebooks/pages/2"),
        3,
        "feature=NOTEBOOK&limit=2&name=name&pool_id=pool-id&offset=0&owner=owner&sort_dir=DESC&sort_key=sort-key&status=INIT&workspaceId=0",
        "feature=NOTEBOOK&limit=2&name=name&pool_id=pool-id&offset=2&owner=owner&sort_dir=DESC&sort_key=sort-key&status=INIT&workspaceId=0",
    )


def call_create_notebook(client: Client) -> object:
    return client.development_environment.create_notebook(
        project_id="project-id",
        body=models.CreateNotebookRequestBody(
            name="name",
            description="description",
            feature=models.CreateNotebookRequestBodyFeature.NOTEBOOK,
            flavor="flavor",
            image_id="image-id",
            duration=3600000,
            endpoints=[models.EndpointsReq(service=models.EndpointsReqService.NOTEBOOK)],
            pool_id="pool-id",
            volume=models.VolumeReq(category=models.VolumeReqCategory.EVS, ownership=models.VolumeReqOwnership.MANAGED),
            workspace_id="0",
        ),
    )


def test_create_notebook_sends_what_is_documented(api: Api) -> None:
    api.sends(
        call_create_notebook,
        Sent(
            "POST",
            "/v1/project-id/notebooks",
            "",
            headers={"X-Auth-Token": "secret-value"},
            content=Content(
                "application/json",
                json={
                    "name": "name",
                    "description": "description",
                    "feature": "NOTEBOOK",
                    "flavor": "flavor",
                    "image_id": "image-id",
                    "duration": 3600000,
                    "endpoints": [{"service": "NOTEBOOK"}],
                    "pool_id": "pool-id",
                    "volume": {"category": "EVS", "ownership": "MANAGED"},
                    "workspace_id": "0",
                },
            ),
        ),
    )


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_"),
    [
        ("create_notebook/200_0", 200, "application/json", models.CreateNotebookResponseBody),
        ("create_notebook/200_0/unknown", 200, "application/json", models.CreateNotebookResponseBody),
    ],
)
def test_create_notebook_reads_answers(api: Api, key: str, status: int, media_type: str, type_: Any) -> None:
    api.answers(call_create_notebook, SERVICE, key, status, media_type, type_)


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_", "error"),
    [
        ("create_notebook/error/400_0", 400, "application/json", models.ErrorResponse, errors.BadRequestError),
        ("create_notebook/error/401_1", 401, "", None, errors.UnauthorizedError),
        ("create_notebook/error/403_2", 403, "", None, errors.ForbiddenError),
    ],
)
def test_create_notebook_raises_documented_errors(
    api: Api, key: str, status: int, media_type: str, type_: Any, error: Any
) -> None:
    api.fails(call_create_notebook, SERVICE, key, status, media_type, type_, error)


def call_list_notebook_flavors(client: Client) -> object:
    return client.development_environment.list_notebook_flavors(
        project_id="project-id",
        category=models.ListNotebookFlavorsCategory.CPU,
        limit=1,
        offset=0,
        type=models.ListNotebookFlavorsType.MANAGED,
        sort_dir=models.ListNotebookFlavorsSortDir.DESC,
        sort_key="sort-key",
    )


def test_list_notebook_flavors_sends_what_is_documented(api: Api) -> None:
    api.sends(
        call_list_notebook_flavors,
        Sent(
            "GET",
            "/v1/project-id/notebooks/flavors",
            "category=CPU&limit=1&offset=0&type=MANAGED&sort_dir=DESC&sort_key=sort-key",
            headers={"X-Auth-Token": "secret-value"},
        ),
    )
    api.sends(
        lambda client: client.development_environment.list_notebook_flavors(project_id="project-id"),
        Sent("GET", "/v1/project-id/notebooks/flavors", "", headers={"X-Auth-Token": "secret-value"}),
    )


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_"),
    [
        ("list_notebook_flavors/200_0", 200, "application/json", models.ListNotebookFlavorsResponseBody),
        ("list_notebook_flavors/200_0/unknown", 200, "application/json", models.ListNotebookFlavorsResponseBody),
    ],
)
def test_list_notebook_flavors_reads_answers(api: Api, key: str, status: int, media_type: str, type_: Any) -> None:
    api.answers(call_list_notebook_flavors, SERVICE, key, status, media_type, type_)


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_", "error"),
    [
        ("list_notebook_flavors/error/401_0", 401, "", None, errors.UnauthorizedError),
        ("list_notebook_flavors/error/403_1", 403, "", None, errors.ForbiddenError),
        ("list_notebook_flavors/error/404_2", 404, "", None, errors.NotFoundError),
    ],
)
def test_list_notebook_flavors_raises_documented_errors(
    api: Api, key: str, status: int, media_type: str, type_: Any, error: Any
) -> None:
    api.fails(call_list_notebook_flavors, SERVICE, key, status, media_type, type_, error)


def test_list_notebook_flavors_fetches_all_pages(api: Api) -> None:
    api.pages(
        lambda client: client.development_environment.iter_list_notebook_flavors(
            project_id="project-id",
            category=models.ListNotebookFlavorsCategory.CPU,
            limit=2,
            offset=0,
            type=models.ListNotebookFlavorsType.MANAGED,
            sort_dir=models.ListNotebookFlavorsSortDir.DESC,
            sort_key="sort-key",
        ),
        SERVICE,
        ("list_notebook_flavors/pages/1", "list_notebook_flavors/pages/2"),
        3,
        "category=CPU&limit=2&offset=0&type=MANAGED&sort_dir=DESC&sort_key=sort-key",
        "category=CPU&limit=2&offset=2&type=MANAGED&sort_dir=DESC&sort_key=sort-key",
    )


def call_delete_notebook(client: Client) -> object:
    return client.development_environment.delete_notebook(project_id="project-id", id="id")


def test_delete_notebook_sends_what_is_documented(api: Api) -> None:
    api.sends(
        call_delete_notebook,
        Sent("DELETE", "/v1/project-id/notebooks/id", "", headers={"X-Auth-Token": "secret-value"}),
    )


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_"),
    [
        ("delete_notebook/200_0", 200, "application/json", models.DeleteNotebookResponseBody),
        ("delete_notebook/200_0/unknown", 200, "application/json", models.DeleteNotebookResponseBody),
    ],
)
def test_delete_notebook_reads_answers(api: Api, key: str, status: int, media_type: str, type_: Any) -> None:
    api.answers(call_delete_notebook, SERVICE, key, status, media_type, type_)


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_", "error"),
    [
        ("delete_notebook/error/404_0", 404, "application/json", models.ErrorResponse, errors.NotFoundError),
    ],
)
def test_delete_notebook_raises_documented_errors(
    api: Api, key: str, status: int, media_type: str, type_: Any, error: Any
) -> None:
    api.fails(call_delete_notebook, SERVICE, key, status, media_type, type_, error)

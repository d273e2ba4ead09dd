"""Each operation against the documentation: what is sent, how answers are read, which errors are raised."""

from __future__ import annotations

from typing import Any

import pytest

from modelarts import Client, errors, models

from ..support import Api, Sent

SERVICE = "image_management"


def call_list_image_groups(client: Client) -> object:
    return client.image_management.list_image_groups(
        project_id="project-id",
        name="name",
        name_fuzzy_match=True,
        namespace="namespace",
        type=models.ListImageGroupsType.BUILD_IN,
        workspace_id="0",
    )


def test_list_image_groups_sends_what_is_documented(api: Api) -> None:
    api.sends(
        call_list_image_groups,
        Sent(
            "GET",
            "/v1/project-id/images/group",
            "name=name&name_fuzzy_match=true&namespace=namespace&type=BUILD_IN&workspace_id=0",
            headers={"X-Auth-Token": "secret-value"},
        ),
    )
    api.sends(
        lambda client: client.image_management.list_image_groups(project_id="project-id"),
        Sent("GET", "/v1/project-id/images/group", "", headers={"X-Auth-Token": "secret-value"}),
    )


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_"),
    [
        ("list_image_groups/200_0", 200, "application/json", models.ListImageGroupsResponseBody),
        ("list_image_groups/200_0/unknown", 200, "application/json", models.ListImageGroupsResponseBody),
    ],
)
def test_list_image_groups_reads_answers(api: Api, key: str, status: int, media_type: str, type_: Any) -> None:
    api.answers(call_list_image_groups, SERVICE, key, status, media_type, type_)


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_", "error"),
    [
        ("list_image_groups/error/401_0", 401, "", None, errors.UnauthorizedError),
        ("list_image_groups/error/403_1", 403, "", None, errors.ForbiddenError),
    ],
)
def test_list_image_groups_raises_documented_errors(
    api: Api, key: str, status: int, media_type: str, type_: Any, error: Any
) -> None:
    api.fails(call_list_image_groups, SERVICE, key, status, media_type, type_, error)


def call_list_images(client: Client) -> object:
    return client.image_management.list_images(
        project_id="project-id",
        limit=200,
        name="name",
        name_fuzzy_match=True,
        namespace="namespace",
        offset=0,
        service_type=models.ListImagesServiceType.COMMON,
        sort_dir=models.ListImagesSortDir.DESC,
        sort_key="sort-key",
        type=models.ListImagesType.BUILD_IN,
        workspace_id="0",
    )


def test_list_images_sends_what_is_documented(api: Api) -> None:
    api.sends(
        call_list_images,
        Sent(
            "GET",
            "/v1/project-id/images",
            "limit=200&name=name&name_fuzzy_match=true&namespace=namespace&offset=0&service_type=COMMON&sort_dir=DESC&sort_key=sort-key&type=BUILD_IN&workspace_id=0",
            headers={"X-Auth-Token": "secret-value"},
        ),
    )
    api.sends(
        lambda client: client.image_management.list_images(project_id="project-id"),
        Sent("GET", "/v1/project-id/images", "", headers={"X-Auth-Token": "secret-value"}),
    )


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_"),
    [
        ("list_images/200_0", 200, "application/json", models.ListImagesResponseBody),
        ("list_images/200_0/unknown", 200, "application/json", models.ListImagesResponseBody),
    ],
)
def test_list_images_reads_answers(api: Api, key: str, status: int, media_type: str, type_: Any) -> None:
    api.answers(call_list_images, SERVICE, key, status, media_type, type_)


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_", "error"),
    [
        ("list_images/error/401_0", 401, "", None, errors.UnauthorizedError),
        ("list_images/error/403_1", 403, "", None, errors.ForbiddenError),
    ],
)
def test_list_images_raises_documented_errors(
    api: Api, key: str, status: int, media_type: str, type_: Any, error: Any
) -> None:
    api.fails(call_list_images, SERVICE, key, status, media_type, type_, error)


def test_list_images_fetches_all_pages(api: Api) -> None:
    api.pages(
        lambda client: client.image_management.iter_list_images(
            project_id="project-id",
            limit=2,
            name="name",
            name_fuzzy_match=True,
            namespace="namespace",
            offset=0,
            service_type=models.ListImagesServiceType.COMMON,
            sort_dir=models.ListImagesSortDir.DESC,
            sort_key="sort-key",
            type=models.ListImagesType.BUILD_IN,
            workspace_id="0",
        ),
        SERVICE,
        ("list_images/pages/1", "list_images/pages/2"),
        3,
        "limit=2&name=name&name_fuzzy_match=true&namespace=namespace&offset=0&service_type=COMMON&sort_dir=DESC&sort_key=sort-key&type=BUILD_IN&workspace_id=0",
        "limit=2&name=name&name_fuzzy_match=true&namespace=namespace&offset=2&service_type=COMMON&sort_dir=DESC&sort_key=sort-key&type=BUILD_IN&workspace_id=0",
    )

"""Each operation against the documentation: what is sent, how answers are read, which errors are raised."""

from __future__ import annotations

from typing import Any

import pytest

from modelarts import Client, errors, models

from ..support import Api, Sent

SERVICE = "resource_management"


def call_list_pool_nodes(client: Client) -> object:
    return client.resource_management.list_pool_nodes(
        project_id="project-id", pool_name="pool-name", continue_="continue", limit=1
    )


def test_list_pool_nodes_sends_what_is_documented(api: Api) -> None:
    api.sends(
        call_list_pool_nodes,
        Sent(
            "GET",
            "/v2/project-id/pools/pool-name/nodes",
            "continue=continue&limit=1",
            headers={"X-Auth-Token": "secret-value"},
        ),
    )
    api.sends(
        lambda client: client.resource_management.list_pool_nodes(project_id="project-id", pool_name="pool-name"),
        Sent("GET", "/v2/project-id/pools/pool-name/nodes", "", headers={"X-Auth-Token": "secret-value"}),
    )


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_"),
    [
        ("list_pool_nodes/200_0", 200, "application/json", models.ListPoolNodesResponseBody),
        ("list_pool_nodes/200_0/unknown", 200, "application/json", models.ListPoolNodesResponseBody),
    ],
)
def test_list_pool_nodes_reads_answers(api: Api, key: str, status: int, media_type: str, type_: Any) -> None:
    api.answers(call_list_pool_nodes, SERVICE, key, status, media_type, type_)


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_", "error"),
    [
        ("list_pool_nodes/error/404_0", 404, "application/json", models.ErrorResponse, errors.NotFoundError),
    ],
)
def test_list_pool_nodes_raises_documented_errors(
    api: Api, key: str, status: int, media_type: str, type_: Any, error: Any
) -> None:
    api.fails(call_list_pool_nodes, SERVICE, key, status, media_type, type_, error)


def test_list_pool_nodes_fetches_all_pages(api: Api) -> None:
    api.pages(
        lambda client: client.resource_management.iter_list_pool_nodes(
            project_id="project-id", pool_name="pool-name", continue_="continue", limit=2
        ),
        SERVICE,
        ("list_pool_nodes/pages/1", "list_pool_nodes/pages/2"),
        3,
        "continue=continue&limit=2",
        "continue=page-2&limit=2",
    )


def call_list_node_pool_nodes(client: Client) -> object:
    return client.resource_management.list_node_pool_nodes(
        project_id="project-id",
        pool_name="pool-name",
        nodepool_name="nodepool-name",
        continue_="continue",
        limit="limit",
    )


def test_list_node_pool_nodes_sends_what_is_documented(api: Api) -> None:
    api.sends(
        call_list_node_pool_nodes,
        Sent(
            "GET",
            "/v2/project-id/pools/pool-name/nodepools/nodepool-name/nodes",
            "continue=continue&limit=limit",
            headers={"X-Auth-Token": "secret-value"},
        ),
    )
    api.sends(
        lambda client: client.resource_management.list_node_pool_nodes(
            project_id="project-id", pool_name="pool-name", nodepool_name="nodepool-name"
        ),
        Sent(
            "GET",
            "/v2/project-id/pools/pool-name/nodepools/nodepool-name/nodes",
            "",
            headers={"X-Auth-Token": "secret-value"},
        ),
    )


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_"),
    [
        ("list_node_pool_nodes/200_0", 200, "application/json", models.ListNodePoolNodesResponseBody),
        ("list_node_pool_nodes/200_0/unknown", 200, "application/json", models.ListNodePoolNodesResponseBody),
    ],
)
def test_list_node_pool_nodes_reads_answers(api: Api, key: str, status: int, media_type: str, type_: Any) -> None:
    api.answers(call_list_node_pool_nodes, SERVICE, key, status, media_type, type_)


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_", "error"),
    [
        ("list_node_pool_nodes/error/400_0", 400, "application/json", models.ErrorResponse, errors.BadRequestError),
    ],
)
def test_list_node_pool_nodes_raises_documented_errors(
    api: Api, key: str, status: int, media_type: str, type_: Any, error: Any
) -> None:
    api.fails(call_list_node_pool_nodes, SERVICE, key, status, media_type, type_, error)


def test_list_node_pool_nodes_fetches_all_pages(api: Api) -> None:
    api.pages(
        lambda client: client.resource_management.iter_list_node_pool_nodes(
            project_id="project-id",
            pool_name="pool-name",
            nodepool_name="nodepool-name",
            continue_="continue",
            limit="limit",
        ),
        SERVICE,
        ("list_node_pool_nodes/pages/1", "list_node_pool_nodes/pages/2"),
        3,
        "continue=continue&limit=limit",
        "continue=page-2&limit=limit",
    )


def call_list_node_pools(client: Client) -> object:
    return client.resource_management.list_node_pools(project_id="project-id", pool_name="pool-name")


def test_list_node_pools_sends_what_is_documented(api: Api) -> None:
    api.sends(
        call_list_node_pools,
        Sent("GET", "/v2/project-id/pools/pool-name/nodepools", "", headers={"X-Auth-Token": "secret-value"}),
    )


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_"),
    [
        ("list_node_pools/200_0", 200, "application/json", models.ListNodePoolsResponseBody),
        ("list_node_pools/200_0/unknown", 200, "application/json", models.ListNodePoolsResponseBody),
    ],
)
def test_list_node_pools_reads_answers(api: Api, key: str, status: int, media_type: str, type_: Any) -> None:
    api.answers(call_list_node_pools, SERVICE, key, status, media_type, type_)


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_", "error"),
    [
        ("list_node_pools/error/404_0", 404, "application/json", models.ErrorResponse, errors.NotFoundError),
    ],
)
def test_list_node_pools_raises_documented_errors(
    api: Api, key: str, status: int, media_type: str, type_: Any, error: Any
) -> None:
    api.fails(call_list_node_pools, SERVICE, key, status, media_type, type_, error)


def call_list_networks(client: Client) -> object:
    return client.resource_management.list_networks(
        project_id="project-id", label_selector="label-selector", limit=1, continue_="continue"
    )


def test_list_networks_sends_what_is_documented(api: Api) -> None:
    api.sends(
        call_list_networks,
        Sent(
            "GET",
            "/v1/project-id/networks",
            "labelSelector=label-selector&limit=1&continue=continue",
            headers={"X-Auth-Token": "secret-value"},
        ),
    )
    api.sends(
        lambda client: client.resource_management.list_networks(project_id="project-id"),
        Sent("GET", "/v1/project-id/networks", "", headers={"X-Auth-Token": "secret-value"}),
    )


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_"),
    [
        ("list_networks/200_0", 200, "application/json", models.ListNetworksResponseBody),
        ("list_networks/200_0/unknown", 200, "application/json", models.ListNetworksResponseBody),
    ],
)
def test_list_networks_reads_answers(api: Api, key: str, status: int, media_type: str, type_: Any) -> None:
    api.answers(call_list_networks, SERVICE, key, status, media_type, type_)


def test_list_networks_fetches_all_pages(api: Api) -> None:
    api.pages(
        lambda client: client.resource_management.iter_list_networks(
            project_id="project-id", label_selector="label-selector", limit=2, continue_="continue"
        ),
        SERVICE,
        ("list_networks/pages/1", "list_networks/pages/2"),
        3,
        "labelSelector=label-selector&limit=2&continue=continue",
        "labelSelector=label-selector&limit=2&continue=page-2",
    )


def call_list_pool_tags(client: Client) -> object:
    return client.resource_management.list_pool_tags(project_id="project-id")


def test_list_pool_tags_sends_what_is_documented(api: Api) -> None:
    api.sends(
        call_list_pool_tags,
        Sent("GET", "/v1/project-id/pools/tags", "", headers={"X-Auth-Token": "secret-value"}),
    )


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_"),
    [
        ("list_pool_tags/200_0", 200, "application/json", models.ListPoolTagsResponseBody),
        ("list_pool_tags/200_0/unknown", 200, "application/json", models.ListPoolTagsResponseBody),
    ],
)
def test_list_pool_tags_reads_answers(api: Api, key: str, status: int, media_type: str, type_: Any) -> None:
    api.answers(call_list_pool_tags, SERVICE, key, status, media_type, type_)


@pytest.mark.parametrize(
    ("key", "status", "media_type", "type_", "error"),
    [
        ("list_pool_tags/error/400_0", 400, "application/json", models.ErrorResponse, errors.BadRequestError),
        ("list_pool_tags/error/401_1", 401, "application/json", models.ErrorResponse, errors.UnauthorizedError),
        ("list_pool_tags/error/403_2", 403, "application/json", models.ErrorResponse, errors.ForbiddenError),
    ],
)
def test_list_pool_tags_raises_documented_errors(
    api: Api, key: str, status: int, media_type: str, type_: Any, error: Any
) -> None:
    api.fails(call_list_pool_tags, SERVICE, key, status, media_type, type_, error)

"""Operations of Resource Management."""

from __future__ import annotations

from typing import Final

from .. import models
from ..runtime.endpoint import Answer, Call, Endpoint, Parameter
from ..runtime.paging import Paging
from ..runtime.values import MISSING

LIST_POOL_NODES: Final[Endpoint[models.ListPoolNodesResponseBody]] = Endpoint(
    "ListPoolNodes",
    "GET",
    "/v2/{project_id}/pools/{pool_name}/nodes",
    parameters=(
        Parameter("project_id", "path", style="simple", explode=False),
        Parameter("pool_name", "path", style="simple", explode=False),
        Parameter("continue", "query", style="form", explode=True),
        Parameter("limit", "query", style="form", explode=True),
    ),
    body=None,
    answers={"200": Answer("json", lambda: models.ListPoolNodesResponseBody)},
    errors={"404": Answer("json", lambda: models.ErrorResponse)},
    security=(("XAuthToken",),),
)
LIST_POOL_NODES_PAGES: Final[Paging[models.Node]] = Paging(
    "token", "continue", "limit", ("items",), ("metadata", "continue")
)

LIST_NODE_POOL_NODES: Final[Endpoint[models.ListNodePoolNodesResponseBody]] = Endpoint(
    "ListNodePoolNodes",
    "GET",
    "/v2/{project_id}/pools/{pool_name}/nodepools/{nodepool_name}/nodes",
    parameters=(
        Parameter("project_id", "path", style="simple", explode=False),
        Parameter("pool_name", "path", style="simple", explode=False),
        Parameter("nodepool_name", "path", style="simple", explode=False),
        Parameter("continue", "query", style="form", explode=True),
        Parameter("limit", "query", style="form", explode=True),
    ),
    body=None,
    answers={"200": Answer("json", lambda: models.ListNodePoolNodesResponseBody)},
    errors={"400": Answer("json", lambda: models.ErrorResponse)},
    security=(("XAuthToken",),),
)
LIST_NODE_POOL_NODES_PAGES: Final[Paging[models.Node]] = Paging(
    "token", "continue", None, ("items",), ("metadata", "continue")
)

LIST_NODE_POOLS: Final[Endpoint[models.ListNodePoolsResponseBody]] = Endpoint(
    "ListNodePools",
    "GET",
    "/v2/{project_id}/pools/{pool_name}/nodepools",
    parameters=(
        Parameter("project_id", "path", style="simple", explode=False),
        Parameter("pool_name", "path", style="simple", explode=False),
    ),
    body=None,
    answers={"200": Answer("json", lambda: models.ListNodePoolsResponseBody)},
    errors={"404": Answer("json", lambda: models.ErrorResponse)},
    security=(("XAuthToken",),),
)

LIST_NETWORKS: Final[Endpoint[models.ListNetworksResponseBody]] = Endpoint(
    "ListNetworks",
    "GET",
    "/v1/{project_id}/networks",
    parameters=(
        Parameter("project_id", "path", style="simple", explode=False),
        Parameter("labelSelector", "query", style="form", explode=True),
        Parameter("limit", "query", style="form", explode=True),
        Parameter("continue", "query", style="form", explode=True),
    ),
    body=None,
    answers={"200": Answer("json", lambda: models.ListNetworksResponseBody)},
    errors={},
    security=(("XAuthToken",),),
)
LIST_NETWORKS_PAGES: Final[Paging[models.Network]] = Paging(
    "token", "continue", "limit", ("items",), ("metadata", "continue")
)

LIST_POOL_TAGS: Final[Endpoint[models.ListPoolTagsResponseBody]] = Endpoint(
    "ListPoolTags",
    "GET",
    "/v1/{project_id}/pools/tags",
    parameters=(Parameter("project_id", "path", style="simple", explode=False),),
    body=None,
    answers={"200": Answer("json", lambda: models.ListPoolTagsResponseBody)},
    errors={
        "400": Answer("json", lambda: models.ErrorResponse),
        "401": Answer("json", lambda: models.ErrorResponse),
        "403": Answer("json", lambda: models.ErrorResponse),
    },
    security=(("XAuthToken",),),
)


def list_pool_nodes(
    project_id: str, pool_name: str, *, continue_: str | MISSING = MISSING, limit: int | MISSING = MISSING
) -> Call[models.ListPoolNodesResponseBody]:
    """GET /v2/{project_id}/pools/{pool_name}/nodes"""
    return Call(LIST_POOL_NODES, (project_id, pool_name, continue_, limit), MISSING)


def list_node_pool_nodes(
    project_id: str,
    pool_name: str,
    nodepool_name: str,
    *,
    continue_: str | MISSING = MISSING,
    limit: str | MISSING = MISSING,
) -> Call[models.ListNodePoolNodesResponseBody]:
    """GET /v2/{project_id}/pools/{pool_name}/nodepools/{nodepool_name}/nodes"""
    return Call(LIST_NODE_POOL_NODES, (project_id, pool_name, nodepool_name, continue_, limit), MISSING)


def list_node_pools(project_id: str, pool_name: str) -> Call[models.ListNodePoolsResponseBody]:
    """GET /v2/{project_id}/pools/{pool_name}/nodepools"""
    return Call(LIST_NODE_POOLS, (project_id, pool_name), MISSING)


def list_networks(
    project_id: str,
    *,
    label_selector: str | MISSING = MISSING,
    limit: int | MISSING = MISSING,
    continue_: str | MISSING = MISSING,
) -> Call[models.ListNetworksResponseBody]:
    """GET /v1/{project_id}/networks"""
    return Call(LIST_NETWORKS, (project_id, label_selector, limit, continue_), MISSING)


def list_pool_tags(project_id: str) -> Call[models.ListPoolTagsResponseBody]:
    """GET /v1/{project_id}/pools/tags"""
    return Call(LIST_POOL_TAGS, (project_id,), MISSING)

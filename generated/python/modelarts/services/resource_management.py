"""Operations of Resource Management."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from .. import models
from ..calls import resource_management as calls
from ..runtime.paging import iterate, iterate_async
from ..runtime.session import AsyncSession, RequestOptions, Session
from ..runtime.values import MISSING


class ResourceManagementService:
    """Operations of Resource Management."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def list_pool_nodes(
        self,
        project_id: str,
        pool_name: str,
        *,
        continue_: str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListPoolNodesResponseBody:
        """Listing the Nodes of a Resource Pool

        Returns every node of one resource pool together with its state and resources.

        Args:
            project_id: Number of the project that the calling account works in. To look it up,
                see Finding Your Project ID.
            pool_name: Name of the resource pool to look into.
            continue_: Paging marker taken from the page before. Leave it out for the first
                page.
            limit: How many entries one query brings back at most.

        Raises:
            NotFoundError: No such pool
        """
        return self._session.send(
            calls.list_pool_nodes(project_id, pool_name, continue_=continue_, limit=limit), options
        )

    def iter_list_pool_nodes(
        self,
        project_id: str,
        pool_name: str,
        *,
        continue_: str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> Iterator[models.Node]:
        """All items of all pages of ``list_pool_nodes``; a page is fetched when its first item is asked for."""
        return iterate(
            self._session,
            calls.list_pool_nodes(project_id, pool_name, continue_=continue_, limit=limit),
            calls.LIST_POOL_NODES_PAGES,
            options,
        )

    def list_node_pool_nodes(
        self,
        project_id: str,
        pool_name: str,
        nodepool_name: str,
        *,
        continue_: str | MISSING = MISSING,
        limit: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListNodePoolNodesResponseBody:
        """Listing the Nodes of a Node Pool

        Returns the nodes that one node pool inside a resource pool contains.

        Args:
            project_id: Project number that limits which resources the call can reach. If you do
                not know it, read Finding Your Project ID.
            pool_name: Name of the resource pool to look into.
            nodepool_name: Name of the node pool to look into.
            continue_: Paging marker taken from the page before. Leave it out for the first
                page.
            limit: How many entries one query brings back at most.

        Raises:
            BadRequestError: Faulty request
        """
        return self._session.send(
            calls.list_node_pool_nodes(project_id, pool_name, nodepool_name, continue_=continue_, limit=limit), options
        )

    def iter_list_node_pool_nodes(
        self,
        project_id: str,
        pool_name: str,
        nodepool_name: str,
        *,
        continue_: str | MISSING = MISSING,
        limit: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> Iterator[models.Node]:
        """All items of all pages of ``list_node_pool_nodes``; a page is fetched when its first item is asked for."""
        return iterate(
            self._session,
            calls.list_node_pool_nodes(project_id, pool_name, nodepool_name, continue_=continue_, limit=limit),
            calls.LIST_NODE_POOL_NODES_PAGES,
            options,
        )

    def list_node_pools(
        self, project_id: str, pool_name: str, *, options: RequestOptions | None = None
    ) -> models.ListNodePoolsResponseBody:
        """Listing the Node Pools of a Resource Pool

        Returns all node pools that a resource pool is divided into.

        Args:
            project_id: Number of the project that the calling account works in. To look it up,
                see Finding Your Project ID.
            pool_name: Name of the resource pool to look into.

        Raises:
            NotFoundError: No such pool
        """
        return self._session.send(calls.list_node_pools(project_id, pool_name), options)

    def list_networks(
        self,
        project_id: str,
        *,
        label_selector: str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        continue_: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListNetworksResponseBody:
        """Listing Network Resources

        Returns the networks set up in a project. Labels can narrow the result.

        Args:
            project_id: Project number that limits which resources the call can reach. If you do
                not know it, read Finding Your Project ID.
            label_selector: Returns only networks that carry the given label, written as
                key=value.
            limit: How many entries one query brings back at most.
            continue_: Paging marker taken from the page before. Leave it out for the first
                page.
        """
        return self._session.send(
            calls.list_networks(project_id, label_selector=label_selector, limit=limit, continue_=continue_), options
        )

    def iter_list_networks(
        self,
        project_id: str,
        *,
        label_selector: str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        continue_: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> Iterator[models.Network]:
        """All items of all pages of ``list_networks``; a page is fetched when its first item is asked for."""
        return iterate(
            self._session,
            calls.list_networks(project_id, label_selector=label_selector, limit=limit, continue_=continue_),
            calls.LIST_NETWORKS_PAGES,
            options,
        )

    def list_pool_tags(
        self, project_id: str, *, options: RequestOptions | None = None
    ) -> models.ListPoolTagsResponseBody:
        """Listing Resource Pool Tags

        Collects the tags in use on all resource pools of the project.

        Args:
            project_id: Number of the project that the calling account works in. To look it up,
                see Finding Your Project ID.

        Raises:
            BadRequestError: Faulty request
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
        """
        return self._session.send(calls.list_pool_tags(project_id), options)


class AsyncResourceManagementService:
    """Operations of Resource Management."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def list_pool_nodes(
        self,
        project_id: str,
        pool_name: str,
        *,
        continue_: str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListPoolNodesResponseBody:
        """Listing the Nodes of a Resource Pool

        Returns every node of one resource pool together with its state and resources.

        Args:
            project_id: Number of the project that the calling account works in. To look it up,
                see Finding Your Project ID.
            pool_name: Name of the resource pool to look into.
            continue_: Paging marker taken from the page before. Leave it out for the first
                page.
            limit: How many entries one query brings back at most.

        Raises:
            NotFoundError: No such pool
        """
        return await self._session.send(
            calls.list_pool_nodes(project_id, pool_name, continue_=continue_, limit=limit), options
        )

    def iter_list_pool_nodes(
        self,
        project_id: str,
        pool_name: str,
        *,
        continue_: str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.Node]:
        """All items of all pages of ``list_pool_nodes``; a page is fetched when its first item is asked for."""
        return iterate_async(
            self._session,
            calls.list_pool_nodes(project_id, pool_name, continue_=continue_, limit=limit),
            calls.LIST_POOL_NODES_PAGES,
            options,
        )

    async def list_node_pool_nodes(
        self,
        project_id: str,
        pool_name: str,
        nodepool_name: str,
        *,
        continue_: str | MISSING = MISSING,
        limit: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListNodePoolNodesResponseBody:
        """Listing the Nodes of a Node Pool

        Returns the nodes that one node pool inside a resource pool contains.

        Args:
            project_id: Project number that limits which resources the call can reach. If you do
                not know it, read Finding Your Project ID.
            pool_name: Name of the resource pool to look into.
            nodepool_name: Name of the node pool to look into.
            continue_: Paging marker taken from the page before. Leave it out for the first
                page.
            limit: How many entries one query brings back at most.

        Raises:
            BadRequestError: Faulty request
        """
        return await self._session.send(
            calls.list_node_pool_nodes(project_id, pool_name, nodepool_name, continue_=continue_, limit=limit), options
        )

    def iter_list_node_pool_nodes(
        self,
        project_id: str,
        pool_name: str,
        nodepool_name: str,
        *,
        continue_: str | MISSING = MISSING,
        limit: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.Node]:
        """All items of all pages of ``list_node_pool_nodes``; a page is fetched when its first item is asked for."""
        return iterate_async(
            self._session,
            calls.list_node_pool_nodes(project_id, pool_name, nodepool_name, continue_=continue_, limit=limit),
            calls.LIST_NODE_POOL_NODES_PAGES,
            options,
        )

    async def list_node_pools(
        self, project_id: str, pool_name: str, *, options: RequestOptions | None = None
    ) -> models.ListNodePoolsResponseBody:
        """Listing the Node Pools of a Resource Pool

        Returns all node pools that a resource pool is divided into.

        Args:
            project_id: Number of the project that the calling account works in. To look it up,
                see Finding Your Project ID.
            pool_name: Name of the resource pool to look into.

        Raises:
            NotFoundError: No such pool
        """
        return await self._session.send(calls.list_node_pools(project_id, pool_name), options)

    async def list_networks(
        self,
        project_id: str,
        *,
        label_selector: str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        continue_: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> models.ListNetworksResponseBody:
        """Listing Network Resources

        Returns the networks set up in a project. Labels can narrow the result.

        Args:
            project_id: Project number that limits which resources the call can reach. If you do
                not know it, read Finding Your Project ID.
            label_selector: Returns only networks that carry the given label, written as
                key=value.
            limit: How many entries one query brings back at most.
            continue_: Paging marker taken from the page before. Leave it out for the first
                page.
        """
        return await self._session.send(
            calls.list_networks(project_id, label_selector=label_selector, limit=limit, continue_=continue_), options
        )

    def iter_list_networks(
        self,
        project_id: str,
        *,
        label_selector: str | MISSING = MISSING,
        limit: int | MISSING = MISSING,
        continue_: str | MISSING = MISSING,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.Network]:
        """All items of all pages of ``list_networks``; a page is fetched when its first item is asked for."""
        return iterate_async(
            self._session,
            calls.list_networks(project_id, label_selector=label_selector, limit=limit, continue_=continue_),
            calls.LIST_NETWORKS_PAGES,
            options,
        )

    async def list_pool_tags(
        self, project_id: str, *, options: RequestOptions | None = None
    ) -> models.ListPoolTagsResponseBody:
        """Listing Resource Pool Tags

        Collects the tags in use on all resource pools of the project.

        Args:
            project_id: Number of the project that the calling account works in. To look it up,
                see Finding Your Project ID.

        Raises:
            BadRequestError: Faulty request
            UnauthorizedError: Caller is not authenticated
            ForbiddenError: Caller lacks the permission
        """
        return await self._session.send(calls.list_pool_tags(project_id), options)

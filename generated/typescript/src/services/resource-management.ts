/** Operations of Resource Management. */

import type * as models from "../models.js";
import type { Call, Endpoint } from "../runtime/endpoint.js";
import type { Paging } from "../runtime/paging.js";
import { iterate } from "../runtime/paging.js";
import type { RequestOptions, Session } from "../runtime/session.js";
import * as shapes from "../shapes.js";

export const listPoolNodesEndpoint: Endpoint<models.ListPoolNodesResponseBody> = {
  id: "ListPoolNodes",
  method: "GET",
  path: "/v2/{project_id}/pools/{pool_name}/nodes",
  parameters: [
    { name: "project_id", place: "path", style: "simple", explode: false },
    { name: "pool_name", place: "path", style: "simple", explode: false },
    { name: "continue", place: "query", style: "form", explode: true },
    { name: "limit", place: "query", style: "form", explode: true },
  ],
  answers: { "200": "json" },
  errors: { "404": "json" },
  shapes: { "200": shapes.ListPoolNodesResponseBody },
  security: [["XAuthToken"]],
};

export const listPoolNodesPages: Paging<models.Node> = { style: "token", parameter: "continue", limit: "limit", items: ["items"], token: ["metadata", "continue"] };

/** What `listPoolNodes` takes. */
export interface ListPoolNodesParams {
  /**
   * Number of the project that the calling account works in. To look it up, see Finding Your Project
   * ID.
   */
  readonly projectId: string;
  /** Name of the resource pool to look into. */
  readonly poolName: string;
  /** Paging marker taken from the page before. Leave it out for the first page. */
  readonly continue?: string | undefined;
  /** How many entries one query brings back at most. */
  readonly limit?: number | undefined;
}

/** The call of `GET /v2/{project_id}/pools/{pool_name}/nodes`, for `send`, `raw` and `stream`. */
export function listPoolNodes(params: ListPoolNodesParams): Call<models.ListPoolNodesResponseBody> {
  return { endpoint: listPoolNodesEndpoint, values: [params.projectId, params.poolName, params.continue, params.limit] };
}

export const listNodePoolNodesEndpoint: Endpoint<models.ListNodePoolNodesResponseBody> = {
  id: "ListNodePoolNodes",
  method: "GET",
  path: "/v2/{project_id}/pools/{pool_name}/nodepools/{nodepool_name}/nodes",
  parameters: [
    { name: "project_id", place: "path", style: "simple", explode: false },
    { name: "pool_name", place: "path", style: "simple", explode: false },
    { name: "nodepool_name", place: "path", style: "simple", explode: false },
    { name: "continue", place: "query", style: "form", explode: true },
    { name: "limit", place: "query", style: "form", explode: true },
  ],
  answers: { "200": "json" },
  errors: { "400": "json" },
  shapes: { "200": shapes.ListNodePoolNodesResponseBody },
  security: [["XAuthToken"]],
};

export const listNodePoolNodesPages: Paging<models.Node> = { style: "token", parameter: "continue", items: ["items"], token: ["metadata", "continue"] };

/** What `listNodePoolNodes` takes. */
export interface ListNodePoolNodesParams {
  /**
   * Project number that limits which resources the call can reach. If you do not know it, read Finding
   * Your Project ID.
   */
  readonly projectId: string;
  /** Name of the resource pool to look into. */
  readonly poolName: string;
  /** Name of the node pool to look into. */
  readonly nodepoolName: string;
  /** Paging marker taken from the page before. Leave it out for the first page. */
  readonly continue?: string | undefined;
  /** How many entries one query brings back at most. */
  readonly limit?: string | undefined;
}

/**
 * The call of `GET /v2/{project_id}/pools/{pool_name}/nodepools/{nodepool_name}/nodes`, for `send`,
 * `raw` and `stream`.
 */
export function listNodePoolNodes(params: ListNodePoolNodesParams): Call<models.ListNodePoolNodesResponseBody> {
  return { endpoint: listNodePoolNodesEndpoint, values: [params.projectId, params.poolName, params.nodepoolName, params.continue, params.limit] };
}

export const listNodePoolsEndpoint: Endpoint<models.ListNodePoolsResponseBody> = {
  id: "ListNodePools",
  method: "GET",
  path: "/v2/{project_id}/pools/{pool_name}/nodepools",
  parameters: [
    { name: "project_id", place: "path", style: "simple", explode: false },
    { name: "pool_name", place: "path", style: "simple", explode: false },
  ],
  answers: { "200": "json" },
  errors: { "404": "json" },
  shapes: { "200": shapes.ListNodePoolsResponseBody },
  security: [["XAuthToken"]],
};

/** What `listNodePools` takes. */
export interface ListNodePoolsParams {
  /**
   * Number of the project that the calling account works in. To look it up, see Finding Your Project
   * ID.
   */
  readonly projectId: string;
  /** Name of the resource pool to look into. */
  readonly poolName: string;
}

/** The call of `GET /v2/{project_id}/pools/{pool_name}/nodepools`, for `send`, `raw` and `stream`. */
export function listNodePools(params: ListNodePoolsParams): Call<models.ListNodePoolsResponseBody> {
  return { endpoint: listNodePoolsEndpoint, values: [params.projectId, params.poolName] };
}

export const listNetworksEndpoint: Endpoint<models.ListNetworksResponseBody> = {
  id: "ListNetworks",
  method: "GET",
  path: "/v1/{project_id}/networks",
  parameters: [
    { name: "project_id", place: "path", style: "simple", explode: false },
    { name: "labelSelector", place: "query", style: "form", explode: true },
    { name: "limit", place: "query", style: "form", explode: true },
    { name: "continue", place: "query", style: "form", explode: true },
  ],
  answers: { "200": "json" },
  errors: {},
  shapes: { "200": shapes.ListNetworksResponseBody },
  security: [["XAuthToken"]],
};

export const listNetworksPages: Paging<models.Network> = { style: "token", parameter: "continue", limit: "limit", items: ["items"], token: ["metadata", "continue"] };

/** What `listNetworks` takes. */
export interface ListNetworksParams {
  /**
   * Project number that limits which resources the call can reach. If you do not know it, read Finding
   * Your Project ID.
   */
  readonly projectId: string;
  /** Returns only networks that carry the given label, written as key=value. */
  readonly labelSelector?: string | undefined;
  /** How many entries one query brings back at most. */
  readonly limit?: number | undefined;
  /** Paging marker taken from the page before. Leave it out for the first page. */
  readonly continue?: string | undefined;
}

/** The call of `GET /v1/{project_id}/networks`, for `send`, `raw` and `stream`. */
export function listNetworks(params: ListNetworksParams): Call<models.ListNetworksResponseBody> {
  return { endpoint: listNetworksEndpoint, values: [params.projectId, params.labelSelector, params.limit, params.continue] };
}

export const listPoolTagsEndpoint: Endpoint<models.ListPoolTagsResponseBody> = {
  id: "ListPoolTags",
  method: "GET",
  path: "/v1/{project_id}/pools/tags",
  parameters: [
    { name: "project_id", place: "path", style: "simple", explode: false },
  ],
  answers: { "200": "json" },
  errors: { "400": "json", "401": "json", "403": "json" },
  shapes: { "200": shapes.ListPoolTagsResponseBody },
  security: [["XAuthToken"]],
};

/** What `listPoolTags` takes. */
export interface ListPoolTagsParams {
  /**
   * Number of the project that the calling account works in. To look it up, see Finding Your Project
   * ID.
   */
  readonly projectId: string;
}

/** The call of `GET /v1/{project_id}/pools/tags`, for `send`, `raw` and `stream`. */
export function listPoolTags(params: ListPoolTagsParams): Call<models.ListPoolTagsResponseBody> {
  return { endpoint: listPoolTagsEndpoint, values: [params.projectId] };
}

/** Operations of Resource Management. */
export class ResourceManagementService {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Listing the Nodes of a Resource Pool
   *
   * Returns every node of one resource pool together with its state and resources.
   *
   * @throws {NotFoundError} No such pool
   */
  listPoolNodes(params: ListPoolNodesParams, options: RequestOptions = {}): Promise<models.ListPoolNodesResponseBody> {
    return this.#session.send(listPoolNodes(params), options);
  }

  /** All items of all pages of `listPoolNodes`; a page is fetched when its first item is asked for. */
  iterListPoolNodes(params: ListPoolNodesParams, options: RequestOptions = {}): AsyncGenerator<models.Node, void, undefined> {
    return iterate(this.#session, listPoolNodes(params), listPoolNodesPages, options);
  }

  /**
   * Listing the Nodes of a Node Pool
   *
   * Returns the nodes that one node pool inside a resource pool contains.
   *
   * @throws {BadRequestError} Faulty request
   */
  listNodePoolNodes(params: ListNodePoolNodesParams, options: RequestOptions = {}): Promise<models.ListNodePoolNodesResponseBody> {
    return this.#session.send(listNodePoolNodes(params), options);
  }

  /** All items of all pages of `listNodePoolNodes`; a page is fetched when its first item is asked for. */
  iterListNodePoolNodes(params: ListNodePoolNodesParams, options: RequestOptions = {}): AsyncGenerator<models.Node, void, undefined> {
    return iterate(this.#session, listNodePoolNodes(params), listNodePoolNodesPages, options);
  }

  /**
   * Listing the Node Pools of a Resource Pool
   *
   * Returns all node pools that a resource pool is divided into.
   *
   * @throws {NotFoundError} No such pool
   */
  listNodePools(params: ListNodePoolsParams, options: RequestOptions = {}): Promise<models.ListNodePoolsResponseBody> {
    return this.#session.send(listNodePools(params), options);
  }

  /**
   * Listing Network Resources
   *
   * Returns the networks set up in a project. Labels can narrow the result.
   */
  listNetworks(params: ListNetworksParams, options: RequestOptions = {}): Promise<models.ListNetworksResponseBody> {
    return this.#session.send(listNetworks(params), options);
  }

  /** All items of all pages of `listNetworks`; a page is fetched when its first item is asked for. */
  iterListNetworks(params: ListNetworksParams, options: RequestOptions = {}): AsyncGenerator<models.Network, void, undefined> {
    return iterate(this.#session, listNetworks(params), listNetworksPages, options);
  }

  /**
   * Listing Resource Pool Tags
   *
   * Collects the tags in use on all resource pools of the project.
   *
   * @throws {BadRequestError} Faulty request
   * @throws {UnauthorizedError} Caller is not authenticated
   * @throws {ForbiddenError} Caller lacks the permission
   */
  listPoolTags(params: ListPoolTagsParams, options: RequestOptions = {}): Promise<models.ListPoolTagsResponseBody> {
    return this.#session.send(listPoolTags(params), options);
  }
}

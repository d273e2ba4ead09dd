/** Operations of Development Environment. */

import type * as models from "../models.js";
import type { Call, Endpoint } from "../runtime/endpoint.js";
import type { Paging } from "../runtime/paging.js";
import { iterate } from "../runtime/paging.js";
import type { RequestOptions, Session } from "../runtime/session.js";
import * as shapes from "../shapes.js";

export const listNotebooksEndpoint: Endpoint<models.ListNotebooksResponseBody> = {
  id: "ListNotebooks",
  method: "GET",
  path: "/v1/{project_id}/notebooks",
  parameters: [
    { name: "project_id", place: "path", style: "simple", explode: false },
    { name: "feature", place: "query", style: "form", explode: true },
    { name: "limit", place: "query", style: "form", explode: true },
    { name: "name", place: "query", style: "form", explode: true },
    { name: "pool_id", place: "query", style: "form", explode: true },
    { name: "offset", place: "query", style: "form", explode: true },
    { name: "owner", place: "query", style: "form", explode: true },
    { name: "sort_dir", place: "query", style: "form", explode: true },
    { name: "sort_key", place: "query", style: "form", explode: true },
    { name: "status", place: "query", style: "form", explode: true },
    { name: "workspaceId", place: "query", style: "form", explode: true },
  ],
  answers: { "200": "json" },
  errors: { "401": "none", "403": "none" },
  shapes: { "200": shapes.ListNotebooksResponseBody },
  security: [["XAuthToken"]],
};

export const listNotebooksPages: Paging<models.NotebookResp> = { style: "offset", parameter: "offset", limit: "limit", items: ["data"], token: [] };

/** What `listNotebooks` takes. */
export interface ListNotebooksParams {
  /**
   * Number of the project that the calling account works in. To look it up, see Finding Your Project
   * ID.
   */
  readonly projectId: string;
  /**
   * Returns only instances of one category. Enumeration values:
   * - DEFAULT: free flavor offered by CodeLab, at most one for each user
   * - NOTEBOOK: flavor charged by use
   * (default "NOTEBOOK")
   */
  readonly feature?: models.ListNotebooksFeature | undefined;
  /**
   * How many instances a page holds at most.
   * (default 10)
   */
  readonly limit?: number | undefined;
  /**
   * Looks for instances by name; a part of it will do. Letters, digits, underscores and hyphens are
   * allowed.
   * The value contains a maximum of 128 characters.
   * (at most 128 characters)
   */
  readonly name?: string | undefined;
  /** Returns only instances in the dedicated resource pool with this number. */
  readonly poolId?: string | undefined;
  /**
   * Entry from which results are returned.
   * (default 0)
   */
  readonly offset?: number | undefined;
  /**
   * Returns only instances of the user with this number, which consists of 32 lowercase letters and
   * digits and is generally that of the person logged in. It has an effect only for the main account
   * or with the admin permission.
   */
  readonly owner?: string | undefined;
  /**
   * Direction in which results are arranged. Enumeration values:
   * - ASC: smallest first
   * - DESC: largest first
   * (default "DESC")
   */
  readonly sortDir?: models.ListNotebooksSortDir | undefined;
  /** Name of the field to sort by. To sort by several fields, put commas between their names. */
  readonly sortKey?: string | undefined;
  /**
   * Returns only instances in one stage. Enumeration values:
   * - INIT: just registered
   * - CREATING: being set up
   * - STARTING: starting up
   * - STOPPING: shutting down
   * - DELETING: being removed
   * - RUNNING: at work
   * - STOPPED: shut down
   * - SNAPSHOTTING: taking a snapshot, that is, while an image is saved
   * - CREATE_FAILED: could not be set up
   * - START_FAILED: could not start up
   * - DELETE_FAILED: could not be removed
   * - ERROR: out of order
   * - DELETED: removed
   * - FROZEN: blocked
   */
  readonly status?: models.ListNotebooksStatus | undefined;
  /**
   * Number of the workspace to filter by, as shown by the API that lists workspaces. Accounts without
   * any workspace of their own use 0; otherwise give the actual number.
   * (default "0")
   */
  readonly workspaceId?: string | undefined;
}

/** The call of `GET /v1/{project_id}/notebooks`, for `send`, `raw` and `stream`. */
export function listNotebooks(params: ListNotebooksParams): Call<models.ListNotebooksResponseBody> {
  return { endpoint: listNotebooksEndpoint, values: [params.projectId, params.feature, params.limit, params.name, params.poolId, params.offset, params.owner, params.sortDir, params.sortKey, params.status, params.workspaceId] };
}

export const createNotebookEndpoint: Endpoint<models.CreateNotebookResponseBody> = {
  id: "CreateNotebook",
  method: "POST",
  path: "/v1/{project_id}/notebooks",
  parameters: [
    { name: "project_id", place: "path", style: "simple", explode: false },
  ],
  body: { mediaType: "application/json", form: "json" },
  answers: { "200": "json" },
  errors: { "400": "json", "401": "none", "403": "none" },
  shapes: { "200": shapes.CreateNotebookResponseBody },
  security: [["XAuthToken"]],
};

/** What `createNotebook` takes. */
export interface CreateNotebookParams {
  /**
   * Number of the project that the calling account works in. To look it up, see Finding Your Project
   * ID.
   */
  readonly projectId: string;
  readonly body: models.CreateNotebookRequestBody;
}

/** The call of `POST /v1/{project_id}/notebooks`, for `send`, `raw` and `stream`. */
export function createNotebook(params: CreateNotebookParams): Call<models.CreateNotebookResponseBody> {
  return { endpoint: createNotebookEndpoint, values: [params.projectId], body: params.body };
}

export const listNotebookFlavorsEndpoint: Endpoint<models.ListNotebookFlavorsResponseBody> = {
  id: "ListNotebookFlavors",
  method: "GET",
  path: "/v1/{project_id}/notebooks/flavors",
  parameters: [
    { name: "project_id", place: "path", style: "simple", explode: false },
    { name: "category", place: "query", style: "form", explode: true },
    { name: "limit", place: "query", style: "form", explode: true },
    { name: "offset", place: "query", style: "form", explode: true },
    { name: "type", place: "query", style: "form", explode: true },
    { name: "sort_dir", place: "query", style: "form", explode: true },
    { name: "sort_key", place: "query", style: "form", explode: true },
  ],
  answers: { "200": "json" },
  errors: { "401": "none", "403": "none", "404": "none" },
  shapes: { "200": shapes.ListNotebookFlavorsResponseBody },
  security: [["XAuthToken"]],
};

export const listNotebookFlavorsPages: Paging<models.NotebookFlavor> = { style: "offset", parameter: "offset", limit: "limit", items: ["data"], token: [] };

/** What `listNotebookFlavors` takes. */
export interface ListNotebookFlavorsParams {
  /**
   * Project number that limits which resources the call can reach. If you do not know it, read Finding
   * Your Project ID.
   */
  readonly projectId: string;
  /**
   * Returns only flavors with one type of processor. The options are as follows:
   * - CPU
   * - GPU
   * - ASCEND
   */
  readonly category?: models.ListNotebookFlavorsCategory | undefined;
  /** How many flavors a page holds at most. There is no upper limit if it is left out. */
  readonly limit?: number | undefined;
  /**
   * Entry from which results are returned.
   * (default 0)
   */
  readonly offset?: number | undefined;
  /**
   * Type of cluster that offers the flavor. The options are as follows:
   * - MANAGED: cluster shared by all
   * - DEDICATED: cluster reserved for one user
   */
  readonly type?: models.ListNotebookFlavorsType | undefined;
  /**
   * Direction in which results are arranged: ASC (smallest first) or DESC (largest first).
   * (default "DESC")
   */
  readonly sortDir?: models.ListNotebookFlavorsSortDir | undefined;
  /** Name of the field to sort by. To sort by several fields, put commas between their names. */
  readonly sortKey?: string | undefined;
}

/** The call of `GET /v1/{project_id}/notebooks/flavors`, for `send`, `raw` and `stream`. */
export function listNotebookFlavors(params: ListNotebookFlavorsParams): Call<models.ListNotebookFlavorsResponseBody> {
  return { endpoint: listNotebookFlavorsEndpoint, values: [params.projectId, params.category, params.limit, params.offset, params.type, params.sortDir, params.sortKey] };
}

export const deleteNotebookEndpoint: Endpoint<models.DeleteNotebookResponseBody> = {
  id: "DeleteNotebook",
  method: "DELETE",
  path: "/v1/{project_id}/notebooks/{id}",
  parameters: [
    { name: "project_id", place: "path", style: "simple", explode: false },
    { name: "id", place: "path", style: "simple", explode: false },
  ],
  answers: { "200": "json" },
  errors: { "404": "json" },
  shapes: { "200": shapes.DeleteNotebookResponseBody },
  security: [["XAuthToken"]],
};

/** What `deleteNotebook` takes. */
export interface DeleteNotebookParams {
  /**
   * Project number that limits which resources the call can reach. If you do not know it, read Finding
   * Your Project ID.
   */
  readonly projectId: string;
  /** UUID of the instance to remove. */
  readonly id: string;
}

/** The call of `DELETE /v1/{project_id}/notebooks/{id}`, for `send`, `raw` and `stream`. */
export function deleteNotebook(params: DeleteNotebookParams): Call<models.DeleteNotebookResponseBody> {
  return { endpoint: deleteNotebookEndpoint, values: [params.projectId, params.id] };
}

/** Operations of Development Environment. */
export class DevelopmentEnvironmentService {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Listing Notebook Instances
   *
   * Returns the notebook instances that meet the given conditions, or all that the user can see if
   * there are none.
   *
   * @throws {UnauthorizedError} Caller is not authenticated
   * @throws {ForbiddenError} Caller lacks the permission
   */
  listNotebooks(params: ListNotebooksParams, options: RequestOptions = {}): Promise<models.ListNotebooksResponseBody> {
    return this.#session.send(listNotebooks(params), options);
  }

  /** All items of all pages of `listNotebooks`; a page is fetched when its first item is asked for. */
  iterListNotebooks(params: ListNotebooksParams, options: RequestOptions = {}): AsyncGenerator<models.NotebookResp, void, undefined> {
    return iterate(this.#session, listNotebooks(params), listNotebooksPages, options);
  }

  /**
   * Setting Up a Notebook Instance
   *
   * Sets up a notebook instance with the chosen flavor, image and storage. The work goes on after the
   * answer; follow it by the instance number.
   *
   * @throws {BadRequestError} Faulty request
   * @throws {UnauthorizedError} Caller is not authenticated
   * @throws {ForbiddenError} Caller lacks the permission
   */
  createNotebook(params: CreateNotebookParams, options: RequestOptions = {}): Promise<models.CreateNotebookResponseBody> {
    return this.#session.send(createNotebook(params), options);
  }

  /**
   * Listing Flavors for Notebooks
   *
   * Returns the flavors that can be picked for a notebook instance.
   *
   * @throws {UnauthorizedError} Caller is not authenticated
   * @throws {ForbiddenError} Caller lacks the permission
   * @throws {NotFoundError} Nothing found
   */
  listNotebookFlavors(params: ListNotebookFlavorsParams, options: RequestOptions = {}): Promise<models.ListNotebookFlavorsResponseBody> {
    return this.#session.send(listNotebookFlavors(params), options);
  }

  /** All items of all pages of `listNotebookFlavors`; a page is fetched when its first item is asked for. */
  iterListNotebookFlavors(params: ListNotebookFlavorsParams, options: RequestOptions = {}): AsyncGenerator<models.NotebookFlavor, void, undefined> {
    return iterate(this.#session, listNotebookFlavors(params), listNotebookFlavorsPages, options);
  }

  /**
   * Removing a Notebook Instance
   *
   * Removes one notebook instance. Storage run by the platform is wiped with it and cannot be brought
   * back.
   *
   * @throws {NotFoundError} No such instance
   */
  deleteNotebook(params: DeleteNotebookParams, options: RequestOptions = {}): Promise<models.DeleteNotebookResponseBody> {
    return this.#session.send(deleteNotebook(params), options);
  }
}

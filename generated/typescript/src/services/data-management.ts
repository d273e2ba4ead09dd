/** Operations of Data Management. */

import type * as models from "../models.js";
import type { Call, Endpoint } from "../runtime/endpoint.js";
import type { Paging } from "../runtime/paging.js";
import { iterate } from "../runtime/paging.js";
import type { RequestOptions, Session } from "../runtime/session.js";
import * as shapes from "../shapes.js";

export const listLabelsEndpoint: Endpoint<models.ListLabelsResponseBody> = {
  id: "ListLabels",
  method: "GET",
  path: "/v2/{project_id}/datasets/{dataset_id}/data-annotations/labels",
  parameters: [
    { name: "project_id", place: "path", style: "simple", explode: false },
    { name: "dataset_id", place: "path", style: "simple", explode: false },
    { name: "version_id", place: "query", style: "form", explode: true },
    { name: "offset", place: "query", style: "form", explode: true },
    { name: "limit", place: "query", style: "form", explode: true },
  ],
  answers: { "200": "json" },
  errors: { "401": "none", "403": "none", "404": "none" },
  shapes: { "200": shapes.ListLabelsResponseBody },
  security: [["XAuthToken"]],
};

export const listLabelsPages: Paging<models.Label> = { style: "offset", parameter: "offset", limit: "limit", items: ["labels"], token: [] };

/** What `listLabels` takes. */
export interface ListLabelsParams {
  /**
   * Project number that limits which resources the call can reach. If you do not know it, read Finding
   * Your Project ID.
   */
  readonly projectId: string;
  /** Number of the dataset to look into. */
  readonly datasetId: string;
  /** Looks only at the dataset version with this number. */
  readonly versionId?: string | undefined;
  /**
   * Page from which results are returned.
   * (default 0)
   */
  readonly offset?: number | undefined;
  /**
   * How many labels a page holds at most. The value ranges from 1 to 100000.
   * (at least 1; at most 100000; default 100000)
   */
  readonly limit?: number | undefined;
}

/**
 * The call of `GET /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels`, for `send`, `raw`
 * and `stream`.
 */
export function listLabels(params: ListLabelsParams): Call<models.ListLabelsResponseBody> {
  return { endpoint: listLabelsEndpoint, values: [params.projectId, params.datasetId, params.versionId, params.offset, params.limit] };
}

export const listImportTasksEndpoint: Endpoint<models.ListImportTasksResponseBody> = {
  id: "ListImportTasks",
  method: "GET",
  path: "/v2/{project_id}/datasets/{dataset_id}/import-tasks",
  parameters: [
    { name: "project_id", place: "path", style: "simple", explode: false },
    { name: "dataset_id", place: "path", style: "simple", explode: false },
    { name: "limit", place: "query", style: "form", explode: true },
    { name: "offset", place: "query", style: "form", explode: true },
  ],
  answers: { "200": "json" },
  errors: { "401": "none", "403": "none", "404": "none" },
  shapes: { "200": shapes.ListImportTasksResponseBody },
  security: [["XAuthToken"]],
};

export const listImportTasksPages: Paging<models.ImportTaskStatusResp> = { style: "offset", parameter: "offset", limit: "limit", items: ["import_tasks"], token: [] };

/** What `listImportTasks` takes. */
export interface ListImportTasksParams {
  /**
   * Number of the project that the calling account works in. To look it up, see Finding Your Project
   * ID.
   */
  readonly projectId: string;
  /** Number of the dataset to look into. */
  readonly datasetId: string;
  /**
   * How many jobs a page holds at most.
   * (at least 1; at most 100; default 10)
   */
  readonly limit?: number | undefined;
  /**
   * Page from which results are returned.
   * (default 0)
   */
  readonly offset?: number | undefined;
}

/**
 * The call of `GET /v2/{project_id}/datasets/{dataset_id}/import-tasks`, for `send`, `raw` and
 * `stream`.
 */
export function listImportTasks(params: ListImportTasksParams): Call<models.ListImportTasksResponseBody> {
  return { endpoint: listImportTasksEndpoint, values: [params.projectId, params.datasetId, params.limit, params.offset] };
}

/** Operations of Data Management. */
export class DataManagementService {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Listing the Labels of a Dataset
   *
   * Returns the labels used in a dataset with their color, shortcut and other properties.
   *
   * @throws {UnauthorizedError} Caller is not authenticated
   * @throws {ForbiddenError} Caller lacks the permission
   * @throws {NotFoundError} No such dataset
   */
  listLabels(params: ListLabelsParams, options: RequestOptions = {}): Promise<models.ListLabelsResponseBody> {
    return this.#session.send(listLabels(params), options);
  }

  /** All items of all pages of `listLabels`; a page is fetched when its first item is asked for. */
  iterListLabels(params: ListLabelsParams, options: RequestOptions = {}): AsyncGenerator<models.Label, void, undefined> {
    return iterate(this.#session, listLabels(params), listLabelsPages, options);
  }

  /**
   * Listing the Import Jobs of a Dataset
   *
   * Returns the import jobs started for a dataset and how far each has come.
   *
   * @throws {UnauthorizedError} Caller is not authenticated
   * @throws {ForbiddenError} Caller lacks the permission
   * @throws {NotFoundError} No such dataset
   */
  listImportTasks(params: ListImportTasksParams, options: RequestOptions = {}): Promise<models.ListImportTasksResponseBody> {
    return this.#session.send(listImportTasks(params), options);
  }

  /** All items of all pages of `listImportTasks`; a page is fetched when its first item is asked for. */
  iterListImportTasks(params: ListImportTasksParams, options: RequestOptions = {}): AsyncGenerator<models.ImportTaskStatusResp, void, undefined> {
    return iterate(this.#session, listImportTasks(params), listImportTasksPages, options);
  }
}

/** Operations of Image Management. */

import type * as models from "../models.js";
import type { Call, Endpoint } from "../runtime/endpoint.js";
import type { Paging } from "../runtime/paging.js";
import { iterate } from "../runtime/paging.js";
import type { RequestOptions, Session } from "../runtime/session.js";
import * as shapes from "../shapes.js";

export const listImageGroupsEndpoint: Endpoint<models.ListImageGroupsResponseBody> = {
  id: "ListImageGroups",
  method: "GET",
  path: "/v1/{project_id}/images/group",
  parameters: [
    { name: "project_id", place: "path", style: "simple", explode: false },
    { name: "name", place: "query", style: "form", explode: true },
    { name: "name_fuzzy_match", place: "query", style: "form", explode: true },
    { name: "namespace", place: "query", style: "form", explode: true },
    { name: "type", place: "query", style: "form", explode: true },
    { name: "workspace_id", place: "query", style: "form", explode: true },
  ],
  answers: { "200": "json" },
  errors: { "401": "none", "403": "none" },
  shapes: { "200": shapes.ListImageGroupsResponseBody },
  security: [["XAuthToken"]],
};

/** What `listImageGroups` takes. */
export interface ListImageGroupsParams {
  /**
   * Definition
   * Number of the project that the calling account works in. To look it up, see Finding Your Project
   * ID.
   * Constraints
   * N/A
   * Range
   * N/A
   * Default Value
   * N/A
   */
  readonly projectId: string;
  /**
   * Definition
   * Name of the image.
   * Constraints
   * Lowercase letters, digits, underscores, hyphens and dots are allowed.
   * Range
   * The value can contain a maximum of 512 characters.
   * Default Value
   * N/A
   * (at most 512 characters)
   */
  readonly name?: string | undefined;
  /**
   * Definition
   * Whether a part of the image name is enough.
   * Constraints
   * N/A
   * Range
   * N/A
   * (default true)
   */
  readonly nameFuzzyMatch?: boolean | undefined;
  /**
   * Definition
   * SWR organization that holds the image, as shown on the organization page of the SWR console.
   * Constraints
   * N/A
   * Range
   * N/A
   * Default Value
   * N/A
   */
  readonly namespace?: string | undefined;
  /**
   * Definition
   * Who supplied the image.
   * Constraints
   * N/A
   * Range
   * - BUILD_IN: image supplied with the platform
   * - DEDICATED: image that a user saved
   * Default Value
   * N/A
   */
  readonly type?: models.ListImageGroupsType | undefined;
  /**
   * Definition
   * Number of the workspace to filter by, as shown by the API that lists workspaces. Accounts without
   * any workspace of their own use 0; otherwise give the actual number.
   * Constraints
   * N/A
   * Range
   * N/A
   * (default "0")
   */
  readonly workspaceId?: string | undefined;
}

/** The call of `GET /v1/{project_id}/images/group`, for `send`, `raw` and `stream`. */
export function listImageGroups(params: ListImageGroupsParams): Call<models.ListImageGroupsResponseBody> {
  return { endpoint: listImageGroupsEndpoint, values: [params.projectId, params.name, params.nameFuzzyMatch, params.namespace, params.type, params.workspaceId] };
}

export const listImagesEndpoint: Endpoint<models.ListImagesResponseBody> = {
  id: "ListImages",
  method: "GET",
  path: "/v1/{project_id}/images",
  parameters: [
    { name: "project_id", place: "path", style: "simple", explode: false },
    { name: "limit", place: "query", style: "form", explode: true },
    { name: "name", place: "query", style: "form", explode: true },
    { name: "name_fuzzy_match", place: "query", style: "form", explode: true },
    { name: "namespace", place: "query", style: "form", explode: true },
    { name: "offset", place: "query", style: "form", explode: true },
    { name: "service_type", place: "query", style: "form", explode: true },
    { name: "sort_dir", place: "query", style: "form", explode: true },
    { name: "sort_key", place: "query", style: "form", explode: true },
    { name: "type", place: "query", style: "form", explode: true },
    { name: "workspace_id", place: "query", style: "form", explode: true },
  ],
  answers: { "200": "json" },
  errors: { "401": "none", "403": "none" },
  shapes: { "200": shapes.ListImagesResponseBody },
  security: [["XAuthToken"]],
};

export const listImagesPages: Paging<models.ImageResponse> = { style: "offset", parameter: "offset", limit: "limit", items: ["data"], token: [] };

/** What `listImages` takes. */
export interface ListImagesParams {
  /**
   * Project number that limits which resources the call can reach. If you do not know it, read Finding
   * Your Project ID.
   */
  readonly projectId: string;
  /**
   * How many images a page holds at most.
   * (default 200)
   */
  readonly limit?: number | undefined;
  /**
   * Name of the image.
   * Lowercase letters, digits, underscores, hyphens and dots are allowed.
   * The value contains a maximum of 512 characters.
   * (at most 512 characters)
   */
  readonly name?: string | undefined;
  /**
   * Whether a part of the image name is enough.
   * (default true)
   */
  readonly nameFuzzyMatch?: boolean | undefined;
  /** SWR organization that holds the image, as shown on the organization page of the SWR console. */
  readonly namespace?: string | undefined;
  /**
   * Entry from which results are returned.
   * (default 0)
   */
  readonly offset?: number | undefined;
  /**
   * Purpose that the image suits. Enumeration values:
   * - COMMON: for any purpose
   * - INFERENCE: best for inference
   * - TRAIN: best for training jobs
   * - DEV: best for development and tests
   * - UNKNOWN: purpose not stated
   */
  readonly serviceType?: models.ListImagesServiceType | undefined;
  /**
   * Direction in which results are arranged: ASC (smallest first) or DESC (largest first).
   * (default "DESC")
   */
  readonly sortDir?: models.ListImagesSortDir | undefined;
  /** Name of the field to sort by. To sort by several fields, put commas between their names. */
  readonly sortKey?: string | undefined;
  /**
   * Who supplied the image. Enumeration values:
   * - BUILD_IN: image supplied with the platform
   * - DEDICATED: image that a user saved
   */
  readonly type?: models.ListImagesType | undefined;
  /**
   * Number of the workspace to filter by, as shown by the API that lists workspaces. Accounts without
   * any workspace of their own use 0; otherwise give the actual number.
   * (default "0")
   */
  readonly workspaceId?: string | undefined;
}

/** The call of `GET /v1/{project_id}/images`, for `send`, `raw` and `stream`. */
export function listImages(params: ListImagesParams): Call<models.ListImagesResponseBody> {
  return { endpoint: listImagesEndpoint, values: [params.projectId, params.limit, params.name, params.nameFuzzyMatch, params.namespace, params.offset, params.serviceType, params.sortDir, params.sortKey, params.type, params.workspaceId] };
}

/** Operations of Image Management. */
export class ImageManagementService {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Listing Image Groups
   *
   * Returns images grouped so that all versions of one name stand together.
   *
   * @throws {UnauthorizedError} Caller is not authenticated
   * @throws {ForbiddenError} Caller lacks the permission
   */
  listImageGroups(params: ListImageGroupsParams, options: RequestOptions = {}): Promise<models.ListImageGroupsResponseBody> {
    return this.#session.send(listImageGroups(params), options);
  }

  /**
   * Listing Images
   *
   * Returns images that notebook instances can be set up with.
   *
   * @throws {UnauthorizedError} Caller is not authenticated
   * @throws {ForbiddenError} Caller lacks the permission
   */
  listImages(params: ListImagesParams, options: RequestOptions = {}): Promise<models.ListImagesResponseBody> {
    return this.#session.send(listImages(params), options);
  }

  /** All items of all pages of `listImages`; a page is fetched when its first item is asked for. */
  iterListImages(params: ListImagesParams, options: RequestOptions = {}): AsyncGenerator<models.ImageResponse, void, undefined> {
    return iterate(this.#session, listImages(params), listImagesPages, options);
  }
}

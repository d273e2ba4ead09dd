/** Operations of Models. */

import type * as models from "../models.js";
import type { Call, Endpoint } from "../runtime/endpoint.js";
import type { Paging } from "../runtime/paging.js";
import { iterate } from "../runtime/paging.js";
import type { RequestOptions, Session } from "../runtime/session.js";
import * as shapes from "../shapes.js";

export const listModelsEndpoint: Endpoint<models.ListModelsResponseBody> = {
  id: "ListModels",
  method: "GET",
  path: "/v1/{project_id}/models",
  parameters: [
    { name: "project_id", place: "path", style: "simple", explode: false },
    { name: "model_name", place: "query", style: "form", explode: true },
    { name: "exact_match", place: "query", style: "form", explode: true },
    { name: "model_version", place: "query", style: "form", explode: true },
    { name: "model_status", place: "query", style: "form", explode: true },
    { name: "description", place: "query", style: "form", explode: true },
    { name: "offset", place: "query", style: "form", explode: true },
    { name: "limit", place: "query", style: "form", explode: true },
    { name: "sort_by", place: "query", style: "form", explode: true },
    { name: "order", place: "query", style: "form", explode: true },
    { name: "workspace_id", place: "query", style: "form", explode: true },
    { name: "model_type", place: "query", style: "form", explode: true },
    { name: "not_model_type", place: "query", style: "form", explode: true },
  ],
  answers: { "200": "json" },
  errors: { "400": "none" },
  shapes: { "200": shapes.ListModelsResponseBody },
  security: [["XAuthToken"]],
};

export const listModelsPages: Paging<models.ModelListItem> = { style: "offset", parameter: "offset", limit: "limit", items: ["models"], token: [] };

/** What `listModels` takes. */
export interface ListModelsParams {
  /**
   * Number of the project that the calling account works in. To look it up, see Finding Your Project
   * ID.
   */
  readonly projectId: string;
  /** Looks for models by name; a part of it will do. */
  readonly modelName?: string | undefined;
  /** Whether the name has to be exactly the same. */
  readonly exactMatch?: boolean | undefined;
  /**
   * Looks for models by version. A version has three positive whole numbers of 1 or 2 digits, for
   * example 2.10.3. None of them may begin with 0, so 02.10.03 is wrong.
   */
  readonly modelVersion?: string | undefined;
  /**
   * Returns only models in one state. Possible values:
   * - publishing: being published
   * - published: available
   * - failed: could not be published
   * - building: image being built
   * - building_failed: image could not be built
   */
  readonly modelStatus?: models.ListModelsModelStatus | undefined;
  /** Looks for models by their remark; a part of it will do. */
  readonly description?: string | undefined;
  /**
   * Page to look at, counted from 0.
   * (default 0)
   */
  readonly offset?: number | undefined;
  /**
   * How many models a page holds at most.
   * (default 1000)
   */
  readonly limit?: number | undefined;
  /**
   * Field to sort by. Possible values:
   * - create_at: when the application was set up (default value)
   * - model_version: version of the application
   * - model_size: size of the application
   * (default "create_at")
   */
  readonly sortBy?: models.ListModelsSortBy | undefined;
  /**
   * Direction in which results are arranged. Possible values:
   * - asc: smallest first
   * - desc: largest first (default value)
   * (default "desc")
   */
  readonly order?: models.ListModelsOrder | undefined;
  /**
   * Number of the workspace to filter by, as shown by the API that lists workspaces. Accounts without
   * any workspace of their own use 0; otherwise give the actual number.
   * (default "0")
   */
  readonly workspaceId?: string | undefined;
  /**
   * Returns only models of this type. Do not use it together with not_model_type. The value can be
   * Custom, Image, MindSpore, PyTorch, TensorFlow or Template.
   */
  readonly modelType?: models.ListModelsModelType | undefined;
  /**
   * Leaves out models of this type. Do not use it together with model_type. The value can be Custom,
   * Image, MindSpore, PyTorch, TensorFlow or Template.
   */
  readonly notModelType?: models.ListModelsNotModelType | undefined;
}

/** The call of `GET /v1/{project_id}/models`, for `send`, `raw` and `stream`. */
export function listModels(params: ListModelsParams): Call<models.ListModelsResponseBody> {
  return { endpoint: listModelsEndpoint, values: [params.projectId, params.modelName, params.exactMatch, params.modelVersion, params.modelStatus, params.description, params.offset, params.limit, params.sortBy, params.order, params.workspaceId, params.modelType, params.notModelType] };
}

/** Operations of Models. */
export class ModelsService {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Listing Models
   *
   * Returns the models that meet the given conditions.
   *
   * @throws {BadRequestError} Faulty request
   */
  listModels(params: ListModelsParams, options: RequestOptions = {}): Promise<models.ListModelsResponseBody> {
    return this.#session.send(listModels(params), options);
  }

  /** All items of all pages of `listModels`; a page is fetched when its first item is asked for. */
  iterListModels(params: ListModelsParams, options: RequestOptions = {}): AsyncGenerator<models.ModelListItem, void, undefined> {
    return iterate(this.#session, listModels(params), listModelsPages, options);
  }
}

/** Each operation against the documentation: what is sent, how answers are read, which errors are thrown. */

import { test } from "node:test";

import * as errors from "../../src/errors.js";
import { answers, client, data, fails, pages, sends, streams } from "../support.js";
import type { Data, Sent } from "../support.js";

const DATA = data("services/models.json") as Data;

function sent(key: string): Sent {
  const found = DATA.sent[key];
  if (found === undefined) {
    throw new RangeError(key);
  }
  return found;
}

void [errors, answers, client, fails, pages, sends, sent, streams, test];

const call1 = (): Promise<unknown> => client.models.listModels({ projectId: "project-id", modelName: "model-name", exactMatch: true, modelVersion: "model-version", modelStatus: "publishing", description: "description", offset: 0, limit: 1000, sortBy: "create_at", order: "desc", workspaceId: "0", modelType: "Custom", notModelType: "Custom" });
await test("listModels sends what is documented (full)", () =>
  sends(() => client.models.listModels({ projectId: "project-id", modelName: "model-name", exactMatch: true, modelVersion: "model-version", modelStatus: "publishing", description: "description", offset: 0, limit: 1000, sortBy: "create_at", order: "desc", workspaceId: "0", modelType: "Custom", notModelType: "Custom" }), sent("listModels")));
await test("listModels sends what is documented (least)", () =>
  sends(() => client.models.listModels({ projectId: "project-id" }), sent("listModels/least")));
await test("reads listModels/200_0", () =>
  answers(call1, DATA.answers["listModels/200_0"], 200, "application/json"));
await test("reads listModels/200_0/unknown", () =>
  answers(call1, DATA.answers["listModels/200_0/unknown"], 200, "application/json"));
await test("throws listModels/error/400_0", () =>
  fails(call1, DATA.answers["listModels/error/400_0"], 400, "", errors.BadRequestError));
await test("listModels fetches all pages", () =>
  pages(client.models.iterListModels({ projectId: "project-id", modelName: "model-name", exactMatch: true, modelVersion: "model-version", modelStatus: "publishing", description: "description", offset: 0, limit: 2, sortBy: "create_at", order: "desc", workspaceId: "0", modelType: "Custom", notModelType: "Custom" }), ["listModels/pages/1", "listModels/pages/2"].map((key) => DATA.answers[key]), 3, ["model_name=model-name&exact_match=true&model_version=model-version&model_status=publishing&description=description&offset=0&limit=2&sort_by=create_at&order=desc&workspace_id=0&model_type=Custom&not_model_type=Custom", "model_name=model-name&exact_match=true&model_version=model-version&model_status=publishing&description=description&offset=2&limit=2&sort_by=create_at&order=desc&workspace_id=0&model_type=Custom&not_model_type=Custom"]));

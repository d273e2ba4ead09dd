/** Each operation against the documentation: what is sent, how answers are read, which errors are thrown. */

import { test } from "node:test";

import * as errors from "../../src/errors.js";
import { answers, client, data, fails, pages, sends, streams } from "../support.js";
import type { Data, Sent } from "../support.js";

const DATA = data("services/data-management.json") as Data;

function sent(key: string): Sent {
  const found = DATA.sent[key];
  if (found === undefined) {
    throw new RangeError(key);
  }
  return found;
}

void [errors, answers, client, fails, pages, sends, sent, streams, test];

const call1 = (): Promise<unknown> => client.dataManagement.listLabels({ projectId: "project-id", datasetId: "dataset-id", versionId: "version-id", offset: 0, limit: 100000 });
await test("listLabels sends what is documented (full)", () =>
  sends(() => client.dataManagement.listLabels({ projectId: "project-id", datasetId: "dataset-id", versionId: "version-id", offset: 0, limit: 100000 }), sent("listLabels")));
await test("listLabels sends what is documented (least)", () =>
  sends(() => client.dataManagement.listLabels({ projectId: "project-id", datasetId: "dataset-id" }), sent("listLabels/least")));
await test("reads listLabels/200_0", () =>
  answers(call1, DATA.answers["listLabels/200_0"], 200, "application/json"));
await test("reads listLabels/200_0/unknown", () =>
  answers(call1, DATA.answers["listLabels/200_0/unknown"], 200, "application/json"));
await test("throws listLabels/error/401_0", () =>
  fails(call1, DATA.answers["listLabels/error/401_0"], 401, "", errors.UnauthorizedError));
await test("throws listLabels/error/403_1", () =>
  fails(call1, DATA.answers["listLabels/error/403_1"], 403, "", errors.ForbiddenError));
await test("throws listLabels/error/404_2", () =>
  fails(call1, DATA.answers["listLabels/error/404_2"], 404, "", errors.NotFoundError));
await test("listLabels fetches all pages", () =>
  pages(client.dataManagement.iterListLabels({ projectId: "project-id", datasetId: "dataset-id", versionId: "version-id", offset: 0, limit: 2 }), ["listLabels/pages/1", "listLabels/pages/2"].map((key) => DATA.answers[key]), 3, ["version_id=version-id&offset=0&limit=2", "version_id=version-id&offset=2&limit=2"]));

const call2 = (): Promise<unknown> => client.dataManagement.listImportTasks({ projectId: "project-id", datasetId: "dataset-id", limit: 10, offset: 0 });
await test("listImportTasks sends what is documented (full)", () =>
  sends(() => client.dataManagement.listImportTasks({ projectId: "project-id", datasetId: "dataset-id", limit: 10, offset: 0 }), sent("listImportTasks")));
await test("listImportTasks sends what is documented (least)", () =>
  sends(() => client.dataManagement.listImportTasks({ projectId: "project-id", datasetId: "dataset-id" }), sent("listImportTasks/least")));
await test("reads listImportTasks/200_0", () =>
  answers(call2, DATA.answers["listImportTasks/200_0"], 200, "application/json"));
await test("reads listImportTasks/200_0/unknown", () =>
  answers(call2, DATA.answers["listImportTasks/200_0/unknown"], 200, "application/json"));
await test("throws listImportTasks/error/401_0", () =>
  fails(call2, DATA.answers["listImportTasks/error/401_0"], 401, "", errors.UnauthorizedError));
await test("throws listImportTasks/error/403_1", () =>
  fails(call2, DATA.answers["listImportTasks/error/403_1"], 403, "", errors.ForbiddenError));
await test("throws listImportTasks/error/404_2", () =>
  fails(call2, DATA.answers["listImportTasks/error/404_2"], 404, "", errors.NotFoundError));
await test("listImportTasks fetches all pages", () =>
  pages(client.dataManagement.iterListImportTasks({ projectId: "project-id", datasetId: "dataset-id", limit: 2, offset: 0 }), ["listImportTasks/pages/1", "listImportTasks/pages/2"].map((key) => DATA.answers[key]), 3, ["limit=2&offset=0", "limit=2&offset=2"]));

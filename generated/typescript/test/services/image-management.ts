/** Each operation against the documentation: what is sent, how answers are read, which errors are thrown. */

import { test } from "node:test";

import * as errors from "../../src/errors.js";
import { answers, client, data, fails, pages, sends, streams } from "../support.js";
import type { Data, Sent } from "../support.js";

const DATA = data("services/image-management.json") as Data;

function sent(key: string): Sent {
  const found = DATA.sent[key];
  if (found === undefined) {
    throw new RangeError(key);
  }
  return found;
}

void [errors, answers, client, fails, pages, sends, sent, streams, test];

const call1 = (): Promise<unknown> => client.imageManagement.listImageGroups({ projectId: "project-id", name: "name", nameFuzzyMatch: true, namespace: "namespace", type: "BUILD_IN", workspaceId: "0" });
await test("listImageGroups sends what is documented (full)", () =>
  sends(() => client.imageManagement.listImageGroups({ projectId: "project-id", name: "name", nameFuzzyMatch: true, namespace: "namespace", type: "BUILD_IN", workspaceId: "0" }), sent("listImageGroups")));
await test("listImageGroups sends what is documented (least)", () =>
  sends(() => client.imageManagement.listImageGroups({ projectId: "project-id" }), sent("listImageGroups/least")));
await test("reads listImageGroups/200_0", () =>
  answers(call1, DATA.answers["listImageGroups/200_0"], 200, "application/json"));
await test("reads listImageGroups/200_0/unknown", () =>
  answers(call1, DATA.answers["listImageGroups/200_0/unknown"], 200, "application/json"));
await test("throws listImageGroups/error/401_0", () =>
  fails(call1, DATA.answers["listImageGroups/error/401_0"], 401, "", errors.UnauthorizedError));
await test("throws listImageGroups/error/403_1", () =>
  fails(call1, DATA.answers["listImageGroups/error/403_1"], 403, "", errors.ForbiddenError));

const call2 = (): Promise<unknown> => client.imageManagement.listImages({ projectId: "project-id", limit: 200, name: "name", nameFuzzyMatch: true, namespace: "namespace", offset: 0, serviceType: "COMMON", sortDir: "DESC", sortKey: "sort-key", type: "BUILD_IN", workspaceId: "0" });
await test("listImages sends what is documented (full)", () =>
  sends(() => client.imageManagement.listImages({ projectId: "project-id", limit: 200, name: "name", nameFuzzyMatch: true, namespace: "namespace", offset: 0, serviceType: "COMMON", sortDir: "DESC", sortKey: "sort-key", type: "BUILD_IN", workspaceId: "0" }), sent("listImages")));
await test("listImages sends what is documented (least)", () =>
  sends(() => client.imageManagement.listImages({ projectId: "project-id" }), sent("listImages/least")));
await test("reads listImages/200_0", () =>
  answers(call2, DATA.answers["listImages/200_0"], 200, "application/json"));
await test("reads listImages/200_0/unknown", () =>
  answers(call2, DATA.answers["listImages/200_0/unknown"], 200, "application/json"));
await test("throws listImages/error/401_0", () =>
  fails(call2, DATA.answers["listImages/error/401_0"], 401, "", errors.UnauthorizedError));
await test("throws listImages/error/403_1", () =>
  fails(call2, DATA.answers["listImages/error/403_1"], 403, "", errors.ForbiddenError));
await test("listImages fetches all pages", () =>
  pages(client.imageManagement.iterListImages({ projectId: "project-id", limit: 2, name: "name", nameFuzzyMatch: true, namespace: "namespace", offset: 0, serviceType: "COMMON", sortDir: "DESC", sortKey: "sort-key", type: "BUILD_IN", workspaceId: "0" }), ["listImages/pages/1", "listImages/pages/2"].map((key) => DATA.answers[key]), 3, ["limit=2&name=name&name_fuzzy_match=true&namespace=namespace&offset=0&service_type=COMMON&sort_dir=DESC&sort_key=sort-key&type=BUILD_IN&workspace_id=0", "limit=2&name=name&name_fuzzy_match=true&namespace=namespace&offset=2&service_type=COMMON&sort_dir=DESC&sort_key=sort-key&type=BUILD_IN&workspace_id=0"]));

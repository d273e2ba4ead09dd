/** Each operation against the documentation: what is sent, how answers are read, which errors are thrown. */

import { test } from "node:test";

import * as errors from "../../src/errors.js";
import { answers, client, data, fails, pages, sends, streams } from "../support.js";
import type { Data, Sent } from "../support.js";

const DATA = data("services/resource-management.json") as Data;

function sent(key: string): Sent {
  const found = DATA.sent[key];
  if (found === undefined) {
    throw new RangeError(key);
  }
  return found;
}

void [errors, answers, client, fails, pages, sends, sent, streams, test];

const call1 = (): Promise<unknown> => client.resourceManagement.listPoolNodes({ projectId: "project-id", poolName: "pool-name", continue: "continue", limit: 1 });
await test("listPoolNodes sends what is documented (full)", () =>
  sends(() => client.resourceManagement.listPoolNodes({ projectId: "project-id", poolName: "pool-name", continue: "continue", limit: 1 }), sent("listPoolNodes")));
await test("listPoolNodes sends what is documented (least)", () =>
  sends(() => client.resourceManagement.listPoolNodes({ projectId: "project-id", poolName: "pool-name" }), sent("listPoolNodes/least")));
await test("reads listPoolNodes/200_0", () =>
  answers(call1, DATA.answers["listPoolNodes/200_0"], 200, "application/json"));
await test("reads listPoolNodes/200_0/unknown", () =>
  answers(call1, DATA.answers["listPoolNodes/200_0/unknown"], 200, "application/json"));
await test("throws listPoolNodes/error/404_0", () =>
  fails(call1, DATA.answers["listPoolNodes/error/404_0"], 404, "application/json", errors.NotFoundError));
await test("listPoolNodes fetches all pages", () =>
  pages(client.resourceManagement.iterListPoolNodes({ projectId: "project-id", poolName: "pool-name", continue: "continue", limit: 2 }), ["listPoolNodes/pages/1", "listPoolNodes/pages/2"].map((key) => DATA.answers[key]), 3, ["continue=continue&limit=2", "continue=page-2&limit=2"]));

const call2 = (): Promise<unknown> => client.resourceManagement.listNodePoolNodes({ projectId: "project-id", poolName: "pool-name", nodepoolName: "nodepool-name", continue: "continue", limit: "limit" });
await test("listNodePoolNodes sends what is documented (full)", () =>
  sends(() => client.resourceManagement.listNodePoolNodes({ projectId: "project-id", poolName: "pool-name", nodepoolName: "nodepool-name", continue: "continue", limit: "limit" }), sent("listNodePoolNodes")));
await test("listNodePoolNodes sends what is documented (least)", () =>
  sends(() => client.resourceManagement.listNodePoolNodes({ projectId: "project-id", poolName: "pool-name", nodepoolName: "nodepool-name" }), sent("listNodePoolNodes/least")));
await test("reads listNodePoolNodes/200_0", () =>
  answers(call2, DATA.answers["listNodePoolNodes/200_0"], 200, "application/json"));
await test("reads listNodePoolNodes/200_0/unknown", () =>
  answers(call2, DATA.answers["listNodePoolNodes/200_0/unknown"], 200, "application/json"));
await test("throws listNodePoolNodes/error/400_0", () =>
  fails(call2, DATA.answers["listNodePoolNodes/error/400_0"], 400, "application/json", errors.BadRequestError));
await test("listNodePoolNodes fetches all pages", () =>
  pages(client.resourceManagement.iterListNodePoolNodes({ projectId: "project-id", poolName: "pool-name", nodepoolName: "nodepool-name", continue: "continue", limit: "limit" }), ["listNodePoolNodes/pages/1", "listNodePoolNodes/pages/2"].map((key) => DATA.answers[key]), 3, ["continue=continue&limit=limit", "continue=page-2&limit=limit"]));

const call3 = (): Promise<unknown> => client.resourceManagement.listNodePools({ projectId: "project-id", poolName: "pool-name" });
await test("listNodePools sends what is documented (full)", () =>
  sends(() => client.resourceManagement.listNodePools({ projectId: "project-id", poolName: "pool-name" }), sent("listNodePools")));
await test("reads listNodePools/200_0", () =>
  answers(call3, DATA.answers["listNodePools/200_0"], 200, "application/json"));
await test("reads listNodePools/200_0/unknown", () =>
  answers(call3, DATA.answers["listNodePools/200_0/unknown"], 200, "application/json"));
await test("throws listNodePools/error/404_0", () =>
  fails(call3, DATA.answers["listNodePools/error/404_0"], 404, "application/json", errors.NotFoundError));

const call4 = (): Promise<unknown> => client.resourceManagement.listNetworks({ projectId: "project-id", labelSelector: "label-selector", limit: 1, continue: "continue" });
await test("listNetworks sends what is documented (full)", () =>
  sends(() => client.resourceManagement.listNetworks({ projectId: "project-id", labelSelector: "label-selector", limit: 1, continue: "continue" }), sent("listNetworks")));
await test("listNetworks sends what is documented (least)", () =>
  sends(() => client.resourceManagement.listNetworks({ projectId: "project-id" }), sent("listNetworks/least")));
await test("reads listNetworks/200_0", () =>
  answers(call4, DATA.answers["listNetworks/200_0"], 200, "application/json"));
await test("reads listNetworks/200_0/unknown", () =>
  answers(call4, DATA.answers["listNetworks/200_0/unknown"], 200, "application/json"));
await test("listNetworks fetches all pages", () =>
  pages(client.resourceManagement.iterListNetworks({ projectId: "project-id", labelSelector: "label-selector", limit: 2, continue: "continue" }), ["listNetworks/pages/1", "listNetworks/pages/2"].map((key) => DATA.answers[key]), 3, ["labelSelector=label-selector&limit=2&continue=continue", "labelSelector=label-selector&limit=2&continue=page-2"]));

const call5 = (): Promise<unknown> => client.resourceManagement.listPoolTags({ projectId: "project-id" });
await test("listPoolTags sends what is documented (full)", () =>
  sends(() => client.resourceManagement.listPoolTags({ projectId: "project-id" }), sent("listPoolTags")));
await test("reads listPoolTags/200_0", () =>
  answers(call5, DATA.answers["listPoolTags/200_0"], 200, "application/json"));
await test("reads listPoolTags/200_0/unknown", () =>
  answers(call5, DATA.answers["listPoolTags/200_0/unknown"], 200, "application/json"));
await test("throws listPoolTags/error/400_0", () =>
  fails(call5, DATA.answers["listPoolTags/error/400_0"], 400, "application/json", errors.BadRequestError));
await test("throws listPoolTags/error/401_1", () =>
  fails(call5, DATA.answers["listPoolTags/error/401_1"], 401, "application/json", errors.UnauthorizedError));
await test("throws listPoolTags/error/403_2", () =>
  fails(call5, DATA.answers["listPoolTags/error/403_2"], 403, "application/json", errors.ForbiddenError));

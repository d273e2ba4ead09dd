/** Each operation against the documentation: what is sent, how answers are read, which errors are thrown. */

import { test } from "node:test";

import * as errors from "../../src/errors.js";
import { answers, client, data, fails, pages, sends, streams } from "../support.js";
import type { Data, Sent } from "../support.js";

const DATA = data("services/development-environment.json") as Data;

function sent(key: string): Sent {
  const found = DATA.sent[key];
  if (found === undefined) {
    throw new RangeError(key);
  }
  return found;
}

void [errors, answers, client, fails, pages, sends, sent, streams, test];

const call1 = (): Promise<unknown> => client.developmentEnvironment.listNotebooks({ projectId: "project-id", feature: "NOTEBOOK", limit: 10, name: "name", poolId: "pool-id", offset: 0, owner: "owner", sortDir: "DESC", sortKey: "sort-key", status: "INIT", workspaceId: "0" });
await test("listNotebooks sends what is documented (full)", () =>
  sends(() => client.developmentEnvironment.listNotebooks({ projectId: "project-id", feature: "NOTEBOOK", limit: 10, name: "name", poolId: "pool-id", offset: 0, owner: "owner", sortDir: "DESC", sortKey: "sort-key", status: "INIT", workspaceId: "0" }), sent("listNotebooks")));
await test("listNotebooks sends what is documented (least)", () =>
  sends(() => client.developmentEnvironment.listNotebooks({ projectId: "project-id" }), sent("listNotebooks/least")));
await test("reads listNotebooks/200_0", () =>
  answers(call1, DATA.answers["listNotebooks/200_0"], 200, "application/json"));
await test("reads listNotebooks/200_0/unknown", () =>
  answers(call1, DATA.answers["listNotebooks/200_0/unknown"], 200, "application/json"));
await test("throws listNotebooks/error/401_0", () =>
  fails(call1, DATA.answers["listNotebooks/error/401_0"], 401, "", errors.UnauthorizedError));
await test("throws listNotebooks/error/403_1", () =>
  fails(call1, DATA.answers["listNotebooks/error/403_1"], 403, "", errors.ForbiddenError));
await test("listNotebooks fetches all pages", () =>
  pages(client.developmentEnvironment.iterListNotebooks({ projectId: "project-id", feature: "NOTEBOOK", limit: 2, name: "name", poolId: "pool-id", offset: 0, owner: "owner", sortDir: "DESC", sortKey: "sort-key", status: "INIT", workspaceId: "0" }), ["listNotebooks/pages/1", "listNotebooks/pages/2"].map((key) => DATA.answers[key]), 3, ["feature=NOTEBOOK&limit=2&name=name&pool_id=pool-id&offset=0&owner=owner&sort_dir=DESC&sort_key=sort-key&status=INIT&workspaceId=0", "feature=NOTEBOOK&limit=2&name=name&pool_id=pool-id&offset=2&owner=owner&sort_dir=DESC&sort_key=sort-key&status=INIT&workspaceId=0"]));

const call2 = (): Promise<unknown> => client.developmentEnvironment.createNotebook({ projectId: "project-id", body: { name: "name", description: "description", feature: "NOTEBOOK", flavor: "flavor", image_id: "image-id", duration: 3600000, endpoints: [{ service: "NOTEBOOK" }], pool_id: "pool-id", volume: { category: "EVS", ownership: "MANAGED" }, workspace_id: "0" } });
await test("createNotebook sends what is documented (full)", () =>
  sends(() => client.developmentEnvironment.createNotebook({ projectId: "project-id", body: { name: "name", description: "description", feature: "NOTEBOOK", flavor: "flavor", image_id: "image-id", duration: 3600000, endpoints: [{ service: "NOTEBOOK" }], pool_id: "pool-id", volume: { category: "EVS", ownership: "MANAGED" }, workspace_id: "0" } }), sent("createNotebook")));
await test("reads createNotebook/200_0", () =>
  answers(call2, DATA.answers["createNotebook/200_0"], 200, "application/json"));
await test("reads createNotebook/200_0/unknown", () =>
  answers(call2, DATA.answers["createNotebook/200_0/unknown"], 200, "application/json"));
await test("throws createNotebook/error/400_0", () =>
  fails(call2, DATA.answers["createNotebook/error/400_0"], 400, "application/json", errors.BadRequestError));
await test("throws createNotebook/error/401_1", () =>
  fails(call2, DATA.answers["createNotebook/error/401_1"], 401, "", errors.UnauthorizedError));
await test("throws createNotebook/error/403_2", () =>
  fails(call2, DATA.answers["createNotebook/error/403_2"], 403, "", errors.ForbiddenError));

const call3 = (): Promise<unknown> => client.developmentEnvironment.listNotebookFlavors({ projectId: "project-id", category: "CPU", limit: 1, offset: 0, type: "MANAGED", sortDir: "DESC", sortKey: "sort-key" });
await test("listNotebookFlavors sends what is documented (full)", () =>
  sends(() => client.developmentEnvironment.listNotebookFlavors({ projectId: "project-id", category: "CPU", limit: 1, offset: 0, type: "MANAGED", sortDir: "DESC", sortKey: "sort-key" }), sent("listNotebookFlavors")));
await test("listNotebookFlavors sends what is documented (least)", () =>
  sends(() => client.developmentEnvironment.listNotebookFlavors({ projectId: "project-id" }), sent("listNotebookFlavors/least")));
await test("reads listNotebookFlavors/200_0", () =>
  answers(call3, DATA.answers["listNotebookFlavors/200_0"], 200, "application/json"));
await test("reads listNotebookFlavors/200_0/unknown", () =>
  answers(call3, DATA.answers["listNotebookFlavors/200_0/unknown"], 200, "application/json"));
await test("throws listNotebookFlavors/error/401_0", () =>
  fails(call3, DATA.answers["listNotebookFlavors/error/401_0"], 401, "", errors.UnauthorizedError));
await test("throws listNotebookFlavors/error/403_1", () =>
  fails(call3, DATA.answers["listNotebookFlavors/error/403_1"], 403, "", errors.ForbiddenError));
await test("throws listNotebookFlavors/error/404_2", () =>
  fails(call3, DATA.answers["listNotebookFlavors/error/404_2"], 404, "", errors.NotFoundError));
await test("listNotebookFlavors fetches all pages", () =>
  pages(client.developmentEnvironment.iterListNotebookFlavors({ projectId: "project-id", category: "CPU", limit: 2, offset: 0, type: "MANAGED", sortDir: "DESC", sortKey: "sort-key" }), ["listNotebookFlavors/pages/1", "listNotebookFlavors/pages/2"].map((key) => DATA.answers[key]), 3, ["category=CPU&limit=2&offset=0&type=MANAGED&sort_dir=DESC&sort_key=sort-key", "category=CPU&limit=2&offset=2&type=MANAGED&sort_dir=DESC&sort_key=sort-key"]));

const call4 = (): Promise<unknown> => client.developmentEnvironment.deleteNotebook({ projectId: "project-id", id: "id" });
await test("deleteNotebook sends what is documented (full)", () =>
  sends(() => client.developmentEnvironment.deleteNotebook({ projectId: "project-id", id: "id" }), sent("deleteNotebook")));
await test("reads deleteNotebook/200_0", () =>
  answers(call4, DATA.answers["deleteNotebook/200_0"], 200, "application/json"));
await test("reads deleteNotebook/200_0/unknown", () =>
  answers(call4, DATA.answers["deleteNotebook/200_0/unknown"], 200, "application/json"));
await test("throws deleteNotebook/error/404_0", () =>
  fails(call4, DATA.answers["deleteNotebook/error/404_0"], 404, "application/json", errors.NotFoundError));

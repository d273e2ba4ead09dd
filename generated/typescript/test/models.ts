/** The documented values of all enums. */

import assert from "node:assert/strict";
import { test } from "node:test";

import * as models from "../src/models.js";
import { data } from "./support.js";

const VALUES = data("models.json") as Readonly<Record<string, readonly (string | number)[]>>;

await test("every documented value has a name", () => {
  const known = models as unknown as Readonly<Record<string, Readonly<Record<string, string | number>> | undefined>>;
  for (const [name, values] of Object.entries(VALUES)) {
    assert.deepEqual(Object.values(known[name] ?? {}).sort(), [...values].sort(), name);
  }
});

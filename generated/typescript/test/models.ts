/** The documented values of all enums, and what structures of answers must be like. */

import assert from "node:assert/strict";
import { test } from "node:test";

import * as models from "../src/models.js";
import type { Shape } from "../src/runtime/shapes.js";
import { misfits } from "../src/runtime/shapes.js";
import * as shapes from "../src/shapes.js";
import { data } from "./support.js";

const VALUES = data("models.json") as Readonly<Record<string, readonly (string | number)[]>>;

await test("every documented value has a name", () => {
  const known = models as unknown as Readonly<Record<string, Readonly<Record<string, string | number>> | undefined>>;
  for (const [name, values] of Object.entries(VALUES)) {
    assert.deepEqual(Object.values(known[name] ?? {}).sort(), [...values].sort(), name);
  }
});

interface Fact {
  readonly sample: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
  readonly odd: Readonly<Record<string, unknown>>;
}

await test("a structure that is as documented fits, and one without what it must have does not", () => {
  const known = shapes as unknown as Readonly<Record<string, Shape | undefined>>;
  for (const [name, { sample, required, odd }] of Object.entries(data("shapes.json") as Readonly<Record<string, Fact>>)) {
    const shape = known[name] ?? "string";
    assert.deepEqual(misfits(sample, shape), [], name);
    for (const member of Object.keys(sample)) {
      const without = Object.fromEntries(Object.entries(sample).filter(([other]) => other !== member));
      assert.deepEqual(misfits(without, shape), required.includes(member) ? [`${member}: it is not there`] : []);
    }
    for (const [member, value] of Object.entries(odd)) {
      assert.notDeepEqual(misfits({ ...sample, [member]: value }, shape), [], `${name}.${member}`);
    }
  }
});

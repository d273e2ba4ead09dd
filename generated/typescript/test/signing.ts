/** Signatures of requests beside those of the vendor's own signer. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { signedHeaders } from "../src/runtime/signing.js";
import { utf8 } from "../src/runtime/values.js";
import { data } from "./support.js";

interface Vector {
  readonly name: string;
  readonly key: string;
  readonly secret: string;
  readonly date: string;
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly added: Readonly<Record<string, string>>;
}

function moment(stamp: string): Date {
  return new Date(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
}

for (const vector of data("signing.json") as readonly Vector[]) {
  await test(`${vector.name} is signed as the service checks it`, async () => {
    const { method, path, query } = vector;
    const body = vector.body === null ? undefined : utf8(vector.body);
    const request = { method, path, query, headers: Object.entries(vector.headers), body };
    const made = await signedHeaders(vector.key, vector.secret, request, moment(vector.date));
    assert.deepEqual(made, { ...vector.added, "X-Sdk-Date": vector.date });
  });
}

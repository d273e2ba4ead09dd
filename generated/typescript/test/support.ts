/** A service on this machine that answers as told and keeps what it was asked, for the tests of this folder. */

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { Client } from "../src/index.js";
import type { ApiError } from "../src/index.js";
import type { ClientOptions } from "../src/index.js";

const BASE = "/base";

/** A request as it must arrive. `path` and `query` are percent-encoded. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: Readonly<Record<string, string>>;
  readonly content?: { readonly media_type: string; readonly kind: string; readonly value: unknown };
  readonly anonymous?: boolean;
}

/** A request as it arrived. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What the service answers. */
export interface Reply {
  readonly status: number;
  readonly mediaType?: string;
  readonly body?: Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before it. */
  readonly late?: number;
}

/** The data beside the tests of a service. */
export interface Data {
  readonly sent: Readonly<Record<string, Sent>>;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** A file of the folder `test`, whatever folder the tests were compiled to. */
export function data(name: string): unknown {
  return JSON.parse(readFileSync(`test/${name}`, "utf8")) as unknown;
}

function cookies(header: string): Record<string, string> {
  const pairs = header.split("; ").filter((pair) => pair.includes("="));
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = "", ...rest] = pair.split("=");
      return [decodeURIComponent(name), decodeURIComponent(rest.join("="))];
    }),
  );
}

class Service {
  asked: Asked[] = [];
  #replies: readonly Reply[] = [];
  readonly #server = createServer((request, response) => {
    void this.#answer(request, response);
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, "127.0.0.1", resolve);
    });
    this.#server.unref(); // The tests end when nobody calls any more.
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${BASE}`;
  }

  /** Forget what was asked, and answer with these from now on, the last one for ever. */
  reply(...replies: readonly Reply[]): void {
    this.asked = [];
    this.#replies = replies;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) {
      pieces.push(piece as Buffer);
    }
    const [path = "", ...query] = (request.url ?? "").split("?");
    const headers = new Map(
      Object.entries(request.headers).map(([name, value]) => [name, Buffer.from(String(value), "latin1").toString()]),
    );
    this.asked.push({
      method: request.method ?? "",
      path,
      query: query.join("?"),
      headers,
      cookies: cookies(headers.get("cookie") ?? ""),
      body: Buffer.concat(pieces),
    });
    const reply = this.#replies[Math.min(this.asked.length, this.#replies.length) - 1] ?? { status: 500 };
    if (reply.late !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, reply.late));
    }
    const type = reply.mediaType === undefined || reply.mediaType === "" ? {} : { "Content-Type": reply.mediaType };
    response.writeHead(reply.status, { ...type, ...reply.headers });
    response.end(reply.body);
  }
}

/** The service, and its address. */
export const service = new Service();
export const url = await service.start();

/** A client of the service with the credentials of the tests; nothing is tried again. */
export const client = new Client({
  baseUrl: url,
  retry: { most: 0 },
  xAuthToken: "secret-value",
});

/** A client of the service with these options only. */
export function clientWith(options: ClientOptions): Client {
  return new Client({ baseUrl: url, ...options });
}

/** The only request that arrived. */
export function only(): Asked {
  assert.equal(service.asked.length, 1);
  return service.asked[0] as Asked;
}

/** Whether content of a media type is one JSON value. */
function isJson(mediaType: string): boolean {
  return /[/+]json *(;|$)/i.test(mediaType);
}

function payload(value: unknown, mediaType: string): Buffer {
  return Buffer.from(isJson(mediaType) || typeof value !== "string" ? JSON.stringify(value) : value);
}

/** Names and texts of a form, of parts with their media types. */
async function parts(asked: Asked): Promise<string[][]> {
  const type = asked.headers.get("content-type") ?? "";
  const kind = type.replace(/^multipart\/[^;]*/, "multipart/form-data"); // all that is read here
  const form = await new Response(new Uint8Array(asked.body), { headers: { "Content-Type": kind } }).formData();
  const [, boundary = "none"] = type.split("boundary=");
  const heads = asked.body.toString().split(`--${boundary}`).map((part) => `${part.split("\r\n\r\n")[0] ?? ""}\r\n`);
  const types = heads.slice(1).map((head) => /\r\nContent-Type: (.*)\r\n/.exec(head)?.[1] ?? "");
  const found: string[][] = [];
  for (const [name, value] of form.entries()) {
    found.push([name, typeof value === "string" ? value : await value.text(), types[found.length] ?? ""]);
  }
  return found;
}

/** As many of the words of each pair as are expected. */
function trimmed(found: string[][], expected: readonly (readonly string[])[]): string[][] {
  return found.map((pair, index) => pair.slice(0, expected[index]?.length));
}

async function checkContent(asked: Asked, expected: Sent["content"]): Promise<void> {
  if (expected === undefined) {
    assert.equal(asked.body.length, 0);
    return;
  }
  const type = asked.headers.get("content-type") ?? "";
  assert.equal(type.split(";")[0], expected.media_type.split(";")[0]);
  switch (expected.kind) {
    case "json":
      assert.deepEqual(JSON.parse(asked.body.toString()), expected.value);
      break;
    case "pairs":
      assert.deepEqual(trimmed(await parts(asked), expected.value as string[][]), expected.value);
      break;
    default:
      assert.equal(asked.body.toString(), expected.value);
  }
}

/** The call sends exactly what is expected. */
export async function sends(call: () => Promise<unknown>, expected: Sent): Promise<void> {
  service.reply({ status: 418 });
  await call().catch(() => undefined);
  await arrived(expected);
}

async function arrived(expected: Sent): Promise<void> {
  const asked = only();
  assert.deepEqual(
    [asked.method, asked.path, asked.query],
    [expected.method, BASE + expected.path, expected.query],
  );
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    const told = asked.headers.get(name.toLowerCase()) ?? "";
    assert.ok(told === value || (value.startsWith("SDK-HMAC-SHA256") && told.startsWith(value)), `${name}: ${told}`);
  }
  assert.ok(expected.anonymous !== true || !asked.headers.has("authorization"));
  assert.deepEqual(asked.cookies, expected.cookies ?? {});
  await checkContent(asked, expected.content);
}

/** The call reads the answer, and loses nothing of it. */
export async function answers(call: () => Promise<unknown>, value: unknown, status: number, mediaType: string): Promise<void> {
  const bare = mediaType === "";
  const body = bare ? "" : payload(value, mediaType);
  service.reply({ status, mediaType, body });
  const found = await call();
  if (bare) {
    assert.equal(found, undefined);
  } else if (isJson(mediaType)) {
    assert.deepEqual(found, JSON.parse(body.toString()));
  } else {
    assert.equal(found instanceof Uint8Array ? Buffer.from(found).toString() : found, body.toString());
  }
}

/** The call throws the documented error, with the answer in it. */
export async function fails(
  call: () => Promise<unknown>,
  value: unknown,
  status: number,
  mediaType: string,
  type: abstract new (...all: never[]) => ApiError,
): Promise<void> {
  const body = mediaType === "" ? Buffer.from("") : payload(value, mediaType);
  service.reply({ status, mediaType, body, headers: { "X-Request-Id": "request-7" } });
  const error = await call().then(
    (found) => assert.fail(`status ${status} threw nothing, but gave ${JSON.stringify(found)}`),
    (thrown: unknown) => thrown as ApiError,
  );
  assert.ok(error instanceof type, String(error));
  assert.equal(error.constructor, type);
  assert.deepEqual([error.status, error.requestId], [status, "request-7"]);
  assert.equal(Buffer.from(error.body).toString(), body.toString());
  if (isJson(mediaType)) {
    assert.deepEqual(error.data, JSON.parse(body.toString()));
  }
}

/** The iterator fetches the second page with what the first one tells, and then stops. */
export async function pages(
  items: AsyncIterable<unknown>,
  contents: readonly unknown[],
  count: number,
  queries: readonly string[],
  link = "",
): Promise<void> {
  const mediaType = "application/json";
  const reply = (value: unknown): Reply => ({ status: 200, mediaType, body: payload(value, mediaType) });
  const [first, ...others] = contents.map(reply);
  service.reply({ ...(first ?? { status: 500 }), ...(link === "" ? {} : { headers: { Link: link } }) }, ...others);
  const found: unknown[] = [];
  for await (const item of items) {
    found.push(item);
  }
  assert.equal(found.length, count);
  const pairs = (query: string): string[][] => [...new URLSearchParams(query)].sort();
  assert.deepEqual(
    service.asked.map((asked) => pairs(asked.query)),
    queries.map(pairs),
  );
}

/** The call asks for the stream, and gives its items. */
export async function streams(
  items: AsyncIterable<unknown>,
  status: number,
  mediaType: string,
  content: unknown,
  values: unknown,
  expected: Sent,
): Promise<void> {
  service.reply({ status, mediaType, body: String(content) });
  const found: unknown[] = [];
  for await (const item of items) {
    found.push(item);
  }
  assert.deepEqual(found, values);
  await arrived(expected);
}

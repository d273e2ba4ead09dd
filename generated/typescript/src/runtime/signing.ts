/** Request signing with access key and secret key (SDK-HMAC-SHA256), as Huawei Cloud's API gateway checks it. */

import type { Pair } from "./encode.js";
import { quoted } from "./encode.js";
import type { Outgoing } from "./outgoing.js";
import type { Binary } from "./values.js";
import { utf8 } from "./values.js";

const ALGORITHM = "SDK-HMAC-SHA256";
const UNSIGNED = "UNSIGNED-PAYLOAD";

/** The parts of a request that a signature covers. `path` may be percent-encoded; `query` is not. */
export interface Signable {
  readonly method: string;
  readonly path: string;
  readonly query: readonly Pair[];
  readonly headers: readonly Pair[];
  readonly body: Binary | undefined;
}

function hex(data: ArrayBuffer): string {
  return Array.from(new Uint8Array(data), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function digest(data: Binary): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", data instanceof Blob ? await data.arrayBuffer() : data));
}

async function hmac(secret: string, text: string): Promise<string> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", utf8(secret), algorithm, false, ["sign"]);
  return hex(await crypto.subtle.sign("HMAC", key, utf8(text)));
}

// By code points, as the service sorts: the order of JavaScript differs for characters beyond the first plane.
function byCodePoints(one: string, other: string): number {
  const left = Array.from(one, (sign) => sign.codePointAt(0) ?? 0);
  const right = Array.from(other, (sign) => sign.codePointAt(0) ?? 0);
  const at = left.findIndex((code, index) => code !== right[index]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}

function canonicalPath(path: string): string {
  const encoded = decodeURIComponent(path).split("/").map(quoted).join("/");
  return encoded.endsWith("/") ? encoded : `${encoded}/`;
}

function canonicalQuery(query: readonly Pair[]): string {
  return [...query]
    .sort((one, other) => byCodePoints(one[0], other[0]) || byCodePoints(one[1], other[1]))
    .map(([name, value]) => `${quoted(name)}=${quoted(value)}`)
    .join("&");
}

function stamp(now: Date): string {
  return now.toISOString().replace(/[-:]|\.\d+/g, "");
}

function isEmpty(body: Binary | undefined): boolean {
  return body === undefined || (body instanceof Blob ? body.size : body.byteLength) === 0;
}

/**
 * The headers to add: date, authorization, and a mark where the body is not signed.
 *
 * `headers` must hold `Host`; names with a line `_` are left unsigned, as gateways drop them.
 */
export async function signedHeaders(
  key: string,
  secret: string,
  request: Signable,
  now: Date = new Date(),
): Promise<Record<string, string>> {
  const lower = new Map(request.headers.map(([name, value]) => [name.toLowerCase(), value.trim()]));
  const added: Record<string, string> = {};
  const type = lower.get("content-type") ?? "";
  if (type !== "" && !type.startsWith("application/json") && !type.startsWith("application/bson")) {
    added["X-Sdk-Content-Sha256"] = UNSIGNED;
  }
  if (!lower.has("x-sdk-date")) {
    added["X-Sdk-Date"] = stamp(now);
  }
  for (const [name, value] of Object.entries(added)) {
    lower.set(name.toLowerCase(), value);
  }
  const names = [...lower.keys()].filter((name) => !name.includes("_")).sort();
  const shown = names.map((name) => `${name}:${lower.get(name) ?? ""}\n`).join("");
  const body = request.body;
  const empty = isEmpty(body) || body === undefined;
  const payload = empty ? await digest(utf8("")) : (lower.get("x-sdk-content-sha256") ?? (await digest(body)));
  const parts = [request.method.toUpperCase(), canonicalPath(request.path), canonicalQuery(request.query), shown];
  const canonical = [...parts, names.join(";"), payload].join("\n");
  const toSign = `${ALGORITHM}\n${lower.get("x-sdk-date") ?? ""}\n${await digest(utf8(canonical))}`;
  const signature = await hmac(secret, toSign);
  added["Authorization"] = `${ALGORITHM} Access=${key}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return added;
}

/** The request with its signature. */
export async function signed(key: string, secret: string, request: Outgoing): Promise<Outgoing> {
  const { method, path, content: body } = request;
  const headers: Pair[] = [["Host", request.host], ...request.signableHeaders()];
  return request.withHeaders(
    await signedHeaders(key, secret, { method, path, query: request.plainQuery(), headers, body }),
  );
}

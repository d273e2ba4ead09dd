/** What can go wrong with a call. Texts never hold a credential. */

import { record } from "./values.js";

const CODES = ["error_code", "errorCode", "code", "error"];
const MESSAGES = ["error_msg", "errorMsg", "error_message", "message", "error_description", "detail", "msg", "title", "errors"];
const LONGEST = 300; // characters of a message
const REQUEST_IDS = ["x-request-id", "x-github-request-id", "request-id", "x-correlation-id"];

/** Base of everything that a call throws. */
export class CallError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}

/** No answer: no connection, or it broke. */
export class ConnectionFailed extends CallError {}

/** No answer in time. */
export class TimedOut extends ConnectionFailed {}

/** The caller's signal ended the call. */
export class Aborted extends CallError {}

/** The answer arrived, and its content is not what the documentation says; `body` is the raw content. */
export class UnexpectedContent extends CallError {
  constructor(
    endpoint: string,
    reason: string,
    readonly status: number,
    readonly body: Uint8Array<ArrayBuffer>,
  ) {
    super(`${endpoint}: the answer (status ${status}) cannot be read: ${reason}`);
  }
}

/** An answer that says no, as errors are made of it. */
export interface Refusal {
  readonly endpoint: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly raw: unknown;
  readonly data: unknown;
}

type Said = readonly Readonly<Record<string, unknown>>[];

/** What tells of an error, first what it wraps: `{"error": {…}}`, `{"errors": ["…", …]}`, `{"detail": [{"msg": "…"}]}`. */
function said(raw: unknown): Said {
  const whole = record(raw) ?? { errors: raw };
  for (const key of ["error", "errors", "detail"]) {
    const held: unknown = whole[key];
    const inner: unknown = Array.isArray(held) ? held[0] : held;
    const found = record(inner) ?? (typeof inner === "string" && inner !== held ? { message: inner } : undefined);
    if (found !== undefined) {
      return [found, whole];
    }
  }
  return [whole];
}

function first(said: Said, names: readonly string[]): string | undefined {
  const values = said.flatMap((raw) => names.map((name) => raw[name]));
  const found = values.find((value) => typeof value === "string" || typeof value === "number");
  return found === undefined ? undefined : String(found as string | number);
}

/** A body that is plain text is the message, as far as one line of a log goes. */
function plain(refusal: Refusal): string | undefined {
  const isText = /^text\/plain/i.test(refusal.headers.get("content-type") ?? "");
  const text = isText ? new TextDecoder().decode(refusal.body.subarray(0, 4 * LONGEST)) : "";
  const line = text.split(/\s+/).join(" ").trim().slice(0, LONGEST);
  return line === "" ? undefined : line;
}

/**
 * The service refused. `code` and `message` are its own; `body` is the raw answer.
 *
 * `data` is the answer in the documented type; undefined where none is documented.
 */
export class ApiError<T = unknown> extends CallError {
  readonly endpoint: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly data: T;
  readonly code: string | undefined;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;

  constructor(refusal: Refusal) {
    const raw = said(refusal.raw);
    const [code, detail] = [first(raw, CODES), first(raw, MESSAGES) ?? plain(refusal)];
    const named = REQUEST_IDS.map((name) => refusal.headers.get(name)).find((value) => value !== null);
    const requestId = named ?? first(raw, ["request_id"]);
    const told = [code, detail].filter((part) => part !== undefined).join(" ");
    const request = requestId === undefined ? "" : ` (request ${requestId})`;
    super(`${refusal.endpoint}: status ${refusal.status}${told === "" ? "" : `: ${told}`}${request}`);
    this.endpoint = refusal.endpoint;
    this.status = refusal.status;
    this.headers = refusal.headers;
    this.body = refusal.body;
    this.data = refusal.data as T;
    this.code = code;
    this.detail = detail;
    this.requestId = requestId;
  }
}

/** Status 4xx: the request is at fault. */
export class ClientError<T = unknown> extends ApiError<T> {}

/** Status 5xx: the service is at fault. */
export class ServerError<T = unknown> extends ApiError<T> {}

/** The error of each documented status. */
export type ErrorTypes = Readonly<Record<string, new (refusal: Refusal) => ApiError>>;

/** Sends calls with `fetch`. */

import { RawAnswer } from "./answer.js";
import type { Reading } from "./answer.js";
import type { Auth } from "./auth.js";
import { fromEnvironment } from "./auth.js";
import type { Pair } from "./encode.js";
import * as encode from "./encode.js";
import type { Call } from "./endpoint.js";
import type { ErrorTypes } from "./errors.js";
import { Aborted, ConnectionFailed, TimedOut, UnexpectedContent } from "./errors.js";
import { Outgoing } from "./outgoing.js";
import type { RetryPolicy } from "./retry.js";
import { delay, repeats } from "./retry.js";
import { misfits } from "./shapes.js";
import type { Stream } from "./streams.js";
import { items, NoJson } from "./streams.js";
import { record, utf8 } from "./values.js";

/**
 * Settings of one call: milliseconds to wait (0: without end), further headers, further tries, a way to end it, and
 * whether an answer that is not as documented is an error.
 */
export interface RequestOptions {
  readonly timeout?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly retry?: Partial<RetryPolicy> | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly strict?: boolean | undefined;
}

/** One try, as loggers are told: without query, headers and bodies, where secrets travel. */
export interface LogEntry {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly result: number | string;
  readonly milliseconds: number;
}

/** Functions of your own. */
export interface Hooks {
  /** May change a request before it is signed. */
  readonly before?: (request: Outgoing) => Outgoing | Promise<Outgoing>;
  /** Is told of each try: of the answer without its content, or of what went wrong. */
  readonly after?: (request: Outgoing, answer: { status: number; headers: Headers } | undefined, cause: unknown) => void;
  /** Is told where an answer is not as documented, and how, without values; else `console.warn` is. */
  readonly problems?: (operation: string, problems: readonly string[]) => void;
}

/** Settings of a client. `auth` by the name of the scheme; the one named `""` serves every operation. */
export interface Settings {
  readonly baseUrl: string;
  /** Whether the address is the documented one, so that operations with one of their own are sent there. */
  readonly documented?: boolean;
  readonly userAgent: string;
  readonly auth: ReadonlyMap<string, Auth>;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly retry: RetryPolicy;
  readonly errors: ErrorTypes;
  readonly fetch: typeof globalThis.fetch;
  readonly log?: ((entry: LogEntry) => void) | undefined;
  readonly hooks?: Hooks | undefined;
  readonly strict?: boolean;
}

/** The address of the service: that of the environment, else the documented one with its parts filled in. */
export function serverUrl(variable: string, documented: string, parts: Readonly<Record<string, string>>): string {
  let url = fromEnvironment(variable) ?? documented;
  for (const [name, value] of Object.entries(parts)) {
    url = url.replaceAll(`{${name}}`, () => value);
  }
  if (!/^https?:\/\//.test(url) || url.includes("{")) {
    throw new TypeError(`the documentation names no whole address ("${url}"): give baseUrl, or set ${variable}`);
  }
  return url;
}

function warn(operation: string, problems: readonly string[]): void {
  console.warn(`${operation}: the answer is not as documented: ${problems.join("; ")}`);
}

function accepted(call: Call<unknown>): string {
  return Object.values(call.endpoint.answers).includes("json") ? "application/json" : "*/*";
}

// Headers travel as bytes: `fetch` takes one character a byte, and services read UTF-8.
function asBytes(text: string): string {
  return Array.from(utf8(text), (byte) => String.fromCharCode(byte)).join("");
}

function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      reject(new Aborted("the call was ended while it waited to be tried again"));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", end);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", end, { once: true });
  });
}

/** Sends calls and waits for their answers. */
export class Session {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** The value of the answer. Throws a `CallError`. */
  async send<T>(call: Call<T>, options: RequestOptions = {}): Promise<T> {
    return (await this.raw(call, options)).parse();
  }

  /** The answer as it came, whatever its status. Throws `ConnectionFailed` or `Aborted`. */
  async raw<T>(call: Call<T>, options: RequestOptions = {}): Promise<RawAnswer<T>> {
    const response = await this.#answered(call, options, true);
    try {
      const content = new Uint8Array(await response.arrayBuffer());
      const { status, headers } = response;
      return new RawAnswer(call.endpoint, status, headers, content, this.#settings.errors, this.#reading(options));
    } catch (cause) {
      throw this.#failed(call, options, cause);
    }
  }

  /** The content of the answer piece by piece, whatever its size. Throws a `CallError`. */
  async stream(call: Call<unknown>, options: RequestOptions = {}): Promise<ReadableStream<Uint8Array>> {
    const response = await this.#success(call, options);
    return response.body ?? new Blob([]).stream();
  }

  /** The items of a stream, as they come; it is asked for when the first one is. Throws a `CallError`. */
  async *items<I>(
    call: Call<unknown>,
    stream: Stream<I>,
    options: RequestOptions = {},
  ): AsyncGenerator<I, void, undefined> {
    const body = stream.switch === undefined ? undefined : record(call.body);
    const asked = body === undefined ? call : { ...call, body: { ...body, [stream.switch ?? ""]: true } };
    const headers = { Accept: stream.mediaType, ...options.headers };
    const response = await this.#success(asked, { ...options, headers });
    const type = response.headers.get("content-type") ?? "";
    const wrong = (reason: string): Error =>
      new UnexpectedContent(call.endpoint.id, reason, response.status, new Uint8Array());
    if (stream.framing === "events" && type.split(";")[0]?.trim().toLowerCase() !== stream.mediaType) {
      await response.body?.cancel();
      throw wrong(`no stream of events, but "${type}"`);
    }
    try {
      for await (const item of items(response.body ?? new Blob([]).stream(), stream)) {
        const problems = stream.shape === undefined ? [] : misfits(item, stream.shape);
        if (problems.length > 0 && this.#reading(options).strict) {
          throw wrong(problems.join("; "));
        }
        if (problems.length > 0) {
          this.#reading(options).tell(call.endpoint.id, problems);
        }
        yield item;
      }
    } catch (cause) {
      throw cause instanceof NoJson ? wrong(`no JSON (${cause.message})`) : this.#failed(call, options, cause);
    }
  }

  #reading(options: RequestOptions): Reading {
    const { strict = false, hooks } = this.#settings;
    return { strict: options.strict ?? strict, tell: hooks?.problems ?? warn };
  }

  /** A success whose content has not been read. */
  async #success(call: Call<unknown>, options: RequestOptions): Promise<Response> {
    const response = await this.#answered(call, options, false);
    if (response.status >= 300) {
      const content = new Uint8Array(await response.arrayBuffer());
      throw new RawAnswer(call.endpoint, response.status, response.headers, content, this.#settings.errors).error();
    }
    return response;
  }

  async #answered(call: Call<unknown>, options: RequestOptions, whole: boolean): Promise<Response> {
    const policy = { ...this.#settings.retry, ...options.retry };
    const named = encode.headers(call).map(([name]) => name);
    const again = repeats(policy, call.endpoint.method, [...named, ...Object.keys(options.headers ?? {})]);
    for (let attempt = 1; ; attempt += 1) {
      let answer: Response | undefined;
      let failure: unknown;
      try {
        answer = await this.#tried(call, options, whole);
      } catch (cause) {
        failure = this.#failed(call, options, cause);
        if (!(failure instanceof ConnectionFailed)) {
          throw failure;
        }
      }
      const pause = again ? delay(policy, attempt, answer) : undefined;
      if (pause === undefined) {
        if (answer === undefined) {
          throw failure;
        }
        return answer;
      }
      await answer?.body?.cancel();
      await wait(pause, options.signal);
    }
  }

  async #tried(call: Call<unknown>, options: RequestOptions, whole: boolean): Promise<Response> {
    const request = await this.#outgoing(call, options);
    const started = performance.now();
    const told = (result: number | string): void => {
      const { method, host, path } = request;
      this.#settings.log?.({ method, host, path, result, milliseconds: performance.now() - started });
    };
    const timeout = options.timeout ?? this.#settings.timeout;
    const late = new AbortController();
    const end = (): void => late.abort(new DOMException("no answer in time", "TimeoutError"));
    // Content that comes piece by piece may take its time: then only the wait for its beginning is limited.
    const timer = timeout > 0 && !whole ? setTimeout(end, timeout) : undefined;
    const limit = timer !== undefined ? late.signal : timeout > 0 ? AbortSignal.timeout(timeout) : undefined;
    try {
      const response = await (0, this.#settings.fetch)(request.url, this.#init(request, [limit, options.signal]));
      told(response.status);
      this.#settings.hooks?.after?.(request, response, undefined);
      return response;
    } catch (cause) {
      told(cause instanceof Error ? cause.name : "failed");
      this.#settings.hooks?.after?.(request, undefined, cause);
      throw cause;
    } finally {
      clearTimeout(timer);
    }
  }

  #init(request: Outgoing, limits: readonly (AbortSignal | undefined)[]): RequestInit {
    const signals = limits.filter((signal) => signal !== undefined);
    return {
      method: request.method,
      headers: request.headers.map(([name, value]): [string, string] => [name, asBytes(value)]),
      redirect: "manual",
      ...(request.content === undefined ? {} : { body: request.content }),
      ...(signals.length === 0 ? {} : { signal: AbortSignal.any(signals) }),
    };
  }

  #failed(call: Call<unknown>, options: RequestOptions, cause: unknown): unknown {
    if (options.signal?.aborted === true) {
      return new Aborted(`${call.endpoint.id}: the call was ended`, { cause });
    }
    if (cause instanceof DOMException && cause.name === "TimeoutError") {
      return new TimedOut(`${call.endpoint.id}: no answer in time`, { cause });
    }
    // What `fetch` throws where nothing answers; a wrong value of the caller is a RangeError.
    return cause instanceof TypeError ? new ConnectionFailed(`${call.endpoint.id}: no connection`, { cause }) : cause;
  }

  async #outgoing(call: Call<unknown>, options: RequestOptions): Promise<Outgoing> {
    const content = await encode.content(call.endpoint.body, call.body);
    const headers: Record<string, string> = {
      "User-Agent": this.#settings.userAgent,
      Accept: accepted(call),
      ...this.#settings.headers,
      ...Object.fromEntries(encode.headers(call)),
      ...(content === undefined ? {} : { "Content-Type": content[1] }),
    };
    const [base, route, query] = this.#place(call);
    const own = Object.entries(headers);
    let request = new Outgoing(call.endpoint.method, base, route, query, own, content?.[0]).withHeaders(
      options.headers ?? {},
    );
    request = (await this.#settings.hooks?.before?.(request)) ?? request;
    for (const auth of this.#proofs(call)) {
      request = await auth.apply(request);
    }
    return request;
  }

  /** The call of the address that a link names. It stays with the server of the call, as it carries credentials. */
  follow<T>(call: Call<T>, link: string): Call<T> {
    const [base, route] = this.#place(call);
    const here = new URL(base + route);
    const there = new URL(link, here);
    return { ...call, address: (here.origin === there.origin ? there.pathname : here.pathname) + (there.search || "?") };
  }

  #place(call: Call<unknown>): [string, string, Pair[]] {
    const own = this.#settings.documented === true ? call.endpoint.server : undefined;
    const base = (own ?? this.#settings.baseUrl).replace(/\/+$/, "");
    if (call.address === undefined) {
      return [base, encode.path(call), encode.query(call)];
    }
    const [route = "", query = ""] = call.address.split("?", 2);
    const pairs = query.split("&").filter((pair) => pair !== "");
    const cut = (pair: string): Pair => {
      const [name = "", ...rest] = pair.split("=");
      return [name, rest.join("=")];
    };
    return [new URL(base).origin, route, pairs.map(cut)];
  }

  /** The credentials of the first alternative that the client has all of, else the general one. */
  #proofs(call: Call<unknown>): Auth[] {
    const known = this.#settings.auth;
    const alternative = call.endpoint.security.find((names) => names.every((name) => known.has(name)));
    const general = known.get("");
    const found = (alternative ?? []).map((name) => known.get(name)).filter((auth) => auth !== undefined);
    return alternative === undefined && general !== undefined ? [general] : found;
  }
}

/** Options of the client, and a session without any service: what a bundle needs that calls a few operations only. */

import { ERRORS } from "./errors.js";
import type { Auth, Secret } from "./runtime/auth.js";
import { ApiKey, fromEnvironment } from "./runtime/auth.js";
import type { RetryPolicy } from "./runtime/retry.js";
import { DEFAULT_RETRY } from "./runtime/retry.js";
import type { Hooks, LogEntry, Settings } from "./runtime/session.js";
import { serverUrl, Session } from "./runtime/session.js";

export const VERSION = "1.0.0";

/** Options of `Client` and `createSession`. */
export interface ClientOptions {
  /** Address of the service; else MODELARTS_BASE_URL of the environment, else the documented server. */
  readonly baseUrl?: string | undefined;
  /** Part region of the documented server's address; else cn-north-4. */
  readonly region?: string | undefined;
  /** api key; else MODELARTS_X_AUTH_TOKEN of the environment. */
  readonly xAuthToken?: Secret | undefined;
  /** Proves who calls where nothing more specific is given: `Bearer`, `AkSk` or your own `Auth`. */
  readonly auth?: Auth | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds to wait for an answer (0: without end); 30 seconds by default. */
  readonly timeout?: number | undefined;
  /** When calls are tried again; what is left out is as `DEFAULT_RETRY` has it. */
  readonly retry?: Partial<RetryPolicy> | undefined;
  /** In place of the package and its version. */
  readonly userAgent?: string | undefined;
  /** Your own `fetch`, for proxies, TLS settings or another transport. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Functions that are called before and after each try. */
  readonly hooks?: Hooks | undefined;
  /** Whether an answer that is not as documented is an error; else it is told, to `hooks.problems` or `console.warn`. */
  readonly strict?: boolean | undefined;
  /** Told of every try, without secrets. */
  readonly log?: ((entry: LogEntry) => void) | undefined;
}

function credentials(options: ClientOptions): ReadonlyMap<string, Auth> {
  const found = new Map<string, Auth>();
  if (options.auth !== undefined) {
    found.set("", options.auth);
  }
  {
    const value = options.xAuthToken ?? fromEnvironment("MODELARTS_X_AUTH_TOKEN");
    if (value !== undefined) {
      found.set("XAuthToken", new ApiKey(value, "X-Auth-Token", "header"));
    }
  }
  return found;
}

/** What a session is made of. Throws a TypeError where no address is known. */
export function settings(options: ClientOptions): Settings {
  const parts = { ["region"]: options.region ?? "cn-north-4" };
  return {
    baseUrl: options.baseUrl ?? serverUrl("MODELARTS_BASE_URL", "https://modelarts.{region}.myhuaweicloud.com", parts),
    documented: options.baseUrl === undefined && fromEnvironment("MODELARTS_BASE_URL") === undefined,
    userAgent: options.userAgent ?? "modelarts/1.0.0",
    auth: credentials(options),
    headers: options.headers ?? {},
    timeout: options.timeout ?? 30_000,
    retry: { ...DEFAULT_RETRY, ...options.retry },
    errors: ERRORS,
    fetch: options.fetch ?? globalThis.fetch,
    log: options.log,
    hooks: options.hooks,
    strict: options.strict ?? false,
  };
}

/** A session that sends calls of any service: `new PetsService(createSession())`. */
export function createSession(options: ClientOptions = {}): Session {
  return new Session(settings(options));
}

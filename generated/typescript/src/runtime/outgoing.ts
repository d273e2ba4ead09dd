/** A request that is ready to be sent, apart from what sends it. */

import type { Pair } from "./encode.js";
import { quoted } from "./encode.js";
import type { Binary } from "./values.js";

// Set or changed on the way, so a signature must not cover them.
const UNSIGNABLE = new Set([
  "user-agent",
  "accept",
  "accept-encoding",
  "connection",
  "content-length",
  "authorization",
  "cookie",
]);

/** A request. `base` is scheme, host and perhaps a path; `query` holds percent-encoded pairs. */
export class Outgoing {
  constructor(
    readonly method: string,
    readonly base: string,
    readonly route: string,
    readonly query: readonly Pair[],
    readonly headers: readonly Pair[],
    readonly content: Binary | undefined,
  ) {}

  /** The whole address. */
  get url(): string {
    const query = this.query.map(([name, value]) => `${name}=${value}`).join("&");
    return `${this.base}${this.route}${query === "" ? "" : `?${query}`}`;
  }

  /** The percent-encoded path, with that of the base. */
  get path(): string {
    return `${new URL(this.base).pathname.replace(/\/$/, "")}${this.route}`;
  }

  /** Host and port as the `Host` header names them. */
  get host(): string {
    return new URL(this.base).host;
  }

  /** The query decoded. */
  plainQuery(): Pair[] {
    return this.query.map(([name, value]) => [decodeURIComponent(name), decodeURIComponent(value)]);
  }

  /** Headers that arrive as they were sent. */
  signableHeaders(): Pair[] {
    return this.headers.filter(([name]) => !UNSIGNABLE.has(name.toLowerCase()));
  }

  /** The request with these headers in place of those of the same name. */
  withHeaders(added: Readonly<Record<string, string>>): Outgoing {
    const names = new Set(Object.keys(added).map((name) => name.toLowerCase()));
    const kept = this.headers.filter(([name]) => !names.has(name.toLowerCase()));
    return this.#with(this.query, [...kept, ...Object.entries(added)]);
  }

  /** The request with one more query pair. */
  withQuery(name: string, value: string): Outgoing {
    return this.#with([...this.query, [quoted(name), quoted(value)]], this.headers);
  }

  /** The request with one more cookie. */
  withCookie(name: string, value: string): Outgoing {
    const pair = `${quoted(name)}=${quoted(value)}`;
    const present = this.headers.find(([header]) => header.toLowerCase() === "cookie")?.[1];
    return this.withHeaders({ Cookie: present === undefined ? pair : `${present}; ${pair}` });
  }

  #with(query: readonly Pair[], headers: readonly Pair[]): Outgoing {
    return new Outgoing(this.method, this.base, this.route, query, headers, this.content);
  }
}

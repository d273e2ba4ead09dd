/** Credentials: given as options or taken from the environment; never shown. */

import type { Outgoing } from "./outgoing.js";
import { signed } from "./signing.js";
import { utf8 } from "./values.js";

/** Anything that proves who calls. `apply` gets the finished request and returns it with the proof. */
export interface Auth {
  apply(request: Outgoing): Outgoing | Promise<Outgoing>;
}

/** A text, or a function that gives a new one with each request. */
export type Secret = string | (() => string | Promise<string>);

async function told(secret: Secret): Promise<string> {
  return typeof secret === "string" ? secret : await secret();
}

/** A key in a header, the query or a cookie. */
export class ApiKey implements Auth {
  readonly #value: Secret;

  constructor(
    value: Secret,
    readonly name = "X-Api-Key",
    readonly place: "header" | "query" | "cookie" = "header",
  ) {
    this.#value = value;
  }

  async apply(request: Outgoing): Promise<Outgoing> {
    const value = await told(this.#value);
    if (this.place === "query") {
      return request.withQuery(this.name, value);
    }
    return this.place === "cookie" ? request.withCookie(this.name, value) : request.withHeaders({ [this.name]: value });
  }
}

/** A token in the `Authorization` header (RFC 6750). */
export class Bearer implements Auth {
  readonly #token: Secret;

  constructor(token: Secret) {
    this.#token = token;
  }

  async apply(request: Outgoing): Promise<Outgoing> {
    return request.withHeaders({ Authorization: `Bearer ${await told(this.#token)}` });
  }
}

/** User and password (RFC 7617). */
export class Basic implements Auth {
  readonly #password: string;

  constructor(
    readonly user: string,
    password: string,
  ) {
    this.#password = password;
  }

  apply(request: Outgoing): Outgoing {
    const bytes = utf8(`${this.user}:${this.#password}`);
    const pair = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    return request.withHeaders({ Authorization: `Basic ${pair}` });
  }
}

/** Access key and secret key: every request is signed. `headers` are sent with each one, and signed too. */
export class AkSk implements Auth {
  readonly #secret: string;

  constructor(
    readonly key: string,
    secret: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    this.#secret = secret;
  }

  apply(request: Outgoing): Promise<Outgoing> {
    return signed(this.key, this.#secret, request.withHeaders(this.headers));
  }
}

interface Environment {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
}

/** The value of a variable of the environment, where there is one; an empty one is as good as none. */
export function fromEnvironment(name: string): string | undefined {
  const value = (globalThis as Environment).process?.env?.[name];
  return value === "" ? undefined : value;
}

/** Two values that only serve together. */
export function pairFromEnvironment(first: string, second: string): readonly [string, string] | undefined {
  const one = fromEnvironment(first);
  const two = fromEnvironment(second);
  return one === undefined || two === undefined ? undefined : [one, two];
}

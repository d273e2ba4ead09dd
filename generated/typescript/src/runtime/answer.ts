/** Answers to values. What the documentation does not know is kept. */

import type { Answer, Endpoint } from "./endpoint.js";
import { byStatus } from "./endpoint.js";
import type { ErrorTypes } from "./errors.js";
import { ApiError, ClientError, ServerError, UnexpectedContent } from "./errors.js";

/** An answer as it came. `parse` reads it as the documentation says. */
export class RawAnswer<T> {
  constructor(
    readonly endpoint: Endpoint<T>,
    readonly status: number,
    readonly headers: Headers,
    readonly content: Uint8Array<ArrayBuffer>,
    readonly errorTypes: ErrorTypes,
  ) {}

  /** The content as text (UTF-8). */
  get text(): string {
    return new TextDecoder().decode(this.content);
  }

  /** The value of a success. Throws the `ApiError` of the status, or `UnexpectedContent`. */
  parse(): T {
    // A status that is documented as an error is one; `default` does not make a success of it.
    const told = Object.hasOwn(this.endpoint.errors, String(this.status));
    const success = told ? undefined : byStatus(this.endpoint.answers, this.status);
    if (this.status < 400 && (success !== undefined || this.status < 300)) {
      return this.#value(success ?? "none") as T;
    }
    throw this.error();
  }

  #value(answer: Answer): unknown {
    switch (answer) {
      case "none":
        return undefined;
      case "binary":
        return this.content;
      case "text":
        return this.text;
      case "json":
        try {
          return this.content.length === 0 ? null : (JSON.parse(this.text) as unknown);
        } catch (cause) {
          throw new UnexpectedContent(this.endpoint.id, `no JSON (${String(cause)})`, this.status, this.content);
        }
    }
  }

  #json(): unknown {
    try {
      return JSON.parse(this.text) as unknown;
    } catch {
      return undefined;
    }
  }

  /** The error of the status. */
  error(): ApiError {
    const raw = this.#json();
    const data = byStatus(this.endpoint.errors, this.status) === "json" ? raw : undefined;
    const { status, headers, content: body } = this;
    const general = status >= 500 ? ServerError : status >= 400 ? ClientError : ApiError;
    const name = String(status);
    const known = Object.hasOwn(this.errorTypes, name) ? this.errorTypes[name] : undefined;
    return new (known ?? general)({ endpoint: this.endpoint.id, status, headers, body, raw, data });
  }
}

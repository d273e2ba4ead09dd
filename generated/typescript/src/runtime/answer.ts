/** Answers to values. What the documentation does not know is kept. */

import type { Answer, Endpoint } from "./endpoint.js";
import { byStatus } from "./endpoint.js";
import type { ErrorTypes } from "./errors.js";
import { ApiError, ClientError, ServerError, UnexpectedContent } from "./errors.js";
import { misfits } from "./shapes.js";

/** What to do with answers that are not as documented: `tell` of them, or if `strict` throw. */
export interface Reading {
  readonly strict: boolean;
  readonly tell: (operation: string, problems: readonly string[]) => void;
}

const QUIET: Reading = { strict: false, tell: () => undefined };

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/** An answer as it came. `parse` reads it as the documentation says. */
export class RawAnswer<T> {
  constructor(
    readonly endpoint: Endpoint<T>,
    readonly status: number,
    readonly headers: Headers,
    readonly content: Uint8Array<ArrayBuffer>,
    readonly errorTypes: ErrorTypes,
    readonly reading: Reading = QUIET,
  ) {}

  /** The content as text, in the charset that its media type names, else UTF-8. */
  get text(): string {
    const [, charset = "utf-8"] = /charset=["']?([^"';, ]+)/i.exec(this.headers.get("content-type") ?? "") ?? [];
    return decoder(charset).decode(this.content);
  }

  /** Where the content of a success is not as documented, and how; without values. */
  problems(): readonly string[] {
    const shape = byStatus(this.endpoint.shapes ?? {}, this.status);
    return shape === undefined || this.content.length === 0 ? [] : misfits(this.#json(), shape);
  }

  /** The value of a success, as it came; what is not as documented is told. Throws the `ApiError` of the status, or `UnexpectedContent`. */
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
        return this.#checked();
    }
  }

  #checked(): unknown {
    const { content, endpoint, status } = this;
    let value: unknown = null;
    try {
      value = content.length === 0 ? null : (JSON.parse(new TextDecoder().decode(content)) as unknown);
    } catch (cause) {
      throw new UnexpectedContent(endpoint.id, `no JSON (${String(cause)})`, status, content);
    }
    const shape = byStatus(endpoint.shapes ?? {}, status);
    const problems = shape === undefined || content.length === 0 ? [] : misfits(value, shape);
    if (problems.length > 0 && this.reading.strict) {
      throw new UnexpectedContent(endpoint.id, problems.join("; "), status, content);
    }
    if (problems.length > 0) {
      this.reading.tell(endpoint.id, problems);
    }
    return value;
  }

  #json(): unknown {
    try {
      return JSON.parse(new TextDecoder().decode(this.content)) as unknown;
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

/** What is fixed about an operation, and one call of it with its values. */

import type { Shape } from "./shapes.js";

/** A parameter on the wire; `style`, `explode` and `reserved` as in OpenAPI, `json` where its content is JSON. */
export interface Parameter {
  readonly name: string;
  readonly place: "path" | "query" | "header" | "cookie";
  readonly style: string;
  readonly explode: boolean;
  readonly json?: boolean;
  readonly reserved?: boolean;
}

/**
 * How the content of a request is written; `encoding` are members of a form that have a style of their own, `parts` those
 * of a form in parts that have a media type of their own.
 */
export interface Body {
  readonly mediaType: string;
  readonly form: "json" | "form" | "multipart" | "text" | "binary";
  readonly encoding?: readonly Parameter[];
  readonly parts?: Readonly<Record<string, string>>;
}

/** How the content of an answer is read. */
export type Answer = "json" | "text" | "binary" | "none";

/** Answers by status: `200`, `2XX` or `default`. */
export type Answers = Readonly<Record<string, Answer>>;

/** An operation of the API whose answer is a `T`. */
export interface Endpoint<T> {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
  readonly answers: Answers;
  readonly errors: Answers;
  /** What the content of answers must be like, by status. */
  readonly shapes?: Readonly<Record<string, Shape>>;
  readonly security: readonly (readonly string[])[];
  /** Its own address, where it has one. */
  readonly server?: string;
  /** Never set: it tells the compiler the type of the answer. */
  readonly type?: T;
}

/** One call: the values of the endpoint's parameters in their order (undefined: not sent), and the body. */
export interface Call<T> {
  readonly endpoint: Endpoint<T>;
  readonly values: readonly unknown[];
  readonly body?: unknown;
  /** Path and query, in place of those that the values make. */
  readonly address?: string;
}

/** The entry of a status: its own, that of its range, or `default`. */
export function byStatus<V>(table: Readonly<Record<string, V>>, status: number): V | undefined {
  const range = Math.trunc(status / 100);
  const key = [String(status), `${range}XX`, `${range}xx`, "default"].find((name) => Object.hasOwn(table, name));
  return key === undefined ? undefined : table[key];
}

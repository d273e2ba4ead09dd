/** Values that are no JSON: bytes to send, and what a part of a form may be. */

/** Content to upload. In Node, `openAsBlob` of `node:fs` makes one of a file without reading it. */
export type Binary = Blob | ArrayBuffer | Uint8Array<ArrayBuffer>;

/** Bytes of a text in UTF-8; lone surrogates become U+FFFD. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Whether a value is content rather than JSON. */
export function isBinary(value: unknown): value is Binary {
  return value instanceof Blob || value instanceof ArrayBuffer || value instanceof Uint8Array;
}

/** A value as an object with named members, or undefined. */
export function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isBinary(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

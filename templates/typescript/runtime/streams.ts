/** Content that comes item by item: server-sent events (HTML, section 9.2), JSON lines, sequences (RFC 7464). */

import type { Shape } from "./shapes.js";

/** How a stream of `I` is asked for and read. */
export interface Stream<I> {
  readonly mediaType: string;
  readonly framing: "events" | "lines" | "sequence";
  /** What of an event an item is: its data as JSON or text, or all of it (`text-event`: with its data as it is). */
  readonly piece: "data" | "text" | "event" | "text-event";
  /** The member of the body that asks for it. */
  readonly switch?: string;
  /** What an item must be like. */
  readonly shape?: Shape;
  /** Never set: it tells the compiler the type of an item. */
  readonly type?: I;
}

/** A line or record that is no JSON. */
export class NoJson extends Error {}

const END = "[DONE]"; // what services send behind the last item, where items are JSON

async function* lines(content: ReadableStream<Uint8Array>, framing: Stream<unknown>["framing"]): AsyncGenerator<string> {
  // A line break at the very end may be half of one.
  const separator = framing === "events" ? /\r\n|\n|\r(?!$)/ : framing === "lines" ? "\n" : "\x1e";
  const decoder = new TextDecoder();
  const reader = content.getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const found = (rest + (done ? decoder.decode() : decoder.decode(value, { stream: true }))).split(separator);
      rest = found.pop() ?? "";
      yield* found;
      if (done) {
        break;
      }
    }
    // An event that is cut off is none.
    if (framing !== "events" || rest.endsWith("\r")) {
      yield rest.replace(/\r$/, "");
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new NoJson(String(cause));
  }
}

function guessed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

async function* events(found: AsyncIterable<string>, piece: Stream<unknown>["piece"]): AsyncGenerator<unknown> {
  let event: Record<string, unknown> = {};
  let data: string[] = [];
  for await (const line of found) {
    const at = line.indexOf(":");
    const name = at < 0 ? line : line.slice(0, at);
    const value = at < 0 ? "" : line.slice(at + 1).replace(/^ /, "");
    if (line === "") {
      const [held, pieces] = [event, data];
      [event, data] = [{}, []];
      if (pieces.length === 0) {
        continue;
      }
      const text = pieces.join("\n");
      if (piece === "data" && text.trim() === END) {
        return;
      }
      const read = piece === "text" || piece === "text-event" ? text : guessed(text);
      yield piece === "event" || piece === "text-event" ? { ...held, data: read } : read;
    } else if (name === "data") {
      data.push(value);
    } else if (name === "event" || name === "id") {
      event[name] = value;
    } else if (name === "retry" && /^\d+$/.test(value)) {
      event[name] = Number(value);
    }
  }
}

/** The items of content, as they come; it holds no more than one. Throws `NoJson`. */
export async function* items<I>(content: ReadableStream<Uint8Array>, stream: Stream<I>): AsyncGenerator<I, void, undefined> {
  const found = lines(content, stream.framing);
  if (stream.framing === "events") {
    yield* events(found, stream.piece) as AsyncGenerator<I>;
    return;
  }
  for await (const line of found) {
    if (line.trim() !== "") {
      yield parsed(line) as I;
    }
  }
}

/** Values to the wire: parameters by the styles of OpenAPI 3.1 (section 4.8.12.6), bodies by media type. */

import type { Body, Call, Parameter } from "./endpoint.js";
import type { Binary } from "./values.js";
import { isBinary, record, utf8 } from "./values.js";

/** A name and a value, percent-encoded. */
export type Pair = readonly [string, string];
type Encoder = (text: string) => string;

const SEPARATORS: Readonly<Record<string, string>> = { spaceDelimited: "%20", pipeDelimited: "%7C" };
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Percent-encoded, so that no character means anything (RFC 3986, section 2.1). */
export function quoted(text: string): string {
  const code = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text.replace(LONE, "\ufffd")).replace(/[!'()*]/g, code);
}

/** A scalar as text: nothing for null; structures as JSON. */
export function word(value: unknown): string {
  if (value === null || value === undefined) {
    return "";
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value as string | number | boolean);
}

function same(text: string): string {
  return text;
}

/** The words of a value: items of a list, members of an object with the joint between name and value. */
function listed(value: unknown, joint: string, encode: Encoder): string[] {
  if (Array.isArray(value)) {
    return value.map((item) => encode(word(item)));
  }
  const members = record(value);
  return members === undefined
    ? [encode(word(value))]
    : Object.entries(members).map(([name, inner]) => `${encode(name)}${joint}${encode(word(inner))}`);
}

/** A name with its value; without one, the name alone (RFC 6570, section 3.2.7). */
function matrix(name: string, text: string): string {
  return text === "" ? `;${name}` : `;${name}=${text}`;
}

function named(name: string, value: unknown): [string, unknown][] {
  return Array.isArray(value)
    ? value.map((item): [string, unknown] => [name, item])
    : Object.entries(record(value) ?? {});
}

function isStructure(value: unknown): boolean {
  return Array.isArray(value) || record(value) !== undefined;
}

function pathValue(parameter: Parameter, value: unknown): string {
  if (parameter.json === true) {
    return quoted(JSON.stringify(value));
  }
  if (parameter.style === "matrix" && parameter.explode && isStructure(value)) {
    return named(parameter.name, value)
      .map(([name, inner]) => matrix(quoted(name), quoted(word(inner))))
      .join("");
  }
  const separator = parameter.style === "label" && parameter.explode ? "." : ",";
  const text = listed(value, parameter.explode ? "=" : ",", quoted).join(separator);
  if (parameter.style === "matrix") {
    return matrix(quoted(parameter.name), text);
  }
  return parameter.style === "label" ? `.${text}` : text;
}

/** The path with its values. Throws a RangeError for a value that would change the route: empty, `.` or `..`. */
export function path(call: Call<unknown>): string {
  return call.endpoint.parameters.reduce((made, parameter, index) => {
    if (parameter.place !== "path") {
      return made;
    }
    const text = pathValue(parameter, call.values[index]);
    if (text === "" || text === "." || text === "..") {
      throw new RangeError(`${call.endpoint.id}: the path parameter ${parameter.name} must not be "${text}"`);
    }
    return made.replaceAll(`{${parameter.name}}`, () => text);
  }, call.endpoint.path);
}

/** `a[b]=1`; items of a list have no key (`a[]=1`), but for structures, whose members must stay together. */
function* deep(name: string, value: unknown): Generator<Pair> {
  const members = record(value);
  if (members !== undefined) {
    for (const [key, inner] of Object.entries(members)) {
      yield* deep(`${name}[${key}]`, inner);
    }
  } else if (Array.isArray(value)) {
    const keyed = value.some(isStructure);
    for (const [index, inner] of value.entries()) {
      yield* deep(`${name}[${keyed ? String(index) : ""}]`, inner);
    }
  } else {
    yield [quoted(name), quoted(word(value))];
  }
}

/** A text with those reserved characters in place that a query may hold and that mean nothing in a form. */
function reserved(text: string): string {
  return text.replace(/%(?:2[1478-9ACF]|3[ABF]|40)/g, (code) => decodeURIComponent(code));
}

function queryPairs(parameter: Parameter, value: unknown): Pair[] {
  const found = plainPairs(parameter, value);
  return parameter.reserved === true ? found.map(([name, text]) => [name, reserved(text)]) : found;
}

function plainPairs(parameter: Parameter, value: unknown): Pair[] {
  const name = quoted(parameter.name);
  if (parameter.json === true) {
    return [[name, quoted(JSON.stringify(value))]];
  }
  if (!isStructure(value)) {
    return [[name, quoted(word(value))]];
  }
  if (parameter.style === "deepObject") {
    return [...deep(parameter.name, value)];
  }
  if (parameter.explode) {
    return named(parameter.name, value).map(([key, inner]) => [quoted(key), quoted(word(inner))]);
  }
  const separator = SEPARATORS[parameter.style] ?? ",";
  const words = listed(value, separator, quoted);
  return words.length === 0 ? [] : [[name, words.join(separator)]];
}

/** Pairs of the query, percent-encoded, in the order of the parameters. */
export function query(call: Call<unknown>): Pair[] {
  return call.endpoint.parameters.flatMap((parameter, index) => {
    const value = call.values[index];
    return parameter.place === "query" && value !== undefined ? queryPairs(parameter, value) : [];
  });
}

/** Headers and cookies of the parameters. Throws a RangeError for a value with a line break. */
export function headers(call: Call<unknown>): Pair[] {
  const found: Pair[] = [];
  const cookies: string[] = [];
  call.endpoint.parameters.forEach((parameter, index) => {
    const value = call.values[index];
    if (value === undefined || (parameter.place !== "header" && parameter.place !== "cookie")) {
      return;
    }
    const words = listed(value, parameter.explode ? "=" : ",", same);
    const text = parameter.json === true ? JSON.stringify(value) : words.join(",");
    if (/[\r\n\0]/.test(text)) {
      throw new RangeError(`${call.endpoint.id}: the ${parameter.place} ${parameter.name} holds a line break`);
    }
    if (parameter.place === "cookie") {
      cookies.push(`${quoted(parameter.name)}=${quoted(text)}`);
    } else if (parameter.name.toLowerCase() === "cookie") {
      cookies.push(text);
    } else {
      found.push([parameter.name, text]);
    }
  });
  return cookies.length === 0 ? found : [...found, ["Cookie", cookies.join("; ")]];
}

function pairs(value: unknown): [string, unknown][] {
  return Object.entries(record(value) ?? {})
    .filter(([, inner]) => inner !== undefined)
    .flatMap(([name, inner]) => (Array.isArray(inner) ? inner : [inner]).map((item): [string, unknown] => [name, item]));
}

function form(value: unknown, encoding: readonly Parameter[]): string {
  return Object.entries(record(value) ?? {})
    .flatMap(([name, inner]): Pair[] => {
      const styled = encoding.find((member) => member.name === name);
      if (styled !== undefined && inner !== undefined) {
        return queryPairs(styled, inner);
      }
      return pairs({ [name]: inner }).map(([key, item]): Pair => [quoted(key), quoted(word(item))]);
    })
    .map(([name, text]) => `${name}=${text}`.replaceAll("%20", "+"))
    .join("&");
}

/** Quotes and line breaks as WHATWG's multipart encoding writes them. */
function headerSafe(text: string): string {
  return text.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A form in parts, of which files are read while they are sent, and its media type. */
function multipart(value: unknown, body: Body): [Blob, string] {
  const boundary = crypto.randomUUID();
  const pieces: BlobPart[] = [];
  for (const [name, item] of pairs(value)) {
    const known = body.parts !== undefined && Object.hasOwn(body.parts, name) ? body.parts[name] : undefined;
    pieces.push(`--${boundary}\r\nContent-Disposition: form-data; name="${headerSafe(name)}"`);
    if (isBinary(item)) {
      const file = item instanceof Blob ? item : new Blob([item]);
      const type = file.type === "" ? (known ?? "application/octet-stream") : headerSafe(file.type);
      const title = "name" in file && typeof file.name === "string" ? file.name : "blob";
      pieces.push(`; filename="${headerSafe(title)}"\r\nContent-Type: ${type}\r\n\r\n`, file, "\r\n");
    } else {
      const type = known ?? (isStructure(item) ? "application/json" : "");
      pieces.push(type === "" ? "" : `\r\nContent-Type: ${type}`, `\r\n\r\n${word(item)}\r\n`);
    }
  }
  return [new Blob([...pieces, `--${boundary}--\r\n`]), `${body.mediaType}; boundary=${boundary}`];
}

/** A value as JSON, which has no other content of files than their text. */
async function json(value: unknown): Promise<string> {
  const files = new Set<Binary>();
  const written = JSON.stringify(value, (_, item: unknown) => {
    if (!isBinary(item)) {
      return item;
    }
    files.add(item);
    return undefined;
  });
  if (files.size === 0) {
    return written;
  }
  const read = [...files].map(async (file): Promise<[unknown, string]> => [file, await new Blob([file]).text()]);
  const texts = new Map(await Promise.all(read));
  return JSON.stringify(value, (_, item: unknown) => texts.get(item) ?? item);
}

function withCharset(mediaType: string): string {
  return mediaType.includes("charset") ? mediaType : `${mediaType}; charset=utf-8`;
}

/** The content of a body: bytes and their media type; a form in parts with the media type that names its boundary. */
export async function content(body: Body | undefined, value: unknown): Promise<[Binary, string] | undefined> {
  if (body === undefined || value === undefined) {
    return undefined;
  }
  switch (body.form) {
    case "json":
      return [utf8(await json(value)), body.mediaType];
    case "form":
      return [utf8(form(value, body.encoding ?? [])), body.mediaType];
    case "text":
      return [utf8(word(value)), withCharset(body.mediaType)];
    case "binary":
      return [isBinary(value) ? value : utf8(word(value)), body.mediaType];
    case "multipart":
      return multipart(value, body);
  }
}

/** Items of a list that comes in pages, one after the other; a page is fetched when its first item is asked for. */

import type { RawAnswer } from "./answer.js";
import type { Call } from "./endpoint.js";
import type { RequestOptions, Session } from "./session.js";
import { record } from "./values.js";

/** How a list pages; the paths name members of the answer. */
export interface Paging<I> {
  readonly style: "token" | "marker" | "offset" | "page" | "link";
  readonly parameter: string;
  readonly limit?: string;
  readonly items: readonly string[];
  readonly token: readonly string[];
  /** Where the answer tells whether there is a further page. */
  readonly more?: readonly string[];
  /** It tells there that this page is the last. */
  readonly done?: boolean;
  /** Never set: it tells the compiler the type of an item. */
  readonly type?: I;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((held, step) => record(held)?.[step], value);
}

/** Whether there is a further page, where the answer tells it. */
function told(paging: Paging<unknown>, page: unknown): boolean | undefined {
  const found = paging.more === undefined ? undefined : at(page, paging.more);
  return typeof found === "boolean" ? found !== (paging.done ?? false) : undefined;
}

function asked(call: Call<unknown>, name: string | undefined): unknown {
  const index = call.endpoint.parameters.findIndex((p) => p.place === "query" && p.name === name);
  return index < 0 ? undefined : call.values[index];
}

/** The address of the next page in a header Link (RFC 8288): `</boats?page=2>; rel="next", </boats>; rel=first`. */
function nextLink(header: string): string | undefined {
  for (const [, address, rest = ""] of header.matchAll(/<([^>]*)>([^<]*)/g)) {
    const told = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(rest); // ; rel="next last"  ; rel=next
    if ((told?.[1] ?? told?.[2] ?? "").toLowerCase().split(" ").includes("next")) {
      return address;
    }
  }
  return undefined;
}

function following(paging: Paging<unknown>, call: Call<unknown>, page: unknown, items: readonly unknown[]): unknown {
  if (paging.style === "token") {
    return at(page, paging.token);
  }
  const limit = asked(call, paging.limit);
  const short = typeof limit === "number" && items.length < limit && told(paging, page) !== true;
  if (items.length === 0 || short) {
    return undefined;
  }
  const current = asked(call, paging.parameter);
  switch (paging.style) {
    case "marker":
      return at(items.at(-1), paging.token);
    case "offset":
      return (typeof current === "number" ? current : 0) + items.length;
    default:
      return (typeof current === "number" ? current : 1) + 1;
  }
}

/** The call of the next page, or undefined behind the last one. */
function after(
  session: Session,
  paging: Paging<unknown>,
  call: Call<unknown>,
  headers: Headers,
  page: unknown,
  items: readonly unknown[],
): Call<unknown> | undefined {
  if (told(paging, page) === false) {
    return undefined;
  }
  const token = at(page, paging.token);
  // What some services call a token is an address: "https://api.example.com/boats?cursor=2".
  if (paging.style === "link" || (paging.style === "token" && /^https?:\/\//.test(String(token)))) {
    const link = paging.token.length > 0 ? token : nextLink(headers.get("link") ?? "");
    const next = typeof link === "string" && link !== "" ? session.follow(call, link) : undefined;
    return next?.address === call.address ? undefined : next;
  }
  const value = following(paging, call, page, items);
  // A service that gives the same token again would never end.
  if (value === undefined || value === null || value === "" || value === asked(call, paging.parameter)) {
    return undefined;
  }
  const replaced = call.endpoint.parameters.map((p, index) =>
    p.place === "query" && p.name === paging.parameter ? value : call.values[index],
  );
  return { ...call, values: replaced };
}

/** All items of all pages. */
export async function* iterate<I>(
  session: Session,
  call: Call<unknown>,
  paging: Paging<I>,
  options?: RequestOptions,
): AsyncGenerator<I, void, undefined> {
  let next: Call<unknown> | undefined = call;
  let before = "";
  while (next !== undefined) {
    const answer: RawAnswer<unknown> = await session.raw(next, options);
    const page = answer.parse();
    const found: unknown = at(page, paging.items);
    const items = Array.isArray(found) ? (found as I[]) : [];
    const shown = JSON.stringify(items);
    if (items.length > 0 && shown === before) {
      return; // The service does not page: it gives the same items again.
    }
    yield* items;
    before = shown;
    next = after(session, paging, next, answer.headers, page, items);
  }
}

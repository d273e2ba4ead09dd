/** Items of a list that comes in pages, one after the other; a page is fetched when its first item is asked for. */

import type { Call } from "./endpoint.js";
import type { RequestOptions, Session } from "./session.js";
import { record } from "./values.js";

/** How a list pages; the paths name members of the answer. */
export interface Paging<I> {
  readonly style: "token" | "marker" | "offset" | "page";
  readonly parameter: string;
  readonly limit?: string;
  readonly items: readonly string[];
  readonly token: readonly string[];
  /** Never set: it tells the compiler the type of an item. */
  readonly type?: I;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((held, step) => record(held)?.[step], value);
}

function asked(call: Call<unknown>, name: string | undefined): unknown {
  const index = call.endpoint.parameters.findIndex((p) => p.place === "query" && p.name === name);
  return index < 0 ? undefined : call.values[index];
}

function following(paging: Paging<unknown>, call: Call<unknown>, page: unknown, items: readonly unknown[]): unknown {
  if (paging.style === "token") {
    return at(page, paging.token);
  }
  const limit = asked(call, paging.limit);
  if (items.length === 0 || (typeof limit === "number" && items.length < limit)) {
    return undefined;
  }
  const current = asked(call, paging.parameter);
  switch (paging.style) {
    case "marker":
      return at(items.at(-1), paging.token);
    case "offset":
      return (typeof current === "number" ? current : 0) + items.length;
    case "page":
      return (typeof current === "number" ? current : 1) + 1;
  }
}

/** The call of the next page, or undefined behind the last one. */
function after(
  paging: Paging<unknown>,
  call: Call<unknown>,
  page: unknown,
  items: readonly unknown[],
): Call<unknown> | undefined {
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
    const page: unknown = await session.send(next, options);
    const found: unknown = at(page, paging.items);
    const items = Array.isArray(found) ? (found as I[]) : [];
    const shown = JSON.stringify(items);
    if (items.length > 0 && shown === before) {
      return; // The service does not page: it gives the same items again.
    }
    yield* items;
    before = shown;
    next = after(paging, next, page, items);
  }
}

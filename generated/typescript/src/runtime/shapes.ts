/** What answers must be like, and where one is not: places alone, as values may be secrets. */

import { record } from "./values.js";

/** A structure of JSON: its members, those that must be there, and what members beside them are. */
export interface Structure {
  readonly members: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly rest?: Shape;
}

/** One of several shapes; `tags` are, by their numbers, values of members that only one of them may have. */
export interface OneOf {
  readonly one: readonly Shape[];
  readonly tags?: Readonly<Record<number, Readonly<Record<string, readonly unknown[]>>>>;
}

/** What a value must be like; a function gives the shape of a structure that has a name. */
export type Shape =
  | "any"
  | "string"
  | "number"
  | "boolean"
  | (() => Shape)
  | { readonly maybe: Shape }
  | { readonly list: Shape }
  | OneOf
  | Structure;

const DEEPEST = 200; // deeper, values are not looked at
const MISFIT = "not of the documented type";

type Path = (string | number)[];
type Tell = (path: Path, what: string) => void;

/** Where a value is not as its shape says, and how. */
export function misfits(value: unknown, shape: Shape): string[] {
  const found: string[] = [];
  look(value, shape, [], (path, what) => {
    const place = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
    found.push(`${place === "" ? "the content" : place.replace(/^\./, "")}: ${what}`);
  });
  return found;
}

function fits(value: unknown, shape: Shape): boolean {
  let does = true;
  look(value, shape, [], () => {
    does = false;
  });
  return does;
}

function bare(shape: Shape): Exclude<Shape, () => Shape> {
  return typeof shape === "function" ? bare(shape()) : shape;
}

function inside(value: unknown, shape: Shape, path: Path, step: string | number, tell: Tell): void {
  path.push(step);
  look(value, shape, path, tell);
  path.pop();
}

function look(value: unknown, named: Shape, path: Path, tell: Tell): void {
  const shape = bare(named);
  if (shape === "any" || path.length > DEEPEST) {
    return;
  }
  if (typeof shape === "string") {
    if (typeof value !== shape) {
      tell(path, MISFIT);
    }
  } else if ("maybe" in shape) {
    if (value !== null) {
      look(value, shape.maybe, path, tell);
    }
  } else if ("list" in shape) {
    if (Array.isArray(value)) {
      value.forEach((item, index) => inside(item, shape.list, path, index, tell));
    } else {
      tell(path, MISFIT);
    }
  } else if ("one" in shape) {
    lookInOne(value, shape, path, tell);
  } else {
    lookInStructure(value, shape, path, tell);
  }
}

function lookInStructure(value: unknown, shape: Structure, path: Path, tell: Tell): void {
  const held = record(value);
  if (held === undefined) {
    tell(path, MISFIT);
    return;
  }
  for (const name of shape.required ?? []) {
    if (!Object.hasOwn(held, name)) {
      tell([...path, name], "it is not there");
    }
  }
  for (const name of Object.keys(held)) {
    const known = Object.hasOwn(shape.members, name) ? shape.members[name] : shape.rest;
    inside(held[name], known ?? "any", path, name, tell);
  }
}

/** Objects are of the shape that their tags and members tell, anything else of one that it fits. */
function lookInOne(value: unknown, shape: OneOf, path: Path, tell: Tell): void {
  const held = record(value);
  if (held === undefined) {
    if (!shape.one.some((each) => fits(value, each))) {
      const list = Array.isArray(value) ? shape.one.find((each) => isList(bare(each))) : undefined;
      look(value, list ?? NOTHING, path, tell);
    }
    return;
  }
  const fit = shape.one.map((each, number) => fitness(held, bare(each), shape.tags?.[number] ?? {}));
  // By a tag that is not that of some: what has none must be whole.
  const told = shape.one.some((each, number) => isStructure(bare(each)) && fit[number] === undefined);
  const found = fit.map((one) => (told && one?.[0] === 0 && one[2] === 0 ? undefined : one));
  const best = found.reduce((one, other) => (one === undefined || (other !== undefined && isMore(other, one)) ? other : one));
  if (best !== undefined) {
    look(value, shape.one[found.indexOf(best)] ?? "any", path, tell);
  } else if (!shape.one.some((each) => isStructure(bare(each)))) {
    tell(path, MISFIT);
  }
}

const NOTHING: Shape = { members: {} };

function isList(shape: Shape): boolean {
  return typeof shape === "object" && "list" in shape;
}

function isStructure(shape: Shape): shape is Structure {
  return typeof shape === "object" && "members" in shape;
}

/** How much of an object a structure knows; undefined where a tag says that it is none. */
function fitness(
  held: Readonly<Record<string, unknown>>,
  shape: Shape,
  tags: Readonly<Record<string, readonly unknown[]>>,
): readonly number[] | undefined {
  const there = Object.entries(tags).filter(([name]) => Object.hasOwn(held, name));
  if (!isStructure(shape) || !there.every(([name, values]) => values.includes(held[name]))) {
    return undefined;
  }
  const names = Object.keys(shape.members);
  const whole = (shape.required ?? []).every((name) => Object.hasOwn(held, name)) ? 1 : 0;
  return [whole, names.filter((name) => Object.hasOwn(held, name)).length, there.length, -names.length];
}

function isMore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

"""Draw facts or contradictions at random and show the page's words beside them, to look them up by hand.

    python -m tools.sample enum 150 [FOLDER ...]      # enum, default, bounds, required, type, status; or contradiction

What is drawn depends on the seed alone, by default the hash of the commit: nobody chooses. Without folders, the league
and the wild documents beside the project are built. A verdict needs the page and what is printed, not the rules.
``--most`` keeps a long documentation from being most of what is drawn; ``--read`` leaves out what examples alone show.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor import BuildResult, build
from extractor.diagnostic import Diagnostic, shorten
from extractor.document import Origin
from extractor.oas.pointer import escape, node_at
from extractor.oas.walk import NAMING, walk
from tools.score import CONTRADICTIONS, ROOT

SHOWN = 160  # characters of a value
QUOTED = 400  # characters of a page
BOUNDS = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
)
Fact = tuple[str, Any]  # the pointer of a fact, and its value


@dataclass(frozen=True, slots=True)
class Drawn:
    """A fact of a document, and the build that made it."""

    name: str
    result: BuildResult
    pointer: str
    value: Any


def _schemas(spec: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The schemas of a document, with their pointers."""
    for pointer, node in walk(spec):
        if isinstance(node, dict) and pointer.rpartition("/")[2] not in NAMING and "/schema" in pointer:
            yield pointer, node


def _with(*keywords: str) -> Callable[[Any], Iterator[Fact]]:
    """What schemas say by some keywords."""

    def facts(spec: Any) -> Iterator[Fact]:
        for pointer, node in _schemas(spec):
            held = {k: node[k] for k in keywords if k in node}
            if held:
                yield f"{pointer}/{next(iter(held))}", held

    return facts


def _required(spec: Any) -> Iterator[Fact]:
    for pointer, node in walk(spec):
        if isinstance(node, dict) and "in" in node and "name" in node:
            yield f"{pointer}/required", {"name": node["name"], "required": node.get("required", False)}
    for pointer, node in _schemas(spec):
        for name in node.get("properties", {}):
            yield f"{pointer}/properties/{escape(name)}", {"name": name, "required": name in node.get("required", ())}


def _statuses(spec: Any) -> Iterator[Fact]:
    for pointer, node in walk(spec):
        if pointer.endswith("/responses") and isinstance(node, dict):
            yield from ((f"{pointer}/{status}", status) for status in node if status != "default")


KINDS: Mapping[str, Callable[[Any], Iterator[Fact]]] = {
    "enum": _with("enum", "const"),
    "default": _with("default"),
    "bounds": _with(*BOUNDS),
    "type": _with("type", "format"),
    "required": _required,
    "status": _statuses,
}


def documents(folders: list[Path]) -> Iterator[tuple[str, Path]]:
    """Names and folders of what is built."""
    if folders:
        yield from ((folder.name, folder) for folder in folders)
        return
    data = ROOT.parent / "shared"
    yield from ((d.parent.name, d) for d in sorted((data / "league").glob("*/docs")))
    yield from ((d.name, d) for d in sorted((data / "wild").iterdir()) if d.is_dir())


def is_inferred(spec: Any, pointer: str) -> bool:
    """Whether a place lies in a schema that was read from examples."""
    parts = pointer.split("/")[1:]
    node = spec
    for part in parts:
        if isinstance(node, dict) and "x-inferred" in node:
            return True
        key = part.replace("~1", "/").replace("~0", "~")
        node = node[int(key)] if isinstance(node, list) else node.get(key, {}) if isinstance(node, dict) else {}
    return isinstance(node, dict) and "x-inferred" in node


def drawn(every: Sequence[Any], count: int, seed: str, most: int, name_of: Callable[[Any], str]) -> list[Any]:
    """So many of them, in the order of the seed; of one documentation at most ``most``."""
    order = random.Random(seed).sample(every, len(every))  # noqa: S311  # a sample, no secret
    taken: Counter[str] = Counter()
    found: list[Any] = []
    for one in order:
        if len(found) < count and taken[name_of(one)] < most:
            taken[name_of(one)] += 1
            found.append(one)
    return found


def found_in(name: str, result: BuildResult, kind: str) -> Iterator[Drawn | tuple[str, BuildResult, Diagnostic]]:
    """All facts of a kind, or all contradictions, of a build."""
    if kind == "contradiction":
        yield from ((name, result, d) for d in result.diagnostics if d.code in CONTRADICTIONS)
        return
    yield from (Drawn(name, result, pointer, value) for pointer, value in KINDS[kind](result.spec))


def _origins(result: BuildResult, pointer: str) -> tuple[Origin, ...]:
    """Where a place, or the nearest one above it, was read."""
    while pointer:
        if pointer in result.sources:
            return result.sources[pointer]
        pointer = pointer.rpartition("/")[0]
    return ()


def shown(fact: Drawn) -> Iterator[str]:
    """A fact for a person: the value, whether it is a guess, the place on the page and the words there."""
    yield f"{fact.name} {fact.pointer}"
    yield f"   says  {json.dumps(fact.value, ensure_ascii=False, default=str):.{SHOWN}}"
    holder = node_at(fact.result.spec, fact.pointer.rpartition("/")[0])
    guess = holder.get("x-guess") if isinstance(holder, dict) else None
    if guess:
        yield f"   guess {guess}"
    for origin in _origins(fact.result, fact.pointer)[:2]:
        yield f"   page  {origin.describe()}"
        yield f"         {shorten(fact.result.evidence.get(origin.text_key(), ''), QUOTED)}"


def context(result: BuildResult, d: Diagnostic) -> list[str]:
    """The value that a contradiction speaks of, its schema, and where the schema was read."""
    path = re.search(r"\$[^\s:,;]*", d.message)
    if d.pointer is None or path is None:
        return []
    value: Any = node_at(result.spec, d.pointer)
    value = value.get("value") if isinstance(value, dict) and "value" in value else value
    pointer = re.sub(r"/examples?/?[^/]*$", "/schema", d.pointer)
    schema: Any = node_at(result.spec, pointer)
    for part in re.findall(r"\.([^.\[]+)|(\[\])", path.group()):
        schema, pointer = _resolved(result, schema, pointer)
        value, schema, pointer = _step(value, schema, pointer, part[0])
    schema, _ = _resolved(result, schema, pointer)
    origins = result.sources.get(pointer, ())
    return [f"value {value!r:.{SHOWN}}", f"schema {schema!r:.{SHOWN}}", *(o.describe() for o in origins[:1])]


def _resolved(result: BuildResult, schema: Any, pointer: str) -> tuple[Any, str]:
    while isinstance(schema, dict) and "$ref" in schema:
        pointer = str(schema["$ref"])[1:]
        schema = node_at(result.spec, pointer)
    return schema, pointer


def _step(value: Any, schema: Any, pointer: str, name: str) -> tuple[Any, Any, str]:
    inner = schema if isinstance(schema, dict) else {}
    if not name:
        items = value if isinstance(value, list) else [None]
        return next(iter(items), None), inner.get("items"), f"{pointer}/items"
    held = value.get(name) if isinstance(value, dict) else None
    return held, inner.get("properties", {}).get(name), f"{pointer}/properties/{name}"


def _shown_alone(fact: Drawn | tuple[str, BuildResult, Diagnostic]) -> bool:
    return isinstance(fact, Drawn) and is_inferred(fact.result.spec, fact.pointer)


def commit() -> str:
    """The hash of the commit that is checked out."""
    command = ["git", "rev-parse", "HEAD"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def main() -> int:
    """Print the sample."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=[*KINDS, "contradiction"])
    parser.add_argument("count", type=int, nargs="?", default=50)
    parser.add_argument("folders", type=Path, nargs="*", help="documentation to build; else league and wild")
    parser.add_argument("--most", type=int, default=sys.maxsize, help="of one documentation; else as it comes")
    parser.add_argument("--read", action="store_true", help="only what the pages say, not what examples alone show")
    parser.add_argument("--seed", default="", help="what decides what is drawn; else the hash of the commit")
    arguments = parser.parse_intermixed_args()
    seed = arguments.seed or commit()
    every: list[Drawn | tuple[str, BuildResult, Diagnostic]] = []
    for name, folder in documents(arguments.folders):
        found = found_in(name, build([folder]), arguments.kind)
        every.extend(f for f in found if not (arguments.read and _shown_alone(f)))
        print(f"{name}: {len(every)} so far", file=sys.stderr, flush=True)
    chosen = drawn(every, arguments.count, seed, arguments.most, lambda f: f.name if isinstance(f, Drawn) else f[0])
    print(f"{arguments.kind}: {len(chosen)} of {len(every)}, seed {seed}")
    for number, fact in enumerate(chosen, 1):
        if isinstance(fact, Drawn):
            print(f"{number}. " + "\n".join(shown(fact)))
        else:
            name, result, d = fact
            lines = [f"{name} {d.code} {d.origin.describe()}", d.message, *context(result, d)]
            print(f"{number}. " + "\n   ".join(lines))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Draw contradictions of the corpus at random (fixed seed) and show what they are about, to look them up by hand."""

from __future__ import annotations

import argparse
import random
import re
import sys
from pathlib import Path
from typing import Any

from extractor import BuildResult, build
from extractor.diagnostic import Diagnostic
from extractor.oas.pointer import node_at
from tools.score import CONTRADICTIONS, FAMILIES, ROOT, families, sources

SEED = 3
SHOWN = 160  # characters of a value


def found_in(data: Path) -> list[tuple[str, BuildResult, Diagnostic]]:
    """All contradictions of all families, each with the build that found it."""
    every: list[tuple[str, BuildResult, Diagnostic]] = []
    for name, pages, _ in families(FAMILIES.read_text(encoding="utf-8")):
        result = build([s for p in pages for s in sources(data / "corpus" / p)])
        every.extend((name, result, d) for d in result.diagnostics if d.code in CONTRADICTIONS)
        print(f"{name}: {len(every)} so far", file=sys.stderr, flush=True)
    return every


def context(result: BuildResult, d: Diagnostic) -> list[str]:
    """The value that the finding speaks of, its schema, and where the schema was read."""
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


def main() -> int:
    """Print the sample."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    every = found_in(ROOT.parent / "shared")
    drawn = random.Random(arguments.seed).sample(every, arguments.count)  # noqa: S311  # a sample, no secret
    for number, (name, result, d) in enumerate(drawn, 1):
        print(f"{number}. {name} {d.code} {d.origin.describe()}\n   {d.message}")
        print("".join(f"   {line}\n" for line in context(result, d)), end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

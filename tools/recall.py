"""Measure how many enums, defaults and bounds that pages state are in what is built of them.

    python -m tools.recall PAGES [--misses]

The facts are in ``docs/judged/recall.tsv``: repository, commit, file, operation, field, keyword and value, noted from
the pages before anything was built of them. ``PAGES/<owner>+<name>/<file>`` holds the pages, for example of
``git clone https://github.com/<owner>/<name>`` and ``git checkout <commit>``. Each page is built alone. A fact is found
where a field of that name says so, in the operation that it is noted for, or anywhere where it is noted for none.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor import build
from extractor.oas.document import METHODS
from extractor.oas.pointer import node_at
from tools.score import ROOT

FACTS = ROOT / "docs" / "judged" / "recall.tsv"
KINDS = {"enum": "enum", "default": "default"}  # all other keywords are bounds
WANTED = {"enum": 0.95, "default": 0.95, "bounds": 0.93}
_TEMPLATED = ".erb"  # "index.html.md.erb" is Markdown
_VARIABLE = re.compile(r"\{[^{}]*\}|<[^<>]*>|(?<=/):\w+|\*\w+\*")  # "{id}", "<id>", ":id", "*id*"
_NO_PATH = re.compile(r"[^\w/{}.-].*")  # "?number={}", ")" behind a path
_DEEPEST = 12  # levels of schemas inside each other


@dataclass(frozen=True, slots=True)
class Fact:
    """What a page states of a field: its keyword, such as ``maximum``, and the value as JSON."""

    repository: str
    commit: str
    file: str
    operation: str
    field: str
    keyword: str
    value: str

    @property
    def kind(self) -> str:
        """Enum, default or bounds."""
        return KINDS.get(self.keyword, "bounds")


def facts(path: Path = FACTS) -> list[Fact]:
    """The facts that were noted."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Fact(**row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def page_of(fact: Fact, pages: Path) -> Path:
    """Where the page of a fact lies, whether it is there or not."""
    return pages / fact.repository.replace("/", "+") / fact.file


def built(page: Path) -> dict[str, Any]:
    """The document of one page."""
    if page.suffix != _TEMPLATED:
        return dict(build([page]).spec)
    with tempfile.TemporaryDirectory() as folder:
        return dict(build([Path(shutil.copy(page, Path(folder) / page.stem))]).spec)


def is_found(fact: Fact, spec: dict[str, Any]) -> bool:
    """Whether a document says what the page states."""
    wanted = json.loads(fact.value)
    schemas = (s for name, s in _fields(spec, fact.operation) if name == fact.field)
    return any(_says(schema, fact.keyword, wanted) for schema in schemas)


def _says(schema: dict[str, Any], keyword: str, wanted: Any) -> bool:
    inner = [s for s in (schema, schema.get("items"), *schema.get("anyOf", ())) if isinstance(s, dict)]
    if keyword == "enum":
        return any(_values(s) == {_text(v) for v in wanted} for s in inner)
    held = [s[keyword] for s in inner if keyword in s]
    return any(_text(value) in {_text(wanted), ",".join(map(_text, _listed(wanted)))} for value in held)


def _values(schema: dict[str, Any]) -> set[str]:
    values = schema.get("enum", [schema["const"]] if "const" in schema else [])
    return {_text(v) for v in values if v is not None}


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    """A value without its type: 5, 5.0 and "5" are one here, as true and "true" are."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _key(operation: str) -> str:
    """A method and path without the names of variables and what follows the path."""
    method, _, path = operation.partition(" ")
    return f"{method} {_NO_PATH.sub('', _VARIABLE.sub('{}', path)).rstrip('/.)')}"


def _fields(spec: dict[str, Any], operation: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Names and schemas of all fields of an operation, or of the document where none is named."""
    known = operation.partition(" ")[0].lower() in METHODS
    if not known:
        yield from _inner(spec, spec.get("components", {}))
    wanted = _key(" ".join(operation.split()[:2]))
    for path, item in spec.get("paths", {}).items():
        for method in METHODS & item.keys():
            if not known or _key(f"{method.upper()} {path}") == wanted:
                yield from _inner(spec, item.get("parameters", []))
                yield from _inner(spec, _sided(item[method], operation))


def _sided(node: dict[str, Any], operation: str) -> dict[str, Any]:
    """What an operation sends or answers, where a fact is noted for one side ("GET /boats response")."""
    side = operation.rsplit(maxsplit=1)[-1]
    answers = {"responses": node.get("responses", {})}
    if side == "response":
        return answers
    return {k: v for k, v in node.items() if k != "responses"} if side in {"request", "query"} else node


def _inner(spec: dict[str, Any], node: Any, depth: int = 0) -> Iterator[tuple[str, dict[str, Any]]]:
    """Names and schemas of the parameters and properties inside a node; references are followed."""
    node = _followed(spec, node)
    if depth > _DEEPEST:
        return
    if isinstance(node, list):
        for one in node:
            yield from _inner(spec, one, depth + 1)
    elif isinstance(node, dict):
        if "in" in node and isinstance(node.get("schema"), dict):
            yield str(node.get("name")), _followed(spec, node["schema"])
        for name, held in node.get("properties", {}).items() if isinstance(node.get("properties"), dict) else ():
            yield name, _followed(spec, held)
        for held in node.values():
            yield from _inner(spec, held, depth + 1)


def _followed(spec: dict[str, Any], node: Any) -> Any:
    while isinstance(node, dict) and isinstance(node.get("$ref"), str):
        node = node_at(spec, node["$ref"][1:])
    return node


def measure(noted: Sequence[Fact], pages: Path) -> tuple[Counter[str], list[Fact]]:
    """Facts found, by kind, and those that are missed."""
    specs: dict[Path, dict[str, Any]] = {}
    found: Counter[str] = Counter()
    missed = []
    for fact in noted:
        page = page_of(fact, pages)
        spec = specs[page] if page in specs else specs.setdefault(page, built(page))
        if is_found(fact, spec):
            found[fact.kind] += 1
        else:
            missed.append(fact)
    return found, missed


def main() -> int:
    """Print recall by kind; 1 where it is less than wanted, 2 where pages are missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path, help="folder of the pages, <owner>+<name>/<file>")
    parser.add_argument("--misses", action="store_true", help="name each fact that is missed")
    arguments = parser.parse_args()
    noted = facts()
    absent = dict.fromkeys(
        f"{f.repository} {f.commit} {f.file}" for f in noted if not page_of(f, arguments.pages).exists()
    )
    if absent:
        print("pages that are missing (repository, commit, file):", *absent, sep="\n  ")
        return 2
    found, missed = measure(noted, arguments.pages)
    every = Counter(fact.kind for fact in noted)
    for fact in missed if arguments.misses else ():
        print(f"{fact.file} {fact.operation}: {fact.field} {fact.keyword} {fact.value}")
    for kind, count in every.items():
        print(f"{kind}: {found[kind]} of {count} ({found[kind] / count:.3f}), wanted {WANTED[kind]}")
    return int(any(found[kind] < WANTED[kind] * count for kind, count in every.items()))


if __name__ == "__main__":
    raise SystemExit(main())

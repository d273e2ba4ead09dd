"""Draw disagreements with the official SDKs at random (fixed seed) and show what the pages say, to look them up.

It also counts the request lines of the pages, by a pattern of its own, and how many are operations of the document.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extractor import BuildResult, build
from extractor.oas.writing.write import to_yaml
from tools.score import FAMILIES, ROOT, families, sources

SEED = 3
SHOWN = 200  # characters of a row
MOST = 8  # rows shown
# Not the extractor's pattern: any method in capitals before something with a slash, on a line of the page's own text.
REQUEST = re.compile(r"\b(GET|POST|PUT|DELETE|PATCH|HEAD)\s+(?:https?://[^/\s<]*|\{[^}/\s]*\})?(/[^\s<>?\"'|,;]*)")
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One thing that the document and an SDK say differently of an operation that both have."""

    family: str
    operation: str
    kind: str  # missing, extra or types
    what: str
    hint: str
    page: str


def judged(name: str, pages: list[str], truth: str, data: Path) -> tuple[BuildResult, dict[str, object]]:
    """Build a family and have the yardstick list what differs."""
    result = build([s for p in pages for s in sources(data / "corpus" / p)])
    with tempfile.TemporaryDirectory() as folder:
        spec, details = Path(folder) / "spec.yaml", Path(folder) / "details.json"
        spec.write_text(to_yaml(result.spec), encoding="utf-8")
        command = [sys.executable, str(data / "yardsticks" / "score.py"), str(spec), str(data / truth)]
        subprocess.run([*command, "--details", str(details)], check=True, stdout=subprocess.DEVNULL)
        found: dict[str, object] = json.loads(details.read_text(encoding="utf-8"))
    print(name, file=sys.stderr, flush=True)
    return result, found


def disagreements(family: str, result: BuildResult, found: dict[str, object]) -> Iterator[Disagreement]:
    """All that differs on operations that both sides have."""
    where = {_key(o): result.sources.get(p, ())[0].file for p, o in _operations(result) if result.sources.get(p)}
    listed = found["per_operation"]
    assert isinstance(listed, list)  # what the yardstick writes
    for record in listed:
        page = where.get(_key(record["op"]), "")
        for kind in ("missing", "extra"):
            for side, names in record[kind].items():
                for name in names:
                    hint = record["hints"].get(f"{side}|{name}", "")
                    yield Disagreement(family, record["op"], kind, f"{side} {name}", hint, page)
        for name, types in record["types"].items():
            yield Disagreement(family, record["op"], "types", name, types, page)


def _operations(result: BuildResult) -> Iterator[tuple[str, str]]:
    for path, item in result.spec["paths"].items():
        for method in item:
            pointer = f"/paths/{path.replace('~', '~0').replace('/', '~1')}/{method}"
            yield pointer, f"{method.upper()} {path}"


def _key(operation: str) -> str:
    """An operation without the names of its variables."""
    return re.sub(r"\{[^}]*\}", "{}", operation)


def rows(page: Path, name: str) -> list[str]:
    """The lines of a page that hold the name as a word."""
    text = page.read_text(encoding="utf-8", errors="replace")
    if page.suffix == ".html":
        text = re.sub(r"</tr>|</p>(?!\s*</td>)|<br>", "\n", text.replace("\n", " "))
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    lines = (" ".join(TAG.sub(" ", line).split()) for line in text.splitlines())
    return [line[:SHOWN] for line in lines if word.search(line.replace("\\", ""))][:MOST]


def _fits(line: str, operation: str) -> bool:
    """Whether a request line is an operation, or an example of one: values stand for variables."""
    mine, other = line.split("/"), operation.split("/")
    return len(mine) == len(other) and all(a == b or "{}" in {a, b} for a, b in zip(mine, other, strict=True))


def counted(result: BuildResult, folder: Path) -> tuple[int, int, list[str]]:
    """Request lines on pages that have operations: how many there are, how many are in the document, the others."""
    have = {_key(o) for _, o in _operations(result)}
    files = {origins[0].file for p, origins in result.sources.items() if p.startswith("/paths/") and origins}
    lines: dict[str, str] = {}
    for file in sorted(files):
        text = (folder / file).read_text(encoding="utf-8", errors="replace")
        for method, path in REQUEST.findall(TAG.sub(" ", text).replace("\\", "")):
            lines.setdefault(_key(f"{method} {path.rstrip('/.:)`*') or '/'}"), file)
    others = [f"{o} ({f})" for o, f in lines.items() if not any(_fits(o, h) for h in have)]
    return len(lines), len(lines) - len(others), others


def main() -> int:
    """Print the count of request lines and the sample."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    data = ROOT.parent / "shared"
    every: list[Disagreement] = []
    folders: dict[str, Path] = {}
    for name, pages, truth in families(FAMILIES.read_text(encoding="utf-8")):
        if "/truth/" not in truth:
            continue
        result, found = judged(name, pages, truth, data)
        folders[name] = data / "corpus" / pages[0]
        every.extend(disagreements(name, result, found))
        total, there, others = counted(result, folders[name])
        print(f"{name}: {there} of {total} request lines are operations; others: {'; '.join(others) or 'none'}")
    print(f"{len(every)} disagreements")
    drawn = random.Random(arguments.seed).sample(every, arguments.count)  # noqa: S311  # a sample, no secret
    for number, d in enumerate(drawn, 1):
        print(f"{number}. {d.family} {d.operation} {d.kind} {d.what} [{d.hint}] {d.page}")
        name = re.split(r"[.\s:]", d.what)[-1].replace("[]", "")
        print("".join(f"   {line}\n" for line in rows(folders[d.family] / d.page, name)) if d.page else "", end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

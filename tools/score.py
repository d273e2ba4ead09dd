"""Score the extractor: build each family of the corpus, judge it by its truth, print one row a family.

The data lies beside the project and is not part of it; without it there is nothing to score.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from extractor import BuildResult, Options, build
from extractor.oas.checks.examples.placed import examples
from extractor.oas.pointer import tokens
from extractor.oas.writing.write import to_yaml

ROOT = Path(__file__).resolve().parents[1]
FAMILIES = ROOT / "tools" / "score.txt"
UNDOCUMENTED = ROOT / "tools" / "undocumented.yaml"
CONTRADICTIONS = frozenset(
    {"example-mismatch", "operation-duplicate", "reference-doubtful", "default-conflict", "bounds-conflict"}
)
Figures = Mapping[str, float | None]
SIDES = ("request_body", "response_body")


@dataclass(slots=True)
class Family:
    """The counts of one family, over all of its builds."""

    name: str
    pages: int = 0
    rows: int = 0
    in_spec: int = 0
    invalid: int = 0
    contradictions: int = 0
    examples: int = 0
    fitting: int = 0
    operations: int = 0
    counts: dict[str, list[float]] = field(default_factory=dict)  # figure -> [hits, spec side, truth side]

    def add(self, name: str, hits: float, spec: float, truth: float) -> None:
        """Count hits of a figure against what each side has."""
        have = self.counts.setdefault(name, [0.0, 0.0, 0.0])
        for index, value in enumerate((hits, spec, truth)):
            have[index] += value

    def f1(self, name: str) -> str:
        """Precision / recall / F1 of a figure, "" where the truth has nothing to judge by."""
        hits, spec, truth = self.counts.get(name, [0.0, 0.0, 0.0])
        if not truth:
            return "–"
        precision, recall = (hits / spec if spec else 0.0), hits / truth
        both = 2 * precision * recall / (precision + recall) if hits else 0.0
        return f"{precision:.3f} / {recall:.3f} / {both:.3f}"

    def rate(self, name: str) -> str:
        """The share of hits among what both sides have."""
        hits, _, truth = self.counts.get(name, [0.0, 0.0, 0.0])
        return f"{hits / truth:.3f}" if truth else "–"


def families(text: str) -> list[tuple[str, list[str], str]]:
    """Family, pages and truth of each line."""
    lines = (line.split("|") for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return [(name.strip(), pages.split(), truth.strip()) for name, pages, truth in lines]


def sources(folder: Path) -> list[Path]:
    """What to build of a folder: all of it but the truths that lie beside the pages."""
    if not folder.is_dir() or not (folder / "_truth").exists():
        return [folder]
    return sorted(p for p in folder.iterdir() if p.name != "_truth")


def count_build(family: Family, result: BuildResult) -> None:
    """Add the balance and the findings of a build."""
    family.pages += result.balance.pages
    family.rows += result.balance.rows
    family.in_spec += result.balance.in_spec
    family.operations += result.balance.operations
    family.invalid += sum(d.code == "spec-invalid" for d in result.diagnostics)
    family.contradictions += sum(d.code in CONTRADICTIONS for d in result.diagnostics)
    pointers = {e.pointer for e in examples(result.spec)}
    family.examples += len(pointers)
    family.fitting += len(pointers - {d.pointer for d in result.diagnostics if d.code == "example-mismatch"})


def without(node: Any, steps: Sequence[str]) -> None:
    """Remove what a pointer's steps lead to; ``*`` is any one step. What is not there is left alone."""
    for key in [k for k in (node if isinstance(node, dict) else ()) if steps[0] in {"*", str(k)}]:
        if len(steps) == 1:
            del node[key]
        else:
            without(node[key], steps[1:])


def as_documented(truth: Path, data: Path, into: Path) -> Path | None:
    """The truth without what its pages do not say, written to a file; None where they say all of it."""
    listed = yaml.safe_load(UNDOCUMENTED.read_text(encoding="utf-8")).get(truth.relative_to(data).as_posix())
    if not listed:
        return None
    document = yaml.safe_load(truth.read_text(encoding="utf-8"))
    for pointer in listed:
        without(document, tokens(pointer))
    into.write_text(json.dumps(document, default=str), encoding="utf-8")
    return into


def judge(spec: Path, truth: Path, yardstick: Path, into: Path) -> Figures:
    """The figures of the yardstick for one document."""
    command = [sys.executable, str(yardstick), str(spec), str(truth), "--json", str(into)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    figures: Figures = json.loads(into.read_text(encoding="utf-8"))["figures"]
    return figures


def number(figures: Figures, name: str) -> float:
    """A figure; 0 where the yardstick could not measure it."""
    return float(figures.get(name) or 0)


def count_figures(family: Family, figures: Figures) -> None:
    """Add the figures of one document."""
    matched = number(figures, "operations.matched")
    family.add("operations", matched, number(figures, "operations.spec"), number(figures, "operations.truth"))
    _counted(family, "parameters", figures, "parameters.all")
    for side in SIDES:
        _counted(family, "fields", figures, f"{side}.fields")
        for what in ("types", "required"):
            _rated(family, what, figures, f"{side}.{what}")
    _rated(family, "types", figures, "parameter_types")
    _rated(family, "required", figures, "parameter_required")
    _rated(family, "enums", figures, "enums.all")


def _counted(family: Family, name: str, figures: Figures, key: str) -> None:
    hits, extra, missing = (number(figures, f"{key}.{part}") for part in ("matched", "extra", "missing"))
    family.add(name, hits, hits + extra, hits + missing)


def _rated(family: Family, name: str, figures: Figures, key: str) -> None:
    measured = number(figures, f"{key}.n")
    family.add(name, number(figures, f"{key}.exact"), measured, measured)


def score(lines: Iterable[tuple[str, list[str], str]], data: Path, keep: Path, options: Options) -> list[Family]:
    """Build and judge every line; documents are left under ``keep``."""
    found: dict[str, Family] = {}
    for index, (name, pages, truth) in enumerate(lines):
        family = found.setdefault(name, Family(name))
        result = build([s for p in pages for s in sources(data / "corpus" / p)], options)
        count_build(family, result)
        spec = keep / f"{index:02}-{name.replace('/', '-')}.yaml"
        spec.write_text(to_yaml(result.spec), encoding="utf-8")
        if truth:
            figures = judge(spec, data / truth, data / "yardsticks" / "score.py", spec.with_suffix(".json"))
            count_figures(family, figures)
            told = as_documented(data / truth, data, spec.with_suffix(".truth.json"))
            if told:
                shown = judge(spec, told, data / "yardsticks" / "score.py", spec.with_suffix(".json"))
                for side in SIDES:
                    _counted(family, "fields as documented", shown, f"{side}.fields")
        print(f"{name}: {result.balance.operations} operations", file=sys.stderr, flush=True)
    return list(found.values())


HEADER = """\
| family | pages | operations found | rows in the spec | operations P / R / F1 | parameters P / R / F1 | \
fields P / R / F1 | types | required | enums | examples that fit | contradictions | valid |
| --- | ---: | ---: | ---: | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | --- |"""


def row(f: Family) -> str:
    """One line of the table."""
    share = f"{f.in_spec} of {f.rows} ({100 * f.in_spec / f.rows:.1f} %)" if f.rows else "–"
    told = f"; as documented {f.f1('fields as documented')}" if "fields as documented" in f.counts else ""
    cells = [f.name, f.pages, f.operations, share, f.f1("operations"), f.f1("parameters"), f"{f.f1('fields')}{told}"]
    fitting = f"{f.fitting} of {f.examples} ({100 * f.fitting / f.examples:.1f} %)" if f.examples else "–"
    cells += [f.rate("types"), f.rate("required"), f.rate("enums"), fitting, f.contradictions]
    cells += ["no" if f.invalid else "yes"]
    return "| " + " | ".join(map(str, cells)) + " |"


def main() -> int:
    """Score all families, or those whose name holds a word; 2 where the data is not there."""
    parser = argparse.ArgumentParser(description="score the extractor over the corpus beside the project")
    parser.add_argument("word", nargs="*", help="families whose name holds one of these words")
    parser.add_argument(
        "--data", type=Path, default=ROOT.parent / "shared", help="the folder with corpus/ and yardsticks/"
    )
    parser.add_argument("--inferred", action="store_true", help="judge what is read from examples alone, too")
    arguments = parser.parse_args()
    if not (arguments.data / "yardsticks" / "score.py").exists():
        print(f"{arguments.data}: no yardsticks there; scoring needs the data beside the project", file=sys.stderr)
        return 2
    lines = families(FAMILIES.read_text(encoding="utf-8"))
    wanted = [x for x in lines if not arguments.word or any(w in x[0] for w in arguments.word)]
    with tempfile.TemporaryDirectory() as keep:
        scored = score(wanted, arguments.data, Path(keep), Options(infer=arguments.inferred))
    print(HEADER)
    print("\n".join(row(f) for f in scored))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

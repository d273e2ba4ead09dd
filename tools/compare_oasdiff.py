"""Compare the changes that `spectable diff` finds with those of oasdiff, over generated and real pairs.

    python -m tools.compare_oasdiff [SPEC ...] [--pairs OLD NEW]... [--data FOLDER] [--most N] [--program oasdiff]

Each SPEC is edited at random in N ways of each kind (``spec_edits``); ``--pairs`` names a real pair; ``--data`` a
folder with files X_base.yaml and X_revision.yaml, or X1.yaml and X2.yaml. Ids of oasdiff are read as rules by
``oasdiff_rules.yaml``. A change is the operation and the rule; changes of documentation, which oasdiff does not tell,
are left out. Prints the agreement, and each disagreement with its explanation from ``oasdiff_differences.yaml``.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from extractor import diff_documents
from extractor.diff.model import Level
from extractor.diff.registry import rules
from extractor.oas.loading.parse import parse_document
from tools.spec_edits import EDITS, edited

HERE = Path(__file__).parent
FLAGS = ("--format", "json", "--auto-upgrade", "--flatten-params", "--flatten-allof")
_REVISED = re.compile(r"(.*?)(?:[_-](base|revision)|([12]))\Z")

Mark = tuple[str, str]  # operation, rule


@dataclass(frozen=True, slots=True)
class Compared:
    """What both say of one pair: the changes of each and whether they break. ``reason`` tells why there is nothing."""

    name: str
    ours: dict[Mark, bool] = field(default_factory=dict)
    theirs: dict[Mark, bool] = field(default_factory=dict)
    ids: dict[Mark, str] = field(default_factory=dict)
    reason: str = ""


@cache
def _tables() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((HERE / "oasdiff_rules.yaml").read_text(encoding="utf-8"))
    return loaded


@cache
def rule_of(identifier: str) -> str:
    """The rule that an id of oasdiff is read as; ids that nothing here has are told by an ``oasdiff:`` before them."""
    for pattern, rule in _tables()["same"]:
        found = re.fullmatch(pattern, identifier)
        if found:
            told = found.expand(rule)
            known = told in rules() or told in _tables()["counted_as"].values()
            return told if known else f"oasdiff:{identifier}"
    return f"oasdiff:{identifier}"


def compared(name: str, old: Path, new: Path, program: Path) -> Compared:
    """Both answers for a pair of files."""
    done = subprocess.run([program, "changelog", old, new, *FLAGS], capture_output=True, text=True, check=False)
    if done.returncode:
        return Compared(name, reason=done.stderr.strip().splitlines()[0] if done.stderr else "oasdiff failed")
    theirs, ids = _theirs(json.loads(done.stdout or "[]"))
    try:
        documents = [parse_document(path.read_text(encoding="utf-8")) for path in (old, new)]
    except ValueError as error:
        return Compared(name, reason=str(error))
    return Compared(name, _ours(*documents), theirs, ids)


def _theirs(told: list[dict[str, Any]]) -> tuple[dict[Mark, bool], dict[Mark, str]]:
    found: dict[Mark, bool] = {}
    ids: dict[Mark, str] = {}
    for change in told:
        if re.fullmatch(_tables()["left_out"], change["id"]):
            continue
        path = re.sub(r"\{[^{}]*\}", "{}", change.get("path", ""))
        hook, _, name = path.partition(":") if path.startswith("webhook:") else ("", "", path)
        label = f"{hook} {change.get('operation', '')} {name}".strip()
        operation = label.strip() if change.get("operation") else ""
        mark = (operation, rule_of(change["id"]))
        found[mark] = found.get(mark, False) or change["level"] >= 2
        ids[mark] = change["id"]
    return found, ids


def _ours(old: dict[str, Any], new: dict[str, Any]) -> dict[Mark, bool]:
    found: dict[Mark, bool] = {}
    for change in diff_documents(old, new):
        if change.level is Level.DOCUMENTATION and not change.rule.startswith("tag-"):
            continue
        rule = _tables()["counted_as"].get(change.rule, change.rule)
        hooks = change.rule in ("webhook-added", "webhook-removed")
        for operation in ("",) if hooks else change.operations or ("",):
            mark = (re.sub(r"\{[^{}]*\}", "{}", operation), rule)
            found[mark] = found.get(mark, False) or change.level is Level.BREAKING
    return found


def generated(spec: Path, most: int, folder: Path) -> Iterator[tuple[str, Path, Path]]:
    """A document and its edited copies, as files."""
    document = parse_document(spec.read_text(encoding="utf-8"))
    base = folder / f"{spec.stem}.json"
    base.write_text(json.dumps(document), encoding="utf-8")
    for kind in EDITS:
        for seed in range(most):
            copy = edited(document, kind, seed)
            if copy is not None:
                revised = folder / "revised.json"
                revised.write_text(json.dumps(copy), encoding="utf-8")
                yield f"{spec.stem}, {kind} {seed}", base, revised


def named_pairs(folder: Path) -> Iterator[tuple[str, Path, Path]]:
    """Pairs by their names."""
    sides: dict[str, dict[str, Path]] = {}
    for path in sorted(folder.rglob("*.yaml")):
        found = _REVISED.match(path.stem)
        if found:
            side = {"base": "old", "1": "old"}.get(found[2] or found[3], "new")
            sides.setdefault(f"{path.parent.relative_to(folder)}/{found[1]}", {})[side] = path
    yield from ((name, pair["old"], pair["new"]) for name, pair in sides.items() if len(pair) == 2)


@dataclass(slots=True)
class Tally:
    """What all pairs amount to."""

    pairs: int = 0
    same_pairs: int = 0
    same_verdicts: int = 0
    shared: int = 0
    same_levels: int = 0
    differences: Counter[str] = field(default_factory=Counter)
    where: dict[str, list[str]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    def add(self, pair: Compared) -> None:
        """Count one pair."""
        if pair.reason:
            self.refused.append(f"{pair.name}: {pair.reason}")
            return
        both = pair.ours.keys() & pair.theirs.keys()
        levels = [mark for mark in both if pair.ours[mark] != pair.theirs[mark]]
        told = [
            *(f"only here: {mark[1]}{_kind(mark)}" for mark in pair.ours.keys() - both),
            *(f"only oasdiff: {pair.ids[mark]}{_kind(mark)}" for mark in pair.theirs.keys() - both),
            *(f"level: {pair.ids[mark]}" for mark in levels),
        ]
        self.pairs += 1
        self.same_pairs += not told
        self.same_verdicts += any(pair.ours.values()) == any(pair.theirs.values())
        self.shared += len(both)
        self.same_levels += len(both) - len(levels)
        self.differences.update(told)
        for entry in told:
            self.where.setdefault(entry, []).append(pair.name)

    def lines(self) -> Iterator[str]:
        """Figures, then the disagreements, most frequent first."""
        apart = sum(n for entry, n in self.differences.items() if not entry.startswith("level:"))
        yield f"pairs                   {self.pairs} ({len(self.refused)} that oasdiff or we cannot read)"
        yield f"all changes alike       {_share(self.same_pairs, self.pairs)}"
        yield f"same verdict (breaking) {_share(self.same_verdicts, self.pairs)}"
        yield f"changes told by both    {_share(self.shared, self.shared + apart)}"
        yield f"  of these, same level  {_share(self.same_levels, self.shared)}"
        for entry, number in self.differences.most_common():
            names = ", ".join(dict.fromkeys(self.where[entry][:2]))
            yield f"  {number:>5}  {entry}: {explanation(entry) or 'NOT EXPLAINED'}   [{names}]"
        yield from (f"  not read: {line}" for line in self.refused)


def _kind(mark: Mark) -> str:
    return " (webhook)" if mark[0].startswith("webhook ") else ""


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.1%})" if whole else "none"


@cache
def _differences() -> list[tuple[str, str]]:
    loaded = yaml.safe_load((HERE / "oasdiff_differences.yaml").read_text(encoding="utf-8"))
    return [(pattern, group["why"]) for group in loaded for pattern in group["of"]]


def explanation(entry: str) -> str:
    """Why the two differ there; empty where nobody knows."""
    return next((" ".join(why.split()) for pattern, why in _differences() if re.fullmatch(pattern, entry)), "")


def tallied(pairs: Iterable[tuple[str, Path, Path]], program: Path) -> Tally:
    """All pairs, counted."""
    found = Tally()
    for name, old, new in pairs:
        found.add(compared(name, old, new, program))
    return found


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("specs", nargs="*", type=Path)
    parser.add_argument("--pairs", nargs=2, type=Path, action="append", default=[])
    parser.add_argument("--data", type=Path)
    parser.add_argument("--most", type=int, default=5)
    parser.add_argument("--program", type=Path, default=Path("oasdiff"))
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for spec in chosen.specs:
            _print(f"generated from {spec.name}", generated(spec, chosen.most, Path(folder)), chosen.program)
    if chosen.pairs:
        _print("real pairs", ((f"{o.name} -> {n.name}", o, n) for o, n in chosen.pairs), chosen.program)
    if chosen.data:
        _print(f"pairs of {chosen.data.name}", named_pairs(chosen.data), chosen.program)


def _print(title: str, pairs: Iterable[tuple[str, Path, Path]], program: Path) -> None:
    sys.stdout.write("\n".join([f"== {title}", *tallied(pairs, program).lines()]) + "\n\n")


if __name__ == "__main__":
    main()

"""What was looked up by hand on its page (``docs/judged``): the lists are whole, and their counts are documented."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
JUDGED = ROOT / "docs" / "judged"
LEAGUE = ROOT.parent / "shared" / "league"
VERDICTS = {"true", "false", "unclear"}
SHORT = 3  # kinds of draws of documentations that have fewer facts
COUNTS = {"enum": 150, "default": 100, "bounds": 100, "required": 100, "type": 100, "status": 60}
BEFORE, BEHIND = 3, 16  # lines around the one that is named, of a call that goes on
_MARKUP = re.compile(r"<[^<>]*>|[*`\\$]")
_VARIABLE = re.compile(r"\{[^}]*\}")


def rows(name: str) -> list[dict[str, str]]:
    with (JUDGED / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


FACTS, FINDINGS, OPERATIONS = rows("facts.tsv"), rows("findings.tsv"), rows("operations.tsv")


@pytest.mark.parametrize("entries", [FACTS, FINDINGS, OPERATIONS], ids=["facts", "findings", "operations"])
def test_each_entry_has_a_place_and_a_verdict(entries: list[dict[str, str]]) -> None:
    for entry in entries:
        assert None not in entry.values()
        assert entry["file"]
        assert entry["verdict"] in VERDICTS
        assert bool(entry["cause"]) == (entry["verdict"] != "true")


def test_each_draw_of_facts_is_whole() -> None:
    """Documentations may have fewer facts of a kind than a draw asks for."""
    drawn = Counter((entry["draw"], entry["kind"]) for entry in FACTS)
    assert {kind for _, kind in drawn} == set(COUNTS)
    assert all(count <= COUNTS[kind] for (_, kind), count in drawn.items())
    assert sum(count < COUNTS[kind] for (_, kind), count in drawn.items()) <= SHORT
    assert all(entry["pointer"].startswith("/") for entry in FACTS)
    assert all(json.loads(entry["value"]) is not None for entry in FACTS)


def test_each_draw_of_findings_is_whole() -> None:
    assert set(Counter(entry["draw"] for entry in FINDINGS).values()) == {60}


def test_few_operations_are_invented() -> None:
    verdicts = Counter(entry["verdict"] for entry in OPERATIONS)
    assert verdicts["true"] >= 0.97 * len(OPERATIONS)
    assert len({(e["api"], e["method"], e["path"]) for e in OPERATIONS}) == len(OPERATIONS)


def test_the_counts_are_those_of_fidelity() -> None:
    text = (ROOT / "docs" / "fidelity.md").read_text(encoding="utf-8")
    for draw, kind in dict.fromkeys((entry["draw"], entry["kind"]) for entry in FACTS):
        found = Counter(e["verdict"] for e in FACTS if (e["draw"], e["kind"]) == (draw, kind))
        assert f"| {draw} | {kind} | {found.total()} | {found['false']} | {found['unclear']} |" in text
    for draw in dict.fromkeys(entry["draw"] for entry in FINDINGS):
        wrong = sum(e["verdict"] == "false" for e in FINDINGS if e["draw"] == draw)
        assert f"| {draw} | findings | 60 | {wrong} | 0 |" in text
    for api in dict.fromkeys(entry["api"] for entry in OPERATIONS):
        own = [e["verdict"] for e in OPERATIONS if e["api"] == api]
        assert f"| {api} | {len(own)} | {own.count('true')} | {own.count('false')} |" in text


@pytest.mark.parametrize("api", sorted({entry["api"] for entry in OPERATIONS}))
def test_the_pages_state_the_operations_that_are_true(api: str) -> None:
    if not (LEAGUE / api / "docs").is_dir():
        pytest.skip("the pages of the league are not beside the project")
    pages: dict[str, list[str]] = {}
    for entry in (e for e in OPERATIONS if e["api"] == api and e["verdict"] == "true"):
        path = LEAGUE / api / "docs" / entry["file"]
        lines = pages.setdefault(entry["file"], path.read_text(encoding="utf-8", errors="replace").splitlines())
        line = int(entry["line"])
        shown = "\n".join(lines[max(0, line - BEFORE) : line + BEHIND])
        assert states(shown, entry["method"], entry["path"]), entry


def states(shown: str, method: str, path: str) -> bool:
    """Whether words hold a method, or what stands for one (LIST, a column of crosses, a bare address), and a path."""
    text = _MARKUP.sub("", shown)
    text += re.sub(r"(?<!:)//", "/", text)
    named = re.search(rf"\b{method}\b", text, re.IGNORECASE) or 'class="path"' in shown
    bare = method == "GET" and re.search(r"\bLIST\b|curl|https?://", text)
    at = 0
    for part in (p for p in _VARIABLE.split(path.partition("#")[0]) if p.strip("/")):
        found = text.find(part.rstrip("/") or part, at)
        if found < 0:
            return False
        at = found + len(part)
    return bool(named or bare)

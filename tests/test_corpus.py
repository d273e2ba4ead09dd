"""Real pages: every row accounted for, valid under both versions, and what the official SDKs know agrees."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from extractor import BuildResult, Options, build
from extractor.oas.writing.write import to_yaml
from tests.support import ROOT

SHARED = ROOT.parent / "shared"
OPERATIONS = {"modelarts": 141, "elb": 130}
# Floors of what is said; what the SDKs know and the pages do not is their age, so recall has none.
FLOORS = {
    "modelarts": ("parameters.all.precision=0.99", "request_body.fields.precision=0.99"),
    "elb": ("parameters.all.precision=0.99", "request_body.fields.precision=0.99"),
}
pytestmark = [
    pytest.mark.skipif(
        not (SHARED / "corpus").is_dir(), reason="../shared/corpus is not here: real pages are not tested"
    ),
    pytest.mark.parametrize("name", [pytest.param(n, marks=pytest.mark.xdist_group(n)) for n in OPERATIONS]),
]


@cache
def built(name: str, version: str, *, infer: bool = True) -> BuildResult:
    options = Options(title=name, oas="3.0" if version == "3.0" else "3.1", infer=infer)
    return build([SHARED / "corpus" / "html" / name], options)


def test_every_row_is_accounted_for(name: str) -> None:
    balance = built(name, "3.1").balance
    assert balance.rows == balance.in_spec + balance.reported
    assert not [d for d in built(name, "3.1").diagnostics if d.code == "row-unplaced"]
    assert balance.in_spec >= 0.97 * balance.rows


def test_every_operation_is_there(name: str) -> None:
    assert built(name, "3.1").balance.operations >= OPERATIONS[name]


@pytest.mark.parametrize("version", ["3.0", "3.1"])
def test_the_document_is_valid(name: str, version: str) -> None:
    assert [d.message for d in built(name, version).diagnostics if d.severity == "error"] == []


def test_both_versions_say_the_same(name: str) -> None:
    old, new = built(name, "3.0"), built(name, "3.1")
    assert list(old.spec["paths"]) == list(new.spec["paths"])
    assert list(old.spec["components"]["schemas"]) == list(new.spec["components"]["schemas"])
    assert old.balance == new.balance


def test_the_official_sdk_agrees(name: str, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(to_yaml(built(name, "3.1", infer=False).spec), encoding="utf-8")
    truth = SHARED / "yardsticks" / "truth" / f"{name}.json"
    figures = tmp_path / "figures.json"
    words = [sys.executable, str(SHARED / "yardsticks" / "score.py"), str(spec), str(truth), "--json", str(figures)]
    subprocess.run(words, check=True, capture_output=True)
    found: dict[str, float] = json.loads(figures.read_text(encoding="utf-8"))["figures"]
    for floor in FLOORS[name]:
        key, _, value = floor.partition("=")
        assert found[key] >= float(value), key

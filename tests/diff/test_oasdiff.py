"""Agreement with oasdiff, an independent program, over pairs with one random edit each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.diff.registry import rules
from extractor.oas.loading.parse import parse_document
from tests.diff.oasdiff import oasdiff
from tests.support import ROOT
from tools.compare_oasdiff import HERE, explanation, generated, named_pairs, rule_of, tallied
from tools.spec_edits import EDITS, edited

# The sample has nothing of this kind to edit.
IMPOSSIBLE = ["header removed"]
SAMPLE = ROOT / "spec" / "modelarts" / "openapi.yaml"


@pytest.mark.xdist_group("oasdiff")
def test_generated_pairs(tmp_path: Path) -> None:
    """Edits of the sample: both must agree on what breaks, and differ nowhere without a known reason."""
    tally = tallied(generated(SAMPLE, 2, tmp_path), oasdiff())
    assert tally.pairs >= 60
    assert tally.refused == []
    assert [entry for entry in tally.differences if not explanation(entry)] == []
    assert tally.same_verdicts == tally.pairs
    assert tally.same_pairs >= 0.9 * tally.pairs
    assert tally.same_levels == tally.shared > 60


def test_each_edit_is_possible_and_repeats() -> None:
    document = parse_document(SAMPLE.read_text(encoding="utf-8"))
    before = json.dumps(document)
    made = {kind: edited(document, kind, 1) for kind in EDITS}
    assert [kind for kind, copy in made.items() if copy is None] == IMPOSSIBLE
    assert all(copy is None or copy != document for copy in made.values())
    assert made == {kind: edited(document, kind, 1) for kind in EDITS}
    assert json.dumps(document) == before


@pytest.mark.parametrize(
    ("identifier", "rule"),
    [
        ("request-parameter-max-length-decreased", "request-max-length-decreased"),
        ("response-property-enum-value-added", "response-enum-value-added"),
        ("response-required-property-removed", "response-required-property-removed"),
        ("api-path-removed-without-deprecation", "operation-removed"),
        ("response-body-list-of-types-widened", "response-type-widened"),
        ("something-new", "oasdiff:something-new"),
    ],
)
def test_ids_are_read_as_rules(identifier: str, rule: str) -> None:
    assert rule_of(identifier) == rule


def test_tables_name_rules_that_exist() -> None:
    tables: Any = yaml.safe_load((HERE / "oasdiff_rules.yaml").read_text(encoding="utf-8"))
    plain = {rule for _, rule in tables["same"] if "\\" not in rule}
    assert plain | set(tables["counted_as"]) <= set(rules()) | set(tables["counted_as"].values())


def test_pairs_are_found_by_name(tmp_path: Path) -> None:
    for name in ("a_base.yaml", "a_revision.yaml", "b1.yaml", "b2.yaml", "c_base.yaml"):
        (tmp_path / name).write_text("", encoding="utf-8")
    found = [(name, old.name, new.name) for name, old, new in named_pairs(tmp_path)]
    assert found == [("./a", "a_base.yaml", "a_revision.yaml"), ("./b", "b1.yaml", "b2.yaml")]

"""Scoring: what truths say and pages do not is left out by pointers, and told apart from the whole figure."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from extractor.oas.pointer import tokens
from tests.support import ROOT
from tools.score import UNDOCUMENTED, as_documented, without

DATA = ROOT.parent / "shared"


@pytest.mark.parametrize(
    ("pointer", "left"),
    [
        ("/a/b", {"a": {"c": 2}, "x": {"b": 3}}),
        ("/*/b", {"a": {"c": 2}, "x": {}}),
        ("/a", {"x": {"b": 3}}),
        ("/none/b", {"a": {"b": 1, "c": 2}, "x": {"b": 3}}),
        ("/a/b/deeper", {"a": {"b": 1, "c": 2}, "x": {"b": 3}}),
    ],
)
def test_what_a_pointer_leads_to_is_removed(pointer: str, left: dict[str, Any]) -> None:
    document: dict[str, Any] = {"a": {"b": 1, "c": 2}, "x": {"b": 3}}
    without(document, tokens(pointer))
    assert document == left


@pytest.mark.skipif(not DATA.is_dir(), reason="the data for scoring is not beside the project")
def test_every_pointer_leads_somewhere_in_its_truth(tmp_path: Any) -> None:
    for name, pointers in yaml.safe_load(UNDOCUMENTED.read_text("utf-8")).items():
        whole = yaml.safe_load((DATA / name).read_text("utf-8"))
        for pointer in pointers:
            document = yaml.safe_load((DATA / name).read_text("utf-8"))
            without(document, tokens(pointer))
            assert document != whole, pointer
        assert as_documented(DATA / name, DATA, tmp_path / "truth.json") is not None

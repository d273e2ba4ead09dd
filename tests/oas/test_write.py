"""Texts in pieces have the bytes of the whole: nothing that is written need be in memory at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from extractor.artifacts import artifacts, pieces_of
from extractor.diagnostic import Diagnostic, Severity
from extractor.document import Origin
from extractor.oas.loading.parse import parse
from extractor.oas.writing.sources import sources_as_json, sources_pieces
from extractor.oas.writing.write import ENTRIES, json_pieces, to_json, to_yaml, yaml_pieces
from extractor.report import json_
from tests.pages import BODY, build_pages, page, response, table
from tests.support import ROOT

ORIGINS = st.builds(Origin, st.text(), line=st.none() | st.integers(1, 9), caption=st.none() | st.text())
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
NAMED = st.dictionaries(TEXT, VALUES, max_size=4)
DOCUMENTS = st.fixed_dictionaries(
    {"openapi": st.just("3.1.0"), "paths": NAMED},
    optional={
        "components": st.fixed_dictionaries({}, optional={"schemas": NAMED, "headers": NAMED}),
        "x-error-codes": st.lists(NAMED, max_size=2),
    },
)
FINDINGS = st.builds(
    Diagnostic,
    st.text(),
    st.sampled_from(Severity),
    st.text(),
    ORIGINS,
    related=st.lists(ORIGINS, max_size=2).map(tuple),
)


@given(st.dictionaries(st.text(), st.lists(ORIGINS, max_size=3).map(tuple), max_size=4))
def test_sources(sources: dict[str, tuple[Origin, ...]]) -> None:
    text, whole = "".join(sources_pieces(sources)), sources_as_json(sources)
    assert text.count("\n") == len(sources) + len(whole["parts"]) + 2  # a line a pointer
    assert json.loads(text) == whole


@given(DOCUMENTS)
def test_yaml(document: dict[str, Any]) -> None:
    assert "".join(yaml_pieces(document)) == to_yaml(document)


@given(DOCUMENTS)
def test_json(document: dict[str, Any]) -> None:
    assert "".join(json_pieces(document)) == to_json(document)


@given(st.lists(FINDINGS, max_size=3))
def test_findings(findings: list[Diagnostic]) -> None:
    assert "".join(json_.pieces(findings)) == json_.render(findings)


def test_text_that_ends_in_empty_lines_ends_no_document() -> None:
    document = {"paths": {f"/p{n}": {"summary": "text\n\n\n"} for n in range(ENTRIES + 1)}, "x-last": "text\n\n"}
    text = "".join(yaml_pieces(document))
    assert text == to_yaml(document)
    assert yaml.safe_load(text) == document


def test_more_entries_than_are_written_at_a_time() -> None:
    errors = [{"code": f"APIG.{n:04}", "message": "First line.\nSecond."} for n in range(2 * ENTRIES + 1)]
    document = {
        "paths": {f"/p{n}": {"get": {"summary": f"The {n}th."}} for n in range(2 * ENTRIES + 1)},
        "components": {"x-errors": errors},
        "x-error-codes": errors,
    }
    assert "".join(yaml_pieces(document)) == to_yaml(document)


def test_yaml_of_the_sample() -> None:
    text = (ROOT / "spec" / "modelarts" / "zh" / "openapi.yaml").read_text(encoding="utf-8")
    assert "".join(yaml_pieces(parse(text))) == text


def test_files_of_a_build(tmp_path: Path) -> None:
    inner = table([("size", "Integer", "The size.")], BODY, "Disk", "disk")
    rows = [("disk", '<a href="#disk">Disk</a> object', "The disk.")]
    result = build_pages(tmp_path, page(response(rows, inner)))
    for form in ("yaml", "json"):
        assert artifacts(result, form) == {name: "".join(made) for name, made in pieces_of(result, form).items()}
    assert artifacts(result, "yaml")["openapi.yaml"] == to_yaml(result.spec)
    assert artifacts(result, "json")["openapi.json"] == to_json(result.spec)

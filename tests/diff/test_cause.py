"""Why a build differs from another one: the page, the extractor or a correction."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, build, diff_documents
from extractor.diff.cause import Evidence, read_evidence
from extractor.diff.model import Cause, Change
from extractor.oas.writing.evidence import evidence_pieces
from extractor.oas.writing.sources import sources_as_json
from tests.pages import page, response

ID, SIZE = ("id", "String", "The id."), ("size", "Integer", "How large it is.")
FIELD = "/components/schemas/{}/properties/size"


def built(folder: Path, *rows: tuple[str, ...], more: str = "") -> BuildResult:
    folder.mkdir(exist_ok=True)
    (folder / "items.html").write_text(page(response(list(rows)), more), encoding="utf-8")
    return build([folder])


def evidence(result: BuildResult, version: str = "1", **more: Any) -> Evidence:
    sources = sources_as_json(result.sources)
    sources["parts"].append({"at": "", "places": more})
    made = "".join(evidence_pieces(result.evidence, result.digests, version, result.bindings))
    return read_evidence(sources, json.loads(made))


def size_of(spec: Any) -> str:
    """The pointer of the field size."""
    (name,) = (n for n, s in spec["components"]["schemas"].items() if "size" in s["properties"])
    return FIELD.format(name)


def causes(changes: tuple[Change, ...]) -> dict[str, Cause]:
    return {change.rule: change.cause for change in changes}


def test_a_row_that_changed(tmp_path: Path) -> None:
    old, new = built(tmp_path, ID, SIZE), built(tmp_path, ID, ("size", "String", "How large it is."))
    changes = diff_documents(old.spec, new.spec, evidence_old=evidence(old), evidence_new=evidence(new, version="2"))
    assert causes(changes)["response-type-changed"] is Cause.PAGE
    (change,) = (c for c in changes if c.rule == "response-type-changed")
    assert [o.row for o in change.origins_new] == [2]
    assert change.origins_new[0].file == "items.html"


def test_a_row_that_came_and_one_that_went(tmp_path: Path) -> None:
    old, new = built(tmp_path, ID), built(tmp_path, ID, SIZE)
    for left, right in ((old, new), (new, old)):
        changes = diff_documents(
            left.spec, right.spec, evidence_old=evidence(left), evidence_new=evidence(right, version="2")
        )
        assert set(causes(changes).values()) == {Cause.PAGE}


def test_rows_that_only_moved_are_no_change_of_the_page(tmp_path: Path) -> None:
    old, new = built(tmp_path, ID, SIZE), built(tmp_path, SIZE, ID)
    new.spec["components"]["schemas"][size_of(new.spec).split("/")[3]]["properties"]["size"]["type"] = "string"
    changes = diff_documents(old.spec, new.spec, evidence_old=evidence(old), evidence_new=evidence(new, version="2"))
    assert causes(changes)["response-type-changed"] is Cause.EXTRACTOR


def test_a_page_that_is_the_same_and_is_read_otherwise(tmp_path: Path) -> None:
    old, new = built(tmp_path, ID, SIZE), built(tmp_path, ID, SIZE)
    new.spec["components"]["schemas"][size_of(new.spec).split("/")[3]]["properties"]["size"]["type"] = "string"
    changes = diff_documents(old.spec, new.spec, evidence_old=evidence(old), evidence_new=evidence(new))
    assert set(causes(changes).values()) == {Cause.EXTRACTOR}


@pytest.mark.parametrize(("version", "cause"), [("1", Cause.PAGE), ("2", Cause.EXTRACTOR)])
def test_the_rest_of_a_page_changed_and_its_rows_did_not(tmp_path: Path, version: str, cause: Cause) -> None:
    old, new = built(tmp_path, ID, SIZE), built(tmp_path, ID, SIZE, more="<p>Another sentence.</p>")
    new.spec["components"]["schemas"][size_of(new.spec).split("/")[3]]["properties"]["size"]["type"] = "string"
    changes = diff_documents(
        old.spec, new.spec, evidence_old=evidence(old), evidence_new=evidence(new, version=version)
    )
    assert causes(changes)["response-type-changed"] is cause


def test_a_correction(tmp_path: Path) -> None:
    old, new = built(tmp_path, ID, SIZE), built(tmp_path, ID, SIZE)
    pointer = size_of(new.spec)
    new.spec["components"]["schemas"][pointer.split("/")[3]]["properties"]["size"]["type"] = "string"
    corrected: dict[str, Any] = {pointer: [{"kind": "overlay", "file": "fix.yaml", "line": 3}]}
    changes = diff_documents(old.spec, new.spec, evidence_old=evidence(old), evidence_new=evidence(new, **corrected))
    assert causes(changes)["response-type-changed"] is Cause.CORRECTION
    assert changes[0].origins_new[0].describe() == "fix.yaml:3"


def test_nothing_is_known_without_evidence(tmp_path: Path) -> None:
    old, new = built(tmp_path, ID, SIZE), built(tmp_path, ID)
    assert set(causes(diff_documents(old.spec, new.spec)).values()) == {Cause.UNKNOWN}
    bare = read_evidence(sources_as_json(old.sources), {})
    changes = diff_documents(old.spec, new.spec, evidence_old=bare, evidence_new=evidence(new))
    assert set(causes(changes).values()) == {Cause.UNKNOWN}


@pytest.mark.parametrize("raw", [{"/a": 3}, {"/a": [3, {"file": 1}, {"overlay": {}}]}, {"/a": [{"file": "x", "b": 1}]}])
def test_odd_source_maps_are_passed_over(raw: Any) -> None:
    assert read_evidence(raw, {"pages": [1]}).entry("/a/b") == read_evidence(raw, {"pages": {"x": 3}}).entry("/a")

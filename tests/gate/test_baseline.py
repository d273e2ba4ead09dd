"""Accepted findings: held against those of a build, written, and told where they are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.gate.baseline import Accepted, BaselineError, baseline_text, place_of, read_baseline, sort_out

ROW = Origin("a.html", line=7, element="table", number=2, row=3)


def found(origin: Origin, code: str = "response-missing") -> Diagnostic:
    return finding(code, origin, method="GET", path="/a")


@pytest.mark.parametrize(
    ("origin", "place"),
    [
        (ROW, "a.html, table 2, row 3"), (Origin("a.html", line=9), "a.html"),
        (Origin("a.html", line=9, anchor="x"), "a.html#x"),
    ],
)  # fmt: skip
def test_places_stay_when_lines_move(origin: Origin, place: str) -> None:
    assert place_of(found(origin)) == place


def test_new_accepted_and_unmatched_are_told_apart() -> None:
    entries = (Accepted("response-missing", "a.html, table 2, row 3", 2), Accepted("response-missing", "gone.html", 4))
    told = sort_out([found(ROW), found(Origin("b.html"))], entries, "accepted.yaml")
    assert [d.origin.file for d in told.new] == ["b.html"]
    assert [d.origin.file for d in told.accepted] == ["a.html"]
    (unmatched,) = told.unmatched
    assert (unmatched.code, unmatched.origin.describe()) == ("baseline-unmatched", "accepted.yaml:4")


def test_what_is_written_accepts_all_and_keeps_notes(tmp_path: Path) -> None:
    findings = [found(ROW), found(Origin("页.html")), found(ROW)]
    before = (Accepted("response-missing", "a.html, table 2, row 3", 1, "the vendor knows: it's so"),)
    (tmp_path / "b.yaml").write_text(baseline_text(findings, before), encoding="utf-8")
    entries = read_baseline(tmp_path / "b.yaml")
    assert [(e.place, e.note) for e in entries] == [("a.html, table 2, row 3", before[0].note), ("页.html", "")]
    assert sort_out(findings, entries, "b.yaml").new == ()
    (tmp_path / "b.yaml").write_text(baseline_text([], ()), encoding="utf-8")
    assert read_baseline(tmp_path / "b.yaml") == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: [", "not YAML"), ("code: x\n", ":1: must be a list"), ("- 3\n", ":1: an entry has code and place"),
        ("- code: x\n  place: y\n- code: x\n", ":3: an entry has"), ("- code: x\n  place: [y]\n", ":1: an entry has"),
        ("- {code: x, place: y, why: z}\n", ":1: an entry has"),
    ],
)  # fmt: skip
def test_files_that_are_no_baseline_are_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "b.yaml").write_text(text)
    with pytest.raises(BaselineError, match=f"b.yaml{told}" if told.startswith(":") else told):
        read_baseline(tmp_path / "b.yaml")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["response-missing"]), st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
        )
    )
)
def test_any_place_survives_the_file(tmp_path_factory: pytest.TempPathFactory, places: list[tuple[str, str]]) -> None:
    file = tmp_path_factory.mktemp("b") / "b.yaml"
    findings = [found(Origin(place), code) for code, place in places]
    file.write_text(baseline_text(findings, ()), encoding="utf-8")
    assert {(e.code, e.place) for e in read_baseline(file)} == set(places)

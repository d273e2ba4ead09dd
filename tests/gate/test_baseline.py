"""Accepted findings: held against those of a build, written, and told where they are none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.gate.baseline import Accepted, BaselineError, Sorted, baseline_text, place_of, read_baseline, sort_out

ROW = Origin("a.html", line=7, element="table", number=2, row=3)


def found(origin: Origin, code: str = "response-missing", pointer: str | None = None, path: str = "/a") -> Diagnostic:
    return finding(code, origin, pointer=pointer, method="GET", path=path)


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


ACCEPTED = Accepted("response-missing", "a.html", 4, pointer="/paths/~1a/get")


@pytest.mark.parametrize(
    ("pointers", "entries", "new", "accepted", "unmatched"),
    [
        (["/paths/~1a/get"], [ACCEPTED], 0, 1, 0),
        (["/paths/~1b/get"], [ACCEPTED], 1, 0, 1),  # another operation of the same page
        (["/paths/~1a/get", "/paths/~1b/get"], [ACCEPTED], 1, 1, 0),
        ([None], [ACCEPTED], 1, 0, 1),
        ([None], [replace(ACCEPTED, pointer="")], 0, 1, 0),
        ([None, None], [replace(ACCEPTED, pointer="")], 2, 0, 0),  # one of them is new, and nobody can tell which
        ([None, None], [replace(ACCEPTED, pointer="", count=2)], 0, 2, 0),
        ([None, None], [replace(ACCEPTED, pointer="")] * 2, 0, 2, 0),
        ([None], [replace(ACCEPTED, pointer="", count=2)], 0, 1, 1),  # the other would let a later one through
    ],
)
def test_an_entry_accepts_what_was_seen_and_no_more(
    pointers: list[str | None], entries: list[Accepted], new: int, accepted: int, unmatched: int
) -> None:
    findings = [found(Origin("a.html"), pointer=p, path=f"/{n}") for n, p in enumerate(pointers)]
    told = sort_out(findings, entries, "b.yaml")
    assert (len(told.new), len(told.accepted), len(told.unmatched)) == (new, accepted, unmatched)
    again = read(baseline_text(findings, entries))
    assert sort_out(findings, again, "b.yaml") == Sorted((), tuple(findings), ())


def test_an_unmatched_entry_is_told_with_its_pointer() -> None:
    (unmatched,) = sort_out([], [ACCEPTED], "b.yaml").unmatched
    assert unmatched.message == "no finding response-missing at a.html, /paths/~1a/get any more"


def read(text: str) -> tuple[Accepted, ...]:
    """The entries of a file with this text."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "b.yaml").write_text(text, encoding="utf-8")
        return read_baseline(Path(folder) / "b.yaml")


def test_what_is_written_accepts_all_and_keeps_notes(tmp_path: Path) -> None:
    findings = [found(ROW), found(Origin("页.html")), found(ROW)]
    before = (Accepted("response-missing", "a.html, table 2, row 3", 1, "the vendor knows: it's so"),)
    (tmp_path / "b.yaml").write_text(baseline_text(findings, before), encoding="utf-8")
    entries = read_baseline(tmp_path / "b.yaml")
    assert [(e.place, e.note) for e in entries] == [("a.html, table 2, row 3", before[0].note), ("页.html", "")]
    assert sort_out(findings, entries, "b.yaml").new == ()
    assert read(baseline_text([], ())) == ()


FIRST = "- code: response-missing\n  place: a.html\n  note: known\n"


def test_a_file_of_the_first_version_is_refused_but_for_its_notes(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(FIRST)
    with pytest.raises(BaselineError, match=r"earlier version.* run `spectable accept` again"):
        read_baseline(tmp_path / "b.yaml")
    before = read_baseline(tmp_path / "b.yaml", older=True)
    text = baseline_text([found(Origin("a.html"), pointer="/x"), found(Origin("b.html"))], before)
    assert [(e.place, e.pointer, e.note) for e in read(text)] == [("a.html", "/x", "known"), ("b.html", "", "")]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]\n"])
def test_an_empty_file_accepts_nothing(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: [", "not YAML"), ("code: x\n", ":1: must have version: 2"), ("text\n", ":1: must have version: 2"),
        ("version: [2]\nfindings: []\n", ":1: must have version: 2"), ("version: 3\nfindings: []\n", ": has version 3"),
        ("version: 2\n", ":1: must have a version and findings"), ("version: 2\nfindings: x\n", ":1: must have"),
        ("version: 2\nfindings: []\nmore: []\n", ":1: must have a version and findings"),
        ("version: 2\nfindings:\n- 3\n", ":3: an entry has code and place"),
        ("version: 2\nfindings:\n- code: x\n  place: y\n- code: x\n", ":5: an entry has"),
        ("version: 2\nfindings:\n- code: x\n  place: [y]\n", ":3: an entry has"),
        ("version: 2\nfindings:\n- {code: x, place: y, why: z}\n", ":3: an entry has"),
        ("version: 2\nfindings:\n- {code: x, place: y, count: many}\n", ":3: an entry has"),
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

"""An error that a page raises inside spectable costs only that page, wherever it is raised and whatever reads it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, build
from extractor.cache.store import Cache
from extractor.dialects import lexicon
from extractor.document import Document
from extractor.readers import preprocessed, read
from extractor.readers.contents import read_tree
from extractor.readers.sources.files import source_files
from extractor.reading import page as reading
from extractor.reading import source
from extractor.reading.page import documents
from tests.pages import page
from tests.reading.deadly import raising_interpretation, raising_work

ERRORS = [ValueError, KeyError, AssertionError, MemoryError, RecursionError, UnicodeError]
Patch = pytest.MonkeyPatch


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of three good pages and a bad one."""
    made = tmp_path / "docs"
    made.mkdir()
    for name in ("a", "bad", "c", "d"):
        (made / f"{name}.html").write_text(page(line=f"GET /v1/{name}"))
    return made


def raising(function: Callable[..., Any], error: type[Exception]) -> Callable[..., Any]:
    """A function that raises an error where an argument names the bad page, and else does as before."""

    def call(*arguments: Any) -> Any:
        if any("bad" in str(getattr(a, "file", a)) for a in arguments if isinstance(a, str | Document)):
            raise error
        return function(*arguments)

    return call


def failures(result: BuildResult) -> list[tuple[str, str]]:
    """Page and message of each page that could not be read."""
    return [(d.origin.file, d.message) for d in result.diagnostics if d.code == "source-breaks-reader"]


def only_the_bad_page_is_missing(result: BuildResult) -> bool:
    return set(result.spec["paths"]) == {"/v1/a", "/v1/c", "/v1/d"}


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("stage", ["read", "interpret_page", "index_of"])
def test_an_error_becomes_a_finding(folder: Path, monkeypatch: Patch, stage: str, error: type[Exception]) -> None:
    if stage == "index_of":  # asked for pages without an operation
        (folder / "bad.html").write_text("<html><body><h1>Contents</h1></body></html>")
    monkeypatch.setattr(reading, stage, raising(getattr(reading, stage), error))
    result = build([folder])
    assert failures(result) == [("bad.html", f"the page could not be read: {error.__name__} inside spectable")]
    assert only_the_bad_page_is_missing(result)


def test_an_error_where_includes_are_followed(folder: Path, monkeypatch: Patch) -> None:
    (folder / "bad.html").rename(folder / "bad.adoc")
    (folder / "bad.adoc").write_text("= Bad\n\ninclude::part.adoc[]\n")
    monkeypatch.setattr(source, "preprocessed", raising(preprocessed, IndexError))
    result = build([folder])
    assert failures(result) == [("bad.adoc", "the page could not be read: IndexError inside spectable")]
    assert only_the_bad_page_is_missing(result)


def test_an_exported_tree_of_pages(folder: Path, monkeypatch: Patch) -> None:
    (folder / "bad").mkdir()
    (folder / "bad.html").rename(folder / "bad" / "class.txt.json")
    monkeypatch.setattr(reading, "read_tree", raising(read_tree, ValueError))
    result = build([folder])
    assert failures(result) == [("bad/class.txt.json", "the page could not be read: ValueError inside spectable")]


def test_pages_read_elsewhere(folder: Path, monkeypatch: Patch) -> None:
    monkeypatch.setattr(reading, "interpret_page", raising_interpretation)
    here = build([folder])
    with ThreadPoolExecutor(2) as threads:
        assert repr(build([folder], executor=threads)) == repr(here)
    monkeypatch.undo()
    monkeypatch.setattr(reading, "work", raising_work)
    assert repr(build([folder], jobs=2)) == repr(here)
    assert failures(here) == [("bad.html", "the page could not be read: KeyError inside spectable")]


def test_a_page_that_could_not_be_read_is_read_again(folder: Path, tmp_path: Path, monkeypatch: Patch) -> None:
    cache = Cache(tmp_path / "cache")
    monkeypatch.setattr(reading, "interpret_page", raising_interpretation)
    assert failures(build([folder], cache=cache))
    assert failures(build([folder], cache=cache, in_memory=1))
    monkeypatch.undo()
    assert build([folder], cache=cache).spec == build([folder]).spec
    assert "/v1/bad" in build([folder], cache=cache).spec["paths"]


def test_pages_that_are_only_shown(folder: Path, monkeypatch: Patch) -> None:
    monkeypatch.setattr(reading, "read", raising(read, ValueError))
    shown = list(documents(source_files([folder]), lexicon()))
    assert [type(item).__name__ for item in shown] == ["Document", "Diagnostic", "Document", "Document"]

"""The dialects command: list, explain, recognise."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from extractor.cli import main
from extractor.dialects import built_in, parse_dialect, read_dialect, shipped_text
from tests.pages import page, response


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["dialects", *arguments])
    return result.exit_code, result.output


def test_every_dialect_is_listed_with_what_it_is_about() -> None:
    code, text = run()
    assert code == 0
    listed = {line.split()[0]: line for line in text.splitlines()}
    assert list(listed) == list(built_in())
    assert all(listed[name].endswith(read_dialect(name)["about"]) for name in built_in())


@pytest.mark.parametrize("name", built_in())
def test_a_dialect_is_explained_in_full(name: str) -> None:
    code, text = run(name)
    raw = read_dialect(name)
    assert code == 0
    assert all(f"\n{key}:" in text for key in raw if key not in {"name", "about"})
    assert all(word in text for words in raw.get("columns", {}).values() for word in words)


def test_the_dialects_of_pages_are_recognised(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(response([("id", "String", "An id.")])), encoding="utf-8")
    code, text = run("--used-by", str(tmp_path))
    first, *_, last = text.splitlines()
    assert code == 0
    assert first.split() == ["en", "3", "table", "headers", "2", "headings"]
    assert " 0 table headers" in last


def test_what_cannot_be_shown_is_said(tmp_path: Path) -> None:
    for arguments, words in ((["klingon"], "no dialect named"), (["--used-by", str(tmp_path / "x")], "x")):
        code, text = run(*arguments)
        assert code == 2
        assert words in text


@pytest.mark.parametrize("name", built_in())
def test_a_shipped_dialect_follows_the_schema(name: str) -> None:
    assert parse_dialect(shipped_text(name), name)["name"] == name

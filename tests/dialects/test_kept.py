"""What is kept of the merged words is those words, and is taken only where nothing has changed since."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import Any

import pytest

from extractor import kept
from extractor.dialects import _merged, built_in, dialect_texts, lexicon
from extractor.dialects import kept as dialects_kept
from extractor.dialects.kept import kept_words, made_of
from extractor.dialects.model import Lexicon, merge
from extractor.dialects.template import Template, Templates


def plain(value: Any) -> Any:
    """A value that compares by what it holds: templates are the same only if they are one object."""
    if isinstance(value, Template):
        return (value.source, value.joiners, value.anchored, value.keyword, value.alternatives, value.words)
    if isinstance(value, Templates):
        return ("templates", *map(plain, value))
    return {k: plain(v) for k, v in value.items()} if isinstance(value, dict) else value


def shown(words: Lexicon) -> dict[str, Any]:
    return {field.name: plain(getattr(words, field.name)) for field in dataclasses.fields(words)}


def merged() -> Lexicon:

    return _merged(dialect_texts())


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "words.msgpack"


def test_what_is_kept_is_what_was_merged(place: Path) -> None:
    first = kept_words(merged, place)
    assert place.is_file()
    assert len(first.names) == len(built_in())
    assert shown(kept_words(lambda: merge([]), place)) == shown(first)


@pytest.mark.parametrize("faulty", [b"", b"nothing", b"\x00" * 64])
def test_what_is_cut_off_or_of_another_kind_is_as_if_it_were_not_there(faulty: bytes, place: Path) -> None:
    place.write_bytes(faulty)
    whole = shown(kept_words(merged, place))
    data = place.read_bytes()
    place.write_bytes(data[: len(data) // 2])
    assert shown(kept_words(merged, place)) == whole
    assert place.read_bytes() == data


def test_what_was_made_of_other_files_is_made_again(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_words(merged, place)
    monkeypatch.setattr(kept, "digest_of", lambda _: b"of other files".ljust(kept.DIGEST))
    assert kept_words(lambda: merge([]), place).names == ()


def test_a_change_of_any_file_is_another_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialects_kept, "HERE", tmp_path)
    (tmp_path / "en.yaml").write_text("name: en\n", encoding="utf-8")
    seen = {kept.digest_of(made_of())}
    (tmp_path / "en.yaml").write_text("name: e\n", encoding="utf-8")
    seen.add(kept.digest_of(made_of()))
    (tmp_path / "model.py").write_text("", encoding="utf-8")
    seen.add(kept.digest_of(made_of()))
    assert len(seen) == 3


def test_nothing_is_written_where_python_writes_no_modules(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    kept_words(merged, place)
    assert not place.exists()


def test_one_index_finds_what_each_group_of_templates_finds_by_itself() -> None:
    shared, alone = lexicon(), merged()
    text = "the value must be one of the following: oak, elm. default: oak, if it is not set. maximum: 7"
    for name in ("enum_lead_ins", "conditions", "default_values", "references", "negations"):
        one, other = getattr(shared, name), getattr(alone, name)
        assert one.shared is not None
        assert other.shared is None
        assert [t.source for t in one.among(text)] == [t.source for t in other.among(text)]
    assert shared.conditions.among(text)
    assert not shared.negations.among("oak")

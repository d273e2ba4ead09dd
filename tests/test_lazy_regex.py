"""A lazy pattern does what a compiled one does, and is compiled once, at its first use."""

from __future__ import annotations

import re

import pytest

from extractor.lazy_regex import lazy_regex


def test_a_pattern_is_compiled_when_it_is_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_ = re.compile

    def noted(source: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(source)
        return compile_(source, flags)

    monkeypatch.setattr(re, "compile", noted)
    boat = lazy_regex(r"boat(\d+)", re.IGNORECASE)
    assert compiled == []
    found = boat.search("a BOAT12")
    assert found is not None
    assert found.group(1) == "12"
    assert boat.search("a ship") is None
    assert compiled == [r"boat(\d+)"]


def test_all_methods_are_those_of_the_pattern() -> None:
    digits = lazy_regex(r"(\d)\d*")
    assert digits.sub("n", "a1b22") == "anbn"
    assert digits.split("a1b") == ["a", "1", "b"]
    assert digits.findall("1 23") == ["1", "2"]
    assert digits.fullmatch("12") is not None
    assert digits.groups == 1
    assert digits.pattern == r"(\d)\d*"


def test_what_no_pattern_has_no_lazy_one_has() -> None:
    with pytest.raises(AttributeError):
        getattr(lazy_regex("a"), "colour")  # noqa: B009 -- type checkers refuse the plain form

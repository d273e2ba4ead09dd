"""Descriptions: readable cases in cases/describe.yaml, each with all that its text states."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.api import Facts
from extractor.dialects import lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.document import Cell, Line
from extractor.interpret.describe import describe, enums
from extractor.interpret.describe.sentences import sentences
from extractor.readers import read

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "describe.yaml").read_text("utf-8"))
WORDS = lexicon()


def cell(case: dict[str, Any]) -> Cell:
    if "text" in case:
        return Cell(case["text"], (Line(case["text"]),))
    html = f"<table><tr><th>A</th></tr><tr><td>{case['html']}</td></tr></table>"
    return read(html.encode(), "x.html").tables()[0].rows[0].cells[0]


def found(facts: Facts) -> dict[str, Any]:
    """What was found, in the form of a case's ``expect``."""
    pairs = {
        "enum": [v.value for v in facts.enum],
        "default": facts.default[0] if facts.default else None,
        "bounds": dict(facts.bounds),
        "pattern": facts.pattern,
        "format": facts.format,
        "deprecated": facts.deprecated,
        "nullable": facts.nullable,
        "guess": facts.guesses[0] if facts.guesses else None,
        "problems": [code for code, _ in facts.problems],
    }
    return {k: v for k, v in pairs.items() if v not in (None, [], {}, False)}


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["rule"])
def test_description(case: dict[str, Any]) -> None:
    facts = describe(cell(case).lines, parse_type(case["type"], WORDS), WORDS)
    expected = {"guess": found(facts).get("guess"), **case["expect"]}
    told = expected.pop("descriptions", {})
    assert found(facts) == {k: v for k, v in expected.items() if v is not None}
    assert {v: d for v, d in told.items() if (v, d) not in [(str(e.value), e.description) for e in facts.enum]} == {}


def test_every_rule_of_enums_has_a_case() -> None:
    reached = set()
    for case in CASES:
        lines = cell(case).lines
        parts = enums.Text(lines, (), (), parse_type(case["type"], WORDS), WORDS)
        reached.add(enums.find_enum(parts.lines, _sentences(lines), parts.type, WORDS).rule)
    assert {rule.__name__.strip("_") for rule in enums.RULES} <= reached


def _sentences(lines: tuple[Line, ...]) -> Any:
    return sentences(lines, WORDS)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["String", "Integer", "Boolean", "Array of strings", "Object", ""]))
def test_no_text_makes_it_fail(text: str, type_: str) -> None:
    describe((Line(text),), parse_type(type_, WORDS), WORDS)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_any_range_is_read(low: int, high: int) -> None:
    facts = describe((Line(f"The value ranges from {low} to {high}."),), parse_type("Long", WORDS), WORDS)
    assert dict(facts.bounds) == ({"minimum": low, "maximum": high} if low <= high else {})


@settings(max_examples=200, deadline=None)
@given(st.lists(st.from_regex(r"[A-Z][A-Z0-9_]{1,8}", fullmatch=True), min_size=2, max_size=6, unique=True))
def test_any_constants_are_read_in_prose_and_in_lists(values: list[str]) -> None:
    prose = f"The value can be {', '.join(values[:-1])} or {values[-1]}."
    html = "Options:<ul>" + "".join(f"<li><b>{v}</b>: text</li>" for v in values) + "</ul>"
    string = parse_type("String", WORDS)
    assert [v.value for v in describe((Line(prose),), string, WORDS).enum] == values
    assert [v.value for v in describe(cell({"html": html}).lines, string, WORDS).enum] == values


@pytest.mark.parametrize("text", ["The day. MM/DD/YYYY", "Format: `DD`/`MM`/`YYYY`", "One of: YYYY, MM"])
def test_parts_of_a_form_of_dates_are_no_values(text: str) -> None:
    assert describe((Line(text),), parse_type("String", WORDS), WORDS).enum == ()


def test_half_of_a_template_is_no_default() -> None:
    text = "Starts as PCS-${32 characters with UUID} by default."
    assert describe((Line(text),), parse_type("String", WORDS), WORDS).default == ()

"""Texts of YAML and JSON beside the values that OpenAPI takes them for."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from extractor.oas.loading.parse import EndlessError, parse
from extractor.oas.writing.write import to_yaml


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-01-02", "2024-01-02"),
        ("2024-01-02T03:04:05Z", "2024-01-02T03:04:05Z"),
        ("on", "on"),
        ("No", "No"),
        ("true", True),
        ("12:30", "12:30"),
        ("010", "010"),
        ("1_000", "1_000"),
        ("-12", -12),
        ("1e3", 1000.0),
        ("1.5", 1.5),
        ("3.0.1", "3.0.1"),
        ("=", "="),
        ("~", None),
        ("null", None),
        ("", None),
        ("'1'", "1"),
    ],
)
def test_scalars(text: str, expected: Any) -> None:
    made = parse(f"a: {text}")["a"]
    assert (made, type(made)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("200: a", "200"),
        ("'200': a", "200"),
        ("1.50: a", "1.50"),
        ("True: a", "true"),
        ("on: a", "on"),
        ("null: a", "null"),
        ("~: a", "null"),
        ("? \n: a", "null"),
        ("2024-01-02: a", "2024-01-02"),
        ("{<<: {7: a}}", "7"),
    ],
)
def test_names_are_text(text: str, name: str) -> None:
    assert parse(text) == {name: "a"}


@pytest.mark.parametrize("text", ["? [1, 2]\n: a", "? {b: 1}\n: a"])
def test_names_that_are_no_scalars_are_refused(text: str) -> None:
    with pytest.raises(yaml.YAMLError):
        parse(text)


def test_numbers_that_are_none() -> None:
    assert math.isnan(parse("a: .nan")["a"])
    assert parse("a: -.inf")["a"] == -math.inf


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)),
    max_leaves=10,
)


@given(VALUES)
def test_json_is_read_as_json(value: Any) -> None:
    made = parse(json.dumps({"a": value}))
    assert made == {"a": value}
    assert repr(made["a"]) == repr(value)


def test_pairs_of_escapes_are_one_character_and_half_a_pair_is_none() -> None:
    assert parse('{"a": "\\ud83d\\ude00", "b": "x\\ud83dy"}') == {"a": "\U0001f600", "b": "x?y"}


def test_json_that_is_only_yaml_is_read_too() -> None:
    assert parse("{a: 1, b: [x, ],}  # why") == {"a": 1, "b": ["x"]}


@pytest.mark.parametrize(
    "text", ["1e3", "12e03", "089", "0o17", "2024-01-02", "on", "12:30", "1_0", "=", "~", "", "1.", ".5"]
)
def test_texts_that_look_like_something_else_are_written_so_that_they_stay_texts(text: str) -> None:
    written = to_yaml({"a": text, text: [text]})
    assert parse(written) == {"a": text, text: [text]}
    assert yaml.safe_load(written) == {"a": text, text: [text]}, "other tools read YAML 1.1"


PLAIN = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=8)


@given(st.dictionaries(PLAIN, st.one_of(PLAIN, st.integers(), st.booleans(), st.none(), st.lists(PLAIN, max_size=3))))
def test_what_is_written_is_read_back(value: Any) -> None:
    assert parse(to_yaml(value)) == value


def test_aliases_and_merged_mappings() -> None:
    assert parse("a: &x {b: 1}\nc: *x\nd: {<<: *x, e: 2}") == {"a": {"b": 1}, "c": {"b": 1}, "d": {"b": 1, "e": 2}}


@pytest.mark.parametrize("text", ["&a [*a]", "a: &a {b: {c: *a}}", "- &a\n  x: 1\n  y: [*a]"])
def test_an_alias_of_itself_is_refused(text: str) -> None:
    with pytest.raises(EndlessError, match="leads back"):
        parse(text)


def test_a_document_that_its_aliases_blow_up_is_refused() -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12))]
    with pytest.raises(EndlessError, match="too large"):
        parse("\n".join(lines))


@pytest.mark.parametrize("text", ["a: !!binary aaaa", "a: !!set {b}", "a: !!python/object:os.system {}", "a: [", "\0"])
def test_what_is_no_json_value_is_refused(text: str) -> None:
    with pytest.raises(yaml.YAMLError):
        parse(text)

"""Names, literals, comments, layout and types of Rust: small cases beside what they become."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.codegen.model.types import (
    Anything,
    Field,
    Kind,
    ListOf,
    MapOf,
    Named,
    Nullable,
    Object,
    Scalar,
    Type,
    Union,
)
from extractor.codegen.targets.rust.layout import listed, member, skipped, width
from extractor.codegen.targets.rust.literals import comment, raw_json, string, toml, uses
from extractor.codegen.targets.rust.names import names, package_name
from extractor.codegen.targets.rust.types import typing
from extractor.values import replace
from tests.codegen.documents import package_of
from tests.codegen.rust import rustlang
from tests.codegen.toolchains import required, run

TEXT, NUMBER = Scalar(Kind.STRING), Scalar(Kind.INTEGER)


@pytest.mark.parametrize(
    ("wanted", "made"),
    [("Pet Store", "pet-store"), ("标签", "api"), ("../evil", "evil"), ("match", "match-api"), ("3d", "api-3-d")],
)
def test_package_names(wanted: str, made: str) -> None:
    assert package_name(wanted) == made


@pytest.mark.parametrize(
    ("type_", "written"),
    [
        (TEXT, "String"),
        (Anything(), "Value"),
        (Nullable(NUMBER), "Option<i64>"),
        (ListOf(Nullable(TEXT)), "Vec<Option<String>>"),
        (MapOf(NUMBER), "BTreeMap<String, i64>"),
        (Union((TEXT, NUMBER)), "StringOrInteger"),
    ],
)
def test_types(type_: Type, written: str) -> None:
    package = package_of({})
    assert typing(package, names(package, "")).written(type_) == written


@pytest.mark.parametrize(("members", "held"), [(10, "Boat"), (100, "Box<Boat>")])
def test_large_structures_are_boxed_inside_others(members: int, held: str) -> None:
    """A hundred texts take 2.4 KB of the stack, sixty such structures in one more than a thread of tests has."""
    boat = Object("Boat", tuple(Field(f"p{number}", TEXT) for number in range(members)))
    fleet = Object("fleet", (Field("flagship", Named("Boat")),))
    package = replace(package_of({}), declarations={"fleet": fleet, "Boat": boat})
    assert typing(package, names(package, "")).written(Named("Boat"), "fleet") == held


def test_operations_and_parameters_whose_names_collide_are_told_apart() -> None:
    parameters = [{"name": n, "in": "query", "schema": {"type": "string"}} for n in ("send", "self", "a-b", "aB")]
    made = names(package_of({"get_pet": {"parameters": parameters}, "getPet": {}, "new": {}}), "")
    assert len({o.method for o in made.operations.values()}) == 3
    assert len({o.type for o in made.operations.values()}) == 3
    assert list(made.operations["get_pet"].parameters.values()) == ["send_2", "self_", "a_b", "a_b_2"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("One\ntwo.", "/// One\n/// two.\n"),
        ("```\nrm -rf\n```", "/// \\`\\`\\`\n/// rm -rf\n/// \\`\\`\\`\n"),
        ("[a](b) <c>", "/// \\[a\\](b) \\<c\\>\n"),
        ("- one\n=====", "/// \\- one\n/// \\=====\n"),
        ("    code", "/// code\n"),
        ("", ""),
    ],
)
def test_comments_hold_no_markup_and_no_tests(text: str, lines: str) -> None:
    assert comment(text) == lines


def test_lists_are_laid_out_as_the_formatter_does() -> None:
    assert listed("f(", ["a", "b"], ")", "  ") == "  f(a, b)"
    assert listed("f(", ["a" * 60, "b" * 60], ");") == f"f(\n    {'a' * 60},\n    {'b' * 60},\n);"
    assert member("a" * 60, "B" * 60) == f"    pub {'a' * 60}:\n        {'B' * 60},"
    assert skipped("  " + "x" * 130).startswith("  #[rustfmt::skip]\n  xxx")
    assert (width("标签"), width("e\u0301")) == (4, 1)


def test_only_names_that_are_used_are_imported() -> None:
    assert uses('let x: Value = y("Map");') == 'use serde_json::Value;\n\nlet x: Value = y("Map");'
    assert uses("enum E {\n    Date = 1,\n}", models=True) == "enum E {\n    Date = 1,\n}"


def test_texts_of_toml_are_on_one_line() -> None:
    assert toml('a "b"\nc\x7f\x00') == '"a \\"b\\" c"'


@settings(max_examples=2, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), min_size=80, max_size=80))
def test_literals_evaluate_to_themselves(texts: list[str]) -> None:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - a folder for each example

    lines = "".join(f"        {string(t)}, {raw_json(t)},\n" for t in texts)
    shown = r'println!("{}", text.bytes().map(|b| format!("{b:02x}")).collect::<String>());'
    code = f"fn main() {{\n    for text in [\n{lines}    ] {{\n        {shown}\n    }}\n}}\n"
    with TemporaryDirectory() as folder:
        (Path(folder) / "main.rs").write_text(code, encoding="utf-8")
        run(Path(folder), required("rustc"), "main.rs", environment=rustlang.ENVIRONMENT)
        found = [bytes.fromhex(line).decode() for line in run(Path(folder), Path(folder) / "main").splitlines()]
    assert found[::2] == texts
    assert [json.loads(t) for t in found[1::2]] == texts

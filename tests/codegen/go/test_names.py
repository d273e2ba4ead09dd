"""Names, literals, comments and types of Go: small cases beside what they become."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.codegen.model.types import Anything, Kind, ListOf, MapOf, Nullable, Scalar, Type, Union
from extractor.codegen.targets.go.literals import comment, imports, raw_json, string, tag
from extractor.codegen.targets.go.names import exported, module_path, names
from extractor.codegen.targets.go.types import typing as typed
from tests.codegen.documents import package_of
from tests.codegen.toolchains import required

TEXT, NUMBER = Scalar(Kind.STRING), Scalar(Kind.INTEGER)


@pytest.mark.parametrize(
    ("wanted", "made"),
    [
        ("Pet Store", ("petstore", "petstore")),
        ("github.com/acme/pets-go", ("github.com/acme/pets-go", "petsgo")),
        ("标签", ("api", "api")),
        ("../evil", ("evil", "evil")),
        ("go", ("goapi", "goapi")),
        ("3d", ("api3d", "api3d")),
        ("api.example.com/v2", ("api.example.com/v2", "v2")),
        ("api.example.com/v1", ("apiexamplecomv1", "apiexamplecomv1")),  # no module path ends so
        ('import os; os.system("touch /etc/hostname")', ("importosossystemtouchetchostname",) * 2),
        ("-a.b/c", ("minusabc", "minusabc")),
        ("a.b/../c", ("abc", "abc")),
        ("a.b/.c", ("abc", "abc")),
        ("a.b/c.", ("abc", "abc")),
        ("a.b/con", ("abcon", "abcon")),
        ("A.b/c", ("abc", "abc")),
        ("a.b/c\nd", ("abcd", "abcd")),
        ("gopkg.in/yaml", ("gopkginyaml", "gopkginyaml")),
    ],
)
def test_module_paths_and_package_names(wanted: str, made: tuple[str, str]) -> None:
    assert module_path(wanted) == made


@pytest.mark.parametrize(("text", "name"), [("pet_id", "PetId"), ("标签", "X标签"), ("3d", "X3D"), ("-1", "Minus1")])
def test_exported_names_begin_with_a_capital(text: str, name: str) -> None:
    assert exported(text) == name


@pytest.mark.parametrize(
    ("type_", "must", "may"),
    [
        (TEXT, "string", "*string"),
        (Anything(), "any", "Optional[any]"),
        (Nullable(NUMBER), "*int64", "Optional[int64]"),
        (ListOf(Nullable(TEXT)), "[]*string", "[]*string"),
        (Nullable(ListOf(TEXT)), "[]string", "Optional[[]string]"),
        (MapOf(NUMBER), "map[string]int64", "map[string]int64"),
        (Union((TEXT, NUMBER)), "StringOrInt64", "*StringOrInt64"),
    ],
)
def test_types(type_: Type, must: str, may: str) -> None:
    package = package_of({})
    named = names(package, "", ())
    typing = typed(package, named)
    assert (typing.written(type_), typing.optional(type_)) == (must, may)


def test_operations_whose_names_collide_are_told_apart() -> None:
    made = names(package_of({"get_pet": {}, "getPet": {}, "new client": {}}), "", ())
    methods = [o.method for o in made.operations.values()]
    assert len({m.casefold() for m in methods}) == 3
    assert len({o.call.casefold() for o in made.operations.values()}) == 3


@pytest.mark.parametrize(
    ("name", "made"), [("a", '`json:"a'), ("-", '`json:"-,'), ('a"b', None), ("a,b", None), ("", None)]
)
def test_tags_hold_what_they_can(name: str, made: str | None) -> None:
    assert tag(name) == made


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("One\ntwo.", "// One two.\n"),
        ("A lone line", "// A lone line.\n"),
        ("- one\n- two", "// \u2043 - one - two.\n"),
        ("# Title\n\ntext", "// \u2043 # Title.\n//\n// text.\n"),
        ("it''s ``so``", '// it"s "so"\n'),
        ("", ""),
    ],
)
def test_comments_are_ones_that_the_formatter_leaves_alone(text: str, lines: str) -> None:
    assert comment(text) == lines


def test_only_packages_that_are_used_are_imported() -> None:
    assert imports("var x json.RawMessage", ("context", "encoding/json")) == 'import "encoding/json"\n\n'
    assert imports('"context.Context"', ("context",)) == ""


@settings(max_examples=3, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), min_size=80, max_size=80))
def test_literals_evaluate_to_themselves(texts: list[str]) -> None:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - a folder for each example

    lines = "".join(f"\t\t{string(t)}, {raw_json(t)},\n" for t in texts)
    body = f"data, _ := json.Marshal([]string{{\n{lines}\t}})\n\tos.Stdout.Write(data)"
    code = f'package main\n\nimport (\n\t"encoding/json"\n\t"os"\n)\n\nfunc main() {{\n\t{body}\n}}\n'
    with TemporaryDirectory() as folder:
        (Path(folder) / "main.go").write_text(code, encoding="utf-8")
        done = subprocess.run([required("go"), "run", "main.go"], cwd=folder, capture_output=True, check=True)
    found = json.loads(done.stdout)
    assert found[::2] == texts
    assert [json.loads(t) for t in found[1::2]] == texts

"""Names, literals and types of TypeScript: small cases beside what they become."""

from __future__ import annotations

import json
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.codegen.generate import source_of
from extractor.codegen.model.types import Anything, Kind, ListOf, MapOf, Nullable, Scalar, Type, Union
from extractor.codegen.targets.typescript.literals import comment, literal, pruned, string
from extractor.codegen.targets.typescript.models import models
from extractor.codegen.targets.typescript.names import names, package_name
from extractor.codegen.targets.typescript.plan import _semantic
from extractor.codegen.targets.typescript.types import Typing
from tests.codegen.documents import package_of
from tests.codegen.toolchains import required

FORMS = ("multipart/form-data", "application/json")
TEXT, NUMBER = Scalar(Kind.STRING), Scalar(Kind.INTEGER)


@pytest.mark.parametrize(
    ("wanted", "made"),
    [("Pet Store", "pet-store"), ("@acme/Pets", "@acme/pets"), ("标签", "api"), ("../evil", "evil"), ("", "empty")],
)
def test_package_names_are_ones_that_npm_takes(wanted: str, made: str) -> None:
    assert package_name(wanted) == made


@pytest.mark.parametrize(
    ("wanted", "made"), [("v2", "2.0.0"), ("1.4", "1.4.0"), ("1.2.3-rc.1", "1.2.3-rc.1"), ("x", "0.0.0")]
)
def test_versions_are_semantic(wanted: str, made: str) -> None:
    assert _semantic(wanted) == made


@pytest.mark.parametrize(
    ("type_", "written"),
    [
        (Anything(), "unknown"),
        (ListOf(Nullable(TEXT)), "(string | null)[]"),
        (ListOf(ListOf(NUMBER)), "number[][]"),
        (MapOf(Union((TEXT, NUMBER))), "Record<string, string | number>"),
        (Union((Scalar(Kind.DATE), TEXT)), "string"),
        (Scalar(Kind.FILE), "Binary"),
    ],
)
def test_types(type_: Type, written: str) -> None:
    package = package_of({})
    assert Typing(names(package, ""), package.declarations).written(type_) == written


@pytest.mark.parametrize(("contents", "written"), [(("multipart/form-data",), "Binary"), (FORMS, "Binary | string")])
def test_files_of_structures_that_json_shares_are_text_there(contents: tuple[str, ...], written: str) -> None:
    boat = {"type": "object", "properties": {"photo": {"type": "string", "format": "binary"}}}
    schema = {"$ref": "#/components/schemas/Boat"}
    paths = {
        f"/{number}": {
            "put": {
                "requestBody": {"content": {content: {"schema": schema}}},
                "responses": {"204": {"description": ""}},
            }
        }
        for number, content in enumerate(contents)
    }
    document = {"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "paths": paths}
    package = source_of({**document, "components": {"schemas": {"Boat": boat}}}, "boats.yaml")[0].package
    assert f"  photo?: {written} | undefined;\n" in models(package, names(package, ""))["src/models.ts"]


def test_operations_whose_names_collide_are_told_apart() -> None:
    package = package_of({"get_pet": {}, "getPet": {}, "delete": {}, "options": {}, "constructor": {}})
    made = names(package, "")
    methods = [o.method for o in made.operations.values()]
    assert len({m.casefold() for m in methods}) == len(methods)
    assert "constructor" not in methods
    functions = {i: o.function for i, o in made.operations.items()}
    assert functions["delete"] == "delete_"
    assert functions["options"] == "options_"
    assert functions["get_pet"] == "getPet"


def test_imports_that_only_comments_name_go() -> None:
    module = 'import type { A, B } from "./x.js";\nimport { c } from "./y.js";\n\n/** A c */\nexport type T = B;\n'
    assert pruned(module) == 'import type { B } from "./x.js";\n\n/** A c */\nexport type T = B;\n'


def test_a_service_of_the_same_name_is_no_use_of_an_import() -> None:
    line = 'import type * as models from "./x.js";\n'
    assert pruned(f"{line}\nclient.models.list();\n") == "client.models.list();\n"
    assert pruned(f"{line}\nx as models.Boat;\n") == f"{line}\nx as models.Boat;\n"


def test_a_comment_cannot_be_ended() -> None:
    assert comment("a */ b").count("*/") == 1


VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(-(2**53), 2**53), st.text(st.characters(exclude_categories=["Cs"]))
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)),
    max_leaves=6,
)


@settings(max_examples=5, deadline=None)
@given(st.lists(VALUES, min_size=60, max_size=60))
def test_literals_evaluate_to_themselves(values: list[object]) -> None:
    code = f"process.stdout.write(JSON.stringify([{', '.join(literal(v) for v in values)}]))"  # type: ignore[arg-type]  # JSON
    done = subprocess.run([required("node"), "-e", code], capture_output=True, check=True)
    assert json.loads(done.stdout) == values


def test_texts_show_what_they_are() -> None:
    assert string("标签 \u202e\u2028\0") == '"标签 \\u202e\\u2028\\u0000"'

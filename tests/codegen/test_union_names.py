"""Names of unions: of what they are made, as long as that can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractor.codegen.generate import generate
from extractor.codegen.model.naming import Scope
from extractor.codegen.model.types import Kind, Named, Scalar, Type, Union
from extractor.codegen.target import TargetOptions
from extractor.codegen.writing.unions import Unions


def plain(type_: Type) -> str:
    return type_.name if isinstance(type_, Named) else "String"


@pytest.mark.parametrize(
    ("union", "name"),
    [
        (Union((Scalar(Kind.STRING), Named("Boat"))), "StringOrBoat"),
        (Union((Named("Boat"), Named("Crew")), name="Visitor", declared=True), "Visitor"),
        (Union(tuple(Named(f"Problem{'Of' * 20}{n}") for n in range(40))), f"Problem{'Of' * 20}0OrOther"),
        (Union(tuple(Named(f"Problem{'Of' * 20}{n}") for n in range(40)), name="Problem"), "Problem"),
    ],
)
def test_a_union_has_a_name(union: Union, name: str) -> None:
    assert Unions(Scope(separator="")).name(union, plain) == name


def test_unions_of_many_types_are_told_apart() -> None:
    many = tuple(Named(f"Problem{n}") for n in range(40))
    unions = Unions(Scope(separator=""))
    assert [unions.name(Union(v), plain) for v in (many, many[:-1])] == ["Problem0OrOther", "Problem0OrOther2"]


@pytest.mark.parametrize("target", ["go", "java", "rust"])
def test_an_error_with_an_answer_of_its_own_in_every_operation_has_a_short_name(target: str, tmp_path: Path) -> None:
    def answer(number: int) -> dict[str, object]:
        schema = {"type": "object", "properties": {f"reason{number}": {"type": "string"}}}
        return {"description": "", "content": {"application/json": {"schema": schema}}}

    paths = {
        f"/boats/{n}": {"get": {"operationId": f"getBoatOfHarbour{n}", "responses": {"400": answer(n)}}}
        for n in range(40)
    }
    document = {"openapi": "3.1.0", "info": {"title": "Boats", "version": "1"}, "paths": paths}
    files = generate(document, "boats.yaml", target, tmp_path, TargetOptions(package="boats")).files
    words = {w for text in files.values() for w in re.findall(rb"\w+", text)}
    assert max(map(len, words)) < 150

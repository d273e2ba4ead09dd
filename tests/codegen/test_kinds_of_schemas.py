"""Schemas of the kinds that are out there, as YAML, beside the types that they become."""

from __future__ import annotations

import pytest

from extractor.codegen.model.types import (
    Anything,
    Enum,
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
from tests.codegen.documents import made, members

TEXT, NUMBER, WHOLE = Scalar(Kind.STRING), Scalar(Kind.NUMBER), Scalar(Kind.INTEGER)


def member(schema: str) -> Type:
    """The type of one member."""
    text = f"paths: {{}}\ncomponents: {{schemas: {{Boat: {{type: object, properties: {{x: {schema}}}}}}}}}"
    return members(made(text), "Boat")["x"]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: [string, integer, 'null']}", Nullable(Union((TEXT, WHOLE)))),
        ("{type: [array, object], items: {type: string}}", Union((ListOf(TEXT), MapOf(Anything())))),
        ("{type: 'null'}", Anything()),
        ("{anyOf: [{type: string}, {type: 'null'}]}", Nullable(TEXT)),
        ("{type: array, prefixItems: [{type: number}, {type: string}], items: false}", ListOf(Union((NUMBER, TEXT)))),
        ("{type: integer, exclusiveMinimum: 0}", WHOLE),
        ("{not: {type: string}}", Anything()),
        ("{type: string, contentEncoding: base64, contentMediaType: image/png}", TEXT),
    ],
)
def test_keywords_of_openapi_3_1(schema: str, expected: Type) -> None:
    assert member(schema) == expected


@pytest.mark.parametrize(("value", "kind"), [("thing", Kind.STRING), ("5", Kind.INTEGER)])
def test_a_constant_is_the_one_value_of_an_enum(value: str, kind: Kind) -> None:
    package = made(f"paths: {{}}\ncomponents: {{schemas: {{Boat: {{properties: {{x: {{const: {value}}}}}}}}}}}")
    found = package.declarations["BoatX"]
    assert isinstance(found, Enum)
    assert ([str(v.value) for v in found.values], found.kind) == ([value], kind)


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: string, format: date-time}", Scalar(Kind.DATETIME)),
        ("{type: string, format: date}", Scalar(Kind.DATE)),
        ("{type: string, format: time}", TEXT),
        ("{type: string, format: uuid}", TEXT),
        ("{type: string, format: byte}", TEXT),
        ("{type: string, format: int64}", TEXT),
        ("{type: string, format: my-own}", TEXT),
        ("{type: integer, format: int64}", WHOLE),
        ("{type: integer, format: unix-time}", WHOLE),
        ("{type: number, format: decimal}", NUMBER),
    ],
)
def test_formats(schema: str, expected: Type) -> None:
    assert member(schema) == expected


def test_a_named_structure_that_may_be_null() -> None:
    """Also where it may be null itself, or is only commented on."""
    package = made("""
paths: {}
components:
  schemas:
    Harbour: {type: [object, 'null'], properties: {name: {type: string}}}
    Port: {allOf: [{$ref: '#/components/schemas/Harbour'}, {type: object, properties: {berths: {type: integer}}}]}
    Colour: {type: string, enum: [red, green]}
    Boat:
      type: object
      properties:
        home: {$ref: '#/components/schemas/Harbour'}
        next: {oneOf: [{$ref: '#/components/schemas/Port'}, {type: 'null'}]}
        hull: {allOf: [{$ref: '#/components/schemas/Colour'}], description: Of the hull.}
""")
    assert members(package, "Port") == {"name": TEXT, "berths": WHOLE}
    assert members(package, "Boat") == {
        "home": Nullable(Named("Harbour")),
        "next": Nullable(Named("Port")),
        "hull": Named("Colour"),
    }


def test_structures_that_are_parts_of_each_other_have_the_members_of_both() -> None:
    package = made("""
paths: {}
components:
  schemas:
    Hull: {allOf: [{$ref: '#/components/schemas/Keel'}, {type: object, properties: {a: {type: string}}}]}
    Keel: {allOf: [{$ref: '#/components/schemas/Hull'}, {type: object, properties: {b: {type: string}}}]}
""")
    assert members(package, "Hull").keys() == members(package, "Keel").keys() == {"a", "b"}


def test_defaults_of_any_kind_are_words() -> None:
    package = made("""
paths: {}
components:
  schemas:
    Boat:
      properties:
        ports: {type: array, items: {type: string}, default: [a, b]}
        length: {type: integer, default: long}
        built: {type: string, format: date, default: 2020-01-01}
        nothing: {type: [string, 'null'], default: null}
""")
    found = package.declarations["Boat"]
    assert isinstance(found, Object)
    assert [f.notes for f in found.fields] == [
        ('default ["a", "b"]',),
        ('default "long"',),
        ('default "2020-01-01"',),
        (),
    ]

"""Unions beside the values that they read: which structure reads which, and what no structure reads."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.codegen.build import build
from extractor.codegen.model.dispatch import choices, chosen, unclear, union_tags
from extractor.codegen.model.package import Package
from extractor.codegen.model.types import Named, Union
from extractor.codegen.testing.union_facts import union_facts
from extractor.codegen.writing.unions import named_unions

TEXT = {"type": "string"}


def shape(*required: str, **members: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "properties": members}


def kind(*values: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


def package(schemas: dict[str, Any], **union: Any) -> Package:
    """A package with an answer that is one of these schemas."""
    one_of = {"oneOf": [{"$ref": f"#/components/schemas/{n}"} for n in schemas], **union}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Any one"}}}
    operation = {"operationId": "get", "responses": {"200": {"description": "ok", "content": content}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": operation}},
        "components": {"schemas": {**schemas, "Any one": one_of}},
    }
    return build(document, "small.yaml")[0]


def read(value: dict[str, Any], made: Package) -> str | None:
    """The name of the structure that reads a value."""
    (union,) = named_unions(made)
    number = chosen(value, choices(union, made.declarations))
    variant = union.variants[number] if number is not None else None
    return variant.name if isinstance(variant, Named) else None


TAGGED = {"Cat": shape("kind", kind=kind("cat")), "Dog": shape("kind", kind=kind("dog"), age=TEXT)}
ROLES = {
    "Ask": shape(type=kind("message"), role=kind("user")),
    "Tell": shape(type=kind("message"), role=kind("system", "developer")),
    "Call": shape(type=kind("call"), name=TEXT),
}
MEMBERS = {"Key": shape("key", key=TEXT, note=TEXT), "Pair": shape("user", "password", user=TEXT, password=TEXT)}
PLAIN = {"Boat": shape(kind=TEXT), "Ship": shape(kind=TEXT)}
MAPPED = {"propertyName": "kind", "mapping": {"b1": "#/components/schemas/Boat", "s1": "Ship"}}
BASED = {"Boat": shape("kind", kind=kind("b1", "s1")), "Ship": shape("kind", kind=kind("b1", "s1"))}  # all of one base
RANGES = {"Days": shape(gt=TEXT, lt=TEXT), "Sizes": shape(gt={"type": "number"}, lt={"type": "number"})}
HALF = {
    "Token": shape("object", "id", object=kind("token"), id=TEXT),
    "Gone": shape("active", active={"type": "boolean"}),
}
OPEN = {"Small": shape(state=kind("on", "off")), "Large": shape(state=kind("on", "off", "idle"), size=TEXT)}


@pytest.mark.parametrize(
    ("schemas", "union", "value", "expected"),
    [
        (TAGGED, {}, {"kind": "dog"}, "Dog"),
        (RANGES, {}, {"gt": 1.5}, "Sizes"),
        (RANGES, {}, {"gt": "monday", "lt": None}, "Days"),
        (RANGES, {}, {"gt": True}, "Days"),  # of neither, so the first
        (TAGGED, {}, {"kind": "cat", "age": "9"}, "Cat"),
        (TAGGED, {}, {"kind": "cow"}, None),
        (ROLES, {}, {"type": "message", "role": "developer"}, "Tell"),
        (ROLES, {}, {"type": "message", "role": "user"}, "Ask"),
        (ROLES, {}, {"type": "call"}, "Call"),
        (MEMBERS, {}, {"user": "a", "password": "b"}, "Pair"),
        (MEMBERS, {}, {"key": "a", "more": 1}, "Key"),
        (PLAIN, {"discriminator": MAPPED}, {"kind": "s1"}, "Ship"),
        (PLAIN, {"discriminator": MAPPED}, {"kind": "x9"}, None),
        (PLAIN, {"discriminator": {"propertyName": "kind"}}, {"kind": "Ship"}, "Ship"),
        (BASED, {"discriminator": MAPPED}, {"kind": "b1"}, "Boat"),
        (BASED, {"discriminator": MAPPED}, {"kind": "s1"}, "Ship"),
        (HALF, {}, {"object": "token", "id": "1"}, "Token"),
        (HALF, {}, {"object": "token"}, "Token"),  # it misses a member
        (HALF, {}, {"active": False}, "Gone"),
        (HALF, {}, {"object": "other", "id": "1"}, None),  # none of the two, as it is not all of the second
        (HALF, {}, {"object": "other", "active": False}, "Gone"),
        (OPEN, {}, {"state": "gone", "size": "1"}, "Large"),  # a value more of an open list is no other tag
    ],
)
def test_the_structure_that_reads_a_value(schemas: Any, union: Any, value: Any, expected: str | None) -> None:
    assert read(value, package(schemas, **union)) == expected


def test_a_union_keeps_the_name_of_its_component() -> None:
    assert list(named_unions(package(TAGGED)).values()) == ["AnyOne"]


def test_facts_hold_a_value_of_each_structure_and_one_of_none() -> None:
    made = package(TAGGED)
    (union,) = named_unions(made)
    facts = union_facts(made, [union])[union]
    assert [(name, value["kind"]) for name, value in facts.values] == [("Cat", "cat"), ("Dog", "dog")]
    assert facts.unknown is not None
    assert read(dict(facts.unknown), made) is None


def test_tags_are_told_by_structure_and_member() -> None:
    made = package(ROLES)
    tags = union_tags(named_unions(made), made.declarations)
    assert tags["Tell", "role"] == ("system", "developer")
    assert tags["Call", "type"] == ("call",)
    assert isinstance(next(iter(named_unions(made))), Union)


@pytest.mark.parametrize(
    ("schemas", "told"),
    [
        ({"A": shape("kind", kind=kind("a")), "B": shape("kind", kind=kind("b"))}, []),
        ({"A": shape(kind=kind("a")), "B": shape(kind=kind("b"))}, [("B", "A")]),
        ({"A": shape("name", name=TEXT), "B": shape("name", "age", name=TEXT, age=TEXT)}, []),
        ({"A": shape("name", name=TEXT), "B": shape("name", name=TEXT, age=TEXT)}, [("B", "A")]),
        ({"A": shape("name", name=TEXT), "B": shape("name", name={"type": "integer"})}, []),
    ],
)
def test_structures_that_nothing_tells_apart_are_told(schemas: dict[str, Any], told: list[tuple[str, str]]) -> None:
    made = package(schemas)
    (union,) = (t for o in made.operations for t in o.answers() if isinstance(t, Union))
    assert list(unclear(union, made.declarations)) == told

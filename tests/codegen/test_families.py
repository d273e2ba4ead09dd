"""Structures with a discriminator of their own beside the structures that read what stands in their place."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.codegen.build import build
from extractor.codegen.model.dispatch import choices, chosen
from extractor.codegen.model.package import Package
from extractor.codegen.model.types import ListOf, MapOf, Named, Nullable, Object, Type, Union
from extractor.codegen.reading import families
from extractor.diagnostic import Diagnostic

TEXT = {"type": "string"}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def base(**discriminator: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {"kind": TEXT}, "discriminator": {"propertyName": "kind", **discriminator}}


def child(of: str, **members: Any) -> dict[str, Any]:
    return {"allOf": [ref(of), {"type": "object", "properties": members}]}


def built(schemas: dict[str, Any], answer: dict[str, Any]) -> tuple[Package, list[Diagnostic]]:
    content = {"application/json": {"schema": answer}}
    operation = {"operationId": "get", "responses": {"200": {"description": "ok", "content": content}}}
    info = {"title": "t", "version": "1"}
    root = {"openapi": "3.0.3", "info": info, "paths": {"/a": {"get": operation}}, "components": {"schemas": schemas}}
    return build(root, "small.yaml")


def answered(schemas: dict[str, Any], answer: dict[str, Any]) -> tuple[Type, Package]:
    made = built(schemas, answer)[0]
    (type_,) = made.operations[0].answers()
    return type_, made


def reader(schemas: dict[str, Any], value: dict[str, Any]) -> str | None:
    """The structure that reads a value in the place of ``Boat``."""
    type_, made = answered(schemas, ref("Boat"))
    assert isinstance(type_, Union)
    number = chosen(value, choices(type_, made.declarations))
    variant = type_.variants[number] if number is not None else None
    return variant.name if isinstance(variant, Named) else None


MAPPED = {
    "Boat": base(mapping={"sail": "#/components/schemas/Yacht", "motor": "Tug", "pilot": "Tug"}),
    "Yacht": child("Boat", masts={"type": "integer"}),
    "Tug": child("Boat", power={"type": "integer"}),
}
IMPLIED = {"Boat": base(), "Yacht": child("Boat", masts=TEXT), "Tug": child("Boat")}
DEEP = {"Boat": base(), "Yacht": child("Boat"), "Ketch": child("Yacht", mizzen=TEXT), "Crew": child("Harbour")}
BESIDE = {"Boat": base(mapping={"raft": "Raft"}), "Raft": {"type": "object", "properties": {"kind": TEXT}}}
LISTED = {**IMPLIED, "Boat": {**base(), "properties": {"kind": {**TEXT, "enum": ["Yacht", "Tug"]}}}}


@pytest.mark.parametrize(
    ("schemas", "value", "expected"),
    [
        (MAPPED, {"kind": "sail"}, "Yacht"),
        (MAPPED, {"kind": "pilot", "masts": 1}, "Tug"),
        (MAPPED, {"kind": "canoe"}, "Boat"),  # of a kind that the document does not know
        (IMPLIED, {"kind": "Tug"}, "Tug"),
        (IMPLIED, {"kind": "Boat"}, "Boat"),
        (DEEP, {"kind": "Ketch"}, "Ketch"),
        (DEEP, {"kind": "Yacht", "mizzen": "small"}, "Yacht"),
        (BESIDE, {"kind": "raft"}, "Raft"),  # mapped, and no extension
        (LISTED, {"kind": "Yacht"}, "Yacht"),
    ],
)
def test_the_structure_that_reads_a_value(schemas: Any, value: Any, expected: str) -> None:
    assert reader(schemas, value) == expected


def test_the_choice_stands_wherever_the_structure_is_named() -> None:
    boat, _ = answered(MAPPED, ref("Boat"))
    assert isinstance(boat, Union)
    assert (boat.name, boat.declared) == ("AnyBoat", True)
    assert answered(MAPPED, {"type": "array", "items": ref("Boat")})[0] == ListOf(boat)
    assert answered(MAPPED, {"type": "object", "additionalProperties": ref("Boat")})[0] == MapOf(boat)
    assert answered(MAPPED, {"allOf": [ref("Boat")], "nullable": True})[0] == Nullable(boat)
    fleet, made = answered({**MAPPED, "Tug": child("Boat", tows=ref("Boat"))}, ref("Tug"))
    assert fleet == Named("Tug")
    tug = made.declarations["Tug"]
    assert isinstance(tug, Object)
    assert {f.name: f.type for f in tug.fields}["tows"] == boat


def test_a_name_that_is_taken_is_not_taken_again() -> None:
    boat, _ = answered({**MAPPED, "AnyBoat": child("Harbour", name=TEXT)}, ref("Boat"))
    assert isinstance(boat, Union)
    assert boat.name == "AnyBoat2"


@pytest.mark.parametrize(
    "schemas",
    [
        {"Boat": base()},  # nothing extends it
        {"Boat": base(mapping={"tug": "Nowhere"})},
        {"Boat": base(mapping={"tug": "other.yaml#/Tug"}), "Tug": {"type": "string"}},
        {"Boat": {"type": "object", "properties": {"kind": TEXT}}, "Tug": child("Boat")},  # no discriminator
    ],
)
def test_a_structure_without_others_stays_what_it_is(schemas: Any) -> None:
    assert answered(schemas, ref("Boat"))[0] == Named("Boat")


def test_a_family_that_is_too_large_is_told() -> None:
    many = {f"Tug{n}": child("Boat") for n in range(families.LARGEST)}
    made, told = built({"Boat": base(), **many}, ref("Boat"))
    assert list(made.operations[0].answers()) == [Named("Boat")]
    assert [(d.code, d.pointer) for d in told] == [("part-not-generated", "/components/schemas/Boat/discriminator")]

"""What holds of whole documents: references, cycles, sharing, order, and documents that are broken."""

from __future__ import annotations

import copy
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from extractor import diff_documents
from extractor.diff.model import Change, Direction, Level
from tests.codegen.fuzz_documents import DOCUMENT, documents
from tests.diff.documents import answering, asking, document, with_operation

PET = {"$ref": "#/components/schemas/Pet"}


def schemas(**held: Any) -> Any:
    return {"components": {"schemas": held}}


def ids(changes: tuple[Change, ...]) -> list[str]:
    return [change.rule for change in changes]


def test_a_shared_schema_is_one_change_in_each_direction_that_names_its_operations() -> None:
    def whole(pet: Any) -> Any:
        both = {"content": {"application/json": {"schema": PET}}}
        get = {"responses": {"200": {"description": "Fine", **both}}}
        return document(
            paths={"/a": {"get": get}, "/b": {"get": get, "post": {"requestBody": both}}}, **schemas(Pet=pet)
        )

    old, new = ({"type": "object", "properties": {"name": {"type": kind}}} for kind in ("string", "integer"))
    changes = diff_documents(whole(old), whole(new))
    assert [(c.rule, c.direction, c.operations, c.where) for c in changes] == [
        ("response-type-changed", Direction.RESPONSE, ("GET /a", "GET /b"), "schema Pet, field name"),
        ("request-type-changed", Direction.REQUEST, ("POST /b",), "schema Pet, field name"),
    ]
    assert changes[0].pointer_old == "/components/schemas/Pet/properties/name/type"


def test_a_renamed_component_is_no_change() -> None:
    pet = {"type": "object", "properties": {"name": {"type": "string"}}}
    old = answering(PET, **schemas(Pet=pet))
    new = answering({"$ref": "#/components/schemas/Animal"}, **schemas(Animal=pet))
    assert diff_documents(old, new) == ()
    assert diff_documents(old, answering(pet)) == ()


def test_a_schema_that_holds_itself_ends() -> None:
    def tree(kind: str) -> Any:
        node = {"$ref": "#/components/schemas/Node"}
        held = {
            "type": "object",
            "properties": {"left": node, "all": {"type": "array", "items": node}, "v": {"type": kind}},
        }
        return asking(node, **schemas(Node=held))

    changes = diff_documents(tree("string"), tree("boolean"))
    assert [(c.rule, c.where) for c in changes] == [("request-type-changed", "schema Node, field v")]


@pytest.mark.parametrize(
    "held",
    [
        {"Pet": PET},
        {"Pet": {"allOf": [PET, {"type": "object"}]}},
        {"Pet": {"oneOf": [PET, {"type": "string"}]}},
        {"Pet": {"anyOf": [PET]}},
        {"Pet": {"$ref": "#/components/schemas/Cat"}, "Cat": {"allOf": [PET]}},
        {"Pet": {"$ref": "#/components/schemas/Nowhere"}},
        {"Pet": {"$ref": "other.yaml#/Pet"}},
    ],
)
def test_references_that_lead_to_themselves_or_nowhere_end(held: Any) -> None:
    old, new = asking(PET, **schemas(**held)), asking({"type": "string"})
    assert isinstance(diff_documents(old, new), tuple)
    assert isinstance(diff_documents(new, old), tuple)


def test_a_path_parameter_is_the_same_by_its_position() -> None:
    def path(*names: str) -> Any:
        parameters = [{"name": n, "in": "path", "required": True, "schema": {"type": "string"}} for n in names]
        text = "/a/{" + names[0] + "}/b/{" + names[1] + "}"
        return document(paths={text: {"parameters": parameters[:1], "get": {"parameters": parameters[1:]}}})

    changes = diff_documents(path("a_id", "b_id"), path("x", "y"))
    assert ids(changes) == ["path-parameter-renamed", "path-parameter-renamed"]
    assert changes[0].operation == "GET /a/{x}/b/{y}"


def test_the_gravest_come_first_then_by_operation() -> None:
    old = document(paths={"/a": {"get": {"summary": "A"}}, "/b": {"get": {}}, "/c": {"get": {}}})
    new = document(paths={"/a": {"get": {"summary": "B"}}, "/d": {"get": {}}})
    changes = diff_documents(old, new)
    assert [(str(c.level), c.operation) for c in changes] == [
        ("breaking", "GET /b"),
        ("breaking", "GET /c"),
        ("non-breaking", "GET /d"),
        ("documentation", "GET /a"),
    ]


def test_read_only_fields_are_in_no_request_and_write_only_ones_in_no_response() -> None:
    for word, silent, telling in (("readOnly", asking, answering), ("writeOnly", answering, asking)):
        old, new = ({"type": "object", "properties": {"a": {"type": t, word: True}}} for t in ("string", "array"))
        assert diff_documents(silent(old), silent(new)) == ()
        assert len(diff_documents(telling(old), telling(new))) == 1


def test_components_that_nothing_uses_may_travel_either_way() -> None:
    old, new = (document(**schemas(Pet={"type": "string", "enum": v})) for v in (["a"], ["a", "b"]))
    assert ids(diff_documents(old, new)) == ["response-enum-value-added", "request-enum-value-added"]


def test_a_schema_that_became_one_of_several_alternatives() -> None:
    text = {"type": "string", "enum": ["a"], "maxLength": 3}
    changes = diff_documents(answering(text), answering({"oneOf": [text, {"type": "integer"}]}))
    assert ids(changes) == ["response-type-widened"]
    pet, cat = ({"type": "object", "properties": {n: {"type": "string"}}} for n in ("pet", "cat"))
    assert ids(diff_documents(asking(pet), asking({"anyOf": [pet, cat]}))) == ["request-any-of-added"]


def test_alternatives_are_compared_one_by_one() -> None:
    def either(kind: str) -> Any:
        cat = {"type": "object", "title": "Cat", "properties": {"lives": {"type": kind}}}
        return answering({"oneOf": [cat, {"type": "object", "title": "Dog"}]})

    changes = diff_documents(either("integer"), either("number"))
    assert [(c.rule, c.where) for c in changes] == [("response-type-widened", "response 200, field field.lives")]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ({"exclusiveMinimum": 3}, {"minimum": 3}, ["request-min-decreased"]),
        ({"minimum": 3}, {"exclusiveMinimum": 3}, ["request-min-increased"]),
        ({"maximum": 3}, {"maximum": 3, "exclusiveMaximum": True}, ["request-max-decreased"]),
        ({"minimum": 1, "exclusiveMinimum": 4}, {"exclusiveMinimum": 4}, []),
        ({"allOf": [{"maximum": 9}, {"maximum": 5}]}, {"maximum": 9}, ["request-max-increased"]),
    ],
)
def test_the_tightest_bound_counts(old: Any, new: Any, told: list[str]) -> None:
    integer = {"type": "integer"}
    assert ids(diff_documents(asking(integer | old), asking(integer | new))) == told


def test_security_is_that_of_the_operation_or_else_of_the_document() -> None:
    old = with_operation({}, security=[{"key": []}])
    assert diff_documents(old, with_operation({"security": [{"key": []}]})) == ()
    assert ids(diff_documents(old, with_operation({"security": []}, security=[{"key": []}]))) == [
        "anonymous-access-added"
    ]


def test_true_is_not_1() -> None:
    assert ids(diff_documents(asking({"enum": [1]}), asking({"enum": [True]}))) == [
        "request-enum-value-removed",
        "request-enum-value-added",
    ]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
@given(documents(), documents())
def test_any_two_documents_can_be_compared(old: Any, new: Any) -> None:
    assert isinstance(diff_documents(old, new), tuple)
    assert diff_documents(old, copy.deepcopy(old)) == ()
    assert isinstance(diff_documents(DOCUMENT, new), tuple)


def test_a_thousand_operations_take_seconds() -> None:
    def large(kind: str) -> Any:
        held = {f"S{n}": _linked(n, kind) for n in range(300)}
        paths = {f"/p{n}": {"get": _getting(f"S{n % 300}")} for n in range(1000)}
        return document(paths=paths, **schemas(**held))

    started = time.process_time()
    changes = diff_documents(large("string"), large("integer"))
    assert time.process_time() - started < 10, "a third of a second is usual"
    assert len(changes) == 300
    assert all(change.level is Level.BREAKING and len(change.operations) == 1000 for change in changes)


def _linked(number: int, kind: str) -> Any:
    """A schema that leads to two others, so that each reaches all."""
    to = [{"$ref": f"#/components/schemas/S{n % 300}"} for n in (number * 2 + 1, number * 2 + 2)]
    return {"type": "object", "properties": {"left": to[0], "right": to[1], "value": {"type": kind}}}


def _getting(name: str) -> Any:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
    return {"responses": {"200": {"description": "Fine", "content": content}}}


def test_a_schema_that_lets_nothing_pass_is_a_condition() -> None:
    assert ids(diff_documents(asking({"type": "string"}), asking(schema=False))) == ["request-condition-added"]


def test_a_place_in_a_shared_schema_is_named_by_it_however_it_is_reached() -> None:
    def whole(kind: str) -> Any:
        held = {"type": "object", "properties": {"tags": {"type": "array", "items": {"type": kind}}}}
        return asking({**PET, "description": "One of them."}, **schemas(Pet=held))

    (change,) = diff_documents(whole("string"), whole("integer"))
    assert change.where == "schema Pet, field tags[]"


def test_calls_that_share_a_path_are_compared_each_with_its_own() -> None:
    def call(value: str) -> Any:
        fixed = {"name": "Action", "in": "query", "required": True, "schema": {"type": "string", "const": value}}
        return {"get": {"parameters": [fixed], "responses": {"204": {"description": "Done"}}}}

    moor, leave = {"/#Action=Moor": call("Moor")}, {"/#Action=Leave": call("Leave")}
    assert diff_documents(document(paths={**moor, **leave}), document(paths={**leave, **moor})) == ()
    more = diff_documents(document(paths=moor), document(paths={**moor, **leave}))
    assert [(c.rule, c.level) for c in more] == [("operation-added", Level.NON_BREAKING)]
    (less,) = diff_documents(document(paths={**moor, **leave}), document(paths=moor))
    assert (less.rule, less.level, less.operations) == ("operation-removed", Level.BREAKING, ("GET /#Action=Leave",))

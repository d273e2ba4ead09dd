"""Documents beside the code model they give."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.codegen.build import build
from extractor.codegen.model.naming import Scope, methods, pascal, snake
from extractor.codegen.model.package import Form, Operation, Package
from extractor.codegen.model.portions import PagingStyle
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
from extractor.codegen.reading.operations import _unique
from extractor.codegen.testing.cases import case_of
from extractor.diagnostic import Diagnostic
from extractor.oas.words import words

STRING = {"type": "string"}
TEXT_OR_NUMBER = Union((Scalar(Kind.STRING), Scalar(Kind.INTEGER)))


def _built(schemas: Any = None, **operation: Any) -> tuple[Package, list[Diagnostic]]:
    responses = {"200": {"description": "", "content": {"application/json": {"schema": operation.pop("answer", {})}}}}
    node = {"operationId": "listPets", "responses": responses, **operation}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "paths": {"/pets": {"get": node}},
        "components": {"schemas": schemas or {}},
    }
    return build(document, "pets.yaml")


def _operation(schemas: Any = None, **operation: Any) -> Operation:
    (found,) = _built(schemas, **operation)[0].operations
    return found


def _type(schema: Any, schemas: Any = None) -> Type:
    content = _operation(schemas, answer=schema).success[0].content
    assert content is not None
    return content.type


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (STRING, Scalar(Kind.STRING)),
        ({"type": "string", "format": "date-time"}, Scalar(Kind.DATETIME)),
        ({"type": ["integer", "null"]}, Nullable(Scalar(Kind.INTEGER))),
        ({"type": "integer", "nullable": True}, Nullable(Scalar(Kind.INTEGER))),
        ({"type": "array", "items": STRING}, ListOf(Scalar(Kind.STRING))),
        ({"type": "object", "additionalProperties": STRING}, MapOf(Scalar(Kind.STRING))),
        ({"type": "object", "unevaluatedProperties": STRING}, MapOf(Scalar(Kind.STRING))),
        ({"type": "object", "patternProperties": {"^x-": STRING}}, MapOf(Scalar(Kind.STRING))),
        ({"patternProperties": {"^a": STRING, "^b": {"type": "integer"}}}, MapOf(TEXT_OR_NUMBER)),
        ({"type": "object", "patternProperties": {"^x-": {}}}, MapOf(Anything())),
        ({"prefixItems": [STRING, {"type": "integer"}], "items": False}, ListOf(TEXT_OR_NUMBER)),
        ({"prefixItems": [STRING, {"type": "integer"}], "maxItems": 2}, ListOf(TEXT_OR_NUMBER)),
        ({"type": "array", "prefixItems": [STRING], "items": {"type": "integer"}}, ListOf(TEXT_OR_NUMBER)),
        ({"type": "array", "prefixItems": [STRING]}, ListOf(Anything())),  # others may be anything
        ({"oneOf": [STRING, {"type": "integer"}]}, Union((Scalar(Kind.STRING), Scalar(Kind.INTEGER)))),
        ({"anyOf": [STRING, {"type": "null"}, STRING]}, Nullable(Scalar(Kind.STRING))),
        ({"type": "string", "properties": {"a": STRING}}, Scalar(Kind.STRING)),  # only objects have members
        (
            {"type": ["array", "null"], "items": STRING, "properties": {"a": STRING}},
            Nullable(ListOf(Scalar(Kind.STRING))),
        ),
    ],
)
def test_schemas_become_types(schema: Any, expected: Type) -> None:
    assert _type(schema) == expected


def test_structures_are_named_by_component_or_place() -> None:
    pet = {"type": "object", "required": ["id"], "properties": {"id": STRING, "owner": {"properties": {"n": STRING}}}}
    package, findings = _built({"pet-v2": pet}, answer={"$ref": "#/components/schemas/pet-v2"})
    made = package.declarations["PetV2"]
    assert isinstance(made, Object)
    assert [(f.name, f.type, f.required) for f in made.fields] == [
        ("id", Scalar(Kind.STRING), True),
        ("owner", Named("PetV2Owner"), False),
    ]
    assert not findings


def test_parts_of_all_of_are_one_structure() -> None:
    base = {"type": "object", "required": ["a"], "properties": {"a": STRING}}
    whole = {"allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"b": STRING}}]}
    made = _built({"Base": base, "Whole": whole})[0].declarations["Whole"]
    assert isinstance(made, Object)
    assert [(f.name, f.required) for f in made.fields] == [("a", True), ("b", False)]


def test_a_structure_may_hold_itself() -> None:
    node = {"type": "object", "properties": {"child": {"$ref": "#/components/schemas/Node"}}}
    made = _built({"Node": node})[0].declarations["Node"]
    assert isinstance(made, Object)
    assert made.fields[0].type == Named("Node")


def test_an_object_may_be_one_of_several_types() -> None:
    berth = {"type": ["object", "string", "null"], "properties": {"number": {"type": "integer"}}}
    package, findings = _built({"Boat": {"type": "object", "properties": {"berth": berth}}})
    boat, made = package.declarations["Boat"], package.declarations["BoatBerth"]
    assert isinstance(boat, Object)
    assert boat.fields[0].type == Nullable(Union((Named("BoatBerth"), Scalar(Kind.STRING))))
    assert isinstance(made, Object)
    assert [f.name for f in made.fields] == ["number"]
    assert not findings


def test_an_alias_of_itself_is_anything() -> None:
    package, findings = _built({"Loop": {"$ref": "#/components/schemas/Loop"}})
    assert not package.declarations
    assert not findings


def test_values_become_an_enum_and_null_does_not() -> None:
    made = _built({"State": {"type": ["string", "null"], "enum": ["on", "off", None]}})[0].declarations["State"]
    assert isinstance(made, Enum)
    assert [v.value for v in made.values] == ["on", "off"]


def test_members_of_the_other_direction_are_not_required() -> None:
    pet = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string", "readOnly": True}}}
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}
    made = _built({"Pet": pet}, requestBody=body)[0].declarations["Pet"]
    assert isinstance(made, Object)
    assert not made.fields[0].required


@pytest.mark.parametrize(
    ("member", "form"),
    [
        ({"type": "string", "format": "binary"}, Form.MULTIPART),
        ({"type": "array", "items": {"type": "string", "format": "binary"}}, Form.MULTIPART),
        ({"oneOf": [STRING, {"type": "array", "items": {"type": "string", "format": "binary"}}]}, Form.MULTIPART),
        ({"anyOf": [{"$ref": "#/components/schemas/Missing"}, STRING]}, Form.JSON),
        ({"oneOf": [STRING, {"type": "array", "items": STRING}]}, Form.JSON),
        (STRING, Form.JSON),
    ],
)
def test_a_schema_with_files_travels_in_parts(member: Any, form: Form) -> None:
    media = {"schema": {"type": "object", "properties": {"file": member}}}
    body = _operation(requestBody={"content": {"application/json": media, "multipart/form-data": media}}).body
    assert body is not None
    assert body.content.form is form


def test_json_is_preferred_among_media_types() -> None:
    content = {"application/xml": {"schema": STRING}, "application/json": {"schema": STRING}}
    body = _operation(requestBody={"content": content}).body
    assert body is not None
    assert (body.content.media_type, body.content.form) == ("application/json", Form.JSON)


HREF = {"type": "object", "properties": {"href": STRING}}
BEGUN = {"type": "object", "properties": {"offset": {"type": "integer"}}}
FLAG = {"type": "boolean"}
COUNTED = ("limit", "offset", "page", "per_page")


def _query(*names: str) -> list[Any]:
    return [{"name": n, "in": "query", "schema": {"type": "integer" if n in COUNTED else "string"}} for n in names]


@pytest.mark.parametrize(
    ("names", "members", "style"),
    [
        (("offset", "limit"), {}, PagingStyle.OFFSET),
        (("offset", "limit"), {"pagination": BEGUN}, PagingStyle.OFFSET),  # where this page begins
        (("offset", "limit"), {"next_page": BEGUN}, PagingStyle.TOKEN),
        (("page", "per_page"), {}, PagingStyle.PAGE),
        (("marker", "limit"), {"next_marker": STRING}, PagingStyle.TOKEN),
        (("marker", "limit"), {}, PagingStyle.MARKER),
        (("starting_after", "ending_before", "limit"), {"has_more": {"type": "boolean"}}, PagingStyle.MARKER),
        (("after", "limit"), {"first_id": STRING, "last_id": STRING}, PagingStyle.TOKEN),
        (("after", "limit"), {}, PagingStyle.MARKER),
        (("starting_after",), {"has_more": {"type": "boolean"}}, PagingStyle.MARKER),
        (("starting_after",), {}, None),
        (("limit",), {"next": STRING}, PagingStyle.LINK),
        (("after", "limit"), {"next": STRING}, PagingStyle.TOKEN),
        (("page", "per_page"), {"next": STRING}, PagingStyle.LINK),
        (("page", "per_page"), {"next_page": {"type": "integer"}}, PagingStyle.TOKEN),
        (("page", "per_page"), {"next_page": STRING}, PagingStyle.LINK),
        ((), {"next_page_uri": STRING}, PagingStyle.LINK),
        (("iterator", "limit"), {"iterator": STRING, "prev_iterator": STRING, "done": FLAG}, PagingStyle.TOKEN),
        (("page",), {"last": FLAG}, PagingStyle.PAGE),
        (("starting_after",), {"is_last": FLAG}, PagingStyle.MARKER),
        ((), {"links": {"type": "object", "properties": {"next": STRING}}}, PagingStyle.LINK),
        ((), {"_links": {"type": "object", "properties": {"next": HREF}}}, PagingStyle.LINK),
        ((), {"_links": {"type": "object", "properties": {"self": HREF}}}, None),
        ((), {"href": STRING}, None),
        (("after",), {}, None),
        (("page",), {}, None),
        (("limit",), {}, None),
    ],
)
def test_paging_is_found(names: tuple[str, ...], members: Any, style: PagingStyle | None) -> None:
    item = {"type": "object", "properties": {"id": STRING}}
    answer = {"type": "object", "properties": {"pets": {"type": "array", "items": item}, **members}}
    found = _operation(answer=answer, parameters=_query(*names)).paging
    assert (found.style if found else None) is style


def test_a_documented_header_link_names_the_next_page() -> None:
    answer = {"type": "array", "items": STRING}
    linked = {"description": "", "headers": {"link": {}}, "content": {"application/json": {"schema": answer}}}
    found = _operation(parameters=_query("page", "per_page"), responses={"200": linked}).paging
    assert found is not None
    assert (found.style, found.token) == (PagingStyle.LINK, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("petId", "pet_id"),
        ("nvidia.com/gpu", "nvidia_com_gpu"),
        ("HTTPServer2", "http_server2"),
        ("-1", "minus_1"),
        ("*", "asterisk"),
        ("", "empty"),
        ("a\u200bb\u202ec", "a_b_c"),
    ],
)
def test_names_are_made_of_words(text: str, expected: str) -> None:
    assert snake(text) == expected


def test_scopes_keep_names_apart() -> None:
    scope = Scope({"class"})
    assert [scope.claim(n) for n in ("id", "ID", "class", "3d")] == ["id", "ID_2", "class_", "n3d"]
    assert len(pascal("x" * 300)) == 60
    assert words("nodePoolID") == ["node", "Pool", "ID"]


def test_what_cannot_be_read_costs_only_itself() -> None:
    lost = {"$ref": "#/components/parameters/none"}
    package, findings = _built({"Bad": {"allOf": [{"$ref": "other.yaml#/x"}]}}, parameters=[lost])
    assert not package.operations
    assert {d.code for d in findings} == {"schema-skipped", "operation-skipped"}


def test_unknown_security_is_reported() -> None:
    schemes = {"tls": {"type": "mutualTLS"}, "token": {"type": "http", "scheme": "bearer"}}
    package, findings = build({"components": {"securitySchemes": schemes}}, "x.yaml")
    assert [s.name for s in package.schemes] == ["token"]
    assert [d.code for d in findings] == ["security-unsupported"]


@pytest.mark.parametrize("name", ["Host", "content-length", "Transfer-Encoding", "Authorization", "Accept"])
def test_headers_that_http_or_others_send_are_no_parameters(name: str) -> None:
    parameters = [{"name": n, "in": "header", "schema": STRING} for n in (name, "X-Host")]
    assert [p.name for p in _operation(parameters=parameters).parameters] == ["X-Host"]


def test_an_answer_to_head_has_no_content() -> None:
    answer = {"description": "", "content": {"application/json": {"schema": STRING}}}
    operation = {"operationId": "hasPet", "responses": {"200": answer, "404": answer}}
    document = {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": {"/pet": {"head": operation}}}
    (made,) = build(document, "pets.yaml")[0].operations
    assert [(r.status, r.content) for r in (*made.success, *made.errors)] == [("200", None), ("404", None)]


FILE = {"type": "string", "format": "binary"}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (FILE, Scalar(Kind.STRING)),
        ({"type": "array", "items": FILE}, ListOf(Scalar(Kind.STRING))),
        ({"type": "object", "additionalProperties": FILE}, MapOf(Scalar(Kind.STRING))),
        ({"anyOf": [FILE, {"type": "null"}]}, Nullable(Scalar(Kind.STRING))),
        ({"oneOf": [FILE, {"type": "integer"}]}, Union((Scalar(Kind.STRING), Scalar(Kind.INTEGER)))),
    ],
)
def test_what_travels_as_text_is_no_file(schema: Any, expected: Type) -> None:
    assert _type(schema) == expected  # an answer in JSON
    (parameter,) = _operation(parameters=[{"name": "cover", "in": "query", "schema": schema}]).parameters
    assert parameter.type == expected


@pytest.mark.parametrize(
    ("media_type", "kind"), [("application/json", Kind.STRING), ("multipart/form-data", Kind.FILE)]
)
def test_members_are_files_in_forms_and_texts_in_json(media_type: str, kind: Kind) -> None:
    photo = {"type": "object", "properties": {"cover": FILE}}
    body = {"content": {media_type: {"schema": {"$ref": "#/components/schemas/Photo"}}}}
    package, _ = _built({"Photo": photo}, requestBody=body)
    made = package.declarations["Photo"]
    assert isinstance(made, Object)
    assert made.fields[0].type == Scalar(kind)


def test_an_object_in_a_path_has_a_text() -> None:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "paths": {
            "/pets/{key}": {"get": {"parameters": [{"name": "key", "in": "path", "schema": {"type": "object"}}]}}
        },
    }
    (made,) = build(document, "pets.yaml")[0].operations
    assert case_of(made, {}).full.path == "/pets/key,value"


def test_long_names_of_one_word_are_told_apart() -> None:
    ids: set[str] = set()
    made = [_unique("x" * 200, ids) for _ in range(12)]
    assert len(ids) == len(set(made)) == 12


def test_a_body_of_several_contents_has_a_method_for_each_that_carries_something_else() -> None:
    named = {"schema": {"type": "object", "properties": {"name": STRING}}}
    content = {
        "application/json": named,
        "application/x-www-form-urlencoded": named,
        "application/xml": {"schema": STRING},
        "multipart/form-data": {"schema": {"type": "object", "properties": {"more": STRING}}},
        "application/octet-stream": {},
        "image/png": {},
    }
    operation = {"operationId": "send", "requestBody": {"content": content}, "responses": {"204": {"description": ""}}}
    document = {"openapi": "3.1.0", "info": {"title": "Send", "version": "1"}, "paths": {"/send": {"post": operation}}}
    package, findings = build(document, "send.yaml")
    forms = {o.id: o.body.content.form for o in package.operations if o.body}
    assert forms == {"send": Form.JSON, "send with multipart": Form.MULTIPART, "send with bytes": Form.BINARY}
    left = "/paths/~1send/post/requestBody/content/"
    told = ["application~1x-www-form-urlencoded", "application~1xml", "image~1png"]
    assert [f.pointer for f in findings] == [f"{left}{media_type}" for media_type in told]


def test_operations_without_a_tag_are_in_the_service_api() -> None:
    (service,) = build({"paths": {"/a": {"get": {"responses": {}}}}}, "x.yaml")[0].services
    assert service.name == "api"


def test_methods_do_without_the_name_of_their_service() -> None:
    scope = Scope({"list"})
    ids = ["issues/add-labels", "issues/list", "issuesGet", "get", "issues", "issues/2"]
    assert methods(ids, "Issues", snake, scope) == {
        "issues/add-labels": "add_labels",
        "issues/list": "issues_list",  # a word of the language
        "issuesGet": "issues_get",  # the short one is another operation
        "get": "get",
        "issues": "issues",
        "issues/2": "issues2",
    }

"""Operations beside the calls that generated tests make of them."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.codegen.build import build
from extractor.codegen.model.fits import fits
from extractor.codegen.model.package import Location, Operation
from extractor.codegen.reading.security import required
from extractor.codegen.testing.cases import Case, cases
from extractor.codegen.writing.statuses import documented, error_of
from tests.codegen.fuzz_documents import DOCUMENT

STRING, INTEGER = {"type": "string"}, {"type": "integer"}
PET = {"type": "object", "properties": {"id": STRING}}


def case(path: str = "/pets", method: str = "post", **operation: Any) -> Case:
    node = {"operationId": "call", "responses": {"204": {"description": ""}}, **operation}
    document = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {path: {method: node}}}
    return cases(build(document, "x")[0])["call"]


def parameter(name: str, place: str, schema: Any = STRING, *, required: bool = False, **more: Any) -> dict[str, Any]:
    return {"name": name, "in": place, "schema": schema, "required": required, **more}


def content(schema: Any = PET, media_type: str = "application/json", **more: Any) -> dict[str, Any]:
    return {"description": "", "content": {media_type: {"schema": schema, **more}}}


@pytest.mark.parametrize(
    ("path", "parameters", "query"),
    [
        ("/pets?name={name}", [parameter("name", "path", required=True)], "name=name"),
        ("/pets?name={name}", [parameter("name", "query")], "name=name"),
        ("/pets?name={name}", [], "name=name"),  # not described
        ("/pets?of={id}&deep=true", [parameter("id", "query", INTEGER)], "deep=true&of=1"),  # by the name in front
        ("/pets/{id}?of={id}", [parameter("id", "path", INTEGER, style="label")], "of=1"),
        ("/pets?at={a}:{b}", [parameter("at", "query")], "at=at"),  # no variable alone
    ],
)
def test_variables_in_the_query_of_a_path_are_parameters_of_the_query(path: str, parameters: Any, query: str) -> None:
    made = case(path, "get", parameters=parameters)
    assert sorted(made.full.query.split("&")) == query.split("&")
    assert "?" not in made.full.path


@pytest.mark.parametrize(
    ("parameters", "path", "query", "headers", "cookies"),
    [
        ([parameter("id", "path", example="a/b")], "/pets/a%2Fb", "", {}, {}),
        ([parameter("id", "path"), parameter("q", "query", example="a b")], "/pets/id", "q=a%20b", {}, {}),
        ([parameter("id", "path"), parameter("n", "query", INTEGER)], "/pets/id", "n=1", {}, {}),
        ([parameter("id", "path"), parameter("X-A", "header")], "/pets/id", "", {"X-A": "x-a"}, {}),
        ([parameter("id", "path"), parameter("c", "cookie")], "/pets/id", "", {}, {"c": "c"}),
        (
            [parameter("Cookie", "header", example="a=1; b=%20=="), parameter("c", "cookie")],
            "/pets/id",
            "",
            {},
            {"a": "1", "b": " ==", "c": "c"},
        ),
        ([], "/pets/id", "", {}, {}),  # no one describes the variable
    ],
)
def test_requests(parameters: Any, path: str, query: str, headers: Any, cookies: Any) -> None:
    made = case("/pets/{id}", parameters=parameters).full
    assert (made.path, made.query, made.headers, made.cookies) == (path, query, headers, cookies)


@pytest.mark.parametrize(
    ("path", "parameters", "route", "query"),
    [
        ("/pets?beta=true", [], "/pets", "beta=true"),
        ("/pets?a=1&b", [parameter("q", "query")], "/pets", "q=q&a=1&b="),
        ("/pets?a=1", [parameter("a", "query")], "/pets", "a=1"),  # nobody is asked for it
        ("/pets/{id}?v=x%20y", [parameter("id", "path")], "/pets/id", "v=x%20y"),
    ],
)
def test_the_query_of_a_path_travels_as_such(path: str, parameters: Any, route: str, query: str) -> None:
    made = case(path, parameters=parameters)
    assert (made.full.path, made.full.query) == (route, query)
    assert made.operation.route == path.partition("?")[0]


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("/<up>/a b/é|^`", "/%3Cup%3E/a%20b/%C3%A9%7C%5E%60"),
        ("/a%20b/{id}:sink", "/a%20b/{id}:sink"),
        ("/{a<b}/<c>", "/{a<b}/%3Cc%3E"),  # a variable keeps its name
    ],
)
def test_signs_that_no_address_can_hold_are_encoded(path: str, route: str) -> None:
    assert Operation("find", "boats", "GET", path).route == route


@pytest.mark.parametrize(
    ("security", "alternatives"),
    [
        ([{}, {"key": []}], (("key",), ())),  # a key that is given travels
        ([{"key": [], "strange": []}, {"key": []}], (("key",),)),  # never half of what goes together
        ([{"key": [], "strange": []}], ()),
        ([{"strange": []}, {"key": []}, {"key": []}], (("key",),)),
        ([], ()),
    ],
)
def test_alternatives_of_credentials(security: Any, alternatives: Any) -> None:
    assert required(security, frozenset({"key"})) == alternatives


def test_an_answer_for_any_status_raises_the_error_of_its_own() -> None:
    package, _ = build(DOCUMENT, "pets.yaml")
    known = documented(package)
    assert [error_of(s, known) for s in (404, 500, 418, 599)] == [
        "NotFoundError", "InternalServerError", "ClientError", "ServerError",
    ]  # fmt: skip


def test_a_list_of_one_item_is_sent_twice_so_that_its_separator_shows() -> None:
    listed = {"type": "array", "items": STRING}
    plain, spaced = parameter("a", "query", listed), parameter("b", "query", listed, style="spaceDelimited")
    assert case(parameters=[plain, spaced]).full.query == "a=a&a=a&b=b%20b"


def test_the_least_call_holds_what_must_be_there() -> None:
    made = case(
        parameters=[parameter("a", "query", required=True), parameter("b", "query")],
        requestBody=content() | {"required": False},
    )
    assert made.least is not None
    assert (made.full.query, made.full.sends_body) == ("a=a&b=b", True)
    assert (made.least.query, made.least.sends_body) == ("a=a", False)
    assert set(made.least.arguments) == {(Location.QUERY, "a")}


def test_without_optional_parts_there_is_no_least_call() -> None:
    assert case(parameters=[parameter("a", "query", required=True)]).least is None


NONE = {"description": ""}


@pytest.mark.parametrize(
    ("responses", "successes", "errors"),
    [
        ({"200": content(example={"id": "1"})}, [(200, {"id": "1"}, True)], []),
        ({"200": content()}, [(200, {"id": "id"}, False)], []),
        ({"204": NONE}, [(204, None, False)], []),
        ({"2XX": content(example={})}, [(200, {}, True)], []),
        ({"200": content(example={}), "2XX": content(example={})}, [(200, {}, True), (201, {}, True)], []),
        ({"default": content(example={})}, [(200, {}, True)], []),
        ({"204": NONE, "default": content(example={})}, [(204, None, False)], [(500, {}, True)]),
        ({"204": NONE, "400": NONE, "4XX": NONE}, [(204, None, False)], [(400, None, False), (401, None, False)]),
        ({"204": NONE, "500": NONE, "default": NONE}, [(204, None, False)], [(500, None, False), (501, None, False)]),
        # What the range answers for, ``default`` does not.
        ({"204": NONE, "5xx": NONE, "default": NONE}, [(204, None, False)], [(500, None, False), (400, None, False)]),
        (
            {"204": NONE, "5XX": NONE, "4XX": NONE, "default": NONE},
            [(204, None, False)],
            [(500, None, False), (400, None, False)],
        ),
        ({"200": content(examples={"a": {"value": {"id": "1"}}, "b": {"value": 2}})}, [(200, {"id": "1"}, True)], []),
        ({"200": content(STRING, "text/plain")}, [(200, "text", False)], []),
    ],
)
def test_answers(responses: Any, successes: Any, errors: Any) -> None:
    made = case(responses=responses)
    assert [(r.status, r.value, r.documented) for r in made.successes] == successes
    assert [(r.status, r.value, r.documented) for r in made.errors] == errors


def test_every_operation_has_a_case_and_all_its_values_fit() -> None:
    package, _ = build(DOCUMENT, "pets.yaml")
    found = cases(package)
    assert list(found) == [o.id for o in package.operations]
    for made in found.values():
        types = {(p.place, p.name): p.type for p in made.operation.parameters}
        assert all(fits(v, types[k], package.declarations) for k, v in made.full.arguments.items())
        for reply in (*made.successes, *made.errors):
            assert reply.content is None or fits(reply.value, reply.content.type, package.declarations)


OTHER = {"type": "array", "items": STRING}


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ({"application/json": PET, "application/merge-patch+json": OTHER}, ["call", "call with merge-patch+json"]),
        ({"application/vnd.a.v1+json": PET, "application/vnd.a.v2+json; q=1": OTHER}, ["call", "call with a.v2+json"]),
        ({"application/json": PET, "application/vnd.a+json": PET}, ["call"]),  # the same, by another name
        ({"application/json": PET, "text/json": OTHER, "a/b+json": OTHER}, ["call", "call with json"]),
        (
            {"application/json": PET, "multipart/form-data": OTHER, "text/csv": STRING},
            ["call", "call with multipart", "call with text"],
        ),
        ({"application/json": PET, "application/xml": OTHER}, ["call"]),
    ],
)
def test_a_body_with_other_content_has_a_method_of_its_own(content: dict[str, Any], names: list[str]) -> None:
    body = {"content": {media_type: {"schema": schema} for media_type, schema in content.items()}}
    node = {"operationId": "call", "requestBody": body, "responses": {"204": {"description": ""}}}
    document = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/pets": {"patch": node}}}
    assert [o.id for o in build(document, "x")[0].operations] == names

"""Requests that are not as the document says are refused, with what is wrong and where."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from tests.mock.served import Calls, api, calls

PET = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "name": {"type": "string", "minLength": 2},
        "age": {"type": "integer"},
        "tags": {"type": "array", "items": {"type": "string", "pattern": "^[a-z]+$"}},
    },
}
DONE = {"responses": {"200": {"description": "d"}}}


def taking(content: dict[str, Any], *, required: bool = True, version: str = "3.1.0", **more: Any) -> Calls:
    operation = {**DONE, "requestBody": {"required": required, "content": content}, **more}
    return calls(api({"/pets": {"post": operation}}, version))


def with_parameter(**parameter: Any) -> Calls:
    path = "/p/{v}" if parameter.get("in") == "path" else "/p"
    return calls(api({path: {"get": {**DONE, "parameters": [{"name": "v", "in": "query", **parameter}]}}}))


def faults(answer: httpx2.Response) -> list[tuple[str, str]]:
    assert answer.status_code == 400, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    return [(e["in"], e["name"]) for e in answer.json()["errors"]]


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_a_body_is_held_against_its_schema(version: str) -> None:
    call = taking({"application/json": {"schema": PET}}, version=version)
    assert call("POST", "/pets", json={"name": "Rex", "tags": ["a"], "more": None}).status_code == 200
    wrong = call("POST", "/pets", json={"name": "R", "age": "1", "tags": ["a", "B"]})
    assert faults(wrong) == [("body", "$.name"), ("body", "$.age"), ("body", "$.tags[1]")]
    assert wrong.json()["detail"] == "POST /pets: body $.name: 'R' is too short (and 2 more)"
    assert faults(call("POST", "/pets", json={})) == [("body", "$")]


def test_a_body_that_is_no_json_or_missing_is_refused() -> None:
    call = taking({"application/json": {"schema": PET}})
    broken = call("POST", "/pets", content=b'{"name": ', headers={"Content-Type": "application/json"})
    assert faults(broken) == [("body", "$")]
    assert "not JSON: Expecting value: line 1 column 10" in broken.json()["detail"]
    assert faults(call("POST", "/pets")) == [("body", "$")]
    assert taking({"application/json": {"schema": PET}}, required=False)("POST", "/pets").status_code == 200


def test_null_and_truth_are_named_as_json_has_them() -> None:
    call = taking({"application/json": {"schema": PET}})
    assert "null is not of type 'string'" in call("POST", "/pets", json={"name": None}).text
    assert "true is not of type 'string'" in call("POST", "/pets", json={"name": True}).text


def test_an_undocumented_media_type_is_refused_with_those_that_are() -> None:
    call = taking({"application/json": {"schema": PET}, "text/*": {}})
    answer = call("POST", "/pets", content=b"<a/>", headers={"Content-Type": "application/xml"})
    assert (answer.status_code, answer.json()["documented"]) == (415, ["application/json", "text/*"])
    assert call("POST", "/pets", content=b"a").status_code == 415
    assert call("POST", "/pets", content=b"a", headers={"Content-Type": "text/csv"}).status_code == 200


@pytest.mark.parametrize(
    "documented", ["application/vnd.x.v1+json", "application/json; charset=utf-8", "application/*"]
)
def test_every_kind_of_json_is_read(documented: str) -> None:
    call = taking({documented: {"schema": PET}})
    given = "application/json" if "vnd" not in documented else documented
    for body, status in ((b'{"name": "Rex"}', 200), (b'{"name": 1}', 400)):
        assert call("POST", "/pets", content=body, headers={"Content-Type": given}).status_code == status


def test_forms_are_read_as_their_senders_mean_them() -> None:
    schema = {**PET, "required": ["name", "tags"]}
    call = taking({"application/x-www-form-urlencoded": {"schema": schema}, "multipart/form-data": {"schema": schema}})
    assert call("POST", "/pets", data={"name": "Rex", "age": "3"}).status_code == 200, "no item cannot be written"
    assert faults(call("POST", "/pets", data={"age": "3"})) == [("body", "$")]
    assert call("POST", "/pets", data={"name": "Rex", "age": "3"}, files={"f": b"\x00\xff"}).status_code == 200
    assert faults(call("POST", "/pets", data={"name": "R", "age": "x"}, files={"f": b"1"})) == [
        ("body", "$.name"),
        ("body", "$.age"),
    ]


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_files_of_a_form_are_any_bytes(version: str) -> None:
    schema = {"type": "object", "required": ["f"], "properties": {"f": {"type": "string", "format": "binary"}}}
    call = taking({"multipart/form-data": {"schema": schema}}, version=version)
    assert call("POST", "/pets", files={"f": b"\x00\xff"}).status_code == 200
    assert faults(call("POST", "/pets", files={"g": b"\x00"})) == [("body", "$")]


def test_bytes_and_xml_are_taken_as_they_come() -> None:
    call = taking({"application/octet-stream": {"schema": {"type": "string"}}, "application/xml": {"schema": PET}})
    for name in ("application/octet-stream", "application/xml"):
        assert call("POST", "/pets", content=b"\x00\xff", headers={"Content-Type": name}).status_code == 200


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        ({"type": "integer", "maximum": 9}, "7", "10"),
        ({"type": "integer"}, "-3", "x"),
        ({"type": "number"}, "1.5e3", "1,5"),
        ({"type": "boolean"}, "true", "maybe"),
        ({"enum": ["a", "b"], "type": "string"}, "a", "c"),
        ({"type": "string", "format": "date"}, "2024-02-29", "2023-02-29"),
        ({"type": "string", "format": "uri"}, "https://a.example/b", "a b"),
        ({"type": "string", "pattern": "^\\d+$"}, "12", "1x"),
        ({"type": "array", "items": {"type": "integer"}}, "1", "x"),
    ],
)
def test_parameters_are_held_against_their_schemas(schema: Any, good: str, bad: str) -> None:
    for place in ("query", "header", "path"):
        call = with_parameter(**{"in": place, "required": place == "path", "schema": schema})

        def send(value: str, call: Calls = call, place: str = place) -> httpx2.Response:
            if place == "path":
                return call("GET", f"/p/{httpx2.QueryParams({'v': value})}".replace("/v=", "/"))
            return (
                call("GET", "/p", params={"v": value}) if place == "query" else call("GET", "/p", headers={"v": value})
            )

        assert send(good).status_code == 200, place
        assert faults(send(bad))[0][0] == place


def test_a_parameter_may_have_the_schema_of_a_read_only_member() -> None:
    schemas = {"number": {"type": "integer", "readOnly": True}}
    parameter = {"name": "v", "in": "query", "schema": {"$ref": "#/components/schemas/number"}}
    body = {"content": {"application/json": {"schema": {"type": "object", "properties": {"n": schemas["number"]}}}}}
    operation = {**DONE, "parameters": [parameter], "requestBody": body}
    call = calls(api({"/p": {"post": operation}}, "3.0.3", components={"schemas": schemas}))
    assert call("POST", "/p?v=1", json={}).status_code == 200
    assert faults(call("POST", "/p?v=1", json={"n": 1})) == [("body", "$.n")]


def test_what_a_caller_sends_does_not_steer_the_terminal(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO", "spectable.mock"):
        with_parameter(schema={"type": "integer"})("GET", "/p?v=%1B%5B31m%0AGET")
    assert caplog.messages == ["GET /p → 400  GET /p: query v: '\\x1b[31m\\nGET' is not of type 'integer'"]
    with caplog.at_level("INFO", "spectable.mock"):
        with_parameter(schema={"type": "string", "enum": ["a"]})(
            "GET", "/p?v=%1B%E2%80%AE", headers={"Prefer": "code=9"}
        )
    assert all(c.isprintable() for message in caplog.messages for c in message)


def test_what_is_required_must_be_there() -> None:
    for place in ("query", "header", "cookie"):
        answer = with_parameter(**{"in": place, "required": True, "schema": {"type": "string"}})("GET", "/p")
        assert faults(answer) == [(place, "v")]
        assert "is required and missing" in answer.json()["detail"]
    call = with_parameter(**{"in": "cookie", "required": True, "schema": {"type": "integer"}})
    assert call("GET", "/p", headers={"Cookie": "v=5; x=1"}).status_code == 200


@pytest.mark.filterwarnings("ignore:Use of allowEmptyValue")  # openapi-core would rather not have it
@pytest.mark.parametrize(
    ("parameter", "status"),
    [
        ({"schema": {"type": "string"}}, 200),
        ({"schema": {"type": "array", "items": {"type": "integer"}}, "explode": False}, 200),
        ({"schema": {"type": "boolean"}, "allowEmptyValue": True}, 200),
        ({"schema": {"type": "boolean"}}, 400),
        ({"schema": {"type": "string", "minLength": 1}}, 400),
        ({"schema": {"type": "string", "enum": ["a"]}}, 400),
    ],
)
def test_an_empty_parameter_is_right_where_its_schema_has_an_empty_value(parameter: Any, status: int) -> None:
    assert with_parameter(**parameter)("GET", "/p?v=").status_code == status


def test_parameters_of_the_path_hold_and_those_of_the_operation_override_them() -> None:
    item = {
        "parameters": [{"name": "v", "in": "query", "schema": {"type": "integer"}}],
        "get": DONE,
        "put": {**DONE, "parameters": [{"name": "v", "in": "query", "schema": {"type": "string"}}]},
    }
    call = calls(api({"/p": item}))
    assert (call("GET", "/p?v=x").status_code, call("PUT", "/p?v=x").status_code) == (400, 200)


def test_headers_that_openapi_ignores_are_not_checked() -> None:
    for name in ("Accept", "Content-Type", "Authorization"):
        call = with_parameter(**{"in": "header", "name": name, "required": True, "schema": {"type": "integer"}})
        assert call("GET", "/p").status_code == 200


def test_without_checks_everything_is_answered() -> None:
    operation = {**DONE, "security": [{"k": []}], "requestBody": {"required": True, "content": {"text/plain": {}}}}
    call = calls(api({"/p": {"post": operation}}), check=False)
    assert call("POST", "/p").status_code == 200
    assert call("POST", "/q").status_code == 404


ERROR = {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}}


@pytest.mark.parametrize(
    ("documented", "status"),
    [(["200", "400"], 400), (["200", "422"], 422), (["200", "4XX"], 400), (["200", "default"], 400)],
)
def test_a_refusal_has_the_documented_form_of_its_status(documented: list[str], status: int) -> None:
    content = {"content": {"application/json": {"schema": ERROR, "example": {"code": "E.1"}}}}
    responses = {key: {"description": "d", **content} for key in documented}
    operation = {"responses": responses, "parameters": [{"name": "v", "in": "query", "schema": {"type": "integer"}}]}
    answer = calls(api({"/p": {"get": operation}}))("GET", "/p?v=x")
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/json")
    told = answer.json()
    assert (told["code"], told["status"], told["errors"][0]["name"]) == ("E.1", status, "v")


def test_a_documented_error_that_allows_no_more_members_stays_as_it_is() -> None:
    schema = {**ERROR, "additionalProperties": False}
    responses = {"400": {"description": "d", "content": {"application/json": {"schema": schema}}}}
    operation = {"responses": responses, "parameters": [{"name": "v", "in": "query", "required": True, "schema": {}}]}
    answer = calls(api({"/p": {"get": operation}}))("GET", "/p")
    assert (answer.status_code, answer.json()) == (400, {"code": "code"})
    assert "query v: is required and missing" in answer.headers["x-mock-problem"]


SCHEMES = {
    "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "part": {"type": "apiKey", "in": "query", "name": "token"},
    "jar": {"type": "apiKey", "in": "cookie", "name": "sid"},
    "basic": {"type": "http", "scheme": "Basic"},
    "bearer": {"type": "http", "scheme": "bearer"},
    "oauth": {"type": "oauth2", "flows": {}},
    "signed": {"type": "http", "scheme": "SDK-HMAC-SHA256"},
    "tls": {"type": "mutualTLS"},
}


def secured(*alternatives: dict[str, list[str]]) -> Calls:
    spec = api({"/p": {"get": DONE}}, security=list(alternatives), components={"securitySchemes": SCHEMES})
    return calls(spec)


@pytest.mark.parametrize(
    ("scheme", "request_"),
    [
        ("key", {"headers": {"x-key": "1"}}),
        ("part", {"params": {"token": "1"}}),
        ("jar", {"headers": {"Cookie": "sid=1"}}),
        ("basic", {"headers": {"Authorization": "Basic YTpi"}}),
        ("bearer", {"headers": {"Authorization": "bearer t"}}),
        ("oauth", {"headers": {"Authorization": "Bearer t"}}),
        ("signed", {"headers": {"Authorization": "SDK-HMAC-SHA256 Access=a, SignedHeaders=b, Signature=c"}}),
    ],
)
def test_credentials_are_asked_for_and_any_will_do(scheme: str, request_: dict[str, Any]) -> None:
    call = secured({scheme: []})
    refused = call("GET", "/p")
    assert (refused.status_code, refused.headers["content-type"]) == (401, "application/problem+json")
    assert scheme in refused.json()["detail"]
    assert call("GET", "/p", **request_).status_code == 200
    assert call("GET", "/p", headers={"Authorization": "Other x"}).status_code == 401


def test_one_alternative_must_be_carried_as_a_whole() -> None:
    call = secured({"key": [], "part": []}, {"bearer": []})
    assert call("GET", "/p", headers={"X-Key": "1"}).status_code == 401
    assert call("GET", "/p?token=2", headers={"X-Key": "1"}).status_code == 200
    assert call("GET", "/p", headers={"Authorization": "Bearer t"}).status_code == 200
    assert call("GET", "/p").headers["www-authenticate"] == 'Bearer realm="mock"'


@pytest.mark.parametrize("alternatives", [[], [{}], [{"key": []}, {}], [{"tls": []}], [{"undefined": []}]])
def test_no_credentials_are_asked_for_where_none_are_needed_or_none_can_be_seen(alternatives: Any) -> None:
    assert secured(*alternatives)("GET", "/p").status_code == 200


def test_a_body_that_only_examples_show_is_never_refused_but_told_of(caplog: pytest.LogCaptureFixture) -> None:
    shown = {"type": "object", "properties": {"age": {"type": "integer"}}, "x-inferred": "example"}
    call = taking({"application/json": {"schema": shown}})
    with caplog.at_level("WARNING", "spectable.mock"):
        assert call("POST", "/pets", json={"age": "one"}).status_code == 200
        assert call("POST", "/pets", json={"age": 1}).status_code == 200
    assert [m for m in caplog.messages if "examples" in m] == [
        "POST /pets: body $.age: 'one' is not of type 'integer', by the examples of the documentation"
    ]
    mixed = {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "age": shown}}
    assert faults(taking({"application/json": {"schema": mixed}})("POST", "/pets", json={"age": "1"})) == [
        ("body", "$")
    ]

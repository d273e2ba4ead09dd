"""What is answered: status, media type, headers and body."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import fromstring

import pytest

from extractor.oas.loading.parse import parse_document
from tests.mock.served import Calls, answering, api, calls


def one(operation: dict[str, Any], **root: Any) -> Calls:
    return calls(api({"/x": {"get": operation}}, **root))


def responses(**statuses: Any) -> dict[str, Any]:
    return {"responses": {k.removeprefix("_"): {"description": "d", **v} for k, v in statuses.items()}}


def test_a_documented_example_is_the_answer() -> None:
    schema = {"type": "object", "properties": {"id": {"type": "integer"}}}
    assert one(answering(schema, example={"id": 9}))("GET", "/x").json() == {"id": 9}
    assert one(answering(schema, examples={"a": {"value": {"id": 8}}}))("GET", "/x").json() == {"id": 8}


def test_an_example_that_breaks_its_schema_gives_way_to_the_next() -> None:
    schema = {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}}
    examples = {"wrong": {"value": {"id": "x"}}, "right": {"value": {"id": 5}}}
    assert one(answering(schema, examples=examples))("GET", "/x").json() == {"id": 5}
    assert one(answering(schema, example={}))("GET", "/x").json() == {"id": 1}


def test_an_example_without_a_schema_is_answered() -> None:
    assert one(answering(None, example=[1]))("GET", "/x").json() == [1]


def test_examples_of_schemas_are_used_where_the_answer_has_none() -> None:
    pet = {"type": "object", "properties": {"name": {"type": "string"}}, "example": {"name": "Rex"}}
    call = one(
        answering({"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}),
        components={"schemas": {"Pet": pet}},
    )
    assert call("GET", "/x").json() == [{"name": "Rex"}]


def test_the_same_call_gets_the_same_bytes() -> None:
    spec = api({"/x": {"get": answering({"type": "string", "pattern": "^[^a]{9}$"})}})
    assert calls(spec)("GET", "/x").content == calls(spec)("GET", "/x").content


def test_success_is_what_is_answered_unless_something_else_is_preferred() -> None:
    call = one(responses(default={}, _404={}, _201={}, _204={}))
    assert call("GET", "/x").status_code == 201
    answer = call("GET", "/x", headers={"Prefer": "code=404"})
    assert (answer.status_code, answer.headers["preference-applied"]) == (404, "code=404")
    assert call("GET", "/x", headers={"Prefer": "code=418"}).status_code == 418, "default stands for it"


@pytest.mark.parametrize(
    ("documented", "status"),
    [
        (["404", "2XX"], 200),
        (["default"], 200),
        (["404", "302", "default"], 302),
        (["4XX"], 400),
        (["500", "200"], 200),
    ],
)
def test_the_status_without_a_preference(documented: list[str], status: int) -> None:
    assert one({"responses": {key: {"description": "d"} for key in documented}})("GET", "/x").status_code == status


def test_a_range_answers_for_a_status_in_it() -> None:
    assert one(responses(_200={}, _4XX={}))("GET", "/x", headers={"prefer": "code=429"}).status_code == 429


def test_an_error_that_is_not_documented_can_be_asked_for_and_success_cannot() -> None:
    call = one(responses(_200={}))
    assert call("GET", "/x", headers={"Prefer": "code=503"}).status_code == 503
    refused = call("GET", "/x", headers={"Prefer": "code=202"})
    assert refused.status_code == 400
    assert "documents 200; not 202" in refused.json()["detail"]
    assert call("GET", "/x", headers={"Prefer": "code=banana"}).status_code == 400


def test_an_example_is_chosen_by_its_name() -> None:
    examples = {"cat": {"value": "Tom"}, "big dog": {"$ref": "#/components/examples/Dog"}}
    call = one(answering({"type": "string"}, examples=examples), components={"examples": {"Dog": {"value": "Rex"}}})
    assert call("GET", "/x").json() == "Tom"
    assert call("GET", "/x", headers={"Prefer": 'respond-async, example="big dog"'}).json() == "Rex"
    refused = call("GET", "/x", headers={"Prefer": "code=200; foo, example=bird"})
    assert refused.status_code == 400
    assert "cat, big dog" in refused.json()["detail"]


def test_dynamic_data_is_made_from_the_schema_even_where_there_are_examples() -> None:
    call = one(answering({"type": "integer", "minimum": 4, "example": 40}, example=44))
    assert call("GET", "/x").json() == 44
    assert call("GET", "/x", headers={"Prefer": "dynamic=true"}).json() == 4


def _offering(**content: Any) -> Calls:
    return one({"responses": {"200": {"description": "d", "content": content["content"]}}})


def test_the_media_type_is_what_the_caller_accepts_most() -> None:
    content = {"text/plain": {"example": "t"}, "application/json": {"example": "j"}, "text/csv": {"example": "c"}}
    call = _offering(content=content)
    for accept, expected in [
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("text/*", "text/plain"),
        ("application/json;q=0.1, text/csv;q=0.9", "text/csv"),
        ("text/plain;q=0, */*;q=0.5, application/json;q=0", "text/csv"),
        ("", "application/json"),
    ]:
        assert call("GET", "/x", headers={"Accept": accept}).headers["content-type"].startswith(expected), accept


def test_what_cannot_be_accepted_is_refused_with_what_there_is() -> None:
    answer = _offering(content={"application/json": {"example": 1}})("GET", "/x", headers={"Accept": "image/png"})
    assert (answer.status_code, answer.json()["documented"]) == (406, ["application/json"])


def test_a_documented_error_is_sent_even_to_those_who_do_not_accept_its_media_type() -> None:
    operation = {"responses": {"404": {"description": "d", "content": {"application/json": {"example": {"m": 1}}}}}}
    answer = one(operation)("GET", "/x", headers={"Prefer": "code=404", "Accept": "image/png"})
    assert (answer.status_code, answer.json()) == (404, {"m": 1})


def test_a_documented_range_becomes_a_media_type() -> None:
    call = _offering(content={"image/*": {"schema": {"type": "string", "format": "binary"}}})
    assert call("GET", "/x", headers={"Accept": "image/png"}).headers["content-type"] == "image/png"
    assert _offering(content={"*/*": {"example": 1}})("GET", "/x").headers["content-type"] == "application/json"


def test_text_binary_and_streams_are_written_as_they_are() -> None:
    call = _offering(
        content={
            "text/plain": {"example": "plain"},
            "application/octet-stream": {"schema": {"type": "string", "format": "binary"}},
            "application/x-ndjson": {"example": [{"a": 1}, {"a": 2}]},
            "text/event-stream": {"example": {"a": 1}},
            "application/x-www-form-urlencoded": {"example": {"a": "1 2", "b": 3}},
            "image/png": {"schema": {"type": "string", "format": "binary"}},
        }
    )
    for accept, start in [
        ("text/plain", b"plain"),
        ("application/octet-stream", b"value"),
        ("application/x-ndjson", b'{"a":1}\n{"a":2}\n'),
        ("text/event-stream", b'data: {"a":1}\n\n'),
        ("application/x-www-form-urlencoded", b"a=1+2&b=3"),
        ("image/png", b"\x89PNG"),
    ]:
        assert call("GET", "/x", headers={"Accept": accept}).content.startswith(start)


def test_xml_follows_the_hints_of_the_schema() -> None:
    schema = {
        "type": "object",
        "xml": {"name": "pet", "namespace": "http://e.example/ns", "prefix": "p"},
        "properties": {
            "id": {"type": "integer", "xml": {"attribute": True}},
            "tags": {"type": "array", "items": {"type": "string", "xml": {"name": "tag"}}, "xml": {"wrapped": True}},
            "photo": {"type": "array", "items": {"type": "string"}},
            "a b<": {"type": "string"},
        },
    }
    value = {"id": 7, "tags": ["x", "y"], "photo": ["u"], "a b<": "<&\0"}
    answer = _offering(content={"application/xml": {"schema": schema, "example": value}})("GET", "/x")
    root = fromstring(answer.content)  # noqa: S314 - it was made here
    assert (root.tag, root.get("id")) == ("{http://e.example/ns}pet", "7")
    assert [t.text for t in root.findall("tags/tag")] == ["x", "y"]
    assert (root.findtext("photo"), root.findtext("a_b_")) == ("u", "<&�")


def test_documented_headers_are_there_and_those_of_the_connection_are_not() -> None:
    headers = {
        "X-Rate-Limit": {"schema": {"type": "integer", "minimum": 60}},
        "Link": {"schema": {"type": "string"}, "example": "<a>; rel=next"},
        "X-List": {"schema": {"type": "array", "items": {"type": "integer"}, "example": [1, 2]}},
        "X-Broken": {"$ref": "#/components/headers/None"},
        "X-Split": {"schema": {"type": "string", "const": "a\r\nSet-Cookie: b"}},
        "Bad Name": {"schema": {"type": "string"}},
        "Content-Length": {"schema": {"type": "integer"}},
        "Content-Encoding": {"schema": {"type": "string", "example": "gzip"}},
    }
    answer = one(responses(_200={"headers": headers}))("GET", "/x")
    assert answer.headers["x-rate-limit"] == "60"
    assert (answer.headers["link"], answer.headers["x-list"]) == ("<a>; rel=next", "1,2")
    assert not {"x-broken", "x-split", "bad name", "content-encoding", "set-cookie"} & set(answer.headers)


def test_head_is_get_without_its_body() -> None:
    call = one(answering({"type": "string"}, example="ten chars!"))
    answer = call("HEAD", "/x")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["content-length"] == str(len(call("GET", "/x").content))


def test_statuses_without_content_have_none() -> None:
    content = {"content": {"application/json": {"example": 1}}}
    assert one(responses(_204=content))("GET", "/x").content == b""


def test_write_only_members_stay_out_of_answers() -> None:
    schema = {
        "type": "object",
        "properties": {"name": {"type": "string"}, "password": {"type": "string", "writeOnly": True}},
    }
    for version in ("3.0.3", "3.1.0"):
        assert calls(api({"/x": {"get": answering(schema)}}, version))("GET", "/x").json() == {"name": "name"}


def test_other_origins_may_call_where_that_is_asked_for() -> None:
    spec = api({"/x": {"get": answering({}, example=1)}})
    origin = {"Origin": "http://page.example"}
    assert "access-control-allow-origin" not in calls(spec)("GET", "/x", headers=origin).headers
    call = calls(spec, cors=True)
    assert call("GET", "/x", headers=origin).headers["access-control-allow-origin"] == "*"
    preflight = call("OPTIONS", "/x", headers={**origin, "Access-Control-Request-Method": "PUT"})
    assert preflight.status_code == 200


YAML = """
openapi: 3.0.3
info: {title: t, version: '1'}
paths:
  /x:
    get:
      responses:
        200:
          description: d
          content: {application/json: {example: {day: 2024-05-06, 1: yes}}}
"""


def test_yaml_values_become_json() -> None:
    assert calls(parse_document(YAML))("GET", "/x").json() == {"day": "2024-05-06", "1": "yes"}

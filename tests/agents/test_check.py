"""Arguments held against the documentation: what is wrong, and what to change."""

from __future__ import annotations

from typing import Any

import pytest

from tests.agents.asked import boats, call, service, tools

FILE = {"type": "string", "format": "binary"}
PHOTO = {"type": "object", "properties": {"photo": FILE, "title": {"type": "string"}}, "required": ["photo"]}
UPLOAD = {"/photos": {"post": {"operationId": "SendPhoto", "responses": {"200": {"description": "d"}}, "requestBody": {
    "required": True, "content": {"multipart/form-data": {"schema": PHOTO}}}}}}  # fmt: skip


def problems(operation: str, arguments: dict[str, Any], **choices: Any) -> list[str]:
    result = call(tools(boats(), base_url="http://127.0.0.1:9", allowed=["POST"], **choices), operation, arguments)
    assert result.is_error
    found: list[str] = result.value["problems"]
    return found


@pytest.mark.parametrize(
    ("operation", "arguments", "told"),
    [
        ("ListBoats", {"limit": "ten"}, "limit: 'ten' is not of type 'integer'; give an integer"),
        ("ListBoats", {"limit": 51}, "limit: 51 is greater than the maximum of 50"),
        ("ListBoats", {"limt": 5}, "limt: there is no such argument (did you mean 'limit'?); known are: limit, marker"),
        ("ShowBoat", {}, "id: is required and missing; give a value for the path parameter 'id'"),
        ("AddBoat", {}, "body: is required and missing; give the content as application/json"),
        ("AddBoat", {"body": {}}, "body: 'name' is a required property; add it"),
        ("AddBoat", {"body": {"name": "Argo", "kind": "row"}}, "body.kind: 'row' is not one of ['sail', 'motor']"),
        ("AddBoat", {"body": {"name": "Argo", "tender": {"name": 1}}},
         "body.tender.name: 1 is not of type 'string'; give a string"),
        ("AddBoat", {"body": [1]}, "body: [1] is not of type 'object'; give an object"),
    ],
)  # fmt: skip
def test_a_problem_says_what_to_change(operation: str, arguments: dict[str, Any], told: str) -> None:
    assert problems(operation, arguments) == [told]


def test_all_problems_are_told_at_once_up_to_ten() -> None:
    assert len(problems("ListBoats", {f"x{n}": n for n in range(30)})) == 10


def test_it_is_told_that_nothing_was_sent() -> None:
    with service({}) as boat_house:
        result = call(tools(boats(), base_url=boat_house.url), "ListBoats", {"limit": "ten"})
        assert result.value["error"] == "ListBoats: the arguments are not as documented; nothing was sent"
        assert boat_house.got == []


def test_without_checks_it_is_sent_as_it_is() -> None:
    with service({}) as boat_house:
        toolbox = tools(boats(), base_url=boat_house.url, is_checked=False)
        assert not call(toolbox, "ListBoats", {"limit": "ten"}).is_error
        assert boat_house.got[0][1] == "/boats?limit=ten"
        assert "part of the path" in call(toolbox, "ShowBoat").value["error"]


def test_read_only_members_are_not_asked_for() -> None:
    document = boats(components={"schemas": {}})
    document["components"]["schemas"]["Boat"] = {
        "type": "object", "required": ["id"], "properties": {"id": {"type": "string", "readOnly": True}},
    }  # fmt: skip
    document["openapi"] = "3.0.3"
    toolbox = tools(document, allowed=["POST"], base_url="http://127.0.0.1:9", is_dry=True)
    assert not call(toolbox, "AddBoat", {"body": {}}).is_error


def test_the_arguments_of_the_tools_themselves_are_held_too() -> None:
    toolbox = tools(boats())
    result = call(toolbox, "ListBoats", limits=5)
    assert result.value["problems"] == ["arguments: Additional properties are not allowed ('limits' was unexpected)"]
    assert (
        call(toolbox, "ListBotes")
        .value["error"]
        .startswith("there is no operation 'ListBotes'; did you mean ListBoats")
    )


@pytest.mark.parametrize(
    ("photo", "sent"),
    [("sun", b"sun"), ({"base64": "AP8=", "name": "a.png", "media_type": "image/png"}, b"\x00\xff")],
)
def test_files_are_text_or_base64(photo: Any, sent: bytes) -> None:
    toolbox = tools(boats(UPLOAD), allowed=["POST"], base_url="http://127.0.0.1:9", is_dry=True)
    result = call(toolbox, "SendPhoto", {"body": {"photo": photo, "title": "dusk"}})
    assert not result.is_error
    body = result.value["request"]["body"].encode()
    assert sent.decode("utf-8", "replace").encode() in body
    assert b'name="title"\r\n\r\ndusk' in body


def test_what_is_no_base64_is_told() -> None:
    toolbox = tools(boats(UPLOAD), allowed=["POST"], base_url="http://127.0.0.1:9", is_dry=True)
    told = call(toolbox, "SendPhoto", {"body": {"photo": {"base64": "%"}}}).value["error"]
    assert told.startswith("body.photo.base64: no Base64")

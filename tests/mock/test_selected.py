"""Calls that share method and path: the value that a request gives says which one it means."""

from __future__ import annotations

from typing import Any

import pytest

from tests.mock.served import Calls, answering, api, calls

STRING = {"type": "string"}


def call(answer: str, name: str, value: str, place: str = "query") -> dict[str, Any]:
    fixed = {"name": name, "in": place, "required": True, "schema": {**STRING, "const": value}}
    return {**answering(example={"did": answer}), "parameters": [fixed]}


def sent(answer: str, value: str, media_type: str) -> dict[str, Any]:
    schema = {"type": "object", "properties": {"do": {**STRING, "const": value}}, "required": ["do"]}
    return {**answering(example={"did": answer}), "requestBody": {"content": {media_type: {"schema": schema}}}}


@pytest.fixture
def mock() -> Calls:
    form, json = "application/x-www-form-urlencoded", "application/json"
    return calls(
        api(
            {
                "/#Action=MoorBoat": {"get": call("moored", "Action", "MoorBoat")},
                "/#Action=LeaveDock": {"get": call("left", "Action", "LeaveDock")},
                "/rpc#do=moor": {"post": sent("moored", "moor", json)},
                "/rpc#do=leave": {"post": sent("left", "leave", json)},
                "/form#do=moor": {"post": sent("moored", "moor", form)},
                "/form#do=leave": {"post": sent("left", "leave", form)},
                "/head#X-Do=moor": {"get": call("moored", "X-Do", "moor", "header")},
                "/boats": {"get": answering(example={"did": "listed"})},
                "/boats#list=true": {"get": call("named", "list", "true")},
            }
        )
    )


@pytest.mark.parametrize(
    ("method", "path", "request_", "did"),
    [
        ("GET", "/?Action=MoorBoat", {}, "moored"),
        ("GET", "/?Action=LeaveDock", {}, "left"),
        ("POST", "/rpc", {"json": {"do": "moor"}}, "moored"),
        ("POST", "/rpc", {"json": {"do": "leave"}}, "left"),
        ("POST", "/form", {"data": {"do": "leave"}}, "left"),
        ("GET", "/head", {"headers": {"X-Do": "moor"}}, "moored"),
        ("GET", "/boats", {}, "listed"),
        ("GET", "/boats?list=true", {}, "named"),
        ("GET", "/boats?list=false", {}, "listed"),
    ],
)
def test_a_value_says_which_call_is_meant(
    mock: Calls, method: str, path: str, request_: dict[str, Any], did: str
) -> None:
    answer = mock(method, path, **request_)
    assert (answer.status_code, answer.json()) == (200, {"did": did})


@pytest.mark.parametrize("path", ["/", "/?Action=SinkBoat"])
def test_a_request_that_means_no_call_is_told_which_there_are(mock: Calls, path: str) -> None:
    answer = mock("GET", path)
    assert answer.status_code == 400
    assert answer.json()["calls"] == ["Action=MoorBoat", "Action=LeaveDock"]


@pytest.mark.parametrize("body", [b"[", b"[1]", b"", b"{" * 5000])
def test_a_body_that_cannot_be_read_means_no_call(mock: Calls, body: bytes) -> None:
    answer = mock("POST", "/rpc", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400

"""Lists of the methods of one path, and examples that a page shows in another protocol besides."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages

WAYS = "- **GET** `/fleet/find?ticket=…&name=…`\n- **POST** `/fleet/find` (form data)\n- **SOAP** action: `urn:find`\n"
TABLE = (
    "## Parameters\n\n| Name | Type | Required | Description |\n| --- | --- | --- | --- |\n"
    "| ticket | string | Yes | Who asks. |\n| name | string | No | Its name. |\n\n"
)
ANSWER = '## Response\n\n```xml\n<answer done="true"><boat id="7"/></answer>\n```\n\n'
ENVELOPE = (
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">\n  <s:Body>\n'
    "    <find><ticket>a</ticket></find>\n  </s:Body>\n</s:Envelope>"
)


def built(folder: Path, text: str) -> BuildResult:
    return build_pages(folder, text, suffix=".md")


def of(result: BuildResult, path: str = "/fleet/find") -> dict[str, dict[str, Any]]:
    return dict(result.spec["paths"][path])


@pytest.mark.parametrize("heading", ["", "## Methods\n\n", "## Supported HTTP methods\n\n"])
def test_the_methods_of_a_list_are_operations_each_with_its_place_of_parameters(tmp_path: Path, heading: str) -> None:
    result = built(tmp_path, f"# Find a boat\n\nFinds one.\n\n{heading}{WAYS}\n{TABLE}{ANSWER}")
    found = of(result)
    assert list(found) == ["get", "post"]
    assert [(p["name"], p["in"], p.get("required", False)) for p in found["get"]["parameters"]] == [
        ("ticket", "query", True),
        ("name", "query", False),
    ]
    assert "parameters" not in found["post"]
    assert list(found["post"]["requestBody"]["content"]) == ["application/x-www-form-urlencoded"]
    assert {o["summary"] for o in found.values()} == {"Find a boat"}
    assert {next(iter(o["responses"]["200"]["content"])) for o in found.values()} == {"application/xml"}


def test_the_code_of_the_path_is_one_of_the_facts(tmp_path: Path) -> None:
    text = f"# Find\n\n## Endpoint\n\n```\n/fleet/find\n```\n\n## Methods\n\n{WAYS}\n{TABLE}"
    assert not [d for d in built(tmp_path, text).diagnostics if d.code == "block-unplaced"]


def test_calls_below_examples_state_nothing_again(tmp_path: Path) -> None:
    shown = (
        "## Examples\n\n### Request (GET)\n\n```\nGET /fleet/find?ticket=a&name=Ida HTTP/1.1\n```\n\n"
        "### Request (POST)\n\n```\nPOST /fleet/find HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\n"
        "ticket=a&name=Ida\n```\n"
    )
    result = built(tmp_path, f"# Find\n\n{WAYS}\n{TABLE}{ANSWER}{shown}")
    assert list(of(result)) == ["get", "post"]
    assert not [d for d in result.diagnostics if d.code in {"operation-duplicate", "request-line-unplaced"}]


def test_a_list_of_sections_below_is_no_statement_of_its_own(tmp_path: Path) -> None:
    text = (
        "# Boats\n\n- GET /boats\n- POST /boats\n\n## List boats\n\n```\nGET /boats\n```\n\n"
        '```json\n[{"id": 7}]\n```\n\n## Make a boat\n\n```\nPOST /boats\n```\n\n```json\n{"id": 7}\n```\n'
    )
    assert [o["summary"] for o in of(built(tmp_path, text), "/boats").values()] == ["List boats", "Make a boat"]


@pytest.mark.parametrize(
    "items",
    [
        "- GET /boats\n- POST /docks\n", "- GET /boats lists them\n- POST /boats makes one\n",
        "- GET /boats\n- GET /boats\n",
    ],
)  # fmt: skip
def test_other_lists_are_read_by_other_rules(tmp_path: Path, items: str) -> None:
    for operation in (o for item in built(tmp_path, f"# A\n\n{items}").spec["paths"].values() for o in item.values()):
        assert "requestBody" not in operation


def test_a_message_of_another_protocol_is_no_answer(tmp_path: Path) -> None:
    text = f"# Find\n\n{WAYS}\n{TABLE}{ANSWER}## Example\n\n### SOAP request\n\n```xml\n{ENVELOPE}\n```\n"
    result = built(tmp_path, text)
    told = [d.message for d in result.diagnostics if d.code == "example-other-protocol"]
    assert told == ["the example is a message of SOAP, and no example of the operation of the page"]
    for operation in of(result).values():
        (answer,) = operation["responses"]["200"]["content"].values()
        assert list(answer["schema"]["properties"]) == ["done", "boat"]
        assert "Envelope" not in repr(operation)


@pytest.mark.parametrize(
    "message",
    [
        f"POST /fleet.asmx HTTP/1.1\nContent-Type: text/xml\nSOAPAction: \"urn:find\"\n\n{ENVELOPE}",
        "<methodCall>\n  <methodName>find</methodName>\n  <params><param/></params>\n</methodCall>",
    ],
)  # fmt: skip
def test_other_forms_of_messages(tmp_path: Path, message: str) -> None:
    text = f"# Find\n\n{WAYS}\n{TABLE}{ANSWER}## Example requests\n\n### Request (other)\n\n```xml\n{message}\n```\n"
    result = built(tmp_path, text)
    assert [d.code for d in result.diagnostics if d.code == "example-other-protocol"] == ["example-other-protocol"]
    assert not [d for d in result.diagnostics if d.code == "request-line-unplaced"]


def test_an_operation_that_speaks_soap_keeps_its_messages(tmp_path: Path) -> None:
    text = (
        f"# Find\n\n`POST /fleet`\n\n### Request example\n\n```xml\n{ENVELOPE}\n```\n\n"
        f"### Response example\n\n```xml\n{ENVELOPE.replace('find', 'found')}\n```\n"
    )
    operation = of(built(tmp_path, text), "/fleet")["post"]
    (sent,) = operation["requestBody"]["content"].values()
    (answer,) = operation["responses"]["200"]["content"].values()
    assert "find" in sent["schema"]["properties"]["Body"]["properties"]
    assert "found" in answer["schema"]["properties"]["Body"]["properties"]


def test_two_request_lines_above_one_call_send_the_same(tmp_path: Path) -> None:
    text = (
        "# Limits\n\n## Set the limit\n\n```\n$ curl 'https://boats.example/limit' -X POST -d '{\"most\": 7}'\n```\n\n"
        '> It answers:\n\n```json\n{"most": 7}\n```\n\n### HTTP request\n\n`POST /limit`\n\n`PUT /limit`\n'
    )
    found = of(built(tmp_path, text), "/limit")
    assert sorted(found) == ["post", "put"]
    bodies = [o["requestBody"]["content"]["application/json"]["schema"]["properties"] for o in found.values()]
    assert bodies[0] == bodies[1] == {"most": {"type": "integer"}}


def test_a_word_at_the_beginning_of_a_sentence_selects_no_call(tmp_path: Path) -> None:
    text = "# DropBoat\n\n`POST /boats/drop`\n\n## Notes\n\n- Do **not** call `DropBoat` twice.\n"
    assert list(built(tmp_path, text).spec["paths"]) == ["/boats/drop"]


FORMS = [
    ("form-data", "application/x-www-form-urlencoded"),
    ("form data — for long texts", "application/x-www-form-urlencoded"),
    ("form-encoded", "application/x-www-form-urlencoded"),
    ("`multipart/form-data`", "multipart/form-data"), ("JSON body", "application/json"),
    ("application/x-www-form-urlencoded", "application/x-www-form-urlencoded"),
]  # fmt: skip


@pytest.mark.parametrize(("note", "media"), FORMS)
def test_words_in_brackets_say_what_is_sent(tmp_path: Path, note: str, media: str) -> None:
    result = built(tmp_path, f"# Find a boat\n\n{WAYS.replace('form data', note)}\n{TABLE}{ANSWER}")
    assert list(of(result)["post"]["requestBody"]["content"]) == [media]


def test_parts_of_a_message_are_not_what_is_sent(tmp_path: Path) -> None:
    parts = (
        '--b\nContent-Disposition: form-data; name="name"\n\nIda\n'
        '--b\nContent-Disposition: form-data; name="more"\nContent-Type: application/xml\n\n'
        "<more><a>1</a></more>\n--b--"
    )
    message = f"POST /fleet/find HTTP/1.1\nContent-Type: multipart/form-data; boundary=b\n\n{parts}"
    text = f"# Find\n\n{WAYS}\n{TABLE}{ANSWER}## Example\n\n### Request (POST)\n\n```\n{message}\n```\n"
    assert list(of(built(tmp_path, text))["post"]["requestBody"]["content"]) == ["multipart/form-data"]

"""What an agent is told of an operation."""

from __future__ import annotations

import json
from typing import Any

import pytest

from extractor.agents.descriptions.evidence import Evidence
from extractor.document import Origin
from tests.agents.asked import BOATS, ask, boats, prepared

SCHEMES = {
    "Key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "Sign": {"type": "http", "scheme": "SDK-HMAC-SHA256"},
}


def described(spec: dict[str, Any], operation: str, evidence: Evidence | None = None, **more: Any) -> dict[str, Any]:
    result = ask(prepared(spec, evidence).toolbox, "describe_operation", operation=operation, **more)
    assert not result.is_error
    return result.value


def test_all_about_a_list() -> None:
    told = described(boats(), "ListBoats")
    assert (told["method"], told["path"], told["tag"], told["summary"]) == ("GET", "/boats", "Boats", "Lists boats")
    assert (told["reads_only"], told["may_be_called"]) == (True, True)
    assert list(told["arguments"]["properties"]) == ["limit", "marker"]
    assert told["paging"] == {
        "style": "marker",
        "parameter": "marker",
        "limit": "limit",
        "items": "boats",
        "all_pages": "call with max_items to get the items of all pages",
    }
    assert told["answers"]["200"]["schema"]["properties"]["boats"]["items"]["properties"]["kind"]["enum"] == [
        "sail",
        "motor",
    ]


def test_what_may_not_be_called_says_why_and_what_is_sent_has_no_read_only_members() -> None:
    told = described(boats(), "AddBoat")
    assert "--allow POST" in told["why_not"]
    assert list(told["arguments"]["properties"]["body"]["properties"]) == ["name", "kind", "tender"]
    assert told["errors"] == {"409": {"description": "There is such a boat"}}


def test_credentials_are_told_as_alternatives() -> None:
    spec = boats(components={"securitySchemes": SCHEMES}, security=[{"Key": [], "Sign": []}, {"Sign": []}, {}])
    assert described(spec, "ListBoats")["credentials"] == ["Key and Sign", "Sign", "none is needed"]
    assert described(boats(), "ListBoats")["credentials"] == ["none is documented"]


@pytest.mark.parametrize("part", ["arguments", "answers", "errors", "evidence"])
def test_one_part_alone(part: str) -> None:
    told = described(boats(), "ListBoats", part=part)
    assert {"arguments", "answers", "errors"} & told.keys() == {part} - {"evidence"}


def test_what_is_too_long_is_cut_and_told() -> None:
    wide = {"type": "object", "properties": {f"member{n}": {"type": "object", "properties": {
        "a": {"type": "string", "description": "x" * 500}}} for n in range(60)}}  # fmt: skip
    paths = {"/b": {"post": {"operationId": "Send", "responses": {}, "requestBody": {
        "content": {"application/json": {"schema": wide}}}}}}  # fmt: skip
    told = described(boats(paths), "Send", max_characters=10_000)
    assert told["cut"] == ["arguments: shortened; ask for it alone by part to see more"]
    assert len(json.dumps(told)) < 10_000
    more = described(boats(paths), "Send", part="arguments", max_characters=100_000)
    assert "cut" not in more
    assert more["arguments"]["properties"]["body"]["properties"]["member59"]["properties"]["a"][
        "description"
    ].startswith("x")


def test_the_words_of_the_pages_come_in_the_order_of_the_operation_each_once() -> None:
    row = Origin("boats.html", element="table", number=1, row=1)
    line, shared = (
        Origin("boats.html", element="paragraph", number=1),
        Origin("fleet, all.html", element="table", number=2, row=3),
    )
    fix = Origin("fix.yaml", action=1)
    evidence = Evidence(
        {
            "/components/schemas/Boat/properties/name": (shared,),
            "/paths/~1boats/get": (line,),
            "/paths/~1boats/get/summary": (fix,),
            "/paths/~1boats/get/parameters/0": (row,),
            "/paths/~1boats/get/parameters/0/schema": (row,),
            "/paths/~1boats/post": (Origin("other.html", element="paragraph", number=1),),
        },
        {
            line.text_key(): "GET /boats",
            row.text_key(): "limit | No | How many",
            shared.text_key(): "name | Yes | The\u200b name<!-- hidden -->",
            "other.html, paragraph 1": "POST /boats",
        },
    )
    assert described(boats(), "ListBoats", evidence)["evidence"] == [
        {"where": "boats.html, paragraph 1", "says": "GET /boats"},
        {"where": "boats.html, table 1, row 1", "says": "limit | No | How many"},
        {"where": "fleet, all.html, table 2, row 3", "says": "name | Yes | The name"},
    ]
    assert list(evidence.pages) == ["boats.html", "fleet, all.html", "other.html"]
    assert evidence.page("boats.html") == (
        "[paragraph 1]\nGET /boats\n-> /paths/~1boats/get\n\n"
        "[table 1, row 1]\nlimit | No | How many\n"
        "-> /paths/~1boats/get/parameters/0, /paths/~1boats/get/parameters/0/schema\n"
    )


def test_an_operation_is_named_by_its_call_too() -> None:
    assert described(boats(), "get /boats/{id}")["operation"] == "ShowBoat"
    assert set(BOATS) == {"/boats", "/boats/{id}"}

"""Credentials: headers in tables of other things, what documentation says of all requests, calls that are shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages

ROW = "| Name | Mandatory | Type | Description |\n| --- | --- | --- | --- |\n| {} | Yes | String | A token. |\n"
MIXED = "# Query a bin\n\n## URI\n\nGET /v3/{{project_id}}/bin\n\n**Table 1** Request parameters\n\n{}"


def built(folder: Path, *pages: str) -> BuildResult:
    return build_pages(folder, *pages, suffix=".md")


def schemes(result: BuildResult) -> dict[str, Any]:
    """The security schemes, without what is said of guesses."""
    found = result.spec.get("components", {}).get("securitySchemes", {})
    return {name: {k: v for k, v in scheme.items() if k != "x-guess"} for name, scheme in found.items()}


@pytest.mark.parametrize("name", ["x-auth-token", "X-Auth-Token", "X-AUTH-TOKEN"])
def test_a_token_among_the_parameters_of_an_address_is_a_header(tmp_path: Path, name: str) -> None:
    rows = ROW.format(name) + "| project_id | Yes | String | The project. |\n"
    result = built(tmp_path, MIXED.format(rows))
    operation = result.spec["paths"]["/v3/{project_id}/bin"]["get"]
    assert [(p["in"], p["name"]) for p in operation["parameters"]] == [("path", "project_id")]
    assert [s["name"] for s in schemes(result).values()] == [name]
    assert operation["security"]


BOATS = (
    "\n## List boats\n\n`GET /boats`\n\n"
    "| Name | Type | Required | Description |\n| --- | --- | --- | --- |\n| a | string | no | A |\n"
)
CREWS = "\n## List crews\n\n`GET /crews`\n\n{}\n"
BEARER = {"bearerAuth": {"type": "http", "scheme": "bearer"}}
BASIC = {"basicAuth": {"type": "http", "scheme": "basic"}}


def key(name: str, place: str = "header") -> dict[str, Any]:
    return {"".join(c for c in name if c.isalnum()): {"type": "apiKey", "in": place, "name": name}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("All requests need the header `Authorization: Bearer <token>`.", BEARER),
        ("Use your token as a bearer token.", BEARER),
        ("```\ncurl -H 'Authorization: Bearer abc' https://api.boats.example/boats\n```", BEARER),
        ("```\nAuthorization: Bearer abc\n```", BEARER),
        ("```python\nheaders = {'Authorization': 'Bearer ' + token}\n```", BEARER),
        ("| Header | Value |\n| --- | --- |\n| Authorization | Bearer <token> |", BEARER),
        ("The service uses HTTP Basic authentication.", BASIC),
        ("```\ncurl -u ada:pass https://api.boats.example/boats\n```", BASIC),
        ("Send your key in the `X-Api-Key` header.", key("X-Api-Key")),
        ("- Put the header `BOAT-TOKEN: <yours>` into each call.", key("BOAT-TOKEN")),
        ("```\ncurl -H 'X-API-Key: abc' https://api.boats.example/boats\n```", key("X-API-Key")),
        ("Add your key to each URL as the query parameter `api_key`.", key("api_key", "query")),
        ("```\ncurl 'https://api.boats.example/boats?api_key=abc'\n```", key("api_key", "query")),
        ("Signing in with Basic authentication is not supported.", {}),
        ("Reading needs no authentication.", {}),
        ("```\ncurl -u id:secret -d grant_type=client_credentials https://api.boats.example/token\n```", {}),
        ("```\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=boats\n```", {}),
        ("Ask the harbour master for an account.", {}),
    ],
)
def test_what_a_section_states_is_the_default(tmp_path: Path, text: str, expected: dict[str, Any]) -> None:
    result = built(tmp_path, f"# Boats\n\n## Authentication\n\n{text}\n{BOATS}")
    assert schemes(result) == expected
    assert result.spec.get("security", []) == [{name: []} for name in expected]
    for name in expected:
        assert result.sources[f"/components/securitySchemes/{name}"][0].file == "a.md"
    assert ["security-assumed" in {d.code for d in result.diagnostics}] == [bool(expected)]


@pytest.mark.parametrize(
    "page",
    [
        "# Authentication\n\nSend `Authorization: Bearer <token>`.\n",
        "# 认证\n\n请求头 `Authorization: Bearer <token>`。\n",
        "# Start\n\nEvery call needs `Authorization: Bearer <token>`.\n",
        "# 开始\n\n所有请求都需要Bearer令牌。\n",
        "# Start\n\n## 1. Security\n\nCalls carry a bearer token.\n",
    ],
)
def test_another_page_may_state_it(tmp_path: Path, page: str) -> None:
    result = built(tmp_path, page, f"# Boats\n{BOATS}")
    assert (schemes(result), result.spec["security"]) == (BEARER, [{"bearerAuth": []}])


@pytest.mark.parametrize(
    "page",
    ["# Start\n\nThe header `Authorization: Bearer <token>` is one of many.\n", "# Bearer\n\nA boat that carries.\n"],
)
def test_other_sentences_state_nothing(tmp_path: Path, page: str) -> None:
    assert schemes(built(tmp_path, page, f"# Boats\n{BOATS}")) == {}


@pytest.mark.parametrize(
    "words",
    ["No authentication required.", "This call does not require authentication.", "**Auth:** none", "无需认证。"],
)
def test_an_operation_that_says_so_needs_none(tmp_path: Path, words: str) -> None:
    head = "# Boats\n\n## Authentication\n\nSend `Authorization: Bearer <token>`.\n"
    result = built(tmp_path, head + BOATS + CREWS.format(words))
    assert result.spec["paths"]["/crews"]["get"]["security"] == []
    assert "security" not in result.spec["paths"]["/boats"]["get"]
    assert result.spec["security"] == [{"bearerAuth": []}]
    assert result.sources["/paths/~1crews/get/security"]


def test_what_a_call_sends_is_its_own(tmp_path: Path) -> None:
    call = "```\ncurl {}https://api.boats.example/crews\n```"
    with_key = CREWS.format(call.format("-H 'X-Api-Key: abc' "))
    bare = CREWS.format(call.format("")).replace("crews", "ports")
    result = built(tmp_path, f"# Boats\n{with_key}{bare}")
    assert result.spec["paths"]["/crews"]["get"]["security"] == [{"XApiKey": []}]
    assert "security" not in result.spec  # the other call is shown without
    assert "x-guess" in result.spec["components"]["securitySchemes"]["XApiKey"]


ROWS = (
    "### Headers\n\n| Name | Type | Required | Description |\n| --- | --- | --- | --- |\n| {} | string | yes | {} |\n"
)


@pytest.mark.parametrize(
    ("text", "row", "expected"),
    [
        ("Send `Authorization: Bearer <token>`.", ("Authorization", "Your token."), BEARER),
        ("Send `X-Boat-Token` as a header.", ("x-boat-token", "Your token."), key("X-Boat-Token")),
        ("Send `X-API-KEY` as a header.", ("X-Api-Key", "Your key."), key("X-API-KEY")),
        ("Ask us.", ("Authorization", "`Bearer <token>`"), BEARER),
        ("Ask us.", ("Authorization", "A signature."), key("Authorization")),
    ],
)
def test_overlaps_are_one_scheme(tmp_path: Path, text: str, row: tuple[str, str], expected: dict[str, Any]) -> None:
    pages = f"# Boats\n\n## Authentication\n\n{text}\n{BOATS}" + CREWS.format(ROWS.format(*row))
    result = built(tmp_path, pages)
    assert schemes(result) == expected
    (crews,) = [result.spec["paths"]["/crews"]["get"]]
    assert crews["security"] == result.spec["security"] == [{name: []} for name in expected]
    assert "parameters" not in crews
    assert result.balance.rows == result.balance.in_spec


def test_several_headers_go_together_and_schemes_of_http_exclude_each_other(tmp_path: Path) -> None:
    text = "Send the headers `BOAT-KEY` and `BOAT-SIGNATURE`. Or use Basic authentication."
    result = built(tmp_path, f"# Boats\n\n## Authentication\n\n{text}\n{BOATS}")
    assert result.spec["security"] == [{"BOATKEY": [], "BOATSIGNATURE": []}, {"basicAuth": []}]


CALL = "\n\n```\ncurl {} https://api.example/boats\n```\n"
KEY, TOKEN, TWO = "-H 'X-Api-Key: a1'", "-H 'X-Api-Token: b2'", "the headers `X-Api-Key` and `X-Api-Token`"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Send {TWO}.", [["XApiKey", "XApiToken"]]),
        (f"Send {TWO}.{CALL.format(KEY)}", [["XApiKey"], ["XApiToken"]]),
        (f"Send {TWO}.{CALL.format(f'{KEY} {TOKEN}')}", [["XApiKey", "XApiToken"]]),
        (
            "Add the query parameter `boat_key`.\n\n### Crews\n\nAdd the query parameter `crew_key`.",
            [["boatkey"], ["crewkey"]],
        ),
        (f"{CALL.format(KEY)}Or:{CALL.format(TOKEN)}", [["XApiKey"], ["XApiToken"]]),
        (
            "### Key\n\nSend the header `X-Api-Key`.\n\n### Token\n\nAnd the header `X-Api-Token`."
            + CALL.format(f"{KEY} {TOKEN}"),
            [["XApiKey", "XApiToken"]],
        ),
    ],
)
def test_keys_go_together_where_one_section_names_them_or_one_call_sends_them(
    tmp_path: Path, text: str, expected: list[list[str]]
) -> None:
    result = built(tmp_path, f"# Boats\n\n## Authentication\n\n{text}\n{BOATS}")
    assert [sorted(way) for way in result.spec["security"]] == expected


@pytest.mark.parametrize("lead", ["Send these headers:\n\n", "- These headers are needed.\n"])
def test_a_list_below_a_word_for_headers_names_them(tmp_path: Path, lead: str) -> None:
    text = f"{lead}- `BOAT-KEY`: your key\n- `BOAT-SIGNATURE`: made with it\n- `Content-Type`: JSON\n"
    result = built(tmp_path, f"# Boats\n\n## Authentication\n\n{text}\n{BOATS}")
    assert result.spec["security"] == [{"BOATKEY": [], "BOATSIGNATURE": []}]


def test_of_the_ways_that_are_stated_those_that_operations_have_are_the_default(tmp_path: Path) -> None:
    text = "Send your token as the header `X-Boat-Token`, or as `Authorization` with `Bearer <token>`."
    row = CREWS.format(ROWS.format("X-Boat-Token", "Your token."))
    result = built(tmp_path, f"# Boats\n\n## Authentication\n\n{text}\n{BOATS}{row}")
    assert result.spec["security"] == [{"XBoatToken": []}]


def test_calls_outside_operations_show_how_to_sign_in(tmp_path: Path) -> None:
    call = "```\ncurl -i -u ada:pass https://api.boats.example/overview\n```\n"
    result = built(tmp_path, f"# Start\n\n## Examples\n\n{call}", f"# Boats\n{BOATS}")
    assert (schemes(result), result.spec["security"]) == (BASIC, [{"basicAuth": []}])


def test_a_header_of_which_no_more_is_said_is_of_the_scheme_that_all_requests_have(tmp_path: Path) -> None:
    row = CREWS.format(ROWS.format("Authorization", "Your token."))
    login = CREWS.replace("crews", "login").format("```\ncurl -u ada:pass https://api.boats.example/login\n```")
    head = "# Boats\n\n## Authentication\n\nSend `Authorization: Bearer <token>`.\n"
    result = built(tmp_path, f"{head}{BOATS}{row}{login}")
    assert schemes(result) == BEARER | BASIC
    assert result.spec["paths"]["/crews"]["get"]["security"] == [{"bearerAuth": []}]
    assert result.spec["paths"]["/login"]["get"]["security"] == [{"basicAuth": []}]

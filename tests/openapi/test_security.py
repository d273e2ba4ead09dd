"""The default of operations without a row for credentials: the one way that others document, with a finding."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, Options, build
from extractor.codegen.build import build as code_model
from tests.pages import ID_ROW, PATH, build_pages, page, response, section, table

TOKEN = ("X-Auth-Token", "Yes", "String", "A token.")
MAYBE = ("X-Auth-Token", "No", "String", "A token.")
SIGNED = ("Authorization", "Yes", "String", "A signature.")
DATE = ("X-Sdk-Date", "Yes", "String", "The time of the signature.")


def call(line: str, *rows: tuple[str, ...]) -> str:
    """A page of an operation; rows of its request headers."""
    header = section("Request Parameters", table(rows, PATH, "Request header parameters")) if rows else ""
    return page(header, response([ID_ROW]), line=line)


def of_operations(result: BuildResult) -> dict[str, Any]:
    """What operations say themselves, by path."""
    return {path: item["get"].get("security") for path, item in result.spec["paths"].items()}


@pytest.mark.parametrize(
    ("rows", "default"),
    [
        ([(TOKEN,), ()], [{"XAuthToken": []}]),
        ([(TOKEN,), (TOKEN,), (), ()], [{"XAuthToken": []}]),
        ([(), (MAYBE,)], [{"XAuthToken": []}, {}]),
        ([(), (MAYBE,), (TOKEN,)], [{"XAuthToken": []}]),
        ([(SIGNED, DATE), ()], [{"Authorization": [], "XSdkDate": []}]),  # one way: the date belongs to the signature
        ([(TOKEN,), (TOKEN,)], None),  # each has a row of its own
        ([(), ()], None),
        ([(TOKEN,), (SIGNED,), ()], None),  # which of the two, nobody says
        ([(TOKEN, SIGNED), ()], None),
    ],
)
def test_the_default_is_the_one_documented_way(
    tmp_path: Path, rows: list[tuple[tuple[str, ...], ...]], default: list[dict[str, Any]] | None
) -> None:
    result = build_pages(tmp_path, *(call(f"GET /v1/p{n}", *own) for n, own in enumerate(rows)))
    assert result.spec.get("security") == default
    assert [bool(s) for s in of_operations(result).values()] == [bool(own) for own in rows]
    assert ["security-assumed" in {d.code for d in result.diagnostics}] == [default is not None]


def test_the_finding_counts_and_says_from_where(tmp_path: Path) -> None:
    pages = [call("GET /v1/a"), call("GET /v1/b", TOKEN), call("GET /v1/c", TOKEN), call("GET /v1/d")]
    result = build_pages(tmp_path, *pages)
    (found,) = [d for d in result.diagnostics if d.code == "security-assumed"]
    assert "2 of 4 operations name no credentials; XAuthToken is assumed" in found.message
    assert [(o.file, o.table, o.row) for o in (found.origin, *found.related)] == [("b.html", 1, 1), ("c.html", 1, 1)]
    assert found.pointer == "/security"
    assert [o.file for o in result.sources["/security/0"]] == ["b.html", "c.html"]


def test_an_operation_that_needs_none_stays_so(tmp_path: Path) -> None:
    """What is optional at an operation stays optional, whatever the others say."""
    result = build_pages(tmp_path, call("GET /v1/a"), call("GET /v1/b", TOKEN), call("GET /v1/c", MAYBE))
    assert of_operations(result)["/v1/c"] == [{"XAuthToken": []}, {}]
    assert result.spec["security"] == [{"XAuthToken": []}]


def test_what_the_project_says_wins(tmp_path: Path) -> None:
    build_pages(tmp_path, call("GET /v1/a"), call("GET /v1/b", TOKEN))
    result = build([tmp_path], Options(security={"Key": {"type": "apiKey", "in": "query", "name": "key"}}))
    assert result.spec["security"] == [{"Key": []}]
    assert not [d for d in result.diagnostics if d.code == "security-assumed"]


def test_clients_send_it(tmp_path: Path) -> None:
    result = build_pages(tmp_path, call("GET /v1/a"), call("GET /v1/b", TOKEN))
    package, _ = code_model(result.spec, "openapi.yaml")
    assert len({o.security for o in package.operations}) == 1
    assert package.operations[0].security


def test_rows_of_each_page_of_an_operation_are_evidence(tmp_path: Path) -> None:
    """A query parameter that is a scheme elsewhere, twice described, is no lost row."""
    row = "- key (string, required) - The key of the account.\n"
    call = f"## Look\n\n### GET /boats\n\n#### Query Parameters\n\n{row}\n### Response\n\n- 200 - OK\n\n"
    sign_in = "# Authentication\n\nSend your API key in the query parameter `key` of each request.\n"
    result = build_pages(tmp_path, sign_in, f"# Boats\n\n{call}", f"# Harbours\n\n{call}", suffix=".md")
    assert of_operations(result) == {"/boats": [{"key": []}]}
    assert "row-unplaced" not in {d.code for d in result.diagnostics}
    assert (result.balance.rows, result.balance.in_spec) == (2, 2)

"""Every finding about documentation, each with the smallest pages that give it and a twin that does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.diagnostic import definitions, finding
from extractor.document import Origin
from extractor.oas.checks.rules import check
from extractor.openapi.coverage.balance import unreported
from tests.pages import BODY, PATH, build_pages, example, page, request, response, section, table

ROUTES = ("Method", "Path", "Role", "Description")
ID = ("id", "String", "The id.")
PLACED = ("Name", "In", "Description")
ID_IN_BODY = ("name", "body", "A name.")
VALUES = table([("kind", "x"), ("kind", "y")], ("Parameter", "Value"))
NAMED = ("name", "String", "The name. It can contain only letters, digits, and underscores (_).")
DEEP = "<div>" * 300 + "deep" + "</div>" * 300
TWO_CASES = "If a is 1, the value can be <b>X</b> or <b>Y</b>."
LISTED = "The options are as follows:<ul><li>low: slow</li><li>high: fast</li></ul>"
LINKED = ("a", '<a href="#t">T</a> object', "A.")

# code -> (pages that give it, pages near to them that do not)
PAGES: dict[str, tuple[tuple[str | bytes, ...], tuple[str | bytes, ...]]] = {
    "nesting-too-deep": ((page(response([ID]), DEEP),), (page(response([ID]), "<div>flat</div>"),)),
    "text-replaced": (
        (page(response([ID]), "x" * 400).encode() + b"\xff\xfe\xff",),
        (page(response([ID]), "x" * 400),),
    ),
    "source-empty": (("  ", page(response([ID]))), (page(response([ID])),)),
    "source-binary": ((b"\x00\x01\x02<html>", page(response([ID]))), (page(response([ID])),)),
    "table-without-operation": (
        (page(response([ID])), page(response([ID]), line="")),
        (page(response([ID])), page("<p>No table.</p>", line="")),
    ),
    "object-unreferenced": (
        (page(response([ID], table([ID], caption="Other field description"))),),
        (page(response([("other", "Object", "O."), ID], table([ID], caption="Other field description"))),),
    ),
    "object-undefined": (
        (page(response([("a", "Missing object", "A.")])),),
        (page(response([("a", "Found object", "A.")], table([ID], caption="Found"))),),
    ),
    "reference-doubtful": (
        (
            page(
                response(
                    [("a", "Object", "See Table 3."), ("b", "Object", "See Table 3.")],
                    table([ID], caption="Table 2 a field description"),
                    table([ID], caption="Table 3 b field description"),
                )
            ),
        ),
        (
            page(
                response(
                    [("a", "Object", "See Table 2."), ("b", "Object", "See Table 3.")],
                    table([ID], caption="Table 2 a field description"),
                    table([ID], caption="Table 3 b field description"),
                )
            ),
        ),
    ),
    "row-without-name": ((page(response([("", "String", "Nameless."), ID])),), (page(response([ID])),)),
    "pattern-doubtful": (
        (page(response([NAMED]), example('{"name": "a.b"}')),),
        (page(response([NAMED]), example('{"name": "a_b"}')),),
    ),
    "values-ambiguous": (
        (page(response([("a", "Object", ""), ("- kind", "String", ""), ("kind", "String", "")], VALUES)),),
        (page(response([("a", "Object", ""), ("kind", "String", "")], VALUES)),),
    ),
    "listing-columns-unread": (
        (
            "<h1>Boats</h1>"
            + table(
                [("GET", "/boats", "dock staff", "Lists them"), ("PUT", "/boats", "dock staff", "Keeps them")], ROUTES
            ),
        ),
        ("<h1>Boats</h1>" + table([("GET", "/boats", "", "Lists them"), ("PUT", "/boats", "", "Keeps them")], ROUTES),),
    ),
    "column-unknown": (
        (page(section("Response Parameters", table([("id", "String", "An id.", "42")], (*BODY, "Specimen")))),),
        (page(section("Response Parameters", table([("id", "String", "An id.", "42")], (*BODY, "Example")))),),
    ),
    "table-unknown": (
        (page(table([("id", "String", "An id."), ("size", "Integer", "")], ("Ding", "Art", "Sinn"))),),
        (page(table([("id", "on the left", "An id."), ("size", "below", "")], ("Ding", "Art", "Sinn"))),),
    ),
    "table-unheaded": (
        (page(table([("String", "id", "on the left"), ("Integer", "size", "below")], ("", "", ""))),),
        (page(table([("id", "String", "An id."), ("size", "Integer", "")], ("", "", ""))),),
    ),
    "marker-unmatched": (
        (page(response([("&lt;list&gt;", "Array of objects", ""), ID])),),
        (page(response([("&lt;list&gt;", "Array of objects", ""), ID, ("&lt;/list&gt;", "", "")])),),
    ),
    "row-is-a-title": (
        (
            page(
                section(
                    "Response Parameters",
                    "<p>Status code: 200</p>"
                    "<table><tr><th>Parameter</th><th>Type</th><th>Description</th></tr>"
                    '<tr><td colspan="3">Common fields</td></tr>'
                    "<tr><td>id</td><td>String</td><td>Id.</td></tr></table>",
                )
            ),
        ),
        (page(response([ID])),),
    ),
    "row-of-request": (
        (page(section("Response Parameters", table([("id", "path", "An id."), ID_IN_BODY], PLACED))),),
        (page(section("Response Parameters", table([("id", "body", "An id."), ID_IN_BODY], PLACED))),),
    ),
    "row-duplicate": ((page(response([ID, ID])),), (page(response([ID])),)),
    "type-unknown": ((page(response([("a", "&lt;?&gt;", "A.")])),), (page(response([ID])),)),
    "type-partly-read": (
        (page(response([("a", "String as the server sees fit", "A.")])),),
        (page(response([("a", "Array of strings", "A.")])),),
    ),
    "required-with-default": (
        (page(request([("a", "Yes", "Integer", "The default value is <b>3</b>.")]), line="POST /v1/items"),),
        (page(request([("a", "No", "Integer", "The default value is <b>3</b>.")]), line="POST /v1/items"),),
    ),
    "required-conditional": (
        (page(request([("a", "Yes (when b is set)", "String", "A.")]), line="POST /v1/items"),),
        (page(request([("a", "Yes", "String", "A.")]), line="POST /v1/items"),),
    ),
    "enum-conditional": (
        (page(response([("a", "String", TWO_CASES)])),),
        (page(response([("a", "String", "The value can be <b>X</b> or <b>Y</b>.")])),),
    ),
    "enum-type-mismatch": (
        (page(response([("a", "Integer", LISTED)])),),
        (page(response([("a", "String", LISTED)])),),
    ),
    "default-conflict": (
        (page(response([("a", "Integer", "The default value is <b>1</b>. The default value is <b>2</b>.")])),),
        (page(response([("a", "Integer", "The default value is <b>1</b>.")])),),
    ),
    "default-outside-enum": (
        (page(response([("a", "String", "The default value is <b>mid</b>. " + LISTED)])),),
        (page(response([("a", "String", "The default value is <b>low</b>. " + LISTED)])),),
    ),
    "default-outside-bounds": (
        (page(response([("a", "Integer", "The value ranges from 1 to 9. The default value is <b>10</b>.")])),),
        (page(response([("a", "Integer", "The value ranges from 1 to 9. The default value is <b>9</b>.")])),),
    ),
    "bounds-conflict": (
        (page(response([("a", "String", "A maximum of 5 characters. It contains 1 to 9 characters.")])),),
        (page(response([("a", "String", "A maximum of 9 characters. It contains 1 to 9 characters.")])),),
    ),
    "bounds-contradictory": (
        (page(response([("a", "Integer", "The value ranges from 9 to 1.")])),),
        (page(response([("a", "Integer", "The value ranges from 1 to 9.")])),),
    ),
    "operation-missing": ((page("<p>Nothing.</p>", line=""),), (page(response([ID])),)),
    "path-variable-undocumented": (
        (page(response([ID]), line="GET /v1/items/{item_id}"),),
        (
            page(
                table([("item_id", "Yes", "String", "Id.")], PATH, "Path parameters"),
                response([ID]),
                line="GET /v1/items/{item_id}",
            ),
        ),
    ),
    "path-parameter-not-in-path": (
        (page(table([("x", "Yes", "String", "X.")], PATH, "Path parameters"), response([ID])),),
        (page(table([("x", "Yes", "String", "X.")], PATH, "Query parameters"), response([ID])),),
    ),
    "query-name-undocumented": (
        (page(response([ID]), line="GET /v1/items?limit={limit}"),),
        (
            page(
                table([("limit", "No", "Integer", "L.")], PATH, "Query parameters"),
                response([ID]),
                line="GET /v1/items?limit={limit}",
            ),
        ),
    ),
    "header-ignored": (
        (page(table([("Content-Type", "No", "String", "Type.")], PATH, "Request header parameters"), response([ID])),),
        (page(table([("X-Trace", "No", "String", "Trace.")], PATH, "Request header parameters"), response([ID])),),
    ),
    "operation-merged": ((page(response([ID])), page(response([ID]))), (page(response([ID])),)),
    "operation-duplicate": (
        (
            page(table([("limit", "No", "Integer", "L.")], PATH, "Query parameters"), response([ID])),
            page(table([("limit", "No", "String", "L.")], PATH, "Query parameters"), response([ID])),
        ),
        (
            page(table([("limit", "No", "Integer", "L.")], PATH, "Query parameters"), response([ID])),
            page(table([("limit", "No", "Integer", "L.")], PATH, "Query parameters"), response([ID])),
        ),
    ),
    "path-ambiguous": (
        (page(response([ID]), line="GET /v1/{a}"), page(response([ID]), line="DELETE /v1/{b}")),
        (page(response([ID]), line="GET /v1/{a}"), page(response([ID]), line="DELETE /v1/{a}")),
    ),
    "request-line-from-example": (
        (page(response([ID]), example("GET https://host/v1/items", "Example Request"), line=""),),
        (page(response([ID]), example("GET https://host/v1/items", "Example Request")),),
    ),
    "status-assumed": (
        (page(section("Response Parameters", table([ID], BODY, "Response body parameters"))),),
        (page(response([ID])),),
    ),
    "response-missing": ((page("<p>Nothing more.</p>"),), (page(response([ID])),)),
    "body-is-array": (
        (page(response([ID]), example('[{"id": "1"}]')),),
        (page(response([ID]), example('{"id": "1"}')),),
    ),
    "schema-name-conflict": (
        (
            page(response([LINKED], table([ID], caption="T", anchor="t"))),
            page(response([LINKED], table([("other", "Integer", "O.")], caption="T", anchor="t")), line="GET /v1/b"),
        ),
        (
            page(response([LINKED], table([ID], caption="T", anchor="t"))),
            page(response([LINKED], table([ID], caption="T", anchor="t")), line="GET /v1/b"),
        ),
    ),
    "example-unread": (
        (page(response([ID]), example('{"id" "1"}')),),
        (page(response([ID]), example('{"id": "1"}')),),
    ),
    "example-repaired": (
        (page(response([ID]), example('{"id": "1",}')),),
        (page(response([ID]), example('{"id": "1"}')),),
    ),
    "example-other-operation": (
        (page(response([ID]), example("GET https://host/v1/others", "Example Request")),),
        (page(response([ID]), example("GET https://host/v1/items", "Example Request")),),
    ),
    "example-misplaced": (
        (page(response([ID]), example('GET https://host/v1/items\n{"id": "1"}', "Example Request")),),
        (page(response([ID]), example("GET https://host/v1/items", "Example Request")),),
    ),
    "example-mismatch": (
        (page(response([ID]), example('{"id": 1}')),),
        (page(response([ID]), example('{"id": "1"}')),),
    ),
    "example-field-undocumented": (
        (page(response([ID]), example('{"id": "1", "x": 2}')),),
        (page(response([ID]), example('{"id": "1"}')),),
    ),
}


@pytest.mark.parametrize("code", PAGES)
def test_pages_give_the_finding(code: str, tmp_path: Path) -> None:
    found = [d.code for d in build_pages(tmp_path, *PAGES[code][0]).diagnostics]
    assert code in found, found


@pytest.mark.parametrize("code", PAGES)
def test_pages_near_to_them_do_not(code: str, tmp_path: Path) -> None:
    found = [d.code for d in build_pages(tmp_path, *PAGES[code][1]).diagnostics]
    assert code not in found, found


@pytest.mark.parametrize("code", PAGES)
def test_finding_names_its_place(code: str, tmp_path: Path) -> None:
    found = next(d for d in build_pages(tmp_path, *PAGES[code][0]).diagnostics if d.code == code)
    assert found.origin.file in {"a.html", "b.html"}
    assert "{" not in definitions()[code].message.format_map(_Anything())
    assert found.message


class _Anything(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return key


TEXT = """Manual

 • URI GET /v1/{id}/things Table 1 Path parameters Parameter Mandatory Type Description id Yes String The id.
 • Response Parameters Status code: 200 Table 2 Response body parameters Parameter Type Description colour String C.
 • Response Parameters Status code: 200 Table 2 Response body parameters Parameter Type Description weight String W.
"""


def test_fragment_without_an_operation_is_reported(tmp_path: Path) -> None:
    result = build_pages(tmp_path, TEXT, suffix=".txt")
    assert "fragment-unassigned" in [d.code for d in result.diagnostics]


def test_words_outside_rows_are_reported(tmp_path: Path) -> None:
    text = (
        "URI GET /v1/things Table 1 Query parameters Parameter Mandatory Type Description "
        "strange words here limit No Integer L."
    )
    result = build_pages(tmp_path, text, suffix=".txt")
    assert "text-outside-rows" in [d.code for d in result.diagnostics]


MARKDOWN = {
    "table-row-broken": ("| a | b |\n|---|---|\n| c | one\ntwo |\n", "| a | b |\n|---|---|\n| c | one two |\n"),
    "code-fence-mended": (
        "a\n\n````json\n{}\n```\n\n```json\n{}\n```\n",
        "a\n\n```json\n{}\n```\n\n```json\n{}\n```\n",
    ),
    "table-row-surplus": ("| a | b |\n|---|---|\n| c | d | e |\n", "| a | b |\n|---|---|\n| c | d \\| e |\n"),
}


@pytest.mark.parametrize("code", MARKDOWN)
def test_markdown_gives_the_finding(code: str, tmp_path: Path) -> None:
    bad, good = MARKDOWN[code]
    found = [d for d in build_pages(tmp_path, bad, suffix=".md").diagnostics if d.code == code]
    assert [d.origin.line for d in found] == [3]
    assert code not in [d.code for d in build_pages(tmp_path, good, suffix=".md").diagnostics]


def test_markup_beyond_the_parsers_depth_is_reported(tmp_path: Path) -> None:
    quotes = "\n\n".join(" " * n + "text" for n in range(2000))
    result = build_pages(tmp_path, quotes, page(response([ID])), suffix=".rst")
    assert "source-nested-too-deep" in [d.code for d in result.diagnostics]


def test_row_that_is_nowhere_is_reported() -> None:
    origin = Origin("a.html", element="table", number=1, row=1)
    missing = {("a.html", "table", 1, 1): origin}
    assert [d.code for d in unreported(missing, [])] == ["row-unplaced"]
    for told in (origin, Origin("a.html", element="table", number=1)):
        assert unreported(missing, [finding("row-unplaced", Origin("b.html"), related=(told,))]) == []
    for other in (
        Origin("a.html"),
        Origin("a.html", element="table", number=2),
        Origin("a.html", element="table", number=1, row=2),
        Origin("b.html", element="table", number=1),
    ):
        assert len(unreported(missing, [finding("row-unplaced", other)])) == 1


def test_file_beyond_the_limit_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.readers.MAX_BYTES", 10)
    codes = [d.code for d in build_pages(tmp_path, page(response([ID]))).diagnostics]
    assert codes == ["source-too-large", "operation-missing"] or set(codes) == {"source-too-large", "operation-missing"}


def test_file_that_cannot_be_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    codes = {d.code for d in build_pages(tmp_path, page(response([ID]))).diagnostics}
    assert "source-unreadable" in codes


def spec(**more: Any) -> dict[str, Any]:
    return {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}, **more}


def operation(name: str) -> dict[str, Any]:
    return {"operationId": name, "responses": {"200": {"description": "OK"}}}


THING = {"type": "object", "properties": {"a": {"type": "string"}}}
SPECS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "spec-invalid": (spec(info={"title": "t"}), spec()),
    "spec-unreadable": ({"openapi": "2.0"}, spec()),
    "reference-unresolved": (
        spec(components={"schemas": {"A": {"$ref": "#/components/schemas/B"}}}),
        spec(components={"schemas": {"A": {"$ref": "#/components/schemas/B"}, "B": {}}}),
    ),
    "reference-not-followed": (
        spec(components={"schemas": {"A": {"$ref": "b.yaml"}}}),
        spec(components={"schemas": {"A": {"example": {"$ref": "b.yaml"}}}}),
    ),
    "component-unused": (spec(components={"schemas": {"A": {}}}), spec()),
    "operation-id-duplicate": (
        spec(paths={"/a": {"get": operation("x")}, "/b": {"get": operation("x")}}),
        spec(paths={"/a": {"get": operation("x")}, "/b": {"get": operation("y")}}),
    ),
    "schema-duplicate": (
        spec(components={"schemas": {"A": THING, "B": THING}}),
        spec(components={"schemas": {"A": THING, "B": {"type": "string"}}}),
    ),
}


def test_mismatches_speak_json(tmp_path: Path) -> None:
    result = build_pages(tmp_path, page(response([ID]), example('{"id": true}')))
    assert [d.message for d in result.diagnostics] == [
        "the example does not fit its table at $.id: true is not of type 'string'; the example is more likely right: "
        "an answer was copied with its types, and a table is written by hand"
    ]


@pytest.mark.parametrize("code", SPECS)
def test_specs_give_the_finding(code: str) -> None:
    bad, good = SPECS[code]
    assert code in [d.code for d in check(bad, "x.yaml")]
    assert code not in [d.code for d in check(good, "x.yaml")]

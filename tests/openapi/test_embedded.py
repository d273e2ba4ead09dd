"""HTML pages that hold an OpenAPI document, that show one of elsewhere, or that only a script fills."""

from __future__ import annotations

import base64
import json
import zlib
from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, Options, build
from tests.pages import ID_ROW, page, response


def document(path: str = "/boats", schema: Any = None, version: str = "3.1.0", **more: Any) -> dict[str, Any]:
    answer = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}, "description": "It."}
    return {
        "openapi": version,
        "info": {"title": "Boats", "version": "7"},
        "servers": [{"url": "https://api.boats.example/v1"}],
        "paths": {path: {"get": {"operationId": "getBoats", "responses": {"200": answer}}}},
        "components": {"schemas": {"Boat": schema or {"type": "object", "properties": {"name": {"type": "string"}}}}},
        **more,
    }


def html(script: str, shown: str = "<h1>Boats</h1><p>GET /boats</p>") -> str:
    return f"<html><body>{shown}{script}</body></html>"


def built(folder: Path, *pages: str, options: Options | None = None) -> BuildResult:
    for number, text in enumerate(pages):
        (folder / f"{chr(97 + number)}.html").write_text(text, encoding="utf-8")
    return build([folder], options)


def redoc(held: Any) -> str:
    return html(f"<script>const __redoc_state = {json.dumps({'menu': {}, 'spec': {'data': held}})};</script>")


# How pages hold a document.
HOLDERS = {
    "the state of Redoc": "<script>const __redoc_state = {{\"spec\": {{\"data\": {}}}}};</script>",
    "the configuration of Swagger UI": "<script>window.ui = SwaggerUIBundle({{spec: {}, dom_id: '#ui'}})</script>",
    "a variable": "<script>\nvar spec = {};\nrender(spec);\n</script>",
    "JSON": '<script type="application/json" id="api">{}</script>',
    "a property of JSON": '<script type="application/json">{{"page": 1, "api": {{"document": {}}}}}</script>',
}  # fmt: skip


@pytest.mark.parametrize("holder", HOLDERS.values(), ids=HOLDERS)
def test_a_page_is_read_from_the_document_that_it_holds(tmp_path: Path, holder: str) -> None:
    held = document()
    result = built(tmp_path, html(holder.format(json.dumps(held))))
    assert {k: result.spec[k] for k in ("info", "servers", "components")} == {
        k: held[k] for k in ("info", "servers", "components")
    }
    assert dict(result.spec["paths"]) == held["paths"]
    assert [d.code for d in result.diagnostics] == ["document-embedded"]
    assert result.balance.operations == 1


def test_members_may_come_in_any_order(tmp_path: Path) -> None:
    held = document()
    turned = {key: held[key] for key in reversed(held)}
    assert list(built(tmp_path, redoc(turned)).spec["paths"]) == ["/boats"]


def test_lines_of_the_document_are_the_evidence(tmp_path: Path) -> None:
    result = built(tmp_path, redoc(document()))
    (origin,) = result.sources["/paths/~1boats/get"]
    assert (origin.file, origin.element, origin.number) == ("a.html", "code", 1)
    lines = json.dumps(document(), indent=1).split("\n")
    assert lines[(origin.row or 0) - 1].strip() == '"get": {'
    assert result.evidence[origin.text_key()] == '"get": {'
    assert "/components/schemas/Boat" in result.sources


def test_3_0_becomes_3_1(tmp_path: Path) -> None:
    old = {
        "type": "object",
        "nullable": True,
        "properties": {
            "name": {"type": "string", "nullable": True, "example": {"nullable": True}},
            "kind": {"type": "string", "nullable": True, "enum": ["yawl"]},
            "size": {"type": "integer", "minimum": 1, "exclusiveMinimum": True},
            "owner": {"allOf": [{"$ref": "#/components/schemas/Boat"}], "nullable": True},
            "nullable": {"type": "boolean"},
        },
    }
    result = built(tmp_path, redoc(document(schema=old, version="3.0.3")))
    assert result.spec["openapi"] == "3.1.0"
    boat = result.spec["components"]["schemas"]["Boat"]
    assert boat["type"] == ["object", "null"]
    assert boat["properties"] == {
        "name": {"type": ["string", "null"], "example": {"nullable": True}},
        "kind": {"type": ["string", "null"], "enum": ["yawl", None]},
        "size": {"type": "integer", "exclusiveMinimum": 1},
        "owner": {"anyOf": [{"allOf": [{"$ref": "#/components/schemas/Boat"}]}, {"type": "null"}]},
        "nullable": {"type": "boolean"},
    }


def test_documents_of_several_pages_are_one(tmp_path: Path) -> None:
    other = document("/crew", {"type": "object", "properties": {"size": {"type": "integer"}}})
    result = built(tmp_path, redoc(document()), redoc(other), redoc(document("/docks")))
    assert sorted(result.spec["paths"]) == ["/boats", "/crew", "/docks"]
    assert sorted(result.spec["components"]["schemas"]) == ["Boat", "Boat2"]
    answer = result.spec["paths"]["/crew"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert answer == {"$ref": "#/components/schemas/Boat2"}
    ids = [item["get"]["operationId"] for item in result.spec["paths"].values()]
    assert sorted(ids) == ["getBoats", "getBoats2", "getBoats3"]
    assert not [d for d in result.diagnostics if d.severity == "error"]


def test_beside_pages_of_text(tmp_path: Path) -> None:
    result = built(tmp_path, redoc(document()), page(response([ID_ROW])))
    assert sorted(result.spec["paths"]) == ["/boats", "/v1/items"]


@pytest.mark.parametrize(
    ("held", "options"),
    [({**document(), "openapi": "4.0.0"}, Options()), (document(), Options(oas="3.0"))],
    ids=["another version", "3.1 as 3.0"],
)
def test_what_cannot_be_taken_is_said(tmp_path: Path, held: Any, options: Options) -> None:
    result = built(tmp_path, redoc(held), options=options)
    assert not result.spec["paths"]
    assert "document-embedded-unread" in [d.code for d in result.diagnostics]


@pytest.mark.parametrize(
    "script",
    [
        "<script>var spec = {\"openapi\": \"3.1.0\", \"paths\": </script>",
        '<script>track({"openapi": true, "paths": 1})</script>',
        f"<script>var a = {'{' * 3000}\"openapi\": 1</script>",
        '<script>var a = {"openapi": "3.1.0"}</script>',
    ],
    ids=["cut off", "other data", "deep", "no paths"],
)  # fmt: skip
def test_other_scripts_hold_none(tmp_path: Path, script: str) -> None:
    assert "document-embedded" not in [d.code for d in built(tmp_path, html(script)).diagnostics]


# How pages show a document that lies elsewhere.
LINKS = {
    "Redoc": '<redoc spec-url="boats.yaml"></redoc><script src="redoc.js"></script>',
    "Swagger UI": '<div id="ui"></div><script>SwaggerUIBundle({ url: "boats.yaml", dom_id: "#ui" })</script>',
    "Scalar": '<script id="api-reference" data-url="boats.yaml"></script>',
    "RapiDoc": '<rapi-doc spec-url="boats.yaml"></rapi-doc>',
}


@pytest.mark.parametrize("shown", LINKS.values(), ids=LINKS)
def test_a_document_of_elsewhere_is_a_finding_with_its_address(tmp_path: Path, shown: str) -> None:
    found = {d.code: d for d in built(tmp_path, html(shown, "")).diagnostics}
    assert "boats.yaml" in found["document-linked"].message
    assert "page-needs-script" not in found


@pytest.mark.parametrize(
    ("address", "offered"),
    [
        ("openapi.json", True),
        ("https://boats.example/swagger/v1/swagger.yaml", True),
        ("/v3/api-docs", True),
        ("https://spec.example/openapi/", False),
        ("boats.json", False),
    ],
)
def test_a_link_to_a_document_is_a_finding(tmp_path: Path, address: str, offered: bool) -> None:
    text = page(response([ID_ROW]), f'<p>Or <a href="{address}">download it</a>.</p>')
    found = [d.message for d in built(tmp_path, text).diagnostics if d.code == "document-offered"]
    assert [address in message for message in found] == [True] * offered


TEMPLATE = (
    '<script type="text/x-template"><h1>{{title}}</h1><p>Shows {{all}} of what is sent, and answered.</p></script>'
)


@pytest.mark.parametrize(
    "shown",
    [
        '<div id="root"></div><script src="app.js"></script>',
        f'{TEMPLATE}<div id="loader"><p>Loading...</p></div><script src="app.js"></script>',
    ],
)
def test_a_page_that_a_script_fills_is_said_to_be_such(tmp_path: Path, shown: str) -> None:
    found = [d.code for d in built(tmp_path, html(shown, "")).diagnostics]
    assert "page-needs-script" in found


@pytest.mark.parametrize(
    "text",
    [
        page(response([ID_ROW])).replace("</body>", "<script>go()</script></body>"),
        html("<p>GET /boats</p><script>go()</script>", ""),
        html('<p>All boats</p><a href="boats.html"></a><script>go()</script>', ""),
    ],
)
def test_a_page_with_words_needs_none(tmp_path: Path, text: str) -> None:
    assert "page-needs-script" not in [d.code for d in built(tmp_path, text).diagnostics]


COMPONENT = '<MethodEndpoint method={"get"} path={"/other"} />'


def operation_page(data: Any, *, deflated: bool = True) -> str:
    text = json.dumps(data)
    held = base64.b64encode(zlib.compress(text.encode())).decode() if deflated else text
    return f"---\nid: list-boats\ntitle: List boats\napi: {held}\n---\n\n# List boats\n\n{COMPONENT}\n"


OPERATION = {
    "operationId": "listBoats",
    "method": "get",
    "path": "/boats",
    "responses": {
        "200": {
            "description": "All.",
            "content": {
                "application/json": {"schema": {"type": "array", "items": {"type": "string", "nullable": True}}}
            },
        }
    },
    "security": [{"key": []}],
    "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
    "servers": [{"url": "https://api.boats.example"}],
    "info": {"title": "Boats", "version": "3"},
    "postman": {"name": "x"},
}


@pytest.mark.parametrize("deflated", [True, False])
def test_front_matter_of_docusaurus_holds_an_operation(tmp_path: Path, deflated: bool) -> None:
    (tmp_path / "list-boats.api.mdx").write_text(operation_page(OPERATION, deflated=deflated), encoding="utf-8")
    result = build([tmp_path])
    operation = result.spec["paths"]["/boats"]["get"]
    assert list(result.spec["paths"]) == ["/boats"]
    assert operation["operationId"] == "listBoats"
    items = operation["responses"]["200"]["content"]["application/json"]["schema"]["items"]
    assert items == {"type": ["string", "null"]}
    assert {k: result.spec[k] for k in ("servers", "info")} == {k: OPERATION[k] for k in ("servers", "info")}
    (origin,) = result.sources["/paths/~1boats/get"]
    assert (origin.file, origin.line, origin.element) == ("list-boats.api.mdx", 4, "code")
    assert not [d for d in result.diagnostics if d.severity == "error"]


def test_pages_of_docusaurus_are_one_api(tmp_path: Path) -> None:
    for name in ("boats", "docks"):
        data = {**OPERATION, "path": f"/{name}", "operationId": name}
        (tmp_path / f"{name}.api.mdx").write_text(operation_page(data), encoding="utf-8")
    result = build([tmp_path])
    assert sorted(result.spec["paths"]) == ["/boats", "/docks"]
    assert list(result.spec["components"]["securitySchemes"]) == ["key"]
    assert result.spec["servers"] == OPERATION["servers"]


@pytest.mark.parametrize(
    "held",
    ["eJz" + "A" * 60, base64.b64encode(zlib.compress(b"[" * 9_000_000)).decode(), '{"method": "get"}', "GET /boats"],
)
def test_other_front_matter_holds_none(tmp_path: Path, held: str) -> None:
    (tmp_path / "a.mdx").write_text(f"---\napi: {held}\n---\n\n# A\n", encoding="utf-8")
    assert "document-embedded" not in [d.code for d in build([tmp_path]).diagnostics]


def test_answers_with_any_other_status_are_upgraded_too(tmp_path: Path) -> None:
    status = {"type": "integer", "maximum": 600, "exclusiveMaximum": True}
    other = {"description": "Failed.", "content": {"application/json": {"schema": status}}}
    data = {**OPERATION, "responses": {**OPERATION["responses"], "default": other}}  # type: ignore[dict-item]
    (tmp_path / "a.api.mdx").write_text(operation_page(data), encoding="utf-8")
    answers = build([tmp_path]).spec["paths"]["/boats"]["get"]["responses"]
    assert answers["default"]["content"]["application/json"]["schema"] == {"type": "integer", "exclusiveMaximum": 600}


def pages_of(folder: Path, *several: dict[str, Any]) -> BuildResult:
    for number, data in enumerate(several):
        (folder / f"{number}.api.mdx").write_text(operation_page({**OPERATION, **data}), encoding="utf-8")
    return build([folder])


def test_the_title_of_the_page_is_the_summary(tmp_path: Path) -> None:
    assert pages_of(tmp_path, {}).spec["paths"]["/boats"]["get"]["summary"] == "List boats"


@pytest.mark.parametrize("title", ["/boats", "GET/boats"])
def test_a_path_is_no_summary(tmp_path: Path, title: str) -> None:
    text = operation_page(OPERATION).replace("title: List boats", f'title: "{title}"')
    (tmp_path / "a.api.mdx").write_text(text, encoding="utf-8")
    assert "summary" not in build([tmp_path]).spec["paths"]["/boats"]["get"]


SMS, CHAT = (
    {"servers": [{"url": f"https://{name}.boats.example"}], "info": {"title": name}} for name in ("sms", "chat")
)


def test_operations_keep_the_servers_that_are_not_all_the_same(tmp_path: Path) -> None:
    result = pages_of(tmp_path, SMS, {**CHAT, "path": "/docks"})
    assert "servers" not in result.spec
    told = {path: item["get"]["servers"] for path, item in result.spec["paths"].items()}
    assert told == {"/boats": SMS["servers"], "/docks": CHAT["servers"]}
    assert result.spec["info"]["title"] == "sms, chat"


def test_one_method_and_path_on_two_servers_are_two_operations(tmp_path: Path) -> None:
    answer = {"200": {"description": "Others."}}
    result = pages_of(tmp_path, SMS, {**CHAT, "responses": answer}, {**SMS, "path": "/docks"})
    assert list(result.spec["paths"]) == ["/boats#sms.boats.example", "/boats#chat.boats.example", "/docks"]
    assert result.spec["paths"]["/boats#chat.boats.example"]["get"]["responses"] == answer
    (told,) = (d for d in result.diagnostics if d.code == "operation-on-servers")
    assert (told.origin.file, [o.file for o in told.related]) == ("0.api.mdx", ["1.api.mdx"])
    assert "sms.boats.example, chat.boats.example" in told.message
    ids = [o["operationId"] for item in result.spec["paths"].values() for o in item.values()]
    assert len(set(ids)) == 3


def test_servers_below_one_host_are_told_apart_by_their_paths(tmp_path: Path) -> None:
    servers = [{"servers": [{"url": f"https://boats.example/{name}/{{region}}"}]} for name in ("sms", "chat")]
    paths = list(pages_of(tmp_path, *servers).spec["paths"])
    assert paths == ["/boats#boats.example/sms/region", "/boats#boats.example/chat/region"]


@pytest.mark.parametrize(("answer", "codes"), [("All.", []), ("Others.", ["document-embedded-differs"])])
def test_one_operation_in_two_documents(tmp_path: Path, answer: str, codes: list[str]) -> None:
    result = pages_of(tmp_path, SMS, {**SMS, "operationId": "x", "responses": {"200": {"description": answer}}})
    if answer == "All.":
        result = pages_of(tmp_path, SMS, {**SMS, "operationId": "x"})
    assert [d.code for d in result.diagnostics if d.severity == "warning"] == codes
    assert list(result.spec["paths"]) == ["/boats"]


def test_a_second_method_of_a_path_has_its_place(tmp_path: Path) -> None:
    result = pages_of(tmp_path, {}, {"method": "post", "operationId": "makeBoat"})
    assert [o.file for o in result.sources["/paths/~1boats/post"]] == ["1.api.mdx"]


def test_schemes_of_one_name_are_told_apart_where_they_are_required(tmp_path: Path) -> None:
    other = {"key": {"type": "http", "scheme": "bearer"}}
    docks, quays = ({"path": path, "securitySchemes": other} for path in ("/docks", "/quays"))
    spec = pages_of(tmp_path, {}, docks, quays).spec
    assert [spec["paths"][p]["get"]["security"] for p in ("/boats", "/docks", "/quays")] == [
        [{"key": []}], [{"key2": []}], [{"key2": []}],
    ]  # fmt: skip
    assert spec["components"]["securitySchemes"]["key2"] == other["key"]


def test_a_schema_that_a_further_document_repeats_keeps_its_number(tmp_path: Path) -> None:
    other = {"type": "object", "properties": {"size": {"type": "integer"}}}
    result = built(tmp_path, redoc(document()), redoc(document("/crew", other)), redoc(document("/docks", other)))
    shown = result.spec["paths"]["/docks"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert shown == {"$ref": "#/components/schemas/Boat2"}


def test_findings_in_documents_have_a_place(tmp_path: Path) -> None:
    schema = {"type": "object", "properties": {"size": {"type": "integer"}}}
    content = {"application/json": {"schema": schema, "example": {"size": "large"}}}
    result = pages_of(tmp_path, {"responses": {"200": {"description": "One.", "content": content}}})
    (found,) = (d for d in result.diagnostics if d.code == "example-mismatch")
    assert (found.origin.file, found.origin.line, found.origin.element) == ("0.api.mdx", 4, "code")


GUIDE = "# Guide\n\n## List boats\n\n`GET /boats`\n\n| Parameter | Type |\n| --- | --- |\n| limit | integer |\n"


def test_a_document_goes_before_what_other_pages_tell(tmp_path: Path) -> None:
    (tmp_path / "guide.md").write_text(GUIDE, encoding="utf-8")
    result = pages_of(tmp_path, {})
    assert result.spec["paths"]["/boats"]["get"]["operationId"] == "listBoats"
    (found,) = (d for d in result.diagnostics if d.code == "operation-in-document")
    assert found.origin.file == "guide.md"


def test_what_other_pages_state_of_another_server_stays(tmp_path: Path) -> None:
    text = GUIDE.replace("GET /boats", "GET https://boats.other.io/boats")
    (tmp_path / "guide.md").write_text(text, encoding="utf-8")
    assert sorted(pages_of(tmp_path, {}).spec["paths"]) == ["/boats", "/boats#boats.other.io"]


def test_structures_that_hold_themselves_are_open_where_they_are_cut(tmp_path: Path) -> None:
    schema = {
        "type": "object",
        "properties": {"tows": {"type": "array", "items": "circular(fleet.Boat)"}, "kind": {"oneOf": []}},
        "description": "circular(fleet.Boat)",
    }
    content = {"application/json": {"schema": schema}}
    result = pages_of(tmp_path, {"responses": {"200": {"description": "One.", "content": content}}})
    told = result.spec["paths"]["/boats"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert told["properties"] == {"tows": {"type": "array", "items": {"title": "fleet.Boat"}}, "kind": {}}
    assert told["description"] == "circular(fleet.Boat)"
    assert not [d for d in result.diagnostics if d.severity == "error"]

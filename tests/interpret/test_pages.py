"""Pages beside what they say: operations, places, links, responses, examples."""

from __future__ import annotations

from typing import Any

import pytest

from extractor import interpret, read
from extractor.api import Field, Object, Operation, Page
from tests.pages import BODY, ID_ROW, PATH, example, page, request, response, section, table


def facts(text: str, name: str = "items.html") -> Page:
    return interpret([read(text.encode(), name)]).pages[0]


def one(text: str, name: str = "items.html") -> Operation:
    (operation,) = facts(text, name).operations
    return operation


def places(operation: Operation) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for p in operation.parameters:
        found.setdefault(p.location, []).append(p.field.name)
    return found


def tree(text: str, start: str = "body") -> Any:
    """The body (or the first response) as nested dicts of field names."""
    found = facts(text)
    objects = {o.key: o for o in found.objects}
    operation = found.operations[0]
    body = operation.body if start == "body" else operation.responses[0].body
    assert body is not None
    assert body.object is not None
    return _expanded(objects[body.object], objects, 0)


def _expanded(o: Object, objects: dict[Any, Object], depth: int) -> dict[str, Any]:
    return {f.name: _below(f, objects, depth) for f in o.fields}


def _below(f: Field, objects: dict[Any, Object], depth: int) -> Any:
    return _expanded(objects[f.object], objects, depth + 1) if f.object and depth < 4 else f.type.kind


@pytest.mark.parametrize(
    ("line", "method", "path", "query"),
    [
        ("GET /v1/{project_id}/pools", "GET", "/v1/{project_id}/pools", ()),
        ("get /v1/pools", "GET", "/v1/pools", ()),
        ("GET    /v1/pools", "GET", "/v1/pools", ()),
        ("POST https://{Endpoint}/v1/pools", "POST", "/v1/pools", ()),
        ("POST https://{Cloud Eye endpoint}/v1/pools", "POST", "/v1/pools", ()),
        ("GET {endpoint}/v1/pools", "GET", "/v1/pools", ()),
        ("DELETE /v1/pools/:pool_id", "DELETE", "/v1/pools/{pool_id}", ()),
        ("DELETE /v1/pools/&lt;pool_id&gt;", "DELETE", "/v1/pools/{pool_id}", ()),
        ("DELETE /v1/pools/${pool_id}", "DELETE", "/v1/pools/{pool_id}", ()),
        ("GET /v1/pools?limit={limit}&amp;offset={offset}", "GET", "/v1/pools", ("limit", "offset")),
        ("GET /v1/pools/", "GET", "/v1/pools/", ()),
        ("GET</p><p>/v1/pools", "GET", "/v1/pools", ()),
        ("Method: GET</p><p>URL: /v1/pools", "GET", "/v1/pools", ()),
    ],
)
def test_request_lines(line: str, method: str, path: str, query: tuple[str, ...]) -> None:
    operation = one(page(response([ID_ROW]), line=line))
    assert (operation.method, operation.path) == (method, path)
    assert tuple(places(operation).get("query", ())) == query


def test_several_request_lines_share_the_tables() -> None:
    found = facts(page(response([ID_ROW]), line="GET /v1/a</p><p>GET /v2/a"))
    assert [o.path for o in found.operations] == ["/v1/a", "/v2/a"]
    assert all(o.responses[0].body for o in found.operations)


def test_several_apis_on_a_page_keep_their_tables_apart() -> None:
    def api(path: str, name: str) -> str:
        return f"<h2>{name}</h2><h3>URI</h3><p>GET {path}</p><h3>Response</h3>" + table([(name, "String", "x")])

    found = facts(f"<h1>All</h1>{api('/a', 'first')}{api('/b', 'second')}")
    assert [(o.path, o.summary) for o in found.operations] == [("/a", "first"), ("/b", "second")]
    names = [
        [f.name for o in found.objects if r.body and o.key == r.body.object for f in o.fields]
        for op in found.operations
        for r in op.responses
    ]
    assert names == [["first"], ["second"]]


@pytest.mark.parametrize(
    "headings",
    [
        "<h2>GET /pets/{id}</h2>",
        "<h2><code>GET /pets/{id}</code></h2>",
        "<h2>/pets/{id}</h2><h3>GET</h3>",
        "<h2>/pets/{id}</h2><p>Text.</p><h3>get</h3>",
    ],
)
def test_headings_that_are_request_lines(headings: str) -> None:
    more = "<h4>Parameters</h4>" + table(
        [("id", "path", "x", "Yes", "long")], ("Name", "Located in", "Description", "Required", "Type")
    )
    found = facts(f"<h1>Pets</h1>{headings}{more}<h2>POST /pets</h2><p>Makes one.</p>")
    assert [(o.method, o.path) for o in found.operations] == [("GET", "/pets/{id}"), ("POST", "/pets")]
    assert places(found.operations[0]) == {"path": ["id"]}


def test_headings_in_examples_are_no_operations() -> None:
    found = facts(page(response([ID_ROW]), "<h4>Example Request</h4><h5>GET /v1/items</h5><p>x</p>"))
    assert [o.path for o in found.operations] == ["/v1/items"]


@pytest.mark.parametrize("heading", ["Permissions", "Error Codes", "Quotas", "Supported Actions"])
def test_look_alikes_are_no_parameters(heading: str) -> None:
    rows = [("Listing", "GET /v1/items", "x:list"), ("Making", "POST /v1/items", "x:make")]
    lookalike = section(heading, table(rows, ("Permission", "API", "Action")))
    found = facts(page(response([ID_ROW]), lookalike))
    assert [o.path for o in found.operations] == ["/v1/items"]
    assert sum(len(t.rows) for t in found.tables) == 1


def test_places_by_caption() -> None:
    operation = one(
        page(
            table([("id", "Yes", "String", "x")], PATH, "Table 1 Path Parameters"),
            table([("limit", "No", "Integer", "x")], PATH, "Table 2 Query Parameters"),
            section("Request", table([("X-Trace", "No", "String", "x")], PATH, "Table 3 Request header parameters")),
            response([ID_ROW]),
            line="GET /v1/{id}",
        )
    )
    assert places(operation) == {"path": ["id"], "query": ["limit"], "header": ["X-Trace"]}


def test_places_by_section_and_path() -> None:
    rows = [("id", "Yes", "String", "x"), ("limit", "No", "Integer", "x")]
    operation = one(page(table(rows, PATH, "Table 1 Parameters"), response([ID_ROW]), line="GET /v1/{id}"))
    assert places(operation) == {"path": ["id"], "query": ["limit"]}


@pytest.mark.parametrize(
    ("method", "place"), [("GET", "query"), ("POST", "body"), ("PUT", "body"), ("DELETE", "query")]
)
def test_request_parameters_by_method(method: str, place: str) -> None:
    text = page(section("Request Parameters", table([("a", "No", "String", "x")], PATH)), line=f"{method} /v1/x")
    operation = one(text)
    assert ("query" in places(operation)) == (place == "query")
    assert (operation.body is not None) == (place == "body")


def test_places_by_a_column_of_their_own() -> None:
    header = ("Name", "In", "Type", "Required", "Description")
    rows = [
        ("id", "path", "string", "true", "x"),
        ("q", "query", "string", "false", "x"),
        ("b", "body", "string", "true", "x"),
    ]
    operation = one(page(section("Parameters", table(rows, header)), line="POST /v1/{id}"))
    assert places(operation) == {"path": ["id"], "query": ["q"]}
    assert operation.body is not None


def test_credentials_become_no_parameters() -> None:
    rows = [("X-Auth-Token", "Yes", "String", "x"), ("Content-Type", "Yes", "String", "Use application/json.")]
    operation = one(
        page(
            section("Request", table(rows, PATH, "Request header parameters")),
            request([("a", "Yes", "String", "x")]),
            line="POST /v1/x",
        )
    )
    assert [(c.name, c.scheme) for c in operation.credentials] == [("X-Auth-Token", "token")]
    assert operation.parameters == ()
    assert operation.body is not None
    assert operation.body.media_types == ("application/json",)


@pytest.mark.parametrize(
    ("row", "caption", "anchor"),
    [
        pytest.param(("a", '<a href="#t">T</a> object', "x"), "Anything at all", "t", id="anchor"),
        pytest.param(("a", "Object", "For details, see Table 7."), "Table 7 Anything at all", "", id="number"),
        pytest.param(("a", "Thing object", "x"), "Table 7 Thing", "", id="type name"),
        pytest.param(("a", "Array of Thing objects", "x"), "Table 7 Thing field description", "", id="items"),
        pytest.param(("thing", "Object", "x"), "Table 7 thing parameters", "", id="field name"),
        pytest.param(("things", "Array", "x"), "Table 7 Parameters in the thing field", "", id="plural"),
    ],
)
def test_objects_are_linked(row: tuple[str, ...], caption: str, anchor: str) -> None:
    text = page(response([row], table([("inner", "String", "x")], BODY, caption, anchor)))
    assert tree(text, "response") == {row[0]: {"inner": "string"}}


def test_objects_of_one_name_are_told_apart_by_side() -> None:
    text = page(
        request([("a", "No", "Thing object", "x")], table([("sent", "No", "String", "x")], PATH, "Thing")),
        response([("a", "Thing object", "x")], table([("got", "String", "x")], BODY, "Thing")),
        line="POST /v1/x",
    )
    assert tree(text) == {"a": {"sent": "string"}}
    assert tree(text, "response") == {"a": {"got": "string"}}


def test_an_object_may_hold_itself() -> None:
    text = page(response([("a", "Node object", "x")], table([("child", "Node object", "x")], BODY, "Node")))
    assert tree(text, "response") == {"a": {"child": {"child": {"child": {"child": "object"}}}}}


def test_a_nested_table_is_its_rows_object() -> None:
    text = page(response([("a", "Object", "x" + table([("inner", "String", "y")]))]))
    assert tree(text, "response") == {"a": {"inner": "string"}}


def test_a_nested_table_of_values_is_an_enum() -> None:
    values = table([("0", "bucket (default value)"), ("1", "warehouse")], ("Value", "Meaning"))
    found = facts(page(response([("kind", "Integer", "Kind." + values)])))
    (field,) = found.objects[0].fields
    assert [(v.value, v.description) for v in field.facts.enum] == [(0, "bucket (default value)"), (1, "warehouse")]
    assert field.facts.default == (0,)


def test_marks_before_names_nest() -> None:
    rows = [("a", "Object", "x"), ("- b", "Object", "x"), ("-- c", "String", "x"), ("d", "String", "x")]
    assert tree(page(response(rows)), "response") == {"a": {"b": {"c": "string"}}, "d": "string"}


def test_dots_nest_below_a_row_of_that_name_only() -> None:
    rows = [("a", "Object", "x"), ("a.b", "String", "x"), ("elasticsearch.yml", "Object", "x")]
    assert tree(page(response(rows)), "response") == {"a": {"b": "string"}, "elasticsearch.yml": "object"}


def test_a_choice_of_structures() -> None:
    text = page(
        response(
            [("a", "Object", "If x is 1, see Table 2. If x is 2, see Table 3.")],
            table([("one", "String", "x")], BODY, "Table 2 First kind"),
            table([("two", "String", "x")], BODY, "Table 3 Second kind"),
        )
    )
    (root,) = [o for o in facts(text).objects if o.fields[0].name == "a"]
    assert len(root.fields[0].alternatives) == 1


def test_responses_by_status() -> None:
    text = page(
        section(
            "Response Parameters",
            "<p>Status code: 200</p>", table([ID_ROW], BODY, "Response body parameters"),
            "<p>Status code: 404</p>", table([("error_code", "String", "x")], BODY, "Response body parameters"),
        ),
        section(
            "Status Codes", table([("200", "Fine"), ("404", "Gone"), ("500", "Broken")], ("Status Code", "Description"))
        ),
    )  # fmt: skip
    found = {r.status: (r.description, r.body is not None) for r in one(text).responses}
    assert found == {"200": ("Fine", True), "404": ("Gone", True), "500": ("Broken", False)}


def test_a_row_for_the_items_makes_an_array() -> None:
    text = page(response([("[Array element]", "Array of Thing objects", "x")], table([ID_ROW], BODY, "Thing")))
    body = one(text).responses[0].body
    assert body is not None
    assert body.type is not None
    assert body.type.kind == "array"


def test_request_and_response_in_one_example() -> None:
    text = page(
        request([("a", "No", "Integer", "x")]),
        response([ID_ROW]),
        section("Example", '<pre>POST https://h/v1/x\n{"a": 1}</pre>', '<pre>HTTP/1.1 200 OK\n\n{"id": "7"}</pre>'),
        line="POST /v1/x",
    )
    operation = one(text)
    assert operation.body is not None
    assert [e.value for e in operation.body.examples] == [{"a": 1}]
    assert operation.responses[0].body is not None
    assert [e.value for e in operation.responses[0].body.examples] == [{"id": "7"}]


@pytest.mark.parametrize(
    "text",
    [
        '{"id": "1", // the id\n "n": 2}',
        '{"id": "1", "n": 2,}',
        '{"id": "1", "n": 2, ...}',
        '{"id": "1", /* x */ "n": 2}',
    ],
)
def test_examples_are_repaired_where_there_is_one_way(text: str) -> None:
    body = one(page(response([ID_ROW, ("n", "Integer", "x")]), example(text))).responses[0].body
    assert body is not None
    assert [e.value for e in body.examples] == [{"id": "1", "n": 2}]


@pytest.mark.parametrize(
    ("title", "file", "summary", "name"),
    [
        ("Listing Nodes - ListNodes", "x.html", "Listing Nodes", "ListNodes"),
        ("查询节点 - ListNodes", "x.html", "查询节点", "ListNodes"),
        ("Listing Nodes", "ListNodes.html", "Listing Nodes", "ListNodes"),
        ("Listing Nodes", "node_01.html", "Listing Nodes", ""),
    ],
)
def test_names(title: str, file: str, summary: str, name: str) -> None:
    operation = one(page(response([ID_ROW]), title=title), file)
    assert (operation.summary, operation.name) == (summary, name)


def test_deprecated_operations() -> None:
    assert one(page(response([ID_ROW]), title="Listing (Deprecated)")).deprecated
    assert not one(page(response([ID_ROW]), title="Listing")).deprecated


def test_error_codes_and_endpoints() -> None:
    errors = table([("400", "X.1", "Bad", "Fix it")], ("Status Code", "Error Code", "Error Message", "Solution"))
    found = facts(page(response([ID_ROW]), section("Error Codes", errors)))
    (error,) = found.operations[0].errors
    assert (error.code, error.status, error.message, error.remedy) == ("X.1", "400", "Bad", "Fix it")
    rows = [("CN North", "cn-north-1", "x.cn-north-1.example.com", "HTTPS")]
    servers = facts(page(table(rows, ("Region Name", "Region", "Endpoint", "Protocol")), line="")).servers
    assert [s.url for s in servers] == ["https://x.cn-north-1.example.com"]


def test_words_of_a_request_are_no_operation_in_prose() -> None:
    found = facts("<h1>Guide</h1><p>Call GET /v1/items to list items.</p><pre>POST https://h/v1/x</pre>")
    assert found.operations == ()

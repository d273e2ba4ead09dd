"""Request lines and addresses behind labels and titles, whatever their words; methods in items, headings and above."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import build
from extractor.interpret.operations.lines import unspaced
from tests.pages import operation_lines


def stated(tmp_path: Path, text: str, name: str = "page.md") -> dict[str, str | None]:
    """The operations of a page, each with its summary."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    paths = build([tmp_path / name]).spec["paths"]
    return {f"{m.upper()} {path}": op.get("summary") for path, ops in paths.items() for m, op in ops.items()}


JSON = '\n\n```json\n{"id": 1}\n```\n'


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("- 接口地址：/boat/list\n- 接口类型：get", "GET /boat/list"),
        ("- 提交方式：`POST`\n- 请求地址：`/boat/list`", "POST /boat/list"),
        ("Address: boat/list.do\n\nType: Post", "POST /boat/list.do"),
        ("接口地址： 203.0.113.7/harbour/boat/list\n\n请求类型： Post", "POST /harbour/boat/list"),
        ("- URL: boats.example:8080/boat/list\n- Verb: DELETE", "DELETE /boat/list"),
        ("* **Adresse**: /boat/list\n* **Anfrageart**: PUT", "PUT /boat/list"),
    ],
)
def test_an_address_and_a_method_behind_labels(tmp_path: Path, lines: str, expected: str) -> None:
    assert stated(tmp_path, f"# Harbour\n\n## Boats\n\n{lines}{JSON}") == {expected: "Boats"}


def test_the_host_of_an_address_without_a_scheme(tmp_path: Path) -> None:
    text = "# Harbour\n\n## Boats\n\n接口地址： 203.0.113.7/harbour/boat/list\n\n请求类型： Post\n"
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    assert [s["url"] for s in build([tmp_path / "page.md"]).spec["servers"]] == ["http://203.0.113.7"]


def test_terms_with_an_address_and_a_method(tmp_path: Path) -> None:
    text = (
        "Boats\n=====\n\nGet a boat\n----------\nInterface address:\n    * /boats/:id\n"
        "HTTP request method:\n    * POST\n\n"
        "Example::\n\n    curl -X GET \"$BASE_URL/boats\"\n\nRemove a boat\n-------------\n"
        "Interface address:\n    * /boats/remove\n"
        "HTTP request method:\n    * POST\n"
    )  # fmt: skip
    expected = {"POST /boats/{id}": "Get a boat", "POST /boats/remove": "Remove a boat"}
    assert stated(tmp_path, text, "page.rst") == expected


@pytest.mark.parametrize(
    "lines",
    [
        "- Home address: Sea road 1\n- Type: get",  # no address of a call
        "- URL: /boat/list\n- Colour: blue",  # no method
        "- URL: /boat/list\n- URL: /ship/list\n- Type: GET",  # of which?
        "- Siehe: die Boote\n- Art: GET",
    ],
)
def test_other_labels_state_nothing(tmp_path: Path, lines: str) -> None:
    (tmp_path / "page.md").write_text(f"# Harbour\n\n## Boats\n\n{lines}{JSON}", encoding="utf-8")
    assert not build([tmp_path / "page.md"]).spec["paths"]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("* **Anfrage:** `GET /boats/{id}`", "GET /boats/{id}"),
        ("* **درخواست:** `GET /boats/{id}`", "GET /boats/{id}"),
        ("Wywołaj: `GET /boats/{id}`", "GET /boats/{id}"),
        ("* **Päring:** `GET /boats/SYMBOL`", "GET /boats/{symbol}"),
    ],
)
def test_a_request_line_behind_any_label(tmp_path: Path, item: str, expected: str) -> None:
    name = expected.partition("{")[2].strip("}")
    text = f"# Boote\n\n## Boot\n\n```shell\ncurl https://boats.example/boats/XYZ\n```\n\nEin Boot.\n\n{item}\n\n"
    text += f"### Parameter\n\n| Name | Type |\n|---|---|\n| {name} | string |\n"
    assert list(stated(tmp_path, text)) == [expected]


@pytest.mark.parametrize(
    "label", ["Example", "Beispiel", "For example, as many do, one may now call it by this line of text"]
)
def test_labels_of_examples_state_nothing(tmp_path: Path, label: str) -> None:
    (tmp_path / "page.md").write_text(f"# A\n\n## Boat\n\n* {label}: `GET /boats/7`{JSON}", encoding="utf-8")
    assert not build([tmp_path / "page.md"]).spec["paths"]


def test_titles_in_front_of_request_lines(tmp_path: Path) -> None:
    text = (
        "# Boats\n\n- Add a boat - `POST /boats`\n    - Request\n        - body: {Object}\n\n"
        "          | name | type |\n"
        "          |---|---|\n          | name | String |\n    - Response\n        - status: Created(201)\n\n"
        "- List boats: `GET /boats`\n    - Response\n        - status: Ok(200)\n"
    )  # fmt: skip
    assert stated(tmp_path, text) == {"POST /boats": "Add a boat", "GET /boats": "List boats"}


def test_lines_that_say_what_they_do(tmp_path: Path) -> None:
    text = "Boats\n\nGET /boats: 列出船只。\n\nPOST /boats：新建船只\n\nDELETE /boats/{id} - Removes one.\n"
    expected = {"GET /boats": "列出船只", "POST /boats": "新建船只", "DELETE /boats/{id}": "Removes one"}
    assert stated(tmp_path, text) == expected
    assert len(stated(tmp_path, "# A\n\n`GET /ships`\n\nGET /boats: all.\n\nPOST /boats: one.\n")) == 1


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("### GET 船只列表 /boats/list", {"GET /boats/list": "船只列表"}),
        ("### POST Build a boat `/boats`", {"POST /boats": "Build a boat"}),
        ("### [PUT] - Rename: /boats/{id}", {"PUT /boats/{id}": "Rename"}),
    ],
)
def test_titles_between_method_and_path(tmp_path: Path, heading: str, expected: dict[str, str]) -> None:
    assert stated(tmp_path, f"# API\n\n{heading}{JSON}") == expected


@pytest.mark.parametrize("mark", ["**[ POST ]** /boats", "[ POST ] /boats", "<span>**[ POST ]** &nbsp; /boats</span>"])
def test_methods_in_spaced_brackets(tmp_path: Path, mark: str) -> None:
    text = f"# Boats\n\n### Add\n\n- {mark}\n\n#### Request parameters\n\n|Name|Type|\n|-|-|\n|name|str|\n"
    assert stated(tmp_path, text) == {"POST /boats": "Add"}


def test_methods_in_items_below_a_path(tmp_path: Path) -> None:
    text = (
        "# API\n\n### Boats\n\n**URI:** /harbour/boats\n\n**Methods:**\n\n* **POST**: Build a boat\n"
        "    * name: Its name\n"
        "    * length: In metres\n* **GET**: All boats\n\n### Boat\n\n"
        "**URI:** /harbour/boats/*:name*\n\n**Methods:**\n\n"
        "* **GET**: One boat\n    * state: How it is\n    * crew: Who is on it\n* **DELETE**: Sink it\n"
    )  # fmt: skip
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    result = build([tmp_path / "page.md"])
    assert operation_lines(result) == [
        "body name ?",
        "body length ?",
        "path name* string",
        "200 state ?",
        "200 crew ?",
        "path name* string",
    ]
    assert stated(tmp_path, text)["GET /harbour/boats"] == "All boats"


def test_numbered_items_that_are_request_lines(tmp_path: Path) -> None:
    text = (
        "# API\n\n## Details\n\n1. GET /harbour/boats\n\n* parameters\n\n| name | type |\n"
        "|---|---|\n| limit | int |\n\n"
        '2. <span id="order">POST /harbour/order</span>\n\n* parameters\n\n| name | type |\n'
        "|---|---|\n| berth | string |\n"
    )
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    assert operation_lines(build([tmp_path / "page.md"])) == ["query limit integer", "body berth string"]
    overview = "# API\n\n1. GET /boats\n2. POST /boats\n"
    assert list(stated(tmp_path, overview)) == ["GET /boats", "POST /boats"]


def test_a_path_as_plain_text_above_headings_of_methods(tmp_path: Path) -> None:
    text = '# API\n\n# Token\n*/api/auth/token*\n\n## POST:\n\n```json\n{"login": "ada"}\n```\n'
    assert stated(tmp_path, text) == {"POST /api/auth/token": "Token"}


@pytest.mark.parametrize(
    "front",
    [
        "api:\n  method: POST\n  url: /boats",
        "request:\n  method: post\n  path: /boats",
        "endpoint:\n    path: /boats\n    method: POST",
    ],
)
def test_front_matter_with_a_mapping(tmp_path: Path, front: str) -> None:
    text = f"---\ntitle: 'Build a boat'\n{front}\n---\n\nBuilds one.{JSON}"
    assert stated(tmp_path, text) == {"POST /boats": "Build a boat"}


def test_a_table_whose_names_open_with_methods(tmp_path: Path) -> None:
    rows = "| POST:addBoat | /boats | 新建 |\n| GET: getBoat | /boat | 查询 |\n"
    text = f"# 港口\n\n| 接口名称 | 映射地址 | 备注 |\n|---|---|---|\n{rows}"
    assert stated(tmp_path, text) == {"POST /boats": "新建", "GET /boat": "查询"}


def test_what_follows_a_call_that_sends_nothing_is_its_answer(tmp_path: Path) -> None:
    text = (
        "# Boats\n\n## List\n\n```\nGET /harbours/:id/boats\n```\n\n### Example\n\n```\n"
        "GET https://boats.example/harbours/5/boats\n"
        "```\n\nYou will receive this:\n\n```json\n{\"page\": 1}\n```\n"
    )  # fmt: skip
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    result = build([tmp_path / "page.md"])
    assert operation_lines(result) == ["path id* string", "200 page integer"]
    assert not [f for f in result.diagnostics if f.code == "example-misplaced"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("url：/boats POST", "POST /boats"),
        ("url：boats POST", "POST /boats"),
        ("接口地址：`/boats/list` (GET)", "GET /boats/list"),
        ("Path: /boats GET （with a token）", "GET /boats"),
        ("接口地址 POST /boats\n请求体", "POST /boats"),
        ("**请求方法：**GET /boats", "GET /boats"),
        ("[POST] / boats / add", "POST /boats/add"),
        ("GET / boats / {id}", "GET /boats/{id}"),
    ],
)
def test_lines_with_method_and_path(tmp_path: Path, line: str, expected: str) -> None:
    assert stated(tmp_path, f"# API\n\n## Boats\n{line}\n\n```json\n{{}}\n```\n") == {expected: "Boats"}


@pytest.mark.parametrize("line", ["GET / POST", "GET / PUT /boats", "POST / DELETE boats/{id}"])
def test_several_methods_are_no_path(line: str) -> None:
    assert unspaced(line) == line


SIDED = """\
# API

## `POST /boats`

Body — `BoatRequest` (strict):
```json
{"name": "Ada"}
```
`name` has 3 letters.

**Response (201)** — `Boat` (a new one):
```json
{"id": 7}
```

## `GET /boats`

**Errors:** `401 AUTH-1` (no token)

**Response (200) -** `Boats`:
```json
{"all": [7]}
```
"""


def test_labels_with_a_structure_behind_a_dash(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(SIDED, encoding="utf-8")
    result = build([tmp_path / "page.md"])
    assert operation_lines(result) == ["body name string", "201 id integer", "200 all array"]
    assert set(stated(tmp_path, SIDED).values()) == {"POST /boats", "GET /boats"}  # no label is a summary


def test_errors_with_codes_of_the_api(tmp_path: Path) -> None:
    text = (
        "# API\n\n## `POST /boats`\n\n**Response (201):**\n```json\n{\"id\": 7}\n```\n\n"
        "**Errors:** `401 AUTH-001` (no token), `409 VAL-409` (name taken, see below), `429 SYS_429`\n"
    )  # fmt: skip
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    responses = build([tmp_path / "page.md"]).spec["paths"]["/boats"]["post"]["responses"]
    assert {code: r["description"] for code, r in responses.items()} == {
        "201": "Created",
        "401": "no token",
        "409": "name taken, see below",
        "429": "Too Many Requests",
    }


@pytest.mark.parametrize(
    ("heading", "summary"),
    [
        ("`GET /boats` — All boats (admins only)", "All boats (admins only)"),
        ("(GET /boats) All boats", "All boats"),
        ("All boats (GET /boats)", "All boats"),
        ("GET /boats - All (of them", "All (of them)"),
    ],
)
def test_brackets_in_summaries(tmp_path: Path, heading: str, summary: str) -> None:
    assert stated(tmp_path, f"# API\n\n## {heading}\n\n```json\n{{}}\n```\n") == {"GET /boats": summary}


@pytest.mark.parametrize("methods", ["**POST,GET**", "POST / GET", "`post`、`get`"])
def test_several_methods_behind_a_label(tmp_path: Path, methods: str) -> None:
    text = f"# API\n\n## Boats\n\n- Verb: {methods}\n- URL: `/boats`\n\n```json\n{{}}\n```\n"
    assert set(stated(tmp_path, text)) == {"POST /boats", "GET /boats"}


def test_names_of_types_beside_other_texts(tmp_path: Path) -> None:
    shown = '{"id": "uuid", "at": "some time", "total": "number", "live": "boolean", "name": "string"}'
    text = f"# API\n\n## `GET /boats`\n\n**Response:** (200 OK)\n```json\n{shown}\n```\n"
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    assert operation_lines(build([tmp_path / "page.md"])) == [
        "200 id string",
        "200 at ?",
        "200 total number",
        "200 live boolean",
        "200 name string",
    ]


def test_several_lines_below_one_heading_each_with_a_list(tmp_path: Path) -> None:
    text = (
        "# API\n\n## Public\n\nGET `/api/boats`\n- Lists them.\n- Response: `[{ id, name }]`.\n\nPOST `/api/boats`\n"
        "- Body: `name`, `size`\n- Response: `{ id }`\n"
    )  # fmt: skip
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    assert operation_lines(build([tmp_path / "page.md"])) == [
        "200 id ?",
        "200 name ?",
        "body name ?",
        "body size ?",
        "200 id ?",
    ]

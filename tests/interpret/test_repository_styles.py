"""Forms of documentation that developers keep beside their code, in words that no dialect knows or in none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages


def built(folder: Path, text: str) -> BuildResult:
    return build_pages(folder, f"# Boats\n\n{text}\n", suffix=".md")


def call(folder: Path, text: str) -> dict[str, Any]:
    (found,) = (op for item in built(folder, text).spec["paths"].values() for op in item.values())
    return dict(found)


@pytest.mark.parametrize(
    "label",
    [
        "- **Respon (201 Created)**:",
        "- **Odpověď (201 Created):**",
        "- Vastaus (HTTP 201 Created):",
        "- **返り値（201 Created）**：",
    ],
)
def test_a_status_in_brackets_is_of_an_answer_in_any_language(tmp_path: Path, label: str) -> None:
    sent = '- **Payload**:\n  ```json\n  {"name": "Ada"}\n  ```\n'
    text = f'## Make\n\n- **Endpoint**: `POST /boats`\n{sent}{label}\n  ```json\n  {{"id": 1}}\n  ```'
    found = call(tmp_path, text)
    (body,) = found["requestBody"]["content"].values()
    assert list(body["schema"]["properties"]) == ["name"]
    (answer,) = found["responses"]["201"]["content"].values()
    assert list(answer["schema"]["properties"]) == ["id"]


@pytest.mark.parametrize("label", ["Payload (201 boats)", "Payload (max 201)"])
def test_other_brackets_are_of_none(tmp_path: Path, label: str) -> None:
    text = f'## Make\n\n`POST /boats`\n\n**{label}:**\n\n```json\n{{"name": "Ada"}}\n```'
    assert "201" not in call(tmp_path, text)["responses"]


@pytest.mark.parametrize(
    "item",
    [
        "- **Body**: `file` (binary image file)",
        "- **Body:** `file`: File of the boat",
        "**Body (form-data):** `file` – The plan",
    ],
)
def test_one_file_as_the_body(tmp_path: Path, item: str) -> None:
    text = f"## Send\n\n- **Endpoint**: `POST /plans`\n- **Content-Type**: `multipart/form-data`\n\n{item}"
    result = built(tmp_path, text)
    (content,) = result.spec["paths"]["/plans"]["post"]["requestBody"]["content"].values()
    (schema,) = result.spec["components"]["schemas"].values()
    assert "$ref" in content["schema"]
    assert schema["properties"]["file"]["format"] == "binary"


@pytest.mark.parametrize("names", ["`id`\n- `description`\n- `price`", "`id`\n- `notes`\n- `body`\n- `size`"])
def test_names_that_are_words_of_sections_are_fields_beside_others(tmp_path: Path, names: str) -> None:
    result = built(tmp_path, f"## All\n\n`GET /boats`\n\n**Response body:**\n\n- {names}")
    (schema,) = result.spec["components"]["schemas"].values()
    assert list(schema["properties"]) == [line.strip("- `") for line in names.split("\n")]


@pytest.mark.parametrize("shown", ["[...slug]", "[[...slug]]"])
def test_a_step_that_catches_all(tmp_path: Path, shown: str) -> None:
    rows = f"| `/auth/{shown}` | GET | All |\n| `/boats` | GET | Boats |\n"
    paths = built(tmp_path, f"## Routes\n\n| Path | Method | Description |\n|---|---|---|\n{rows}").spec["paths"]
    assert set(paths) == {"/auth/{slug}", "/boats"}


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("- **Query Parameters:** `?page=1&limit=20&sort=name`", ["page", "limit", "sort"]),
        ("**Query parameters:** Standard paging (`page`, `size`, `sort`).", ["page", "size", "sort"]),
        ("- Query: `?q={text}`", ["q"]),
        ("**Query parameters:** see `paging` in the guide", []),
        ("**Query parameters:** one of them (`page`) must be there with the other", []),
    ],
)
def test_a_query_on_the_line_of_its_word(tmp_path: Path, line: str, names: list[str]) -> None:
    found = call(tmp_path, f"## All\n\n`GET /boats`\n\nLists them.\n\n{line}")
    assert [p["name"] for p in found.get("parameters", ())] == names


@pytest.mark.parametrize(
    "label",
    ["Retorna em sucesso:\n\n- `200` com a estante\n\nErros comuns:", "Kun se onnistuu:\n\n- **200**: ok\n\nVirheet:"],
)
def test_items_that_open_with_a_status_in_code(tmp_path: Path, label: str) -> None:
    found = call(tmp_path, f"## Um\n\n`GET /boats`\n\nUm.\n\n{label}\n\n- `404` se não existir")
    assert {"200", "404"} == set(found["responses"])


def test_items_that_open_with_numbers_in_code_are_no_statuses(tmp_path: Path) -> None:
    found = call(tmp_path, "## Um\n\n`GET /boats`\n\nUm.\n\nTamanhos:\n\n- `100` pequeno\n- `720` grande")
    assert "720" not in found["responses"]


@pytest.mark.parametrize("behind", ["```http\nGET /boats\n```", "`GET /boats`"])
def test_a_sentence_in_bold_in_front_of_code(tmp_path: Path, behind: str) -> None:
    found = call(tmp_path, f"## 1. 📝 List\n\n**Lists all boats of the club.**\n\n{behind}\n\n```json\n[]\n```")
    assert (found["summary"], found["description"]) == ("List", "Lists all boats of the club.")


def test_a_label_for_signing_in_leads_on_to_its_code(tmp_path: Path) -> None:
    lead = "**Authentication:** All endpoints except `/login` require:\n\n```\nAuthorization: Bearer <token>\n```\n\n"
    calls = "## POST /login\n\nNo `Authorization` header required.\n\n## GET /boats\n\nLists them.\n"
    spec = built(tmp_path, f"{lead}{calls}").spec
    assert spec["security"] == [{"bearerAuth": []}]
    assert spec["paths"]["/login"]["post"]["security"] == []
    assert "security" not in spec["paths"]["/boats"]["get"]


@pytest.mark.parametrize("code", ["- **200** –", "- `200`:", "**200**", "* **200** –"])
def test_a_status_alone_below_a_body_opens_the_answer(tmp_path: Path, code: str) -> None:
    sent = '- **Body:**\n\n```json\n{"name": "Ada"}\n```\n\n'
    found = call(tmp_path, f'## Make\n\n`POST /boats`\n\n{sent}{code}\n\n```json\n{{"id": 1}}\n```')
    (body,) = found["requestBody"]["content"].values()
    (answer,) = found["responses"]["200"]["content"].values()
    assert (list(body["schema"]["properties"]), list(answer["schema"]["properties"])) == (["name"], ["id"])


def test_items_that_link_to_what_is_sent_and_answered(tmp_path: Path) -> None:
    items = "- **Body:** [`NewBoat`](#newboat)\n- **201** – [`Boat`](#boat)\n- **404** – none such"
    shapes = '### NewBoat\n\n```json\n{"name": "Ada"}\n```\n\n### Boat\n\n```json\n{"id": 1}\n```\n'
    spec = built(tmp_path, f"## Make\n\n`POST /boats`\n\n{items}\n\n## Definitions\n\n{shapes}").spec
    made = spec["paths"]["/boats"]["post"]
    shown = [made["requestBody"]["content"], made["responses"]["201"]["content"]]
    assert [c["schema"]["$ref"].rpartition("/")[2] for content in shown for c in content.values()] == [
        "NewBoat",
        "Boat",
    ]


@pytest.mark.parametrize(
    "title", ["Tracking (Public Endpoints)", "Public routes", "公开接口", "Публичные эндпоинты", "Rotas públicas"]
)
def test_headings_of_what_anybody_may_call(tmp_path: Path, title: str) -> None:
    sign = "## Authentication\n\nAll requests need `Authorization: Bearer <token>`.\n\n"
    text = f"{sign}## Boats\n\n### `GET /boats`\n\nLists them.\n\n## {title}\n\n### `GET /ports`\n\nLists them.\n"
    paths = built(tmp_path, text).spec["paths"]
    assert paths["/ports"]["get"]["security"] == []
    assert "security" not in paths["/boats"]["get"]


def test_a_status_that_tells_of_missing_credentials_opens_nothing(tmp_path: Path) -> None:
    found = call(
        tmp_path, "## Um\n\n`GET /boats`\n\nUm.\n\nErros comuns:\n\n- `302` para o login se tentar sem autenticação"
    )
    assert "security" not in found


@pytest.mark.parametrize("item", ["- **Auth:** None", "- **Access**: none"])
def test_a_title_with_nothing_is_no_field(tmp_path: Path, item: str) -> None:
    assert "requestBody" not in call(tmp_path, f"## Make\n\n`POST /boats`\n\n{item}")


def test_a_server_with_a_port_that_stands_for_one(tmp_path: Path) -> None:
    spec = built(
        tmp_path, "**Base URL:** `http://<server-address>:<port>/api/v1`\n\n## All\n\n`GET /boats`\n\nLists."
    ).spec
    assert [server["url"] for server in spec["servers"]] == ["http://{server-address}:{port}/api/v1"]


def test_several_statuses_that_open_an_item(tmp_path: Path) -> None:
    found = call(tmp_path, "## Make\n\n`POST /boats`\n\nMakes one.\n\n- **201**/**200** – the boat")
    assert {code: r["description"] for code, r in found["responses"].items()} == {"200": "the boat", "201": "the boat"}


@pytest.mark.parametrize(
    ("lead", "of_all"),
    [
        ("Для защищённых вызовов нужен токен:", True),
        ("除登录、注册接口外，其余接口建议携带：", True),
        ("Protected endpoints need an access token:", False),
    ],
)
def test_code_that_is_headers_of_a_signed_call(tmp_path: Path, lead: str, of_all: bool) -> None:
    code = "```http\nAuthorization: Bearer <token>\n```"
    spec = built(tmp_path, f"## API\n\n{lead}\n\n{code}\n\n### `GET /boats`\n\nLists them.\n").spec
    assert spec["components"]["securitySchemes"]["bearerAuth"]["scheme"] == "bearer"
    assert spec.get("security") == ([{"bearerAuth": []}] if of_all else None)


def test_words_for_servers_beside_words_of_another_script(tmp_path: Path) -> None:
    text = "Base URL для разработки:\n\n```text\nhttp://boats.example:3031\n```\n\n## `GET /boats`\n\nВсе.\n"
    assert built(tmp_path, text).spec["servers"] == [{"url": "http://boats.example:3031"}]


@pytest.mark.parametrize(
    "base",
    ["http://localhost:8080/api/boats", "https://sea.example/api/boats", "https://sea.example/api"],
)
def test_the_base_address_of_a_page_whose_lines_have_it_in_front(tmp_path: Path, base: str) -> None:
    calls = "".join(
        f"## {name}\n\n```http\n{name.upper()} /api/boats/:id\n```\n\n" for name in ("Get", "Put", "Delete")
    )
    result = built(tmp_path, f"**Base URL:** `{base}`\n\n{calls}")
    other = build_pages(
        tmp_path,
        f"# Boats\n\n**Base URL:** `{base}`\n\n{calls}",
        "# Crews\n\n" + calls.replace("boats", "crews") + calls.replace("boats", "berths"),
        suffix=".md",
    )
    host = base.partition("/api")[0]
    assert [s["url"] for s in result.spec["servers"]] == [s["url"] for s in other.spec["servers"]] == [host]


FILTERS = {
    "behind others": ("/logs?page=1&action=UPDATE", "/logs"),
    "behind two": ("/logs?page=1&size=20&method=GET", "/logs"),
    "the first": ("/logs?action=moor&page=1", "/logs#action=moor"),
    "of a script": ("/api.php?user=ada&action=moor", "/api.php#action=moor"),
    "of the root": ("/?version=2&action=moor", "/#action=moor"),
}


@pytest.mark.parametrize(("line", "path"), FILTERS.values(), ids=FILTERS)
def test_a_value_that_filters_selects_no_call(tmp_path: Path, line: str, path: str) -> None:
    assert list(built(tmp_path, f"## Logs\n\n```http\nGET {line}\n```").spec["paths"]) == [path]


OVERVIEWS = {
    "a table": "| Method | Endpoint | Roles |\n|---|---|---|\n| GET | `/boats` | all |\n| GET | `/boats/:id` | all |\n"
    "| PUT | `/boats/:id` | staff |\n| DELETE | `/boats/:id` | staff |\n",
    "code": "```\nGET    /boats/:id   # One\nPUT    /boats/:id   # Change\nDELETE /boats/:id   # Sink\n```\n",
}


@pytest.mark.parametrize("overview", OVERVIEWS.values(), ids=OVERVIEWS)
def test_an_overview_without_the_base_path_is_no_loss(tmp_path: Path, overview: str) -> None:
    calls = "".join(f"## {m}\n\n```http\n{m} /api/v1/boats/:id\n```\n\n" for m in ("GET", "PUT", "DELETE"))
    result = built(tmp_path, f"## Endpoints\n\n{overview}\n{calls}## All\n\n```http\nGET /api/v1/boats\n```\n")
    assert list(result.spec["paths"]) == ["/api/v1/boats/{id}", "/api/v1/boats"]
    assert not [d for d in result.diagnostics if d.code.startswith("request-line")]


def test_a_line_of_an_overview_that_has_no_section_is_still_missed(tmp_path: Path) -> None:
    calls = "".join(f"## {m}\n\n```http\n{m} /api/v1/boats/:id\n```\n\n" for m in ("GET", "PUT", "DELETE"))
    result = built(tmp_path, f"{calls}## More\n\nThere was POST /crews/:id once.\n")
    (found,) = [d for d in result.diagnostics if d.code.startswith("request-line")]
    assert "POST /crews/{id}" in found.message


@pytest.mark.parametrize(("yes", "no"), [("Require", "Option"), ("req", "opt"), ("Bắt buộc", "không"), ("Wajib", "-")])
def test_words_for_what_must_be(tmp_path: Path, yes: str, no: str) -> None:
    table = f"| Field | Type | Require |\n|---|---|---|\n| page | number | {no} |\n| kind | string | {yes} |\n"
    found = call(tmp_path, f"## All\n\n`GET /boats`\n\n### Query parameters\n\n{table}")
    assert [(p["name"], p.get("required", False)) for p in found["parameters"]] == [("page", False), ("kind", True)]


@pytest.mark.parametrize(
    "heading",
    [
        "Future Endpoints",
        "🚧 Planned endpoints",
        "Roadmap",
        "Coming soon:",
        "待实现接口",
        "Endpoints futuros",
        "今後の予定",
        "향후 계획",
    ],
)
def test_what_is_planned_is_no_operation(tmp_path: Path, heading: str) -> None:
    planned = f"## {heading}\n\nThese are for later:\n\n- `PUT /boats/:id` - Change one\n- `POST /crews` - Make one\n"
    result = built(tmp_path, f"## All\n\n`GET /boats`\n\nAll of them.\n\n{planned}")
    assert list(result.spec["paths"]) == ["/boats"]


def test_a_heading_that_names_things_to_do_lists_operations(tmp_path: Path) -> None:
    result = built(tmp_path, "## Todo\n\n- `GET /todos` - All\n- `POST /todos` - Make one\n")
    assert list(result.spec["paths"]) == ["/todos"]


@pytest.mark.parametrize("label", ["[Header]", "[Headers]", "【Header】", "[Request header]", "**[Header]**"])
def test_labels_in_square_brackets(tmp_path: Path, label: str) -> None:
    table = "|Value|Type|Required|Description|\n|---|---|---|---|\n|X-Sea-Area|String|O|The area|\n"
    path = "[Path parameter]\n\n|Value|Type|Description|\n|---|---|---|\n|id|String|The boat|\n"
    found = call(tmp_path, f"## Tell\n\n[URL]\n\n`GET /boats/{{id}}`\n\n{path}\n{label}\n\n{table}")
    assert [(p["in"], p["name"]) for p in found["parameters"]] == [("path", "id"), ("header", "X-Sea-Area")]


TEXTS = {
    "a greeting": ("```\nHello World!\n```", {"type": "string"}),
    "one word": ("```\npass\n```", {"type": "string"}),
}


@pytest.mark.parametrize("label", ["**Response:**", "#### Response (200)", "***Response***"])
@pytest.mark.parametrize(("code", "schema"), TEXTS.values(), ids=TEXTS)
def test_an_answer_that_is_a_plain_text(tmp_path: Path, label: str, code: str, schema: dict[str, str]) -> None:
    found = call(tmp_path, f"### `GET /health`\n\nTells how it is.\n\n{label}\n\n{code}\n")
    assert {k: v["schema"] for k, v in found["responses"]["200"]["content"].items()} == {"text/plain": schema}


@pytest.mark.parametrize("code", ["```\nnone\n```", "```\n{a: b\n```", "```\nboolean\n```", "```\nGET /boats\n```"])
def test_other_words_are_no_plain_text(tmp_path: Path, code: str) -> None:
    found = call(tmp_path, f"### `GET /health`\n\nTells how it is.\n\n**Response:**\n\n{code}\n")
    assert "text/plain" not in [m for r in found["responses"].values() for m in r.get("content", {})]

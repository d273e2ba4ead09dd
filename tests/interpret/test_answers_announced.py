"""Lists that a sentence announces as what comes back, and tables right below the request line of what is sent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

LIST = "# Boats\n\n## Launch\n\n{line}\n\n{said}\n\n- `number` - {about}\n- `until` - {about}\n"


def call(folder: Path, page: str, path: str = "/boats/launch", method: str = "post") -> dict[str, Any]:
    found: dict[str, Any] = build_pages(folder, page, suffix=".md").spec["paths"][path][method]
    return found


def members(part: dict[str, Any], folder_spec: dict[str, Any] | None = None) -> str:
    return str(part["content"]["application/json"]["schema"])


@pytest.mark.parametrize(
    "said",
    [
        "It returns an object containing:",
        "The response contains the following fields:",
        "W odpowiedzi zwracany jest obiekt zawierający:",
        "W odpowiedzi zwracane są:",
        "Zurückgegeben wird ein Objekt, das Folgendes enthält:",
        "La réponse contient:",
        "Devuelve un objeto que contiene:",
        "Возвращается объект, содержащий:",
    ],
)
def test_a_list_behind_such_a_sentence_is_what_is_answered(tmp_path: Path, said: str) -> None:
    page = LIST.format(line="`POST /boats/launch`", said=said, about="Of the boat.")
    built = build_pages(tmp_path, page, suffix=".md").spec
    answers = built["paths"]["/boats/launch"]["post"]["responses"]
    assert list(answers) == ["200"]
    (made,) = built["components"]["schemas"].values()
    assert list(made["properties"]) == ["number", "until"]


def test_behind_parameters_too(tmp_path: Path) -> None:
    line = "`GET /boats/launch`\n\nQuery parameters:\n\n- `after` - The time."
    page = LIST.format(line=line, said="Each returned boat is a `Boat` containing:", about="Of the boat.")
    found = call(tmp_path, page, method="get")
    assert [p["name"] for p in found["parameters"]] == ["after"]
    assert "content" in found["responses"]["200"]


@pytest.mark.parametrize(
    "said", ["It returns one of the following:", "It returns these errors:", "The state that is returned may be:"]
)
def test_values_and_errors_are_none(tmp_path: Path, said: str) -> None:
    page = LIST.format(line="`POST /boats/launch`", said=said, about="Of the boat.")
    assert "schemas" not in build_pages(tmp_path, page, suffix=".md").spec.get("components", {})


ROWS = "| {name} | {about} |\n| - | - |\n| `owner` | Whose. |\n| `size` | How many. |\n"
TABLE = "# Boats\n\n## Find\n\n{line}\n\n{between}" + ROWS


@pytest.mark.parametrize(("name", "about"), [("Field", "Description"), ("Pole", "Opis"), ("Champ", "Description")])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH"])
def test_a_table_right_below_the_line_of_what_is_sent_is_its_body(
    tmp_path: Path, method: str, name: str, about: str
) -> None:
    page = TABLE.format(line=f"`{method} /boats/find`", between="", name=name, about=about)
    found = call(tmp_path, page, "/boats/find", method.lower())
    assert "requestBody" in found
    assert list(found["responses"]) == ["default"]


@pytest.mark.parametrize(
    ("line", "between"), [("`GET /boats/find`", ""), ("`POST /boats/find`", "These come back, one a boat.\n\n")]
)
def test_others_are_what_is_answered(tmp_path: Path, line: str, between: str) -> None:
    page = TABLE.format(line=line, between=between, name="Field", about="Description")
    found = call(tmp_path, page, "/boats/find", line.strip("`").split()[0].lower())
    assert "requestBody" not in found
    assert "content" in found["responses"]["200"]


RESOURCE = (
    "# API\n\n# {title}\n\n{said}\n\n- name: Its name (string, required)\n- berths: How many (integer, optional)\n\n"
    "## Build\n\n`POST /{path}`\n\n## Look\n\n`GET /{path}/{{id}}`\n\n## Change\n\n`PUT /{path}/{{id}}`\n\n"
    "## All\n\n`GET /{path}`\n\n## Crew\n\n`GET /{path}/{{id}}/crew`\n"
)


@pytest.mark.parametrize(
    ("title", "path", "said"),
    [
        ("Boats", "boats", "A boat has the following properties"),
        ("Boats", "v1/boats", "Boat has the following fields:"),
        ("Ferry", "ferries", "A ferry object has the following attributes:"),
    ],
)
def test_a_section_in_front_describes_what_its_operations_send_and_answer(
    tmp_path: Path, title: str, path: str, said: str
) -> None:
    paths = build_pages(tmp_path, RESOURCE.format(title=title, path=path, said=said), suffix=".md").spec["paths"]
    one, all_ = paths[f"/{path}/{{id}}"], paths[f"/{path}"]
    assert members(one["get"]["responses"]["200"]) == members(one["put"]["requestBody"])
    assert members(all_["post"]["requestBody"]) == members(one["put"]["requestBody"])
    assert list(all_["get"]["responses"]) == ["default"]
    assert list(paths[f"/{path}/{{id}}/crew"]["get"]["responses"]) == ["default"]


PROPERTIES = "# API\n\n## {title}\n\n### Properties\n\n| Name | Type |\n| - | - |\n| id | text |\n| size | int |\n\n"


@pytest.mark.parametrize(("title", "known"), [("Boats", True), ("Crews", False)])
def test_its_name_is_that_of_the_path(tmp_path: Path, title: str, known: bool) -> None:
    page = PROPERTIES.format(title=title) + "### GET /boats/:id\n\nGets one.\n"
    answers = call(tmp_path, page, "/boats/{id}", "get")["responses"]
    assert list(answers) == (["200"] if known else ["default"])


def test_what_comes_behind_the_operation_is_not_its_section(tmp_path: Path) -> None:
    page = "# API\n\n## Look\n\n### GET /boats/:id\n\nGets one.\n\n" + PROPERTIES.format(title="Boats")
    assert list(call(tmp_path, page, "/boats/{id}", "get")["responses"]) == ["default"]


DATA = "| {name} | type | Description |\n| - | - | - |\n| `{field}` | int | Of the boat. |\n\n"
LABELS = (
    "# Boats\n\n## Change\n\n* Method: `{method}`\n* Endpoint: `/boats`\n* {label}:\n\n"
    + DATA.format(name="field", field="berths")
    + "* Response:\n    - Status code:\n        + `201 Created`\n    - {label}:\n\n"
    + DATA.format(name="field", field="id")
)


@pytest.mark.parametrize("label", ["Data", "Fields", "Attributes"])
def test_labels_for_fields_in_front_of_tables_on_both_sides(tmp_path: Path, label: str) -> None:
    built = build_pages(tmp_path, LABELS.format(method="POST", label=label), suffix=".md").spec
    names = {name: list(made["properties"]) for name, made in built["components"]["schemas"].items()}
    assert sorted(names.values()) == [["berths"], ["id"]]
    found = built["paths"]["/boats"]["post"]
    assert "requestBody" in found
    assert "content" in found["responses"]["201"]


def test_such_a_label_of_what_only_reads_has_the_query(tmp_path: Path) -> None:
    found = call(tmp_path, LABELS.format(method="GET", label="Data"), "/boats", "get")
    assert [(p["in"], p["name"]) for p in found["parameters"]] == [("query", "berths")]


SIDES = (
    "# Fleet\n\n## Count\n\n`POST /boats/count`\n\n{sent}:\n\n* *harbour* - string; Where they lie.\n"
    '* *size* - unsigned int; At least.\n\n{back}:\n\n* *count* - unsigned int; How many.\n* *state* - string; "OK".\n'
)


@pytest.mark.parametrize(("sent", "back"), [("Inputs", "Outputs"), ("Input", "Output"), ("Parameters", "Returns")])
def test_types_in_front_of_semicolons_on_both_sides(tmp_path: Path, sent: str, back: str) -> None:
    made = build_pages(tmp_path, SIDES.format(sent=sent, back=back), suffix=".md").spec["components"]["schemas"]
    assert sorted([(n, p["type"]) for n, p in s["properties"].items()] for s in made.values()) == [
        [("count", "integer"), ("state", "string")],
        [("harbour", "string"), ("size", "integer")],
    ]


@pytest.mark.parametrize("heading", ["Response Entities", "Response Elements", "Outputs"])
def test_words_for_fields_of_answers(tmp_path: Path, heading: str) -> None:
    fields = "- `size` (integer): How many.\n- `at` (string): When.\n"
    page = f"# Boats\n\n`GET /boats`\n\n## {heading}\n\nWhat comes back.\n\n{fields}"
    assert "content" in call(tmp_path, page, "/boats", "get")["responses"]["200"]

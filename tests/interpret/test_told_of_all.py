"""Sentences about all parameters below a heading; names of rows with marks and notes; values of one of the fields."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

POST = "# Boats\n\n`POST /boats/_launch`\n\n## {heading}\n\n{said}\n\n{table}"
ROWS = "| {name} | {type} | {about} |\n| - | - | - |\n| `force` | Boolean | {about} |\n"
FORCE = ROWS.format(name="Parameter", type="Type", about="Description")


def parameters(built: Any, path: str, method: str = "post") -> list[tuple[str, str]]:
    return [(p["in"], p["name"]) for p in built.spec["paths"][path][method].get("parameters", [])]


@pytest.mark.parametrize(
    ("heading", "said", "table"),
    [
        ("Query parameters", "All parameters are optional.", FORCE),
        ("Query parameters", "All of the following parameters are optional:", FORCE),
        ("Query-Parameter", "Alle Parameter sind optional.",
         ROWS.format(name="Name", type="Typ", about="Beschreibung")),
        ("Parámetros de consulta", "Todos los parámetros son opcionales.",
         ROWS.format(name="Nombre", type="Tipo", about="Descripción")),
        ("Параметры запроса query", "Все параметры являются необязательными.",
         ROWS.format(name="Параметр", type="Тип", about="Описание")),
    ],
)  # fmt: skip
def test_a_sentence_about_all_parameters_leaves_them_where_the_heading_has_them(
    tmp_path: Path, heading: str, said: str, table: str
) -> None:
    built = build_pages(tmp_path, POST.format(heading=heading, said=said, table=table), suffix=".md")
    assert parameters(built, "/boats/_launch") == [("query", "force")]
    assert "requestBody" not in built.spec["paths"]["/boats/_launch"]["post"]


def test_all_of_them_are_as_mandatory_as_the_sentence_says(tmp_path: Path) -> None:
    page = POST.format(heading="Query parameters", said="All parameters are required.", table=FORCE)
    (force,) = build_pages(tmp_path, page, suffix=".md").spec["paths"]["/boats/_launch"]["post"]["parameters"]
    assert force["required"] is True


SEVERAL = (
    "# Boats\n\n```\nGET /_count\nGET /{quay}/_count\n```\n\n## Path parameters\n\n"
    "| Parameter | Type | Description |\n| - | - | - |\n| `<quay>` | String | Where. |\n\n"
    "## Query parameters\n\n| Parameter | Type | Description |\n| - | - | - |\n"
    "| `timeout` <br> _DEPRECATED_ | String | How long. |\n"
)


def test_a_variable_of_one_path_is_no_parameter_of_another(tmp_path: Path) -> None:
    built = build_pages(tmp_path, SEVERAL, suffix=".md")
    assert parameters(built, "/_count", "get") == [("query", "timeout")]
    assert parameters(built, "/{quay}/_count", "get") == [("path", "quay"), ("query", "timeout")]
    assert not {f.code for f in built.diagnostics} & {"marker-unmatched", "path-parameter-not-in-path"}


def test_a_note_below_a_name_is_no_part_of_it(tmp_path: Path) -> None:
    built = build_pages(tmp_path, SEVERAL, suffix=".md")
    (timeout,) = built.spec["paths"]["/_count"]["get"]["parameters"]
    assert (timeout["name"], timeout["deprecated"]) == ("timeout", True)


VALUES = (
    "# Boats\n\n`GET /boats`\n\n## Query parameters\n\n| Parameter | Type | Description |\n| - | - | - |\n"
    "| `berths` | integer | At least. |\n| `show` | string | {about} |\n\n{lead}\n\n"
    "| Option | Description |\n| - | - |\n| `sails` | The sails. |\n| `crew` | The crew. |\n"
)


@pytest.mark.parametrize(
    "lead", ["The values that `show` can have are:", "Each value of the `show` parameter:", "Allowed values of show:"]
)
def test_a_table_of_the_values_of_a_parameter_has_no_parameters(tmp_path: Path, lead: str) -> None:
    built = build_pages(tmp_path, VALUES.format(about="What to show.", lead=lead), suffix=".md")
    _, show = built.spec["paths"]["/boats"]["get"]["parameters"]
    assert (show["name"], show["schema"]["enum"]) == ("show", ["sails", "crew"])


def test_values_of_which_a_text_holds_several_are_told(tmp_path: Path) -> None:
    page = VALUES.format(about="A comma-separated list.", lead="The values that `show` can have are:")
    berths, show = build_pages(tmp_path, page, suffix=".md").spec["paths"]["/boats"]["get"]["parameters"]
    assert (berths["name"], show["name"]) == ("berths", "show")
    assert "enum" not in show["schema"]
    assert "`sails`: The sails." in show["description"]


@pytest.mark.parametrize("lead", ["These go with `show`:", "The values of `show` and `berths` depend on these:"])
def test_a_table_that_no_line_says_to_be_the_values_of_one_is_none(tmp_path: Path, lead: str) -> None:
    built = build_pages(tmp_path, VALUES.format(about="What to show.", lead=lead), suffix=".md")
    assert ("query", "sails") in parameters(built, "/boats", "get")


FILTERS = (
    "# Boats\n\n## Stop\n\n**Request:**\n\n```\nPUT /boats?filter=name%3Dgull&len=50\n```\n\n{lead}\n\n"
    "* name: of the boat\n* user: who sent it\n\n**Response:**\n\n```\nHTTP/1.1 200 OK\n```\n"
)


@pytest.mark.parametrize("lead", ["Valid filter names are:", "The supported filters are:", "Les filtres sont :"])
def test_names_that_a_filter_may_have_are_no_members(tmp_path: Path, lead: str) -> None:
    built = build_pages(tmp_path, FILTERS.format(lead=lead), suffix=".md")
    assert parameters(built, "/boats", "put") == [("query", "filter"), ("query", "len")]
    assert "requestBody" not in built.spec["paths"]["/boats"]["put"]

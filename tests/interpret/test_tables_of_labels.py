"""Tables of labels without a header that hold code, code that lists statuses, names that items set to a value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

TABLE = """
Launch: ``POST /boats``
=======================

============== ==============================
Request        ``POST /boats``
{body}   a boat, such as::

                 {{
                   "name": "gull",

                   "berths": 3
                 }}

{codes}   | 201 - Launched
               | 401 - Unauthorized
{answer}  ::

                 {{ "id": "b1" }}
============== ==============================
"""


def call(folder: Path, page: str, method: str, suffix: str = ".rst") -> dict[str, Any]:
    found: dict[str, Any] = build_pages(folder, page, suffix=suffix).spec["paths"]["/boats"][method]
    return found


def shown(part: dict[str, Any]) -> Any:
    (example,) = part["content"]["application/json"]["examples"].values()
    return example["value"]


@pytest.mark.parametrize(
    ("body", "codes", "answer"),
    [
        ("Request Body", "Response Codes", "Response Body"),
        ("Payload     ", "Status Codes  ", "Response     "),
    ],
)
def test_code_beside_a_label_is_one_example(tmp_path: Path, body: str, codes: str, answer: str) -> None:
    found = call(tmp_path, TABLE.format(body=body, codes=codes, answer=answer), "post")
    assert shown(found["requestBody"]) == {"name": "gull", "berths": 3}
    assert {code: r["description"] for code, r in found["responses"].items()} == {
        "201": "Launched",
        "401": "Unauthorized",
    }
    assert shown(found["responses"]["201"]) == {"id": "b1"}


@pytest.mark.parametrize("answer", ["*none*", "**example**", "a number"])
def test_a_word_alone_beside_a_label_is_no_member(tmp_path: Path, answer: str) -> None:
    page = (
        "Count\n=====\n\n============= ==============\nRequest       ``GET /boats``\nRequest Body  *empty*\n"
        "Response Body {answer}\n============= ==============\n"
    )
    assert "requestBody" not in call(tmp_path, page.format(answer=answer), "get")


ITEMS = """
Look up
=======

* Request: ``GET /boats``
* Request Parameters:

  * ``harbour=north`` - where they lie
  * ``{second}`` - which of them

* Response Codes::

        200 - OK
        400 - Bad Request
"""


def test_items_that_set_names_are_parameters_and_code_lists_statuses(tmp_path: Path) -> None:
    found = call(tmp_path, ITEMS.format(second="state"), "get")
    assert [(p["in"], p["name"]) for p in found["parameters"]] == [("query", "harbour"), ("query", "state")]
    assert found["parameters"][0]["description"] == "harbour=north - where they lie"
    assert list(found["responses"]) == ["200", "400"]


def test_items_that_set_one_name_again_and_again_are_calls(tmp_path: Path) -> None:
    assert "parameters" not in call(tmp_path, ITEMS.format(second="harbour=south"), "get")


@pytest.mark.parametrize("code", ["200 OK\nContent-Type: text/plain", "200\n{}", "2000 - many"])
def test_other_code_lists_no_statuses(tmp_path: Path, code: str) -> None:
    page = f"# Boats\n\n`GET /boats`\n\n## Response codes\n\n```\n{code}\n```\n"
    assert "400" not in call(tmp_path, page, "get", ".md")["responses"]


VALUES = (
    "# Boats\n\n`GET /boats`\n\n**Query parameters:**\n\n- **all** – Those on land too.\n"
    "- **filters** – As JSON. {said}\n- `size=<int>`; of the hull\n- `state=`(`new`|`old`)\n- `flag`=(`<land>`)\n"
)


def test_items_that_set_names_behind_a_colon_are_values_of_the_one_above(tmp_path: Path) -> None:
    found = call(tmp_path, VALUES.format(said="There are these:"), "get", ".md")
    assert [p["name"] for p in found["parameters"]] == ["all", "filters"]
    assert "state=" in found["parameters"][1]["description"]

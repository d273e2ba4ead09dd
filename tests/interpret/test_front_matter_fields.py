"""Lists of fields in front matter: those of a page whose front matter states its request."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages

HEAD = "title: List boats\nmethod: GET\nroute: /boats/{id}\n"


def built(folder: Path, front: str) -> BuildResult:
    return build_pages(folder, f"---\n{front}---\n\nGives boats.\n", suffix=".md")


def parameters(result: BuildResult) -> list[dict[str, Any]]:
    (item,) = result.spec["paths"].values()
    (operation,) = item.values()
    return [*item.get("parameters", []), *operation.get("parameters", [])]


PARTS = """\
parameters:
  path:
    - name: id
      type: integer
      description: Which boat
  query:
    - name: limit
      type: integer
      description: At most
      required: true
      max: 250
    - name: sunk
      type: Boolean
      description: Sunk ones too
"""


def test_fields_of_each_place(tmp_path: Path) -> None:
    result = built(tmp_path, HEAD + PARTS)
    found = {p["name"]: (p["in"], p["schema"]["type"], p.get("required", False)) for p in parameters(result)}
    assert found == {"id": ("path", "integer", True), "limit": ("query", "integer", True),
                     "sunk": ("query", "boolean", False)}  # fmt: skip
    (limit,) = (p for p in parameters(result) if p["name"] == "limit")
    assert limit["schema"]["maximum"] == 250
    assert result.balance.reported == 0


def test_each_fact_has_its_line(tmp_path: Path) -> None:
    result = built(tmp_path, HEAD + PARTS)
    (origin,) = {o.line for o in result.sources["/paths/~1boats~1{id}/get/parameters/1/description"]}
    assert origin == 11


@pytest.mark.parametrize(
    "front",
    [
        "title: /boats\ntype: get\nparameters:\n  - name: limit\n    content: At most so many\n",
        "title: Boats\nmethod: GET\npath: /boats\nqueryParameters:\n  - {name: limit, description: At most so many}\n",
        "title: Boats\nmethod: GET\npath: /boats\nquery_params:\n  - name: limit\n    desc: At most so many\n",
    ],
)
def test_further_forms(tmp_path: Path, front: str) -> None:
    (limit,) = parameters(built(tmp_path, front))
    assert (limit["name"], limit["in"], limit["description"]) == ("limit", "query", "At most so many")


@pytest.mark.parametrize(
    "more",
    [
        "authors:\n  - name: Ada\n    url: https://ada.example\n",  # no words for a section
        "parameters:\n  - limit\n",
        "parameters:\n  - name: [\n",  # no YAML
        "query:\n  - title: limit\n",  # no name
        "tags: &a [*a]\n",
    ],
)
def test_other_lists_are_none(tmp_path: Path, more: str) -> None:
    result = built(tmp_path, f"{HEAD}{more}")
    assert [p["name"] for p in parameters(result)] == ["id"]

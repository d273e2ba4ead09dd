"""Tables of labels and values, of which one is a path and one nothing but methods: an operation for each method."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages


def summaries(folder: Path, text: str, suffix: str = ".md") -> dict[str, str]:
    items = build_pages(folder, text, suffix=suffix).spec["paths"].items()
    return {f"{method.upper()} {path}": o["summary"] for path, item in items for method, o in item.items()}


def table(*rows: str) -> str:
    return "\n".join([rows[0], "| --- | --- |", *rows[1:]])


@pytest.mark.parametrize(
    "text",
    [
        table("| Resource | `/boats/<id>` |", "| Entity type | *boat* |", "| Methods | `PUT`, `GET` |"),
        table("| | |", "| Ressource | /boats/{id} |", "| Méthodes | PUT GET |"),
        table("| What | Value |", "| Methods | PUT, GET |", "| Where | /boats/:id |", "| Open | no |"),
        table("| Pfad | /boats/{id} |", "| Verben | PUT / GET |"),
    ],
)
def test_an_operation_for_each_method(tmp_path: Path, text: str) -> None:
    assert set(summaries(tmp_path, f"# Harbour\n\n## Boats\n\n{text}\n\nOne boat.\n")) == {
        "GET /boats/{id}",
        "PUT /boats/{id}",
    }


def test_a_simple_table_of_restructured_text(tmp_path: Path) -> None:
    bar = "=========== ============"
    text = (
        f"Harbour\n=======\n\nBoats\n-----\n\n{bar}\nResource    ``/boats``\n{bar}\nEntity type *boat*\n"
        f"Methods     ``GET``\n{bar}\n\nAll of them.\n\nDocks\n-----\n\n{bar}\nResource    ``/docks``\n{bar}\n"
        f"Entity type *dock*\nMethods     ``GET``\n{bar}\n"
    )
    assert summaries(tmp_path, text, ".rst") == {"GET /boats": "Boats", "GET /docks": "Docks"}


def test_a_title_that_is_a_word_for_answers(tmp_path: Path) -> None:
    text = table("| Resource | /results |", "| Methods | GET |", "| Entity | result |")
    assert summaries(tmp_path, f"# Harbour\n\n## Results\n\n{text}\n") == {"GET /results": "Results"}


@pytest.mark.parametrize(
    "text",
    [
        table("| Setting | Value |", "| Origins | all |", "| Methods | GET, POST |"),
        table("| Path | Methods |", "| Docks | GET, POST |"),
        table("| Old | /boats |", "| New | /ships |", "| Methods | GET |"),
        table("| Boats | /boats |", "| Crew | GET ready |"),
        table("| Paths | /boats, /docks |", "| Methods | GET |"),
    ],
)
def test_tables_that_state_nothing(tmp_path: Path, text: str) -> None:
    assert summaries(tmp_path, f"# Harbour\n\n## Boats\n\n{text}\n") == {}

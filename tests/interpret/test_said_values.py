"""Tables of names and values, where the values are words: each says what its name is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

TOP = "Bateaux\n*******\n\nGET\n___\n\nEn lit un.\n\n*GET: /api/boats*\n\n"


def grid(*rows: tuple[str, str]) -> str:
    """A grid table of two columns; the first row is its header."""
    line = f"+{'-' * 20}+{'-' * 60}+\n"
    head, *body = (f"|{a:20}|{b:60}|\n" for a, b in rows)
    return line + head + line.replace("-", "=") + "".join(row + line for row in body) + "\n"


def read(folder: Path, text: str) -> Any:
    """The only operation of a page."""
    ((operation,),) = (item.values() for item in build_pages(folder, text, suffix=".rst").spec["paths"].values())
    return operation


def answered(operation: Any) -> str:
    return str(list(operation["responses"]["200"]["content"].values()))


@pytest.mark.parametrize("header", ["GET Parameter", "Get param", "Query parameter"])
@pytest.mark.parametrize("value", ["Valeur", "Value"])
def test_values_in_words_describe(tmp_path: Path, header: str, value: str) -> None:
    asked = grid((header, value), ("    nid*", "Numéro du bateau"))
    back = grid(("Clé", value), ("wood", "De quoi il est"), ("length", "Combien de pieds"))
    operation = read(tmp_path, f"{TOP}{asked}*Retour:*\n\n{back}")
    (parameter,) = operation["parameters"]
    assert (parameter["in"], parameter["name"], parameter["description"]) == ("query", "nid", "Numéro du bateau")
    assert "GetApiBoatsResponseBody" in answered(operation) or "wood" in answered(operation)


def test_values_that_are_values_do_not(tmp_path: Path) -> None:
    asked = grid(("Query parameter", "Value"), ("wood", "oak, elm or pine"), ("size", "small or full"))
    (wood, size) = read(tmp_path, f"{TOP}{asked}")["parameters"]
    assert [wood["name"], size["name"]] == ["wood", "size"]
    assert "description" not in wood or wood["schema"].get("enum")

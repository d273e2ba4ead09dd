"""Lists of fields whose items are plain words in part, whose facts stand at their end, or that a sentence announces."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def parameters(folder: Path, text: str, suffix: str = ".md") -> dict[str, dict[str, Any]]:
    spec = build_pages(folder, text, suffix=suffix).spec
    (operation,) = (op for item in spec["paths"].values() for op in item.values())
    return {p["name"]: {"required": p.get("required", False), **p["schema"]} for p in operation.get("parameters", ())}


PAGE = "# Boats\n\n## List\n\n`GET /boats`\n\n### {heading}\n\n{items}\n"


@pytest.mark.parametrize(
    ("heading", "items"),
    [
        ("Parameters", "* page - page number (optional, default 2, max 50)\n* `sort` - by what (required)"),
        ("Parameters", "* `page` - page number (optional, default: 2, max: 50)\n* sort - by what (required)"),
        ("Parameters", "* **page**: page number (default 2, max 50).\n* sort: by what (string, required)"),
        ("请求参数", "* page：页码（选填，默认 2，最大 50）\n* `sort`：排序字段（必填）"),
        ("Parameter", "* page – Seite (optional, Standard: 2, max 50)\n* `sort` – wonach (erforderlich)"),
    ],
)
def test_brackets_at_the_end_of_an_item(tmp_path: Path, heading: str, items: str) -> None:
    found = parameters(tmp_path, PAGE.format(heading=heading, items=items))
    assert list(found) == ["page", "sort"]
    assert found["sort"]["required"]
    assert (found["page"]["default"], found["page"]["maximum"]) == (2, 50)
    assert not found["page"]["required"]


@pytest.mark.parametrize("said", ["(see `x`)", "(in miles)", "(required if it sails)", "(the default one)"])
def test_brackets_that_say_neither_stay_text(tmp_path: Path, said: str) -> None:
    (found,) = parameters(tmp_path, PAGE.format(heading="Parameters", items=f"* `size` - how large {said}")).values()
    assert not found["required"]
    assert "default" not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "The parameters below can be passed in the query string. Several may be given.",
        "Os parâmetros abaixo podem ser passados como uma query string.",
        "All parameters are passed as query parameters.",
    ],
)
def test_sentences_that_say_query(tmp_path: Path, sentence: str) -> None:
    items = (
        "* **since**: the first day.\n\n  * If it cannot be read, an error with the code HTTP 400 (*bad request*)"
        " is returned.\n\n* **boat**: id of the boat.\n"
    )
    text = f"List\n====\n\n::\n\n    GET /boats\n\nFilters\n-------\n\n{sentence}\n\nPages too.\n\n{items}"
    assert list(parameters(tmp_path, text, ".rst")) == ["since", "boat"]


@pytest.mark.parametrize("sentence", ["It takes no parameters in a query.", "The answer has query parameters."])
def test_others_do_not(tmp_path: Path, sentence: str) -> None:
    items = "* **sail**: one.\n* **motor**: other.\n"
    text = f"Boats\n=====\n\nList\n----\n\n::\n\n    GET /boats\n\nKinds\n~~~~~\n\n{sentence}\n\n{items}"
    assert not parameters(tmp_path, text, ".rst")

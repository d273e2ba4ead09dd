"""Paths that are headings, methods in labelled lines below, and titles that stand below a request line."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult
from tests.pages import build_pages


def built(folder: Path, text: str) -> BuildResult:
    return build_pages(folder, text, suffix=".md")


def summaries(result: BuildResult) -> dict[str, str]:
    return {f"{m.upper()} {p}": o["summary"] for p, item in result.spec["paths"].items() for m, o in item.items()}


@pytest.mark.parametrize(
    "line", ["* Method: `GET`", "* Method `GET`", "**HTTP method:** GET", "- Verb: GET", "* Request method: GET"]
)
def test_the_method_stands_behind_a_label(tmp_path: Path, line: str) -> None:
    first = f"# API\n\n## `/api/boats`\n\n### List the boats\n\n{line}\n\n"
    text = f"{first}## `/api/ports`\n\n### Make a port\n\n* Method: `POST`\n"
    assert summaries(built(tmp_path, text)) == {
        "GET /api/boats": "List the boats",
        "POST /api/ports": "Make a port",
    }


def test_several_below_one_path(tmp_path: Path) -> None:
    first = "# API\n\n## `/boats/:id`\n\n### Get it\n\n* Method: `GET`\n\n"
    text = f"{first}### Sink it\n\n* Method: `DELETE`\n\n## Notes\n\n* Method: POST\n"
    assert summaries(built(tmp_path, text)) == {"GET /boats/{id}": "Get it", "DELETE /boats/{id}": "Sink it"}


def test_a_path_alone_with_a_method_right_below(tmp_path: Path) -> None:
    text = "# API\n\n## /boats\n\nMethod: GET\n\nLists the boats.\n\n## /ports\n\nMethod: GET\n\nLists the ports.\n"
    assert summaries(built(tmp_path, text)) == {"GET /boats": "Lists the boats", "GET /ports": "Lists the ports"}


@pytest.mark.parametrize(
    "text",
    [
        "# API\n\n## `/boats`\n\n* Mode: GET\n\nText.\n",  # no word for a method
        "# API\n\n## Boats\n\n* Method: GET\n\nText.\n",  # no path
        "# API\n\n## `/boats`\n\n* Method: FROM\n\nText.\n",
    ],
)
def test_other_lines_state_nothing(tmp_path: Path, text: str) -> None:
    assert not built(tmp_path, text).spec["paths"]


def test_a_title_right_below_a_request_line(tmp_path: Path) -> None:
    item = "- Query params:\n  - *optional* `limit`: **integer** at most\n\n"
    ports = "## `GET /ports`\n\n### Parameters\n\n- `limit` (integer)\n"
    text = f"# API\n\n## `GET /boats`\n\n### List the boats\n\n{item}{ports}"
    result = built(tmp_path, text)
    assert summaries(result)["GET /boats"] == "List the boats"
    (limit,) = result.spec["paths"]["/boats"]["get"]["parameters"]
    assert (limit["name"], limit["schema"]["type"], limit.get("required", False)) == ("limit", "integer", False)


@pytest.mark.parametrize(
    "item", ["(optional) `limit`: At most", "[required] `limit` (integer)", "required: **limit** – at"]
)
def test_a_word_for_mandatory_in_front_of_the_name(tmp_path: Path, item: str) -> None:
    result = built(tmp_path, f"# API\n\n## `GET /boats`\n\n- Query params:\n  - {item}\n")
    (limit,) = result.spec["paths"]["/boats"]["get"]["parameters"]
    assert (limit["name"], limit.get("required", False)) == ("limit", "required" in item)


@pytest.mark.parametrize(
    "heading", ["`/boats` - Make a boat", "/boats  Make a boat", "/boats: Make a boat", "/boats | Make a boat"]
)
def test_a_path_with_its_title_behind_it(tmp_path: Path, heading: str) -> None:
    first = f"# API\n\n## Boats\n\n### {heading}\n\n- **Method:** POST\n\nText.\n\n"
    text = f"{first}### /ports One port\n\n- **Method:** GET\n"
    assert summaries(built(tmp_path, text)) == {"POST /boats": "Make a boat", "GET /ports": "One port"}

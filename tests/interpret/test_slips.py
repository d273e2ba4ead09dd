"""Calls whose path is not quite that of the request line above or below them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages


def built(folder: Path, line: str, called: str, method: str = "PUT") -> BuildResult:
    text = (
        "# Templates\n\n## Change one\n\n"
        f"```\ncurl https://boats.example{called} -X {method} -d '{{\"size\": 7}}'\n```\n\n"
        f'It answers:\n\n```json\n{{"size": 7}}\n```\n\n### HTTP request\n\n`{method} {line}`\n'
    )
    return build_pages(folder, text, suffix=".md")


def only(result: BuildResult) -> dict[str, Any]:
    ((_, item),) = result.spec["paths"].items()
    (operation,) = item.values()
    return dict(operation)


SLIPS = [
    ("/api/fleet/template/{name}", "/api/fleet/templates/ida", "PUT"),
    ("/api/fleet/{name}", "/api/fleet", "POST"),
    ("/api/fleet/harbor/{name}/close", "/api/fleet/harbour/ida/close", "PATCH"),
]


@pytest.mark.parametrize(("line", "called", "method"), SLIPS)
def test_a_call_with_a_slip_is_the_operations_and_told(tmp_path: Path, line: str, called: str, method: str) -> None:
    result = built(tmp_path, line, called, method)
    (body,) = only(result)["requestBody"]["content"].values()
    assert body["schema"]["properties"] == {"size": {"type": "integer"}}
    (told,) = (d.message for d in result.diagnostics if d.code == "request-path-differs")
    assert line in told


OTHERS = [
    ("/api/fleet/boats.drop", "/api/fleet/boats.crop", "POST"),
    ("/api/fleet/{name}/lock", "/api/fleet/ida/unlock", "POST"),
    ("/api/fleet/boat1", "/api/fleet/boat2", "PUT"),
    ("/api/fleet/boats/{name}", "/api/fleet/docks/ida", "PUT"),
    ("/boats/{name}", "/boat/ida", "PUT"),
    ("/api/fleet/boats/{name}", "/api/other/boat/ida", "PUT"),
    ("/api/fleet/template/{name}", "/api/fleet/template/ida", "PUT"),
]


@pytest.mark.parametrize(("line", "called", "method"), OTHERS)
def test_another_call_is_no_slip(tmp_path: Path, line: str, called: str, method: str) -> None:
    result = built(tmp_path, line, called, method)
    assert not [d for d in result.diagnostics if d.code == "request-path-differs"]


def test_an_address_that_goes_on_in_the_next_line_is_one(tmp_path: Path) -> None:
    result = built(tmp_path, "/api/fleet/boats/{name}", "/api/fleet/boats/\\\nida")
    assert not [d for d in result.diagnostics if d.code in {"request-path-differs", "example-other-operation"}]
    assert "requestBody" in only(result)

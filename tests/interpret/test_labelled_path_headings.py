"""Headings that are a path behind a label, with a line of the allowed methods below, and headings for some of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, members_of, operations_of

BODY = '\n#### POST\n\nAdds a boat. Client body:\n\n```json\n{"wood": "oak"}\n```\n'


@pytest.mark.parametrize("label", ["URL: ", "Endpoint: ", "Path: `{}`", "Resource URL: ", ""])
@pytest.mark.parametrize(
    "said", ["Allowed methods: `GET`, `POST`.", "Allowed REST methods: GET, POST", "Methods: GET | POST"]
)
def test_each_allowed_method_is_an_operation(tmp_path: Path, label: str, said: str) -> None:
    path = "/api/v1/boats/:id"
    heading = label.format(path) if "{}" in label else f"{label}{path}"
    found = operations_of(tmp_path, f"# Boats\n\n## {heading}\n\n{said}\n\nThe boat.\n")
    assert set(found) == {"GET /api/v1/boats/{id}", "POST /api/v1/boats/{id}"}


def test_a_heading_for_a_method_has_what_that_one_sends(tmp_path: Path) -> None:
    page = f"# Boats\n\n## URL: /boats\n\nAllowed methods: `GET`, `POST`\n{BODY}"
    item = build_pages(tmp_path, page, suffix=".md").spec["paths"]["/boats"]
    assert set(item) == {"get", "post"}
    assert "requestBody" not in item["get"]
    assert members_of(item["post"]["requestBody"]) == ["wood"]


@pytest.mark.parametrize("heading", ["Note: /boats", "Files: /etc/boats"])
def test_other_labels_are_none(tmp_path: Path, heading: str) -> None:
    page = f"# Boats\n\n## {heading}\n\nAllowed methods: `GET`, `POST`\n"
    assert not build_pages(tmp_path, page, suffix=".md").spec["paths"]

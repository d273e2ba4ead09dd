"""Answers whose head and body are code of their own: small pages beside what the document has."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

BODY = '```json\n{"id": 7}\n```\n\n'
HEAD = "```http\nHTTP/1.1 202 Accepted\nContent-Type: application/hal+json\nDate: Mon\n```\n\n"


def answers(folder: Path, *parts: str) -> dict[str, list[str]]:
    """The media types of each answer with a body."""
    text = "# Boats\n\n## Moor\n\n`POST /boats/{id}/moor`\n\nMoors it.\n\n### Example response\n\n" + "".join(parts)
    (operation,) = build_pages(folder, text, suffix=".md").spec["paths"]["/boats/{id}/moor"].values()
    return {status: list(answer.get("content", {})) for status, answer in operation["responses"].items()}


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((HEAD, BODY), {"202": ["application/hal+json"]}),
        (("```\nHTTP/1.1 202 Accepted\n```\n\n", BODY), {"202": ["application/json"]}),
        (("```\nHTTP/1.1 202 Accepted\n```\n\n", "It has:\n\n", BODY), {"202": ["application/json"]}),
        ((HEAD, "```\nHTTP/1.1 409 Conflict\n\n" + '{"error": ""}\n```\n'), {"202": [], "409": ["application/json"]}),
    ],
)
def test_a_head_right_in_front_of_a_body_is_its_head(
    tmp_path: Path, parts: tuple[str, ...], expected: dict[str, list[str]]
) -> None:
    assert answers(tmp_path, *parts) == expected

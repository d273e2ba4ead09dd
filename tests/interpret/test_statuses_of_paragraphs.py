"""Paragraphs that open with a status in code and say what it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages


def answers(folder: Path, text: str) -> dict[str, str]:
    page = f"# Boats\n\n#### Take\n\n###### request\n\n`POST /boats/:boat`\n\n{text}\n"
    operation = build_pages(folder, page, suffix=".md").spec["paths"]["/boats/{boat}"]["post"]
    return {status: answer["description"] for status, answer in operation["responses"].items()}


@pytest.mark.parametrize("mark", [" -", ":", " –", " —"])
@pytest.mark.parametrize("code", ["`{}`", "**{}**"])
def test_statuses(tmp_path: Path, mark: str, code: str) -> None:
    said = {"201": "It is taken", "404": "There is no such boat", "502": "The harbour does not answer"}
    text = "\n\n".join(f"{code.format(status)}{mark} {told}" for status, told in said.items())
    assert answers(tmp_path, f"###### response\n\n{text}") == said


def test_a_success_without_a_body(tmp_path: Path) -> None:
    text = "###### response\n\n`200` - No body.\n\n`401` - Nobody is signed in: ask.\n\n`404` - There is none."
    found = answers(tmp_path, text)
    assert sorted(found) == ["200", "401", "404"]
    assert "401" not in found["200"]
    assert found["401"].startswith("Nobody is signed in")


@pytest.mark.parametrize(
    "text",
    [
        "###### response\n\n`boat` - The boat of the answer.",
        "###### response\n\n`742` - No status of HTTP.",
        "###### response\n\n`404`s are not sent.",
    ],
)
def test_other_paragraphs(tmp_path: Path, text: str) -> None:
    assert not {"300", "404", "742"} & {*answers(tmp_path, text)}

"""Calls of ERB in Markdown whose name does not say so, statuses that they show, and what Liquid decides."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import build
from tests.pages import build_pages

PAGE = "# Boats\n\n## Make a boat\n\n    POST /boats\n\n### Response\n\n{}\n"


def answers(folder: Path, shown: str) -> dict[str, Any]:
    found: dict[str, Any] = build_pages(folder, PAGE.format(shown), suffix=".md").spec["paths"]["/boats"]["post"]
    return {status: answer["description"] for status, answer in found["responses"].items()}


@pytest.mark.parametrize(
    "shown",
    [
        "<%= headers 201 %>",
        "<%= headers(201) %>\n<%= json :boat %>",
        "<%= answer 201, :Location => url_of(:boat)['self'] %>\n<%= json(:boat) { |b| [b] } %>",
        "{% if page.version > 2 %}\n<%= headers 201 %>\n{% else %}\n<%= headers 201, :old => true %>\n{% endif %}",
        "**201**",
    ],
)
def test_a_status_is_that_of_the_answer(tmp_path: Path, shown: str) -> None:
    assert answers(tmp_path, shown) == {"201": "Created"}


def test_each_status_is_an_answer(tmp_path: Path) -> None:
    below = "<%= headers 204 %>\n\n#### Response if it is not there\n\n<%= headers 404 %>"
    assert set(answers(tmp_path, below)) == {"204", "404"}


@pytest.mark.parametrize("shown", ["<%= json :boat %>", "<% if new? %>\n<%= toc 4 %>\n<% end %>", "<%= part 4041 %>"])
def test_other_calls_show_nothing(tmp_path: Path, shown: str) -> None:
    assert list(answers(tmp_path, shown)) == ["default"]
    assert "<%" not in str(answers(tmp_path, shown))


def test_tags_in_sentences_and_code_stay(tmp_path: Path) -> None:
    code = "```erb\n<%= headers 201 %>\n```\n"
    result = build_pages(tmp_path, PAGE.format(f"Write `<%= name %>` there.\n\n{code}"), suffix=".md")
    assert "201" not in result.spec["paths"]["/boats"]["post"]["responses"]


def test_what_liquid_decides_is_no_text(tmp_path: Path) -> None:
    shown = "{% if page.version == 'new' %}\nGives the boat.\n{% endif %}"
    assert "{%" not in str(answers(tmp_path, shown))


@pytest.mark.parametrize("folder", ["parts", "reference/parts"])
@pytest.mark.parametrize("name", ["_boat.erb", "_boat.md.erb", "_boat.md"])
def test_a_partial_named_from_the_root_of_the_site(tmp_path: Path, folder: str, name: str) -> None:
    """The first part of its address is where the site has the folder of the pages."""
    part = tmp_path / folder / name
    part.parent.mkdir(parents=True)
    part.write_text('```json\n{"id": 7}\n```\n')
    page = (
        f'# Boats\n\n## Get a boat\n\n`GET /boats/7`\n\n### Example response\n\n<%= partial "/docs/{folder}/boat" %>\n'
    )
    (tmp_path / "boats").mkdir()
    (tmp_path / "boats" / "get.html.markerb").write_text(page)
    (get,) = build([tmp_path]).spec["paths"].values()
    (content,) = get["get"]["responses"]["200"]["content"].values()
    assert list(content["schema"]["properties"]) == ["id"]

"""Defaults that a page tells in words, marks that stand where values do, and names that share one item."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages, operation_lines

LIST = "# Boats\n\n## List boats\n\n`GET /boats`\n\n### Query parameters\n\n{}\n"
TABLE = LIST.format("| Parameter | Type | Default | Description |\n| --- | --- | --- | --- |\n{}")


def parameter(folder: Path, row: str) -> dict[str, Any]:
    (found,) = build_pages(folder, TABLE.format(row), suffix=".md").spec["paths"]["/boats"]["get"]["parameters"]
    return dict(found)


@pytest.mark.parametrize(
    ("row", "default", "description"),
    [
        ("| from | string | 24 hours ago | The first. |", None, "The first.\nDefault: 24 hours ago"),
        ("| from | string | Beginning of the current month | |", None, "Beginning of the current month"),
        ("| id | string | The mast to show. | |", None, "The mast to show."),
        ("| zone | string | US EAST | Where. |", "US EAST", "Where."),
        ("| kind | string | `all boats` | Which. |", "all boats", "Which."),
        ("| order | string | asc | Which. |", "asc", "Which."),
        ("| ids | | [] | Which. |", [], "Which."),
        ("| size | integer | 25 | Many. |", 25, "Many."),
        ("| slug | string | Yes | The slug. |", None, "The slug."),
        ("| slug | string | 否 | The slug. |", None, "The slug."),
        ("| all | boolean | Yes | All. |", None, "All."),
        ("| all | string | yes | One of `yes`, `no`. |", "yes", "One of yes, no."),
        ("| crew | Crew | standard | Who. |", None, "Who."),
        ("| end | string | 当前时间 | 截至时间 |", None, "截至时间\nDefault: 当前时间"),
        ("| kind | string | | This parameter is kept for later, its value can only be oak. |", None, None),
        ("| kind | string | | The parameter value can only be `OAK`. |", None, None),
        ("| kind | string | | The default value of this parameter is `OAK`. |", "OAK", None),
        ("| group | string | 默认分组 | 分组 |", None, "分组\nDefault: 默认分组"),
        (
            "| way | string | | `near` = kept by default<br>`far` = not kept |",
            None,
            "near = kept by default\nfar = not kept",
        ),
    ],
)
def test_words_of_a_column_of_defaults_are_no_value(
    tmp_path: Path, row: str, default: Any, description: str | None
) -> None:
    found = parameter(tmp_path, row)
    assert found["schema"].get("default") == default
    assert description is None or found["description"] == description


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (
            "- `fork` `(string: <required-fork>)` - A.\n- `mast` `(string: <required>)` - B.",
            ["query fork string", "query mast* string"],
        ),
        (
            '- `fork` `(string: <name>)` - A.\n- `mast` `(string: "oak")` - B.',
            ["query fork string", "query mast string = oak"],
        ),
    ],
)
def test_words_in_angle_brackets_are_no_default(tmp_path: Path, items: str, expected: list[str]) -> None:
    assert operation_lines(build_pages(tmp_path, LIST.format(items), suffix=".md")) == expected


@pytest.mark.parametrize("joint", [", ", " / ", ","])
def test_names_that_share_an_item_are_fields_each(tmp_path: Path, joint: str) -> None:
    items = ["- `mast` _string_", "  Its wood", f"- `made`{joint}`sunk` _timestamp_", "  When", "- `firm` _uuid_"]
    result = build_pages(tmp_path, LIST.format("\n\n".join(items)), suffix=".md")
    assert operation_lines(result) == [
        "query mast string",
        "query made string",
        "query sunk string",
        "query firm string",
    ]
    assert result.balance.rows == result.balance.in_spec + result.balance.reported


def test_a_constant_before_a_word_with_a_space_is_a_value_among_glued_ones(tmp_path: Path) -> None:
    schema = parameter(tmp_path, "| kind | string | | 类型，MOBILE移动端，WEB网页端，IP_RANGE IP段 |")["schema"]
    assert schema["enum"] == ["MOBILE", "WEB", "IP_RANGE"]


def test_items_that_tell_only_a_type_in_brackets_are_no_values(tmp_path: Path) -> None:
    items = "- `state` _uuid_\n\n  The state.\n\n  - `masts` - _\\[uuid,\\]_\n  - `sails` - _\\[uuid,\\]_"
    build = build_pages(tmp_path, LIST.format(items), suffix=".md")
    (found,) = [p for p in build.spec["paths"]["/boats"]["get"]["parameters"] if p["name"] == "state"]
    assert "enum" not in found["schema"]


CALL = '```\ncurl -X POST https://localhost:5665/boats -d \'{"name": "Ida"}\'\n```\n'
ROWS = "| Parameter | Type |\n| --- | --- |\n| name | string |\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Send a `POST` request to the URL endpoint `/boats`.", "One is made by sending a POST to `/boats`.",
        "`POST` to `/boats` makes one.", "Stellen Sie eine `POST`-Anfrage an `/boats`.",
        "向 `/boats` 发送 `POST` 请求。",
    ],
)  # fmt: skip
@pytest.mark.parametrize("below", [CALL, ROWS])
def test_a_sentence_with_one_method_and_one_path_tells_the_request_line(
    tmp_path: Path, sentence: str, below: str
) -> None:
    result = build_pages(tmp_path, f"# API\n\n### Make a boat\n\n{sentence}\n\n{below}", suffix=".md")
    assert [(p, list(i)) for p, i in result.spec["paths"].items()] == [("/boats", ["post"])]
    assert "body name string" in operation_lines(result)


@pytest.mark.parametrize(
    "sentence",
    [
        "Unlike `GET`, a `POST` to `/boats` makes one.", "Send a `POST` request to `/boats` or to `/ships`.",
        "Send a `POST` request to `/boats/5`.", "Send a `PUT` request to `/boats`.", "The path `/boats` is new.",
    ],
)  # fmt: skip
def test_other_sentences_state_nothing(tmp_path: Path, sentence: str) -> None:
    text = f"# API\n\n## List\n\n`GET /ships`\n\nAll.\n\n### Make a boat\n\n{sentence}\n\n{CALL}"
    assert list(build_pages(tmp_path, text, suffix=".md").spec["paths"]) == ["/ships"]

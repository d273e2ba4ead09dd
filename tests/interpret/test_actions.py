"""Calls that share method and path, told apart by a parameter with one fixed value: ``/path#Action=X``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, Options, build
from tests.pages import build_pages

HEAD = "| Parameter | Type | Required | Description |\n| --- | --- | --- | --- |\n"
ZONE = "| Zone | string | yes | Where it lies. |\n"


def calls(result: BuildResult) -> dict[str, str]:
    """The operation id of each method and path."""
    every = ((m, p, o) for p, item in result.spec["paths"].items() for m, o in item.items())
    return {f"{m.upper()} {p}": o["operationId"] for m, p, o in every}


def only(result: BuildResult) -> dict[str, Any]:
    ((_, item),) = result.spec["paths"].items()
    ((_, operation),) = item.items()
    found: dict[str, Any] = operation
    return found


def built(folder: Path, text: str) -> BuildResult:
    return build_pages(folder, text, suffix=".md")


# How a row, an item or a term says which call its page describes.
ROWS = {
    "in code": HEAD + "| Action | string | yes | The name of this call: `MoorBoat` |\n" + ZONE,
    "in bold": HEAD + "| **Action** | string | **yes** | The name of this call: **MoorBoat**. |\n" + ZONE,
    "bare": HEAD + "| Action | string | yes | Set it to MoorBoat. |\n" + ZONE,
    "a column of values": "| Name | Value | Description |\n| --- | --- | --- |\n| Action | MoorBoat | The call. |\n",
    "a list": "- `Action` (string, required): `MoorBoat`\n- `Zone` (string): Where it lies.\n",
}


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_a_parameter_with_one_value_selects_the_call(tmp_path: Path, rows: str) -> None:
    result = built(tmp_path, f"# MoorBoat\n\n## Request parameters\n\n{rows}")
    assert calls(result) == {"GET /#Action=MoorBoat": "MoorBoat"}
    assert only(result)["parameters"][0]["schema"] == {"type": "string", "const": "MoorBoat"}
    assert only(result)["parameters"][0]["required"] is True
    assert "x-guess" in only(result)
    assert "request-line-from-selector" in [d.code for d in result.diagnostics]


# How a row names the call where no heading does.
UNNAMED = {
    "as its value": ("Common parameter; the value for this API: MoorBoat", ""),
    "fixed": ("A fixed value: `moor`", ""),
    "in Chinese": ("公共参数，取值为 MoorBoat", ""),
    "with a call": (
        "The name, MoorBoat.",
        "## 4. Example\n\n```\nhttp(s)://[Endpoint]/?Action=MoorBoat\n&Zone=a\n```\n",
    ),
    "with a call without a path": ("MoorBoat", "## 4. Example\n\n```\nhttp://boats.example?Action=MoorBoat\n```\n"),
}


@pytest.mark.parametrize(("told", "more"), UNNAMED.values(), ids=UNNAMED)
def test_a_row_names_the_value_alone(tmp_path: Path, told: str, more: str) -> None:
    rows = HEAD + f"| Action | string | yes | {told} |\n{ZONE}"
    text = f"## 1. Description\n\nMoors a boat.\n\n## 2. Input parameters\n\n{rows}\n{more}"
    (call,) = calls(built(tmp_path, text))
    assert call.lower() in {"get /#action=moorboat", "get /#action=moor"}


# How a heading names the call.
TITLES = (
    "MoorBoat",
    "Moor a boat - MoorBoat",
    "MoorBoat - moor a boat",
    "2.1 MoorBoat",
    "泊船(MoorBoat)",
    "`MoorBoat`",
)


@pytest.mark.parametrize("title", TITLES)
def test_the_heading_names_the_value(tmp_path: Path, title: str) -> None:
    rows = HEAD + "| Action | string | yes | The call, MoorBoat. |\n"
    assert list(calls(built(tmp_path, f"# {title}\n\n## Parameters\n\n{rows}"))) == ["GET /#Action=MoorBoat"]


# What is shown of the call, and the method and path that it has.
SHOWN = {
    "an address": ("https://api.boats.example/?Action=MoorBoat&Zone=a", "GET /"),
    "an address on several lines": ("https://api.boats.example/?Action=MoorBoat\n&Zone=a", "GET /"),
    "a path": ("GET /api.php?Action=MoorBoat&Zone=a", "GET /api.php"),
    "curl": ("curl 'https://api.boats.example/v2/?Action=MoorBoat'", "GET /v2"),
    "a form": ("curl https://api.boats.example/v2 -d Action=MoorBoat -d Zone=a", "POST /v2"),
    "a message": ("POST / HTTP/1.1\nHost: api.boats.example\n\nAction=MoorBoat&Zone=a", "POST /"),
}


@pytest.mark.parametrize(("shown", "line"), SHOWN.values(), ids=SHOWN)
def test_a_call_that_is_shown_has_method_and_path(tmp_path: Path, shown: str, line: str) -> None:
    rows = HEAD + "| Action | string | yes | `MoorBoat` |\n"
    result = built(tmp_path, f"# MoorBoat\n\n## Request parameters\n\n{rows}\n## Example\n\n```\n{shown}\n```\n")
    assert [call.replace("/#", "#") for call in calls(result)] == [f"{line}#Action=MoorBoat".replace("/#", "#")]


def test_every_page_is_a_call_of_its_own(tmp_path: Path) -> None:
    page = f"# {{0}}\n\n## Request parameters\n\n{HEAD}| Action | string | yes | `{{0}}` |\n"
    result = build_pages(tmp_path, page.format("MoorBoat"), page.format("LeaveDock"), suffix=".md")
    assert calls(result) == {"GET /#Action=MoorBoat": "MoorBoat", "GET /#Action=LeaveDock": "LeaveDock"}


def test_a_value_in_a_request_line_selects(tmp_path: Path) -> None:
    line = "## {0}\n\n`POST /index.php?action={0}`\n\n" + HEAD + "| {1} | string | yes | It. |\n\n"
    result = built(tmp_path, "# Boats\n\n" + line.format("moor", "dock") + line.format("leave", "port"))
    assert calls(result) == {"POST /index.php#action=moor": "moor", "POST /index.php#action=leave": "leave"}
    moor = result.spec["paths"]["/index.php#action=moor"]["post"]
    assert [p["name"] for p in moor["parameters"]] == ["action"]
    assert "x-guess" not in moor
    assert "query-name-undocumented" not in [d.code for d in result.diagnostics]


def test_one_call_has_its_selector_too(tmp_path: Path) -> None:
    """So that a further page renames nothing."""
    result = built(tmp_path, "# Boats\n\n## Moor\n\n`POST /index.php?action=moor`\n\n" + HEAD + ZONE)
    assert list(calls(result)) == ["POST /index.php#action=moor"]


def test_openapi_3_0_has_a_list_of_one(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# B\n\n## Moor\n\n`POST /a?action=moor`\n\n" + HEAD + ZONE, encoding="utf-8")
    result = build([tmp_path], Options(oas="3.0"))
    assert only(result)["parameters"][0]["schema"] == {"type": "string", "enum": ["moor"]}


# Lines and rows that select nothing.
OTHERS = {
    "a placeholder": "## Moor\n\n`POST /boats?action={action}`\n\n" + HEAD + ZONE,
    "a name that selects nothing": "## Moor\n\n`POST /boats?zone=a`\n\n" + HEAD + ZONE,
    "several values": "## Moor\n\n`POST /boats`\n\n" + HEAD + "| action | string | yes | `moor` or `leave` |\n",
    "a value that is no name of the call": "## Moor\n\n`POST /boats`\n\n"
    + HEAD
    + "| action | string | no | Such as `tow` |\n",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_other_parameters_select_nothing(tmp_path: Path, text: str) -> None:
    assert list(calls(built(tmp_path, f"# Boats\n\n{text}"))) == ["POST /boats"]


def test_a_row_of_an_answer_selects_nothing(tmp_path: Path) -> None:
    rows = HEAD + "| Action | string | yes | `MoorBoat` |\n"
    assert calls(built(tmp_path, f"# MoorBoat\n\n## Response parameters\n\n{rows}")) == {}


def test_a_parameter_of_an_article_makes_no_call(tmp_path: Path) -> None:
    rows = (
        "| Name | Description |\n| --- | --- |\n| method | How you pay, such as `card`. |\n| action | What follows. |\n"
    )
    assert calls(built(tmp_path, f"# Paying\n\n## Settings\n\n{rows}")) == {}


def test_the_row_is_the_evidence(tmp_path: Path) -> None:
    result = built(tmp_path, f"# MoorBoat\n\n## Request parameters\n\n{HEAD}| Action | string | yes | `MoorBoat` |\n")
    (origin,) = result.sources["/paths/~1#Action=MoorBoat/get"]
    assert (origin.table, origin.row) == (1, 1)


PAIR = "## {0}\n\n`POST /index.php?action={0}`\n\n" + HEAD + "| {1} | string | yes | It. |\n\n"


def test_calls_of_a_path_are_one_operation_where_that_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# B\n\n" + PAIR.format("moor", "dock") + PAIR.format("leave", "port"), "utf-8")
    result = build([tmp_path], Options(actions="merge"))
    assert list(result.spec["paths"]) == ["/index.php"]
    (action,) = only(result)["parameters"]
    assert action["schema"] == {"type": "string", "enum": ["moor", "leave"]}
    assert len(only(result)["requestBody"]["content"]["application/json"]["schema"]["oneOf"]) == 2
    (merged,) = (d for d in result.diagnostics if d.code == "operation-merged")
    assert "POST /index.php" in merged.message


def test_a_parameter_of_one_call_is_not_required_of_all(tmp_path: Path) -> None:
    page = "# {0}\n\n## Request parameters\n\n" + HEAD + "| Action | string | yes | `{0}` |\n{1}"
    (tmp_path / "a.md").write_text(page.format("MoorBoat", ZONE), "utf-8")
    (tmp_path / "b.md").write_text(page.format("LeaveDock", ""), "utf-8")
    result = build([tmp_path], Options(actions="merge"))
    assert {p["name"]: p.get("required", False) for p in only(result)["parameters"]} == {"Action": True, "Zone": False}


def test_a_message_of_another_protocol_is_no_call(tmp_path: Path) -> None:
    row = HEAD + "| op | string | yes | The name, fixed to unsub. |\n"
    text = f"# Boats\n\n## Moor\n\n`POST /boats`\n\n{HEAD}{ZONE}\n## 取消订阅（unsub）\n\n### 请求参数\n\n{row}"
    assert list(calls(built(tmp_path, text))) == ["POST /boats"]

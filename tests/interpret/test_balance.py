"""Where every block of a page ends, and that nothing of the shape of records vanishes."""

from __future__ import annotations

from dataclasses import astuple
from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, build
from extractor.interpret import described
from extractor.interpret.binding.assign import Assigned, assign_tables

HEAD = "# Boats\n\n## Show a boat\n\n`GET /boats/{id}`\n\nShows one.\n\n"
TABLE = "### Query parameters\n\n| Name | Type | Description |\n| --- | --- | --- |\n| limit | integer | Most. |\n\n"
# Each stands where no heading says what it is; the number is that of the records in it.
LOST = {
    "table": ("### Zzyzx\n\n| Name | Qux |\n| --- | --- |\n| keel | oak |\n| mast | pine |\n", 0),
    "described table": ("### Zzyzx\n\n| Name | Example |\n| --- | --- |\n| keel | oak |\n| mast | pine |\n", 2),
    "definition list": ("### Zzyzx\n\nkeel\n: Of oak.\n\nmast\n: Of pine.\n", 2),
    "list": ("### Zzyzx\n\n- `keel` - Of oak.\n- `mast` - Of pine.\n", 0),
    "code": ("### Zzyzx\n\n```\nkeel=oak\n```\n", 0),
    "component": ("### Zzyzx\n\n<Plank wood='oak' />\n", 0),
}
CODE = "```\nkeel=oak\n```\n"
ROWS = "| Name | Qux |\n| --- | --- |\n| keel | oak |\n| mast | pine |\n"
HOLDERS = {
    "details": "<details>\n<summary>Zzyzx</summary>\n\n{}\n</details>\n",
    "tab": '=== "Zzyzx"\n\n    {}\n',
    "admonition": '!!! note "Zzyzx"\n\n    {}\n',
    "container": ":::tip[Zzyzx]\n{}\n:::\n",
    "component": "<Tabs>\n<Tab title='Zzyzx'>\n\n{}\n</Tab>\n</Tabs>\n",
    "item": "1. Do this:\n\n    {}\n\n2. Then that.\n",
    "definition": "Some words\n: Do this:\n\n    {}\n\nOther words\n: Then that.\n",
}


def built(folder: Path, text: str) -> BuildResult:
    (folder / "a.md").write_text(text, encoding="utf-8")
    return build([folder])


def test_every_block_ends_in_one_of_five_places(tmp_path: Path) -> None:
    answer = '### Example response\n\n```json\n{"id": 1}\n```\n\n'
    balance = built(tmp_path, HEAD + TABLE + answer).balance
    facts, examples, description, schemas, unplaced, lines, taken = astuple(balance.blocks)
    assert (facts, examples, description, schemas, unplaced) == (2, 1, 1, 0, 0)
    assert (lines, taken) == (1, 1)


@pytest.mark.parametrize("kind", LOST)
def test_what_is_lost_is_found(tmp_path: Path, kind: str) -> None:
    text, records = LOST[kind]
    whole = built(tmp_path, HEAD + TABLE)
    result = built(tmp_path, HEAD + TABLE + text)
    assert result.balance.blocks.unplaced == whole.balance.blocks.unplaced + 1
    told = [d for d in result.diagnostics if d.code in {"block-unplaced", "component-unknown", "table-unknown"}]
    assert len(told) == 1
    assert told[0].origin.element == {"described table": "table", "definition list": "definitions"}.get(kind, kind)
    assert (result.balance.rows, result.balance.in_spec) == (whole.balance.rows + records, whole.balance.in_spec)


@pytest.mark.parametrize("holder", HOLDERS)
@pytest.mark.parametrize(("element", "block"), [("code", CODE), ("table", ROWS)])
def test_what_is_lost_inside_others_is_found(tmp_path: Path, holder: str, element: str, block: str) -> None:
    indent = "    " if "    {}" in HOLDERS[holder] else ""
    inside = f"\n{indent}".join(block.splitlines())
    whole = built(tmp_path, HEAD + TABLE)
    result = built(tmp_path, HEAD + TABLE + "### Zzyzx\n\n" + HOLDERS[holder].format(inside))
    told = [d.origin for d in result.diagnostics if d.code in {"block-unplaced", "table-unknown"}]
    lost = ["definitions", element] if holder == "definition" else [element]  # one that defines no fields is lost, too
    assert [origin.element for origin in told] == lost
    assert result.balance.blocks.unplaced == whole.balance.blocks.unplaced + len(lost)


def test_what_stands_outside_every_operation_counts_too(tmp_path: Path) -> None:
    result = built(tmp_path, LOST["definition list"][0])
    assert "block-unplaced" in [d.code for d in result.diagnostics]


def test_request_lines_are_operations_or_reported(tmp_path: Path) -> None:
    result = built(tmp_path, HEAD + TABLE + "### Example request\n\n```\nPOST /boats\n```\n")
    assert (result.balance.blocks.lines, result.balance.blocks.lines_taken) == (2, 1)
    (told,) = [d for d in result.diagnostics if d.code == "request-line-unplaced"]
    assert "POST /boats" in told.message


@pytest.mark.parametrize(
    "text",
    [
        "A paragraph that says something.\n",
        "- First do this.\n- Then do that.\n",
        "| Plan | Price |\n| --- | --- |\n| Small | 1 |\n",
    ],
)
def test_what_has_not_the_shape_of_records_is_no_lost_record(tmp_path: Path, text: str) -> None:
    whole = built(tmp_path, HEAD + TABLE)
    result = built(tmp_path, HEAD + TABLE + "### Zzyzx\n\n" + text)
    assert result.balance.rows == whole.balance.rows


# Fields "keel" and "mast", in each construct that describes fields; the element that one of them is.
MADE = "# Boats\n\n## Make a boat\n\n`POST /boats`\n\nMakes one.\n\n### Request body\n\n"
CONSTRUCTS = {
    "table": "| Name | Type | Description |\n| - | - | - |\n| keel | string | Oak. |\n| mast | string | Pine. |\n",
    "list": "- `keel` (string) - Of oak.\n- `mast` (string) - Of pine.\n",
    "definitions": "keel\n: (string) Of oak.\n\nmast\n: (string) Of pine.\n",
    "paragraph": "**keel** `string` Of oak.\n\n**mast** `string` Of pine.\n",
    "heading": "#### keel\n\n**Type:** String\n\nOf oak.\n\n#### mast\n\n**Type:** String\n\nOf pine.\n",
    "component": "".join(f"<ParamField body='{n}' type='string'>Of wood.</ParamField>\n" for n in ("keel", "mast")),
}


@pytest.mark.parametrize("element", CONSTRUCTS)
def test_a_group_that_goes_nowhere_is_reported_record_by_record(
    tmp_path: Path, element: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def losing(*given: Any) -> list[Assigned]:
        return [a for a in assign_tables(*given) if "keel" not in {row.field.name for row in a.candidate.fields}]

    page = tmp_path / ("a.mdx" if element == "component" else "a.md")
    page.write_text(MADE + CONSTRUCTS[element], encoding="utf-8")
    whole = build([tmp_path]).balance
    assert (whole.rows, whole.in_spec, whole.blocks.unplaced) == (2, 2, 0)
    monkeypatch.setattr(described, "assign_tables", losing)
    result = build([tmp_path])
    assert (result.balance.rows, result.balance.in_spec, result.balance.reported) == (2, 0, 2)
    assert result.balance.blocks.unplaced >= 1 or element == "heading"
    lost = [d.origin for d in result.diagnostics if d.code == "row-unplaced"]
    assert [o.element for o in lost] == [element] * 2
    assert len({(o.number, o.row) for o in lost}) == 2

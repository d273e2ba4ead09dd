"""Rows whose last cell goes on below behind a hard break, as converters from HTML write tables without outer pipes."""

from __future__ import annotations

from extractor.readers.markdown.read import read_markdown

TABLE = (
    "**Parameter** | **Type** | **Description**  \n---|---|---  \n"
    "kind | String | Of which kind.  \n`sail`  \n`motor`: by engine.  \n"
    "size | String | How long.  \n  \nText behind it.\n"
)


def test_lines_behind_a_hard_break_belong_to_the_last_cell() -> None:
    document = read_markdown(f"# Boats\n\n{TABLE}", "a.md")
    (table,) = document.tables()
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells == [["kind", "String", "Of which kind.\nsail\nmotor: by engine."], ["size", "String", "How long."]]
    assert [getattr(b, "text", "") for b in document.blocks][-1] == "Text behind it."


def test_text_below_a_row_without_one_is_no_part_of_the_table() -> None:
    page = "# Boats\n\nName | Type\n---|---\nkind | String\nText below it.\n"
    (table,) = read_markdown(page, "a.md").tables()
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["kind", "String"]]


def test_a_row_with_outer_pipes_ends_where_its_line_does() -> None:
    page = "# Boats\n\n| Name | Type |\n| --- | --- |\n| kind | String |  \nText below it.\n"
    (table,) = read_markdown(page, "a.md").tables()
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["kind", "String"]]


def test_a_table_right_below_an_item_stands_behind_the_list() -> None:
    for item in ("* Answer:", "1. Answer:", "  - Answer:"):
        document = read_markdown(f"# Boats\n\n{item}\n| Name | Type |\n| --- | --- |\n| kind | String |\n", "a.md")
        (table,) = document.tables()
        assert [[cell.text for cell in row.cells] for row in table.rows] == [["kind", "String"]]
        assert document.blocks[-1] is table
        assert table.origin.line == 4


def test_a_table_inside_an_item_stays_there() -> None:
    document = read_markdown("- Answer:\n  | Name | Type |\n  | --- | --- |\n  | kind | String |\n", "a.md")
    (table,) = document.tables()
    assert table not in document.blocks

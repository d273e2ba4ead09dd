"""reStructuredText: every kind of table, Sphinx's own markup, and what a page must not be able to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from docutils.core import publish_string
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Block, Code, Component, Heading, Items, Paragraph, Table, flat
from extractor.oas.writing.write import to_yaml
from extractor.readers.rst.read import read_rst
from tests.pages import build_pages

GRID = """
.. table:: **Table 1** Things

   +------+--------------+
   | Name | Note         |
   +======+==============+
   | a    | -  one       |
   |      | -  two       |
   +------+--------------+
   | b    | `c <#there>`_|
   +------+--------------+
"""
SIMPLE = "====  ====\nName  Note\n====  ====\na     x y\nb     z\n====  ====\n"
LIST = ".. list-table:: Things\n   :header-rows: 1\n\n   * - Name\n     - Note\n   * - a\n     - x\n"
SPAN = "+---+---+\n| a | b |\n|   +---+\n|   | c |\n+---+---+\n"

PAGE = """
:original_name: things.html

.. _things:

Listing Things
==============

URI
---

GET /v1/{project_id}/things

.. table:: **Table 1** Path parameters

   ========== ========= ====== =======================
   Parameter  Mandatory Type   Description
   ========== ========= ====== =======================
   project_id Yes       String The ID of the project.
   ========== ========= ====== =======================

Response Parameters
-------------------

Status code: 200

.. table:: **Table 2** Response body parameters

   +-----------+-------------------------+-----------------------------------+
   | Parameter | Type                    | Description                       |
   +===========+=========================+===================================+
   | things    | Array of                | The things.                       |
   |           | :ref:`Thing <t_thing>`  |                                   |
   |           | objects                 |                                   |
   +-----------+-------------------------+-----------------------------------+

.. _t_thing:

.. table:: **Table 3** Thing

   +-----------+---------+----------------------------------------------------+
   | Parameter | Type    | Description                                        |
   +===========+=========+====================================================+
   | colour    | String  | The colour. The options are as follows:            |
   |           |         |                                                    |
   |           |         | -  **red**: hot                                    |
   |           |         | -  **blue**: cold                                  |
   +-----------+---------+----------------------------------------------------+

Example Responses
-----------------

.. code-block::

   {"things": [{"colour": "red"}]}
"""


def blocks(text: str) -> tuple[Block, ...]:
    return read_rst(text, "a.rst").blocks


def tables(text: str) -> list[Table]:
    return [b for b in blocks(text) if isinstance(b, Table)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GRID, [["a", "one\ntwo"], ["b", "c"]]),
        (SIMPLE, [["a", "x y"], ["b", "z"]]),
        (LIST, [["a", "x"]]),
        (SPAN, [["a", "b"], ["a", "c"]]),
    ],
)
def test_tables(text: str, expected: list[list[str]]) -> None:
    (table,) = tables(text)
    assert [[c.text for c in row.cells] for row in table.rows] == expected


def test_caption_links_and_items_of_a_table_are_kept() -> None:
    (table,) = tables(GRID)
    assert table.caption == "Table 1 Things"
    assert [line.kind for line in table.rows[0].cells[1].lines] == ["item", "item"]
    assert [link.href for link in table.rows[1].cells[1].links] == ["#there"]


def test_labels_are_anchors_and_refs_are_links() -> None:
    document = read_rst(PAGE, "a.rst")
    thing = document.tables()[2]
    assert "t-thing" in thing.anchors
    assert [link.href for link in document.tables()[1].rows[0].cells[1].links] == ["#t-thing"]


def test_a_toctree_lists_pages() -> None:
    (items,) = (
        b
        for b in blocks("Top\n===\n\n.. toctree::\n   :maxdepth: 1\n\n   one\n   Two <b/two>\n")
        if isinstance(b, Items)
    )
    assert [(link.text, link.href) for link in items.links] == [("one", "one.rst"), ("Two", "b/two.rst")]


def test_unknown_directives_and_roles_keep_their_content() -> None:
    found = blocks(".. only:: html\n\n   :menuselection:`a` and :made-up:`b`\n\n.. versionadded-here:: x\n\n   text\n")
    assert [b.text for b in flat(found) if isinstance(b, Paragraph)] == ["a and b", "text"]
    assert [(b.name, b.attributes) for b in found if isinstance(b, Component)] == [
        ("only", (("0", "html"),)),
        ("versionadded-here", (("0", "x"),)),
    ]


def test_code_blocks_stand_as_they_are() -> None:
    (code,) = blocks(".. code-block:: json\n   :linenos:\n\n   {\n     1\n   }\n")
    assert isinstance(code, Code)
    assert code.text == "{\n  1\n}"


def test_metadata_is_no_text() -> None:
    first = blocks(PAGE)[0]
    assert isinstance(first, Heading)
    assert (first.text, first.level) == ("Listing Things", 1)


@pytest.mark.parametrize(
    "directive",
    [".. include:: {}", ".. csv-table:: t\n   :file: {}", ".. raw:: html\n   :file: {}", ".. literalinclude:: {}"],
)
def test_pages_read_no_files(directive: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET", encoding="utf-8")
    assert "SECRET" not in str(read_rst(directive.format(secret), "a.rst"))


def test_scripts_in_raw_html_are_left_out() -> None:
    assert "script" not in str(read_rst(".. raw:: html\n\n   <script>x</script>\n", "a.rst"))


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("<pre><b>GET</b> /boats</pre>", [Code, Paragraph]),
        ("<p>A quay.</p></div></main>", [Paragraph, Paragraph]),  # nothing of the page is closed
        ("<table><tr><th>Name</th></tr><tr><td>deck", [Table, Paragraph]),  # what is open ends there
        ("<!-- a note", [Paragraph]),
    ],
)
def test_raw_html_is_read_as_html(raw: str, shown: list[type[Block]]) -> None:
    page = f".. raw:: html\n\n   {raw}\n\nText behind it.\n"
    assert [type(block) for block in read_rst(page, "a.rst").blocks] == shown


def test_raw_html_of_a_role_is_part_of_its_line() -> None:
    page = ".. role:: html(raw)\n   :format: html\n\nA boat :html:`<i>goes</i>` there.\n"
    assert [block.text for block in blocks(page) if isinstance(block, Paragraph)] == ["A boat goes there."]


def test_raw_content_for_other_writers_is_left_out() -> None:
    assert not blocks(".. raw:: latex\n\n   GET /boats\n")


def test_rst_and_its_html_give_the_same_spec(tmp_path: Path) -> None:
    (tmp_path / "rst").mkdir()
    (tmp_path / "html").mkdir()
    text = PAGE.replace(":original_name: things.html\n", "")  # HTML shows what speaks of the file
    plain = text.replace(":ref:`Thing <t_thing>`", "Thing_ " + " " * 15).replace("_t_thing:", "_Thing:")
    rendered = publish_string(
        plain, writer="html5", settings_overrides={"embed_stylesheet": False, "_disable_config": True}
    )
    from_rst = build_pages(tmp_path / "rst", PAGE, suffix=".rst")
    from_html = build_pages(tmp_path / "html", rendered)
    assert from_rst.balance == from_html.balance
    assert from_rst.balance.rows == from_rst.balance.in_spec == 3
    assert to_yaml(from_rst.spec).replace("a.rst", "a.html") == to_yaml(from_html.spec)


@given(st.text(alphabet="=-+| :`_.*a\n\\<>", max_size=200))
def test_any_text_is_read(text: str) -> None:
    read_rst(text, "a.rst")

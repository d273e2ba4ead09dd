"""Text copied from pages of documentation sites: a line for each word that stood by itself, request lines beside what
they state, tables with tabs, code without fences."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import build
from extractor.dialects import lexicon
from extractor.document import Code, Heading, Paragraph, Table
from extractor.readers.text.read import read_text
from tests.pages import operation_lines

STACKED = """\
修改船只
PUT
/ports/{port}/boats
修改一艘船。
请求参数
Path 参数
port
string
必需
Body 参数application/json
name
string
必需
timestamp
integer
可选
修改时间
示例
{
"name": "Ada",
"timestamp": 7
}
示例代码
Shell
返回响应
🟢200成功
application/json
Body
description
string
必需
说明
note
string
备注
"""
GLUED = """\
Harbour
Authorizations
AuthorizationstringRequired
Bearer authentication header of the form Bearer <token>.
Body
ownerstring · emailRequired
Whose it is.
Responses
201
Built.
application/json
post
/boats
Query parameters
limitinteger · min: 1 · max: 50OptionalDefault: 10Example: 5
tagsstring[]Optional
Header parameters
X-Tracestring · uuidOptional
Responses
200
The boats.
get
/boats
"""
STEPS = """\
POST
/
boats
/
{boat}
/
sails
curl --request POST \\
  --url 'https://boats.example/boats/7/sails' \\
  --data '{"area": 12}'
{
  "id": 3
}

Body

area
number

The area in square metres.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            STACKED,
            [
                "path port* string",
                "body name* string",
                "body timestamp integer",
                "200 description* string",
                "200 note string",
            ],
        ),
        (
            GLUED,
            ["body owner* string", "query limit integer = 10", "query tags array", "header X-Trace string"],
        ),
        (STEPS, ["path boat* string", "body area number", "200 id integer"]),
    ],
)
def test_fields_of_copied_pages(tmp_path: Path, text: str, expected: list[str]) -> None:
    (tmp_path / "page.txt").write_text(text, encoding="utf-8")
    assert operation_lines(build([tmp_path / "page.txt"])) == expected


def test_what_glued_words_say(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(GLUED, encoding="utf-8")
    spec = build([tmp_path / "page.txt"]).spec
    limit, tags, trace = spec["paths"]["/boats"]["get"]["parameters"]
    assert limit["schema"] == {"type": "integer", "minimum": 1, "maximum": 50, "default": 10}
    assert (tags["schema"]["items"], trace["schema"]["format"]) == ({"type": "string"}, "uuid")
    assert spec["paths"]["/boats"]["post"]["responses"]["201"]["description"] == "Built."
    assert spec["components"]["securitySchemes"]["bearerAuth"]["scheme"] == "bearer"


def test_tables_with_tabs_and_code(tmp_path: Path) -> None:
    text = (
        "Boats\nGET /boats\nQuery parameters\nName\tType\tDescription\nlimit\tinteger\tHow many.\n"
        "kind\nstring\tWhich.\nResponse\njson\nCopy\n[\n  {\"id\": 1}\n]\nIt may be empty.\n"
    )  # fmt: skip
    blocks = read_text(text, "a.txt", lexicon()).blocks
    shown = [type(block).__name__ for block in blocks]
    assert shown == ["Heading", "Paragraph", "Heading", "Table", "Heading", "Code", "Paragraph"]
    table = next(block for block in blocks if isinstance(block, Table))
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["limit", "integer", "How many."],
        ["kind", "string", "Which."],
    ]
    code = next(block for block in blocks if isinstance(block, Code))
    assert (code.language, code.text, code.origin.line) == ("json", '[\n  {"id": 1}\n]', 11)


def test_tables_whose_cells_are_a_line_each_are_tables(tmp_path: Path) -> None:
    cells = ["参数", "参数类型", "描述", "limit", "Integer", "数量。", "kind", "String", "种类。"]
    (tmp_path / "page.txt").write_text("List boats\nGET /v1/boats\n\n" + "\n\n".join(cells), encoding="utf-8")
    assert operation_lines(build([tmp_path / "page.txt"])) == ["query limit integer", "query kind string"]


def test_levels_of_what_a_status_holds() -> None:
    text = "Boats\nGET /boats\nResponses\n200\nAll.\nBody\nid\ninteger\n404\nNone.\nRequest\nMake one\nPOST /boats\n"
    headings = [
        (b.text, b.level) for b in read_text(text, "a.txt", lexicon()).blocks if isinstance(b, Heading)
    ]  # fmt: skip
    assert headings == [
        ("Boats", 1), ("Responses", 3), ("200", 4), ("Body", 5), ("404", 4), ("Request", 3), ("Make one", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Boats\nMax length\n200\nGET /boats\n",  # a number below a label
        "Boats\n" + "word " * 130 + "\nGET /boats\n",  # text that is flattened
    ],
)
def test_numbers_below_labels_are_no_statuses(text: str) -> None:
    blocks = read_text(text, "a.txt", lexicon()).blocks
    assert not any(isinstance(block, Heading) and block.text == "200" for block in blocks)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(["GET", "/boats", "/", "Body", "200", "id", "string", "{", '"id": 1', "}", "a\tb", ""]))
)
def test_every_line_is_shown_once(lines: list[str]) -> None:
    """Whatever stands below each other: no line is lost or doubled."""
    text = "\n".join(["GET /ships", *lines])
    shown: list[str] = []
    for block in read_text(text, "a.txt", lexicon()).blocks:
        if isinstance(block, Table):
            shown += [cell.text for row in (block.header, *(r.cells for r in block.rows)) for cell in row]
        elif isinstance(block, Heading | Paragraph | Code):
            shown += block.text.split()
    wanted = [word for line in lines for word in line.split()]
    assert sorted("".join(shown)) == sorted("".join(["GET", "/ships", *wanted]))

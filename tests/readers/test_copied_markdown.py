"""Markdown into which a rendered page was copied: tables with tabs, code below the name of its language and buttons."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import build
from extractor.document import Code, Heading, Table, flat
from extractor.readers.markdown.read import read_markdown
from tests.pages import operation_lines

PAGE = """\
⛵ Harbour
A service for boats.

🔌 API Endpoints
Boats
POST /api/boats
Builds a boat.

Request Body:

Field\tType\tRequired\tDescription
name\tstring\t✅\tIts name
owner
string\tNo\tWhose | which
Example Payload
{
  "name": "Ada"
}
Response:

json
Copy code
{
  "id": 7,
  "sails": [
    { "area": 12 }
  ]
}
GET /api/boats/{id} — One boat
Shows a boat.

Query
Name\tType\tDescription
full\tboolean\tAll of it
🧪 Testing
# Run all tests
npm test
"""
OVERVIEW = (
    "# Harbour\n\n## Endpoints\nMethod\tEndpoint\tDescription\n\nGET\t/boats\tAll boats\n\nPOST\t/boats\tBuild one\n"
)


def blocks(text: str) -> list[object]:
    return list(flat(read_markdown(text, "a.md").blocks))


def test_a_copied_page(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(PAGE, encoding="utf-8")
    result = build([tmp_path / "page.md"])
    assert operation_lines(result) == [
        "body name* string",
        "body owner string",
        "200 id integer",
        "200 sails array",
        "200 sails.area integer",
        "query full boolean",
        "path id* string",
    ]
    paths = result.spec["paths"]
    assert (result.spec["info"]["title"], paths["/api/boats"]["post"]["summary"]) == ("⛵ Harbour", "Boats")
    assert paths["/api/boats/{id}"]["get"]["summary"] == "One boat"
    body = result.spec["components"]["schemas"]["PostApiBoatsRequestBody"]
    assert (body["required"], body["properties"]["owner"]["description"]) == (["name"], "Whose | which")


def test_an_overview_with_tabs(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(OVERVIEW, encoding="utf-8")
    paths = build([tmp_path / "page.md"]).spec["paths"]
    assert {method: operation["summary"] for method, operation in paths["/boats"].items()} == {
        "get": "All boats",
        "post": "Build one",
    }


@pytest.mark.parametrize(
    ("shown", "language"),
    [
        ('json\nCopy code\n{\n  "id": 1\n}', "json"),
        ('JSON\n\nCollapse\n\nUnwrap\n\nCopy\n{\n  "id": 1\n}', "json"),
        ('json\n复制\n{"id": 1}', "json"),
        ('json\n{\n  "id": 1, // of the boat\n  ...\n}', "json"),
        ('[\n{\n"id": "a ] b"\n}\n]', None),
        ("bash\nCopy\nEdit\ncurl -X POST https://boats.example/boats \\\n  -d '{\n    \"id\": 1\n  }'", "bash"),
        ('http\nCopy code\nPOST /boats HTTP/1.1\nHost: boats.example\n\n{"id": 1}', "http"),
    ],
)
def test_code_without_a_fence(shown: str, language: str | None) -> None:
    found = [b for b in blocks(f"# A\n\nBelow:\n{shown}\nBehind.\n") if isinstance(b, Code)]
    (code,) = found
    first = next(n for n, line in enumerate(shown.splitlines()) if line.startswith(("[", "{", "curl", "POST")))
    assert (code.language, code.text.strip()) == (language, "\n".join(shown.splitlines()[first:]))
    assert code.origin.line == first + 4


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\n```\nid\tname\n1\tAda\n```\n",  # fenced
        "# A\n\n- one\n\n\tid\tname\n\t1\tAda\n",  # indented
        "# A\n\nA line with\ta tab.\n\nAnd text.\n",  # no second row
        "# A\n\nid |\tname\n-- | --\n1 |\tAda\n2\t| Bob\n",  # with pipes
        "# A\n\nNote:\tOne\nMore:\tTwo\n",  # labels
    ],
)
def test_other_tabs_make_no_table(text: str) -> None:
    tables = [block for block in blocks(text) if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [2] * ("|" in text)


@pytest.mark.parametrize(
    "text",
    ["# A\n\n{\nsome words\n}\n", "# A\n\njson\n\nis a format.\n", '# A\n\n{% include "a.md" %}\n', "# A\n\n{{ x }}\n"],
)
def test_other_braces_are_no_code(text: str) -> None:
    assert not any(isinstance(block, Code) for block in blocks(text))


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("# A\n\n## B\nOne\nGET /a\nSays.\n", ["A", "B"]),  # a line of its section
        ("# A\n\n## B\nOne\nGET /a\nSays.\n\nTwo\nPOST /a\nSays.\n", ["A", "B", "One", "Two"]),
        ("# A\n\n## B\nAll:\n\nOne\nTwo\nGET /a\nSays.\n", ["A", "B", "One", "Two"]),
        ("# A\n\nAll.\n\nIt says:\nGET /a\n", ["A", "GET /a"]),
        ("# A\n\nAll.\n\nOne\nGET /a: all of them\n", ["A", "One"]),
        ("# A\n\nGET /a\nPOST /a\n", ["A"]),  # a list of them
        ("# A\n\n- GET /a\n  Says.\n", ["A"]),
        ("A\n\n# Run it\nnpm start\n\nGET /a\n", []),  # a remark of a shell
        ("A\n\n# Boats\nnothing else\n", ["Boats"]),
    ],
)
def test_headings_of_request_lines(text: str, headings: list[str]) -> None:
    assert [block.text for block in blocks(text) if isinstance(block, Heading)] == headings

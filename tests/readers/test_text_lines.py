"""Text whose lines are kept, as of a page that was printed: titles, section words, fields, request lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import build
from extractor.dialects import lexicon
from extractor.document import Heading
from extractor.readers.text.read import read_text
from tests.pages import operation_lines

PRINTED = """\
Harbour API (1.2.0)
List berths
All berths of a harbour.
QUERY PARAMETERS
limit integer <int32> [ 1 .. 100 ]
Default: 20
How many at most.
kind string
Enum: "quay" "buoy"
HEADER PARAMETERS
X-Trace string <uuid>
Responses
200 The berths.
RESPONSE SCHEMA: application/json
total integer
How many there are.
items Array of strings
401 Not signed in.
GET /berths
Make a berth
REQUEST BODY SCHEMA: application/json
name string [ 1 .. 40 ] characters
length number >= 0
Responses
201 Created.
POST /berths
"""


def test_operations_whose_request_line_is_their_last(tmp_path: Path) -> None:
    (tmp_path / "printed.txt").write_text(PRINTED, encoding="utf-8")
    result = build([tmp_path / "printed.txt"])
    assert operation_lines(result) == [
        "query limit integer = 20",
        "query kind string quay|buoy",
        "header X-Trace string",
        "200 total integer",
        "200 items array",
        "body name string",
        "body length number",
    ]
    berths = result.spec["paths"]["/berths"]
    assert [berths[m]["summary"] for m in ("get", "post")] == ["List berths", "Make a berth"]
    assert [[*berths[m]["responses"]] for m in ("get", "post")] == [["200", "401"], ["201"]]
    assert (result.spec["info"]["title"], berths["get"]["parameters"][0]["schema"]["maximum"]) == (
        "Harbour API (1.2.0)",
        100,
    )


@pytest.mark.parametrize(
    "text",
    [
        "GET /berths\nLists them.\n",  # one
        "GET /berths\nPOST /berths\n",  # a list of them
        f"List berths\n{'word ' * 60}\nGET /berths\nMake one\nPOST /berths\n",  # a line that is flattened
        "List berths: GET /berths\nMake one: POST /berths\n",
    ],
)
def test_other_text_is_read_as_before(text: str) -> None:
    blocks = read_text(text, "a.txt", lexicon()).blocks
    assert not any(isinstance(block, Heading) and block.level == 2 for block in blocks)


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("limit integer", ["query limit integer"]),
        ("tags Array of strings", ["query tags array"]),
        ("Boats string of lights", []),
        ("limit how many at most", []),
        ("string theory is of no use here", []),
    ],
)
def test_plain_lines_below_words_for_fields(tmp_path: Path, line: str, fields: list[str]) -> None:
    page = f"# Boats\n\n## List\n\n`GET /boats`\n\n### Query parameters\n\n{line}\n\nHow many at most.\n"
    (tmp_path / "page.md").write_text(page, encoding="utf-8")
    assert operation_lines(build([tmp_path / "page.md"])) == fields

"""docs/upgrading.md: its origins are read and written as the page shows them, and the names that it gives exist."""

from __future__ import annotations

import json
import re

from extractor.diagnostic import definitions
from extractor.document import Origin
from extractor.oas.writing.sources import sources_as_json, sources_from_json
from tests.support import ROOT

DOCS = (ROOT / "docs" / "upgrading.md").read_text(encoding="utf-8")
PARTS, SHARED, ELEMENT = re.findall(r"^```json\n(.*?)^```$", DOCS, re.M | re.S)


def test_a_source_map_in_parts_is_read_and_written_so() -> None:
    shown = json.loads(PARTS)
    sources = sources_from_json(shown)
    assert [(p, o.number, o.caption, o.row) for p, found in sources.items() for o in found] == [
        ("/paths/~1boats/get", 2, None, None),
        ("/paths/~1boats/get/parameters/0", 2, "Query", 1),
        ("/paths/~1boats/get/parameters/1", 2, "Query", 2),
    ]
    assert sources_as_json(sources) == shown


def test_origins_that_share_names_are_read_so() -> None:
    sources = sources_from_json(json.loads(f"{{{SHARED.strip().rstrip(',')}}}"))
    assert [(o.file, o.number, o.caption, o.row) for found in sources.values() for o in found] == [
        ("boats.html", 2, "Query", 1),
        ("boats.html", 2, "Query", 2),
    ]


def test_an_origin_names_the_element() -> None:
    (origin,) = sources_from_json({"/a": [json.loads(ELEMENT)]})["/a"]
    assert origin == Origin("boats.md", 14, None, "list", 2, row=3)
    assert origin.as_json() == json.loads(ELEMENT)


def test_an_origin_of_a_table_is_what_it_was() -> None:
    assert '`Origin(…, element="table", number=3)`' in DOCS
    assert Origin("a.md", element="table", number=3).table == 3


def test_every_finding_that_it_names_exists() -> None:
    named = set(re.findall(r"`((?:overlay|review|row|source)-[a-z-]+)`", DOCS))
    assert named
    assert named <= set(definitions())

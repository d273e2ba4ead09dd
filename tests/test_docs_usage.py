"""docs/usage.md: the source map and the evidence that it shows are what a build writes and what is read."""

from __future__ import annotations

import json
import re

from extractor.oas.writing.evidence import bindings_from_json, evidence_pieces, texts_from_json
from extractor.oas.writing.sources import sources_as_json, sources_from_json
from tests.support import ROOT

DOCS = (ROOT / "docs" / "usage.md").read_text(encoding="utf-8")
SOURCES, EVIDENCE = map(json.loads, re.findall(r"^```json\n(.*?)^```$", DOCS, re.M | re.S)[:2])


def test_the_source_map() -> None:
    sources = sources_from_json(SOURCES)
    assert sources_as_json(sources) == SOURCES
    first, second = sources["/paths/~1boats/get/parameters/1/schema/type"]
    assert (first.describe(), second.describe()) == (
        'boats.html, table 1 "Query", row 2, column "Type"',
        "boats.html, paragraph 2",
    )


def test_the_evidence() -> None:
    texts, bindings = texts_from_json(EVIDENCE), bindings_from_json(EVIDENCE)
    assert texts["boats.html, table 1"] == "Query\nName | Type\nharbour | string\nlimit | integer"
    assert texts["boats.html, table 7, row 1"] == "harbour | string"
    assert bindings == {"boats.html, table 1": ["query", "its caption says so"]}
    written = json.loads("".join(evidence_pieces(texts, EVIDENCE["pages"], "0.2.0", bindings)))
    assert texts_from_json(written) == texts

"""The styles that the README promises: each has a sample, and reads as the table says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from extractor import build
from extractor.trial.drop import dropped
from tests.support import ROOT

STYLES = ROOT / "samples" / "styles"
TABLE = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Documentation styles")[2].partition("\n## ")[0]
ROWS = [(m[1], m[2]) for m in re.finditer(r"\(samples/styles/([\w.-]+)\)[^|]*\| ([^|:,]+?) *[|:,]", TABLE)]
WHOLE = {("path", "harbour_id"), ("query", "limit"), ("answer 200", "number"), ("answer 200", "length")}


def facts(file: str, dialect: str = "") -> set[tuple[str, str]]:
    found = dropped(file, (STYLES / file).read_bytes(), [str(STYLES / dialect)] if dialect else [])
    return {(fact["part"], fact["name"]) for operation in found["operations"] for fact in operation["facts"]}


def test_every_sample_is_in_the_table() -> None:
    assert {file for file, _ in ROWS} == {p.name for p in STYLES.iterdir() if p.suffix != ".yaml"}


@pytest.mark.parametrize(("file", "verdict"), ROWS)
def test_a_style_reads_as_the_table_says(file: str, verdict: str) -> None:
    if verdict == "reads well":
        assert facts(file) == WHOLE
    elif verdict == "reads in part":
        assert facts(file) == WHOLE
        assert '"x-inferred"' in json.dumps(build([STYLES / file]).spec)
    elif verdict == "needs a dialect":
        assert facts(file) <= {("path", "harbour_id")}  # what the request line says
        assert facts(file, f"{Path(file).stem}.yaml") == WHOLE
    else:
        assert verdict == "does not read"
        found = dropped(file, (STYLES / file).read_bytes())
        assert found["operations"] == []
        assert found["findings"]

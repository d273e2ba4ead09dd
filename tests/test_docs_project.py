"""docs/project.md: its project file can be read, and its table has the members of the schema."""

from __future__ import annotations

import json
import re
from pathlib import Path

from extractor.project.load import parse_project, schema_text
from tests.support import ROOT

DOCS = (ROOT / "docs" / "project.md").read_text(encoding="utf-8")


def test_the_example_is_a_project() -> None:
    (text,) = re.findall(r"```toml\n(.*?)```", DOCS, re.S)
    project = parse_project(text, Path("/x/spectable.toml"))
    assert [a.name for a in project.apis] == ["modelarts"]
    assert [t.target for t in project.apis[0].targets] == ["python"]


def test_every_member_is_told() -> None:
    members = set(json.loads(schema_text())["$defs"]["api"]["properties"])
    rows = re.findall(r"^\| ((?:`[a-z-]+` ?)+)\|", DOCS, re.M)
    assert members == {name for row in rows for name in re.findall(r"`([a-z-]+)`", row)}

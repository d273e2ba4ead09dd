from __future__ import annotations

from extractor.report import markdown
from tests.report.findings import ALL, HOSTILE


def test_a_table_for_each_severity() -> None:
    shown = markdown.render(ALL)
    assert shown.startswith("**Findings:** 1 errors, 1 warnings, 1 notes\n\n### Errors\n")
    assert "| `sample-no-rows` | guide/pools.html:40, table 4 | the table has no rows |" in shown


def test_without_findings_a_line() -> None:
    assert markdown.render(()) == "No findings.\n"


def test_a_page_cannot_write_markup() -> None:
    (line,) = [ln for ln in markdown.render([HOSTILE]).splitlines() if "sample-hostile" in ln]
    assert line.count(" | ") == 3
    assert "<" not in line.replace("\\<", "")

from __future__ import annotations

from defusedxml import ElementTree

from extractor.report import junit
from tests.report.findings import ALL, HOSTILE


def test_a_finding_is_a_test_that_failed_and_a_note_one_that_was_skipped() -> None:
    suite = ElementTree.fromstring(junit.render(ALL))[0]
    assert dict(suite.attrib) == {"name": "spectable", "tests": "3", "failures": "2", "errors": "0", "skipped": "1"}
    first = suite[0]
    assert (first.get("classname"), first.get("line")) == ("guide/pools.html", "12")
    assert first.get("name") == 'sample-odd-type: table 3 "Node", row 2, column "Type"'
    assert [c[0].tag for c in suite] == ["failure", "failure", "skipped"]
    assert "remedy: Correct the page" in (first[0].text or "")


def test_without_findings_one_test_passes() -> None:
    suite = ElementTree.fromstring(junit.render(()))[0]
    assert suite.get("tests") == "1"
    assert len(suite[0]) == 0


def test_a_page_cannot_leave_its_text() -> None:
    suite = ElementTree.fromstring(junit.render([HOSTILE]))[0]
    assert len(suite) == 1

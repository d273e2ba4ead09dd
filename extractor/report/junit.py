"""Findings as JUnit XML, which build servers show as tests: a finding is a test that failed, a note one skipped.

The form is that of the Ant JUnit task, as its readers have it: ``testsuites``, ``testsuite``, ``testcase``.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from extractor.diagnostic import Diagnostic, Severity
from extractor.report.common import one_line, ordered, place_of


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """One suite; without findings, one test that passes."""
    found = ordered(diagnostics)
    failed = sum(d.severity is not Severity.INFO for d in found)
    counts = {"tests": str(max(1, len(found))), "failures": str(failed), "errors": "0"}
    counts["skipped"] = str(len(found) - failed)
    root = ET.Element("testsuites")
    suite = ET.SubElement(root, "testsuite", {"name": "spectable", **counts})
    for diagnostic in found:
        _case(suite, diagnostic)
    if not found:
        ET.SubElement(suite, "testcase", {"classname": "spectable", "name": "no findings"})
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _case(suite: ET.Element, diagnostic: Diagnostic) -> None:
    origin = diagnostic.origin
    place = one_line(place_of(diagnostic) or (f"line {origin.line}" if origin.line else "the file"))
    names = {"classname": one_line(origin.file), "name": f"{diagnostic.code}: {place}", "file": one_line(origin.file)}
    line = {"line": str(origin.line)} if origin.line else {}
    case = ET.SubElement(suite, "testcase", {**names, **line})
    kind = "skipped" if diagnostic.severity is Severity.INFO else "failure"
    told = {"message": one_line(diagnostic.message)}
    if kind == "failure":
        told["type"] = str(diagnostic.severity)
    inner = ET.SubElement(case, kind, told)
    said = [diagnostic.message, f"remedy: {diagnostic.remedy}" if diagnostic.remedy else ""]
    said += [f"see: {related.describe()}" for related in diagnostic.related]
    inner.text = "\n".join(one_line(text) for text in said if text)

from __future__ import annotations

from types import ModuleType

import pytest

from extractor.diagnostic import finding
from extractor.origin import Origin
from extractor.report import github, grouped, junit, markdown, text
from tests.report.findings import ALL, HOSTILE, QUIET

EXPECTED = """\
guide/pools.html:12: warning[sample-odd-type] no dialect knows the type "Strng" (table 3 "Node", row 2, column "Type")
    remedy: Correct the page, or add the word to a dialect.
    see: guide/pools.html:40, table 4
guide/pools.html:40: error[sample-no-rows] the table has no rows (table 4)
guide/资源池.html: info[sample-quiet] 100% of 表 1 was read

1 error, 1 warning, 1 info
  1  error[sample-no-rows]
  1  warning[sample-odd-type]
  1  info[sample-quiet]
"""  # a finding is one line however long it is


def test_findings_in_order_and_the_summary() -> None:
    assert text.render(ALL) == EXPECTED


def test_no_findings_are_said_to_be_none() -> None:
    assert text.render(()) == "no findings\n"


def test_counts_are_grouped_and_in_the_plural() -> None:
    shown = text.render([HOSTILE] * 10 + [QUIET]).split("\n\n")[-1]
    assert shown == "0 errors, 10 warnings, 1 info\n  10  warning[sample-hostile]\n   1  info[sample-quiet]\n"


def test_a_page_cannot_end_the_line_or_reach_the_terminal() -> None:
    shown = text.render([HOSTILE])
    assert all(c.isprintable() for c in shown.replace("\n", ""))
    first, remedy, related, *summary = shown.splitlines()
    assert first.startswith("a,b::c %d.html:1: warning[sample-hostile] a ::error file=x::owned\\u001b[2J%0A")
    assert remedy.startswith("    remedy: a ::error")
    assert related.startswith("    see: a ::error")
    assert summary == ["", "0 errors, 1 warning, 0 info", "  1  warning[sample-hostile]"]


def test_the_order_given_does_not_show() -> None:
    assert text.render(ALL) == text.render(ALL[::-1])


def test_a_finding_of_a_document_names_the_place_by_its_pointer() -> None:
    """Where no line is known; where one is, or the message has the pointer, it is not said again."""
    first = finding(
        "part-not-generated", Origin("a.yaml"), pointer="/paths/~1pets/get/callbacks/on", part="the callback"
    )
    second = finding("part-not-generated", Origin("a.yaml"), pointer="/webhooks/new", part="#/webhooks/new")
    third = finding("part-not-generated", Origin("b.yaml", line=3), pointer="/webhooks/new", part="the webhook")
    lines = [line for line in text.render([first, second, third]).splitlines() if "[" in line and ":" in line]
    assert lines == [
        "a.yaml: info[part-not-generated] no code for #/webhooks/new",
        "a.yaml: info[part-not-generated] no code for the callback (#/paths/~1pets/get/callbacks/on)",
        "b.yaml:3: info[part-not-generated] no code for the webhook",
    ]


@pytest.mark.parametrize("renderer", [grouped, github, junit, markdown])
def test_all_formats_for_people_name_it(renderer: ModuleType) -> None:
    found = finding("part-not-generated", Origin("a.yaml"), pointer="/webhooks/new", part="the webhook")
    assert "#/webhooks/new" in renderer.render([found]).replace("\\", "")

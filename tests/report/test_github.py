from __future__ import annotations

from extractor.report import github
from extractor.report.github import escape_data, escape_property
from tests.report.findings import ALL, HOSTILE

EXPECTED = """\
::error file=guide/pools.html,line=40,title=sample-no-rows::the table has no rows (table 4)
::warning file=guide/pools.html,line=12,title=sample-odd-type::no dialect knows the type "Strng" (table 3 "Node", row 2, column "Type")%0ACorrect the page, or add the word to a dialect.
::notice file=guide/资源池.html,title=sample-quiet::100%25 of 表 1 was read
"""  # noqa: E501  # a command is one line however long it is


def test_one_command_a_finding_the_gravest_first() -> None:
    assert github.render(ALL) == EXPECTED


def test_no_findings_are_no_commands() -> None:
    assert github.render(()) == ""


def test_data_is_escaped_percent_first() -> None:
    assert escape_data("50%\r\n::%0A") == "50%25%0D%0A::%250A"


def test_a_property_ends_neither_itself_nor_the_command() -> None:
    assert escape_property("a,b::c%") == "a%2Cb%3A%3Ac%25"


def test_a_page_cannot_start_a_command_of_its_own() -> None:
    shown = github.render([HOSTILE])
    (line,) = shown.splitlines()
    assert all(c.isprintable() for c in line)
    assert line.startswith("::warning file=a%2Cb%3A%3Ac %25d.html,line=1,title=sample-hostile::a ::error")
    assert "%250A" in line, "a written escape is data, not a line end"

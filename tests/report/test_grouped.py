from __future__ import annotations

from extractor.diagnostic import Diagnostic, Severity
from extractor.document import Origin
from extractor.report import grouped, text
from tests.report.findings import ALL, HOSTILE


def odd(file: str, row: int, name: str, severity: Severity = Severity.WARNING) -> Diagnostic:
    origin = Origin(file, element="table", number=1, row=row)
    return Diagnostic(
        "sample-odd", severity, f'"{name}" has the type "Strng", which is unknown', origin, "Add the word."
    )


def test_few_findings_are_told_each() -> None:
    assert grouped.render(ALL) == text.render(ALL)
    assert grouped.render(()) == "no findings\n"


def test_many_are_grouped_by_cause_with_places_of_different_files() -> None:
    found = [odd(f"{file}.html", row, f"f{row}") for file in "abcd" for row in range(1, 19)]
    first, places, blank, numbers = grouped.render(found).splitlines()
    assert first == '72 × warning[sample-odd] "f1", "f2", "f3", … has the type "Strng", which is unknown'
    assert (
        places == "    a.html, table 1, row 1; b.html, table 1, row 1; c.html, table 1, row 1 – remedy: Add the word."
    )
    assert (blank, numbers) == ("", "0 errors, 72 warnings, 0 info; --all shows each")


def test_the_gravest_come_first_and_never_more_lines_than_that() -> None:
    kinds = [Diagnostic(f"sample-{chr(97 + n)}", Severity.WARNING, "odd", Origin("a.html")) for n in range(20)] * 3
    lines = grouped.render([*kinds, odd("z.html", 1, "x", Severity.ERROR)]).splitlines()
    assert len(lines) <= grouped.MOST
    assert lines[0].startswith("error[sample-odd]")
    assert "more of" in lines[-1]


def test_a_page_cannot_reach_the_terminal() -> None:
    assert all(c.isprintable() for c in grouped.render([HOSTILE] * 30).replace("\n", ""))


def test_a_message_that_is_cut_is_no_part_in_which_others_differ() -> None:
    """A page's own "…" is not taken for the value of another finding."""
    messages = ['the code "a" is no value', "the code … is no value", 'the code "b" is no value']
    found = [
        Diagnostic("sample-odd", Severity.WARNING, message, Origin(f"{n}.html"), "")
        for n, message in enumerate(messages * 9)
    ]
    shown = grouped.render(found)
    assert '18 × warning[sample-odd] the code "a", "b" is no value' in shown
    assert "9 × warning[sample-odd] the code … is no value" in shown

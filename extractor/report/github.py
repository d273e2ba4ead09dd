"""Findings as workflow commands, which a GitHub workflow shows beside the lines of the page.

A page must not be able to start a command of its own: what ends a line, a property or a command is escaped,
in the way that the runner undoes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.diagnostic import Diagnostic, Severity
from extractor.report.common import one_line, ordered, place_of

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """One command a finding; nothing at all without findings."""
    return "".join(pieces(diagnostics))


def pieces(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    """The text of ``render`` line by line, the gravest findings first: a workflow shows few of them."""
    found = ordered(diagnostics)
    return (_command(d) + "\n" for severity in COMMANDS for d in found if d.severity is severity)


def escape_data(text: str) -> str:
    """Escape what stands behind the ``::`` of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """Escape the value of a property of a command."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")


def _command(diagnostic: Diagnostic) -> str:
    properties = _properties(diagnostic)
    shown = ",".join(f"{name}={escape_property(one_line(value))}" for name, value in properties.items())
    return f"::{COMMANDS[diagnostic.severity]} {shown}::{escape_data(_message(diagnostic))}"


def _properties(diagnostic: Diagnostic) -> dict[str, str]:
    origin = diagnostic.origin
    line = {} if origin.line is None else {"line": str(origin.line)}
    return {"file": origin.file, **line, "title": diagnostic.code}


def _message(diagnostic: Diagnostic) -> str:
    place = place_of(diagnostic)
    said = f"{diagnostic.message} ({place})" if place else diagnostic.message
    return "\n".join(one_line(text) for text in (said, diagnostic.remedy) if text)

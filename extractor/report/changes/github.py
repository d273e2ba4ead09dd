"""Changes as workflow commands, which a GitHub workflow shows beside the lines of the document."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.diff.model import Change, Level
from extractor.report.changes.common import cause, operations, sentence
from extractor.report.common import one_line
from extractor.report.github import escape_data, escape_property

_COMMANDS = {Level.BREAKING: "error", Level.NON_BREAKING: "warning", Level.DOCUMENTATION: "notice"}


def render(changes: Sequence[Change], name: str) -> str:
    """One command a change, on the new document; nothing at all without changes."""
    return "".join(f"{_command(change, name)}\n" for change in changes)


def _command(change: Change, name: str) -> str:
    properties = f"file={escape_property(one_line(name))},title={escape_property(change.rule)}"
    reached = operations(change)
    said = "\n".join(line for line in (sentence(change), f"in {reached}" if reached else "", cause(change)) if line)
    return f"::{_COMMANDS[change.level]} {properties}::{escape_data(said)}"

"""Changes as a changelog in Markdown: by operation, those with breaking changes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.diff.model import Change, Level
from extractor.report.changes.common import cause, counts, sentence
from extractor.report.common import markdown

_TITLES = {Level.BREAKING: "Breaking", Level.NON_BREAKING: "Non-breaking", Level.DOCUMENTATION: "Documentation only"}
_MOST_NAMED = 12


def render(changes: Sequence[Change], name: str) -> str:
    """The changelog of a document with this name."""
    lines = [f"# Changes of {markdown(name)}", "", f"{counts(changes).capitalize()}."]
    for operations, group in _grouped(changes):
        lines += ["", *_section(operations, group)]
    return "\n".join(lines) + "\n"


def _grouped(changes: Sequence[Change]) -> Iterator[tuple[tuple[str, ...], list[Change]]]:
    """Changes that reach the same operations, in the order of the gravest change of each group."""
    found: dict[tuple[str, ...], list[Change]] = {}
    for change in changes:
        found.setdefault(change.operations, []).append(change)
    yield from found.items()


def _section(operations: tuple[str, ...], changes: list[Change]) -> Iterator[str]:
    yield f"## {_heading(operations)}"
    if len(operations) > 1:
        yield ""
        more = f", and {len(operations) - _MOST_NAMED} more" if len(operations) > _MOST_NAMED else ""
        yield f"In {', '.join(markdown(label) for label in operations[:_MOST_NAMED])}{more}:"
    for level in reversed(Level):
        group = [change for change in changes if change.level is level]
        if group:
            yield from ["", f"### {_TITLES[level]}", ""]
            yield from (_item(change) for change in group)


def _heading(operations: tuple[str, ...]) -> str:
    if len(operations) > 1:
        return f"{len(operations)} operations"
    return markdown(operations[0]) if operations else "The whole API"


def _item(change: Change) -> str:
    said = cause(change)
    return f"- {markdown(sentence(change))} (`{change.rule}`){f' – {markdown(said)}' if said else ''}"

"""What commands share: options, exit codes, loading of documents."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from extractor.diagnostic import Diagnostic, Severity
from extractor.extras import install_line, installed
from extractor.oas.loading import load as oas_load
from extractor.oas.loading.load import Loaded
from extractor.oas.publishing import is_mixed, write_files
from extractor.oas.sources import EVIDENCE_FILE, SOURCES_FILE, sources_from_json
from extractor.report import RENDERERS, pieces

if TYPE_CHECKING:
    from extractor.diff.cause import Evidence

LEVELS = [s.value for s in Severity]

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(list(RENDERERS)),
    default="text",
    show_default=True,
    help="Form of the findings.",
)
strict_option = click.option(
    "--strict",
    type=click.Choice(LEVELS),
    is_flag=False,
    flag_value="warning",
    default="error",
    show_default=True,
    help="Exit with 1 where a finding is of this severity or above; without a value: warning.",
)
project_strict_option = click.option(
    "--strict", type=click.Choice(LEVELS), help="Least severity that counts; else as the project says."
)
all_option = click.option(
    "--all", "everything", is_flag=True, help="Each finding as text; without it they are grouped by cause, in 20 lines."
)
quiet_option = click.option("--quiet", "-q", is_flag=True, help="No progress and no summary.")
level_option = click.option(
    "--level",
    type=click.Choice(LEVELS),
    default="warning",
    show_default=True,
    help="Least severity to print as text.",
)


def at_least(diagnostics: Sequence[Diagnostic], form: str, level: str) -> Sequence[Diagnostic]:
    """Machine-readable forms get every finding; text gets those from the chosen level up."""
    if form != "text":
        return diagnostics
    rank = Severity(level).rank
    if isinstance(diagnostics, list | tuple):
        return [d for d in diagnostics if d.severity.rank >= rank]
    from extractor.spill.disk import DiskOrdered  # only of large builds

    if isinstance(diagnostics, DiskOrdered):
        return diagnostics.only(lambda d: d.severity.rank >= rank)
    return [d for d in diagnostics if d.severity.rank >= rank]


def echo_findings(diagnostics: Sequence[Diagnostic], form: str, *, everything: bool, tally: bool = True) -> None:
    """Print findings in a form; as text, grouped where they are many unless ``everything`` is asked for, and without
    their numbers where something else gives these (no ``tally``)."""
    for piece in pieces(form, diagnostics, everything=everything, tally=tally):
        click.echo(piece, nl=False)


def exit_code(diagnostics: Sequence[Diagnostic], strict: str) -> int:
    """1 where a finding is at or above the level, else 0."""
    return int(any(d.severity.rank >= Severity(strict).rank for d in diagnostics))


def cannot_run(message: str) -> NoReturn:
    """Say why and end with 2."""
    click.echo(f"spectable: {message}", err=True)
    sys.exit(2)


def needs_extra(extra: str, what: str) -> None:
    """End the command where the extra that it needs is not installed, with the line that installs it."""
    if not installed(extra):
        cannot_run(f"{what} needs an extra of spectable; install it: {install_line(extra)}")


def _ends_if_mixed(spec: Path) -> None:
    if is_mixed(spec.parent):
        cannot_run(
            f"{spec.parent}: its files are of two builds: one is being written, or was stopped while it was; "
            "build again with spectable build"
        )


def load(spec: Path) -> Loaded:
    """The document in a file, with the references that are not followed; ends the command where there is none."""
    _ends_if_mixed(spec)
    try:
        return oas_load.load(spec)
    except oas_load.LoadError as error:
        cannot_run(str(error))


def load_whole(spec: Path) -> dict[str, Any]:
    """The document in a file; ends the command where there is none, or where a reference in it is not followed."""
    _ends_if_mixed(spec)
    try:
        return oas_load.load_whole(spec)
    except oas_load.LoadError as error:
        cannot_run(str(error))


def write_or_end(folder: Path, files: Mapping[str, str | Iterable[str]]) -> None:
    """Write files into a folder, whole or not at all; ends the command where that cannot be."""
    try:
        write_files(folder, files)
    except OSError as error:
        place = folder / next(iter(files)) if len(files) == 1 else folder
        cannot_run(f"{place}: cannot be written: {error.strerror or error}")


def sources_beside(spec: Path) -> dict[str, Any]:
    """The source map beside a document; an empty one where there is none."""
    raw = json_beside(spec, SOURCES_FILE)
    try:
        return sources_from_json(raw)
    except (ValueError, TypeError, AttributeError) as error:
        cannot_run(f"{spec.parent / SOURCES_FILE}: not a source map: {error}")


def evidence_beside(spec: Path) -> dict[str, str]:
    """The texts behind the source map beside a document; none where there is no such file."""
    raw = json_beside(spec, EVIDENCE_FILE).get("texts", {})
    if isinstance(raw, dict) and all(isinstance(text, str) for text in raw.values()):
        return raw
    cannot_run(
        f"{spec.parent / EVIDENCE_FILE}: not the texts of a build: it must hold texts by the name of their place"
    )


def bindings_beside(spec: Path) -> dict[str, list[str]]:
    """Where groups of fields went and why, by their place; none where a build left no such thing."""
    raw = json_beside(spec, EVIDENCE_FILE).get("bindings", {})
    return raw if isinstance(raw, dict) and all(isinstance(told, list) for told in raw.values()) else {}


def build_evidence(spec: Path) -> Evidence | None:
    """What the build of a document left of its evidence, for causes of changes; None where it left no source map."""
    from extractor.diff.cause import read_evidence

    sources = json_beside(spec, SOURCES_FILE)
    return read_evidence(sources, json_beside(spec, EVIDENCE_FILE)) if sources else None


def json_beside(spec: Path, name: str) -> dict[str, Any]:
    """The JSON object in a file beside a document; an empty one where there is no such file."""
    path = spec.parent / name
    if not path.is_file():
        return {}
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        cannot_run(f"{path}: cannot be read: {error}; build the documents anew with spectable build")
    if isinstance(raw, dict):
        return raw
    cannot_run(f"{path}: not an object, as a build writes it; build the documents anew with spectable build")

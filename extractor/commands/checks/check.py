"""``spectable check``: the gate of a project; nothing is written."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from extractor.commands.ending import cannot_run, write_or_end
from extractor.commands.findings import (
    all_option,
    at_least,
    exit_code,
    format_option,
    level_option,
    project_strict_option,
    quiet_option,
)
from extractor.commands.project import api_option, apis_of, ending_on_errors, project_here, project_option
from extractor.console import Console
from extractor.diagnostic import Diagnostic
from extractor.gate.baseline import Accepted, BaselineError, read_baseline
from extractor.gate.run import Checked, check_api
from extractor.gate.verdict import PASSED, Verdict, as_json, as_markdown, as_text, reason, verdict
from extractor.project.model import ApiPlan, Project
from extractor.report import RENDERERS
from extractor.report.github import escape_data


@click.command("check")
@project_option
@api_option
@project_strict_option
@format_option
@click.option(
    "--also",
    multiple=True,
    metavar="FORM=FILE",
    help="Write the outcome to a file in another form too, as in sarif=findings.sarif. Repeatable.",
)
@level_option
@all_option
@quiet_option
def check_command(
    project_file: Path | None,
    apis: Sequence[str],
    strict: str | None,
    form: str,
    also: Sequence[str],
    level: str,
    everything: bool,
    quiet: bool,
) -> None:
    """Say whether the committed documents and code of the project are fresh, valid, and free of new findings.

    Builds in memory and writes nothing. Exit code 1 where something is not fresh, or a finding that is not in the
    baseline is at or above the level.
    """
    reports = [_report(text) for text in also]
    project = project_here(project_file)
    chosen = apis_of(project, apis)
    entries = accepted(project)
    found = checked(project, chosen, quiet=quiet)
    name = project.path_text(project.baseline) if project.baseline else ""
    judged = verdict(found, entries, name, whole=len(chosen) == len(project.apis))
    least = strict or project.strict
    for kind, file in reports:
        write_or_end(file.parent, {file.name: _rendered(judged, kind, level, least, everything=True)})
    click.echo(_rendered(judged, form, level, least, everything=everything), nl=False)
    sys.exit(exit_code(judged.diagnostics, strict or project.strict))


def _report(text: str) -> tuple[str, Path]:
    """The form and the file of a further report; ends the command where it is none."""
    form, _, file = text.partition("=")
    if form not in RENDERERS or not file:
        cannot_run(f"--also {text}: must be FORM=FILE, with a form of {', '.join(RENDERERS)}")
    return form, Path(file)


def _rendered(judged: Verdict, form: str, level: str, strict: str, *, everything: bool) -> str:
    """The outcome in a form; where people read it, with PASSED, or FAILED and why: last in a terminal, else first."""
    told = reason(judged, strict)
    if form == "text":
        return f"{as_text(judged.at_least(level), everything=everything)}{told}\n"
    if form == "json":
        return as_json(judged)
    if form == "markdown":
        return as_markdown(judged, told)
    if form == "github":
        kind = "notice" if told.startswith(PASSED) else "error"
        return f"::{kind} title=spectable check::{escape_data(told)}\n{RENDERERS[form](judged.diagnostics)}"
    return RENDERERS[form](at_least(judged.diagnostics, form, level))


def checked(project: Project, apis: Sequence[ApiPlan], *, quiet: bool) -> list[Checked]:
    """What there is to say of APIs; ends the command where one cannot be built."""
    with Console(quiet=quiet) as console, ending_on_errors():
        return [check_api(api, project, console.progress) for api in apis]


def accepted(project: Project, *, older: bool = False) -> tuple[Accepted, ...]:
    """The entries of the project's baseline, of an earlier version too where ``older`` says so; ends the command where
    it cannot be used."""
    if project.baseline is None or not project.baseline.exists():
        return ()
    try:
        return read_baseline(project.baseline, older=older)
    except BaselineError as error:
        cannot_run(str(error))


def acceptable(found: Sequence[Checked]) -> list[Diagnostic]:
    """The findings that a baseline may hold: those of builds, not of freshness."""
    return [d for api in found for d in api.diagnostics]

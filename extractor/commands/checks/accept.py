"""``spectable accept``: the findings of today into the baseline, so that the gate tells new ones only."""

from __future__ import annotations

from pathlib import Path

import click

from extractor.commands.checks.check import acceptable, accepted, checked
from extractor.commands.ending import cannot_run, write_or_end
from extractor.commands.findings import project_strict_option, quiet_option
from extractor.commands.project import project_here, project_option
from extractor.diagnostic import Severity
from extractor.gate.accepting import with_baseline
from extractor.gate.baseline import baseline_text
from extractor.project.edit import BASELINE
from extractor.project.model import Project


@click.command("accept")
@project_option
@project_strict_option
@quiet_option
def accept_command(project_file: Path | None, strict: str | None, quiet: bool) -> None:
    """Write the baseline of the project: all findings that `spectable check` would fail on. Notes are kept."""
    project = project_here(project_file)
    if project.baseline is None:
        project = _with_baseline(project)
    assert project.baseline is not None  # it has been named
    before = accepted(project, older=True)  # for its notes
    rank = Severity(strict or project.strict).rank
    found = [d for d in acceptable(checked(project, project.apis, quiet=quiet)) if d.severity.rank >= rank]
    write_or_end(project.baseline.parent, {project.baseline.name: baseline_text(found, before)})
    if not quiet:
        click.echo(f"{len(found)} {'finding' if len(found) == 1 else 'findings'} accepted in {project.baseline}")


def _with_baseline(project: Project) -> Project:
    """The project once its file names a baseline; ends the command where the file cannot be edited."""
    try:
        named = with_baseline(project)
    except ValueError as error:
        cannot_run(str(error))
    except OSError as error:
        cannot_run(f"{project.file}: cannot be written: {error.strerror or error}")
    click.echo(f'{project.file}: baseline = "{BASELINE}" added')
    return named

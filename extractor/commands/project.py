"""What commands do without arguments: they follow the project file."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.commands.ending import cannot_run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.project.model import ApiPlan, Project

project_option = click.option(
    "--project",
    "project_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Project file, when there are no arguments; else the nearest spectable.toml here or above.",
)
api_option = click.option("--api", "apis", multiple=True, help="API of the project. Repeatable; else all of them.")


def project_here(file: Path | None) -> Project:
    """The project of a file, or the nearest one; ends the command where there is none."""
    from extractor.project.load import NAME, find_project, read_project

    found = file or find_project(Path.cwd())
    if found is None:
        cannot_run(
            f"nothing to work on is named, and there is no {NAME} here or above; name it, or run `spectable init`"
        )
    with ending_on_errors():
        return read_project(found)


def documents_of(file: Path | None, names: Sequence[str]) -> list[Path]:
    """The documents of a project's APIs; ends the command where there is no project."""
    return [api.document for api in apis_of(project_here(file), names)]


def one_api(file: Path | None, names: Sequence[str]) -> tuple[Project, ApiPlan]:
    """The only API of a project, or the one that is named; ends the command where that may be several."""
    project = project_here(file)
    found = apis_of(project, names)
    if len(found) != 1:
        cannot_run(f"{project.file}: has {len(found)} APIs ({', '.join(a.name for a in found)}); choose one by --api")
    return project, found[0]


@contextmanager
def ending_on_errors() -> Iterator[None]:
    """Ends the command with the message of what cannot be built."""
    from extractor.dialects import DialectError
    from extractor.overlay.model import OverlayError
    from extractor.project.model import ProjectError
    from extractor.readers.sources.files import SourceError
    from extractor.reading.workers import WorkersError
    from extractor.review.marks.state import ReviewError
    from extractor.spill.disk import SpillError

    try:
        yield
    except (ProjectError, SourceError, DialectError, OverlayError, WorkersError, ReviewError, SpillError) as error:
        cannot_run(str(error))


def apis_of(project: Project, names: Sequence[str]) -> tuple[ApiPlan, ...]:
    """The APIs of these names; ends the command for an unknown one."""
    with ending_on_errors():
        return project.chosen(tuple(names))


def refuse(context: click.Context, kept: Sequence[str]) -> None:
    """End the command where options are given that a project says for each API."""
    given = [
        max(option.opts, key=len)
        for option in context.command.params
        if option.name is not None
        and option.name not in (*kept, "sources", "spec")
        and context.get_parameter_source(option.name) is click.core.ParameterSource.COMMANDLINE
    ]
    if given:
        options = ", ".join(sorted(given))
        cannot_run(f"{options}: without arguments the project file says it; change it there, or give arguments")

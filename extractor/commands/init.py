"""``spectable init``: a project file for what lies in a folder."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from glob import glob
from pathlib import Path

import click

from extractor.codegen.targets import TARGETS
from extractor.commands.common import cannot_run, write_or_end
from extractor.project.detect import api_name, detect_sources, project_text
from extractor.project.load import NAME, parse_project, schema_text
from extractor.project.model import ProjectError
from extractor.readers import SUFFIXES
from extractor.readers.files import ADDRESS


@click.command("init")
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path))
@click.option("--name", default="", help="Name of the API in the project; else that of its folder.")
@click.option("--title", default="", help="Title of the API; else that of the pages.")
@click.option("--out", "-o", default="spec", show_default=True, help="Folder for the document.")
@click.option("--target", "-t", "targets", multiple=True, type=click.Choice(list(TARGETS)), help="Code to generate.")
@click.option("--yes", "-y", is_flag=True, help="Ask nothing; take what is found.")
@click.option("--force", is_flag=True, help=f"Overwrite {NAME}.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of project files, for editors, and end.")
def init_command(
    sources: Sequence[Path],
    name: str,
    title: str,
    out: str,
    targets: Sequence[str],
    yes: bool,
    force: bool,
    schema: bool,
) -> None:
    """Write spectable.toml here, for SOURCES, or for the folder with the most pages."""
    if schema:
        click.echo(schema_text(), nl=False)
        return
    if Path(NAME).exists() and not force:
        cannot_run(f"{NAME} is there already; edit it, or overwrite it with --force")
    chosen = [str(s) for s in sources] or detect_sources(Path.cwd(), SUFFIXES)[:1]
    if not yes and sys.stdin.isatty():
        chosen, title, out, targets = _asked(chosen, title, out, targets)
    for source in chosen:
        _end_if_missing(source)
    if not chosen:
        endings = ", ".join(sorted(SUFFIXES))
        cannot_run(f"no folder with pages here; name the documentation: spectable init docs/ ({endings})")
    if unknown := [t for t in targets if t not in TARGETS]:
        cannot_run(f"no target {', '.join(unknown)}; there are: {', '.join(TARGETS)}")
    text = project_text(name or api_name(chosen[0]), chosen, out, title, targets)
    try:
        parse_project(text, Path.cwd() / NAME)
    except ProjectError as error:
        cannot_run(str(error))
    write_or_end(Path(), {NAME: text})
    click.echo(f"{NAME} written for {', '.join(chosen)}; next: spectable build")


def _end_if_missing(source: str) -> None:
    """End the command where no file or folder is meant; patterns must match something."""
    if ADDRESS.match(source):
        source = ADDRESS.sub(r"\1://", source)
        cannot_run(f"{source}: an address; mirror it first: spectable fetch {source} -o docs")
    if not Path(source).exists() and not glob(source, recursive=True):
        cannot_run(f"{source}: there is no such file or folder here; name the documentation: spectable init docs/")


def _asked(
    sources: Sequence[str], title: str, out: str, targets: Sequence[str]
) -> tuple[list[str], str, str, list[str]]:
    """What the user answers; what is known is proposed."""
    where = click.prompt("Documentation (files, folders, patterns)", " ".join(sources) or None)
    named = click.prompt("Title of the API (empty: that of the pages)", title, show_default=False)
    folder = click.prompt("Folder for the OpenAPI document", out)
    code = f"Code to generate ({', '.join(TARGETS)}; empty: none)"
    wanted = click.prompt(code, " ".join(targets), show_default=False)
    return where.split(), named, folder, wanted.replace(",", " ").split()

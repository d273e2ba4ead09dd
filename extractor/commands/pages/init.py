"""``spectable init``: a project file for what lies in a folder."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from glob import glob
from pathlib import Path
from typing import Any

import click

from extractor.codegen.targets import TARGETS
from extractor.commands.ending import cannot_run, write_or_end
from extractor.project.detect import Known, api_name, detect_sources, project_text
from extractor.project.load import NAME, parse_project, schema_text
from extractor.project.model import ProjectError
from extractor.readers import SUFFIXES
from extractor.readers.sources.files import ADDRESS

LOOKED_AT = 60  # pages that title, servers and security are looked for in


@click.command("init")
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path))
@click.option("--name", default="", help="Name of the API in the project; else that of its folder.")
@click.option("--title", default="", help="Title of the API; else that of the pages.")
@click.option("--server", "servers", multiple=True, help="Server URL; else that of the pages. Repeatable.")
@click.option("--out", "-o", default="spec", show_default=True, help="Folder for the document.")
@click.option("--target", "-t", "targets", multiple=True, type=click.Choice(list(TARGETS)), help="Code to generate.")
@click.option("--yes", "-y", is_flag=True, help="Ask nothing; take what is found.")
@click.option("--force", is_flag=True, help=f"Overwrite {NAME}.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of project files, for editors, and end.")
def init_command(
    sources: Sequence[Path],
    name: str,
    title: str,
    servers: Sequence[str],
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
    asking = not yes and sys.stdin.isatty()
    chosen = _chosen(sources, asking=asking)
    known = Known(title, tuple(servers), _found(chosen))
    if asking:
        known, out, targets = _asked(known, out, targets)
    if unknown := [t for t in targets if t not in TARGETS]:
        cannot_run(f"no target {', '.join(unknown)}; there are: {', '.join(TARGETS)}")
    text = project_text(name or api_name(chosen[0]), chosen, out, known, targets)
    try:
        parse_project(text, Path.cwd() / NAME)
    except ProjectError as error:
        cannot_run(str(error))
    write_or_end(Path(), {NAME: text})
    click.echo(f"{NAME} written for {', '.join(chosen)}; next: spectable build")


def _chosen(sources: Sequence[Path], *, asking: bool) -> list[str]:
    """The documentation that is named, or found here; ends the command where there is none."""
    chosen = [str(s) for s in sources] or detect_sources(Path.cwd(), SUFFIXES)[:1]
    if asking:
        chosen = click.prompt("Documentation (files, folders, patterns)", " ".join(chosen) or None).split()
    for source in chosen:
        _end_if_missing(source)
    if not chosen:
        endings = ", ".join(sorted(SUFFIXES))
        cannot_run(f"no folder with pages here; name the documentation: spectable init docs/ ({endings})")
    return chosen


def _end_if_missing(source: str) -> None:
    """End the command where no file or folder is meant; patterns must match something."""
    if ADDRESS.match(source):
        source = ADDRESS.sub(r"\1://", source)
        cannot_run(f"{source}: an address; mirror it first: spectable fetch {source} -o docs")
    if not Path(source).exists() and not glob(source, recursive=True):
        cannot_run(f"{source}: there is no such file or folder here; name the documentation: spectable init docs/")


def _found(sources: Sequence[str]) -> Mapping[str, Any]:
    """A document of the first pages, for its title, servers and ways to sign in; an empty one where nothing is read."""
    from extractor.pipeline import build
    from extractor.readers.sources.files import SourceError, source_files

    paths = [
        path for source in sources for path in ([source] if Path(source).exists() else glob(source, recursive=True))
    ]
    try:
        files = source_files(paths)[:LOOKED_AT]
        return build([file.path for file in files]).spec
    except SourceError:
        return {}


def _asked(known: Known, out: str, targets: Sequence[str]) -> tuple[Known, str, Sequence[str]]:
    """What the user answers; what is known is proposed, and what the pages say is shown and needs no answer."""
    found = known.found
    titled = found.get("info", {}).get("title", "")
    served = " ".join(server["url"] for server in found.get("servers", ()))
    named = click.prompt(f"Title of the API (empty: {titled or 'that of the pages'})", known.title, show_default=False)
    where = click.prompt(f"Server (empty: {served or 'none'})", " ".join(known.servers), show_default=False)
    folder = click.prompt("Folder for the OpenAPI document", out)
    code = f"Code to generate ({', '.join(TARGETS)}; empty: none)"
    wanted = click.prompt(code, " ".join(targets), show_default=False)
    return replace(known, title=named, servers=tuple(where.split())), folder, wanted.replace(",", " ").split()

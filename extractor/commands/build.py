"""``spectable build``: pages to an OpenAPI document with its source map and findings."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

import click

from extractor.artifacts import artifacts
from extractor.commands.common import (
    cannot_run,
    exit_code,
    format_option,
    level_option,
    quiet_option,
    shown,
    strict_option,
)
from extractor.commands.project import api_option, apis_of, build_project, project_here, project_option, refuse
from extractor.console import Console, summary
from extractor.dialects import DialectError
from extractor.gate.built import with_findings
from extractor.openapi.assemble import Options
from extractor.openapi.write import write_files
from extractor.overlay.files import other_names, read_overlays
from extractor.overlay.model import OverlayError
from extractor.pipeline import BuildResult, build
from extractor.readers.files import SourceError
from extractor.report import RENDERERS


@click.command("build")
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--out", "-o", type=click.Path(path_type=Path, file_okay=False), help="Folder to write to; needed with SOURCES."
)
@click.option("--oas", type=click.Choice(["3.1", "3.0"]), default="3.1", show_default=True, help="OpenAPI version.")
@click.option("--spec-format", type=click.Choice(["yaml", "json"]), default="yaml", show_default=True)
@click.option("--title", default="", help="Title of the API; else that of the page or folder.")
@click.option("--api-version", default="", help="Version of the API.")
@click.option("--server", "servers", multiple=True, help="Server URL, instead of the documented endpoints. Repeatable.")
@click.option("--docs-url", default="", help="Address in front of page names in links to the documentation.")
@click.option(
    "--dialect",
    "dialects",
    multiple=True,
    help="Dialect by name (default: all), or a YAML file, which adds to them. Repeatable.",
)
@click.option(
    "--overlay",
    "overlays",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Overlay with corrections, applied to the document. Repeatable, in order.",
)
@project_option
@api_option
@strict_option
@format_option
@level_option
@quiet_option
@click.pass_context
def build_command(
    context: click.Context,
    sources: Sequence[Path],
    out: Path | None,
    oas: str,
    spec_format: str,
    title: str,
    api_version: str,
    servers: Sequence[str],
    docs_url: str,
    dialects: Sequence[str],
    overlays: Sequence[Path],
    project_file: Path | None,
    apis: Sequence[str],
    strict: str,
    form: str,
    level: str,
    quiet: bool,
) -> None:
    """Read SOURCES (files and folders) and write OUT/openapi.yaml with its source map and findings.

    Without SOURCES, build the APIs of the project file.
    """
    if not sources:
        refuse(context, ("project_file", "apis", "strict", "form", "level", "quiet"))
        project = project_here(project_file)
        chosen = apis_of(project, apis)
        sys.exit(build_project(project, chosen, strict=strict, form=form, level=level, quiet=quiet))
    if out is None or project_file or apis:
        cannot_run("with SOURCES, --out is needed, and --project and --api are not")
    options = Options(title, api_version, "3.0" if oas == "3.0" else "3.1", docs_url, tuple(servers))
    started = time.perf_counter()
    with Console(quiet=quiet) as console:
        try:
            corrections = read_overlays(overlays)
            result = build(sources, options, dialects=dialects, overlays=corrections, progress=console.progress)
        except (SourceError, DialectError, OverlayError) as error:
            cannot_run(str(error))
    result = with_findings(result, other_names(corrections, out / f"openapi.{spec_format}"))
    if not result.balance.operations:
        click.echo(RENDERERS[form](shown(result.diagnostics, form, level)), nl=False)
        cannot_run("no operation found, nothing written")
    _write(out, result, spec_format)
    click.echo(RENDERERS[form](shown(result.diagnostics, form, level)), nl=False)
    if not quiet:
        click.echo(summary(result, out, time.perf_counter() - started), err=form != "text")
    sys.exit(exit_code(result.diagnostics, strict))


def _write(out: Path, result: BuildResult, spec_format: str) -> None:
    try:
        write_files(out, artifacts(result, spec_format))
    except OSError as error:
        cannot_run(f"{out}: cannot be written: {error.strerror or error}")

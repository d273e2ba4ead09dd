"""The commands, thin: arguments in, calls of the library, text and exit codes out.

Exit codes: 0 fine, 1 findings at or above the chosen level, 2 cannot run.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

import click

from extractor.commands.common import (
    SOURCES_FILE,
    cannot_run,
    exit_code,
    format_option,
    level_option,
    load,
    quiet_option,
    shown,
    sources_beside,
    strict_option,
)
from extractor.commands.generate import generate_command
from extractor.commands.mock import mock_command
from extractor.console import Console, summary
from extractor.diagnostic import Diagnostic, Severity
from extractor.dialects import DialectError, lexicon
from extractor.dialects.listing import explain_dialect, list_dialects
from extractor.dialects.listing import used_by as used_by_pages
from extractor.document import Document
from extractor.openapi.assemble import Options
from extractor.openapi.checks import check
from extractor.openapi.explain import ExplainError, explain_place
from extractor.openapi.write import sources_as_json, to_json, to_yaml, write_files
from extractor.pipeline import BuildResult, build, read_files
from extractor.readers.files import SourceError, source_files
from extractor.report import RENDERERS

DIAGNOSTICS_FILE = "diagnostics.json"


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="spectable")
def main() -> None:
    """API reference documentation to OpenAPI 3, with evidence for every fact."""


main.add_command(mock_command)


@main.command("build")
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--out", "-o", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder to write to."
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
@strict_option
@format_option
@level_option
@quiet_option
def build_command(
    sources: Sequence[Path],
    out: Path,
    oas: str,
    spec_format: str,
    title: str,
    api_version: str,
    servers: Sequence[str],
    docs_url: str,
    dialects: Sequence[str],
    strict: str,
    form: str,
    level: str,
    quiet: bool,
) -> None:
    """Read SOURCES (files and folders) and write OUT/openapi.yaml with its source map and findings."""
    options = Options(title, api_version, "3.0" if oas == "3.0" else "3.1", docs_url, tuple(servers))
    started = time.perf_counter()
    with Console(quiet=quiet) as console:
        try:
            result = build(sources, options, dialects=dialects, progress=console.progress)
        except (SourceError, DialectError) as error:
            cannot_run(str(error))
    if not result.balance.operations:
        click.echo(RENDERERS[form](shown(result.diagnostics, form, level)), nl=False)
        cannot_run("no operation found, nothing written")
    _write(out, result, spec_format)
    click.echo(RENDERERS[form](shown(result.diagnostics, form, level)), nl=False)
    if not quiet:
        click.echo(summary(result, out, time.perf_counter() - started), err=form != "text")
    sys.exit(exit_code(result.diagnostics, strict))


def _write(out: Path, result: BuildResult, spec_format: str) -> None:
    text = to_yaml(result.spec) if spec_format == "yaml" else to_json(result.spec)
    files = {
        f"openapi.{spec_format}": text,
        SOURCES_FILE: to_json(sources_as_json(result.sources)),
        DIAGNOSTICS_FILE: RENDERERS["json"](result.diagnostics),
    }
    try:
        write_files(out, files)
    except OSError as error:
        cannot_run(f"{out}: cannot be written: {error.strerror or error}")


@main.command("validate")
@click.argument("spec", type=click.Path(path_type=Path))
@strict_option
@format_option
@level_option
@quiet_option
def validate_command(spec: Path, strict: str, form: str, level: str, quiet: bool) -> None:
    """Check SPEC: the rules of OpenAPI, references, unused and equal components, examples against schemas."""
    document = load(spec)
    findings = sorted(dict.fromkeys(check(document, spec.name, sources_beside(spec))), key=Diagnostic.sort_key)
    click.echo(RENDERERS[form](shown(findings, form, level)), nl=False)
    if not quiet and form == "text":
        worst = max((d.severity.rank for d in findings), default=-1)
        click.echo(
            f"{spec}: {'not valid' if worst == Severity.ERROR.rank else 'valid OpenAPI ' + str(document['openapi'])}"
        )
    sys.exit(exit_code(findings, strict))


@main.command("explain")
@click.argument("spec", type=click.Path(path_type=Path))
@click.argument("place")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def explain_command(spec: Path, place: str, form: str) -> None:
    """Show the cells that PLACE of SPEC was read from: a JSON pointer, an operationId, or "GET /path"."""
    document = load(spec)
    sources = sources_beside(spec)
    if not sources:
        cannot_run(f"{spec.parent / SOURCES_FILE}: no source map beside the document; build it with spectable build")
    try:
        found = explain_place(document, sources, place)
    except ExplainError as error:
        cannot_run(str(error))
    if form == "json":
        click.echo(to_json(sources_as_json(dict(found))), nl=False)
        return
    for pointer, origins in found:
        click.echo(pointer)
        for origin in origins:
            click.echo(f"    {origin.place()}")


@main.command("dialects")
@click.argument("names", nargs=-1)
@click.option(
    "--used-by", type=click.Path(path_type=Path), multiple=True, help="Pages or folders: count the words they use."
)
def dialects_command(names: tuple[str, ...], used_by: tuple[Path, ...]) -> None:
    """List the dialects, explain those of NAMES (or YAML files), or recognise those that pages use."""
    try:
        if used_by:
            _recognise(used_by)
            return
        for line in (line for name in names for line in explain_dialect(name)) if names else list_dialects():
            click.echo(line)
    except DialectError as error:
        cannot_run(str(error))


def _recognise(sources: tuple[Path, ...]) -> None:
    try:
        files = source_files(sources)
    except SourceError as error:
        cannot_run(str(error))
    found = used_by_pages(d for d in read_files(files, lexicon()) if isinstance(d, Document))
    for name, (headers, headings) in found.items():
        click.echo(f"{name:<8} {headers:>6} table headers  {headings:>6} headings")


main.add_command(generate_command)

"""``spectable build``: pages to an OpenAPI document with its source map and findings."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import click

from extractor.artifacts import artifacts, pieces_of
from extractor.commands.ending import cannot_run, needs_extra, write_or_end
from extractor.commands.findings import (
    all_option,
    at_least,
    echo_findings,
    exit_code,
    format_option,
    level_option,
    quiet_option,
    strict_option,
)
from extractor.commands.pages.running import (
    cache_option,
    cache_size_option,
    executor_of,
    in_memory_option,
    jobs_option,
    no_cache_option,
    open_cache,
    scheduler_option,
)
from extractor.commands.paths import InputPath
from extractor.commands.project import api_option, apis_of, ending_on_errors, project_here, project_option, refuse
from extractor.console import Console, summary
from extractor.gate.built import BuildRequest, Execution, build_requested, request_of
from extractor.gate.written import remember, written_before
from extractor.oas import members
from extractor.openapi.assemble import Options
from extractor.openapi.schemas.flavor import Version
from extractor.pipeline import BuildResult

_HEAD = 4096  # characters in which a document says what it is
_DOCUMENT = re.compile(
    r"^[ \t{]*[\"']?(openapi|swagger)[\"']?\s*:", re.MULTILINE
)  # "openapi: 3.1.0", {"swagger": "2.0"
_WITH_PROJECT = (
    "project_file", "apis", "cache_folder", "no_cache", "cache_size", "jobs", "in_memory", "scheduler", "watch",
    "strict", "form", "level", "everything", "quiet",
)  # fmt: skip


@click.command("build")
@click.argument("sources", nargs=-1, type=InputPath())
@click.option(
    "--out", "-o", type=click.Path(path_type=Path, file_okay=False), help="Folder to write to; needed with SOURCES."
)
@click.option("--oas", type=click.Choice(["3.1", "3.0"]), default="3.1", show_default=True, help="OpenAPI version.")
@click.option("--spec-format", type=click.Choice(["yaml", "json"]), default="yaml", show_default=True)
@click.option("--title", default="", help="Title of the API; else that of the page or folder.")
@click.option("--api-version", default="", help="Version of the API.")
@click.option("--server", "servers", multiple=True, help="Server URL, instead of the documented endpoints. Repeatable.")
@click.option(
    "--docs-url",
    default="",
    help="Address in front of page names in links to the documentation; without one there are no links.",
)
@click.option(
    "--infer/--no-infer", default=True, help="Schemas, marked x-inferred, for what the pages show as an example only."
)
@click.option(
    "--keep-description", is_flag=True, help='Leave in descriptions what became keywords, such as "Minimum: 0".'
)
@click.option(
    "--actions",
    type=click.Choice(["apart", "merge"]),
    default="apart",
    show_default=True,
    help="Calls that a parameter selects (?action=login): an operation each, /path#action=login, or one of their path.",
)
@click.option("--variant", default="", help="Of pages in several languages or versions, the one to read, such as en.")
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
@cache_option
@no_cache_option
@cache_size_option
@jobs_option
@in_memory_option
@scheduler_option
@click.option("--watch", is_flag=True, help="Build again whenever a source changes, until Ctrl-C.")
@strict_option
@format_option
@level_option
@all_option
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
    infer: bool,
    keep_description: bool,
    actions: Literal["apart", "merge"],
    variant: str,
    dialects: Sequence[str],
    overlays: Sequence[Path],
    project_file: Path | None,
    apis: Sequence[str],
    cache_folder: Path | None,
    no_cache: bool,
    cache_size: int,
    jobs: int,
    in_memory: int,
    scheduler: str,
    watch: bool,
    strict: str,
    form: str,
    level: str,
    everything: bool,
    quiet: bool,
) -> None:
    """Read SOURCES (files and folders) and write OUT/openapi.yaml with its source map and findings.

    Without SOURCES, build the APIs of the project file.
    """
    for source in sources:
        _end_if_document(source)
    if not sources:
        refuse(context, _WITH_PROJECT)
        requests = _planned(project_file, apis)
    elif out is None:
        cannot_run("with SOURCES, name the folder to write to, as in -o spec")
    elif project_file or apis:
        cannot_run("with SOURCES, --project and --api do not go together")
    else:
        _end_if_relative(docs_url)
        version: Version = "3.0" if oas == "3.0" else "3.1"
        options = Options(
            title,
            api_version,
            version,
            docs_url,
            tuple(servers),
            infer=infer,
            keep_description=keep_description,
            actions=actions,
            variant=variant,
        )
        requests = [BuildRequest(tuple(sources), out, spec_format, options, tuple(dialects), tuple(overlays))]
    cache = None if no_cache else open_cache(cache_folder, cache_size)
    show = FindingOptions(strict, form, level, quiet, everything)
    with executor_of(scheduler) as executor:
        execution = Execution(cache, executor, jobs, in_memory)
        if watch:
            needs_extra("watch", "build --watch")
            from extractor.commands.pages.watch import rebuild  # only here is the library needed

            watched = [path for request in requests for path in request.watched()]
            rebuild(watched, [request.out for request in requests], lambda: build_all(requests, execution, show))
        sys.exit(build_all(requests, execution, show))


def _end_if_relative(docs_url: str) -> None:
    """End the command for an address that leads nowhere from the document: links must be absolute."""
    if docs_url and not docs_url.startswith(("https://", "http://")):
        cannot_run(f"--docs-url {docs_url}: must be an absolute address, such as https://docs.example.com/api/")


def _end_if_document(source: Path) -> None:
    """End the command for a file that is an OpenAPI or Swagger document: there is nothing to read out of it."""
    if source.suffix.lower() not in {".json", ".yaml", ".yml"} or not source.is_file():
        return
    with suppress(OSError), source.open(encoding="utf-8", errors="replace") as file:
        if found := _DOCUMENT.search(file.read(_HEAD)):
            kind = "OpenAPI" if found[1] == "openapi" else "Swagger"
            cannot_run(
                f"{source}: a {kind} document, and a build reads documentation; spectable validate {source} checks it, "
                f"spectable generate {source} makes clients of it"
            )


def _planned(project_file: Path | None, names: Sequence[str]) -> list[BuildRequest]:
    project = project_here(project_file)
    with ending_on_errors():
        return [request_of(api, project.folder) for api in apis_of(project, names)]


@dataclass(frozen=True, slots=True)
class FindingOptions:
    """How findings are shown, and from which severity on they make the build fail."""

    strict: str
    form: str
    level: str
    quiet: bool
    everything: bool = False


def build_all(requests: Sequence[BuildRequest], execution: Execution, show: FindingOptions) -> int:
    """Build, write and tell; the gravest exit code. Ends with 2 where one cannot be built or written."""
    codes = [build_once(request, execution, show) for request in requests]
    if execution.cache is not None:
        execution.cache.prune()
    return max(codes)


def _write(request: BuildRequest, execution: Execution, result: BuildResult) -> None:
    if members.in_memory(result.spec):
        write_or_end(request.out, artifacts(result, request.form, execution.cache))
        return
    files = pieces_of(result, request.form)
    write_or_end(request.out, files)
    remember(request, execution, result, list(files))


def build_once(request: BuildRequest, execution: Execution, show: FindingOptions) -> int:
    """Build one API, write it, and tell of it; the exit code."""
    started = time.perf_counter()
    with Console(quiet=show.quiet) as console, ending_on_errors():
        result = written_before(request, execution) or build_requested(request, console.progress, execution)
    shown = at_least(result.diagnostics, show.form, show.level)
    told = show.form == "text" and not show.quiet  # the summary counts them
    echo_findings(shown, show.form, everything=show.everything, tally=not told)
    if not result.balance.operations and not result.balance.schemas:
        cannot_run(f"{f'api.{request.name}: ' if request.name else ''}no operation found, nothing written")
    if isinstance(result, BuildResult):
        _write(request, execution, result)
    if not show.quiet:
        named = f"api         {request.name}\n" if request.name else ""
        seconds = time.perf_counter() - started
        hidden = len(result.diagnostics) - len(shown)
        told_of = summary(result.diagnostics, result.balance, request.out, seconds, hidden)
        click.echo(named + told_of, err=show.form != "text")
    return exit_code(result.diagnostics, show.strict)

"""``spectable build``: pages to an OpenAPI document with its source map and findings."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal, NoReturn

import click

from extractor.artifacts import artifacts, pieces_of
from extractor.commands.ending import cannot_run, needs_extra, write_or_end
from extractor.commands.findings import FindingOptions, all_finding_options, echo_findings, exit_code
from extractor.commands.options import together
from extractor.commands.pages.running import Running, running_options
from extractor.commands.paths import InputPath
from extractor.commands.project import api_option, apis_of, ending_on_errors, project_here, project_option, refuse
from extractor.console import Console, summary
from extractor.gate.built import BuildRequest, Execution, build_requested, request_of
from extractor.gate.written import remember, written_before
from extractor.lazy_regex import lazy_regex
from extractor.oas import members
from extractor.openapi.assemble import Options
from extractor.openapi.schemas.flavor import Version
from extractor.pipeline import BuildResult
from extractor.values import dataclass

_HEAD = 4096  # characters in which a document says what it is
_DOCUMENT = lazy_regex(
    r"^[ \t{]*[\"']?(openapi|swagger)[\"']?\s*:", re.MULTILINE
)  # "openapi: 3.1.0", {"swagger": "2.0"
_WITH_PROJECT = (
    "project_file", "apis", "cache_folder", "no_cache", "cache_size", "jobs", "in_memory", "scheduler", "watch",
    "strict", "form", "level", "everything", "quiet",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DocumentChoices:
    """What the document is to be, and with which words and corrections pages are read."""

    oas: Version
    spec_format: str
    title: str
    api_version: str
    servers: tuple[str, ...]
    docs_url: str
    infer: bool
    keep_description: bool
    actions: Literal["apart", "merge"]
    variant: str
    dialects: tuple[str, ...]
    overlays: tuple[Path, ...]

    def request(self, sources: Sequence[Path], out: Path) -> BuildRequest:
        """The build of these sources into a folder."""
        options = Options(
            self.title,
            self.api_version,
            self.oas,
            self.docs_url,
            self.servers,
            infer=self.infer,
            keep_description=self.keep_description,
            actions=self.actions,
            variant=self.variant,
        )
        return BuildRequest(tuple(sources), out, self.spec_format, options, self.dialects, self.overlays)


document_options = together(
    "document",
    DocumentChoices,
    click.option("--oas", type=click.Choice(["3.1", "3.0"]), default="3.1", show_default=True, help="OpenAPI version."),
    click.option("--spec-format", type=click.Choice(["yaml", "json"]), default="yaml", show_default=True),
    click.option("--title", default="", help="Title of the API; else that of the page or folder."),
    click.option("--api-version", default="", help="Version of the API."),
    click.option(
        "--server", "servers", multiple=True, help="Server URL, instead of the documented endpoints. Repeatable."
    ),
    click.option(
        "--docs-url",
        default="",
        help="Address in front of page names in links to the documentation; without one there are no links.",
    ),
    click.option(
        "--infer/--no-infer",
        default=True,
        help="Schemas, marked x-inferred, for what the pages show as an example only.",
    ),
    click.option(
        "--keep-description", is_flag=True, help='Leave in descriptions what became keywords, such as "Minimum: 0".'
    ),
    click.option(
        "--actions",
        type=click.Choice(["apart", "merge"]),
        default="apart",
        show_default=True,
        help="Calls that a parameter selects (?action=login): an operation each, /path#action=login, or one of their "
        "path.",
    ),
    click.option(
        "--variant", default="", help="Of pages in several languages or versions, the one to read, such as en."
    ),
    click.option(
        "--dialect",
        "dialects",
        multiple=True,
        help="Dialect by name (default: all), or a YAML file, which adds to them. Repeatable.",
    ),
    click.option(
        "--overlay",
        "overlays",
        multiple=True,
        type=click.Path(path_type=Path),
        help="Overlay with corrections, applied to the document. Repeatable, in order.",
    ),
)


@click.command("build")
@click.argument("sources", nargs=-1, type=InputPath())
@click.option(
    "--out", "-o", type=click.Path(path_type=Path, file_okay=False), help="Folder to write to; needed with SOURCES."
)
@document_options
@project_option
@api_option
@running_options
@click.option("--watch", is_flag=True, help="Build again whenever a source changes, until Ctrl-C.")
@all_finding_options
@click.pass_context
def build_command(
    context: click.Context,
    sources: Sequence[Path],
    out: Path | None,
    document: DocumentChoices,
    project_file: Path | None,
    apis: Sequence[str],
    running: Running,
    watch: bool,
    show: FindingOptions,
) -> None:
    """Read SOURCES (files and folders) and write OUT/openapi.yaml with its source map and findings.

    Without SOURCES, build the APIs of the project file.
    """
    if not sources:
        refuse(context, _WITH_PROJECT)
        requests = _planned(project_file, apis)
    elif project_file or apis:
        cannot_run("with SOURCES, --project and --api do not go together")
    else:
        requests = [_given(sources, out, document)]
    with running.execution() as execution:
        if watch:
            _watch(requests, execution, show)
        sys.exit(build_all(requests, execution, show))


def _given(sources: Sequence[Path], out: Path | None, document: DocumentChoices) -> BuildRequest:
    """The build that arguments ask for; ends the command where they do not go together."""
    for source in sources:
        _end_if_document(source)
    if out is None:
        cannot_run("with SOURCES, name the folder to write to, as in -o spec")
    _end_if_relative(document.docs_url)
    return document.request(sources, out)


def _watch(requests: Sequence[BuildRequest], execution: Execution, show: FindingOptions) -> None:
    needs_extra("watch", "build --watch")
    from extractor.commands.pages.watch import rebuild  # only here is the library needed

    watched = [path for request in requests for path in request.watched()]
    rebuild(watched, [request.out for request in requests], lambda: build_all(requests, execution, show))


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
            _end_for_document(source, found[1])


def _end_for_document(source: Path, kind: str) -> NoReturn:
    if kind == "swagger":
        cannot_run(
            f"{source}: a Swagger 2.0 document, and a build reads documentation; other commands take it once it is "
            f"converted: npx swagger2openapi {source} -o openapi.yaml"
        )
    cannot_run(
        f"{source}: an OpenAPI document, and a build reads documentation; spectable validate {source} checks it, "
        f"spectable generate {source} makes clients of it"
    )


def _planned(project_file: Path | None, names: Sequence[str]) -> list[BuildRequest]:
    project = project_here(project_file)
    with ending_on_errors():
        return [request_of(api, project.folder) for api in apis_of(project, names)]


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
    shown = show.shown(result.diagnostics)
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

"""``spectable build``: pages to an OpenAPI document with its source map and findings."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path

import click

from extractor import __version__
from extractor.cache.codec import Codec
from extractor.cache.fingerprint import key_of
from extractor.cache.store import Cache
from extractor.commands.common import (
    DIAGNOSTICS_FILE,
    EVIDENCE_FILE,
    SOURCES_FILE,
    cannot_run,
    exit_code,
    format_option,
    level_option,
    quiet_option,
    shown,
    strict_option,
)
from extractor.commands.running import (
    cache_option,
    cache_size_option,
    executor_of,
    jobs_option,
    no_cache_option,
    open_cache,
    scheduler_option,
)
from extractor.console import Console, summary
from extractor.diagnostic import Diagnostic
from extractor.dialects import DialectError
from extractor.openapi.assemble import Options
from extractor.openapi.evidence import evidence_as_json
from extractor.openapi.write import sources_text, to_json, to_yaml, write_files
from extractor.overlay.files import other_names, read_overlays
from extractor.overlay.model import OverlayError
from extractor.pipeline import BuildResult, build
from extractor.readers.files import SourceError
from extractor.reading.workers import WorkersError
from extractor.report import RENDERERS

_TEXTS = Codec(dict[str, str])


@click.command("build")
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
@click.option(
    "--overlay",
    "overlays",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Overlay with corrections, applied to the document. Repeatable, in order.",
)
@cache_option
@no_cache_option
@cache_size_option
@jobs_option
@scheduler_option
@click.option("--watch", is_flag=True, help="Build again whenever a source changes, until Ctrl-C.")
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
    overlays: Sequence[Path],
    cache_folder: Path | None,
    no_cache: bool,
    cache_size: int,
    jobs: int,
    scheduler: str,
    watch: bool,
    strict: str,
    form: str,
    level: str,
    quiet: bool,
) -> None:
    """Read SOURCES (files and folders) and write OUT/openapi.yaml with its source map and findings."""
    options = Options(title, api_version, "3.0" if oas == "3.0" else "3.1", docs_url, tuple(servers))
    cache = None if no_cache else open_cache(cache_folder, cache_size)
    shown_as = Shown(strict, form, level, quiet)
    with executor_of(scheduler) as executor:
        order = Order(
            tuple(sources), out, spec_format, options, tuple(dialects), tuple(overlays), cache, executor, jobs
        )
        if watch:
            from extractor.commands.watch import rebuild  # only here is the library needed

            rebuild(order.watched(), out, lambda: build_once(order, shown_as))
        sys.exit(build_once(order, shown_as))


@dataclass(frozen=True, slots=True)
class Order:
    """What to build, from what, with what."""

    sources: tuple[Path, ...]
    out: Path
    spec_format: str
    options: Options
    dialects: tuple[str, ...]
    overlays: tuple[Path, ...]
    cache: Cache | None
    executor: Executor | None
    jobs: int

    def watched(self) -> tuple[Path, ...]:
        """All files and folders that the result depends on."""
        return (*self.sources, *self.overlays, *(Path(d) for d in self.dialects if d.endswith((".yaml", ".yml"))))


@dataclass(frozen=True, slots=True)
class Shown:
    """How findings are shown, and from which severity on they make the build fail."""

    strict: str
    form: str
    level: str
    quiet: bool


def build_once(order: Order, show: Shown) -> int:
    """Build, write and tell; the exit code. Ends with 2 where nothing can be written."""
    started = time.perf_counter()
    with Console(quiet=show.quiet) as console:
        try:
            corrections = read_overlays(order.overlays)
            result = build(
                order.sources,
                order.options,
                dialects=order.dialects,
                overlays=corrections,
                progress=console.progress,
                cache=order.cache,
                executor=order.executor,
                jobs=order.jobs,
            )
        except (SourceError, DialectError, OverlayError, WorkersError) as error:
            cannot_run(str(error))
    named = other_names(corrections, order.out / f"openapi.{order.spec_format}")
    result = _with(result, named)
    if not result.balance.operations:
        click.echo(RENDERERS[show.form](shown(result.diagnostics, show.form, show.level)), nl=False)
        cannot_run("no operation found, nothing written")
    _write(order, _texts(order, result, named))
    click.echo(RENDERERS[show.form](shown(result.diagnostics, show.form, show.level)), nl=False)
    if not show.quiet:
        click.echo(summary(result, order.out, time.perf_counter() - started), err=show.form != "text")
    if order.cache is not None:
        order.cache.prune()
    return exit_code(result.diagnostics, show.strict)


def _with(result: BuildResult, found: Sequence[Diagnostic]) -> BuildResult:
    return replace(result, diagnostics=tuple(sorted((*result.diagnostics, *found), key=Diagnostic.sort_key)))


def _write(order: Order, texts: Mapping[str, str]) -> None:
    try:
        write_files(order.out, texts)
    except OSError as error:
        cannot_run(f"{order.out}: cannot be written: {error.strerror or error}")


def _texts(order: Order, result: BuildResult, named: Sequence[Diagnostic]) -> dict[str, str]:
    """The files as text: to write YAML takes longer than all else where no page has changed. ``named`` are the findings
    that are not of the build itself, but of its place."""
    if order.cache is None:
        return _written(order, result)
    key = key_of("files", result.key, order.spec_format, *map(repr, named))
    data = order.cache.get(key)
    texts = _TEXTS.decode(data) if data is not None else None
    if texts is None:
        texts = _written(order, result)
        data = _TEXTS.encode(texts)
        if data is not None:
            order.cache.put(key, data)
    return texts


def _written(order: Order, result: BuildResult) -> dict[str, str]:
    return {
        f"openapi.{order.spec_format}": (to_yaml if order.spec_format == "yaml" else to_json)(result.spec),
        SOURCES_FILE: sources_text(result.sources),
        EVIDENCE_FILE: to_json(evidence_as_json(result.evidence, result.digests, __version__)),
        DIAGNOSTICS_FILE: RENDERERS["json"](result.diagnostics),
    }

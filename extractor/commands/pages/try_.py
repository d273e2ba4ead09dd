"""``spectable try``: what comes of a URL, a file or a folder, with nothing written but a temporary folder."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from extractor.commands.ending import cannot_run, needs_extra
from extractor.commands.project import ending_on_errors
from extractor.extras import install_line, installed

if TYPE_CHECKING:
    from extractor.pipeline import BuildResult

PAGES = 50  # of a site: enough to judge by
SECONDS = 120.0


@click.command("try")
@click.argument("source", metavar="URL|FILE|FOLDER")
@click.option(
    "--dialect", "dialects", multiple=True, help="Dialect by name, or a YAML file, as of a build. Repeatable."
)
@click.option("--max-pages", type=click.IntRange(1), default=PAGES, show_default=True, help="Most pages of a URL.")
@click.option("--allow-private", is_flag=True, help="Fetch from addresses of the own network and machine too.")
@click.option(
    "--serve/--no-serve", default=None, help="Serve a review of it; by default on a terminal, where the extra is."
)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port of the review; by default a free one.")
def try_command(
    source: str, dialects: tuple[str, ...], max_pages: int, allow_private: bool, serve: bool | None, port: int
) -> None:
    """Show what spectable makes of a documentation page, folder or site.

    Nothing is written but a temporary folder, which is removed at the end.
    """
    if serve:
        needs_extra("review", "try --serve")
    with TemporaryDirectory(prefix="spectable-try-") as room:
        docs = (
            fetched(source, Path(room) / "docs", max_pages, private=allow_private) if "://" in source else Path(source)
        )
        tried(docs, source, Path(room) / "spec", dialects)
        if serve is None and not installed("review"):
            click.echo(f"review    {install_line('review')}, to see each fact beside its source")
        elif serve or (serve is None and sys.stdout.isatty()):
            served(docs, Path(room), dialects, port)


def tried(docs: Path, source: str, out: Path, dialects: Sequence[str]) -> BuildResult:
    """Build, and print what came of it."""
    from extractor.trial.build import trial
    from extractor.trial.lines import lines

    started = time.perf_counter()
    with ending_on_errors():
        result = trial(docs, out, dialects)
    for line in lines(result, source, time.perf_counter() - started):
        click.echo(line)
    return result


def served(docs: Path, room: Path, dialects: Sequence[str], port: int) -> None:
    """Serve the review of what was built, with a place to drop further pages, until Ctrl-C."""
    from extractor.commands.checks.review import review_build, serve_site
    from extractor.review.marks.state import Review
    from extractor.review.serving.server import Files, ReviewWriter, Served
    from extractor.review.site import site
    from extractor.trial.drop import dropped
    from extractor.trial.page import drop_page

    folder, spec, writer = room / "review", room / "spec" / "openapi.yaml", None
    files = drop_page(alone=not spec.is_file())
    if spec.is_file():
        build = review_build(spec, [docs], dialects, None)
        files = {**site(build, Review(), trial=True), **files}
        writer = ReviewWriter(build, Files(spec, folder, room / "review.yaml", room / "corrections.yaml"))
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    serve_site(Served(folder, writer, partial(dropped, dialects=tuple(dialects))), port)


def fetched(url: str, folder: Path, pages: int, *, private: bool) -> Path:
    """A folder with the first pages of a section; ends the command where nothing comes."""
    needs_extra("fetch", "a URL")
    import extractor
    from extractor.commands.pages.fetch import run_task
    from extractor.fetch.network.transport import Transport
    from extractor.fetch.scope import ScopeError, scope, starts
    from extractor.fetch.session import Files, Manners
    from extractor.fetch.steps import Task
    from extractor.readers import SUFFIXES

    try:
        given = starts([url])
        section = scope(given)
    except ScopeError as error:
        cannot_run(str(error))
    agent = f"spectable/{extractor.__version__}"
    transport = Transport(agent, 30.0, private=private)
    try:
        task = Task(given, section, "spectable", pages)
        result = run_task(
            task, folder, transport, Manners(4.0, 1, SECONDS), Files(force=False, prune=False), quiet=True
        )
    finally:
        transport.close()
    if not folder.is_dir() or not any(path.suffix in SUFFIXES for path in folder.rglob("*")):
        told = "; ".join(f"{d.origin.file}: {d.message}" for d in result.findings[:3])
        cannot_run(f"{url}: no page came of it{': ' if told else ''}{told}")
    sys.stdout.flush()
    return folder

"""``spectable try``: what comes of a URL, a file or a folder, with nothing written but a temporary folder."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from extractor.commands.common import cannot_run, needs_extra
from extractor.commands.project import ending_on_errors

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
def try_command(source: str, dialects: tuple[str, ...], max_pages: int, allow_private: bool) -> None:
    """Show what spectable makes of a documentation page, folder or site.

    Nothing is written but a temporary folder, which is removed at the end.
    """
    with TemporaryDirectory(prefix="spectable-try-") as room:
        docs = (
            fetched(source, Path(room) / "docs", max_pages, private=allow_private) if "://" in source else Path(source)
        )
        tried(docs, source, Path(room) / "spec", dialects)


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


def fetched(url: str, folder: Path, pages: int, *, private: bool) -> Path:
    """A folder with the first pages of a section; ends the command where nothing comes."""
    needs_extra("fetch", "a URL")
    import extractor
    from extractor.commands.fetch import run_task
    from extractor.fetch.scope import ScopeError, scope, starts
    from extractor.fetch.session import Files, Manners
    from extractor.fetch.steps import Task
    from extractor.fetch.transport import Transport

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
    if not folder.is_dir() or not any(path.is_file() for path in folder.rglob("*")):
        told = "; ".join(f"{d.origin.file}: {d.message}" for d in result.findings[:3])
        cannot_run(f"{url}: no page came of it{': ' if told else ''}{told}")
    sys.stdout.flush()
    return folder

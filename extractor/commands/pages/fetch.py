"""``spectable fetch``: a documentation section of a server into a folder, for ``spectable build``."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.commands.ending import cannot_run, needs_extra
from extractor.commands.findings import quiet_option
from extractor.commands.options import together
from extractor.commands.project import api_option, apis_of, project_here, project_option
from extractor.report import RENDERERS
from extractor.report.common import dump, one_line
from extractor.values import dataclass

if TYPE_CHECKING:
    from extractor.fetch.network.transport import Transport
    from extractor.fetch.session import Files, Manners, Result
    from extractor.fetch.steps import Task

_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9}


class _Size(click.ParamType[int]):
    """A number of bytes: 500k, 20M, 1G."""

    name = "size"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        found = re.fullmatch(r"(\d{1,12})([kmg]?)b?", str(value).strip().lower())
        if not found or not int(found[1]):
            self.fail(f"{value!r} is no size; write it like 500k, 20M or 1G", param, ctx)
        return int(found[1]) * _UNITS[found[2]]


class _Agent(click.ParamType[str]):
    """A value of the header User-Agent that begins with a product token."""

    name = "text"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = str(value).strip()
        if not re.fullmatch(r"[A-Za-z0-9_.-]+[ -~]*", text):
            self.fail(
                "it must begin with a name and hold printable ASCII only, like mirror/1.0 (me@example.com)", param, ctx
            )
        return text


_above_zero = click.FloatRange(0, min_open=True)


@dataclass(frozen=True, slots=True)
class Fetching:
    """What may be connected to, as whom and how often; how much is fetched at most, and what happens to files."""

    allow_host: tuple[str, ...]
    allow_private: bool
    rate: float
    timeout: float
    max_pages: int
    max_bytes: int
    max_total_bytes: int
    max_time: float
    retries: int
    user_agent: str | None
    force: bool
    prune: bool
    dry_run: bool

    @property
    def agent(self) -> str:
        """The value of the header User-Agent."""
        import extractor

        return self.user_agent or f"spectable/{extractor.__version__}"

    def task(self, urls: Sequence[str], prefixes: Sequence[str]) -> Task:
        """The section to fetch; ends the command for what is no URL of one."""
        from extractor.fetch.scope import ScopeError, scope, starts
        from extractor.fetch.steps import Task

        token = re.split(r"[/ ]", self.agent)[0]  # "mirror" of "mirror/1.0 (me@example.com)"
        try:
            given = starts(urls)
            section = scope(given, prefixes, self.allow_host)
        except ScopeError as error:
            cannot_run(str(error))
        return Task(given, section, token, self.max_pages, self.max_bytes, self.max_total_bytes, self.dry_run)

    def run(self, task: Task, folder: Path, transport: Transport, *, quiet: bool) -> Result:
        """Fetch a section into a folder."""
        from extractor.fetch.session import Files, Manners

        manners = Manners(self.rate, self.retries, self.max_time)
        return run_task(task, folder, transport, manners, Files(self.force, self.prune), quiet=quiet)


fetching_options = together(
    "fetching",
    Fetching,
    click.option("--allow-host", multiple=True, metavar="HOST", help="Another host (host or host:port) to fetch from."),
    click.option("--allow-private", is_flag=True, help="Connect to addresses of the own network and machine too."),
    click.option("--rate", type=_above_zero, default=2.0, show_default=True, help="Most requests a second and host."),
    click.option("--timeout", type=_above_zero, default=60.0, show_default=True, help="Most seconds of one request."),
    click.option("--max-pages", type=click.IntRange(1), default=2000, show_default=True, help="Most pages to ask for."),
    click.option("--max-bytes", type=_Size(), default="20M", show_default=True, help="Most bytes of a page."),
    click.option("--max-total-bytes", type=_Size(), default="1G", show_default=True, help="Most bytes of all pages."),
    click.option("--max-time", type=_above_zero, default=3600.0, show_default=True, help="Most seconds of the run."),
    click.option(
        "--retries", type=click.IntRange(0, 20), default=3, show_default=True, help="Repetitions of a request."
    ),
    click.option("--user-agent", type=_Agent(), help="Header User-Agent; its first word is looked for in robots.txt."),
    click.option("--force", is_flag=True, help="Overwrite files that were edited or never fetched."),
    click.option("--prune", is_flag=True, help="Remove pages that are gone from the server or no longer linked."),
    click.option("--dry-run", is_flag=True, help="List what the given pages and sitemaps lead to; store nothing."),
)


@click.command("fetch")
@click.argument("urls", nargs=-1, metavar="[URL...]")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), metavar="DIR", help="Folder of the pages; needed with URL."
)
@click.option("--prefix", multiple=True, help="URL or path below which pages are fetched; default: folder of each URL.")
@fetching_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Form of the summary.",
)
@project_option
@api_option
@quiet_option
def fetch_command(
    urls: tuple[str, ...],
    output: Path | None,
    prefix: tuple[str, ...],
    fetching: Fetching,
    form: str,
    project_file: Path | None,
    apis: tuple[str, ...],
    quiet: bool,
) -> None:
    """Fetch the documentation section that the URLs lead to, page by page, into DIR; later runs fetch what changed.

    Without URLs, fetch the sections of the project file.
    """
    needs_extra("fetch", "spectable fetch")
    from extractor.fetch.network.transport import Transport

    transport = Transport(fetching.agent, fetching.timeout, private=fetching.allow_private)
    failed = False
    try:
        for given, prefixes, folder in _sections(urls, prefix, output, project_file, apis):
            result = fetching.run(fetching.task(given, prefixes), folder, transport, quiet=quiet)
            click.echo(_json(result) if form == "json" else _text(result, folder, quiet=quiet), nl=False)
            failed = failed or result.failed or not result.complete
    finally:
        transport.close()
    sys.exit(int(failed))


def _sections(
    urls: tuple[str, ...],
    prefix: tuple[str, ...],
    output: Path | None,
    project_file: Path | None,
    apis: tuple[str, ...],
) -> list[tuple[tuple[str, ...], tuple[str, ...], Path]]:
    """URLs, prefixes and folder of each section: the given one, or those of the project."""
    if urls:
        if output is None or project_file or apis:
            cannot_run("with URLs, --output is needed, and --project and --api are not")
        return [(urls, prefix, output)]
    if output is not None or prefix:
        cannot_run("--output and --prefix: without URLs the project file says it; change it there, or give URLs")
    project = project_here(project_file)
    mirrors = [mirror for api in apis_of(project, apis) for mirror in api.mirrors]
    if not mirrors:
        cannot_run(f'{project.file}: no source there is a site; add {{ url = "…", folder = "…" }} to sources')
    return [((m.url,), (m.prefix,) if m.prefix else (), m.folder) for m in mirrors]


def run_task(task: Task, output: Path, transport: Transport, manners: Manners, files: Files, *, quiet: bool) -> Result:
    """Fetch a section into a folder; what happens is told as it does, unless ``quiet``."""
    from extractor.fetch.folder.store import StoreError
    from extractor.fetch.session import Result, fetch

    def notice(what: str, url: str) -> None:
        if not quiet:
            click.echo(one_line(f"{what} {url}"), err=True)

    result = Result()
    try:
        fetch(task, output, transport, manners, files=files, notice=notice, result=result)
    except StoreError as error:
        cannot_run(str(error))
    except KeyboardInterrupt:
        click.echo("spectable: interrupted; the same command goes on from here", err=True)
    return result


def _text(result: Result, output: Path, *, quiet: bool) -> str:
    listed = "".join(f"{url}\n" for url in result.listed)
    findings = RENDERERS["text"](result.findings) if result.findings or not quiet else ""
    if quiet:
        return listed + findings
    counts = ", ".join(f"{number:,} {name}" for name, number in result.summary.items() if number)
    return f"{listed}{findings}{output}: {counts or 'nothing done'}{'' if result.complete else '; not complete'}\n"


def _json(result: Result) -> str:
    from extractor.report.json_ import as_object

    findings = as_object(result.findings)
    return dump(
        {
            "version": 1,
            "complete": result.complete,
            "counts": dict(result.summary),
            "listed": result.listed,
            "summary": findings["summary"],
            "diagnostics": findings["diagnostics"],
        }
    )

"""The command ``spectable mock``. What it needs is imported when it runs, so that other commands start as fast."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.commands.ending import cannot_run, needs_extra
from extractor.commands.loading import load_whole
from extractor.commands.paths import InputPath, shown
from extractor.commands.project import api_option, one_api, project_option

if TYPE_CHECKING:
    from extractor.mock.app import Mock


@click.command("mock")
@click.argument("spec", type=InputPath(), required=False)
@project_option
@api_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8080, show_default=True, help="0 takes a free port.")
@click.option("--check/--no-check", default=True, show_default=True, help="Refuse requests that SPEC does not allow.")
@click.option("--cors", is_flag=True, help="Let pages of any origin call the server.")
@click.option(
    "--allow-host",
    "allowed",
    multiple=True,
    metavar="NAME",
    help="Name that callers may call the server by, besides localhost and addresses. Repeatable.",
)
@click.option("--routes", is_flag=True, help="List the routes and exit.")
@click.option("--quiet", "-q", is_flag=True, help="No line for each request.")
def mock_command(
    spec: Path | None,
    project_file: Path | None,
    apis: Sequence[str],
    host: str,
    port: int,
    check: bool,
    cors: bool,
    allowed: Sequence[str],
    routes: bool,
    quiet: bool,
) -> None:
    """Serve SPEC, any OpenAPI 3.0 or 3.1 document: documented examples, else data made from the schemas.

    Without SPEC, serve the API of the project file.
    """
    needs_extra("mock", "spectable mock")
    from extractor.mock.app import application
    from extractor.mock.requests.routing import table
    from extractor.mock.server import BindError, bound, serve, url

    if spec is not None and (project_file or apis):
        cannot_run("with SPEC, --project and --api are not")
    spec = one_api(project_file, apis)[1].document if spec is None else spec
    mock = _mock(spec, check)
    if routes:
        for line in table(mock.router.routes):
            click.echo(line)
        return
    try:
        listening = bound(host, port)
    except BindError as error:
        cannot_run(f"cannot listen on {error}; choose another --port, or 0 for a free one")
    click.echo(f"{shown(spec)}: {len(mock.router.routes)} operations at {url(listening)} (Ctrl-C stops)")
    sys.stdout.flush()
    serve(application(mock, cors=cors, hosts=(host, *allowed)), listening, quiet=quiet)


def _mock(spec: Path, check: bool) -> Mock:
    from extractor.mock.app import Mock
    from extractor.mock.loading import SpecError, plain

    try:
        mock = Mock(plain(load_whole(spec)), check=check)
    except (SpecError, RecursionError) as error:
        cannot_run(f"{spec}: cannot be served: {error}")
    if not mock.router.routes:
        cannot_run(f"{spec}: cannot be served: no operation in it")
    return mock

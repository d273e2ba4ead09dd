"""The command ``spectable mcp``. What it needs is imported when it runs; the SDK of the protocol is an extra."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extractor.commands.ending import cannot_run
from extractor.commands.loading import evidence_beside, load_whole, sources_beside
from extractor.commands.options import together
from extractor.commands.project import api_option, one_api, project_option
from extractor.extras import install_line
from extractor.values import dataclass

if TYPE_CHECKING:
    from extractor.agents.calls.credentials import Given
    from extractor.agents.prepare import Choices, Prepared

MIB = 1024 * 1024
TOKEN = "SPECTABLE_MCP_TOKEN"  # noqa: S105 - the name of a variable; no secret
_EXTRA = ("mcp", "mcp_types", "pydantic")


@dataclass(frozen=True, slots=True)
class Selection:
    """Which operations become tools, and which of them may be called."""

    each: bool
    tags: tuple[str, ...]
    ids: tuple[str, ...]
    paths: tuple[str, ...]
    methods: tuple[str, ...]
    allowed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Calling:
    """How operations are called."""

    base_url: str
    given: tuple[str, ...]
    dry_run: bool
    check: bool
    timeout: float
    max_answer: int


selection_options = together(
    "selection",
    Selection,
    click.option(
        "--each", is_flag=True, help="One tool an operation, at most 64, in place of search, describe and call."
    ),
    click.option("--tag", "tags", multiple=True, help="Only operations of this tag; * is anything. Repeatable."),
    click.option("--id", "ids", multiple=True, help="Only operations of this id; * is anything. Repeatable."),
    click.option("--path", "paths", multiple=True, help="Only operations of this path; * is anything. Repeatable."),
    click.option("--method", "methods", multiple=True, help="Only operations of this method. Repeatable."),
    click.option(
        "--allow",
        "allowed",
        multiple=True,
        metavar="METHOD|ID",
        help="Let this method, or the operation of this id, be called besides GET and HEAD. Repeatable.",
    ),
)
calling_options = together(
    "calling",
    Calling,
    click.option("--base-url", default="", metavar="URL", help="Where calls go; else the document's server."),
    click.option(
        "--credential",
        "given",
        multiple=True,
        metavar="SCHEME=VARIABLE[,VARIABLE]",
        help="Variables of the environment with the credential of a scheme (bearer, basic and ak_sk: of all). "
        "Repeatable.",
    ),
    click.option("--dry-run", is_flag=True, help="Show the requests, and send none."),
    click.option(
        "--check/--no-check", default=True, show_default=True, help="Refuse arguments that SPEC does not allow."
    ),
    click.option("--timeout", type=click.FloatRange(min=0.1), default=60, show_default=True, help="Seconds of a call."),
    click.option("--max-answer", type=click.IntRange(1, 64), default=4, show_default=True, help="MiB that are read."),
)


@click.command("mcp")
@click.argument("spec", type=click.Path(path_type=Path), required=False)
@project_option
@api_option
@selection_options
@calling_options
@click.option("--http", is_flag=True, help="Serve over streamable HTTP on this machine, in place of stdio.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Loopback address of --http.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 takes a free port.")
def mcp_command(
    spec: Path | None,
    project_file: Path | None,
    apis: Sequence[str],
    selection: Selection,
    calling: Calling,
    http: bool,
    host: str,
    port: int,
) -> None:
    """Serve SPEC, any OpenAPI 3.0 or 3.1 document, as tools for agents (Model Context Protocol).

    Three tools find, describe and call its operations. Without SPEC, it is the API of the project file.
    """
    _need_the_extra()
    if spec is not None and (project_file or apis):
        cannot_run("with SPEC, --project and --api are not")
    places: dict[str, Given] = {}
    if spec is None:
        api = one_api(project_file, apis)[1]
        spec, places = api.document, _places(api.credentials)
    prepared = _prepared(spec, _choices(selection, calling, places))
    for note in prepared.notes:
        click.echo(f"{spec}: {note}", err=True)
    if http:
        _serve_http(spec, prepared, host, port)
    else:
        _serve_stdio(prepared)


def _choices(selection: Selection, calling: Calling, places: Mapping[str, Given]) -> Choices:
    """What the server is asked for; ends the command for an address that is none."""
    from extractor.agents.calls.caller import Limits
    from extractor.agents.operations.select import Filters, SelectionError
    from extractor.agents.prepare import Choices, checked_url

    try:
        return Choices(
            Filters(selection.tags, selection.ids, selection.paths, selection.methods),
            selection.allowed,
            selection.each,
            calling.dry_run,
            calling.check,
            checked_url(calling.base_url) if calling.base_url else "",
            Limits(calling.timeout, calling.max_answer * MIB),
            {**places, **_named(calling.given)},
        )
    except SelectionError as error:
        cannot_run(str(error))


def _need_the_extra() -> None:
    """Ends the command where the SDK, or what the runtime needs, is missing or too old."""
    try:
        import extractor.agents.server  # noqa: F401 - to see whether it can be
    except ImportError as error:
        if (error.name or "").partition(".")[0] in _EXTRA:
            cannot_run(f"mcp needs an extra of spectable; install it: {install_line('mcp')}")
        raise


def _named(given: Sequence[str]) -> dict[str, Given]:
    from extractor.agents.calls.credentials import Given

    found = {}
    for pair in given:
        scheme, sign, names = pair.rpartition("=")
        variables = tuple(n.strip() for n in names.split(","))
        if not sign or not all(variables):
            cannot_run("--credential: write SCHEME=VARIABLE, the name of a variable that holds it")
        if missing := [n for n in variables if not os.environ.get(n)]:
            cannot_run(f"--credential {scheme}: the variable {missing[0]} is not set")
        found[scheme] = Given(variables)
    return found


def _places(raw: Mapping[str, Mapping[str, Any]]) -> dict[str, Given]:
    from extractor.agents.calls.credentials import Given

    return {n: Given(tuple(place.get("env", ())), place.get("file")) for n, place in raw.items()}


def _prepared(spec: Path, choices: Choices) -> Prepared:
    from extractor.agents.calls.credentials import CredentialError
    from extractor.agents.descriptions.evidence import Evidence
    from extractor.agents.operations.select import SelectionError
    from extractor.agents.prepare import prepare
    from extractor.mock.loading import SpecError, plain

    try:
        root = plain(load_whole(spec))
        return prepare(root, str(spec), Evidence(sources_beside(spec), evidence_beside(spec)), choices)
    except (SpecError, SelectionError, CredentialError) as error:
        cannot_run(f"{spec}: {error}")
    except RecursionError:
        cannot_run(f"{spec}: cannot be served: it is nested too deeply")


def _serve_stdio(prepared: Prepared) -> None:
    import asyncio

    from extractor.agents.server import protocol_server, serve_stdio

    # The thread that reads waits for a line that may never come, and nothing is kept that could be lost.
    before = {n: signal.signal(n, lambda *_: os._exit(0)) for n in (signal.SIGINT, signal.SIGTERM)}
    try:
        asyncio.run(serve_stdio(protocol_server(prepared.toolbox, prepared.resources)))
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _serve_http(spec: Path, prepared: Prepared, host: str, port: int) -> None:
    from extractor.agents.http import PATH, application, is_loopback, new_token
    from extractor.agents.server import protocol_server
    from extractor.mock.server import BindError, bound, run, url

    if not is_loopback(host):
        cannot_run(f"--host {host}: is no address of this machine alone; 127.0.0.1, ::1 and localhost are")
    token = os.environ.get(TOKEN, "")
    if token and (len(token) < 16 or not token.isascii() or not token.isprintable()):
        cannot_run(f"{TOKEN}: must be 16 or more letters, digits and signs")
    try:
        listening = bound(host, port)
    except BindError as error:
        cannot_run(f"cannot listen on {error}; choose another --port, or 0 for a free one")
    told = f"the token of {TOKEN}" if token else f"Authorization: Bearer {(token := new_token())}"
    app = application(protocol_server(prepared.toolbox, prepared.resources), listening, token)
    click.echo(f"{spec}: {len(prepared.toolbox.tools)} tools at {url(listening)}{PATH} with {told} (Ctrl-C stops)")
    sys.stdout.flush()
    run(app, listening, lifespan="on")

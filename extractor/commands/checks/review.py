"""``spectable review``: a site that shows each fact of a document beside the cell that it was read from."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.commands.ending import cannot_run, needs_extra
from extractor.commands.findings import FindingOptions, exit_code, finding_options
from extractor.commands.loading import build_evidence, evidence_beside, json_beside, load_whole, sources_of_build
from extractor.commands.project import api_option, ending_on_errors, one_api, project_option, refuse
from extractor.oas.shape import shaped
from extractor.oas.writing.publishing import locked
from extractor.oas.writing.sources import DIAGNOSTICS_FILE
from extractor.report import RENDERERS

if TYPE_CHECKING:
    from extractor.diagnostic import Diagnostic
    from extractor.diff.model import Change
    from extractor.document import Document
    from extractor.gate.accepting import Acceptance
    from extractor.review.build import Build
    from extractor.review.marks.state import Review
    from extractor.review.serving.server import Served

_WITH_PROJECT = (
    "project_file", "apis", "out", "old", "state", "overlay", "lang", "serve", "port", "strict", "form", "level",
    "quiet",
)  # fmt: skip
TARGET = "review"  # the name in the manifest of the folder, so that no other command takes it for its own


@click.command("review")
@click.argument("spec", type=click.Path(path_type=Path), required=False)
@project_option
@api_option
@click.option(
    "--out", "-o", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder of the site."
)
@click.option(
    "--docs",
    multiple=True,
    type=click.Path(path_type=Path),
    help="The pages that SPEC was built from: the SOURCES of the build. Repeatable.",
)
@click.option("--dialect", "dialects", multiple=True, help="Dialects as given to the build. Repeatable.")
@click.option("--old", type=click.Path(path_type=Path), help="Older document; what changed since is marked.")
@click.option(
    "--state",
    default="review.yaml",
    show_default=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="File of the review state.",
)
@click.option(
    "--overlay",
    default="corrections.yaml",
    show_default=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Overlay that facts marked as wrong are written to.",
)
@click.option("--lang", type=click.Choice(["en", "zh"]), default="en", show_default=True, help="Language of the site.")
@click.option("--serve", is_flag=True, help="Serve the site on this machine, and write the review state.")
@click.option("--port", type=click.IntRange(0, 65535), default=8090, show_default=True, help="0 takes a free port.")
@finding_options
@click.pass_context
def review_command(
    context: click.Context,
    spec: Path | None,
    project_file: Path | None,
    apis: Sequence[str],
    out: Path,
    docs: Sequence[Path],
    dialects: Sequence[str],
    old: Path | None,
    state: Path,
    overlay: Path,
    lang: str,
    serve: bool,
    port: int,
    show: FindingOptions,
) -> None:
    """Write a site to check SPEC with, as built: the documentation beside what was made of it.

    Without SPEC, the document, pages, dialects and state are those of the API in the project file.
    """
    needs_extra("review", "spectable review")
    if spec is not None and (project_file or apis):
        cannot_run("with SPEC, --project and --api are not")
    baseline = None
    if spec is None:
        refuse(context, _WITH_PROJECT)
        baseline, spec, docs, dialects, state = _planned(project_file, apis, state)
    started = time.perf_counter()
    kept = _review(state)
    build = review_build(spec, docs, dialects, old)
    findings = _write_site(build, kept, spec, out, lang, old)
    if findings or show.form != "text":
        click.echo(RENDERERS[show.form](show.shown(findings)), nl=False, err=True)
    if not show.quiet:
        seconds = time.perf_counter() - started
        counts = f"{len(build.operations)} operations, {len(build.pages)} pages, {seconds:.1f} s"
        click.echo(f"{out / 'index.html'}: {counts}")
    if serve:
        _serve(build, (spec, out, state, overlay), baseline, port)
    sys.exit(exit_code(findings, show.strict))


def _write_site(build: Build, kept: Review, spec: Path, out: Path, lang: str, old: Path | None) -> Sequence[Diagnostic]:
    """Write the site; the findings about what is kept of the review."""
    from extractor.review.marks.rekey import rekeyed
    from extractor.review.marks.state import review_findings
    from extractor.review.site import site

    review = rekeyed(kept, build.spec, build.sources, build.texts)
    try:
        files = site(build, review, language=lang, old=old.name if old else "")
    except RecursionError:
        cannot_run(f"{spec}: nests too deep")
    _write(out, files)
    return review_findings(review, build.spec, build.sources, build.texts)


def _planned(
    file: Path | None, names: Sequence[str], state: Path
) -> tuple[Acceptance, Path, Sequence[Path], Sequence[str], Path]:
    """What a project says of an API: what its findings are accepted in, its document, pages, dialects, and the state of
    its review."""
    from extractor.gate.accepting import Acceptance
    from extractor.project.sources import source_paths

    project, api = one_api(file, names)
    with ending_on_errors():
        docs = list(source_paths(api, project.folder))
    return Acceptance(project, api), api.document, docs, api.dialects, api.review or state


def _review(state: Path) -> Review:
    from extractor.review.marks.state import ReviewError, read_review

    try:
        return read_review(state)
    except ReviewError as error:
        cannot_run(str(error))


def review_build(spec: Path, docs: Sequence[Path], dialects: Sequence[str], old: Path | None) -> Build:
    """What the build of a document left, with its pages; ends the command where that cannot be read."""
    from extractor.review.build import Build, counts_from_json, findings_from_json

    document, sources = shaped(load_whole(spec)), sources_of_build(spec)
    try:
        told = json_beside(spec, DIAGNOSTICS_FILE)
        findings = findings_from_json(told)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        cannot_run(f"{spec.parent / DIAGNOSTICS_FILE}: not the findings of a build: {error}")
    changes = _changes(document, spec, old) if old is not None else None
    return Build(
        document,
        sources,
        evidence_beside(spec),
        findings,
        _pages(docs, dialects),
        changes,
        counts_from_json(told, "blocks"),
        counts_from_json(told, "completeness"),
    )


def _pages(docs: Sequence[Path], dialects: Sequence[str]) -> tuple[Document, ...]:
    """The pages as they are read for a build; one that cannot be read is in the findings of that build already."""
    if not docs:
        return ()
    from extractor.dialects import DialectError, lexicon
    from extractor.document import Document
    from extractor.readers.sources.files import SourceError, source_files
    from extractor.reading.page import documents

    try:
        read = documents(source_files(docs), lexicon(*dialects))
        return tuple(page for page in read if isinstance(page, Document))
    except (SourceError, DialectError) as error:
        cannot_run(str(error))


def _changes(document: Mapping[str, object], spec: Path, old: Path) -> tuple[Change, ...]:
    from extractor.diff.compare import diff_documents

    before = load_whole(old)
    return diff_documents(before, document, evidence_old=build_evidence(old), evidence_new=build_evidence(spec))


def _write(out: Path, files: Mapping[str, bytes]) -> None:
    from extractor.codegen.target import GenerateError
    from extractor.codegen.writing.publish import plan, publish

    try:
        plan(out, files, TARGET)  # refuses a folder of others before it is made
        out.mkdir(parents=True, exist_ok=True)
        with locked(out):
            changes = plan(out, files, TARGET)
            in_the_way = (*changes.foreign, *changes.edited)
            if in_the_way:
                cannot_run(
                    f"{out / in_the_way[0]}: not written by spectable review; choose another folder, or move it away"
                )
            publish(out, files, changes, TARGET)
    except GenerateError as error:
        cannot_run(str(error))
    except OSError as error:
        cannot_run(f"{out}: cannot be written: {error.strerror or error}")


def _serve(build: Build, paths: tuple[Path, Path, Path, Path], baseline: Acceptance | None, port: int) -> None:
    from extractor.review.serving.server import Files, ReviewWriter, Served

    serve_site(Served(paths[1], ReviewWriter(build, Files(*paths), baseline)), port)


def serve_site(served: Served, port: int) -> None:
    """Serve a site to this machine until Ctrl-C; its address, with a secret, is printed."""
    from extractor.mock.server import BindError, bound, serve, url
    from extractor.review.serving.server import application, new_token

    try:
        listening = bound("127.0.0.1", port)
    except BindError as error:
        cannot_run(f"cannot listen on {error}; choose another --port, or 0 for a free one")
    address, token = url(listening), new_token()
    host = address.removeprefix("http://")
    hosts = frozenset({host, host.replace("127.0.0.1", "localhost")})
    click.echo(f"{address}/?token={token} (Ctrl-C stops)")
    sys.stdout.flush()
    serve(application(served, token, hosts), listening, quiet=True)

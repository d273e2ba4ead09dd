"""``spectable overlay``: corrections of a document, applied and started."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from extractor.commands.ending import cannot_run, write_or_end
from extractor.commands.findings import at_least, exit_code, format_option, level_option, strict_option
from extractor.commands.loading import evidence_beside, json_beside, load, load_whole, sources_beside
from extractor.diagnostic import Diagnostic
from extractor.oas.loading.bundle import BundleError, bundle
from extractor.oas.loading.folder import Folder
from extractor.oas.loading.structure import Unfollowed
from extractor.oas.shape import shaped
from extractor.oas.writing.sources import DIAGNOSTICS_FILE
from extractor.oas.writing.write import to_json, to_yaml
from extractor.report import RENDERERS


@click.group("overlay")
def overlay_command() -> None:
    """Correct a document beside it: overlays of the Overlay Specification 1.0 and 1.1."""


@overlay_command.command("apply")
@click.argument("overlays", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.argument("spec", type=click.Path(path_type=Path))
@click.option(
    "--out", "-o", type=click.Path(path_type=Path, dir_okay=False), help="File to write; else standard output."
)
@click.option("--validate/--no-validate", default=True, show_default=True, help="Check the result as validate does.")
@strict_option
@format_option
@level_option
def apply_command(
    overlays: Sequence[Path], spec: Path, out: Path | None, validate: bool, strict: str, form: str, level: str
) -> None:
    """Apply OVERLAYS in their order to SPEC, any OpenAPI 3 document; findings go to standard error."""
    document, findings = _corrected(load(spec).document, overlays, spec)
    unfollowed = _bundled(document, spec)
    if validate:
        findings.extend(_checked(document, (out or spec).name, unfollowed))
    text = _text(document, out or spec)
    if out is None:
        click.echo(text, nl=False)
    else:
        write_or_end(out.parent, {out.name: text})
    ordered = sorted(dict.fromkeys(findings), key=Diagnostic.sort_key)
    click.echo(RENDERERS[form](at_least(ordered, form, level)), nl=False, err=True)
    sys.exit(exit_code(ordered, strict))


def _text(document: dict[str, Any], path: Path) -> str:
    try:
        return to_json(document) if path.suffix == ".json" else to_yaml(document)
    except RecursionError:
        cannot_run(f"{path}: the document nests too deep to be written")


def _corrected(document: dict[str, Any], files: Sequence[Path], spec: Path) -> tuple[dict[str, Any], list[Diagnostic]]:
    from extractor.overlay.apply import apply_overlay
    from extractor.overlay.files import other_documents, read_overlays
    from extractor.overlay.model import OverlayError

    findings: list[Diagnostic] = []
    try:
        overlays = read_overlays(files)
        findings.extend(other_documents(files, overlays, spec))
        for overlay in overlays:
            applied = apply_overlay(document, overlay)
            document = applied.document
            findings.extend(applied.findings)
    except OverlayError as error:
        cannot_run(str(error))
    except RecursionError:
        cannot_run(f"{spec}: nests too deep")
    return document, findings


def _bundled(document: dict[str, Any], spec: Path) -> tuple[Unfollowed, ...]:
    """Take in what the overlays refer to in the folder of the document; what is not followed."""
    try:
        return bundle(document, Folder(spec))
    except (BundleError, RecursionError) as error:
        cannot_run(f"{spec}: {error}")


def _checked(document: dict[str, Any], name: str, unfollowed: Sequence[Unfollowed]) -> list[Diagnostic]:
    from extractor.oas.checks.rules import check

    try:
        return list(check(document, name, unfollowed=unfollowed))
    except (AttributeError, TypeError, KeyError, RecursionError) as error:
        cannot_run(f"the result is no OpenAPI document that can be checked ({error}); --no-validate writes it as it is")


@overlay_command.command("new")
@click.argument("pointer")
@click.option("--spec", required=True, type=click.Path(path_type=Path), help="The document to correct, as built.")
@click.option("--out", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Overlay to write, or to add to.")
@click.option("--finding", "code", default="", help="Code of a finding of the build there; its words are quoted.")
def new_command(pointer: str, spec: Path, out: Path | None, code: str) -> None:
    """Start a correction of what POINTER names: a JSON pointer, an operationId, or "GET /path"."""
    from extractor.openapi.evidence.explain import ExplainError, pointer_to
    from extractor.overlay.drafts.findings import FindingError, finding_at
    from extractor.overlay.drafts.start import actions_for, source_text, started

    document, sources = shaped(load_whole(spec)), sources_beside(spec)
    try:
        place = pointer_to(document, pointer)
        note = finding_at(json_beside(spec, DIAGNOSTICS_FILE), code, place, sources) if code else ""
        actions = actions_for(document, place, source_text(sources, evidence_beside(spec), place), note)
    except (ExplainError, FindingError) as error:
        cannot_run(str(error))
    text = _added(out, actions) if out is not None and out.exists() else started(document, spec, out, actions)
    if out is None:
        click.echo(text, nl=False)
        return
    write_or_end(out.parent, {out.name: text})
    click.echo(f"{out}: write the correction into its last action, then build with --overlay {out}")


def _added(out: Path, actions: list[dict[str, Any]]) -> str:
    from extractor.overlay.drafts.add import with_actions
    from extractor.overlay.files import read_text
    from extractor.overlay.load import parse_overlay
    from extractor.overlay.model import OverlayError

    try:
        text = read_text(out)
        parse_overlay(text, out.as_posix())
    except OverlayError as error:
        cannot_run(str(error))
    return with_actions(text, actions)

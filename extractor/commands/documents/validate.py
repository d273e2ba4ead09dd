"""``spectable validate``: an OpenAPI document against the rules."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from extractor.commands.ending import cannot_run
from extractor.commands.findings import (
    all_option,
    at_least,
    echo_findings,
    echo_hidden,
    exit_code,
    format_option,
    level_option,
    quiet_option,
    strict_option,
)
from extractor.commands.loading import load, sources_beside
from extractor.commands.paths import InputPath
from extractor.commands.paths import shown as shown_path
from extractor.commands.project import api_option, documents_of, project_option
from extractor.diagnostic import Diagnostic, Severity
from extractor.oas.checks.lint import lint
from extractor.oas.checks.rules import check
from extractor.oas.shape import shaped


@click.command("validate")
@click.argument("spec", type=InputPath(), required=False)
@project_option
@api_option
@strict_option
@format_option
@level_option
@all_option
@quiet_option
def validate_command(
    spec: Path | None,
    project_file: Path | None,
    apis: Sequence[str],
    strict: str,
    form: str,
    level: str,
    everything: bool,
    quiet: bool,
) -> None:
    """Check SPEC: the rules of OpenAPI, references, unused and equal components, examples against schemas, and what
    callers need: security, servers, errors, descriptions, examples (--level info).

    Without SPEC, check the documents of the project file.
    """
    if spec is not None and (project_file or apis):
        cannot_run("with SPEC, --project and --api are not")
    specs = [spec] if spec is not None else documents_of(project_file, apis)
    checked = [(path, *_checked(path)) for path in specs]
    findings = sorted({d for _, _, found in checked for d in found}, key=Diagnostic.sort_key)
    shown = at_least(findings, form, level)
    echo_findings(shown, form, everything=everything)
    for path, version, found in checked if not quiet and form == "text" else ():
        worst = max((d.severity.rank for d in found), default=-1)
        click.echo(f"{shown_path(path)}: {'not valid' if worst == Severity.ERROR.rank else f'valid OpenAPI {version}'}")
    if not quiet:
        echo_hidden(findings, shown)
    sys.exit(exit_code(findings, strict))


def _checked(spec: Path) -> tuple[str, list[Diagnostic]]:
    """The version of a document, and what is found in it."""
    loaded = load(spec)
    found = check(loaded.document, spec.name, sources_beside(spec), loaded.unfollowed)
    notes = [] if loaded.unfollowed else lint(shaped(loaded.document), spec.name, sources_beside(spec))
    return str(loaded.document["openapi"]), list(dict.fromkeys((*found, *notes)))

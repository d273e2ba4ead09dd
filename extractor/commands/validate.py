"""``spectable validate``: an OpenAPI document against the rules."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from extractor.commands.common import (
    exit_code,
    format_option,
    level_option,
    load,
    quiet_option,
    shown,
    sources_beside,
    strict_option,
)
from extractor.diagnostic import Diagnostic, Severity
from extractor.oas.checks.rules import check
from extractor.report import RENDERERS


@click.command("validate")
@click.argument("spec", type=click.Path(path_type=Path))
@strict_option
@format_option
@level_option
@quiet_option
def validate_command(spec: Path, strict: str, form: str, level: str, quiet: bool) -> None:
    """Check SPEC: the rules of OpenAPI, references, unused and equal components, examples against schemas."""
    loaded = load(spec)
    document = loaded.document
    found = check(document, spec.name, sources_beside(spec), loaded.unfollowed)
    findings = sorted(dict.fromkeys(found), key=Diagnostic.sort_key)
    click.echo(RENDERERS[form](shown(findings, form, level)), nl=False)
    if not quiet and form == "text":
        worst = max((d.severity.rank for d in findings), default=-1)
        click.echo(
            f"{spec}: {'not valid' if worst == Severity.ERROR.rank else 'valid OpenAPI ' + str(document['openapi'])}"
        )
    sys.exit(exit_code(findings, strict))

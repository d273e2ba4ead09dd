"""``spectable diff``: what changed from one OpenAPI document to another, and why."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from extractor.commands.loading import build_evidence, load_whole
from extractor.commands.paths import InputPath
from extractor.diff.compare import diff_documents
from extractor.diff.model import Level
from extractor.report.changes import RENDERERS

# The least level that ends the command with 1.
_FAIL_ON = {"breaking": Level.BREAKING, "non-breaking": Level.NON_BREAKING, "any": Level.DOCUMENTATION}


@click.command("diff")
@click.argument("old", type=InputPath())
@click.argument("new", type=InputPath())
@click.option(
    "--format",
    "form",
    type=click.Choice(list(RENDERERS)),
    default="text",
    show_default=True,
    help="Form of the changes.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*_FAIL_ON, "none"]),
    default="breaking",
    show_default=True,
    help="Exit with 1 where a change is of this level or above.",
)
@click.option(
    "--level",
    type=click.Choice([level.value for level in Level]),
    default=Level.DOCUMENTATION.value,
    show_default=True,
    help="Least level to show.",
)
def diff_command(old: Path, new: Path, form: str, fail_on: str, level: str) -> None:
    """Show the changes from OLD to NEW, two OpenAPI documents: breaking, non-breaking, documentation only.

    Where source maps lie beside both documents, each change names its cause: the page, the extractor or a correction.
    """
    documents = [load_whole(path) for path in (old, new)]
    changes = diff_documents(*documents, evidence_old=build_evidence(old), evidence_new=build_evidence(new))
    click.echo(RENDERERS[form]([c for c in changes if c.level.rank >= Level(level).rank], new.name), nl=False)
    sys.exit(int(fail_on in _FAIL_ON and any(c.level.rank >= _FAIL_ON[fail_on].rank for c in changes)))

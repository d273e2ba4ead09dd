"""``spectable diff``: what changed from one OpenAPI document to another, and why."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from extractor.commands.common import cannot_run, load
from extractor.diff.cause import Evidence, read_evidence
from extractor.diff.compare import diff_documents
from extractor.diff.model import Level
from extractor.openapi.write import EVIDENCE_FILE, SOURCES_FILE
from extractor.report.changes import RENDERERS

# The least level that ends the command with 1.
_FAIL_ON = {"breaking": Level.BREAKING, "non-breaking": Level.NON_BREAKING, "any": Level.DOCUMENTATION}


@click.command("diff")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
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
    documents = [load(path) for path in (old, new)]
    evidence = [_evidence_beside(path) for path in (old, new)]
    changes = diff_documents(*documents, evidence_old=evidence[0], evidence_new=evidence[1])
    click.echo(RENDERERS[form]([c for c in changes if c.level.rank >= Level(level).rank], new.name), nl=False)
    sys.exit(int(fail_on in _FAIL_ON and any(c.level.rank >= _FAIL_ON[fail_on].rank for c in changes)))


def _evidence_beside(spec: Path) -> Evidence | None:
    """The evidence that a build left beside its document; None where there is no source map."""
    if not (spec.parent / SOURCES_FILE).is_file():
        return None
    return read_evidence(_loaded(spec.parent / SOURCES_FILE), _loaded(spec.parent / EVIDENCE_FILE))


def _loaded(path: Path) -> dict[str, Any]:
    """The object in a file; an empty one where there is no file."""
    if not path.is_file():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        cannot_run(f"{path}: cannot be read: {error}; build the documents anew with spectable build")
    if not isinstance(found, dict):
        cannot_run(f"{path}: not a JSON object; build the documents anew with spectable build")
    return found

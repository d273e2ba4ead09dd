"""``spectable explain``: the cells that a place of a document was read from."""

from __future__ import annotations

from pathlib import Path

import click

from extractor.commands.common import bindings_beside, cannot_run, evidence_beside, load_whole, sources_beside
from extractor.oas.sources import SOURCES_FILE, sources_as_json
from extractor.oas.write import to_json
from extractor.openapi.explain import ExplainError, bound, explain_place, told


@click.command("explain")
@click.argument("spec", type=click.Path(path_type=Path))
@click.argument("place")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def explain_command(spec: Path, place: str, form: str) -> None:
    """Show the cells that PLACE of SPEC was read from: a JSON pointer, an operationId, or "GET /path"."""
    document = load_whole(spec)
    sources = sources_beside(spec)
    if not sources:
        cannot_run(f"{spec.parent / SOURCES_FILE}: no source map beside the document; build it with spectable build")
    try:
        found = explain_place(document, sources, place)
    except ExplainError as error:
        cannot_run(str(error))
    if form == "json":
        click.echo(to_json(sources_as_json(dict(found))), nl=False)
        return
    texts, bindings = evidence_beside(spec), bindings_beside(spec)
    shown: set[str] = set()  # each reason once
    for pointer, origins in found:
        click.echo(pointer)
        for line in told(origins, texts):
            click.echo(f"    {line}")
        for line in bound(origins, bindings):
            if line not in shown:
                click.echo(f"    {line}")
            shown.add(line)

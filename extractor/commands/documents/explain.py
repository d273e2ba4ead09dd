"""``spectable explain``: the words that a place of a document was read from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from extractor.commands.ending import cannot_run
from extractor.commands.loading import bindings_beside, evidence_beside, load_whole, sources_of_build
from extractor.commands.project import api_option, documents_of, project_option
from extractor.oas.shape import shaped
from extractor.oas.writing.write import to_json
from extractor.openapi.evidence.explain import Explained, ExplainError, explain_place, lines_of


@click.command("explain")
@click.argument("words", nargs=-1, required=True, metavar="[SPEC] PLACE")
@project_option
@api_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def explain_command(words: Sequence[str], project_file: Path | None, apis: Sequence[str], form: str) -> None:
    """Show what PLACE of SPEC says and the words that it was read from.

    PLACE is a JSON pointer, an operationId, "GET /path", or the name of a parameter, field or schema. Without SPEC, the
    documents of the project file are searched.
    """
    if len(words) not in {1, 2}:
        cannot_run("give a document and a place, or a place alone where there is a project file")
    if len(words) == 2 and (project_file or apis):
        cannot_run("with SPEC, --project and --api are not")
    specs = [Path(words[0])] if len(words) == 2 else documents_of(project_file, apis)
    problems = []
    for spec in specs:
        try:
            _show(spec, words[-1], form)
        except ExplainError as error:
            problems.append(str(error))
    if len(problems) == len(specs):
        cannot_run(problems[0])


def _show(spec: Path, place: str, form: str) -> None:
    """Print what is found in a document. Raises ExplainError where there is no such place."""
    document = shaped(load_whole(spec))
    sources = sources_of_build(spec)
    found: Explained = explain_place(document, sources, place)
    if form == "json":
        click.echo(to_json({pointer: [o.as_json() for o in origins] for pointer, origins in found}), nl=False)
        return
    for line in lines_of(document, found, evidence_beside(spec), bindings_beside(spec)):
        click.echo(line)

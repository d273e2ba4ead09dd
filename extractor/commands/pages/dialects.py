"""``spectable dialects``: the words of pages that are known, and those that pages use."""

from __future__ import annotations

from pathlib import Path

import click

from extractor.commands.ending import cannot_run
from extractor.dialects import DialectError, lexicon
from extractor.dialects.listing import explain_dialect, list_dialects
from extractor.dialects.listing import used_by as used_by_pages
from extractor.document import Document
from extractor.readers.sources.files import SourceError, source_files
from extractor.reading.page import documents


@click.command("dialects")
@click.argument("names", nargs=-1)
@click.option(
    "--used-by", type=click.Path(path_type=Path), multiple=True, help="Pages or folders: count the words they use."
)
def dialects_command(names: tuple[str, ...], used_by: tuple[Path, ...]) -> None:
    """List the dialects, explain those of NAMES (or YAML files), or recognise those that pages use."""
    try:
        if used_by:
            _recognise(used_by)
            return
        for line in (line for name in names for line in explain_dialect(name)) if names else list_dialects():
            click.echo(line)
    except DialectError as error:
        cannot_run(str(error))


def _recognise(sources: tuple[Path, ...]) -> None:
    try:
        files = source_files(sources)
    except SourceError as error:
        cannot_run(str(error))
    found = used_by_pages(d for d in documents(files, lexicon()) if isinstance(d, Document))
    for name, (headers, headings) in found.items():
        click.echo(f"{name:<8} {headers:>6} table headers  {headings:>6} headings")

"""How a command ends that cannot do what it was asked for: a message that says why, and exit code 2."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NoReturn

import click

from extractor.extras import install_line, installed
from extractor.oas.writing.publishing import write_files


def cannot_run(message: str) -> NoReturn:
    """Say why and end with 2."""
    click.echo(f"spectable: {message}", err=True)
    sys.exit(2)


def needs_extra(extra: str, what: str) -> None:
    """End the command where the extra that it needs is not installed, with the line that installs it."""
    if not installed(extra):
        cannot_run(f"{what} needs an extra of spectable; install it: {install_line(extra)}")


def write_or_end(folder: Path, files: Mapping[str, str | Iterable[str]]) -> None:
    """Write files into a folder, whole or not at all; ends the command where that cannot be."""
    try:
        write_files(folder, files)
    except OSError as error:
        place = folder / next(iter(files)) if len(files) == 1 else folder
        cannot_run(f"{place}: cannot be written: {error.strerror or error}")

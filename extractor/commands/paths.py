"""Arguments that name a file, where ``-`` is standard input."""

from __future__ import annotations

import sys
from pathlib import Path

import click

STDIN = "stdin"  # the name by which findings and origins show it

PREFIX = "spectable-"  # of the folder that holds it


def shown(path: Path) -> str:
    """A path as messages show it."""
    return STDIN if path.name == STDIN and path.parent.name.startswith(PREFIX) else str(path)


class InputPath(click.Path):
    """A path; ``-`` yields a temporary file with what standard input holds, alone in its folder, until the command
    ends."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, allow_dash=True)

    def convert(  # type: ignore[override]  # click's own type is wider: path_type makes it a Path
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """The path, or that of the temporary file."""
        if value != "-" or ctx is None:
            return Path(value)
        from tempfile import TemporaryDirectory  # only what comes from standard input needs one

        folder = Path(ctx.with_resource(TemporaryDirectory(prefix=PREFIX)))
        file = folder / STDIN
        file.write_bytes(sys.stdin.buffer.read())
        return file

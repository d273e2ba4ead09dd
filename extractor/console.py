"""Progress and summary: a bar on a terminal, plain lines elsewhere, nothing when quiet."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import click

from extractor.api import Blocks
from extractor.diagnostic import Diagnostic, Severity
from extractor.openapi.coverage.balance import Balance

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar  # the type that click.progressbar returns has no public name

NAMED = 5  # schemas that no operation reaches, by name
LONG = 200  # pages from which plain progress lines are worth their place


class Console:
    """A context that shows progress on standard error."""

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet
        self.bar: ProgressBar[int] | None = None
        self.stage = ""

    def __enter__(self) -> Console:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def progress(self, stage: str, done: int, total: int) -> None:
        """Show how far a stage is."""
        if self.quiet:
            return
        if sys.stderr.isatty():
            self._bar(stage, done, total)
        elif total >= LONG and (done == total or done % LONG == 0):
            print(f"{stage}: {done} of {total} pages", file=sys.stderr)

    def _bar(self, stage: str, done: int, total: int) -> None:
        if self.bar is None or stage != self.stage:
            self._end()
            self.bar, self.stage = click.progressbar(length=total, label=stage, show_pos=True, file=sys.stderr), stage
            self.bar.__enter__()
        self.bar.update(done - self.bar.pos)

    def _end(self) -> None:
        if self.bar is not None:
            self.bar.__exit__(None, None, None)
            self.bar = None


def summary(diagnostics: Sequence[Diagnostic], b: Balance, out: Path, seconds: float, hidden: int = 0) -> str:
    """What a build did, in a few lines; ``hidden`` findings were not shown."""
    counts = {s: sum(d.severity is s for d in diagnostics) for s in reversed(Severity)}
    shown = ", ".join(f"{n} {s.value}" for s, n in counts.items() if n) or "none"
    share = f" in the spec ({100 * b.in_spec / b.rows:.1f} %)" if b.rows else " in the spec"
    share = share if b.operations or not b.rows else " in schemas that no operation reaches"
    return "\n".join(
        (
            f"pages       {b.pages}",
            f"operations  {b.operations}",
            f"schemas     {b.schemas}",
            f"rows        {b.rows} read = {b.in_spec}{share} + {b.reported} reported",
            f"blocks      {_blocks(b.blocks)}",
            f"requests    {b.blocks.lines} request lines = {b.blocks.lines_taken} taken + "
            f"{b.blocks.lines - b.blocks.lines_taken} reported",
            *_incomplete(b),
            f"findings    {shown}" + (f" ({hidden} not shown; --level info shows them)" if hidden else ""),
            f"seconds     {seconds:.1f}",
            f"written to  {out}",
        )
    )


def _incomplete(b: Balance) -> list[str]:
    """What the document lacks, and what of the pages is not in it; a line that counts nothing says so."""
    c = b.completeness
    names = ", ".join(c.named[:NAMED]) + (", …" if c.schemas_apart > NAMED else "")
    return [
        f"complete    of {b.operations} operations {c.without_security} without security, {c.without_answer} without "
        f"an answer schema, {c.without_server} without a server",
        f"            {b.blocks.lines - b.blocks.lines_taken} request lines not taken, {b.reported} records not placed",
        f"            {c.schemas_apart} schemas that no operation reaches" + (f": {names}" if names else ""),
    ]


def _blocks(b: Blocks) -> str:
    """Where the blocks of the pages ended."""
    whole = b.facts + b.examples + b.description + b.schemas + b.unplaced
    return (
        f"{whole} = {b.facts} in facts + {b.examples} in examples + {b.description} in descriptions "
        f"+ {b.schemas} in schemas of their own + {b.unplaced} unplaced"
    )

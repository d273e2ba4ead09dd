"""A build in a folder that is thrown away."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from extractor.artifacts import artifacts
from extractor.oas.writing.publishing import write_files
from extractor.openapi.assemble import Options
from extractor.pipeline import BuildResult, build


def trial(docs: Path, out: Path, dialects: Sequence[str] = ()) -> BuildResult:
    """What comes of a file or folder; where that is a document, its files are in ``out``.

    Raises SourceError and DialectError as a build does.
    """
    result = build([docs], Options(), dialects=tuple(dialects), jobs=0)
    if result.balance.operations or result.balance.schemas:
        write_files(out, artifacts(result, "yaml"))
    return result

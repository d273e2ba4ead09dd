"""oasdiff in a pinned version."""

from __future__ import annotations

from pathlib import Path

from tests.codegen.toolchains import go_program


def oasdiff() -> Path:
    """The program. Skips where Go is missing, and fails under ``CI=true``."""
    return go_program("github.com/oasdiff/oasdiff@v1.36.0", "oasdiff")

"""The Go toolchain, and the linter in a pinned version, installed once into the room of toolchains."""

from __future__ import annotations

from pathlib import Path

from extractor.codegen.generate import Generated, generate
from extractor.codegen.target import TargetOptions
from extractor.oas.loading.parse import parse_document
from tests.codegen.toolchains import go_program, required, run

STATICCHECK = "honnef.co/go/tools/cmd/staticcheck@v0.8.2"


def staticcheck() -> Path:
    """The linter. Skips where Go is missing, and fails under ``CI=true``."""
    return go_program(STATICCHECK, "go")


def package(document: Path, out: Path, name: str) -> Generated:
    """The package of a document."""
    return generate(parse_document(document.read_text("utf-8")), document.name, "go", out, TargetOptions(package=name))


def unformatted(out: Path) -> str:
    """The files that the formatter would change."""
    return run(out, required("gofmt"), "-l", ".")

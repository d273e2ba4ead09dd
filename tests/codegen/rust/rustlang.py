"""The Rust toolchain; what it builds of dependencies is kept in the room of toolchains."""

from __future__ import annotations

from pathlib import Path

from extractor.codegen.generate import Generated, generate
from extractor.codegen.target import TargetOptions
from extractor.oas.loading.parse import parse_document
from tests.codegen.toolchains import ROOM, required, run

# Small and quick builds: nobody looks at them with a debugger, and each package is built once or twice.
ENVIRONMENT = {"CARGO_TARGET_DIR": str(ROOM / "rust"), "CARGO_PROFILE_DEV_DEBUG": "0", "CARGO_INCREMENTAL": "0"}


def cargo(folder: Path, *arguments: str) -> str:
    """Run cargo in a package. Skips where it is missing, and fails under ``CI=true``."""
    return run(folder, required("cargo"), *arguments, environment=ENVIRONMENT)


def package(document: Path, out: Path, name: str) -> Generated:
    """The package of a document."""
    return generate(
        parse_document(document.read_text("utf-8")), document.name, "rust", out, TargetOptions(package=name)
    )

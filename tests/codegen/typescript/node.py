"""The compiler, the linter and the bundler in pinned versions, installed once into the room of toolchains."""

from __future__ import annotations

from pathlib import Path

from extractor.codegen.generate import Generated, generate
from extractor.codegen.target import TargetOptions
from extractor.oas.loading.parse import parse_document
from tests.codegen.toolchains import node_modules, required, run

TOOLS = Path(__file__).parent / "tools.json"


def modules() -> Path:
    """The folder ``node_modules`` with the tools. Skips where Node is missing, and fails under ``CI=true``."""
    return node_modules(TOOLS, "typescript")


def package(document: Path, out: Path, name: str) -> Generated:
    """The package of a document, with the tools in its reach."""
    made = generate(
        parse_document(document.read_text("utf-8")), document.name, "typescript", out, TargetOptions(package=name)
    )
    (out / "node_modules").symlink_to(modules())
    return made


def compiled(out: Path) -> None:
    """Compile sources and tests."""
    run(out, required("node"), "node_modules/typescript/bin/tsc", "-p", "tsconfig.test.json")


def tested(out: Path) -> str:
    """Run the package's own tests, compiled before."""
    return run(out, required("node"), "--test", "build/test/all.test.js")

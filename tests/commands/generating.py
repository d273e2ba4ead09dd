"""What the tests of the generate command share: documents on disk, and the command in this process."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from extractor.cli import main
from tests.codegen.fuzz_documents import DOCUMENT


def call(*arguments: object) -> Result:
    """Run the command in this process; an error that it does not expect is raised."""
    result = CliRunner().invoke(main, ["generate", *map(str, arguments)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def python(spec: Path, *more: object) -> Result:
    return call(spec, "--target", "python", "-o", spec.parent / "out", *more)


def written(folder: Path, document: Any = DOCUMENT, name: str = "pets.json") -> Path:
    (folder / name).write_text(json.dumps(document), encoding="utf-8")
    return folder / name


def changed(**operation: Any) -> dict[str, Any]:
    """The document with other members in one of its operations."""
    made = copy.deepcopy(DOCUMENT)
    made["paths"]["/pets"]["get"].update(operation)
    return made


def held(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}

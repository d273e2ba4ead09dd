"""Models in modules: each part defines what it rebuilds, and imports by itself."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extractor.codegen.generate import generate
from extractor.codegen.target import TargetOptions
from extractor.codegen.targets.python.models import files as models

REBUILT = re.compile(r"^(\w+)\.model_rebuild\(\)$", re.M)  # Harbour.model_rebuild()
DEFINED = re.compile(r"^class (\w+)\(", re.M)  # class Harbour(Model):


def document(needs: dict[str, str]) -> dict[str, Any]:
    """A document with a structure for each letter, which has the structures of the letters after it as fields."""
    schemas = {
        name: {
            "type": "object",
            "properties": {"id": {"type": "string"}}
            | {o.lower(): {"$ref": f"#/components/schemas/{o}"} for o in others},
        }
        for name, others in needs.items()
    }
    answers = {
        str(200 + n): {
            "description": "ok", "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
        }
        for n, name in enumerate(schemas)
    }  # fmt: skip
    paths = {"/a": {"get": {"operationId": "getA", "responses": answers}}}
    info = {"title": "Parts", "version": "1"}
    return {"openapi": "3.0.3", "info": info, "paths": paths, "components": {"schemas": schemas}}


@pytest.mark.parametrize(
    "needs",
    [
        {"A": "B", "B": ""},
        {"A": "A", "B": ""},
        {"A": "B", "B": "C", "C": "B"},  # the first one needs a pair that needs each other, and is in another part
        {"A": "C", "B": "A", "C": "A"},
        {"D": "ABC", "A": "A", "B": "AC", "C": "BD"},
    ],
)
@pytest.mark.parametrize("largest", [1, 3, 4_000])
def test_modules_of_models_rebuild_what_they_define(
    needs: dict[str, str], largest: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "LARGEST", largest)
    options = TargetOptions(package="parts", tests=False)
    made = generate(document(needs), "parts.yaml", "python", tmp_path, options)
    modules = {p: d.decode() for p, d in made.files.items() if p.startswith("parts/models")}
    defined = {name for text in modules.values() for name in DEFINED.findall(text)}
    assert defined == set(needs)
    for path, text in modules.items():
        assert set(REBUILT.findall(text)) <= set(DEFINED.findall(text)), path
    check = f"from parts import models\nfor n in {sorted(needs)}: getattr(models, n).model_validate({{}})"
    subprocess.run([sys.executable, "-c", check], cwd=tmp_path, check=True)

"""Models in modules: each part imports by itself, however they were made."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extractor.codegen.generate import generate
from extractor.codegen.target import TargetOptions
from extractor.codegen.targets.python.models import datamodel
from extractor.codegen.targets.python.models import files as models
from extractor.oas.loading.parse import parse_document

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


NEEDS: list[dict[str, str]] = [
    {"A": "B", "B": ""},
    {"A": "A", "B": ""},
    {"A": "B", "B": "C", "C": "B"},  # the first one needs a pair that needs each other, and is in another part
    {"A": "C", "B": "A", "C": "A"},
    {"D": "ABC", "A": "A", "B": "AC", "C": "BD"},
]


@pytest.mark.parametrize(("largest", "portion"), [(1, 1), (3, 2), (4_000, 400)])
def test_modules_of_models_import_what_they_need(
    largest: int, portion: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever fits into a module, and whatever portions they were made in."""
    monkeypatch.setattr(models, "LARGEST", largest)
    monkeypatch.setattr(datamodel, "PORTION", portion)
    check = ""
    for number, needs in enumerate(NEEDS):
        options = TargetOptions(package=f"parts{number}", tests=False)
        made = generate(document(needs), "parts.yaml", "python", tmp_path / str(number), options)
        modules = {p: d.decode() for p, d in made.files.items() if p.startswith(f"parts{number}/models")}
        assert sorted(name for text in modules.values() for name in DEFINED.findall(text)) == sorted(needs)
        check += f"import sys; sys.path[0] = '{number}'; from parts{number} import models\n"
        check += f"for n in {sorted(needs)}: getattr(models, n).model_validate({{}})\n"
    subprocess.run([sys.executable, "-c", check], cwd=tmp_path, check=True)


def test_portions_make_no_difference(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    features = parse_document((Path(__file__).parents[1] / "features.yaml").read_text("utf-8"))
    made = []
    for portion in (3, 1_000):
        monkeypatch.setattr(datamodel, "PORTION", portion)
        made.append(generate(features, "features.yaml", "python", tmp_path / str(portion)).files)
    assert made[0] == made[1]

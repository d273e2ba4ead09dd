"""Whatever a document says, the Java made of it compiles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.codegen.hostile import MARK, POISON, documents
from tests.codegen.java.support import compiled, package, toolchain

pytestmark = pytest.mark.xdist_group("java")


def _poisoned() -> dict[str, Any]:
    """A document that holds all poison as names, values and texts."""
    fields = {text: {"type": "string", "description": text, "enum": list(POISON)} for text in POISON}
    body = {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/All"}}}}
    paths = {
        f"/p{number}": {
            "get": {
                "operationId": text,
                "tags": [text],
                "summary": text,
                "description": text,
                "parameters": [{"name": text, "in": "query", "description": text, "schema": {"type": "string"}}],
                "responses": {"200": body, "404": {**body, "description": text}},
            }
        }
        for number, text in enumerate(POISON)
    }
    info = {"title": POISON[0], "version": POISON[1], "description": "\n".join(POISON), "license": {"name": POISON[2]}}
    schemas = {"All": {"type": "object", "description": "\n".join(POISON), "properties": fields}}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}}


def test_text_that_wants_to_break_out_stays_text(tmp_path: Path) -> None:
    toolchain()
    package(_poisoned(), tmp_path)
    compiled(tmp_path)


def test_drawn_documents_compile(tmp_path: Path) -> None:
    toolchain()
    drawn: list[dict[str, Any]] = []

    @settings(
        max_examples=3,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(documents())
    def draw(document: dict[str, Any]) -> None:
        drawn.append(document)

    draw()
    # All in one run of the compiler, each below a package of its own.
    for number, document in enumerate(drawn):
        package(document, tmp_path / f"d{number}", f"d{number}.api")
        for kind in ("main", "test"):
            target = tmp_path / "all" / "src" / kind / "java"
            target.mkdir(parents=True, exist_ok=True)
            (tmp_path / f"d{number}" / "src" / kind / "java" / f"d{number}").rename(target / f"d{number}")
    (tmp_path / "d0" / "pom.xml").rename(tmp_path / "all" / "pom.xml")
    compiled(tmp_path / "all")
    assert MARK

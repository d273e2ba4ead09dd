"""Variables of the server: one that must be given (``x-required``) has no value of its own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from extractor.codegen.build import build
from extractor.codegen.generate import generate
from extractor.codegen.target import TargetOptions
from extractor.codegen.targets import TARGETS
from tests.codegen.toolchains import run

KEY = {"default": "key", "x-required": True}
REGION = {"default": "east"}


def spec(**variables: Any) -> dict[str, Any]:
    url = "https://{region}.boats.example/v1/{key}"
    return {
        "openapi": "3.1.0",
        "info": {"title": "Boats", "version": "1"},
        "servers": [{"url": url, "variables": {"region": REGION, **variables}}],
        "paths": {"/boats": {"get": {"operationId": "list", "responses": {"204": {"description": "Done."}}}}},
    }


def test_one_that_must_be_given_stays_in_its_braces() -> None:
    (server,) = build(spec(key=KEY), "x")[0].servers
    assert server.variables == {"region": ("east", ()), "key": ("{key}", ())}


TRIED = """
import boats
try:
    boats.Client()
except ValueError as error:
    assert "{key}" in str(error), error
else:
    raise AssertionError("nobody was asked")
boats.Client(key="k")
"""


def test_a_client_asks_for_it(tmp_path: Path) -> None:
    generate(spec(key=KEY), "x", "python", tmp_path / "out", TargetOptions(package="boats"))
    run(tmp_path / "out", sys.executable, "-c", TRIED)


@pytest.mark.parametrize("target", TARGETS)
def test_in_every_language_it_has_no_value(tmp_path: Path, target: str) -> None:
    generate(spec(key=KEY), "x", target, tmp_path / "out", TargetOptions(package="boats"))
    texts = [
        p.read_text("utf-8") for p in (tmp_path / "out").rglob("*") if p.suffix in {".py", ".ts", ".go", ".java", ".rs"}
    ]
    assert any('"{key}"' in text and '"east"' in text for text in texts)

"""What commands load: ``benchmarks/startup.py`` measures what that costs, these tests hold why it is little."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT

LOADED = (
    "import json, sys; from extractor.cli import main\n"
    "try: main(sys.argv[1:], standalone_mode=False)\n"
    "except SystemExit: pass\n"
    "print('\\n' + json.dumps(sorted(sys.modules)))"
)
SPEC = "spec/modelarts/openapi.yaml"


def loaded(*words: str) -> set[str]:
    command = [sys.executable, "-c", LOADED, *words]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    ("words", "spared"),
    [
        (["--help"], {"yaml", "extractor.commands", "extractor.document", "importlib.metadata"}),
        (["explain", SPEC, "capacity"], {"jsonschema", "selectolax", "extractor.interpret.page"}),
    ],
    ids=["help", "explain"],
)
def test_a_command_loads_what_it_needs(words: list[str], spared: set[str]) -> None:
    assert not spared & loaded(*words)


def test_a_build_of_a_page_loads_no_validator_of_values_and_no_processes(tmp_path: Path) -> None:
    page = tmp_path / "boats.md"
    page.write_text("# Boats\n\n`GET /boats`\n\n| Name | Type |\n| --- | --- |\n| size | Integer |\n", encoding="utf-8")
    have = loaded("build", str(page), "-o", str(tmp_path / "spec"), "--no-cache", "-q")
    spared = {
        "openapi_spec_validator",
        "jsonschema",
        "referencing",
        "concurrent.futures",
        "pydantic",
        "importlib.resources",
    }
    assert not (spared | {"extractor.overlay.apply", "extractor.oas.checks.examples.fitting"}) & have
    assert "extractor.interpret.page" in have

"""Schemathesis calls the running mock with what the specs allow and forbid, and finds no violation."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extractor.mock.loading import plain
from extractor.oas.document import METHODS
from tests.mock.served import FILES, served, spec_named

# The statuses with which the mock itself refuses requests. Documents seldom have them all, and what is checked here
# is the mock: so the view that schemathesis gets has them, as the problem details that the mock documents.
REFUSALS = ("400", "401", "405", "406", "415")
PROBLEM = {
    "description": "A request that the mock refuses",
    "content": {
        "application/problem+json": {
            "schema": {
                "type": "object",
                "required": ["title", "status", "detail"],
                "properties": {"status": {"type": "integer"}, "detail": {"type": "string"}},
            }
        }
    },
}
# What a server without state, that takes any credential, cannot do.
NOT_OF_A_MOCK = ("ignored_auth", "use_after_free", "ensure_resource_availability", "object_level_authorization")
STATELESS = "examples,coverage,fuzzing"
# Forms and XML write every value as text, so schemathesis cannot know what of it breaks a schema.
TEXTUAL = ("application/x-www-form-urlencoded", "application/xml")


def _view(spec: dict[str, Any]) -> dict[str, Any]:
    for item in spec["paths"].values():
        for operation in (item[m] for m in METHODS if m in item):
            documented = operation.setdefault("responses", {})
            if "default" not in documented:
                operation["responses"] = {**dict.fromkeys(REFUSALS, PROBLEM), **documented}
            content = operation.get("requestBody", {}).get("content", {})
            for media_type in TEXTUAL if "application/json" in content else ():
                content.pop(media_type, None)
    return spec


@pytest.mark.parametrize(
    ("name", "headers", "options"),
    [
        ("modelarts", ["X-Auth-Token: t"], ["--max-examples", "5", "--phases", STATELESS]),
        ("petstore", ["Authorization: Bearer t", "api_key: k"], ["--max-examples", "5", "--phases", STATELESS]),
        ("asana", ["Authorization: Bearer t"], ["--max-examples", "1", "--phases", "fuzzing"]),
    ],
)
def test_schemathesis_finds_no_violation(name: str, headers: list[str], options: list[str], tmp_path: Path) -> None:
    if not FILES[name].is_file():
        pytest.skip(f"{FILES[name].name} is not beside the project")
    view = tmp_path / "view.json"
    view.write_text(json.dumps(_view(plain(spec_named(name)))), encoding="utf-8")
    with served(view, "--quiet") as mock:
        run = subprocess.run(
            [
                *(sys.executable, "-m", "schemathesis.cli", "run", str(view), "--origin", mock.url, "--seed", "7"),
                *("--exclude-checks", ",".join(NOT_OF_A_MOCK), "--no-color", *options),
                *(part for header in headers for part in ("--header", header)),
            ],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            check=False,
            timeout=120,
        )
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]
    assert "Selected:" in run.stdout

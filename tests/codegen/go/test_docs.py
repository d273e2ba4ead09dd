"""The snippets of the documentation compile against the sample's package and run against its mock server."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.codegen.documents import SAMPLE
from tests.codegen.go import golang
from tests.codegen.toolchains import mocked, required, run
from tests.support import ROOT

PAGE = ROOT / "docs" / "targets" / "go.md"
pytestmark = pytest.mark.xdist_group("go-hostile")
_MAIN = """package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	modelarts "example.com/modelarts"
)

func show(ctx context.Context) error {{
{body}
	return nil
}}

func main() {{
	if err := show(context.Background()); err != nil {{
		fmt.Println(err)
		os.Exit(1)
	}}
}}
"""


def test_the_snippets_run_against_the_mock(tmp_path: Path) -> None:
    go, out = required("go"), tmp_path / "modelarts"
    golang.package(SAMPLE, out, "example.com/modelarts")
    snippets = re.findall(r"```go\n(.*?)```", PAGE.read_text("utf-8"), re.S)
    assert len(snippets) == 3
    with mocked(SAMPLE) as address:
        (out / "show").mkdir()
        body = "".join(snippets).replace("http://localhost:8080", address)
        (out / "show" / "main.go").write_text(_MAIN.format(body=body))
        told = run(out, go, "run", "./show").splitlines()
    assert told[0] == "1"
    assert len(told) > 1

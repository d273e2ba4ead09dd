"""The snippets of the documentation compile against the sample's package and run against its mock server."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.codegen.documents import SAMPLE
from tests.codegen.rust import rustlang
from tests.codegen.toolchains import mocked, required
from tests.support import ROOT

PAGE = ROOT / "docs" / "targets" / "rust.md"
pytestmark = pytest.mark.xdist_group("rust")
_MAIN = """use modelarts::{{Client, Error, StatusError, TryStreamExt}};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {{
{body}
    Ok(())
}}
"""


def test_the_snippets_run_against_the_mock(tmp_path: Path) -> None:
    required("cargo")
    out = tmp_path / "modelarts"
    rustlang.package(SAMPLE, out, "modelarts")
    snippets = re.findall(r"```rust\n(.*?)```", PAGE.read_text("utf-8"), re.S)
    assert len(snippets) == 3
    with mocked(SAMPLE) as address:
        (out / "examples").mkdir()
        body = "".join(snippets).replace("http://localhost:8080", address)
        (out / "examples" / "show.rs").write_text(_MAIN.format(body=body), "utf-8")
        told = rustlang.cargo(out, "run", "--example", "show").splitlines()
    assert told[0] == "1"
    assert len(told) > 1

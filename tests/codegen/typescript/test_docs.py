"""The snippets of the documentation compile against the sample's package and run against its mock server."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.codegen.documents import SAMPLE
from tests.codegen.toolchains import mocked, required, run
from tests.codegen.typescript import node
from tests.support import ROOT

PAGE = ROOT / "docs" / "targets" / "typescript.md"
pytestmark = pytest.mark.xdist_group("typescript-hostile")


def test_the_snippets_run_against_the_mock(tmp_path: Path) -> None:
    out = tmp_path / "modelarts"
    node.package(SAMPLE, out, "modelarts")
    snippets = re.findall(r"```typescript\n(.*?)```", PAGE.read_text("utf-8"), re.S)
    assert len(snippets) == 3
    code = "\n".join(snippets)
    imports = re.findall(r"^import .*;\n", code, re.M)
    body = re.sub(r"^import .*;\n", "", code, flags=re.M)
    with mocked(SAMPLE) as address:
        text = "".join(imports) + body.replace("http://localhost:8080", address)
        (out / "test" / "docs.ts").write_text(text.replace('"modelarts"', '"../src/index.js"'))
        node.compiled(out)
        told = run(out, required("node"), "build/test/docs.js").splitlines()
    assert told[0] == "1"
    assert len(told) > 1

"""The snippet of the documentation runs against the mock server."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from extractor.oas.loading.parse import parse_document
from tests.codegen.java.support import class_path, compiled, package, run, toolchain
from tests.support import ROOT

SPEC = ROOT / "spec" / "modelarts" / "openapi.yaml"
pytestmark = pytest.mark.xdist_group("java")
_MAIN = """
import com.acme.modelarts.Client;

public class First {{
    public static void main(String[] arguments) {{
{snippet}
        System.out.println(answer.isSet("items") + " " + client.resourceManagement()
                .listPoolNodes("project", "pool").raw().status());
    }}
}}
"""


def test_the_first_call_is_answered_by_the_mock(tmp_path: Path) -> None:
    toolchain()
    package(parse_document(SPEC.read_text("utf-8")), tmp_path, "com.acme.modelarts")
    compiled(tmp_path)
    found = re.search(r"```java\n(.*?)```", (ROOT / "docs" / "targets" / "java.md").read_text("utf-8"), re.DOTALL)
    assert found
    command: list[str | Path] = [Path(sys.executable).parent / "spectable", "mock", SPEC, "--port", "0", "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = re.search(r"http://[^\s/]+", server.stdout.readline())
        assert address
        snippet = found[1].replace("http://localhost:8080", address[0]).replace(".build()", '.xAuthToken("t").build()')
        (tmp_path / "First.java").write_text(_MAIN.format(snippet=snippet))
        path = f"target/classes{os.pathsep}{class_path(tmp_path)}"
        told = run(tmp_path, "java", "-cp", path, "First.java")
        server.terminate()
    assert told.strip() == "true 200"

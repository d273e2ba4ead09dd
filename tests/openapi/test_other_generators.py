"""Other people's generators take what is built: the Go that oapi-codegen makes of it compiles.

It makes a type `<OperationId>Response` for each operation, so that no schema may be called so.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import Options, build
from extractor.oas.write import to_yaml
from tests.codegen.toolchains import go_program, required, run
from tests.support import ROOT
from tools.score import sources

OAPI_CODEGEN = "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.4.1"
MODULE = "module example.com/built\n\ngo 1.22\n\nrequire github.com/oapi-codegen/runtime v1.1.1\n"
CORPUS = ROOT.parent / "shared" / "corpus"
PAGES = {
    "sample": ROOT / "samples" / "modelarts" / "en",
    **{name: CORPUS / name for name in ("html/elb", "rst/nat-gateway", "md/nacos", "md/huobi-dm")},
}

pytestmark = pytest.mark.xdist_group("oapi-codegen")


@pytest.mark.parametrize("name", PAGES)
def test_the_go_of_oapi_codegen_compiles(name: str, tmp_path: Path) -> None:
    if not PAGES[name].is_dir():
        pytest.skip(f"../shared/corpus/{name} is not here")
    program = go_program(OAPI_CODEGEN, "oapi-codegen")
    spec = build(sources(PAGES[name]), Options(oas="3.0")).spec
    (tmp_path / "openapi.yaml").write_text(to_yaml(spec), encoding="utf-8")
    (tmp_path / "go.mod").write_text(MODULE)
    run(tmp_path, program, "-generate", "types,client", "-package", "built", "-o", "built.go", "openapi.yaml")
    run(tmp_path, required("go"), "mod", "tidy")
    run(tmp_path, required("go"), "build", "./...")

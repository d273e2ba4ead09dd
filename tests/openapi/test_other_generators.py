"""Other people's generators take what is built, without a warning, and what they make compiles.

oapi-codegen makes a type `<OperationId>Response` for each operation, so that no schema may be called so.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from extractor import Options, build
from extractor.oas.writing.write import to_yaml
from extractor.openapi.schemas.flavor import Version
from tests.codegen.toolchains import ROOM, go_program, node_modules, required, run
from tests.support import ROOT
from tools.score import sources

OAPI_CODEGEN = "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.4.1"
MODULE = "module example.com/built\n\ngo 1.22\n\nrequire github.com/oapi-codegen/runtime v1.1.1\n"
CORPUS = ROOT.parent / "shared" / "corpus"
PAGES = {
    "sample": ROOT / "samples" / "modelarts" / "en",
    **{name: CORPUS / name for name in ("html/elb", "rst/nat-gateway", "md/nacos", "md/huobi-dm")},
}

GENERATORS = Path(__file__).parent / "generators.json"
PYTHON_CLIENT = "openapi-python-client==0.29.1"
FAMILIES = ("html/elb", "rst/nat-gateway", "md/nacos")
TSC = (
    "--noEmit",
    "--strict",
    "--skipLibCheck",
    "--target",
    "es2022",
    "--module",
    "esnext",
    "--moduleResolution",
    "bundler",
)

pytestmark = pytest.mark.xdist_group("oapi-codegen")


def built(name: str, folder: Path, version: Version) -> Path:
    """The document of some pages in a folder. Skips where the pages are not here."""
    if not PAGES[name].is_dir():
        pytest.skip(f"../shared/corpus/{name} is not here")
    file = folder / "openapi.yaml"
    file.write_text(to_yaml(build(sources(PAGES[name]), Options(oas=version)).spec), encoding="utf-8")
    return file


def python_client() -> dict[str, str]:
    """An environment with openapi-python-client, installed once into the room of toolchains."""
    home = ROOM / PYTHON_CLIENT.replace("==", "-")
    if not home.is_dir():
        # Beside its place and renamed, as another worker may be installing too.
        beside = home.with_name(f"{home.name}.{os.getpid()}")
        run(ROOT, sys.executable, "-m", "pip", "install", "--quiet", "--target", beside, PYTHON_CLIENT)
        try:
            beside.rename(home)
        except OSError:
            shutil.rmtree(beside)
    return {"PYTHONPATH": str(home)}


@pytest.mark.parametrize("name", FAMILIES)
def test_openapi_python_client_makes_python(name: str, tmp_path: Path) -> None:
    built(name, tmp_path, "3.1")
    (tmp_path / "config.yaml").write_text("post_hooks: []\n")
    arguments = ("--path", "openapi.yaml", "--output-path", "made", "--meta", "none", "--config", "config.yaml")
    program = (sys.executable, "-m", "openapi_python_client", "generate")
    told = run(tmp_path, *program, *arguments, environment=python_client())
    assert "warning" not in told.lower()
    run(tmp_path, sys.executable, "-m", "compileall", "-q", "made")


@pytest.mark.parametrize("name", FAMILIES)
def test_the_typescript_of_others_compiles(name: str, tmp_path: Path) -> None:
    built(name, tmp_path, "3.1")
    node = required("node")
    modules = node_modules(GENERATORS, "generators")
    (tmp_path / "node_modules").symlink_to(modules)
    told = run(tmp_path, node, modules / "openapi-typescript/bin/cli.js", "openapi.yaml", "-o", "types.ts")
    told += run(tmp_path, node, modules / "@hey-api/openapi-ts/bin/run.js", "-i", "openapi.yaml", "-o", "client")
    assert "warn" not in told.lower()
    run(tmp_path, node, modules / "typescript/bin/tsc", *TSC, "types.ts", "client/index.ts")


@pytest.mark.parametrize("name", PAGES)
def test_the_go_of_oapi_codegen_compiles(name: str, tmp_path: Path) -> None:
    built(name, tmp_path, "3.0")
    program = go_program(OAPI_CODEGEN, "oapi-codegen")
    (tmp_path / "go.mod").write_text(MODULE)
    run(tmp_path, program, "-generate", "types,client", "-package", "built", "-o", "built.go", "openapi.yaml")
    run(tmp_path, required("go"), "mod", "tidy")
    run(tmp_path, required("go"), "build", "./...")

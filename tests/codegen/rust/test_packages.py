"""Generated Rust packages as a team would judge them: formatted, linted, and their tests pass."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractor.codegen.generate import Generated
from tests.codegen.documents import document
from tests.codegen.rust import rustlang
from tests.codegen.toolchains import mocked

pytestmark = pytest.mark.xdist_group("rust")


@pytest.fixture(scope="module", params=["modelarts", "features", "wire", "shapes", "petstore", "asana"])
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path, Generated]:
    """The name, the folder, and what was told of a generated package."""
    name: str = request.param
    file = document(name)
    out = tmp_path_factory.mktemp("rust") / name
    return name, out, rustlang.package(file, out, name)


def test_every_operation_is_generated(package: tuple[str, Path, Generated]) -> None:
    _, _, made = package
    assert not [d for d in made.diagnostics if d.code in ("operation-skipped", "schema-skipped")]


def test_the_formatter_changes_nothing(package: tuple[str, Path, Generated]) -> None:
    _, out, _ = package
    rustlang.cargo(out, "fmt", "--check")


def test_clippy_finds_nothing(package: tuple[str, Path, Generated]) -> None:
    _, out, _ = package
    rustlang.cargo(out, "clippy", "--all-targets", "--", "-D", "warnings")


def test_the_tests_of_the_package_pass(package: tuple[str, Path, Generated]) -> None:
    _, out, made = package
    told = re.findall(r"test result: ok. (\d+) passed", rustlang.cargo(out, "test"))
    assert max(map(int, told)) >= made.operations


_MOCKED = """
#[path = "api/support.rs"]
#[allow(dead_code)]
mod support;

use support::{{as_bytes, as_json, as_text, json}};
use {package}::models;
use {package}::{{Client, DateTime, Date, File}};
use serde_json::Value;
use std::collections::BTreeMap;

#[tokio::test]
async fn the_mock_server_answers_every_call() {{
    let c = support::secured(Client::builder().base_url("{url}")).build().unwrap();
    let mut failed = Vec::new();
{calls}
    assert!(failed.is_empty(), "{{failed:#?}}");
}}
"""


def test_the_client_talks_to_the_mock_server(package: tuple[str, Path, Generated]) -> None:
    """The tests' own calls, made by a client of the mock server."""
    name, out, made = package
    calls = [
        call
        for path in sorted((out / "tests" / "api").glob("service_*.rs"))
        for call in re.findall(r"^    let made = \|c: &Client\| (.*);$", path.read_text("utf-8"), re.M)
    ]
    assert len(calls) == made.operations
    lines = "\n".join(
        f"    if let Err(e) = {call} .await {{ failed.push(({n}, e.to_string())); }}" for n, call in enumerate(calls)
    )
    with mocked(document(name)) as url:
        (out / "tests" / "mocked.rs").write_text(_MOCKED.format(package=name, url=url, calls=lines), "utf-8")
        rustlang.cargo(out, "test", "--test", "mocked")

"""Generated Go packages as a team would judge them: formatted, vetted, linted, and their tests pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.codegen.generate import Generated
from tests.codegen.documents import DOCUMENTS, document
from tests.codegen.go import golang
from tests.codegen.toolchains import mocked, required, run

pytestmark = pytest.mark.xdist_group("go")


@pytest.fixture(scope="module", params=DOCUMENTS)
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path, Generated]:
    """The name, the folder, and what was told of a generated package."""
    name: str = request.param
    file = document(name)
    out = tmp_path_factory.mktemp("go") / name
    return name, out, golang.package(file, out, name)


def test_every_operation_is_generated(package: tuple[str, Path, Generated]) -> None:
    _, _, made = package
    assert not [d for d in made.diagnostics if d.code in ("operation-skipped", "schema-skipped")]


def test_gofmt_changes_nothing(package: tuple[str, Path, Generated]) -> None:
    _, out, _ = package
    assert not golang.unformatted(out)


def test_go_vet_finds_nothing(package: tuple[str, Path, Generated]) -> None:
    _, out, _ = package
    run(out, required("go"), "vet", "./...")


def test_the_tests_of_the_package_pass(package: tuple[str, Path, Generated]) -> None:
    name, out, _ = package
    assert run(out, required("go"), "test", "./...").startswith("ok"), name


def test_staticcheck_finds_nothing(package: tuple[str, Path, Generated]) -> None:
    name, out, _ = package
    if name == "github":
        pytest.skip("the same templates as the others, and minutes of work")
    assert not run(out, golang.staticcheck(), "./...")


@pytest.fixture
def mock_url(package: tuple[str, Path, Generated]) -> Iterator[str]:
    """The address of a mock server for the package's document."""
    if package[0] == "github":
        pytest.skip("the same templates as the others, and a minute of compiling")
    with mocked(document(package[0])) as address:
        yield address


_MOCKED = """package {package}

import (
	"strings"
	"testing"
)

var _ = strings.NewReader

func TestTheMockServerAnswersEveryCall(t *testing.T) {{
	options, err := NewClient({options})
	if err != nil {{
		t.Fatal(err)
	}}
	for index, call := range []call{{
{calls}
	}} {{
		if _, err := call(options); err != nil {{
			t.Errorf("call %d: %v", index, err)
		}}
	}}
}}
"""


def test_the_client_talks_to_the_mock_server(package: tuple[str, Path, Generated], mock_url: str) -> None:
    """The tests' own calls, made by a client of the mock server."""
    name, out, made = package
    calls = [
        call
        for path in sorted(out.glob("service_*_test.go"))
        for call in re.findall(r"^\tmade := (func.*?^\t\})$", path.read_text("utf-8"), re.M | re.S)
    ]
    assert len(calls) == made.operations
    support = (out / "support_test.go").read_text("utf-8")
    credentials = re.search(r"return clientWith\(t, s, WithRetry\(RetryPolicy\{\}\)(.*)\)$", support, re.M)
    assert credentials is not None
    text = _MOCKED.format(
        package=name,
        options=f'WithBaseURL("{mock_url}"){credentials[1]}',
        calls="\n".join(f"\t\t{call}," for call in calls),
    )
    (out / "mocked_test.go").write_text(text)
    run(out, required("go"), "test", "-run", "TestTheMockServerAnswersEveryCall", "./...")

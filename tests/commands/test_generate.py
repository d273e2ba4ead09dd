"""``spectable generate`` as a user types it."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.codegen.targets import TARGETS
from extractor.codegen.writing.publish import MANIFEST
from tests.codegen.fuzz_documents import DOCUMENT
from tests.commands.generating import call, changed, held, python, written


def test_a_package_is_generated_and_told(spec: Path) -> None:
    result = python(spec)
    files = held(spec.parent / "out")
    assert result.exit_code == 0
    assert f"python: 3 operations, {len(files) - 1} written, 0 unchanged, 0 removed" in result.output
    assert {"pyproject.toml", "README.md", ".gitignore", MANIFEST, "pets/client.py", "pets/models.py"} <= files.keys()
    assert any(p.startswith("tests/services/test_") for p in files)


def test_a_second_run_changes_nothing(spec: Path) -> None:
    python(spec)
    before = held(spec.parent / "out")
    result = python(spec)
    assert result.exit_code == 0
    assert f"0 written, {len(before) - 1} unchanged, 0 removed" in result.output
    assert held(spec.parent / "out") == before


def test_the_module_is_the_command(spec: Path) -> None:
    words = [sys.executable, "-m", "extractor", "generate", str(spec), "-t", "python", "-o", str(spec.parent / "out")]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("form", ["json", "yaml"])
@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_versions_and_forms_give_the_same_package(tmp_path: Path, form: str, version: str) -> None:
    document = {**DOCUMENT, "openapi": version}
    text = json.dumps(document) if form == "json" else yaml.safe_dump(document, sort_keys=False)
    (tmp_path / "x").write_text(text, encoding="utf-8")
    assert python(tmp_path / "x").exit_code == 0
    assert python(written(tmp_path), "--check").exit_code == 0


def test_check_writes_nothing_into_an_empty_place(spec: Path) -> None:
    result = python(spec, "--check")
    assert result.exit_code == 1
    assert f"would write  {spec.parent / 'out' / 'pets' / 'client.py'}" in result.output
    assert not (spec.parent / "out").exists()


def test_check_of_a_fresh_folder_is_fine_and_writes_nothing(spec: Path) -> None:
    python(spec)
    (spec.parent / "out" / "mine.txt").write_text("mine")
    before = held(spec.parent / "out")
    result = python(spec, "--check")
    assert result.exit_code == 0
    assert "out is fresh (python, " in result.output
    assert held(spec.parent / "out") == before


def test_check_of_a_stale_folder_tells_what_would_change_and_writes_nothing(spec: Path) -> None:
    python(spec)
    before = held(spec.parent / "out")
    result = python(written(spec.parent, changed(tags=["cats"])), "--check")
    assert result.exit_code == 1
    assert f"would write  {spec.parent / 'out' / 'pets' / 'services' / 'cats.py'}" in result.output
    assert f"would remove  {spec.parent / 'out' / 'pets' / 'services' / 'pets.py'}" in result.output
    assert held(spec.parent / "out") == before


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda out: (out / "pets" / "client.py").write_text("mine"), "file-edited"),
        (lambda out: ((out / MANIFEST).unlink(), (out / "pets" / "client.py").write_text("mine")), "file-foreign"),
    ],
)
def test_check_never_calls_a_folder_fresh_that_is_not(spec: Path, change: Any, code: str) -> None:
    python(spec)
    change(spec.parent / "out")
    result = python(spec, "--check")
    assert result.exit_code == 1
    assert f"[{code}]" in result.output
    assert "is fresh" not in result.output


def test_edits_are_kept_and_reported_until_they_are_dropped(spec: Path) -> None:
    python(spec)
    client = spec.parent / "out" / "pets" / "client.py"
    generated = client.read_bytes()
    client.write_text("mine")
    result = python(spec)
    assert result.exit_code == 1
    assert "[file-edited]" in result.output
    assert "--force" in result.output
    assert client.read_text() == "mine"
    assert python(spec, "--force").exit_code == 0
    assert client.read_bytes() == generated


def test_a_file_that_was_never_generated_is_kept_and_reported(spec: Path) -> None:
    out = spec.parent / "out"
    out.mkdir()
    (out / "README.md").write_text("mine")
    result = python(spec)
    assert result.exit_code == 1
    assert "[file-foreign]" in result.output
    assert (out / "README.md").read_text() == "mine"


def test_keep_makes_a_file_the_users(spec: Path) -> None:
    python(spec)
    readme = spec.parent / "out" / "README.md"
    readme.write_text("mine")
    for more in ((), ("--check",)):
        result = python(spec, "--keep", "README.md", *more)
        assert (result.exit_code, readme.read_text()) == (0, "mine")
    assert "[file-edited]" in python(spec).output, "the edit is known when --keep is forgotten"
    assert readme.read_text() == "mine"


def test_stale_files_go_but_for_edited_ones(spec: Path) -> None:
    python(spec)
    out = spec.parent / "out"
    stale = out / "pets" / "services" / "pets.py"
    stale.write_text("mine")
    result = python(written(spec.parent, changed(tags=["cats"])))
    assert result.exit_code == 0
    assert "[file-stale]" in result.output
    assert stale.read_text() == "mine"
    assert not (out / "pets" / "calls" / "pets.py").exists()


def test_an_operation_that_cannot_be_read_costs_only_itself(spec: Path) -> None:
    broken = written(spec.parent, changed(parameters=[{"$ref": "#/components/parameters/Nowhere"}]))
    result = python(broken)
    assert result.exit_code == 0
    assert "[operation-skipped]" in result.output
    assert "GET /pets" in result.output
    assert "2 operations" in result.output
    assert python(broken, "--strict").exit_code == 1
    assert python(broken, "--strict", "error").exit_code == 0


def test_a_schema_that_cannot_be_read_is_any_value(spec: Path) -> None:
    document = copy.deepcopy(DOCUMENT)
    document["components"]["schemas"]["Lost"] = {"$ref": "#/components/schemas/Nowhere"}
    result = python(written(spec.parent, document), "--strict")
    assert "[schema-skipped]" in result.output
    assert result.exit_code == 1


def test_a_credential_that_code_does_not_know_is_told_at_level_info(spec: Path) -> None:
    document = copy.deepcopy(DOCUMENT)
    document["components"]["securitySchemes"]["cert"] = {"type": "mutualTLS"}
    place = written(spec.parent, document)
    assert "[security-unsupported]" not in python(place).output
    result = python(place, "--level", "info")
    assert (result.exit_code, "[security-unsupported]" in result.output) == (0, True)


def test_a_template_that_replaces_nothing_is_reported(spec: Path) -> None:
    mine = spec.parent / "mine"
    (mine / "python").mkdir(parents=True)
    (mine / "python" / "nothing.jinja").write_text("x")
    result = python(spec, "--templates", mine)
    assert result.exit_code == 0
    assert "[template-unused]" in result.output
    assert "mine/python/nothing.jinja" in result.output


def test_a_broken_template_is_a_clear_error(spec: Path) -> None:
    mine = spec.parent / "mine" / "python" / "project"
    mine.mkdir(parents=True)
    (mine / "README.md.jinja").write_text("\n{{ nothing }}")
    result = python(spec, "--templates", spec.parent / "mine")
    assert result.exit_code == 2
    assert "template python/project/README.md.jinja, line 2: 'nothing' is undefined" in result.output
    assert not (spec.parent / "out").exists()


def test_findings_as_json_are_pure_json(spec: Path) -> None:
    broken = written(spec.parent, changed(parameters=[{"$ref": "#/nowhere"}]))
    result = python(broken, "--format", "json")
    assert [d["code"] for d in json.loads(result.stdout)["diagnostics"]] == ["operation-skipped"]
    assert "2 operations" in result.stderr


def test_quiet_prints_findings_only(spec: Path) -> None:
    assert python(spec, "--quiet").output == "no findings\n"


def test_findings_that_are_not_shown_are_counted(spec: Path) -> None:
    linked = {"200": {"description": "", "links": {"next": {"operationId": "other"}}}}
    told = python(written(spec.parent, changed(responses=linked))).output.splitlines()
    assert told[:2] == ["no findings", "not shown: 1 part-not-generated (--level info shows them)"]


def test_the_package_is_named_by_the_user(spec: Path) -> None:
    assert python(spec, "--package", "my-zoo").exit_code == 0
    assert (spec.parent / "out" / "my_zoo" / "client.py").is_file()


@pytest.mark.parametrize("name", ["../evil", "/evil", "a/b", "con", "class", "\0", "x" * 300])
def test_no_name_of_a_package_leaves_the_folder(spec: Path, name: str) -> None:
    assert python(spec, "--package", name, "-q").exit_code == 0
    assert {p.name for p in spec.parent.iterdir()} == {"pets.json", "out"}


@pytest.mark.parametrize(("wanted", "version"), [("2.0.1", "2.0.1"), ("v3", "3"), ("no version", "0"), ("", "1.2")])
def test_the_version_is_one_that_packages_may_have(spec: Path, wanted: str, version: str) -> None:
    python(spec, "--package-version", wanted, "-q")
    assert f'version = "{version}"\n' in (spec.parent / "out" / "pyproject.toml").read_text()


def test_without_tests_there_are_none(spec: Path) -> None:
    python(spec)
    assert python(spec, "--no-tests").exit_code == 0
    assert not (spec.parent / "out" / "tests").exists()


def test_all_targets_get_a_folder_of_their_own_and_are_told_in_their_order(spec: Path) -> None:
    result = call(spec, "-t", "all", "-o", spec.parent / "out")
    assert result.exit_code == 0
    assert {p.name for p in (spec.parent / "out").iterdir()} == set(TARGETS)
    told = [line.partition(":")[0] for line in result.output.splitlines() if "operations, " in line]
    assert told == list(TARGETS)


def test_a_target_that_cannot_be_generated_is_told_and_ends_with_2(spec: Path) -> None:
    (spec.parent / "out").mkdir()
    (spec.parent / "out" / "go").write_text("in the way")
    result = call(spec, "-t", "all", "-o", spec.parent / "out")
    assert result.exit_code == 2
    assert "go" in result.output
    assert "Traceback" not in result.output


def test_a_target_given_twice_is_generated_once(spec: Path) -> None:
    result = python(spec, "--target", "python")
    assert result.output.count("operations, ") == 1
    assert (spec.parent / "out" / "pets").is_dir()

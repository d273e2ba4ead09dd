"""``spectable generate`` as a user types it."""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.cli import main
from extractor.codegen.publish import MANIFEST
from extractor.codegen.targets import TARGETS
from tests.codegen.fuzz_documents import DOCUMENT, documents

ENDS = {0, 1, 2}


def call(*arguments: object) -> Result:
    """Run the command in this process; an error that it does not expect is raised."""
    result = CliRunner().invoke(main, ["generate", *map(str, arguments)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def python(spec: Path, *more: object) -> Result:
    return call(spec, "--target", "python", "-o", spec.parent / "out", *more)


def written(folder: Path, document: Any = DOCUMENT, name: str = "pets.json") -> Path:
    (folder / name).write_text(json.dumps(document), encoding="utf-8")
    return folder / name


def changed(**operation: Any) -> dict[str, Any]:
    """The document with other members in one of its operations."""
    made = copy.deepcopy(DOCUMENT)
    made["paths"]["/pets"]["get"].update(operation)
    return made


def held(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    return written(tmp_path)


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


def test_all_targets_get_a_folder_of_their_own_where_there_are_several(
    spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(TARGETS, "twin", TARGETS["python"])
    assert call(spec, "-t", "all", "-o", spec.parent / "out", "-q").exit_code == 0
    assert {p.name for p in (spec.parent / "out").iterdir()} == set(TARGETS)


def test_a_target_given_twice_is_generated_once(spec: Path) -> None:
    result = python(spec, "--target", "python")
    assert result.output.count("operations, ") == 1
    assert (spec.parent / "out" / "pets").is_dir()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--target", "cobol"), "'cobol' is not one of"),
        ((), "Missing option '--target'"),
        (("--target", "python", "--templates", "/nowhere/at/all"), "does not exist"),
        (("--target", "python", "--strict", "loud"), "'loud' is not one of"),
    ],
)
def test_wrong_options_end_with_2(spec: Path, arguments: tuple[str, ...], told: str) -> None:
    result = call(spec, "-o", spec.parent / "out", *arguments)
    assert result.exit_code == 2
    assert told in result.output
    assert not (spec.parent / "out").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "it has no member openapi"),
        ("[1, 2]", "it has no member openapi"),
        ("swagger: '2.0'", "it has no member openapi"),
        ("openapi: 3.1.0", "no operation that code could be generated for"),
        ("openapi: 3.1.0\npaths: {/a: {get: 1}}", "no operation that code could be generated for"),
        ("a: [", "not an OpenAPI document"),
        (b"\xff\xfe\x00", "not an OpenAPI document"),
        (b"\x7fELF\x00", "not an OpenAPI document"),
        ("openapi: &a [*a]", "an alias leads back to itself"),
        (f"openapi: {'9' * 5000}", "not an OpenAPI document"),
        ('{"openapi": ' + "[" * 100_000, "not an OpenAPI document"),
    ],
)
def test_a_wrong_file_ends_with_2(tmp_path: Path, text: str | bytes, told: str) -> None:
    (tmp_path / "x.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
    result = python(tmp_path / "x.yaml")
    assert result.exit_code == 2
    assert result.output.startswith("spectable: ")
    assert told in result.output
    assert not (tmp_path / "out").exists()


def test_no_file_or_a_folder_ends_with_2(tmp_path: Path) -> None:
    for place in (tmp_path / "nowhere", tmp_path):
        result = call(place, "-t", "python", "-o", tmp_path / "out")
        assert (result.exit_code, "cannot be read" in result.output) == (2, True)


def test_an_output_that_is_a_file_is_left_alone(spec: Path) -> None:
    (spec.parent / "out").write_text("mine")
    assert python(spec).exit_code == 2
    assert (spec.parent / "out").read_text() == "mine"


def test_an_output_below_a_file_cannot_be_written(spec: Path) -> None:
    result = call(spec, "-t", "python", "-o", spec / "out")
    assert (result.exit_code, "Traceback" in result.output) == (2, False)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_read_only_cannot_be_written(spec: Path) -> None:
    (spec.parent / "out").mkdir(mode=0o500)
    result = python(spec)
    assert (result.exit_code, "cannot be written" in result.output) == (2, True)


def test_a_disk_that_refuses_is_told(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("extractor.codegen.publish.tempfile.mkdtemp", refuse)
    result = python(spec)
    assert result.exit_code == 2
    assert "out: cannot be written: Permission denied" in result.output


def test_a_broken_manifest_is_told(spec: Path) -> None:
    (spec.parent / "out").mkdir()
    (spec.parent / "out" / MANIFEST).write_text("{")
    result = python(spec)
    assert (result.exit_code, "not a manifest of spectable" in result.output) == (2, True)


def deep(levels: int, **keywords: Any) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(levels):
        schema = {key: value(schema) for key, value in keywords.items()}
    return schema


@pytest.mark.parametrize(
    "schema",
    [
        pytest.param(deep(300, properties=lambda s: {"a": s}), id="objects"),
        pytest.param(deep(300, items=lambda s: s), id="arrays"),
        pytest.param(deep(300, allOf=lambda s: [s]), id="parts"),
        pytest.param(deep(300, anyOf=lambda s: [s, {"type": "integer"}]), id="alternatives"),
        pytest.param({"default": deep(300, a=lambda s: s)}, id="values"),
    ],
)
def test_deep_schemas_end_without_a_traceback(tmp_path: Path, schema: Any) -> None:
    document = copy.deepcopy(DOCUMENT)
    document["components"]["schemas"]["Deep"] = schema
    assert python(written(tmp_path, document), "-q").exit_code in {0, 2}


def members(inner: Any) -> dict[str, Any]:
    return {"type": "object", "required": ["a", "b"], "properties": {"a": inner, "b": inner}}


@pytest.mark.parametrize(
    "level",
    [members, lambda i: {"allOf": [i, i]}, lambda i: {"anyOf": [i, {"items": i}]}, lambda i: members({"items": i})],
)
def test_structures_that_double_at_every_level_end(tmp_path: Path, level: Any) -> None:
    document = copy.deepcopy(DOCUMENT)
    schemas = document["components"]["schemas"]
    for number in range(30):
        schemas[f"L{number}"] = level({"$ref": f"#/components/schemas/L{number + 1}"})
    schemas["L30"] = {"type": "object", "properties": {"x": {"type": "string"}}}
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/L0"}}}}
    document["paths"]["/pets"]["post"]["requestBody"] = body
    assert python(written(tmp_path, document), "-q").exit_code == 0


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
@given(document=documents(), form=st.sampled_from([json.dumps, yaml.safe_dump]))
def test_no_document_ends_in_a_traceback(document: Any, form: Any) -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name) / "x.yaml"
        place.write_bytes(form(document).encode("utf-8", "replace"))
        result = python(place, "-q", "--strict")
        assert result.exit_code in ENDS
        assert "please report" not in result.output
        assert (place.parent / "out" / MANIFEST).is_file() == (result.exit_code < 2)

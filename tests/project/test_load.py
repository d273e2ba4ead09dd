"""Project files: what they say, and what is told of those that cannot be used."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from extractor.project.lines import line_of
from extractor.project.load import find_project, parse_project, read_project, schema_text
from extractor.project.model import ProjectError

HERE = Path("/work-folder/spectable.toml")
LEAST = '[api.pets]\nsources = ["docs"]\nout = "spec"\n'
WHOLE = """\
[api.pets]
sources = ["docs", "more/*.html", { url = "https://docs.example.com/api/", folder = "mirror" }]
out = "spec"
oas = "3.0"
format = "json"
title = "Pets"
version = "2.0.0"
servers = ["https://api.example.com"]
docs-url = "https://docs.example.com/"
dialects = ["en", "words.yaml"]
overlays = ["fix.yaml"]

[api.pets.security.Token]
type = "apiKey"
in = "header"
name = "X-Token"

[api.pets.generate.go]
out = "clients/go"
package = "github.com/acme/pets"
keep = ["README.md"]
tests = false

[api."pets.v1"]
sources = ["old.md"]
out = "spec/v1"

[check]
strict = "warning"
baseline = "accepted.yaml"
"""


def test_the_least_project() -> None:
    project = parse_project(LEAST, HERE)
    (api,) = project.apis
    assert (api.name, api.sources, api.out, api.document.name) == (
        "pets", ("docs",), HERE.parent / "spec", "openapi.yaml",
    )  # fmt: skip
    assert (project.strict, project.baseline, api.targets) == ("error", None, ())


def test_the_whole_project() -> None:
    project = parse_project(WHOLE, HERE)
    pets, old = project.apis
    assert pets.sources == ("docs", "more/*.html")
    assert [(m.url, m.folder) for m in pets.mirrors] == [("https://docs.example.com/api/", HERE.parent / "mirror")]
    assert (pets.oas, pets.document, pets.docs_url) == (
        "3.0",
        HERE.parent / "spec/openapi.json",
        "https://docs.example.com/",
    )
    assert pets.dialects == ("en", str(HERE.parent / "words.yaml"))
    assert pets.overlays == (HERE.parent / "fix.yaml",)
    assert pets.security == {"Token": {"type": "apiKey", "in": "header", "name": "X-Token"}}
    (go,) = pets.targets
    assert (go.target, go.package, go.keep, go.tests) == ("go", "github.com/acme/pets", ("README.md",), False)
    assert (old.name, project.strict, project.baseline) == ("pets.v1", "warning", HERE.parent / "accepted.yaml")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[api.pets\n", "not TOML"),
        ("", "the file: 'api' is a required property"),
        ("[api.pets]\nsources = []\nout = 'x'\n", ":2: api.pets.sources: [] should be non-empty"),
        ("[api.pets]\nsources = ['a']\nout = 'x'\ntitel = 'y'\n", ":4: api.pets: titel is not known here; known are"),
        ("[api.pets]\nout = 'x'\n", ":1: api.pets: 'sources' is a required property"),
        ("[api.pets]\nsources = ['a']\nout = 'x'\noas = '2.0'\n", ":4: api.pets.oas: '2.0' is not one of"),
        (LEAST + "\n[check]\nstrict = 'all'\n", ":6: check.strict: 'all' is not one of"),
        (LEAST + "[api.pets.generate.go]\npackage = 'x'\n", ":4: api.pets.generate.go: 'out' is a required property"),
        ("api = 3\n", ":1: api: 3 is not of type 'object'"),
    ],
)
def test_what_cannot_be_used_is_told_with_its_line(text: str, told: str) -> None:
    with pytest.raises(ProjectError) as error:
        parse_project(text, HERE)
    assert told in str(error.value)
    assert str(error.value).startswith(str(HERE))


def test_the_table_of_a_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert find_project(tmp_path) is None
    file = tmp_path / "pyproject.toml"
    file.write_text("[tool.spectable.api.pets]\nsources = ['docs']\nout = 'spec'\n")
    (tmp_path / "deep" / "er").mkdir(parents=True)
    assert find_project(tmp_path / "deep" / "er") == file
    assert [a.name for a in read_project(file).apis] == ["pets"]
    file.write_text("[tool.spectable.api.pets]\nsources = ['docs']\nout = 'spec'\nold = 1\n")
    with pytest.raises(ProjectError, match=r"pyproject.toml:4: tool.spectable.api.pets: old is not known"):
        read_project(file)


def test_the_file_of_its_own_is_nearer_than_a_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.spectable.api.a]\nsources = ['docs']\nout = 'spec'\n")
    (tmp_path / "spectable.toml").write_text(LEAST)
    assert find_project(tmp_path) == tmp_path / "spectable.toml"


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="cannot be read"):
        read_project(tmp_path)
    (tmp_path / "x.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ProjectError, match="no text in UTF-8"):
        read_project(tmp_path / "x.toml")


def test_unknown_apis_are_told() -> None:
    project = parse_project(WHOLE, HERE)
    assert [a.name for a in project.chosen(("pets.v1",))] == ["pets.v1"]
    with pytest.raises(ProjectError, match=r"no API 'cats'; there are: pets, pets.v1"):
        project.chosen(("cats",))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(json.loads(schema_text()))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("api", "pets"), 1), (("api", "pets", "sources"), 2), (("api", "pets", "sources", 2, "url"), 2),
        (("api", "pets", "security", "Token", "name"), 16), (("api", "pets.v1", "out"), 26), (("none",), None),
    ],
)  # fmt: skip
def test_lines_of_members(path: tuple[str | int, ...], line: int | None) -> None:
    assert line_of(WHOLE, path) == line


@settings(deadline=None)
@given(
    st.text(max_size=60)
    | st.sampled_from(WHOLE.split("\n\n")).flatmap(lambda t: st.permutations(t.split("\n")).map("\n".join))
)
def test_any_text_is_a_project_or_told(text: str) -> None:
    with contextlib.suppress(ProjectError):
        parse_project(text, HERE)

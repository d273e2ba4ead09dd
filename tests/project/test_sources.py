"""Sources of a project: patterns, mirrors, and what a first file finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.project.detect import Known, api_name, detect_sources, project_text
from extractor.project.load import parse_project
from extractor.project.model import ApiPlan, Mirror, ProjectError
from extractor.project.sources import source_paths


def plan(*sources: str, mirrors: tuple[Mirror, ...] = ()) -> ApiPlan:
    return ApiPlan("pets", sources, Path("spec"), mirrors)


def test_patterns_name_files_in_order(tmp_path: Path) -> None:
    for name in ("b.html", "a.html", "c.md"):
        (tmp_path / name).touch()
    assert [p.name for p in source_paths(plan("*.html", "c.md"), tmp_path)] == ["a.html", "b.html", "c.md"]


@pytest.mark.parametrize(("pattern", "told"), [("*.rst", "names no file"), ("/etc/*", "cannot be followed")])
def test_patterns_that_name_nothing_are_told(tmp_path: Path, pattern: str, told: str) -> None:
    with pytest.raises(ProjectError, match=told):
        source_paths(plan(pattern), tmp_path)


def test_a_section_must_have_been_mirrored(tmp_path: Path) -> None:
    api = plan(mirrors=(Mirror("https://docs.example.com/", tmp_path / "mirror"),))
    with pytest.raises(ProjectError, match="run `spectable fetch`"):
        source_paths(api, tmp_path)
    (tmp_path / "mirror").mkdir()
    assert source_paths(api, tmp_path) == [tmp_path / "mirror"]


def test_the_folder_with_the_most_pages_comes_first(tmp_path: Path) -> None:
    for name in ("docs/api/a.html", "docs/b.html", "web/c.html", "node_modules/d.html", ".git/e.html", "README.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert detect_sources(tmp_path, [".html", ".md"]) == ["docs", "web"]


@pytest.mark.parametrize(
    ("source", "name"), [("docs/pets/", "pets"), ("文档", "api"), ("a b.html", "a-b.html"), (".", "api")]
)
def test_names_of_apis(source: str, name: str) -> None:
    assert api_name(source) == name


def test_what_is_written_can_be_read() -> None:
    text = project_text("a.b", ['x "y"', "文档"], "spec", Known('The "API"', ("https://a.b",)), ["go", "python"])
    (api,) = parse_project(text, Path("/x/spectable.toml")).apis
    assert (api.name, api.sources, api.title) == ("a.b", ('x "y"', "文档"), 'The "API"')
    assert [t.target for t in api.targets] == ["go", "python"]
    assert api.servers == ("https://a.b",)


def test_what_the_pages_say_is_a_comment_that_can_be_taken() -> None:
    scheme = {"type": "apiKey", "in": "header", "name": "X-Auth-Token", "description": "A token."}
    found = {
        "info": {"title": "Boats"},
        "servers": [{"url": "https://api.boats.example"}],
        "components": {"securitySchemes": {"Token": scheme}},
    }
    text = project_text("boats", ["docs"], "spec", Known(found=found), [])
    (api,) = parse_project(text, Path("/x/spectable.toml")).apis
    assert (api.title, api.servers, dict(api.security)) == ("", (), {})
    marks = ("title", "servers", "[api.boats.security", "type", "in ", "name")
    taken = "\n".join(
        line[2:] if line.startswith("# ") and line[2:].startswith(marks) else line for line in text.splitlines()
    )
    (api,) = parse_project(taken, Path("/x/spectable.toml")).apis
    assert (api.title, api.servers) == ("Boats", ("https://api.boats.example",))
    assert dict(api.security) == {"Token": {k: v for k, v in scheme.items() if k != "description"}}

"""What a command says to someone who is new, or has mistyped something."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from extractor.cli import COMMANDS, main
from tests.support import Golden
from tools.man import PAGE, manual

BOATS = """# Boats

`GET /boats`

| Parameter | Type | Description |
| --- | --- | --- |
| name | String | Its name. |
| size | Sail | Its size. |
"""
BIN = Path(sys.executable).parent


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "boats.md").write_text(BOATS, encoding="utf-8")
    return tmp_path


def call(*words: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, words, input=given)


def test_without_arguments_three_commands_to_start_with() -> None:
    shown = call()
    assert shown.exit_code == 0
    assert [line.split()[1] for line in shown.output.splitlines() if line.startswith("  spectable")] == [
        "try", "build", "explain",
    ]  # fmt: skip


def test_the_list_of_commands_imports_none_and_each_is_there() -> None:
    shown = call("--help").output
    for name, about in COMMANDS.items():
        assert f"  {name} " in shown
        assert len(about) < 76
        assert call(name, "--help").exit_code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["buidl"], "Did you mean 'build'?"),
        (["docs"], "spectable try docs"),
        (["https://docs.example.com"], "spectable try https://docs.example.com"),
        (["build", "docs", "-o", "spec", "--titel", "x"], "--title"),
        (
            ["build", "https://docs.example.com/api", "-o", "spec"],
            "spectable fetch https://docs.example.com/api -o docs",
        ),
        (["build", "https://docs.example.com/api", "-o", "spec"], "spectable try https://docs.example.com/api"),
        (["build", "docs"], "-o spec"),
        (["build", "docs", "-o", "spec", "--docs-url", "docs/"], "must be an absolute address"),
        (["init", "nowhere"], "nowhere: there is no such file or folder"),
        (["init", "https://docs.example.com"], "spectable fetch https://docs.example.com"),
    ],
)
def test_what_went_wrong_and_what_to_do(words: list[str], said: str, here: Path) -> None:
    done = call(*words)
    assert done.exit_code == 2
    assert said in " ".join(done.output.split())
    assert not (here / "spectable.toml").exists()


@pytest.mark.parametrize("words", [["validate"], ["generate", "-t", "python", "-o", "x"], ["diff", "a.json"]])
def test_swagger_2_is_called_that(words: list[str], here: Path) -> None:
    (here / "a.json").write_text('{"swagger": "2.0", "info": {"title": "a", "version": "1"}, "paths": {}}')
    done = call(words[0], "a.json", *words[1:])
    assert done.exit_code == 2
    assert "it is Swagger 2.0" in done.output
    assert "npx swagger2openapi" in done.output


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{\n  "swagger": "2.0"}', "npx swagger2openapi a.yaml"),
        ("openapi: 3.1.0\n", "spectable validate a.yaml checks it"),
    ],
)
def test_a_document_is_no_documentation(text: str, said: str, here: Path) -> None:
    (here / "a.yaml").write_text(text)
    done = call("build", "a.yaml", "-o", "spec")
    assert done.exit_code == 2
    assert said in done.output


def test_a_dash_is_standard_input(here: Path) -> None:
    assert call("build", "-", "-o", "spec", given=BOATS).exit_code == 0
    built = (here / "spec" / "openapi.yaml").read_text(encoding="utf-8")
    assert list(yaml.safe_load(built)["paths"]) == ["/boats"]
    checked = call("validate", "-", given=built)
    assert checked.exit_code == 0
    assert "stdin: valid OpenAPI" in checked.output
    assert "/stdin" not in checked.output
    assert call("diff", "-", "spec/openapi.yaml", given=built).output.startswith("no changes")
    assert call("generate", "-", "-t", "go", "-o", "client", given=built).exit_code == 0
    assert call("validate", "-", given="").exit_code == 2


def test_findings_are_counted_once() -> None:
    shown = call("build", "docs", "-o", "spec").output
    counted = [line for line in shown.splitlines() if "1 warning" in line]
    assert counted == ["findings    1 warning, 1 info (1 not shown; --level info shows them)"]


@pytest.mark.parametrize(
    "project",
    [
        '[api.boats]\nsources = ["docs"]\nout = "spec"\n\n[check]  # the gate\nstrict = "warning"\n',
        '[api.boats]\nsources = ["docs"]\nout = "spec"\n\n[check]\nstrict = "warning"\n# baseline = "a.yaml"\n',
        '[check]\nstrict = "warning"\n[api.boats]\nsources = ["docs"]\nout = "spec"\n',
    ],
)
def test_accept_names_the_baseline_that_it_asks_for(project: str, here: Path) -> None:
    (here / "spectable.toml").write_text(project)
    assert call("build", "-q").exit_code == 0
    assert call("check", "-q").exit_code == 1
    done = call("accept")
    assert done.exit_code == 0, done.output
    assert "1 finding accepted" in done.output
    assert call("check", "-q").exit_code == 0
    after = (here / "spectable.toml").read_text()
    assert [line for line in after.splitlines() if "baseline" not in line] == [
        line for line in project.splitlines() if "baseline" not in line
    ]


def test_accept_makes_the_table_where_there_is_none(here: Path) -> None:
    (here / "spectable.toml").write_text('[api.boats]\nsources = ["docs"]\nout = "spec"\n')
    assert call("build", "-q").exit_code == 0
    assert call("accept", "--strict", "warning").exit_code == 0
    assert "[check]\nbaseline = " in (here / "spectable.toml").read_text()


def test_a_deleted_page_is_called_deleted(here: Path) -> None:
    (here / "docs" / "cars.md").write_text(BOATS.replace("oats", "ars"), encoding="utf-8")
    assert call("build", "docs", "-o", "old").exit_code == 0
    (here / "docs" / "cars.md").unlink()
    (here / "docs" / "planes.md").write_text(BOATS.replace("oats", "planes"), encoding="utf-8")
    assert call("build", "docs", "-o", "new").exit_code == 0
    shown = call("diff", "old/openapi.yaml", "new/openapi.yaml").output
    assert "cause: the page was deleted (cars.md" in shown
    assert "cause: the page is new (planes.md" in shown


def test_init_writes_what_the_pages_say_as_comments(here: Path) -> None:
    page = BOATS.replace(
        "`GET /boats`",
        "`GET https://api.boats.example/boats`\n\n```\ncurl -H 'X-Auth-Token: abc' https://api.boats.example/boats\n```",
    )
    (here / "docs" / "boats.md").write_text(page, encoding="utf-8")
    done = call("init", "docs", "--yes", "--title", "Harbour")
    assert done.exit_code == 0, done.output
    text = (here / "spectable.toml").read_text(encoding="utf-8")
    assert 'title = "Harbour"\n' in text
    assert '# servers = ["https://api.boats.example"]  # found in the documentation\n' in text
    assert '# name = "X-Auth-Token"\n' in text


def test_completion_knows_the_commands() -> None:
    env = {**os.environ, "_SPECTABLE_COMPLETE": "bash_complete", "COMP_WORDS": "spectable bu", "COMP_CWORD": "1"}
    done = subprocess.run([BIN / "spectable"], env=env, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "plain,build"


def test_the_manual_page_is_fresh(golden: Golden) -> None:
    golden(PAGE, manual())

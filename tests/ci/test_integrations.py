"""What runs in other people's builds: the scripts of each integration, run as its runner would."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from defusedxml import ElementTree

from extractor.cli import main
from tests.pages import ID_ROW, page, response
from tests.support import ROOT

PROJECT = '[api.items]\nsources = ["docs"]\nout = "spec"\n\n[check]\nstrict = "warning"\n'
BIN = Path(sys.executable).parent


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that is fresh."""
    folder = tmp_path / "project"
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "items.html").write_text(page(response([ID_ROW])), encoding="utf-8")
    (folder / "spectable.toml").write_text(PROJECT, encoding="utf-8")
    monkeypatch.chdir(folder)
    assert CliRunner().invoke(main, ["build"]).exit_code == 0
    return folder


def run(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    given = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", **environment}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=given, capture_output=True, text=True, check=False)


def spoil(project: Path) -> None:
    (project / "docs" / "items.html").write_text(page(response([("id", "Integer", "The id.")])), encoding="utf-8")


@pytest.mark.parametrize("fresh", [True, False])
def test_the_action_annotates_sums_up_and_leaves_a_log(project: Path, tmp_path: Path, fresh: bool) -> None:
    action: Any = yaml.safe_load((ROOT / "ci" / "github" / "action.yml").read_text("utf-8"))
    install, check = action["runs"]["steps"]
    for step in (install, check):  # whatever a caller gives reaches the script as a variable, never as its text
        assert "${{" not in step["run"]
    if not fresh:
        spoil(project)
    room = tmp_path / "runner"
    room.mkdir()
    files = {"RUNNER_TEMP": room, "GITHUB_OUTPUT": room / "output", "GITHUB_STEP_SUMMARY": room / "summary"}
    done = run(check["run"], project, STRICT="", **{k: str(v) for k, v in files.items()})
    assert done.returncode == int(not fresh), done.stderr
    assert ("::error file=spec/openapi.yaml,title=spec-stale::" in done.stdout) is not fresh
    assert (room / "summary").read_text("utf-8").startswith("# spectable check")
    (sarif,) = re.findall(r"^sarif=(.*)$", (room / "output").read_text("utf-8"), re.M)
    assert bool(json.loads(Path(sarif).read_text("utf-8"))["runs"][0]["results"]) is not fresh


@pytest.fixture
def installs(tmp_path: Path) -> Path:
    """A folder with a `python` that prints its arguments, a line each."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "python"
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    program.chmod(0o755)
    return program.parent


def test_the_action_installs_the_checkout_that_it_is_in(installs: Path, tmp_path: Path) -> None:
    action: Any = yaml.safe_load((ROOT / "ci" / "github" / "action.yml").read_text("utf-8"))
    script = action["runs"]["steps"][0]["run"]
    done = run(f'PATH="{installs}:$PATH"\n{script}', tmp_path, GITHUB_ACTION_PATH=str(ROOT / "ci" / "github"))
    *options, source = done.stdout.split()
    assert options == ["-m", "pip", "install", "--quiet"]
    assert Path(source).resolve() == ROOT


def test_the_gitlab_job_installs_what_it_is_told_and_no_name_of_an_index(installs: Path, tmp_path: Path) -> None:
    job: Any = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))["spectable"]
    script = "\n".join([f'PATH="{installs}:$PATH"', *job["before_script"]])
    source = "https://git.example.com/boats/spectable/archive/v1.tar.gz"
    assert run(script, tmp_path, SPECTABLE=source).stdout.split()[-1] == source
    done = run(script, tmp_path)
    assert done.returncode != 0
    assert "SPECTABLE" in done.stderr


def test_the_action_tells_what_cannot_run(tmp_path: Path) -> None:
    action: Any = yaml.safe_load((ROOT / "ci" / "github" / "action.yml").read_text("utf-8"))
    names = {n: str(tmp_path / n) for n in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    done = run(action["runs"]["steps"][1]["run"], tmp_path, RUNNER_TEMP=str(tmp_path), STRICT="error", **names)
    assert done.returncode == 2
    assert "spectable init" in done.stderr


@pytest.mark.parametrize("fresh", [True, False])
def test_the_gitlab_job_leaves_its_reports(project: Path, fresh: bool) -> None:
    job: Any = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))["spectable"]
    if not fresh:
        spoil(project)
    done = run("\n".join(job["script"]), project)
    assert done.returncode == int(not fresh)
    suite = ElementTree.fromstring((project / job["artifacts"]["reports"]["junit"]).read_text("utf-8"))[0]
    assert (suite.get("failures") == "0") is fresh
    assert all((project / path).is_file() for path in job["artifacts"]["paths"])


def test_the_hook_is_one_and_its_entry_runs(project: Path) -> None:
    manifest = ROOT / ".pre-commit-hooks.yaml"
    subprocess.run([BIN / "pre-commit", "validate-manifest", manifest], check=True)
    (hook,) = yaml.safe_load(manifest.read_text("utf-8"))
    assert run(hook["entry"], project).returncode == 0
    spoil(project)
    assert run(hook["entry"], project).returncode == 1


def test_the_hook_runs_inside_pre_commit(project: Path) -> None:
    """As a local hook: the program is there already, and nothing is installed."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    local = {"repos": [{"repo": "local", "hooks": [{**hook, "language": "system"}]}]}
    (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump(local))
    who = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}
    script = "git init -q . && git add -A && pre-commit run --all-files"
    done = run(script, project, **who)
    assert done.returncode == 0, done.stdout + done.stderr
    spoil(project)
    done = run(script, project, **who)
    assert done.returncode == 1
    assert "spec-stale" in done.stdout


def test_the_container_builds_a_wheel_and_enters_the_command(tmp_path: Path) -> None:
    """Each step runs in an environment in place of the image; its libraries are those of the tests."""
    lines = (ROOT / "ci" / "Containerfile").read_text("utf-8").splitlines()
    told = [line.partition(" ")[::2] for line in lines if line and not line.startswith("#")]
    (program,) = [json.loads(rest) for name, rest in told if name == "ENTRYPOINT"]
    make, install = [rest for name, rest in told if name == "RUN"]
    python = tmp_path / "image" / "bin"
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "image"], check=True)
    folders = {"/source": str(ROOT), "/wheels": str(tmp_path / "wheels")}
    libraries = os.pathsep.join(p for p in sys.path if p.endswith("site-packages"))
    for script in (make, install.partition(" && useradd")[0], " ".join([*program, "--version"])):
        here = re.sub("/source|/wheels", lambda found: folders[found[0]], script)
        given = {
            "PYTHONPATH": "" if "pip" in script else libraries,
            **({"PIP_NO_DEPS": "1"} if script is not make else {}),
        }
        done = run(f'PATH="{python}:$PATH"\n{here}', tmp_path, **given)
        assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("spectable")
    assert "[pdf,fetch]" in install
    assert [rest for name, rest in told if name == "USER"] == ["reader"]

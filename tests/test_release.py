"""A release: its workflow, its notes, and the versions that it names."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest
import yaml

import extractor
from tests.support import ROOT
from tools.check import mirroring_tests
from tools.release import main, notes, version

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def workflow() -> Any:
    return yaml.safe_load((ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8"))


def test_the_version_is_one() -> None:
    assert version() == PROJECT["version"] == extractor.__version__


def test_notes_are_the_part_of_the_changelog() -> None:
    assert notes("# Changelog\n\n## 0.2.0 (today)\n\nBoats.\n\n## 0.1.0\n\nOld.\n", "0.2.0") == "Boats.\n"
    assert notes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version())
    with pytest.raises(ValueError, match=r"no section 9\.9"):
        notes("# Changelog\n", "9.9")


@pytest.mark.parametrize(("tag", "code"), [(f"v{version()}", 0), ("v9.9.9", 1)])
def test_a_tag_must_be_the_version(tag: str, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["release.py", "version", tag])
    assert main() == code


def test_both_distributions_are_tried_on_every_python_that_is_promised() -> None:
    matrix = workflow()["jobs"]["try"]["strategy"]["matrix"]
    promised = {
        m[1] for c in PROJECT["classifiers"] if (m := re.fullmatch(r"Programming Language :: Python :: (3\.\d+)", c))
    }
    assert set(matrix["python"]) == promised
    assert matrix["form"] == ["whl", "tar.gz"]


def test_only_what_was_tried_is_published_and_without_a_secret() -> None:
    publish = workflow()["jobs"]["publish"]
    assert publish["needs"] == "try"
    assert publish["permissions"]["id-token"] == "write"
    assert "secrets." not in (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")


def test_a_change_is_tested_by_the_file_or_the_folder_that_mirrors_it() -> None:
    chosen = mirroring_tests(["extractor/fetch/scope.py", "extractor/gc_paused.py", "tests/test_cli.py", "README.md"])
    assert any(name.startswith("tests/fetch") for name in chosen)
    assert "tests/test_layers.py" in chosen


def test_a_change_in_a_room_inside_a_room_is_tested_by_what_mirrors_either() -> None:
    by_name, by_room = "extractor/openapi/names.py", "extractor/openapi/components/sharing.py"
    assert "tests/openapi/test_names.py" in mirroring_tests([by_name])
    assert "tests/openapi" in mirroring_tests([by_room])

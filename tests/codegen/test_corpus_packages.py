"""Packages of real documentation in Python and TypeScript: made of what is built of each family of pages, imported or
compiled, and passing their own tests.

Families come in groups: a document is built once for both languages, and the TypeScript of a group is compiled in one
run, as the compiler takes most of its time to start.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from extractor.codegen.generate import Generated, generate
from extractor.codegen.target import TargetOptions
from tests.codegen.pages import FAMILIES, document
from tests.codegen.toolchains import own_tests, required, run
from tests.codegen.typescript import node

Rooms = Callable[[int], Path]
GROUPS = 6
NAMES = sorted(FAMILIES)
CASES = [
    pytest.param(number % GROUPS, name, marks=pytest.mark.xdist_group(f"families-{number % GROUPS}"))
    for number, name in enumerate(NAMES)
]
pytestmark = pytest.mark.skipif(
    not FAMILIES, reason="../shared/corpus and league are not here: packages of real pages are not tested"
)


def _folder(room: Path, name: str, target: str) -> Path:
    return room / name.replace("/", "_") / target


@pytest.fixture(scope="module")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> Rooms:
    """The folder with the packages of a group of families, each made once: pytest makes a fixture with parameters anew
    for each test that names one."""

    @cache
    def room(group: int) -> Path:
        home = tmp_path_factory.mktemp("families")
        for name in NAMES[group::GROUPS]:
            spec = document(name)
            for target in ("python", "typescript"):
                _whole(generate(spec, "o.yaml", target, _folder(home, name, target), TargetOptions(package="family")))
        return home

    return room


def _whole(made: Generated) -> None:
    assert not [d.message for d in made.diagnostics if d.code in ("operation-skipped", "schema-skipped")]
    assert made.operations


@pytest.fixture(scope="module")
def compiled(rooms: Rooms) -> Rooms:
    """What the TypeScript of a group is compiled to."""
    return cache(lambda group: _compiled(rooms(group)))


def _compiled(room: Path) -> Path:
    packages = sorted(room.glob("*/typescript"))
    config = json.loads((packages[0] / "tsconfig.json").read_text("utf-8"))
    options = {**config["compilerOptions"], "types": ["node"], "rootDir": ".", "outDir": "build"}
    options |= {"declaration": False, "sourceMap": False}
    include = [f"*/typescript/{part}" for part in ("src", "test")]
    (room / "tsconfig.json").write_text(json.dumps({"compilerOptions": options, "include": include}))
    (room / "package.json").write_text('{"type": "module"}')
    (room / "node_modules").symlink_to(node.modules())
    run(room, required("node"), "--max-old-space-size=6000", "node_modules/typescript/bin/tsc", "-p", "tsconfig.json")
    return room / "build"


@pytest.mark.parametrize(("group", "name"), CASES)
def test_the_python_of_a_family_passes_its_own_tests(rooms: Rooms, group: int, name: str) -> None:
    package = _folder(rooms(group), name, "python")
    run(package, sys.executable, "-c", "import family.models, family", environment={"PYTHONDONTWRITEBYTECODE": "1"})
    own_tests(package)


@pytest.mark.parametrize(("group", "name"), CASES)
def test_the_typescript_of_a_family_compiles_and_passes_its_own_tests(
    rooms: Rooms, compiled: Rooms, group: int, name: str
) -> None:
    package = _folder(rooms(group), name, "typescript")
    built = compiled(group) / package.relative_to(rooms(group)) / "test" / "all.test.js"
    assert "# fail 0" in run(package, required("node"), "--test", built)

"""Mutants of the committed package: each rule makes some, each is a change, and the package's tests notice a sample."""

from __future__ import annotations

import ast
import random
from pathlib import Path

import pytest

from tests.codegen.toolchains import required
from tests.support import ROOT
from tools.mutate import Mutant, broken, caught, fails, mutants, noticed, passes, run
from tools.mutation_texts import LANGUAGES

PACKAGE = ROOT / "generated" / "python"

# Words of what was done: one a rule.
RULES = [
    ": method",
    ": path",
    ": name of ",
    ": place of ",
    ": media type",
    ": answers without ",
    ": answers ",
    ": errors without ",
    ": errors ",
    ": no credential",
    " is not sent",
    ": the body is not sent",
    "paging: parameter",
    "paging: items",
    " is not handed on",
    ": arguments swapped",
    ": value ",
    " is gone",
    " is optional",
    ": str is int",
    ": name on the wire",
    ": base",
    " has no exception",
]
CAUGHT = 6


@pytest.fixture(scope="module")
def found() -> list[Mutant]:
    return mutants(PACKAGE)


@pytest.mark.parametrize("words", RULES)
def test_every_rule_makes_a_mutant(found: list[Mutant], words: str) -> None:
    assert any(words in mutant.what for mutant in found)


def test_a_mutant_is_code_that_is_changed(found: list[Mutant]) -> None:
    for words in RULES:
        mutant = next(m for m in found if words in m.what)
        made = broken(PACKAGE, mutant)
        plain = ast.unparse(ast.parse((PACKAGE / mutant.path).read_text(encoding="utf-8")))
        assert made != plain, mutant.what
        compile(made, mutant.path, "exec")


def test_no_two_mutants_are_the_same(found: list[Mutant]) -> None:
    some = [m for m in found if m.path.endswith("errors.py")]
    assert len({broken(PACKAGE, m) for m in some}) == len(some) > 5


def test_mutants_come_in_the_same_order_each_time(found: list[Mutant]) -> None:
    assert mutants(PACKAGE) == found


def test_a_sample_of_mutants_is_caught(found: list[Mutant]) -> None:
    sample = random.Random(7).sample(found, CAUGHT)  # noqa: S311 - a fixed draw
    assert [m.what for m in sample if not caught(PACKAGE, m)] == []


def test_the_tests_of_the_package_pass_without_a_mutant() -> None:
    """Else every mutant would seem to be caught."""
    assert passes(PACKAGE, {})


def test_a_package_whose_tests_fail_by_themselves_is_refused(tmp_path: Path) -> None:
    (tmp_path / "p" / "runtime").mkdir(parents=True)
    (tmp_path / "p" / "runtime" / "values.py").write_text("")
    (tmp_path / "test_it.py").write_text("def test_it():\n    assert False\n")
    with pytest.raises(SystemExit, match="fail without any mutant"):
        run(tmp_path, 1, 1)


def test_a_folder_without_a_generated_package_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no generated package"):
        mutants(tmp_path)


@pytest.mark.parametrize("target", LANGUAGES)
def test_every_rule_of_the_other_languages_changes_a_file(target: str) -> None:
    package = ROOT / "generated" / target
    found = mutants(package)
    assert {m.rule for m in found} == {rule.what for rule in LANGUAGES[target].rules}
    for rule in LANGUAGES[target].rules:
        mutant = next(m for m in found if m.rule == rule.what)
        assert broken(package, mutant) != (package / mutant.path).read_text(encoding="utf-8")


def test_a_mutant_of_go_is_caught_and_one_without_code_is_told_apart() -> None:
    package = ROOT / "generated" / "go"
    required("go")
    assert noticed(package, next(m for m in mutants(package) if m.rule == "method"))
    assert fails(package, {"service_broken.go": 'package modelarts\n\nvar x int = ""\n'}) is None

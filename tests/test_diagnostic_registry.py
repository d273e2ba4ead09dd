"""The registry of diagnostics: no code that nothing reports, none that nothing tests, none undefined."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from extractor.diagnostic import definitions
from extractor.report import docs
from tests.support import GOLDEN, ROOT, Golden

CODES = sorted(definitions())
WAIVERS_FILE = ROOT / "tests" / "waivers.yaml"
WAIVERS: dict[str, str] = yaml.safe_load(WAIVERS_FILE.read_text(encoding="utf-8"))
# A code that is written out where a finding or a reader's note is made.
MADE = re.compile(r"\b(?:finding|report|Note|Diagnostic)\(\s*\"([^\"]*)\"")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@cache
def source() -> str:
    """All of the program's own Python."""
    files = sorted((ROOT / "extractor").rglob("*.py"))
    return "\n".join(p.read_text(encoding="utf-8") for p in files)


@cache
def text_of_tests() -> str:
    """All tests and their fixtures; goldens follow the program, so they prove nothing here."""
    files = sorted(p for p in (ROOT / "tests").rglob("*") if p.suffix in {".py", ".yaml", ".md", ".txt"})
    held = [p for p in files if p != WAIVERS_FILE and not is_golden(p)]
    return "\n".join(p.read_text(encoding="utf-8", errors="replace") for p in held)


def is_golden(path: Path) -> bool:
    return path.is_relative_to(GOLDEN)


def is_tested(code: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(code)}(?![\w-])", text_of_tests()) is not None


def test_there_are_codes() -> None:
    assert CODES


@pytest.mark.parametrize("code", CODES)
def test_code_is_fully_described(code: str) -> None:
    definition = definitions()[code]
    assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", code), "codes are lower case words joined by hyphens"
    assert definition.about.strip()
    assert definition.message.strip()
    assert "\n" not in definition.message.strip(), "a message is one sentence on one line"


@pytest.mark.parametrize("code", CODES)
def test_placeholders_have_names(code: str) -> None:
    definition = definitions()[code]
    names = PLACEHOLDER.findall(definition.message + definition.remedy)
    assert all(name.isidentifier() for name in names), names


@pytest.mark.parametrize("code", CODES)
def test_code_is_reported_by_the_program(code: str) -> None:
    assert f'"{code}"' in source(), f"nothing in extractor/ reports {code}; remove it from diagnostics.yaml"


@pytest.mark.parametrize("code", CODES)
def test_code_is_tested_or_waived(code: str) -> None:
    told = f"no test mentions {code}; test it, or give the reason in {WAIVERS_FILE.name}"
    assert is_tested(code) or code in WAIVERS, told


def test_every_code_that_is_made_is_defined() -> None:
    assert set(MADE.findall(source())) <= set(CODES)


@pytest.mark.parametrize("code", sorted(WAIVERS) or [pytest.param("", marks=pytest.mark.skip("no waivers"))])
def test_waiver_is_needed(code: str) -> None:
    assert code in definitions(), f"{code} is not a code any more; remove its waiver"
    assert not is_tested(code), f"a test mentions {code} now; remove its waiver"
    assert len(WAIVERS[code].split()) >= 3, "a waiver gives its reason"


def test_the_page_of_diagnostics_is_fresh(golden: Golden) -> None:
    golden(ROOT / "docs" / "diagnostics.md", docs.render(definitions()))

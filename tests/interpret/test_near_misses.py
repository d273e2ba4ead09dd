"""Lines with a method and a path that are no operation: each is in a finding that says why, and what would take it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from extractor import BuildResult, build
from tests.pages import build_pages

OTHER = "## Other\n\n`GET /other`\n\n| Name | Type | Required |\n| --- | --- | --- |\n| a | string | yes |\n"
CODES = {
    "request-line-labelled", "request-line-columns", "request-line-listed", "request-line-mentioned",
    "request-line-in-example", "request-line-in-code", "method-unknown",
}  # fmt: skip


def built(folder: Path, *texts: str) -> BuildResult:
    return build_pages(folder, *(f"# Boats\n\n{text}" for text in texts), suffix=".md")


def misses(result: BuildResult) -> list[tuple[str, str]]:
    """Code and message of each."""
    return [(d.code, d.message) for d in result.diagnostics if d.code in CODES]


# A line that is no operation, and the code of its finding.
LINES = {
    "an unknown label": ("- Kutsu: POST /boats/moor", "request-line-labelled"),
    "a label with a dash": ("Kutsu - POST /boats/moor", "request-line-labelled"),
    "a sentence": ("To moor a boat, send POST /boats/moor as often as you like.", "request-line-mentioned"),
    "a heading of other words": ("## Why POST /boats/moor was removed last year", "request-line-mentioned"),
    "an example": ("### Example\n\nThen POST /boats/moor and wait.", "request-line-in-example"),
    "code behind its first line": ("```\nlogin()\nPOST /boats/moor\n```", "request-line-in-code"),
    "a table of other columns": (
        "| Czasownik | Gdzie | Kto |\n| --- | --- | --- |\n| POST | /boats/moor | all |\n", "request-line-columns",
    ),
    "a cell of several": ("| Feature | Since |\n| --- | --- |\n| `POST /boats/moor` | 2 |\n", "request-line-listed"),
    "a method that OpenAPI lacks": ("`PURGE /boats/moor`", "method-unknown"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "code"), LINES.values(), ids=LINES)
def test_a_line_that_is_not_taken_has_its_reason(tmp_path: Path, text: str, code: str) -> None:
    ((found, message),) = misses(built(tmp_path, f"{text}\n\n{OTHER}"))
    assert found == code
    assert "/boats/moor" in message


def test_those_of_one_reason_are_one_finding(tmp_path: Path) -> None:
    lines = "".join(f"- Kutsu: POST /boats/{name}\n" for name in ("moor", "leave", "sink"))
    result = built(tmp_path, f"{lines}\n{OTHER}")
    (found,) = (d for d in result.diagnostics if d.code == "request-line-labelled")
    assert "(3 such line(s))" in found.message
    assert len(found.related) == 2


def test_an_operation_of_any_page_is_no_miss(tmp_path: Path) -> None:
    row = "| Name | Type | Required |\n| --- | --- | --- |\n| a | string | yes |\n"
    mention = f"Call POST /boats/{{boat}}/moor first, and `GET /other`, too.\n\n{OTHER}"
    assert misses(built(tmp_path, mention, f"## Moor\n\n`POST /boats/{{id}}/moor`\n\n{row}")) == []


@pytest.mark.parametrize(
    "text", ["Use GET or POST.", "Files lie in /var/boats.", "GET / POST", "See and/or PUT/PATCH."]
)
def test_words_of_methods_are_no_requests(tmp_path: Path, text: str) -> None:
    assert misses(built(tmp_path, f"{text}\n\n{OTHER}")) == []


@pytest.mark.parametrize(
    "text",
    [
        "## Moor\n\n- Kutsu: POST /boats/moor\n- Who: all\n",
        "## Moor\n\n| Czasownik | Gdzie |\n| --- | --- |\n| POST | /boats/moor |\n\nMoors it.\n",
    ],
)
def test_the_line_of_the_remedy_takes_it(tmp_path: Path, text: str) -> None:
    fields = "\n### Request parameters\n\n| Name | Type | Required |\n| --- | --- | --- |\n| dock | string | yes |\n"
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.md").write_text(f"# Boats\n\n{text}{fields}", encoding="utf-8")
    before = build([tmp_path / "pages"])
    (told,) = (d.remedy for d in before.diagnostics if d.code in CODES)
    line = told.partition("a dialect file of yours says so: ")[2]
    (tmp_path / "mine.yaml").write_text(f"name: mine\nabout: ours\n{line}\n", encoding="utf-8")
    result = build([tmp_path / "pages"], dialects=[str(tmp_path / "mine.yaml")])
    assert list(result.spec["paths"]) == ["/boats/moor"]
    assert misses(result) == []


def run(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "extractor", "build", str(folder), "-o", str(folder / "out"), "--no-cache"]
    return subprocess.run([*command, *options], capture_output=True, text=True, check=False)


def test_a_build_without_operations_names_the_commonest(tmp_path: Path) -> None:
    lines = "".join(f"- Kutsu: POST /boats/{n}\n" for n in "abcd")
    (tmp_path / "a.md").write_text(f"# B\n\n{lines}\n\nOr call GET /boats/all of them.\n", encoding="utf-8")
    done = run(tmp_path)
    assert "4 line(s) look like requests" in done.stdout
    assert 'sections: {request_line: ["Kutsu"]}' in done.stdout
    assert len(re.findall("near-miss", done.stdout)) >= 2
    assert done.returncode == 2  # nothing was read, nothing is written


def test_a_build_without_operations_writes_its_schemas(tmp_path: Path) -> None:
    rows = "| Name | Type | Description |\n| --- | --- | --- |\n| name | string | Its name. |\n"
    (tmp_path / "a.md").write_text(f"# Structures\n\n## Boat\n\n{rows}", encoding="utf-8")
    done = run(tmp_path)
    assert (done.returncode, "no operation found" in done.stdout) == (1, True)
    assert "name:" in (tmp_path / "out" / "openapi.yaml").read_text(encoding="utf-8")

"""The inputs of tools/fuzz.py, each decided by its number: what is made of them, and what is promised of that.

Pages are built, alone or two at once; documents are given to a command; what a build has written is given to one, too.
"""

from __future__ import annotations

import json
import os
import random
import tempfile
import tomllib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import yaml
from click.testing import CliRunner
from starlette.datastructures import Headers

from extractor import Options, build
from extractor.cli import main as commands
from extractor.mock.app import Mock
from extractor.mock.loading import SpecError, plain
from extractor.mock.requests.incoming import Incoming
from extractor.oas.checks.rules import validity
from extractor.oas.loading.load import LoadError, load_whole
from extractor.oas.writing.write import to_yaml
from tools.fuzz_changes import changed_bytes, changed_document, changed_text

ROOT = Path(__file__).resolve().parents[1]
SEEDS: dict[str, Any] = yaml.safe_load((ROOT / "tools" / "fuzz_seeds.yaml").read_text(encoding="utf-8"))
FORMS: tuple[str, ...] = (*SEEDS["pages"], "pdf")
TARGETS = ("python", "typescript", "go", "java", "rust")
COMMANDS = ("validate", "diff", "fix", "overlay", "generate", "mock", "explain", "review", "mcp", "new")
LATER = ("validate", "generate", "review", "mock", "fix", "explain", "diff")  # given what a build has written


class WrongError(Exception):
    """An output that breaks a promise; the message says which."""


def _chance(*what: object) -> random.Random:
    return random.Random(" ".join(map(str, what)))  # noqa: S311 -- no secret: the same numbers each time


@cache
def _pages(form: str) -> list[bytes]:
    """The pages of a form that are changed."""
    if form == "pdf":
        return [_printed()]
    samples = sorted((ROOT / "samples").rglob(f"*.{form}"))
    return [SEEDS["pages"][form].encode(), *(place.read_bytes() for place in samples)]


def _printed() -> bytes:
    """A page as PDF, its parts not compressed, so that changes reach them."""
    from fpdf import FPDF  # noqa: PLC0415 -- installed for the tests alone

    pdf = FPDF()
    pdf.set_compression(False)
    pdf.set_creation_date(datetime(2026, 1, 1, tzinfo=UTC))
    pdf.add_page()
    pdf.set_font("Helvetica", size=10)
    for line in SEEDS["pages"]["txt"].encode("ascii", "ignore").decode().split(" {"):
        pdf.multi_cell(0, 8, line, new_x="LMARGIN", new_y="NEXT")
    with pdf.table(first_row_as_headings=True) as grid:
        for cells in (("Parameter", "Mandatory", "Type", "Description"), ("id", "Yes", "String", "The boat.")):
            grid.row(cells)
    return bytes(pdf.output())


@cache
def _documents() -> list[dict[str, Any]]:
    """The documents that are changed: a small one, and one with what the targets know."""
    features = (ROOT / "tests" / "codegen" / "features.yaml").read_text(encoding="utf-8")
    return [SEEDS["document"], SEEDS["document"], yaml.safe_load(features)]


def page_of(number: int, seed: int) -> tuple[str, bytes]:
    """The form and bytes of a page."""
    chance = _chance(seed, "page", number)
    form = FORMS[number % len(FORMS)]
    page = chance.choice(_pages(form))
    if form == "pdf":
        return form, changed_bytes(page, chance)
    return form, changed_text(page.decode("utf-8", "replace"), SEEDS["texts"], chance)


def document_of(number: int, seed: int) -> dict[str, Any]:
    """An OpenAPI document."""
    chance = _chance(seed, "document", number)
    return changed_document(chance.choice(_documents()), SEEDS["values"], chance)


def files_of(number: int, seed: int) -> dict[str, dict[str, Any]]:
    """A document and its source map, with one in three a changed one."""
    sources = SEEDS["sources"]
    if number % 3 == 0:
        sources = changed_document(sources, SEEDS["values"], _chance(seed, "sources", number))
    return {"a.json": document_of(number, seed), "sources.json": sources}


def _written(folder: Path, number: int, seed: int) -> None:
    """A page, and with one in four a second one, which the next number decides."""
    for each in (number, number + 1)[: 1 + (number % 4 == 0)]:
        form, data = page_of(each, seed)
        (folder / f"page{each - number}.{form}").write_bytes(data)


def build_page(number: int, seed: int) -> str:
    """Build pages, and check what is promised of any; the text of the outputs. Raises WrongError."""
    with tempfile.TemporaryDirectory() as folder:
        _written(Path(folder), number, seed)
        result = build([folder], Options(version="3.0" if number % 5 == 0 else "3.1"))
    codes = {d.code for d in result.diagnostics}
    for code in ("source-breaks-reader", "source-stops-reader", "spec-invalid"):
        if code in codes:
            raise WrongError(next(f"{code}: {d.message}" for d in result.diagnostics if d.code == code))
    for found in validity(result.spec, "", {}):
        if result.balance.operations:
            raise WrongError(f"not valid: {found.message}")
    balance = result.balance
    if balance.rows != balance.in_spec + balance.reported:
        raise WrongError("rows do not add up")
    return to_yaml(result.spec) + "\n".join(d.message for d in result.diagnostics)


def run_command(number: int, seed: int) -> str:
    """Give a document to a command; what it says. Raises WrongError where it ends with an exception."""
    command = COMMANDS[number % len(COMMANDS)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "b.json").write_text(json.dumps(SEEDS["document"]), encoding="utf-8")
        for file, document in files_of(number, seed).items():
            (folder / file).write_text(json.dumps(document), encoding="utf-8")
        return _called(command, folder / "a.json", number // len(COMMANDS), seed)


def run_chain(number: int, seed: int) -> str:
    """Build pages with the command, and give what it wrote to another; what both say. Raises WrongError."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        _written(folder / "in", number, seed)
        told = _run(["build", str(folder / "in"), "-o", str(folder / "out"), "-q", "--no-cache", "-j", "1"], name)
        spec = folder / "out" / "openapi.yaml"
        if not spec.is_file():
            return told
        (folder / "out" / "b.json").write_text(json.dumps(SEEDS["document"]), encoding="utf-8")
        return told + _called(LATER[number % len(LATER)], spec, number // len(LATER), seed)


def _called(command: str, spec: Path, number: int, seed: int) -> str:
    if command == "mock":
        return _mocked(spec)
    told = _run(_words(command, spec, number, seed), str(spec.parent))
    _check_syntax(spec.parent / "code")
    return told


def _run(words: list[str], folder: str) -> str:
    result = CliRunner().invoke(commands, words)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise WrongError(f"{type(result.exception).__name__}: {str(result.exception)[:200]}")
    if result.exit_code not in {0, 1, 2}:
        raise WrongError(f"exit code {result.exit_code}")
    return result.output.replace(folder, "").replace(os.path.relpath(folder), "")


def _words(command: str, spec: Path, number: int, seed: int) -> list[str]:
    """The words of a command line."""
    made: Mapping[str, Callable[[], list[str]]] = {
        "diff": lambda: ["diff", str(spec), str(spec.parent / "b.json")],
        "generate": lambda: ["generate", str(spec), "-q", "-t", TARGETS[number % 5], "-o", str(spec.parent / "code")],
        "explain": lambda: ["explain", str(spec), ("getBoat", "/paths", "limit", "GET /boats/{id}")[number % 4]],
        "review": lambda: ["review", str(spec), "-q", "-o", str(spec.parent / "site")],
        "mcp": lambda: ["mcp", str(spec), "--dry-run", *["--each"][: number % 2]],
        "new": lambda: ["overlay", "new", ("getBoat", "/info/title")[number % 2], "--spec", str(spec)],
        "overlay": lambda: ["overlay", "apply", _overlay(spec.parent, number, seed), str(spec)],
    }
    return made.get(command, lambda: [command, str(spec)])()


def _overlay(folder: Path, number: int, seed: int) -> str:
    """An overlay with one of the queries, and of two one of two with changes."""
    target = SEEDS["queries"][number % len(SEEDS["queries"])]
    actions = [{"target": target, "update": {"x-a": 1}}, {"target": "$.tags", "remove": True}]
    overlay: dict[str, Any] = {"overlay": "1.0.0", "info": {"title": "t", "version": "1"}, "actions": actions}
    if number % 2:
        overlay = changed_document(overlay, SEEDS["values"], _chance(seed, "overlay", number))
    (folder / "o.json").write_text(json.dumps(overlay), encoding="utf-8")
    return str(folder / "o.json")


def _check_syntax(folder: Path) -> None:
    """Raises WrongError where a generated file is none of its language, as far as Python's library knows it."""
    checks: dict[str, Callable[[str], object]] = {
        ".py": lambda text: compile(text, "x.py", "exec", dont_inherit=True),
        ".json": json.loads,
        ".toml": tomllib.loads,
        ".xml": ElementTree.fromstring,
    }
    for place in folder.rglob("*") if folder.is_dir() else ():
        try:
            checks.get(place.suffix, str)(place.read_text(encoding="utf-8") if place.is_file() else "")
        except (SyntaxError, ValueError) as error:
            if place.is_file():
                raise WrongError(f"{place.relative_to(folder)}: {error}") from error


def _mocked(spec: Path) -> str:
    """Ask a mock of a document for an answer, and send it a body, at known paths and at those of the document."""
    try:
        document = load_whole(spec)
        mock = Mock(plain(document))
    except (LoadError, SpecError) as error:
        return str(error).replace(str(spec.parent), "")
    headers = Headers({"content-type": "application/json", "x-key": "a"})
    paths = document.get("paths")
    known = (
        [p.replace("{", "").replace("}", "") for p in paths if isinstance(p, str)] if isinstance(paths, dict) else []
    )
    calls = [(method, path) for path in ("/boats/a", "/v1/boats/a", *known[:20]) for method in ("GET", "PUT")]
    bodies = {"GET": b"", "PUT": b'{"name": "a", "crew": [{}]}'}
    answers = [mock.answer(Incoming(method, path, "limit=3", headers, bodies[method])) for method, path in calls]
    return "\n".join(f"{a.status} {a.headers} {a.body[:10_000]!r}" for a in answers)


KINDS: dict[str, Callable[[int, int], str]] = {"pages": build_page, "documents": run_command, "chains": run_chain}


def kind_of(number: int, kind: str) -> str:
    """The form of a page, the command that a document is given to, or that of what was built."""
    if kind == "pages":
        return FORMS[number % len(FORMS)]
    return COMMANDS[number % len(COMMANDS)] if kind == "documents" else f"build and {LATER[number % len(LATER)]}"


def keep(folder: Path, number: int, kind: str, seed: int) -> None:
    """Write an input into a folder."""
    place = folder / f"{kind}-{number}"
    place.mkdir(parents=True, exist_ok=True)
    if kind != "documents":
        _written(place, number, seed)
        return
    for file, document in files_of(number, seed).items():
        (place / file).write_text(json.dumps(document, indent=1), encoding="utf-8")

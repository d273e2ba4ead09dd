"""What the tests of the review share: a small documentation, its build on disk, and the site made of it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from extractor import __version__
from extractor.cli import main
from extractor.dialects import lexicon
from extractor.document import Document
from extractor.oas.writing.evidence import evidence_pieces
from extractor.oas.writing.publishing import write_files
from extractor.oas.writing.sources import sources_pieces
from extractor.oas.writing.write import to_yaml
from extractor.pipeline import build
from extractor.readers.sources.files import source_files
from extractor.reading.page import documents
from extractor.report import RENDERERS
from extractor.review.build import Build
from tests.pages import BODY, PATH, example, page, request, response, section, table

FIELDS = [
    ("id", "String", "The id."),
    ("state", "String", "State. The options are as follows: <ul><li>open: in use</li><li>shut: closed</li></ul>"),
    ("owner", '<a href="#owner">Owner</a> object', "Who owns it."),
]
OWNER = table(
    [("name", "String", "The name."), ("age", "Integer", "Age. Value range: 1 to 120")], caption="Owner", anchor="owner"
)
QUERY = section(
    "URI Parameters",
    table(
        [
            ("limit", "No", "Integer", "How many. The default value is <b>10</b>. Value range: <b>1</b> to <b>50</b>"),
            ("sort", "No", "String", "Order. The options are as follows: <ul><li>ASC: up</li><li>DESC: down</li></ul>"),
            ("odd", "No", "Integer", "Odd. Default: <b>3</b>. The default value is <b>4</b>."),
        ],
        PATH,
        "Query Parameters",
    ),
)
CODES = section("Status Codes", table([("200", "Fine."), ("404", "Not there.")], ("Status Code", "Description")))
ODD_ROW = ("", "String", "A row without a name.")

LIST = page(QUERY, response([*FIELDS, ODD_ROW], OWNER), example('{"id": "a", "state": "open"}'), CODES)
CREATE = page(
    request([("title", "Yes", "String", "The title. Maximum length: <b>64</b>"), ("notes", "No", "String", "Notes.")]),
    response([("id", "String", "The id.")]),
    line="POST /v1/items",
    title="Making an item",
)
HOSTILE_TEXT = (
    '<img src="x" onerror="window.hacked=1"><script>window.hacked=1</script>'
    '<svg onload="window.hacked=1"></svg><iframe srcdoc="<script>parent.hacked=1</script>"></iframe>'
    '<a href="javascript:window.hacked=1">link</a><style>body{display:none}</style>'
)
# The same once more as text that is shown: a page that documents HTML.
ESCAPED = HOSTILE_TEXT.replace("&", "&amp;").replace("<", "&lt;")
HOSTILE = page(
    HOSTILE_TEXT,
    request([("</script><script>window.hacked=1</script>", "Yes", "String", HOSTILE_TEXT + ESCAPED)]),
    response([("x" + ESCAPED.replace(" ", ""), "String", ESCAPED), ("id", "String", "The id.")]),
    example('{"id": "' + "&lt;/script&gt;&lt;script&gt;window.hacked=1&lt;/script&gt;" + '"}'),
    line="PUT /v1/items/{item_id}",
    title="Hostile " + ESCAPED,
)
PAGES = {"a.html": LIST, "b.html": CREATE}


@dataclass(frozen=True, slots=True)
class Made:
    """Folders of a test: pages, build and site."""

    docs: Path
    spec: Path
    site: Path

    @property
    def state(self) -> Path:
        return self.spec.parent / "review.yaml"

    @property
    def overlay(self) -> Path:
        return self.spec.parent / "corrections.yaml"


def write_build(folder: Path, pages: dict[str, str]) -> Made:
    """Write pages and the files of their build, as the command does."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    for name, text in pages.items():
        (docs / name).write_text(text, encoding="utf-8")
    result = build([docs])
    files = {
        "openapi.yaml": to_yaml(result.spec),
        "sources.json": "".join(sources_pieces(result.sources)),
        "evidence.json": "".join(evidence_pieces(result.evidence, result.digests, __version__, result.bindings)),
        "diagnostics.json": RENDERERS["json"](result.diagnostics),
    }
    write_files(folder / "spec", files)
    return Made(docs, folder / "spec" / "openapi.yaml", folder / "site")


def run_review(made: Made, *options: str | Path) -> Any:
    """Run the command; its result."""
    fixed = [
        "review",
        made.spec,
        "-o",
        made.site,
        "--docs",
        made.docs,
        "--state",
        made.state,
        "--overlay",
        made.overlay,
    ]
    return CliRunner().invoke(main, [str(o) for o in (*fixed, *options)])


def make_site(folder: Path, pages: dict[str, str], *options: str | Path) -> Made:
    """The site of a documentation."""
    made = write_build(folder, pages)
    done = run_review(made, *options)
    assert done.exit_code == 0, done.output
    return made


def build_of(folder: Path, *sources: Path) -> Build:
    """A build with its pages, as the command has it; ``sources`` or the pages of the folder."""
    given = list(sources) or [folder]
    result = build(given)
    read = documents(source_files(given), lexicon())
    pages = tuple(p for p in read if isinstance(p, Document))
    return Build(result.spec, result.sources, result.evidence, tuple(result.diagnostics), pages)


def small_build(folder: Path, **pages: str) -> Build:
    """A build of pages by the stems of their files."""
    for name, text in (pages or {n.removesuffix(".html"): t for n, t in PAGES.items()}).items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return build_of(folder)


def script_value(text: str) -> Any:
    """The value that a data script assigns."""
    found = re.fullmatch(r"window\.\w+ = (.*);\n", text, re.DOTALL)
    assert found, text[:80]
    return json.loads(found[1])


__all__ = ["BODY", "HOSTILE", "PAGES", "Made", "build_of", "make_site", "run_review", "script_value", "write_build"]

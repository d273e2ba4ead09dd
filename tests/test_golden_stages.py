"""Golden files of every stage: what a reader shows, what interpretation says, what the document holds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from extractor import Options, assemble, interpret, read
from extractor.api import Field, Page, TypeExpr
from extractor.document import Code, Definitions, Document, Heading, Items, Line, Paragraph, Table
from extractor.oas.writing.sources import sources_as_json
from extractor.oas.writing.write import to_json, to_yaml
from tests.support import ROOT, Golden

SAMPLES = ROOT / "samples" / "modelarts"
PAGES = [
    "en/CreateNotebook.html",
    "zh/ListModels.html",
    "en/ListNetworks.html",
    "zh/ListImportTasks.html",
    "text/manual.txt",
]


def document(name: str) -> Document:
    return read((SAMPLES / name).read_bytes(), name)


def line(ln: Line) -> str:
    """A line with its marks as ``**bold**``, list items with a dash."""
    text = ln.text
    for start, end in reversed(ln.marks):
        text = f"{text[:start]}**{text[start:end]}**{text[end:]}"
    return "  " * ln.depth + ("- " if ln.kind == "item" else "") + text


def shown(doc: Document) -> Iterator[str]:
    yield f"{doc.file}: {doc.title}"
    for block in doc.blocks:
        if isinstance(block, Heading):
            yield f"{'#' * block.level} {block.text}"
        elif isinstance(block, Paragraph):
            yield line(block.line)
        elif isinstance(block, Items):
            yield from map(line, block.lines)
        elif isinstance(block, Code):
            yield "```\n" + block.text + "\n```"
        elif isinstance(block, Definitions):
            yield from (f"{e.term.text}: {line(ln)}" for e, _, _ in block.every() for ln in e.lines)
        elif isinstance(block, Table):
            yield from rows(block)


def rows(table: Table) -> Iterator[str]:
    yield f"[{table.origin.describe()}] {table.caption}"
    yield "| " + " | ".join(c.text for c in table.header)
    for row in table.rows:
        cells = [" / ".join(line(ln) for ln in c.lines) + "".join(f" <{x.href}>" for x in c.links) for c in row.cells]
        yield f"{row.number} | " + " | ".join(cells)
        for nested in (t for c in row.cells for t in c.tables):
            yield from ("    " + text for text in rows(nested))


def kind(t: TypeExpr) -> str:
    inner = f"<{kind(t.items)}>" if t.items else ""
    return f"{t.kind}{':' + t.format if t.format else ''}{':' + t.name if t.name else ''}{inner}"


def said(f: Field) -> str:
    facts = f.facts
    told = [
        f"{f.name}: {kind(f.type)}",
        "" if f.required is None else f"required={f.required}",
        f"enum={[v.value for v in facts.enum]}" if facts.enum else "",
        f"default={facts.default[0]!r}" if facts.default else "",
        *(f"{k}={v}" for k, v in facts.bounds),
        f"pattern={facts.pattern}" if facts.pattern else "",
        f"-> table {f.object[1]}" if f.object else "",
    ]
    return " ".join(t for t in told if t)


def meant(page: Page) -> Iterator[str]:
    for o in page.operations:
        yield f"{o.method} {o.path} {o.name} | {o.summary}"
        yield from (f"  {p.location} {said(p.field)}" for p in o.parameters)
        yield from (f"  credential {c.name} ({c.scheme})" for c in o.credentials)
        if o.body:
            yield f"  body -> {o.body.object} {o.body.media_types} examples={len(o.body.examples)}"
        for r in o.responses:
            held = f"-> {r.body.object} examples={len(r.body.examples)}" if r.body else ""
            yield f"  {r.status} {r.description} {held}".rstrip()
    for x in page.objects:
        yield f"object {x.key} {x.name}"
        yield from (f"  {said(f)}" for f in x.fields)
    yield from (f"! {d.code}: {d.message} [{d.origin.describe()}]" for d in page.diagnostics)


@pytest.mark.parametrize("name", PAGES)
def test_document(name: str, golden: Golden) -> None:
    golden(f"document/{name}.txt", "\n".join(shown(document(name))) + "\n")


@pytest.mark.parametrize("name", PAGES)
def test_facts(name: str, golden: Golden) -> None:
    golden(f"facts/{name}.txt", "\n".join(meant(interpret([document(name)]).pages[0])) + "\n")


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("oas", ["3.1", "3.0"])
def test_openapi(name: str, oas: str, golden: Golden) -> None:
    options = Options(title="Sample", version="1", oas="3.0" if oas == "3.0" else "3.1")
    result = assemble(interpret([document(name)]), options)
    golden(f"openapi/{name}-{oas}.yaml", to_yaml(result.spec))
    if oas == "3.1":
        golden(f"openapi/{name}-sources.json", to_json(sources_as_json(result.sources)))

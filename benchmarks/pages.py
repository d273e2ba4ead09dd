"""Pages that benchmarks read: the corpus beside the project, or the samples where it is not present."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fpdf import FPDF

from extractor.readers.sources.files import source_files

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "samples"
PDF_PAGES = 20


@dataclass(frozen=True, slots=True)
class Source:
    """A page's name and bytes, held in memory so that no disk is timed."""

    name: str
    data: bytes


def shared() -> Path | None:
    """The folder of the corpus, above the project or one that it lies in; None where there is none."""
    return next((p / "shared" for p in ROOT.parents if (p / "shared" / "corpus").is_dir()), None)


def folders(kind: str) -> list[Path]:
    """The folders with pages of a kind: html, md or rst."""
    found = shared()
    if found is None:
        return [
            SAMPLES / "styles",
            *((SAMPLES / "modelarts" / part for part in ("en", "zh")) if kind == "html" else ()),
        ]
    return sorted(p for p in (found / "corpus" / kind).iterdir() if p.is_dir() and not p.name.startswith("_"))


def sources(kind: str) -> list[Source]:
    """All pages of a kind; of PDF, one that is made here."""
    if kind == "pdf":
        return [Source("boats.pdf", made_pdf())]
    return [s for folder in folders(kind) for s in _of(folder, kind)]


def _of(folder: Path, kind: str) -> Iterator[Source]:
    for file in source_files([folder]):
        if not file.is_tree and file.path.suffix in {f".{kind}", ".htm" if kind == "html" else f".{kind}"}:
            yield Source(file.name, file.path.read_bytes())


def made_pdf() -> bytes:
    """A reference with a table a page, its rows ruled."""
    pdf = FPDF()
    pdf.set_font("helvetica", size=9)
    for number in range(PDF_PAGES):
        pdf.add_page()
        pdf.cell(text=f"GET /harbours/{number}/boats")
        pdf.ln(12)
        with pdf.table() as table:
            table.row(("Parameter", "Type", "Mandatory", "Description"))
            for row in range(25):
                table.row((f"name_{row}", "String", "Yes", f"The name of boat {row}. Maximum: {row + 1} characters"))
    held = io.BytesIO()
    pdf.output(held)
    return held.getvalue()

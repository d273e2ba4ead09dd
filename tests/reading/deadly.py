"""Work that ends its process: for pages named ``deadly…`` always, for ``unlucky…`` the first time. And work that raises
an error: for pages named ``bad…``."""

from __future__ import annotations

import os
from pathlib import Path

from extractor.api import Page
from extractor.dialects import Lexicon
from extractor.document import Document
from extractor.interpret.page import interpret_page
from extractor.reading import page
from extractor.reading.page import work
from extractor.reading.result import Answer
from extractor.reading.source import Job


def deadly_work(job: Job) -> Answer:
    """Stands in for ``work``; a page's own text names the file that remembers the first time."""
    name = job.source.name
    if name.startswith("deadly"):
        os._exit(1)
    if name.startswith("unlucky"):
        marker = Path(job.source.data.decode().partition("marker:")[2].partition("<")[0])
        if not marker.exists():
            marker.touch()
            os._exit(1)
    return work(job)


def raising_interpretation(document: Document, lexicon: Lexicon) -> Page:
    """Stands in for ``interpret_page``."""
    if document.file.startswith("bad"):
        raise KeyError("no such thing")
    return interpret_page(document, lexicon)


def raising_work(job: Job) -> Answer:
    """Stands in for ``work`` in other processes, where nothing of the test's own is patched."""
    vars(page)["interpret_page"] = raising_interpretation
    return work(job)

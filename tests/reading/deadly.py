"""Work that ends its process: for pages named ``deadly…`` always, for ``unlucky…`` the first time."""

from __future__ import annotations

import os
from pathlib import Path

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

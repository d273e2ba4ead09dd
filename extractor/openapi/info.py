"""What the document is called: by the only page, or by the one that opens the documentation."""

from __future__ import annotations

from itertools import takewhile

from extractor.api import Page
from extractor.spill import Series

_OPENING = frozenset({"index", "_index", "readme"})  # names of the page that opens a folder of pages


def title_of(pages: Series[Page]) -> str:
    """The title of the only page, or of the one that opens the documentation ("index.md" above all others); else the
    name of the folder that holds all pages, or the title of the only page with operations."""
    if len(pages) == 1:
        return pages[0].title
    opening: list[Page] = []
    stating: list[str] = []
    shared: list[str] | None = None
    for page in pages:
        *folders, name = page.file.split("/")
        steps = zip(folders, folders if shared is None else shared, strict=False)
        shared = [step for step, other in takewhile(lambda pair: pair[0] == pair[1], steps)]
        if page.operations:
            stating.append(page.title)
        if name.partition(".")[0].lower() in _OPENING:
            opening.append(page)
    depth = min((p.file.count("/") for p in opening), default=0)
    first = [p.title for p in opening if p.file.count("/") == depth]
    if len(first) == 1 and depth <= len(shared or ()):
        return first[0]
    return (shared or (stating if len(stating) == 1 else [""]))[-1]

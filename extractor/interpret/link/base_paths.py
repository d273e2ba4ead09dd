"""Base paths across pages: request lines without the "/v1" that those of other pages have, and that calls of their own
page show.

GET /v1/boats on one page, GET /ports and `curl https://boats.example/v1/ports` on another        GET /v1/ports
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set

from extractor.api import Operation, Page
from extractor.cache.codec import Codec
from extractor.diagnostic import finding
from extractor.spill import MEMORY, Series, Storage, filled
from extractor.values import replace

PAGES = Codec(Page)
MIN_SHARE = 0.1  # of all operations must state the base path
MIN_STATED = 2


def with_base_paths(pages: Series[Page], storage: Storage = MEMORY) -> Series[Page]:
    """The pages with paths of one form: where some state a base path, those that calls show below it have it too, and
    those of other pages below the same first step."""
    shown = Counter(o.base for page in pages for o in page.operations if o.base)
    base = shown.most_common(1)[0][0] if shown else ""
    if not base:
        return pages
    paths = [o.path for page in pages for o in page.operations if not o.guess]
    stated = sum(path.startswith(f"{base}/") for path in paths)
    if stated < max(MIN_STATED, MIN_SHARE * len(paths)):
        return pages
    roots = frozenset(_root(o.path) for page in pages for o in page.operations if o.base == base)
    return filled(storage.log(PAGES), (_below(page, base, roots) for page in pages))


def _below(page: Page, base: str, roots: Set[str]) -> Page:
    shows = any(o.base == base for o in page.operations)
    made = tuple(_with_base(o, base) if shows or _root(o.path) in roots else o for o in page.operations)
    moved = [o for o, new in zip(page.operations, made, strict=True) if new is not o]
    if not moved:
        return page
    said = tuple(finding("base-path-added", o.origin, method=o.method, path=o.path, base=base) for o in moved)
    return replace(page, operations=made, diagnostics=(*page.diagnostics, *said))


def _root(path: str) -> str:
    """The first step of a path: "boats" of "/boats/{id}"."""
    return path.split("/")[1] if "/" in path else ""


def _with_base(o: Operation, base: str) -> Operation:
    rooted = _root(o.path) == _root(base) or f"{base}/" in o.path  # "/api/token" beside the base "/api/v1"
    absolute = "://" in o.server  # the request line has all of the address
    lacking = not rooted and not o.guess and not absolute and (o.base == base or not o.base)
    return replace(o, path=f"{base}{o.path}", base="") if lacking else o

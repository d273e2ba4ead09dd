"""Tags and reading order: tables of contents, breadcrumbs, folders."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.api import Api, Page
from extractor.document import ContentsEntry
from extractor.shelves import Arranged, Series

Entries = Mapping[str, tuple[int, ContentsEntry]]


def entries_by_page(api: Api) -> Entries:
    """Page file to its place in the contents and its entry; the deepest entry of a page wins."""
    if not api.contents:
        return {}
    files = {p.file for p in api.pages}
    by_name: dict[str, list[str]] = {}
    for name in files:
        by_name.setdefault(name.rsplit("/", 1)[-1], []).append(name)
    found: dict[str, tuple[int, ContentsEntry]] = {}
    number = 0
    for contents in api.contents:
        folder = contents.origin.file.rpartition("/")[0]
        for entry in contents.entries:
            number += 1
            file = _resolve(entry.href, folder, files, by_name)
            if file is not None and (file not in found or len(entry.parents) > len(found[file][1].parents)):
                found[file] = (number, entry)
    return found


def _resolve(href: str, folder: str, files: set[str], by_name: Mapping[str, list[str]]) -> str | None:
    target = href.partition("#")[0].partition("?")[0].removeprefix("./")
    full = f"{folder}/{target}" if folder else target
    if full in files:
        return full
    same = by_name.get(target.rsplit("/", 1)[-1], [])
    return same[0] if len(same) == 1 else None


def in_reading_order(api: Api, places: Entries) -> Series[Page]:
    """Pages as the contents list them, then the others by name."""
    last = (len(places) + 1) * 10_000
    keys = [(places[p.file][0] if p.file in places else last, p.file) for p in api.pages]
    return Arranged(api.pages, sorted(range(len(keys)), key=keys.__getitem__))


def tags_by_page(pages: Series[Page], entries: Entries) -> dict[str, str]:
    """The tag of each page with operations: the contents' heading above it, its breadcrumb's end, or its folder."""
    told: dict[str, str] = {}
    for page in pages:
        if page.operations:
            told[page.file] = _from_contents(page, entries) or _from_breadcrumb(page)
    folders = {file.rpartition("/")[0] for file in told}
    found = {file: tag or _from_folder(file, folders) for file, tag in told.items()}
    return {file: tag for file, tag in found.items() if tag}


def _from_contents(page: Page, entries: Entries) -> str:
    parents = entries[page.file][1].parents if page.file in entries else ()
    return parents[-1] if parents else ""


def _from_breadcrumb(page: Page) -> str:
    crumbs = [c for o in page.operations for c in o.breadcrumb if c and c not in {page.title, o.summary}]
    return crumbs[-1] if crumbs else ""


def _from_folder(file: str, folders: set[str]) -> str:
    folder = file.rpartition("/")[0]
    return folder.rpartition("/")[2].replace("_", " ") if len(folders) > 1 and folder else ""

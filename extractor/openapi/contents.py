"""Tags and reading order: tables of contents, breadcrumbs, folders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.api import Api, Page
from extractor.document import ContentsEntry


def entries_by_page(api: Api) -> dict[str, tuple[int, ContentsEntry]]:
    """Page file to its place in the contents and its entry; the deepest entry of a page wins."""
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


def in_reading_order(api: Api) -> tuple[Page, ...]:
    """Pages as the contents list them, then the others by name."""
    places = entries_by_page(api)
    last = len(places) + 1
    return tuple(sorted(api.pages, key=lambda p: (places[p.file][0] if p.file in places else last * 10_000, p.file)))


def tags_by_page(api: Api, pages: Sequence[Page]) -> dict[str, str]:
    """The tag of each page with operations: the contents' heading above it, its breadcrumb's end, or its folder."""
    entries = entries_by_page(api)
    folders = {p.file.rpartition("/")[0] for p in pages if p.operations}
    found: dict[str, str] = {}
    for page in pages:
        if not page.operations:
            continue
        tag = _from_contents(page, entries) or _from_breadcrumb(page) or _from_folder(page, folders)
        if tag:
            found[page.file] = tag
    return found


def _from_contents(page: Page, entries: Mapping[str, tuple[int, ContentsEntry]]) -> str:
    parents = entries[page.file][1].parents if page.file in entries else ()
    return parents[-1] if parents else ""


def _from_breadcrumb(page: Page) -> str:
    crumbs = [c for o in page.operations for c in o.breadcrumb if c and c not in {page.title, o.summary}]
    return crumbs[-1] if crumbs else ""


def _from_folder(page: Page, folders: set[str]) -> str:
    folder = page.file.rpartition("/")[0]
    return folder.rpartition("/")[2].replace("_", " ") if len(folders) > 1 and folder else ""

"""Tags and reading order: tables of contents, breadcrumbs, folders."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, MutableMapping

from extractor.api import Api, Page
from extractor.cache.codec import Codec
from extractor.document import ContentsEntry
from extractor.spill import MEMORY, ReorderedView, Series, Storage

Position = tuple[int, int, str]  # of a page in the contents: number of its entry, headings above it, the last of these
Entries = Mapping[str, Position]  # by file
KEYS = Codec(tuple[int, str, int])  # place in the contents, file, number


def ordered_and_tagged(api: Api, storage: Storage = MEMORY) -> tuple[Series[Page], Mapping[str, str]]:
    """Pages as the contents list them, then the others by name; and the tag of each page with operations."""
    entries = _entries_by_page(api, storage)
    pages = _in_reading_order(api, entries, storage)
    return pages, _tags_by_page(pages, entries, storage)


def _entries_by_page(api: Api, storage: Storage) -> Entries:
    """The entry of each page's file; the deepest entry of a page wins."""
    found: MutableMapping[str, Position] = storage.index()
    if not api.contents:
        return found
    files: MutableMapping[str, int] = storage.index()
    by_name: MutableMapping[str, str] = storage.index()  # a name that several files have leads nowhere
    for page in api.pages:
        if page.file not in files:
            files[page.file] = 1
            name = page.file.rsplit("/", 1)[-1]
            by_name[name] = "" if name in by_name else page.file
    number = 0
    for contents in api.contents:
        folder = contents.origin.file.rpartition("/")[0]
        for entry in contents.entries:
            number += 1
            file = _resolve(entry.href, folder, files, by_name)
            if file and (file not in found or len(entry.parents) > found[file][1]):
                found[file] = _entry_position(number, entry)
    return found


def _entry_position(number: int, entry: ContentsEntry) -> Position:
    return number, len(entry.parents), entry.parents[-1] if entry.parents else ""


def _resolve(href: str, folder: str, files: Mapping[str, int], by_name: Mapping[str, str]) -> str:
    target = href.partition("#")[0].partition("?")[0].removeprefix("./")
    full = f"{folder}/{target}" if folder else target
    return full if full in files else by_name.get(target.rsplit("/", 1)[-1], "")


def _in_reading_order(api: Api, places: Entries, storage: Storage) -> Series[Page]:
    last = (len(places) + 1) * 10_000
    keys = ((places.get(p.file, (last,))[0], p.file, number) for number, p in enumerate(api.pages))
    return ReorderedView(api.pages, array("L", (number for _, _, number in storage.in_order(keys, KEYS, tuple))))


def _tags_by_page(pages: Iterable[Page], entries: Entries, storage: Storage) -> Mapping[str, str]:
    """The contents' heading above a page, its breadcrumb's end, or its folder."""
    told: MutableMapping[str, str] = storage.index()
    for page in pages:
        if page.operations:
            told[page.file] = entries.get(page.file, (0, 0, ""))[2] or _from_breadcrumb(page)
    folders = {file.rpartition("/")[0] for file in told}
    found: MutableMapping[str, str] = storage.index()
    for file, tag in told.items():
        if tag := tag or _from_folder(file, folders):
            found[file] = tag
    return found


def _from_breadcrumb(page: Page) -> str:
    crumbs = [c for o in page.operations for c in o.breadcrumb if c and c not in {page.title, o.summary}]
    return crumbs[-1] if crumbs else ""


def _from_folder(file: str, folders: set[str]) -> str:
    folder = file.rpartition("/")[0]
    return folder.rpartition("/")[2].replace("_", " ") if len(folders) > 1 and folder else ""

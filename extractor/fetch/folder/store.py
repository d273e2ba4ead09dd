"""The folder: pages beside the manifest. Every file is written beside its place and renamed; edits are kept."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from extractor.fetch import manifest as manifests
from extractor.fetch.answers import Answer
from extractor.fetch.folder.names import Names
from extractor.fetch.manifest import JOURNAL, MANIFEST, Manifest, ManifestError, Page, digest
from extractor.fetch.media import charset, media_type
from extractor.fetch.steps import Held

_PART = ".spectable-fetch.part"


class StoreError(OSError):
    """A folder that cannot be written to; the message says why and what to do."""


class Store:
    """The pages of a folder. ``force``: overwrite files that were edited, or that were never fetched."""

    def __init__(self, folder: Path, task: str, *, force: bool = False) -> None:
        self._folder, self._force = folder, force
        self._task = task
        self.manifest = _read(folder).begun(task)
        self._names = Names(p.file for p in self.manifest.pages.values())
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{folder}: cannot be made: {error.strerror or error}") from error
        self._save(self.manifest)

    def held(self, url: str) -> Held | None:
        """The stored page of a URL; None where there is none, or where its file is not what was fetched last."""
        page = self.manifest.pages.get(url)
        body = self._content(page.file) if page else None
        if page is None or body is None or digest(body) != page.sha256:
            return None
        return Held(body, page, url in self.manifest.done)

    def put(self, url: str, kind: str, answer: Answer) -> str:
        """Store a page: "written", "unchanged", or why it is not. Raises StoreError.

        "kept": its file was edited, the page was not; "edited": both were; "foreign": its file was never fetched."""
        known = self.manifest.pages.get(url)
        name = known.file if known and known.kind == kind else self._names.give(url, kind)
        page = _page(name, kind, answer)
        present = self._content(name)
        before = digest(present) if present is not None else ""
        if before not in {"", page.sha256} and not self._force:
            if known is None or known.file != name:
                self._names.free(name)
                return "foreign"
            if before not in self.manifest.known_hashes(known):
                return self._edited(url, known, page)
        self._note(url, page, before)
        if before == page.sha256:
            return "unchanged"
        self._write(self._path_of(name), answer.body)
        if known and known.file != name:  # it has become a page of another kind
            self._remove(known)
        return "written"

    def _edited(self, url: str, known: Page, page: Page) -> str:
        if page.sha256 != known.sha256:
            return "edited"
        self._note(url, page, "")
        return "kept"

    def keep(self, url: str, answer: Answer | None) -> None:
        """A page is as it was; ``answer`` may bring new validators, without one nothing is new."""
        if answer is None:
            return
        page = self.manifest.pages[url]
        etag, modified = answer.header("etag"), answer.header("last-modified")
        page = replace(page, etag=etag or page.etag, last_modified=modified or page.last_modified, status=200)
        self._note(url, page, "")

    def move(self, url: str, target: str) -> None:
        """A URL leads to another one."""
        self.manifest = self.manifest.moved(url, target)

    def gone(self, url: str, status: int) -> None:
        """A stored page is not there any more; its file is kept."""
        page = replace(self.manifest.pages[url], status=status)
        self._save(replace(self.manifest, pages={**self.manifest.pages, url: page}))

    def prune(self, url: str) -> bool:
        """Remove a page; False where its file was edited and is kept."""
        page = self.manifest.pages[url]
        if not self._remove(page):
            return False
        self._names.free(page.file)
        self._save(self.manifest.without(url))
        return True

    def end(self, *, complete: bool) -> None:
        """The run is over; where it is not complete, the next one for the same task goes on from here."""
        self._save(self.manifest.ended() if complete else self.manifest)

    def _remove(self, page: Page) -> bool:
        body = self._content(page.file)
        if body is not None and digest(body) not in self.manifest.known_hashes(page) and not self._force:
            return False
        place = self._path_of(page.file)
        self._guarded(lambda: place.unlink(missing_ok=True), place)
        for parent in place.parents:
            if parent == self._folder or not parent.is_dir() or parent.is_symlink() or any(parent.iterdir()):
                break
            parent.rmdir()
        return True

    def _save(self, manifest: Manifest) -> None:
        self.manifest = manifest
        self._write(self._folder / MANIFEST, manifests.dump(manifest))
        journal = self._folder / JOURNAL
        self._guarded(lambda: journal.unlink(missing_ok=True), journal)

    def _note(self, url: str, page: Page, before: str) -> None:
        """A page is done: a line of the journal, before its file is replaced."""
        self.manifest = self.manifest.stored(url, page, before)
        journal = self._folder / JOURNAL

        def noted() -> None:
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
            with os.fdopen(os.open(journal, flags, 0o666), "ab") as file:
                file.write(manifests.line(self._task, url, page, before))

        self._guarded(noted, journal)

    def _content(self, name: str) -> bytes | None:
        place = self._path_of(name)
        try:
            return place.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise StoreError(f"{place}: cannot be read: {error.strerror or error}") from error
        except ValueError as error:  # a name that no file can have
            raise StoreError(f"{str(place)!r} cannot be a file ({error}); remove the manifest that names it") from error

    def _path_of(self, name: str) -> Path:
        """The place of a file. Raises StoreError where it would lie outside the folder, also by a link."""
        place = self._folder / name
        parts = Path(name).parts
        try:
            inside = place.parent.resolve().is_relative_to(self._folder.resolve())
        except (ValueError, RuntimeError) as error:  # a name that no file can have, links in a circle
            raise StoreError(f"{str(place)!r} cannot be a file ({error}); remove the manifest that names it") from error
        if ".." in parts or Path(name).is_absolute() or not inside:
            raise StoreError(f"{place} lies outside {self._folder}; remove the link, or the manifest that names it")
        return place

    def _write(self, place: Path, data: bytes) -> None:
        part = self._folder / _PART

        def written() -> None:
            part.unlink(missing_ok=True)  # what a run left, or a link that leads elsewhere
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as file:
                file.write(data)
            place.parent.mkdir(parents=True, exist_ok=True)
            os.replace(part, place)

        self._guarded(written, place)

    def _guarded(self, action: Callable[[], None], place: Path) -> None:
        try:
            action()
        except OSError as error:
            raise StoreError(f"{place}: cannot be written: {error.strerror or error}") from error


def _page(name: str, kind: str, answer: Answer) -> Page:
    content_type = answer.header("content-type")
    return Page(
        name,
        digest(answer.body),
        kind,
        media_type(content_type),
        charset(content_type),
        answer.header("etag"),
        answer.header("last-modified"),
        answer.status,
    )


def _read(folder: Path) -> Manifest:
    """The manifest of a folder, with what a run that was killed had noted since. Raises StoreError."""
    path = folder / MANIFEST
    try:
        return manifests.replayed(manifests.load(_bytes(path) or manifests.dump(Manifest())), _bytes(folder / JOURNAL))
    except ManifestError as error:
        raise StoreError(f"{path}: {error}; move it away to fetch anew") from error


def _bytes(path: Path) -> bytes:
    """The content of a file; empty where there is none."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return b""
    except OSError as error:
        raise StoreError(f"{path}: cannot be read: {error.strerror or error}") from error

"""What was fetched: a value that is kept on the disk after each page, so that a run that is killed can go on.

While a run goes on, each page is a line of a journal beside the manifest, which is written when it begins and ends.
Both hold no time: what is written depends on the pages alone. While a run is open the manifest also says which URLs
are done and which file is just being replaced, so that nothing that was left halfway looks like an edit.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

MANIFEST = ".spectable-fetch.json"
JOURNAL = ".spectable-fetch.journal"
VERSION = 1


class ManifestError(ValueError):
    """A file that is no manifest; the message says why."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was stored: its file below the folder, the hash of its bytes, and what the server said of it.
    ``status`` is that of the last answer; 404 and 410 are of pages that are gone and were kept."""

    file: str
    sha256: str
    kind: str
    media_type: str
    charset: str = ""
    etag: str = ""
    last_modified: str = ""
    status: int = 200


@dataclass(frozen=True, slots=True)
class Manifest:
    """``task`` names what an open run was started for; empty where the last run came to its end.
    ``done`` are the URLs that it need not look at again; ``replacing`` the hash that a file may still have."""

    pages: Mapping[str, Page] = field(default_factory=dict)
    redirects: Mapping[str, str] = field(default_factory=dict)
    task: str = ""
    done: frozenset[str] = frozenset()
    replacing: Mapping[str, str] = field(default_factory=dict)

    def begun(self, task: str) -> Manifest:
        """With a run for ``task`` open: the one that was left open for the same task goes on."""
        return replace(self, task=task, done=self.done if self.task == task else frozenset())

    def ended(self) -> Manifest:
        """With no run open."""
        return replace(self, task="", done=frozenset(), replacing={})

    def stored(self, url: str, page: Page, before: str) -> Manifest:
        """With a page done. ``before``: the hash that its file has until it is replaced; empty where there is none."""
        known = {page.file: before} if before else {}
        moves = {a: b for a, b in self.redirects.items() if a != url} if url in self.redirects else self.redirects
        pages = {**self.pages, url: page}
        return replace(self, pages=pages, redirects=moves, done=self.done | {url}, replacing=known)

    def moved(self, url: str, target: str) -> Manifest:
        """With a redirect."""
        return replace(self, redirects={**self.redirects, url: target})

    def without(self, url: str) -> Manifest:
        """Without a page and the redirects to it."""
        pages = {u: p for u, p in self.pages.items() if u != url}
        return replace(self, pages=pages, redirects={a: b for a, b in self.redirects.items() if b != url})

    def known_hashes(self, page: Page) -> frozenset[str]:
        """The hashes that the file of a page may have without having been edited."""
        return frozenset({page.sha256, self.replacing.get(page.file, page.sha256)})


def digest(data: bytes) -> str:
    """The hash of a file's content."""
    return hashlib.sha256(data).hexdigest()


def dump(manifest: Manifest) -> bytes:
    """The manifest as JSON, in the order of the URLs."""
    content: dict[str, Any] = {
        "spectable-fetch": VERSION,
        "pages": {u: _page_as_json(p) for u, p in manifest.pages.items()},
        "redirects": dict(manifest.redirects),
    }
    if manifest.task:
        content["open"] = {"task": manifest.task, "done": sorted(manifest.done), "replacing": dict(manifest.replacing)}
    return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def load(data: bytes) -> Manifest:
    """The manifest in JSON. Raises ManifestError."""
    try:
        raw = json.loads(data)
        if raw["spectable-fetch"] != VERSION:
            raise ManifestError(f"it is of version {raw['spectable-fetch']}, not {VERSION}")
        pages = {str(u): _page(p) for u, p in raw["pages"].items()}
        redirects = {str(a): str(b) for a, b in raw["redirects"].items()}
        run = raw.get("open", {"task": "", "done": [], "replacing": {}})
        replacing = {str(f): str(h) for f, h in run["replacing"].items()}
        return Manifest(pages, redirects, str(run["task"]), frozenset(map(str, run["done"])), replacing)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        if isinstance(error, ManifestError):
            raise
        raise ManifestError("it is no manifest of spectable fetch") from error


def _page_as_json(page: Page) -> dict[str, Any]:
    return {k: v for k, v in asdict(page).items() if v or k not in {"charset", "etag", "last_modified"}}


def _page(raw: Mapping[str, Any]) -> Page:
    texts = {name: str(value) for name, value in raw.items() if name != "status"}
    return Page(**texts, status=int(raw["status"]))


def line(task: str, url: str, page: Page, before: str) -> bytes:
    """A line of the journal: a page that is stored, as ``Manifest.stored`` takes it."""
    return (json.dumps({"task": task, "url": url, "page": _page_as_json(page), "before": before}) + "\n").encode()


def replayed(manifest: Manifest, journal: bytes) -> Manifest:
    """The manifest with the pages of a journal, whose last line may be cut off; replaying it twice changes nothing."""
    for entry in journal.split(b"\n")[:-1]:
        try:
            raw = json.loads(entry)
            page, texts = _page(raw["page"]), [str(raw[name]) for name in ("task", "url", "before")]
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            break
        task, url, before = texts
        manifest = manifest.begun(task).stored(url, page, before)
    return manifest

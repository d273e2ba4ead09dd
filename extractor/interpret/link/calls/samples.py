"""Calls that pages show of operations that other pages state: they are samples of these, no operations of their own.

GET /boats/{id} on one page, `curl https://boats.example/v1/boats/5` in a guide        an example of the first
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from extractor.api import Operation, Page
from extractor.cache.codec import Codec
from extractor.interpret.link.calls.path_values import with_path
from extractor.lazy_regex import lazy_regex
from extractor.spill import MEMORY, Series, Storage, filled
from extractor.values import replace

PAGES = Codec(Page)
CODE = "request-line-from-example"
# "5", "ann@boats.example", "BOAT_ID"; "mine" may be a path
_VALUE = lazy_regex(r"[^{}]*[\d@][^{}]*|[A-Z][A-Z_-]{1,40}")
_NUMBER = lazy_regex(r"/(?:\d{1,20}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?=/|$)")  # "/boats/5"
_WORD = lazy_regex(r"[A-Z][A-Za-z0-9_-]{1,60}")  # "Harbor" of "/boats/Harbor": a value where paths are in small letters
_NAME = lazy_regex(r"[\w.-]{1,60}")  # "harbor"
MAX_BASE = 3  # segments that a call has in front of a stated path
Key = tuple[str, int, int, str]  # a method, how many segments a path has, the first that is no variable and where
Stated = Mapping[Key, Collection[tuple[str, str]]]  # paths that pages state, each with its title


def with_samples(pages: Series[Page], storage: Storage = MEMORY) -> Series[Page]:
    """The pages; an operation that is no more than a call which is shown, or that has numbers in its path, has the path
    of the one that it is a call of, where exactly one is stated."""
    stated: dict[Key, set[tuple[str, str]]] = defaultdict(set)
    shown = False
    for o in (o for page in pages for o in page.operations):
        shown = shown or _may_be(o)
        if not o.guess and "{" in o.path:
            own = _segments(o.path)
            first = next((at for at, segment in enumerate(own) if not segment.startswith("{")), None)
            if first is not None:
                stated[o.method, len(own), first, own[first]].add((o.path, o.summary))
    return filled(storage.log(PAGES), (_page(page, stated) for page in pages)) if shown and stated else pages


def _page(page: Page, stated: Stated) -> Page:
    made = tuple(_operation(o, stated) if _may_be(o) else o for o in page.operations)
    moved = {o.origin for o, new in zip(page.operations, made, strict=True) if new is not o}
    if not moved:
        return page
    kept = tuple(d for d in page.diagnostics if d.code != CODE or d.origin not in moved)
    return replace(page, operations=made, diagnostics=kept)


def _may_be(o: Operation) -> bool:
    return bool(o.guess) or ("{" not in o.path and _NUMBER.search(o.path) is not None)


def _operation(o: Operation, stated: Stated) -> Operation:
    alike = list(_alike(o, stated))
    known = {path for path, _ in alike}
    paths = {path for path, title in alike if _is_call(o, path, title)} if o.path not in known else set()
    return replace(with_path(o, paths.pop()), guess=o.guess or "sample") if len(paths) == 1 else o


def _alike(o: Operation, stated: Stated) -> Iterator[tuple[str, str]]:
    """The stated paths of the method whose first segment that is no variable stands where a call has it."""
    theirs = _segments(o.path)
    for base in range(min(MAX_BASE + 1, len(theirs))):
        for at, segment in enumerate(theirs[base:]):
            yield from stated.get((o.method, len(theirs) - base, at, segment), ())


def _is_call(shown: Operation, stated: str, title: str) -> bool:
    """Whether a path has values where a stated one of no more segments has variables, and is the same elsewhere. Below
    the same title any word is a value; else one that opens with a capital where the stated path has none."""
    own = _segments(stated)
    small = not any(_WORD.fullmatch(part) for part in own)
    form = _NAME if shown.guess and title and title == shown.summary else _WORD if shown.guess and small else _VALUE
    pairs = zip(own, _segments(shown.path)[-len(own) :], strict=True)
    return all(
        a == b or (a.startswith("{") and (b.startswith("{") or any(f.fullmatch(b) is not None for f in (_VALUE, form))))
        for a, b in pairs
    )


def _segments(path: str) -> list[str]:
    return path.strip("/").split("/")

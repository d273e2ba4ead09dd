"""What one page is read from, as a value that can be sent elsewhere: its bytes, and what it includes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from extractor.cache.fingerprint import fingerprint, key_after
from extractor.diagnostic import Diagnostic, finding, from_note
from extractor.dialects import DialectText
from extractor.document import Origin
from extractor.readers import Include, Included, ReadError, check_size, preprocessed
from extractor.readers.markdown.includes.lines import MARKS
from extractor.readers.sources.files import SourceFile
from extractor.readers.sources.includes import Names, include_for
from extractor.reading.result import broken

# A page without these bytes includes nothing.
_NAMES = ("include::", "rest_parameters::", "rest_status_code::", "openapi::", "openapi:httpdomain::", *MARKS)
_DIRECTIVES = tuple(name.encode("ascii") for name in _NAMES)
_WIDE = tuple(name.encode(encoding) for name in _NAMES for encoding in ("utf-16-le", "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Part:
    """What an include directive led to: its target as written, and the name of the file with the directive."""

    target: str
    base: str
    found: Included


@dataclass(frozen=True, slots=True)
class PageSource:
    """A page to read. ``tree``: it is an exported page tree, no page of its own."""

    name: str
    data: bytes = field(repr=False)
    tree: bool = False
    parts: tuple[Part, ...] = field(default=(), repr=False)

    def include(self, target: str, base: str) -> Included:
        """What the page includes (``readers.Include``)."""
        return next((p.found for p in self.parts if (p.target, p.base) == (target, base)), Included(refused="not sent"))


@lru_cache(maxsize=4)
def _words(dialects: tuple[DialectText, ...]) -> tuple[str, ...]:
    """What a key says of the words that a page is read with."""
    return tuple(part for dialect in dialects for part in ("dialect", dialect.name, dialect.text))


@dataclass(frozen=True, slots=True)
class Job:
    """A page and the words to read it with."""

    source: PageSource
    dialects: tuple[DialectText, ...] = field(repr=False)

    def key(self) -> str:
        """What the page's facts depend on, all of it, as a key."""
        return key_after(("page", fingerprint(), *_words(self.dialects)), *self._parts())

    def _parts(self) -> Iterator[str | bytes]:
        yield from ("tree" if self.source.tree else "page", self.source.name, self.source.data)
        for part in self.source.parts:
            yield from (part.target, part.base, part.found.name, part.found.refused, part.found.text)


def page_source(file: SourceFile, names: Names) -> PageSource | Diagnostic:
    """Load a file and what it includes; ``names`` gives those of all files. What cannot be loaded is a
    finding."""
    try:
        check_size(file.path.stat().st_size)
        data = file.path.read_bytes()
    except ReadError as error:
        return from_note(error.code, Origin(file.name), error.details.items())
    except OSError as error:
        return finding("source-unreadable", Origin(file.name), reason=error.strerror or str(error))
    if file.is_tree:
        return PageSource(file.name, data, tree=True)
    if not _may_include(data):
        return PageSource(file.name, data)
    try:
        return PageSource(file.name, data, parts=_parts(file, data, include_for(file, names)))
    except Exception as error:  # a page costs only itself, whatever it raises
        return broken(file.name, error)


def _may_include(data: bytes) -> bool:
    """Whether a page has the bytes of a directive, in UTF-16 too, which has zeros in it."""
    return any(mark in data for mark in _DIRECTIVES) or (b"\0" in data and any(mark in data for mark in _WIDE))


def _parts(file: SourceFile, data: bytes, include: Include) -> tuple[Part, ...]:
    """What the page includes, found by carrying out its directives."""
    found: dict[tuple[str, str], Part] = {}

    def recording(target: str, base: str) -> Included:
        part = found.setdefault((target, base), Part(target, base, include(target, base)))
        return part.found

    preprocessed(data, file.name, recording)
    return tuple(found.values())

"""What reading a file yields, as a value that can be sent and stored."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.api import Page
from extractor.cache.codec import Codec
from extractor.diagnostic import Diagnostic, finding
from extractor.document import Contents, Origin
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class PageResult:
    """What a file yields: the facts of a page, or a table of contents, or both, or the finding why there are none.
    ``includes`` names the files whose text stands in the page."""

    page: Page | None = None
    contents: Contents | None = None
    includes: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


CODEC = Codec(PageResult)
_PASSING = frozenset({"source-stops-reader", "source-breaks-reader", "extra-missing"})
# the fingerprint of the extractor that read the page, "" where that is this one; what it found
Answer = tuple[str, bytes | PageResult]


def broken(name: str, error: Exception) -> Diagnostic:
    """The finding that an error of spectable's own ended the reading of a page, whatever was raised."""
    return finding("source-breaks-reader", Origin(name), kind=type(error).__name__)


def lasting(findings: Iterable[Diagnostic]) -> bool:
    """Whether what has these findings would be read the same again: not where a process ended, whoever ended it, and
    not where an error was raised, which may be that there was no memory, nor where an extra was missing."""
    return not any(d.code in _PASSING for d in findings)


def lost(name: str) -> PageResult:
    """The result of a page whose process ended each time it was read."""
    return PageResult(findings=(finding("source-stops-reader", Origin(name)),))

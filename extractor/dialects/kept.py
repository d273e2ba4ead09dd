"""The merged words of the dialects that are shipped, kept beside the compiled modules (``extractor.kept``).

To parse thirteen files and to merge them takes a tenth of a second, more than all else that a build of one page reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from extractor.dialects.model import Lexicon
from extractor.dialects.template import Template, Templates
from extractor.kept import kept, place_of

HERE = Path(__file__).parent
SUFFIXES = frozenset({".py", ".yaml"})


def kept_words(make: Callable[[], Lexicon], place: Path | None = None) -> Lexicon:
    """The words that ``make`` merges, from ``place`` (the folder of compiled modules) where they were kept there."""
    return kept(place or place_of(HERE / "words"), made_of, Lexicon, make, _made)


def made_of() -> Iterator[Path]:
    """The files that decide what the merged words are."""
    return (path for path in HERE.rglob("*") if path.suffix in SUFFIXES)


def _made(kind: type, value: Any) -> Templates:
    """The one type of a Lexicon that is not known to the decoder."""
    if kind is not Templates:
        raise TypeError(f"a Lexicon holds no {kind.__name__}")
    return Templates(msgspec.convert(value, tuple[Template, ...]))

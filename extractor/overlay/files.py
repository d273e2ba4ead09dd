"""Overlay files: read, and held against the document that they are for."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote, urlsplit

from extractor.diagnostic import Diagnostic, finding
from extractor.overlay.load import parse_overlay
from extractor.overlay.model import Overlay, OverlayError


def read_overlays(files: Sequence[str | Path]) -> list[Overlay]:
    """The overlays in files, in their order; each has the name of its file, or the path where names are equal.

    Raises OverlayError where one cannot be read or is no overlay.
    """
    paths = [Path(file) for file in files]
    names = Counter(path.name for path in paths)
    return [parse_overlay(read_text(p), p.name if names[p.name] == 1 else p.as_posix()) for p in paths]


def read_text(file: Path) -> str:
    """The text of an overlay file. Raises OverlayError where it cannot be read."""
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise OverlayError(f"{file}: cannot be read: {error.strerror or error}") from None
    except ValueError:
        raise OverlayError(f"{file}: no text in UTF-8") from None


def other_documents(files: Sequence[Path], overlays: Sequence[Overlay], document: Path) -> list[Diagnostic]:
    """A finding for each overlay whose ``extends`` (a URI reference) names another document than the one at this path.

    A URL says nothing about paths: its last segment must be the document's name.
    """
    return [
        _other(overlay, document)
        for file, overlay in zip(files, overlays, strict=True)
        if overlay.extends and not _names(overlay.extends, file, document)
    ]


def other_names(overlays: Sequence[Overlay], document: Path) -> list[Diagnostic]:
    """Likewise for a document that is being built, wherever it is written to: only names are compared."""
    return [_other(o, document) for o in overlays if o.extends and _last(o.extends) != document.stem]


def _other(overlay: Overlay, document: Path) -> Diagnostic:
    return finding("overlay-other-document", overlay.extends_origin, extends=overlay.extends, document=document.name)


def _last(reference: str) -> str:
    """The name at the end of a URI reference, without its suffix."""
    return PurePosixPath(_path(reference)).stem


def _path(reference: str) -> str:
    try:
        return unquote(urlsplit(reference).path)
    except ValueError:
        return ""


def _names(reference: str, file: Path, document: Path) -> bool:
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", reference):
        return PurePosixPath(_path(reference)).name == document.name
    try:
        return (file.parent / _path(reference)).resolve() == document.resolve()
    except (OSError, ValueError):
        return False


def reference(document: Path, folder: Path) -> str:
    """A document as a URI reference relative to a folder, for ``extends``."""
    return quote(Path(os.path.relpath(document.resolve(), folder.resolve())).as_posix())

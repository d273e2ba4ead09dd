"""A file to an OpenAPI document in one piece. Other files are read below its folder only, and nothing is requested."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from extractor.diagnostic import Diagnostic
from extractor.oas.loading.bundle import bundle
from extractor.oas.loading.folder import Folder
from extractor.oas.loading.parse import parse_document
from extractor.oas.loading.structure import Unfollowed
from extractor.origin import Origin
from extractor.values import dataclass


class LoadError(ValueError):
    """A file that holds no OpenAPI document; the message names it."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The document in a file, and the references in it that are not followed. ``file`` is the name of the file."""

    document: dict[str, Any]
    unfollowed: tuple[Unfollowed, ...]
    file: str

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """A finding of level error for each reference that is not followed."""
        return tuple(u.as_finding(Origin(self.file)) for u in self.unfollowed)


def load(path: Path) -> Loaded:
    """The document in a file of YAML or JSON, with all that it refers to in files of its folder taken in.

    Raises LoadError where the file cannot be read or holds no OpenAPI document.
    """
    try:
        document = parse_document(path.read_text(encoding="utf-8"))
        return Loaded(document, bundle(document, Folder(path)), path.name)
    except OSError as error:
        raise LoadError(f"{path}: cannot be read: {error.strerror or error}") from None
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        raise LoadError(f"{path}: not an OpenAPI document: {error}") from None


def load_whole(path: Path) -> dict[str, Any]:
    """Likewise, for what must have all of the document. Raises LoadError for a reference that is not followed, too."""
    loaded = load(path)
    if loaded.unfollowed:
        first, more = loaded.unfollowed[0], len(loaded.unfollowed) - 1
        raise LoadError(
            f"{path}: {first.as_finding(Origin(path.name)).message}" + (f" (and {more} more)" if more else "")
        )
    return loaded.document

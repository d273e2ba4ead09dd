"""The files in the folder of a document: a reference to what it leads to. Nothing else is read, nothing is requested.

"./schemas.yaml#/Pet" in "paths/pets.yaml" -> the file "paths/schemas.yaml", the pointer "/Pet", the node there
"""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import yaml

from extractor.lazy_regex import lazy_regex
from extractor.oas.loading.parse import parse
from extractor.oas.pointer import node_at
from extractor.values import dataclass

_ABSOLUTE = lazy_regex(r"[A-Za-z][A-Za-z0-9+.-]*:|/")  # "http:", "file:", "//host/a", "/etc/hosts"


class NotFollowedError(Exception):
    """A reference that is not followed; the message says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference leads to: a file by its path below the folder, a JSON pointer in it."""

    file: str
    pointer: str


class Folder:
    """The folder that a document lies in; each of its files is read once. ``root`` is the name of the document."""

    def __init__(self, document: Path) -> None:
        self.root = document.name
        self._folder = document.parent
        self._read: dict[str, Any] = {}  # what a file holds, or why it cannot be read

    def target(self, reference: str, base: str) -> Target:
        """What a reference that stands in a file leads to; ``base`` is the path of that file below the folder.

        Raises NotFollowedError for all that is no JSON pointer in a file below the folder.
        """
        try:
            url = urlsplit(reference)
        except ValueError:
            raise NotFollowedError("it is no URI reference") from None
        if url.scheme or url.netloc:
            raise NotFollowedError("only files in the folder of the document are read, and nothing is requested")
        path, pointer = unquote(url.path), unquote(url.fragment)
        if url.query:
            raise NotFollowedError("files have no query")
        if path.startswith("/"):
            raise NotFollowedError("its path is absolute; only paths relative to the document are followed")
        file = _joined(base, path) if path else base
        if file.split("/", 1)[0] == "..":
            raise NotFollowedError("it leads out of the folder of the document")
        if pointer and not pointer.startswith("/"):
            raise NotFollowedError("its fragment is no JSON pointer")
        return Target(file, pointer)

    def from_root(self, reference: str, base: str) -> str:
        """A reference that stands in a file, as the document itself would write it."""
        if base == self.root or _ABSOLUTE.match(reference):
            return reference
        path, sign, fragment = reference.partition("#")
        return (_joined(base, path) if path else base) + sign + fragment

    def node(self, target: Target) -> Any:
        """What stands there. Raises NotFollowedError where the file cannot be read or has no such place."""
        if target.file not in self._read:
            try:
                self._read[target.file] = self._parsed(target.file)
            except NotFollowedError as error:
                self._read[target.file] = error
        held = self._read[target.file]
        if isinstance(held, NotFollowedError):
            raise NotFollowedError(*held.args)
        try:
            return node_at(held, target.pointer)
        except LookupError:
            raise NotFollowedError(f"{target.file} has nothing at {target.pointer}") from None

    def _parsed(self, file: str) -> Any:
        try:
            path = (self._folder / file).resolve()  # where symbolic links lead
            inside = path.is_relative_to(self._folder.resolve())
            is_file = inside and path.is_file()
        except (OSError, ValueError, RuntimeError):
            raise NotFollowedError(f"there is no file {file}") from None
        if not inside:
            raise NotFollowedError(f"{file} is a link that leads out of the folder of the document")
        if not is_file:
            raise NotFollowedError(f"there is no file {file}")
        try:
            return parse(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise NotFollowedError(f"{file} cannot be read: {error.strerror or error}") from None
        except (ValueError, yaml.YAMLError, RecursionError):
            raise NotFollowedError(f"{file} is neither YAML nor JSON") from None


def _joined(base: str, path: str) -> str:
    """A path relative to a file, as one relative to the folder: "../a.yaml" in "b/c.yaml" is "a.yaml"."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), path))

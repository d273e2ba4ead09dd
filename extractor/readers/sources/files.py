"""Which files a source names, and the names by which origins show them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from extractor.readers import SUFFIXES, suffix_of

ADDRESS = re.compile(r"(https?):/{1,2}(?=[^/])")  # "https:/docs.example.com", as a path has it
TREE_FILES = frozenset({"class.txt.json"})


class SourceError(OSError):
    """A source that is not there; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read and its name in origins: relative to the source that names it, with slashes.
    ``root`` is the folder that was given: what a page includes is looked for in it and nowhere else. ``place`` is the
    path as text, a quarter of what a Path takes."""

    place: str
    name: str
    root: Path

    @property
    def path(self) -> Path:
        """Where the file is."""
        return Path(self.place)

    @property
    def is_tree(self) -> bool:
        """Whether the file is an exported page tree."""
        return self.path.name.lower() in TREE_FILES


def source_files(sources: Sequence[str | Path]) -> tuple[SourceFile, ...]:
    """All files of the sources, sorted by name. Names do not depend on the working folder or on file order.

    Raises SourceError where a source does not exist or names no page.
    """
    found: dict[str, SourceFile] = {}
    several = len(sources) > 1
    for source in map(Path, sources):
        if ADDRESS.match(str(source)):
            url = ADDRESS.sub(r"\1://", str(source))
            raise SourceError(
                f"{url}: an address, and a build reads files; spectable fetch {url} -o docs mirrors it, "
                f"and spectable try {url} shows what comes of it"
            )
        if not source.exists():
            raise SourceError(f"{source}: there is no such file or folder")
        for file in (
            _in_folder(source, several) if source.is_dir() else [SourceFile(str(source), source.name, source.parent)]
        ):
            found.setdefault(str(file.path.resolve()), file)
    if not found:
        shown = ", ".join(str(s) for s in sources)
        raise SourceError(f"{shown}: no page in there; pages end in {', '.join(sorted(SUFFIXES))}")
    return tuple(sorted(_distinct(found.values()), key=lambda f: (f.name, f.place)))


def _in_folder(folder: Path, several: bool) -> list[SourceFile]:
    prefix = f"{folder.resolve().name}/" if several else ""
    files = (p for p in folder.rglob("*") if _is_page(p) and not _hidden(p.relative_to(folder)))
    return [SourceFile(str(p), prefix + p.relative_to(folder).as_posix(), folder) for p in files]


def _is_page(path: Path) -> bool:
    return (suffix_of(path.name) in SUFFIXES or path.name.lower() in TREE_FILES) and path.is_file()


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _distinct(files: Iterable[SourceFile]) -> list[SourceFile]:
    """Files of one name from different folders get as much of their path in front as tells them apart."""
    every = list(files)
    for depth in range(2, 8):
        counts: dict[str, int] = {}
        for f in every:
            counts[f.name] = counts.get(f.name, 0) + 1
        if all(n == 1 for n in counts.values()):
            break
        every = [
            f if counts[f.name] == 1 else replace(f, name="/".join(f.path.resolve().parts[-depth:])) for f in every
        ]
    return every

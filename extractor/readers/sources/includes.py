"""Files that a page includes: looked for in the folder that was given, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from extractor.readers import MAX_BYTES, Include, Included
from extractor.readers.encoding import decode
from extractor.readers.markdown.includes.erb import NAMED, assigned, contents
from extractor.readers.sources.files import SourceFile
from extractor.readers.sources.included import TEMPLATE

Names = Callable[[], Mapping[str, str]]  # names by resolved path


def include_for(file: SourceFile, names: Names) -> Include:
    """What finds the includes of a page. ``names`` gives those of the files that are read anyway."""
    root = file.root.resolve()
    paths = {file.name: file.path.resolve()}

    def include(target: str, base: str) -> Included:
        if target.startswith(NAMED):
            return _contents(names).get(target.removeprefix(NAMED), Included(refused="no file names this content"))
        try:
            path = (paths[base].parent / target).resolve()
            refused = _refusal(target, path, root)
            if refused:
                return Included(refused=refused)
            name = names().get(str(path)) or path.relative_to(root).as_posix()
            paths[name] = path
            return Included(decode(path.read_bytes())[0], name)
        except OSError as error:
            return Included(refused=error.strerror or str(error))

    return include


@lru_cache(maxsize=4)
def _contents(names: Names) -> Mapping[str, Included]:
    """The files of templates that name a content, or give a name a text ("HARBOUR="), the first of each in the order
    of their names."""
    found: dict[str, Included] = {}
    for path, name in sorted(names().items(), key=lambda item: item[1]):
        if path.endswith(TEMPLATE) and Path(path).stat().st_size <= MAX_BYTES:
            text = decode(Path(path).read_bytes())[0]
            for content in (*(c for c, *_ in contents(text)), *(f"{c}=" for c, _ in assigned(text))):
                found.setdefault(content, Included(text, name))
    return found


def _refusal(target: str, path: Path, root: Path) -> str:
    """Why a file is not read, "" where it may be."""
    if "://" in target:
        return "it leads to another site"
    if not path.is_relative_to(root):
        return "it leads out of the folder that was given"
    if not path.is_file():
        return "there is no such file in the folder that was given"
    return "it is too large" if path.stat().st_size > MAX_BYTES else ""


def names_of(files: Iterable[SourceFile]) -> Names:
    """Gives the names of files by their resolved path; they are looked up when a page first asks, and most never do."""
    return cache(lambda: {str(f.path.resolve()): f.name for f in files})


def only_included(includes: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """The files that are no pages of their own: what other pages include, directly or not.

    ``includes``: by name of a page, what it includes. Pages that include each other stay pages.
    """
    included = {name for page, names in includes.items() for name in names if name != page}
    roots = [page for page in includes if page not in included]
    return frozenset(name for page in roots for name in includes[page])

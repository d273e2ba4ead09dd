"""The sources of an API: patterns followed, mirrored sections found in their folders."""

from __future__ import annotations

from pathlib import Path

from extractor.project.model import ApiPlan, ProjectError

_MARKS = frozenset("*?[")


def source_paths(api: ApiPlan, folder: Path) -> list[Path]:
    """Files and folders to read, sorted where a pattern names several.

    Raises ProjectError where a pattern names nothing, or a section has not been mirrored yet.
    """
    found = [path for text in api.sources for path in _followed(text, api, folder)]
    for mirror in api.mirrors:
        if not mirror.folder.is_dir():
            raise ProjectError(
                f"api.{api.name}: {mirror.url} is not in {mirror.folder} yet; run `spectable fetch` without arguments"
            )
        found.append(mirror.folder)
    return list(dict.fromkeys(found))


def _followed(text: str, api: ApiPlan, folder: Path) -> list[Path]:
    if not _MARKS & set(text):
        return [folder / text]
    try:
        found = sorted(p for p in folder.glob(text) if p.is_file())
    except (ValueError, NotImplementedError) as error:
        raise ProjectError(f"api.{api.name}: the pattern {text!r} cannot be followed: {error}") from None
    if not found:
        raise ProjectError(f"api.{api.name}: the pattern {text!r} names no file in {folder}")
    return found

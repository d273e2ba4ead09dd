"""Folders of real documentation beside the project: families of the corpus, and APIs of the league."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from extractor import build
from tests.support import ROOT
from tools.score import sources

_SHARED = ROOT.parent / "shared"
_HUGE = {"moysklad"}  # builds for minutes
_FOLDERS = [p for kind in ("html", "rst", "md") for p in (_SHARED / "corpus" / kind).glob("*")]
_PAIRS = {f"league/{p.parent.name}": p for p in _SHARED.glob("league/*/docs") if p.parent.name not in _HUGE}
FAMILIES = {p.relative_to(_SHARED).as_posix(): p for p in (*_FOLDERS, *(_SHARED / "corpus").glob("text"))} | _PAIRS


def document(name: str) -> dict[str, Any]:
    """What is built of a folder."""
    folder: Path = FAMILIES[name]
    return build(sources(folder)).spec

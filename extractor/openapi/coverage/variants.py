"""Pages that say the same in several languages or versions: files whose names differ in one part that names it.

docs/en/boats.md, docs/zh/boats.md        languages "en" and "zh" of docs/boats.md
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from extractor.api import Page
from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.lazy_regex import lazy_regex
from extractor.spill import Series
from extractor.values import dataclass

Kind = Literal["language", "version"]
NONE = "none"  # the variant of a file without such a part, beside one that has it
_LANGUAGE = lazy_regex(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")  # "en", "pt-BR", "zh_Hans"
_VERSION = lazy_regex(r"v\d{1,3}(?:[._]\d{1,4}){0,3}|\d{1,3}(?:[._]\d{1,4}){1,3}", re.IGNORECASE)  # "v2", "1.4"


@dataclass(frozen=True, slots=True)
class Variant:
    """What a part of a file's name may name, and the name without it."""

    kind: Kind
    name: str
    rest: str


def variants_of(file: str) -> Iterator[Variant]:
    """What the parts of a file's name may name: its folders, and what stands between dots in front of its suffix."""
    folders = file.split("/")
    for index, part in enumerate(folders[:-1]):
        for kind, form in _FORMS:
            if form.fullmatch(part):
                yield Variant(kind, part, "/".join((*folders[:index], *folders[index + 1 :])))
    name = folders[-1].split(".")
    for index in range(1, len(name) - 1):
        if _LANGUAGE.fullmatch(name[index]):
            rest = ".".join((*name[:index], *name[index + 1 :]))
            yield Variant("language", name[index], "/".join((*folders[:-1], rest)))


_FORMS: tuple[tuple[Kind, re.Pattern[str]], ...] = (("language", _LANGUAGE), ("version", _VERSION))


def _named(files: Iterable[str]) -> dict[str, Variant]:
    """The variant of each file that stands beside another one of the same name without it."""
    every = list(files)
    known = set(every)
    together: dict[tuple[Kind, str], dict[str, str]] = {}
    for file in every:
        for variant in variants_of(file):
            together.setdefault((variant.kind, variant.rest), {})[file] = variant.name
    found: dict[str, Variant] = {}
    for (kind, rest), names in together.items():
        plain = rest in known
        if len(set(names.values())) + plain > 1:
            found.update({file: Variant(kind, name, rest) for file, name in names.items()})
            found.update({rest: Variant(kind, NONE, rest)} if plain else {})
    return found


def of_variant(files: Sequence[str], wanted: str) -> frozenset[str]:
    """The files of a language or version, and those that are of none; all where nothing is wanted."""
    named = _named(files) if wanted else {}
    return frozenset(file for file in files if file not in named or named[file].name == wanted)


def mixed(pages: Series[Page]) -> Iterator[Diagnostic]:
    """A finding where operations are described in several languages, one where they are in several versions."""
    named = _named([page.file for page in pages if page.operations])
    seen: dict[tuple[Kind, str, str], set[str]] = {}
    places: dict[Kind, Origin] = {}
    for page in pages if named else ():
        variant = named.get(page.file)
        if variant is None:
            continue
        for o in page.operations:
            places.setdefault(variant.kind, o.origin)
            seen.setdefault((variant.kind, o.method, o.path), set()).add(variant.name)
    for kind, place in places.items():
        several = [names for (k, _, _), names in seen.items() if k == kind and len(names) > 1]
        if several:
            names = sorted(set().union(*several))
            shown = ", ".join(names)
            yield finding("variants-mixed", place, count=len(several), kind=kind, names=shown, first=names[0])

"""All files of a review: pages, their data, what they load. Nothing in them asks for anything outside the folder."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from extractor.codegen.writing.render import template_root
from extractor.report.changes.common import sentence
from extractor.review.build import Build
from extractor.review.facts.operations import Operation
from extractor.review.front import Front, front_of
from extractor.review.html.markup import word
from extractor.review.html.translate import finding_text
from extractor.review.marks.state import Review, stale
from extractor.review.page import Page
from extractor.review.rendering import Maker, environment

Texts = Mapping[str, str]
COPIED = ("app.js", "app.css", "reference.js")
VENDOR = ("redoc.standalone.js", "redoc.standalone.js.LICENSE.txt", "redoc.LICENSE.txt", "vendored.json")
LANGUAGES = ("en", "zh")
Progress = Callable[[str, int, int], None]


@cache
def texts() -> dict[str, dict[str, str]]:
    """The words of the interface by language and key."""
    raw = yaml.safe_load((files("extractor.review") / "texts.yaml").read_text(encoding="utf-8"))
    return {language: {str(k): str(v) for k, v in words.items()} for language, words in raw.items()}


def site(
    build: Build,
    review: Review,
    *,
    language: str = "en",
    old: str = "",
    progress: Progress | None = None,
    trial: bool = False,
) -> dict[str, bytes]:
    """The files of a review by their path. ``old`` names the older document, where changes are shown; ``trial``: a page
    to drop further pages on lies beside them."""
    made = {name: text.encode("utf-8", "replace") for name, text in _texts(build, language, old, progress, trial)}
    state = state_script(build, review, serve=False)
    return {**made, "state.js": state.encode("utf-8", "replace"), **_copied()}


def _texts(build: Build, language: str, old: str, progress: Progress | None, trial: bool) -> Iterator[tuple[str, str]]:
    lang = texts()[language]
    front_template, reference = (environment().get_template(n) for n in ("index.html.j2", "reference.html.j2"))
    common = {"lang": lang, "language": language, "t": lambda key, **v: word(key, lang, **v), "old": old}
    common |= {
        "title": _title(build),
        "compared": build.changes is not None,
        "sentence": sentence,
        "trial": trial,
        "told": finding_text,
    }
    pages: list[Page] = []
    for html, page in Maker(build, lang, common, changed_pointers(build)).all():
        yield f"op/{page.operation.number}.html", html
        pages.append(page)
        if progress is not None:
            progress("review", len(pages), len(build.operations))
    front: Front = front_of(build, pages, lang)
    yield "index.html", front_template.render(front=front, build=build, pages=pages, root="", **common)
    yield "reference.html", reference.render(root="", **common)
    yield "search.js", f"window.SPECTABLE_SEARCH = {as_script([_searched(p) for p in pages])};\n"
    yield "spec.js", f"window.SPECTABLE_SPEC = {as_script(build.spec)};\n"
    yield "operations.js", f"window.SPECTABLE_OPERATIONS = {as_script([_listed(p) for p in pages])};\n"
    yield "lang.js", language_script()


def language_script() -> str:
    """The words of the interface in all languages, as a script."""
    return f"window.SPECTABLE_TEXTS = {as_script(texts())};\n"


def _title(build: Build) -> str:
    info = build.spec.get("info")
    return str(info.get("title") or "OpenAPI") if isinstance(info, Mapping) else "OpenAPI"


def _listed(page: Page) -> list[Any]:
    """An operation for the list beside every page: number, method, path, summary, pointer, how many findings."""
    operation = page.operation
    said = str(operation.node.get("summary") or "")
    return [operation.number, operation.method, operation.path, said, operation.pointer, len(page.findings)]


def _searched(page: Page) -> list[Any]:
    operation: Operation = page.operation
    said = [str(operation.node.get(word) or "") for word in ("operationId", "summary")]
    return [operation.number, operation.label, *said, " ".join(page.names)]


def changed_pointers(build: Build) -> frozenset[str]:
    """The pointers that changed, and all above them."""
    found: set[str] = set()
    for change in build.changes or ():
        at = change.pointer_new or ""
        while at and at not in found:
            found.add(at)
            at = at.rpartition("/")[0]
    labels = {label for change in build.changes or () for label in change.operations}
    found.update(o.pointer for o in build.operations if o.label in labels)
    return frozenset(found)


def state_script(
    build: Build, review: Review, *, serve: bool, causes: Sequence[Mapping[str, Any]] | None = None
) -> str:
    """The review state as a script: entries by pointer, those that do not hold any more marked as such; and the causes
    of findings with whether they are accepted, where they can be."""
    old = {s.pointer for s in stale(review, build.spec, build.sources, build.texts)}
    entries = {
        pointer: {"state": e.state, "note": e.note, "stale": pointer in old}
        for pointer, e in sorted(review.entries.items())
    }
    state = {"serve": serve, "entries": entries, "causes": causes}
    return f"window.SPECTABLE_STATE = {as_script(state)};\n"


def as_script(value: object) -> str:
    """A value as JSON that is a script too, wherever it stands: ASCII, and no tag in it."""
    return json.dumps(value, separators=(",", ":"), default=str).replace("<", "\\u003c")


def _copied() -> dict[str, bytes]:
    folder: Path = template_root() / "review"
    names = [*COPIED, *(f"vendor/{name}" for name in VENDOR)]
    return {name: (folder / name).read_bytes() for name in names}

"""All files of a review: pages, their data, what they load. Nothing in them asks for anything outside the folder."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from extractor.codegen.render import template_root
from extractor.report.changes.common import sentence
from extractor.review.build import Build
from extractor.review.front import Front, front_of
from extractor.review.markup import Markup, word
from extractor.review.operations import Operation
from extractor.review.page import Page, page_of
from extractor.review.state import Review, stale

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
    build: Build, review: Review, *, language: str = "en", old: str = "", progress: Progress | None = None
) -> dict[str, bytes]:
    """The files of a review by their path. ``old`` names the older document, where changes are shown."""
    made = {name: text.encode("utf-8", "replace") for name, text in _texts(build, language, old, progress)}
    state = state_script(build, review, serve=False)
    return {**made, "state.js": state.encode("utf-8", "replace"), **_copied()}


def _texts(build: Build, language: str, old: str, progress: Progress | None) -> Iterator[tuple[str, str]]:
    lang = texts()[language]
    page_template, front_template, reference = (_environment().get_template(n) for n in _TEMPLATES)
    common = {"lang": lang, "language": language, "t": lambda key, **v: word(key, lang, **v), "old": old}
    common |= {"title": _title(build), "compared": build.changes is not None, "sentence": sentence}
    changed = changed_pointers(build)
    pages: list[Page] = []
    count = len(build.operations)
    for operation in build.operations:
        page = page_of(build, operation, lang, changed)
        around = [n if 0 < n <= count else 0 for n in (operation.number - 1, operation.number + 1)]
        yield f"op/{operation.number}.html", page_template.render(page=page, around=around, root="../", **common)
        pages.append(_slim(page))
        if progress is not None:
            progress("review", operation.number, count)
    front: Front = front_of(build, pages, lang)
    yield "index.html", front_template.render(front=front, build=build, pages=pages, root="", **common)
    yield "reference.html", reference.render(root="", **common)
    yield "search.js", f"window.SPECTABLE_SEARCH = {as_script([_searched(p) for p in pages])};\n"
    yield "spec.js", f"window.SPECTABLE_SPEC = {as_script(build.spec)};\n"
    yield "lang.js", f"window.SPECTABLE_TEXTS = {as_script(texts())};\n"


_TEMPLATES = ("page.html.j2", "index.html.j2", "reference.html.j2")


def _slim(page: Page) -> Page:
    """The page without its HTML, which is written: a thousand of them need not be held."""
    return Page(page.operation, Markup(), (), page.findings, page.changes, page.names, page.components)


@cache
def _environment() -> Environment:
    loader = FileSystemLoader(template_root() / "review")
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def _title(build: Build) -> str:
    info = build.spec.get("info")
    return str(info.get("title") or "OpenAPI") if isinstance(info, Mapping) else "OpenAPI"


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


def state_script(build: Build, review: Review, *, serve: bool) -> str:
    """The review state as a script: entries by pointer, those that do not hold any more marked as such."""
    old = {s.pointer for s in stale(review, build.spec, build.sources, build.texts)}
    entries = {
        pointer: {"state": e.state, "note": e.note, "stale": pointer in old}
        for pointer, e in sorted(review.entries.items())
    }
    return f"window.SPECTABLE_STATE = {as_script({'serve': serve, 'entries': entries})};\n"


def as_script(value: object) -> str:
    """A value as JSON that is a script too, wherever it stands: ASCII, and no tag in it."""
    return json.dumps(value, separators=(",", ":"), default=str).replace("<", "\\u003c")


def _copied() -> dict[str, bytes]:
    folder: Path = template_root() / "review"
    names = [*COPIED, *(f"vendor/{name}" for name in VENDOR)]
    return {name: (folder / name).read_bytes() for name in names}

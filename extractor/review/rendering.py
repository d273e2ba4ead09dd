"""The page of each operation, made in this process, or in several where there are many."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from extractor.codegen.writing.render import template_root
from extractor.review.build import Build
from extractor.review.html.markup import Markup
from extractor.review.page import Page, page_of
from extractor.values import dataclass

MANY = 200  # operations from which further processes are worth their start
_CHUNK = 25


@cache
def environment() -> Environment:
    """The templates of the site; whatever is no markup of ours is escaped."""
    loader = FileSystemLoader(template_root() / "review")
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes pages of a build; ``common`` are the values that all templates read."""

    build: Build
    lang: Mapping[str, str]
    common: Mapping[str, Any]
    changed: frozenset[str]

    def made(self, index: int) -> tuple[str, Page]:
        """The HTML of an operation, and what the other pages need to know of it."""
        operation, count = self.build.operations[index], len(self.build.operations)
        page = page_of(self.build, operation, self.lang, self.changed)
        around = [n if 0 < n <= count else 0 for n in (operation.number - 1, operation.number + 1)]
        template = environment().get_template("page.html.j2")
        return template.render(page=page, around=around, root="../", **self.common), _slim(page)

    def all(self) -> Iterator[tuple[str, Page]]:
        """All operations in their order."""
        count, processes = len(self.build.operations), os.cpu_count() or 1
        if count < MANY or processes == 1 or "fork" not in multiprocessing.get_all_start_methods():
            yield from map(self.made, range(count))
            return
        # Forked, a process has the build already; what it is given here is not copied.
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(processes, context, _begin, (self,)) as pool:
            for part in pool.map(_chunk, range(0, count, _CHUNK)):
                yield from part


_here: list[Maker] = []


def _begin(maker: Maker) -> None:
    _here[:] = [maker]


def _chunk(start: int) -> list[tuple[str, Page]]:
    (maker,) = _here
    return [maker.made(i) for i in range(start, min(start + _CHUNK, len(maker.build.operations)))]


def _slim(page: Page) -> Page:
    """The page without its HTML, which is written: a thousand of them need not be held."""
    return Page(page.operation, Markup(), (), page.findings, page.changes, page.names, page.components)

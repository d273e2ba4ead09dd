"""Findings as text: for a terminal, as JSON, as workflow annotations, as SARIF, as JUnit XML, as Markdown.

A renderer is a pure function from findings to the whole text. A new format is a module and a row here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from extractor.diagnostic import Diagnostic
from extractor.report import github, grouped, json_, junit, markdown, sarif, text

__all__ = ["RENDERERS", "Renderer", "pieces"]

Renderer = Callable[[Sequence[Diagnostic]], str]

RENDERERS: Mapping[str, Renderer] = MappingProxyType(
    {
        "text": text.render,
        "json": json_.render,
        "github": github.render,
        "sarif": sarif.render,
        "junit": junit.render,
        "markdown": markdown.render,
    }
)

_PIECES: Mapping[str, Callable[[Sequence[Diagnostic]], Iterator[str]]] = MappingProxyType(
    {"json": json_.pieces, "github": github.pieces}
)


def pieces(
    form: str, diagnostics: Sequence[Diagnostic], *, everything: bool = True, tally: bool = True
) -> Iterator[str]:
    """The text of a renderer, in pieces where its form lets findings be written one by one. As text, findings are
    grouped where they are many, unless ``everything`` is asked for; without ``tally``, their numbers are left out."""
    if form == "text" and not everything:
        return iter((grouped.render(diagnostics, tally=tally),))
    if form == "text":
        return text.pieces(diagnostics, tally=tally)
    return _PIECES[form](diagnostics) if form in _PIECES else iter((RENDERERS[form](diagnostics),))

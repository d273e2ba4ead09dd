"""Findings as text: for a terminal, as JSON, as workflow annotations, as SARIF, as JUnit XML, as Markdown.

A renderer is a pure function from findings to the whole text. A new format is a module and a row here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType

from extractor.diagnostic import Diagnostic

__all__ = ["RENDERERS", "Renderer", "pieces"]

Renderer = Callable[[Sequence[Diagnostic]], str]


def _renderer(module: str) -> Renderer:
    """The function of a form, whose module is loaded when it is first needed: commands start earlier."""
    return lambda diagnostics: str(import_module(f"extractor.report.{module}").render(diagnostics))


RENDERERS: Mapping[str, Renderer] = MappingProxyType(
    {
        "text": _renderer("text"),
        "json": _renderer("json_"),
        "github": _renderer("github"),
        "sarif": _renderer("sarif"),
        "junit": _renderer("junit"),
        "markdown": _renderer("markdown"),
    }
)


def pieces(
    form: str, diagnostics: Sequence[Diagnostic], *, everything: bool = True, tally: bool = True
) -> Iterator[str]:
    """The text of a renderer, in pieces where its form lets findings be written one by one. As text, findings are
    grouped where they are many, unless ``everything`` is asked for; without ``tally``, their numbers are left out."""
    if form == "text":
        from extractor.report import grouped, text  # noqa: PLC0415 -- as in _renderer

        if not everything:
            return iter((grouped.render(diagnostics, tally=tally),))
        return text.pieces(diagnostics, tally=tally)
    module = import_module(f"extractor.report.{'json_' if form == 'json' else form}")
    return module.pieces(diagnostics) if hasattr(module, "pieces") else iter((module.render(diagnostics),))

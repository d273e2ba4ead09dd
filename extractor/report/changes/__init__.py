"""Changes between two documents as text: for a terminal, as JSON, as a changelog in Markdown, as annotations.

A renderer is a pure function from changes to the whole text. A new format is a module and a row here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from extractor.diff.model import Change
from extractor.report.changes import github, json_, markdown, text

__all__ = ["RENDERERS", "Renderer"]

Renderer = Callable[[Sequence[Change], str], str]

# Each is given the changes and the name of the new document.
RENDERERS: Mapping[str, Renderer] = MappingProxyType(
    {"text": text.render, "json": json_.render, "markdown": markdown.render, "github": github.render}
)

"""Inline markup of reStructuredText, in time that grows with the text.

docutils looks for the end of each markup in all that follows it in the paragraph, and for addresses from each
character on: "*a *a *a …" and "+-+-+-…" take it the square of the length, and each address of a paragraph is a step
deeper. Here an end is looked for as far as one can be meant, addresses word by word, and a long paragraph in pieces.
"""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from docutils.parsers.rst.states import Inliner

from extractor.lazy_regex import lazy_regex

LONGEST = 4_000  # characters of a markup: more than an embedded address and its text have
PIECE = 5_000  # characters of a paragraph that are read at a time
_ENDS = ("emphasis", "strong", "interpreted_or_phrase_ref", "literal", "target", "substitution_ref")
_WORDS = lazy_regex(r"(\S*[:@]\S*)")  # words that may be addresses: "https://a/b", "a@b"
_BREAK = lazy_regex(rf".{{1,{PIECE}}}(?:\s|\Z)|.{{1,{PIECE}}}", re.S)  # up to the last space of a piece


class BoundedInliner(Inliner):
    """The inliner of docutils, with bounds."""

    def init_customizations(self, settings: Any) -> None:
        """Set up the patterns, those of ends with their bound."""
        super().init_customizations(settings)
        for name in _ENDS:
            setattr(self.patterns, name, _End(getattr(self.patterns, name)))

    def parse(
        self, text: str, lineno: int, memo: Any, parent: nodes.Element
    ) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """The inline nodes of a text, and messages about them."""
        if len(text) <= PIECE:
            return super().parse(text, lineno, memo, parent)
        found: tuple[list[nodes.Node], list[nodes.system_message]] = ([], [])
        for piece in _BREAK.finditer(text):
            read, messages = super().parse(piece.group(), lineno, memo, parent)
            found[0].extend(read)
            found[1].extend(messages)
        return found

    def implicit_inline(self, text: str, lineno: int) -> list[Any]:
        """The addresses in a text without markup, and what stands between them."""
        found: list[Any] = []
        plain = ""
        for number, part in enumerate(_WORDS.split(text)):
            read = super().implicit_inline(part, lineno) if number % 2 and len(part) <= LONGEST else []
            if any(isinstance(node, nodes.Element) for node in read):
                found += [*([nodes.Text(plain)] if plain else []), *read]
                plain = ""
            else:
                plain += part
        return [*found, nodes.Text(plain)] if plain else found


class _End:
    """A pattern for the end of a markup that looks no further than LONGEST characters."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern

    def search(self, text: str) -> re.Match[str] | None:
        """The first end in a text; where the bound falls is none."""
        found = self._pattern.search(text, 0, LONGEST)
        return None if found is not None and found.end() == LONGEST < len(text) else found


# docutils makes its patterns of texts that it looks up in the class itself, not in those above it.
for _name, _value in vars(Inliner).items():
    if isinstance(_value, str) and not _name.startswith("__"):
        setattr(BoundedInliner, _name, _value)

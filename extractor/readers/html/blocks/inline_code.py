"""``<code>`` elements without a ``<pre>``: which of them show a block, and the text of one.

Hand-written pages style such elements with ``white-space: pre``, which their source does not say:

    <code class="call">
        GET /boats/7
    </code>                -> Code("GET /boats/7")
"""

from __future__ import annotations

import re
import textwrap

from selectolax.lexbor import LexborNode

from extractor.readers.html.inline.gather import pre_text

_OWN_LINES = re.compile(r"[^\S\n]*\n.*\S.*\n\s*", re.DOTALL)  # "\n  GET /boats\n", a text on lines of its own
_LINE = re.compile(r"\S.*")  # '"id": 7'
_INLINE_PARENTS = frozenset({"p", "a", "span", "b", "strong", "em", "i", "h1", "h2", "h3", "h4", "h5", "h6"})


def shows_block(node: LexborNode) -> bool:
    """Whether a ``code`` element is a block: several lines, or one on a line of its own, in no line of prose."""
    parent = node.parent
    if parent is None or (parent.tag in _INLINE_PARENTS and not _is_all_of(parent, node)):
        return False
    if parent.tag in _INLINE_PARENTS:  # lines of prose may be broken anywhere in their source
        return node.css_first("br") is not None and _is_long(pre_text(node))
    return _OWN_LINES.fullmatch(node.text(deep=True)) is not None or _is_long(pre_text(node))


def block_text(node: LexborNode) -> str:
    """The lines of a block without the indentation that the page's source has."""
    return textwrap.dedent(pre_text(node).expandtabs(4)).strip("\n").rstrip()


def _is_long(text: str) -> bool:
    return len(_LINE.findall(text)) > 1


def _is_all_of(parent: LexborNode, node: LexborNode) -> bool:
    return (parent.text(deep=True) or "").strip() == (node.text(deep=True) or "").strip()

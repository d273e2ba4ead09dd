"""Blocks between two equal lines: code, literal text, examples, quotes, asides, raw HTML, tables."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Iterator

from extractor.lazy_regex import lazy_regex
from extractor.readers.asciidoc.blocks.constructs import write_construct
from extractor.readers.asciidoc.blocks.tables import write_table
from extractor.readers.asciidoc.inline.text import inline
from extractor.readers.asciidoc.meta import BlockMeta
from extractor.readers.asciidoc.page import Cursor, Lines, PageState, anchors, at_line

# "----", "|===", "--"
FENCE = lazy_regex(r"-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|/{4,}|--|`{3,}[^`]{0,60}|[|!,:]={3,}")
LITERAL_STYLES = frozenset({"source", "listing", "literal", "verse", "stem", "latexmath", "asciimath"})

# "// <1>", " <.>"
_CALLOUT = lazy_regex(r"[ \t]*(?://|#|--|;;|<!--)?[ \t]*(?:[ \t]?<(?:\d{1,3}|\.|!--\d{1,3}--)>)+[ \t]*$")
_LANGUAGE = lazy_regex(r"[^\w+#.-]")  # "," of "json,subs=attributes"


def is_fenced(cursor: Cursor, meta: BlockMeta) -> bool:
    """Whether a fence comes next."""
    return FENCE.fullmatch(cursor.text or "") is not None


def write_fenced(cursor: Cursor, meta: BlockMeta, page: PageState, level: int) -> Iterator[str]:
    """The block between a fence and its end."""
    opening = cursor.lines[cursor.at]
    fence, number = opening.text, opening.number
    inner = cursor.up_to("`" * (len(fence) - len(fence.lstrip("`"))) if fence[0] == "`" else fence)
    if fence.startswith("////") or meta.style == "comment":
        return
    if fence[0] in "|!,:":
        yield from write_table(inner, opening, meta, page, level)
        return
    made = write_construct(inner, number, meta, page, level) if fence[0] in "=-*" else None
    if made is not None:
        yield anchors(meta.ids)
        yield from made
        return
    yield block_title(meta, page) + anchors(meta.ids)
    if (fence[0] in "-.`" and fence != "--") or meta.style in LITERAL_STYLES:
        yield code(inner, fence.strip("`-.").strip() or language_of(meta), number)
    elif fence[0] == "+":
        yield "\n".join(ln.text for ln in inner)
    else:
        yield f"<div{at_line(number)}>"
        yield from page.write(inner, page, level + 1)
        yield "</div>"


def block_title(meta: BlockMeta, page: PageState) -> str:
    """The title of a block, as a paragraph above it."""
    if not meta.title:
        return ""
    shown = inline(meta.title)
    if meta.ids:
        page.name(meta.ids, shown)
    return f"<p{at_line(meta.title_line)}><strong>{shown}</strong></p>"


def language_of(meta: BlockMeta) -> str:
    """The language of ``[source,json]``."""
    return meta.words[1] if len(meta.words) > 1 else meta.named.get("language", "")


def code(lines: Lines, language: str, number: int) -> str:
    """A block of code; marks of callouts at line ends are no part of it."""
    shown = [_CALLOUT.sub("", ln.text) if ln.text.endswith(">") else ln.text for ln in lines]
    text = textwrap.dedent("\n".join(shown))
    named = _LANGUAGE.sub("", language.split(",", maxsplit=1)[0])[:40]
    marked = f' class="language-{named}"' if named else ""
    return f"<pre{at_line(number)}><code{marked}>\n{html.escape(text, quote=False)}</code></pre>"

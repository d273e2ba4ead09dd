"""HTML that a page of Markdown indents inside an element of its own: markup, and no code.

<section>                     An empty line ends a block of HTML, and what stands indented behind it would be code;
    <h2>Boats</h2>            inside an open element it is what the element holds.

    <table>…</table>
</section>
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.lazy_regex import lazy_regex

_FENCE = lazy_regex(r"\s{0,3}(?:```|~~~)")  # "```"
# "<section class="route">", "</div>"
_EDGE = lazy_regex(r"<(/?)(section|div|article|main|details|aside|table|tbody|thead|tr|td|ul|ol|dl)\b[^<>]{0,300}(/?)>")
_INDENTED = lazy_regex(r"[ \t]+(?=</?[a-zA-Z])")  # the spaces of "    <td>"
_PRE = lazy_regex(r"<(/?)pre\b")  # "<pre", "</pre"


def dedented(lines: Iterable[str]) -> Iterator[str]:
    """The lines, those that open with a tag inside an open element without what indents them."""
    depth, fenced, shown = 0, False, False
    for line in lines:
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            held = depth > 0 and not shown
            for edge in _EDGE.finditer(line):
                depth = max(0, depth + (0 if edge.group(3) else -1 if edge.group(1) else 1))
            for pre in _PRE.finditer(line):
                shown = not pre.group(1)
            line = _INDENTED.sub("", line, count=1) if held and _INDENTED.match(line) else line  # noqa: PLW2901
        yield line

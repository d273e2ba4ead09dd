"""Named constructs of sites in Markdown, as elements that the reader of HTML knows as components.

<ParamField query="limit">At most so many.</ParamField>  {{% note %}}…{{% /note %}}        lines of their own
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

from extractor.readers.html.elements import CLOSING, opening
from extractor.readers.markdown.components.literals import MAX_LITERAL
from extractor.readers.markdown.components.tags import Tag, tags_in
from extractor.readers.markdown.tables import MendedLine, in_code
from extractor.values import replace

TITLED = "titled-code"  # fenced code with a title
LANGUAGES = frozenset({"lang", "language", "syntax"})  # attributes that say that the content is code
CODE = frozenset({"highlight", "code", "codeblock", "code-block"})  # shortcodes of code, with the language alone
_SPAN = re.compile(r"(`{1,3})[^`\n]{1,400}\1")  # "`code`"
_SPANNED = re.compile(r"(`[^`\n]{1,400}`)")  # a span of code, kept by ``split``
_REFERENCE = re.compile(r"\{\{[<%]\s{0,8}(?:rel)?ref\s{1,8}\"?([^\s\"{}]{1,300})\"?\s{0,8}[>%]\}\}")  # {{< ref "a" >}}
_WORD = re.compile(r"\{\{[<%]\s{0,8}<?([A-Za-z][\w -]{0,40})>?\s{0,8}[>%]\}\}")  # "{{<required>}}" in a sentence
_LANGUAGE = re.compile(r"[A-Za-z][\w+-]{0,20}")  # "json"
_MODULE = re.compile(r"(?:import|export)\s")  # "import A from 'a'"


def with_components(lines: Sequence[MendedLine], *, mdx: bool) -> list[MendedLine]:
    """The lines with each component's tags as lines of their own, between empty ones; what is no component stays.

    ``mdx``: imports and exports are no text.
    """
    coded = in_code(lines)
    shown = [line if code else _plain(line, mdx=mdx) for line, code in zip(lines, coded, strict=True)]
    text = "\n".join(line.text for line in shown)
    if "<" not in text and "{%" not in text and "{{" not in text:
        return shown
    starts = list(accumulate((len(line.text) + 1 for line in shown), initial=0))
    spans = [found.span() for found in _SPAN.finditer(text)]
    tags = [t for t in tags_in(text) if not coded[bisect_right(starts, t.start) - 1] and not _within(t.start, spans)]
    paired = _paired(tags, text)
    return list(_written(text, paired, shown)) if paired else shown


def _plain(line: MendedLine, *, mdx: bool) -> MendedLine:
    """The line with references of Hugo as their targets, and a shortcode of one word in a sentence as that word in
    bold; code stays."""
    if mdx and _MODULE.match(line.text):
        return replace(line, text="")
    if "{{" not in line.text:
        return line
    referred = _REFERENCE.sub(lambda found: found.group(1), line.text)
    if _WORD.fullmatch(referred.strip()):
        return replace(line, text=referred)
    parts = _SPANNED.split(referred)
    parts[::2] = [_WORD.sub(lambda found: f"**{found.group(1).strip()}**", part) for part in parts[::2]]
    return replace(line, text="".join(parts))


def _within(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of these spans, which are in order."""
    at = bisect_right(spans, (place, MAX_LITERAL**3)) - 1
    return at >= 0 and spans[at][0] <= place < spans[at][1]


def _paired(tags: Sequence[Tag], text: str) -> list[Tag]:
    """The tags that are components: alone, or opened and closed; a word in angle brackets is none.

    JSX inside a line of text is a word of it. An opening tag of Hugo or Liquid that nothing closes stands alone.
    """
    kept: list[Tag] = []
    waiting: list[Tag] = []
    names: Counter[tuple[str, str]] = Counter()  # of those that wait
    for tag in tags:
        if tag.closes and names[tag.kind, tag.name]:
            inside = list(_opened_behind(waiting, tag))  # taken off, so that all closing tags take linear time
            names.subtract((t.kind, t.name) for t in (*inside, tag))
            kept += [tag, *(_standing(t) for t in inside if t.kind != "jsx"), waiting.pop()]
        elif tag.closes:
            continue
        elif tag.alone:
            kept.append(tag)
        elif _opens_line(text, tag) or tag.kind != "jsx":
            waiting.append(tag)
            names[tag.kind, tag.name] += 1
    kept += [_standing(t) for t in waiting if t.kind != "jsx" and (t.attributes or t.kind == "hugo")]
    return sorted(kept, key=lambda t: t.start)


def _opened_behind(waiting: list[Tag], closing: Tag) -> Iterator[Tag]:
    """The tags that were opened behind the one that this tag closes, which are taken off those that wait."""
    while (waiting[-1].kind, waiting[-1].name) != (closing.kind, closing.name):
        yield waiting.pop()


def _standing(tag: Tag) -> Tag:
    return Tag(tag.start, tag.end, tag.kind, tag.name, tag.attributes, alone=True)


def _opens_line(text: str, tag: Tag) -> bool:
    """Whether nothing but other tags stands before a tag in its line."""
    before = text[text.rfind("\n", 0, tag.start) + 1 : tag.start].rstrip()
    return not before or before.endswith((">", "}"))


def _written(text: str, tags: Sequence[Tag], lines: Sequence[MendedLine]) -> Iterator[MendedLine]:
    """The lines of the text with tags on lines of their own."""
    at, number = 0, 0
    fence = ""  # of the code that the last tag holds
    for tag, following in zip(tags, (*tags[1:], None), strict=True):
        pieces = text[at : tag.start].split("\n")
        yield from _kept(pieces, number, lines)
        number += len(pieces) - 1
        source = lines[min(number, len(lines) - 1)].number
        opens = _fence(tag, following, text)
        for line in (fence, "", *_element(tag, source), "", opens):
            yield MendedLine(line, source)
        fence = opens[:3]
        number += text.count("\n", tag.start, tag.end)
        at = tag.end
    yield from _kept(text[at:].split("\n"), number, lines)


def _fence(tag: Tag, following: Tag | None, text: str) -> str:
    """The line that opens the code that a tag holds, where it is one for code ("{{< code json >}}") or an attribute
    names its language ("{{< tab lang="json" >}}"); empty for other tags, and where the code is fenced in the page."""
    coded = tag.kind != "jsx" and tag.name in CODE
    if not (tag.attributes or coded) or following is None or not following.closes:
        return ""
    named = (v for k, v in tag.attributes if k in LANGUAGES)
    first = next((k if v is True else v for k, v in tag.attributes), "text") if coded else None
    language = next(named, first)
    if not isinstance(language, str) or not _LANGUAGE.fullmatch(language):
        return ""
    held = text[tag.end : following.start]
    return f"```{language}" if following.name == tag.name and held.strip() and "```" not in held else ""


def _kept(pieces: Sequence[str], number: int, lines: Sequence[MendedLine]) -> Iterator[MendedLine]:
    for offset, piece in enumerate(pieces):
        line = lines[min(number + offset, len(lines) - 1)]
        yield MendedLine(piece, line.number, line.repair if piece == line.text else "")


def _element(tag: Tag, line: int) -> Iterator[str]:
    if not tag.closes:
        yield opening(tag.name, dict(tag.attributes), line)
    if tag.alone:
        yield ""
    if tag.closes or tag.alone:
        yield CLOSING

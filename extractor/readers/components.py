"""Named constructs of sites in Markdown, as elements that the walker of pages reads as components.

    <ParamField query="limit" type="integer" required>At most so many.</ParamField>      MDX (JSX)
    {{< param name="limit" >}}  {{% note %}}…{{% /note %}}                                Hugo
    {% swagger-parameter in="query" name="limit" %}…{% endswagger-parameter %}            Liquid, GitBook

Attribute values are text, or literals of JavaScript, which are read as data and never evaluated.
"""

from __future__ import annotations

import html
import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from extractor.document import Json
from extractor.lazy_regex import lazy_regex
from extractor.readers.html_inline import LINE_ATTRIBUTE
from extractor.readers.literals import MAX_LITERAL, literal
from extractor.readers.markdown_tables import MendedLine, in_code
from extractor.values import dataclass, replace

ELEMENT = "x-component"  # what a component is written as; custom elements have a hyphen (HTML, section 4.13)
CLOSING = f"</{ELEMENT}>"
NAME_ATTRIBUTE, VALUES_ATTRIBUTE = "data-name", "data-values"
MIN_REACH = 200  # characters looked through for the end of a literal, however many have none
MAX_ATTRIBUTES = 100
ANNOTATION = "annotation"  # what stands in double braces behind a heading
TITLED = "titled-code"  # fenced code with a title
LANGUAGES = frozenset({"lang", "language", "syntax"})  # attributes that say that the content is code
# "<ParamField ", "</ParamField>", "<template v-slot:Shell>" of Vue
_JSX = re.compile(r"<(?P<close>/?)(?P<jsx>[A-Z][\w.]{0,80}|template)(?=[\s/>])")
_HUGO = re.compile(r"\{\{(?P<mark>[<%])\s{0,8}(?P<close>/?)\s{0,8}(?P<name>[A-Za-z][\w./-]{0,80})")  # "{{< note "
_LIQUID = re.compile(r"\{%-?\s{0,8}(?P<close>end)?(?P<name>[a-z][\w-]{0,80})")  # "{% tab ", "{% endtab "
_ANNOTATION = re.compile(
    r"^#{1,6}\s.{0,300}?(?P<at>\{\{)\s{0,8}(?=\w{1,40}\s{0,8}:)", re.MULTILINE
)  # "## Boats {{ tag: 'GET' }}"
# ' limit=', " required", " :tabs=" and " #Shell" of Vue
_ATTRIBUTE = lazy_regex(r"\s{0,400}([A-Za-z_$:@#][\w.:$-]{0,80})(\s{0,20}=\s{0,20})?")
_QUOTED = lazy_regex(r"\"([^\"]{0,20000})\"|'([^']{0,20000})'")  # '"integer"'
_BARE = lazy_regex(r"[^\s\"'{}<>=]{1,400}")  # "integer" without quotes
_PATTERNS = (_JSX, _HUGO, _LIQUID, _ANNOTATION)  # compiled here, for a match is told by which of them it is of
_SPAN = lazy_regex(r"(`{1,3})[^`\n]{1,400}\1")  # "`code`"
_SPANNED = lazy_regex(r"(`[^`\n]{1,400}`)")  # a span of code, kept by ``split``
_REFERENCE = lazy_regex(r"\{\{[<%]\s{0,8}(?:rel)?ref\s{1,8}\"?([^\s\"{}]{1,300})\"?\s{0,8}[>%]\}\}")  # {{< ref "a" >}}
_WORD = lazy_regex(r"\{\{[<%]\s{0,8}<?([A-Za-z][\w -]{0,40})>?\s{0,8}[>%]\}\}")  # "{{<required>}}" in a sentence
_LANGUAGE = lazy_regex(r"[A-Za-z][\w+-]{0,20}")  # "json"
_MODULE = lazy_regex(r"(?:import|export)\s")  # "import A from 'a'"


@dataclass(frozen=True, slots=True)
class _Tag:
    """A tag in the text: where it starts and ends, its name, attributes, and whether it closes or stands alone."""

    start: int
    end: int
    kind: str
    name: str
    attributes: tuple[tuple[str, Json], ...] = ()
    closes: bool = False
    alone: bool = False


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
    tags = [t for t in _tags(text) if not coded[bisect_right(starts, t.start) - 1] and not _within(t.start, spans)]
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


def _tags(text: str) -> Iterator[_Tag]:
    """Every tag of a component, in order; one whose attributes cannot be read is none."""
    at, reach = 0, MAX_LITERAL
    for found in sorted((m for pattern in _PATTERNS for m in pattern.finditer(text)), key=_start):
        if _start(found) < at:
            continue
        tag = _annotation(text, _start(found), reach) if found.re is _ANNOTATION else _tag(text, found, reach)
        if tag is not None:
            at = tag.end
            yield tag
        elif found.re is _JSX:
            reach = max(reach // 2, MIN_REACH)  # so that literals that nothing closes take linear time


def _start(found: re.Match[str]) -> int:
    return found.start("at") if found.re is _ANNOTATION else found.start()


def _annotation(text: str, start: int, reach: int) -> _Tag | None:
    """What stands in double braces behind a heading, as a component behind it."""
    end = _closing(text, start, reach)
    said = literal(text[start + 1 : end - 1]) if end else None
    if not isinstance(said, dict):
        return None
    return _Tag(start, end, "annotation", ANNOTATION, tuple(said.items()), alone=True)


def _tag(text: str, found: re.Match[str], reach: int) -> _Tag | None:
    kind = "jsx" if found.re is _JSX else "hugo" if found.re is _HUGO else "liquid"
    ends = {"jsx": ("/>", ">"), "hugo": ("/>}}", "/%}}", ">}}", "%}}"), "liquid": ("-%}", "%}")}[kind]
    attributes: list[tuple[str, Json]] = []
    at = found.end()
    while len(attributes) < MAX_ATTRIBUTES:
        at += len(text[at : at + 400]) - len(text[at : at + 400].lstrip())
        end = next((e for e in ends if text.startswith(e, at)), "")
        if end:
            name = found["jsx"] if kind == "jsx" else found["name"]
            alone = end.startswith("/")
            return _Tag(found.start(), at + len(end), kind, name, tuple(attributes), bool(found["close"]), alone)
        read = _attribute(text, at, len(attributes), reach)
        if read is None:
            return None
        name, value, at = read
        attributes.append((name, value))
    return None


def _attribute(text: str, at: int, number: int, reach: int) -> tuple[str, Json, int] | None:
    """An attribute, its value and where it ends; a value alone, as Hugo has them, is named by its position."""
    if found := _QUOTED.match(text, at):
        return str(number), found.group(1) if found.group(1) is not None else found.group(2), found.end()
    named = _ATTRIBUTE.match(text, at)
    if named is None:
        return None
    if not named.group(2):
        return named.group(1), True, named.end()
    at = named.end()
    if found := _QUOTED.match(text, at):
        return named.group(1), html.unescape(found.group(1) or found.group(2) or ""), found.end()
    if text.startswith("{", at):
        end = _closing(text, at, reach)
        return (named.group(1), literal(text[at + 1 : end - 1]), end) if end else None
    bare = _BARE.match(text, at)
    return (named.group(1), bare.group(), bare.end()) if bare else None


def _closing(text: str, start: int, reach: int) -> int:
    """The place behind the bracket that closes the one at ``start``; 0 where none does within ``reach`` characters."""
    depth, quote, at = 0, "", start
    while at < min(len(text), start + reach):
        char = text[at]
        if quote:
            at += char == "\\"
            quote = "" if char == quote else quote
        elif char in "\"'`":
            quote = char
        elif char in "{[(":
            depth += 1
        elif char in "}])":
            depth -= 1
            if not depth:
                return at + 1
        at += 1
    return 0


def _paired(tags: Sequence[_Tag], text: str) -> list[_Tag]:
    """The tags that are components: alone, or opened and closed; a word in angle brackets is none.

    JSX inside a line of text is a word of it. An opening tag of Hugo or Liquid that nothing closes stands alone.
    """
    kept: list[_Tag] = []
    waiting: list[_Tag] = []
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


def _opened_behind(waiting: list[_Tag], closing: _Tag) -> Iterator[_Tag]:
    """The tags that were opened behind the one that this tag closes, which are taken off those that wait."""
    while (waiting[-1].kind, waiting[-1].name) != (closing.kind, closing.name):
        yield waiting.pop()


def _standing(tag: _Tag) -> _Tag:
    return _Tag(tag.start, tag.end, tag.kind, tag.name, tag.attributes, alone=True)


def _opens_line(text: str, tag: _Tag) -> bool:
    """Whether nothing but other tags stands before a tag in its line."""
    before = text[text.rfind("\n", 0, tag.start) + 1 : tag.start].rstrip()
    return not before or before.endswith((">", "}"))


def _written(text: str, tags: Sequence[_Tag], lines: Sequence[MendedLine]) -> Iterator[MendedLine]:
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


def _fence(tag: _Tag, following: _Tag | None, text: str) -> str:
    """The line that opens the code that a tag holds, where an attribute names its language: "{{< tab lang="json" >}}";
    empty for other tags, and where the code is fenced in the page."""
    if not tag.attributes or following is None or not following.closes:
        return ""
    named = (v for k, v in tag.attributes if k in LANGUAGES)
    first = next((k if v is True else v for k, v in tag.attributes), None) if tag.name == "highlight" else None
    language = next(named, first)
    if not isinstance(language, str) or not _LANGUAGE.fullmatch(language):
        return ""
    held = text[tag.end : following.start]
    return f"```{language}" if following.name == tag.name and held.strip() and "```" not in held else ""


def _kept(pieces: Sequence[str], number: int, lines: Sequence[MendedLine]) -> Iterator[MendedLine]:
    for offset, piece in enumerate(pieces):
        line = lines[min(number + offset, len(lines) - 1)]
        yield MendedLine(piece, line.number, line.repair if piece == line.text else "")


def _element(tag: _Tag, line: int) -> Iterator[str]:
    if not tag.closes:
        yield opening(tag.name, dict(tag.attributes), line)
    if tag.alone:
        yield ""
    if tag.closes or tag.alone:
        yield CLOSING


def opening(name: str, values: Mapping[str, Json], line: int | None) -> str:
    """The opening tag of the element that a component is written as; ``CLOSING`` ends it."""
    shown = html.escape(json.dumps(values, ensure_ascii=False))
    at = f' {LINE_ATTRIBUTE}="{line}"' if line else ""
    return f'<{ELEMENT} {NAME_ATTRIBUTE}="{html.escape(name)}" {VALUES_ATTRIBUTE}="{shown}"{at}>'

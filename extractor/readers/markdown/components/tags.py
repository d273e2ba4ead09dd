"""Tags of components in Markdown: where they are, what they are called, and their attributes.

    <ParamField query="limit" type="integer" required>      MDX (JSX)
    {{< param name="limit" >}}  {{% /note %}}                Hugo
    {% swagger-parameter in="query" name="limit" %}          Liquid, GitBook
    ## Boats {{ tag: 'GET' }}                                a literal behind a heading

Attribute values are text, or literals of JavaScript, which are read as data and never evaluated.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.document import Json
from extractor.readers.markdown.components.literals import MAX_LITERAL, literal

MIN_REACH = 200  # characters looked through for the end of a literal, however many have none
MAX_ATTRIBUTES = 100
ANNOTATION = "annotation"  # what stands in double braces behind a heading
# "<ParamField ", "</ParamField>", "<template v-slot:Shell>" of Vue
_JSX = re.compile(r"<(?P<close>/?)(?P<jsx>[A-Z][\w.]{0,80}|template)(?=[\s/>])")
_HUGO = re.compile(r"\{\{(?P<mark>[<%])\s{0,8}(?P<close>/?)\s{0,8}(?P<name>[A-Za-z][\w./-]{0,80})")  # "{{< note "
_LIQUID = re.compile(r"\{%-?\s{0,8}(?P<close>end)?(?P<name>[a-z][\w-]{0,80})")  # "{% tab ", "{% endtab "
_ANNOTATION = re.compile(
    r"^#{1,6}\s.{0,300}?(?P<at>\{\{)\s{0,8}(?=\w{1,40}\s{0,8}:)", re.MULTILINE
)  # "## Boats {{ tag: 'GET' }}"
# ' limit=', " required", " :tabs=" and " #Shell" of Vue
_ATTRIBUTE = re.compile(r"\s{0,400}([A-Za-z_$:@#][\w.:$-]{0,80})(\s{0,20}=\s{0,20})?")
_QUOTED = re.compile(r"\"([^\"]{0,20000})\"|'([^']{0,20000})'")  # '"integer"'
_BARE = re.compile(r"[^\s\"'{}<>=]{1,400}")  # "integer" without quotes
_PATTERNS = (_JSX, _HUGO, _LIQUID, _ANNOTATION)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag in the text: where it starts and ends, its name, attributes, and whether it closes or stands alone."""

    start: int
    end: int
    kind: str
    name: str
    attributes: tuple[tuple[str, Json], ...] = ()
    closes: bool = False
    alone: bool = False


def tags_in(text: str) -> Iterator[Tag]:
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


def _annotation(text: str, start: int, reach: int) -> Tag | None:
    """What stands in double braces behind a heading, as a component behind it."""
    end = _closing(text, start, reach)
    said = literal(text[start + 1 : end - 1]) if end else None
    if not isinstance(said, dict):
        return None
    return Tag(start, end, "annotation", ANNOTATION, tuple(said.items()), alone=True)


def _tag(text: str, found: re.Match[str], reach: int) -> Tag | None:
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
            return Tag(found.start(), at + len(end), kind, name, tuple(attributes), bool(found["close"]), alone)
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

"""Sides of an operation that are as those of another one.

"See [create](#create)." below "Request body", "The same parameters as `POST /boats`", "See response for boats/{id}"
"Works like [listing boats](#list)"        both sides
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractor.api import Same
from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.dialects.text import fold_width
from extractor.document import Items, Line, Link, Origin, Paragraph
from extractor.interpret.operations.lines import parse_line
from extractor.interpret.outline.sections.model import EXAMPLE_ROLES, Placed

MAX_TEXT = 240
MAX_NAMING = 120  # characters of a line that names an operation by its title
MAX_OPENING = 20  # characters in front of a phrase that opens a sentence: "This call works like"
MAX_ROUND = 25  # characters around a link that is all there is below a heading: "See …."
_PATH = re.compile(
    r"(?<![\w/.])/?[a-z][\w-]{0,60}(?:/[\w-]{1,60}|/\{[\w-]{1,60}\}){0,10}/\{[\w-]{1,60}\}"
)  # "boats/{id}"
_WORD = re.compile(r"[^\W\d_]+")  # "boat" of "boat_2"
_OF_BOTH = frozenset({"body", "fields"})  # of what is sent, and of answers below a heading for them
_OF_ONE = frozenset({"request", "response"})
_BOTH = ("request", "response")
_SIDES = {
    "parameters": "request", "fields": "request", "body": "request", "request": "request", "query": "request",
    "response": "response",
}  # fmt: skip


def same_sides(placed: Iterable[Placed], lexicon: Lexicon) -> tuple[Same, ...]:
    """What the lines of a unit say is as elsewhere; at most one for each side."""
    found: dict[str, Same] = {}
    for p in placed:
        for line, links, origin in _lines(p):
            told = line if len(line.text) <= MAX_TEXT else _up_to_link(line, links)
            side = _side(p, told, links if told is line else (), lexicon)
            sides = (side,) if side else _BOTH if _is_whole(p, told, lexicon) else ()
            hrefs = tuple(link.href for link in links)
            shown = tuple(f"{made.method} {made.path}" for made in parse_line(told.text, origin))
            shown = shown or (_read_at(told.text) if side == "response" and not hrefs else ())
            body = {"parameters", "body"} <= set(_parts(_sentence(line, told).lower(), lexicon)) if sides else False
            named = "" if hrefs or shown else _naming(told, lexicon)
            for side in sides if hrefs or shown or named else ():
                found.setdefault(side, Same(side, origin, hrefs, shown, _is_more(told, lexicon), body, named))
    return tuple(found.values())


def _naming(line: Line, lexicon: Lexicon) -> str:
    """A short line that says by words that something is as elsewhere, in small letters: it may name an operation by its
    title ("Response: the same as Create a boat")."""
    text = fold_width(line.text)
    told = len(text) <= MAX_NAMING and first_match(lexicon.same_as, text, text.lower()) is not None
    return text.lower() if told else ""


def _is_whole(p: Placed, line: Line, lexicon: Lexicon) -> bool:
    """Whether a line below a title says that all is as elsewhere: "Works like [listing boats](#list), but …"."""
    text = fold_width(line.text)
    found = first_match(lexicon.same_whole, text, text.lower()) if p.section.role in {"", "function"} else None
    if found is None:
        return False
    start = max(text.rfind(". ", 0, found.start + 1), text.rfind("\n", 0, found.start)) + 1
    said = {*_parts(text[start:].partition(". ")[0].lower(), lexicon)}
    return found.start - start <= MAX_OPENING and said.isdisjoint(_SIDES)


def _sentence(line: Line, told: Line) -> str:
    """All of the sentence of a line that is told up to its link."""
    return line.text if told is line else line.text[line.text.find(told.text) :].partition(". ")[0]


def _up_to_link(line: Line, links: Sequence[Link]) -> Line:
    """Of a long line the sentence that the first link stands in, as far as that link; "" without one."""
    end = line.text.index(links[0].text) + len(links[0].text) if links else 0
    start = line.text.rfind(". ", 0, end) + 1
    return line.part(start, end) if end - start <= MAX_TEXT else Line("")


def _read_at(text: str) -> tuple[str, ...]:
    """Reading the one path with a variable that a text has without a method: "see response for boats/{id}"."""
    paths = _PATH.findall(text)
    return (f"GET /{paths[0].strip('/')}",) if len(paths) == 1 else ()


def _lines(p: Placed) -> Iterator[tuple[Line, list[Link], Origin]]:
    block = p.block
    if p.section.role in EXAMPLE_ROLES or not isinstance(block, Paragraph | Items):
        return
    lines = [block.line] if isinstance(block, Paragraph) else block.lines
    for number, line in enumerate(lines, 1):
        links = [link for link in block.links if link.text and link.text in line.text]
        yield line, links, block.origin if isinstance(block, Paragraph) else block.origin.at_row(number)


def _side(p: Placed, line: Line, links: Sequence[Link], lexicon: Lexicon) -> str:
    """The side that a line says is as elsewhere, or ""."""
    text = fold_width(line.text)
    found = first_match(lexicon.same_as, text, text.lower())
    if found is not None and _is_aside(text, found.start, links):
        return ""
    if found is None and not _is_more(line, lexicon):
        alone = len(links) == 1 and len(text) - len(links[0].text) <= MAX_ROUND
        alone = alone and any(char.isalnum() for char in text)  # ">>>" leads to the page of the next operation
        return p.section.side if alone and p.section.role != "request_line" else ""
    parts = [part for part in _parts(text.lower(), lexicon) if part in _SIDES]
    parts = [part for part in parts if part not in _OF_BOTH] if not _OF_ONE.isdisjoint(parts) else parts
    said = {p.section.side if part in _OF_BOTH and p.section.side else _SIDES[part] for part in parts}
    return said.pop() if len(said) == 1 else p.section.side


def _is_aside(text: str, start: int, links: Sequence[Link]) -> bool:
    """Whether brackets that begin with a phrase name nothing: "it is sent to `POST /boats` (see below)"."""
    inside = text[start:].partition(")")[0] if text[:start].rstrip().endswith("(") else "/"
    return "/" not in inside and not any(link.text in inside for link in links)


def _is_more(line: Line, lexicon: Lexicon) -> bool:
    """Whether a line says that what it names is there besides what is described: "In addition to the parameters of"."""
    text = fold_width(line.text)
    return first_match(lexicon.same_more, text, text.lower()) is not None


def _parts(lower: str, lexicon: Lexicon) -> Iterator[str]:
    """What the words of a sentence say in headings; in a script without spaces, those that it has."""
    yield from (lexicon.heading_parts[word] for word in _WORD.findall(lower) if word in lexicon.heading_parts)
    if not lower.isascii():
        yield from (part for word, part in lexicon.heading_parts.items() if not word.isascii() and word in lower)

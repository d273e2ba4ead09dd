"""Lists that describe fields ("`name` (string, required): The name.") as tables, which everything after reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.dialects.type_grammar import parse_type, split_top
from extractor.document import Block, Cell, Heading, Items, Line, Link, Origin, Paragraph, Row, Table, collect_tables
from extractor.interpret.section_words import section_role, status_of

_ITEM = re.compile(
    r"([A-Za-z_$@][\w.\-$@]{0,80}(?:\[\])?)"  # name
    r"(?:\s?[:=]\s?([^\s()]{1,80}))?"  # a value of it, as API Blueprint shows one
    r"\s{0,3}\(([^()]{1,120}(?:\([^()]{0,80}\)[^()]{0,80})?)\)"  # type and whether it is mandatory
    r"\s{0,3}(?:[:\-–—]{1,2}\s{0,3})?(.*)",
    re.DOTALL,
)
_NAME = re.compile(r"[A-Za-z_$@][\w.\-$@]{0,80}(?:\[\])?", re.ASCII)
_WORDS = re.compile(r"\(?\s{0,3}([^():,.\-–—]{1,40}?)\s{0,3}(?=[():,.–—]|\s-|$|\s\()")  # up to the next mark
_FIELD_SECTIONS = frozenset({"request", "path", "query", "header", "request_body", "response", "response_body"})
_ROLES = ("name", "type", "required", "description")
MOST = 0.6  # the share of the outermost items that must be fields


@dataclass(frozen=True, slots=True)
class Listed:
    """A field as an item or a paragraph shows it."""

    name: str
    type: str
    required: str
    depth: int
    description: tuple[Line, ...]


def last_number(blocks: Sequence[Block]) -> int:
    """The number of the last table of a page, those nested in others too."""
    every: list[Table] = []
    for block in blocks:
        if isinstance(block, Table):
            collect_tables(block, every)
    return max((t.origin.table or 0 for t in every), default=0)


def lists_as_tables(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[Block, ...]:
    """The blocks with each list of fields as a table, numbered behind the tables of the page."""
    number = last_number(blocks)
    found: list[Block] = []
    for block in _opened(blocks, lexicon):
        announced = _announces(found[-1], lexicon) if found else False
        fields = _fields(block, lexicon, announced=announced) if isinstance(block, Items) else []
        fields = [] if _explains(fields, found) else fields
        if fields:
            number += 1
        if fields and isinstance(block, Items):
            found.append(numbered_table(fields, block.links, replace(block.origin, table=number), lexicon))
        else:
            found.append(block)
    return tuple(found)


def _explains(fields: Sequence[Listed], before: Sequence[Block]) -> bool:
    """Whether a list without types only says more of what the table above it describes."""
    above = next((b for b in reversed(before) if isinstance(b, Table)), None)
    known = {row.cells[0].text for row in above.rows if row.cells} if above is not None else set()
    return all(not f.type and not f.required and f.name in known for f in fields)


def _announces(block: Block, lexicon: Lexicon) -> bool:
    """Whether a heading or a line says that fields follow."""
    text = block.text if isinstance(block, Heading | Paragraph) else ""
    return section_role(text, lexicon) in _FIELD_SECTIONS


def _opened(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """The blocks with lists parted where an outermost item is a section's word ("+ Parameters"), which opens one."""
    for block in blocks:
        if isinstance(block, Items) and any(_is_section(line, lexicon) for line in block.lines):
            yield from _parted(block, lexicon)
        else:
            yield block


def _is_section(line: Line, lexicon: Lexicon) -> bool:
    words = bool(section_role(line.text, lexicon) or status_of(line.text, lexicon.statuses))
    return line.kind == "item" and line.depth == 1 and words


def _parted(items: Items, lexicon: Lexicon) -> Iterator[Block]:
    held: list[Line] = []
    for line in (*items.lines, None):
        if line is not None and not _is_section(line, lexicon):
            held.append(line)
            continue
        if held:
            yield replace(items, lines=tuple(held))
        if line is not None:
            yield Paragraph(replace(line, kind="text", depth=0), items.origin)
        held = []


def _fields(items: Items, lexicon: Lexicon, *, announced: bool) -> list[Listed]:
    """The fields that a list describes; none where most of its items describe something else. ``announced``: a line
    above says that these are fields, so that a name in code or bold is enough."""
    top = min((line.depth for line in items.lines), default=0)
    heads = [line for line in items.lines if line.kind == "item" and line.depth == top]

    def read(line: Line) -> Listed | None:
        return _read(line, lexicon, announced=announced and line.depth == top)  # below are values, unless typed

    fitting = [line for line in heads if read(line) is not None]
    if not fitting or len(fitting) < MOST * len(heads) or not (len(fitting) > 1 or fitting[0].marks):
        return []
    return list(_gathered(items, top, read))


def _gathered(items: Items, top: int, reading: Callable[[Line], Listed | None]) -> Iterator[Listed]:
    """Each field with the lines that follow it; items that are no fields (values) belong to the field above."""
    current: Listed | None = None
    for line in items.lines:
        read = reading(line) if line.kind == "item" else None
        if read is None:
            if current is not None:
                deeper = replace(line, depth=max(0, line.depth - current.depth - top))
                current = replace(current, description=(*current.description, deeper))
            continue
        if current is not None:
            yield current
        current = replace(read, depth=line.depth - top)
    if current is not None:
        yield current


def _read(line: Line, lexicon: Lexicon, *, announced: bool) -> Listed | None:
    """The field that an item opens with."""
    return _bracketed(line, lexicon) or _named(line, lexicon, announced=announced)


def _named(line: Line, lexicon: Lexicon, *, announced: bool) -> Listed | None:
    """A name in code or bold, then its type, or nothing but what is said of it where that is enough."""
    start, end = line.marks[0] if line.marks else (1, 0)
    name = line.text[start:end].rstrip(":")
    rest = line.text[end:] if name == line.text[start:end] else f":{line.text[end:]}"
    if start or not _NAME.fullmatch(name):
        return None
    type_, required, told = "", "", rest.lstrip(" :-–—")
    while (found := _WORDS.match(told)) is not None:
        word = found.group(1).strip()
        if fold_word(word) in lexicon.required and not required:
            required = word
        elif parse_type(word, lexicon).known and not type_:
            type_ = word
        else:
            break
        told = told[found.end() :].lstrip(" :,.-–—)")
    if not type_ and not (announced and (not rest.strip() or rest.lstrip()[:1] in ":-–—(")):
        return None
    return Listed(name, type_, required, 0, (line.part(len(line.text) - len(told)),) if told else ())


def _bracketed(line: Line, lexicon: Lexicon) -> Listed | None:
    """A field whose brackets hold a type or a word for mandatory or optional."""
    found = _ITEM.fullmatch(fold_width(line.text)) if "(" in fold_width(line.text[:200]) else None
    if found is None:
        return None
    parts = [p.strip() for p in split_top(found.group(3), ",")]
    required = [p for p in parts if fold_word(p) in lexicon.required and not p.isdigit()]
    types = [p for p in parts if p not in required]
    if not required and not any(parse_type(t, lexicon).known for t in types):
        return None
    told = (line.part(found.start(4)),) if found.group(4).strip() else ()
    known = [t for t in types if parse_type(t, lexicon).known] or types
    return Listed(found.group(1), known[0] if known else "", required[0] if required else "", 0, told)


def numbered_table(fields: Sequence[Listed], links: Sequence[Link], origin: Origin, lexicon: Lexicon) -> Table:
    """The table that says the same; its header is made of words that the dialects know."""
    stated = any(f.required for f in fields)
    roles = [r for r in _ROLES if r != "required" or stated]
    header = tuple(_cell(_word(role, lexicon)) for role in roles)
    rows = tuple(Row(tuple(_content(f, role, links) for role in roles), n) for n, f in enumerate(fields, 1))
    return Table("", header, rows, origin)


def _word(role: str, lexicon: Lexicon) -> str:
    """A header word of a role."""
    return next(word for word, options in lexicon.columns.items() if options[0] == role)


def _cell(text: str, depth: int = 0) -> Cell:
    return Cell(text, (Line(text, depth=depth),)) if text else Cell()


def _content(f: Listed, role: str, links: Sequence[Link]) -> Cell:
    if role == "name":
        return _cell(f.name, f.depth)
    if role != "description":
        own = tuple(link for link in links if role == "type" and link.text and link.text in f.type)
        return replace(_cell(f.type if role == "type" else f.required), links=own)
    text = "\n".join(line.text for line in f.description)
    return Cell(text, f.description, tuple(link for link in links if link.text and link.text in text))

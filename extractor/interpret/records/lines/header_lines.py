"""Headers in lines, each with a value, below a word for headers or right behind one.

**Headers:**                        Headers: `X-Api-Key: <key>`, `X-Trace: <id>`
- `X-Api-Key: <key>`
- X-Trace: an id
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width
from extractor.document import Code, Items, Origin
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.announced import with_roles
from extractor.interpret.records.lines.behind_labels import lines_of
from extractor.interpret.records.model import Group, Placeable, Record, line_cell
from extractor.lazy_regex import lazy_regex

# "X-Api-Key: <key>", "Authorization: Bearer {token}"; no "https://boats.example", no sentence
_LINE = lazy_regex(
    r"[`\"']?([A-Za-z][A-Za-z0-9_-]{1,60})[`\"']?[ \t]{0,4}:(?!//)[ \t`\"']{0,4}(\S.{0,300}?)?[`\"',;]{0,3}"
)
_ROLES = {"header": "header", "response_header": "response_header"}
MAX_LABEL = 40
MAX_LINES = 40
Told = tuple[Origin, str, str]  # where a header stands, its name, what is said of its value


def read_header_lines(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks; lists and code below words for headers whose lines have one each as groups, and behind lines that
    have some behind such a word a group of these."""
    for block, role in with_roles(blocks, lexicon, _ROLES.keys()):
        below = _below(block) if role in _ROLES else []
        groups = [(role, below)] if below else list(_behind_labels(block, lexicon))
        if not below:
            yield block
        for place, told in groups:
            yield _group(told, place, number)
            number += 1


def _below(block: Placeable) -> list[Told]:
    """The headers that the lines of a list or of code are; [] where one is anything else."""
    lines: list[tuple[Origin, str]] = []
    if isinstance(block, Items) and not block.held:
        lines = [(block.origin.at_row(n), line.text) for n, line in enumerate(block.lines, block.first)]
    elif isinstance(block, Code):
        shown = enumerate(block.text.splitlines(), 1)
        lines = [(block.origin.at_row(n), text.strip()) for n, text in shown if text.strip()]
    found = [(origin, _LINE.fullmatch(text)) for origin, text in lines[: MAX_LINES + 1]]
    told = [(origin, m.group(1), m.group(2) or "") for origin, m in found if m is not None]
    return told if 0 < len(told) == len(lines) <= MAX_LINES else []


def _behind_labels(block: Placeable, lexicon: Lexicon) -> Iterator[tuple[str, list[Told]]]:
    """The headers in code behind a word for them, of each line that has some."""
    for origin, line in lines_of(block):
        label, colon, _ = fold_width(line.text[:MAX_LABEL]).partition(":")
        role = section_role(label.strip(" *`"), lexicon) if colon else ""
        shown = (
            [line.text[start:end].strip() for start, end in line.marks if start > len(label)] if role in _ROLES else []
        )
        found = [_LINE.fullmatch(text) for text in shown]
        told = [(origin, m.group(1), m.group(2)) for m in found if m is not None and m.group(2)]
        if told and len(told) == len(found):
            yield role, told


def _group(told: Sequence[Told], role: str, number: int) -> Group:
    """The headers as records, what is said of the value of each as its description."""
    origin = told[0][0]
    records = (
        Record((line_cell(name), line_cell(value.strip("`\"' "))), n, origin=place)
        for n, (place, name, value) in enumerate(told, 1)
    )
    return Group("items", origin, number, ("name", "description"), tuple(records), location=_ROLES[role])

"""Near misses: lines with a method and a path that are no operation of their page, each with its reason.

- Call: POST /boats         labelled: no dialect knows "Call" as a label of requests
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.api import Miss, MissReason, Operation
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Block, Code, Component, Definitions, Heading, Items, Origin, Paragraph, Table, flat
from extractor.interpret.examples.messages.protocols import protocol_of
from extractor.interpret.operations.constructs.addressed.lone_misses import lone_misses
from extractor.interpret.operations.constructs.lists.item_rows import unmarked
from extractor.interpret.operations.lines import EXTENDED, METHODS, opening_lines, whole_line
from extractor.interpret.operations.model import RequestLine, is_call_of
from extractor.interpret.operations.noise import is_noise
from extractor.interpret.outline.headings import outline_of
from extractor.interpret.records.tables.read import column_roles, with_header
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

UNKNOWN_METHODS = (*EXTENDED, "COPY", "MOVE", "SEARCH", "LOCK", "UNLOCK", "PROPFIND", "MKCOL", "REPORT", "LINK")
_EVERY = "|".join((*METHODS, *UNKNOWN_METHODS))
# "POST /boats", "`POST` `/boats`", "POST: https://boats.example/boats", "LIST /boats"
_LINE = lazy_regex(
    rf"(?<![A-Za-z/])(?P<method>{_EVERY})\b[`*\])\s:|–—-]{{1,8}}[`\"']?"
    r"(?P<path>(?:https?://[\w.{}<>:-]{1,200})?/[\w{<:$@~.-][\w{}<>:$@.~!*,;=&%+/-]{0,300})",
    re.ASCII,
)
# "`/boats/{id}`", "https://boats.example/boats"
_PATH_CELL = lazy_regex(
    r"[`*]{0,3}((?:https?://[\w.{}<>:-]{1,200})?/[\w{}<>:$@.~!*,;=&%+?/-]{0,300})[`*]{0,3}", re.ASCII
)
_METHODS = frozenset((*METHODS, *UNKNOWN_METHODS))
_LABEL = lazy_regex(
    r"[`*_]{0,3}([^\W\d_][^\n:|–—=\"\[\]{}]{0,40}?)[`*_]{0,3}\s{0,3}(?:[:：|–—=-]|->|→)\s{0,3}[`*]{0,3}"
)  # "API: "
_AROUND = " `*.,;:|()[]-–—"
MAX_TEXT = 4_000  # characters of a text that are looked at


def near_misses(blocks: Sequence[Block], operations: Sequence[Operation], lexicon: Lexicon) -> Iterator[Miss]:
    """The lines of a page that look like requests and that none of its operations is, each method and path once."""
    made = [RequestLine(o.method, o.path.partition("#")[0], (), "", o.origin) for o in operations]
    exact = {(line.method, line.path) for line in made}  # found at once, as most are
    bases = ("", *_common_parts([line.path for line in made]))
    seen: set[tuple[str, str]] = set()
    shown = tuple(flat(blocks))
    outline = outline_of(shown, lexicon)
    for place, block in enumerate(shown):
        above = outline.above(place + 1)
        quiet = any(is_noise(node.text, lexicon) for node in (above.chain() if above is not None else ()))
        for miss in _of(block, above is not None and "example" in above.role, lexicon):
            key = (miss.method, miss.path)
            if key in seen or key in exact:
                continue
            line = whole_line(f"{miss.method} {miss.path}", miss.origin)
            if line is not None and _is_taken(line, made, bases):
                continue
            seen.add(key)
            yield replace(miss, path=miss.path if line is None else line.path, opens=miss.opens and not quiet)
    yield from lone_misses(shown) if not made else ()


def _is_taken(line: RequestLine, made: Sequence[RequestLine], bases: Sequence[str]) -> bool:
    """Whether a line is an operation of its page, be it without what all of them have in front ("GET /boats" of a list
    above "GET /api/v1/boats")."""
    told = [replace(line, path=f"{base}{line.path.rstrip('/')}") for base in bases]
    return any(is_call_of(o, shown) for shown in told for o in made)


def _common_parts(paths: Sequence[str]) -> Iterator[str]:
    """What all of several paths have in front: "/api" and "/api/v1" of "/api/v1/boats" and "/api/v1/crews"."""
    parts = [path.split("/") for path in paths] if len(paths) > 1 else []
    at = 1
    while parts and all(len(p) > at and p[at] == parts[0][at] and "{" not in p[at] for p in parts):
        at += 1
        yield "/".join(parts[0][:at])


def _of(block: Block, example: bool, lexicon: Lexicon) -> Iterator[Miss]:
    match block:
        case Table():
            yield from _of_table(block, lexicon)
        case Code():
            yield from _of_code(block, example)
        case Heading() | Paragraph():
            yield from _of_text(block.text, block.origin, example)
        case Items():
            for number, line in enumerate(block.lines, block.first):
                yield from _of_text(unmarked(line), block.origin.at_row(number), example)
        case Definitions():
            for entry, _, origin in block.every():
                for line in (entry.term, *entry.lines):
                    yield from _of_text(line.text, origin, example)
        case Component():
            return


def _of_text(text: str, origin: Origin, example: bool) -> Iterator[Miss]:
    """What a line misses: a label that is known, or that nothing else stands in it, or what describes it."""
    if "/" not in text:
        return
    if lines := opening_lines(text.strip(), origin):
        yield from _stated(lines[0], text, origin, example)
        return
    for found in _LINE.finditer(text[:MAX_TEXT]):
        method, path = found["method"], found["path"].rstrip(".,;:")
        before, behind = text[: found.start()].strip(), text[found.end() :].strip(_AROUND)
        label = _LABEL.fullmatch(f"{before} " if before.endswith(("-", "–", "—", "→")) else before)
        if method in UNKNOWN_METHODS:
            yield Miss(method, path, "method", text, "", origin)
        elif label and not behind and not example:
            yield Miss(method, path, "label", text, label.group(1).strip(" `*"), origin)
        else:
            opens = not example and not before.strip(_AROUND) and behind[:1].isupper()
            yield Miss(method, path, "example" if example else "sentence", text, "", origin, opens)


def _stated(line: RequestLine, text: str, origin: Origin, example: bool) -> Iterator[Miss]:
    """A line that is a request line, be it with what it does behind it."""
    if not example:
        yield Miss(line.method, line.path, "stated", text, "", origin, opens=True)


def _of_code(block: Code, example: bool) -> Iterator[Miss]:
    """Lines of code that are requests: the first one is looked for where operations are."""
    first = block.text.strip().partition("\n")[0]
    if (line := whole_line(first, block.origin)) is not None and not protocol_of(block.text):
        yield from _stated(line, first, block.origin, example)
    for number, text in enumerate(block.text[: 4 * MAX_TEXT].split("\n")):
        found = _LINE.match(text.strip())
        if found is None:
            continue
        if found["method"] in UNKNOWN_METHODS:
            yield Miss(found["method"], found["path"], "method", text.strip(), "", block.origin)
        elif number:
            yield Miss(found["method"], found["path"], "code", text.strip(), "", block.origin)


def _of_table(shown: Table, lexicon: Lexicon) -> Iterator[Miss]:
    """Rows with a method in one cell and a path in another, or both in one."""
    table = with_header(shown, lexicon)
    roles: tuple[str, ...] | None = None
    for row in table.rows:
        at = next((i for i, c in enumerate(row.cells) if c.text.strip("`*[] ") in _METHODS), None)
        if at is None and not any("/" in cell.text for cell in row.cells):
            continue
        cells = [fold_width(cell.text).strip() for cell in row.cells]
        to = None if at is None else next((i for i, text in enumerate(cells) if _PATH_CELL.fullmatch(text)), None)
        origin = table.origin.at_row(row.number, row.line)
        if at is None or to is None:
            yield from (miss for text in cells for miss in _of_cell(text, origin))
            continue
        roles = column_roles(table.header, lexicon) if roles is None else roles
        method, path = cells[at].strip("`*[] "), _group(_PATH_CELL, cells[to])
        text = f"{method} | {path}"
        if method in UNKNOWN_METHODS:
            yield Miss(method, path, "method", text, "", origin)
            continue
        told = (("method", at, {"method"}), ("path", to, {"path", "endpoint"}))
        unknown = [(role, i) for role, i, known in told if i >= len(roles) or roles[i] not in known]
        hint = _columns(unknown, [cell.text for cell in table.header])
        yield Miss(method, path, "columns" if hint else "listed", text, hint, origin)


def _group(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.fullmatch(text)
    return found.group(1) if found else ""


def _of_cell(text: str, origin: Origin) -> Iterator[Miss]:
    for found in _LINE.finditer(text[:MAX_TEXT]) if "/" in text else ():
        reason: MissReason = "method" if found["method"] in UNKNOWN_METHODS else "listed"
        yield Miss(found["method"], found["path"].rstrip(".,;:"), reason, text, "", origin)


def _columns(unknown: Sequence[tuple[str, int]], header: Sequence[str]) -> str:
    """The words of dialects that the header lacks: "method: [Verb], path: [Route]"."""
    named = ((role, fold_word(header[i]) if i < len(header) else "") for role, i in unknown)
    return ", ".join(f"{role}: [{word}]" for role, word in named if word)

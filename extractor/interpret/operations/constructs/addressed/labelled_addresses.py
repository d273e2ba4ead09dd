"""Addresses below a label for them, with the method in a line of its own in front, else without one: calls by the only
method that the text in front names, else by GET, as a guess, where fields or examples stand below.

### List boats
**Resource URL:**
https://boats.example/api/list?[parameters]&key=[key]        GET /api/list, with "key" in its query
**Parameters:** …
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Paragraph, Table
from extractor.interpret.operations.calls.find import call_of
from extractor.interpret.operations.lines import METHODS, states_line, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.operations.paths import NUMBER
from extractor.interpret.outline.headings import Node, Outline, outline_of
from extractor.interpret.outline.sections.model import EXAMPLE_ROLES, FIELD_ROLES
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.tables.read import column_roles
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

# "https://boats.example/api/list?[parameters]&key=[key]"
_ADDRESS = lazy_regex(r"(https?://[^\s/?#]{1,200}/[^\s?#]{1,300})(\?\S{0,300})?")
_PAIR = lazy_regex(r"[?&]([\w.-]{1,60})=([^&\s]{0,200})")  # "&key=[key]"
_METHOD = lazy_regex(rf"(?<![\w/-])(?:{'|'.join(METHODS)})(?![\w/-])")  # "a POST request"
_OPENED = lazy_regex(rf"[`*]{{0,3}}({'|'.join(METHODS)})(?![\w/-])")  # "POST" of "POST, with a signature"
_OPENS = frozenset("[<{$:")  # what a placeholder begins with
_DESCRIBE = FIELD_ROLES | EXAMPLE_ROLES
MOST_ADDRESSES = 6  # below one label


def stated_by_labelled_addresses(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with the addresses below each such label as what states a call, on pages that state none otherwise."""
    every = tuple(blocks)
    runs = _runs(every, lexicon)
    if runs and (any(isinstance(b, Stated) or states_line(b) for b in every) or _has_methods(every, lexicon)):
        runs = {}
    found = _found(every, runs, lexicon)
    for index, block in enumerate(every):
        if index not in found:
            yield block
        elif found[index]:
            yield Stated(found[index], block.origin)


def _found(
    blocks: Sequence[PageBlock], runs: Mapping[int, range], lexicon: Lexicon
) -> dict[int, tuple[RequestLine, ...]]:
    """What the addresses below labels state, by the place of the first of each run; nothing by those of the others, and
    of lines with their methods."""
    outline = outline_of(blocks, lexicon)
    found: dict[int, tuple[RequestLine, ...]] = {}
    titles: set[int] = set()
    for label, run in runs.items():
        title = _title(label, outline)
        stating = _method_line(blocks, title.at + 1, label) if title is not None else None
        behind = blocks[run[-1] + 1 : title.end] if title is not None else ()
        told = _told_behind(behind, lexicon) if stating is None else ""
        if title is None or (stating is None and not told and not _is_call(behind, lexicon)):
            continue
        method = _text(blocks[stating]).upper() if stating is not None else _named(blocks[title.at + 1 : label])
        method = told or method
        again = title.at in titles  # what else it is the title of has no start of its own
        made = _lines(blocks, run, method or "GET")
        summary, guess = title.text if again else "", "" if stating is not None or told else "verb"
        found |= {**dict.fromkeys(run, ()), **({stating: ()} if stating is not None else {})}
        found[run[0]] = tuple(replace(line, summary=summary, guess=guess) for line in made)
        titles.add(title.at)
    return found


def _told_behind(behind: Sequence[PageBlock], lexicon: Lexicon) -> str:
    """The method that opens a line below a heading of its own behind an address: "POST, with a signature"."""
    for block, below in pairwise(behind):
        if isinstance(block, Heading) and section_role(block.text, lexicon) == "request_line":
            opened = _OPENED.match(_text(below)) if isinstance(below, Paragraph) else None
            return opened.group(1) if opened is not None else ""
    return ""


def _runs(blocks: Sequence[PageBlock], lexicon: Lexicon) -> dict[int, range]:
    """The places of the addresses right below each label for them, by the place of the label."""
    found: dict[int, range] = {}
    if not any(isinstance(b, Paragraph | Code) and _ADDRESS.fullmatch(_text(b)) for b in blocks):
        return found
    for label in without_noise(blocks, lexicon):
        addresses = takewhile(_is_template, blocks[label + 1 :])
        count = sum(1 for _ in addresses) if _is_label(blocks[label], lexicon) else 0
        if 0 < count <= MOST_ADDRESSES:
            found[label] = range(label + 1, label + 1 + count)
    return found


def _is_label(block: PageBlock, lexicon: Lexicon) -> bool:
    """Whether a heading or a line in bold is a word for request lines: "Resource URL:"."""
    marked = isinstance(block, Heading) or (isinstance(block, Paragraph) and block.line.fully_marked())
    return marked and section_role(_text(block).strip(" *:："), lexicon) == "request_line"


def _is_template(block: PageBlock) -> bool:
    """Whether all of a block is an address that holds no values of one call: "?size=[size]", "?size=size"."""
    found = _ADDRESS.fullmatch(_text(block)) if isinstance(block, Paragraph | Code) else None
    if found is None or NUMBER.search(found.group(1)):
        return False
    return all(not value or value == name or value[0] in _OPENS for name, value in _PAIR.findall(found.group(2) or ""))


def _has_methods(blocks: Sequence[PageBlock], lexicon: Lexicon) -> bool:
    """Whether a page has its methods in a column of a table."""
    return any(isinstance(b, Table) and "method" in column_roles(b.header, lexicon) for b in blocks)


def _title(label: int, outline: Outline) -> Node | None:
    """The nearest heading over a label, or in front of it, that names a subject."""
    node = outline.above(label + 1)
    return next((over for over in node.chain() if not over.role), None) if node is not None else None


def _lines(blocks: Sequence[PageBlock], run: Iterable[int], method: str) -> tuple[RequestLine, ...]:
    """The calls of addresses, each path once, with all names of its queries."""
    found: dict[str, RequestLine] = {}
    for block in (blocks[place] for place in run):
        line = whole_line(f"{method} {_text(block)}", block.origin)
        if line is not None:
            known = found.get(line.path, replace(line, literals=()))
            found[line.path] = replace(known, query=tuple(dict.fromkeys((*known.query, *line.query))))
    return tuple(found.values())


def _is_call(behind: Sequence[PageBlock], lexicon: Lexicon) -> bool:
    """Whether what stands behind an address describes fields or has a word for them or for an example, and neither a
    method in a line of its own nor calls, which say more of it."""
    if any(_text(block).upper() in METHODS for block in behind):
        return False
    calls = (call_of(block.text, block.origin) for block in behind if isinstance(block, Code))
    return all(call is None for call in calls) and any(_describes(block, lexicon) for block in behind)


def _describes(block: PageBlock, lexicon: Lexicon) -> bool:
    """Whether a block describes fields, or is a word for fields or for an example."""
    if isinstance(block, Table):
        return "name" in column_roles(block.header, lexicon)
    label = _text(block).strip(" *:：") if isinstance(block, Heading | Paragraph) else ""
    return bool(label) and section_role(label, lexicon) in _DESCRIBE


def _method_line(blocks: Sequence[PageBlock], start: int, end: int) -> int | None:
    """The place of the last line in front of a label that is a method and nothing else: "POST", or "Post" right below
    a heading."""
    for place in range(end - 1, start - 1, -1):
        text, above = _text(blocks[place]), blocks[place - 1]
        if isinstance(blocks[place], Paragraph) and (text.upper() if isinstance(above, Heading) else text) in METHODS:
            return place
    return None


def _named(blocks: Iterable[PageBlock]) -> str:
    """The only method that text names, ""."""
    named = {method for block in blocks for method in _METHOD.findall(_text(block))}
    return named.pop() if len(named) == 1 else ""


def _text(block: PageBlock) -> str:
    """The words of a line, of code or of a heading, without marks."""
    return block.text.strip(" *`\n") if isinstance(block, Heading | Paragraph | Code) else ""

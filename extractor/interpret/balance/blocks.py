"""Where each block of a page ends: in facts, as an example, as description, as a schema of its own, or unplaced.

In goes the page as shown and what was read from it; out come counts by destination and a finding for each block and
each request line that nothing was made of. Only paragraphs and lists without the shape of records are description.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from extractor.api import Blocks, Page
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.document import (
    Block,
    Code,
    Component,
    Definitions,
    Heading,
    Items,
    Origin,
    Paragraph,
    Table,
    collect_tables,
)
from extractor.interpret.balance.facts import bodies_of, origins_of
from extractor.interpret.balance.request_lines import request_lines, untaken
from extractor.interpret.components.implied import rule_of
from extractor.interpret.operations.lines import path_alone
from extractor.interpret.records.leads.model import NAME
from extractor.interpret.records.lists.items import read_items
from extractor.interpret.records.model import Group
from extractor.interpret.records.tables.read import column_roles, with_header
from extractor.values import dataclass

MOST = 0.8  # the share of first cells or terms that must be names
MIN_ROLES = 2  # columns of a table that dialects know
_SILENT = frozenset({"transparent", "aside", "ignore", "section", "label", "title"})  # roles of components
SHOWN = 60  # characters of a block that a finding quotes


@dataclass(frozen=True, slots=True)
class Destinations:
    """What of a page went where; ``lost`` are elements of records that nothing was made of, with their rows."""

    blocks: Blocks
    findings: tuple[Diagnostic, ...]
    lost: tuple[tuple[Origin, tuple[int, ...]], ...]


def destinations(
    blocks: Sequence[Block], page: Page, groups: Iterable[Group], shown: frozenset[str], lexicon: Lexicon
) -> Destinations:
    """The destinations of the blocks of a page. ``groups`` are the records that were found on it: those that stand in
    no fact are in findings already; ``shown`` are the elements that show a call or an answer."""
    facts = {o.element_key() for o in origins_of(page)}
    kept = {d.object.origin.element_key() for d in page.definitions if d.kept} - facts
    grouped = {(r.origin or group.origin).element_key() for group in groups for r in group.records}
    told = {o.element_key() for d in page.diagnostics for o in (d.origin, *d.related)}
    examples = shown | {e.origin.element_key() for body in bodies_of(page) for e in body.examples}
    paths = {o.path.partition("#")[0] for o in page.operations}
    counts: Counter[str] = Counter()
    findings: list[Diagnostic] = []
    lost: list[tuple[Origin, tuple[int, ...]]] = []
    for block, holder in _every(blocks, lexicon):
        key = block.origin.element_key()
        if holder in facts and (holder in grouped or isinstance(block, Table)) and not _records(block, lexicon):
            key = holder  # a table of values inside a cell, code inside the item of a field: what its row says
        if isinstance(block, Code) and path_alone(block) in paths:
            counts["facts"] += 1  # the path of an operation whose method another line states
            continue
        if key in examples or key in facts or key in kept:
            counts["examples" if key in examples else "facts" if key in facts else "schemas"] += 1
            continue
        rows = _records(block, lexicon)
        described = isinstance(block, Paragraph | Items) and not rows and key not in grouped
        counts["description" if described else "unplaced"] += 1
        if described or key in grouped or key in told:
            continue
        findings.append(finding("block-unplaced", block.origin, kind=_kind(block), text=_block_excerpt(block)))
        if rows and page.operations and not isinstance(block, Items):
            lost.append((block.origin, rows))
    lines = list(request_lines(blocks, page.operations, lexicon))
    findings.extend(untaken(lines))
    taken = sum(known for _, _, known in lines)
    return Destinations(Blocks(**counts, lines=len(lines), lines_taken=taken), tuple(findings), tuple(lost))


def _every(blocks: Iterable[Block], lexicon: Lexicon, holder: str = "") -> Iterator[tuple[Block, str]]:
    """The blocks that are no headings; behind a table those in its cells, behind a list what its items hold, each with
    the key of what holds it; of components that say nothing themselves, what they hold."""
    for block in blocks:
        if isinstance(block, Component):
            if not _is_silent(block, lexicon):
                yield block, holder
            yield from _every(block.blocks, lexicon, holder)
        elif isinstance(block, Table):
            tables: list[Table] = []
            collect_tables(block, tables)
            yield from ((table, block.origin.element_key() if table is not block else holder) for table in tables)
        elif isinstance(block, Items | Definitions):
            yield block, holder
            yield from _every((b for h in block.held for b in h.blocks), lexicon, block.origin.element_key())
        elif not isinstance(block, Heading):
            yield block, holder


def _is_silent(block: Component, lexicon: Lexicon) -> bool:
    """Whether a component says nothing itself: it lays out what it holds."""
    rule = rule_of(block, lexicon)
    return rule.role in _SILENT if rule is not None else not block.attributes


def _records(block: Block, lexicon: Lexicon) -> tuple[int, ...]:
    """The numbers of what looks like records in a block; empty where it does not look like records."""
    if isinstance(block, Table):
        return _rows(block, lexicon)
    if isinstance(block, Items) and len(block.lines) == 1 and block.lines[0].fully_marked():
        return ()  # "- **Boat**" is a title
    if isinstance(block, Items):
        group = read_items(block, 0, lexicon, announced=True)
        return tuple(r.row or r.number for r in group.records) if group is not None else ()
    if isinstance(block, Definitions):
        entries = list(block.every())
        named = [o.row or 0 for entry, _, o in entries if _is_identifier(entry.term.text)]
        return tuple(named) if len(named) >= MOST * len(entries) else ()
    return ()


def _rows(shown: Table, lexicon: Lexicon) -> tuple[int, ...]:
    """The rows of a table whose first column has nothing but names, or whose header says that it describes things."""
    table = with_header(shown, lexicon)
    roles = [role for role in column_roles(table.header, lexicon) if role]
    first = [row.cells[0].text for row in table.rows if row.cells]
    if "name" not in roles or "scopes" in roles or len(roles) < MIN_ROLES or not first:
        return ()
    if sum(map(_is_identifier, first)) < MOST * len(first):
        return ()
    return tuple(row.number for row in table.rows)


def _is_identifier(text: str) -> bool:
    """Whether a text is a name as fields have them, not a word at the beginning of a sentence."""
    bare = text.strip("` ?*:")
    return NAME.fullmatch(bare) is not None and not bare[:1].isupper()


def _kind(block: Block) -> str:
    kind = block.origin.element or "block"
    return {"definitions": "definition list", "component": f"component {getattr(block, 'name', '')}"}.get(kind, kind)


def _block_excerpt(block: Block) -> str:
    """The beginning of a block, for a finding."""
    if isinstance(block, Table):
        text = block.caption or " | ".join(cell.text for cell in block.header)
    elif isinstance(block, Definitions):
        text = ", ".join(entry.term.text for entry, _, _ in block.every())
    elif isinstance(block, Items):
        text = block.lines[0].text
    elif isinstance(block, Component):
        text = " ".join(f"{name}={value}" for name, value in block.attributes)
    else:
        text = block.text
    flat_text = " ".join(text.split())
    return flat_text if len(flat_text) <= SHOWN else f"{flat_text[: SHOWN - 1]}…"

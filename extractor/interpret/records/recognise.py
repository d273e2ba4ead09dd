"""Constructs that describe fields as groups of records; tables become groups where they are classified."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from extractor.dialects import Lexicon
from extractor.document import (
    Block,
    Code,
    Component,
    Definitions,
    Heading,
    Items,
    Line,
    Paragraph,
    Table,
    collect_tables,
    flat,
)
from extractor.interpret.operations.constructs.lists.outlined import outlined
from extractor.interpret.operations.model import PageBlock
from extractor.interpret.outline.words import section_role, status_of
from extractor.interpret.records.aliases import read_aliases
from extractor.interpret.records.announced import with_announced
from extractor.interpret.records.components import read_components
from extractor.interpret.records.headings import read_headings
from extractor.interpret.records.labelled import read_labelled
from extractor.interpret.records.leads.model import NAME
from extractor.interpret.records.leads.read import read_lead
from extractor.interpret.records.lines.behind_labels import read_behind_labels
from extractor.interpret.records.lines.coded import items_of_code
from extractor.interpret.records.lines.header_lines import read_header_lines
from extractor.interpret.records.lines.typed_lines import read_typed_lines
from extractor.interpret.records.lists.bracketed import without_brackets
from extractor.interpret.records.lists.definitions import read_definitions
from extractor.interpret.records.lists.held import definitions_as_lines, laid_out, with_held
from extractor.interpret.records.lists.items import read_items
from extractor.interpret.records.lists.named_by_paths import read_named_by_paths
from extractor.interpret.records.lists.parted import parted
from extractor.interpret.records.model import Group, Placeable
from extractor.interpret.records.paragraphs import read_paragraphs
from extractor.interpret.records.stacked_lines.read import read_stacked
from extractor.interpret.records.tables.sectioned import read_sectioned
from extractor.interpret.records.unions import read_unions
from extractor.values import replace


def with_groups(blocks: Sequence[PageBlock], number: int, lexicon: Lexicon) -> tuple[Placeable, ...]:
    """The blocks with each construct that describes fields as a group; groups are numbered behind ``number``, that of
    the last table of the page. What no rule takes stays; a definition list stays as the lines that it shows."""
    found: tuple[Placeable, ...] = tuple(blocks)
    for name, rule in RULES:
        if name not in lexicon.rules_off:
            before = sum(type(block) is Group for block in found)
            found = tuple(rule(found, number + before + 1, lexicon))
    parts = (definitions_as_lines(b) if isinstance(b, Definitions) else (b,) for b in found)
    return tuple(block for part in parts for block in part)


def with_lists(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, with lists and definition lists whose items hold code or tables laid out where they describe no
    fields and state no operations, so that what they hold is seen as any other block."""
    for block, announced in with_announced(blocks, lexicon):
        if isinstance(block, Group):
            continue  # none are made yet
        if isinstance(block, Items) and outlined(block, lexicon):
            yield block
        elif isinstance(block, Items) and block.held and not read_items(block, 0, lexicon, announced=announced):
            for part in laid_out(block):
                yield from parted(part, lexicon) if isinstance(part, Items) and not part.held else (part,)
        elif isinstance(block, Items) and not block.held:
            yield from parted(block, lexicon)
        elif isinstance(block, Definitions) and not read_definitions(block, 0, lexicon, announced=announced):
            yield from definitions_as_lines(block) if block.held else (block,)
        else:
            yield block


def last_number(blocks: Iterable[Block]) -> int:
    """The number of the last table of a page, those nested in others too."""
    every: list[Table] = []
    for block in flat(blocks):
        if isinstance(block, Table):
            collect_tables(block, every)
    return max((t.origin.table or 0 for t in every), default=0)


def _lists(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """Lists whose items are fields; one that only says more of the table above it stays."""
    yield from without_brackets(_read_lists(blocks, number, lexicon), lexicon)


def _read_lists(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    above: Table | None = None
    outer = level = 0  # of the headings of that table, and of the last one
    for shown, announced in with_announced(_opened(blocks, lexicon), lexicon):
        coded = items_of_code(shown) if announced and isinstance(shown, Code) else None
        block = coded if coded is not None and read_items(coded, number, lexicon, announced=True) else shown
        typed = read_typed_lines(block, number, lexicon) if announced and isinstance(block, Code) else None
        if typed is not None:
            yield typed
            number += 1
            continue
        level = block.level if isinstance(block, Heading) else level
        if isinstance(block, Table):
            above, outer = block, level
        elif isinstance(block, Heading) and level <= outer and not section_role(block.text, lexicon):
            above = None  # what another heading is about
        group = read_items(block, number, lexicon, announced=announced) if isinstance(block, Items) else None
        if not isinstance(block, Items):
            yield block
        elif group is None or _explains(group, above):
            yield from laid_out(block)
        else:
            yield with_held(group, block)
            number += 1


def _definitions(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """Definition lists whose terms are fields."""
    for block, announced in with_announced(blocks, lexicon):
        if not isinstance(block, Definitions):
            yield block
            continue
        group = read_definitions(block, number, lexicon, announced=announced)
        yield with_held(group, block) if group is not None else block
        number += group is not None


def _components(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """Components that are fields, those of one side that stand next to each other together."""
    for fields, run in groupby(blocks, key=lambda block: isinstance(block, Component)):
        if not fields:
            yield from run
            continue
        groups = read_components([block for block in run if isinstance(block, Component)], number, lexicon)
        yield from groups
        number += len(groups)


FEW = 2  # of so many names at least one may be a word of sections

# In this order; dialects switch them off by name.
Rule = Callable[[Sequence[Placeable], int, Lexicon], Iterable[Placeable]]
RULES: tuple[tuple[str, Rule], ...] = (
    ("section-tables", read_sectioned),
    ("aliases", read_aliases),
    ("headings", read_headings),
    ("labelled-names", read_labelled),
    ("components", _components),
    ("unions", read_unions),
    ("named-by-paths", read_named_by_paths),
    ("lists", _lists),
    ("behind-labels", read_behind_labels),
    ("header-lines", read_header_lines),
    ("definition-lists", _definitions),
    ("paragraphs", read_paragraphs),
    ("stacked-lines", read_stacked),
)


def _explains(group: Group, above: Table | None) -> bool:
    """Whether a list without types only says more of what the table above it describes."""
    if not {"type", "required"}.isdisjoint(_filled(group)):
        return False
    known = {row.cells[0].text for row in above.rows if row.cells} if above is not None else set()
    return all(record.cells[0].text in known for record in group.records)


def _filled(group: Group) -> set[str]:
    return {role for r in group.records for role, cell in zip(group.roles, r.cells, strict=True) if cell.text}


def _opened(blocks: Iterable[Placeable], lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks with lists parted where an outermost item is a section's word ("+ Parameters"), which opens one."""
    for block in blocks:
        top = min((line.depth for line in block.lines), default=0) if isinstance(block, Items) else 0
        if isinstance(block, Items) and _has_sections(block, top, lexicon):
            yield from _parted(block, top, lexicon)
        else:
            yield block


def _has_sections(block: Items, top: int, lexicon: Lexicon) -> bool:
    """Whether outermost items of a list open sections; none of one whose items all are names, few of which are such
    words: "`id`", "`description`", "`price`"."""
    heads = [line for line in block.lines if line.kind == "item" and line.depth == top]
    sections = sum(_is_section(line, top, lexicon) for line in heads)
    if not sections:
        return False
    names = all(line.marks and NAME.fullmatch(line.text[slice(*line.marks[0])]) for line in heads)
    return not (names and sections * FEW <= len(heads))


def _is_section(line: Line, top: int, lexicon: Lexicon) -> bool:
    """Whether a line is an outermost item that opens a section, and no field with a type ("`query`: string")."""
    words = bool(section_role(line.text, lexicon) or status_of(line.text, lexicon.statuses))
    if not words or line.kind != "item" or line.depth != top:
        return False
    lead = read_lead(line, lexicon)
    return lead is None or not (lead.certain and lead.type)


def _parted(items: Items, top: int, lexicon: Lexicon) -> Iterator[Block]:
    held: list[Line] = []
    start = 1
    for number, line in enumerate((*items.lines, None), 1):
        if line is not None and not _is_section(line, top, lexicon):
            held.append(line)
            continue
        if held:
            own = tuple(h for h in items.held if start <= h.number < number)
            yield replace(items, lines=tuple(held), first=start, held=own)
        if line is not None:
            yield Paragraph(replace(line, kind="text", depth=line.depth - 1), items.origin.at_row(number))
        held, start = [], number + 1

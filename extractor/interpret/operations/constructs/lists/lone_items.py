"""Lists of one operation, each below a title of its own, on pages that state operations in lists.

### Profile

* `GET /self` - who I am
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.document import Items, Paragraph
from extractor.interpret.operations.constructs.lists.item_rows import rows_of_items
from extractor.interpret.operations.constructs.lists.rows import MIN_ROWS, ListedRow
from extractor.interpret.operations.lines import opening_lines, states_line
from extractor.interpret.operations.model import PageBlock, Stated
from extractor.interpret.outline.headings import Outline


def lists_of_one(
    every: Sequence[PageBlock], places: Sequence[int], outline: Outline, *, listed: int
) -> dict[int, tuple[ListedRow, ...]]:
    """The rows of lists of one item, each alone below a title, of pages that state operations in lists only: ``listed``
    is how many longer lists there are; paragraphs of such a line count, too."""
    found = {i: row for i in places if (row := _one_item(every[i])) and _is_alone(every, i, outline)}
    others = [block for i, block in enumerate(every) if i not in found]
    alike = sum(_opens_with_line(block) for block in others) if found else 0
    others_state = found and any(isinstance(block, Stated) or states_line(block) for block in others)
    return found if len(found) + listed + alike >= MIN_ROWS and not others_state else {}


def _opens_with_line(block: PageBlock) -> bool:
    """Whether a paragraph is a request line and what it does: "`GET /boats` - all boats"."""
    return isinstance(block, Paragraph) and any(line.summary for line in opening_lines(block.text, block.origin))


def _one_item(block: PageBlock) -> tuple[ListedRow, ...]:
    rows = rows_of_items(block, least=1) if isinstance(block, Items) else ()
    outer = isinstance(block, Items) and sum(line.depth == block.lines[0].depth for line in block.lines) == 1
    return rows if outer and len(rows) == 1 else ()


def _is_alone(every: Sequence[PageBlock], place: int, outline: Outline) -> bool:
    """Whether a list is the only one of the section of a title."""
    node = outline.above(place)
    own = every[node.at + 1 : node.until] if node is not None else ()
    return node is not None and not node.role and sum(isinstance(block, Items) for block in own) == 1

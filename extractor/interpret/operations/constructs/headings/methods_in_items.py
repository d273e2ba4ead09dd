"""Lists whose items each open with a method, below a line that says of which path: each item is an operation, with what
stands inside it.

**URI:** /boats/{id}

* **GET**: Shows a boat
* **PUT**: Changes a boat
    * name: Its name
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from extractor.dialects import Lexicon
from extractor.document import Heading, Items, Line, Paragraph
from extractor.interpret.operations.constructs.headings.methods_below_paths import opening_methods, path_of
from extractor.interpret.operations.lines import first_sentence, states_line, whole_line
from extractor.interpret.operations.model import SENDING, PageBlock, RequestLine, Stated
from extractor.interpret.records.lists.held import items_of, laid_out, list_of
from extractor.interpret.records.lists.parted import parted
from extractor.values import replace

DEEPEST = 6  # of headings
Item = Sequence[tuple[int, Line]]  # the lines of an outermost item, each with its number


def stated_in_method_items(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, such lists as what each item states and what stands inside it; those that send come last."""
    every = tuple(blocks)
    for at, block in enumerate(every):
        items = _items(block) if isinstance(block, Items) else []
        path = _path_above(every, at, lexicon) if items else ""
        lines = [_line(item, path, block, lexicon) for item in items if isinstance(block, Items)] if path else []
        stated = [line for line in lines if line is not None]
        if not isinstance(block, Items) or not stated or len(stated) < len(items):
            yield block
            continue
        for line, item in sorted(zip(stated, items, strict=True), key=lambda pair: pair[0].method in SENDING):
            yield Stated((line,), line.origin)
            yield from _inside(item, block, line, lexicon)


def _items(block: Items) -> list[Item]:
    """The outermost items of a list each of which opens with a method in bold or code; [] for others."""
    top = min((line.depth for line in block.lines), default=0)
    items: list[Item] = list(items_of(list(enumerate(block.lines, block.first)), top)) if block.lines else []
    return items if all(_method(item) for item in items) else []


def _method(item: Item) -> str:
    """The method that an item opens with."""
    line = item[0][1]
    start, end = line.marks[0] if line.marks else (1, 0)
    methods = opening_methods(line.text[:end]) if not start else []
    return methods[0] if len(methods) == 1 else ""


def _path_above(blocks: Sequence[PageBlock], at: int, lexicon: Lexicon) -> str:
    """The path of the section that a list stands in, which states nothing else."""
    own = list(takewhile(lambda block: not isinstance(block, Heading), reversed(blocks[:at])))
    if any(isinstance(block, Stated | Items) or states_line(block) for block in own):
        return ""
    return next((path for block in own if isinstance(block, Paragraph) and (path := path_of(block, lexicon))), "")


def _line(item: Item, path: str, block: Items, lexicon: Lexicon) -> RequestLine | None:
    number, line = item[0]
    said = line.text[line.marks[0][1] :].strip(" :.–—-*`")
    made = whole_line(f"{_method(item)} {path}", block.origin.at_row(number))
    return replace(made, summary=first_sentence(said, lexicon)) if made is not None else None


def _inside(item: Item, block: Items, line: RequestLine, lexicon: Lexicon) -> Iterator[PageBlock]:
    """What stands in an item below its first line: a list that names no side is what is sent, or what GET answers."""
    numbers = {number for number, _ in item}
    held = tuple(h for h in block.held if h.number in numbers)
    inner = list(item[1:])
    if inner and not held:
        side = "response" if line.method == "GET" else "request"
        word = next((word for word, role in lexicon.sections.items() if role == side), "")
        yield Heading(word, DEEPEST, line.origin)
    if inner:
        listed = replace(list_of(inner, block), held=held)
        yield from laid_out(listed) if held else parted(listed, lexicon)
    else:
        yield from (b for h in held for b in h.blocks)

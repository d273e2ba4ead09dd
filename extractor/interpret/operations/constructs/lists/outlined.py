"""Lists whose outermost items each state an operation, with what is sent and answered in the items inside.

- `POST /boats` - Makes one                        - GET /boats/<id> Fetch one
  - Body: `{ name, size }`                            - Return 200 OK, payload: { "id": 7 }
  - Response: `{ id }`                                - Return 404 Not Found for unknown ids
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.document import Block, Code, Items, Line, Origin, Paragraph
from extractor.interpret.operations.constructs.lists.item_rows import all_marked, opened_by
from extractor.interpret.operations.lines import LINE, states_line, whole_lines
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.outline.headings import outline_of
from extractor.interpret.outline.statuses import said_statuses
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.lists.held import items_of, laid_out, list_of
from extractor.interpret.records.lists.parted import parted
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

# 'Return 200 OK, payload: { "id": 7 }'
_JSON = lazy_regex(r"(?P<lead>[^\W\d_][^{}\[\]`]{2,120}?)\s{0,3}(?P<json>\{.{0,4000}\}|\[.{0,4000}\])")
Item = Sequence[tuple[int, Line]]  # the lines of an outermost item, each with its number


def stated_in_outlines(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, such lists as what each item states and the list inside it."""
    every = tuple(blocks)
    if not any(isinstance(block, Items) and block.lines for block in every):
        yield from every
        return
    outline = outline_of(every, lexicon)
    places = set(without_noise(every, lexicon))
    for index, block in enumerate(every):
        above = outline.above(index)
        free = above is None or not (states_line(above.heading) or above.role not in {"", "request_line"})
        items = outlined(block, lexicon) if free and index in places and isinstance(block, Items) else []
        if items and isinstance(block, Items):
            yield from _laid_out(block, items, lexicon)
        else:
            yield block


def outlined(block: Items, lexicon: Lexicon) -> list[Item]:
    """The outermost items of a list, where each states an operation and one has a section inside; [] for others."""
    if not block.lines or not _stated([(block.first, block.lines[0])], block):
        return []  # as nearly all lists
    top = min(line.depth for line in block.lines)
    items: list[Item] = list(items_of(list(enumerate(block.lines, block.first)), top))
    parts = any(_label(line.text, lexicon) for item in items for _, line in item[1:]) or _answers(items, lexicon)
    marked = all_marked(item[0][1] for item in items)
    return items if parts and not marked and all(_stated(item, block) for item in items) else []


def _stated(item: Item, block: Items) -> tuple[RequestLine, ...]:
    """The request lines that the first line of an item is, with what it says behind them."""
    number, line = item[0]
    text = line.text.rstrip(" -–—:")
    origin = block.origin.at_row(number)
    own = (
        opened_by(replace(line, text=text), origin)
        or whole_lines(text, origin)
        or _entitled(line, origin)
        or _titled(text, origin)
    )
    return own if line.kind == "item" else ()


def _entitled(line: Line, origin: Origin) -> tuple[RequestLine, ...]:
    """The request lines in code behind a title: "Add a boat - `POST /boats`"."""
    start, end = line.marks[-1] if line.marks else (0, 0)
    title, behind = line.text[:start].rstrip(" `"), line.text[end:].strip(" `.")
    if not title.endswith(("-", "–", "—", ":", "：")) or behind:
        return ()
    said = title.rstrip(" -–—:：*").lstrip(" *")
    return tuple(replace(ln, summary=said) for ln in whole_lines(line.text[start:end], origin))


def _titled(text: str, origin: Origin) -> tuple[RequestLine, ...]:
    """The request line that opens a text, with what it does right behind it: "POST /boats Makes one"."""
    found = LINE.match(text)
    said = text[found.end() :].strip() if found is not None and found["method"].isupper() else ""
    if found is None or not said[:1].isupper() or not text[found.end()].isspace():
        return ()
    return tuple(replace(ln, summary=said) for ln in whole_lines(found.group(), origin))


def _answers(items: Sequence[Item], lexicon: Lexicon) -> bool:
    """Whether most items have one inside that says the status of an answer."""
    told = sum(any(said_statuses(line.text, lexicon) for _, line in item[1:]) for item in items)
    return 2 * told > len(items)


def _label(text: str, lexicon: Lexicon) -> str:
    """The section that the words in front of a colon are one for: that of "Body: `{ name }`"."""
    label, colon, _ = text.partition(":")
    return section_role(label, lexicon) if colon else section_role(text, lexicon)


def _laid_out(block: Items, items: Sequence[Item], lexicon: Lexicon) -> Iterator[PageBlock]:
    """What each item states, and what stands inside it."""
    held = {h.number: h.blocks for h in block.held}
    for item in items:
        told = next((said for _, line in item[1:] if (said := _description(line, lexicon))), "")
        stated = _stated(item, block)
        named = tuple(replace(ln, summary=ln.summary or told or f"{ln.method} {ln.path}") for ln in stated)
        yield Stated(named, block.origin.at_row(item[0][0]))
        yield from held.get(item[0][0], ())
        if inner := item[1:]:
            if shown := _with_json(inner, block):
                yield from shown
                continue
            numbers = {number for number, _ in inner}
            own = tuple(h for h in block.held if h.number in numbers)
            listed = replace(list_of(inner, block), held=own)
            yield from laid_out(listed) if own else parted(listed, lexicon)


def _with_json(lines: Item, block: Items) -> list[Block]:
    """Items inside one as lines, where JSON stands at the end of one that leads to it: "Return 200 OK, payload: {}"."""
    found: list[Block] = []
    for number, line in lines:
        origin = block.origin.at_row(number)
        shown = _JSON.fullmatch(line.text.strip())
        text = line.text.strip() if shown is None else f"{shown['lead'].rstrip(' :：')}:"
        found.append(Paragraph(Line(text), origin, block.links))
        found.extend([] if shown is None else [Code(shown["json"], origin)])
    return found if any(isinstance(part, Code) for part in found) and not block.held else []


def _description(line: Line, lexicon: Lexicon) -> str:
    """What a line says that the operation is for: "Makes one" of "Description: Makes one"."""
    label, colon, said = line.text.partition(":")
    return said.strip() if colon and section_role(label, lexicon) == "function" else ""

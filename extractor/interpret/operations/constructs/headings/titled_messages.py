"""Several messages of HTTP below one heading, each with its title in front: the titles act as headings.

## Boats

- add a boat                           the last item of a list, or a short paragraph

  POST /boats HTTP/1.1
  Host: boats.example

- remove a boat

  DELETE /boats/all HTTP/1.1
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Items, Line, Origin, Paragraph
from extractor.interpret.operations.calls.messages import is_message
from extractor.interpret.operations.code import in_example, is_of_example, lines_in_code
from extractor.interpret.operations.constructs.lists.rows import show_values
from extractor.interpret.operations.lines import stated_lines
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.outline.headings import Node, Outline, outline_of
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.lists.held import items_of, laid_out, list_of
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, replace

LEAST = 2  # operations below one heading
MAX_TITLE = 100  # characters
MAX_LINE = 60  # characters of a paragraph that is a title, with no colon at its end
DEEPEST = 6  # of headings
_OPENING = lazy_regex(r"(.{3,100}?)(?:\.|:|：)\s(.+)")  # "Remove a boat: all that it has", "Remove a boat. All of it."


@dataclass(frozen=True, slots=True)
class _Title:
    """A block whose end is the title of a message, the level that it has as a heading, and the message's line."""

    level: int
    line: RequestLine


def with_titled_messages(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, such titles as headings one level below the one above them, and what each message states."""
    every = tuple(blocks)
    shown = tuple(b for block in every for b in _shown(block))
    titles = _titles(shown, lexicon) if sum(_message(block) is not None for block in shown) >= LEAST else {}
    stated = {title.line.origin: title.line for title in titles.values()}
    for at, block in enumerate(shown if titles else every):
        if at in titles:
            yield from _headed(block, titles[at])
            continue
        if isinstance(block, Code) and block.origin in stated:
            yield Stated((stated[block.origin],), block.origin)
        yield block


def _shown(block: PageBlock) -> Iterable[PageBlock]:
    """A block; a list whose items hold messages as its lines and what they hold."""
    held = [b for h in block.held for b in h.blocks] if isinstance(block, Items) else []
    holds = any(_message(b) is not None for b in held)
    return laid_out(block) if holds and isinstance(block, Items) else (block,)


def _message(block: object) -> RequestLine | None:
    """The request line of code that is a message of HTTP."""
    found = lines_in_code(block)[:1] if isinstance(block, Code) and is_message(block.text) else ()
    return found[0] if found else None


def _titles(blocks: tuple[PageBlock, ...], lexicon: Lexicon) -> dict[int, _Title]:
    """The titles of messages by their places, of sections that state operations in no other way."""
    lines = {at: line for at, block in enumerate(blocks) if (line := _message(block)) is not None}
    known = [line for at, block in enumerate(blocks) if at not in lines for line in _stated(block)]
    outline, open_ = outline_of(blocks, lexicon), set(without_noise(blocks, lexicon))
    found: dict[int, _Title] = {}
    for node in outline.nodes if not show_values(lines.values()) else ():
        own = {at: lines[at] for at in range(node.at + 1, node.until) if at in lines and at in open_}
        states = any(isinstance(b, Stated) or _stated(b) for b in blocks[node.at : node.until] if not _code(b))
        free = not states and not any(line.fits(shown) for line in known for shown in own.values())
        if free and _may_state(node, outline, lexicon):
            found |= _of_section(blocks, node, own, lexicon)
    return found


def _code(block: PageBlock) -> bool:
    return isinstance(block, Code)


def _stated(block: PageBlock) -> Sequence[RequestLine]:
    """The request lines that a block states; what a table lists, messages may describe."""
    return block.lines if isinstance(block, Stated) else stated_lines(block)


def _may_state(node: Node, outline: Outline, lexicon: Lexicon) -> bool:
    return not node.role and not is_of_example(node.text, lexicon) and not in_example(node.at, outline, lexicon)


def _of_section(
    blocks: Sequence[PageBlock], node: Node, own: Mapping[int, RequestLine], lexicon: Lexicon
) -> dict[int, _Title]:
    """The titles below one heading, where there are several, of different operations."""
    level, before = min(node.level + 1, DEEPEST), node.at
    found: dict[int, _Title] = {}
    for at, line in own.items():
        title = _place_of_title(blocks, before, at, lexicon)
        if title is not None:
            found[title] = _Title(level, line)
        before = at
    different = {(title.line.method, title.line.path) for title in found.values()}
    return found if len(different) >= LEAST and len(different) == len(found) else {}


def _place_of_title(blocks: Sequence[PageBlock], before: int, at: int, lexicon: Lexicon) -> int | None:
    """The place, behind another message, of the block whose end is the title of one: a list with nothing but text
    behind it, or a short paragraph right in front. A title of an example is none."""
    behind = range(at - 1, before, -1)
    listed = next((i for i in behind if not isinstance(blocks[i], Paragraph)), None)
    if listed is not None and isinstance(blocks[listed], Items):
        found: int | None = listed
    else:
        found = next((i for i in behind if not _labels(blocks[i], lexicon)), None)
    text = _title_of(blocks[found]) if found is not None else ""
    return found if text and not is_of_example(text, lexicon) and not section_role(text, lexicon) else None


def _labels(block: PageBlock, lexicon: Lexicon) -> bool:
    """Whether a paragraph is a word for a request: "Request:"."""
    return isinstance(block, Paragraph) and section_role(block.text, lexicon) == "request"


def _title_of(block: PageBlock) -> str:
    """The words that may be the title of the message behind a block; "" of others."""
    if isinstance(block, Items) and not block.held:
        return _last_item(block)[0][1].text
    text = block.text.strip() if isinstance(block, Paragraph) else ""
    short = len(text) <= MAX_LINE and text[-1:] not in set(".。!?")
    return text if short or (text.endswith((":", "：")) and len(text) <= MAX_TITLE) else ""


def _last_item(block: Items) -> list[tuple[int, Line]]:
    top = min(line.depth for line in block.lines)
    return list(items_of(list(enumerate(block.lines, block.first)), top))[-1]


def _headed(block: PageBlock, title: _Title) -> Iterator[PageBlock]:
    """What stands in front of a title, the title as a heading, and what it goes on with."""
    if isinstance(block, Paragraph):
        yield from _heading(block.line, title, block.origin)
    elif isinstance(block, Items):
        item = _last_item(block)
        number, line = item[0]
        front = [(n, other) for n, other in enumerate(block.lines, block.first) if n < number]
        yield from [list_of(front, block)] if front else []
        yield from _heading(line, title, block.origin.at_row(number))
        yield from [list_of(item[1:], block)] if item[1:] else []


def _heading(line: Line, title: _Title, origin: Origin) -> Iterator[PageBlock]:
    """A line as a heading; where it goes on behind its title, or is too long for one, the rest as a paragraph."""
    text = line.text.strip()
    found = _OPENING.fullmatch(text)
    if found is not None:
        yield Heading(found[1], title.level, origin)
        yield Paragraph(line.part(line.text.index(found[2])), origin)
    elif len(text) <= MAX_TITLE:
        yield Heading(text.rstrip(" :：.。"), title.level, origin)
    else:
        yield Heading(f"{title.line.method} {title.line.path}", title.level, origin)
        yield Paragraph(replace(line, kind="text", depth=0), origin)

"""Request lines that stand away from the title of their operation, put right below what tells which that is.

## List boats                   ## List boats
The boats of a harbour.         (samples of calls, answers)
### GET /boats                  ### Request
                                GET /boats
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.dialects import Lexicon
from extractor.document import Heading, Line, Paragraph
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import Stated
from extractor.interpret.operations.noise import is_noise
from extractor.interpret.outline.headings import Node, Outline, outline_of
from extractor.interpret.outline.words import is_section
from extractor.interpret.records.model import Placeable
from extractor.values import replace

LEAST_WORDS, MOST_WORDS = 3, 20  # of a sentence that leads to an operation


def with_titles_above(blocks: Sequence[Placeable], lexicon: Lexicon) -> Sequence[Placeable]:
    """The blocks of a page; where each heading that is a request line has a title of its own above it, it is a
    paragraph below that. Where the only one of a page has the page's title above it, it has a text there too."""
    outline = outline_of(blocks, lexicon)
    lines = [node for node in outline.nodes if whole_line(node.text, node.heading.origin)]
    titles = [_title(node, outline, blocks, lexicon) for node in lines]
    places = {title.at for title in titles if title is not None}
    bare = len(lines) == 1 and lines[0].at - 1 in places and outline.nodes[0].at in places
    if not lines or len(places) < len(lines) or bare:
        return blocks
    stated = {node.at: Paragraph(Line(node.text), node.heading.origin) for node in lines}
    return tuple(stated.get(at, block) for at, block in enumerate(blocks))


def with_lines_in_front(blocks: Sequence[Placeable], lexicon: Lexicon) -> Sequence[Placeable]:
    """The blocks of a page; where the sections for requests of several operations open with a line of nothing but
    method and path, wherever below the title of their operation, each line stands right below the title."""
    outline = outline_of(blocks, lexicon)
    opened = ((n, blocks[n.at + 1]) for n in outline.nodes if n.role == "request" and n.at + 1 < len(blocks))
    lines = [n for n, first in opened if isinstance(first, Paragraph) and whole_line(first.text, first.origin)]
    titles = {outline.subject_above(n.at, n.level): n.at + 1 for n in lines}
    if not len(titles) == len(lines) > 1 or any(title >= at - 1 for title, at in titles.items()):
        return blocks
    moved = set(titles.values())
    kept = ((at, [block, *([blocks[titles[at]]] if at in titles else [])]) for at, block in enumerate(blocks))
    return tuple(block for at, some in kept if at not in moved for block in some)


def with_leads_behind(blocks: Sequence[Placeable]) -> Sequence[Placeable]:
    """The blocks of a page; a sentence that leads to the component or directive of an operation without a title and a
    text ("To moor a boat:") is its text, behind it, and none of the operation in front."""
    moved = {at: lead for at, block in enumerate(blocks) if (lead := _lead_of(block, at, blocks)) is not None}
    taken = set(moved.values())
    kept = ((at, block) for at, block in enumerate(blocks) if at not in taken)
    return tuple(b for at, block in kept for b in ((block, _text_of(blocks[moved[at]])) if at in moved else (block,)))


def _lead_of(block: Placeable, at: int, blocks: Sequence[Placeable]) -> int | None:
    """Where the sentence stands that leads to a component of an operation."""
    if not isinstance(block, Stated) or block.origin.element != "component" or not block.lines:
        return None
    line, front = block.lines[0], blocks[at - 1] if at else None
    made = isinstance(front, Heading) and front.text == f"{line.method} {line.path}"
    lead = at - 1 - made
    above = blocks[lead] if lead >= 0 else None
    text = above.text.strip() if isinstance(above, Paragraph) else ""
    behind = blocks[at + 1] if at + 1 < len(blocks) else None
    told = isinstance(behind, Paragraph) and not behind.line.fully_marked()
    leads = text.endswith(":") and ". " not in text and LEAST_WORDS <= len(text.split()) <= MOST_WORDS
    return lead if leads and not told else None


def _text_of(lead: Placeable) -> Placeable:
    assert isinstance(lead, Paragraph)  # _lead_of takes no other
    return replace(lead, line=Line(f"{lead.text.strip().rstrip(':')}."))


def _title(line: Node, outline: Outline, blocks: Sequence[Placeable], lexicon: Lexicon) -> Node | None:
    """The heading right above the introduction of a request line, if that is its title and has nothing else below it
    than parts of the operation."""
    title = line.over
    if title is None or title is not outline.above(line.at) or title.text.startswith("/"):
        return None
    introduced = all(isinstance(block, Paragraph) for block in blocks[title.at + 1 : line.at])
    named = not is_section(title.text, lexicon) and not is_noise(title.text, lexicon)
    beside = (node for node in outline.between(line.at, title.end) if node.level <= line.level)
    return title if introduced and named and all(is_section(node.text, lexicon) for node in beside) else None

"""Request lines that stand alone at the end of what describes them, or open it in a control of a static page. Several
in bold or code of one section, each with what it does below.

## Create boat   ### Path parameters   | … |   ### Responses   201 …   `post /ports/{port}/boats`
## Boats         **GET /boats**   Lists the boats.   **POST /boats**   Builds a boat.
**Definition** `GET /boats/:boat`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Items, Paragraph, Table
from extractor.interpret.operations.calls.literals import around, with_values, with_variables
from extractor.interpret.operations.lines import first_sentence, states_line, whole_lines
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import is_noise, without_noise
from extractor.interpret.operations.titles import heading_line, is_set_apart
from extractor.interpret.outline.headings import BELOW_ALL, Outline, outline_of
from extractor.interpret.outline.sections.model import EXAMPLE_ROLES, FIELD_ROLES
from extractor.interpret.outline.words import section_role
from extractor.values import replace

MAX_JOINT = 3  # letters of a word between request lines: "and", "or", ","
_PARTED = frozenset({"- ", "– ", "— ", ": ", "| "})  # between a request line and what it does
MARKS = 2  # a label, and a request line


def stated_alone(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each line that is a request line behind what describes it as what states the operation, where
    its section has no other one; and lines that are one and say what it does."""
    every = tuple(blocks)
    open_ = set(without_noise(every, lexicon))
    outline = outline_of(every, lexicon)
    open_.update(_of_signing_in(every, outline, lexicon) if open_ else ())
    told = dict(_lines_with_sentences(every, open_, outline, lexicon))
    for index, block in enumerate(every):
        if index in told:
            yield Stated(told[index], block.origin)
            continue
        own = block if isinstance(block, Paragraph) and index in open_ else None
        lines = _stated_by(own, every, index, outline, lexicon) if own is not None else ()
        if own is not None and lines and lines[0].summary and _is_told(own, lines, every, outline):
            yield block
            continue
        if lines and (lines[0].summary[:1].islower() or (lines[0].summary and _is_titled(own, every, index, outline))):
            yield Stated(_of_sentence(lines, every, index, outline, lexicon), block.origin)
            yield block
        else:
            yield Stated(lines, block.origin) if lines else block


def _is_told(block: Paragraph, lines: Sequence[RequestLine], every: Sequence[PageBlock], outline: Outline) -> bool:
    """Whether the heading above a line with words, or another line of its section, is the request line: what the words
    tell is that operation, or in a quote may be of any."""
    node = outline.above(every.index(block))
    if node is None:
        return False
    titled = heading_line(node.text, node.heading.origin) if is_set_apart(node.text) else None
    stated = [*whole_lines(node.text, node.heading.origin), *([titled] if titled else [])]
    section = (b for b in every[node.at + 1 : node.until] if isinstance(b, Paragraph) and b is not block)
    for other in section if block.quoted else ():
        stated.extend((*whole_lines(other.text, other.origin), *whole_lines(label_and_code(other)[1], other.origin)))
    same = all(any(line.fits(own) for own in stated) for line in lines)
    asks = any(line.query for line in lines)  # what is asked may be said nowhere else
    return bool(stated) and (block.quoted or same) and not (same and asks)


def _is_titled(block: PageBlock | None, every: Sequence[PageBlock], index: int, outline: Outline) -> bool:
    """Whether a quoted line is the only request line below a heading that is a title: its words are none."""
    node = outline.above(index)
    if not isinstance(block, Paragraph) or not block.quoted or node is None or node.role:
        return False
    section = (b for b in every[node.at + 1 : node.until] if isinstance(b, Paragraph))
    return sum(bool(_lines(other)) for other in section) == 1


def _of_signing_in(blocks: Sequence[PageBlock], outline: Outline, lexicon: Lexicon) -> Iterator[int]:
    """The places of lines that open a section with a title of its own below one on how to sign in, where fields or a
    message stand right behind: "Login" below "Authentication"."""
    for node in outline.nodes:
        over = [above for above in node.chain() if above is not node]
        below = any(above.role == "constraints" for above in over) and not is_noise(node.text, lexicon)
        opening = blocks[node.at + 1 : min(node.until, node.at + 3)]
        if node.role or not below or not over or len(opening) <= 1:
            continue
        line, behind = opening
        if isinstance(line, Paragraph) and _lines(line) and isinstance(behind, Items | Table | Code):
            yield node.at + 1


def _of_sentence(
    lines: Sequence[RequestLine], every: Sequence[PageBlock], index: int, outline: Outline, lexicon: Lexicon
) -> tuple[RequestLine, ...]:
    """The request lines that a sentence opens with: its words are no title, values in the path are of an example."""
    node = outline.above(index)
    said = around(every[index : node.until if node is not None else None], [], lexicon)
    return tuple(with_values(with_variables(replace(line, summary=""), said, lexicon)) for line in lines)


def _lines_with_sentences(
    blocks: Sequence[PageBlock], open_: Set[int], outline: Outline, lexicon: Lexicon
) -> Iterator[tuple[int, tuple[RequestLine, ...]]]:
    """Where paragraphs below one heading are request lines, in bold or code, each with a sentence behind it that says
    what it does."""
    for node in outline.nodes:
        if node.role not in {"", "request_line"} or states_line(node.heading):
            continue
        own = (i for i in range(node.at + 1, node.until) if i in open_)
        every = {i: line for i in own if (line := _with_sentence(blocks[i : i + 2], lexicon))}
        lines = {i: line for i, line in every.items() if not _is_quoted(blocks[i])} or every
        least = 1 if not node.role else 2  # two below "Request URL" may be of one operation
        if len({(line.method, line.path) for line in lines.values()}) > least:
            yield from ((index, (line,)) for index, line in lines.items())


def _is_quoted(block: PageBlock) -> bool:
    return isinstance(block, Paragraph) and block.quoted


def _with_sentence(blocks: Sequence[PageBlock], lexicon: Lexicon) -> RequestLine | None:
    """The request line that the first of two blocks is, with what it says itself or the second's first sentence as its
    summary."""
    first, *below = blocks
    own = _lines(first) if isinstance(first, Paragraph) and first.line.marks else ()
    if len(own) == 1 and own[0].summary[:1].isupper():
        return own[0]
    if not isinstance(first, Paragraph) or not _is_set_apart(first) or not below:
        return None
    said = below[0].text if isinstance(below[0], Paragraph) and not states_line(below[0]) else ""
    lines = whole_lines(first.text, first.origin) if said[:1].isupper() else ()
    return replace(lines[0], summary=lines[0].summary or first_sentence(said, lexicon)) if len(lines) == 1 else None


def _is_set_apart(block: Paragraph) -> bool:
    """Whether all words of a line are in bold or code."""
    marks = block.line.marks
    edges = [0, *(edge for mark in marks for edge in mark), len(block.text)]
    between = (block.text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    return bool(marks) and not "".join(between).strip()


def _stated_by(
    block: Paragraph, every: Sequence[PageBlock], index: int, outline: Outline, lexicon: Lexicon
) -> tuple[RequestLine, ...]:
    """The request lines that a paragraph of a page states."""
    if joined := _joined(block):
        return joined
    if lines := _lines(block):
        return lines if lines[0].summary or _is_last(every, index, outline, lexicon) else ()
    labelled = _below_label(block, lexicon) or _as_template(block, every, index, outline, lexicon)
    return labelled if labelled and _is_only(every, index, outline) else ()


def _lines(block: Paragraph) -> tuple[RequestLine, ...]:
    """The request lines of a line set in bold or code, what stands behind it in plain type is their summary."""
    start, end = block.line.marks[0] if block.line.marks else (1, 0)
    head, said = (block.text[start:end], block.text[end:].strip()) if not start else (block.text, "")
    said = said.lstrip("-–—:| ") if said[:2] in _PARTED else said  # "**GET /boats** – Lists the boats"
    if said and not said[0].isalnum():
        return ()
    return tuple(replace(line, summary=said) for line in whole_lines(head, block.origin))


def _joined(block: Paragraph) -> tuple[RequestLine, ...]:
    """The request lines of a paragraph that joins several, each in code: "`GET /boats` and `GET /ships`"."""
    spans = [whole_lines(block.text[start:end], block.origin) for start, end in block.line.marks]
    words = block.text
    for start, end in reversed(block.line.marks):
        words = f"{words[:start]} {words[end:]}"
    joined = len(spans) > 1 and all(spans) and all(len(word) <= MAX_JOINT for word in words.split())
    return tuple(line for lines in spans for line in lines) if joined else ()


def _below_label(block: Paragraph, lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The request lines of a paragraph that is a label in bold, of no example, and a line in code."""
    label, code = label_and_code(block)
    named = section_role(label, lexicon) if label else ""
    return () if not label or named in EXAMPLE_ROLES | {"errors", "constraints"} else whole_lines(code, block.origin)


def _as_template(
    block: Paragraph, every: Sequence[PageBlock], index: int, outline: Outline, lexicon: Lexicon
) -> tuple[RequestLine, ...]:
    """The request lines of a paragraph that is a word for a sample request and a line in code whose path has variables,
    where its section has no other line with a path as short: "Sample request: `GET /boats/{id}`"."""
    (start, end), *more = block.line.marks or ((0, 0),)
    label, behind = block.text[:start].strip(), block.text[end:].strip(" .")
    if more or behind or not label.endswith(":") or section_role(label.rstrip(" :"), lexicon) != "request_example":
        return ()
    lines = whole_lines(block.text[start:end], block.origin)
    node = outline.above(index)
    section = every[index + 1 : node.until] if node is not None else ()
    others = [b for b in section if isinstance(b, Paragraph | Stated) and _states(b)]
    return lines if all("{" in line.path for line in lines) and not others else ()


def label_and_code(block: Paragraph) -> tuple[str, str]:
    """What a paragraph of a label in bold and something in code has as each of these: ("Request:", "/boats") of
    "**Request:** `/boats`"; two empty texts of others."""
    if len(block.line.marks) != MARKS:
        return "", ""
    (start, end), (first, last) = block.line.marks
    apart = start or block.text[end:first].strip(" :：\n") or block.text[last:].strip(" .")
    return ("", "") if apart else (block.text[:end], block.text[first:last])


def _is_only(blocks: Sequence[PageBlock], index: int, outline: Outline) -> bool:
    """Whether no other request line is in the heading above a line, or between the two."""
    heading = outline.above(index)
    return heading is not None and not any(_states(block) for block in blocks[heading.at : index])


def _is_last(blocks: Sequence[PageBlock], index: int, outline: Outline, lexicon: Lexicon) -> bool:
    """Whether a table, or a heading for what is sent or answered, stands between a line and the title above it, and no
    other request line in either."""
    title = outline.subject_above(index, BELOW_ALL)
    section = blocks[title:index]
    described = any(isinstance(block, Table) or _opens_fields(block, lexicon) for block in section)
    return described and not any(_states(block) for block in section)


def _opens_fields(block: PageBlock, lexicon: Lexicon) -> bool:
    return isinstance(block, Heading) and section_role(block.text, lexicon) in FIELD_ROLES


def _states(block: PageBlock) -> bool:
    return isinstance(block, Stated) or states_line(block)

"""What a page says of an operation: the text of its function section, below its title, or beside its request line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width
from extractor.document import Items, Line, Paragraph, Table
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.outline.sections.model import EXAMPLE_ROLES, Placed
from extractor.interpret.outline.status_lists import listed_statuses
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.model import Group, Placeable
from extractor.values import replace

MAX_OPENING = 12  # paragraphs below a title that describe an operation
MAX_LABEL = 40
MIN_WORDS = 2  # of a sentence
_ENDS = (".", "!", "。", "！")


def function_text(unit: Unit) -> str:
    """The text of the function section."""
    lines: list[str] = []
    for p in unit.placed:
        if p.section.role == "function" and isinstance(p.block, Paragraph):
            lines.append(p.block.text)
        elif p.section.role == "function" and isinstance(p.block, Items):
            top = min(ln.depth for ln in p.block.lines)
            lines.extend(f"{'  ' * (ln.depth - top)}- {ln.text}" for ln in p.block.lines)
    return "\n".join(lines)


def labelled_text(unit: Unit, lexicon: Lexicon) -> str:
    """What stands behind a label for what the operation does, outside all sections: "**Description:** Lists boats"."""
    lines = (line for p in unit.placed if p.section.role in {"", "request_line"} for line in _lines_of(p.block))
    told = ((*fold_width(line.text[:MAX_LABEL]).partition(":"), line.text) for line in lines)
    said = (text[len(label) + 1 :] for label, colon, _, text in told if colon and _names_function(label, lexicon))
    return next((text for shown in said if (text := shown.strip(" *`"))), "")


def _lines_of(block: Placeable) -> tuple[Line, ...]:
    """The lines of a paragraph, or the outermost of a list."""
    if isinstance(block, Items):
        top = min(line.depth for line in block.lines)
        return tuple(line for line in block.lines if line.depth == top)
    return (block.line,) if isinstance(block, Paragraph) else ()


def _names_function(label: str, lexicon: Lexicon) -> bool:
    return section_role(label.strip(" *`"), lexicon) == "function"


def opening(unit: Unit, lexicon: Lexicon) -> str:
    """The text right below the title, where no section is that of the function."""
    lines: list[str] = []
    for p, behind in zip_longest(unit.placed, unit.placed[1:]):
        if p.section.role == "request_line":
            continue
        if p.section.role or p.section.title not in {"", unit.title} or isinstance(p.block, Table | Group):
            break
        alone = behind is None or isinstance(behind.block, Paragraph)  # a line in bold is no title of what follows
        if isinstance(p.block, Paragraph) and not _is_label(p.block, alone) and not _announces(p.block, lexicon):
            lines.append(p.block.text)
    return "\n".join(lines[:MAX_OPENING])


def beside(unit: Unit, line: RequestLine) -> str:
    """The sentences right behind the request line, or in front of it, where a page has its examples above: the nearest
    to it up to another block."""
    at = next((n for n, p in enumerate(unit.placed) if _holds(p.block, line)), None)
    if at is None:
        return ""
    own = unit.placed[at].section
    same = (p for p in unit.placed[at + 1 :] if (p.section.role, p.section.title) == (own.role, own.title))
    behind = list(_sentences(same))
    before = list(_sentences(reversed(unit.placed[:at]), labels=True)) if not behind else []
    return "\n".join((behind or before[::-1])[:MAX_OPENING])


def _holds(block: Placeable, line: RequestLine) -> bool:
    """Whether a block is the one that states a request line."""
    return bool(line.origin.element) and block.origin.element_key() == line.origin.element_key()


def _sentences(placed: Iterable[Placed], *, labels: bool = False) -> Iterator[str]:
    """The paragraphs up to another block that are sentences, of no section but examples; ``labels``: a label may stand
    in front of them."""
    for p in placed:
        block = p.block
        if p.section.role not in EXAMPLE_ROLES | {"", "request_line"}:
            return
        if labels and isinstance(block, Paragraph) and not block.text.endswith(_ENDS):
            labels = len(block.text.split()) <= MIN_WORDS
            continue
        if not isinstance(block, Paragraph) or _is_label(block) or not block.text.endswith(_ENDS):
            return
        if len(block.text.split()) > MIN_WORDS or not block.text.isascii():
            labels = False
            yield block.text


def _announces(block: Paragraph, lexicon: Lexicon) -> bool:
    """Whether a line is the title of an example, or lists statuses: "Example request: rent a boat", "Errors: 404"."""
    label, colon, _ = fold_width(block.text).partition(":")
    named = bool(colon) and section_role(label, lexicon) in EXAMPLE_ROLES
    return named or bool(colon and listed_statuses(block.text, lexicon))


def _is_label(block: Paragraph, alone: bool = False) -> bool:
    """Whether a line is a request line, or a label that goes on below; a sentence in bold that stands ``alone`` is
    none."""
    bare = block.text.strip()
    goes_on = bare.endswith((":", "：", ";", "{"))
    marked = block.line.fully_marked() and not ((alone or bare.endswith(_ENDS)) and len(bare.split()) > MIN_WORDS)
    return goes_on or whole_line(bare, block.origin) is not None or marked


def told_of(unit: Unit, line: RequestLine, lexicon: Lexicon) -> str:
    """What the page says of an operation, the best place first."""
    return function_text(unit) or labelled_text(unit, lexicon) or opening(unit, lexicon) or beside(unit, line)


def _says_other(block: Paragraph, lexicon: Lexicon) -> bool:
    """Whether a line opens with words in bold or code and a colon that are no label for what the operation does:
    "**Errors:** 404", "`name`: its name"."""
    start, end = block.line.marks[0] if block.line.marks else (1, 0)
    opened = block.text[max(0, end - 1) : end + 1]
    labelled = not start and ":" in opened.replace("：", ":")
    return labelled and not _names_function(block.text[:end].strip(" :："), lexicon)


def told_outside_notes(unit: Unit, line: RequestLine, lexicon: Lexicon) -> str:
    """The same without notes, warnings and what stands behind a label, which do not say what an operation does, and
    where there is more without what stands in front of one whose heading is that of a group."""
    kept = tuple(
        p
        for p in unit.placed
        if not (isinstance(p.block, Paragraph) and (p.block.aside or _says_other(p.block, lexicon)))
    )
    at = next((n for n, p in enumerate(kept) if _holds(p.block, line)), 0) if unit.shared else 0
    own = told_of(replace(unit, placed=kept[at:]), line, lexicon) if at else ""
    return own or told_of(replace(unit, placed=kept), line, lexicon)

"""Sections: what each block of a page stands under, by the words of headings and of lines that serve as headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Cell, Code, Heading, Items, Line, Origin, Paragraph, Table
from extractor.interpret.operations.model import Edge
from extractor.interpret.outline.status_lists import listed_statuses
from extractor.interpret.outline.words import (
    CODE,
    MAX_PSEUDO,
    announced_obligation,
    labelled_role,
    obligation_of,
    phrased,
    says_error,
    section_role,
    status_of,
)
from extractor.interpret.records.model import Group, Placeable
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, replace

PSEUDO_LEVEL = 7  # a line that serves as a heading ranks below h6
MAX_STATED = 300
MAX_FAILING = 120
MAX_HEAD = 12  # lines of the head of an answer
_HEADER = lazy_regex(r"[A-Za-z][A-Za-z-]{1,40}:\s.{0,300}")  # "Content-Type: text/csv"
_METHODS = "get|post|put|delete|patch|head|options"
# "200", "200 Success", "404 - no such boat", "201 (application/json)"
_CODED = lazy_regex(r"`?([1-5]\d{2})`?(?:(?:\s{1,3}[A-Z(]|\s{0,3}[-–—:(])[^.]{0,80})?")
# A method with an address of a host is what a tutorial calls.
_TOLD = lazy_regex(rf"{_METHODS}|(?:(?:{_METHODS})\s{{1,4}})?/\S{{0,280}}|https?://\S{{3,280}}", re.IGNORECASE)
REQUEST_ROLES = frozenset({"request", "path", "query", "header", "request_body", "request_line"})
RESPONSE_ROLES = frozenset({"response", "response_body", "response_header"})
ANSWERED = {"header": "response_header", "request_body": "response_body"}  # what a part of a request is in a response
ANSWERS = RESPONSE_ROLES | {"response_example"}
EXAMPLE_ROLES = frozenset({"example", "request_example", "response_example"})


@dataclass(frozen=True, slots=True)
class Section:
    """The place of a block: role ("" where no heading tells), heading text, status code, the line just before."""

    role: str = ""
    title: str = ""
    status: str = ""
    lead: str = ""
    titled: bool = False  # the line just before is set in bold: the title of what follows
    fails: bool = False  # the line just before says that something went wrong
    number: int = 0  # counts headings, so that blocks of one section can be told from those of the next
    subject: str = ""  # the nearest heading above that is no section word: what a lone table describes
    anchors: tuple[str, ...] = ()  # the subject's
    obliged: bool | None = None  # whether a heading says that all fields are mandatory (True) or optional (False)
    inside: bool = False  # whether its heading is one inside that of the role: "Parameters" below "Response"
    error: bool = False  # whether its heading is that of answers to what went wrong: "Error response"

    @property
    def side(self) -> str:
        """The side that the section speaks of: "request", "response" or ""."""
        if self.role in REQUEST_ROLES:
            return "request"
        return "response" if self.role in RESPONSE_ROLES else ""

    @property
    def answered(self) -> str:
        """The status of what it shows of an answer: ``default`` for that of an error without one, else "" for none."""
        return self.status or ("default" if self.error else "")


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the section that it stands in."""

    block: Placeable
    section: Section


@dataclass(frozen=True, slots=True)
class _Open:
    level: int
    role: str
    title: str
    anchors: tuple[str, ...] = ()
    obliged: bool | None = None


@dataclass(frozen=True, slots=True)
class _Held:
    """A construct with a title that is open: the headings and the section in front of it, how many of the open headings
    no heading inside it ends, and how many blocks come until its title is complete."""

    stack: tuple[_Open, ...]
    section: Section
    kept: int
    waiting: int


def assign_sections(blocks: Iterable[Placeable], lexicon: Lexicon) -> Iterator[Placed]:
    """Each block that is no heading, with its section."""
    stack: list[_Open] = []
    current = Section()
    held: list[_Held] = []  # constructs with a title that are open
    for block in _item_labels(blocks):
        held[-1:] = [_counted(h, stack) for h in held[-1:]]
        if isinstance(block, Edge):
            current = _crossed(block, stack, current, held)
            continue
        if isinstance(block, Heading):
            stack[:] = _above(stack, block.level, held)
            current = _enter(stack, block, current, lexicon)
            yield from _announcing(block.text, block.origin, current)
            continue
        if isinstance(block, Paragraph):
            label, rest = _labelled(block, lexicon)
            step = _pseudo(label, stack, current, lexicon, held)
            if step is not None:
                current = step
                yield from _behind(label, rest, current, lexicon)
                continue
        if isinstance(block, Code) and current.role in RESPONSE_ROLES and (code := _status_of_head(block.text)):
            current = replace(current, status=code)
            yield from _announcing(code, block.origin, current)
        stated, others = _stating(block, current, lexicon)
        if stated is not None:
            yield Placed(stated, replace(current, role="request_line"))
        if others is not None:
            told = announced_obligation(current.lead, lexicon) if isinstance(others, Items | Table | Group) else None
            yield Placed(others, current if told is None else replace(current, obliged=told))
        titled = isinstance(block, Paragraph) and block.line.fully_marked()
        current = replace(current, lead=_lead(block), titled=titled, fails=_fails(block, lexicon))


def _item_labels(blocks: Iterable[Placeable]) -> Iterator[Placeable]:
    """The blocks, a list of one item set in bold in front of a table ("- **Boat**") as the line that it is: the title
    of the table."""
    every = list(blocks)
    for block, after in zip_longest(every, every[1:]):
        line = block.lines[0] if isinstance(block, Items) and len(block.lines) == 1 else None
        if line is not None and isinstance(after, Table) and line.fully_marked():
            yield Paragraph(line, block.origin)
        else:
            yield block


def _above(stack: Sequence[_Open], level: int, held: Sequence[_Held]) -> list[_Open]:
    """The open headings that a new one of this level stands below: higher ones, and those outside of the construct that
    it stands in, with the title of that."""
    kept = held[-1].kept if held else 0
    return [*stack[:kept], *(o for o in stack[kept:] if o.level < level)]


def _counted(held: _Held, stack: Sequence[_Open]) -> _Held:
    """The construct at the next block; where its title is complete, no heading inside ends that."""
    if not held.waiting:
        return held
    return replace(held, waiting=held.waiting - 1, kept=len(stack) if held.waiting == 1 else held.kept)


def _crossed(edge: Edge, stack: list[_Open], current: Section, held: list[_Held]) -> Section:
    """The section on the other side of an edge; behind a construct it is that in front of it again. An edge without
    its counterpart, where a page is cut, changes nothing."""
    if edge.opens:
        held.append(_Held(tuple(stack), current, len(stack), edge.titles + 1))
        return replace(current, lead="", titled=False, fails=False)
    if not held:
        return current
    before = held.pop()
    stack[:] = before.stack
    return replace(before.section, lead="", titled=False, fails=False, number=current.number + 1)


def _behind(label: Paragraph, rest: Paragraph | None, section: Section, lexicon: Lexicon) -> Iterator[Placed]:
    """Of a line that opens a section, the status that it announces, and what follows its words."""
    if _status_in(label.text, lexicon):
        yield Placed(_as_status(label, lexicon), section)
    if rest is not None:
        yield Placed(rest, section)


def _announcing(text: str, origin: Origin, section: Section) -> Iterator[Placed]:
    """A line of its own for what announces the status of a section."""
    if section.status:
        yield Placed(Paragraph(Line(text), origin), section)


def _enter(stack: list[_Open], heading: Heading, current: Section, lexicon: Lexicon) -> Section:
    text, level = heading.text, heading.level
    code = status_of(text, lexicon.statuses) or _in_brackets(text, lexicon)
    if not code and any(o.role in RESPONSE_ROLES for o in stack):
        code = _opening_code(text)
    role = _role_below(stack, text, lexicon) if not code or text.strip().endswith(")") else ""
    stack.append(_Open(level, role, text, heading.anchors, obligation_of(text, lexicon)))
    inherited = next((o.role for o in reversed(stack) if o.role), "")
    about = next((o for o in reversed(stack) if not _is_generic(o, lexicon)), _Open(0, "", ""))
    # A heading of unknown words opens a section of its own, unless it stands below one that is known.
    inherited = inherited or ("response" if code else "")
    number, obliged = current.number + 1, _obliged(stack)
    inside = bool(role) and role != section_role(text, lexicon)
    error = inherited in ANSWERS and says_error(text, lexicon)
    return Section(inherited, text, code, "", False, False, number, about.title, about.anchors, obliged, inside, error)


def _opening_code(text: str) -> str:
    """The code that opens a title below one for answers, whatever follows: "201", "200 Success", "404 - no boat"."""
    found = _CODED.fullmatch(text.strip())
    return found.group(1) if found else ""


def _obliged(stack: Sequence[_Open]) -> bool | None:
    """What the nearest heading that says whether fields are mandatory says."""
    return next((o.obliged for o in reversed(stack) if o.obliged is not None), None)


def _in_brackets(text: str, lexicon: Lexicon) -> str:
    """The status that stands in brackets at the end of a heading: "Sample response (status: 201 Created)"."""
    start = text.rfind("(")
    return status_of(text[start + 1 : -1], lexicon.statuses) if start > 0 and text.endswith(")") else ""


def _is_generic(heading: _Open, lexicon: Lexicon) -> bool:
    """Whether a heading names a part of any description rather than what is described."""
    folded = fold_word(heading.title)
    return (
        bool(heading.role)
        or heading.obliged is not None
        or folded in lexicon.root_captions
        or folded in lexicon.caption_suffixes
    )


def _role_below(stack: list[_Open], text: str, lexicon: Lexicon) -> str:
    """The role of a heading inside others: words such as "Parameter description" keep the role of what they are in."""
    role = section_role(text, lexicon)
    above = next((o.role for o in reversed(stack) if o.role), "")
    if obligation_of(text, lexicon) is not None and role in {"", "request"}:
        return above or "request"  # "Required" above a table
    if above in RESPONSE_ROLES and role in ANSWERED:
        return ANSWERED[role]  # "Headers" below "Response"
    if role == "example" and above in REQUEST_ROLES - {"request_line"} | RESPONSE_ROLES:
        return "request_example" if above in REQUEST_ROLES else "response_example"  # "Example" below "Input"
    generic = role == "request" and fold_word(text) in lexicon.root_captions
    return above if generic and above in REQUEST_ROLES | RESPONSE_ROLES else role


def _labelled(block: Paragraph, lexicon: Lexicon) -> tuple[Paragraph, Paragraph | None]:
    """A paragraph that opens with section words in bold ("**URL**: `/a`") as those words and what follows them."""
    if status_of(block.text, lexicon.statuses):
        return block, None  # "**Status code**: **404**" is one line
    start, end = block.line.marks[0] if block.line.marks else (0, 0)
    rest = block.text[end:].lstrip(" :：*")
    if start or not rest or not section_role(block.text[:end], lexicon) or _no_label(block.text, end):
        return block, None
    cut = len(block.text) - len(rest)
    return replace(block, line=block.line.part(0, end)), replace(block, line=block.line.part(cut))


def _no_label(text: str, end: int) -> bool:
    """Whether bold words go on as a sentence: no colon in them or right behind them."""
    return ":" not in fold_width(text[max(0, end - 1) : end + 2])


def _stating(block: Placeable, current: Section, lexicon: Lexicon) -> tuple[Placeable | None, Placeable | None]:
    """The lines of a block that tell the request by a label ("- URL: /pets", "Method: GET"), and the others; of a
    table, rows of a label and what it says, and a row below labels."""
    if current.role in EXAMPLE_ROLES or not isinstance(block, Items | Paragraph | Table):
        return None, block
    if isinstance(block, Table):
        return _stating_table(block, lexicon)
    if isinstance(block, Paragraph):
        return (block, None) if _states(block.text, lexicon) else (None, block)
    told = tuple(line for line in block.lines if _states(line.text, lexicon))
    others = tuple(line for line in block.lines if line not in told)
    if not told:
        return None, block
    return replace(block, lines=told), replace(block, lines=others) if others else None


def _stating_table(table: Table, lexicon: Lexicon) -> tuple[Placeable | None, Placeable | None]:
    """Of a table whose rows are a label and what it says, these as lines; all of one with a single row below labels,
    unless it describes what it lists."""
    rows = [table.header, *(row.cells for row in table.rows)]
    if all(len(cells) in {0, 2} for cells in rows):
        told = tuple(Line(text) for cells in rows if cells and _states(text := _labelled_cell(*cells), lexicon))
        return (Items(told, table.origin), table) if told else (None, table)
    pairs = zip(table.header, table.rows[0].cells, strict=False) if len(table.rows) == 1 else ()
    stated = [label for label, told in pairs if _states(_labelled_cell(label, told), lexicon)]
    described = any("description" in lexicon.columns.get(fold_word(cell.text), ()) for cell in table.header)
    return (table, None) if len(stated) > 1 and not described else (None, table)


def _labelled_cell(label: Cell, told: Cell) -> str:
    return f"{label.text}: {told.text}"


def _states(text: str, lexicon: Lexicon) -> bool:
    label, colon, value = fold_width(text[:MAX_STATED]).partition(":")
    if not colon or len(text) > MAX_STATED or not _TOLD.fullmatch(value.strip(" *`.")):
        return False
    said = label.strip(" *`")
    with_method = " " in value.strip(" *`.")
    return section_role(said, lexicon) == "request_line" or (with_method and fold_word(said) in lexicon.request_labels)


def _pseudo(
    block: Paragraph, stack: list[_Open], current: Section, lexicon: Lexicon, held: Sequence[_Held]
) -> Section | None:
    """The section that a lone line opens: a status line, or section words alone on a line."""
    text = block.text
    if len(text) > MAX_PSEUDO:
        return None
    code = _status_in(text, lexicon)
    if not code and listed_statuses(text, lexicon):
        return None  # "Error response codes: 401, 404" says all itself
    if not code and current.role in RESPONSE_ROLES and block.line.fully_marked():
        code = _opening_code(text)
    if code:
        role = "response" if not current.role or current.role in REQUEST_ROLES else current.role
        return replace(current, role=role, status=code, lead="", titled=False, fails=False)
    obliges = obligation_of(text, lexicon) is not None and (block.line.fully_marked() or text.endswith((":", "：")))
    labels = bool(held) and held[-1].waiting > 0
    named = labelled_role(text, lexicon) if labels else section_role(text, lexicon)
    role = named or ("request" if obliges else "")
    if not role or _goes_on(text, lexicon) or (role == "function" and not block.line.fully_marked()):
        return None
    stack[:] = _above(stack, PSEUDO_LEVEL, held)
    role = _role_below(stack, text, lexicon) or role
    said = obligation_of(text, lexicon)
    stack.append(_Open(PSEUDO_LEVEL, role, text, obliged=announced_obligation(text, lexicon) if said is None else said))
    keep = current.status if role in current.role or current.role in role else ""
    step = replace(
        current, role=role, title=text, status=keep, lead="", titled=False, fails=False, number=current.number + 1
    )
    return replace(step, obliged=_obliged(stack), error=role in ANSWERS and says_error(text, lexicon))


def _goes_on(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is the middle of a sentence: small letters open it, and no colon closes known words."""
    announces = text.endswith((":", "：")) and fold_word(text) in lexicon.sections
    return text.isascii() and text[:1].islower() and not announces


def _status_in(text: str, lexicon: Lexicon) -> str:
    """The status code of a line, alone or behind a word for responses: "Response: 204 No Content"."""
    if found := status_of(text, lexicon.statuses):
        return found
    label, colon, value = fold_width(text).partition(":")
    shown = value.strip(" *`.")
    told = bool(colon) and section_role(label.strip(" *`"), lexicon) in RESPONSE_ROLES
    return (shown if CODE.fullmatch(shown) else phrased(shown)) if told else ""


def _status_of_head(text: str) -> str:
    """The status code of code that is the head of an answer without its version: header lines and "201 Created"."""
    lines = [line.strip() for line in text.strip().splitlines()]
    if len(lines) > MAX_HEAD:
        return ""
    codes = [code for line in lines if (code := phrased(line))]
    return codes[0] if len(codes) == 1 and all(phrased(line) or _HEADER.fullmatch(line) for line in lines) else ""


def _as_status(block: Paragraph, lexicon: Lexicon) -> Paragraph:
    """The line of a status without a word for responses in front."""
    value = block.text if status_of(block.text, lexicon.statuses) else fold_width(block.text).partition(":")[2]
    return replace(block, line=Line(value.strip(" *`.")))


def _fails(block: Placeable, lexicon: Lexicon) -> bool:
    """Whether a line announces what comes back when something goes wrong: "An unknown id gives an error:"."""
    lines = (block.line,) if isinstance(block, Paragraph) else block.lines if isinstance(block, Items) else ()
    line = lines[-1] if lines else None
    if line is None or not line.text.strip().endswith((":", "：")) or len(line.text) > MAX_FAILING:
        return False
    plain = "".join(c for at, c in enumerate(line.text) if not any(start <= at < end for start, end in line.marks))
    return says_error(plain, lexicon)


def _lead(block: Placeable) -> str:
    if isinstance(block, Paragraph):
        return block.text
    if (
        isinstance(block, Items)
        and block.lines
        and (len(block.lines) == 1 or block.lines[-1].text.endswith((":", "：")))
    ):
        return block.lines[-1].text  # of a list that goes on with it, its last line
    return ""

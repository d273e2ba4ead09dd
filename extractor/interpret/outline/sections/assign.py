"""Sections: what each block of a page stands under, by the words of headings and of lines that serve as headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Code, Heading, Items, Line, Origin, Paragraph, Table
from extractor.interpret.operations.model import Edge
from extractor.interpret.outline.announced import says_asked
from extractor.interpret.outline.sections.codes import one_status
from extractor.interpret.outline.sections.item_labels import with_item_labels
from extractor.interpret.outline.sections.labels import Labels, labels_of, opening_code
from extractor.interpret.outline.sections.lines import (
    announced_status,
    as_status,
    labelled,
    lead_of,
    opening_of,
    says_failure,
    status_of_head,
)
from extractor.interpret.outline.sections.model import (
    ANSWERS,
    EXAMPLE_ROLES,
    REQUEST_ROLES,
    RESPONSE_ROLES,
    Placed,
    Section,
)
from extractor.interpret.outline.sections.named_sides import label_above_json
from extractor.interpret.outline.sections.opened import (
    ENDED,
    LINE_LEVEL,
    Held,
    Opened,
    goes_on_with,
    is_body,
    nearest_role,
    role_below,
    role_of_part,
    role_of_status,
    status_above,
    with_asked,
    with_led_statuses,
)
from extractor.interpret.outline.sections.request_labels import apart
from extractor.interpret.outline.sections.statuses_behind import with_statuses_in_front
from extractor.interpret.outline.sections.titled_parts import with_titles_of_parts
from extractor.interpret.outline.status_lists import listed_statuses
from extractor.interpret.outline.words import CODE, MAX_PSEUDO, announced_obligation, is_of_errors
from extractor.interpret.records.model import Group, Placeable
from extractor.values import replace


def assign_sections(blocks: Iterable[Placeable], lexicon: Lexicon) -> Iterator[Placed]:
    """Each block that is no heading, with its section."""
    walk = _Walk(lexicon)
    told = with_titles_of_parts(with_statuses_in_front(blocks, lexicon), lexicon)
    every = list(with_item_labels(told, lexicon))
    for block, behind in zip_longest(every, every[1:]):
        yield from walk.place(block, behind)


class _Walk:
    """A way through the blocks of a page: the open headings and constructs, and the section that the next block is
    in."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.section = Section()
        self.stack: list[Opened] = []
        self.held: list[Held] = []
        self.listed = -1  # the number of the last section that lists fields
        self.first = ""  # the words of the first heading
        self.headed = -1  # that of the last one that ends in the head of an answer
        self.asked = -1  # that of the last one which says that its parameters are those of the query

    def place(self, block: Placeable, behind: Placeable | None) -> Iterator[Placed]:
        """What a block adds to the page: itself in its section, or the status that it announces, or nothing."""
        self._count()
        if isinstance(block, Edge):
            self._cross(block)
        elif isinstance(block, Heading):
            self._enter(block)
            yield from self._announcing(block.text, block.origin)
        else:
            yield from self._lines(block, behind) if isinstance(block, Paragraph) else self._block(block)

    def _count(self) -> None:
        """Take the next block into account; where the title of a construct is complete, no heading inside ends it."""
        held = self.held[-1] if self.held else None
        if held is not None and held.waiting:
            kept = len(self.stack) if held.waiting == 1 else held.kept
            self.held[-1] = replace(held, waiting=held.waiting - 1, kept=kept)

    def _cross(self, edge: Edge) -> None:
        """Go over an edge; behind a construct the section is that in front of it again. An edge without its
        counterpart, where a page is cut, changes nothing."""
        if edge.opens:
            self.held.append(Held(tuple(self.stack), self.section, len(self.stack), edge.titles + 1))
            self.section = replace(self.section, lead="", titled=False, fails=False)
        elif self.held:
            before, number = self.held.pop(), self.section.number + 1
            self.stack = list(before.stack)
            self.section = replace(before.section, lead="", titled=False, fails=False, number=number)

    def _open(self, opened: Opened) -> None:
        """Put a heading below those that rank above it, and those outside of the construct that it is in."""
        kept = self.held[-1].kept if self.held else 0
        self.stack[kept:] = (o for o in self.stack[kept:] if o.level < opened.level)
        self.stack.append(opened)

    def _enter(self, heading: Heading) -> None:
        """Open the section of a heading. One of unknown words opens a section of its own, unless it stands below one
        that is known."""
        labels = labels_of(heading.text, self.lexicon)
        self._open(Opened(heading.level, "", heading.text, labels, heading.anchors, labels.obliged))
        above = self.stack[:-1]
        self.first = self.first or heading.text
        code = labels.status or (labels.code if any(o.role in RESPONSE_ROLES for o in above) else "")
        role = "" if code and not heading.text.strip().endswith(")") else role_below(labels, nearest_role(above))
        self.stack[-1] = replace(self.stack[-1], role=role or role_of_status(labels, code, nearest_role(above)))
        follows = self.headed == self.section.number and is_body(heading.text, labels, self.lexicon)
        if follows:
            self.stack[-1] = replace(self.stack[-1], role="response_body")
        inherited = nearest_role(self.stack) or ("response" if code else "")
        about = next((o for o in reversed(self.stack) if o.is_subject), None)
        status, also = (code, labels.also) if code else status_above(above, inherited)
        status = self.section.status if follows else status
        self.section = Section(
            inherited,
            heading.text,
            status,
            number=self.section.number + 1,
            subject=about.title if about is not None else "",
            level=about.level if about is not None else 0,
            anchors=about.anchors if about is not None else (),
            obliged=self._obliged(),
            inside=bool(role) and role != labels.role,
            error=labels.error and (inherited in ANSWERS or self._is_of_errors(heading, above)),
            labels=labels,
            also=also,
        )

    def _is_of_errors(self, heading: Heading, above: Sequence[Opened]) -> bool:
        """Whether a heading right inside the section of the first one names errors; elsewhere it may be a title."""
        over = next((o.title for o in reversed(above) if o.is_subject), "")
        return over == self.first and is_of_errors(heading.text, self.lexicon)

    def _lines(self, block: Paragraph, behind: Placeable | None) -> Iterator[Placed]:
        """A paragraph: as the heading that it or its label acts as, else as text."""
        named, end = label_above_json(block, behind, self.lexicon)
        if named:
            self._begin(block.line.part(0, end), labels_of(block.text[:end], self.lexicon), named, None)
            if said := block.text[end:].lstrip(" :：*"):
                yield Placed(replace(block, line=block.line.part(len(block.text) - len(said))), self.section)
            return
        label, rest = labelled(block, self.lexicon)
        if not self._acts(label):
            yield from self._block(block)
            return
        if announced_status(one_status(label.text, self.lexicon)[0], self.lexicon):
            yield Placed(as_status(label, self.lexicon), self.section)
        elif CODE.fullmatch(label.text.strip()):
            yield Placed(label, self.section)  # "**204**" below "Response"
        elif self.section.role in RESPONSE_ROLES and self.section.labels.status:
            yield Placed(label, self.section)  # "Error (404):"
        if rest is not None:
            yield Placed(rest, self.section)

    def _acts(self, block: Paragraph) -> bool:
        """Open the section of a lone line: a status line, or section words alone on a line; False for any other."""
        text, section = block.text, self.section
        if len(text) > MAX_PSEUDO:
            return False
        told, also = one_status(text, self.lexicon)
        code = announced_status(told, self.lexicon)
        if (also or not code) and listed_statuses(text, self.lexicon):
            return False  # "Error response codes: 401, 404" says all itself
        answers = section.role in RESPONSE_ROLES or (section.role in REQUEST_ROLES and CODE.fullmatch(text.strip()))
        if not code and answers and block.line.fully_marked():
            code = opening_code(told)
        if code:
            role = "response" if not section.role or section.role in REQUEST_ROLES else section.role
            role = "response_example" if role == "request_example" else role
            self._open(Opened(LINE_LEVEL + block.line.depth, role, text, labels_of(text, self.lexicon)))
            self.section = replace(section, role=role, status=code, also=also, lead="", titled=False, fails=False)
            return True
        waiting = bool(self.held) and self.held[-1].waiting > 0
        opening = opening_of(block, self.lexicon, of_construct=waiting)
        if opening is None:
            return self._leaves(block)
        self._begin(block.line, opening.labels, opening.role, opening.obliged)
        return True

    def _begin(self, line: Line, labels: Labels, told: str, obliged: bool | None) -> None:
        """Open the section of a line of these labels, and of the role that it has where nothing above says more."""
        section = self.section
        self._open(Opened(LINE_LEVEL + line.depth, "", line.text, labels, obliged=obliged))
        above = nearest_role(self.stack[:-1]) or role_of_part(self.section, labels, self.listed, self.lexicon)
        role = role_below(labels, above) or told
        self.stack[-1] = replace(self.stack[-1], role=role)
        kept, also = (labels.status, labels.also) if role in ANSWERS else ("", ())
        if not kept and goes_on_with(section, role, labels):
            kept, also = section.status, section.also
        step = replace(section, role=role, title=line.text, status=kept, also=also if kept else (), labels=labels)
        step = replace(step, lead="", titled=False, fails=False)
        error = role in ANSWERS and labels.error
        self.section = replace(step, number=section.number + 1, obliged=self._obliged(), error=error)

    def _leaves(self, block: Paragraph) -> bool:
        """Close the section of codes, of headers or of the address at a line that says no more than that fields follow:
        "Fields:"."""
        section, text = self.section, block.text
        told = text.endswith((":", "：")) or block.line.fully_marked()
        leaves = told and section.role in ENDED and self.lexicon.heading_parts.get(fold_word(text)) == "fields"
        if leaves:
            labels, role = labels_of(text, self.lexicon), ENDED[section.role]
            self._open(Opened(LINE_LEVEL, role, text, labels))
            number = section.number + 1
            self.section = replace(section, role=role, title=text, status="", lead="", labels=labels, number=number)
        return leaves

    def _block(self, block: Placeable) -> Iterator[Placed]:
        """A block in its section, what tells the request in a section of its own; its last line leads to the next."""
        code = status_of_head(block.text) if isinstance(block, Code) and self.section.role in RESPONSE_ROLES else ""
        self.headed = self.section.number if code else -1
        if code:
            self.section = replace(self.section, status=code)
            yield from self._announcing(code, block.origin)
        section = with_led_statuses(self.section, block, self.lexicon)
        stated, others = (None, block) if section.role in EXAMPLE_ROLES else apart(block, self.lexicon)
        if stated is not None:
            yield Placed(stated, replace(section, role="request_line"))
        if others is not None:
            listing = isinstance(others, Items | Table | Group)
            self.listed = section.number if listing else self.listed
            told = announced_obligation(section.lead, self.lexicon) if listing else None
            section = with_asked(section) if listing and self.asked == section.number else section
            yield Placed(others, section if told is None else replace(section, obliged=told))
        if isinstance(block, Paragraph) and says_asked(block.text, self.lexicon):
            self.asked = self.section.number
        titled = isinstance(block, Paragraph) and block.line.fully_marked()
        fails = says_failure(block, self.lexicon)
        self.section = replace(self.section, lead=lead_of(block), titled=titled, fails=fails)

    def _announcing(self, text: str, origin: Origin) -> Iterator[Placed]:
        """A line of its own for what announces the status of a section."""
        if self.section.status:
            yield Placed(Paragraph(Line(text), origin), self.section)

    def _obliged(self) -> bool | None:
        """What the nearest heading that says whether fields are mandatory says."""
        return next((o.obliged for o in reversed(self.stack) if o.obliged is not None), None)

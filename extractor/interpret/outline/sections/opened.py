"""Headings and constructs whose sections are open while a page is walked, what they say of those inside, and what the
line right above a block does."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.dialects import Lexicon
from extractor.document import Code, Items, Table
from extractor.interpret.outline.sections.labels import Labels
from extractor.interpret.outline.sections.model import (
    ANSWERED,
    ANSWERS,
    HAVE_EXAMPLES,
    REQUEST_ROLES,
    RESPONSE_ROLES,
    Section,
)
from extractor.interpret.outline.statuses import said_statuses
from extractor.interpret.outline.words import said_parts
from extractor.interpret.records.model import Group, Placeable
from extractor.values import dataclass, replace

_COLONS = (":", "：")
LINE_LEVEL = 7  # a line that serves as a heading ranks below h6; one of an item inside others below theirs
# Sections that "Fields:" ends, and what these are: behind codes of errors they may be of either side.
ENDED = {"errors": "", "status": "", "request_line": "request", "header": "request", "response_header": "response"}


@dataclass(frozen=True, slots=True)
class Opened:
    """A heading, or a line that acts as one, whose section is not over."""

    level: int
    role: str  # that it has below those above it
    title: str
    labels: Labels
    anchors: tuple[str, ...] = ()
    obliged: bool | None = None

    @property
    def is_subject(self) -> bool:
        """Whether it names what is described rather than a part of any description."""
        return not (self.role or self.obliged is not None or self.labels.plain or self.labels.kind)


@dataclass(frozen=True, slots=True)
class Held:
    """A construct with a title that is open: the headings and the section in front of it, how many of the open headings
    no heading inside it ends, and how many blocks come until its title is complete."""

    stack: tuple[Opened, ...]
    section: Section
    kept: int
    waiting: int


def nearest_role(stack: Sequence[Opened]) -> str:
    """The role of the innermost section that has one; "" for none."""
    return next((o.role for o in reversed(stack) if o.role), "")


def status_above(stack: Sequence[Opened], role: str) -> tuple[str, tuple[str, ...]]:
    """The status of the answer that a part of one stands in, and further ones: "Body" below "Response 404"."""
    for n in range(len(stack) - 1, -1, -1) if role in ANSWERS else ():
        labels = stack[n].labels
        if stack[n].role in RESPONSE_ROLES or labels.status:
            return labels.status, labels.also
        if labels.code and any(o.role in RESPONSE_ROLES for o in stack[:n]):
            return labels.code, labels.also  # "404 - no boat" below "Responses"
    return "", ()


def goes_on_with(section: Section, role: str, labels: Labels) -> bool:
    """Whether a line that opens a part below a status has that status: one of the same side, unless it speaks of what
    went wrong, and the status is that of a success, or the other way round."""
    if labels.error and section.status < "4":
        return False
    if labels.success and section.status >= "4":
        return False
    return role in section.role or section.role in role


def is_body(title: str, labels: Labels, lexicon: Lexicon) -> bool:
    """Whether a heading is a word for a body alone, of neither side: "Body", "Payload"."""
    return (labels.content or labels.role == "request_body") and "request" not in said_parts(title, lexicon)


def role_of_status(labels: Labels, code: str, around: str) -> str:
    """The role of a heading that announces a status: an answer, where nothing around it says more, or what is sent."""
    free = not around or (bool(labels.status) and around in REQUEST_ROLES)
    return "response" if code and labels.role not in REQUEST_ROLES and free else ""


def role_of_part(section: Section, labels: Labels, listed: int, lexicon: Lexicon) -> str:
    """The role of the section that a line is a part of, where that is opened by a line, too: "Headers" below "Response
    201", "Example" below "Request payload" with no fields between. ``listed``: the last section that has fields."""
    if section.status and section.role in RESPONSE_ROLES:
        return section.role
    sent = section.role == "request_body" or (
        section.role == "request" and "body" in said_parts(section.title, lexicon)
    )
    return "request_body" if labels.role == "example" and sent and listed != section.number else ""


def role_below(labels: Labels, above: str) -> str:
    """The role of a heading inside others: words such as "Parameter description" keep the role of what they are in."""
    role = labels.role
    if labels.obliged is not None and role in {"", "request"}:
        return above or "request"  # "Required" above a table
    if above in RESPONSE_ROLES and role in ANSWERED:
        return ANSWERED[role]  # "Headers" below "Response"
    if above in RESPONSE_ROLES and labels.content:
        return "response_body"  # "Payload" below "Response"
    if role == "example" and above in HAVE_EXAMPLES:
        return "request_example" if above in REQUEST_ROLES else "response_example"  # "Example" below "Input"
    plain = role == "request" and labels.plain
    return above if plain and above in REQUEST_ROLES | RESPONSE_ROLES else role


def with_asked(section: Section) -> Section:
    """The section of fields that a sentence above says are those of the query."""
    return section if section.role else replace(section, role="query")


def with_led_statuses(section: Section, block: Placeable, lexicon: Lexicon) -> Section:
    """The section of a block, with the statuses that the last sentence of the line above says it is of, all of them
    successes or failures ("For 200 OK and 201 Created, these fields:"); of code several only."""
    listing = isinstance(block, Items | Table | Group)
    if section.role not in RESPONSE_ROLES or not section.lead.endswith(_COLONS):
        return section
    said = said_statuses(section.lead, lexicon) if listing or isinstance(block, Code) else ()
    codes = [s.status for s in said if s.sentence == said[-1].sentence]
    kinds = {code >= "4" for code in codes}
    last = bool(said) and section.lead.endswith(said[-1].sentence)
    if len(kinds) != 1 or not last or (not listing and len(codes) == 1):
        return section
    return replace(section, status=codes[0], also=tuple(codes[1:]))

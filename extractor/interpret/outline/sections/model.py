"""The section of a block: what the headings and the lines above it say, and the sides that sections speak of."""

from __future__ import annotations

from extractor.interpret.outline.sections.labels import NO_LABELS, Labels
from extractor.interpret.records.model import Placeable
from extractor.values import dataclass

REQUEST_ROLES = frozenset({"request", "path", "query", "header", "request_body", "request_line"})
RESPONSE_ROLES = frozenset({"response", "response_body", "response_header"})
FIELD_ROLES = frozenset({"request", "path", "query", "header", "request_body", "response", "response_body"})
ANSWERED = {"header": "response_header", "request_body": "response_body"}  # what a part of a request is in a response
ANSWERS = RESPONSE_ROLES | {"response_example"}
EXAMPLE_ROLES = frozenset({"example", "request_example", "response_example"})
HAVE_EXAMPLES = REQUEST_ROLES - {"request_line"} | RESPONSE_ROLES  # what an example may be one of


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
    level: int = 0  # the subject's, 0 where there is none
    anchors: tuple[str, ...] = ()  # the subject's
    obliged: bool | None = None  # whether a heading says that all fields are mandatory (True) or optional (False)
    inside: bool = False  # whether its heading is one inside that of the role: "Parameters" below "Response"
    error: bool = False  # whether its heading is that of answers to what went wrong: "Error response"
    labels: Labels = NO_LABELS  # of its title
    also: tuple[str, ...] = ()  # further statuses whose answers are the same

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

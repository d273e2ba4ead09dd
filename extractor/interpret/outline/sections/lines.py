"""Lines that act as headings, or announce the status of what follows.

**Response**                       opens a section
**URL**: `/boats`                  opens one, and what is behind the label is text in it
Response: 204 No Content           announces a status
An unknown id gives an error:      says that what follows went wrong
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Items, Line, Paragraph
from extractor.interpret.outline.sections.codes import one_status
from extractor.interpret.outline.sections.labels import Labels, labels_of
from extractor.interpret.outline.sections.model import EXAMPLE_ROLES, RESPONSE_ROLES
from extractor.interpret.outline.words import (
    CODE,
    announced_obligation,
    is_of_errors,
    labelled_role,
    phrased,
    says_error,
    section_role,
    status_of,
)
from extractor.interpret.records.model import Placeable
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, replace

MAX_FAILING = 120
MAX_HEAD = 12  # lines of the head of an answer
_COLONS = (":", "：")
SIDED = RESPONSE_ROLES | EXAMPLE_ROLES | {"request", "request_body"}
_HEADER = re.compile(r"[A-Za-z][A-Za-z-]{1,40}:\s.{0,300}")  # "Content-Type: text/csv"
_BRACKETED = lazy_regex(r"[ *]{0,3}\([^()\n]{1,40}\)[ *]{0,3}[:：]")  # " (200):" behind "Success response"
_SHAPED = lazy_regex(
    r"[ *]{0,3}\s[-–—]{1,2}\s.{1,400}[:：]$", re.DOTALL
)  # " — `Boat` (strict):" behind "Response (200)"
_SIDE = lazy_regex(r"([^\W\d_][\w ()]{2,40}?)\s[-–—]{1,2}\s(?=`?[A-Z])")  # "Body — " of "Body — `BoatRequest`:"
# "Response 200 (text/csv) A list": what is in front of a sentence
_WITH_MEDIA = lazy_regex(r"([^.:;(]{0,30}?[1-5]\d{2} \([\w.+*-]{1,40}/[\w.+*-]{1,80}\))\s{1,3}(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Opening:
    """What a line that acts as a heading opens: a role, the labels of its words, what it says of all fields."""

    role: str
    labels: Labels
    obliged: bool | None


def opening_of(block: Paragraph, lexicon: Lexicon, *, of_construct: bool) -> Opening | None:
    """What a line opens, None where it is no heading. ``of_construct``: it is the title of one, such as a tab, whose
    words need not all be known."""
    text, labels, marked = block.text, labels_of(block.text, lexicon), block.line.fully_marked()
    obliges = labels.obliged is not None and (marked or text.endswith(_COLONS))
    role = (labelled_role(text, lexicon) if of_construct else labels.role) or ("request" if obliges else "")
    if not role or _goes_on(text, lexicon) or (role == "function" and not marked):
        return None
    obliged = announced_obligation(text, lexicon) if labels.obliged is None else labels.obliged
    return Opening(role, labels, obliged)


def _goes_on(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is the middle of a sentence: small letters open it, and no colon closes known words."""
    announces = text.endswith(_COLONS) and fold_word(text) in lexicon.sections
    return text.isascii() and text[:1].islower() and not announces


def labelled(block: Paragraph, lexicon: Lexicon) -> tuple[Paragraph, Paragraph | None]:
    """A paragraph that opens with section words in bold ("**URL**: `/a`"), also with a status in brackets behind them
    ("**Success** (200): A boat."), or with the status of an answer and its media type ("Response 200 (text/csv) A
    list"), as those words and what follows them."""
    if status_of(one_status(block.text, lexicon)[0], lexicon.statuses):
        return block, None  # "**Status code**: **404**" is one line
    head = _WITH_MEDIA.match(block.text)
    if head is not None and status_of(head.group(1), lexicon.statuses):
        return _cut(block, 0, head.end(1)), _cut(block, head.end(), None)
    start, end = block.line.marks[0] if block.line.marks else (0, 0)
    if end and (status := _BRACKETED.match(block.text, end)) and labels_of(block.text[: status.end()], lexicon).status:
        end = status.end()
    rest = block.text[end:].lstrip(" :：*")
    labels = labels_of(block.text[:end], lexicon)
    if not start and _SHAPED.match(block.text, end) and labels.role in SIDED:
        rest = rest.lstrip(" -–—")
    elif start or not rest or not labels.role or _no_label(block.text, end):
        return _plainly_labelled(block, lexicon)
    cut = len(block.text) - len(rest)
    return _cut(block, 0, end), _cut(block, cut, None)


def _cut(block: Paragraph, start: int, end: int | None) -> Paragraph:
    """A part of a paragraph, as deep inside items as the whole."""
    return replace(block, line=replace(block.line.part(start, end), depth=block.line.depth))


def _plainly_labelled(block: Paragraph, lexicon: Lexicon) -> tuple[Paragraph, Paragraph | None]:
    """A paragraph that opens with section words for one side in plain type, a dash and what names a structure, as those
    words and what follows: "Body — `BoatRequest` (strict):"."""
    found = _SIDE.match(block.text)
    if found is None or not _SHAPED.match(block.text, found.end(1)) or labels_of(found[1], lexicon).role not in SIDED:
        return block, None
    return replace(block, line=block.line.part(0, found.end(1))), replace(block, line=block.line.part(found.end()))


def _no_label(text: str, end: int) -> bool:
    """Whether bold words go on as a sentence: no colon in them or right behind them."""
    return ":" not in fold_width(text[max(0, end - 1) : end + 2])


@lru_cache(maxsize=4096)
def announced_status(text: str, lexicon: Lexicon) -> str:
    """The status code of a line, alone or behind a word for responses: "Response: 204 No Content"."""
    if found := status_of(text, lexicon.statuses):
        return found
    label, colon, value = fold_width(text).partition(":")
    shown = value.strip(" *`.")
    told = bool(colon) and section_role(label.strip(" *`"), lexicon) in RESPONSE_ROLES
    return (shown if CODE.fullmatch(shown) else phrased(shown)) if told else ""


def as_status(block: Paragraph, lexicon: Lexicon) -> Paragraph:
    """The line of a status without a word for responses in front."""
    told = one_status(block.text, lexicon)[0]
    value = block.text if status_of(told, lexicon.statuses) else fold_width(block.text).partition(":")[2]
    return replace(block, line=Line(value.strip(" *`.")))


def status_of_head(text: str) -> str:
    """The status code of code that is the head of an answer without its version: header lines and "201 Created"."""
    lines = [line.strip() for line in text.strip().splitlines()]
    if len(lines) > MAX_HEAD:
        return ""
    codes = [code for line in lines if (code := phrased(line))]
    return codes[0] if len(codes) == 1 and all(phrased(line) or _HEADER.fullmatch(line) for line in lines) else ""


def says_failure(block: Placeable, lexicon: Lexicon) -> bool:
    """Whether a line announces what comes back when something goes wrong: "An unknown id gives an error:", or is words
    for errors in bold."""
    lines = (block.line,) if isinstance(block, Paragraph) else block.lines if isinstance(block, Items) else ()
    line = lines[-1] if lines else None
    if line is not None and line.fully_marked() and is_of_errors(line.text, lexicon):
        return True
    if line is None or not line.text.strip().endswith(_COLONS) or len(line.text) > MAX_FAILING:
        return False
    plain = "".join(c for at, c in enumerate(line.text) if not any(start <= at < end for start, end in line.marks))
    return says_error(plain, lexicon)


def lead_of(block: Placeable) -> str:
    """What a block says of the one behind it: a paragraph, or the last line of a list that goes on with it."""
    if isinstance(block, Paragraph):
        return block.text
    lines = block.lines if isinstance(block, Items) else ()
    return lines[-1].text if lines and (len(lines) == 1 or lines[-1].text.endswith(_COLONS)) else ""

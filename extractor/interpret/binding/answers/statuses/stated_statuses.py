"""The statuses that paragraphs and lists state, what they say of each, and where.

- `404` – there is no such boat               in a section of statuses, or where all items open with one
Error codes: notFound(404), full(409)         behind a word for them
It answers 201 when the boat is built.        in a sentence
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from extractor.api import Field
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.document import Code, Items, Origin, Paragraph
from extractor.interpret.fields.captions import caption_location, split_label
from extractor.interpret.outline.sections.codes import one_status
from extractor.interpret.outline.sections.labels import labels_of
from extractor.interpret.outline.sections.model import EXAMPLE_ROLES, RESPONSE_ROLES, Placed, Section
from extractor.interpret.outline.status_lists import (
    KNOWN,
    codes_alone,
    labelled_status,
    list_of_statuses,
    listed_statuses,
    opening_status,
)
from extractor.interpret.outline.statuses import said_statuses
from extractor.interpret.outline.words import CODE, MEDIA, section_role, status_of
from extractor.interpret.records.model import Placeable

StatusLine = tuple[str, str, Origin]  # a status, what is said of it, and where
MOST_STATUSES = 20  # of an operation
# "201 Created", "400 - no such boat": what code says of a status
_OPENING = re.compile(r"(?P<code>[1-5]\d{2})(?:\s{1,3}(?:[-–—:]{1,2}\s{0,3})?(?P<said>[^\d\W].{0,200}))?")
_HTTP = re.compile(r"HTTP \d{3}( .{1,200})?")  # "HTTP 200 The boats.", what a component says of an answer
_CLAUSE = re.compile(r"[;.]\s+")  # "; " between "`404` if there is none" and "`409` if it sails"
_SAID = re.compile(r"\s{0,3}[-–—:]\s{1,3}(?=\w)")  # " - There is no boat" behind a status
_SEVERAL = re.compile(r"[1-5]\d{2}(?:\s?[/,]\s?[1-5]\d{2}(?!\d)){0,6}")  # "201", "201/200" of "201/200 – the order"
_LISTED = re.compile(r"([1-5]\d{2})\s{0,3}(?:[-–—:]{1,2}\s{0,3})?(.{0,400})", re.DOTALL)  # "404 – not found"


def stated_statuses(p: Placed, lexicon: Lexicon) -> list[StatusLine]:
    """The statuses that a paragraph or list says, what it says of each, and where."""
    if isinstance(p.block, Code):
        return _status_code(p.block) if p.section.role == "status" else []
    stated = _status_lines(p, lexicon) if p.section.role == "status" else _listed(p, lexicon)
    if stated or p.section.role in EXAMPLE_ROLES - {"response_example"}:
        return stated  # behind an answer that is shown stands what else may come
    lines = [
        (text, origin)
        for text, origin in _lines_of(p.block)
        if p.section.role not in EXAMPLE_ROLES or not _announces(text, lexicon)
    ]
    return [(s.status, s.sentence, origin) for text, origin in lines for s in said_statuses(text, lexicon)]


def status_of_fields(fields: Iterable[Field], lexicon: Lexicon) -> str:
    """The status of a success that a field of an answer named so says it has: 201 of "status: HTTP status code (201 on
    success)"; "" where none does."""
    named = (f for f in fields if "status" in lexicon.columns.get(fold_word(f.name.replace("_", " ")), ()))
    said = {s.status for f in named for s in said_statuses(f.description, lexicon) if s.status.startswith("2")}
    return said.pop() if len(said) == 1 else ""


def _status_code(block: Code) -> list[StatusLine]:
    """The statuses that are all of a code block of the section for them: "201 Created", a line each."""
    lines = [line.strip() for line in block.text.strip().splitlines() if line.strip()]
    found = [_OPENING.fullmatch(line) for line in lines[: MOST_STATUSES + 1]]
    if not found or len(found) > MOST_STATUSES or not all(found):
        return []
    return [(f["code"], f["said"] or "", block.origin) for f in found if f]


def _announces(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is no more than the title of an example: "Status code: 200", "It returns 404:"."""
    return text.strip().endswith((":", "：")) or bool(status_of(text, lexicon.statuses))


def _listed(p: Placed, lexicon: Lexicon) -> list[StatusLine]:
    """The statuses of a list of them, and of lines that list them behind a word: "Error codes: notFound(404)"."""
    lines = _lines_of(p.block)
    opened = list_of_statuses([text for text, _ in lines], lexicon) if isinstance(p.block, Items) else []
    if opened:
        return [(code, said, origin) for (code, said), (_, origin) in zip(opened, lines, strict=True)]
    if p.section.role in EXAMPLE_ROLES:
        return []
    if isinstance(p.block, Items) and (coded := _coded(p.block)):
        return coded
    if isinstance(p.block, Paragraph) and (coded := _in_clauses(p.block, lexicon)):
        return coded
    if isinstance(p.block, Paragraph) and p.section.side != "request" and (status := _opened(p.block)):
        return status
    failures = _failures(p.block, lexicon, all_=p.section.role == "errors") if isinstance(p.block, Items) else []
    if failures:
        return failures
    labelled = [(*labelled_status(text, lexicon), origin) for text, origin in lines]
    listed = [(code, name, origin) for text, origin in lines for code, name in listed_statuses(text, lexicon)]
    return [entry for entry in labelled if entry[0]] or listed


def _in_clauses(block: Paragraph, lexicon: Lexicon) -> list[StatusLine]:
    """The statuses in code that all clauses of a paragraph open with, and when each comes: "`404` if there is none;
    `409` where it sails"."""
    code = {start: block.text[start:end] for start, end in block.line.marks}
    starts = [0, *(found.end() for found in _CLAUSE.finditer(block.text))]
    if not all(code.get(start) in KNOWN for start in starts):
        return []
    parts = [block.text[a:b] for a, b in pairwise([*starts, len(block.text)])]
    said = [part[len(code[start]) :].strip(" :–—-;.\n") for start, part in zip(starts, parts, strict=True)]
    told = all(_opens_condition(text, lexicon) for text in said)
    return [(code[at], text, block.origin) for at, text in zip(starts, said, strict=True)] if told else []


def _opens_condition(text: str, lexicon: Lexicon) -> bool:
    """Whether words behind a status say when it comes: "if there is none"."""
    return lexicon.heading_parts.get(fold_word(text.partition(" ")[0])) == "cut"


def _coded(block: Items) -> list[StatusLine]:
    """The statuses in code or bold that all items of a list open with: "`404` if there is none"."""
    opened = [line.text[slice(*line.marks[0])] if line.marks and not line.marks[0][0] else "" for line in block.lines]
    if not opened or not all(code in KNOWN for code in opened):
        return []
    found: list[StatusLine] = []
    for n, line in enumerate(block.lines, block.first):
        several = _SEVERAL.match(line.text)
        end = several.end() if several is not None else 0
        said = line.text[end:].strip(" :–—-")
        found.extend((code, said, block.origin.at_row(n)) for code in CODE.findall(line.text[:end]))
    return found


def _opened(block: Paragraph) -> list[StatusLine]:
    """The status in code or bold that a paragraph opens with, and what it says of it behind a dash or colon: "`404` -
    There is no such boat."."""
    start, end = block.line.marks[0] if block.line.marks else (1, 0)
    said = _SAID.match(block.text, end)
    code = block.text[start:end].strip("`* ") if not start else ""
    return [(code, block.text[said.end() :].strip(), block.origin)] if said and code in KNOWN else []


def _failures(block: Items, lexicon: Lexicon, *, all_: bool) -> list[StatusLine]:
    """The statuses of failures that the items right below one that is a word for them open with ("Errors:"), or that
    all items of a list do (``all_``), and nothing else: "404", "`409` no room"."""
    found: list[StatusLine] = []
    depth, below = 0 if all_ else -1, list[StatusLine | None]()
    for n, line in enumerate((*block.lines, None), block.first):
        if line is not None and 0 <= depth < line.depth:
            below.append(_failure(line.text, block.origin.at_row(n)))
            continue
        found.extend(told for told in below if told is not None and None not in below)
        opens = line is not None and labels_of(line.text.strip(" *:："), lexicon).error
        depth, below = line.depth if line is not None and opens else -1, []
    return found


def _failure(text: str, origin: Origin) -> StatusLine | None:
    found = _LISTED.fullmatch(text.strip("` *"))
    known = found is not None and found.group(1) >= "400" and found.group(1) in KNOWN
    return (found.group(1), found.group(2).strip("` *:–—-"), origin) if known and found is not None else None


def _status_lines(p: Placed, lexicon: Lexicon) -> list[StatusLine]:
    """The statuses that a block of the status section lists, what it says of each, and where."""
    found = [(p.section.status, "", p.block.origin)] if p.section.status else []
    for text, origin in _lines_of(p.block):
        alone = codes_alone(text)
        found.extend((code, name, origin) for code, name in alone)
        code, said = opening_status(text, lexicon)
        listed = None if code or alone else _LISTED.fullmatch(text)
        code = code or (listed.group(1) if listed else status_of(text, lexicon.statuses))
        found.append((code, listed.group(2) if listed else said, origin))
        if not code and not alone:
            found.extend((s.status, s.sentence, origin) for s in said_statuses(text, lexicon))
    return [entry for entry in found if entry[0]]


def _lines_of(block: Placeable) -> list[tuple[str, Origin]]:
    """The lines of a list or paragraph, each with its place."""
    if isinstance(block, Items):
        return [(line.text, block.origin.at_row(n)) for n, line in enumerate(block.lines, block.first)]
    return [(block.text, block.origin)] if isinstance(block, Paragraph) else []


def meaning_of(block: Paragraph, section: Section, lexicon: Lexicon) -> str:
    """What a paragraph of the section of a status says that it means; "" where it is a label or a caption, or opens
    with another status in code."""
    text = block.text
    code, said = opening_status(text, lexicon)
    if code == section.status:
        return said
    if any(other != section.status for other, _, _ in _opened(block)):
        return ""
    if http := _HTTP.fullmatch(text):
        return (http.group(1) or "").strip()
    again = text.startswith(section.status) or labels_of(text, lexicon).status
    number, caption = split_label(text, lexicon)
    title = number or caption_location(caption, section, lexicon) or text.endswith((":", "："))
    return "" if again or title or block.line.fully_marked() else text


def is_bare(said: str, lexicon: Lexicon) -> bool:
    """Whether a line is a status and a word for it, and not what comes with it ("200 Response", "Response 401/403:"),
    leads to what does ("A 200 has these fields:"), is a media type or the word for a structure and nothing else, or
    lists errors."""
    said = said[1:-1] if said.startswith(("(", "（")) and said.endswith((")", "）")) else said  # "(200 OK)"
    if (
        said.endswith((":", "："))
        or section_role(said, lexicon)
        or MEDIA.fullmatch(said)
        or parse_type(said, lexicon).kind in {"object", "array"}
    ):
        return True
    if listed_statuses(said, lexicon):
        return True  # "Errors: 401 AUTH-1"
    labels = labels_of(said, lexicon)
    if labels.status and labels.role in RESPONSE_ROLES and said.endswith((")", "）")):
        return True  # "Successful response (201 Created)"
    code, _, words = said.partition(" ")
    announced = status_of(one_status(said, lexicon)[0], lexicon.statuses)
    return bool(announced) or (CODE.fullmatch(code) is not None and section_role(words, lexicon) in RESPONSE_ROLES)

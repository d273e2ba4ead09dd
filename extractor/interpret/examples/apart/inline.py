"""Bodies that stand in lines, each behind words for what it is.

Example response: `{"id": 7}`        - **Body**: `name`, `size`        - 404: `{"error": "lost"}`
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width
from extractor.document import Items, Line, Origin, Paragraph, Table
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.examples.parse import parse_alone
from extractor.interpret.outline.sections.model import Placed
from extractor.interpret.outline.statuses import said_status
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.leads.listed import names_listed
from extractor.interpret.records.tables.read import column_roles, with_header
from extractor.lazy_regex import lazy_regex

_CODE = lazy_regex(r"[(\[]?(?<!\d)([1-5]\d{2})(?!\d)[)\]]?")  # "(201)" of "Response (201)", "404"
MAX_LABEL = 60
MAX_REASON = 4  # words of "Bad request" beside a status
SIDES = {"response": "response", "response_body": "response", "response_example": "response",
         "request_body": "request", "request_example": "request"}  # fmt: skip


def inline_bodies(p: Placed, lexicon: Lexicon) -> list[ExampleBlock]:
    """Bodies that stand in code inside lines, each behind words for what it is: "Example response: `{"id": 7}`"."""
    if isinstance(p.block, Table):
        return list(_in_rows(p.block, lexicon))
    lines = p.block.lines if isinstance(p.block, Items) else (p.block.line,) if isinstance(p.block, Paragraph) else ()
    found: list[ExampleBlock] = []
    for number, line in enumerate(lines, p.block.first if isinstance(p.block, Items) else 1):
        label = fold_width(line.text[:MAX_LABEL]).partition(":")
        side, status = _told_by_label(label[0].strip(" *`"), lexicon) if label[1] else ("", "")
        names = _names_behind(line, len(label[0]) + 1) if side == "request" else ()
        if len(names) > 1:  # "Body: `json`" names none
            found.append(_of_names(names, _at(p, number)))
            continue
        for text in _coded(line, len(label[0]) + 1) if side else ():
            parsed = parse_alone(text) if text[:1] in {"{", "["} else None
            if parsed is not None and (isinstance(parsed.value, dict) or parsed.value):
                others = side == "response" and any(e.side == "response" for e in found)
                status = status or ("default" if others else "")  # the first of several is the success
                found.append(ExampleBlock(side, _at(p, number), text, status, parsed=parsed))
    return found


def _in_rows(shown: Table, lexicon: Lexicon) -> Iterator[ExampleBlock]:
    """The bodies in the rows of a table of statuses, where a cell is one: "| 404 | Lost | `{ error: string }` |"."""
    table = with_header(shown, lexicon)
    roles = column_roles(table.header, lexicon)
    at = roles.index("status") if "status" in roles and {"name", "type"}.isdisjoint(roles) else None
    for row in table.rows if at is not None else ():
        code = _CODE.search(row.cells[at].text) if at is not None and at < len(row.cells) else None
        texts = (cell.text.strip(" `\n") for cell in row.cells)
        parsed = next(
            ((text, found) for text in texts if text[:1] in {"{", "["} and (found := parse_alone(text))), None
        )
        if code is not None and parsed is not None:
            origin = table.origin.at_row(row.number, row.line)
            yield ExampleBlock("response", origin, parsed[0], code.group(1), parsed=parsed[1])


def _coded(line: Line, start: int) -> Iterator[str]:
    """What a line has in code, or all of it behind a label where that opens a structure: "{ name, size }"."""
    bare = line.text[start:].strip()
    if line.marks or bare[:1] not in {"{", "["}:
        yield from (line.text[begin:end] for begin, end in line.marks)
    else:
        yield bare


def _at(p: Placed, number: int) -> Origin:
    """Where a line of a block stands."""
    return p.block.origin.at_row(number) if isinstance(p.block, Items) else p.block.origin


def _names_behind(line: Line, start: int) -> tuple[str, ...]:
    """The names that all of a line is from a place on: those of "Body: `name`, `size`"."""
    return names_listed(line.text[start:], marked=any(mark >= start for mark, _ in line.marks))


def _of_names(names: Sequence[str], origin: Origin) -> ExampleBlock:
    """A body of which a line has only the names of its members."""
    text = f"{{ {', '.join(names)} }}"
    return ExampleBlock("request", origin, text, parsed=parse_alone(text))


def _told_by_label(label: str, lexicon: Lexicon) -> tuple[str, str]:
    """The side that a label says something shows, and the status of an answer: those of "Response (201)", "404"."""
    named = _CODE.search(label)
    words = _CODE.sub("", label) if named is not None else label
    side = SIDES.get(section_role(label, lexicon), "") or SIDES.get(section_role(words.strip(" ()-–:"), lexicon), "")
    status = named.group(1) if named is not None else said_status(label, lexicon)
    side = side or ("response" if status and len(words.split()) <= MAX_REASON else "")
    return side, status if side == "response" else ""

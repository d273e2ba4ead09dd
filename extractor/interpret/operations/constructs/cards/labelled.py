"""Tables that describe one operation: a label in the first column, what it says in the second.

| Description   | This `GET` method lists the boats. |
| URL           | `http://[host]:[port]/api/boats`   |        GET /api/boats
| Success code  | 200                                |        a line for each label, then what stands beside it
| JSON response | {"boats": []}                      |

Or the request line is in the header, the method behind the path: | /boats (GET) | |
Or one row has a path, one nothing but methods, whatever their labels: | Resource | /boats | and | Methods | PUT, GET |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Cell, Code, Heading, Items, Line, Origin, Paragraph, Table
from extractor.interpret.operations.constructs.cards.rows import PlacedCells, filled_rows, is_filled
from extractor.interpret.operations.constructs.split_lines import BEHIND
from extractor.interpret.operations.lines import METHODS, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.outline.sections.model import RESPONSE_ROLES
from extractor.interpret.outline.words import section_role
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, replace

# "GET /boats", "https://boats.example/boats"
_ADDRESS = lazy_regex(r"(?:[A-Z]{3,7}\s{1,3})?(?:https?://\S{1,300}|/\S{1,300}|[\w{}<>\[\].:-]{1,100}/\S{1,300})")
_NAMED = lazy_regex(r"[\[<{]\w[\w ]{0,60}[\]>}]")  # "[boat id]"
_METHOD = lazy_regex(rf"(?<![\w/-])(?:{'|'.join(METHODS)})(?![\w/-])")  # "This GET method"
_PATH = lazy_regex(r"/[A-Za-z{<:][^\s?#]{0,300}")  # "/boats/<id>"
_BETWEEN = lazy_regex(r"[\s,/|`*]+")  # ", " of "PUT, GET"
_JSON = lazy_regex(r"\s{0,20}[{\[]\s{0,20}[\"{}\[\]]")  # '{"id": 7}'
_STATUSES = frozenset({"status", "errors"})
COLUMNS = 2
LEAST = 3  # rows
MAX_LABEL = 60
MAX_LINE = 60  # characters of a value that stands in the line of its label


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: its label, what that is a word for, what stands beside it, and where."""

    label: str
    role: str
    said: Cell
    at: Origin


def stated_by_cards(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each such table as the request line that it states, and its other rows as labels and lines."""
    above: Heading | None = None
    every = tuple(blocks)
    for before, block in zip((None, *every), every, strict=False):
        above = block if isinstance(block, Heading) else above
        rows = _rows(block, lexicon) if isinstance(block, Table) else []
        line = _line(rows, above) if rows else None
        if isinstance(block, Table) and (headed := _in_header(block)) is not None:
            line, rows = headed, _labelled(list(filled_rows(block))[1:], lexicon)
        lines: tuple[RequestLine, ...] = (line,) if line is not None else ()
        if not lines and isinstance(block, Table):
            lines, rows = _by_form(block, lexicon)
        if not lines:
            yield block
            continue
        yield Stated(_titled(lines, before, lexicon), lines[0].origin)
        for row in rows:
            if row.role not in {"request_line", "method"}:
                yield from _shown(row)


def _rows(table: Table, lexicon: Lexicon) -> list[_Row]:
    """The rows of a table of two columns that are labels and values, the header with them; [] for other tables."""
    if len(table.header) != COLUMNS and is_filled(table.header):
        return []
    cells = list(filled_rows(table))[_names_columns(table.header, lexicon) :]
    if len(cells) < LEAST or any(len(row) != COLUMNS or len(row[0].text) > MAX_LABEL for row, _ in cells):
        return []
    rows = _labelled(cells, lexicon)
    roles = [row.role for row in rows]
    known = sum(bool(role) for role in roles)
    if len({row.label for row in rows}) < len(rows) or roles.count("request_line") != 1 or 2 * known < len(rows):
        return []
    return rows


def _names_columns(header: Sequence[Cell], lexicon: Lexicon) -> bool:
    """Whether a header is no label and what it says, but words for the two columns: "Attribute | Value"."""
    words = [fold_word(cell.text) for cell in header]
    named = len(words) == COLUMNS and all(
        not {"name", "range", "description"}.isdisjoint(_roles(w, lexicon)) for w in words
    )
    return named and not _label_role(words[0], lexicon)


def _roles(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    return lexicon.columns.get(word, ())


def _labelled(cells: Iterable[PlacedCells], lexicon: Lexicon) -> list[_Row]:
    labels = [(row[0].text.strip(" :*`"), row[1], at) for row, at in cells]
    return [_Row(label, _label_role(label, lexicon), said, at) for label, said, at in labels]


def _label_role(label: str, lexicon: Lexicon) -> str:
    """What a label is a word for: a method, a section, or "function" for what describes the operation."""
    roles = lexicon.columns.get(fold_word(label), ())
    if "method" in roles:
        return "method"
    return section_role(label, lexicon) or ("function" if "description" in roles else "")


def _in_header(table: Table) -> RequestLine | None:
    """The request line that is all of a table's header, the method behind the path: "/boats (GET)"; None where the rows
    are no labels and what they say."""
    named, *others = (cell.text.strip(" `*") for cell in table.header) if table.header else ("",)
    found = BEHIND.fullmatch(named)
    if found is None or any(others) or not table.rows or len(table.header) > COLUMNS:
        return None
    if any(len(row.cells) != COLUMNS for row in table.rows):
        return None
    return whole_line(f"{found.group(2)} {found.group(1)}", table.origin)


def _titled(lines: tuple[RequestLine, ...], before: PageBlock | None, lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The request lines, with the heading right above as their summary where its words are those of a section, too:
    "Results"."""
    if not isinstance(before, Heading) or section_role(before.text, lexicon) not in RESPONSE_ROLES:
        return lines
    return tuple(replace(line, summary=before.text) for line in lines)


def _by_form(table: Table, lexicon: Lexicon) -> tuple[tuple[RequestLine, ...], list[_Row]]:
    """The request lines of a table of labels and values, one of which is a path and one nothing but methods, and its
    rows; none of other tables."""
    cells = list(filled_rows(table))
    if any(len(row) != COLUMNS or not _is_label(row[0].text) for row, _ in cells):
        return (), []
    paths = [row[1].text.strip(" `*") for row, _ in cells if _PATH.fullmatch(row[1].text.strip(" `*"))]
    methods = [found for row, _ in cells if (found := _methods(row[1]))]
    if len(paths) != 1 or len(methods) != 1:
        return (), []
    rows = [replace(row, role=_role_by_form(row)) for row in _labelled(cells, lexicon)]
    at = next(row.at for row in rows if row.role == "request_line")
    shown = (whole_line(f"{method} {paths[0]}", at) for method in methods[0])
    return tuple(line for line in shown if line is not None), rows


def _is_label(text: str) -> bool:
    return 0 < len(text) <= MAX_LABEL and "/" not in text and text.strip(" *`") not in METHODS


def _role_by_form(row: _Row) -> str:
    if _PATH.fullmatch(row.said.text.strip(" `*")):
        return "request_line"
    return "method" if _methods(row.said) else row.role.replace("request_line", "")


def _methods(cell: Cell) -> list[str]:
    """The methods that are all of a cell: "PUT, GET"."""
    words = [word for word in _BETWEEN.split(cell.text) if word]
    return words if words and all(word in METHODS for word in words) else []


def _line(rows: Sequence[_Row], above: Heading | None) -> RequestLine | None:
    """The request line: the address with the method of a row for it, else the only one that the other rows or else the
    heading name."""
    address = next(row for row in rows if row.role == "request_line")
    text = _NAMED.sub(lambda m: m.group().replace(" ", "_"), " ".join(address.said.text.split()).strip("` *"))
    if not _ADDRESS.fullmatch(text):
        return None
    if _METHOD.match(text):
        return whole_line(text, address.at)
    own = [row.said.text for row in rows if row.role == "method"]
    others = own or [row.said.text for row in rows if row is not address and not _JSON.match(row.said.text)]
    for texts in (others, [above.text] if above is not None else []):
        methods = {method for said in texts for method in _METHOD.findall(said)}
        if len(methods) == 1:
            return whole_line(f"{methods.pop()} {text}", address.at)
    return None


def _shown(row: _Row) -> Iterator[PageBlock]:
    """What a row shows: a short value in the line of its label, else the label, then code, lists and lines."""
    said = row.said
    short = len(said.lines) == 1 and len(said.text) <= MAX_LINE and row.role not in _STATUSES
    if short and row.role != "function" and not _JSON.match(said.text) and not said.tables:
        yield Paragraph(Line(f"{row.label}: {said.text}", marks=((0, len(row.label)),)), row.at, said.links)
        return
    if row.role != "function":
        yield Paragraph(Line(f"{row.label}:", marks=((0, len(row.label) + 1),)), row.at)
    if _JSON.match(said.text):
        yield Code(said.text, row.at)
        return
    if said.lines and (row.role in _STATUSES or all(line.kind == "item" for line in said.lines)):
        yield Items(tuple(replace(line, kind="item") for line in said.lines), row.at, said.links)
    else:
        yield from (Paragraph(line, row.at, said.links) for line in said.lines)
    yield from said.tables

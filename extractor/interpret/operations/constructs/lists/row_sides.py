"""What the rows of a table of operations show of what is sent and of what is answered.

| Method | Path   | Body             | Response       |
| ------ | ------ | ---------------- | -------------- |
| POST   | /boats | `{ name, size }` | `{ "id": 7 }`  |
| GET    | /boats | `limit`, `skip`  |                |
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.document import Cell, Row
from extractor.interpret.operations.constructs.lists.columns.placed_shapes import Shape, placed_shapes, without_generics
from extractor.interpret.operations.constructs.lists.columns.told_statuses import status_columns, statuses_in
from extractor.interpret.operations.model import SENDING, RequestLine
from extractor.interpret.operations.paths import variables
from extractor.interpret.outline.sections.model import FIELD_ROLES, RESPONSE_ROLES
from extractor.interpret.outline.words import said_parts, section_role
from extractor.interpret.records.leads.listed import names_listed, typed_listed
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_HEAD = lazy_regex(r"\s{0,9}HTTP/\d")  # "HTTP/1.1 200 OK"
_BRACKETED = lazy_regex(r"^\(\s?(.{1,300}?)\s?\)$")  # "( email, password )"


def bodies_in(cells: Iterable[Cell], lexicon: Lexicon) -> tuple[str, str]:
    """What code in cells shows of what is sent, and what of what is answered, as the words right above it say: "The
    response will look like:", "Returns the boats:"."""
    sent, answered = list[str](), list[str]()
    for cell in cells:
        shown = sent
        for line in cell.lines:
            if line.kind == "code":
                (answered if _HEAD.match(line.text) else shown).append(line.text)
            elif line.text.strip():
                shown = answered if _tells_answer(line.text, lexicon) else sent
    return "\n".join(sent), "\n".join(answered)


def _tells_answer(text: str, lexicon: Lexicon) -> bool:
    """Whether words speak of what comes back, and not of what is sent."""
    said, lower = set(said_parts(text, lexicon)), text.lower()
    returned = "response" in said or any(word in lower for word in lexicon.return_words)
    return returned and said.isdisjoint({"request", "body"})


def as_answer(line: RequestLine) -> RequestLine:
    """The request line of a method that sends nothing, with the only code of its row as the answer."""
    asks = line.method not in SENDING and line.sample and not line.answer
    return replace(line, sample="", answer=line.sample) if asks else line


def sides_of(header: Sequence[Cell], roles: Sequence[str], lexicon: Lexicon) -> dict[int, str]:
    """The columns that a table has for what is sent or answered, with the section that the word above each is."""
    others = (i for i in range(len(header)) if roles[i : i + 1] != ("description",))
    told = {i: section_role(header[i].text, lexicon) for i in others}
    answers = dict.fromkeys(status_columns(header, roles, lexicon), "response")
    return answers | {i: role for i, role in told.items() if role in FIELD_ROLES}


def with_sides(line: RequestLine, row: Row, sides: Mapping[int, str], lexicon: Lexicon) -> RequestLine:
    """The request line with what its row shows, below words for it or behind them in a cell: bodies as code, and names
    in its query."""
    for column, cell in enumerate(row.cells):
        if column in sides:
            line = _with(line, sides[column], cell.text.strip(" `\n"), lexicon, marked=cell.fully_marked())
            continue
        for label, shown in pairwise(cell.lines):
            role = _role(label.text, lexicon) if label.text.endswith(":") else ""
            told = shown.text.strip(" `")
            line = _with(line, role, told, lexicon, marked=shown.fully_marked()) if role else line
    return line


def _role(label: str, lexicon: Lexicon) -> str:
    """The section that a label is one for, as far as no condition follows: "Return type if no error:"."""
    words = label.rstrip(" :").split()
    cut = next(
        (i for i, word in enumerate(words) if i and lexicon.heading_parts.get(word.lower()) == "cut"), len(words)
    )
    return section_role(" ".join(words), lexicon) or section_role(" ".join(words[:cut]), lexicon)


def _with(line: RequestLine, role: str, text: str, lexicon: Lexicon, *, marked: bool) -> RequestLine:
    """The request line with what a text shows of a section: statuses, structures behind words for their places, one
    structure, or names, be it in brackets."""
    if role in RESPONSE_ROLES and (statuses := statuses_in(text)):
        return _with_statuses(line, statuses, lexicon)
    shapes = () if text[:1] in {"{", "["} else tuple(placed_shapes(text, lexicon))
    if shapes:
        for shape in shapes:
            line = _with_shape(line, role, shape)
        return line
    typed = [(name, parse_type(word, lexicon).kind) for name, word in typed_listed(text)]
    typed = [] if any(kind == "any" for _, kind in typed) else typed
    code = without_generics(text) if text[:1] in {"{", "["} else json.dumps(dict(typed)) if typed else ""
    told = tuple(name for name, _ in typed) or names_listed(_BRACKETED.sub(r"\1", text), marked=marked)
    names = [name for name in told if name not in {*line.query, *variables(line.path)} and name not in lexicon.nothing]
    if role in RESPONSE_ROLES:
        return replace(line, answer=line.answer or code)
    if role == "query" or (role == "request" and line.method not in SENDING):
        return replace(line, query=(*line.query, *names))
    if role in {"request", "request_body"} and line.method in SENDING:
        listed = f"{{ {', '.join(names)} }}" if len(told) > 1 and names else ""  # "`json`" is no name
        return replace(line, sample=line.sample or code or listed)
    return line


def _with_shape(line: RequestLine, role: str, shape: Shape) -> RequestLine:
    """The request line with a structure: of the answer, or of the place that words in front of it name."""
    if role in RESPONSE_ROLES:
        return replace(line, answer=line.answer or shape.text)
    place = shape.place or {"request_body": "body", "query": "query"}.get(role, "")
    place = place or ("body" if line.method in SENDING else "query")
    if place == "query":
        return replace(line, query=tuple(dict.fromkeys((*line.query, *shape.names))))
    return replace(line, sample=line.sample or shape.text) if place == "body" else line


def _with_statuses(line: RequestLine, statuses: Iterable[tuple[str, str]], lexicon: Lexicon) -> RequestLine:
    """The request line with the statuses of a cell; a structure behind one of success is that of the answer."""
    for code, said in statuses:
        shapes = list(placed_shapes(said, lexicon))
        if shapes and code.startswith("2"):
            line = replace(line, answer=line.answer or shapes[0].text)
        line = replace(line, statuses=(*line.statuses, (code, said.partition("{")[0].strip() if shapes else said)))
    return line

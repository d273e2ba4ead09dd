"""Request lines: method and path as pages write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Code, Items, Origin, Paragraph, Table
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.operations.selected import selecting
from extractor.interpret.outline.sections import EXAMPLE_ROLES, Placed
from extractor.interpret.records.model import Group

METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")
EXTENDED = ("LIST", "PURGE")  # that OpenAPI has no place for: an equivalent may be documented
_METHOD = "|".join((*METHODS, *EXTENDED))
_HOST = r"(?:https?://[^/\s{}]{0,200}(?:\{[^{}/]{1,60}\}[^/\s]{0,100})?|\{[^{}/]{1,60}\}(?=/))?"
_LINE = re.compile(
    rf"(?<![A-Za-z])\[?(?P<method>{_METHOD}|{_METHOD.lower()})\]?(?:[\s:]{{1,8}}|(?=/(?!{_METHOD})))(?P<host>{_HOST})(?P<path>/[^\s?#\"'`，。；、]{{0,600}})"
    r"(?P<query>\?[^\s\"'，。；]{0,1000})?"
)
_NO_SLASH = re.compile(rf"({_METHOD})\s{{1,8}}([a-z][a-z0-9._-]{{0,40}}(?:/[\w{{}}.:$-]{{1,80}}){{1,20}})", re.ASCII)
_METHOD_ALONE = re.compile(rf"(?:[^A-Za-z]{{0,40}}|.{{0,30}}?[:：]\s?)({_METHOD})\.?", re.IGNORECASE)
_PATH_ALONE = re.compile(rf"(?:.{{0,40}}?[:：\s]\s?)?({_HOST})(/[^\s?#，。；、]{{1,600}})(\?\S{{0,1000}})?")
# An id in a path: a number, or a long run of letters and digits with digits in it.
_ID = re.compile(r"\d{1,20}|(?=[^/]*\d)[0-9A-Za-z-]{16,64}", re.ASCII)
_VERSION = re.compile(r"^\s{1,8}HTTP/\d(?:\.\d)?", re.ASCII)
_VERSIONED = re.compile(r"\sHTTP/\d(?:\.\d)?\s{0,3}$", re.ASCII)
_BESIDE = " *`.:|()[]-–—"  # what parts a request line from the words beside it in a heading
_NOUN = re.compile(r"[A-Za-z][A-Za-z_-]{2,40}", re.ASCII)
_VARIABLE = re.compile(
    r"\{\{?\s{0,3}([^{}/]{1,80}?)\s{0,3}\}?\}|<([^<>/]{1,80})>|(?<=/):([A-Za-z_]\w{0,60})|\$\{([^{}/]{1,80})\}"
)
_EXPANSION = re.compile(r"\{[?&]([\w,*. -]{1,300})\}")
_QUERY_NAME = re.compile(r"[?&;]\s{0,3}([A-Za-z_][\w.\[\]-]{0,80})")
# "?action=login"
_LITERAL = re.compile(r"[?&;]([A-Za-z_][\w.-]{0,80})=([A-Za-z][\w.:-]{0,80})(?=[&;]|$)", re.ASCII)


def variables(path: str) -> tuple[str, ...]:
    """The names of a path's variables, in order."""
    return tuple(re.findall(r"\{([^{}]+)\}", path))


def clean_path(shown: str) -> str:
    """A path as OpenAPI writes it: ``{name}`` variables, one slash between segments, no closing punctuation."""
    path = _VARIABLE.sub(lambda m: "{" + next(g for g in m.groups() if g).lstrip(":") + "}", fold_width(shown))
    path = re.sub(r"/{2,}", "/", path.rstrip(".,;:)]"))
    return path if len(path) == 1 else path.rstrip("/") or "/"


def parse_line(text: str, origin: Origin) -> Iterator[RequestLine]:
    """All request lines in a text."""
    for found in _LINE.finditer(_EXPANSION.sub(_as_query, text)):
        line = _made(found["method"], found["path"], found["query"] or "", found["host"], origin)
        if line is not None:
            yield line


def _as_query(found: re.Match[str]) -> str:
    """``{?page,limit}`` (RFC 6570, section 3.2.8) as a query string."""
    return "?" + "&".join(f"{name.strip('* ')}=" for name in found.group(1).split(","))


def _made(method: str, path: str, query: str, host: str, origin: Origin) -> RequestLine | None:
    cleaned = clean_path(path)
    if method.upper() in EXTENDED and not method.isupper():
        return None  # "list /boats" are words
    if cleaned.count("{") != cleaned.count("}") or re.search(r"[<>\s]", cleaned):
        return None
    names = tuple(dict.fromkeys(_QUERY_NAME.findall(query)))
    return RequestLine(method.upper(), cleaned, names, host, origin, literals=tuple(_LITERAL.findall(query)))


def find_request_lines(placed: Iterable[Placed], lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The request lines that a page defines: those of its request-line section, else of any text but examples."""
    stated = [p for p in placed if p.section.role == "request_line"]
    lines = _in_blocks(stated) or _split_over_lines(stated) or _in_tables(stated, lexicon)
    if not lines and any(p.section.side and isinstance(p.block, Table | Group) for p in placed):
        others = [p for p in placed if p.section.role not in EXAMPLE_ROLES | {"errors", "status", "constraints"}]
        lines = _in_blocks(others, whole=True)
    unique = {(line.method, line.key): line for line in (selecting(ln, lexicon) for ln in reversed(lines))}
    return tuple(reversed(unique.values()))


def _in_tables(placed: Iterable[Placed], lexicon: Lexicon) -> list[RequestLine]:
    """The rows of tables with a column of methods and one of paths."""
    found = []
    for table in (p.block for p in placed if isinstance(p.block, Table)):
        roles = [lexicon.columns.get(fold_word(c.text), ()) for c in table.header]
        at = {
            role: next((i for i, r in enumerate(roles) if role in r), -1) for role in ("method", "path", "description")
        }
        for row in table.rows if at["method"] >= 0 and at["path"] >= 0 else ():
            cells = {role: row.cells[i].text if 0 <= i < len(row.cells) else "" for role, i in at.items()}
            line = whole_line(f"{cells['method']} {cells['path']}", table.origin.at_row(row.number, row.line))
            if line is not None:
                found.append(replace(line, summary=cells["description"]))
    return found


def from_example(line: RequestLine) -> RequestLine:
    """The request line that an example shows: segments that are ids become variables named after what they identify."""
    parts = line.path.split("/")
    named = [_as_variable(part, parts[i - 1] if i else "") for i, part in enumerate(parts)]
    return replace(line, path="/".join(named))


def _as_variable(part: str, before: str) -> str:
    if not _ID.fullmatch(part) or part.startswith("{"):
        return part
    noun = before.removesuffix("s").replace("-", "_") if _NOUN.fullmatch(before) else ""
    return f"{{{noun}_id}}" if noun else "{id}"


def block_texts(placed: Placed) -> list[str]:
    """The lines of a paragraph, list or code block."""
    block = placed.block
    if isinstance(block, Paragraph):
        return [block.text]
    if isinstance(block, Items):
        return [line.text for line in block.lines]
    return block.text.splitlines() if isinstance(block, Code) else []


def _in_blocks(placed: Iterable[Placed], *, whole: bool = False) -> list[RequestLine]:
    """Request lines in blocks; ``whole`` takes only lines that hold nothing else (prose mentions other APIs)."""
    return [
        line
        for p in placed
        for text in block_texts(p)
        if not whole or (_is_whole(text) and not _opens_message(text, p))
        for line in parse_line(text, p.block.origin)
    ]


def _opens_message(text: str, placed: Placed) -> bool:
    """Whether a line is the first of an HTTP message in code, which is an example."""
    return bool(_VERSIONED.search(text)) and len([t for t in block_texts(placed) if t.strip()]) > 1


def whole_line(text: str, origin: Origin) -> RequestLine | None:
    """The request line that a text is, with nothing beside it; alone, its path may lack the slash in front."""
    bare = _NO_SLASH.fullmatch(text.strip(" *`."))
    if bare:
        return _made(bare.group(1), f"/{bare.group(2)}", "", "", origin)
    return next(parse_line(text, origin), None) if _is_whole(text) else None


def heading_line(text: str, origin: Origin) -> RequestLine | None:
    """The one request line that opens or closes a heading, the words beside it as its summary."""
    found = list(_LINE.finditer(text))
    if len(found) != 1 or not found[0]["method"].isupper():
        return None
    before, behind = text[: found[0].start()].strip(_BESIDE), text[found[0].end() :].strip(_BESIDE)
    line = next(parse_line(text, origin), None) if not (before and behind) else None
    return replace(line, summary=before or behind) if line is not None else None


def _is_whole(text: str) -> bool:
    text = _EXPANSION.sub(_as_query, text)
    found = _LINE.search(text)
    return (
        found is not None
        and not text[: found.start()].strip(" *`")
        and not _VERSION.sub("", text[found.end() :], count=1).strip(" *`.")
    )


def _split_over_lines(placed: list[Placed]) -> list[RequestLine]:
    """Method and path in lines of their own, in either order."""
    method, found = "", []
    pending: tuple[re.Match[str], Origin] | None = None
    for p in placed:
        for text in block_texts(p):
            alone = _METHOD_ALONE.fullmatch(text.strip())
            path = _PATH_ALONE.fullmatch(text.strip())
            method = alone.group(1) if alone else method
            pending = (path, p.block.origin) if path else pending
            if method and pending:
                match, origin = pending
                line = _made(method, match.group(2), match.group(3) or "", match.group(1), origin)
                found.extend([line] if line else [])
                method, pending = "", None
    return found

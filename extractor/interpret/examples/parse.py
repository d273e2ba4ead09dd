"""Examples: request lines, headers and JSON in code blocks; repaired only where there is one way to read them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import accumulate

from extractor.document import Json
from extractor.interpret.examples.repairs.blanks import with_plain_blanks
from extractor.interpret.examples.repairs.closers import MOST, with_closers
from extractor.interpret.examples.repairs.lines import object_of_lines
from extractor.interpret.examples.repairs.loose import with_commas, without_literals, without_placeholders
from extractor.interpret.examples.repairs.names import schema_of_names
from extractor.interpret.examples.repairs.shapes import (
    BARE,
    as_shape,
    from_schema,
    value_of,
    with_stand_ins,
    without_any,
)
from extractor.interpret.examples.xml import read_xml
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, replace

MAX_DEPTH = 200
MAX_NAME = 40  # characters in front of a value that may name it
_TRAILING = re.compile(r",(\s*[}\]])")  # ", }" of '{"id": 1, }'
_ELLIPSIS = re.compile(r"^\s*(?:\.{3,}|…+)\s*,?\s*$", re.MULTILINE)  # a line "...", "…,"
_HASHED = re.compile(r"#[\w ]{1,40}#")  # "#integer#": a placeholder, no comment
_MEMBER = re.compile(r'"([\w$@.-]{1,80})"\s{0,8}:')  # '"id":'
_CLOSERS = re.compile(rf"[}}\]](?:\s{{0,80}}[}}\]]){{0,{MOST - 1}}}")  # "}\n}" behind a value
_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,60}:\s")  # "Request-Id: [...]" of a message
_OPENING = re.compile(r"[\[{]")  # "{"
_ESCAPE = re.compile(
    r"(\\\\)|\\(?=[_*#~\[\](){}<>.!|$%&:-])"
)  # the backslash of "a\_b"; one that JSON has escaped stays
# The headers of a call in the code of a client: "const headers =", "headers: ", "options.headers = "
_HEADERS = re.compile(r"(?:^|[\s,.(])headers\s?[=:]\s?$", re.IGNORECASE)
_DECODER = json.JSONDecoder(strict=False)
# A bracket, or a string to its end, to the end of its line or of the text: '{', '"a \\" }"', '"not closed\n'.
_STEP = lazy_regex(r'"(?:[^"\\\n]|\\.)*(?:["\n]|\\?\Z)|[{}\[\]]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A value read from an example: the text before it, the repairs made, the text behind it. ``shape``: the page shows
    types in the place of values, and the value has one of each type instead; ``schema`` is the JSON Schema that does
    so. ``root``: it is XML, which ``written`` has, with this element outermost and these members as ``attributes``."""

    value: Json
    before: str
    repairs: tuple[str, ...]
    after: str = ""
    shape: bool = False
    root: str = ""
    written: str = ""
    attributes: tuple[tuple[str, ...], ...] = ()
    lone: bool = False  # one element of XML with nothing inside
    schema: Json = None


def parse_example(text: str) -> Parsed | None:
    """The value of an example in JSON or XML, or None where there is none that can be read in one way only."""
    text = with_plain_blanks(text)
    bare = bool(_MEMBER.match(text.lstrip()))
    if bare:
        text = _as_object(text.strip())
    elif lines := object_of_lines(text):
        bare, text = True, lines
    if (xml := read_xml(text)) is not None:
        parsed = Parsed(xml.value, xml.before, (), root=xml.root, written=xml.written)
        return replace(parsed, attributes=xml.attributes, lone=xml.lone)
    if (named := schema_of_names(text)) is not None:
        return Parsed(value_of(named), "", (), shape=True, schema=named)
    found = _json_start(text)
    if found is None:
        return None
    end = _json_end(text, found)
    if loads(text[found:end]) is None:
        end = _whole_end(text, found) or end
    raw, after = text[found:end], text[end:].strip()
    for repairs, candidate in _attempts(raw, alone=not text[:found].strip()):
        value = loads(candidate)
        if value is not None and _CLOSERS.fullmatch(after):  # brackets that close nothing
            return Parsed(value[0], text[:found].strip(), (*repairs, "brackets"))
        if value is not None:
            shown, schema, shape = _shaped(
                value[0], typed=json.dumps(BARE)[1:-1] in candidate and "placeholders" in repairs
            )
            told = without_any(shown) if '"value"' in candidate else shown
            done = repairs if told == shown else (*repairs, "placeholders")
            done = (*done, "brackets") if bare and "brackets" not in done else done
            return Parsed(told, text[:found].strip(), done, after, shape, schema=schema)
    return None


def _as_object(text: str) -> str:
    """Members without the brackets around them as an object; one that is left open where that is no JSON."""
    closed = f"{{{text.rstrip(',')}}}"
    return closed if loads(closed) is not None else f"{{{text}"


def _shaped(value: Json, *, typed: bool) -> tuple[Json, Json, bool]:
    """The value, with one of each type where it shows types; the JSON Schema that it was; whether it shows types."""
    if typed:
        return with_stand_ins(value), None, True
    described = from_schema(value)
    if described is not None:  # whose words may all be names of types
        return described, value, True
    shape = as_shape(value)
    return (value, None, False) if shape is None else (shape, None, True)


def names_in(text: str) -> tuple[str, ...]:
    """The names of members in a text that begins as JSON does, whether it can be read or not."""
    return tuple(dict.fromkeys(_MEMBER.findall(text))) if text.lstrip()[:1] in {"{", "["} else ()


def parse_alone(text: str) -> Parsed | None:
    """The structure that a text is, and nothing else; None for other texts, and for a lone value or element, which may
    be anything."""
    parsed = parse_example(text)
    if parsed is None or parsed.lone or parsed.before.strip() or parsed.after.strip():
        return None
    return parsed if isinstance(parsed.value, dict | list) else None


def _json_start(text: str) -> int | None:
    """Where a JSON value opens: a bracket at the start of a line, or behind a request line and a space."""
    for found in _OPENING.finditer(text):
        before = text[: found.start()]
        line = before.rpartition("\n")[2]
        if _FIELD.match(line) and "HTTP/" in before:
            continue  # the value of a header field
        if _HEADERS.search(line[-MAX_NAME:]):
            continue
        rest = text[found.end() : found.end() + 400].lstrip()
        if (not line.strip() or before.endswith((" ", ":", "="))) and (
            not rest or rest[0] in "\"'{}[]/.…" or _bare_key(rest)
        ):
            return found.start()
    return None


def _bare_key(rest: str) -> bool:
    return bool(re.match(r"[A-Za-z_]\w{0,60}\s{0,3}:|-?\d", rest))


def _json_end(text: str, start: int) -> int:
    """Behind the bracket that closes the one at ``start``; the end of the text where none does."""
    depth = 0
    for step in _STEP.finditer(text, start):
        char = text[step.start()]
        if char in "{[":
            depth += 1
        elif char in "}]":
            depth -= 1
            if depth == 0:
                return step.end()
    return len(text)


def _whole_end(text: str, start: int) -> int:
    """Behind JSON that begins at ``start`` and has strings of several lines; 0 where none does."""
    if _nests_deeply(text[start:]):
        return 0
    try:
        return _DECODER.raw_decode(text, start)[1]
    except (ValueError, RecursionError):
        return 0


def _attempts(raw: str, *, alone: bool) -> Iterator[tuple[tuple[str, ...], str]]:
    """The text itself, then with each repair added to those before; those that a program would need too only where
    nothing stands in front, as code of programs has it."""
    yield (), raw
    text, done = raw, tuple[str, ...]()
    for name, repair in _REPAIRS if alone else (*_REPAIRS[:SURE], _REPAIRS[-1]):
        repaired = repair(text)
        if repaired != text:
            text, done = repaired, (*done, name)
            yield done, text


def loads(text: str) -> tuple[Json] | None:
    """The value of a text in JSON, in a one-tuple; None for one that is none, or is nested deeper than is read."""
    if _nests_deeply(text):
        return None
    try:
        return (json.loads(text, strict=False),)
    except (ValueError, RecursionError):
        return None


def _nests_deeply(text: str) -> bool:
    """Whether brackets, those in strings too, open more than ``MAX_DEPTH`` levels."""
    if text.count("{") + text.count("[") <= MAX_DEPTH:
        return False
    steps = ((char in "{[") - (char in "}]") for char in text)
    return any(depth > MAX_DEPTH for depth in accumulate(steps))


def _outside_strings(text: str) -> list[tuple[bool, str]]:
    """The text in pieces, each a string literal (True) or not."""
    return [(bool(m.group(1)), m.group()) for m in re.finditer(r'("(?:[^"\\\n]|\\.)*")|[^"]+|"', text)]


def _without_comments(text: str) -> str:
    out, index = [], 0
    pieces = "".join(p if not is_string else "\x00" + p[1:-1] + "\x00" for is_string, p in _outside_strings(text))
    quoted = False
    while index < len(pieces):
        char = pieces[index]
        if char == "\x00":
            quoted = not quoted
            out.append('"')
        elif not quoted and (hashed := _HASHED.match(pieces, index)):
            out.append(hashed.group())
            index = hashed.end()
            continue
        elif not quoted and pieces.startswith(("//", "#"), index):
            index = _line_end(pieces, index)
            continue
        elif not quoted and pieces.startswith("/*", index):
            end = pieces.find("*/", index)
            index = len(pieces) if end < 0 else end + 2
            continue
        else:
            out.append(char)
        index += 1
    return "".join(out)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _without_ellipsis(text: str) -> str:
    bare = _ELLIPSIS.sub("", text)
    return "".join(
        p if is_string else re.sub(r",?\s{0,8}(?:\.{3,6}|…{1,3})", "", p) for is_string, p in _outside_strings(bare)
    )


def _without_trailing(text: str) -> str:
    return "".join(p if is_string else _TRAILING.sub(r"\1", p) for is_string, p in _outside_strings(text))


def _without_escapes(text: str) -> str:
    """Strings without backslashes that JSON does not know, as Markdown writes them in front of its own signs."""
    return "".join(_ESCAPE.sub(r"\1", p) if is_string else p for is_string, p in _outside_strings(text))


_REPAIRS = (
    ("comments", _without_comments),
    ("ellipsis", _without_ellipsis),
    ("commas", _without_trailing),
    ("escapes", _without_escapes),
    ("literals", without_literals),
    ("placeholders", without_placeholders),
    ("lost commas", with_commas),
    ("brackets", with_closers),
)
SURE = 4  # repairs of what can be nothing but JSON

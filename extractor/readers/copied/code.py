"""Code among copied lines: JSON, a call, or a message of HTTP without a fence, below the name of its language and the
labels of the buttons that stood beside it.

json               the language, as its code was labelled
Copy code          a button
{
  "name": "Ada"
}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

LANGUAGES = frozenset(
    "arduino bash c c# c++ cmd console cpp csharp css curl dart dockerfile dotenv env go graphql html http httpie ini "
    "java javascript js json jsonc kotlin lua makefile markdown mathematica objective-c ocaml perl pgsql php plaintext "
    "powershell properties python r regex ruby rust scss sh shell sql swift text toml ts typescript vbnet xml yaml "
    "yml".split()
)
MOST_BUTTONS = 4  # lines between the language and its code: "Copy", "Edit"
MOST_LINES = 9  # between the two, empty ones among them
MAX_BUTTON = 20  # characters of such a line
MOST_TRIED = 20  # lines that open JSON and are none
MAX_LINES = 2_000  # of a piece of code
_JSON = lazy_regex(r"\s{0,8}(?!\{[{%])[\[{]\s*(?:[\"'{}\[\]/].*)?")  # "{", "[{", '{"id": 1,', "{ // the boat"
_MEMBER = lazy_regex(r"""["'][^"'\n]{0,200}["']\s{0,4}:|[\[{,]\s{0,80}["'{\d]""")  # '"id": 1'
_CALL = lazy_regex(r"(?:\$ )?curl\s{1,4}\S")  # "curl -X POST https://boats.example"
# "POST /boats HTTP/1.1", "HTTP/1.1 200 OK"
_MESSAGE = lazy_regex(r"[A-Z]{3,7} \S{1,500}(?: HTTP/\d(?:\.\d)?)?|HTTP/\d(?:\.\d)? \d{3}.*")
_HEADER = lazy_regex(r"[A-Za-z][\w-]{0,60}:\s.*")  # "Host: boats.example"


@dataclass(frozen=True, slots=True)
class CopiedCode:
    """Code: the lines it takes with its labels, counted from 0, the first line of the code itself, and its language
    where one is named."""

    start: int
    first: int
    end: int
    language: str = ""


def copied_code(lines: Sequence[str], taken: Sequence[bool]) -> Iterator[CopiedCode]:
    """The code of some lines, in their order; lines that are ``taken`` belong to something else."""
    at = tried = 0
    while at < len(lines):
        opens = _JSON.fullmatch(lines[at]) is not None
        found = None if taken[at] or not lines[at].strip() or (opens and tried > MOST_TRIED) else _code(lines, at)
        tried += opens and found is None  # what never closes would be read to its end from each of its lines
        if found is not None and any(taken[at : found.end]):
            found = None
        if found is not None:
            yield found
        at = found.end if found is not None else at + 1


def _code(lines: Sequence[str], start: int) -> CopiedCode | None:
    language = lines[start].rstrip().lower()
    if language not in LANGUAGES:
        end = _end(lines, start, "")
        return CopiedCode(start, start, end) if end > start else None
    buttons = 0
    for first in range(start + 1, min(start + MOST_LINES + 2, len(lines))):
        end = _end(lines, first, language) if lines[first].strip() else first
        if end > first:
            return CopiedCode(start, first, end, language)
        buttons += bool(lines[first].strip())
        if (lines[first].strip() and not _is_button(lines[first])) or buttons > MOST_BUTTONS:
            return None
    return None


def _is_button(line: str) -> bool:
    text = line.strip()
    return 0 < len(text) <= MAX_BUTTON and text.replace(" ", "").isalpha()


def _end(lines: Sequence[str], at: int, language: str) -> int:
    """The line behind the code that begins at one; that line itself where none does."""
    line = lines[at]
    if _JSON.fullmatch(line) and not line[:1].isspace():
        return _json_end(lines, at)
    if _CALL.match(line):
        return _call_end(lines, at)
    return _message_end(lines, at) if language == "http" and _MESSAGE.fullmatch(line.strip()) else at


def _json_end(lines: Sequence[str], at: int) -> int:
    """The line behind the JSON value of lines; brackets inside texts do not count."""
    depth = 0
    for number, line in enumerate(lines[at : at + MAX_LINES], at):
        for char in _outside_texts(line):
            depth += (char in "{[") - (char in "}]")
        if depth <= 0:
            whole = line.rstrip().endswith(("}", "]", "},", "];", "};")) and not depth
            return number + 1 if whole and _MEMBER.search("\n".join(lines[at : number + 1])) else at
    return at


def _outside_texts(line: str) -> Iterator[str]:
    """The characters of a line of JSON that are in no text; one that the line does not close ends with it."""
    quoted = escaped = False
    for char in line:
        if quoted:
            quoted = escaped or char != '"'
            escaped = char == "\\" and not escaped
        elif char == '"':
            quoted = True
        else:
            yield char


def _call_end(lines: Sequence[str], at: int) -> int:
    """The line behind a call: it goes on behind a backslash, and as long as a text is open."""
    quotes = 0
    for number, line in enumerate(lines[at : at + MAX_LINES], at):
        quotes += line.count("'") - line.count("\\'")
        if quotes % 2 == 0 and not line.rstrip().endswith("\\"):
            return number + 1
    return at + 1


def _message_end(lines: Sequence[str], at: int) -> int:
    """The line behind a message: its headers, and its JSON behind an empty line or right below."""
    end = at + 1
    while end < len(lines) and _HEADER.fullmatch(lines[end].strip()):
        end += 1
    body = end + 1 if end + 1 < len(lines) and not lines[end].strip() else end
    behind = _json_end(lines, body) if body < len(lines) and _JSON.fullmatch(lines[body]) else body
    return behind if behind > body else end

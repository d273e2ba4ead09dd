"""Request lines of calls that a page shows: as a command, as code of a client, as an HTTP message, as an address.

https://boats.example/?Action=ListBoats&Zone=a        GET https://boats.example/, the query names Action and Zone
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from extractor.document import Code, Items, Origin, Paragraph
from extractor.interpret.operations.calls.client_code import client_call
from extractor.interpret.operations.calls.commands import command_of
from extractor.interpret.operations.calls.words import Call
from extractor.interpret.operations.lines import EXTENDED, METHODS, NOTED, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

COMMANDS = ("curl ", "wget ", "http ", "https ")
_BROKEN = lazy_regex(r"\s*\n\s*(?=[&?])")  # "\n  &": an address with a line for each pair of its query
# "$ID", "${ID}", "{{id}}", "<id>"
_WRITTEN = lazy_regex(r"\$\{?([A-Za-z_]\w{0,60})\}?|\{\{\s{0,3}([\w.-]{1,60})\s{0,3}\}\}|<([\w-]{1,60})>")
# "https://boats.example/?Action=X", "GET /?Action=X", "/api.php?action=x"
_ADDRESS = lazy_regex(
    r"(?:\b(GET|POST|PUT|DELETE|PATCH)\s{1,8})?(https?(?:\(s\))?://[\w.{}<>\[\]:-]{1,200})?((?:/[^\s?\"'<>`]{0,300})?)"
    r"\?([^\s\"'<>`]{1,2000})"
)


def call_of(text: str, origin: Origin) -> RequestLine | None:
    """The request line of the first call in a text; None where there is none, or OpenAPI lacks its method."""
    call = _call(text)
    if call is None or call.method not in (*METHODS, *EXTENDED):
        return None
    return line_of(call, origin)


def as_code(block: Paragraph) -> Code | None:
    """A paragraph that is a command in code type and nothing else as the code that it shows."""
    if len(block.line.marks) != 1 or not block.text.lstrip("` ").startswith(COMMANDS) or not block.line.fully_marked():
        return None
    text = block.text.strip("` ")
    return Code(text, block.origin) if call_of(text, block.origin) is not None else None


@lru_cache(maxsize=1024)
def _call(text: str) -> Call | None:
    return command_of(text) or client_call(text) or _noted(text)


def _noted(text: str) -> Call | None:
    """The call that a comment in front of JSON names: "// GET /boats?page=1"."""
    found = NOTED.match(text)
    method, _, address = text[found.end() :].partition("\n")[0].strip().partition(" ") if found else ("", "", "")
    return Call(method, address) if found else None


def line_of(call: Call, origin: Origin) -> RequestLine | None:
    """The request line of a call. A variable in front of the path is its host, others are variables of the path."""
    address = call.address.strip()
    address = f"localhost{address}" if address.startswith(":") else address
    lead = _WRITTEN.match(address)
    host, rest = ("", address[lead.end() :]) if lead else ("", address)
    if not lead and not address.startswith("/"):
        try:
            parts = urlsplit(address if "://" in address else f"http://{address}")  # what these tools take it for
        except ValueError:  # brackets around a name: "http://[localhost]:8091/pools"
            return None
        host = f"{parts.scheme}://{parts.netloc}"
        rest = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
    path, mark, query = rest.replace("\\$", "$").partition("?")  # a shell's escape
    query = query.replace("'", "%27")
    path = _WRITTEN.sub(lambda m: "{" + next(g for g in m.groups() if g) + "}", path)
    line = whole_line(f"{call.method} {host}{path}{mark}{query}", origin)
    return replace(line, guess="sample") if line is not None else None


def called(around: Iterable[PageBlock], name: str, value: str) -> RequestLine | None:
    """The first call in these blocks that gives a parameter this value."""
    # "Action=ListBoats"
    wanted = re.compile(rf"(?<![\w.-]){re.escape(name)}[\"']?\s{{0,3}}[=:]>?\s{{0,3}}[\"']?{re.escape(value)}(?![\w-])")
    for block in around:
        for text in _texts(block):
            if not wanted.search(text):
                continue
            joined = _BROKEN.sub("", text)
            line = call_of(joined, block.origin) or _addressed(joined, wanted, block.origin)
            if line is not None:
                return line
    return None


def _addressed(text: str, wanted: re.Pattern[str], origin: Origin) -> RequestLine | None:
    """The address whose query has what is wanted; without a method it is a GET."""
    for found in _ADDRESS.finditer(text):
        method, host, path, query = found.groups()
        if (host or path) and wanted.search(query):
            address = (host or "").replace("(s)", "s", 1).replace("[", "{").replace("]", "}")
            line = whole_line(f"{method or 'GET'} {address}{path or '/'}?{query}", origin)
            return replace(line, guess="" if method else "sample") if line is not None else None
    return None


def _texts(block: PageBlock) -> Iterator[str]:
    if isinstance(block, Paragraph | Code):
        yield block.text
    elif isinstance(block, Items):
        yield from (line.text for line in block.lines)

"""Messages of HTTP below words for an example, as commands that send the same, for pages that show nothing else.

**Example request**:                curl -X GET "https://boats.example/boats"
GET /boats HTTP/1.1
Host: boats.example
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, takewhile

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Paragraph
from extractor.interpret.operations.calls.words import MULTIPART, Call
from extractor.interpret.operations.lines import METHODS
from extractor.interpret.operations.model import PageBlock
from extractor.interpret.outline.words import section_role
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

# "GET /boats?page=1 HTTP/1.1", "GET /boats": the first line of a message
_FIRST = lazy_regex(
    rf"\s{{0,40}}({'|'.join(METHODS)})\s{{1,8}}(/[^\s\"]{{0,600}})(?:\s{{1,8}}HTTP/[\d.]{{1,3}})?[ \t]*$", re.MULTILINE
)
_HOST = lazy_regex(r"^[ \t]{0,40}Host:[ \t]{0,8}([\w.:-]{1,200})[ \t]*$", re.MULTILINE)  # "Host: boats.example"
_WHOLE = lazy_regex(r"\s{0,40}[A-Z]{3,7}\s{1,8}/[^\s\"]{0,600}\s{1,8}HTTP/\d")  # "GET /boats HTTP/1.1"
# "POST /boats HTTP/1.1": the first line of a whole message
_START = lazy_regex(
    rf"\s{{0,40}}({'|'.join(METHODS)})[ \t]{{1,8}}(\S{{1,600}})[ \t]{{1,8}}HTTP/\d(?:\.\d)?[ \t]*(?:\r?\n|$)"
)
_HEADER = lazy_regex(r"[ \t]{0,40}([A-Za-z][\w-]{0,60}:(?:[ \t].{0,4000})?)")  # "Content-Type: text/csv"
_JOINT = lazy_regex(r"\s{0,80}&\s{0,80}")  # "&\n": between the pairs of a form
# "Content-Disposition: form-data; name=photo\n"
_PART = lazy_regex(
    r"Content-Disposition:\s?form-data;\s?name=\"?([\w.\[\]-]{1,80})\"?(;\s?filename=)?[^\n]{0,200}\n", re.IGNORECASE
)
_BOUNDARY = lazy_regex(r"^-{2}", re.MULTILINE)  # "--": what opens each part
EXAMPLES = frozenset({"request_example", "example"})


def with_messages_as_commands(blocks: tuple[PageBlock, ...], lexicon: Lexicon) -> tuple[PageBlock, ...]:
    """The blocks, each message right below words for an example of a request as a command, and where there are some,
    other whole messages, too; the same blocks where there are none."""
    commands = {
        at: (command, _is_label(label, lexicon))
        for at, (label, block) in enumerate(pairwise(blocks), 1)
        if isinstance(block, Code) and (command := _as_command(block)) is not None
    }
    if not any(labelled for _, labelled in commands.values()):
        return blocks
    shown = {at: code for at, (code, labelled) in commands.items() if labelled or _WHOLE.match(_text(blocks[at]))}
    return tuple(shown.get(at, block) for at, block in enumerate(blocks))


def is_message(text: str) -> bool:
    """Whether a text is a whole message: its first line ends in the version of HTTP."""
    return _START.match(text) is not None


@lru_cache(maxsize=256)
def message_of(text: str) -> Call | None:
    """The call that a whole message is, with its headers and what it sends; None for other texts. The empty line in
    front of a form may be missing."""
    found = _START.match(text)
    if found is None:
        return None
    rest = text[found.end() :].splitlines()
    headers = [m.group(1) for m in takewhile(bool, map(_HEADER.fullmatch, rest)) if m is not None]
    body = "\n".join(line.strip() for line in rest[len(headers) :]).strip()
    multipart = any(MULTIPART in header for header in headers)
    data = tuple(_parts(body)) if multipart else (_JOINT.sub("&", body),) if body else ()
    target = found.group(2)
    host = next((header.partition(":")[2].strip() for header in headers if header.lower().startswith("host:")), "")
    address = f"https://{host}{target}" if host and target.startswith("/") else target
    return Call(found.group(1), address, data, tuple(headers), media=MULTIPART if multipart else "")


def _parts(body: str) -> Iterator[str]:
    """The parts of a form as they are given to a command: "name=value", "photo=@" for a file."""
    for part in _BOUNDARY.split(body):
        if found := _PART.search(part):
            value = "@" if found.group(2) else part[found.end() :].strip()
            yield f"{found.group(1)}={value}"


def _text(block: PageBlock) -> str:
    return block.text if isinstance(block, Code) else ""


def _is_label(block: PageBlock, lexicon: Lexicon) -> bool:
    text = block.text.strip(" *:：") if isinstance(block, Heading | Paragraph) else ""
    return section_role(text, lexicon) in EXAMPLES


def _as_command(code: Code) -> Code | None:
    first = _FIRST.match(code.text)
    if first is None:
        return None
    host = _HOST.search(code.text, first.end())
    server = f"https://{host.group(1)}" if host else "$HOST"
    return replace(code, text=f'curl -X {first.group(1)} "{server}{first.group(2)}"')

"""Messages of HTTP below words for an example, as commands that send the same, for pages that show nothing else.

**Example request**:                curl -X GET "https://boats.example/boats"
GET /boats HTTP/1.1
Host: boats.example
"""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Paragraph
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

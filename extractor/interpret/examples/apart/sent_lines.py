"""What a call sends, as pages show it in lines of names and values below a word for its body.

name=Ada&length=12          name: Ada
                            photo: (file)
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.dialects import Lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.document import Code
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.examples.parse import Parsed, parse_example
from extractor.interpret.examples.sent import URLENCODED, nested, pairs
from extractor.interpret.operations.model import SENDING, RequestLine
from extractor.interpret.outline.sections.model import Placed
from extractor.lazy_regex import lazy_regex

# "name: Ada", "- tags[]: red"; no "https://boats.example" and no "Content-Type: text/csv"
_LINE = lazy_regex(
    r"[ \t]{0,20}(?:[*-][ \t]{1,4})?([A-Za-z_$][\w$.]{0,60}(?:\[\w{0,20}\]){0,3})[ \t]{0,8}:[ \t]{1,20}(\S.{0,300})"
)
_FILE = lazy_regex(r"[(<\[]([\w ]{1,40})[)>\]]")  # "(file)", "<binary>"
_HEADER = lazy_regex(r"[A-Z]")  # "Host: boats.example" of a message
_ROLES = frozenset({"request_body", "request_example", "request"})
LEAST, MOST = 2, 60  # lines of names and values


def sent_in_lines(p: Placed, lines: Sequence[RequestLine], lexicon: Lexicon) -> list[ExampleBlock]:
    """The body that lines of code below a word for one are, where one of the request lines sends something."""
    if not isinstance(p.block, Code) or p.section.role not in _ROLES or not any(x.method in SENDING for x in lines):
        return []
    shown = [text.strip() for text in p.block.text.splitlines() if text.strip()]
    if not 0 < len(shown) <= MOST:
        return []
    form = [pair for text in shown for pair in pairs([text], whole=False)]
    media = URLENCODED if form and all("=" in text for text in shown) else ""
    told = form if media else _told(shown, lexicon)
    if not told or (p.section.role == "request" and any(_HEADER.match(name) for name, _ in told)):
        return []
    parsed = Parsed(nested(told), "", ())
    return [ExampleBlock("request", p.block.origin, p.block.text, parsed=parsed, media=media)]


def _told(shown: Sequence[str], lexicon: Lexicon) -> list[tuple[str, str]]:
    """The names and values of lines, all of which are such; [] for others."""
    found = [_LINE.fullmatch(text) for text in shown]
    if parse_example("\n".join(shown)) is not None:
        return []  # JSON without its brackets, say
    told = [(m.group(1), m.group(2).strip("\"'")) for m in found if m is not None]
    if len(told) < max(LEAST, len(found)) or all(parse_type(value, lexicon).known for _, value in told):
        return []
    return [(name, _as_sent(value, lexicon)) for name, value in told]


def _as_sent(value: str, lexicon: Lexicon) -> str:
    """A value as a command would send it: a word for a file in brackets as one."""
    found = _FILE.fullmatch(value)
    return f"@{found.group(1)}" if found and parse_type(found.group(1), lexicon).format == "binary" else value

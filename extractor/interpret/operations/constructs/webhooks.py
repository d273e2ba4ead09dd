"""Requests that the API itself sends, to an address that its user gives: webhooks and callbacks, which are no paths.

### Boat moored
POST {callback_url}        the webhook "BoatMoored", a POST
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.api import WEBHOOK
from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Items, Paragraph
from extractor.interpret.operations.lines import METHODS
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.outline.headings import Node, outline_of
from extractor.lazy_regex import lazy_regex

# "POST {callback_url}", "POST <your webhook>/boats", "POST $CALLBACK_URL"
_LINE = lazy_regex(
    rf"[`*\s]{{0,6}}(?P<method>{'|'.join(METHODS)})[`*]{{0,2}}[\s:]{{1,6}}[`*]{{0,2}}(?:https?://)?"
    r"(?P<held>[{<\[$]{1,2}[\w .'-]{1,60}[}>\]]{1,2}|\$?[A-Z][A-Z0-9_]{2,60})(?P<rest>[\w./{}<>:-]{0,200})[`*.\s]{0,6}"
)
_WORD = lazy_regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")  # "Boat" and "Sunk" of "BoatSunk"
_NAME = lazy_regex(r"[A-Za-z0-9]+")  # "boat2"
MAX_LINE = 300


def stated_webhooks(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each request to an address of the user as the webhook that it is."""
    every = tuple(blocks)
    outline = outline_of(every, lexicon)
    for number, block in enumerate(every):
        method = next((m for text in _texts(block) if (m := _method(text, lexicon))), "")
        if method and not isinstance(block, Heading | Stated):
            name = _name(outline.over(number)) or f"Webhook{number}"
            yield Stated((RequestLine(method, f"{WEBHOOK}{name}", (), "", block.origin, name=name),), block.origin)
            continue
        yield block


def _method(text: str, lexicon: Lexicon) -> str:
    """The method of a request to an address whose placeholder says that it is the user's."""
    found = _LINE.fullmatch(text[:MAX_LINE]) if len(text) <= MAX_LINE else None
    words = {word.lower() for word in _WORD.findall(found["held"])} if found else set()
    identified = words.intersection(lexicon.identifiers)
    return found["method"] if found and words & lexicon.webhooks and not identified else ""


def _texts(block: PageBlock) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield block.text
    elif isinstance(block, Code):
        yield block.text.strip().partition("\n")[0].partition(" HTTP/")[0]
    elif isinstance(block, Items) and len(block.lines) == 1:
        yield block.lines[0].text


def _name(over: Iterable[Node]) -> str:
    """A name of the words of the nearest heading that is no section word."""
    words = _NAME.findall(next((node.text for node in over if not node.role), ""))
    return "".join(word[0].upper() + word[1:] for word in words)

"""Chapters on what goes wrong that no operation of a page has alone: in front of all, behind the last, or between two;
and those that gather calls of several operations.

## Boats
### GET /boats
### POST /boats
## Error codes          of both, and not of POST /boats alone
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.dialects.text import fold_word
from extractor.document import Code, Heading, Paragraph
from extractor.interpret.operations.calls.commands import command_spans
from extractor.interpret.outline.headings import Node, Outline
from extractor.interpret.outline.sections.model import EXAMPLE_ROLES, REQUEST_ROLES, RESPONSE_ROLES
from extractor.interpret.outline.words import MAX_PSEUDO, says_error, section_role
from extractor.interpret.records.model import Placeable
from extractor.lazy_regex import lazy_regex

_PARTS = REQUEST_ROLES | RESPONSE_ROLES | EXAMPLE_ROLES  # of an operation
_CODES = frozenset({"errors", "status"})
_SENTENCE = lazy_regex(r"(?<=[.!?:])\s+|[。！？：]")  # " " of "All calls are logged. They may fail."


def chapters_of_errors(
    blocks: Sequence[Placeable], outline: Outline, starts: Sequence[int], lexicon: Lexicon
) -> list[Node]:
    """The outermost headings of chapters on errors that belong to no single one of the operations that open at
    ``starts``."""
    first = starts[0] if starts else len(blocks)
    found = [n for n in outline.nodes if n.end <= first and is_of_errors(n.text, lexicon)]
    found.extend(n for n in _behind(blocks, outline, starts, lexicon) if not _holds(n, starts))
    places = {n.at for n in found}
    return [n for n in found if not any(above.at in places for above in n.chain() if above is not n)]


def _behind(blocks: Sequence[Placeable], outline: Outline, starts: Sequence[int], lexicon: Lexicon) -> Iterator[Node]:
    """Those behind the first operation: they rank as its heading does or above, or say that they are of all. On pages
    whose sections all rank so, and where most operations have one, they have to say it."""
    ranks = [_rank(blocks, outline, start) for start in starts]
    behind = [outline.between(start, end) for start, end in pairwise([*starts, len(blocks)])]
    beside = [[n for n in nodes if n.level <= rank] for nodes, rank in zip(behind, ranks, strict=True)]
    errors = [[n for n in nodes if is_of_errors(n.text, lexicon)] for nodes in beside]
    own = 2 * sum(map(bool, errors)) > len(errors) or _is_flat(beside, ranks, errors, _gathering(beside, blocks))
    apart = {n.at for nodes in errors for n in nodes if not own or _is_shared(n.text, lexicon)}
    for n in (n for nodes in behind for n in nodes if is_of_errors(n.text, lexicon)):
        if n.at in apart or says_of_all(blocks[n.at : n.until], lexicon):
            yield n


def chapters_of_calls(
    blocks: Sequence[Placeable], outline: Outline, starts: Sequence[int], lexicon: Lexicon
) -> list[Node]:
    """The headings of examples that gather calls of several operations behind the first one of the page, and rank as
    its operations do or above."""
    ranks = [_rank(blocks, outline, start) for start in starts]
    behind = [outline.between(start, end) for start, end in pairwise([*starts, len(blocks)])]
    beside = [[n for n in nodes if n.level <= rank] for nodes, rank in zip(behind, ranks, strict=True)]
    gathering = _gathering(beside, blocks) if len(starts) > 1 else []
    apart = [n for nodes in gathering for n in nodes if not _holds(n, starts)]
    errors = [[n for n in nodes if is_of_errors(n.text, lexicon)] for nodes in beside]
    return [] if not apart or _is_flat(beside, ranks, errors, gathering) else apart


def _holds(node: Node, starts: Sequence[int]) -> bool:
    """Whether an operation opens in a section."""
    return any(node.at < start < node.end for start in starts)


def _gathering(beside: Sequence[Sequence[Node]], blocks: Sequence[Placeable]) -> list[list[Node]]:
    """Of the headings behind each operation those of examples with calls of several methods or paths."""
    return [[n for n in nodes if n.role == "example" and _calls(blocks[n.at : n.end]) > 1] for nodes in beside]


def _calls(blocks: Sequence[Placeable]) -> int:
    """How many methods and paths the commands of a section call."""
    texts = (block.text for block in blocks if isinstance(block, Code))
    calls = (call for text in texts for _, _, call in command_spans(text))
    return len({(call.method, call.address.partition("?")[0]) for call in calls})


def _rank(blocks: Sequence[Placeable], outline: Outline, start: int) -> int:
    """The level of the heading that an operation opens with, or stands below."""
    block = blocks[start]
    above = outline.above(start)
    return block.level if isinstance(block, Heading) else above.level if above is not None else 0


def _is_flat(
    beside: Sequence[Sequence[Node]],
    ranks: Sequence[int],
    errors: Sequence[Sequence[Node]],
    gathering: Sequence[Sequence[Node]],
) -> bool:
    """Whether sections of operations rank as their headings do, or, of others than the last one, above."""
    last = len(beside) - 1
    return any(
        n.role in _PARTS
        and n not in gathering[number]
        and not any(above in errors[number] for above in n.chain())
        and (number < last or n.level == ranks[number])
        for number, nodes in enumerate(beside)
        for n in nodes
    )


@lru_cache(maxsize=4096)
def is_of_errors(text: str, lexicon: Lexicon) -> bool:
    """Whether a heading speaks of errors, or of statuses or codes: "Common errors", "HTTP status codes"."""
    if len(text) > MAX_PSEUDO:
        return False
    plain = _without_shared(fold_word(text), lexicon)
    role = section_role(plain, lexicon)
    return role in _CODES or (role not in EXAMPLE_ROLES and (says_error(plain, lexicon) or _has_error(plain, lexicon)))


def _has_error(text: str, lexicon: Lexicon) -> bool:
    """Whether a heading in a script without spaces has a word for errors."""
    return any(part == "error" and not word.isascii() and word in text for word, part in lexicon.heading_parts.items())


def _is_shared(text: str, lexicon: Lexicon) -> bool:
    folded = fold_word(text)
    return _without_shared(folded, lexicon) != " ".join(folded.split())


def _without_shared(folded: str, lexicon: Lexicon) -> str:
    """A heading without the words that say that it is of all operations."""
    words = (word for word in folded.split() if word not in lexicon.shared_words)
    plain = " ".join(words)
    for word in lexicon.shared_words:
        plain = plain if word.isascii() else plain.replace(word, "")
    return plain


def says_of_all(blocks: Sequence[Placeable], lexicon: Lexicon) -> bool:
    """Whether a sentence of a text says that all requests may fail so: "All endpoints return these errors:"."""
    return any(_of_all(s, lexicon) for b in blocks if isinstance(b, Paragraph) for s in _SENTENCE.split(b.text))


def _of_all(sentence: str, lexicon: Lexicon) -> bool:
    lower = sentence.lower()
    said = first_match(lexicon.all_requests, sentence, lower) is not None
    return said and (says_error(sentence, lexicon) or _has_error(lower, lexicon) or _answers(lower, lexicon))


def _answers(lower: str, lexicon: Lexicon) -> bool:
    """Whether a sentence has a word for statuses."""
    return any("status" in roles and " " in word and word in lower for word, roles in lexicon.columns.items())

"""Calls that a page gathers in a section of their own ("Usage", "Examples"): each is an example of the operation that
the page states elsewhere, by method and path.

## POST /boats            ## Usage
Builds a boat.            curl -X POST https://boats.example/boats -d '{"name": "Gull"}'        what POST /boats is sent
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.api import Miss
from extractor.dialects import Lexicon
from extractor.document import Code
from extractor.interpret.examples.blocks import find_examples
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.operations.calls.commands import command_of, command_spans
from extractor.interpret.operations.calls.find import line_of
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.outline.headings import is_of_access
from extractor.interpret.outline.sections.model import Placed
from extractor.interpret.outline.units.model import Unit
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

_OF_FILE = lazy_regex(r"\s(?:-d|--data(?:-[a-z]{1,12})?)[ =]{0,2}[\"']?@")  # " -d @boat.json", which may be shown below
NONE = -1  # the number of no unit
Examples = tuple[ExampleBlock, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The examples of each unit, with those gathered elsewhere, and the calls that are of no operation."""

    examples: tuple[Examples, ...]
    misses: tuple[Miss, ...] = ()


def with_gathered(units: Sequence[Unit], examples: Sequence[Examples], lexicon: Lexicon) -> Gathered:
    """The examples of each unit; one without a request, or without an answer, has those of calls outside operations."""
    if not any(unit.lines for unit in units):
        return Gathered(tuple(examples))
    more: dict[int, list[ExampleBlock]] = {}
    misses: dict[tuple[str, str], Miss] = {}
    for unit in (unit for unit in units if not unit.lines and not unit.errors):
        placed = [p for p in unit.placed if not is_of_access(p.section.subject, lexicon)]
        for line, text in _called(placed):
            if not _owners(line, units):
                miss = Miss(line.method, line.path, "example", text, "", line.origin)
                misses.setdefault((line.method, line.path), miss)
        for e in _examples(placed, units, lexicon):
            owners = _owners(e.line, units) if e.line is not None else []
            more.setdefault(owners[0] if len(owners) == 1 else NONE, []).append(e)
    joined = tuple((*own, *_lacking(own, more.get(n, ()))) for n, own in enumerate(examples))
    return Gathered(joined, tuple(misses.values()))


def _owners(line: RequestLine, units: Sequence[Unit]) -> list[int]:
    """The numbers of the units that state what a call is one of."""
    return [n for n, unit in enumerate(units) if any(stated.fits(line) for stated in unit.lines)]


def _called(placed: Iterable[Placed]) -> Iterator[tuple[RequestLine, str]]:
    """The calls of commands in code, each with its first line."""
    for block in (p.block for p in placed if isinstance(p.block, Code)):
        for start, end, call in command_spans(block.text):
            if (line := line_of(call, block.origin)) is not None:
                yield line, block.text[start:end].strip().partition("\n")[0]


def _examples(placed: Sequence[Placed], units: Sequence[Unit], lexicon: Lexicon) -> Iterator[ExampleBlock]:
    """The examples of calls, with what comes back; what a file has that is sent is no answer."""
    codes = [p.block for p in placed if isinstance(p.block, Code) and command_of(p.block.text) is not None]
    files = {block.origin.element_key() for block in codes if _OF_FILE.search(block.text)}
    lines = [line for unit in units for line in unit.lines] if codes else []
    for e in find_examples(placed, lexicon, lines) if codes else ():
        of_file = e.side == "response" and e.line is not None and e.line.origin.element_key() in files
        if e.line is not None and not of_file:
            yield e


def _lacking(own: Examples, more: Sequence[ExampleBlock]) -> Iterator[ExampleBlock]:
    """The examples of a side of which a unit has none."""
    shown = {e.side for e in own if e.parsed is not None or e.query}
    return (e for e in more if e.side not in shown)

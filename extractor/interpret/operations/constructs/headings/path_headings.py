"""Headings that are paths without a method: each section is an operation, with the method of the call that it shows,
else that of all calls of the page, else GET.

## /api/v0/boats/add        `curl -X POST "http://127.0.0.1:5001/api/v0/boats/add?name=<value>"`
## /api/v0/boats/list
## /api/v0/boats, /api/v0/docks            GET returns all and PUT replaces them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Paragraph, Table
from extractor.interpret.operations.calls.find import call_of
from extractor.interpret.operations.lines import states_line, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.paths import FILE
from extractor.interpret.outline.headings import level_of
from extractor.interpret.outline.sections.model import FIELD_ROLES
from extractor.interpret.outline.words import section_role
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_PATH = lazy_regex(r"\.?/[A-Za-z{<:][^\s?#]{1,300}")  # "/api/v0/boats/add", "/{id}/crew", "./boats/add"
_MARK = lazy_regex(r"\s{1,4}[^\w\s/(){}<>:,.?#&=-]{1,4}$")  # " *" of "/boats/add *", " 🔒": what a note explains
_METHOD = lazy_regex(r"(?<![\w/-])(?:GET|POST|PUT|PATCH|DELETE)(?![\w/-])")  # "Send a POST request"
_ANY = lazy_regex(r"(?<![A-Za-z/-])(?:GET|POST|PUT|PATCH|DELETE)(?![A-Za-z/-])")  # "POSTメソッド"
_END = lazy_regex(r"(?<=[.;])\s+")  # " " of "Adds it. And more"
_JSON = lazy_regex(r"\s{0,20}[{\[]\s{0,20}[\"{}\[\]\w]")  # '{"id": 7}'
LEAST = 3  # headings of a page that are paths, where not all have what is sent or answered below


def stated_by_path_headings(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with a request line behind each heading that is a path, on pages with several such, or where each has
    what is sent or answered below, and no line or heading that states a method."""
    every = tuple(blocks)
    paths = [i for i, block in enumerate(every) if _paths(block)]
    few = len(paths) < LEAST and not (paths and all(_is_described(every, at, lexicon) for at in paths))
    if few or any(isinstance(b, Stated) or states_line(b) or _is_method(b) for b in every):
        yield from every
        return
    calls = {i: line for i, block in enumerate(every) if (line := _called(block)) is not None}
    shown = {line.method for line in calls.values()}
    shown = shown or _named_in_front(every[: paths[0]])
    common = shown.pop() if len(shown) == 1 else "GET"
    found = set(paths)
    for index, block in enumerate(every):
        if index not in found or not isinstance(block, Heading):
            yield block
            continue
        yield replace(block, text=", ".join(_paths(block)))
        inside = _section(every, index)
        lines = (line for path in _paths(block) if (line := whole_line(f"{common} {path}", block.origin)) is not None)
        stated = tuple(line for one in lines for line in _stated(every, inside, one, calls))
        if stated:
            yield Stated(stated, block.origin)


def _named_in_front(blocks: Sequence[PageBlock]) -> set[str]:
    """The methods that the text in front of all paths names: "Send all requests by POST"."""
    return {method for b in blocks if isinstance(b, Paragraph) for method in _ANY.findall(b.text)}


def _is_described(blocks: Sequence[PageBlock], at: int, lexicon: Lexicon) -> bool:
    """Whether the section of a path has words for what is sent or answered, or JSON."""
    inside = [blocks[i] for i in _section(blocks, at)]
    labels = (b.text.strip(" *:：") for b in inside if isinstance(b, Heading | Paragraph))
    if any(FILE.fullmatch(path) for path in _paths(blocks[at])):
        return False
    shown = any(isinstance(b, Table) or (isinstance(b, Code) and _JSON.match(b.text)) for b in inside)
    return shown or any(section_role(label, lexicon) in FIELD_ROLES for label in labels)


def _is_method(block: PageBlock) -> bool:
    """Whether a heading is a method and no more: that of the path above it."""
    return isinstance(block, Heading) and _METHOD.fullmatch(block.text.strip(" *`")) is not None


def _paths(heading: PageBlock) -> list[str]:
    """The paths that a heading is, several between commas; [] for another."""
    if not isinstance(heading, Heading):
        return []
    parts = [part.strip(" `") for part in _MARK.sub("", heading.text.rstrip(" ¶#")).split(", ")]
    return [part.removeprefix(".") for part in parts] if all(_PATH.fullmatch(part) for part in parts) else []


def _called(block: PageBlock) -> RequestLine | None:
    """The call that code shows, be it a block or a line in code type."""
    if isinstance(block, Code):
        return call_of(block.text, block.origin)
    if not isinstance(block, Paragraph) or len(block.line.marks) != 1:
        return None
    ((start, end),) = block.line.marks
    return call_of(block.text[start:end].strip("`"), block.origin) if not start else None


def _section(blocks: Sequence[PageBlock], at: int) -> range:
    """The places of what stands below a heading, deeper headings included."""
    level = level_of(blocks[at])
    ends = (i for i in range(at + 1, len(blocks)) if isinstance(b := blocks[i], Heading) and b.level <= level)
    return range(at + 1, next(ends, len(blocks)))


def _stated(
    blocks: Sequence[PageBlock], inside: range, line: RequestLine, calls: Mapping[int, RequestLine]
) -> tuple[RequestLine, ...]:
    """The request lines of a section whose heading is the path: with method and query of its first call, else with the
    methods of sentences that open with one, or the only one that its text names, else with the given one, as a guess.
    """
    shown = [calls[i] for i in inside if i in calls and line.fits(replace(calls[i], method=line.method))]
    if shown:
        query = tuple(dict.fromkeys(name for call in shown for name in call.query))
        return (replace(line, method=shown[0].method, query=query),)
    texts = [block.text for i in inside if isinstance(block := blocks[i], Paragraph)]
    told = [s for text in texts for s in _END.split(text) if _METHOD.match(s)]
    if opening := dict.fromkeys(method for sentence in told for method in _METHOD.findall(sentence)):
        return tuple(replace(line, method=method) for method in opening)
    named = {method for text in texts for method in _METHOD.findall(text)}
    return (replace(line, method=named.pop()) if len(named) == 1 else replace(line, guess="verb"),)

"""Paths without a method that stand alone below a heading, in bold, in code or behind a label: operations by the
methods that the text of the section names, else by GET, as a guess, where the page has several such.

## All boats                     ## get_boats                          ## Boat List
**/api/boats**                   /api/app/get_boats                    **Request:** `/json/boat/list`
Gives access to the boats.       Both GET and POST are acceptable.     (an answer below)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Code, Heading, Items, Paragraph, Table
from extractor.interpret.operations.code import is_call, is_of_example
from extractor.interpret.operations.constructs.addresses import names_servers
from extractor.interpret.operations.constructs.lone_lines import label_and_code
from extractor.interpret.operations.lines import METHODS, states_line, whole_line, whole_lines
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.operations.paths import FILE, NUMBER, with_capitals
from extractor.interpret.outline.headings import Node, outline_of
from extractor.interpret.outline.words import section_role
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

# "/api/boats", "/api/boats/<:id>?all=true": two segments or more
_PATH = lazy_regex(r"/[A-Za-z][\w.-]{0,60}(?:/[^\s/?#]{1,120}){1,12}/?(?:\?\S{1,300})?")
_METHOD = lazy_regex(rf"(?<![\w/-])(?:{'|'.join(METHODS)})(?![\w/-])")  # "a POST request"
_SENTENCE = lazy_regex(r"(?<=[.;。])\s+")  # " " of "Adds it. And more"
_BASE = lazy_regex(r"api|rest|v\d{1,3}(?:\.\d{1,3})?")  # "api", "v2": segments that only paths of APIs have
OPENING = 5  # blocks below a heading among which the path stands
LEAST = 2  # paths of a page that begin alike, where nothing names a method
MOST_METHODS = 3  # that a sentence names of one path
_LABELS = frozenset({"request", "request_line"})


def stated_by_lone_paths(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each such path as what states its operations, on pages that state others in no other form."""
    every = tuple(blocks)
    paths = dict(_paths(every, lexicon))
    alike = _may_guess(every, paths)
    found = {index: _lines(every, index, *told, alike_paths=alike) for index, told in paths.items()}
    for index, block in enumerate(every):
        lines = found.get(index, ())
        yield Stated(lines, block.origin) if lines and not _is_template(lines[0], found.values()) else block


def _is_template(line: RequestLine, found: Iterable[Sequence[RequestLine]]) -> bool:
    """Whether a path is that of several others with a variable for their words: how all are called."""
    named = replace(line, path=with_capitals(line.path))
    others = [one.path for lines in found for one in lines[:1] if "{" not in one.path]
    return sum(named.matches(replace(named, path=path)) for path in others if path != line.path) >= LEAST


def _paths(blocks: Sequence[PageBlock], lexicon: Lexicon) -> Iterator[tuple[int, tuple[str, Node]]]:
    """The places of the paths that stand alone below headings whose own part states no request line."""
    if not any(_lone(block, lexicon) for block in blocks):
        return
    open_ = set(without_noise(blocks, lexicon))
    for node in outline_of(blocks, lexicon).nodes:
        own = range(node.at + 1, node.until)
        if node.role or node.at not in open_ or is_of_example(node.text, lexicon):
            continue
        if states_line(node.heading) or any(isinstance(b := blocks[i], Stated) or states_line(b) for i in own):
            continue
        if any(_labels_method(blocks[i], lexicon) for i in own):
            continue  # what is behind that label says it, or cannot be read
        found = ((i, text) for i in own[:OPENING] if (text := _lone(blocks[i], lexicon)))
        found = ((i, text) for i, text in found if not _names_servers(blocks[i - 1], lexicon))
        yield from ((i, (text, node)) for i, text in [*found][:1])


def _names_servers(block: PageBlock, lexicon: Lexicon) -> bool:
    return isinstance(block, Heading | Paragraph) and names_servers(block.text, lexicon)


def _labels_method(block: PageBlock, lexicon: Lexicon) -> bool:
    label, colon, _ = fold_width(block.text).partition(":") if isinstance(block, Paragraph) else ("", "", "")
    return bool(colon) and "method" in lexicon.columns.get(fold_word(label.strip(" *`")), ())


def _lone(block: PageBlock, lexicon: Lexicon) -> str:
    """The path that all of a block is, or all of it behind a label for requests; "" where it is none."""
    text = _labelled(block, lexicon)
    if isinstance(block, Code) or (isinstance(block, Paragraph) and block.line.fully_marked()):
        text = block.text.strip(" *`\n")
    fits = _PATH.fullmatch(text) and not FILE.fullmatch(text) and not NUMBER.search(text) and "..." not in text
    return text if fits and not (isinstance(block, Code) and is_call(block)) else ""


def _labelled(block: PageBlock, lexicon: Lexicon) -> str:
    """What stands in code behind a label for requests in bold, and is the end of it: "**Request:** `/boats`"."""
    label, code = label_and_code(block) if isinstance(block, Paragraph) else ("", "")
    return code.strip(" `") if label and section_role(label.strip(" *:："), lexicon) in _LABELS else ""


def _may_guess(blocks: Sequence[PageBlock], paths: Mapping[int, tuple[str, Node]]) -> Counter[str]:
    """How many paths of a page, and request lines in the same form, begin with a segment; none where a page states
    others elsewhere."""
    elsewhere = (b for b in blocks if isinstance(b, Heading | Code | Items) and states_line(b))
    if next(elsewhere, None) is not None or any(isinstance(b, Stated) for b in blocks):
        return Counter()
    marked = (b for b in blocks if isinstance(b, Paragraph) and b.line.fully_marked())
    stated = (line.path for b in marked if (line := whole_line(b.text, b.origin)) is not None)
    return Counter(_first(path) for path in (*(text for text, _ in paths.values()), *stated))


def _first(path: str) -> str:
    return path.split("/")[1]


def _lines(
    blocks: Sequence[PageBlock], index: int, path: str, node: Node, *, alike_paths: Counter[str]
) -> tuple[RequestLine, ...]:
    """The request lines of a path: a method each that the text below it names, else GET where something stands below;
    behind a label, the path alone says that it is one."""
    block, below = blocks[index], blocks[index + 1 : node.until]
    labelled = isinstance(block, Paragraph) and not block.line.fully_marked()
    shown = node.until < node.end or any(isinstance(b, Code | Table | Items) for b in below)
    methods = _named(below)
    if methods and (labelled or shown):
        return tuple(line for method in methods for line in whole_lines(f"{method} {path}", block.origin))
    alike = alike_paths[first := _first(path)]
    told = labelled or (alike >= LEAST and (shown or below)) or (alike and shown and _BASE.fullmatch(first))
    return tuple(replace(line, guess="verb") for line in whole_lines(f"GET {path}", block.origin)) if told else ()


def _named(blocks: Sequence[PageBlock]) -> Sequence[str]:
    """The methods that the first sentence with some names, in their order."""
    opening = takewhile(lambda b: not isinstance(b, Heading), blocks)
    texts = (s for b in opening if isinstance(b, Paragraph) for s in _SENTENCE.split(b.text))
    named = next((found for text in texts if (found := [*dict.fromkeys(_METHOD.findall(text))])), [])
    return named if len(named) <= MOST_METHODS else ()

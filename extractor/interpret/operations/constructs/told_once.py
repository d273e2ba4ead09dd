"""The method told once for all requests, and the path of each alone: in code below its title, or as the title.

All requests are GET                    All requests use the POST method

#### Join a crew                        ## `crew.join/`
`/join?boat=&name=`                     ## `crew.leave/`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.document import Code, Heading, Items, Line, Paragraph
from extractor.interpret.operations.code import is_of_example
from extractor.interpret.operations.lines import METHODS, states_line, whole_lines
from extractor.interpret.operations.model import PageBlock, Stated
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.operations.paths import FILE, NUMBER
from extractor.interpret.outline.headings import Node, outline_of
from extractor.lazy_regex import lazy_regex

LEAST = 2  # paths of a page
MAX_SENTENCE = 120  # characters
_METHOD = lazy_regex(rf"(?<![A-Za-z/-])(?:{'|'.join(METHODS)})(?![A-Za-z/-])")  # "the POST method", "POSTメソッド"
_PATH = lazy_regex(r"/[A-Za-z{<:][^\s?#]{0,300}(?:\?[^\s#]{0,300})?")  # "/join?boat=&name="
# "/crew/join", "crew.join/", "crew/join/": as a title, a path may lack one of the slashes around it
_TITLE = lazy_regex(r"/[a-z_][\w.-]{0,60}(?:/[\w.{}<>:-]{1,60}){0,8}/?|[a-z_][\w.-]{0,60}(?:/[\w.{}<>:-]{1,60}){0,8}/")


def stated_by_one_method(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with what such paths state, on pages that state nothing else."""
    every = tuple(blocks)
    told = _told(every, lexicon)
    if told is None or any(isinstance(block, Stated) or states_line(block) for block in every):
        yield from every
        return
    at, method = told
    found = {place: path for place, path in _paths(every, lexicon) if place > at}
    found = found if len(found) >= LEAST else {}
    for place, block in enumerate(every):
        lines = whole_lines(f"{method} {found[place]}", block.origin) if place in found else ()
        if not lines or isinstance(block, Heading):
            yield block
        if lines:
            yield Stated(lines, block.origin)


def _told(blocks: Sequence[PageBlock], lexicon: Lexicon) -> tuple[int, str] | None:
    """The place of the line that says the method of all requests, and the method; None where none or several do."""
    named = [(at, text) for at, block in enumerate(blocks) for text in _texts(block) if _METHOD.search(text)]
    told = [(at, _METHOD.findall(text)) for at, text in named if _is_of_all(text, lexicon)]
    methods = {method for _, found in told for method in found}
    return (told[0][0], methods.pop()) if len(methods) == 1 else None


def _texts(block: PageBlock) -> list[str]:
    lines: Sequence[Line] = block.lines if isinstance(block, Items) else ()
    return [block.text] if isinstance(block, Paragraph | Heading) else [line.text for line in lines]


def _is_of_all(text: str, lexicon: Lexicon) -> bool:
    """Whether a short text speaks of all requests, and has no "not"."""
    lower = text.lower()
    negated = first_match(lexicon.negations, text, lower) is not None
    return len(text) <= MAX_SENTENCE and not negated and first_match(lexicon.all_requests, text, lower) is not None


def _paths(blocks: Sequence[PageBlock], lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """The places of paths alone: titles, or what opens the section of one."""
    outline, open_ = outline_of(blocks, lexicon), set(without_noise(blocks, lexicon))
    titles = {node.at: f"/{node.text.strip(' `*').lstrip('/')}" for node in outline.nodes if _is_path(node)}
    for node in outline.nodes if not titles else ():
        at = node.at + 1
        if not node.role and at < node.until and at in open_ and not is_of_example(node.text, lexicon):
            yield from [(at, path)] if (path := _alone(blocks[at])) else []
    yield from ((at, path) for at, path in titles.items() if at in open_)


def _is_path(node: Node) -> bool:
    text = node.text.strip(" `*")
    return _TITLE.fullmatch(text) is not None and not FILE.fullmatch(text) and not NUMBER.search(text)


def _alone(block: PageBlock) -> str:
    """The path that all of a block in code type or of code is."""
    marked = isinstance(block, Code) or (isinstance(block, Paragraph) and block.line.fully_marked())
    text = block.text.strip(" `*\n") if marked and isinstance(block, Code | Paragraph) else ""
    return text if _PATH.fullmatch(text) and not FILE.fullmatch(text) and not NUMBER.search(text) else ""

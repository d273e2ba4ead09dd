"""Paths that are headings, with the method in a labelled line below: each such line states an operation.

## `/boats`        ### List boats        * Method: `GET`
## URL: /boats     Allowed methods: `GET`, `POST`     ### POST
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width
from extractor.document import Heading, Items, Paragraph
from extractor.interpret.operations.lines import METHODS, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.outline.words import section_role
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

# "/boats/:id", "${host}/boats"
PATH = lazy_regex(r"(?:https?://[\w.{}$-]{1,200}(?::\d{1,5})?|\$?\{{1,2}\w{1,40}\}{1,2})?/\S{0,1000}")
# "Method: GET", "HTTP method POST", "Methods: GET, POST"
_LABELLED = lazy_regex(
    r"(?P<label>[^\W\d_][^\W\d_ ]{0,30}(?:[ ][^\W\d_]{1,30}){0,2}?)\s?:?\s{1,3}"
    r"(?P<methods>[A-Z]{3,7}(?:(?:\s?[,/|]\s?|\s\w{1,3}\s)[A-Z]{3,7}){0,4})"
)
_TITLED = lazy_regex(
    r"(?P<path>/\S{1,300}?)[`*]{0,3}\s{1,8}(?:[-–—:|]\s{1,3})?(?P<title>[^\W\d_].{1,120})"
)  # "/boats  List them"
_WORD = lazy_regex(r"[A-Z]{3,7}")  # "GET", "DELETE"


def stated_by_labels(shown: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, with what such lines state below the heading nearest to each; a path heading with one method right
    below it is the request line itself."""
    blocks = list(shown)
    found: dict[int, tuple[RequestLine, ...]] = {}
    path, near, level = "", -1, 0  # the path heading's text, the nearest heading, the level of the path heading
    above = -1  # where the path heading is
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            near, found_path = index, _path_of(block.text, lexicon)[0]
            if found_path:
                path, level, above = found_path, block.level, index
            elif block.level <= level:
                path = ""
            elif path and (own := [x for x in found.get(above, ()) if x.method == block.text.strip(" `*").upper()]):
                found[index] = (replace(own[0], origin=block.origin),)
                found[above] = tuple(x for x in found[above] if x is not own[0])
        elif path and near not in found and (methods := _methods(block, lexicon)):
            stated = (whole_line(f"{method} {path}", block.origin) for method in methods)
            found[near] = tuple(line for line in stated if line is not None)
    for index, block in enumerate(blocks):
        lines = found.get(index, ())
        bare, title = _path_of(block.text, lexicon) if isinstance(block, Heading) else ("", "")
        if len(lines) == 1 and bare and not title and isinstance(block, Heading):
            yield replace(block, text=f"{lines[0].method} {bare}")
            continue
        yield replace(block, text=title) if lines and title and isinstance(block, Heading) else block
        if lines:
            yield Stated(lines, lines[0].origin)


def _path_of(heading: str, lexicon: Lexicon) -> tuple[str, str]:
    """The path that a heading is, be it behind a label for one, or opens with, and its title behind that: "/boats",
    "List boats"."""
    text = heading.strip(" `*")
    label, _, said = fold_width(text).partition(":")
    if said.strip(" `*").startswith("/") and section_role(label, lexicon) == "request_line":
        text = said.strip(" `*")
    if PATH.fullmatch(text):
        return text, ""
    found = _TITLED.fullmatch(text)
    return (found["path"], found["title"]) if found is not None else ("", "")


def _methods(block: PageBlock, lexicon: Lexicon) -> list[str]:
    """The methods of the first line of a block that a label announces."""
    lines = block.lines if isinstance(block, Items) else (block.line,) if isinstance(block, Paragraph) else ()
    for line in lines:
        found = _LABELLED.fullmatch(fold_width(line.text).replace("`", "").replace("*", "").strip(" ."))
        last = found["label"].lower().split()[-1] if found else ""
        if found and lexicon.heading_parts.get(last) == "method":
            return [method for method in _WORD.findall(found["methods"]) if method in METHODS]
    return []
